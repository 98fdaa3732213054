"""Programs and their windows as a reader knows them: names without the marks of the system."""

from __future__ import annotations

import re

BROWSERS = frozenset(
    {
        "chromium",
        "chromium browser",
        "google chrome",
        "google-chrome",
        "chrome",
        "firefox",
        "firefox-esr",
        "mozilla firefox",
        "microsoft edge",
        "edge",
        "brave",
        "brave browser",
        "safari",
        "opera",
        "vivaldi",
    }
)
_TITLE_PARTS = re.compile(r"\s+[-–—|·]\s+")
_UNSAVED = re.compile(r"^\s*[*•●]\s*|\s*[*•●]\s*$")
_SUFFIX = re.compile(r"\.(exe|app|bin)$", re.IGNORECASE)


def application_name(raw: str) -> str:
    """A program's name with a capital, without the suffix of its file."""
    name = _SUFFIX.sub("", raw.strip())
    return name if any(c.isupper() for c in name) else name.replace("-", " ").replace("_", " ").capitalize()


def is_browser(application: str) -> bool:
    """Whether this program shows web pages, so that the page and not the program is what a reader works with."""
    return application.strip().lower() in BROWSERS


def place_of_work(title: str, application: str) -> str:
    """What a reader would call the place: the last part of a page's title in a browser, else the program."""
    if not is_browser(application):
        return application_name(application) if application else ""
    parts = [_UNSAVED.sub("", part) for part in _TITLE_PARTS.split(title) if part.strip()]
    parts = [part for part in parts if not is_browser(part)]
    return parts[-1] if parts else application_name(application)
