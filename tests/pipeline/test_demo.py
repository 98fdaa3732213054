"""The whole way on real input: a real window, real pointer and keys, a voice, real weights, to SOP, PDF and Word."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.xcb, pytest.mark.timeout(300)]


def sayshow(*arguments: str) -> str:
    """Run the command and give what it printed."""
    done = subprocess.run([sys.executable, "-m", "recorder", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the demonstration leaves behind."""
    place = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DISPLAY", raising=False)
        patch.delenv("QT_QPA_PLATFORM", raising=False)
        sayshow("demo", "--output", str(place))
    return next(place.iterdir())


def test_the_draft_tells_what_was_done(made: Path) -> None:
    document = json.loads(sayshow("show", str(next(made.glob("*.sop"))), "--json", "--images", str(made / "images")))
    steps = document["steps"]
    done = [(s["kind"], s["target"]["name"] if s["target"] else None, s["text"]) for s in steps if s["kind"] != "check"]
    assert done == [
        ("click", "New customer", None),
        ("type", "Company", "Harbor Foods"),
        ("click", "Payment terms", None),
        ("click", "Net 60", None),
        ("click", "Send welcome letter", None),
        ("click", "Create customer", None),
    ]
    assert "add a new customer" in document["title"].lower()
    for step in steps:
        assert (made / "images" / step["image"]).stat().st_size > 5000


def test_the_words_are_at_their_steps(made: Path) -> None:
    document = json.loads(sayshow("show", str(next(made.glob("*.sop"))), "--json"))
    texts = {(s["target"] or {}).get("name"): f"{s['instruction']} {s['narration']}".lower() for s in document["steps"]}
    assert "company name" in texts["Company"]
    assert "payment terms" in texts["Payment terms"] + texts["Net 60"]
    assert "welcome letter" in texts["Send welcome letter"]
    kinds = [s["kind"] for s in document["steps"]] + [c["kind"] for s in document["steps"] for c in s["callouts"]]
    assert {"check", "outcome", "decision"} <= set(kinds)


def test_pdf_and_word_are_there(made: Path) -> None:
    pdf, word = next(made.glob("*.pdf")), next(made.glob("*.docx"))
    assert pdf.read_bytes()[:5] == b"%PDF-"
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "New customer" in text
    assert word.read_bytes()[:2] == b"PK"
    assert word.stat().st_size > 50_000
