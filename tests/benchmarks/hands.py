"""Speaks and works along the timeline of a scenario, and writes down what was really said and done, and when."""

from __future__ import annotations

import subprocess
import threading
import time
from dataclasses import dataclass, field
from typing import Any

from tests.benchmarks.stage import Box, Program, Stage, wait
from tests.benchmarks.voice import office_noise, seconds, speak

KINDS = ("click", "right_click", "double_click", "drag", "scroll", "type", "press")
BUTTONS = {"click": (1, 1), "right_click": (3, 1), "double_click": (1, 2)}
GLIDE_STEPS, GLIDE_SECONDS = 12, 0.012
KEY_MILLISECONDS, CLICK_MILLISECONDS = 70, 60
DURING = 0.45


@dataclass(slots=True)
class Deed:
    """One entry of the truth: something done (with or without words) or only said; `time` is wall time in seconds."""

    kind: str
    time: float
    do: dict[str, Any] = field(default_factory=dict)
    said: str = ""
    expect: str | None = None
    about: str | None = None
    spans: int = 1
    presses: int = 0
    boxed: bool = False


class Hands:
    """A pointer, a keyboard and a mouth."""

    def __init__(self, stage: Stage, program: Program) -> None:
        self._stage, self._program = stage, program
        self._at = (20.0, 20.0)
        self._presses = 0
        self.done: list[Deed] = []

    def play(self, timeline: list[dict[str, Any]], noise: bool) -> None:
        """All of it, in order."""
        fan = self._play(str(office_noise(120))) if noise else None
        for item in timeline:
            if "pause" in item:
                threading.Event().wait(item["pause"])
            elif item.get("say"):
                self._said(item)
            else:
                self._do(item["do"])
        if fan is not None:
            fan.terminate()

    def _said(self, item: dict[str, Any]) -> None:
        said, do, at = item["say"], item.get("do"), item.get("at", "during")
        sound = speak(said, item.get("slow", 1.05))
        deed = self._do(do) if do and at == "before" else None
        began = time.time()
        end = time.monotonic() + seconds(sound)
        talk = self._play(str(sound))
        if do and at == "during":
            threading.Event().wait(seconds(sound) * DURING)
            deed = self._do(do)
        talk.wait()
        threading.Event().wait(max(0.0, end - time.monotonic()))
        if do and at == "after":
            threading.Event().wait(0.25)
            deed = self._do(do)
        if deed is None:
            deed = Deed("talk", began)
            self.done.append(deed)
        deed.said, deed.expect, deed.about = said, item.get("expect"), item.get("about")
        deed.spans = item.get("spans", 1)

    def _do(self, do: dict[str, Any]) -> Deed:
        kind = next(k for k in KINDS if k in do)
        deed = Deed(kind, 0.0, do, presses=self._presses)
        if kind in BUTTONS:
            self._click(deed, *BUTTONS[kind])
        elif kind == "drag":
            self._drag(deed)
        else:
            deed.time = time.time()
            if kind == "scroll":
                self._x("click", "--repeat", abs(do["scroll"]), "--delay", CLICK_MILLISECONDS, 5 if do["scroll"] > 0 else 4)
            elif kind == "type":
                self._x("type", "--delay", KEY_MILLISECONDS, do["type"])
            else:
                self._x("key", do["press"])
        self.done.append(deed)
        threading.Event().wait(0.15)
        return deed

    def _click(self, deed: Deed, button: int, repeat: int) -> None:
        spec = deed.do[deed.kind]
        box = self._find(spec)
        x, y = centre(box)
        if spec.startswith("menu item:"):
            self._glide(self._at[0], y)  # a slanted way over an open menu would open the neighbour's
        self._glide(x, y)
        threading.Event().wait(0.15)
        deed.time, deed.boxed = time.time(), True
        self._x("click", "--repeat", repeat, "--delay", CLICK_MILLISECONDS, button)
        self._presses += repeat

    def _drag(self, deed: Deed) -> None:
        start, end = (self._find(spec) for spec in deed.do["drag"])
        self._glide(*centre(start))
        deed.time, deed.boxed = time.time(), True
        self._x("mousedown", 1)
        self._presses += 1
        self._glide(*centre(end))
        self._x("mouseup", 1)

    def _find(self, spec: str) -> Box:
        found: Box = wait(lambda: self._program.locate(spec), 8, f"the control {spec}")
        return found

    def _glide(self, x: float, y: float) -> None:
        left, top = self._at
        for step in range(1, GLIDE_STEPS + 1):
            self._x("mousemove", round(left + (x - left) * step / GLIDE_STEPS), round(top + (y - top) * step / GLIDE_STEPS))
            threading.Event().wait(GLIDE_SECONDS)
        self._at = (x, y)

    def _x(self, *argv: str | int) -> None:
        if not self._stage.run("xdotool", *(str(a) for a in argv)):
            raise SystemExit(f"xdotool {argv[0]} failed.")

    def _play(self, sound: str) -> subprocess.Popen[bytes]:
        return self._stage.spawn("paplay", "--device=room", sound)


def centre(box: Box) -> tuple[float, float]:
    """The middle of a box."""
    return box[0] + box[2] / 2, box[1] + box[3] / 2
