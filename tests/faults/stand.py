"""What the fault tests share: work on a desk, what the recorder told, and what is left when it has gone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from Xlib import display, error
from Xlib.ext import res

from recorder.pipeline.desk import Desk
from recorder.recording import bundle
from recorder.recording.events import Event, Gap, Press
from tests.capture.desktop import Recorder, click, until, wait

SECONDS = 6.0
"""How soon a person must be told."""


def work(desk: Desk, *places: int) -> None:
    """Click at these places from the left (pixels), each with its own."""
    for x in places:
        click(desk, x, 300)
        wait(0.1)


def told(recorder: Recorder, words: str, seconds: float = SECONDS) -> None:
    """Wait until the person is told something with these *words* in it; fail when it takes too long."""
    until(lambda: any(words in str(state.get("warning", "")) for state in list(recorder.states)), seconds, words)


def quiet(recorder: Recorder) -> bool:
    """Whether nothing was told."""
    return not any(state.get("warning") for state in recorder.states)


def events(folder: Path) -> tuple[Event, ...]:
    """What the recording holds."""
    return bundle.read(folder).events


def presses(folder: Path) -> list[int]:
    """Where was clicked (x)."""
    return [event.x for event in events(folder) if isinstance(event, Press)]


def gaps(folder: Path, source: str) -> list[Gap]:
    """What is written down as lost."""
    return [event for event in events(folder) if isinstance(event, Gap) and event.source == source]


def steps(folder: Path, sop: Path | None = None) -> list[dict[str, object]]:
    """The steps of the draft that is built from the recording, as *sop* (by default beside it)."""
    sop = sop or folder.with_suffix(".sop")
    shown = ""
    for words in (("build", str(folder), "--output", str(sop)), ("show", str(sop), "--json")):
        done = subprocess.run([sys.executable, "-m", "recorder", *words], capture_output=True, text=True, check=False, env=os.environ)
        assert done.returncode == 0, done.stderr
        shown = done.stdout
    return list(json.loads(shown)["steps"])


def clicked(folder: Path, sop: Path | None = None) -> list[int]:
    """Where the steps of the draft click (x)."""
    return [step["position"][0] for step in steps(folder, sop) if step["position"]]  # type: ignore[index]


def ended(recorder: Recorder, seconds: float = 20.0) -> int:
    """Wait for its end; its exit code."""
    return recorder.process.wait(seconds)


def cut_off(desk: Desk, pid: int) -> int:
    """Close all connections of a program to the display, as a server does that throws it out; how many."""
    here = display.Display(desk.env["DISPLAY"])
    here.display.error_classes = dict(error.xerror_class)  # the extensions of python-xlib claim the numbers of the core's errors
    try:
        owners = here.res_query_client_ids([{"client": 0, "mask": res.LocalClientPIDMask}]).ids
        clients = [owner.spec.client for owner in owners if list(owner.value) == [pid]]
        for client in clients:  # kill_client needs a resource of the client's: not each has one that can be named
            for number in range(client, client + 16):
                here.create_resource_object("window", number).kill_client(onerror=error.CatchError())
        here.get_input_focus()
        return len(clients)
    finally:
        here.close()


def child_of(pid: int, module: str) -> int | None:
    """The child of a program that runs this module."""
    import psutil

    for child in psutil.Process(pid).children():
        with suppress(psutil.Error):  # it ended just now
            if module in child.cmdline():
                return child.pid
    return None
