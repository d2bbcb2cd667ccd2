"""Where channels may differ in what a conversation leaves behind: every difference has a reason."""

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from chat import TEXTS

Rows = dict[str, list[dict[str, Any]]]
Names = tuple[dict[str, str], dict[str, str]]
"""What stands for a whole value, and for a part of a sentence."""

MADE = "docProps/core.xml"
MINE = ("me here", "me there")
LINK = re.compile(r"\?t=\S+")
NIK_DELETED = tuple(TEXTS(language, "nik-deleted") for language in ("id", "en"))
LEVELLED = {
    "addresses.heard_at": "only WhatsApp closes a chat a day after the person wrote",
    "addresses.channel": "other people that a test has put there are where it put them",
    "consents.channel": "what was agreed before the conversation begins, a test has put there",
    "files.content": "a sheet holds the moment in which it was made",
    "inbox.channel": "other people write on the web, wherever the person does",
    "inbox.message_id": "every platform names messages in its own way",
    "letters.forget": "only Telegram lets a bot delete the message that holds a NIK, and says so",
    "letters.link": "what is sealed looks different each time",
}


def without_sentences(text: str) -> str:
    for sentence in NIK_DELETED:
        text = text.replace(f"\n\n{sentence}", "")
    return text


def without_moment(content: object) -> object:
    """A sheet part by part; any other file as it is."""
    if not isinstance(content, str) or not content.startswith("PK"):
        return content
    with ZipFile(BytesIO(content.encode("latin-1"))) as sheet:
        parts = {name: sheet.read(name).decode("latin-1") for name in sheet.namelist()}
    return parts | {MADE: ""}


def levelled(rows: Rows, names: Names) -> Rows:
    """The rows without those differences; channels and addresses by what they are to the person."""
    same: Rows = renamed(rows, names)
    for row in same["addresses"]:
        row["heard_at"] = None
    for row in same["addresses"] + same["letters"]:
        if row["address"] not in MINE:
            row["channel"] = "elsewhere"
    for row in same["files"]:
        row["content"] = without_moment(row["content"])
    for row in same["inbox"]:
        row["message_id"] = ""
        row["channel"] = "here" if row["channel"] == "web" else row["channel"]
    for row in same["consents"]:
        if row["text_version"] == "test":
            row["channel"] = "here"
    for row in same["letters"]:
        if row["body"]:
            row["body"].pop("forget", None)
            row["body"]["text"] = LINK.sub("?t=", without_sentences(row["body"]["text"]))
    same["inbox"].sort(key=lambda row: (row["received_at"], row["channel"]))
    return same


def renamed(value: Any, names: Names) -> Any:
    if isinstance(value, dict):
        return {key: renamed(each, names) for key, each in value.items()}
    if isinstance(value, list):
        return [renamed(each, names) for each in value]
    if not isinstance(value, str):
        return value
    exact, within = names
    for told, meant in within.items():
        value = value.replace(told, meant)
    return exact.get(value, value)
