"""A reply that leaves no question open has a button: nobody stands before a closed door."""

import pytest

from bot.forms.form import Form
from bot.forms.yes_no import YesNoQuestion
from bot.turn import Turn
from handlers.registry import FORMS
from tests.support.chat import Chat, World
from tests.support.registration import pending
from tests.support.sampling import sample
from tests.support.scripted_chat import ScriptedChat

pytestmark = pytest.mark.sqlite

ROLES = ("", "agent", "cadre", "officer", "monitor")
REFUSALS = ("tidak", "batal", "/lewati", "/batal")
STOPPING = dict.fromkeys(
    form for form in FORMS for each in form.questions if getattr(each, "or_stop", "")
)


def leads_on(chat: Chat) -> bool:
    assert chat.last is not None
    return bool(chat.last.options) or pending(chat) != ""


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_that_ends_or_is_refused_leads_on(world: World, form: type[Form]) -> None:
    cases = [(role, refusal) for role in ROLES for refusal in REFUSALS]
    for number, (role, refusal) in enumerate(sample(cases, 1 / 20, form.name)):
        chat = ScriptedChat(world, sender=f"{number}")
        if role:
            chat.do_role(role)
        chat.say(form.opens_with[0])
        assert leads_on(chat)
        chat.say(refusal)
        assert leads_on(chat)


def ask_nothing(form: Form, turn: Turn, question: object) -> None:
    turn.say("help-question")
    turn.ask([])


@pytest.mark.parametrize("form", STOPPING, ids=lambda form: form.name)
def test_a_no_that_ends_a_form_has_a_button(
    world: World, form: type[Form], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was asked before it."""
    monkeypatch.setattr(form, "is_for", lambda turn: True)
    monkeypatch.setattr(form, "may_open", lambda turn: True)
    monkeypatch.setattr(form, "prefill", lambda turn, text: {})
    monkeypatch.setattr(form, "still_for", lambda self, turn: True)
    chat = Chat(world)
    for question in form.questions:
        if isinstance(question, YesNoQuestion) and question.or_stop:
            with monkeypatch.context() as patched:
                patched.setattr(form, "pending", lambda self, asked=question: asked)
                patched.setattr(form, "ask", ask_nothing)
                chat.say(form.opens_with[0])
                reply = chat.send("tidak")
            assert reply
            again = [form.opens_with[0]] if question.reopens else []
            assert [each.value for each in reply.options] == [*again, "/menu"]
