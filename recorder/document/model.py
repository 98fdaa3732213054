"""The SOP as plain, frozen data. Every change makes a new `Document` (see `edits`); what did not change is shared."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Literal

StepKind = Literal["click", "double_click", "right_click", "drag", "scroll", "type", "press", "check", "note"]
CalloutKind = Literal["check", "warning", "tip", "decision", "outcome", "pitfall", "note"]
MarkKind = Literal["ring", "box", "arrow", "ellipse", "text", "badge", "highlight", "blur"]
Status = Literal["draft", "in review", "approved", "retired"]


def new_id() -> str:
    """A fresh identity for a document, section, step, mark or callout."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in picture pixels, from its left upper corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn over a picture when it is shown, never into it.

    A ring goes round in its box, a circle where that is a square; an arrow goes from the box's first to its opposite corner (sizes may be
    negative).
    """

    kind: MarkKind
    box: Box
    text: str = ""
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Picture:
    """A step's picture: the untouched image by its SHA-256 (hex), its size in pixels, what is drawn, which part shown.

    `time` is the moment it shows, seconds into the recording. `alt` is the alternative text; empty means: made at
    export. `window` is the part with the window that was worked in, where it is known and not all of the picture.
    """

    image: str
    width: int
    height: int
    marks: tuple[Mark, ...] = ()
    crop: Box | None = None
    time: float | None = None
    alt: str = ""
    window: Box | None = None


@dataclass(frozen=True, slots=True)
class Callout:
    """A check, warning, tip, decision, expected result, pitfall or note that belongs to a step."""

    kind: CalloutKind
    text: str
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Target:
    """The control a step acts on, as it was found; `bounds` in picture pixels (x, y, width, height)."""

    name: str | None = None
    role: str | None = None
    source: str | None = None
    bounds: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """Narration as it was heard: when (seconds of the recording), the exact words, and how sure its place is.

    `unsure` has those of its words that the recogniser may have misheard.
    """

    start: float
    end: float
    text: str
    confidence: float = 1.0
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Where a step came from: the recording's identity and two times in seconds."""

    recording: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Related:
    """A link to another SOP or page: its title and a path or http(s)/mailto address.

    `id` is the identity of the other SOP (empty: not known), by which it is found again when its file was moved.
    """

    title: str
    target: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered step. `narration` is the cleaned spoken text, `sentences` the exact words behind it.

    `section` is the id of the section it stands in (None before the first one). `text` is what is typed; None when
    `masked`. `position` is the point acted on in picture pixels. `confidence` is 0..1, how sure the draft is of this
    step. `group` joins neighbouring steps that one spoken sentence explains; the sentence stands at the first of
    them.
    """

    kind: StepKind
    instruction: str
    narration: str = ""
    id: str = field(default_factory=new_id)
    section: str | None = None
    target: Target | None = None
    window_title: str = ""
    application: str = ""
    text: str | None = None
    masked: bool = False
    keys: str | None = None
    position: tuple[int, int] | None = None
    picture: Picture | None = None
    callouts: tuple[Callout, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    span: Span | None = None
    confidence: float = 1.0
    group: str | None = None
    folded: bool = False
    """An accidental click: kept, but neither numbered, shown in exports nor listed unless asked for."""
    edited: bool = False
    """A person changed its words; no later recognition or rebuild may overwrite them."""
    part: Related | None = None
    """The step is to carry out this other SOP."""
    guessed: bool = False
    """What was done, and where, was guessed from the pictures of an imported video."""


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of the procedure; the steps that belong to it carry its id and stand together."""

    title: str
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means here."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A row of the revision history; `date` is ISO (YYYY-MM-DD)."""

    version: str
    date: str
    author: str
    change: str


@dataclass(frozen=True, slots=True)
class Comment:
    """What a reader says of a step (its id), such as where they got stuck; `when` is UTC ISO."""

    step: str
    text: str
    who: str = ""
    when: str = ""
    resolved: bool = False
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Timed:
    """How long a step (its id) took in a run, in seconds, and whether it was checked off."""

    step: str
    seconds: float
    done: bool


@dataclass(frozen=True, slots=True)
class Run:
    """One time somebody followed the SOP: who, when it began (UTC ISO), which version."""

    who: str
    when: str
    version: str
    steps: tuple[Timed, ...]
    id: str = field(default_factory=new_id)

    @property
    def seconds(self) -> float:
        """How long it took in all."""
        return sum(each.seconds for each in self.steps)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole SOP. Text fields are plain text; dates are ISO (YYYY-MM-DD) or empty; times UTC ISO."""

    title: str = ""
    id: str = field(default_factory=new_id)
    number: str = ""
    purpose: str = ""
    scope: str = ""
    introduction: str = ""
    roles: str = ""
    triggers: str = ""
    prerequisites: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    definitions: tuple[Definition, ...] = ()
    outcomes: tuple[str, ...] = ()
    pitfalls: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    owner: str = ""
    approver: str = ""
    status: Status = "draft"
    version: str = "0.1"
    effective: str = ""
    next_review: str = ""
    review_months: int | None = None
    tags: tuple[str, ...] = ()
    language: str = "en"
    revisions: tuple[Revision, ...] = ()
    sections: tuple[Section, ...] = ()
    steps: tuple[Step, ...] = ()
    transcript: tuple[Sentence, ...] = ()
    recorded_at: str = ""
    recording: str = ""
    comments: tuple[Comment, ...] = ()
    runs: tuple[Run, ...] = ()

    @property
    def shown_steps(self) -> tuple[Step, ...]:
        """The steps that are numbered and exported: all but the folded ones."""
        return tuple(step for step in self.steps if not step.folded)

    def section_of(self, step: Step) -> Section | None:
        """The section that *step* stands in."""
        return next((s for s in self.sections if s.id == step.section), None)
