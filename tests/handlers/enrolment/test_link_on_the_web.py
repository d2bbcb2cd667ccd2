"""Who says on the web that they are registered hears first what that needs, and where it works."""

from models.roles import invitations
from tests.support.chat import Chat, World


def test_the_web_says_first_that_the_number_must_be_proven_elsewhere(world: World) -> None:
    chat = Chat(world)
    said = chat.say("hubungkan")
    assert "WhatsApp atau Telegram" in said
    assert "UU 27/2022" not in said
    assert chat.last
    assert [each.label for each in chat.last.options] == [
        *("Sambungkan chat", "Hubungi petugas", "Menu")
    ]


def test_the_web_leads_to_the_chat_where_it_works(world: World) -> None:
    with world.sessions.begin() as db:
        invitations.remember_accounts(db, telegram="perisai_bot", whatsapp="628123", web=None)
    chat = Chat(world)
    chat.say("/hubungkan")
    assert chat.last
    assert chat.last.link
    assert chat.last.link.url == "https://wa.me/628123?text=hubungkan"


def test_a_channel_that_proves_numbers_asks_for_consent_at_once(world: World) -> None:
    assert "Setuju?" in Chat(world, "telegram").say("hubungkan")
