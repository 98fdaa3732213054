"""What readers wrote into the web page or the Word file comes back to its step, once."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from recorder.document.feedback import read_feedback
from recorder.document.following import with_comments
from recorder.document.model import Document
from recorder.errors import ForeignFileError
from recorder.export.word_comments import read_comments
from tests.export.chromium import Page
from tests.export.conftest import Make
from tests.export.sample import sample

CAUGHT = """new Promise((done) => {
  URL.createObjectURL = (blob) => { blob.text().then(done); return "blob:none"; };
  HTMLAnchorElement.prototype.click = () => {};
  document.querySelector("#send").click();
})"""


def test_a_comment_of_the_web_page_comes_back(make: Make, tmp_path: Path) -> None:
    document, _ = sample(12)
    with Page(make(".html").as_uri(), tmp_path) as page:
        assert page.evaluate("document.querySelector('#feedback').hidden")
        page.evaluate("document.querySelectorAll('.say')[2].click()")
        page.type("Which list is meant?")
        assert not page.evaluate("document.querySelector('#feedback').hidden")
        page.evaluate("document.querySelector('#who').focus()")
        page.type("Dana")
        text = page.evaluate(CAUGHT)
        assert not page.messages
    sent = tmp_path / "feedback.json"
    sent.write_text(text, "utf-8")
    (said,) = read_feedback(sent, document)
    assert (said.step, said.text, said.who, said.resolved) == (document.shown_steps[2].id, "Which list is meant?", "Dana", False)
    once = with_comments(document, [said])
    assert with_comments(once, read_feedback(sent, document)) is once
    with pytest.raises(ForeignFileError, match="another SOP"):
        read_feedback(sent, Document(title="other"))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"sayshow_feedback": 1, "document": "x", "comments": 3}', "\x00" * 9, json.dumps({"a": "[" * 99})])
def test_what_is_no_feedback_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(content)
    with pytest.raises(ForeignFileError, match="Nothing was changed"):
        read_feedback(path, Document())


def test_comments_of_word_come_back_to_their_steps(make: Make, tmp_path: Path) -> None:
    document, _ = sample(12)
    word = docx.Document(str(make(".docx")))
    steps = [p for p in word.paragraphs if p.style is not None and p.style.name == "SOP Step"]
    word.add_comment(steps[1].runs, text="Where is that?", author="Eve", initials="E")
    word.add_comment(word.paragraphs[0].runs, text="Nice", author="Eve", initials="E")
    path = tmp_path / "commented.docx"
    word.save(str(path))
    found = {said.text: said for said in read_comments(path, document)}
    assert found["Where is that?"].step == document.shown_steps[1].id and found["Where is that?"].who == "Eve"
    assert found["Nice"].step == ""
    assert read_comments(make(".docx"), document) == ()
    with pytest.raises(ForeignFileError, match="no step of this SOP"):
        read_comments(path, Document())
    (tmp_path / "none.docx").write_text("no")
    with pytest.raises(ForeignFileError, match="cannot be read"):
        read_comments(tmp_path / "none.docx", document)
