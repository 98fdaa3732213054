"""A child that edits and saves a document without pause until it is killed: `typist.py FILE`.

It prints the number of each save after the save was acknowledged. The title holds the number, every third save
changes the steps too, every fifth brings a new picture or drops one, so that whoever looks can tell a whole state
from a half one.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from recorder.document import edits
from recorder.document.file import open_file
from recorder.document.images import StoredImage, digest
from recorder.document.model import Document, Picture, Step


def state(number: int, document: Document) -> tuple[Document, dict[str, StoredImage]]:
    """The document after save *number*."""
    images = {}
    document = edits.set_field(document, "title", str(number))
    if number % 3 == 0:
        document = edits.insert_steps(document, 0, [Step("note", f"step {number} " + "x" * (number * 97 % 3000))])
    if number % 5 == 0:
        data = number.to_bytes(4, "big") * 10_000
        images[digest(data)] = StoredImage(data, "image/png", 100, 100, b"thumbnail")
        picture = Picture(digest(data), 100, 100)
        document = edits.insert_steps(
            document, len(document.steps), [Step("click", f"picture {number}", picture=picture)]
        )
    if len(document.steps) > 40:
        document = edits.delete_steps(document, {step.id for step in document.steps[10:30]})
        document = edits.move_steps(document, {document.steps[0].id}, None)
    return replace(document, purpose=f"{number}: {len(document.steps)} steps"), images


def main() -> None:
    """Type until killed."""
    file = open_file(Path(sys.argv[1]))
    number = int(file.document.title)
    while True:
        number += 1
        document, images = state(number, file.document)
        file.save(document, images)
        print(number, flush=True)
        if number % 50 == 0:
            file.sweep()


if __name__ == "__main__":
    main()
