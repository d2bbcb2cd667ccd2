"""A file that came without a command: it starts what it is for, by role."""

from collections.abc import Sequence

from bot.forms.form import Form
from bot.turn import Turn
from domain.contributions.tariff import Payer
from domain.files import NAMES, STATUS, FileContents, FileKind
from domain.invalid import Invalid
from domain.regions import CITY
from domain.roles import RoleKind
from models.claims.claim import Claim
from models.inbox import own_claims
from models.participants import participant
from models.roles import role

PICTURES = (FileKind.PICTURE, FileKind.HEIC, FileKind.PDF)
REGISTER = (RoleKind.CADRE, RoleKind.AGENT)


class IncomingFile(Form, opens_with="/berkas"):
    """`/berkas` is what the router opens for a file that no question has asked for."""

    @classmethod
    def is_usable(cls, turn: Turn) -> bool:
        """Has the person a role that takes files, or a claim that waits for papers?"""
        return bool(kinds_of(turn) & {*REGISTER, RoleKind.OFFICER} or waiting_claims(turn))

    def finish(self, turn: Turn) -> None:
        if not turn.message.files and waiting_claims(turn):
            return turn.open_after("/kirimberkas")
        openings = (open_for_claim, open_for_file, open_for_payer)
        if turn.message.files and any(opened(turn) for opened in openings):
            return None
        turn.say("files-nowhere")
        is_new = participant.registration_of(turn.db, turn.person.id) is None
        return turn.offer(*(("/daftar",) if is_new else ()), "/menu", "/bantuan")


def open_for_claim(turn: Turn) -> bool:
    """Take a photo for a claim that waits for papers; False without one. It says what else it may
    be."""
    if not waiting_claims(turn) or turn.message.files[0].contents.kind not in PICTURES:
        return False
    turn.open_after("/kirimberkas")
    return True


def waiting_claims(turn: Turn) -> list[Claim]:
    """The claims of the person that wait for papers."""
    return [each for each in own_claims.find_open(turn.db, turn.person.id) if each.takes_papers]


def open_for_payer(turn: Turn) -> bool:
    """Ask somebody who pays for themselves whether a picture is a receipt, and say of another file
    why it cannot be taken; False for a picture of anybody else."""
    row = participant.registration_of(turn.db, turn.person.id)
    try:
        turn.message.files[0].contents.as_picture()
    except Invalid as why:
        turn.say(f"error-{why.reason}", **why.values)
        turn.offer("/menu", "/bantuan")
        return True
    if row is None or row.payer != Payer.SELF or row.deceased_on:
        return False
    turn.open_after("/sudahbayar")
    return True


def open_for_file(turn: Turn) -> bool:
    """Open the form that the file is for; False for somebody without a role that takes files.

    What cannot be told is asked. A photo of a list says at once what is possible.
    """
    contents = turn.message.files[0].contents
    kinds = kinds_of(turn)
    registers, is_officer = kinds & set(REGISTER), RoleKind.OFFICER in kinds
    if not registers and not is_officer:
        return False
    if contents.kind is FileKind.PICTURE and registers and turn.reads_photos:
        turn.open_after("/impor")  # it says so when the picture is of something else
    elif contents.kind in PICTURES:
        turn.say("file-photo")
        turn.offer(*(("/impor", "/daftarkan") if registers else ("/pengurus",)), "/sudahbayar")
        turn.offer("/menu")
    elif contents.kind is not FileKind.SHEET or contents.refusal:
        why = contents.refusal
        turn.say(f"error-{why.reason}", **why.values) if why else turn.say("error-sheet-kind")
        turn.offer("/menu")
    else:
        commands = commands_for(turn, contents)
        if len(commands) == 1:
            if commands[0] == "/pengurus":
                turn.say("file-names")
            turn.open_after(commands[0])
        else:
            turn.say("file-which")
            turn.offer(*commands, "/menu")
    return True


def kinds_of(turn: Turn) -> set[RoleKind]:
    """The kind of the active role; of all usable ones when none is active."""
    usable = role.find_usable_roles(turn.db, turn.person.id)
    active = role.active_role(turn.db, turn.person.id) if len(usable) > 1 else None
    return {RoleKind(each.kind) for each in usable if active is None or each.id == active.id}


def commands_for(turn: Turn, contents: FileContents) -> Sequence[str]:
    """The commands that the sheet may be for."""
    kinds = kinds_of(turn)
    found = ["/impor"] if kinds & set(REGISTER) else []
    if RoleKind.OFFICER in kinds:
        usable = role.find_usable_roles(turn.db, turn.person.id)
        is_city = any(each.kind == RoleKind.OFFICER and each.area == CITY[0] for each in usable)
        names = "rows" in contents.lists.get(NAMES, {})
        if STATUS in contents.lists:
            return ["/filestatus"] if is_city else [*found, "/pengurus"]
        found += ["/pengurus"] if names or not is_city else ["/filestatus", "/pengurus"]
    return found
