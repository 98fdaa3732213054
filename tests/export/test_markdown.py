"""Markdown: a CommonMark parser finds every picture, and whatever people wrote comes out of it as they wrote it."""

from __future__ import annotations

import html
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from recorder.export import export
from recorder.export.markdown import escaped
from recorder.export.options import ExportOptions
from recorder.export.text import clean
from tests.export.conftest import Make
from tests.export.sample import CALLOUTS, HOSTILE, SPOKEN, sample

PARSERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False}))
DANGERS = [
    *"\\`*_{}[]()#+-.!|<>&~=$:@/ \n1ab\"'é;", "https://", "www.", "&amp;", "</p>", "<script>", "---", "1. ", "```", "~~~", "> ", "    ",
    "](javascript:alert(1))", "![", "<!--", "[x]: /y", "**", "__", "| - |",
]
TEXTS = st.lists(st.sampled_from(DANGERS), max_size=25).map("".join).map(clean)
LINES = {"": "", "item": "- ", "quote": "> ", "heading": "# ", "step": "#### Step 1: ", "callout": "> **Tip:** "}


def tokens(path: Path, parser: MarkdownIt = PARSERS[0]) -> list[Token]:
    return [each for token in parser.parse(path.read_text("utf-8")) for each in (token, *(token.children or ()))]


def seen(source: str, parser: MarkdownIt) -> list[str]:
    """The words a reader sees. Only the marks that were put around the text may have become HTML."""
    return html.unescape(re.sub(r"</?(?:p|ul|li|blockquote|h\d|br|strong)\s*/?>", "", parser.render(source))).split()


@given(TEXTS)
@pytest.mark.parametrize("place", LINES)
@pytest.mark.parametrize("parser", PARSERS, ids=["commonmark", "github"])
def test_every_text_stays_text(parser: MarkdownIt, place: str, text: str) -> None:
    text = " ".join(text.split()) if place in ("heading", "step") else re.sub("\n+", "\n", text)
    before, joint = LINES[place], {"item": "\n  ", "quote": "\n> ", "callout": "\n> "}.get(place, "\n")
    source = before + escaped(text).replace("\n", joint)
    label = {"step": ["Step", "1:"], "callout": ["Tip:"]}.get(place, [])
    assert seen(source, parser) == [*label, *text.split()]


@pytest.mark.parametrize("github", [False, True], ids=["commonmark", "github"])
def test_every_picture_is_found(make: Make, *, github: bool) -> None:
    path = make(".md", github=github)
    images = [token for token in tokens(path) if token.type == "image"]
    assert len(images) == 12
    for image in images:
        assert (path.parent / unquote(str(image.attrs["src"]))).read_bytes().startswith(b"\xff\xd8")
        assert image.content


def test_holds_the_whole_document(make: Make) -> None:
    path = make(".md")
    words = seen(path.read_text("utf-8"), PARSERS[0])
    text = " ".join(words)
    for instruction, narration in SPOKEN:
        assert " ".join(clean(instruction).split()) in text and " ".join(clean(narration).split()) in text
    assert all(" ".join(clean(callout.text).split()) in text for callouts in CALLOUTS for callout in callouts)
    heads = [each.content for before, each in zip(tokens(path), tokens(path)[1:], strict=False) if before.type == "heading_open"]
    assert heads[:2] == ["Convert a qualified lead into an order", "Introduction"]
    assert sum(head.startswith("Step ") for head in heads) == 12


@pytest.mark.parametrize("github", [False, True], ids=["commonmark", "github"])
def test_texts_of_strangers_are_inert(make: Make, *, github: bool) -> None:
    for parser in PARSERS:
        found = tokens(make(".md", github=github), parser)
        assert not [token for token in found if token.type.startswith("html")]
        links = [token.attrs["href"] for token in found if token.type == "link_open"]
        assert links == ["https://intranet.example.com/sop/SAL-015", "mailto:help@example.com"]
        assert HOSTILE.split("\u202e")[0] in "".join(token.content for token in found if token.type in ("text", "text_special"))


def test_the_dialect_of_github_has_tables_and_alerts(make: Make) -> None:
    source = make(".md", github=True).read_text("utf-8")
    assert "> [!WARNING]\n> An order cannot be changed back" in source
    assert "> [!CAUTION]\n> **Pitfall:** Addresses" in source
    assert [token.type for token in tokens(make(".md", github=True), PARSERS[1])].count("table_open") == 2
    assert "[!" not in make(".md").read_text("utf-8").replace("\\[", "")


def test_a_checklist_has_boxes_and_no_pictures(make: Make) -> None:
    path = make(".md", "checklist")
    assert not [token for token in tokens(path) if token.type == "image"]
    assert path.read_text("utf-8").count("- [ ] **") == 12
    assert not path.with_name("Convert a lead-pictures").exists()


def test_a_zip_holds_the_page_and_its_pictures(make: Make, tmp_path: Path) -> None:
    with zipfile.ZipFile(make(".zip")) as packed:
        assert packed.testzip() is None
        packed.extractall(tmp_path)
    images = [str(token.attrs["src"]) for token in tokens(tmp_path / "Convert a lead.md") if token.type == "image"]
    assert len(images) == 12
    assert all((tmp_path / name).is_file() and name.isascii() for name in images)


def test_a_name_with_odd_characters_still_finds_its_pictures(tmp_path: Path) -> None:
    document, image = sample(1)
    path = tmp_path / "100 % (Größe) [x] #1.md"
    export(document, image, path, ExportOptions())
    (source,) = (str(token.attrs["src"]) for token in tokens(path) if token.type == "image")
    assert (tmp_path / unquote(source)).is_file()
