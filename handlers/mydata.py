"""My data: what we know about the person, masked where it must be (UU 27/2022 art. 5-7)."""

from datetime import date

from bot.form import Form
from bot.texts import rupiah
from bot.turn import Turn
from domain.nik import mask
from handlers import answers, seen_by
from models import case, consent, participant, region
from models.case import About
from models.consent import Purpose
from models.participant import Participant


class MyData(Form, opens_with="/data, data saya, data, my data", intents="my_data"):
    """What we know about the person, masked where it must be."""

    def done(self, turn: Turn) -> None:
        row = participant.of_person(turn.db, turn.person.id)
        turn.say("mydata-title")
        turn.say_text(facts(turn, row) if row else turn.word("mydata-nothing"))
        given = [
            turn.word(
                "mydata-consent", purpose=turn.word(f"purpose-{each}"), given=agreed(turn, each)
            )
            for each in Purpose
        ]
        turn.say_text("\n".join(given))
        if row:
            seen_by.tell(turn, row)
        if row and row.agent_id and not case.unclosed(turn.db, row.id, About.AGENT):
            turn.offer("/gantiagen")
        turn.offer("/perbaiki", "/unduh", "/izin", "/saluran", "/hapus", "/menu")


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
