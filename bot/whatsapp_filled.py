"""A Flow that was filled in: its answers as text, and the form that it is of."""

import json

from bot.message import Filled
from bot.whatsapp_types import Interactive
from bot.wire import clean

TOKEN = "flow_token"


def filled(interactive: Interactive | None) -> Filled | None:
    """None when it is no filled form, or one that nobody can read.

    Its token is `<name of the form>.<something>`. A list of values is joined by commas.
    """
    if interactive is None or interactive.nfm_reply is None:
        return None
    try:
        found = json.loads(interactive.nfm_reply.response_json)
    except (ValueError, RecursionError):
        return None
    token = found.get(TOKEN) if isinstance(found, dict) else None
    form, dot, _ = token.partition(".") if isinstance(token, str) else ("", "", "")
    if not form or not dot:
        return None
    values = {name: said(value) for name, value in found.items() if name != TOKEN}
    return Filled(clean(form), {clean(name): clean(text) for name, text in values.items()})


def said(value: object) -> str:
    if isinstance(value, list):
        return ",".join(said(each) for each in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None or isinstance(value, dict) else str(value)
