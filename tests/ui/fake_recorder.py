"""Speaks like `sayshow record --control` and writes a small recording, without screen, mouse or microphone."""

from __future__ import annotations

import json
import sys
import threading
import uuid
from pathlib import Path

from recorder.recording import bundle
from recorder.recording.events import Press, Release, to_line


def say(state: str, folder: Path, seconds: float = 0.0, **more: object) -> None:
    """One status line."""
    print(
        json.dumps(
            {
                "state": state,
                "seconds": seconds,
                "bytes": 1000,
                "level": 0.4,
                "steps": 2,
                "caption": "Open the leads.",
                "warning": "",
                "folder": str(folder),
                **more,
            }
        ),
        flush=True,
    )


def main() -> int:
    """Record nothing until stopped. ``--fail`` cannot begin, ``--crash`` breaks off."""
    arguments = sys.argv[1:]
    folder = Path(arguments[arguments.index("--output") + 1])
    say("starting", folder)
    if "--hold" in arguments:
        command = json.loads(sys.stdin.readline() or '{"command": "stop"}')
        if command["command"] != "begin":
            say("stopped", folder)
            return 0
    if "--fail" in arguments:
        say("failed", folder, warning="There is no screen to record. Nothing was recorded. Log in to a desktop first.")
        return 1
    bundle.create(
        folder, bundle.Manifest(uuid.uuid4().hex, "2026-11-25T09:00:00.000+00:00", 0.0, "recording", (), "test")
    )
    journal = bundle.Journal(folder / bundle.EVENTS)
    for event in (Press(1.0, 1, "left", 10, 10), Release(1.1, 1, "left", 10, 10)):
        journal.append(to_line(event))
    commands: list[dict[str, object] | None] = []
    heard = threading.Condition()

    def listen() -> None:
        while line := sys.stdin.readline():
            tell(json.loads(line))
        tell(None)

    def tell(command: dict[str, object] | None) -> None:
        with heard:
            commands.append(command)
            heard.notify()

    threading.Thread(target=listen, daemon=True).start()
    log = (folder / "commands.jsonl").open("a", encoding="utf-8")
    state, seconds = "recording", 12.0
    while True:
        say(state, folder, seconds)
        if "--crash" in arguments:
            return 9
        with heard:
            heard.wait_for(lambda: commands, timeout=0.2)
            command = commands.pop(0) if commands else {}
        seconds += 0.2 if state == "recording" else 0
        if command is None or command.get("command") in ("stop", "discard"):
            break
        if command:
            log.write(json.dumps(command) + "\n")
            log.flush()
        state = {"pause": "paused", "resume": "recording"}.get(str(command.get("command")), state)
    log.close()
    say("stopping", folder, seconds)
    journal.close()
    bundle.finish(folder, "stopped", seconds)
    say("stopped", folder, seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
