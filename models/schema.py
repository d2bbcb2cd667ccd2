# ruff: noqa: F401 (importing a module registers its tables)
"""The metadata of every table: import this where the whole schema is needed."""

from models import audit, officeholders, photo_readings, regions
from models.branch import decisions, holds, status_changes, status_files
from models.broadcasts import broadcast, events
from models.cases import cases, messages, talks
from models.cashbook import day_close, entries, late_money
from models.claims import claim, packets, papers
from models.contributions import ledger, matches
from models.coverage import counts, denominators, spans
from models.coverage.monev import letters, minutes
from models.database import files, jobs
from models.database.base import Base
from models.digests import digest
from models.enrolment import attestation, member_lists
from models.knowledge import answers as knowledge_answers
from models.materials import orders, referrals
from models.messaging import (
    delivery_status,
    failed,
    inbound,
    message,
    outbox,
    pace,
    statistics,
    templates,
)
from models.participants import duplicate_pairs, follow_ups, name_index, participant, versions
from models.people import (
    consent,
    conversation,
    copy_orders,
    desk_sign_ins,
    erasures,
    form_links,
    link_codes,
    merge_history,
    person,
    web_sessions,
)
from models.reminders import reminder
from models.roles import agent_changes, invitations, role

METADATA = Base.metadata
