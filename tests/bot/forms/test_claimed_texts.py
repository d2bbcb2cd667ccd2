"""Which texts a form is asked about that claims some."""

from types import SimpleNamespace
from typing import Any

import pytest

from bot.forms.form import ClaimedTexts, Form
from domain.claims.deaths import MAY_TELL_DEATH, death_told
from handlers.registry import FORMS
from tests.support.chat import Chat

pytestmark = pytest.mark.sqlite
CLAIMING = [form for form in FORMS if form.claims_texts]


def asked_about(chat: Chat, text: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The names of the forms that are asked about a text."""
    asked = set()

    def claims(cls: type[Form], turn: object, text: str) -> bool:
        asked.add(cls.name)
        return False

    for form in CLAIMING:
        monkeypatch.setattr(form, "claims", classmethod(claims))
    chat.say(text)
    return asked


@pytest.mark.parametrize("text", ["status", "/menu", "halo"])
def test_a_word_enters_no_form_that_claims_texts(
    chat: Chat, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asked_about(chat, text, monkeypatch) == set()


def test_a_text_is_shown_to_all_forms_whose_words_it_has(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = asked_about(chat, "Kapan DIJAWAB, suami saya meninggal 3173011208859001", monkeypatch)
    assert {"when-answered", "death-claim", "register-other", "collect", "registration"} <= asked
    assert not asked & {"send-papers", "fix-rows"}


def test_beside_an_open_question_only_what_goes_before_it_is_asked(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat.say("daftar")
    assert asked_about(chat, "mau daftar, nik 3173011208859001", monkeypatch) <= {"registration"}


@pytest.mark.parametrize(
    "text",
    [
        "Suami  saya\nmeninggal dunia",
        "BAPAK SAYA TUTUP  USIA tadi pagi",
        "emak saya udah gak ada umur",
        "bojoku mati kemarin",
        "kakak saya mati ketabrak truk",
        "my wife passed  away",
        "ibu saya pergi untuk  selamanya",
    ],
)
def test_every_way_to_tell_a_death_has_a_word_for_it(text: str) -> None:
    assert death_told(text)
    assert MAY_TELL_DEATH.search(text.casefold())


def test_a_form_is_asked_about_any_text_inside_where_it_says_so() -> None:
    turn: Any = SimpleNamespace(state=SimpleNamespace(form="x"), message=SimpleNamespace(files=()))
    texts = ClaimedTexts(MAY_TELL_DEATH, inside=True, outside=False)
    assert texts.may_have(turn, "ya", is_open=True)
    assert not texts.may_have(turn, "suami saya wafat", is_open=False)
