"""Whoever has been silent for days on WhatsApp hears of their claim by approved templates."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.channels.whatsapp.templates import Templates
from handlers.texts import TEMPLATES_FILE
from models.messaging.message import OutboundMessage
from tests.scheduler.claims.test_packets import BEGIN
from tests.support.chat import KEYS, Chat, World

pytestmark = pytest.mark.sqlite

OPEN = "/urusklaim 1"
WORK = {
    "talk-here": ("/jawab 1",),
    "talk-said": ("Bu, kartu keluarganya kurang jelas. " * 19,),
    "talk-over": ("/selesai 1",),
    "claim-moved-begun": (OPEN, "minta berkas lagi", "kk", "tidak terbaca"),
    "claim-moved-handed_in": (OPEN, "berkas di cabang"),
    "claim-moved-in_process": (OPEN, "diterima lengkap"),
    "claim-moved-refused": (OPEN, "tidak disetujui", "1"),
}
"""By the letter that it ends in, what an officer says, one after the other."""


def test_every_step_of_a_claim_is_told_by_a_template(world: World) -> None:
    officer, family = Chat(world, sender="officer"), Chat(world, "whatsapp", "628123456789")
    officer.do_role("officer")
    for each in BEGIN:
        family.say(each)
    world.now += timedelta(days=3)
    for words in WORK.values():
        for each in words:
            officer.say(each)
    templates = Templates.load(TEMPLATES_FILE)
    with world.sessions() as db:
        rows = select(OutboundMessage.body).where(
            OutboundMessage.channel == "whatsapp", OutboundMessage.reason.is_not(None)
        )
        bodies = [KEYS.decrypt_json("message", body) for body in db.scalars(rows) if body]
    letters = [each for each in bodies if "name" in each]
    assert [each["name"] for each in letters] == [*WORK]
    for letter in letters:
        wording = templates.of(letter)
        assert wording is not None
        assert wording.filled(letter["values"]) is not None
