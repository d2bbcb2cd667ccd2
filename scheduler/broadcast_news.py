"""Letters about broadcasts: to the officers who decide, and to whoever sends one. Not at night."""

from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from bot.texts import Texts
from domain import courtesy
from handlers.notify import notify
from handlers.posts import name_and_role
from models import broadcast_news, broadcast_result, channels, officers
from models.broadcast_news import About, BroadcastNews
from models.campaign import Campaign, Fate, Stage
from models.role import Role
from scheduler.import_letters import grouped

REASON = "broadcast"
PIECE = 100


def post_due(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Say what is owed; how many letters."""
    count, more = 0, not courtesy.quiet(now)
    while more:
        with sessions.begin() as db:
            found = broadcast_news.owed(db, now, PIECE)
            for each in found:
                each.told_at = now
                count += tell(db, texts, each, now)
            more = len(found) == PIECE
    return count


def tell(db: Session, texts: Texts, news: BroadcastNews, now: datetime) -> int:
    row = db.get_one(Campaign, news.campaign_id)
    if news.about == About.ASKED:
        return tell_officers(db, texts, row, now) if row.stage == Stage.ASKED else 0
    sender = db.get_one(Role, row.role_id)
    if sender.ended_at is not None:
        return 0
    return int(tell_sender(db, texts, row, sender.person_id, news.about, now))


def tell_officers(db: Session, texts: Texts, row: Campaign, now: datetime) -> int:
    """Each officer of the area; the words are read in the chat."""
    people = broadcast_result.fates(db, row).total()
    asked, sender = 0, db.get_one(Role, row.role_id)
    for officer in officers.of_agent(db, row.role_id):
        to = officer.person_id
        who = name_and_role(db, texts, channels.language_of(db, to), sender)
        asked += post(db, texts, row, to, "broadcast-news-asked", now, who=who, count=people)
    return asked


def tell_sender(
    db: Session, texts: Texts, row: Campaign, to: int, about: str, now: datetime
) -> bool:
    fates = broadcast_result.fates(db, row)
    people = fates.total()
    if about == About.APPROVED:
        return post(db, texts, row, to, "broadcast-news-approved", now, count=people)
    if about == About.DECLINED and row.reason:
        why = texts(channels.language_of(db, to), f"option-{row.reason}")
        return post(db, texts, row, to, "broadcast-news-declined", now, count=people, why=why)
    if about == About.DECLINED:
        return post(db, texts, row, to, "broadcast-news-lapsed", now, count=people)
    told = {each.value: fates[each] for each in (Fate.SENT, Fate.REFUSED)}
    told["unknown"] = fates[Fate.UNKNOWN] + fates[Fate.POSTED]
    told["left"] = people - sum(told.values())
    return post(db, texts, row, to, "broadcast-news-done", now, count=people, **told)


def post(
    db: Session, texts: Texts, row: Campaign, to: int, name: str, now: datetime, **values: object
) -> bool:
    """One letter about it to one person, with a button that opens it."""
    said, way = grouped(values), f"/siaranku {row.id}"
    key = f"{name}:{row.id}:{to}"
    return notify(db, texts, to, name, said, way, now=now, reason=REASON, key=key)
