"""Information for everybody, the language of the conversation, and thanks."""

from enum import StrEnum

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion
from bot.turn import Turn
from domain.contributions.protection import JKM_FIRST_MONTHS, JKM_FULL
from domain.knowledge import meanings
from domain.reminders.contact_rules import to_local_time
from models.delivery import chat_history
from models.participants import participant
from models.people import person


class Benefits(Form, opens_with="/manfaat, manfaat, benefits", intents="benefits"):
    def finish(self, turn: Turn) -> None:
        turn.say("benefits", full=JKM_FULL, first=JKM_FIRST_MONTHS)
        turn.offer("/hitung", "/daftar", "/menu")


class Why(
    Form,
    opens_with="/kenapa, kenapa, kenapa saya dapat pesan ini, why",
    intents="why_message",
):
    """Why did I get this message? The reason is stored with every message."""

    def finish(self, turn: Turn) -> None:
        message = chat_history.last_proactive_message(turn.db, turn.person.id)
        row = participant.registration_of(turn.db, turn.person.id)
        if message is None and row and row.protected_until and not row.deceased_on:
            turn.say("why-nothing-sent")
            return turn.open_after("/status")
        if message is None:
            turn.say("why-nothing")
        else:
            turn.say(f"why-{message.reason}", day=to_local_time(message.posted_at).date())
        return turn.offer("/pengingat", "/data", "/menu")


class SpokenLanguage(StrEnum):
    ID = "id"
    EN = "en"


class Language(Form, opens_with="/bahasa, /language, bahasa, language", intents="language"):
    """`/bahasa en` changes it without a question."""

    short_menu = True

    language = ChoiceQuestion(SpokenLanguage)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> dict[str, str]:
        return {"language": argument} if argument in tuple(SpokenLanguage) else {}

    def finish(self, turn: Turn) -> None:
        speak(turn, self.language)
        turn.open_after("/menu")


class InEnglish(
    Form,
    opens_with="/english, english, english please, in english, in english please, speak english, "
    "can you speak english, bahasa inggris, pakai bahasa inggris, pake bahasa inggris",
):
    """The language by its name; an open question is put again in it."""

    shy = True

    def finish(self, turn: Turn) -> None:
        speak(turn, SpokenLanguage.EN)


class InIndonesian(
    Form,
    opens_with="/indonesia, bahasa indonesia, pakai bahasa indonesia, pake bahasa indonesia, "
    "indonesia aja, indonesian, indonesian please, in indonesian",
):
    shy = True

    def finish(self, turn: Turn) -> None:
        speak(turn, SpokenLanguage.ID)


def speak(turn: Turn, language: SpokenLanguage) -> None:
    """Speak a language from now on; the menu follows where no form is open."""
    person.set_language(turn.db, turn.person.id, language)
    turn.person.language = language
    turn.say("language-changed")
    turn.state.asked = ""  # a consent is put again in whole, in words that they read
    if not turn.state.form:
        turn.open_after("/menu")


class Thanks(Form, opens_with="/terimakasih", intents="thanks"):
    def finish(self, turn: Turn) -> None:
        is_grief = meanings.question(turn.state.topic) in meanings.OF_LOSS
        turn.say("you-are-welcome-grief" if is_grief else "you-are-welcome")


FORMS = (Benefits, Why, Language, InEnglish, InIndonesian, Thanks)
