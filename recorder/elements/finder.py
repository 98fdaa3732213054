"""The one question that is asked while recording: what is under this point, and which field is typed into?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from recorder.recording.element import Bounds, Element, Window


@dataclass(frozen=True, slots=True)
class Answer:
    """`element` is None when the program does not tell (in time). `field` is an opaque handle for `Finder.text_of`.

    `popup` is the number of the menu or list of choices that was under the point all the time while it was asked.
    """

    element: Element | None = None
    window: Window | None = None
    field: object = None
    popup: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A window on the screen: its `box` with frame and title bar, and what it `hides` for certain of those behind it."""

    window: Window
    box: Bounds
    hides: tuple[Bounds, ...] = ()
    popup: bool = False
    """A menu, a list of choices: it goes as soon as something is chosen."""


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether controls can be named on this machine; if not, why, and what would help: sentences for people."""

    ok: bool
    reason: str = ""
    remedy: str = ""


class Windows(Protocol):
    """Top-level windows; cheap, and never waits for another program. One thread uses one object."""

    def window_at(self, x: int, y: int) -> Window | None:
        """The window under a point of the desktop, in pixels; None for the bare desktop or when nothing can be told."""

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""

    def shown(self) -> tuple[Shown, ...]:
        """All windows on the screen, the front one first."""

    def close(self) -> None:
        """Give everything back."""


class Titles(Protocol):
    """What programs call their windows when a screen reader asks. One thread."""

    def of(self, pid: int, seconds: float) -> tuple[str, ...]:
        """The names of the windows of a process; none when it does not tell in time."""

    def close(self) -> None:
        """Give everything back."""


class Finder(Protocol):
    """Asks the programs on the screen. One thread uses one finder. A `deadline` is a value of `time.monotonic()`.

    A program that hangs costs at most the deadline and is then left alone for half a minute; nothing here raises for
    it.
    """

    def at(self, x: int, y: int, deadline: float, below: bool = False) -> Answer:
        """What is under a point of the desktop, in pixels.

        With *below* what is there below menus and lists of choices; an empty answer where that cannot be told.
        """

    def focused(self, deadline: float) -> Answer:
        """What has the keyboard focus."""

    def text_of(self, field: object, deadline: float) -> str | None:
        """What the field of an answer holds now; None for a secret, for very long texts, or when it cannot be told."""

    def secrets(self, deadline: float) -> tuple[Bounds, ...]:
        """Where fields that hold secrets show now, in desktop pixels: password fields, and what once was one.

        Those of the active window where its program can search for them; elsewhere those that were met before.
        """

    def active_window(self) -> Window | None:
        """The window that has the keyboard."""

    def warm(self, window: Window) -> None:
        """Wake the tree of a program that builds it at the first question (browsers), when its window is activated."""

    def state(self) -> Availability:
        """Whether this works here."""

    def close(self) -> None:
        """Give everything back."""


def open_finder(ignore_pids: Collection[int] = ()) -> Finder:
    """The finder of this platform. Windows of the processes *ignore_pids* are told but never looked into.

    Where accessibility is missing the finder still tells windows, and `state` says what to do.
    """
    if sys.platform == "win32":
        from recorder.elements.windows import open_windows_finder

        return open_windows_finder(ignore_pids)
    if sys.platform == "darwin":
        from recorder.elements.macos import open_macos_finder

        return open_macos_finder(ignore_pids)
    return finders(ignore_pids)()


def finders(ignore_pids: Collection[int] = ()) -> Callable[[], Finder]:
    """Opens finders like `open_finder`, each for one thread. Each knows the secrets that those before it have met."""
    if sys.platform in ("win32", "darwin"):
        return lambda: open_finder(ignore_pids)
    from recorder.elements.hover import HoverFinder
    from recorder.elements.linux import LinuxFinder, Secrets

    met = Secrets()
    return lambda: HoverFinder(LinuxFinder(ignore_pids, met), lambda: LinuxFinder(ignore_pids, met))


def open_windows() -> Windows:
    """Only the windows, for threads that need no controls. Raises DeviceError when there is no display."""
    if sys.platform == "win32":
        from recorder.elements.windows import Win32Windows

        return Win32Windows()
    if sys.platform == "darwin":
        from recorder.elements.macos import QuartzWindows

        return QuartzWindows()
    from recorder.elements.windows_lasting import LastingWindows

    return LastingWindows()


def open_titles() -> Titles | None:
    """What programs call their windows; None where that is not told apart from their titles."""
    if sys.platform in ("win32", "darwin"):
        return None
    from recorder.elements.atspi_titles import SpokenTitles

    return SpokenTitles()


def switch_on_accessibility() -> bool:
    """Ask programs to tell about their controls; to be called at program start: browsers ask only when they start.

    Returns whether it is on now. On Windows nothing has to be switched; on macOS it is the person's permission.
    """
    if sys.platform == "win32":
        return True
    if sys.platform == "darwin":
        from recorder.elements.macos import is_trusted

        return is_trusted()
    from recorder.elements.atspi import switch_on

    return switch_on()
