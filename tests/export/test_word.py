"""Word: real styles and fields, in an order that Word accepts; other programs open it, and edits come back."""

from __future__ import annotations

import re
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as Word
from docx.oxml.ns import qn
from docx.shared import RGBColor
from lxml import etree

from recorder.document.model import Document
from recorder.errors import ExportError, ForeignFileError
from recorder.export import export
from recorder.export.options import ExportOptions
from recorder.export.word_changes import applied, changes
from recorder.export.word_pen import step_bookmark
from tests.export.conftest import Make
from tests.export.libreoffice import converted
from tests.export.sample import CALLOUTS, HOSTILE, SPOKEN, sample
from tests.export.test_pdf import STRANGE, strange, told, words_of

ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "bidi", "spacing", "ind", "jc", "outlineLvl", "rPr",
)  # fmt: skip
"""How the children of w:pPr must follow each other (ECMA-376, part 1, 17.3.1.26), as far as we use them."""


def styles_of(path: Path) -> list[str]:
    return [paragraph.style.name for paragraph in Word(str(path)).paragraphs]


def marks_of(path: Path) -> list[str]:
    """The bookmarks of steps, in their order."""
    body = Word(str(path)).element.body
    names = [str(mark.get(qn("w:name"))) for mark in body.iter(qn("w:bookmarkStart"))]
    return [name for name in names if name.startswith("sop_")]


