"""Any text anywhere: every exporter writes it, others can open what was written, and nothing of it becomes markup."""

from __future__ import annotations

import random
import subprocess
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from recorder.document.file import create, open_file
from recorder.document.model import Callout, Definition, Document, Related, Revision, Section, Sentence, Step
from recorder.export import export
from recorder.export.options import ExportOptions
from recorder.plain import clean
from recorder.settings import Settings, load

ODD = (
    "\x00\x01\x08\x0b\x1f\x7f", "\ud800", "\u202e\u2066", "\ufffe\uffff", "\u200d" * 40, "e" + "\u0301" * 200, "👩‍👩‍👧‍👦" * 30, "x" * 5000,
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg/onload=alert(1)>", "javascript:alert(1)", "]]>", "&#x3c;b&#x3e;",
    "![x](http://127.0.0.1/x.png)", "[x]: http://127.0.0.1", "{{7*7}}{% raw %}", '#read("/etc/passwd")', "$x$ `y` *z* _w_ @ref <lab>", "\\input{/etc/passwd}",
    '=cmd|"/C calc"!A0', "+1+1", "@SUM(1)", "-2", "\tTAB", "INCLUDEPICTURE http://127.0.0.1/x", "DDEAUTO c:\\\\x", "../../etc/passwd", "CON", "$(id)", "`id`",
    "\r\n\r\nHeader: x", "---\ntitle: x\n---", "%PDF-1.4", "\u2028\u2029", "﷽" * 40, "אבג \u200f abc",
)  # fmt: skip
texts = st.one_of(st.sampled_from(ODD), st.text(max_size=60), st.builds(lambda a, b: a + b, st.sampled_from(ODD), st.text(max_size=10)))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document in which every field that takes text holds odd ones."""

    def t() -> str:
        return draw(texts)

    section = Section(t())
    steps = tuple(
        Step(
            "type", t(), t(), section=section.id, window_title=t(), application=t(), text=t(), keys=t(),
            callouts=(Callout("warning", t()), Callout("decision", t())), sentences=(Sentence(0, 1, t()),),
        )
        for _ in range(2)
    )  # fmt: skip
    return Document(
        t(), number=t(), purpose=t(), scope=t(), introduction=t(), roles=t(), triggers=t(), prerequisites=(t(),), tools=(t(),),
        definitions=(Definition(t(), t()),), outcomes=(t(),), pitfalls=(t(),), related=(Related(t(), t()),), owner=t(), approver=t(), tags=(t(),),
        revisions=(Revision(t(), "2026-01-01", t(), t()),), sections=(section,), steps=steps, effective=t(), next_review=t(), version=t(),
    )  # fmt: skip


class Tags(HTMLParser):
    """All that could act."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.scripts, self.wrong = 0, list[str]()
        self.feed(source)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        if tag in ("iframe", "object", "embed", "base"):
            self.wrong.append(tag)
        for name, value in attributes:
            outside = name in ("href", "src") and (value or "").partition(":")[0].lower() not in ("", "http", "https", "mailto", "data")
            if name.startswith("on") or (outside and not (value or "").startswith("#")):
                self.wrong.append(f"{tag} {name}={value}")


def no_image(_key: str) -> bytes:
    raise AssertionError("there is no picture")


def written(document: Document, suffix: str, look: Callable[[Path], None]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"out{suffix}"
        export(document, no_image, path, ExportOptions(), lambda _share: None, lambda: False)
        look(path)


def given_documents(short: int, long: int) -> Callable[[Callable[[Document], None]], Callable[[pytest.FixtureRequest], None]]:
    """Try a test on some made-up documents, in the long form on many."""

    def decorate(test: Callable[[Document], None]) -> Callable[[pytest.FixtureRequest], None]:
        def run(request: pytest.FixtureRequest) -> None:
            count = long if request.config.getoption("--long") else short
            chosen = settings(max_examples=count, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
            chosen(given(documents())(test))()

        run.__name__, run.__doc__ = test.__name__, test.__doc__
        return run

    return decorate


@pytest.mark.timeout(1200)
@given_documents(25, 300)
def test_word(document: Document) -> None:
    def look(path: Path) -> None:
        with zipfile.ZipFile(path) as package:
            for name in package.namelist():
                if not name.endswith((".xml", ".rels")):
                    continue
                tree = etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False))
                fields = tree.iter("{*}instrText", "{*}fldSimple")
                assert not [f for f in fields if any(w in "".join(f.itertext()) for w in ("DDE", "INCLUDE", "cmd", "127.0.0.1"))]
                for link in tree.iter("{*}Relationship"):
                    if link.get("TargetMode") == "External":
                        assert link.get("Target", "").partition(":")[0] in ("http", "https", "mailto")
                        assert link.get("Type", "").endswith("/hyperlink")

    written(document, ".docx", look)


@pytest.mark.timeout(1200)
@given_documents(25, 300)
def test_web_page(document: Document) -> None:
    def look(path: Path) -> None:
        page = Tags(path.read_text("utf-8"))
        assert page.wrong == []
        assert page.scripts == 1

    written(document, ".html", look)


@pytest.mark.timeout(1200)
@given_documents(25, 300)
def test_markdown(document: Document) -> None:
    from markdown_it import MarkdownIt

    def look(path: Path) -> None:
        page = Tags(MarkdownIt("commonmark").render(path.read_text("utf-8")))
        assert page.wrong == []
        assert page.scripts == 0

    written(document, ".md", look)


@pytest.mark.timeout(1800)
@given_documents(4, 60)
def test_pdf(document: Document) -> None:
    def look(path: Path) -> None:
        said = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
        assert b"root:" not in said, "a file was read"
        content = path.read_bytes()
        assert not [word for word in (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/SubmitForm") if word in content]

    written(document, ".pdf", look)


@given_documents(40, 500)
def test_document_file(document: Document) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.sop"
        create(path, document).close()
        with open_file(path) as file:
            assert file.losses == ()
            assert file.document.title == clean(document.title)
            assert [step.text for step in file.document.steps] == [clean(step.text or "") for step in document.steps]


def test_settings(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """A damaged settings file is set aside, never fatal, and what is read is of the right kind."""
    path, outcomes = tmp_path / "settings.toml", set[bool]()
    good = b'[recording]\nsound = true\nmicrophone = "x"\n[privacy]\nexcluded = ["a"]\n[appearance]\nlook = "dark"\n'
    for seed in range(5000 if request.config.getoption("--long") else 400):
        chance, content = random.Random(seed), bytearray(good)
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(content))
            piece = chance.choice((b"", b"\xff", b"[", b'"', b"=", b"1e999", b"nan", b"{}", b"[[[[", b"\x00", b"'''", b"true", b"\n[recording]\n"))
            content[at : at + chance.randint(0, 6)] = piece
        path.write_bytes(content)
        loaded = load(path)
        assert isinstance(loaded.settings, Settings)
        assert isinstance(loaded.settings.recording.sound, bool)
        assert all(isinstance(name, str) for name in loaded.settings.privacy.excluded)
        outcomes.add(bool(loaded.notice))
        for aside in tmp_path.glob("settings damaged *"):
            assert aside.read_bytes() == content
            aside.unlink()
    assert outcomes == {True, False}
