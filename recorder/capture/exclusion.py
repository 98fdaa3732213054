"""Which windows are never recorded: programs that a person names, password managers, and private browsing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from recorder.elements.finder import Shown
from recorder.recording.element import Window

LIFTED_PIXELS = 500_000
"""Larger windows of ours, such as an editor, are shown as they are: reading what lies behind would cost too much."""

PASSWORD_MANAGERS = frozenset(
    {
        "1password", "bitwarden", "dashlane", "enpass", "gcr prompter", "keepass", "keepass2", "keepassxc", "keeweb",
        "kwalletmanager", "kwalletmanager5", "lastpass", "nordpass", "passwords", "passwordsafe", "pinentry",
        "pinentry gnome3", "pinentry gtk 2", "pinentry qt", "polkit gnome authentication agent 1", "proton pass",
        "roboform", "seahorse", "secrets",
    }
)  # fmt: skip
"""Programs that show secrets or ask for them, as `application_name` spells them, in lower case."""
BROWSERS = re.compile(
    r"chrom|firefox|librewolf|mozilla|edge|brave|opera|vivaldi|safari|navigator|tor browser", re.IGNORECASE
)
PRIVATE = re.compile(
    r"incognito|in-?private|private (browsing|window)|privates? (fenster|surfen|browsen)|privater modus|inkognito"
    r"|navigation privée|navegación privada|navigazione (anonima|in incognito)|navegação (privada|anónima|anônima)"
    r"|privénavigatie|prywatn|приватн|инкогнито|プライベート|シークレット|隐私|無痕|无痕|사생활|시크릿|tor browser",
    re.IGNORECASE,
)
"""What browsers put into the titles of private windows. A window too many is far less harm than one too few."""


def is_private(title: str) -> bool:
    """Whether a browser says with this title that the window is private."""
    return bool(PRIVATE.search(title))


def _unknown(_window: Window) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Programs by name (lower case, as their windows tell it), and, with `presets`, what nobody wants in a manual.

    `own_pids` are processes whose windows are ours: nothing done there is a step, and small ones are in no picture. `private` is
    asked about windows of browsers whose title tells nothing.
    """

    names: frozenset[str] = frozenset()
    presets: bool = True
    own_pids: frozenset[int] = frozenset()
    private: Callable[[Window], bool] = _unknown

    def ignores(self, window: Window | None) -> bool:
        """Whether what is done in this window is no step."""
        return window is not None and (window.pid in self.own_pids or self.holds(window))

    def lifts(self, shown: Shown) -> bool:
        """Whether this is a small window of ours (the bar, a menu, a question), which is to be in no picture."""
        return shown.window.pid in self.own_pids and shown.box.width * shown.box.height <= LIFTED_PIXELS

    def holds(self, window: Window | None) -> bool:
        """Whether nothing of this window may be kept: no event, no title, no picture."""
        if window is None:
            return False
        name = window.application.strip().lower()
        if name in self.names or self.presets and name in PASSWORD_MANAGERS:
            return True
        return self.presets and bool(BROWSERS.search(name)) and (is_private(window.title) or self.private(window))
