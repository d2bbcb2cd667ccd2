"""The option that leads on is said where a question or an offer is made, and never destroys."""

from bot.forms.yes_no import YesNoQuestion
from bot.message import Outbound
from handlers.registry import FORMS
from tests.support.chat import Chat, World
from tests.support.registration import fill

LEADS_ON = {
    "registration.consent",
    "link-registration.consent",
    "collect.sure",
    "deposit-money.sure",
    "remind-people.sure",
    "accept-invitation.agree",
    "reply-without-button.belongs",
    "ready-answer.sure",
    "words-for-claim.belongs",
}
"""The only questions whose yes is filled: it is what the person came for."""


def shown(chat: Chat) -> str:
    """The label of the option that leads on."""
    assert chat.last
    labels = {each.value: each.label for each in chat.last.options}
    return labels.get(chat.last.primary, "")


def test_a_yes_leads_on_only_where_that_was_decided() -> None:
    found = {
        f"{form.name}.{each.name}"
        for form in FORMS
        for each in form.questions
        if isinstance(each, YesNoQuestion) and each.way_on
    }
    assert found == LEADS_ON


def test_a_newcomer_is_led_to_registering_and_through_the_consent(world: World) -> None:
    chat = Chat(world)
    chat.say("menu")
    assert shown(chat) == "Daftar"
    chat.say("daftar")
    assert shown(chat) == "Setuju, lanjut"
    chat.say("ya")
    assert shown(chat) == ""


def test_the_review_leads_to_kirim(world: World) -> None:
    chat = Chat(world)
    fill(chat, until="review")
    assert shown(chat).startswith("Kirim")


def test_nobody_is_led_to_deleting_their_data(world: World) -> None:
    chat = Chat(world)
    fill(chat, until="nik")
    chat.say("/hapus")
    assert shown(chat) == ""


def test_the_way_on_survives_the_outbox() -> None:
    message = Outbound("Lanjut?", primary="/lanjut")
    assert Outbound.of(message.body()) == message
