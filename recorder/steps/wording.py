"""The instruction of a step: one short imperative sentence that names the control as the screen spells it."""

from __future__ import annotations

import re

from recorder.recording.element import Element
from recorder.steps.actions import Action
from recorder.steps.applications import application_name, is_browser
from recorder.steps.cleaning import clean
from recorder.steps.keys import normalise, parts_of
from recorder.steps.language import language as speech_of
from recorder.steps.phrases import Phrases, phrases
from recorder.steps.same import is_field
from recorder.steps.titles import title

__all__ = ["asked_instruction", "clean", "good_instruction", "instruction", "keys_text", "shown_name", "spoken_instruction", "title"]

LONGEST_TEXT = 80
"""Typed text that is longer is cut in the sentence; the step keeps it whole."""
PLAIN_WORDS = 5
"""A name of more words is put in quotes, so that one sees where it ends."""
SPOKEN_WORDS = 14
CHOICES = {"option": frozenset({"combo box", "list"}), "list item": frozenset({"combo box"})}
"""What a control of a role is chosen in, rather than clicked."""
LISTED = frozenset({"list item", "tree item", "table cell", "row header", "link", "text", "icon", "image"})
"""What one looks for in a list or table."""
CELL = re.compile(r"[A-Z]{1,3}[1-9]\d*")
ON = frozenset({"on", "checked", "true", "1", "pressed"})
OFF = frozenset({"off", "unchecked", "not checked", "false", "0"})


def instruction(action: Action, language: str, previous: Action | None = None) -> str:
    """What to do, in *language*. What *previous*, the step before, said about program and field is not repeated."""
    words = phrases(language)
    sentence = _sentence(action, words, previous)
    now = action.window.application
    before = previous.window.application if previous is not None else ""
    if not now or not before or application_name(now) == application_name(before):
        return sentence
    if words.lower_after_context:
        sentence = sentence[:1].lower() + sentence[1:]
    return words.context.format(application=application_name(now), instruction=sentence)


def shown_name(name: str, words: Phrases) -> str:
    """A control's name inside a sentence: as on the screen, without a label's colon, in quotes where it needs them."""
    plain = " ".join(name.split())
    plain = re.sub(r"(?<=\w)\s*[:*][\s:*]*$", "", plain)
    if not any(c.isalnum() for c in plain) or len(plain.split()) > PLAIN_WORDS:
        return words.quote.format(text=plain)
    return plain


def keys_text(keys: str, language: str) -> str:
    """A key or shortcut as it is printed on the keyboard: *Ctrl+Shift+S*, German *Strg+Umschalt+S*."""
    names = phrases(language).keys
    held, key = parts_of(normalise(keys))
    short = len(key) == 1 or re.fullmatch(r"f\d+", key) is not None
    spelled = names.get(key) or (key.upper() if short else key.replace("_", " ").capitalize())
    return "+".join([names[h] for h in held if h in names] + [spelled])


def good_instruction(text: str, action: Action, language: str = "en") -> bool:
    """Whether the spoken sentence *text* can stand as the instruction of *action* (see `spoken_instruction`)."""
    return spoken_instruction(text, action, language) is not None


def spoken_instruction(text: str, action: Action, language: str = "en") -> str | None:
    """The spoken sentence as an instruction, when it already is a good one; else None.

    Good is: one imperative with the control's name, short, with nobody's thoughts in it, and it says more than we
    would. The name is then spelled as on the screen.
    """
    words = phrases(language)
    said = text.strip().rstrip(".!")
    if (leads := words.spoken_leads.match(said)) is not None:
        said = said[leads.end() :]
    verb = next((v for v in words.spoken_verbs.get(action.kind, ()) if re.match(rf"{v}\b", said, re.IGNORECASE)), None)
    name = action.target.name if action.target is not None else None
    if verb is None or not name or re.search(r"[.?!…;]|--", said) or len(said.split()) > SPOKEN_WORDS:
        return None
    shown = shown_name(name, words)
    spelled = re.compile(rf"(?<!\w){re.escape(shown.strip(words.quote.replace('{text}', '')))}(?!\w)", re.IGNORECASE)
    rest = spelled.sub(" ", said[len(verb) :])
    if len(spelled.findall(said)) != 1 or _unfit(rest, words):
        return None
    said = spelled.sub(lambda _: shown, said)
    if action.kind == "type":
        if not action.text or action.masked or action.text.lower() not in rest.lower():
            return None
        typed = words.quote.format(text=action.text)
        said = re.sub(re.escape(action.text), lambda _: typed, said, count=1, flags=re.IGNORECASE)
    return _closed(said[:1].upper() + said[1:])