def text_of(path: Path) -> str:
    body = Word(str(path)).element.body
    return " ".join("".join(node.text or "" for node in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p")))


def test_has_real_styles_and_everything_people_wrote(make: Make) -> None:
    path = make(".docx")
    styles = styles_of(path)
    assert styles.count("SOP Step") == 12 and styles.count("Caption") == 12
    assert {"Title", "Heading 1", "Heading 2", "SOP Narration", "SOP Warning", "SOP Decision", "SOP Pitfall", "toc 1", "toc 3"} <= set(styles)
    text = text_of(path)
    for instruction, narration in SPOKEN:
        assert instruction.replace("\u202e", "") in text and narration.replace("\u202e", "") in text
    assert all(callout.text.replace("\u202e", "") in text for callouts in CALLOUTS for callout in callouts)


def test_steps_number_themselves_by_their_style(make: Make) -> None:
    with zipfile.ZipFile(make(".docx")) as package:
        numbering = package.read("word/numbering.xml").decode()
    assert re.search(r'<w:numFmt w:val="decimal"/>\s*<w:pStyle w:val="SOPStep"/>', numbering)


def test_every_picture_has_words_and_every_step_a_bookmark(make: Make) -> None:
    path = make(".docx")
    said = [str(each.get("descr")) for each in Word(str(path)).element.body.iter(qn("wp:docPr"))]
    assert said.pop(0).startswith("The order of the parts and decisions"), "the flow chart stands first"
    assert len(said) == 12 and all(f"step {n}: " in words for n, words in enumerate(said, 1))
    assert marks_of(path) == [step_bookmark(f"step{n:04d}") for n in range(12)]


@pytest.mark.parametrize("layout", ["classic", "compact", "checklist"])
def test_the_order_of_properties_is_the_one_word_wants(make: Make, layout: str) -> None:
    for properties in Word(str(make(".docx", layout))).element.body.iter(qn("w:pPr")):
        names = [ORDER.index(etree.QName(child).localname) for child in properties]
        assert names == sorted(names)


def test_identities_are_unique_and_links_harmless(make: Make) -> None:
    document = Word(str(make(".docx")))
    for tag, attribute in (("w:bookmarkStart", "w:id"), ("w:bookmarkStart", "w:name")):
        found = [each.get(qn(attribute)) for each in document.element.body.iter(qn(tag))]
        assert len(found) == len(set(found))
    outside = {rel.target_ref for rel in document.part.rels.values() if rel.is_external}
    assert outside == {"https://intranet.example.com/sop/SAL-015", "mailto:help@example.com"}


def test_texts_of_strangers_are_no_fields(tmp_path: Path) -> None:
    document, image = sample(1)
    hostile = '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" } { INCLUDETEXT "/etc/passwd" } <w:instrText>' + HOSTILE
    document = replace(document, title=hostile, purpose=hostile, number=hostile, steps=(replace(document.steps[0], instruction=hostile, window_title=hostile),))
    export(document, image, tmp_path / "x.docx")
    with zipfile.ZipFile(tmp_path / "x.docx") as package:
        parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
    codes = {(node.text or "").split()[0] for part in parts for node in etree.fromstring(part).iter(qn("w:instrText"))}
    assert codes <= {"TOC", "SEQ", "PAGE", "NUMPAGES"}
    assert hostile.replace("\u202e", "") in text_of(tmp_path / "x.docx")


@pytest.mark.parametrize("layout", ["classic", "compact", "checklist"])
def test_libreoffice_opens_it_with_all_its_pages(make: Make, tmp_path: Path, layout: str) -> None:
    made = converted(make(".docx", layout), "pdf", tmp_path)
    pages = int(re.findall(r"Pages:\s+(\d+)", told("pdfinfo", made))[0])
    assert {"classic": 8 <= pages <= 10, "compact": 5 <= pages <= 8, "checklist": 3 <= pages <= 4}[layout]
    text = words_of(made)
    assert "Click Harbor Lights Ltd." in text and "Page 1 of" in text and "Error!" not in text


def test_odd_characters_are_written_and_opened(tmp_path: Path) -> None:
    path = tmp_path / "odd.docx"
    export(strange(), lambda _: b"", path)
    assert STRANGE[12].split()[1] in text_of(path)
    assert converted(path, "pdf", tmp_path).stat().st_size > 10_000


def test_two_hundred_steps_take_little(tmp_path: Path) -> None:
    """The document alone; the pictures are prepared for every format alike."""
    from recorder.export.prepared import prepare
    from recorder.export.word import write_word

    document, image = sample()
    steps = tuple(replace(document.steps[number % 12], id=f"many{number}") for number in range(200))
    document = replace(document, steps=tuple(sorted(steps, key=lambda step: step.section or "")))
    small = ExportOptions(picture_width=200)
    prepared = prepare(document, image, tmp_path, small)
    write_word(prepared, tmp_path, small)
    began = time.process_time()
    path = write_word(prepared, tmp_path, small)
    assert time.process_time() - began < 1.5
    assert len(marks_of(path)) == 200


def test_a_template_gives_styles_header_and_page(tmp_path: Path) -> None:
    template = Word()
    template.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0, 0)
    template.sections[0].header.paragraphs[0].text = "Northwind house paper"
    template.add_paragraph("What stood in the template")
    template.save(str(tmp_path / "house.docx"))
    with zipfile.ZipFile(tmp_path / "house.docx") as source, zipfile.ZipFile(tmp_path / "house.dotx", "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"document.main+xml", b"template.main+xml"))
    document, image = sample(3)
    for name in ("house.docx", "house.dotx"):
        path = tmp_path / f"out-{name[-4:]}.docx"
        export(document, image, path, ExportOptions(word_template=tmp_path / name))
        made = Word(str(path))
        assert made.sections[0].header.paragraphs[0].text == "Northwind house paper"
        assert made.styles["Heading 1"].font.color.rgb == RGBColor(0xAA, 0, 0)
        assert "What stood in the template" not in text_of(path)
        assert styles_of(path).count("SOP Step") == 3
    assert "Click Harbor" in words_of(converted(path, "pdf", tmp_path))


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_template_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.dotx").write_bytes(content)
    document, image = sample(1)
    with pytest.raises(ExportError, match=r"bad.dotx cannot be used as a Word template"):
        export(document, image, tmp_path / "x.docx", ExportOptions(word_template=tmp_path / "bad.dotx"))
    assert not (tmp_path / "x.docx").exists()


# Bringing back what was changed in Word


def edited(path: Path, out: Path) -> Path:
    """What a person does in Word: other words, a step more, a step less."""
    word = Word(str(path))
    steps = [paragraph for paragraph in word.paragraphs if paragraph.style.name == "SOP Step"]
    next(each for each in word.paragraphs if each.style.name == "Title").runs[0].text = "Convert any lead into an order"
    next(each for each in word.paragraphs if each.style.name == "Heading 2").runs[0].text = "Find it"
    steps[0].runs[0].text = "Click Leads at the left."
    narrations = [paragraph for paragraph in word.paragraphs if paragraph.style.name == "SOP Narration"]
    narrations[1].runs[0].text = "The beginning of the name is enough."
    tip = next(each for each in word.paragraphs if each.style.name == "SOP Tip")
    tip.runs[-1].text = "Two letters are enough."
    steps[3].insert_paragraph_before("Wait for the list.", "SOP Step")
    last = steps[-1]._element
    while last is not None and (last.pPr is None or last.pPr.style != "Heading1"):
        following = last.getnext()
        last.getparent().remove(last)
        last = following
    word.save(str(out))
    return out


@pytest.mark.parametrize("layout", ["classic", "compact", "checklist"])
def test_libreoffice_keeps_every_step(make: Make, tmp_path: Path, layout: str) -> None:
    path = make(".docx", layout)
    again = converted(path, "docx", tmp_path)
    assert marks_of(again) == marks_of(path)
    assert changes(sample()[0], again) == ()


@pytest.mark.parametrize("layout", ["classic", "compact", "checklist"])
def test_an_untouched_file_changes_nothing(make: Make, layout: str) -> None:
    assert changes(sample()[0], make(".docx", layout)) == ()


def test_a_document_of_odd_characters_comes_back_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "odd.docx"
    export(strange(), lambda _: b"", path)
    assert changes(strange(), path) == ()


@pytest.mark.parametrize("through_libreoffice", [False, True], ids=["word", "libreoffice"])
def test_changes_are_found_and_taken_over(make: Make, tmp_path: Path, *, through_libreoffice: bool) -> None:
    path = edited(make(".docx"), tmp_path / "edited.docx")
    if through_libreoffice:
        (tmp_path / "out").mkdir()
        path = converted(path, "docx", tmp_path / "out")
    document = sample()[0]
    found = changes(document, path)
    told = [(each.what, each.place, each.after) for each in found]
    assert told == [
        ("title", "", "Convert any lead into an order"),
        ("section", "section0", "Find it"),
        ("instruction", "step0000", "Click Leads at the left."),
        ("narration", "step0001", "The beginning of the name is enough."),
        ("callout", "step0001", "Two letters are enough."),
        ("new step", "step0002", "Wait for the list."),
        ("lost step", "step0011", ""),
    ]
    assert [each.loses for each in found] == [False] * 6 + [True]
    after = applied(document, [each for each in found if not each.loses])
    assert [step.instruction for step in after.steps][:4] == ["Click Leads at the left.", SPOKEN[1][0], SPOKEN[2][0], "Wait for the list."]
    assert (after.title, after.sections[0].title, after.steps[1].callouts[0].text) == ("Convert any lead into an order", "Find it", "Two letters are enough.")
    assert after.steps[0].edited and after.steps[0].picture == document.steps[0].picture
    assert len(applied(document, found).shown_steps) == 12
def test_tracked_changes_count_as_accepted(make: Make, tmp_path: Path) -> None:
    word = Word(str(make(".docx")))
    step = next(each for each in word.paragraphs if each.style.name == "SOP Step")
    old = step.runs[0]._element
    gone, new = etree.SubElement(step._element, qn("w:del")), etree.SubElement(step._element, qn("w:ins"))
    gone.append(old)
    run = etree.SubElement(new, qn("w:r"))
    etree.SubElement(run, qn("w:t")).text = "Open the leads."
    for text in old.iter(qn("w:t")):
        text.tag = qn("w:delText")
    word.save(str(tmp_path / "tracked.docx"))
    assert [(each.what, each.after) for each in changes(sample()[0], tmp_path / "tracked.docx")] == [("instruction", "Open the leads.")]


def test_a_file_of_another_document_is_refused(make: Make) -> None:
    with pytest.raises(ForeignFileError, match="holds no step of this SOP"):
        changes(Document(), make(".docx"))


@pytest.mark.parametrize("content", [b"", b"text", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_word_document_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.docx").write_bytes(content)
    with pytest.raises(ForeignFileError, match="cannot be read as a Word document"):
        changes(sample(1)[0], tmp_path / "x.docx")


@pytest.mark.parametrize("entity", [b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">' , b'<!ENTITY b SYSTEM "file:///etc/passwd">'], ids=["bomb", "outside"])
def test_entities_do_no_harm(make: Make, tmp_path: Path, entity: bytes) -> None:
    bomb = b'<!DOCTYPE w [<!ENTITY a "' + b"x" * 1_000_000 + b'">' + entity + b"]>"
    with zipfile.ZipFile(make(".docx")) as source, zipfile.ZipFile(tmp_path / "bomb.docx", "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = bomb + re.sub(rb"^<\?xml[^>]*\?>", b"", data).replace(b"Click Harbor Lights Ltd.", b"&b;" * 50)
            target.writestr(name, data)
    try:
        found = changes(sample()[0], tmp_path / "bomb.docx")
    except ForeignFileError:
        return
    assert not [each for each in found if "root:" in each.after or len(each.after) > 1000]
