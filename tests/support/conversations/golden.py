"""Every message as each channel sends it: one file a transcript, one line a message.

What is the message's own text is written as "$text", its nonce as "n", so that what one reads is
what the channel makes of it.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.channels.whatsapp.outgoing import build_request
from bot.message import Outbound
from domain.markup import plain, replace_signs
from tests.support.chat import CODE, TRANSCRIPTS
from tests.support.conversations.every_channel import FACES, played
from tests.support.conversations.stored_rows import LINK
from tests.support.platforms.base import Payload

FOLDER = Path(__file__).parents[2] / "conversations" / "golden"
REWRITE = "REWRITE_GOLDEN"
"""Set it, and what is sent now becomes what is expected: `make golden`."""
FLOWS = {"id": "77", "en": "78"}


def golden_file(transcript: Path) -> Path:
    return FOLDER / transcript.relative_to(TRANSCRIPTS).with_suffix(".jsonl")


def expected(transcript: Path, channels: Sequence[str]) -> str:
    """What was agreed upon for these channels; on demand, what is so on all now."""
    file = golden_file(transcript)
    if os.environ.get(REWRITE):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(rendered(transcript, list(FACES)), "utf-8")
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return "".join(only(channels, json.loads(each)) for each in lines)


def only(channels: Sequence[str], told: dict[str, Any]) -> str:
    """The line without what other channels send."""
    kept = {name: told[name] for name in told if name.split()[0] in ("text", *channels)}
    return f"{json.dumps(kept, ensure_ascii=False)}\n"


def rendered(transcript: Path, channels: Sequence[str]) -> str:
    """One of the channels is the web."""
    looks = {channel: played(channel, transcript).seen for channel in channels}
    return "".join(
        f"{line(dict(zip(looks, each, strict=True)))}\n"
        for each in zip(*looks.values(), strict=True)
    )


def line(looks: dict[str, tuple[Outbound, list[Payload]]]) -> str:
    """The same message on every channel, the web chat's words first."""
    told: dict[str, Any] = {"text": replace_signs(looks["web"][0].text, "**", "**")}
    for channel, (message, sent) in looks.items():
        told[channel] = shortened(message, sent)
    if "whatsapp" in looks and (message := looks["whatsapp"][0]).flow:
        told["whatsapp flow"] = shortened(
            message, [build_request("ID.42", message, "Pilih", flows=FLOWS)]
        )
    return CODE.sub("ACDF-3479", LINK.sub("?t=", json.dumps(told, ensure_ascii=False)))


def shortened(message: Outbound, sent: list[Payload]) -> Any:
    nonces = {option.value.partition(".")[0] for option in message.options if "." in option.value}
    text = json.dumps(sent, ensure_ascii=False)
    for nonce in nonces:
        text = text.replace(f'"{nonce}.', '"n.').replace(f'.{nonce}"', '.n"')
    for own in (message.text, replace_signs(message.text, "*", "*"), plain(message.text)):
        text = text.replace(json.dumps(own, ensure_ascii=False)[1:-1], "$text")
    return json.loads(text)
