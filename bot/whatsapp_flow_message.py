"""A form as one message: how it is offered on WhatsApp, and how it comes back."""

import json
from typing import Any

from bot.message import Filled, Flow
from bot.whatsapp_flow import FIRST

LONGEST_BODY = 1024
LONGEST_BUTTON = 20
LONGEST_REPLY = 64 * 1024
TICKED = {True: "yes", False: "no"}


def fits(text: str, flow: Flow) -> bool:
    """May it go out as a Flow? A longer text is sent as the chat's own question."""
    return len(body_of(text, flow)) <= LONGEST_BODY and len(flow.label) <= LONGEST_BUTTON


def interactive(text: str, flow: Flow, flow_id: str) -> dict[str, Any]:
    """The `interactive` object of the message; it has this one button only."""
    parameters = {
        "flow_message_version": "3",
        "flow_token": flow.token,
        "flow_id": flow_id,
        "flow_cta": flow.label,
        "flow_action": "navigate",
        "flow_action_payload": {"screen": FIRST},
    }
    action = {"name": "flow", "parameters": parameters}
    return {"type": "flow", "body": {"text": body_of(text, flow)}, "action": action}


def body_of(text: str, flow: Flow) -> str:
    return f"{text}\n\n{flow.hint}"


def filled(response_json: str) -> Filled | None:
    """What a Flow's reply (`nfm_reply.response_json`) says; None when it is no form of ours."""
    if len(response_json) > LONGEST_REPLY:
        return None
    try:
        given = json.loads(response_json)
        json.dumps(given, ensure_ascii=False).encode()  # no lone surrogates
    except (ValueError, RecursionError):
        return None
    token = given.pop("flow_token", None) if isinstance(given, dict) else None
    if not isinstance(token, str) or "." not in token:
        return None
    answers = {name: text for name, value in given.items() if (text := written(value)) is not None}
    return Filled(token.partition(".")[0], answers)


def written(value: object) -> str | None:
    """A field as text: a tick is yes or no; PostgreSQL cannot keep a NUL character."""
    if isinstance(value, bool):
        return TICKED[value]
    if isinstance(value, int):
        return str(value)
    return value.replace("\0", "") if isinstance(value, str) else None
