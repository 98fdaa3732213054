"""Record scenarios in real programs, draft them, and print the table of scores.

    python -m tests.benchmarks.scenarios [NAME...] [--runs N] [--work FOLDER] [--json]

Each scenario is a folder of `tests/scenarios` with a ``scenario.json``: the program, and a timeline of sentences (``say``),
actions (``do``) and pauses. It runs on a private display with a private sound server; the narration is spoken by a
synthetic voice through a virtual microphone. Nothing of it touches the desktop of this machine.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.hands import Hands
from tests.benchmarks.judge import judge
from tests.benchmarks.stage import Stage, missing_programs, open_program, wait
from tests.benchmarks.voice import speak

FOLDER = Path(__file__).resolve().parents[1] / "scenarios"
COLUMNS = (
    "step_recall",
    "step_precision",
    "ordering",
    "target_names",
    "wrong_names",
    "instruction_names_target",
    "typed_text",
    "narration_placed",
    "said_after_the_action",
    "spoken_kinds",
    "words_repeated",
    "wer",
    "words_in_silence",
    "pictures_before",
    "secret_found",
    "stop_seconds",
    "build_seconds",
)
HEADS = (
    "recall",
    "prec",
    "order",
    "names",
    "wrong",
    "instr",
    "typed",
    "placed",
    "back",
    "kinds",
    "twice",
    "wer",
    "silence",
    "before",
    "secret",
    "stop s",
    "build s",
)


def main(arguments: Sequence[str]) -> int:
    """Run them and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="folders of tests/scenarios; without any: all")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--work", type=Path, help="where recordings and drafts are left")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    if missing := missing_programs():
        print(f"These programs are needed and not installed: {', '.join(missing)}", file=sys.stderr)
        return 1
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background has it ignored, and children inherit that
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folders = [FOLDER / n for n in options.names] or sorted(p.parent for p in FOLDER.glob("*/scenario.json"))
    base = options.work or Path(tempfile.mkdtemp(prefix="sayshow-scenarios-"))
    rows = []
    for folder in folders:
        for number in range(1, options.runs + 1):
            work = base / f"{folder.name}-{number}"
            try:
                rows.append({"scenario": folder.name, **run(folder, work)})
            except (SystemExit, subprocess.SubprocessError, OSError) as error:
                if isinstance(error, SystemExit) and not isinstance(error.code, str):
                    raise
                rows.append({"scenario": folder.name, "failed": str(error)})
            print(line(rows[-1]), file=sys.stderr, flush=True)
    print(json.dumps(rows, indent=1) if options.json else table(rows))
    print(f"Recordings and drafts: {base}", file=sys.stderr)
    return int(any("failed" in row for row in rows))


def run(folder: Path, work: Path) -> dict[str, Any]:
    """Perform, record, draft and judge one scenario. Ends with SystemExit and a sentence when a part does not work."""
    scenario = json.loads((folder / "scenario.json").read_text(encoding="utf-8"))
    for item in scenario["timeline"]:
        if item.get("say"):
            speak(item["say"], item.get("slow", 1.05))
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    with Stage(scenario["screen"], work, scenario["app"].get("accessibility", True)) as stage:
        program = open_program(stage, scenario["app"], folder, scenario["screen"])
        recorder = _record(stage, work)
        hands = Hands(stage, program)
        try:
            hands.play(scenario["timeline"], scenario.get("noise", False))
            threading.Event().wait(0.5)
        finally:
            begin = time.monotonic()
            recorder.send_signal(signal.SIGINT)
            code = recorder.wait(120)
        stopped = time.monotonic() - begin
        (work / "truth.json").write_text(json.dumps([dataclasses.asdict(d) for d in hands.done], indent=1), encoding="utf-8")
        if code:
            raise SystemExit(f"record exited {code}: {(work / 'record.log').read_text()[-600:]}")
        begin = time.monotonic()
        _sayshow(stage, work, "build", str(work / "recording"), "--output", str(work / "draft.sop"))
        built = time.monotonic() - begin
        shown = _sayshow(stage, work, "show", str(work / "draft.sop"), "--json", "--images", str(work / "images"))
    draft = json.loads(shown)
    (work / "draft.json").write_text(json.dumps(draft, indent=1), encoding="utf-8")
    found = judge(scenario, hands.done, draft, work / "images")
    found.update(
        stop_seconds=stopped, build_seconds=built, secret_found=count_secret(work, scenario["secret"]) if scenario.get("secret") else None
    )
    (work / "score.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    return found


def count_secret(work: Path, secret: str) -> int:
    """How many files of the recording and the draft hold the secret in clear."""
    files = [f for f in [*(work / "recording").rglob("*"), *work.glob("draft.*"), work / "record.log"] if f.is_file()]
    return sum(secret.encode() in f.read_bytes() or secret.encode("utf-16-le") in f.read_bytes() for f in files)


def _record(stage: Stage, work: Path) -> subprocess.Popen[bytes]:
    log = (work / "record.log").open("wb")
    recorder = subprocess.Popen(
        [sys.executable, "-m", "recorder", "record", "--output", str(work / "recording")],
        env=stage.env,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    stage._children.append(recorder)
    wait(lambda: recorder.poll() is not None or b"recording" in (work / "record.log").read_bytes().lower(), 60, "the recording")
    if recorder.poll() is not None:
        raise SystemExit(f"record ended at once: {(work / 'record.log').read_text()[-600:]}")
    threading.Event().wait(0.7)
    return recorder


def _sayshow(stage: Stage, work: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "recorder", *arguments], env=stage.env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{arguments[0]} exited {done.returncode}: {done.stderr[-600:]}")
    return done.stdout


def line(row: dict[str, Any]) -> str:
    """One run in short, with what went wrong."""
    if "failed" in row:
        return f"{row['scenario']}: FAILED {row['failed']}"
    bad = {k: row[k] for k in ("missed", "extra", "wrong", "unnamed", "misplaced", "kinds_missed", "typed_wrong") if row.get(k)}
    return f"{row['scenario']}: {' '.join(f'{h}={cell(row.get(c))}' for h, c in zip(HEADS, COLUMNS, strict=True))}\n    {bad}"


def table(rows: Sequence[dict[str, Any]]) -> str:
    """Means by scenario and over all, as Markdown."""
    done = [r for r in rows if "failed" not in r]
    names = list(dict.fromkeys(r["scenario"] for r in done))
    lines = ["| scenario | " + " | ".join(HEADS) + " |", "| --- |" + " --- |" * len(HEADS)]
    for name in [*names, "mean"]:
        mine = [r for r in done if name in ("mean", r["scenario"])]
        lines.append(f"| {name} | " + " | ".join(cell(mean([r.get(c) for r in mine])) for c in COLUMNS) + " |")
    lines += [f"| {r['scenario']} | failed: {r['failed']} |" for r in rows if "failed" in r]
    return "\n".join(lines)


def mean(values: Sequence[float | None]) -> float | None:
    """Of those that were measured."""
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known else None


def cell(value: float | None) -> str:
    """A number for the table."""
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".") if value else "0"


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    sys.exit(main(sys.argv[1:]))
