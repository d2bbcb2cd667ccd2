"""Inviting somebody to a role: a link for one person, once, and its QR code; and the invitations
that wait, each of which may be revoked."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from bot.forms.questions import AskAgain, ChoiceQuestion, QueryQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.invalid import Ambiguous, Invalid, whole_number
from domain.participants.organisation import Organisation, named_bodies
from domain.regions import CITY, KECAMATAN, KELURAHAN, is_village, is_within, match_region
from domain.roles import INVITES, RoleKind, RoleScope
from handlers import answers, places
from handlers.qr_codes import attach_qr_code
from handlers.roles.acts import invite, revoke
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_text
from models.roles import invitations

SHOWN = 7
"""With the two commands below them they fit the list of every channel."""


def district_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kecamatan that the inviter's area touches; a monitor may watch the whole city."""
    area = acting_role(turn, form).area
    whole = [(CITY[0], turn.text("invite-whole-city"))] if form.kind is RoleKind.MONITOR else []
    touched = [each for each in places.districts(turn, form) if is_within(area, each[0])]
    return touched or [
        each for each in whole + places.districts(turn, form) if is_within(each[0], area)
    ]


def village_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The kelurahan in the inviter's area; a monitor may watch the whole kecamatan."""
    whole = [(form.district, turn.text("invite-whole-district"))]
    options = (whole if form.kind is RoleKind.MONITOR else []) + places.villages(turn, form)
    return [each for each in options if is_within(each[0], acting_role(turn, form).area)]


def read_own_place(turn: Turn, text: str, options: Sequence[tuple[str, str]]) -> str:
    """The code of the place among the options; Invalid for another place, in the city or not."""
    try:
        return places.read_place(turn, text, options)
    except Invalid:
        with suppress(Ambiguous):
            match_region(text, (*KECAMATAN, *KELURAHAN))
        raise Invalid("invite-elsewhere") from None


KIND_WORDS = {
    RoleKind.CADRE: re.compile(r"\b(?:kader|pengurus|cadre)\b", re.IGNORECASE),
    RoleKind.MONITOR: re.compile(r"\b(?:pemantau|monitor|pemkot)\b", re.IGNORECASE),
    RoleKind.OFFICER: re.compile(r"\b(?:petugas|officer)\b", re.IGNORECASE),
    RoleKind.AGENT: re.compile(r"\b(?:agen|agent|perisai)\b", re.IGNORECASE),
}
RW = re.compile(r"\brw\W{0,3}0*(\d{1,3})\b", re.IGNORECASE)


def said_invitation(mine: RoleScope, text: str) -> Answers:
    """The answers that a sentence about an invitation gives: "kader pkk buat rw 5 kapuk"; of places
    only one within the inviter's area."""
    kind = next((each for each in INVITES[mine.kind] if KIND_WORDS[each].search(text)), None)
    if kind is None:
        return {}
    said, bodies = {"kind": str(kind), "said": "yes"}, named_bodies(text)[0]
    named = [each for each in KELURAHAN if re.search(rf"\b{each[1]}\b", text, re.IGNORECASE)]
    named = [each for each in named if len(each[1]) == max(len(name) for _, name in named)]
    if kind in (RoleKind.CADRE, RoleKind.MONITOR):
        said |= known_places(mine.area)
        if len(named) == 1 and is_within(named[0][0], mine.area):
            said |= known_places(named[0][0])
    if kind is RoleKind.CADRE:
        said |= {"organisation": str(bodies[0])} if len(bodies) == 1 else {}
        said |= {"rw": f"{int(ward[1]):03d}"} if (ward := RW.search(text)) else {}
    return said


class RoleKindQuestion(ChoiceQuestion[RoleKind]):
    """The role that is offered; a sentence may say more of it at once."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            return super().accept(turn, form, given)
        except Invalid:
            said = said_invitation(acting_role(turn, form).reach, given.text)
            if not said:
                raise
            return said["kind"]


class OfferedQuestion(YesNoQuestion):
    """Whether the link is made; another RW takes the place of the one that was said."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        wards = RW.findall(given.text) if given.value is None else []
        if wards and "rw" in form.answers and not acting_role(turn, form).rw:
            form.answers["rw"] = f"{int(wards[-1]):03d}"
            raise AskAgain
        return super().accept(turn, form, given)


