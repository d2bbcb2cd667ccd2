"""Logs: structured, to standard error, without personal data."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

from domain.parsing.nik import mask_niks

QUIET = ("apscheduler", "uvicorn.access", "httpx", "telegram", "alembic", "aiohttp.access")


def mask_event(
    logger: Any, method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Mask every NIK, phone or card number in the values of a log event."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = mask_niks(value)
    return event


def set_up(style: str) -> None:
    """Set up logging in the style `text` for people or `json` for machines."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        mask_event,
    ]
    last: Any = structlog.processors.JSONRenderer()
    if style == "text":
        last = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, last],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(message)s", force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
