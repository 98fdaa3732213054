"""PDF: what people wrote, in its order, with bookmarks and words for every picture; valid PDF/UA-1 and PDF/A-2a at once."""

from __future__ import annotations

import datetime
import re
import subprocess
import time
import zlib
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
import typst
from PIL import Image

from recorder.document.model import Callout, Document, Related, Section, Step
from recorder.errors import ExportError
from recorder.export import export, volumes
from recorder.export.options import ExportOptions, Layout, Theme
from recorder.export.pdf import STANDARDS, write_pdf
from recorder.export.prepared import prepare
from recorder.export.typeset import Job, main
from recorder.paths import resource
from tests.export.conftest import Make
from tests.export.sample import CALLOUTS, SPOKEN, sample
from tests.export.verapdf import faults

ODD = "".join(map(chr, [*range(0x20), 0x7F, 0x85, 0xA0, 0xAD, 0x200B, 0x200D, 0x2028, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFFFF, 0xD800, 0xE000, 0xFDD0]))
STRANGE = (
    ODD, "👩‍👩‍👧‍👦 🇩🇪 ✅ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "བོད་ཡིག་ འབྲི", "ᓄᓇᕗᑦ ⵜⴰⵎⴰⵣⵉⵖⵜ 𓀀𓁐 𐎠", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘", "ﷺ ﷽ العربية עברית mixed ١٢٣ 123",
    "x" * 3000, "日本語 中文 한국어 ไทย हिन्दी தமிழ் ქართული հայերեն", "line one\r\nline two\u2029line three\n\n\n\n\nfour", "\t \u3000\u00a0 ", "",
    "#let x = 1 #read(\"/etc/passwd\") $ x^2 $ *b* _i_ @ref <label> // /* \\ `raw` = h", "≤ ≥ ∑ ∫ √ ∞ ⌘ ⏎ ☐ ☑ ⚠ ℃ ½ ⅓ № ™ 🄰 ① Ⅳ",
)


def strange() -> Document:
    """A document of texts that break things."""
    steps = tuple(
        Step("click", text, text, id=f"odd{n}", section=f"s{n % 3}", callouts=(Callout("warning", text), Callout("decision", text))) for n, text in enumerate(STRANGE)
    )
    return Document(
        title=STRANGE[1] + ODD, id="odd", number=STRANGE[4], language="x'y\"", purpose=STRANGE[7], scope=STRANGE[6], owner=STRANGE[2], tags=STRANGE[:6],
        sections=tuple(Section(STRANGE[n], f"s{n}") for n in range(3)), steps=tuple(sorted(steps, key=lambda step: step.section or "")),
        prerequisites=STRANGE, related=tuple(Related(text, text) for text in STRANGE),
    )


def told(*arguments: str | Path) -> str:
    return subprocess.run([*map(str, arguments)], capture_output=True, check=True, text=True).stdout


def words_of(path: Path) -> str:
    return " ".join(told("pdftotext", "-layout", path, "-").split())


def bookmarks(path: Path) -> list[str]:
    tree = ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", told("pdftohtml", "-xml", "-i", "-stdout", path)))
    return ["".join(item.itertext()) for outline in tree.findall("outline") for item in outline.iter("item")]


def inflated(path: Path) -> bytes:
    """All streams of a PDF, unpacked, where they are packed by deflate."""
    out = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL):
        try:
            out.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(out) + path.read_bytes()


def test_holds_the_whole_document_in_order(make: Make) -> None:
    text = words_of(make(".pdf"))
    latin = [each for each in SPOKEN if all(char < "\u0250" for char in each[0] + each[1])]
    places = [text.rfind(instruction) for instruction, _ in latin]
    assert -1 not in places and places == sorted(places)
    assert all(" ".join(narration.split()) in text for _, narration in latin if len(narration) < 90)
    assert all(callout.text in text for callouts in CALLOUTS for callout in callouts if len(callout.text) < 60)
    for part in ("SOP-SAL-014", "Anna Meyer", "Purpose", "Qualified Budget, need and date are known.", "New address check.", "Page 2 of"):
        assert part in text


