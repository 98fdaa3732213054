"""Hands a template and its data to the typesetter in a child process, which can be stopped and gives its memory back."""

from __future__ import annotations

import datetime
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from recorder.errors import Cancelled, ExportError
from recorder.export.fonts import Choice
from recorder.export.typeset import EXIT_REFUSED, Job
from recorder.paths import resource
from recorder.translatable import translated

_POLL = 0.05


def typeset(
    folder: Path, templates: Sequence[str], data: object, choice: Choice, *, output: str = "out.pdf", standards: Sequence[str] = (), dots: float = 0.0,
    seconds: float = 1.0, progress: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None,
) -> None:
    """Set the first of *templates* with *data* in *folder*, where its pictures lie, as *output* there.

    A PNG is *dots* to the inch and one file a page: ``{n}`` in *output* is the page. *seconds* is a guess of how long it
    takes. Raises Cancelled, or ExportError when the typesetter refuses it.
    """
    (folder / "data.json").write_text(json.dumps(data), "utf-8")
    for name in templates:
        shutil.copyfile(resource(f"templates/{name}"), folder / name)
    fonts = folder / "fonts"
    fonts.mkdir(exist_ok=True)
    for number, file in enumerate(choice.files):
        shutil.copyfile(file, fonts / f"{number}{file.suffix}")
    time = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    Job(templates[0], output, (str(resource("fonts")), str(fonts)), tuple(standards), dots, time).write(folder)
    _run(folder, seconds, progress, cancelled)


def _run(folder: Path, seconds: float, progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None) -> None:
    """Run the child; its progress is a guess from its time, it tells none itself."""
    with (folder / "messages.txt").open("wb") as messages, subprocess.Popen(
        [sys.executable, "-m", "recorder.export.typeset", str(folder)], stdin=subprocess.DEVNULL, stdout=messages, stderr=messages,
    ) as child:
        waited = 0.0
        while True:
            try:
                code = child.wait(_POLL)
                break
            except subprocess.TimeoutExpired:
                waited += _POLL
            if cancelled is not None and cancelled():
                child.kill()
                raise Cancelled
            if progress is not None:
                progress(min(0.95, waited / (waited + seconds) * 1.4))
    if code != 0:
        reason = (folder / "messages.txt").read_text("utf-8", "replace").strip().splitlines()
        raise ExportError(
            translated(
                "errors",
                "The document could not be set ({0}). It is safe. Export it to HTML instead and report this.",
            ).format(reason[0] if reason and code == EXIT_REFUSED else translated("errors", "the typesetter ended with {0}").format(code))
        )
