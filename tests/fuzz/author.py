"""A child that edits a document as it is told, line by line, until it is killed: `author.py FILE`.

A line is a JSON list: a verb and a number from which it takes its choices. The child says what the document will be, saves it,
and says that it is saved; who listens can so tell each state that may be on the disk.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from recorder.document import edits, revisions
from recorder.document.file import open_file
from recorder.document.history import History
from recorder.document.images import StoredImage, digest
from recorder.document.model import Document, Picture, Step
from recorder.plain import to_text

Images = dict[str, StoredImage]
TEXTS = ("", "a", "Größe “x”", "x" * 5000, "line\nline", "\u202e\x00", "😀 done", "<b>&amp;")


def one(document: Document, chance: random.Random) -> str:
    """The id of some step."""
    return chance.choice(document.steps).id


def insert(document: Document, chance: random.Random, images: Images) -> Document:
    """A step with a new picture, or without."""
    picture = None
    if chance.random() < 0.5:
        data = chance.randbytes(chance.choice((10, 4000, 90_000)))
        images[digest(data)] = StoredImage(data, "image/png", 10, 10, b"small")
        picture = Picture(digest(data), 10, 10)
    at = chance.randint(0, len(document.steps))
    return edits.insert_steps(document, at, [Step("note", chance.choice(TEXTS), picture=picture)])


VERBS: dict[str, Callable[[Document, random.Random, Images], Document]] = {
    "title": lambda d, c, _: edits.set_field(d, "title", c.choice(TEXTS)),
    "insert": insert,
    "words": lambda d, c, _: edits.set_step(d, one(d, c), instruction=c.choice(TEXTS), narration=c.choice(TEXTS)),
    "delete": lambda d, c, _: edits.delete_steps(d, {one(d, c)}),
    "move": lambda d, c, _: edits.move_steps(d, {one(d, c)}, None),
    "duplicate": lambda d, c, _: edits.duplicate(d, {one(d, c)}),
    "merge": lambda d, c, _: edits.merge_with_next(d, d.steps[c.randrange(len(d.steps) - 1)].id) if len(d.steps) > 1 else d,
    "fold": lambda d, c, _: edits.fold(d, {one(d, c)}, c.random() < 0.5),
    "callout": lambda d, c, _: edits.add_callout(d, one(d, c), "warning", c.choice(TEXTS)),
    "section": lambda d, c, _: edits.add_section(d, c.choice(TEXTS), one(d, c)),
}


def say(word: str, document: Document) -> None:
    """One line: what is the case, and the document."""
    print(f"{word} {to_text(document)}", flush=True)


def main() -> None:
    """Work until killed."""
    file = open_file(Path(sys.argv[1]))
    history, images = History(file.document), Images()
    say("open", file.document)
    for line in sys.stdin:
        verb, number = json.loads(line)
        if verb == "undo":
            history.undo()
        elif verb == "redo":
            history.redo()
        elif verb == "keep":
            revisions.keep(file, f"version {number}", "2026-01-01")
        elif history.document.steps or verb in ("title", "insert"):
            history.apply(verb, VERBS[verb](history.document, random.Random(number), images))
        say("saving", history.document)
        file.save(history.document, images)
        say("saved", history.document)


if __name__ == "__main__":
    main()
