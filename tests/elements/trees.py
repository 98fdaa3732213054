"""Recorded accessibility trees as plain data, with toolkits' manners of answering, for the descent and the rules."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recorder.elements.rules import Node
from recorder.recording.element import Bounds

FOLDER = Path(__file__).parent / "trees"


@dataclass(frozen=True)
class RecordedTree:
    """Answers as a program did. `manner`: ``leaf`` (browsers), ``level`` (GTK), or ``silent`` (never answers a point)."""

    nodes: dict[int, Node]
    inside: dict[int, tuple[int, ...]]
    manner: str

    def hit(self, node: Node, x: int, y: int) -> Node | None:
        if self.manner == "silent":
            return None
        inner = self.children_at(node, x, y)
        if not inner:
            return None
        return (self.hit(inner[-1], x, y) or inner[-1]) if self.manner == "leaf" else inner[-1]

    def children_at(self, node: Node, x: int, y: int) -> Sequence[Node]:
        children = [self.nodes[i] for i in self.inside[node.handle]]  # type: ignore[index]
        return [c for c in children if c.bounds is not None and c.bounds.contains(x, y) and "showing" in c.states]

    def parent(self, node: Node) -> Node | None:
        return self.nodes.get(node.parent)  # type: ignore[call-overload]


def tree(name: str, manner: str) -> tuple[RecordedTree, Node]:
    """A recorded tree and its top."""
    nodes: dict[int, Node] = {}
    inside: dict[int, tuple[int, ...]] = {}

    def add(data: dict[str, Any], parent: int | None) -> int:
        number = len(nodes)
        box = Bounds(*data["box"]) if data.get("box") else None
        states = frozenset(data.get("states", ["showing"]))
        nodes[number] = Node(
            data["role"],
            data.get("name", ""),
            data.get("description", ""),
            box,
            states,
            data.get("label", ""),
            data.get("placeholder", ""),
            data.get("text"),
            tuple(data.get("options", ())),
            number,
            parent,
        )
        inside[number] = tuple(add(child, number) for child in data.get("inside", ()))
        return number

    top = add(json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")), None)
    return RecordedTree(nodes, inside, manner), nodes[top]
