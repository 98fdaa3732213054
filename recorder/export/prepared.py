"""The one prepared document that every exporter sees: cleaned texts, numbered steps, finished pictures, safe links."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path

from recorder.document.model import CalloutKind, Document, Picture, Step
from recorder.document.parts import links_of
from recorder.errors import Cancelled, ForeignFileError, StorageError
from recorder.export.flow import Flow, Passed, flow
from recorder.export.options import ExportOptions, Part
from recorder.export.pictures import Rendered, draw
from recorder.export.text import Text, language_tag, one_line, safe_link, text
from recorder.export.words import Words, words
from recorder.translatable import translated


@dataclass(frozen=True, slots=True)
class Link:
    """A related procedure: what it is called and, when it is safe to follow, its address."""

    title: Text
    address: str | None


@dataclass(frozen=True, slots=True)
class Block:
    """A headed part before or after the procedure. Only one of its contents is filled."""

    part: Part
    heading: str
    paragraphs: tuple[Text, ...] = ()
    items: tuple[Text, ...] = ()
    terms: tuple[tuple[Text, Text], ...] = ()
    links: tuple[Link, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Text, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PreparedCallout:
    """A callout, with the word that names its kind and whether it must be read before the step is done."""

    kind: CalloutKind
    word: str
    text: Text
    first: bool


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A finished picture with its alternative text and caption."""

    path: Path
    width: int
    height: int
    alt: Text
    caption: Text


@dataclass(frozen=True, slots=True)
class PreparedStep:
    """A numbered step. `problem` says why its picture is missing."""

    id: str
    number: int
    instruction: Text
    narration: Text
    callouts: tuple[PreparedCallout, ...]
    picture: PreparedPicture | None
    problem: str


