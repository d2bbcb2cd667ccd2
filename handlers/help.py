"""Help: what can be typed, what the benefits are, why a message came; and the answer to thanks."""

from bot.forms.form import Form
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.claims.told import ACCIDENT_FORM, DEATH_FORM
from domain.contributions.protection import JKM_FIRST_MONTHS, JKM_FULL
from domain.knowledge import meanings
from domain.knowledge.heard.anger import apologises
from handlers.how import tells_how
from handlers.menu import ASKED, tasks_of
from handlers.roles.role_form import RoleForm
from models.delivery import chat_history
from models.inbox import own_claims
from models.participants import participant

PROGRAMMES = "program-apa"
"""The kind of question that "kalau meninggal?" goes on from."""


class Help(Form, opens_with="/bantuan, /help, bantuan, help", intents="help"):
    """The tasks of the own roles, and what can be typed; a worker hears to ask, and what others
    ask."""

    def finish(self, turn: Turn) -> None:
        open_task = RoleForm.command_of_form.get(turn.state.form, "")
        if tells_how(turn, open_task):
            return turn.say(f"how-{open_task.removeprefix('/')}")
        tasks = tasks_of(turn)
        if not tasks:
            turn.say("help")
            turn.say("help-always")
            return turn.offer(*ASKED, "/petugas", "/menu")
        labels = (turn.text(f"open-{each[1:]}") for each in tasks)
        turn.say("help-tasks", tasks="\n".join(f"• {label}" for label in labels))
        turn.say("help-own")
        turn.say("help-always")
        return turn.offer("/kerja", "/menu", "/petugas")


class Benefits(Form, opens_with="/manfaat, manfaat, benefits", intents="benefits"):
    def finish(self, turn: Turn) -> None:
        turn.say("benefits", full=JKM_FULL, first=JKM_FIRST_MONTHS)
        turn.state.topic = PROGRAMMES
        member = participant.registration_of(turn.db, turn.person.id) is not None
        turn.offer("/hitung", *(() if member else ("/daftar",)), "/menu")


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


class Thanks(Form, opens_with="/terimakasih", intents="thanks"):
    """Answers thanks, and whoever asks pardon for an angry word."""

    def finish(self, turn: Turn) -> None:
        if apologises(turn.message.text):
            return turn.say("apology-accepted")
        topic = meanings.question(turn.state.topic)
        mourns = topic in meanings.OF_LOSS or turn.state.form == DEATH_FORM
        if mourns or own_claims.is_bereaved(turn.db, turn.person.id):
            return turn.say("you-are-welcome-grief")
        is_hurt = topic in meanings.OF_HURT or turn.state.form == ACCIDENT_FORM
        return turn.say("you-are-welcome-hurt" if is_hurt else "you-are-welcome")


FORMS = (Help, Benefits, Why, Thanks)
