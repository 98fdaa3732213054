"""Words are told from codes, dictionaries are found, and a child looks them up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recorder.document.dictionary import Dictionary, DictionaryError, Speller, dictionary_for, installed
from recorder.document.model import Definition, Document, Step, Target
from recorder.document.spelling import PersonalWords, misspelt, names, words
from recorder.errors import StorageError

SENTENCE = "Don’t open C:\\Temp\\x, http://a.example or me@b.example; press F5, then SAP’s saveAs. Naïve, teh _end_ a 3rd."


def test_codes_are_no_words() -> None:
    found = [SENTENCE[start:end] for start, end in words(SENTENCE)]
    assert found == ["Don’t", "open", "or", "press", "then", "SAP’s", "Naïve", "teh"]


def test_places_of_unknown_words() -> None:
    text = "Recieve the mail, don’t loose it."
    assert misspelt(text, lambda word: word.lower() in {"the", "mail", "don't", "it"}) == ((0, 7), (24, 29))


def test_the_document_brings_names_along() -> None:
    step = Step("click", "", target=Target("Lexicon Qwerk", "button"), window_title="Zamboni – Leads", application="Frobnicator", text="Priya")
    document = Document(steps=(step,), definitions=(Definition("Fizzbuzz", "a gamme"),), owner="Ola Nordmann")
    assert {"lexicon", "qwerk", "zamboni", "frobnicator", "priya", "fizzbuzz", "nordmann"} <= names(document)
    assert "gamme" not in names(document)


def test_own_words_are_kept_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "own" / "words.txt"
    mine, other = PersonalWords(path), PersonalWords(path)
    mine.add("Sayshow")
    other.add("qwerk")
    assert "sayshow" in other
    assert "Qwerk" in other
    assert path.read_text() == "Sayshow\nqwerk\n"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StorageError, match="was not changed"):
        PersonalWords(path)


def pair(folder: Path, name: str, *entries: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n")
    (folder / f"{name}.dic").write_text("\n".join((str(len(entries)), *entries)) + "\n")
    return folder


def test_a_dictionary_is_chosen_by_language_then_country(tmp_path: Path) -> None:
    first, second = pair(tmp_path / "a", "de_DE"), pair(tmp_path / "b", "de_AT")
    pair(second, "hyph_fr_FR")
    (second / "it_IT.dic").write_text("0\n")
    places = (first, second)
    assert [d.name for d in installed(places)] == ["de_DE", "de_AT"]
    assert dictionary_for("de", places) == Dictionary(first, "de_DE")
    assert dictionary_for("de-AT", places) == Dictionary(second, "de_AT")
    with pytest.raises(DictionaryError, match="no dictionary for the language “fr”"):
        dictionary_for("fr", places)


def test_english_is_always_there() -> None:
    assert dictionary_for("en").language == "en"


@pytest.fixture
def speller(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Speller]:
    folder = pair(tmp_path / "x", "en_US", "receive", "mail", "straße")
    monkeypatch.setattr("recorder.document.dictionary.folders", lambda: (folder,))
    speller = Speller("en")
    yield speller
    speller.close()


def test_the_child_looks_words_up(speller: Speller) -> None:
    assert speller.unknown(["mail", "Mail", "recieve", "straße", "日本"]) == {"recieve", "日本"}
    assert speller.suggest("recieve") == ("receive",)


def test_a_child_that_died_is_told(speller: Speller) -> None:
    speller.unknown(["mail"])
    speller.close()
    with pytest.raises(DictionaryError, match="Your words are safe"):
        speller.unknown(["mail"])
