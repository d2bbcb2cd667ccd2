"""The copy of one's data as files: a summary to read, all values as JSON, photos and receipts.

It is one archive; where a channel takes no archives, it is one text and a message for each photo.
A copy replaces the earlier one and is deleted after a day. One costs as much as all files that
somebody has sent, so that they get only some in a day.
"""

import json
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from bot.forms.form import Form
from bot.message import Document, Outbound
from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from handlers.roles.words import role_holder_text
from models import audit, regions
from models.database import files
from models.messaging import outbox
from models.privacy import data_copy
from models.privacy.data_copy import DataCopy
from models.roles import access_log

PURPOSE = "export"
JSON = "application/json"
KEPT = timedelta(days=1)
TAKEN = "took data"
MOST_A_DAY = 5
WITHOUT_ARCHIVES = ("whatsapp",)
"""Channels that take texts, pictures and PDFs, but no archives."""


class Download(Form, opens_with="/unduh, unduh data, download"):
    def finish(self, turn: Turn) -> None:
        actor = f"person:{turn.person.id}"
        if audit.count_since(turn.db, actor, TAKEN, turn.now - KEPT) >= MOST_A_DAY:
            turn.say("my-data-download-often", count=MOST_A_DAY)
            return turn.offer("/data", "/menu")
        audit.record(turn.db, actor, TAKEN, actor, turn.now)
        turn.say("my-data-download")
        attach_copy(turn)
        return turn.offer("/data", "/menu")


def attach_copy(turn: Turn) -> None:
    """Send everything that we keep about the person with the reply, in place of earlier copies."""
    found = data_copy.copy_data(turn.db, turn.person.id)
    files.delete_made_for(turn.db, turn.person.id, PURPOSE)
    for registration in found.data["registrations"]:
        for access in registration["seen"]:
            access["by"] = role_holder_text(turn.db, turn.text, access.pop("role"))
    summary, name = summary_text(turn, found).encode(), turn.text("copy-file")
    values = json.dumps(found.data | {"at": turn.now}, ensure_ascii=False, default=str).encode()
    if turn.person.channel in WITHOUT_ARCHIVES:
        turn.attach(store(turn, Document(name, "text/plain", summary + b"\n" + values)))
        for file_id in found.file_ids:
            send_file(turn, file_id)
    else:
        texts = Document(name, "text/plain", summary), Document("data.json", JSON, values)
        archive = pack(*texts, *load_files(turn, found.file_ids))
        turn.attach(store(turn, Document(turn.text("copy-archive"), "application/zip", archive)))


def store(turn: Turn, document: Document) -> int:
    """Store a file of the copy; its id."""
    name, kind, content = document.name, document.media_type, document.content
    return files.store_file(
        turn.db, turn.person.id, PURPOSE, name, kind, content, turn.now, kept_for=KEPT
    )


def send_file(turn: Turn, file_id: int) -> None:
    """Send a file as a message of its own."""
    body = Outbound(turn.text("copy-part")).body() | {"file": file_id}
    person = turn.person
    outbox.post(turn.db, person.id, person.channel, person.address, body, now=turn.now)


def load_files(turn: Turn, ids: list[int]) -> list[Document]:
    """Photos and receipts, with numbers in their names so that no two have the same."""
    loaded = (files.load_file(turn.db, id) for id in ids)
    return [
        Document(f"{number}-{name}", kind, content)
        for number, (name, kind, content) in enumerate(filter(None, loaded), 1)
    ]


def pack(*documents: Document) -> bytes:
    """A ZIP archive; photos and PDFs are compressed already."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for each in documents:
            packing = ZIP_DEFLATED if each.media_type in ("text/plain", JSON) else ZIP_STORED
            archive.writestr(each.name, each.content, packing)
    return out.getvalue()


def summary_text(turn: Turn, found: DataCopy) -> str:
    """The copy in words, for people."""
    data = found.data
    parts = [turn.text("copy-title", day=turn.today)]
    parts += [part for each in data["registrations"] for part in registration_parts(turn, each)]
    parts += section(turn, "copy-consents", [consent_line(turn, each) for each in data["consents"]])
    parts += section(turn, "copy-requests", [request_line(turn, each) for each in data["requests"]])
    parts += section(turn, "copy-messages", [message_line(each) for each in data["messages"]])
    parts.append(turn.text("copy-files", count=len(found.file_ids)))
    return "\n\n".join(parts) + "\n"


def section(turn: Turn, title: str, lines: list[str]) -> list[str]:
    """The lines below their title; nothing without lines."""
    return ["\n".join([turn.text(title), *lines])] if lines else []


def registration_parts(turn: Turn, row: dict[str, Any]) -> list[str]:
    """The registration, who saw its numbers, its payments and its reminders."""
    facts = turn.text(
        "my-data-facts",
        **{name: row[name] or "-" for name in ("number", "nik", "full_name", "born_on", "phone")},
        place=regions.name(turn.db, row["village"]),
        rtrw=f"RT {row['rt']} / RW {row['rw']}",
        street=row["street"] or "-",
        occupation=row["occupation"],
        income=rupiah(row["income"]),
        payer=turn.text(f"option-{row['payer']}"),
        state=turn.text(f"state-{row['state']}"),
    )
    return [
        facts,
        *section(turn, "my-data-seen", [access_line(turn, each) for each in row["seen"]]),
        *section(turn, "copy-payments", [payment_line(turn, each) for each in row["payments"]]),
        *section(turn, "copy-reminders", [reminder_line(turn, each) for each in row["reminders"]]),
    ]


def access_line(turn: Turn, access: dict[str, Any]) -> str:
    day, who = day_of(access["at"]), access["by"]
    if access["what"] == access_log.NIK:
        why = turn.text(f"option-{access['why']}")
        return turn.text("my-data-seen-nik", day=day, who=who, why=why)
    return turn.text("my-data-seen-phone", day=day, who=who)


def payment_line(turn: Turn, entry: dict[str, Any]) -> str:
    values = {"month": entry["first_month"], "months": entry["months"]}
    return turn.text("copy-payment", event=entry["event"], place=entry["place"] or "", **values)


def reminder_line(turn: Turn, row: dict[str, Any]) -> str:
    return turn.text("copy-reminder", day=row["due_on"], outcome=row["outcome"] or "-")


def consent_line(turn: Turn, row: dict[str, Any]) -> str:
    return turn.text(
        "copy-consent",
        day=day_of(row["at"]),
        purpose=turn.text(f"purpose-{row['purpose']}"),
        given=turn.text("option-yes" if row["given"] else "option-no"),
        version=row["text_version"],
    )


def request_line(turn: Turn, row: dict[str, Any]) -> str:
    wanted = "; ".join(row["wanted"].values())
    return turn.text("copy-request", day=day_of(row["at"]), kind=row["kind"], wanted=wanted)


def message_line(row: dict[str, Any]) -> str:
    """Day, channel and words, after what the person had said; there are too many of them for a
    template each."""
    words = " ".join((row["text"] or row["reason"]).split())
    said = f"“{' '.join(row['said'].split())}” → " if row["said"] else ""
    return f"• {day_of(row['at']):%d-%m-%Y}, {row['channel']}: {said}{words}"


def day_of(at: str) -> date:
    """The local day of a moment in ISO format."""
    return to_local_time(datetime.fromisoformat(at)).date()
