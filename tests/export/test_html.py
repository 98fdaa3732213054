"""The web page: in a real browser it says nothing, asks for nothing, is accessible, and strangers' texts stay text."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from recorder.document.model import Step
from recorder.errors import ExportError
from recorder.export import export
from recorder.export.options import ExportOptions, Theme
from recorder.recording.frames import write_mp3
from tests.export.chromium import Page
from tests.export.conftest import Make
from tests.export.sample import CALLOUTS, HOSTILE, SPOKEN, sample

AXE = (Path(__file__).parent / "tools" / "axe.min.js").read_text("utf-8")
VIOLATIONS = """axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations.map(
    (each) => [each.id, each.nodes.map((node) => node.html.slice(0, 200))]))"""


class Reader(HTMLParser):
    """Counts the elements of a page and keeps the attributes that matter."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, tag: str, name: str) -> list[str]:
        return [value for each, key, value in self.attributes if (each, key) == (tag, name)]


@pytest.fixture
def page(make: Make, tmp_path: Path) -> Iterator[Page]:
    with Page(make(".html").as_uri(), tmp_path) as page:
        yield page


def test_holds_the_whole_document(make: Make) -> None:
    reader = Reader(make(".html").read_text("utf-8"))
    text = "".join(reader.words)
    assert reader.tags.count("article") == 12
    for instruction, narration in SPOKEN:
        if instruction != HOSTILE:
            assert instruction in text and narration in text
    assert all(callout.text in text for callouts in CALLOUTS for callout in callouts if callout.text != HOSTILE)
    for heading in ("Purpose", "Scope", "Definitions", "Procedure", "Turn it into an order", "Pitfalls and exceptions", "Revision history"):
        assert heading in reader.words
    assert reader.values("html", "lang") == ["en"]
    assert {"ja", "ar", "he"} <= set(reader.values("span", "lang"))
    assert "rtl" in reader.values("span", "dir")


def test_every_picture_is_in_the_page_and_has_words(make: Make) -> None:
    reader = Reader(make(".html").read_text("utf-8"))
    assert len(reader.values("img", "src")) == 12
    assert all(each.startswith("data:image/jpeg;base64,/9j/") for each in reader.values("img", "src"))
    assert all(f"step {n}: " in alt for n, alt in enumerate(reader.values("img", "alt"), 1))


def test_links_lead_only_where_a_click_may(make: Make) -> None:
    addresses = [each for each in Reader(make(".html").read_text("utf-8")).values("a", "href") if not each.startswith("#")]
    assert addresses == ["https://intranet.example.com/sop/SAL-015", "mailto:help@example.com"]


def test_texts_of_strangers_are_inert(make: Make) -> None:
    source = make(".html").read_text("utf-8")
    reader = Reader(source)
    assert reader.tags.count("script") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source
    assert not [name for _, name, _ in reader.attributes if name.startswith("on") or name == "style"]
    assert "\u202e" not in source


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("layout", ["classic", "compact", "checklist"])
def test_loads_in_silence_and_is_accessible(make: Make, tmp_path: Path, layout: str, *, dark: bool) -> None:
    path = make(".html", layout)
    with Page(path.as_uri(), tmp_path, dark=dark) as page:
        assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") is dark
        page.evaluate("Promise.all([...document.querySelectorAll('.picture img')].map((i) => { i.loading = 'eager'; return i.decode(); }))")
        assert page.messages == []
        assert page.requests == [path.as_uri()]
        page.evaluate(AXE + "; 0")
        assert page.evaluate(VIOLATIONS) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_original_words_are_heard_where_that_is_wanted(tmp_path: Path, *, dark: bool) -> None:
    document, image = sample(3)
    tone = io.BytesIO()
    write_mp3((np.sin(np.arange(48_000) / 20) * 9_000).astype(np.int16), 48_000, tone)

    def voice(step: Step) -> bytes:
        return tone.getvalue() if step is document.steps[1] else b""

    path = tmp_path / "heard.html"
    export(document, image, path, voice=voice)
    assert "<audio" not in path.read_text("utf-8") and "media-src" not in path.read_text("utf-8")
    export(document, image, path, ExportOptions(original_words=True), voice=voice)
    with Page(path.as_uri(), tmp_path / "profile", dark=dark) as page:
        assert page.evaluate("document.querySelectorAll('#step-2 audio').length === document.querySelectorAll('audio').length")
        page.evaluate("""(() => { const a = document.querySelector('audio'); a.focus(); window.played = new Promise((done) => a.onended = () => done(a.duration)); })()""")
        page.key(" ", 32)
        played = page.evaluate("window.played")
        assert 0.9 < played < 1.2
        assert page.messages == [] and page.requests == [path.as_uri()]
        page.evaluate(AXE + "; 0")
        assert page.evaluate(VIOLATIONS) == []


