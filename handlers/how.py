"""The tasks of staff, explained to whoever asks how one is done, with the task as a button."""

from bot.forms.form import Form
from bot.turn import Turn
from handlers.roles.role_form import RoleForm, say_not_found
from models.roles import role

ALSO = {
    "impor": ("/daftarkan", "/contohdaftar"),
    "daftarkan": ("/impor",),
    "catat": ("/batalcatat",),
    "setor": ("/kas",),
}
"""Further commands below the answer, by task."""


class HowTo(RoleForm, opens_with="/caratugas", roles="agent officer cadre monitor"):
    """`/caratugas catat` tells how `/catat` is done."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> dict[str, str]:
        return super().prefill(turn, argument) | ({"task": argument} if argument else {})

    def finish(self, turn: Turn) -> None:
        task = self.answers.get("task", "")
        if not tells_how(turn, f"/{task}"):
            return say_not_found(turn)
        turn.say(f"how-{task}")
        commands = (f"/{task}", *ALSO.get(task, ()))
        return turn.offer(*(each for each in commands if may(turn, each)), "/kerja", "/menu")


class CadreMoney(RoleForm, opens_with="/uangwarga", roles="cadre"):
    """Contributions in cash: a cadre takes none, since only an agent has a book."""

    def finish(self, turn: Turn) -> None:
        turn.say("cadre-money")
        return turn.offer("/bagikan", "/menu")


class CadreReward(RoleForm, opens_with="/honorkader", roles="cadre"):
    """The pay of cadres, which is not ours to say."""

    def finish(self, turn: Turn) -> None:
        turn.say("cadre-reward")
        return turn.offer("/petugas", "/menu")


def may(turn: Turn, command: str) -> bool:
    """May the person use the task in one of their roles?"""
    kinds = RoleForm.roles_of_command.get(command, frozenset())
    return any(each.kind in kinds for each in role.find_usable_roles(turn.db, turn.person.id))


def tells_how(turn: Turn, command: str) -> bool:
    """Is there a text about how this task of the person is done?"""
    there = turn.texts.has(turn.person.language, f"how-{command.removeprefix('/')}")
    return bool(there and may(turn, command))


FORMS: tuple[type[Form], ...] = (HowTo, CadreMoney, CadreReward)
