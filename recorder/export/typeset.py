"""The child process that sets pages: ``python -m recorder.export.typeset FOLDER`` reads job.json there and does it."""

from __future__ import annotations

import datetime
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

EXIT_REFUSED = 3


@dataclass(frozen=True, slots=True)
class Job:
    """What to set: a template and the output in the folder, with the fonts of these folders and no others.

    `standards` are those of a PDF, `dots` to the inch those of a PNG, `time` is UTC ISO.
    """

    template: str
    output: str
    fonts: tuple[str, ...]
    standards: tuple[str, ...]
    dots: float
    time: str

    def write(self, folder: Path) -> None:
        """Leave the job in *folder* for the child."""
        (folder / "job.json").write_text(json.dumps(asdict(self)), "utf-8")


def main(folder: Path) -> int:
    """Set the template of *folder*; exit code 3 and the reason on standard error when the typesetter refuses it.

    A template whose pages do not settle is set again with the input ``plain``: it then fits nothing to what is left of a page.
    """
    import typst

    job = json.loads((folder / "job.json").read_text("utf-8"))
    empty = folder / "no-packages"
    kind = {"format": "png", "ppi": job["dots"]} if job["output"].endswith(".png") else {"pdf_standards": job["standards"]}

    def compiled(inputs: dict[str, str]) -> bool:
        """Whether page numbers and places have settled: pages that depend on themselves are laid out five times at most."""
        _, warnings = typst.compile_with_warnings(
            folder / job["template"], output=folder / job["output"], root=folder, font_paths=job["fonts"], ignore_system_fonts=True,
            timestamp=datetime.datetime.fromisoformat(job["time"]), package_path=empty, package_cache_path=empty, sys_inputs=inputs, **kind,
        )
        return not any("did not converge" in each.message for each in warnings)

    try:
        if not compiled({}):
            compiled({"plain": "yes"})
    except typst.TypstError as error:
        print(error, *error.hints, sep="\n", file=sys.stderr)
        return EXIT_REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
