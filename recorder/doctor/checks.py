"""All checks in the order in which a person reads them, and their results as text and as JSON."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Callable, Sequence

from recorder import __version__
from recorder.doctor import desktop, engines, places
from recorder.doctor.result import Check, Finding, Result
from recorder.errors import RecorderError
from recorder.translatable import translatable, translated

FORMAT = 1
CHECKS = (
    Check("session", translatable("doctor", "Desktop session"), desktop.session),
    Check("screen", translatable("doctor", "Screen"), desktop.screen),
    Check("input", translatable("doctor", "Mouse and keyboard"), desktop.hands),
    Check("controls", translatable("doctor", "Names of controls"), desktop.controls, needed=False),
    Check("ocr", translatable("doctor", "Text in pictures"), engines.ocr, needed=False),
    Check("microphone", translatable("doctor", "Microphone"), desktop.microphone, needed=False),
    Check("speech", translatable("doctor", "Speech recognition"), engines.speech),
    Check("export", translatable("doctor", "Export"), engines.exports),
    Check("spelling", translatable("doctor", "Spelling"), engines.spelling, needed=False),
    Check("fonts", translatable("doctor", "Fonts"), engines.fonts, needed=False),
    Check("room", translatable("doctor", "Folders and disk"), places.room),
)
MARKS = {"ok": "ok", "limited": "limited", "problem": "PROBLEM"}


def run_checks(checks: Sequence[Check] = CHECKS, tell: Callable[[Result], None] | None = None) -> tuple[Result, ...]:
    """Ask each check in turn; takes some seconds. *tell* hears each result as soon as it is there."""
    results = []
    for check in checks:
        finding = _ask(check)
        results.append(Result(check.name, translated("doctor", check.title), finding.state, finding.found, finding.remedy))
        if tell is not None:
            tell(results[-1])
    return tuple(results)


def as_text(results: Sequence[Result]) -> str:
    """The results for a terminal."""
    lines = [_machine(), ""]
    for result in results:
        lines.append(f"{MARKS[result.state]:8} {result.title:20} {result.found}")
        if result.remedy:
            lines.append(f"{'':29} {result.remedy}")
    lines.append("")
    lines += [f"{what.capitalize():16} {folder}" for what, folder in places.folders().items()]
    lines += ["", verdict(results)]
    return "\n".join(lines)


def as_json(results: Sequence[Result]) -> str:
    """The results for programs; `format` changes when a reader would have to change."""
    checks = [
        {"name": r.name, "title": r.title, "state": r.state, "found": r.found, "remedy": r.remedy} for r in results
    ]
    kept = {what: str(folder) for what, folder in places.folders().items()}
    data = {"format": FORMAT, "program": __version__, "machine": _machine(), "checks": checks, "folders": kept}
    return json.dumps(data, ensure_ascii=False, indent=1)


def verdict(results: Sequence[Result]) -> str:
    """One sentence about all of them."""
    problems = [result.title for result in results if result.state == "problem"]
    limits = [result.title for result in results if result.state == "limited"]
    if problems:
        return translated("doctor", "Not everything works here: {0}. What to do is written above.").format(", ".join(problems))
    if limits:
        return translated("doctor", "Sayshow works here, with limits: {0}.").format(", ".join(limits))
    return translated("doctor", "Everything that Sayshow needs works here.")


def _ask(check: Check) -> Finding:
    try:
        return check.look()
    except (RecorderError, OSError, ImportError) as error:
        return Finding("problem" if check.needed else "limited", str(error) or type(error).__name__)


def _machine() -> str:
    if sys.platform.startswith("linux"):
        try:
            system = platform.freedesktop_os_release().get("PRETTY_NAME", "Linux")
        except OSError:
            system = "Linux"
    else:
        system = platform.platform(aliased=True, terse=True)
    return f"Sayshow {__version__} on {system}, Python {platform.python_version()}"
