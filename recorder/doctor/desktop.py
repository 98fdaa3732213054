"""Can this desktop be recorded? Each look opens the very source that a recording opens, for a moment."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from recorder.capture.input import on_wayland
from recorder.doctor.result import Finding
from recorder.errors import DeviceError
from recorder.translatable import translated

if TYPE_CHECKING:
    from recorder.capture.microphone import Microphone

LISTEN_SECONDS, LOOK_SECONDS = 1.0, 0.05


def session() -> Finding:
    """Which kind of graphical session this is."""
    if sys.platform == "win32":
        return Finding("ok", translated("doctor", "The Windows desktop."))
    if sys.platform == "darwin":
        return Finding("ok", translated("doctor", "The macOS desktop."))
    display = os.environ.get("DISPLAY", "")
    if on_wayland():
        return Finding(
            "limited",
            translated("doctor", "A Wayland session: it shows no program the clicks and keys in other windows. Steps are made when you ask for them."),
            translated("doctor", "While recording, choose Add step at each step. For steps by themselves log out and choose an X11 (Xorg) session."),
        )
    if not display:
        return Finding(
            "problem",
            translated("doctor", "There is no graphical desktop (DISPLAY is not set). Building and exporting SOPs work."),
            translated("doctor", "To record, start Sayshow from a graphical desktop; 'sayshow demo' brings its own."),
        )
    return Finding("ok", translated("doctor", "An X11 session, display {0}.").format(display))


def screen() -> Finding:
    """Whether pictures of the screen come, and by the quick way."""
    from recorder.capture.clock import Clock
    from recorder.capture.screen import Frame, Screen

    _only_on_a_desktop()
    if on_wayland():
        from recorder.capture.portal import check_portal

        check_portal()
        return Finding("ok", translated("doctor", "The desktop gives a picture when a step is asked for."))
    first: list[Frame] = []
    faults: list[str] = []
    grabber = Screen(Clock(), 10, 10, lambda: (0, 0), first.append, faults.append)
    try:
        grabber.start()
    finally:
        grabber.stop()
    frame, monitors = first[0], len(grabber.monitors)
    many = translated("doctor", "1 monitor") if monitors == 1 else translated("doctor", "{0} monitors").format(monitors)
    size = translated("doctor", "{0}, {1} x {2} pixels").format(many, frame.width, frame.height)
    if not any(frame.pixels[index::4].strip(b"\0") for index in range(3)):
        black = translated("doctor", "Wake the screen, or allow Sayshow to record it in the system's privacy settings.")
        return Finding("limited", translated("doctor", "{0}, but the picture is entirely black.").format(size), black)
    if not grabber.shared_memory:
        slow = translated("doctor", "The X server shares no memory (MIT-SHM), as it is over the network. Record on the machine itself.")
        return Finding(
            "limited", translated("doctor", "{0}, but reading the screen is slow here, and recording will load the machine.").format(size), slow
        )
    return Finding("ok", f"{size}.")


def hands() -> Finding:
    """Whether mouse and keyboard can be heard. Nothing is pressed."""
    from recorder.capture.clock import Clock
    from recorder.capture.input import open_listener

    _only_on_a_desktop()
    if on_wayland():
        return Finding("limited", translated("doctor", "Not heard on Wayland: steps are made when you ask for them."))
    listener = open_listener(Clock(), lambda _: None)
    listener.start()
    try:
        alive = listener.alive()
    finally:
        listener.stop()
    if alive:
        return Finding("ok", translated("doctor", "Clicks and keys can be heard."))
    allow = translated("doctor", "On macOS, allow Sayshow under Privacy & Security, Input Monitoring; elsewhere log in again.")
    return Finding("problem", translated("doctor", "The listener for clicks and keys ended at once."), allow)


def controls() -> Finding:
    """Whether programs tell the names of their controls."""
    from recorder.elements.finder import open_finder

    _only_on_a_desktop()
    if on_wayland():
        return Finding("limited", translated("doctor", "Not asked on Wayland: a step is told in your own words."))
    finder = open_finder((os.getpid(),))
    try:
        state = finder.state()
    finally:
        finder.close()
    if state.ok:
        return Finding("ok", translated("doctor", "Programs tell the names of what is clicked."))
    return Finding("limited", state.reason, state.remedy)


def microphone() -> Finding:
    """Whether a microphone gives sound."""
    from recorder.capture.clock import Clock
    from recorder.capture.microphone import Microphone

    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="sayshow-doctor-") as name:
        voice = Microphone(Path(name), Clock(), "", lambda _: None, lambda sentence, _: faults.append(sentence))
        voice.start()
        try:
            loudest = _loudest(voice)
        finally:
            voice.stop()
    if faults:
        return Finding("limited", faults[0])
    if loudest == 0:
        return Finding(
            "limited", translated("doctor", "The microphone gives nothing but silence."), translated("doctor", "Switch it on, and up, in the sound settings.")
        )
    return Finding("ok", translated("doctor", "The microphone gives sound."))


def _loudest(voice: Microphone) -> float:
    """The highest level within a second; ends early when there is any."""
    pause = threading.Event()
    for _ in range(round(LISTEN_SECONDS / LOOK_SECONDS)):
        if voice.level:
            return voice.level
        pause.wait(LOOK_SECONDS)
    return 0.0


def _only_on_a_desktop() -> None:
    if session().state == "problem":
        raise DeviceError(translated("doctor", "Not tried: this session cannot be recorded."))
