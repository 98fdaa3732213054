"""The hands-free proof: a narrated piece of work in a window of our own, recorded, recognised, drafted and exported."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from recorder.errors import DeviceError
from recorder.paths import resource
from recorder.pipeline.desk import Desk
from recorder.translatable import translated

START_SECONDS, STOP_SECONDS = 60.0, 120.0


@dataclass(frozen=True, slots=True)
class Line:
    """One spoken sentence, and what is done: clicks by the name of a control, text that is typed; `share` of it said before."""

    clip: int
    clicks: tuple[str, ...] = ()
    typed: str = ""
    share: float = 0.5
    pause: float = 0.8


SCRIPT = (
    Line(1, pause=1.0),
    Line(2, ("new",), pause=1.0),
    Line(3, ("company",), "Harbor Foods"),
    Line(4, ("terms", "net 60"), share=0.4),
    Line(5, ("letter",)),
    Line(6),
    Line(7, ("create",), share=1.1, pause=1.0),
    Line(8),
    Line(9, pause=1.0),
)


@dataclass(frozen=True, slots=True)
class Made:
    """What the demonstration leaves behind; `visible` when it ran on the person's own desktop."""

    recording: Path
    sop: Path
    exports: tuple[Path, ...]
    visible: bool


def demo(folder: Path, say: Callable[[str], None]) -> Made:
    """Run it and leave everything in a new folder inside *folder*. *say* gets a line about each stage. Raises RecorderError."""
    if not sys.platform.startswith("linux"):
        raise DeviceError(
            translated(
                "errors",
                "The hands-free demonstration needs a virtual microphone, which Sayshow brings on Linux only. Nothing was "
                "recorded. Record something of your own instead: start Sayshow and click Record.",
            )
        )
    place = folder / f"Demonstration {datetime.now():%Y-%m-%d %H.%M.%S}"
    place.mkdir(parents=True)
    recording, sop = place / "recording", place / "Add a new customer.sop"
    with Desk() as desk:
        say(
            "A private desktop was started."
            if desk.private_display
            else "The demonstration works on your desktop: please leave mouse and keyboard alone for a minute."
        )
        _record(desk, recording, say)
        say("Recorded. Drafting the SOP ...")
        _run(desk, "build", str(recording), "--output", str(sop))
    exports = tuple(sop.with_suffix(suffix) for suffix in (".pdf", ".docx"))
    for path in exports:
        say(f"Writing {path.name} ...")
        _run(desk, "export", str(sop), "--output", str(path))
    return Made(recording, sop, exports, not desk.private_display)


def _record(desk: Desk, recording: Path, say: Callable[[str], None]) -> None:
    desk.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    window = desk.spawn(sys.executable, "-m", "recorder.ui.demo_window", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    _ask(window, "new")
    recorder = desk.spawn(
        sys.executable, "-m", "recorder", "record", "--output", str(recording), stdout=subprocess.PIPE
    )
    assert recorder.stdout is not None
    if b"Recording" not in recorder.stdout.readline():
        raise DeviceError(translated("errors", "The recorder did not start. Nothing was recorded. Run 'sayshow doctor' to see why."))
    say("Recording ...")
    player = desk.spawn(sys.executable, "-m", "recorder.pipeline.demo", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    perform(desk, window, player)
    recorder.terminate()
    if recorder.wait(STOP_SECONDS) != 0:
        raise DeviceError(translated("errors", "The recorder broke off. What was recorded is in {0}; run 'sayshow build' on it.").format(recording))


def perform(desk: Desk, window: subprocess.Popen[bytes], hand: subprocess.Popen[bytes]) -> None:
    """Say and do the script."""
    for line in SCRIPT:
        clip = resource(f"demo/say-{line.clip}.flac")
        talk = desk.spawn("paplay", "--device=room", str(clip))
        if line.clicks:
            _wait(line.share * _seconds(clip))
        if line.share > 1:
            talk.wait(30)
        for name in line.clicks:
            x, y = _ask(window, name)
            _tell(hand, f"click {x} {y}")
        if line.typed:
            _tell(hand, f"type {line.typed}")
        talk.wait(30)
        _wait(line.pause)


def _ask(window: subprocess.Popen[bytes], name: str) -> tuple[int, int]:
    answer = _tell(window, f"where {name}").split()
    if len(answer) != 2:
        raise DeviceError(translated("errors", "The window of the demonstration did not open. Nothing was recorded. Run 'sayshow doctor'."))
    return int(answer[0]), int(answer[1])


def _tell(child: subprocess.Popen[bytes], line: str) -> str:
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(line.encode() + b"\n")
    child.stdin.flush()
    return child.stdout.readline().decode()


def _seconds(clip: Path) -> float:
    """The length of a FLAC file, from the header that every such file begins with (RFC 9639, section 8.2)."""
    head = clip.read_bytes()[:42]
    rate = int.from_bytes(head[18:21], "big") >> 4
    samples = int.from_bytes(head[21:26], "big") & 0xFFFFFFFFF
    return samples / rate


def _run(desk: Desk, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "recorder", *arguments], env=desk.env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise DeviceError(done.stderr.strip() or translated("errors", "'sayshow {0}' failed.").format(arguments[0]))


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)


def main() -> int:
    """The hand, as a program on the desktop: obeys ``click X Y`` and ``type TEXT`` lines and answers ``done``."""
    from recorder.capture.hand import Hand

    hand = Hand()
    for line in sys.stdin:
        verb, _, rest = line.rstrip("\n").partition(" ")
        if verb == "click":
            x, y = rest.split()
            hand.click(int(x), int(y))
        elif verb == "type":
            hand.type(rest)
        print("done", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