def test_bookmarks_name_every_part_and_step(make: Make) -> None:
    found = bookmarks(make(".pdf"))
    assert found[0] == "Introduction" and found[-1] == "Revision history"
    assert {"Procedure", "Find the lead", "Turn it into an order", "Bill and file it"} <= set(found)
    assert sum(instruction in found for instruction, _ in SPOKEN) >= 8


def test_every_picture_has_words_and_every_link_is_harmless(make: Make) -> None:
    data = inflated(make(".pdf"))
    told_aloud = [bytes.fromhex(each.decode()).decode("utf-16") for each in re.findall(rb"/Alt ?<([0-9A-F]+)>", data)]
    for number in range(1, 13):
        assert any(f"Screen picture for step {number}: " in words for words in told_aloud)
    assert set(re.findall(rb"/URI ?\((.*?)\)", data)) == {b"https://intranet.example.com/sop/SAL-015", b"mailto:help@example.com"}
    assert b"/JavaScript" not in data and b"/OpenAction" not in data and b"root:" not in data


def test_is_accessible_and_fit_for_the_archive(make: Make, tmp_path: Path) -> None:
    made = [make(".pdf", layout) for layout in ("classic", "compact", "checklist")]
    for language in ("de-AT", "ja", "ar"):
        document, image = sample(3, language=language)
        export(document, image, tmp_path / f"{language}.pdf")
        made.append(tmp_path / f"{language}.pdf")
    assert f"/Lang({language})".encode() in inflated(made[-1])
    assert faults(*made) == []


@pytest.mark.long
def test_two_hundred_steps_are_valid_and_in_time(tmp_path: Path) -> None:
    document, image = sample(200)
    began = time.monotonic()
    export(document, image, tmp_path / "long.pdf")
    assert time.monotonic() - began < 8
    assert (tmp_path / "long.pdf").stat().st_size < 25e6
    assert faults(tmp_path / "long.pdf") == []


def test_odd_characters_are_printed_or_named(tmp_path: Path) -> None:
    layouts: tuple[Layout, ...] = ("classic", "compact", "checklist")
    made = [tmp_path / f"{layout}.pdf" for layout in layouts]
    for layout, path in zip(layouts, made, strict=True):
        export(strange(), lambda _: b"", path, ExportOptions(layout=layout))
        text = words_of(path)
        assert '#let x = 1 #read("/etc/passwd")' in text
        assert "No font on this computer has these characters" in text
    assert faults(*made) == []


def test_the_house_is_seen(tmp_path: Path) -> None:
    Image.new("RGB", (400, 120), "#0a7").save(tmp_path / "logo.png")
    document, image = sample(2)
    theme = Theme(tmp_path / "logo.png", "#0a7f5a", header="Northwind Ltd", footer="Internal use only")
    path = tmp_path / "house.pdf"
    export(document, image, path, ExportOptions(theme, paper="letter"))
    text = words_of(path)
    assert "Northwind Ltd" in text and "Internal use only" in text
    assert "612 x 792 pts (letter)" in told("pdfinfo", path)
    assert len(told("pdfimages", "-list", path).splitlines()) == 2 + 3
    assert faults(path) == []


def test_a_logo_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("not a picture")
    document, image = sample(1)
    with pytest.raises(ExportError, match="logo"):
        export(document, image, tmp_path / "x.pdf", ExportOptions(Theme(tmp_path / "logo.png")))


def test_a_damaged_picture_is_said_and_the_rest_is_written(tmp_path: Path) -> None:
    document, image = sample(2)
    broken = document.steps[0].picture
    assert broken
    path = tmp_path / "broken.pdf"
    export(document, lambda name: b"damaged" if name == broken.image else image(name), path)
    assert "The picture of this step is damaged" in words_of(path)
    assert len(told("pdfimages", "-list", path).splitlines()) == 2 + 1


def test_a_stopped_export_leaves_the_old_file(tmp_path: Path) -> None:
    document, image = sample(3)
    path = tmp_path / "old.pdf"
    path.write_bytes(b"old")
    shares: list[float] = []
    export(document, image, path, progress=shares.append, cancelled=lambda: bool(shares))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_format_that_is_none_is_one_clear_sentence(tmp_path: Path) -> None:
    document, image = sample(1)
    with pytest.raises(ExportError, match=r"names no format that can be written.*PDF \(\.pdf\), Word \(\.docx\), HTML \(\.html\), Markdown \(\.md\)"):
        export(replace(document), image, tmp_path / "x.odt")


