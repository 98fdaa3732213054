"""A realistic SOP for export tests: screens of an invented program, every part filled, every callout, several languages."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from recorder.document.images import digest
from recorder.document.model import (
    Box,
    Callout,
    Definition,
    Document,
    Mark,
    Picture,
    Related,
    Revision,
    Section,
    Sentence,
    Step,
    Target,
)
from recorder.paths import resource

WIDTH, HEIGHT = 1920, 1080
ROWS = ("Harbor Lights Ltd", "Blue Fjord AS", "Kessler & Sohn GmbH", "Ateliers Dumont", "Oyster Bay Foods", "Pine Ridge Dental",
        "Norrland Timber", "Quarry Lane Books", "Sable Optics", "Tidewater Marine", "Umber Ceramics", "Vale Orchards")
MENU = ("Home", "Leads", "Accounts", "Contacts", "Orders", "Invoices", "Reports", "Settings")


@cache
def font(size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    made = ImageFont.truetype(str(resource("fonts/NotoSans.ttf")), size)
    made.set_variation_by_axes([weight] if len(made.get_variation_axes()) == 1 else [weight, 100])
    return made


def screen(number: int, *, dark: bool = False, width: int = WIDTH, height: int = HEIGHT) -> bytes:
    """A screen of an invented customer program, as lossless WebP; *number* decides what is on it."""
    chance = random.Random(number)
    paper, panel, ink, dim, line, hue = (
        ("#1e2126", "#262a31", "#e6e8eb", "#9aa2ad", "#3a3f48", "#5b7cfa") if dark else ("#ffffff", "#f4f5f7", "#22262c", "#6a727d", "#dde1e6", "#2f62d9")
    )
    image = Image.new("RGB", (width, height), paper)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, 56), fill="#16335b" if not dark else "#11151c")
    draw.text((28, 14), "Northwind CRM", fill="#ffffff", font=font(22, 700))
    draw.rounded_rectangle((520, 11, 1120, 45), 6, fill="#ffffff22", outline="#8fa3c2")
    draw.text((536, 17), "Search leads", fill="#c6d2e4", font=font(16))
    draw.rectangle((0, 56, 220, height), fill=panel)
    chosen = number % len(MENU)
    for i, name in enumerate(MENU):
        if i == chosen:
            draw.rounded_rectangle((12, 82 + 48 * i, 208, 122 + 48 * i), 6, fill=hue)
        draw.text((32, 91 + 48 * i), name, fill="#ffffff" if i == chosen else ink, font=font(17, 600 if i == chosen else 400))
    draw.text((256, 84), f"{MENU[chosen]} – view {number}", fill=ink, font=font(30, 700))
    for i, name in enumerate(("New", "Import", "Export", "Convert to order")):
        x = 1190 + 175 * i
        draw.rounded_rectangle((x, 84, x + 160, 124), 6, fill=hue if i == 3 else paper, outline=line)
        draw.text((x + 80, 104), name, fill="#ffffff" if i == 3 else ink, font=font(16, 600), anchor="mm")
    columns = ("Name", "Owner", "Status", "Amount", "Next step")
    places = (280, 720, 1010, 1240, 1450)
    draw.rectangle((256, 150, 1890, 196), fill=panel)
    for x, name in zip(places, columns, strict=True):
        draw.text((x, 162), name, fill=dim, font=font(15, 600))
    for row in range(12):
        y = 196 + 52 * row
        draw.line((256, y + 52, 1890, y + 52), fill=line)
        values = (chance.choice(ROWS), chance.choice(("A. Meyer", "J. Silva", "R. Okafor", "L. Tanaka")), chance.choice(("Open", "Qualified", "Won")),
                  f"{chance.randint(2, 90)},{chance.randint(100, 999)}.00", chance.choice(("Call back", "Send quote", "Visit", "Verify address")))
        for x, value in zip(places, values, strict=True):
            draw.text((x, y + 15), value, fill=ink, font=font(16))
    for i in range(24):
        tall = chance.randint(12, 150)
        draw.rectangle((280 + 46 * i, 1010 - tall, 312 + 46 * i, 1010), fill=hue if i % 5 else "#e0793a")
    if number % 5 == 4:
        noise = Image.effect_noise((420, 200), 60).convert("RGB")
        image.paste(noise, (1440, 840))
    out = io.BytesIO()
    image.save(out, "WEBP", lossless=True, method=2, quality=50)
    return out.getvalue()


HOSTILE = '<script>alert(1)</script> #read("/etc/passwd") {{7*7}} $x^2$ =cmd|\'/C calc\'!A0 [a](javascript:alert(1)) **bold** \u202ereversed'
SPOKEN = (
    ("Click Leads in the menu at the left.", "First we open the list of leads, because everything starts from there."),
    ("Type \"Harbor\" in Search leads.", "I only type the beginning of the name, the list narrows itself down while I type."),
    ("Click Harbor Lights Ltd.", ""),
    ("Check that the status is Qualified.", "Now have a look at the status. It should say qualified; if it doesn't, the sales team has not finished yet."),
    ("Click Convert to order.", "Then convert it to an order."),
    ("Wählen Sie die Lieferadresse für den Großkunden aus.", "Die Straße muss mit der Prüfliste übereinstimmen, sonst wird die Lieferung zurückgeschickt."),
    ("「請求書」をクリックします。", "請求書の画面を開いて、金額を確認してください。"),
    ("انقر على زر حفظ الفاتورة.", "بعد ذلك نحفظ الفاتورة ونتأكد من رقم الطلب 4711."),
    ("לחצו על שמירה.", "עכשיו שומרים את ההזמנה."),
    ("Press Ctrl+S to save. 👍", "Save it. A little cheer never hurts. 🎉"),
    (HOSTILE, HOSTILE),
    ("Click Close at the upper right.", "And that is it."),
)
CALLOUTS = (
    (Callout("outcome", "The list shows all open leads, the newest first."),),
    (Callout("tip", "Three letters are enough."),),
    (),
    (Callout("check", "The status reads Qualified."), Callout("decision", "If the status is Open, then stop here and tell the owner of the lead; otherwise go on.")),
    (Callout("warning", "An order cannot be changed back into a lead. Make sure that you are in the right account before you click."),),
    (Callout("pitfall", "Addresses with a post-office box are refused by the carrier two days later."),),
    (Callout("note", "The Japanese branch uses its own list."),),
    (), (), (), (Callout("warning", HOSTILE),), (Callout("outcome", "You are back on the home page."),),
)


def sample(steps: int = 12, *, language: str = "en", dark: bool = False, sections: bool = True) -> tuple[Document, Callable[[str], bytes]]:
    """A document with *steps* steps and the function that gives its pictures."""
    images: dict[str, bytes] = {}
    heads = [Section(title, f"section{i}") for i, title in enumerate(("Find the lead", "Turn it into an order", "Bill and file it"))] if sections else []
    made = []
    for number in range(steps):
        data = screen(number, dark=dark)
        images[digest(data)] = data
        instruction, narration = SPOKEN[number % len(SPOKEN)]
        spot = ((110, 102 + 48 * (number % 8)), (820, 28), (400, 222), (1060, 274), (1795, 104))[number % 5]
        ring = Mark("ring", Box(spot[0] - 26, spot[1] - 26, 52, 52), id=f"mark{number}")
        made.append(Step(
            "click", instruction, narration, id=f"step{number:04d}", section=heads[min(2, number * 3 // steps)].id if heads else None,
            target=Target("Leads", "button", "accessibility", (spot[0] - 60, spot[1] - 15, 120, 30)), window_title="Leads - Northwind CRM",
            application="Northwind", position=spot, picture=Picture(digest(data), WIDTH, HEIGHT, (ring,)),
            callouts=CALLOUTS[number % len(CALLOUTS)], sentences=(Sentence(float(number), number + 1.0, narration),),
        ))
    document = Document(
        title="Convert a qualified lead into an order", id="document1", number="SOP-SAL-014", language=language,
        purpose="Every qualified lead becomes an order on the day it is won, with the right address and the right price.",
        scope="Sales desk in all branches. Not for orders above 50,000: these go through the tender process.",
        introduction="This procedure shows the whole way from finding a lead to filing the invoice. It takes about six minutes.",
        roles="Sales desk: carries out all steps.\nTeam lead: approves orders above 10,000.",
        triggers="A customer accepts a quote by telephone or e-mail.",
        prerequisites=("You are signed in to Northwind CRM.", "The quote has been accepted in writing."), tools=("Northwind CRM 8", "The customer's quote (PDF)"),
        definitions=(Definition("Lead", "A person or company that may become a customer."), Definition("Qualified", "Budget, need and date are known.")),
        outcomes=("The order stands in the list of orders with the status New.", "The customer has received a confirmation."),
        pitfalls=("A lead without an owner cannot be converted.", "On the last day of the month the list is locked from 18:00 on."),
        related=(Related("Approve an order", "https://intranet.example.com/sop/SAL-015"), Related("Call the help desk", "mailto:help@example.com"),
                 Related("An old note", "javascript:alert(1)"), Related("A file", "file:///etc/passwd")),
        owner="Anna Meyer", approver="Rui Okafor", status="approved", version="2.1", effective="2026-11-01", next_review="2027-11-01",
        review_months=12, tags=("sales", "orders"),
        revisions=(Revision("1.0", "2025-03-04", "Anna Meyer", "First version."), Revision("2.0", "2026-05-19", "Anna Meyer", "New address check."),
                   Revision("2.1", "2026-10-28", "Rui Okafor", "Approved for all branches.")),
        sections=tuple(heads), steps=tuple(made),
    )
    return document, images.__getitem__
