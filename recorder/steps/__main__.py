"""``python -m recorder.steps FILE.json``: draft a recording in its neutral form and print what ``show --json`` prints."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

from recorder.document.report import as_json
from recorder.errors import RecorderError, UsageError
from recorder.steps.draft import draft_from
from recorder.steps.neutral import read


def main(arguments: list[str]) -> int:
    """Print the draft; the exit code is 1 for the world's fault, 2 for wrong usage."""
    try:
        if len(arguments) != 1:
            raise UsageError("Give one file: python -m recorder.steps FILE.json")
        neutral = read(Path(arguments[0]))
        document = replace(draft_from(neutral.actions, (), neutral.words).document, recorded_at=neutral.recorded_at)
        print(json.dumps(as_json(document), ensure_ascii=False))
    except RecorderError as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