class InviteToRole(RoleForm, opens_with="/undang", roles="officer agent cadre"):
    """`/undang kader pkk rw 5 kapuk`: what is said of the role is not asked again."""

    kind = RoleKindQuestion(
        RoleKind,
        among=lambda turn, form: INVITES[RoleKind(acting_role(turn, form).kind)],
        feeds=("organisation", "district", "village", "rw"),
    )
    organisation = Question(
        places.read_organisation_invite,
        load=Organisation,
        show=answers.show_option,
        suggest=places.organisation_options,
        when=lambda form: form.kind is RoleKind.CADRE,
    )
    district = QueryQuestion(
        district_options,
        match=read_own_place,
        feeds=("village", "rw"),
        when=lambda form: form.kind in (RoleKind.CADRE, RoleKind.MONITOR),
    )
    village = QueryQuestion(
        village_options,
        match=read_own_place,
        when=lambda form: form.district != CITY[0],
    )
    rw = Question(places.read_rw, optional=True, when=lambda form: form.kind is RoleKind.CADRE)
    sure = OfferedQuestion(
        or_stop="invite-kept",
        tell=lambda turn, form: {"what": form.offered(turn)},
        when=lambda form: "said" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The only kind that this role may invite; of a cadre also the organisation and place."""
        mine = cls.opening_role(turn).reach
        known = super().prefill(turn, argument) | said_invitation(mine, argument)
        if len(INVITES[mine.kind]) == 1:
            known["kind"] = INVITES[mine.kind][0]
            known |= known_places(mine.area)
        if mine.kind is RoleKind.CADRE:
            known |= {"organisation": str(mine.organisation)}
            known |= {"rw": mine.rw} if mine.rw else {}
        return known

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return text

    def on_answer(self, turn: Turn, name: str) -> None:
        """Ask for no place that the inviter's area settles, and for nothing that was said."""
        mine = acting_role(turn, self).reach
        if name == "kind" and self.kind in (RoleKind.CADRE, RoleKind.MONITOR):
            self.answers |= known_places(mine.area)
        if name == "kind" and not turn.message.press:
            said = said_invitation(mine, turn.message.text)
            is_more = said.keys() - {"kind", "said", *known_places(mine.area)}
            self.answers |= said if is_more else {}

    def offered(self, turn: Turn) -> str:
        """The role that is offered, in words."""
        return role_text(turn.db, turn.text, self.scope(acting_role(turn, self).area))

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        links = invite(turn, mine, self.scope(mine.area))
        for link in [*(links or {}).values()][:1]:
            attach_qr_code(turn, link)
        return turn.offer("/undang", "/undangan", "/menu")

    def scope(self, area: str) -> RoleScope:
        """The role that is offered; an agent or officer reaches as far as their inviter, `area`."""
        if self.kind not in (RoleKind.CADRE, RoleKind.MONITOR):
            return RoleScope(self.kind, area)
        place = self.answers.get("village") or self.district
        if self.kind is RoleKind.MONITOR:
            return RoleScope(self.kind, place)
        return RoleScope(self.kind, place, self.organisation, self.answers.get("rw") or None)


def known_places(area: str) -> Answers:
    """The answers about places that are settled, for somebody who invites into this area only."""
    if is_village(area):
        return {"district": area.rpartition(".")[0], "village": area}
    return {} if area == CITY[0] else {"district": area}


class Invitations(RoleForm, opens_with="/undangan", roles="officer agent cadre"):
    """The invitations that wait; `/undangan 12` revokes number 12."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        revoked = {} if whole_number(argument) is None else {"revoked": argument}
        return super().prefill(turn, argument) | revoked

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        id = self.answers.get("revoked")
        if id:
            revoke(turn, mine, int(id))
        waiting = invitations.open_invitations(turn.db, mine.id, turn.now)
        turn.say("invitations-open" if waiting else "invitations-none", count=len(waiting))
        for each in waiting[-SHOWN:]:
            number, until = f"{each.id}", to_local_time(each.expires_at).date()
            what = role_text(turn.db, turn.text, each.reach)
            turn.add_line(turn.text("invitations-line", number=number, what=what, until=until))
            label = turn.text("invitations-revoke", number=number)
            turn.add_option(f"/undangan {number}", label)
        turn.offer("/undang", "/menu")
