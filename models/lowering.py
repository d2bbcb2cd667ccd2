"""Consent when two persons become one, or two again: a refusal stays a refusal."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import consent
from models.consent import Consent, Purpose

TEXT = "merge"
"""The version of the text, and the channel, of a refusal that a merge carries over."""


def decided(db: Session, person_id: int, purpose: Purpose) -> bool | None:
    """The newest answer; None when they were never asked."""
    rows = select(Consent.given).where(Consent.person_id == person_id, Consent.purpose == purpose)
    return db.scalar(rows.order_by(Consent.id.desc()).limit(1))


def refused(db: Session, person_id: int) -> set[Purpose]:
    """What the person said no to, or withdrew."""
    return {each for each in Purpose if decided(db, person_id, each) is False}


def lower(db: Session, person_id: int, purposes: Collection[Purpose], now: datetime) -> None:
    """No consent of the person to these purposes, whatever they or somebody else said before."""
    for purpose in Purpose:
        if purpose in purposes and consent.given(db, person_id, purpose):
            consent.record(db, person_id, purpose, False, text_version=TEXT, channel=TEXT, now=now)
