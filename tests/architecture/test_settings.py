"""Settings: each one explained, each wrong one said in a sentence, keys made once."""

import os
import re
import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from models.database.encryption import new_key
from settings import Settings, SettingsError, load

EXAMPLE = Path(__file__).parents[2] / ".env.example"
KEY, SHORT = "A" * 43 + "=", "c2hvcnQ="
ALL = {name.upper(): field for name, field in Settings.model_fields.items()}


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and none of our settings in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ALL:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def example() -> dict[str, str]:
    lines = [line for line in EXAMPLE.read_text("utf-8").splitlines() if "=" in line]
    pairs = [line.partition("=") for line in lines if not line.startswith("#")]
    return {name: value for name, _, value in pairs}


def spelled(value: object) -> str:
    """A default as it is written in a file."""
    return str(value).lower() if isinstance(value, bool) else str(value or "")


def test_the_example_lists_exactly_the_settings_with_their_defaults() -> None:
    defaults = {
        name: spelled(field.get_default(call_default_factory=True)) for name, field in ALL.items()
    }
    assert example() == defaults


def test_the_example_explains_every_setting() -> None:
    blocks = EXAMPLE.read_text("utf-8").split("\n\n")[1:]
    assert all(block.startswith("#") for block in blocks)


def test_the_example_as_it_is_gives_the_defaults(bare: Path) -> None:
    (bare / ".env").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    assert load() == Settings(_env_file=None)


def test_nothing_set_gives_the_defaults() -> None:
    assert load().database_url == "sqlite:///var/perisai.db"


def test_the_environment_wins_over_the_file(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bare / ".env").write_text("PORT=9000\n")
    monkeypatch.setenv("PORT", "9001")
    assert load().port == 9001


WRONG = {
    "PORT=abc": "PORT",
    "PORT=0": "PORT",
    "PORT=70000": "PORT",
    "DEMO=perhaps": "DEMO",
    "WEB_CHAT=2": "WEB_CHAT",
    "DATABASE_URL=mysql://x": "DATABASE_URL: write sqlite:///FILE or postgresql",
    "DATABASE_URL=postgresql://x": "DATABASE_URL: write sqlite:///FILE or postgresql",
    "PUBLIC_URL=http://x": "PUBLIC_URL: Telegram delivers to https:// addresses only",
    "LOG_FORMAT=xml": "LOG_FORMAT",
    "TRUSTED_PROXIES=*": "TRUSTED_PROXIES: * is no address or network",
    "PUBLIC_URL=https://a:b@x.id": "PUBLIC_URL: write it as https://perisai.contoh.id",
    "PUBLIC_URL=https://x.id/?a=1": "PUBLIC_URL: write it as https://perisai.contoh.id",
    "PUBLIC_URL=https://": "PUBLIC_URL: write it as https://perisai.contoh.id",
    "TRUSTED_PROXIES=127.0.0.1 0.0.0.0/0": "TRUSTED_PROXIES: 0.0.0.0/0 is half the world",
    "TRUSTED_PROXIES=::/0": "TRUSTED_PROXIES: ::/0 is half the world",
    "TRUSTED_PROXIES=10.0.0.1/8": "TRUSTED_PROXIES: 10.0.0.1/8 is no address or network",
    "METRICS_TOKEN=short": "METRICS_TOKEN",
    "MAX_STREAMS=0": "MAX_STREAMS",
    "REMINDER_LADDER=h-7,sometimes": "REMINDER_LADDER",
    "SERVICE_HOURS=mon-fri 16:00-08:00": "SERVICE_HOURS",
    "REMINDER_AGE_LIMIT_DAYS=0": "REMINDER_AGE_LIMIT_DAYS",
    "REMINDER_AGE_LIMIT_DAYS=99": "REMINDER_AGE_LIMIT_DAYS",
    f"INDEX_KEY={SHORT}": "INDEX_KEY: a key has 32 bytes, this one has 5",
    f"ENCRYPTION_KEYS=a:{SHORT}": "ENCRYPTION_KEYS: a key has 32 bytes, this one has 5",
    f"ENCRYPTION_KEYS={KEY}": "ENCRYPTION_KEYS: write it as",
    "INDEX_KEY=ä": "INDEX_KEY",
    f"INDEX_KEY={KEY}": "ENCRYPTION_KEYS and INDEX_KEY belong together",
    f"ENCRYPTION_KEYS=a:{KEY}": "ENCRYPTION_KEYS and INDEX_KEY belong together",
    "WHATSAPP_TOKEN=x": "WhatsApp needs WHATSAPP_PHONE_ID, WHATSAPP_APP_SECRET",
    "WHATSAPP_API_VERSION=26": "WHATSAPP_API_VERSION",
}


@pytest.mark.parametrize("line", WRONG, ids=lambda line: line[:28])
def test_a_wrong_setting_is_said_in_one_sentence(line: str, bare: Path) -> None:
    (bare / ".env").write_text(line + "\n", "utf-8")
    with pytest.raises(SettingsError, match=rf"^{re.escape(WRONG[line])}") as caught:
        load()
    assert "\n" not in str(caught.value)
    assert KEY not in str(caught.value)


def test_an_empty_setting_is_its_default(bare: Path) -> None:
    (bare / ".env").write_text("PORT=\nTELEGRAM_TOKEN=\nENCRYPTION_KEYS=\n")
    assert load() == Settings(_env_file=None)


def test_secrets_are_not_shown() -> None:
    known = Settings(
        _env_file=None, index_key=SecretStr(KEY), encryption_keys={"a": SecretStr(KEY)}
    )
    assert KEY not in repr(known) + str(known)


# Keys.


def test_keys_are_made_once_and_for_us_only(bare: Path) -> None:
    first = load().keyring(bare / "var")
    file = bare / "var" / "keys.env"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    sealed = first.encrypt("message", b"x")
    assert load().keyring(bare / "var").decrypt("message", sealed) == b"x"
    assert os.listdir(bare / "var") == ["keys.env"]


def test_two_machines_make_different_keys(bare: Path) -> None:
    one, two = (load().keyring(bare / name) for name in ("a", "b"))
    assert one.index_key != two.index_key


def test_keys_that_were_set_are_used_and_none_are_made(bare: Path) -> None:
    (bare / ".env").write_text(f"ENCRYPTION_KEYS=a:{KEY}\nINDEX_KEY={KEY}\n")
    assert load().keyring(bare / "var").current == b"a"
    assert not (bare / "var").exists()


def test_the_first_of_several_keys_seals_and_all_open(bare: Path) -> None:
    old, new = new_key(), new_key()
    (bare / ".env").write_text(f"ENCRYPTION_KEYS=a:{old}\nINDEX_KEY={KEY}\n")
    sealed = load().keyring().encrypt("message", b"x")
    (bare / ".env").write_text(f"ENCRYPTION_KEYS=b:{new} a:{old}\nINDEX_KEY={KEY}\n")
    assert load().keyring().current == b"b"
    assert load().keyring().decrypt("message", sealed) == b"x"


def test_half_written_keys_are_made_anew(bare: Path) -> None:
    """A crash while they were made leaves no file that stops every later start."""
    (bare / "var").mkdir()
    (bare / "var" / "keys.env.part").write_text("ENCRYPTION_")
    assert load().keyring(bare / "var")
