"""The words and figures on a material, by the tariff of its day; and whom a role's QR brought.

No amount is written in a sentence: each follows from the law tables of the contribution month, as
whoever pays for themselves owes it.
"""

from datetime import date, datetime
from functools import partial

from sqlalchemy.orm import Session

from bot.texts import Texts, month_name
from bot.turn import Turn
from domain.calendar import add_months, month_start, to_local_time
from domain.contributions.protection import JKM_FIRST_MONTHS, JKM_FULL, JKM_WAITING_MONTHS
from domain.contributions.tariff import Dues, NoRule, Payer, Programme, Sector
from exchange.materials.material import MaterialTexts
from handlers.contributions.words import articles, tariff
from handlers.roles.words import role_holder_text
from models.contributions.law_tables import age_limit
from models.materials import referrals
from models.roles.role import Role

SHOWN = (
    (Sector.OTHER, Programme.TWO, "material-dues-other"),
    (Sector.TRANSPORT, Programme.TWO, "material-dues-transport"),
    (Sector.OTHER, Programme.THREE, "material-dues-savings"),
)
"""The dues that are shown, and the words for whom; the first one is the large one."""


def brought_text(turn: Turn, row: Role) -> str:
    """The number of people whom the role's QR brought, and what became of them."""
    counts = referrals.count(turn.db, row.id, turn.today)
    name = "material-brought" if counts.came else "material-brought-nobody"
    return turn.text(name, **{each: f"{n}" for each, n in counts._asdict().items()})


def material_texts(
    db: Session, texts: Texts, language: str, row: Role, now: datetime
) -> MaterialTexts:
    """All that stands on a material of a role on the local day of `now`."""
    say = partial(texts, language)
    day = to_local_time(now).date()
    code = referrals.code_of(db, row.id, now)
    address, typed = referrals.typed_way(db, code)
    month = month_start(day)
    shown = [(least_dues(sector, programme, month), name) for sector, programme, name in SHOWN]
    lines = [(dues, name) for dues, name in shown if name != SHOWN[1][2] or differs(dues, month)]
    return MaterialTexts(
        language=language,
        product=say("material-product"),
        title=say("material-title"),
        lead=say("material-lead"),
        dues=[
            (say("material-amount", dues=dues.total), dues_note(texts, language, dues, name))
            for dues, name in lines
        ],
        benefits=[
            say("material-accident"),
            say("material-death", full=JKM_FULL),
            say("material-savings"),
        ],
        terms=say(
            "material-terms",
            age=f"{age_limit(day).below}",
            first=JKM_FIRST_MONTHS,
            full=JKM_FULL,
            months=f"{JKM_WAITING_MONTHS}",
        ),
        scan=say("material-scan"),
        link=referrals.printed_link(db, code),
        address=say("material-address", address=address),
        typed=typed,
        inviter=say("material-inviter", who=role_holder_text(db, say, row)),
        safety=say("material-safety"),
        made=say("material-made", month=month_name(language, month), day=day),
        sources=say("material-sources", articles=articles([dues for dues, _ in lines])),
        fold=say("material-fold"),
    )


def least_dues(sector: Sector, programme: Programme, month: date) -> Dues:
    """The smallest dues of whoever pays for themselves."""
    return tariff().dues(0, sector, Payer.SELF, programme, month)


def differs(transport: Dues, month: date) -> bool:
    """Whether transport pays something else than the others, or for longer."""
    other = least_dues(Sector.OTHER, Programme.TWO, month)
    ends = [tariff().discounted_until(each, Payer.SELF, month) for each in Sector]
    return transport.total != other.total or ends[0] != ends[1]


def dues_note(texts: Texts, language: str, dues: Dues, name: str) -> str:
    """The note for whom the dues are, and how long they hold where it is known that they change."""
    whom = texts(language, name)
    sector = Sector.TRANSPORT if name == SHOWN[1][2] else Sector.OTHER
    last = tariff().discounted_until(sector, Payer.SELF, dues.month)
    if last is None:
        return whom
    programme = Programme.THREE if dues.jht else Programme.TWO
    until = month_name(language, last)
    try:
        later = least_dues(sector, programme, add_months(month_start(last), 1)).total
    except NoRule:
        return texts(language, "material-until", whom=whom, until=until)
    return texts(language, "material-until-then", whom=whom, until=until, later=later)
