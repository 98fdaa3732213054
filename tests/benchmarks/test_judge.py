"""The judge of scenarios: what counts as found, named, placed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.benchmarks.hands import Deed
from tests.benchmarks.heard import carried, word_errors, words
from tests.benchmarks.judge import judge, same_name

ZERO = 1_800_000_000.0
SCENARIO: dict[str, Any] = {"screen": [1280, 800], "app": {"kind": "program"}}


def step(kind: str, start: float, name: str, narration: str = "", text: str | None = None, **more: Any) -> dict[str, Any]:
    return {
        "kind": kind,
        "start": start,
        "instruction": f"Click {name}.",
        "narration": narration,
        "text": text,
        "target": {"name": name},
        "callouts": [],
        "image": "x.png",
        **more,
    }


def draft(*steps: dict[str, Any]) -> dict[str, Any]:
    return {"recorded_at": "2027-01-15T08:00:00+00:00", "steps": list(steps), "transcript": [{"text": "open the leads"}]}


DONE = [
    Deed("click", ZERO + 2, {"click": "", "name": "Leads"}, "open the leads"),
    Deed("click", ZERO + 5, {"click": "", "name": "Search"}),
    Deed("type", ZERO + 6, {"type": "Harbor", "name": "Search"}),
    Deed("press", ZERO + 7, {"press": "Return"}),
]


def test_a_right_draft_is_right() -> None:
    found = judge(SCENARIO, DONE, draft(step("click", 2.1, "Leads", "Open the leads."), step("type", 5.0, "Search", text="Harbor")), None)
    wanted = {"step_recall": 1, "step_precision": 1, "ordering": 1, "target_names": 1, "typed_text": 1, "narration_placed": 1, "wer": 0}
    assert {k: found[k] for k in wanted} == wanted
    assert (found["missed"], found["extra"], found["wrong"], found["misplaced"]) == ([], [], [], [])


def test_each_fault_is_seen() -> None:
    wrong = draft(step("click", 9.0, "Leads"), step("type", 5.0, "Amount", "open the leads", text="Harb"))
    found = judge(SCENARIO, DONE, wrong, None)
    assert (found["step_recall"], found["step_precision"], found["typed_text"], found["narration_placed"]) == (0.5, 0.5, 0, 0)
    assert found["missed"] == ["click Leads"]
    assert found["wrong"] == [("Search", "Amount")]


@pytest.mark.parametrize(
    ("wanted", "got", "same"),
    [
        ("Leads", "leads", True),
        ("=", "=", True),
        ("=", "+", False),
        ("Save", "Save as", True),
        ("Save", "Do not save this file now", False),
        ("Payment terms", "Payment term", True),
        ("Convert", "", False),
    ],
)
def test_names(wanted: str, got: str, same: bool) -> None:
    assert same_name(wanted, got) is same


def test_numbers_are_the_same_in_words_and_digits() -> None:
    assert words("One hundred and twenty five, B-12 and twenty two") == ["125", "b", "12", "and", "22"]
    assert words("two thousand four hundred") == ["2400"]
    assert words("four four seven one") == ["4", "4", "7", "1"]
    assert word_errors("press equals now", "Press equal") == pytest.approx(2 / 3)
    assert carried("Click the convert button", "convert") == pytest.approx(1 / 3)
