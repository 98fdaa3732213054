"""German: its own cues, fillers and wording, read with the weights that hold for all languages."""

from __future__ import annotations

import tomllib

import pytest

from recorder.paths import resource
from recorder.recording.element import Element, Window
from recorder.recording.transcript import Word
from recorder.steps.actions import Action
from recorder.steps.clauses import clauses
from recorder.steps.cleaning import clean
from recorder.steps.draft import DraftOptions, draft_from
from recorder.steps.kinds import KINDS
from recorder.steps.language import language
from recorder.steps.speech import pieces

GERMAN = language("de-AT")
SENTENCES = {
    "check": (
        "Prüfen Sie, dass der Betrag mit der Rechnung übereinstimmt.",
        "Vergleichen wir kurz die Summe mit dem Beleg.",
        "Stellen Sie sicher, dass der Haken gesetzt ist.",
        "Schau noch einmal, ob der Name richtig geschrieben ist.",
        "Die beiden Summen müssen gleich sein.",
        "Kontrollieren Sie die Kontonummer.",
    ),
    "warning": (
        "Vorsicht, das lässt sich nicht mehr rückgängig machen.",
        "Drücken Sie niemals zweimal auf Senden, sonst wird doppelt bezahlt.",
        "Achtung, diese Liste wird ohne Nachfrage gelöscht.",
        "Schließen Sie das Fenster auf keinen Fall, bevor der Import fertig ist.",
        "Passen Sie auf, dass Sie nicht das falsche Konto nehmen.",
    ),
    "tip": (
        "Ein kleiner Tipp, mit Strg und S geht es schneller.",
        "Am besten legen Sie sich ein Lesezeichen an, das spart Zeit.",
        "Sie können auch einfach die Eingabetaste drücken, das ist bequemer.",
        "Praktisch ist auch die Suche oben rechts.",
    ),
    "decision": (
        "Wenn der Betrag über tausend Euro liegt, wählen Sie Freigabe, sonst direkt buchen.",
        "Falls der Kunde neu ist, legen Sie ihn an, ansonsten nehmen Sie den vorhandenen.",
        "Ist die Rechnung aus dem Ausland, dann nehmen Sie Steuercode null, andernfalls neunzehn.",
        "Je nachdem, ob es eine Gutschrift ist, wählen Sie das eine oder das andere.",
    ),
    "outcome": (
        "Jetzt erscheint oben eine grüne Meldung.",
        "Sie sehen nun die neue Zeile in der Liste.",
        "Die Rechnung verschwindet aus der Liste und der Status wird grün.",
        "Nach ein paar Sekunden öffnet sich automatisch die Vorschau.",
    ),
    "pitfall": (
        "Viele vergessen hier das Datum.",
        "Ein häufiger Fehler ist, dass die Währung nicht geändert wird.",
        "Das geht oft schief, weil neue Kollegen das falsche Feld nehmen.",
    ),
    "definition": (
        "Eine Gutschrift ist eine Rechnung mit negativem Betrag.",
        "SKU steht für die Artikelnummer im Lager.",
        "Unter einem Lead verstehen wir jemanden, der sich gemeldet hat.",
    ),
    "prerequisite": (
        "Sie brauchen dafür die Rolle Einkauf.",
        "Bevor Sie anfangen, halten Sie bitte den Lieferschein bereit.",
        "Sie müssen bereits angemeldet sein.",
    ),
    "section": (
        "Jetzt kommen wir zum zweiten Teil, der Zahlung.",
        "So viel zu den Stammdaten, weiter mit der Buchung.",
        "Im nächsten Abschnitt geht es um den Versand.",
    ),
    "purpose": (
        "In dieser Aufnahme zeige ich, wie wir eine Rechnung freigeben.",
        "Hallo, heute geht es um das Anlegen eines neuen Kunden.",
        "Ziel ist es, dass jede Bestellung am selben Tag bestätigt wird.",
    ),
    "instruction": (
        "Klicken Sie auf Speichern.",
        "Dann öffne ich die Liste der Kunden.",
        "Im Feld Name tragen wir Müller ein.",
        "Ich wähle das Zahlungsziel dreißig Tage.",
        "Scrollen Sie nach unten.",
        "Jetzt speichere ich das Ganze.",
    ),
    "talk": (
        "Das haben wir früher alles auf Papier gemacht.",
        "So, das war's, vielen Dank.",
        "Heute ist das System wieder etwas langsam.",
    ),
    "correction": (
        "Ups, das war der falsche Knopf.",
        "Nein, Entschuldigung, ich meine die zweite Zeile.",
    ),
}
"""What people say while they record, by its kind."""
LEAST = 0.85


