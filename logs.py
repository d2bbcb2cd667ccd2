"""Logs: structured, to standard error, without personal data and tokens.

Everything that is logged goes one way, also what libraries log, warnings, and exceptions that
nobody caught: one line (`json`) or paragraph (`text`) an event. Of an exception its types and
places are logged and never its message, which may quote what people wrote; of values, numbers as
long as a phone's, query strings and the token of a bot are left out.
"""

import asyncio
import logging
import re
import sqlite3
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping, MutableMapping
from datetime import date, datetime
from types import TracebackType
from typing import Any

import structlog

from domain.parsing.people.nik import mask_long_numbers

REPEATED_EVERY = 10.0
"""Seconds."""
QUIET = ("apscheduler", "uvicorn.access", "httpx", "telegram", "alembic", "aiohttp.access")
HIDDEN = "***"
SECRET = re.compile(r"(?<=bot)\d+:[\w-]+|(?<=[?&])[^\s\"'<>]+=[^\s\"'<>]*")
"""The token of a Telegram bot in an address, and what follows the path of any address."""
KEPT = ("timestamp", "level", "update")
"""Values that name nobody: our own, and the number of a platform's update."""

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def mask_event(
    logger: Any, method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Mask the values of a log event."""
    for name, value in event.items():
        if name not in KEPT:
            event[name] = mask(value)
    return event


def mask(value: object) -> object:
    """The value without long numbers and secrets; an object that is no plain value as its type."""
    match value:
        case bool() | float() | None:
            return value
        case int():
            return value if abs(value) < 10**9 else HIDDEN
        case str():
            return mask_long_numbers(SECRET.sub(HIDDEN, value), HIDDEN)
        case datetime() | date():
            return value.isoformat()
        case Mapping():
            return {mask(str(name)): mask(each) for name, each in value.items()}
        case list() | tuple() | set() | frozenset():
            return [mask(each) for each in value]
        case BaseException():
            return describe_error(value)
    return type(value).__name__


def format_error(exc_info: ExcInfo) -> str:
    """The exception after those that led to it, each as its type and the places in the code."""
    return "\n".join(error_lines(exc_info[1], set()))


def error_lines(error: BaseException, seen: set[int]) -> list[str]:
    if id(error) in seen:
        return []
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [*error_lines(before, seen), ""] if before else []
    lines += ["".join(traceback.format_tb(error.__traceback__)) + describe_error(error)]
    if isinstance(error, BaseExceptionGroup):
        lines += [line for each in error.exceptions for line in ("", *error_lines(each, seen))]
    return lines


def describe_error(error: BaseException) -> str:
    """The type of an error; what SQLite and the system say too, which quote no values."""
    plain = {sqlite3.Error: str(error), OSError: getattr(error, "strerror", None)}
    said = next((text for kind, text in plain.items() if isinstance(error, kind)), None)
    state = getattr(error, "sqlstate", None)
    return " ".join(filter(None, [type(error).__qualname__, said, state]))


def set_up(style: str) -> None:
    """Set up logging in the style `text` for people or `json` for machines."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.ExceptionRenderer(format_error),
                mask_event,
                renderer(style),
            ],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    logging.captureWarnings(True)
    # A record that cannot be written would go to standard error as it is.
    logging.raiseExceptions = False
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    # On a busy machine it would warn, every second, that the last look for jobs is not over.
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)
    catch_the_uncaught()


def renderer(style: str) -> Any:
    """The last step: one JSON object a line, or a line for people with the traceback below it."""
    if style == "json":
        return structlog.processors.JSONRenderer()
    return structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
    )


def catch_the_uncaught() -> None:
    """Log exceptions that nobody caught: of threads, and of objects that are thrown away."""
    log = structlog.get_logger()
    threading.excepthook = lambda args: log.error("a thread failed", exc_info=args.exc_value)
    sys.unraisablehook = lambda args: log.error("not cleaned up", exc_info=args.exc_value)


def log_crash(error: Exception) -> None:
    """Log what ended the program."""
    if not structlog.is_configured():
        set_up("text")
    structlog.get_logger().critical("stopped", exc_info=error)


class LostErrors:
    """Logs what a task or callback raised and nobody took: a loop's exception handler.

    The loop's own one would write the exception's message and the arguments of a callback. The same
    error is logged once in REPEATED_EVERY seconds: where no file can be opened, a loop reports
    thousands in a second, and the log would fill the disk.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.monotonic = monotonic
        self.logged: dict[tuple[object, ...], float] = {}

    def __call__(self, loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
        error, now = context.get("exception"), self.monotonic()
        self.logged = {each: at for each, at in self.logged.items() if now - at < REPEATED_EVERY}
        trace = error.__traceback__ if error else None
        place = (trace.tb_frame.f_code, trace.tb_lineno) if trace else ()
        kind = (type(error), *place)
        if kind not in self.logged:
            self.logged[kind] = now
            structlog.get_logger().error("a task or callback failed", exc_info=error)