def asked_instruction(text: str, language: str) -> str:
    """The sentence that a step was asked for with, as its instruction: without *okay, then*."""
    said = clean(text, speech_of(language))
    leads = phrases(language).spoken_leads.match(said)
    rest = said[leads.end() :] if leads is not None else said
    return _closed(rest[:1].upper() + rest[1:]) if rest.strip(" .") else said


def _unfit(rest: str, words: Phrases) -> bool:
    """Whether the words beside verb and name show a thought, a person or a second thing to do, or say nothing."""
    bare = [w.strip(",").lower() for w in rest.split()]
    others = {v for verbs in words.spoken_verbs.values() for v in verbs if " " not in v}
    return any(w in words.spoken_never or w in others for w in bare) or all(w in words.spoken_empty for w in bare)


def _sentence(action: Action, words: Phrases, previous: Action | None) -> str:
    if action.kind == "type":
        return _typing(action, words)
    if action.kind == "press":
        return _press(action, words, previous)
    if action.kind == "scroll":
        return _scroll(action, words)
    if action.kind == "drag":
        return _drag(action, words)
    return _click(action, words, previous)


def _click(action: Action, words: Phrases, previous: Action | None) -> str:
    target = action.target
    held = keys_text(action.keys, words.code) if action.keys else ""
    kind = "held_click" if held else "triple_click" if action.count > 2 else action.kind
    if target is None or not target.name:
        return _closed(words.templates[kind]["unnamed"].format(marked=_marked(target, words), held=held))
    name = shown_name(target.name, words)
    template = words.templates[kind].get(target.role or "default") or words.templates[kind]["default"]
    if kind == "click":
        if target.role in ("check box", "switch") and target.value is not None:
            state = "on" if target.value.lower() in ON else "off" if target.value.lower() in OFF else ""
            template = words.states.get(state, template)
        elif target.container and target.container_role in CHOICES.get(role := target.role or "", ()):
            return _closed(words.within[role].format(name=name, container=shown_name(target.container, words)))
    if place := _place(action, words, previous):
        template = template.removesuffix(".") + " {place}."
    return _filled(template, name, words, held=held, place=place)


def _place(action: Action, words: Phrases, previous: Action | None) -> str:
    """Where the control is, when that helps to find it and was not said by the step before; else empty.

    It helps for what stands in a list or table, for an item of a menu that was not opened just before, and for a button
    such as *OK* in a dialog. A name that says no more than the window's title, or what it is, tells nothing.
    """
    target = action.target
    container = " ".join((target.container or "").split()) if target is not None else ""
    form = words.places.get((target.container_role if target is not None else None) or "")
    if target is None or not target.name or not container or form is None:
        return ""
    before = previous.target if previous is not None else None
    said = before is not None and container in (before.container, before.name)
    plain = container.casefold()
    known = plain in action.window.title.casefold() or plain in words.dull_places or len(container.split()) > PLAIN_WORDS
    if said or known or not any(c.isalpha() for c in container) or not _helps(target, words):
        return ""
    for word in words.role_words:
        if re.search(rf"(?<!\w){re.escape(word)}$", container, re.IGNORECASE):
            form = form.replace(f"{{container}} {word}", "{container}").replace(f"{word} {{container}}", "{container}")
    return form.format(container=words.quote.format(text=container))


def _helps(target: Element, words: Phrases) -> bool:
    name = target.name or ""
    if target.container_role in ("list", "table"):
        return target.role in LISTED and CELL.fullmatch(name) is None
    return target.container_role == "menu" or name.casefold().rstrip(".…") in words.title.dull


