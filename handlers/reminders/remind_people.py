"""The call list: those in arrears and those due, with their numbers. Requested reminders: who will
be reminded, who will not and why; then yes.
"""

from collections import Counter

from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.membership import Membership
from domain.parsing.people.phone import show_number
from domain.reminders.contact_rules import is_quiet_time
from handlers.portfolio import words
from handlers.roles.reveals import CALLING, reveal
from handlers.roles.role_form import (
    NumberedForm,
    RoleForm,
    acting_role,
    parse_page_number,
    participant_of,
)
from handlers.roles.words import offer_page
from models.participants import follow_ups, memberships, participant, standing
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.reminders import requested
from models.reminders.requested import FINE
from models.roles import access_log

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
        """`count` people are reminded, or the one called `name`; `left` says who is not."""
        counts = requested.preview(turn.db, acting_role(turn, self), self.chosen(), turn.now)
        row = participant_of(turn, self)
        whose = {"who": "one", "name": words.name_of(turn, row)} if row else {"who": "many"}
        return {"count": counts[FINE], "left": left_out_text(turn, counts), **whose}

    def finish(self, turn: Turn) -> None:
        if is_quiet_time(turn.now):
            turn.say("remind-night")
        elif self.answers["may"] != "yes":
            self.say_nobody(turn)
        else:
            role = acting_role(turn, self)
            count = requested.request_reminders(turn.db, role, self.chosen(), turn.now)
            turn.say("remind-done", count=count)
        turn.offer("/kerja", "/menu")

    def say_nobody(self, turn: Turn) -> None:
        """Say why nobody is reminded, or not the one who was named."""
        counts = requested.preview(turn.db, acting_role(turn, self), self.chosen(), turn.now)
        row = participant_of(turn, self)
        if row is None:
            left = left_out_text(turn, counts)
            return turn.say("remind-nobody" if counts else "remind-none-owes", left=left)
        turn.add_option(f"/kartu {row.id}", turn.text("open-orang"))
        name, why = words.name_of(turn, row), next((each for each in REASONS if counts[each]), "")
        if why:
            return turn.say("remind-one-why", name=name, why=turn.text(f"remind-why-{why}.one"))
        standing = words.standing_text(turn, row, memberships.load(turn.db, row))
        return turn.say("remind-one-nothing", name=name, standing=standing)


def left_out_text(turn: Turn, counts: Counter[str]) -> str:
    """The people who are not reminded, by reason; with those who are, they are all who owe."""
    lines = [
        turn.text(f"remind-why-{each}", count=counts[each]) for each in REASONS if counts[each]
    ]
    return "\n".join(f"• {each}" for each in lines) or turn.text("remind-all")


DONE = "✓ "
"""Before the name of somebody who can be marked as called."""


class CallList(RoleForm, opens_with="/telepon", roles="agent"):
    """The people to call because they owe; `/telepon 2` is the second page."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | {"page": parse_page_number(argument)}

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        owing = standing.is_owing_for_themselves(turn.today) & ~follow_ups.holds(turn.today)
        order = (Participant.protected_until, Participant.id)
        page = portfolio.load_page(turn.db, role, owing, order, int(self.answers["page"]))
        if not page.total:
            turn.say("calls-nobody")
            return turn.offer("/portofolio", "/menu")
        phones = {row.id: participant.identity(turn.db, row).phone for row in page.rows}
        known = [id for id, phone in phones.items() if phone]
        shown = reveal(turn, role, access_log.PHONE, known, CALLING)
        hidden = turn.text("calls-hidden")
        phones |= {id: hidden for id in known if id not in shown}
        turn.say("calls-title", count=page.total, number=page.number, pages=page.pages)
        known_of = memberships.load_all(turn.db, page.rows)
        names = words.distinct_names(turn, page.rows)
        lines = zip(page.rows, names, strict=True)
        turn.say_text(
            "\n".join(
                line_text(turn, row, known_of[row.id], name, phones[row.id]) for row, name in lines
            )
        )
        if len(shown) < len(known):
            turn.say("reveals-enough", count=access_log.MOST_A_DAY)
        heads = [DONE] * len(page.rows)
        for row, label in zip(
            page.rows, words.distinct_labels(turn, page.rows, heads), strict=True
        ):
            turn.add_option(f"/tandai {row.id} called", label)
        offer_page(turn, "/telepon {page}", page.number, page.pages)
        return turn.offer("/portofolio")


def line_text(turn: Turn, row: Participant, known: Membership, name: str, phone: str) -> str:
    values = {"name": name, "what": words.standing_text(turn, row, known)}
    return turn.text("calls-line", phone=show_number(phone) or turn.text("calls-none"), **values)
