"""The scenario folders are complete, and between them cover what they are there for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.hands import KINDS
from tests.benchmarks.judge import SPOKEN_KINDS

FOLDER = Path(__file__).parent
SCENARIOS: list[dict[str, Any]] = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*/scenario.json"))]
NAMES = [s["name"] for s in SCENARIOS]


def items() -> list[dict[str, Any]]:
    return [item for scenario in SCENARIOS for item in scenario["timeline"]]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=NAMES)
def test_a_scenario_is_complete(scenario: dict[str, Any]) -> None:
    folder, app = FOLDER / scenario["name"], scenario["app"]
    assert folder.is_dir()
    assert len(scenario["screen"]) == 2
    assert (folder / app["page"]).is_file() if app["kind"] == "chromium" else app["argv"] and app["window"]
    secrets = [item["do"]["type"] for item in scenario["timeline"] if item.get("do", {}).get("secret")]
    assert secrets == ([scenario["secret"]] if "secret" in scenario else [])
    for item in scenario["timeline"]:
        assert set(item) <= {"say", "do", "at", "pause", "expect", "about", "spans", "slow"}
        assert {"say", "do", "pause"} & set(item)
        assert item.get("expect", "check") in SPOKEN_KINDS
        assert sum(kind in item["do"] for kind in KINDS) == 1 if "do" in item else True


def test_together_they_cover_the_ways_of_working() -> None:
    assert len(SCENARIOS) >= 10
    assert {kind for item in items() for kind in KINDS if kind in item.get("do", {})} == set(KINDS)
    assert {item["expect"] for item in items() if "expect" in item} == SPOKEN_KINDS
    assert {item.get("at", "during") for item in items() if "say" in item and "do" in item} == {"before", "during", "after"}
    assert any(item.get("about") == "previous" for item in items())
    assert any(item.get("spans", 1) > 1 for item in items())
    silent = [s for s in SCENARIOS if not any("say" in item for item in s["timeline"])]
    assert silent and all(s["noise"] for s in silent)
    assert any(not s["app"]["accessibility"] for s in SCENARIOS)
    assert any("secret" in s for s in SCENARIOS)
    assert {s["app"]["kind"] for s in SCENARIOS} == {"chromium", "program"}
