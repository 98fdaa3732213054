"""Suggested redactions: what the patterns find, what they leave alone, and how often, published by the test itself."""

from __future__ import annotations

import random
import string

import pytest

from recorder.document.model import Callout, Document, Step
from recorder.document.private import iban, luhn, private_places, suggestions


def found(text: str) -> list[tuple[str, str]]:
    """The kinds and texts that look private."""
    return [(finding.kind, text[finding.start : finding.end]) for finding in private_places(text)]


@pytest.mark.parametrize(
    ("text", "kind", "private"),
    [
        ("Mail to jane.doe+x@mail.example.co.uk.", "e-mail address", "jane.doe+x@mail.example.co.uk"),
        ("Jürgen: jürgen@bücher.example", "e-mail address", "jürgen@bücher.example"),
        ("Call +49 30 1234567 now", "telephone number", "+49 30 1234567"),
        ("Call +1 (415) 555-0132.", "telephone number", "+1 (415) 555-0132"),
        ("(415) 555-0132", "telephone number", "(415) 555-0132"),
        ("415-555-0132", "telephone number", "415-555-0132"),
        ("Tel. 030 / 123 45 67", "telephone number", "030 / 123 45 67"),
        ("020 7946 0958", "telephone number", "020 7946 0958"),
        ("Card 4111 1111 1111 1111, 12/27", "card number", "4111 1111 1111 1111"),
        ("5500005555555559", "card number", "5500005555555559"),
        ("3782-822463-10005", "card number", "3782-822463-10005"),
        ("IBAN DE89 3704 0044 0532 0130 00", "bank account", "DE89 3704 0044 0532 0130 00"),
        ("GB29NWBK60161331926819", "bank account", "GB29NWBK60161331926819"),
        ("key AKIAIOSFODNN7EXAMPLE", "key or password", "AKIAIOSFODNN7EXAMPLE"),
        ("ghp_" + "a1B2" * 9, "key or password", "ghp_" + "a1B2" * 9),
        ("password: hunter2!x", "key or password", "hunter2!x"),
        ("Kennwort = geheim7", "key or password", "geheim7"),
        ('API key: "abcd-1234"', "key or password", "abcd-1234"),
        (
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-DEF_1",
            "key or password",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-DEF_1",
        ),
        ("wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzKEY9", "key or password", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzKEY9"),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----",
            "key or password",
            "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----",
        ),
    ],
)
def test_private(text: str, kind: str, private: str) -> None:
    assert found(text) == [(kind, private)]


CLEAN = """Click Leads.|Type "Harbor" in Search.|Version 6.12.0|2026-11-23|23.11.2026 09:14|09:14:05.123|Order 4711
Invoice 2026-000123|$1,234,567.89|1 234 567 EUR|192.168.100.200|10.0.0.1:8080|100 %|3.14159265358979
Page 12 of 345|Step 1 of 12|1920 x 1080|1-2-3|Ticket #1234567|SKU 0012-3456-AB|ISO 9001:2015|12345
1234567890123|4111 1111 1111 1112|DE00 3704 0044 0532 0130 00|@home|user at example dot com
Enter the password.|Type the password|Forgotten password?|New token|Secret santa|API keys|Press Ctrl+Shift+S
C:\\Users\\jane\\Documents|file.tar.gz|https://example.org/a/b/c?d=e|/usr/share/applications/firefox.desktop
ApplicationConfigurationManagerFactory|snake_case_identifier_with_many_words|0.5 to 1.5|0 of 10|00:12:40
1.000.000|12.345,67 €|Q3 2026 – Q4 2026|5/10/2026|(1) (2) (3)|+15 %|+1|+49|A1B2|Room 3.14|55 65 75|0800"""


@pytest.mark.parametrize("text", [line for block in CLEAN.splitlines() for line in block.split("|")])
def test_clean(text: str) -> None:
    assert found(text) == []


def test_check_digits() -> None:
    assert luhn("79927398713")
    assert not luhn("79927398710")
    assert iban("GB82 WEST 1234 5698 7654 32")
    assert not iban("GB82 WEST 1234 5698 7654 33")
    assert not iban("GB82")


