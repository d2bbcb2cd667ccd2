"""The call list: those in arrears and those due, with their numbers.

To call is what the number was given for, so no reason is asked; that it was shown is recorded and
the person sees it under "my data". Beyond so many a day the numbers stay masked.
"""

from bot.state import Answers
from bot.turn import Turn
from domain.contributions.membership import Membership
from domain.parsing.people.phone import show_number
from handlers.portfolio import words
from handlers.roles.reveals import CALLING, reveal
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from handlers.roles.words import offer_page
from models.participants import follow_ups, memberships, participant, standing
from models.participants.participant import Participant
from models.portfolio import portfolio
from models.roles import access_log

DONE = "✓ "
"""Before the name of somebody who can be marked as called."""


class CallList(RoleForm, opens_with="/telepon", roles="agent"):
    """`/telepon 2` is the second page."""

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
