"""Every setting, from the environment and `.env`; `.env.example` explains each one.

A wrong or missing setting stops the start with one clear sentence (`SettingsError`).
"""

import os
import re
import secrets
from collections import Counter
from contextlib import suppress
from decimal import Decimal
from difflib import get_close_matches
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from domain.cases.service_hours import SERVICE_HOURS, parse_service_hours
from domain.reminders.ladder import LADDER, parse_ladder
from models.database.encryption import Keyring, key_bytes, new_key

GENERATED = "generated"
NAME = re.compile(r"^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=", re.MULTILINE)
"""A name in a file of settings."""
DEMO_DATABASE = "sqlite:///var/demo.db"
WIDEST_NETWORK = 8
"""Bits of a network of proxies, at least; 10.0.0.0/8 and 127.0.0.0/8 have as many."""
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SQLITE = "sqlite:///"
MOST_INDEX_KEYS = 3
NO_KEYS = (
    "ENCRYPTION_KEYS: this database is sealed and there is no key: put back ENCRYPTION_KEYS and "
    "INDEX_KEY, or {file}"
)
WHATSAPP = (
    "whatsapp_token",
    "whatsapp_phone_id",
    "whatsapp_app_secret",
    "whatsapp_verify_token",
)
"""The settings without which there is no WhatsApp channel."""


