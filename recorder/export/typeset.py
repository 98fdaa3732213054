"""The child process that sets a PDF: ``python -m recorder.export.typeset FOLDER`` reads job.json there and writes out.pdf."""

from __future__ import annotations

import datetime
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

EXIT_REFUSED = 3


@dataclass(frozen=True, slots=True)
class Job:
    """What to set: folders of fonts (no others are looked at), the PDF standards, and the time (UTC ISO)."""

    fonts: tuple[str, ...]
    standards: tuple[str, ...]
    time: str

    def write(self, folder: Path) -> None:
        """Leave the job in *folder* for the child."""
        (folder / "job.json").write_text(json.dumps(asdict(self)), "utf-8")


def main(folder: Path) -> int:
    """Set ``sop.typ`` of *folder*; exit code 3 and the reason on standard error when the typesetter refuses it."""
    import typst

    job = json.loads((folder / "job.json").read_text("utf-8"))
    empty = folder / "no-packages"
    try:
        typst.compile(
            folder / "sop.typ", output=folder / "out.pdf", root=folder, font_paths=job["fonts"], ignore_system_fonts=True,
            pdf_standards=job["standards"], timestamp=datetime.datetime.fromisoformat(job["time"]),
            package_path=empty, package_cache_path=empty,
        )
    except typst.TypstError as error:
        print(error, *error.hints, sep="\n", file=sys.stderr)
        return EXIT_REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
