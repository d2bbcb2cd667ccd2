"""What anybody may see of a receipt: nothing that gives its owner away."""

from sqlalchemy.orm import Session

from bot.receipt_words import period
from bot.texts import Texts
from domain.courtesy import local
from domain.receipt import Forged, Mistyped
from models import claimed
from models.receipts import Found, Stage

SAID = {
    Stage.COLLECTED: "receipt-collected",
    Stage.DEPOSITED: "receipt-deposited",
    Stage.POSTED: "receipt-posted",
    Stage.MISPOSTED: "receipt-misposted",
    Stage.REVERSED: "receipt-reversed",
}


def facts(db: Session, texts: Texts, language: str, found: Found | Mistyped | Forged) -> list[str]:
    """Initials, months, amount, day, and how far the money is; or what is wrong with the code."""
    match found:
        case Mistyped():
            return [texts(language, "receipt-mistyped")]
        case Forged():
            return [texts(language, "receipt-forged")]
    event = found.event
    values = {"initials": claimed.initials(db, event), "period": period(language, event)}
    day = local(event.at).date()
    told = [texts(language, "receipt-facts", paid=event.paid or 0, day=day, **values)]
    told.append(texts(language, SAID[found.stage]))
    if found.covered and found.stage in (Stage.COLLECTED, Stage.DEPOSITED, Stage.MISPOSTED):
        told.append(texts(language, "receipt-covered"))
    return told
