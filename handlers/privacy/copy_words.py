"""The copy of one's data as files: a summary to read, all values as JSON, photos and receipts.

It is made outside of any turn (`scheduler/privacy/copies.py`).
"""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from sqlalchemy.orm import Session

from bot.message import Document
from bot.texts import Texts, rupiah
from domain.calendar import to_local_time
from handlers.roles.words import role_holder_text
from models import regions
from models.database import files
from models.people import person
from models.privacy import data_copy
from models.privacy.data_copy import DataCopy
from models.roles import access_log

PLAIN, JSON = "text/plain", "application/json"
Say = Callable[..., str]
"""The named text, in the language of the person."""


def copy_documents(
    db: Session, texts: Texts, person_id: int, now: datetime, *, with_files: bool = True
) -> list[Document]:
    """Everything that we keep about the person: what to read, all values, and the files."""
    say = partial(texts, person.language_of(db, person_id))
    found = data_copy.copy_data(db, person_id)
    for registration in found.data["registrations"]:
        for access in registration["seen"]:
            access["by"] = role_holder_text(db, say, access.pop("role"))
    summary = summary_text(db, say, found, now).encode()
    values = json.dumps(found.data | {"at": now}, ensure_ascii=False, default=str).encode()
    own = Document(say("copy-file"), PLAIN, summary), Document("data.json", JSON, values)
    return [*own, *(load_files(db, found.file_ids) if with_files else ())]


def load_files(db: Session, ids: list[int]) -> list[Document]:
    """Photos and receipts, with numbers in their names so that no two have the same."""
    loaded = (files.load_file(db, id) for id in ids)
    return [
        Document(f"{number}-{name}", kind, content)
        for number, (name, kind, content) in enumerate(filter(None, loaded), 1)
    ]


def pack(documents: Sequence[Document]) -> bytes:
    """A ZIP archive; photos and PDFs are compressed already."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for each in documents:
            packing = ZIP_DEFLATED if each.media_type in (PLAIN, JSON) else ZIP_STORED
            archive.writestr(each.name, each.content, packing)
    return out.getvalue()


def summary_text(db: Session, say: Say, found: DataCopy, now: datetime) -> str:
    """The copy in words, for people."""
    data = found.data
    parts = [say("copy-title", day=to_local_time(now).date())]
    parts += [part for each in data["registrations"] for part in registration_parts(db, say, each)]
    parts += section(say, "copy-consents", [consent_line(say, each) for each in data["consents"]])
    parts += section(say, "copy-requests", [request_line(say, each) for each in data["requests"]])
    parts += section(say, "copy-messages", [message_line(each) for each in data["messages"]])
    parts.append(say("copy-files", count=len(found.file_ids)))
    return "\n\n".join(parts) + "\n"


def section(say: Say, title: str, lines: list[str]) -> list[str]:
    """The lines below their title; nothing without lines."""
    return ["\n".join([say(title), *lines])] if lines else []


def registration_parts(db: Session, say: Say, row: dict[str, Any]) -> list[str]:
    """The registration, who saw its numbers, its payments and its reminders."""
    facts = say(
        "my-data-facts",
        **{name: row[name] or "-" for name in ("number", "nik", "full_name", "born_on", "phone")},
        place=regions.name(db, row["village"]),
        rtrw=f"RT {row['rt']} / RW {row['rw']}",
        street=row["street"] or "-",
        occupation=row["occupation"],
        income=rupiah(row["income"]),
        payer=say(f"option-{row['payer']}"),
        state=say(f"state-{row['state']}"),
    )
    return [
        facts,
        *section(say, "my-data-seen", [access_line(say, each) for each in row["seen"]]),
        *section(say, "copy-payments", [payment_line(say, each) for each in row["payments"]]),
        *section(say, "copy-reminders", [reminder_line(say, each) for each in row["reminders"]]),
    ]


def access_line(say: Say, access: dict[str, Any]) -> str:
    day, who = day_of(access["at"]), access["by"]
    if access["what"] == access_log.NIK:
        why = say(f"option-{access['why']}")
        return say("my-data-seen-nik", day=day, who=who, why=why)
    return say("my-data-seen-phone", day=day, who=who)


def payment_line(say: Say, entry: dict[str, Any]) -> str:
    values = {"month": entry["first_month"], "months": entry["months"]}
    return say("copy-payment", event=entry["event"], place=entry["place"] or "", **values)


def reminder_line(say: Say, row: dict[str, Any]) -> str:
    return say("copy-reminder", day=row["due_on"], outcome=row["outcome"] or "-")


def consent_line(say: Say, row: dict[str, Any]) -> str:
    return say(
        "copy-consent",
        day=day_of(row["at"]),
        purpose=say(f"purpose-{row['purpose']}"),
        given=say("option-yes" if row["given"] else "option-no"),
        version=row["text_version"],
    )


def request_line(say: Say, row: dict[str, Any]) -> str:
    wanted = "; ".join(row["wanted"].values())
    return say("copy-request", day=day_of(row["at"]), kind=row["kind"], wanted=wanted)


def message_line(row: dict[str, Any]) -> str:
    """Day, channel and words, after what the person had said; there are too many of them for a
    template each."""
    words = " ".join((row["text"] or row["reason"]).split())
    said = f"“{' '.join(row['said'].split())}” → " if row["said"] else ""
    return f"• {day_of(row['at']):%d-%m-%Y}, {row['channel']}: {said}{words}"


def day_of(at: str) -> date:
    """The local day of a moment in ISO format."""
    return to_local_time(datetime.fromisoformat(at)).date()
