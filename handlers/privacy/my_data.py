"""My data: what is stored about the person, masked, with their consents and who saw their numbers
(UU 27/2022 art. 5-7); and erasing it (art. 8).
"""

from datetime import date

from bot.forms.form import Form
from bot.forms.yes_no import WordQuestion
from bot.texts import rupiah
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.parsing.people.nik import mask_nik
from domain.parsing.people.phone import mask_number
from handlers import places
from handlers.privacy import consent
from handlers.roles.words import role_holder_text
from models import regions
from models.cases import cases
from models.cases.cases import CaseKind
from models.participants import participant
from models.participants.participant import Participant
from models.people import consent as people_consent
from models.people.consent import Purpose
from models.privacy.erasure import erase_person
from models.roles import access_log
from models.roles.access_log import NIK, DataAccess

SHOWN_ACCESSES = 5


class MyData(Form, opens_with="/data, data saya, data, my data", intents="my_data"):
    def finish(self, turn: Turn) -> None:
        row = participant.registration_of(turn.db, turn.person.id)
        turn.say("my-data-title")
        turn.say_text(registration_text(turn, row) if row else turn.text("my-data-nothing"))
        turn.say_text("\n".join(consent_line(turn, purpose) for purpose in Purpose))
        accesses = access_log.find_accesses(turn.db, row.id, SHOWN_ACCESSES) if row else []
        if accesses:
            lines = [turn.text("my-data-seen"), *(access_line(turn, each) for each in accesses)]
            turn.say_text("\n".join(lines))
        if row and row.agent_id and not cases.unclosed_cases(turn.db, row.id, CaseKind.AGENT):
            turn.offer("/gantiagen")
        turn.offer("/perbaiki", "/unduh", "/izin", "/saluran", "/hapus", "/menu")


def registration_text(turn: Turn, row: Participant) -> str:
    who = participant.identity(turn.db, row)
    return turn.text(
        "my-data-facts",
        number=row.number or "-",
        nik=mask_nik(who.nik) if who.nik else "-",
        full_name=who.full_name or "-",
        born_on=date.fromisoformat(who.born_on) if who.born_on else "-",
        phone=mask_number(who.phone),
        place=regions.name(turn.db, row.village),
        rtrw=places.show_rtrw(turn, f"{row.rt}/{row.rw}"),
        street=who.street or "-",
        occupation=who.occupation or "-",
        income=rupiah(row.income),
        payer=turn.text(f"option-{row.payer}"),
        state=turn.text(f"state-{row.state}"),
    )


def consent_line(turn: Turn, purpose: Purpose) -> str:
    given = people_consent.given(turn.db, turn.person.id, purpose)
    return turn.text(
        "my-data-consent",
        purpose=turn.text(f"purpose-{purpose}"),
        given=turn.text("option-yes" if given else "option-no"),
    )


def access_line(turn: Turn, access: DataAccess) -> str:
    who = role_holder_text(turn.db, turn.text, access.role_id)
    day = to_local_time(access.at).date()
    if access.what == NIK:
        why = turn.text(f"option-{access.why}")
        return turn.text("my-data-seen-nik", day=day, who=who, why=why)
    return turn.text("my-data-seen-phone", day=day, who=who)


class Erase(
    Form, opens_with="/hapus, hapus data, hapus data saya, delete my data", intents="delete_data"
):
    short_menu = True

    sure = WordQuestion(or_stop="erase-kept")

    def finish(self, turn: Turn) -> None:
        for purpose in Purpose:
            if people_consent.given(turn.db, turn.person.id, purpose):
                consent.record_consent(turn, purpose, given=False)
        handed_on = erase_person(turn.db, turn.person.id, turn.now)
        turn.state.parked.clear()
        turn.say("erase-done-handed-on" if handed_on else "erase-done")
        turn.offer("/menu")