def _filled(template: str, name: str, words: Phrases, **more: str) -> str:
    """The template with the name in it; a role word that the name brings along is not said twice."""
    for word in words.role_words:
        if re.search(rf"(?<!\w){re.escape(word)}$", name, re.IGNORECASE):
            template = template.replace(f"{{name}} {word}", "{name}").replace(f"{word} {{name}}", "{name}")
    return _closed(template.format(name=name, **more))


def _marked(target: Element | None, words: Phrases) -> str:
    role = target.role if target is not None else None
    return words.marked.get(role or "default") or words.marked["default"]


def _typing(action: Action, words: Phrases) -> str:
    target, templates = action.target, words.templates["type"]
    if action.masked or action.text is None:
        secret = target is not None and (target.secret or target.role == "password")
        form = "password" if secret else "unknown"
    else:
        form = "default"
    if target is None or not target.name:
        form = "unnamed" if form == "default" else f"{form}_unnamed"
    name = shown_name(target.name, words) if target is not None and target.name else ""
    return _closed(templates[form].format(name=name, text=words.quote.format(text=_shortened(action.text or ""))))


def _shortened(text: str) -> str:
    plain = " ".join(text.split()) if text.strip() else text
    return plain if len(plain) <= LONGEST_TEXT else plain[:LONGEST_TEXT].rsplit(" ", 1)[0] + "…"


def _press(action: Action, words: Phrases, previous: Action | None) -> str:
    templates, keys = words.templates["press"], normalise(action.keys or "")
    shown = keys_text(keys, words.code)
    if action.count > 1:
        shown = templates["twice" if action.count == 2 else "times"].format(keys=shown, count=action.count)
    browser = is_browser(action.window.application)
    local = words.field_shortcuts.get(keys, "")
    effect = local or (words.browser_shortcuts.get(keys, "") if browser else "") or words.shortcuts.get(keys, "")
    target, name = action.target, ""
    held = bool(parts_of(keys)[0])
    if target is not None and target.name and not target.secret and is_field(target) and (local or not held):
        known = previous is not None and previous.target is not None and previous.target.name == target.name
        name = "" if known else shown_name(target.name, words)
    form = ("in_effect" if effect else "in") if name else ("effect" if effect else "default")
    return _closed(templates[form].format(keys=shown, name=name, effect=effect))


def _scroll(action: Action, words: Phrases) -> str:
    templates = words.templates["scroll"]
    direction = action.keys if action.keys in ("left", "right") else "sideways"
    if action.amount is not None:
        direction = "down" if action.amount > 0 else "up"
    name = action.target.name if action.target is not None and action.target.role != "scroll bar" else None
    form = templates["default" if name else "unnamed"]
    return _closed(form.format(direction=templates[direction], name=shown_name(name or "", words)))


def _drag(action: Action, words: Phrases) -> str:
    templates, target, end = words.templates["drag"], action.target, action.end_target
    named = target.name if target is not None else None
    ended = end.name if end is not None and end.name != named else None
    role = target.role if target is not None else None
    if ended:
        form = "to" if named else "unnamed_to"
    elif named and role in ("slider", "text", "entry") and not _leaves(action):
        return _filled(templates[role], shown_name(named, words), words)
    else:
        form = "unnamed" if not named else "default" if action.end_position is not None else "plain"
    return _closed(
        templates[form].format(name=shown_name(named or "", words), end=shown_name(ended or "", words), marked=_marked(target, words))
    )


def _leaves(action: Action) -> bool:
    """Whether a drag ends outside the control it began on: then the control itself was moved."""
    bounds = action.target.bounds if action.target is not None else None
    return bounds is not None and action.end_position is not None and not bounds.contains(*action.end_position)


def _closed(sentence: str) -> str:
    """One full stop at the end, also after a name that brings its own (*Rename...*)."""
    plain = sentence.strip()
    if re.search(r"(\.{2,}|…|[.!?])\.$", plain):
        plain = plain[:-1]
    return plain if re.search(r"[.!?…]$", plain) else f"{plain}."
