"""What each export costs: seconds, CPU, memory and size for 12 and 200 steps, beside stock python-docx and weasyprint.

Run: ``python -m tests.benchmarks.export_cost [STEPS ...]``. Each export runs in a process of its own; weasyprint is
measured where it can be imported (put an environment of its own on PYTHONPATH). Prints, asserts nothing.
"""

from __future__ import annotations

import base64
import importlib.util
import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from recorder.document.model import Document
from recorder.export import FORMATS, export
from recorder.export.options import ExportOptions
from recorder.export.prepared import Prepared, prepare
from tests.export.sample import sample

OTHERS = ("stock python-docx", "weasyprint")
MEGA = 1e6


def ours(document: Document, image: Callable[[str], bytes], path: Path) -> None:
    """One of our own formats, pictures included."""
    export(document, image, path)


def stock_word(prepared: Prepared, path: Path) -> None:
    """Headings, paragraphs and pictures as the tutorial of python-docx writes them."""
    from docx import Document as Word
    from docx.shared import Cm

    word = Word()
    word.add_heading(prepared.title.value, 0)
    for step in prepared.steps:
        word.add_heading(f"{step.number}. {step.instruction.value}", 2)
        word.add_paragraph(step.narration.value)
        if step.picture:
            word.add_picture(str(step.picture.path), width=Cm(16))
    word.save(str(path))


def weasyprint(prepared: Prepared, path: Path) -> None:
    """The same pictures and words, tagged for PDF/UA."""
    from html import escape

    from weasyprint import HTML  # type: ignore[import-not-found, unused-ignore]

    out = io.StringIO()
    out.write(f"<html lang=en><title>{escape(prepared.title.value)}</title><h1>{escape(prepared.title.value)}</h1>")
    for step in prepared.steps:
        out.write(f"<h2>{escape(step.instruction.value)}</h2><p>{escape(step.narration.value)}</p>")
        if step.picture:
            data = base64.b64encode(step.picture.path.read_bytes()).decode()
            out.write(f'<img style="width:100%" alt="{escape(step.picture.alt.value)}" src="data:image/jpeg;base64,{data}">')
    HTML(string=out.getvalue()).write_pdf(path, pdf_variant="pdf/ua-1")


def measure(name: str, steps: int) -> None:
    """Export once in this process and print a line."""
    document, image = sample(steps)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        path = place / f"out{name if name in FORMATS else '.bin'}"
        began, used = time.monotonic(), time.process_time()
        if name in FORMATS:
            ours(document, image, path)
        else:
            prepared = prepare(document, image, place, ExportOptions())
            (stock_word if name == OTHERS[0] else weasyprint)(prepared, path)
        wall = time.monotonic() - began
        child = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = time.process_time() - used + child.ru_utime + child.ru_stime
        beside = sum(each.stat().st_size for each in place.glob("out-pictures/*"))
        peak = max(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, child.ru_maxrss) / 1024
        print(f"{name:>18} {steps:>5} {wall:>8.2f} {cpu:>8.2f} {peak:>8.0f} {(path.stat().st_size + beside) / MEGA:>8.1f}", flush=True)


def main(arguments: list[str]) -> None:
    """Print the table, or one line of it."""
    if len(arguments) == 2 and not arguments[0].isdecimal():
        measure(arguments[0], int(arguments[1]))
        return
    print(f"{'':>18} {'steps':>5} {'wall s':>8} {'cpu s':>8} {'peak MB':>8} {'MB':>8}")
    others = [name for name in OTHERS if name != "weasyprint" or importlib.util.find_spec("weasyprint")]
    for steps in [int(each) for each in arguments] or [12, 200]:
        for name in (*FORMATS, *others):
            subprocess.run([sys.executable, "-m", "tests.benchmarks.export_cost", name, str(steps)], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
