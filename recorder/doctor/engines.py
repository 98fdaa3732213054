"""Do recognition and export work here? Each look does a small piece of the real work."""

from __future__ import annotations

import tempfile
from pathlib import Path

from recorder.doctor.result import Finding
from recorder.translatable import translatable, translated

CLIP = "demo/say-1.flac"
WORD = "Receipts"
SPOKEN = ("en", "de")
"""The languages that speech is recognised in."""
PDF_MARK, ZIP_MARK = b"%PDF-", b"PK\x03\x04"
FAR_SCRIPTS = {translatable("doctor", "Chinese"): "\u4e2d", translatable("doctor", "Japanese"): "\u3042", translatable("doctor", "Korean"): "\ud55c"}


def speech() -> Finding:
    """Whether the weights are the right ones, can be loaded, and understand a shipped sentence."""
    import numpy as np

    from recorder.paths import resource
    from recorder.recording.sound import GrowingFlac
    from recorder.speech.chunker import Utterance
    from recorder.speech.models import weights
    from recorder.speech.whisper import Recognizer

    recognizer = Recognizer(weights("base"), "en")
    clip, pieces = GrowingFlac(resource(CLIP)), []
    while not clip.ended:
        pieces.append(clip.new(closed=True))
    sound = np.concatenate(pieces)
    words = recognizer.words((Utterance(0, 0, sound.size, 0, sound),))
    if not words:
        return Finding("problem", translated("doctor", "The speech engine understood nothing of a clear sentence."), translated("doctor", "Run the setup again."))
    return Finding("ok", translated("doctor", "The weights are complete and unaltered; recognition runs on {0}.").format(recognizer.device.upper()))


def ocr() -> Finding:
    """Whether text is read from pictures."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFont

    from recorder.elements.ocr import Reader
    from recorder.paths import resource

    picture = Image.new("RGB", (220, 48), "white")
    font = ImageFont.truetype(str(resource("fonts/NotoSans.ttf")), 26)
    ImageDraw.Draw(picture).text((12, 4), WORD, "black", font)
    text, _ = Reader().read(np.asarray(picture)[:, :, ::-1])
    if text.strip() != WORD:
        return Finding("limited", translated("doctor", "Text in pictures is misread here ({0!r} for {1!r}).").format(text, WORD), translated("doctor", "Run the setup again."))
    return Finding("ok", translated("doctor", "Text is read from pictures where a program tells no names."))


def spelling() -> Finding:
    """Which languages have a dictionary, and whether it knows words."""
    from recorder.document.dictionary import HINT, Speller, installed, own_folder

    speller = Speller("en")
    try:
        wrong = speller.unknown((WORD.lower(), "recieptz"))
    finally:
        speller.close()
    if wrong != {"recieptz"}:
        return Finding("limited", translated("doctor", "The English dictionary does not work here."), translated("doctor", "Run the setup again."))
    languages = sorted({each.language for each in installed()})
    told = translated("doctor", "Spelling is checked in: {0}.").format(", ".join(languages))
    if lacking := [code for code in SPOKEN if code not in languages]:
        remedy = translated(
            "doctor",
            "Install a dictionary if you need it (Debian, Ubuntu: {0}), or put its .aff and .dic files into {1}.",
        ).format(HINT, own_folder())
        return Finding("ok", translated("doctor", "{0} There is no dictionary for: {1}.").format(told, ", ".join(lacking)), remedy)
    return Finding("ok", told)


def exports() -> Finding:
    """Whether a small document becomes a file of every format."""
    from recorder.document.model import Document, Step
    from recorder.export import export

    document = Document(title="Check", steps=(Step("note", "One step."),))
    with tempfile.TemporaryDirectory(prefix="sayshow-doctor-") as name:
        for suffix, mark in ((".pdf", PDF_MARK), (".docx", ZIP_MARK), (".html", b"<!DOCTYPE html>"), (".md", b"# Check")):
            path = Path(name) / f"check{suffix}"
            export(document, lambda _: b"", path)
            if not path.read_bytes().startswith(mark):
                return Finding("problem", translated("doctor", "The {0} file that was written is not one.").format(suffix), translated("doctor", "Run the setup again."))
    return Finding("ok", translated("doctor", "PDF, Word, HTML and Markdown files are written."))


def fonts() -> Finding:
    """Whether every script that people write SOPs in can be printed."""
    from recorder.export.fonts import choose

    lacking = [translated("doctor", name) for name, char in FAR_SCRIPTS.items() if choose([char], "en").missing]
    if lacking:
        remedy = translated("doctor", "Install a font for them if you need it (Debian, Ubuntu: fonts-noto-cjk).")
        return Finding("limited", translated("doctor", "PDFs cannot show {0} characters with the fonts here.").format(", ".join(lacking)), remedy)
    return Finding("ok", translated("doctor", "PDFs can show all common scripts."))
