"""The doctor's look at WhatsApp: what works, and what to do about the rest."""

import pytest
from pydantic import SecretStr

from commands.doctor.channels import ask_whatsapp, whatsapp
from commands.errors import CheckFailed
from settings import Settings
from tests.support.whatsapp.server import StandIn, says
from tests.support.whatsapp.webhooks import PHONE_ID, TOKEN


def known(base: str) -> Settings:
    secret = SecretStr("x")
    return Settings(
        _env_file=None,
        whatsapp_token=SecretStr(TOKEN),
        whatsapp_phone_id=PHONE_ID,
        whatsapp_app_secret=secret,
        whatsapp_verify_token=secret,
        whatsapp_api_base=base,
        public_url="https://perisai.test",
    )


async def test_a_number_that_answers_is_well(api: StandIn) -> None:
    api.media[PHONE_ID] = b""
    found = await ask_whatsapp(TOKEN, known(api.base))
    assert found.endswith("webhook https://perisai.test/webhooks/whatsapp")


async def test_a_wrong_token_is_said(api: StandIn) -> None:
    api.media_faults = [says(190, 401)]
    with pytest.raises(CheckFailed, match="190"):
        await ask_whatsapp(TOKEN, known(api.base))


async def test_a_missing_network_is_said() -> None:
    with pytest.raises(CheckFailed, match="cannot be reached"):
        await ask_whatsapp(TOKEN, known("http://127.0.0.1:9"))


def test_without_an_account_it_is_off() -> None:
    assert "WhatsApp is off" in (whatsapp(Settings(_env_file=None)) or "")
