"""The jobs that the clock runs: planning and posting what is due, working on lists, tidying."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

import structlog
from sqlalchemy.orm import Session, sessionmaker

from bot.channels.whatsapp.templates import Templates
from bot.message import Inbound
from bot.texts import Texts
from domain.cases.service_hours import ServiceHours
from domain.reminders.ladder import ReminderStep
from models.database.replica import ReplicaReads
from models.people import erasures
from scheduler.branch import decisions, registrar_news, waiting
from scheduler.branch.status_files import ReadStatus, run_status_files
from scheduler.broadcasts import events, notices
from scheduler.broadcasts.send import post_broadcasts
from scheduler.cases import escalate, talks
from scheduler.cashbook import late_money
from scheduler.claims import deadlines
from scheduler.claims.packets import run_packets
from scheduler.clock import Clock, Job
from scheduler.coverage import letters
from scheduler.coverage.refresh import refresh_figures
from scheduler.digests import officers
from scheduler.digests.send import post_due_digests
from scheduler.housekeeping import run_housekeeping
from scheduler.imports.check import ReadMembers
from scheduler.imports.run import run_imports
from scheduler.made_files import MakeFile
from scheduler.materials.make import run_orders
from scheduler.photos.read import ReadPaper, read_photos
from scheduler.portfolio import agent_changes
from scheduler.privacy.copies import run_copies
from scheduler.reminders.drafts import post_unfinished
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders

log = structlog.get_logger()

Post = Callable[[sessionmaker[Session], Texts, datetime], int]
"""Posts what is due, and returns how many messages."""


@dataclass(frozen=True, slots=True)
class TemplateAccount:
    """The WhatsApp Business Account that our templates are compared with, and how to ask it."""

    business_id: str
    token: str = field(repr=False)
    api_base: str
    api_version: str


def scheduled_jobs(
    sessions: sessionmaker[Session],
    texts: Texts,
    clock: Clock,
    wake: Callable[[], None],
    *,
    ladder: Sequence[ReminderStep],
    age_limit_days: int,
    templates: Templates,
    account: TemplateAccount | None,
    hours: ServiceHours,
    erasures_file: Path,
    read_members: ReadMembers,
    read_status: ReadStatus,
    make_packet: MakeFile,
    read_paper: ReadPaper,
    receive: Callable[[Inbound], bool],
    make_material: MakeFile,
    replica: ReplicaReads,
) -> dict[str, Job]:
    """The jobs by name. Those that post messages call `wake`, so that they are delivered at once.

    `age_limit_days`: a reminder that was due longer ago is not sent. Without an account no
    templates are compared. `hours`: those in which somebody answers people. `replica`: reads that
    may be seconds old.
    """

    def list_erasures() -> None:
        with sessions.begin() as db:
            erasures.write_list(db, erasures_file, clock())

    def waking(run: Callable[[], int]) -> Callable[[], None]:
        def job() -> None:
            if run():
                wake()

        return job

    def posting(post: Post) -> Callable[[], None]:
        return waking(lambda: post(sessions, texts, clock()))

    def remind() -> int:
        posted = post_due_reminders(sessions, texts, ladder, clock(), age_limit_days)
        if posted:
            log.info("reminders posted", count=posted)
        return posted

    def go_up() -> int:
        return escalate.post_due(sessions, texts, hours, clock())

    work = sessions, texts, clock

    jobs = {
        "plan": Job(3600, lambda: plan_reminders(sessions, ladder, clock(), age_limit_days)),
        "remind": Job(30, waking(remind)),
        "unfinished": Job(600, posting(post_unfinished)),
        "digest": Job(30, posting(partial(post_due_digests, replica=replica))),
        "officers": Job(30, posting(officers.post_due_news)),
        "late money": Job(600, posting(late_money.post_due)),
        "waiting for the branch": Job(600, posting(waiting.post_due)),
        "decisions": Job(30, posting(decisions.post_due)),
        "claims": Job(600, posting(deadlines.post_due)),
        "claim packets": Job(5, waking(partial(run_packets, *work, make_packet))),
        "photos": Job(1, lambda: read_photos(sessions, clock, read_paper, receive)),
        "materials": Job(5, waking(partial(run_orders, *work, make_material))),
        "copies of data": Job(2, waking(partial(run_copies, *work))),
        "talks": Job(30, posting(talks.post_due)),
        "requests go up": Job(60, waking(go_up)),
        "agent changes": Job(60, posting(agent_changes.post_due)),
        "registrar news": Job(60, posting(registrar_news.post_due)),
        "lists": Job(10, waking(partial(run_imports, *work, read_members))),
        "status files": Job(10, waking(partial(run_status_files, *work, read_status))),
        "broadcast": Job(10, posting(post_broadcasts)),
        "coverage": Job(30, lambda: refresh_figures(sessions, clock())),
        "monthly coverage": Job(600, posting(letters.post_due)),
        "events": Job(600, posting(events.post_events)),
        "broadcast news": Job(10, posting(notices.post_notices)),
        "list of erasures": Job(10, list_erasures),
        "tidy": Job(3600, lambda: run_housekeeping(sessions, clock())),
    }
    if account is None:
        return jobs
    compare = partial(compare_templates, sessions, templates, account, clock)
    return {"templates": Job(3600, compare)} | jobs


def compare_templates(
    sessions: sessionmaker[Session], ours: Templates, account: TemplateAccount, clock: Clock
) -> None:
    """Compare our templates with those of the account, once a day."""
    # WhatsApp's client is loaded only where it is used.
    from bot.channels.whatsapp.account import fetch_templates_once
    from bot.channels.whatsapp.http import Graph
    from scheduler.messaging import templates

    graph = Graph(account.token, account.api_base, account.api_version)
    fetch = partial(fetch_templates_once, graph, account.business_id)
    templates.compare_when_due(sessions, ours, lambda: asyncio.run(fetch()), clock())
