"""The child process that reads a foreign file: what breaks in it breaks nothing else, and it can be killed at any point.

``python -m recorder.intake FOLDER SOURCE``. On standard output stand JSON lines: ``{"until": share}`` (0..1), or ``{"problem": sentence}``
before exit code 3.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import uuid
from pathlib import Path

from recorder.errors import RecorderError
from recorder.intake import stepcap, video

PROBLEM, NICE, MEMORY = 3, 10, 8 << 30
"""Bytes of address space that a video may take; what wants more is no screen video."""


def main(arguments: list[str] | None = None) -> int:
    """Run the child; returns its exit code."""
    parser = argparse.ArgumentParser(prog="recorder.intake")
    parser.add_argument("folder", type=Path)
    parser.add_argument("source", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--glossary", default="")
    asked = parser.parse_args(arguments)
    _keep_within()
    try:
        head = video.head_of(asked.source, uuid.uuid4().hex, asked.language, _words(asked.glossary))
        (stepcap if asked.source.is_dir() else video).take_in(asked.source, asked.folder, head, _say)
    except RecorderError as error:
        print(json.dumps({"problem": str(error)}, ensure_ascii=False), flush=True)
        return PROBLEM
    return 0


def _words(listed: str) -> tuple[str, ...]:
    return tuple(word for word in listed.split(",") if word)


def _say(share: float) -> None:
    print(json.dumps({"until": round(share, 4)}), flush=True)


def _keep_within() -> None:
    """Little memory, and other programs first."""
    if sys.platform != "win32":
        import resource

        os.nice(NICE)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    sys.exit(main())
