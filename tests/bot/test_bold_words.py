"""Bold words and links of pages, as each channel draws them; what people type is never markup."""

import re
from pathlib import Path

import pytest

from bot.channels.telegram.keyboards import has_link_button
from bot.channels.whatsapp.outgoing import build_request, drawn
from bot.message import Inbound, Link, Option, Outbound, SubmittedForm
from domain.markup import BEGIN, END
from handlers.texts import TEXTS_FOLDER
from tests.support.cases import for_each
from tests.support.chat import World
from tests.support.platforms.telegram import TelegramFace

LABEL = re.compile(r"(open|option|button|kind)-|\s+\.\w+ =")
BOLD = Outbound(f"Bayar 😀 {BEGIN}Rp11.400{END}.")


def test_telegram_counts_in_units_of_utf_16(world: World) -> None:
    [sent] = [each for each in TelegramFace(world.bot().receive, "7").send(BOLD) if "text" in each]
    assert sent["text"] == "Bayar 😀 Rp11.400."
    assert sent["entities"] == [{"type": "bold", "offset": 9, "length": 8}]


def test_whatsapp_writes_stars_and_a_typed_star_is_none() -> None:
    assert drawn(BOLD).text == "Bayar 😀 *Rp11.400*."
    typed = Outbound(f"Halo *Siti* _Aminah_ `x`, {BEGIN}*3*{END}, a*b_c https://x.id/?t=_a*b")
    shown = drawn(typed).text
    assert shown == "Halo ∗Siti* ＿Aminah_ 'x', *∗3**, a*b_c https://x.id/?t=_a*b"


def test_a_typed_sign_behind_any_other_sign_makes_nothing_bold_on_whatsapp() -> None:
    typed = "-*a* “*b* _*c*_ 1.*d* 😀*e* \u200b*f* x,~g~ **h**"
    assert not re.search(r"(?<![^\W_])[*_~](?=\w)", drawn(Outbound(typed)).text)
    ours = "Web ****mu, NIK ****1234, HP 0812-****-890, 3173******** 5 * 3, https://x.id/?t=-_a*b"
    assert drawn(Outbound(ours)).text == ours


def test_signs_in_what_people_send_are_taken_out() -> None:
    forged = f"{BEGIN}Siti{END}"
    page = SubmittedForm("x", {"name": forged})
    message = Inbound("web", "1", "1", forged, press=f"/petugas {forged}", filled=page)
    bare = message.without_markup()
    assert (bare.text, bare.press) == ("Siti", "/petugas Siti")
    assert bare.filled == SubmittedForm("x", {"name": "Siti"})
    assert bare.without_markup() is bare


@pytest.mark.parametrize(
    ("url", "button"),
    [
        ("https://perisai.example/form?t=1", True),
        ("http://perisai.example/form", False),
        ("https://127.0.0.1/form", False),
        ("http://localhost:8080/form", False),
    ],
)
def test_telegram_gets_a_button_only_for_a_public_page(url: str, button: bool) -> None:
    assert has_link_button(Outbound("Isi", link=Link("Buka", url))) is button


def test_whatsapp_opens_a_page_by_a_button_where_no_other_stands() -> None:
    page = Link("Buka formulir", "https://perisai.example/form?t=_1")
    alone = build_request("+628111", Outbound("Isi", link=page), "Pilih")["interactive"]
    assert alone["type"] == "cta_url"
    assert alone["action"]["parameters"] == {"display_text": page.label, "url": page.url}
    beside = Outbound("Isi", (Option("/menu", "Menu"),), link=page)
    body = build_request("+628111", beside, "Pilih")["interactive"]
    assert body["body"]["text"] == f"Isi\n\n{page.url}"


@for_each("file", sorted(TEXTS_FOLDER.glob("*/*.ftl")))
def test_every_star_in_the_sentences_has_its_pair(file: Path) -> None:
    for line in file.read_text("utf-8").splitlines():
        assert line.count("**") % 2 == 0, line
        assert "**" not in line or not LABEL.match(line), line
