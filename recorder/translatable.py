"""Marks texts for the translators where Qt is out of reach; the shell translates them when it shows them."""

from __future__ import annotations


def translatable(_context: str, text: str) -> str:
    """*text* itself. `pyside6-lupdate` finds it by this call (see `packaging/translations.py`)."""
    return text
