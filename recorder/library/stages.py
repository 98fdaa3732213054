"""Where in its life an SOP stands, as lists show and filter it; which are due; and their reviews as a calendar file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from recorder.document.reviews import day, is_due
from recorder.library.folder import Summary

Stage = Literal["draft", "in review", "approved", "due", "retired"]
STAGES: tuple[Stage, ...] = ("draft", "in review", "approved", "due", "retired")
LINE = 75
"""Bytes of a line in a calendar file (RFC 5545)."""


def stage(summary: Summary, today: date) -> Stage:
    """Its status, or that its review is due."""
    return "due" if is_due(summary.status, summary.next_review, today) else summary.status


def due(summaries: Iterable[Summary], today: date) -> tuple[Summary, ...]:
    """Those whose review is due, the longest waiting first."""
    waiting = [each for each in summaries if not each.fault and stage(each, today) == "due"]
    return tuple(sorted(waiting, key=lambda each: (each.next_review, each.title)))


def as_calendar(summaries: Iterable[Summary], now: datetime | None = None) -> bytes:
    """The coming and waiting reviews as an iCalendar file: a whole day each, with a reminder on its morning."""
    stamp = (now or datetime.now(UTC)).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sayshow//Reviews//EN", "CALSCALE:GREGORIAN"]
    for each in summaries:
        when = day(each.next_review)
        if when is None or each.fault or each.status == "retired":
            continue
        described = f"Version {each.version}" + (f", owner {each.owner}" if each.owner else "")
        lines += [
            "BEGIN:VEVENT",
            f"UID:{each.id}@review.sayshow",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{when:%Y%m%d}",
            f"DTEND;VALUE=DATE:{when + timedelta(days=1) if when < date.max else when:%Y%m%d}",
            f"SUMMARY:{_escaped(f'Review: {each.title}')}",
            f"DESCRIPTION:{_escaped(described)}",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:PT9H",
            f"DESCRIPTION:{_escaped(f'Review: {each.title}')}",
            "END:VALARM",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _escaped(text: str) -> str:
    for sign, instead in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(sign, instead)
    return text


def _folded(line: str) -> Iterable[bytes]:
    """The line in parts of at most `LINE` bytes, each but the first beginning with a space; no character is cut."""
    part = b""
    for character in line:
        coded = character.encode()
        if len(part) + len(coded) > LINE:
            yield part
            part = b" "
        part += coded
    yield part
