"""The product's own logging for the time of a test, which shares its process with others."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

import logs


@contextmanager
def product_logs(style: str) -> Iterator[None]:
    """Log as the product does, to standard error, and put back what was there before."""
    root, raising = logging.getLogger(), logging.raiseExceptions
    handlers, level = root.handlers[:], root.level
    hooks = threading.excepthook, sys.unraisablehook
    logs.set_up(style)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        structlog.reset_defaults()
        logging.raiseExceptions = raising
        root.handlers[:], root.level = handlers, level
        threading.excepthook, sys.unraisablehook = hooks
