"""A packet to be made, as the bytes that go to the worker process."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from exchange.claims.packet import PacketPage, PacketTexts

LENGTH = 8
"""Bytes of a number."""


def dump_job(texts: PacketTexts, pages: Sequence[PacketPage], made_at: datetime) -> bytes:
    """The job as bytes: what is written, as JSON, and then the papers."""
    listed = [[each.name, each.media_type, len(each.content)] for each in pages]
    head = {"texts": asdict(texts), "pages": listed, "made_at": made_at.isoformat()}
    words = json.dumps(head).encode()
    return b"".join([len(words).to_bytes(LENGTH, "big"), words, *(each.content for each in pages)])


def load_job(content: bytes) -> tuple[PacketTexts, list[PacketPage], datetime]:
    """The job that `dump_job` made bytes of."""
    end = LENGTH + int.from_bytes(content[:LENGTH], "big")
    head = json.loads(content[LENGTH:end])
    pages = []
    for name, media_type, size in head["pages"]:
        pages.append(PacketPage(name, media_type, content[end : end + size]))
        end += size
    return PacketTexts(**head["texts"]), pages, datetime.fromisoformat(head["made_at"])