def card(chance: random.Random) -> str:
    """A card number with the right check digit."""
    digits = chance.choice(("4", "51", "37", "6011")) + "".join(chance.choices(string.digits, k=11))
    whole = next(digits[:15] + last for last in string.digits if luhn(digits[:15] + last))
    gap = chance.choice(("", " ", "-"))
    return gap.join(whole[at : at + 4] for at in range(0, 16, 4))


def account(chance: random.Random) -> str:
    """A German account number with the right check digits."""
    body = "".join(chance.choices(string.digits, k=18))
    whole = f"DE{98 - int(body + '131400') % 97:02d}{body}"
    return " ".join(whole[at : at + 4] for at in range(0, 22, 4)) if chance.random() < 0.7 else whole


def telephone(chance: random.Random) -> str:
    """A telephone number as people write it in several countries."""
    pattern = chance.choice(
        (
            "+49 {3} {7}",
            "+49 ({2}) {4}-{3}",
            "0{3} {7}",
            "0{2}/{6}",
            "0{3}-{7}",
            "+1 {3}-{3}-{4}",
            "({3}) {3}-{4}",
            "{3}.{3}.{4}",
            "+44 20 {4} {4}",
            "+33 1 {2} {2} {2} {2}",
            "+41 {2} {3} {2} {2}",
            "+81-3-{4}-{4}",
            "0{2} {4} {4}",
        )
    )
    for size in "23467":
        while f"{{{size}}}" in pattern:
            pattern = pattern.replace(f"{{{size}}}", "".join(chance.choices("123456789", k=int(size))), 1)
    return pattern


def key(chance: random.Random) -> str:
    """A key of one of the well-known kinds, or just random characters."""

    def random_text(size: int) -> str:
        return "".join(chance.choices(string.ascii_letters + string.digits, k=size))

    return chance.choice(
        (
            "AKIA" + "".join(chance.choices(string.ascii_uppercase + string.digits, k=16)),
            "ghp_" + random_text(36),
            "sk-" + random_text(48),
            "AIza" + random_text(35),
            "xoxb-" + random_text(24),
            random_text(40),
            "token: " + random_text(12),
        )
    )


def mail(chance: random.Random) -> str:
    """An e-mail address."""
    name = "".join(chance.choices(string.ascii_lowercase, k=chance.randint(1, 10)))
    return f"{name}{chance.choice(('', '.x', '_7', '+tag'))}@{name}{chance.choice(('.example', '.co.uk', '-shop.de'))}"


@pytest.mark.parametrize(
    ("kind", "make", "wanted"),
    [
        ("e-mail address", mail, 0.99),
        ("card number", card, 0.99),
        ("bank account", account, 0.99),
        ("telephone number", telephone, 0.85),
        ("key or password", key, 0.95),
    ],
)
def test_recall_on_made_up_text(kind: str, make, wanted: float) -> None:  # type: ignore[no-untyped-def]
    chance = random.Random(5)
    made = [make(chance) for _ in range(300)]
    frames = ("{}", "Kontakt: {}", "Type {} in Name.", "({})", "{}, then press Enter.")
    hits = [any(k == kind for k, _ in found(chance.choice(frames).format(text))) for text in made]
    print(f"{kind}: {sum(hits)} of 300 found, missed: {[m for m, hit in zip(made, hits, strict=True) if not hit][:5]}")
    assert sum(hits) / len(hits) >= wanted


def test_suggestions_name_their_place() -> None:
    step = Step("type", "Type a@b.example.", id="s", text="x", callouts=(Callout("tip", "password: abcdef"),))
    got = [
        (s.place.step, s.place.field, s.text[s.finding.start : s.finding.end])
        for s in suggestions(Document(owner="c@d.example", steps=(step,)))
    ]
    assert got == [(None, "owner", "c@d.example"), ("s", "instruction", "a@b.example"), ("s", "callouts", "abcdef")]


def test_long_texts_take_no_time() -> None:
    """No pattern takes more than linear time on text made to mislead it."""
    for text in (
        "1 " * 20_000,
        "a." * 20_000 + "@",
        "0" * 40_000,
        "A1" * 20_000,
        "+1 (" * 10_000,
        "-----BEGIN PRIVATE KEY-----" * 1000,
        "x@" * 20_000,
    ):
        private_places(text)
