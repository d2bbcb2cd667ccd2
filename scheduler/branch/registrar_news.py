"""News for whoever registered members: one message says what the branch's file changed for all.

It names those whom the role may see today: who may pay and how much, who was rejected and why, who
is a participant. Nobody is woken: at night it waits for the morning.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.channels.channel import truncate
from bot.message import Option, Outbound
from bot.texts import Texts, month_name, rupiah
from domain.contributions import protection
from domain.contributions.tariff import Payer
from domain.reminders import contact_rules
from handlers.contributions.words import schedule_of, total_due
from handlers.notify import REASON
from models import regions
from models.database.engine import read_only
from models.enrolment import attestation
from models.messaging import outbox
from models.messaging.message import Lane
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.people import addresses, person
from models.portfolio import portfolio
from models.roles.role import Role

SHORT = "registrar-news"
"""What is sent outside a platform's window: the numbers alone."""
NAMED = 5
"""People of each group that the message names: all of it fits WhatsApp's 1,024 characters."""
CARDS = 7
GROUPS = (
    ApplicationState.AWAITING_PAYMENT,
    ApplicationState.REJECTED,
    ApplicationState.ACTIVE,
)
"""Those for whom something is to be done come first."""
LABEL = 24


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the news that are owed, one message a role; return how many."""
    if contact_rules.is_quiet_time(now):
        return 0
    with read_only(sessions) as db:
        due = attestation.enrollers_owed_news(db, now)
    count = 0
    for role_id in due:
        with sessions.begin() as db:
            count += post(db, texts, role_id, now)
    return count


def post(db: Session, texts: Texts, role_id: int, now: datetime) -> bool:
    """Post the news to one role; False when it may see none of them, or cannot be reached."""
    role = db.get(Role, role_id)
    found = attestation.take_news(db, role_id)
    address = person.best_address(db, role.person_id) if role and role.usable else None
    if role is None or address is None:
        return False
    rows = portfolio.find_people(db, role, [each.participant_id for each in found])
    groups = {state: [row for row in rows if row.state == state] for state in GROUPS}
    groups = {state: people for state, people in groups.items() if people}
    if not groups:
        return False
    today = contact_rules.to_local_time(now).date()
    language = addresses.language_of(db, role.person_id)
    body = news_message(db, partial(texts, language), language, groups, today).body()
    values = {
        "payable": len(groups.get(ApplicationState.AWAITING_PAYMENT, ())),
        "rejected": len(groups.get(ApplicationState.REJECTED, ())),
        "active": len(groups.get(ApplicationState.ACTIVE, ())),
    }
    outbox.post(
        db,
        role.person_id,
        address.channel,
        address.address,
        body | {"name": SHORT, "values": values, "language": language},
        now=now,
        lane=Lane.BULK,
        reason=REASON,
        key=f"registrar:{role.id}:{found[-1].id}:{now.isoformat()}",
    )
    return True


def news_message(
    db: Session,
    say: Callable[..., str],
    language: str,
    groups: dict[ApplicationState, list[Participant]],
    today: date,
) -> Outbound:
    """The message, with a button for the card of each of the first few."""
    parts, options = [say("registrar-news-title")], list[Option]()
    for state, people in groups.items():
        name = f"registrar-news-{state.replace('_', '-')}"
        lines = [
            say(f"{name}-line", **line_values(db, say, language, row, today))
            for row in people[:NAMED]
        ]
        more = len(people) - NAMED
        rest = [say("digest-more", count=more)] if more > 0 else []
        parts.append("\n".join([say(name, count=len(people)), *lines, *rest, say(f"{name}-do")]))
        options += [
            Option(f"/kartu {row.id}", truncate(name_of(db, say, row), LABEL)) for row in people
        ]
    overview = Option("/portofolio", say("open-portofolio"))
    return Outbound("\n\n".join(parts), (*options[:CARDS], overview))


def line_values(
    db: Session, say: Callable[..., str], language: str, row: Participant, today: date
) -> dict[str, object]:
    """The name and home of a member, the first payment, and the reason of a rejection."""
    month = protection.next_month(row.protected_until, today)
    due = total_due(schedule_of(row, month, 1))
    paid_by_others = say(f"digest-payer-{row.payer}") if row.payer != Payer.SELF else ""
    return {
        "name": name_of(db, say, row),
        "place": say("posts-rw", place=regions.name(db, row.village), rw=row.rw),
        "due": say("registrar-news-paid-by", payer=paid_by_others)
        if paid_by_others
        else say("registrar-news-due", dues=rupiah(due), month=month_name(language, month)),
        "why": participant.rejection(db, row) or say("registrar-news-no-reason"),
    }


def name_of(db: Session, say: Callable[..., str], row: Participant) -> str:
    return participant.identity(db, row).full_name.title() or say("people-nameless")