class SettingsError(Exception):
    """A setting is wrong or missing; the sentence says which, and what to do."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8-sig", extra="ignore", env_ignore_empty=True
    )

    database_url: str = "sqlite:///var/perisai.db"
    database_read_url: str | None = None
    encryption_keys: Annotated[dict[str, SecretStr], NoDecode] = Field(default_factory=dict)
    index_key: SecretStr | None = None
    erasures_file: Path | None = None
    files_gigabytes: int = Field(default=20, ge=1)
    demo: bool = False
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    public_url: str | None = None
    trusted_proxies: str = "127.0.0.0/8, ::1"
    metrics_token: SecretStr | None = Field(default=None, min_length=16)
    read_photos: bool = True
    max_streams: int = Field(default=1_000, ge=1, le=50_000)
    web_chat: bool = True
    telegram_token: SecretStr | None = None
    telegram_api_base: str = "https://api.telegram.org"
    whatsapp_token: SecretStr | None = None
    whatsapp_phone_id: str | None = None
    whatsapp_business_id: str | None = None
    whatsapp_app_secret: SecretStr | None = None
    whatsapp_verify_token: SecretStr | None = None
    whatsapp_api_base: str = "https://graph.facebook.com"
    whatsapp_prices: Annotated[dict[str, Decimal], NoDecode] = Field(default_factory=dict)
    whatsapp_api_version: str = Field(default="v26.0", pattern=r"^v\d+\.\d+$")
    telegram_username: str | None = Field(default=None, pattern=r"^@?\w{5,32}$")
    whatsapp_flow_id: str | None = Field(default=None, pattern=r"^\d{5,30}$")
    whatsapp_flow_id_en: str | None = Field(default=None, pattern=r"^\d{5,30}$")
    whatsapp_number: str | None = Field(default=None, pattern=r"^\+?[1-9]\d{7,14}$")
    reminder_ladder: str = LADDER
    service_hours: str = SERVICE_HOURS
    reminder_age_limit_days: int = Field(default=3, ge=1, le=14)
    heartbeat_url: str | None = None
    log_format: Literal["text", "json"] = "text"

    @field_validator("encryption_keys", mode="before")
    @classmethod
    def read_keys(cls, value: object) -> object:
        """Read `name:key name:key`; the first key encrypts, all decrypt."""
        return parse_pairs(value, ":", '"name:key", more of them with a blank between')

    @field_validator("whatsapp_prices", mode="before")
    @classmethod
    def read_prices(cls, value: object) -> object:
        """Read `utility=400, service=400`: rupiah for one delivered message of a category."""
        example = '"utility=400, service=400", in rupiah, a point for cents'
        return parse_pairs(value, "=", example)

    @field_validator("whatsapp_prices")
    @classmethod
    def check_prices(cls, value: dict[str, Decimal]) -> dict[str, Decimal]:
        if any(not price.is_finite() or price < 0 for price in value.values()):
            raise ValueError("a price is a number of rupiah, not below 0")
        return value

    @field_validator("encryption_keys")
    @classmethod
    def check_keys(cls, value: dict[str, SecretStr]) -> dict[str, SecretStr]:
        for key in value.values():
            key_bytes(key.get_secret_value())
        return value

    @field_validator("index_key")
    @classmethod
    def check_index_keys(cls, value: SecretStr | None) -> SecretStr | None:
        """`key key`; the first one makes indexes, what all of them made is found."""
        if value:
            index_keys(value)
        return value

    @field_validator("database_url")
    @classmethod
    def check_database(cls, value: str) -> str:
        if not value.startswith((SQLITE, "postgresql+psycopg://")):
            raise ValueError("write sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME")
        return value

    @field_validator("heartbeat_url", "telegram_api_base", "whatsapp_api_base")
    @classmethod
    def check_address(cls, value: str | None) -> str | None:
        parts = urlsplit(value or "https://none")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("write it as https://example.id")
        return value

    @field_validator("reminder_ladder")
    @classmethod
    def check_ladder(cls, value: str) -> str:
        parse_ladder(value)
        return value

    @field_validator("service_hours")
    @classmethod
    def check_hours(cls, value: str) -> str:
        parse_service_hours(value)
        return value

    @field_validator("public_url")
    @classmethod
    def check_public_url(cls, value: str | None) -> str | None:
        if value and not value.startswith("https://"):
            raise ValueError("Telegram delivers to https:// addresses only")
        parts = urlsplit(value or "https://none")
        if not parts.hostname or "@" in parts.netloc or parts.query or parts.fragment:
            raise ValueError("write it as https://perisai.contoh.id, with nothing behind")
        return value.rstrip("/") if value else None

    @field_validator("trusted_proxies")
    @classmethod
    def check_proxies(cls, value: str) -> str:
        for each in split_words(value):
            try:
                network = ip_network(each)
            except ValueError:
                raise ValueError(
                    f"{each} is no address or network: write them as 10.0.0.7, 172.18.0.0/16"
                ) from None
            if network.prefixlen < WIDEST_NETWORK:
                raise ValueError(f"{each} is half the world: whoever is in it has no limit")
        return value

    @model_validator(mode="after")
    def check_replica(self) -> "Settings":
        """A replica is PostgreSQL, and of PostgreSQL."""
        both = self.database_url, self.database_read_url
        if both[1] and not all(f"{each}".startswith("postgresql+psycopg://") for each in both):
            raise ValueError(
                "DATABASE_READ_URL is a replica of PostgreSQL, written as DATABASE_URL: remove it "
                "for SQLite"
            )
        return self

    @model_validator(mode="after")
    def check_both_keys(self) -> "Settings":
        if bool(self.encryption_keys) != bool(self.index_key):
            raise ValueError("ENCRYPTION_KEYS and INDEX_KEY belong together: set both or none")
        return self

    @model_validator(mode="after")
    def check_whatsapp(self) -> "Settings":
        missing = [name for name in WHATSAPP if not getattr(self, name)]
        if missing and len(missing) < len(WHATSAPP):
            names = ", ".join(name.upper() for name in missing)
            raise ValueError(f"WhatsApp needs {names} too: set all of them or none")
        return self

    @property
    def database_file(self) -> Path | None:
        """The file of the SQLite database; None for PostgreSQL."""
        name = self.database_url.removeprefix(SQLITE)
        return Path(name) if name != self.database_url else None

    @property
    def erasures_path(self) -> Path:
        """The list of erasures: where the setting says, else beside the database."""
        own = self.database_file
        beside = own.with_name(f"{own.name}.erasures") if own else Path("var/erasures")
        return self.erasures_file or beside

    @property
    def newest_backup_path(self) -> Path:
        """The file that says until when the newest backup goes, beside the list of erasures."""
        return self.erasures_path.with_suffix(".newest-backup")

    @model_validator(mode="after")
    def check_demo(self) -> "Settings":
        """The demo has its own database, and nobody from outside reaches it."""
        if not self.demo:
            return self
        names = "telegram_token", *WHATSAPP, "public_url"
        found = [name.upper() for name in names if getattr(self, name)]
        if found:
            raise ValueError(f"the demo lets anybody in: remove {found[0]} or use `perisai run`")
        if self.host not in LOOPBACK:
            raise ValueError(f"the demo is for this machine only: HOST must be {LOOPBACK[0]}")
        self.database_url = DEMO_DATABASE
        return self

    @property
    def proxies(self) -> list[str]:
        """The addresses and networks of the proxies before us."""
        return split_words(self.trusted_proxies)

    @property
    def flows(self) -> dict[str, str]:
        """The published Flow of each language that has one."""
        ids = {"id": self.whatsapp_flow_id, "en": self.whatsapp_flow_id_en}
        return {language: id for language, id in ids.items() if id}

    @property
    def site(self) -> str:
        """The address of our pages for people, in the demo this machine; empty without one."""
        return self.public_url or (f"http://localhost:{self.port}" if self.demo else "")

    @property
    def accounts(self) -> dict[str, str | None]:
        """The account or address to which the links of an invitation lead, by channel."""
        return {
            "telegram": (self.telegram_username or "").lstrip("@") or None,
            "whatsapp": (self.whatsapp_number or "").lstrip("+") or None,
            "web": self.public_url or f"http://{self.host}:{self.port}",
        }

    def keyring(self, folder: Path = Path("var"), *, generate: bool = True) -> Keyring:
        """The keys that were set, else those in `folder`, where they are generated.

        SettingsError without any when none may be generated.
        """
        if not (self.encryption_keys or generate or keys_file(folder).exists()):
            raise SettingsError(NO_KEYS.format(file=keys_file(folder)))
        source = self if self.encryption_keys else generated_keys(folder)
        assert source.index_key is not None, "checked above"
        keys = {name: key_bytes(k.get_secret_value()) for name, k in source.encryption_keys.items()}
        return Keyring(keys, *index_keys(source.index_key))


def split_words(value: str) -> list[str]:
    """The words of a text, with blanks or commas between."""
    return value.replace(",", " ").split()


def parse_pairs(value: object, separator: str, example: str) -> object:
    """The values by name of a text such as `name:value name:value`; another value as it is."""
    if not isinstance(value, str):
        return value
    pairs = [each.partition(separator) for each in split_words(value)]
    if any(not name or not found for name, _, found in pairs):
        raise ValueError(f"write it as {example}")
    return {name: found for name, _, found in pairs}


def index_keys(value: SecretStr) -> list[bytes]:
    """The keys of INDEX_KEY; ValueError says what is wrong with one."""
    keys = [key_bytes(each) for each in value.get_secret_value().replace(",", " ").split()]
    if len(keys) > MOST_INDEX_KEYS or len({*keys}) < len(keys):
        raise ValueError(f"write the new key and then the old one, at most {MOST_INDEX_KEYS}")
    return keys


def keys_file(folder: Path) -> Path:
    return folder / "keys.env"


def generated_keys(folder: Path) -> Settings:
    """The keys in `folder`, generated at the first call, for a machine on which none were set.

    Of processes that generate at once, one wins, and all read the same.
    """
    file = keys_file(folder)
    if not file.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = folder / f"keys.env.{secrets.token_hex(4)}"
        part.touch(mode=0o600)
        part.write_text(f"ENCRYPTION_KEYS={GENERATED}:{new_key()}\nINDEX_KEY={new_key()}\n")
        with suppress(FileExistsError):
            file.hardlink_to(part)
        part.unlink()
    return Settings(_env_file=file)


TYPING_ERROR = 0.9
"""How like a setting the name of a variable must be to be taken for a mistyped one."""


def ignored_lines(file: Path = Path(".env")) -> list[str]:
    """A sentence for each name whose value is ignored: in the file it is no setting, or stands
    there again; in the environment it is nearly the name of one."""
    known = [name.upper() for name in Settings.model_fields]
    near = [
        unknown_name("environment", name, known)
        for name in sorted(os.environ)
        if name.upper() not in known and get_close_matches(name.upper(), known, 1, TYPING_ERROR)
    ]
    if not file.is_file():
        return near
    names = NAME.findall(file.read_text("utf-8-sig", "replace"))
    again = [name for name, count in Counter(map(str.upper, names)).items() if count > 1]
    return [
        *near,
        *(unknown_name(f"{file}", each, known) for each in names if each.upper() not in known),
        *(f"{file}: {each} stands there more than once: the last one counts" for each in again),
    ]


def unknown_name(place: str, name: str, known: list[str]) -> str:
    """The sentence about one name, with the nearest that is known."""
    near = get_close_matches(name.upper(), known, 1)
    return f"{place}: {name} is no setting" + (f": is it {near[0]}?" if near else "")


def load(*, demo: bool = False) -> Settings:
    """The settings, for the demo if asked; SettingsError says in one sentence what is wrong."""
    try:
        return Settings(demo=True) if demo else Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        why = first["msg"].removeprefix("Value error, ")
        raise SettingsError(f"{name}: {why}" if name else why) from None
