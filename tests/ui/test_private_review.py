"""Before an export: each private find is shown, accepted or refused, and a check that did not run is never silent."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from recorder.document import revisions
from recorder.document.file import create, open_file
from recorder.document.images import digest, store
from recorder.document.model import Box, Document, Picture, Sentence, Step
from recorder.export.options import ExportOptions
from recorder.paths import recordings_folder
from recorder.pipeline import private_check
from recorder.recording import bundle
from recorder.ui.editor.private_review import PrivateReview
from recorder.ui.editor.window import EditorWindow, open_document
from recorder.ui.questions import Question
from recorder.ui.reports import Reports
from tests.privacy.canary import traces

MAIL, PHONE = "jane.doe@example.org", "+49 30 1234567"


def shown(*lines: str) -> bytes:
    image = Image.new("RGB", (640, 360), "white")
    draw = ImageDraw.Draw(image)
    for number, words in enumerate(lines):
        draw.text((40, 40 + 40 * number), words, font=ImageFont.load_default(18), fill=(30, 30, 40))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def window(qtbot: QtBot, dressed: object, tmp_path: Path) -> Iterator[EditorWindow]:
    """A document with an address in a picture, in a text, in what was heard and in a named version; a number in a text."""
    images = {digest(data): store(data) for data in (shown("Customer", f"Mail: {MAIL}"), shown("Nothing"))}
    first, second = images
    steps = (
        Step("click", "Click Customer.", id="s0", picture=Picture(first, 640, 360), sentences=(Sentence(0, 1, f"mail to {MAIL}"),)),
        Step("click", f"Call {PHONE}.", f"Write to {MAIL}.", id="s1", picture=Picture(second, 640, 360)),
    )
    file = create(tmp_path / "private.sop", Document(title="Call a customer", steps=steps), images)
    revisions.keep(file, "before", "2026-01-01")
    file.close()
    made = open_document(tmp_path / "private.sop", Reports())
    made.show()
    yield made
    made.finish()
    made.deleteLater()


def review(qtbot: QtBot) -> PrivateReview:
    """The open review."""
    qtbot.waitUntil(lambda: any(isinstance(w, PrivateReview) and w.isVisible() for w in QApplication.topLevelWidgets()), timeout=30_000)
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, PrivateReview) and w.isVisible())


def press(window: object, words: str) -> None:
    """Press a button of a window by its words."""
    next(b for b in window.findChildren(QPushButton) if words in b.text()).click()  # type: ignore[attr-defined]


def exported(qtbot: QtBot, window: EditorWindow) -> str:
    """Wait for the export; what was said then."""
    qtbot.waitUntil(lambda: window.message.text.startswith("Exported to"), timeout=60_000)
    return window.message.text


def test_each_find_is_accepted_or_refused(qtbot: QtBot, window: EditorWindow, tmp_path: Path) -> None:
    window.exporting.begin(tmp_path / "out.docx", ExportOptions(), True)
    asked = review(qtbot)
    words = [label.text() for label in asked.findChildren(QLabel)]
    assert [row.found.text for row in asked.rows] == [PHONE, MAIL]
    assert {"Telephone number · in 1 text", "E-mail address · in 1 text, in 1 picture", "2 texts look private"} <= set(words)
    assert any("many such places but not all" in text for text in words)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in asked.findChildren(QLabel) if label.text())
    assert all(box.accessibleName().startswith("Redact ") for box in asked.findChildren(QCheckBox))
    asked.rows[0].take.click()
    assert not (tmp_path / "out.docx").exists(), "nothing leaves before the person has decided"
    press(asked, "Redact 1 and export")
    assert "1 private text was redacted for good" in exported(qtbot, window)
    assert window.editing.document.steps[1].narration == "Write to [removed]."
    assert window.editing.document.steps[0].sentences[0].text == "mail to [removed]"
    assert PHONE in window.editing.document.steps[1].instruction
    assert not window.undoing.undo.isEnabled()
    window.finish()
    assert traces(MAIL, tmp_path) == []
    assert traces(PHONE, tmp_path / "out.docx")
    with open_file(tmp_path / "private.sop") as file:
        (version,) = revisions.versions(file)
        assert revisions.document_of(file, version).steps[1].narration == "Write to [removed]."
        for document in (file.document, revisions.document_of(file, version)):
            picture = document.steps[0].picture
            assert picture is not None
            pixels = Image.open(io.BytesIO(file.image(picture.image))).convert("RGB")
            assert len(pixels.crop((100, 78, 260, 98)).getcolors() or ()) == 1, "one colour where the address stood"
            assert len(pixels.crop((40, 40, 140, 60)).getcolors() or ()) > 2


def test_as_it_is(qtbot: QtBot, window: EditorWindow, tmp_path: Path) -> None:
    window.exporting.begin(tmp_path / "out.docx", ExportOptions(), True)
    press(review(qtbot), "Export as it is")
    assert "was left as it is" in exported(qtbot, window)
    assert traces(MAIL, tmp_path / "out.docx")


def test_cancelled_exports_nothing(qtbot: QtBot, window: EditorWindow, tmp_path: Path) -> None:
    window.exporting.begin(tmp_path / "out.md", ExportOptions(), True)
    asked = review(qtbot)
    asked.reject()
    qtbot.waitUntil(lambda: not any(isinstance(w, PrivateReview) for w in QApplication.topLevelWidgets()))
    assert not (tmp_path / "out.md").exists()
    assert MAIL in window.editing.document.steps[1].narration


def test_stopped_while_it_reads(qtbot: QtBot, window: EditorWindow, tmp_path: Path) -> None:
    task = window.exporting.begin(tmp_path / "out.md", ExportOptions(), True)
    with qtbot.waitSignal(task.ended, timeout=30_000):
        window.exporting.cancel()
    assert not any(isinstance(w, PrivateReview) and w.isVisible() for w in QApplication.topLevelWidgets())
    assert not (tmp_path / "out.md").exists()


def test_a_check_that_cannot_run_is_loud(qtbot: QtBot, window: EditorWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ImportError("No module named 'rapidocr'")

    monkeypatch.setattr(private_check.Reader, "_run", broken)
    window.exporting.begin(tmp_path / "out.md", ExportOptions(), True)
    qtbot.waitUntil(lambda: any(isinstance(w, Question) for w in window.findChildren(Question)))
    (asked,) = window.findChildren(Question)
    words = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert "could not be looked for" in words
    assert "Nothing was exported" in words
    assert not (tmp_path / "out.md").exists()
    press(asked, "Export without the check")
    assert "was not checked for private data" in exported(qtbot, window)


def test_nothing_found_says_how_much_was_read_and_what_can_be_missed(qtbot: QtBot, editor: EditorWindow, tmp_path: Path) -> None:
    editor.exporting.begin(tmp_path / "out.md", ExportOptions(), True)
    said = exported(qtbot, editor)
    assert "All texts and 4 pictures were checked: nothing looked private." in said
    assert "many such places but not all" in said


def test_the_recording_that_still_shows_it_can_be_deleted(qtbot: QtBot, editor: EditorWindow) -> None:
    folder = recordings_folder() / "one"
    folder.parent.mkdir(parents=True)
    bundle.create(folder, bundle.Manifest("r", "2026-01-01T00:00:00+00:00", 0.0, "stopped", (), "test"))
    editor.editing.destroy({editor.editing.document.steps[0].id: (Box(0, 0, 50, 50),)}, lambda: None, ["First"])
    qtbot.waitUntil(lambda: "[removed] sentence 1." in editor.editing.document.steps[0].narration)
    editor.redaction._destroy({editor.editing.document.steps[0].id: (Box(0, 0, 60, 60),)})
    qtbot.waitUntil(lambda: "still on this computer and shows it" in editor.message.text)
    press(editor.message, "Delete the recording")
    assert "not into the trash" in editor.message.text
    press(editor.message, "Delete it")
    qtbot.waitUntil(lambda: editor.message.text == "The recording was deleted for good.")
    assert not folder.exists()
