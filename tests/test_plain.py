"""Plain data: what is written comes back, what is wrong is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pytest

from recorder.plain import build, checked, clean, from_text, to_text


@dataclass(frozen=True)
class Inner:
    """Something inside."""

    name: str
    size: int | None


@dataclass(frozen=True)
class Outer:
    """One field of each kind."""

    kind: Literal["a", "b"]
    amount: float
    flag: bool = False
    pair: tuple[int, int] | None = None
    many: tuple[Inner, ...] = ()


WHOLE = Outer("a", 1.5, True, (1, 2), (Inner("x", None), Inner("y", 3)))


def test_round_trip() -> None:
    assert build(Outer, from_text(to_text(WHOLE))) == WHOLE
    assert to_text([Inner("ä", 1)]) == '[{"name":"ä","size":1}]'


def test_unknown_fields_are_left_out_and_missing_ones_filled() -> None:
    assert build(Inner, {"name": "x", "new": 1}) == Inner("x", None)
    assert build(Outer, {"kind": "b", "amount": 2}) == Outer("b", 2.0)
    with pytest.raises(ValueError, match="name"):
        build(Inner, {"size": 1})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "c"), ("kind", []), ("amount", "1"), ("amount", True), ("amount", float("nan")), ("amount", 10**400),
        ("amount", None), ("flag", 1), ("pair", [1]), ("pair", [1, 2, 3]), ("pair", [1.0, 2]), ("pair", [True, 2]),
        ("pair", [1, 2**60]), ("pair", "ab"), ("many", {}), ("many", [{"name": 1, "size": 1}]), ("many", [7]),
        ("none", 1),
    ],
)  # fmt: skip
def test_wrong_values_are_refused(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        checked(Outer, name, value)


@pytest.mark.parametrize("text", ["", "{", "NaN", "[Infinity]", "[" * 100_000, '"\ud800'])
def test_wrong_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_text(text)


def test_lone_surrogates_are_replaced_and_pairs_joined() -> None:
    assert clean("a\ud800b") == "a\ufffdb"
    assert clean("\ud83d\ude00") == "\U0001f600"
    assert to_text("\ud800") == '"\ufffd"'
    with pytest.raises(ValueError, match="JSON"):
        to_text(float("inf"))
