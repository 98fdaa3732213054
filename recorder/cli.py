"""The command line: record, build, show, export, edit, doctor, demo. Everything heavy is imported when it is needed."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from recorder import __version__
from recorder.errors import RecorderError, UsageError
from recorder.recording.element import Bounds

EXIT_WORLD, EXIT_USAGE = 1, 2
LEAST_SIDE = 64
"""Pixels."""


def parser() -> argparse.ArgumentParser:
    """The whole grammar of the command."""
    top = argparse.ArgumentParser(
        prog="sayshow", description="Say it while you show it, and the SOP is written. Without a command: the tray."
    )
    top.add_argument("--version", action="version", version=f"sayshow {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    _record_arguments(commands.add_parser("record", help="record screen, mouse, keyboard and voice until Ctrl+C"))

    build = commands.add_parser("build", help="turn a recording (also an interrupted one) into a draft SOP")
    build.add_argument("recording", type=Path, metavar="DIR")
    build.add_argument("--output", type=Path, required=True, metavar="FILE.sop")
    build.add_argument("--model", default="base", help="speech weights for what is not recognised yet")

    take = commands.add_parser("import", help="turn what another program made into a draft SOP")
    take.add_argument("file", type=Path, metavar="FILE", help="an MP4, MKV or WebM video, or the folder of a stepcap session")
    take.add_argument("--output", type=Path, metavar="FILE.sop", help="default: named after FILE, in Documents/Sayshow")
    take.add_argument("--language", default="en", help="spoken language, e.g. en or de (default en)")
    take.add_argument("--model", default="base", help="speech weights: base, tiny.en or a folder (default base)")

    show = commands.add_parser("show", help="print an SOP")
    show.add_argument("file", type=Path, metavar="FILE.sop")
    show.add_argument("--json", action="store_true", help="machine-readable, versioned")
    show.add_argument("--images", type=Path, metavar="FOLDER", help="write the untouched pictures there")

    export = commands.add_parser("export", help="write PDF, Word, HTML or Markdown")
    export.add_argument("file", type=Path, metavar="FILE.sop")
    _export_arguments(export)

    clip = commands.add_parser("clip", help="write a step as a moving picture, while its recording is kept")
    clip.add_argument("file", type=Path, metavar="FILE.sop")
    clip.add_argument("step", type=int, metavar="STEP", help="its number")
    clip.add_argument("--output", type=Path, required=True, metavar="OUT.{mp4,gif}")

    edit = commands.add_parser("edit", help="open an SOP in the editor")
    edit.add_argument("file", type=Path, metavar="FILE.sop")

    search = commands.add_parser("search", help="find words in all SOPs of a folder")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--folder", type=Path, help="where to look (default: Documents/Sayshow)")
    search.add_argument("--json", action="store_true", help="machine-readable")

    doctor = commands.add_parser("doctor", help="can this machine record, hear, recognise, export?")
    doctor.add_argument("--json", action="store_true")

    commands.add_parser("microphones", help="the names that --microphone takes, one a line")

    demo = commands.add_parser("demo", help="a hands-free narrated recording to SOP, PDF and Word")
    demo.add_argument(
        "--output", type=Path, metavar="FOLDER", help="where to leave everything (default: Documents/Sayshow)"
    )
    return top


def _export_arguments(export: argparse.ArgumentParser) -> None:
    export.add_argument("--output", type=Path, required=True, metavar="OUT.{pdf,docx,html,md,zip}", help="its ending picks the format; zip is Markdown with its pictures")
    export.add_argument("--layout", choices=("classic", "compact", "checklist"), default="classic", help="large pictures, small ones, or boxes to tick")
    export.add_argument("--paper", choices=("a4", "letter"), default="a4", help="the size of the pages")
    export.add_argument("--template", type=Path, metavar="FILE.docx", help="Word: write into this .docx or .dotx with its styles and headers")
    export.add_argument("--pictures-beside", action="store_true", help="HTML: pictures in a folder next to the page, for large documents")
    export.add_argument("--original-words", action="store_true", help="HTML: the voice of the recording at each step, to be heard")
    export.add_argument("--github", action="store_true", help="Markdown: the dialect of GitHub and GitLab, with tables and alerts")


def _record_arguments(record: argparse.ArgumentParser) -> None:
    record.add_argument("--output", type=Path, required=True, metavar="DIR", help="a new folder for the recording")
    record.add_argument("--language", default="en", help="spoken language, e.g. en or de (default en)")
    record.add_argument("--model", default="base", help="speech weights: base, tiny.en or a folder (default base)")
    record.add_argument(
        "--microphone", default="", metavar="NAME", help="the microphone to use (default: the system's)"
    )
    record.add_argument("--no-sound", action="store_true", help="record without a microphone, on purpose")
    record.add_argument("--no-video", action="store_true", help="keep pictures of the steps only")
    record.add_argument(
        "--keep-typed",
        action="store_true",
        help="keep typed text also in fields whose nature is unknown (never passwords)",
    )
    record.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="PROGRAM",
        help="keep nothing of this program (may be repeated)",
    )
    record.add_argument(
        "--area", type=_area, metavar="X,Y,WIDTH,HEIGHT", help="record only this part of the desktop, in pixels (default: all of it)"
    )
    record.add_argument("--window", type=int, metavar="NUMBER", help="record the place of this window of the display, wherever it moves")
    record.add_argument("--word", action="append", default=[], metavar="WORD", help="a word that speech is to be spelled with (may be repeated)")
    record.add_argument("--commands", action="store_true", help='do what is said: "new section", "make a note", "warning", "scratch that"')
    record.add_argument("--own-pid", action="append", default=[], type=int, help=argparse.SUPPRESS)
    record.add_argument("--own-key", action="append", default=[], metavar="KEYS", help=argparse.SUPPRESS)
    record.add_argument("--control", action="store_true", help=argparse.SUPPRESS)
    record.add_argument("--hold", action="store_true", help=argparse.SUPPRESS)


def _area(text: str) -> Bounds:
    """X,Y,WIDTH,HEIGHT as a place of the desktop."""
    try:
        x, y, width, height = map(int, text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not X,Y,WIDTH,HEIGHT") from None
    if width < LEAST_SIDE or height < LEAST_SIDE:
        raise argparse.ArgumentTypeError(f"the area must be at least {LEAST_SIDE} pixels wide and high")
    return Bounds(x, y, width, height)


def main(argv: list[str] | None, windows: Callable[[Path | None], int]) -> int:
    """Run one command; the exit code is 0, 1 for the world's fault, 2 for wrong usage.

    *windows* starts the tray (None) or the editor of a file: the other shell, which this one does not know.
    """
    arguments = parser().parse_args(argv)
    verbs = {"record": _record, "build": _build, "import": _import, "show": _show, "export": _export, "clip": _clip, "search": _search,
             "doctor": _doctor, "microphones": _microphones}  # fmt: skip
    try:
        if arguments.command in (None, "edit"):
            return windows(arguments.file if arguments.command else None)
        if arguments.command == "demo":
            sop = _demo(arguments)
            return windows(sop) if sop is not None else 0
        return verbs[arguments.command](arguments)
    except UsageError as error:
        print(error, file=sys.stderr)
        return EXIT_USAGE
    except RecorderError as error:
        print(error, file=sys.stderr)
        return EXIT_WORLD


def _record(arguments: argparse.Namespace) -> int:
    import os

    from recorder.capture.hotkeys import read_hotkey
    from recorder.capture.options import CaptureOptions
    from recorder.pipeline.record import record

    own = frozenset({os.getpid(), *arguments.own_pid})
    options = CaptureOptions(
        language=arguments.language,
        microphone=arguments.microphone,
        sound=not arguments.no_sound,
        video=not arguments.no_video,
        keep_typed=arguments.keep_typed,
        excluded=frozenset(name.lower() for name in arguments.exclude),
        own_pids=own,
        area=arguments.area,
        window=arguments.window,
        own_keys=frozenset(key for key in map(read_hotkey, arguments.own_key) if key is not None),
        glossary=tuple(word.replace(",", " ") for word in arguments.word),
        commands=arguments.commands,
    )
    record(arguments.output, options, arguments.model, arguments.control, arguments.hold)
    return 0


def _build(arguments: argparse.Namespace) -> int:
    from recorder.pipeline.build import build

    print(build(arguments.recording, arguments.output, model=arguments.model))
    return 0


def _import(arguments: argparse.Namespace) -> int:
    from recorder.library.names import free_path
    from recorder.paths import documents_folder
    from recorder.pipeline.importing import Hearing, take_in

    output = arguments.output or free_path(documents_folder(), arguments.file.stem, ".sop")
    print(take_in(arguments.file, output, Hearing(arguments.language, arguments.model)))
    return 0


def _show(arguments: argparse.Namespace) -> int:
    from recorder.document.file import open_file
    from recorder.document.report import as_json
    from recorder.pipeline.show import as_text, write_images

    file = open_file(arguments.file, read_only=True)
    try:
        names = write_images(file, arguments.images) if arguments.images else {}
        print(
            json.dumps(as_json(file.document, names), ensure_ascii=False, indent=1)
            if arguments.json
            else as_text(file.document)
        )
    finally:
        file.close()
    return 0


def _export(arguments: argparse.Namespace) -> int:
    from recorder.document.file import open_file
    from recorder.export import export
    from recorder.export.options import ExportOptions
    from recorder.pipeline.original_words import original_words

    options = ExportOptions(
        layout=arguments.layout, paper=arguments.paper, word_template=arguments.template, github=arguments.github,
        pictures_beside=arguments.pictures_beside, original_words=arguments.original_words,
    )
    file = open_file(arguments.file, read_only=True)
    try:
        written = export(file.document, file.image, arguments.output, options, voice=original_words(file.document))
    finally:
        file.close()
    print(*written, sep="\n")
    return 0


def _clip(arguments: argparse.Namespace) -> int:
    from recorder.document.file import open_file
    from recorder.pipeline.clip import clip, numbered

    file = open_file(arguments.file, read_only=True)
    try:
        clip(file.document, numbered(file.document, arguments.step), arguments.output)
    finally:
        file.close()
    print(arguments.output)
    return 0


def _doctor(arguments: argparse.Namespace) -> int:
    from recorder.doctor.checks import as_json, as_text, run_checks

    results = run_checks()
    print(as_json(results) if arguments.json else as_text(results))
    return 0


def _microphones(_arguments: argparse.Namespace) -> int:
    from recorder.capture.microphone import microphones

    for name in microphones():
        print(name)
    return 0


def _search(arguments: argparse.Namespace) -> int:
    from recorder.paths import cache_folder, documents_folder
    from recorder.pipeline.search import as_json, as_text, search

    found = search(arguments.words, arguments.folder or documents_folder(), cache_folder() / "library.db")
    print(as_json(found) if arguments.json else as_text(found))
    return 0


def _demo(arguments: argparse.Namespace) -> Path | None:
    """Run the demonstration; the SOP to open when it was made on the person's own desktop."""
    from recorder.paths import documents_folder
    from recorder.pipeline.demo import demo

    made = demo(arguments.output or documents_folder(), lambda line: print(line, flush=True))
    for path in (made.recording, made.sop, *made.exports):
        print(path)
    return made.sop if made.visible else None
