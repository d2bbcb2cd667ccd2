"""Inviting somebody to a role: a link for one person, once, and its picture."""

from bot.question import Choice, Lookup, Question
from bot.state import Answers
from bot.turn import Turn
from domain.courtesy import local
from domain.organisation import Organisation
from domain.places import CITY
from domain.roles import INVITES, Kind, Reach
from exchange import qr
from handlers import answers
from handlers.invited import bodies, districts, read_body, read_rw, villages
from handlers.posts import describe
from handlers.roles import Work, role_of
from models import audit, doors, file, invitation


class Invite(Work, opens_with="/undang", roles="officer agent cadre"):
    kind = Choice(
        Kind,
        among=lambda turn, form: INVITES[Kind(role_of(turn, form).kind)],
        feeds=("organisation", "district", "village", "rw"),
    )
    organisation = Question(
        read_body,
        load=Organisation,
        show=answers.show_option,
        suggest=bodies,
        when=lambda form: form.kind is Kind.CADRE,
    )
    district = Lookup(
        districts,
        match=answers.read_place,
        feeds=("village", "rw"),
        when=lambda form: form.kind in (Kind.CADRE, Kind.MONITOR),
    )
    village = Lookup(
        villages,
        match=answers.read_place,
        when=lambda form: form.district != CITY[0],
    )
    rw = Question(read_rw, optional=True, when=lambda form: form.kind is Kind.CADRE)

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """Who may invite only one kind is not asked; a cadre's own place is the invited one's."""
        pinned = super().known(turn, argument)
        mine = role_of(turn, cls(dict(pinned), turn.today)).reach
        if len(INVITES[mine.kind]) == 1:
            pinned["kind"] = INVITES[mine.kind][0]
        if mine.kind is Kind.CADRE:
            district = mine.area.rpartition(".")[0]
            pinned |= {"organisation": str(mine.organisation), "village": mine.area}
            pinned |= {"district": district} | ({"rw": mine.rw} if mine.rw else {})
        return pinned

    def reach(self, area: str) -> Reach:
        """What is offered; an agent or officer reaches as far as whoever invites them."""
        if self.kind not in (Kind.CADRE, Kind.MONITOR):
            return Reach(self.kind, area)
        place = self.answers.get("village") or self.district
        if self.kind is Kind.MONITOR:
            return Reach(self.kind, place)
        return Reach(self.kind, place, self.organisation, self.answers.get("rw") or None)

    def done(self, turn: Turn) -> None:
        mine = role_of(turn, self)
        reach = self.reach(mine.area)
        if not mine.reach.may_invite(reach):
            turn.say("invite-too-wide")
            return turn.offer("/undang", "/menu")
        row, token = invitation.make(turn.db, reach, turn.now, invited_by=mine.id)
        audit.note(turn.db, f"role:{mine.id}", "invited", f"invitation:{row.id}", turn.now)
        found = doors.links(turn.db, token)
        lines = "\n".join(turn.word(f"invite-{name}", link=link) for name, link in found.items())
        until = local(row.expires_at).date()
        turn.say("invite-done", what=describe(turn, reach), until=until, lines=lines)
        for link in [*found.values()][:1]:
            self.draw(turn, link)
        return turn.offer("/undang", "/undangan", "/menu")

    def draw(self, turn: Turn, link: str) -> None:
        """The first link as a picture to show or to send on."""
        name, kind = "undangan.png", "image/png"
        kept = file.keep(
            turn.db, turn.person.id, file.INVITATION, name, kind, qr.png(link), turn.now
        )
        turn.hand_over(kept)
