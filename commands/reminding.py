"""Reminders of a chosen day, by hand."""

from datetime import date, datetime, time

import typer
from sqlalchemy import func, select

import app
from domain.courtesy import ZONE
from models.reminder import OPEN, Reminder
from scheduler import reminders
from settings import Settings

NINE = time(9, tzinfo=ZONE)


def remind(settings: Settings, on: date, *, dry_run: bool) -> None:
    """As if it were 09:00 on that day: plan, and post unless it is a dry run."""
    built = app.build(settings)
    now = datetime.combine(on, NINE)
    limit = settings.reminder_age_limit_days
    if dry_run:
        typer.echo(f"{count_due(built, now)} participants would be reminded at most.")
        return
    planned = reminders.plan(built.sessions, built.ladder, now, limit)
    posted = reminders.post_due(built.sessions, built.texts, built.ladder, now, limit)
    typer.echo(f"{planned} planned, {posted} letters posted.")


def count_due(built: app.App, now: datetime) -> int:
    """How many people have something due, counted in a transaction that is taken back."""
    with built.engine.connect() as connection:
        sessions = app.open_sessions(built.engine, built.settings.keyring(app.VAR))
        with sessions(bind=connection) as db:
            day = now.date()
            rows = select(func.count(func.distinct(Reminder.participant_id)))
            return db.scalar(rows.where(OPEN, Reminder.due_on <= day)) or 0
