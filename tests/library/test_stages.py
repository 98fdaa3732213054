"""Which SOPs are due, and their reviews as a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from recorder.library.folder import Summary
from recorder.library.stages import as_calendar, due, stage

TODAY = date(2026, 11, 26)
NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def summary(title: str, **values: object) -> Summary:
    return Summary(Path(title), title=title, id=title, **values)  # type: ignore[arg-type]


def test_due_ones_the_longest_waiting_first() -> None:
    every = (
        summary("b", status="approved", next_review="2026-11-20"), summary("a", status="draft", next_review="2026-11-01"),
        summary("c", status="approved", next_review="2026-11-27"), summary("d", status="retired", next_review="2026-01-01"),
        summary("e", next_review="2026-01-01", fault="broken"), summary("f"),
    )  # fmt: skip
    assert [each.title for each in due(every, TODAY)] == ["a", "b"]
    assert [stage(each, TODAY) for each in every[:4]] == ["due", "due", "approved", "retired"]


def unfolded(data: bytes) -> list[str]:
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


def test_a_calendar_any_program_reads() -> None:
    long = "Größe; prüfen, " * 12
    data = as_calendar((summary(long, next_review="2027-02-28", version="1.2", owner="Ann\nLee"), summary("x"), summary("y", next_review="soon")), NOW)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert all(line.decode() is not None for line in data.split(b"\r\n"))
    lines = unfolded(data)
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == 1
    assert {"DTSTAMP:20261126T093000Z", "DTSTART;VALUE=DATE:20270228", "DTEND;VALUE=DATE:20270301"} <= set(lines)
    assert "SUMMARY:Review: " + "Größe\\; prüfen\\, " * 12 in lines
    assert "DESCRIPTION:Version 1.2\\, owner Ann\\nLee" in lines
