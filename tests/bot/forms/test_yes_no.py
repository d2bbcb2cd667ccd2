"""What cannot be undone: only its word, typed, is a yes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.forms.yes_no import WordQuestion
from domain.parsing.replies.yes_no import GOOD, YES
from handlers.registry import FORMS
from tests.support.chat import TEXTS, Chat
from tests.support.sampling import examples

AGREEMENTS = sorted({*YES.split(), *GOOD.split(), "lanjut", "iya hapus", "ya, hapus", "👍🏽", "2"})
IRREVERSIBLE = {
    "cancel-member",
    "end-invited",
    "end-role",
    "erase",
    "link-chats",
    "nik-owner",
    "resign-role",
    "review-duplicates",
    "undo-status",
    "unlink-chat",
    "withdraw",
    "withdraw-list",
}


def test_what_cannot_be_undone_asks_for_its_word() -> None:
    asked = {form.name for form in FORMS for q in form.questions if isinstance(q, WordQuestion)}
    assert asked == IRREVERSIBLE


def test_no_word_is_a_yes_or_a_no_anywhere_else() -> None:
    words = {
        TEXTS(language, f"{form.name}-{each.name}.word").casefold()
        for language in TEXTS.languages
        for form in FORMS
        for each in form.questions
        if isinstance(each, WordQuestion)
    }
    assert words.isdisjoint(AGREEMENTS)


@pytest.mark.sqlite
@settings(max_examples=examples(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.sampled_from(AGREEMENTS))
def test_no_agreement_deletes(chat: Chat, said: str) -> None:
    chat.say("/hapus")
    chat.say(said)
    assert "HAPUS" in chat.say("/hapus")
    assert "sudah dihapus" in chat.say("hapus")
