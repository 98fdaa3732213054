"""What lies in a folder of documents."""

from __future__ import annotations

import io
import time
from pathlib import Path

from PIL import Image

from recorder.document.file import create
from recorder.document.images import digest, store
from recorder.document.model import Document, Picture, Step
from recorder.library import folder
from recorder.recording.bundle import Manifest
from recorder.recording.bundle import create as create_recording


def test_documents_are_found_with_what_a_list_shows(tmp_path: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (640, 400), "green").save(out, "PNG")
    image = store(out.getvalue())
    steps = (
        Step("note", "folded", folded=True),
        Step("click", "a"),
        Step("click", "b", picture=Picture(digest(image.data), 640, 400)),
    )
    document = Document(title="Lead to close", number="SOP-7", owner="Ann", tags=("crm",), steps=steps, recording="r1")
    (tmp_path / "sales").mkdir()
    (tmp_path / ".hidden").mkdir()
    create(tmp_path / "sales" / "Lead.SOP", document, {digest(image.data): image}).close()
    create(tmp_path / ".hidden" / "x.sop", document, {digest(image.data): image}).close()
    (tmp_path / "broken.sop").write_bytes(b"no document")
    (tmp_path / "note.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.sop").symlink_to(tmp_path / "nowhere.sop")

    found = {entry.path.name: folder.read(entry) for entry in folder.documents(tmp_path)}
    assert set(found) == {"Lead.SOP", "broken.sop"}
    summary, read = found["Lead.SOP"]
    assert read == document
    assert (
        summary.title,
        summary.number,
        summary.owner,
        summary.tags,
        summary.steps,
        summary.recording,
        summary.fault,
    ) == (
        "Lead to close",
        "SOP-7",
        "Ann",
        ("crm",),
        2,
        "r1",
        "",
    )
    assert summary.cover == image.thumbnail
    assert abs(summary.modified / 1e9 - time.time()) < 60
    summary, read = found["broken.sop"]
    assert read is None
    assert summary.title == "broken"
    assert "not a Sayshow document" in summary.fault


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert list(folder.documents(tmp_path / "none")) == []
    assert folder.waiting_recordings(tmp_path / "none", ()) == ()


def test_recordings_without_a_document_wait(tmp_path: Path) -> None:
    for name, state in (("a", "stopped"), ("b", "recording"), ("c", "stopped"), ("d", "recording")):
        started = f"2026-11-23T09:14:0{ord(name) - ord('a')}+00:00"
        create_recording(tmp_path / name, Manifest(name, started, 0.0, state, (), "test"))  # type: ignore[arg-type]
    (tmp_path / "other").mkdir()
    (tmp_path / "torn").mkdir()
    (tmp_path / "torn" / "recording.json").write_text("{")
    found = folder.waiting_recordings(tmp_path, {"c"}, running={"d"})
    assert [(waiting.manifest.identity, waiting.interrupted) for waiting in found] == [("b", True), ("a", False)]