def test_a_very_long_document_is_several_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(volumes, "MOST", 10)
    document, image = sample(24)
    written = export(document, image, tmp_path / "long.pdf")
    assert [each.name for each in written] == ["long.pdf", "long - part 2.pdf", "long - part 3.pdf"]
    texts = [words_of(each) for each in written]
    for number, (text, first, last) in enumerate(zip(texts, (1, 9, 17), (8, 16, 24), strict=True), 1):
        assert f"Part {number} of 3: steps {first} to {last}" in text
        assert f"Figure {first}:" in text and f"Figure {last}:" in text and f"Figure {last + 1}:" not in text
        assert ("Purpose" in text, "Revision history" in text) == (number == 1, number == 3)
        assert "SOP-SAL-014" in text
    assert [[each for each in bookmarks(path) if each in ("Find the lead", "Turn it into an order", "Bill and file it")] for path in written] == [
        ["Find the lead"], ["Turn it into an order"], ["Bill and file it"],
    ]
    assert faults(*written) == []


def test_the_parts_end_where_sections_do_and_are_never_too_large() -> None:
    document, _ = sample(1)
    for sizes in ([900], [390, 390], [10] * 60, [401], [399, 2], [400, 400, 400], [1, 800, 1]):
        steps = tuple(Step("note", f"Step {n}.{k}.", section=f"s{n}") for n, size in enumerate(sizes) for k in range(size))
        whole = prepare(
            replace(document, steps=steps, sections=tuple(Section(f"S{n}", f"s{n}") for n in range(len(sizes)))), lambda _: b"", Path(), ExportOptions(),
        )
        made = volumes.volumes(whole)
        assert [step.number for part in made for step in part.steps] == list(range(1, sum(sizes) + 1))
        assert max(len(part.steps) for part in made) <= volumes.largest(sum(sizes)) <= volumes.MOST
        if sizes in ([390, 390], [10] * 60):
            assert sum(len(part.sections) for part in made) == len(sizes), "no section is cut"


def set_again(folder: Path, **inputs: str) -> list[str]:
    """The template of *folder* set once more as the child does it, and what the typesetter warns of."""
    _, warnings = typst.compile_with_warnings(
        folder / "sop.typ", output=folder / "again.pdf", root=folder, font_paths=[resource("fonts")], ignore_system_fonts=True,
        pdf_standards=list(STANDARDS), timestamp=datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC), sys_inputs=inputs,
    )
    return [each.message for each in warnings]


@pytest.mark.parametrize("layout", ["classic", "compact", "checklist"])
@pytest.mark.parametrize("steps", [7, 12, 20])
def test_the_pages_settle(tmp_path: Path, layout: Layout, steps: int) -> None:
    document, image = sample(steps)
    options = ExportOptions(layout=layout, picture_width=200)
    write_pdf(prepare(document, image, tmp_path, options), tmp_path, options)
    assert set_again(tmp_path) == []


def test_pages_that_would_not_settle_are_set_plainly(tmp_path: Path) -> None:
    document, image = sample(3)
    options = ExportOptions()
    write_pdf(prepare(document, image, tmp_path, options), tmp_path, options)
    assert set_again(tmp_path, plain="yes") == []
    assert bookmarks(tmp_path / "again.pdf") == bookmarks(tmp_path / "out.pdf")
    assert faults(tmp_path / "again.pdf") == []
    (tmp_path / "restless.typ").write_text(
        '#if "plain" in sys.inputs [settled] else [#context for _ in range(1 + query(heading).len()) { heading[more] }]'
    )
    Job("restless.typ", "restless.pdf", (str(resource("fonts")),), (), 0.0, "2026-11-26T00:00:00+00:00").write(tmp_path)
    assert main(tmp_path) == 0
    assert words_of(tmp_path / "restless.pdf") == "settled"
