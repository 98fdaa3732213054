"""A dressed application, folders of its own for each test, and a small document to edit."""

from __future__ import annotations

import contextlib
import gc
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PIL import Image, ImageDraw
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recorder.document.file import create
from recorder.document.images import StoredImage, digest, store
from recorder.document.model import Box, Callout, Document, Mark, Picture, Section, Sentence, Span, Step, Target
from recorder.errors import RecorderError
from recorder.translatable import LANGUAGE
from recorder.ui.editor.window import EditorWindow, open_document
from recorder.ui.garbage import collect
from recorder.ui.reports import Reports
from recorder.ui.tasks import Tasks
from recorder.ui.theme import Theme

FAKE = (sys.executable, str(Path(__file__).with_name("fake_recorder.py")))
SIZE = (640, 360)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform complains about windows with a smallest size, that come to the front, or that are menus."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True))


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing of the person's own is touched."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_DOCUMENTS_DIR", "HOME"):
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv(LANGUAGE, "")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    return tmp_path


@pytest.fixture(autouse=True)
def garbage_here() -> Iterator[None]:
    """As in the program, no other thread collects garbage: it would take windows apart."""
    gc.disable()
    yield
    collect()


@pytest.fixture
def dressed(qapp: QApplication) -> Theme:
    """The application in the light scheme."""
    theme = qapp.findChild(Theme)
    theme = theme if isinstance(theme, Theme) else Theme(qapp, "light")
    theme.wear("light")
    return theme


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """Work in threads; none is left behind."""
    made = Tasks()
    yield made
    assert made.close()


def picture(seed: int) -> bytes:
    """A small screen with a button that is somewhere else for each seed."""
    image = Image.new("RGB", SIZE, (245, 246, 248))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], 24), fill=(22, 50, 92))
    draw.rectangle((40 + 20 * seed, 100, 120 + 20 * seed, 130), fill=(36, 87, 197))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def document_of(count: int) -> tuple[Document, dict[str, StoredImage]]:
    """*count* steps in two sections, the pictures of the first ones different."""
    images = {digest(data): store(data) for data in map(picture, range(min(count, 4)))}
    keys = list(images)
    first, second = Section("Find it"), Section("Change it")
    steps = []
    for index in range(count):
        steps.append(
            Step(
                "click",
                f"Click button {index + 1}.",
                f"First sentence {index + 1}. Second sentence {index + 1}.",
                section=first.id if index < count // 2 else second.id,
                target=Target(f"Button {index + 1}", "button", "accessibility", (40, 100, 80, 30)),
                window_title="Window",
                application="Program",
                position=(80, 115),
                picture=Picture(
                    keys[index % len(keys)], *SIZE, (Mark("ring", Box(60, 95, 40, 40)),), time=float(index)
                ),
                callouts=(Callout("warning", "Careful."),) if index == 1 else (),
                sentences=(
                    Sentence(index, index + 0.5, f"first sentence {index + 1}"),
                    Sentence(index + 0.5, index + 0.9, f"second sentence {index + 1}"),
                ),
                span=Span("r", float(index), index + 1.0),
                confidence=0.3 if index == 2 else 0.9,
            )
        )
    return Document(title="A procedure", purpose="To test.", sections=(first, second), steps=tuple(steps)), images


@pytest.fixture
def sop(tmp_path: Path) -> Path:
    """A document of six steps."""
    path = tmp_path / "sample.sop"
    create(path, *document_of(6)).close()
    return path


@pytest.fixture
def editor(qtbot: QtBot, dressed: Theme, sop: Path) -> Iterator[EditorWindow]:
    """An open editor, its first step in hand and its picture shown."""
    window = open_document(sop, Reports())
    window.show()
    qtbot.waitUntil(lambda: not window.view.picture.pixels.isNull())
    yield window
    if shiboken6.isValid(window):
        with contextlib.suppress(RecorderError):  # a test that took the file away has looked at that already
            window.finish()
        window.hide()
        window.deleteLater()


@pytest.fixture
def wait_saved(qtbot: QtBot) -> Callable[[EditorWindow], None]:
    """Waits until the file holds what the screen shows."""
    return lambda window: qtbot.waitUntil(lambda: window.editing.is_saved)
