"""An agent or a cadre has people reminded: who, who not and why, then yes.

Whom to call today: those in arrears and those due, with their numbers.

To call is what the number was given for, so no reason is asked; that it was shown is written down
and told to the person under "my data".
"""

from collections import Counter

from bot.forms.questions import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.reminders.contact_rules import is_quiet_time
from handlers.portfolio import words
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number, parse_participant_id
from models.participants import participant
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.reminders import requested
from models.reminders.requested import FINE
from models.roles import access_log

CALLING = "calling"


class CallList(RoleForm, opens_with="/telepon", roles="agent"):
    """`/telepon 2` is the second page."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | {"page": parse_page_number(argument)}

    def finish(self, turn: Turn) -> None:
        role, wanted = acting_role(turn, self), requested.is_owing_for_themselves(turn.today)
        first = (Participant.protected_until, Participant.id)
        page = portfolio.page(turn.db, role, wanted, first, int(self.answers["page"]))
        if not page.total:
            turn.say("calls-nobody")
            return turn.offer("/portofolio", "/menu")
        called = [row for row in page.rows if phone(turn, row)]
        access_log.record_access(
            turn.db, role, access_log.PHONE, [r.id for r in called], CALLING, turn.now
        )
        turn.say("calls-title", count=page.total, number=page.number, pages=page.pages)
        turn.say_text("\n".join(call_text(turn, row) for row in page.rows))
        if page.pages > 1:
            after = page.number % page.pages + 1
            turn.add_option(f"/telepon {after}", turn.text("work-more"))
        return turn.offer("/ingatkan", "/portofolio", "/menu")


def phone(turn: Turn, row: Participant) -> str:
    return participant.identity(turn.db, row).phone


def call_text(turn: Turn, row: Participant) -> str:
    values = {"name": words.name_of(turn, row), "what": words.standing_text(turn, row)}
    return turn.text("calls-line", phone=phone(turn, row) or turn.text("calls-none"), **values)


REASONS = (
    "unreachable", "no_consent", "not_the_payer", "snoozed", "already_today", "deceased"
)  # fmt: skip


class RemindPeople(RoleForm, opens_with="/ingatkan", roles="agent cadre"):
    """Everybody of mine who is in arrears or due; `/ingatkan 42` one of them."""

    sure = YesNoQuestion(
        or_stop="remind-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: form.answers["may"] == "yes",
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument) | parse_participant_id(argument)
        form = cls(found, turn.today)
        where = requested.one_or_all(form.answers.get("whose"))
        may = requested.may_request(turn.db, acting_role(turn, form), where, turn.now)
        return found | {"may": "yes" if may else "no"}

    def counted(self, turn: Turn) -> Counter[str]:
        where = requested.one_or_all(self.answers.get("whose"))
        return requested.preview(turn.db, acting_role(turn, self), where, turn.now)

    def told(self, turn: Turn) -> dict[str, object]:
        counts = self.counted(turn)
        return {"count": counts[FINE], "left": left_out(turn, counts)}

    def finish(self, turn: Turn) -> None:
        if is_quiet_time(turn.now):
            turn.say("remind-night")
        elif self.answers["may"] != "yes":
            counts = self.counted(turn)
            turn.say("remind-nobody", left=left_out(turn, counts))
        else:
            where = requested.one_or_all(self.answers.get("whose"))
            count = requested.request_reminders(turn.db, acting_role(turn, self), where, turn.now)
            turn.say("remind-done", count=count)
        turn.offer("/kerja", "/menu")


def left_out(turn: Turn, counts: Counter[str]) -> str:
    """Who is not reminded, by reason; the numbers add up to everybody who owes."""
    told = [turn.text(f"remind-why-{each}", count=counts[each]) for each in REASONS if counts[each]]
    return "\n".join(f"• {each}" for each in told) or turn.text("remind-all")
