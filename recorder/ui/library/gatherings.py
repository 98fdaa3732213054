"""Which documents a place holds, and what is said where it holds none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from recorder.library.bookmarks import Bookmarks
from recorder.library.folder import Summary
from recorder.library.stages import due
from recorder.ui.library.places import Place


def gathered(place: Place, summaries: Sequence[Summary], kept: Bookmarks) -> Sequence[Summary]:
    """Those of *summaries* that belong to *place*, in its order."""
    match place.gathering:
        case "folder":
            return [each for each in summaries if place.folder is not None and each.path.is_relative_to(place.folder)]
        case "favourites":
            return [each for each in summaries if each.id in kept.favourites]
        case "due":
            return due(summaries, date.today())
        case "recent":
            rank = {identity: at for at, identity in enumerate(kept.opened)}
            return sorted((each for each in summaries if each.id in rank), key=lambda each: rank[each.id])
    return summaries


def nothing(place: Place, *, filtered: bool) -> str:
    """What to do where *place* is empty; *filtered* when only the filters make it so."""
    said = QCoreApplication.translate
    if filtered:
        return said("library", "No SOP here fits. Choose other filters, or make one with New SOP (Ctrl+N).")
    match place.gathering:
        case "recent":
            return said("library", "SOPs that you open are shown here.")
        case "favourites":
            return said("library", "Keep SOPs at hand with Favourite (Ctrl+B).")
        case "due":
            return said("library", "No review is due. Give SOPs a next review under About this SOP.")
    return said("library", "No SOP yet. Record one from the tray, or write one with New SOP (Ctrl+N).")
