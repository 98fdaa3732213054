"""Titles from what was promised or done."""

from __future__ import annotations

import pytest

from recorder.recording.element import Element, Window
from recorder.steps.actions import Action
from recorder.steps.applications import application_name, place_of_work
from recorder.steps.titles import title


def clicks(*names: str, window: Window = Window("Invoices - Ledgerline Web - Chromium", "Chromium")) -> list[Action]:
    return [Action("click", i, i, target=Element(name, "button"), window=window) for i, name in enumerate(names)]


@pytest.mark.parametrize(
    ("introduction", "expected"),
    [
        (
            "In this procedure I will show you how to convert a qualified lead into an opportunity.",
            "Convert a qualified lead into an opportunity",
        ),
        (
            "Hello everybody. Today I want to show you how we close the month in, um, Granary Books.",
            "Close the month in Granary Books",
        ),
        ("Good morning. Today you will learn how to prepare the weekly payment run.", "Prepare the weekly payment run"),
        (
            "The topic of this recording is benefits enrollment on behalf of an employee.",
            "Benefits enrollment on behalf of an employee",
        ),
        ("I am going to clean up an export. The names are in one column.", "Clean up an export"),
        ("So this is how I book a return, because nobody else knows it.", "Book a return"),
        ("Okay, so, this is the, the price lookup. Somebody set it up.", "Price lookup"),
        ("New product in four sizes and it's always the same dance.", "New product in four sizes"),
        ("In this procedure I work out a price and write it down.", "Work out a price and write it down"),
        ("I'll show you how to do it.", "Post invoice in Ledgerline Web"),
        ("So these are the scans from the copier.", "Post invoice in Ledgerline Web"),
        ("", "Post invoice in Ledgerline Web"),
    ],
)
def test_english(introduction: str, expected: str) -> None:
    assert title(clicks("New", "Post invoice", "OK"), introduction, "en") == expected


def test_german() -> None:
    said = "In dieser Anleitung zeige ich, wie man eine Rechnung freigibt."
    assert title([], said, "de") == "Wie man eine Rechnung freigibt"


def test_nothing_telling_was_clicked() -> None:
    assert title(clicks("OK", "Next", "Cancel"), "", "en") == "Work in Ledgerline Web"
    assert title([], "", "en") == "Untitled procedure"


@pytest.mark.parametrize(
    ("window_title", "application", "place"),
    [
        ("Home - Northwind CRM", "Chromium", "Northwind CRM"),
        ("Home - Northwind CRM - Chromium", "Chromium", "Northwind CRM"),
        ("Tickets | HelpDesk — Mozilla Firefox", "firefox", "HelpDesk"),
        ("budget.ods - LibreOffice Calc", "soffice", "Soffice"),
        ("", "Google Chrome", "Google Chrome"),
        ("Calculator", "", ""),
    ],
)
def test_where_the_work_is_done(window_title: str, application: str, place: str) -> None:
    assert place_of_work(window_title, application) == place


def test_names_of_programs() -> None:
    assert [application_name(n) for n in ("mousepad", "StockPilot.exe", "gnome-calculator")] == [
        "Mousepad",
        "StockPilot",
        "Gnome calculator",
    ]