def words(text: str, start: float) -> list[Word]:
    found = []
    for word in text.split():
        found.append(Word(start, start + 0.3, word, 0.9))
        start += 0.35 + (0.3 if word[-1] in ".?!" else 0.0)
    return found


def click(at: float, name: str, role: str = "button") -> Action:
    return Action("click", at, at + 0.1, int(10 * at), Element(name, role, "accessibility"), Window("Kunden", "Faktura"))


def test_both_languages_know_the_same_ideas() -> None:
    assert GERMAN.code == "de"
    assert GERMAN.cues.keys() == language("en").cues.keys()
    english, german = (tomllib.loads(resource(f"language/{code}/cues.toml").read_text(encoding="utf-8")) for code in ("en", "de"))
    assert english.keys() == german.keys()
    assert english["words"].keys() == german["words"].keys()
    assert set(german["openings"].values()) <= set(english["openings"].values())


def test_most_sentences_are_told_apart() -> None:
    right = []
    for kind, sentences in SENTENCES.items():
        assert kind in KINDS
        for sentence in sentences:
            said = words(sentence, 10.0)
            done = [click(5.0, "Kunden"), click(said[-1].end + 1.2, "Speichern"), click(said[-1].end + 9.0, "Schließen")]
            right.append(kind in {piece.kind for piece in pieces(clauses(said, GERMAN), done, GERMAN)})
    assert sum(right) / len(right) >= LEAST


@pytest.mark.parametrize(
    ("spoken", "written"),
    [("ähm, jetzt klicken wir auf auf die Liste", "Jetzt klicken wir auf die Liste."), ("Das ist äh wichtig.", "Das ist wichtig.")],
)
def test_fillers_go(spoken: str, written: str) -> None:
    assert clean(spoken, GERMAN) == written


def test_a_heading_loses_its_announcement() -> None:
    assert GERMAN.heading("Jetzt kommen wir zur Zahlung.") == "Zahlung"


def test_a_german_recording_becomes_german_steps_with_their_words() -> None:
    done = [click(6.0, "Neuer Kunde"), click(14.0, "Zahlungsziel", "combo box"), click(16.0, "30 Tage", "option"), click(26.0, "Speichern")]
    said = [
        *words("In dieser Aufnahme zeige ich, wie man einen Kunden anlegt.", 0.5),
        *words("Ich klicke auf Neuer Kunde.", 4.6),
        *words("Beim Zahlungsziel nehmen wir dreißig Tage.", 12.0),
        *words("Vorsicht, das lässt sich später nicht mehr ändern.", 18.0),
        *words("Und jetzt speichern wir.", 24.5),
    ]
    document = draft_from(done, (), said, DraftOptions(language="de")).document
    assert document.language == "de"
    assert document.title == "Wie man einen Kunden anlegt"
    new, term, days, save = document.steps
    assert new.instruction == "Klicken Sie auf Neuer Kunde."
    assert "Neuer Kunde" in new.narration
    assert "Zahlungsziel" in term.narration + days.narration
    assert days.instruction == "Wählen Sie 30 Tage."
    assert [c.kind for s in document.steps for c in s.callouts] == ["warning"]
    assert "speichern" in save.narration
