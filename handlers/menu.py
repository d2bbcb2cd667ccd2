"""What people with a role can do: the list that the menu shows.

The way in: greeting and menu.

My work: everything that my roles let me do, in pages.
"""

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.tariff import Payer
from domain.invalid import whole_number
from domain.roles import RoleKind
from handlers.roles.role_form import say_refused
from handlers.roles.words import role_text
from models.participants import participant
from models.roles import role
from models.roles.invitations import TOKEN

EVERYBODY = frozenset(RoleKind)
INVITING = frozenset({RoleKind.OFFICER, RoleKind.AGENT, RoleKind.CADRE})
LOOKING_AFTER = frozenset({RoleKind.AGENT, RoleKind.CADRE})
AGENT = frozenset({RoleKind.AGENT})
OFFICER = frozenset({RoleKind.OFFICER})
CADRE = frozenset({RoleKind.CADRE})
LISTING = CADRE | OFFICER
WORK: tuple[tuple[str, frozenset[RoleKind]], ...] = (
    ("/daftarkan", LOOKING_AFTER),
    ("/impor", LOOKING_AFTER),
    ("/portofolio", LOOKING_AFTER),
    ("/cari", INVITING),
    ("/ingatkan", LOOKING_AFTER),
    ("/catat", AGENT),
    ("/setor", AGENT),
    ("/kas", AGENT | OFFICER),
    ("/cocokkan", AGENT | OFFICER),
    ("/niksalah", OFFICER),
    ("/komisi", AGENT),
    ("/belum", LISTING),
    ("/pengurus", LISTING),
    ("/targetrw", CADRE),
    ("/telepon", AGENT),
    ("/jampagi", AGENT),
    ("/serahkan", AGENT),
    ("/ambilalih", AGENT),
    ("/permintaan", OFFICER),
    ("/tugaskan", OFFICER),
    ("/siaran", INVITING),
    ("/ganda", AGENT | OFFICER),
    ("/undang", INVITING),
    ("/undangan", INVITING),
    ("/akhiri", INVITING),
    ("/peran", EVERYBODY),
)
"""Commands and whose they are, in the order of the menu. Add a new conversation's here."""

ROWS = 10
"""WhatsApp's list has so many rows."""


def commands(turn: Turn) -> list[str]:
    """What the person can do in all their roles together."""
    kinds = {RoleKind(each.kind) for each in role.find_open_roles(turn.db, turn.person.id)}
    return [command for command, whose in WORK if kinds & whose]


def offer_work(turn: Turn, more: int) -> None:
    """Into the menu, beside `more` rows that are still to come; behind its first row when too
    many: whoever works here comes for that."""
    found = commands(turn)
    room = ROWS - len(turn.options) - more
    if len(found) <= room:
        return turn.offer(*found)
    return turn.add_option("/kerja", turn.text("open-kerja"), first=True)


def say_active_role(turn: Turn) -> None:
    """Which role is on, for somebody who has any."""
    on = role.active_role(turn.db, turn.person.id)
    if on:
        count = len(role.find_open_roles(turn.db, turn.person.id))
        turn.say("work-hat", post=role_text(turn, on.reach), count=count)


class Menu(
    Form,
    opens_with="/menu, /start, menu, mulai, start",
    intents="greeting",
):
    """What the person can do here: their own affairs first, then what their roles add."""

    interrupts = True
    tail = TOKEN

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """`/start <token>` is how an invitation comes in."""
        return {"token": argument} if TOKEN.fullmatch(argument) else {}

    def finish(self, turn: Turn) -> None:
        if "token" in self.answers:
            return turn.open_after(f"/terima {self.answers['token']}")
        row = participant.registration_of(turn.db, turn.person.id)
        if row:
            turn.say("menu-participant", name=participant.identity(turn.db, row).first_name)
            report = ("/sudahbayar",) if row.payer == Payer.SELF else ()
            turn.offer("/status", "/bayar", *report, "/pengingat", "/data")
        else:
            turn.say("menu-newcomer")
            page = ("/formulir",) if turn.site else ()
            turn.offer("/daftar", *page, "/hitung", "/manfaat", "/hubungkan")
        say_active_role(turn)
        offer_work(turn, more=2 + bool(turn.state.parked))
        if turn.state.parked:
            turn.add_option("/lanjut", turn.text("open-lanjut"), first=True)
        return turn.offer("/bantuan", "/bahasa")


class MyTasks(Form, opens_with="/kerja"):
    """`/kerja 2` is the second page."""

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        return bool(commands(turn)) or say_refused(turn, cls.name)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"page": "1" if whole_number(argument, 2) is None else argument}

    def finish(self, turn: Turn) -> None:
        found, size = commands(turn), ROWS - 2
        pages = [found[start : start + size] for start in range(0, len(found), size)]
        page = min(int(self.answers["page"]), len(pages)) or 1
        turn.say("work-title")
        say_active_role(turn)
        turn.offer(*pages[page - 1])
        if len(pages) > 1:
            after = page % len(pages) + 1
            turn.add_option(f"/kerja {after}", turn.text("work-more"))
        turn.offer("/menu")
