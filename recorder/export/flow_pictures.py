"""The flow chart as pictures, for documents that cannot hold drawings of their own: the same drawing as in a PDF."""

from __future__ import annotations

from pathlib import Path

from recorder.export.chart import charts
from recorder.export.fonts import choose
from recorder.export.options import ExportOptions
from recorder.export.pdf import chart_data, printed
from recorder.export.prepared import Prepared
from recorder.export.typesetter import typeset

DOTS = 220.0


def draw_charts(prepared: Prepared, folder: Path, options: ExportOptions) -> tuple[Path, ...]:
    """The pieces of the chart as PNG in *folder*, in their order; empty where there is none. Raises ExportError."""
    if prepared.flow is None:
        return ()
    drawn = charts(prepared.flow, prepared.words, rtl=prepared.rtl)
    texts = [text.value for chart in drawn for shape in chart.shapes for text in (line.text for line in shape.lines)]
    choice = choose([*texts, prepared.words["yes"], prepared.words["no"]], prepared.language, options.theme.font)
    language, _, region = prepared.language.partition("-")
    data = {
        "charts": [chart_data(chart, printed(choice)) for chart in drawn], "fonts": list(choice.families), "lang": language,
        "region": region if len(region) == 2 else None, "accent": options.theme.accent, "ink": options.theme.ink,
    }
    typeset(folder, ("flow-picture.typ", "flow.typ"), data, choice, output="flow-{n}.png", dots=DOTS)
    return tuple(folder / f"flow-{number}.png" for number in range(1, len(drawn) + 1))
