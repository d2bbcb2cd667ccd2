"""What became of our messages, and of our templates."""

from datetime import UTC, datetime
from typing import Any, Literal, get_args

from bot.message import Price, Status, TemplateNotice
from bot.whatsapp_types import Bill, Receipt, named
from bot.whatsapp_when import moment
from bot.wire import clean

State = Literal["sent", "delivered", "read", "failed"]
STATES: tuple[State, ...] = get_args(State)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_status(receipt: Receipt) -> Status | None:
    """None for what we do not count, such as a voice message that was played."""
    state = next((each for each in STATES if each == receipt.status), None)
    if state is None:
        return None
    ours, bill = receipt.biz_opaque_callback_data, receipt.pricing
    letter = int(ours) if ours.isascii() and ours.isdigit() and len(ours) < 19 else None
    problem = receipt.errors[0] if receipt.errors else None
    return Status(
        "whatsapp",
        named(receipt.id),
        letter,
        state,
        moment(receipt.timestamp) or EPOCH,
        problem.code if problem else None,
        clean(problem.title[:200]) if problem else "",
        price(bill) if bill else None,
    )


def price(bill: Bill) -> Price:
    return Price(bill.billable, clean(bill.pricing_model), clean(bill.type), clean(bill.category))


def read_notice(field: str, value: dict[str, Any]) -> TemplateNotice | None:
    """What changed of a template; None when the field tells of something else."""
    if not field.startswith(("message_template_", "template_")):
        return None
    name, language = (text(value, f"message_template_{part}") for part in ("name", "language"))
    if not name or not language:
        return None
    if field == "template_category_update":
        return TemplateNotice(name, language, "CATEGORY", text(value, "new_category") or None)
    if field == "message_template_status_update":
        reason = text(value, "reason")
        return TemplateNotice(name, language, text(value, "event"), None, reason)
    return None


def text(value: dict[str, Any], name: str) -> str:
    found = value.get(name)
    return clean(found[:200]) if isinstance(found, str) else ""
