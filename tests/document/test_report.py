"""What ``show --json`` prints is a contract."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import replace

from recorder.document.model import Document, Step, Target
from recorder.document.report import as_json, utc


def test_the_contract(document: Document) -> None:
    found = as_json(
        replace(document, steps=(replace(document.steps[0], folded=False), *document.steps[1:])), {"s1": "001.png"}
    )
    assert found == json.loads(json.dumps(found))
    assert found["format"] == 1
    assert (found["title"], found["status"], found["review_months"]) == ("Lead → close", "in review", 12)
    assert found["recorded_at"] == "2026-11-23T09:14:05.123Z"
    assert found["definitions"] == [{"term": "lead", "meaning": "a person"}]
    assert found["sections"] == ["Part one", "Part two"]
    assert found["transcript"] == [{"start": 0.0, "end": 9.0, "text": "everything said"}]
    assert found["steps"][0] == {
        "number": 1,
        "id": "s1",
        "section": "Part one",
        "kind": "type",
        "start": 1.0,
        "end": 4.5,
        "instruction": "Type “Harbor” in Search.",
        "narration": "Open the leads. Then wait for the list.",
        "target": {"name": "Search", "role": "entry", "source": "ocr", "bounds": [1, 2, 3, 4]},
        "window": {"title": "Leads – CRM", "application": "Chromium"},
        "position": [12, 34],
        "text": "Harbor\t\x00\U0001f600",
        "masked": False,
        "keys": "ctrl+f",
        "confidence": 0.75,
        "callouts": [{"kind": "warning", "text": "Not twice."}],
        "group": "g1",
        "folded": False,
        "edited": True,
        "guessed": True,
        "part": {"title": "Log in", "target": "Log in.sop", "id": "d2"},
        "image": "001.png",
    }
    bare = found["steps"][1]
    assert (bare["target"], bare["position"], bare["image"], bare["start"], bare["text"], bare["masked"]) == (
        None,
        None,
        None,
        None,
        None,
        True,
    )


def test_every_field_of_the_document_is_told(document: Document) -> None:
    assert {f.name for f in dataclasses.fields(Document)} <= set(as_json(document))


def test_folded_steps_are_left_out_unless_asked_for() -> None:
    document = Document(
        steps=(Step("click", "a"), Step("click", "b", folded=True), Step("click", "c", target=Target()))
    )
    assert [(s["number"], s["instruction"]) for s in as_json(document)["steps"]] == [(1, "a"), (2, "c")]
    assert [(s["number"], s["instruction"]) for s in as_json(document, folded=True)["steps"]] == [
        (1, "a"),
        (None, "b"),
        (2, "c"),
    ]


def test_times_are_utc_with_a_z() -> None:
    assert utc("2026-11-23T10:14:05.123456+01:00") == "2026-11-23T09:14:05.123Z"
    assert utc("2026-11-23T09:14:05") == utc("2026-11-23T09:14:05Z") == "2026-11-23T09:14:05.000Z"
    assert utc("") is None
    assert utc("yesterday") == "yesterday"
