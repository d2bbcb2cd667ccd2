"""For the group of an RW: an invitation to send on with its QR code, a word to members who have no
chat with us yet, and the list of members for a meeting."""

from bot.message import XLSX
from bot.state import Answers
from bot.turn import Turn
from domain.calendar import month_start
from domain.contributions.protection import JKM_FULL
from domain.contributions.tariff import Payer, Programme, Sector
from exchange.spreadsheets.write import SheetTab, write_workbook
from handlers.contributions.words import tariff
from handlers.portfolio.words import name_of, standing_text
from handlers.qr_codes import attach_qr_code
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text
from models import audit, regions
from models.participants import memberships
from models.participants.participant import Participant
from models.roles import invitations, scope, staff_messages

WORDS = {"new": "daftar", "members": "hubungkan"}
"""By those whom the text is for, what its link writes in the chat."""
CHAT_PAGE = "{site}/chat"
MOST = 1_000
"""People in a sheet: more would hold up the conversations of others."""


class ShareInvitation(RoleForm, opens_with="/bagikan", roles="cadre agent"):
    """`/bagikan members` is for members whom somebody registered, and who have no chat with us."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        chosen = argument if argument in WORDS else "new"
        return super().prefill(turn, argument) | {"audience": chosen}

    def finish(self, turn: Turn) -> None:
        audience = self.answers["audience"]
        links = links_to_chat(turn, WORDS[audience])
        if not links:
            turn.say("share-no-link")
            return turn.offer("/menu")
        turn.say(
            "share-members" if audience == "members" else "share-new",
            dues=least_dues(turn),
            full=JKM_FULL,
            who=role_holder_text(turn.db, turn.text, acting_role(turn, self)),
            links="\n".join(links),
        )
        attach_qr_code(turn, links[0])
        other = "/bagikan" if audience == "members" else "/bagikan members"
        return turn.offer(other, "/unduhanggota", "/menu")


def links_to_chat(turn: Turn, text: str) -> list[str]:
    """The links to our chats, with this text written where the channel can do that."""
    chats = [invitations.chat_link(turn.db, each, text) for each in ("whatsapp", "telegram")]
    return [
        link for link in (*chats, CHAT_PAGE.format(site=turn.site) if turn.site else "") if link
    ]


def least_dues(turn: Turn) -> int:
    """The smallest contribution that somebody pays in this month, in rupiah."""
    month = month_start(turn.today)
    dues = tariff().dues(0, Sector.OTHER, Payer.SELF, Programme.TWO, month)
    return dues.total


class MembersSheet(RoleForm, opens_with="/unduhanggota", roles="cadre agent"):
    """Names and standing of the role's people, by RT and RW; no NIK and no phone."""

    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        home = Participant.village, Participant.rw, Participant.rt, Participant.id
        rows = list(turn.db.scalars(scope.participants_in_scope(role).order_by(*home).limit(MOST)))
        if not rows:
            turn.say("members-sheet-nobody")
            return turn.offer("/daftarkan", "/menu")
        audit.record(
            turn.db, f"role:{role.id}", "downloaded", f"role:{role.id}", turn.now, people=len(rows)
        )
        content = write_workbook([members_tab(turn, rows)])
        name = turn.text("members-sheet-file", day=turn.today.isoformat())
        turn.attach_new("members", name, XLSX, content, staff_messages.KEPT)
        turn.say("members-sheet-done", count=len(rows), day=turn.today)
        if len(rows) == MOST:
            turn.say("members-sheet-cut", most=f"{MOST}")
        return turn.offer("/bagikan members", "/menu")


def members_tab(turn: Turn, rows: list[Participant]) -> SheetTab:
    """The sheet: number, name, RT, RW, kelurahan, standing, and a place for a signature."""
    places = regions.names(turn.db, {each.village for each in rows})
    head = [turn.text(each) for each in HEADERS]
    known = memberships.load_all(turn.db, rows)
    lines = [
        (
            number,
            name_of(turn, each),
            each.rt,
            each.rw,
            places.get(each.village, each.village),
            standing_text(turn, each, known[each.id]),
            "",
        )
        for number, each in enumerate(rows, 1)
    ]
    return SheetTab(turn.text("members-sheet-tab"), head, lines)


HEADERS = (
    "members-sheet-number",
    "members-sheet-name",
    "members-sheet-rt",
    "members-sheet-rw",
    "members-sheet-village",
    "members-sheet-standing",
    "members-sheet-sign",
)
