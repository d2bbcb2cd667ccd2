"""Letters about a form that somebody left unfinished: on the day after, and on the last day.

Only who agreed to reminders, or asked for this one, gets them: each once, none at night, and none
on a day that had a message of ours already.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session, sessionmaker

from bot.forms.form import Form
from bot.state import ConversationState
from bot.texts import Texts
from domain.calendar import to_local_time
from domain.people.drafts import form_name
from domain.reminders import contact_rules
from handlers.claims.letters import is_of_death, is_of_notice
from handlers.notify import notify
from handlers.registry import FORMS
from models.database.engine import read_only
from models.people import conversation, person
from models.people.conversation import DRAFT_KEPT, Unfinished
from models.reminders import reminder

REASON = "draft"
NEXT_DAY, LAST_DAY = 1, 6
"""Days since the person last wrote."""
BATCH = 200
DRAFTS = {form.name: form for form in FORMS if form.keeps_draft}


def post_unfinished(sessions: sessionmaker[Session], texts: Texts, now: datetime) -> int:
    """Post the letters of today; return how many."""
    if contact_rules.is_quiet_time(now):
        return 0
    return sum(post_letter(sessions, texts, now, days) for days in (NEXT_DAY, LAST_DAY))


def post_letter(sessions: sessionmaker[Session], texts: Texts, now: datetime, days: int) -> int:
    """Post the letter to those who last wrote so many days ago; return how many."""
    day = to_local_time(now).date() - timedelta(days=days)
    count, after = 0, 0
    while True:
        with read_only(sessions) as db:
            people = conversation.left_on(db, day, after, BATCH)
        if not people:
            return count
        after = people[-1]
        with sessions.begin() as db:
            found = reminder.lock_unfinished(db, people, day, now)
            told = [each.person_id for each in found if tell(db, texts, each, day, days, now)]
            person.mark_contacted(db, told, now)
        count += len(told)


def tell(db: Session, texts: Texts, found: Unfinished, day: date, days: int, now: datetime) -> bool:
    """Post the letter about the newest draft; False when there is none, or no consent.

    Nobody in grief is hurried; the notice of an accident is.
    """
    state = ConversationState.load(found.state)
    form, left = newest_draft(state, day)
    if form is None or not left or not (found.consented or state.remind):
        return False
    is_first = days == NEXT_DAY
    name = "draft-unfinished" if is_first else "draft-last-day"
    if is_of_death(form):
        name = "death-unfinished" if is_first else "death-last-day"
    elif is_first and is_of_notice(form):
        name = "accident-unfinished"
    until = day + DRAFT_KEPT
    key = f"draft:{found.person_id}:{day}:{days}"
    return notify(
        db,
        texts,
        found.person_id,
        name,
        {"left": left, "until": until},
        "/lanjut",
        now=now,
        reason=REASON,
        key=key,
    )


def newest_draft(state: ConversationState, today: date) -> tuple[Form | None, int]:
    """The newest draft, and the number of its questions that are known to be open."""
    drafts: Sequence[tuple[str, dict[str, str]]] = [
        *state.parked.items(),
        *([(state.form, state.answers)] if state.answers else []),
    ]
    for name, answers in reversed(drafts):
        if known := DRAFTS.get(form_name(name)):
            form: Form = known(dict(answers), today)
            left = [each for each in form.asked() if not form.has(each)]
            return form, len({each.part_of or each.name for each in left})
    return None, 0