def test_forbids_every_request_and_every_script_but_its_own(page: Page) -> None:
    page.evaluate("""(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s);
        document.body.append(Object.assign(new Image(), {src: 'https://example.com/spy.png'})); })()""")
    refused = page.evaluate("fetch('https://example.com/').then(() => 'answered', () => 'refused')")
    assert (refused, page.evaluate("typeof window.ran")) == ("refused", "undefined")
    assert len([message for message in page.messages if "Content Security Policy" in message]) >= 3


def test_search_shows_the_steps_with_all_words(page: Page) -> None:
    page.evaluate("document.querySelector('#search').focus()")
    page.type("GROSSKUNDEN")
    assert page.evaluate("[...document.querySelectorAll('.step')].filter((s) => !s.hidden).map((s) => s.dataset.number)") == []
    assert page.evaluate("document.querySelector('.none').hidden") is False
    page.key("Escape", 27)
    page.type("lieferadresse wahlen")
    assert page.evaluate("[...document.querySelectorAll('.step')].filter((s) => !s.hidden).map((s) => s.dataset.number)") == ["6"]
    assert page.evaluate("document.querySelector('#found').textContent") == "1 / 12"
    page.key("Escape", 27)
    assert page.evaluate("document.querySelectorAll('.step[hidden]').length") == 0


def test_ticks_are_counted_kept_and_cleared(page: Page) -> None:
    page.evaluate("document.querySelectorAll('.tick input')[0].focus()")
    page.key("ArrowDown", 40)
    assert page.evaluate("document.activeElement.closest('.step').dataset.number") == "2"
    page.evaluate("document.activeElement.click()")
    assert page.evaluate("document.querySelector('#count').textContent") == "1 of 12 done"
    page.evaluate("new Promise((done) => setTimeout(done, 0))")
    page.ask("Page.reload")
    page.evaluate("new Promise((done) => document.readyState === 'complete' ? done(1) : addEventListener('load', () => done(1)))")
    assert page.evaluate("document.querySelectorAll('.step.ticked').length") == 1
    page.evaluate("document.querySelector('#reset').click()")
    assert page.evaluate("document.querySelectorAll('.step.ticked').length") == 0


def test_a_picture_opens_in_full_size(page: Page) -> None:
    page.evaluate("document.querySelector('.frame button').click()")
    assert page.evaluate("document.querySelector('dialog').open && document.querySelector('dialog img').naturalWidth") == 1280
    page.key("Escape", 27)
    assert page.evaluate("document.querySelector('dialog').open") is False


def test_pictures_beside_the_page_are_shown(make: Make, tmp_path: Path) -> None:
    path = make(".html", beside=True)
    assert path.stat().st_size < 100_000
    with Page(path.as_uri(), tmp_path) as page:
        page.evaluate("Promise.all([...document.querySelectorAll('.picture img')].map((i) => { i.loading = 'eager'; return i.decode(); }))")
        assert page.messages == []
        assert len([each for each in page.requests if each.endswith(".jpg")]) == 12
    shown = [name.replace("%20", " ") for name in Reader(path.read_text("utf-8")).values("img", "src")]
    assert all((path.parent / name).is_file() for name in shown)


def test_exporting_again_leaves_no_old_pictures(tmp_path: Path) -> None:
    document, image = sample(3)
    options = ExportOptions(pictures_beside=True)
    path = tmp_path / "page.html"
    export(document, image, path, options)
    export(document, image, tmp_path / "page.md", options)
    (tmp_path / "page-files" / "mine.jpg").write_bytes(b"mine")
    export(replace(document, steps=document.steps[1:]), image, path, options)
    assert len(list((tmp_path / "page-files").glob("step-*.jpg"))) == 2
    assert (tmp_path / "page-files" / "mine.jpg").read_bytes() == b"mine"
    assert len(list((tmp_path / "page-pictures").glob("step-*.jpg"))) == 3


def test_the_house_colours_stay_readable(tmp_path: Path) -> None:
    document, image = sample(2)
    path = tmp_path / "page.html"
    export(document, image, path, ExportOptions(Theme(accent="#ffe14d", ink="#ffffff", header="Northwind <b>", footer="Internal use")))
    assert "Northwind &lt;b&gt;" in path.read_text("utf-8")
    for dark in (False, True):
        with Page(path.as_uri(), tmp_path / str(dark), dark=dark) as page:
            page.evaluate(AXE + "; 0")
            assert page.evaluate(VIOLATIONS) == []


def test_a_colour_that_is_none_is_refused(tmp_path: Path) -> None:
    document, image = sample(1)
    with pytest.raises(ExportError, match=re.escape("'red;}' is not a colour")):
        export(document, image, tmp_path / "page.html", ExportOptions(Theme(accent="red;}")))
    assert list(tmp_path.iterdir()) == []
