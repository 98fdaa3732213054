"""A Word file that came from here becomes an SOP again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as Word

from recorder.cli import main
from recorder.document.file import open_file
from recorder.document.model import Document
from recorder.errors import ForeignFileError
from recorder.export import export
from recorder.export.options import ExportOptions, Layout
from recorder.export.text import clean
from recorder.intake.word import read_sop
from tests.export.sample import sample


def exported(tmp_path: Path, layout: Layout = "classic", steps: int = 4, language: str = "en") -> tuple[Document, Path]:
    document, image = sample(steps, language=language)
    export(document, image, tmp_path / "out.docx", ExportOptions(layout=layout))
    return document, tmp_path / "out.docx"


@pytest.mark.parametrize("layout", ["classic", "compact"])
def test_all_that_was_written_comes_back(tmp_path: Path, layout: Layout) -> None:
    ours, path = exported(tmp_path, layout)
    found, images = read_sop(path)
    assert found.title == ours.title and found.id != ours.id
    assert [clean(step.instruction) for step in ours.shown_steps] == [step.instruction for step in found.steps]
    assert [clean(step.narration) for step in ours.shown_steps] == [step.narration for step in found.steps]
    for mine, other in zip(ours.shown_steps, found.steps, strict=True):
        assert sorted((each.kind, clean(each.text)) for each in mine.callouts) == sorted((each.kind, each.text) for each in other.callouts)
        assert (mine.picture is None) == (other.picture is None)
        assert other.picture is None or other.picture.image in images
        section, theirs = ours.section_of(mine), found.section_of(other)
        assert (section.title if section else "") == (theirs.title if theirs else "")
    for name in ("purpose", "scope", "roles", "triggers", "number", "version", "owner", "approver", "effective", "next_review", "tools", "tags"):
        assert getattr(found, name) == getattr(ours, name), name
    assert [clean(each) for each in ours.prerequisites] == list(found.prerequisites)
    assert [(each.term, each.meaning) for each in found.definitions] == [(each.term, each.meaning) for each in ours.definitions]


def test_in_another_language(tmp_path: Path) -> None:
    ours, path = exported(tmp_path, language="de")
    found, _images = read_sop(path)
    assert (found.language, found.owner, found.purpose) == ("de", ours.owner, ours.purpose)


def test_what_was_edited_in_word_is_taken(tmp_path: Path) -> None:
    _ours, path = exported(tmp_path)
    word = Word(str(path))
    step = next(paragraph for paragraph in word.paragraphs if paragraph.style.name == "SOP Step")
    step.runs[0].text = "Do it otherwise."
    word.save(str(path))
    assert read_sop(path)[0].steps[0].instruction.startswith("Do it otherwise.")


def test_on_the_command_line(tmp_path: Path) -> None:
    ours, path = exported(tmp_path, "checklist")
    assert main(["import", str(path), "--output", str(tmp_path / "a.sop")], lambda _path: 0) == 0
    with open_file(tmp_path / "a.sop", read_only=True) as file:
        assert replace(file.document, id="").title == ours.title
        assert len(file.document.steps) == len(ours.shown_steps)


def test_other_files_are_told(tmp_path: Path) -> None:
    plain = tmp_path / "letter.docx"
    word = Word()
    word.add_paragraph("Dear all")
    word.save(str(plain))
    with pytest.raises(ForeignFileError, match="no SOP that Sayshow wrote"):
        read_sop(plain)
    plain.write_bytes(b"PK nothing")
    with pytest.raises(ForeignFileError, match="cannot be read as a Word document"):
        read_sop(plain)
