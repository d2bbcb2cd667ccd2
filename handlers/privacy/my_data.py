"""My data: what we know about the person, masked where it must be (UU 27/2022 art. 5-7).

A copy of all my data (UU 27/2022 art. 7 and 13).

Delete my data (UU 27/2022 art. 8).

Who saw my numbers, told to whom they belong.
"""

import json
from datetime import date

from bot.forms.form import Form
from bot.forms.questions import YesNoQuestion
from bot.texts import rupiah
from bot.turn import Turn
from domain.parsing.nik import mask_nik
from domain.reminders.contact_rules import to_local_time
from handlers import places
from handlers.privacy import consent
from handlers.roles.words import role_holder_text_by_id
from models import audit, cases, regions
from models.cases import CaseKind
from models.database import files
from models.erasure import erase_person, export_person
from models.participants import participant
from models.participants.participant import Participant
from models.people import consent as people_consent
from models.people.consent import Purpose
from models.roles import access_log
from models.roles.access_log import NIK, DataAccess


class Download(Form, opens_with="/unduh, unduh data, download"):
    def finish(self, turn: Turn) -> None:
        known = export_person(turn.db, turn.person.id) | {"at": turn.now}
        content = json.dumps(known, indent=2, ensure_ascii=False, default=str).encode()
        name = "data-saya.json"
        kept = files.store_file(
            turn.db, turn.person.id, "export", name, "application/json", content, turn.now
        )
        audit.record(turn.db, f"person:{turn.person.id}", "took data", f"file:{kept}", turn.now)
        turn.say("my-data-download")
        turn.attach(kept)
        turn.offer("/data", "/menu")


class Erase(Form, opens_with="/hapus, hapus data, hapus data saya", intents="delete_data"):
    sure = YesNoQuestion(or_stop="erase-kept")

    def finish(self, turn: Turn) -> None:
        for purpose in Purpose:
            if people_consent.given(turn.db, turn.person.id, purpose):
                consent.record_consent(turn, purpose, given=False)
        handed_on = erase_person(turn.db, turn.person.id, turn.now)
        turn.state.parked.clear()
        turn.say("erase-done-handed-on" if handed_on else "erase-done")
        turn.offer("/menu")


SHOWN = 5


def say_accesses(turn: Turn, row: Participant) -> None:
    """The last few times; nothing when nobody did."""
    found = access_log.find_accesses(turn.db, row.id, SHOWN)
    if found:
        told = [access_text(turn, each) for each in found]
        turn.say_text("\n".join([turn.text("my-data-seen"), *told]))


def access_text(turn: Turn, seen: DataAccess) -> str:
    who = role_holder_text_by_id(turn, seen.role_id)
    day = to_local_time(seen.at).date()
    if seen.what == NIK:
        return turn.text("my-data-seen-nik", day=day, who=who, why=turn.text(f"option-{seen.why}"))
    return turn.text("my-data-seen-phone", day=day, who=who)


class MyData(Form, opens_with="/data, data saya, data, my data", intents="my_data"):
    """What we know about the person, masked where it must be."""

    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        turn.say("my-data-title")
        turn.say_text(facts(turn, row) if row else turn.text("my-data-nothing"))
        given = [
            turn.text(
                "my-data-consent", purpose=turn.text(f"purpose-{each}"), given=agreed(turn, each)
            )
            for each in Purpose
        ]
        turn.say_text("\n".join(given))
        if row:
            say_accesses(turn, row)
        if row and row.agent_id and not cases.unclosed_cases(turn.db, row.id, CaseKind.AGENT):
            turn.offer("/gantiagen")
        turn.offer("/perbaiki", "/unduh", "/izin", "/saluran", "/hapus", "/menu")


def agreed(turn: Turn, purpose: Purpose) -> str:
    given = people_consent.given(turn.db, turn.person.id, purpose)
    return turn.text("option-yes" if given else "option-no")


def facts(turn: Turn, row: Participant) -> str:
    who = participant.identity(turn.db, row)
    values = {
        "number": row.number or "-",
        "nik": mask_nik(who.nik) if who.nik else "-",
        "full_name": who.full_name or "-",
        "born_on": date.fromisoformat(who.born_on) if who.born_on else "-",
        "phone": masked_phone(who.phone),
        "place": regions.name(turn.db, row.village),
        "rtrw": places.show_rtrw(turn, f"{row.rt}/{row.rw}"),
        "street": who.street or "-",
        "occupation": row.occupation,
        "income": rupiah(row.income),
        "payer": turn.text(f"option-{row.payer}"),
        "state": turn.text(f"state-{row.state}"),
    }
    return turn.text("my-data-facts", **values)


def masked_phone(phone: str) -> str:
    return f"{phone[:5]}****{phone[-3:]}" if phone else "-"
