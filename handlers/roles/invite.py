"""Inviting somebody to a role: a link for one person, once, and its picture.

Invitations that wait, each with its "call back".

Where an invited person will work: how it is read, and the options.
"""

from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question
from bot.state import Answers
from bot.turn import Turn
from domain.invalid import whole_number
from domain.participants.organisation import Organisation
from domain.regions import CITY
from domain.reminders.contact_rules import to_local_time
from domain.roles import INVITES, RoleKind, RoleScope
from exchange import qr
from handlers import answers, places
from handlers.places import organisation_options, read_organisation_invite, read_rw
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_text
from models import audit
from models.database import files
from models.roles import invitations

SHOWN = 7
"""With the two commands below them they fit the list of every channel."""


class Invitations(RoleForm, opens_with="/undangan", roles="officer agent cadre"):
    """`/undangan 12` calls number 12 back."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        only = {} if whole_number(argument) is None else {"only": argument}
        return super().prefill(turn, argument) | only

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        only = self.answers.get("only")
        if only and invitations.revoke_invitations(turn.db, mine.id, turn.now, int(only)):
            audit.record(turn.db, f"role:{mine.id}", "revoked", f"invitation:{only}", turn.now)
            turn.say("invitations-revoked")
        waiting = invitations.open_invitations(turn.db, mine.id, turn.now)
        turn.say("invitations-open" if waiting else "invitations-none", count=len(waiting))
        for each in waiting[-SHOWN:]:
            until = to_local_time(each.expires_at).date()
            what = role_text(turn, each.reach)
            line = turn.text("invitations-line", number=f"{each.id}", what=what, until=until)
            turn.add_line(line)
            label = turn.text("invitations-revoke", number=f"{each.id}")
            turn.add_option(f"/undangan {each.id}", label)
        turn.offer("/undang", "/menu")


def districts(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kecamatan; a monitor may watch the whole city."""
    whole = [(CITY[0], turn.text("invite-whole-city"))] if form.kind is RoleKind.MONITOR else []
    return whole + places.districts(turn, form)


def villages(turn: Turn, form: Any) -> list[tuple[str, str]]:
    whole = [(form.district, turn.text("invite-whole-district"))]
    return (whole if form.kind is RoleKind.MONITOR else []) + places.villages(turn, form)


class InviteToRole(RoleForm, opens_with="/undang", roles="officer agent cadre"):
    kind = ChoiceQuestion(
        RoleKind,
        among=lambda turn, form: INVITES[RoleKind(acting_role(turn, form).kind)],
        feeds=("organisation", "district", "village", "rw"),
    )
    organisation = Question(
        read_organisation_invite,
        load=Organisation,
        show=answers.show_option,
        suggest=organisation_options,
        when=lambda form: form.kind is RoleKind.CADRE,
    )
    district = QueryQuestion(
        districts,
        match=places.read_place,
        feeds=("village", "rw"),
        when=lambda form: form.kind in (RoleKind.CADRE, RoleKind.MONITOR),
    )
    village = QueryQuestion(
        villages,
        match=places.read_place,
        when=lambda form: form.district != CITY[0],
    )
    rw = Question(read_rw, optional=True, when=lambda form: form.kind is RoleKind.CADRE)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """Who may invite only one kind is not asked; a cadre's own place is the invited one's."""
        pinned = super().prefill(turn, argument)
        mine = acting_role(turn, cls(dict(pinned), turn.today)).reach
        if len(INVITES[mine.kind]) == 1:
            pinned["kind"] = INVITES[mine.kind][0]
        if mine.kind is RoleKind.CADRE:
            district = mine.area.rpartition(".")[0]
            pinned |= {"organisation": str(mine.organisation), "village": mine.area}
            pinned |= {"district": district} | ({"rw": mine.rw} if mine.rw else {})
        return pinned

    def reach(self, area: str) -> RoleScope:
        """What is offered; an agent or officer reaches as far as whoever invites them."""
        if self.kind not in (RoleKind.CADRE, RoleKind.MONITOR):
            return RoleScope(self.kind, area)
        place = self.answers.get("village") or self.district
        if self.kind is RoleKind.MONITOR:
            return RoleScope(self.kind, place)
        return RoleScope(self.kind, place, self.organisation, self.answers.get("rw") or None)

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        reach = self.reach(mine.area)
        if not mine.reach.may_invite(reach):
            turn.say("invite-too-wide")
            return turn.offer("/undang", "/menu")
        row, token = invitations.create_invitation(turn.db, reach, turn.now, invited_by=mine.id)
        audit.record(turn.db, f"role:{mine.id}", "invited", f"invitation:{row.id}", turn.now)
        found = invitations.invitation_links(turn.db, token)
        lines = "\n".join(turn.text(f"invite-{name}", link=link) for name, link in found.items())
        until = to_local_time(row.expires_at).date()
        turn.say("invite-done", what=role_text(turn, reach), until=until, lines=lines)
        for link in [*found.values()][:1]:
            self.attach_qr(turn, link)
        return turn.offer("/undang", "/undangan", "/menu")

    def attach_qr(self, turn: Turn, link: str) -> None:
        """The first link as a picture to show or to send on."""
        name, kind = "undangan.png", "image/png"
        kept = files.store_file(
            turn.db, turn.person.id, files.INVITATION, name, kind, qr.png(link), turn.now
        )
        turn.attach(kept)
