"""Does anything go over the network for others to read?"""

from urllib.parse import urlsplit

from sqlalchemy import URL, make_url, text

from commands.doctor.proxy_check import LOCAL
from commands.errors import CheckFailed
from models.database.engine import connect
from settings import Settings

IS_ENCRYPTED = text("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")


def network(known: Settings) -> str | None:
    """CheckFailed for a platform without https; a note for a database elsewhere without TLS, which
    is well where its network is this machine's own."""
    platforms = {
        "TELEGRAM_API_BASE": known.telegram_api_base,
        "WHATSAPP_API_BASE": known.whatsapp_api_base,
    }
    for name, address in platforms.items():
        parts = urlsplit(address)
        if parts.scheme != "https" and parts.hostname not in LOCAL:
            raise CheckFailed(
                f"{name} is not https: whoever is on the way reads the token and every message"
            )
    urls = {"DATABASE_URL": known.database_url, "DATABASE_READ_URL": known.database_read_url}
    open_ones = [name for name, url in urls.items() if url and is_open(make_url(url))]
    if not open_ones:
        return "all that leaves this machine is encrypted"
    return (
        f"{' and '.join(open_ones)}: not encrypted. If the database is on another machine, add "
        "?sslmode=verify-full"
    )


def is_open(url: URL) -> bool:
    """Whether the database is elsewhere, and its connection is not encrypted."""
    asked = url.query.get("host", url.host or "")
    hosts = asked.split(",") if isinstance(asked, str) else asked
    if url.get_backend_name() == "sqlite" or all(is_here(each) for each in hosts):
        return False
    engine = connect(url.render_as_string(hide_password=False))
    try:
        with engine.connect() as connection:
            return not connection.execute(IS_ENCRYPTED).scalar_one()
    finally:
        engine.dispose()


def is_here(host: str) -> bool:
    """Whether a host of a database is this machine; a path is a socket of it."""
    return not host or host.startswith("/") or host.partition(":")[0] in LOCAL or host == "::1"
