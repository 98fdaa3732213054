"""The flow chart: decisions taken apart, every word inside its box, the same way told in words, in all formats."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as Word
from docx.oxml.ns import qn

from recorder.document.model import Callout, Document, Section, Step
from recorder.export import export
from recorder.export.chart import SIZE, charts, width
from recorder.export.flow import Passed, Question, flow, question
from recorder.export.options import ALL_PARTS, ExportOptions
from recorder.export.text import Text
from recorder.export.words import words
from tests.export.conftest import Make
from tests.export.sample import CALLOUTS
from tests.export.test_pdf import inflated, strange

SAID = words("en")
DECISION = CALLOUTS[3][1].text


def asked(sentence: str, language: str = "en") -> tuple[str, str | None, str | None]:
    made = question(1, Text(sentence, language), words(language))
    return made.condition.value, made.then and made.then.value, made.otherwise and made.otherwise.value


@pytest.mark.parametrize(("sentence", "language", "parts"), [
    (DECISION, "en", ("The status is Open", "Stop here and tell the owner of the lead", "Go on")),
    ("If the name, or the number, is missing then ask.", "en", ("The name, or the number, is missing", "Ask", None)),
    ("When it is late, go home. Otherwise, stay.", "en", ("It is late", "Go home", "Stay")),
    ("Wenn die Nummer fehlt, fragen Sie nach, sonst geht es weiter.", "de", ("Die Nummer fehlt", "Fragen Sie nach", "Geht es weiter")),
    ("Ask the team lead.", "en", ("Ask the team lead.", None, None)),
])
def test_decisions_are_taken_apart(sentence: str, language: str, parts: tuple[str, str | None, str | None]) -> None:
    assert asked(sentence, language) == parts


def test_a_branch_that_ends_the_way_does_not_come_back() -> None:
    made = question(1, Text(DECISION, "en"), SAID)
    assert made.then_ends and not made.otherwise_ends


def test_a_straight_line_needs_no_chart() -> None:
    steps = [Passed(n, Text(f"Click {n}.", "en"), None, ()) for n in range(1, 5)]
    assert flow(steps, SAID) is None
    made = flow([replace(steps[0], decisions=(Text(DECISION, "en"),)), *steps[1:]], SAID)
    assert made is not None and [isinstance(node, Question) for node in made.nodes] == [False, True, False]
    assert [each.value for _, each in made.told] == ["Step 1", DECISION, "Steps 2 to 4"]


@pytest.mark.parametrize("rtl", [False, True])
def test_words_stay_in_their_boxes_and_boxes_on_their_page(rtl: bool) -> None:
    long = "If " + "an extraordinarily long condition " * 9 + ", then " + "x" * 300 + "; otherwise 請求書の画面を開いて、金額を確認してください。" * 4
    steps = [Passed(n, Text(long, "en"), Text(f"Part {n // 3} " + "W" * 60, "en"), (Text(long, "en"),)) for n in range(1, 31)]
    made = flow(steps, SAID)
    assert made is not None
    drawn = charts(made, SAID, rtl=rtl)
    assert len(drawn) > 3 and len(charts(made, SAID, rtl=rtl, most=math.inf)) == 1
    for chart in drawn:
        assert chart.height < 720
        for shape in chart.shapes:
            assert shape.x >= 0 and shape.x + shape.width <= chart.width and shape.y >= 0 and shape.y + shape.height <= chart.height + 0.01
            assert all(width(line.text.value, SIZE) <= shape.width for line in shape.lines)
            assert len(shape.lines) * 12.5 < shape.height


def test_word_has_a_picture_that_tells_the_way(make: Make) -> None:
    told = [each.get("descr") for each in Word(str(make(".docx"))).element.body.iter(qn("wp:docPr"))]
    assert any(each.startswith(SAID["flow_text"]) and DECISION in each and "Turn it into an order: steps 5 to 8" in each for each in told)


def test_pdf_tells_the_way(make: Make) -> None:
    told_aloud = re.findall(rb"/Alt ?\((.*?)\)", inflated(make(".pdf")), re.DOTALL)
    assert any(each.startswith(SAID["flow_text"].encode()) and DECISION.encode() in each for each in told_aloud)


def test_markdown_tells_the_way(make: Make) -> None:
    page = make(".md").read_text("utf-8")
    assert f"## Overview\n\n{SAID['flow_text']}\n\n1. Find the lead: steps 1 to 4\n2. {DECISION}\n" in page


def test_html_draws_it_and_tells_it(make: Make) -> None:
    page = make(".html").read_text("utf-8")
    assert page.count('<svg class="chart"') == 1 and "The status is Open?</text>" in page
    assert f'<li><a href="#step-4"><span class="said">{DECISION}</span></a></li>' in page


def test_it_can_be_left_out(tmp_path: Path) -> None:
    document = Document(sections=(Section("One", "a"), Section("Two", "b")), steps=(Step("note", "A.", section="a"), Step("note", "B.", section="b")))
    for name, parts in (("with", ALL_PARTS), ("without", ALL_PARTS - {"flowchart"})):
        export(document, lambda _: b"", tmp_path / f"{name}.html", ExportOptions(parts=parts))
    assert [("<svg class=\"chart\"" in (tmp_path / f"{name}.html").read_text("utf-8")) for name in ("with", "without")] == [True, False]


def test_texts_of_strangers_stay_text(tmp_path: Path) -> None:
    hostile = "If <script>alert(1)</script> then </text></svg><b onclick=x>; otherwise ]]> & go"
    document = replace(strange(), steps=(Step("note", "A.", callouts=(Callout("decision", hostile),)),))
    export(document, lambda _: b"", tmp_path / "x.html")
    page = (tmp_path / "x.html").read_text("utf-8")
    assert page.count("<script>") == 1 and "<b onclick" not in page and "&lt;/text&gt;" in page