@dataclass(frozen=True, slots=True)
class PreparedSection:
    """Steps that stand together; `title` is None for those before the first section."""

    id: str | None
    title: Text | None
    steps: tuple[PreparedStep, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready to be written. `control` is the filled rows of the control block, label and value.

    `volume` says which part of the document this is, where it is one of several files.
    """

    id: str
    title: Text
    number: str
    version: str
    author: str
    keywords: tuple[str, ...]
    control: tuple[tuple[str, Text], ...]
    before: tuple[Block, ...]
    sections: tuple[PreparedSection, ...]
    after: tuple[Block, ...]
    flow: Flow | None
    language: str
    rtl: bool
    words: Words
    volume: str = ""

    @property
    def figures_before(self) -> int:
        """How many figures the parts before this one have: each step has at most one."""
        return self.steps[0].number - 1 if self.volume and self.steps else 0

    @property
    def steps(self) -> tuple[PreparedStep, ...]:
        """All steps in their order."""
        return tuple(step for section in self.sections for step in section.steps)


_FIRST: frozenset[CalloutKind] = frozenset(("warning", "pitfall"))
_WAITING = 4
"""So many pictures may wait to be packed; more would only fill the memory."""
_RIGHT_TO_LEFT = ("ar", "he", "fa", "ur", "yi", "ps", "ckb", "sd")


def prepare(
    document: Document, image: Callable[[str], bytes], folder: Path, options: ExportOptions,
    progress: Callable[[float], None] | None = None, cancelled: Callable[[], bool] | None = None,
) -> Prepared:
    """Clean, number and label *document* and render its pictures into *folder*.

    *progress* hears the share of pictures done, 0 to 1. A damaged picture does not stop the export: its step says so.
    Raises Cancelled once *cancelled* says so.
    """
    language = language_tag(document.language)
    said = words(language)
    title = text(document.title, language, line=True) or Text(said["untitled"], said.language)
    sections = _sections(document, image, folder, options, said, progress, cancelled)
    return Prepared(
        id=document.id, title=title, number=one_line(document.number), version=one_line(document.version),
        author=one_line(document.owner), keywords=tuple(filter(None, map(one_line, document.tags))),
        control=_control(document, language, said) if "control" in options.parts else (),
        before=tuple(block for block in _before(document, language, said) if block.part in options.parts),
        sections=sections, after=tuple(block for block in _after(document, language, said) if block.part in options.parts),
        flow=_flow(document, sections, language, said) if "flowchart" in options.parts else None,
        language=language, rtl=language.split("-")[0] in _RIGHT_TO_LEFT, words=said,
    )


def _flow(document: Document, sections: tuple[PreparedSection, ...], language: str, said: Words) -> Flow | None:
    decisions = {
        step.id: tuple(filter(None, (text(each.text, language, line=True) for each in step.callouts if each.kind == "decision")))
        for step in document.shown_steps
    }
    return flow(
        [Passed(step.number, step.instruction, section.title, decisions[step.id]) for section in sections for step in section.steps], said
    )


def _control(document: Document, language: str, said: Words) -> tuple[tuple[str, Text], ...]:
    months = document.review_months
    every = f"{months} {said['month' if months == 1 else 'months']}" if months else ""
    rows = (
        ("number", document.number), ("version", document.version), ("status", said[f"status_{document.status.replace(' ', '_')}"]),
        ("owner", document.owner), ("approver", document.approver), ("effective", document.effective),
        ("next_review", document.next_review), ("review_every", every), ("tags", ", ".join(document.tags)),
    )
    made = ((said[key], text(value, language, line=True)) for key, value in rows)
    return tuple((label, value) for label, value in made if value)


def _before(document: Document, language: str, said: Words) -> tuple[Block, ...]:
    terms = tuple((text(each.term, language, line=True), text(each.meaning, language)) for each in document.definitions)
    terms = tuple((term, meaning) for term, meaning in terms if term or meaning)
    blocks = [
        *_prose("introduction", document.introduction, language, said), *_prose("purpose", document.purpose, language, said),
        *_prose("scope", document.scope, language, said), *_prose("roles", document.roles, language, said),
        *_prose("triggers", document.triggers, language, said),
        *_list("prerequisites", document.prerequisites, language, said), *_list("tools", document.tools, language, said),
    ]
    if terms:
        blocks.append(Block("definitions", said["definitions"], terms=terms))
    return tuple(blocks)


def _after(document: Document, language: str, said: Words) -> tuple[Block, ...]:
    blocks = [
        *_list("outcomes", document.outcomes, language, said), *_list("pitfalls", document.pitfalls, language, said),
    ]
    links = tuple(
        Link(title, address) for each in dict.fromkeys(links_of(document))
        for address in (safe_link(each.target),)
        if (title := text(each.title or each.target, language, line=True))
    )
    if links:
        blocks.append(Block("related", said["related"], links=links))
    rows = tuple(
        tuple(text(value, language) for value in (each.version, each.date, each.author, each.change)) for each in document.revisions
    )
    if rows:
        columns = (said["version"], said["date"], said["author"], said["change"])
        blocks.append(Block("revisions", said["revisions"], columns=columns, rows=rows))
    return tuple(blocks)


def _prose(part: Part, value: str, language: str, said: Words) -> tuple[Block, ...]:
    paragraphs = tuple(filter(None, (text(each, language) for each in text(value, language).value.split("\n\n"))))
    return (Block(part, said[part], paragraphs=paragraphs),) if paragraphs else ()


def _list(part: Part, values: tuple[str, ...], language: str, said: Words) -> tuple[Block, ...]:
    items = tuple(filter(None, (text(each, language) for each in values)))
    return (Block(part, said[part], items=items),) if items else ()


def _sections(
    document: Document, image: Callable[[str], bytes], folder: Path, options: ExportOptions, said: Words,
    progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None,
) -> tuple[PreparedSection, ...]:
    titles = {section.id: section.title for section in document.sections}
    language = language_tag(document.language)
    steps = document.shown_steps
    shown = "pictures" in options.parts and options.layout != "checklist"
    pictures = _pictures(steps, image, folder, options, progress, cancelled) if shown else {}
    groups: list[tuple[str | None, list[PreparedStep]]] = []
    for number, step in enumerate(steps, 1):
        section = step.section if step.section in titles else None
        if not groups or groups[-1][0] != section:
            groups.append((section, []))
        groups[-1][1].append(_step(number, step, pictures.get(step.id), language, said, options))
    return tuple(
        PreparedSection(key, text(titles[key], language, line=True) or None if key else None, tuple(members)) for key, members in groups
    )


def _step(
    number: int, step: Step, rendered: Rendered | ForeignFileError | None, language: str, said: Words, options: ExportOptions,
) -> PreparedStep:
    instruction = text(step.instruction, language) or Text(f"{said['step']} {number}", said.language)
    reference = _reference(step, language, said)
    callouts = tuple(
        PreparedCallout(each.kind, said[each.kind], words_of, each.kind in _FIRST)
        for each in step.callouts if (words_of := text(each.text, language))
    )
    picture = None
    if isinstance(rendered, Rendered) and step.picture is not None:
        alt = text(step.picture.alt, language, line=True) or _alt(number, step, step.picture, instruction, said)
        caption = text(step.window_title or step.application, language, line=True)
        picture = PreparedPicture(rendered.path, rendered.width, rendered.height, alt, caption)
    return PreparedStep(
        step.id, number, instruction, text(step.narration, language) if "narration" in options.parts else Text("", language),
        reference + (callouts if "callouts" in options.parts else ()), picture,
        said["picture_damaged"] if isinstance(rendered, ForeignFileError) else "",
    )


def _reference(step: Step, language: str, said: Words) -> tuple[PreparedCallout, ...]:
    """For a step that is another SOP: which one. Its place among the files stays with the author."""
    title = text(step.part.title, language, line=True) if step.part is not None else None
    return (PreparedCallout("note", said["other_sop"], title, True),) if title else ()


def _alt(number: int, step: Step, picture: Picture, instruction: Text, said: Words) -> Text:
    """What a picture shows, for somebody who cannot see it: the action, the window, the marked control and its place."""
    parts = [said.alt["picture"].format(number=number, instruction=" ".join(instruction.lines))]
    if window := one_line(step.window_title or step.application):
        parts.append(said.alt["window"].format(window=window))
    if step.position is not None and picture.marks:
        where = said.place[_place(step.position, picture)]
        name = one_line(step.target.name or "") if step.target else ""
        role = one_line(step.target.role or "").replace("_", " ") if step.target and said.language == "en" else ""
        kind = "target" if name else "target_unnamed"
        parts.append(said.alt[kind].format(role=role or said.alt["element"], name=name, place=where))
    return Text(one_line(" ".join(parts)), said.language)


def _place(position: tuple[int, int], picture: Picture) -> str:
    """Which ninth of the shown part of the picture a point lies in."""
    crop = picture.crop
    left, top, width, height = (crop.x, crop.y, crop.width, crop.height) if crop else (0, 0, picture.width, picture.height)
    column = min(2, max(0, int(3 * (position[0] - left) / max(1, width))))
    row = min(2, max(0, int(3 * (position[1] - top) / max(1, height))))
    return (("top_left", "top", "top_right"), ("left", "centre", "right"), ("bottom_left", "bottom", "bottom_right"))[row][column]


def _pictures(
    steps: tuple[Step, ...], image: Callable[[str], bytes], folder: Path, options: ExportOptions,
    progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None,
) -> dict[str, Rendered | ForeignFileError]:
    """The finished picture of each step, or why there is none; one is packed while the next is drawn."""
    made: dict[str, Rendered | ForeignFileError] = {}
    packed: dict[str, Future[Rendered]] = {}
    try:
        with ThreadPoolExecutor(1, "pictures") as packing:
            for number, step in enumerate(steps, 1):
                if cancelled is not None and cancelled():
                    packing.shutdown(cancel_futures=True)
                    raise Cancelled
                if step.picture is not None:
                    try:
                        drawn = draw(image(step.picture.image), step.picture, options.theme.accent, options.picture_width)
                    except ForeignFileError as error:
                        made[step.id] = error
                    else:
                        wait(list(packed.values())[-_WAITING:-_WAITING + 1])
                        packed[step.id] = packing.submit(drawn.save, folder / f"step-{number:03d}.jpg")
                if progress is not None:
                    progress(number / len(steps))
        return made | {step: future.result() for step, future in packed.items()}
    except OSError as error:
        raise StorageError(
            translated("errors", "The pictures could not be prepared ({0}). The document is safe. Free some space and export again.").format(error.strerror)
        ) from error
