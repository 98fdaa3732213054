"""Where links of a library lead, what is broken, who links here, and SOPs joined on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from recorder.document.file import create, open_file
from recorder.document.model import Document, Picture, Related, Step
from recorder.document.parts import part_step
from recorder.library import shelf
from recorder.library.links import backlinks, broken, follow, followed, link_to
from recorder.library.search import Index
from tests.ui.conftest import document_of


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "lib"
    (root / "Finance").mkdir(parents=True)
    create(root / "Finance" / "Refund.sop", Document(title="Refund", id="refund")).close()
    return root


def test_a_moved_sop_is_found_by_its_identity(root: Path, tmp_path: Path) -> None:
    origin, refund = root / "Bill.sop", root / "Finance" / "Refund.sop"
    link = link_to(refund, origin)
    assert link == Related("Refund", "Finance/Refund.sop", "refund")
    lost = Related("Nowhere", "Nowhere.sop", "gone")
    bill = Document(title="Bill", id="bill", steps=(part_step(link),), related=(lost, Related("Page", "https://example.org/")))
    create(origin, bill).close()
    with Index(tmp_path / "i.db") as index:
        index.refresh(root)
        known = index.summaries()
        assert [f.path for f in followed(bill, origin, known)] == [refund, None, None]
        assert [f.broken for f in followed(bill, origin, known)] == [False, True, False]
        assert [each.title for each in backlinks("refund", refund, known)] == ["Bill"]
        assert [(each.title, gone.title) for each, gone in broken(known)] == [("Bill", "Nowhere")]
        moved = shelf.moved(refund, root)
        index.refresh(root)
        assert follow(link, origin, index.summaries()).path == moved
        assert follow(link, origin, ()).broken, "without the library only the path counts"


@pytest.mark.parametrize("target", ["/etc/passwd.sop", "//host/share/a.sop", "\\\\host\\a.sop", "C:a.sop", "file:///a.sop", "a.txt", "a\x00.sop"])
def test_a_stranger_s_path_is_not_looked_at(tmp_path: Path, target: str) -> None:
    assert follow(Related("x", target), tmp_path / "a.sop", ()).broken


def test_joining_brings_pictures_and_links_along(root: Path) -> None:
    document, images = document_of(3)
    create(root / "One.sop", document, images).close()
    link = Related("Refund", "Refund.sop", "refund")
    create(root / "Finance" / "Two.sop", Document(title="Two", steps=(part_step(link), Step("note", "end")))).close()
    made = shelf.joined([root / "One.sop", root / "Finance" / "Two.sop"], "Both")
    assert made == root / "Both.sop"
    with open_file(made) as file:
        assert len(file.document.steps) == 5 and file.document.steps[3].part == Related("Refund", "Finance/Refund.sop", "refund")
        picture = file.document.steps[0].picture
        assert isinstance(picture, Picture) and file.image(picture.image)
