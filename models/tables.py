"""All tables at once: import this to know the whole schema."""

from models import (
    audit,
    case,
    consent,
    conversation,
    file,
    inbox,
    job,
    letter,
    outbox,
    participant,
    payment,
    person,
    region,
    reminder,
    status,
)
from models.base import Base

__all__ = [
    "audit",
    "case",
    "consent",
    "conversation",
    "file",
    "inbox",
    "job",
    "letter",
    "outbox",
    "participant",
    "payment",
    "person",
    "region",
    "reminder",
    "status",
]
METADATA = Base.metadata
