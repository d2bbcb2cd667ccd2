"""What we send, within every limit, and as pywa would write it."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pywa import WhatsApp as Pywa
from pywa import types

from bot.channels.whatsapp.outgoing import accepted_document, build_request, check_options
from bot.message import Document, Flow, Option, Outbound, Template
from tests.support.whatsapp.server import check

NUMBER, USER_ID = "+6281234567890", "ID.1349120865530274"
THREE = (Option("n.a", "Ya"), Option("n.b", "Tidak"), Option("/menu", "Menu"))
MANY = tuple(Option(f"n.{number}", f"Pilihan {number}") for number in range(1, 12))


def body(message: Outbound, address: str = NUMBER, media: Any = None) -> dict[str, Any]:
    written = build_request(address, message, "Pilih", media)
    check(written)
    return written


def pywas(send: Any) -> dict[str, Any]:
    """What pywa writes for the same message."""
    seen: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(json.loads(request.content))
        contact = {"input": "1", "wa_id": "6281234567890", "user_id": USER_ID}
        return httpx.Response(200, json={"contacts": [contact], "messages": [{"id": "wamid.1"}]})

    session = httpx.Client(transport=httpx.MockTransport(answer))
    send(Pywa(phone_id="1", token="t", session=session))
    return dict(seen[0])


def test_a_text_is_what_pywa_writes() -> None:
    wanted = pywas(lambda wa: wa.send_message("6281234567890", "Halo", tracker="17"))
    assert body(Outbound("Halo", message_id=17)) == wanted


def test_a_user_id_is_addressed_as_pywa_does() -> None:
    wanted = pywas(lambda wa: wa.send_message(USER_ID, "Halo"))
    assert body(Outbound("Halo"), USER_ID) == wanted


def test_buttons_are_what_pywa_writes() -> None:
    keys = [types.Button(each.label, each.value) for each in THREE]
    wanted = pywas(lambda wa: wa.send_message("6281234567890", "Halo", buttons=keys))
    assert body(Outbound("Halo", THREE)) == wanted


def test_a_list_is_what_pywa_writes() -> None:
    rows = [types.SectionRow(each.label, each.value) for each in MANY[:10]]
    lines = types.SectionList("Pilih", [types.Section(None, rows)])
    wanted = pywas(lambda wa: wa.send_message("6281234567890", "Halo", buttons=lines))
    ours = body(Outbound("Halo", MANY[:10]))
    for section in wanted["interactive"]["action"]["sections"]:
        section.pop("title", None)
        for row in section["rows"]:
            row.pop("description", None)
    assert ours == wanted


def test_a_document_is_what_pywa_writes() -> None:
    wanted = pywas(
        lambda wa: wa.send_document("6281234567890", "123", filename="a.pdf", caption="Ini")
    )
    ours = body(Outbound("Ini"), media={"document": {"id": "123", "filename": "a.pdf"}})
    wanted["document"] = {name: value for name, value in wanted["document"].items() if value}
    assert ours == wanted


def test_the_question_for_the_number_is_what_pywa_writes() -> None:
    wanted = pywas(lambda wa: wa.request_contact_info(USER_ID, "Nomor Anda?"))
    assert body(Outbound("Nomor Anda?", ask_phone="Bagikan nomor"), USER_ID) == wanted


def test_a_number_that_whatsapp_knows_is_not_asked_for() -> None:
    assert body(Outbound("Nomor Anda?", ask_phone="Bagikan nomor"))["type"] == "text"


def test_more_than_ten_options_are_numbers_in_the_text() -> None:
    text = body(Outbound("Kelurahan apa?", MANY))["text"]["body"]
    assert text.startswith("Kelurahan apa?\n\n1. Pilihan 1\n2. Pilihan 2\n")
    assert text.endswith("11. Pilihan 11")


def test_options_that_are_no_numbers_are_dashes() -> None:
    text = body(Outbound("Apa?", MANY, numbered=False))["text"]["body"]
    assert text.endswith("- Pilihan 11")


def test_a_long_text_keeps_its_options_as_numbers_in_one_message() -> None:
    written = body(Outbound("x" * 1025, THREE))
    assert written["type"] == "text"
    assert written["text"]["body"].endswith("1. Ya\n2. Tidak\n3. Menu")


def test_a_label_that_is_long_for_a_button_makes_a_list() -> None:
    written = body(Outbound("Apa?", (Option("n.a", "Saya sudah terdaftar ya"),)))
    assert written["interactive"]["type"] == "list"


def test_a_label_that_is_long_for_a_line_is_told_in_full_below() -> None:
    label = "Kelurahan Tanjung Duren Selatan, Grogol Petamburan"
    [section] = body(Outbound("Ini?", (Option("n.a", label),)))["interactive"]["action"]["sections"]
    assert section["rows"][0]["description"] == label
    assert len(section["rows"][0]["title"]) == 24


def test_a_template_carries_its_values_and_what_its_buttons_bring_back() -> None:
    wanted = Template("h_7", "id", ("Siti", "30\nNovember  2026"), ("/status", "/bayar"))
    written = body(Outbound("-", template=wanted))["template"]
    values, *buttons = written["components"]
    assert (written["name"], written["language"]) == ("h_7", {"code": "id"})
    assert [each["text"] for each in values["parameters"]] == ["Siti", "30 November 2026"]
    assert [(each["index"], each["parameters"][0]["payload"]) for each in buttons] == [
        ("0", "/status"),
        ("1", "/bayar"),
    ]


@pytest.mark.parametrize(
    "message",
    [
        Outbound(" "),
        Outbound("x" * 4097),
        Outbound("x" * 4090, MANY),
        Outbound("-", template=Template("a", "id", (" ",))),
    ],
)
def test_what_whatsapp_could_only_refuse_is_our_own_mistake(message: Outbound) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        build_request(NUMBER, message, "Pilih")


@pytest.mark.parametrize("option", [Option("", "Ya"), Option("a", " "), Option("a" * 513, "Ya")])
def test_an_option_that_cannot_come_back_is_our_own_mistake(option: Option) -> None:
    with pytest.raises(ValueError, match="option"):
        check_options((option,))


@pytest.mark.parametrize(
    ("kind", "size"), [("application/zip", 10), ("application/pdf", 0), ("image/png", 6 << 20)]
)
def test_a_file_that_whatsapp_does_not_take_is_our_own_mistake(kind: str, size: int) -> None:
    with pytest.raises(ValueError, match="bytes"):
        accepted_document(Document("a", kind, b"x" * size))


labels = st.text("abc ", min_size=1, max_size=90).filter(str.strip)
options = st.lists(labels, max_size=14).map(
    lambda found: tuple(Option(f"n.{number}", label) for number, label in enumerate(found))
)


@given(st.text("xy\n", min_size=1, max_size=2000).filter(str.strip), options, st.booleans())
def test_whatever_is_asked_is_within_the_limits(
    text: str, some: tuple[Option, ...], asks: bool
) -> None:
    for address in (NUMBER, USER_ID):
        written = body(Outbound(text, some, ask_phone="Bagikan" if asks else None), address)
        told = json.dumps(written)
        assert all(option.value in told or option.label in told for option in some)


def test_outside_the_window_a_template_goes_instead_of_a_form() -> None:
    flow = Flow("registration", "Isi", "-", "registration.x")
    message = Outbound("Daftar?", flow=flow, template=Template("h_7", "id"))
    assert build_request(NUMBER, message, "Pilih", flows={"id": "77"})["type"] == "template"
