"""Logs: everything goes one way, masked, in both formats."""

import asyncio
import json
import logging
import subprocess
import sys
import textwrap
import threading
import warnings

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

import logs
from domain.parsing.people.nik import mask_long_numbers
from models.database.engine import connect
from tests.support.suite.captured_logs import product_logs

NIK, PHONE, NAME, TOKEN = "3173016604900002", "+62 812-3456-7801", "Siti Aminah", "FJutYg4CYQbb"
BOT = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SECRETS = (NIK, "3456-7801", NAME, TOKEN, "AAHdqTcv")


def log_everything() -> None:
    """What may be logged, each with something in it that must not come out."""
    log = structlog.get_logger()
    log.info(f"NIK {NIK}", phone=PHONE, nested={"a": [PHONE, {NIK: NIK}]}, account=int(NIK))
    log.warning("address", url=f"https://t/bot{BOT}/send?chat=7", path=f"/chat?sender={TOKEN}")
    log.error("failed", error=ValueError(NAME), turn=object())
    try:
        try:
            raise KeyError(NAME)
        except KeyError as error:
            raise ExceptionGroup(TOKEN, [ValueError(NIK), RuntimeError(NAME)]) from error
    except ExceptionGroup:
        log.exception("a job failed")
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application")
    logging.getLogger("aiohttp.client").warning("number %s", PHONE)
    logging.getLogger("asyncio").error("too few arguments %s %s", NAME)
    warnings.showwarning(UserWarning(f"about {NIK}"), UserWarning, __file__, 1)
    thread = threading.Thread(target=int, args=(NAME,))
    thread.start()
    thread.join()
    asyncio.run(lose_an_error())


async def lose_an_error() -> None:
    asyncio.get_running_loop().set_exception_handler(logs.LostErrors())

    async def fail() -> None:
        raise ValueError(NAME)

    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    asyncio.get_running_loop().call_soon(int, NAME)
    await asyncio.sleep(0)


@pytest.mark.parametrize("style", ["text", "json"])
def test_no_log_of_any_library_or_failure_holds_a_number_a_name_or_a_token(
    style: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with product_logs(style):
        log_everything()
    written = capsys.readouterr().err
    assert [each for each in SECRETS if each in written] == []
    assert "a job failed" in written
    assert "log_everything" in written, "the place in the code is there"
    assert "a thread failed" in written
    assert "a task or callback failed" in written


def test_in_json_every_line_is_an_object_also_with_tracebacks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with product_logs("json"):
        log_everything()
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert all({"event", "level", "timestamp"} <= each.keys() for each in lines)
    (job,) = [each for each in lines if each["event"] == "a job failed"]
    assert job["exception"].count("Traceback") == 0
    assert [
        kind for kind in ("KeyError", "ExceptionGroup", "RuntimeError") if kind in job["exception"]
    ]


def test_a_busy_machine_does_not_fill_the_log_with_looks_that_were_left_out(capsys) -> None:
    with product_logs("text"):
        skipped = "Execution of job %s skipped: maximum number of running instances reached"
        logging.getLogger("apscheduler.scheduler").warning(skipped, "a job")
        logging.getLogger("apscheduler.executors.default").error("a job raised an exception")
    written = capsys.readouterr().err
    assert "skipped" not in written
    assert "raised an exception" in written


def test_an_error_of_the_database_quotes_no_parameters(
    tmp_path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = connect(f"sqlite:///{tmp_path}/a.db")
    with pytest.raises(DatabaseError) as failure, engine.begin() as db:
        db.execute(text("INSERT INTO gone VALUES (:token)"), {"token": TOKEN})
    with product_logs("json"):
        structlog.get_logger().error("page failed", exc_info=failure.value, error=failure.value)
    written = capsys.readouterr().err
    assert TOKEN not in f"{failure.value}{written}"
    assert "no such table: gone" in written


def test_a_command_that_fails_writes_no_message(tmp_path) -> None:
    code = """
        import cli, sys
        from commands import understanding
        def fail(*_): raise ValueError("Siti Aminah 3173016604900002")
        understanding.parse = fail
        sys.argv = ["perisai", "parse", "name"]
        cli.main()
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, input=""
    )
    assert ran.returncode == 1
    assert "ValueError" in ran.stderr
    assert "Siti" not in ran.stderr


@pytest.mark.parametrize(
    "stays",
    [
        "2026-11-22T05:00:00.123456Z",
        "2026-11-22 05:00:00+00:00",
        "letter 1234567",
        "Rp50.400",
        "3f2a1b9c04d5",
        "12:30:45",
        "id=1234567",
    ],
)
def test_dates_and_short_numbers_stay(stays: str) -> None:
    assert mask_long_numbers(stays) == stays


@given(
    st.text(),
    st.from_regex(r"[1-9]\d{7,17}", fullmatch=True),
    st.sampled_from(["", " ", "-", ".", "/", ",", ":", " | ", "–", "\u00a0", "\u2009", "\u200b"]),
)
def test_a_long_number_never_stays(around: str, digits: str, gap: str) -> None:
    words = "".join(each for each in around if not each.isdigit())
    number = gap.join([digits[:4], digits[4:]])
    assert number not in mask_long_numbers(f"{words} {number} {words}")


def test_engines_of_both_databases_hide_parameters() -> None:
    assert connect("sqlite://").hide_parameters
    assert connect("postgresql+psycopg://nobody@localhost/none").hide_parameters
    assert not create_engine("sqlite://").hide_parameters, "it is no default"


def test_a_loop_without_files_to_open_does_not_fill_the_disk_with_its_log(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A loop that cannot accept a connection says so two thousand times a second."""
    seconds = [at for at in (0.0, 1.0, 9.0, 11.0) for _ in range(500)]
    clock = iter([*seconds, 11.0])
    handler = logs.LostErrors(lambda: next(clock))
    with product_logs("text"):
        for _ in seconds:
            handler(None, {"exception": failure(OSError)})  # type: ignore[arg-type]  # unused
        handler(None, {"exception": failure(KeyError)})  # type: ignore[arg-type]  # unused
    assert capsys.readouterr().err.count("a task or callback failed") == 3


def failure(kind: type[Exception]) -> Exception:
    try:
        raise kind
    except (OSError, KeyError) as error:
        return error
