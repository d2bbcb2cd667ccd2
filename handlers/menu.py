"""The menu: a person's own affairs, and the tasks that their roles add."""

import re
from collections.abc import Callable, Sequence

from bot.forms.form import Form
from bot.state import Answers
from bot.turn import Turn
from domain.contributions.tariff import Payer
from domain.invalid import whole_number
from domain.roles import RoleKind
from handlers.roles.role_form import RoleForm, choose_role, say_refused, say_unusable
from handlers.roles.words import offer_page, role_holder_text, role_text
from models import waiting_decisions
from models.branch import application_list
from models.branch.application_list import ApplicationFilter, Step
from models.cashbook import balances
from models.materials import referrals
from models.participants import participant
from models.portfolio import transfers
from models.roles import approvals, role
from models.roles.invitations import TOKEN
from models.roles.role import Role

TASKS = (
    "/masuk",
    "/kasus",
    "/pengajuan",
    "/permintaan",
    "/setujui",
    "/daftarkan",
    "/impor",
    "/portofolio",
    "/cari",
    "/ingatkan",
    "/catat",
    "/setor",
    "/kas",
    "/pembatalan",
    "/cocokkan",
    "/niksalah",
    "/komisi",
    "/belum",
    "/pengurus",
    "/monev",
    "/targetrw",
    "/materi",
    "/bagikan",
    "/unduhanggota",
    "/telepon",
    "/jampagi",
    "/serahkan",
    "/ambilalih",
    "/tugaskan",
    "/siaran",
    "/filestatus",
    "/unduhpengajuan",
    "/ganda",
    "/pemiliknik",
    "/setujujawaban",
    "/undang",
    "/undangan",
    "/akhiri",
)
"""Commands in the order of the menu, what waits for somebody first; the form of each says which
roles it is for."""
COUNTS: dict[str, Callable[[Turn, Role], int]] = {
    "/kasus": lambda turn, mine: waiting_decisions.count_waiting(turn.db, mine, turn.now),
    "/pengajuan": lambda turn, mine: application_list.count(
        turn.db, mine, ApplicationFilter(Step.NEW), turn.now
    ),
    "/permintaan": lambda turn, mine: len(transfers.find_open_requests(turn.db, mine)),
    "/setujui": lambda turn, mine: len(approvals.roles_to_decide(turn.db, mine)),
}
"""The length of the list that a command shows to a role."""

ASKED = (
    "/tanya iuran-min",
    "/manfaat",
    "/tanya beda-bpjskes",
    "/tanya bayar-di-mana",
    "/kecelakaan",
)
"""What newcomers ask most, and the one wish that cannot wait."""

MAX_OPTIONS = 10
"""The rows of WhatsApp's list."""


class Menu(
    Form,
    opens_with="/menu, /start, menu, mulai, start",
    intents="greeting",
):
    """The commands that the person can use. An invitation to a role comes in as `/start <token>`,
    somebody who scanned what a role hands out as `/start <code>`."""

    interrupts = True
    tells_draft = True
    tail = re.compile(f"{TOKEN.pattern}|{referrals.CODE.pattern}", re.IGNORECASE)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        if TOKEN.fullmatch(argument):
            return {"token": argument}
        return {"code": argument} if referrals.CODE.fullmatch(argument) else {}

    def finish(self, turn: Turn) -> None:
        if "token" in self.answers:
            return turn.open_after(f"/terima {self.answers['token']}")
        row = participant.registration_of(turn.db, turn.person.id)
        if "code" in self.answers and row is None and came_by(turn, self.answers["code"]):
            return turn.open_after("/daftar")
        is_staff = bool(role.find_open_roles(turn.db, turn.person.id))
        if turn.state.parked:
            turn.say("menu-draft")
        elif row:
            turn.say("menu-participant", name=participant.identity(turn.db, row).first_name)
        else:
            turn.say("menu-staff" if tasks_of(turn) else "menu-newcomer")
        if row:
            report = ("/sudahbayar",) if row.payer == Payer.SELF else ()
            turn.offer("/status", "/bayar", *report, "/pengingat", "/data")
        elif is_staff:
            turn.offer("/daftar", "/hitung", "/hubungkan")
        else:
            page = ("/formulir",) if turn.site else ()
            turn.offer("/daftar", *page, "/hitung", "/manfaat", "/hubungkan", leads_on=True)
        say_active_role(turn)
        offer_tasks(turn, reserved=2 + bool(turn.state.parked))
        if turn.state.parked:
            turn.add_option("/lanjut", turn.text("open-lanjut"), first=True)
            turn.primary = "/lanjut"
        return turn.offer("/bantuan", "/bahasa")


