"""Places and bodies inside the scope of whoever registers others."""

from typing import Any

from bot.message import Option
from bot.question import Choice, Question
from bot.state import Said
from bot.turn import Turn
from domain import rtrw
from domain.organisation import Organisation
from domain.places import CITY
from domain.tariff import Payer
from domain.typed import Invalid
from handlers import answers
from handlers.roles import role_of


class Home(Question[str]):
    """RT and RW; the RW is that of the role, when it has one: then the RT alone will do."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        mine = role_of(turn, form).rw
        kept = rtrw.in_rw(said.text if said.value is None else said.value, mine or "")
        if mine and not kept.endswith(f"/{mine}"):
            raise Invalid("members-outside-rw", rw=mine)
        return kept


def home(**how: Any) -> Home:
    return Home(answers.read_rtrw, show=answers.show_rtrw, **how)


class Body(Question[Organisation]):
    """The organisation; that of the role, when it has one."""

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        kept = super().accept(turn, form, said)
        if role_of(turn, form).organisation not in (None, kept):
            raise Invalid("members-outside-body")
        return kept


class Paying(Choice[Payer]):
    """Who pays, said of somebody else."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        others = super().options(turn, form)[1:]
        return [Option(Payer.SELF, turn.word("option-themselves")), *others]


def body(**how: Any) -> Body:
    read, show = answers.read_organisation, answers.show_option
    return Body(read, load=Organisation, show=show, suggest=bodies, **how)


def bodies(turn: Turn, form: Any) -> list[tuple[str, str]]:
    own = role_of(turn, form).organisation
    named = [each for each in Organisation if own in (None, each)]
    return [(each, turn.word(f"option-{each}")) for each in named]


def districts(turn: Turn, form: Any) -> list[tuple[str, str]]:
    area = role_of(turn, form).reach.area
    found = answers.districts(turn, form)
    return [each for each in found if area == CITY[0] or area.startswith(each[0])]


def villages(turn: Turn, form: Any) -> list[tuple[str, str]]:
    area = role_of(turn, form).reach.area
    found = answers.villages(turn, form)
    return [each for each in found if area in (each[0], form.district, CITY[0])]


def own(turn: Turn, form: Any) -> dict[str, str]:
    """What is the same for everybody whom a cadre registers."""
    mine = role_of(turn, form)
    if mine.organisation is None:
        return {}
    place = {"district": mine.area.rpartition(".")[0], "village": mine.area}
    return place | {"organisation": mine.organisation}
