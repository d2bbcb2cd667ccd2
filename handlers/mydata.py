"""My data: see it, correct it, take it away, delete it, withdraw consent (UU 27/2022 art. 5-13, 40)."""

import json
from datetime import date

from bot.agree import YesNo
from bot.form import Form
from bot.texts import rupiah
from bot.turn import Turn
from domain.nik import mask
from handlers import answers, consenting
from models import audit, consent, file, participant, region
from models.consent import Purpose
from models.erasure import copy, erase
from models.participant import Participant


class MyData(Form, opens_with="/data, data saya, data, my data", intents="my_data"):
    """What we know about the person, masked where it must be."""

    def done(self, turn: Turn) -> None:
        row = participant.of_person(turn.db, turn.person.id)
        turn.say("mydata-title")
        turn.parts.append(facts(turn, row) if row else turn.word("mydata-nothing"))
        given = [
            turn.word(
                "mydata-consent", purpose=turn.word(f"purpose-{each}"), given=agreed(turn, each)
            )
            for each in Purpose
        ]
        turn.parts.append("\n".join(given))
        turn.offer("/perbaiki", "/unduh", "/izin", "/hapus", "/menu")


def agreed(turn: Turn, purpose: Purpose) -> str:
    given = consent.given(turn.db, turn.person.id, purpose)
    return turn.word("option-yes" if given else "option-no")


def facts(turn: Turn, row: Participant) -> str:
    who = participant.identity(turn.db, row)
    values = {
        "number": row.number or "-",
        "nik": mask(who.nik) if who.nik else "-",
        "full_name": who.full_name or "-",
        "born_on": date.fromisoformat(who.born_on) if who.born_on else "-",
        "phone": masked_phone(who.phone),
        "place": region.name(turn.db, row.village),
        "rtrw": answers.show_rtrw(turn, f"{row.rt}/{row.rw}"),
        "street": who.street or "-",
        "occupation": row.occupation,
        "income": rupiah(row.income),
        "payer": turn.word(f"option-{row.payer}"),
        "state": turn.word(f"state-{row.state}"),
    }
    return turn.word("mydata-facts", **values)


def masked_phone(phone: str) -> str:
    return f"{phone[:5]}****{phone[-3:]}" if phone else "-"


class Download(Form, opens_with="/unduh, unduh data, download"):
    def done(self, turn: Turn) -> None:
        known = copy(turn.db, turn.person.id) | {"at": turn.now}
        content = json.dumps(known, indent=2, ensure_ascii=False, default=str).encode()
        name = "data-saya.json"
        kept = file.keep(
            turn.db, turn.person.id, "export", name, "application/json", content, turn.now
        )
        audit.note(turn.db, f"person:{turn.person.id}", "took data", f"file:{kept}", turn.now)
        turn.say("mydata-download")
        turn.hand_over(kept)
        turn.offer("/data", "/menu")


class Erase(Form, opens_with="/hapus, hapus data, hapus data saya", intents="delete_data"):
    sure = YesNo(or_stop="erase-kept")

    def done(self, turn: Turn) -> None:
        handed_on = erase(turn.db, turn.person.id, turn.now)
        turn.state.parked.clear()
        turn.say("erase-done-handed-on" if handed_on else "erase-done")
        turn.offer("/menu")


class Withdraw(Form, opens_with="/izin, izin, cabut izin"):
    """Consent, purpose by purpose; withdrawing the service's own stops everything but answers."""

    service = YesNo()
    reminders = YesNo(when=lambda form: form.service)
    information = YesNo(when=lambda form: form.service)

    def done(self, turn: Turn) -> None:
        wishes = {
            Purpose.SERVICE: self.service,
            Purpose.REMINDERS: self.service and self.reminders,
            Purpose.INFORMATION: self.service and self.information,
        }
        for purpose, given in wishes.items():
            if consent.given(turn.db, turn.person.id, purpose) != given:
                consenting.record(turn, purpose, given)
        turn.say("consent-kept" if self.service else "consent-withdrawn")
        turn.offer("/data", "/menu")
