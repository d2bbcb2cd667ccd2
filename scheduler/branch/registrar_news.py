"""News for whoever registered members: one message says what the branch's file changed for all.

It names those whom the role may see today: who may pay and how much, who was rejected and why, who
is a participant. Nobody is woken: at night it waits for the morning.
"""

from datetime import date, datetime
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from bot.message import LONGEST_LABEL, Option, Outbound
from bot.texts import Say, Texts, month_range, rupiah
from domain.calendar import to_local_time
from domain.contributions import protection
from domain.contributions.protection import grace_until
from domain.contributions.tariff import Payer
from domain.reminders import contact_rules
from handlers.contributions.words import schedule_of, total_due
from handlers.notify import REASON
from handlers.portfolio.words import details_of, tell_apart
from models import regions
from models.database.engine import read_only
from models.enrolment import attestation
from models.messaging import outbox
from models.messaging.message import Lane
from models.participants import memberships, participant
from models.participants.participant import ApplicationState, Participant
from models.people import person
from models.portfolio import portfolio
from models.roles.role import Role

SHORT = "registrar-news"
"""What is sent outside a platform's window: the numbers alone."""
NAMED = 5
"""People of each group that the message names: all of it fits WhatsApp's 1,024 characters."""
CARDS = 7
BEHIND = "arrears"
"""The group of those who are participants and owe contributions."""
GROUPS: tuple[str, ...] = (
    ApplicationState.AWAITING_PAYMENT,
    ApplicationState.REJECTED,
    BEHIND,
    ApplicationState.ACTIVE,
)
"""Those for whom something is to be done come first."""


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
    today = to_local_time(now).date()
    found_in = {row.id: group_of(db, row, today) for row in rows}
    groups = {group: [row for row in rows if found_in[row.id] == group] for group in GROUPS}
    groups = {group: people for group, people in groups.items() if people}
    if not groups:
        return False
    language = person.language_of(db, role.person_id)
    body = news_message(db, partial(texts, language), language, groups, today).body()
    values = {
        "payable": len(groups.get(ApplicationState.AWAITING_PAYMENT, ())),
        "rejected": len(groups.get(ApplicationState.REJECTED, ())),
        "active": sum(len(groups.get(each, ())) for each in (BEHIND, ApplicationState.ACTIVE)),
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


def group_of(db: Session, row: Participant, today: date) -> str:
    """The group of the message that a member belongs to."""
    is_active = row.state == ApplicationState.ACTIVE
    return BEHIND if is_active and memberships.load(db, row).arrears(today) else row.state


def news_message(
    db: Session,
    say: Say,
    language: str,
    groups: dict[str, list[Participant]],
    today: date,
) -> Outbound:
    """The message, with a button for the card of each of the first few."""
    parts, options = [say("registrar-news-title")], list[Option]()
    rows = [row for people in groups.values() for row in people]
    full = [name_of(db, say, row) for row in rows]
    details = details_of(db, rows)
    names = dict(zip([row.id for row in rows], tell_apart(full, details), strict=True))
    labels = iter(tell_apart(full, details, longest=LONGEST_LABEL))
    for group, people in groups.items():
        name = f"registrar-news-{group.replace('_', '-')}"
        lines = [
            say(f"{name}-line", name=names[row.id], **line_values(db, say, language, row, today))
            for row in people[:NAMED]
        ]
        more = len(people) - NAMED
        rest = [say("digest-more", count=more)] if more > 0 else []
        parts.append("\n".join([say(name, count=len(people)), *lines, *rest, say(f"{name}-do")]))
        options += [Option(f"/kartu {row.id}", next(labels)) for row in people]
    overview = Option("/portofolio", say("open-portofolio"))
    return Outbound("\n\n".join(parts), (*options[:CARDS], overview))


def line_values(
    db: Session, say: Say, language: str, row: Participant, today: date
) -> dict[str, object]:
    """The home of a member, what is to be paid and until when, and the reason of a rejection."""
    owed = memberships.load(db, row).arrears(today)
    month = owed[0] if owed else protection.next_month(row.protected_until, today)
    due = total_due(schedule_of(row, month, len(owed) or 1))
    paid_by_others = say(f"digest-payer-{row.payer}") if row.payer != Payer.SELF else ""
    return {
        "place": say("posts-rw", place=regions.name(db, row.village), rw=row.rw),
        "due": say("registrar-news-paid-by", payer=paid_by_others)
        if paid_by_others
        else say(
            "registrar-news-due",
            dues=rupiah(due),
            month=month_range(language, month, len(owed) or 1),
        ),
        "grace": grace_until(row.protected_until) if row.protected_until else "-",
        "why": participant.rejection(db, row) or say("registrar-news-no-reason"),
    }


def name_of(db: Session, say: Say, row: Participant) -> str:
    return participant.identity(db, row).full_name.title() or say("people-nameless")