def came_by(turn: Turn, code: str) -> bool:
    """Record by whom a newcomer came, and say it; False for staff, and when the role has ended."""
    inviter = referrals.inviter(turn.db, code)
    if inviter is None or role.find_open_roles(turn.db, turn.person.id):
        return False
    referrals.record(turn.db, inviter, turn.person.id, turn.now)
    turn.say("referral-welcome", who=role_holder_text(turn.db, turn.text, inviter))
    return True


def say_active_role(turn: Turn) -> None:
    """Say which role is active, and what the first one lacks that is not usable yet."""
    roles = role.find_open_roles(turn.db, turn.person.id)
    usable = [each for each in roles if each.usable]
    if active := role.active_role(turn.db, turn.person.id) if usable else None:
        post = role_text(turn.db, turn.text, active.reach)
        turn.say("work-hat", post=post, count=len(usable))
    for row in [each for each in roles if not each.usable][:1]:
        say_unusable(turn, row)


def offer_tasks(turn: Turn, reserved: int) -> None:
    """Offer the tasks beside the options that are there and `reserved` more that will follow.

    When they do not fit, one option leads to their list: the first, since that is what somebody
    with a role comes for.
    """
    tasks = tasks_of(turn)
    if len(tasks) <= MAX_OPTIONS - len(turn.options) - reserved:
        offer_counted(turn, tasks)
    else:
        turn.add_option("/kerja", turn.text("open-kerja"), first=True)
        turn.primary = turn.primary or "/kerja"


def offer_counted(turn: Turn, tasks: Sequence[str]) -> None:
    """Offer the tasks; those where somebody waits have the length of their list."""
    for each in tasks:
        count, label = waiting(turn, each), turn.text(f"open-{each[1:]}")
        turn.add_option(each, turn.text("work-waits", task=label, count=count) if count else label)


def waiting(turn: Turn, command: str) -> int:
    """The length of the list that the command shows the person; 0 where it is not clear in which
    role, and of what is no list."""
    if command not in COUNTS:
        return 0
    kinds = RoleForm.roles_of_command[command]
    usable = role.find_usable_roles(turn.db, turn.person.id)
    mine = choose_role(turn, [each for each in usable if each.kind in kinds])
    return COUNTS[command](turn, mine) if mine else 0


def tasks_of(turn: Turn) -> list[str]:
    """The commands of all usable roles of the person together, without the desk where people cannot
    reach our pages; those that empty the book of an ended agent; else none."""
    kinds = {RoleKind(each.kind) for each in role.find_usable_roles(turn.db, turn.person.id)}
    tasks = TASKS if turn.site else TASKS[1:]
    own = [each for each in tasks if kinds & RoleForm.roles_of_command[each]]
    if not kinds and balances.ended_agents_with_money(turn.db, turn.person.id):
        return ["/kas", "/setor", "/titipan"]
    return [*own, "/peran"] if kinds else []


class MyTasks(Form, opens_with="/kerja"):
    """The tasks in pages: `/kerja 2` is the second one."""

    for_staff = True

    @classmethod
    def is_usable(cls, turn: Turn) -> bool:
        return bool(tasks_of(turn))

    @classmethod
    def is_for(cls, turn: Turn) -> bool:
        return bool(tasks_of(turn)) or say_refused(turn, cls.name)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return {"page": "1" if whole_number(argument, 2) is None else argument}

    def finish(self, turn: Turn) -> None:
        tasks, size = tasks_of(turn), MAX_OPTIONS - 2
        pages = [tasks[start : start + size] for start in range(0, len(tasks), size)]
        page = min(int(self.answers["page"]), len(pages)) or 1
        turn.say("work-title")
        say_active_role(turn)
        offer_counted(turn, pages[page - 1])
        offer_page(turn, "/kerja {page}", page, len(pages))
        turn.offer("/menu")


FORMS = (Menu, MyTasks)
