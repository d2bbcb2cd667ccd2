"""Reminders of a chosen day, by hand."""

from datetime import date, datetime, time

import typer

import app
from domain.courtesy import ZONE
from models import forecast
from scheduler import reminders
from settings import Settings

NINE = time(9, tzinfo=ZONE)


def remind(settings: Settings, on: date, *, dry_run: bool) -> None:
    """As if it were 09:00 on that day: plan, and post unless it is a dry run."""
    built = app.build(settings)
    now = datetime.combine(on, NINE)
    limit = settings.reminder_age_limit_days
    if dry_run:
        with built.readers() as db:
            counts = forecast.falling_due(db, built.ladder, on)
        told = ", ".join(f"{name} {count}" for name, count in counts.items() if count)
        typer.echo(f"{sum(counts.values())} fall due on {on}: {told or 'none'}. Nothing written.")
        return
    planned = reminders.plan(built.sessions, built.ladder, now, limit)
    posted = reminders.post_due(built.sessions, built.texts, built.ladder, now, limit)
    typer.echo(f"{planned} planned, {posted} letters posted.")
