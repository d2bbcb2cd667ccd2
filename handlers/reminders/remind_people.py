"""Requested reminders: who will be reminded, who will not and why; then yes."""

from collections import Counter

from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.reminders.contact_rules import is_quiet_time
from handlers.roles.role_form import NumberedForm, acting_role
from models.reminders import requested
from models.reminders.requested import FINE

REASONS = (
    "paid", "unreachable", "no_consent", "not_the_payer", "snoozed", "already_today", "deceased"
)  # fmt: skip


class RemindPeople(NumberedForm, opens_with="/ingatkan", roles="agent cadre"):
    """Everybody of the role who is in arrears or due; `/ingatkan 42` one of them."""

    sure = YesNoQuestion(
        or_stop="remind-kept",
        leads_on=True,
        tell=lambda turn, form: form.preview_values(turn),
        when=lambda form: form.answers["may"] == "yes",
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        form = cls(found, turn.today)
        role = acting_role(turn, form)
        may = requested.may_request(turn.db, role, form.chosen(), turn.now)
        return found | {"may": "yes" if may else "no"}

    def chosen(self) -> int | None:
        """The id of the one participant who is to be reminded; None for everybody."""
        id = self.answers.get("whose")
        return int(id) if id else None

    def preview_values(self, turn: Turn) -> dict[str, object]:
        """`count` people are reminded; `left` says who is not."""
        counts = requested.preview(turn.db, acting_role(turn, self), self.chosen(), turn.now)
        return {"count": counts[FINE], "left": left_out_text(turn, counts)}

    def finish(self, turn: Turn) -> None:
        if is_quiet_time(turn.now):
            turn.say("remind-night")
        elif self.answers["may"] != "yes":
            turn.say("remind-nobody", left=self.preview_values(turn)["left"])
        else:
            role = acting_role(turn, self)
            count = requested.request_reminders(turn.db, role, self.chosen(), turn.now)
            turn.say("remind-done", count=count)
        turn.offer("/kerja", "/menu")


def left_out_text(turn: Turn, counts: Counter[str]) -> str:
    """The people who are not reminded, by reason; with those who are, they are all who owe."""
    lines = [
        turn.text(f"remind-why-{each}", count=counts[each]) for each in REASONS if counts[each]
    ]
    return "\n".join(f"• {each}" for each in lines) or turn.text("remind-all")
