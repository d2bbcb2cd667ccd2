"""The worker processes: limits, crashes and hangs hurt only the file that caused them."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from domain.files import MEMBERS, FileContents, FileKind, rows_found
from exchange.files import pool as pools
from exchange.files import queue as queues
from exchange.files.pool import FilePool, Worker
from exchange.files.queue import FileQueue
from exchange.files.read import read_contents
from tests.support.files import photo, refused
from tests.support.lists.broken_sheets import HEAD, book, three
from tests.support.lists.hostile_files import scan_bomb
from tests.support.patience import PATIENCE

TODAY = date(2026, 11, 22)
ROOT = str(Path(__file__).parents[3])
PHOTO = photo()


@pytest.fixture
def pool():
    made = FilePool()
    yield made
    made.close()


def worker_that(deed: str, monkeypatch: pytest.MonkeyPatch, marker: bytes = b"EVIL") -> None:
    """Workers do this at a file with the mark in it; with others they do their work."""
    monkeypatch.setattr(pools, "START", start_of({marker: deed}))


def start_of(deeds: dict[bytes, str]) -> str:
    """The program of workers that do at a file with a mark what stands for it."""
    evil = "".join(
        f"    if {marker!r} in content:\n        {deed}\n" for marker, deed in deeds.items()
    )
    return f"""
import sys, os, time, signal
sys.path[:0] = sys.argv[1:]
from exchange.files import worker
honest = worker.work
def work(task, today, content, results):
{evil}    return honest(task, today, content, results)
worker.work = work
worker.SECONDS = dict.fromkeys(worker.SECONDS, 1)
worker.WALL_SECONDS = dict.fromkeys(worker.WALL_SECONDS, 60)
worker.main()
"""


EVIL = photo() + b"EVIL"


def pid_of(pool: FilePool) -> int:
    (worker,) = pool.workers
    return worker.process.pid


def is_gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state == "Z"


def wait_until(holds) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_no_process_is_started_before_the_first_file(pool):
    assert not pool.workers
    assert pool.read(b"", TODAY).kind is FileKind.EMPTY
    assert pool.read(scan_bomb(600), TODAY).refusal
    assert not pool.workers


def test_a_worker_reads_what_is_read_at_once(pool):
    for content in (PHOTO, photo("PNG"), b"%PDF-1.4\n%%EOF", book(HEAD, *three()), b"hello"):
        found, expected = pool.read(content, TODAY), read_contents(content, TODAY)
        assert (found.kind, found.content) == (expected.kind, expected.content)
        assert found.lists.keys() == expected.lists.keys()
    assert len(pool.workers) == 1


def test_a_long_list_tells_how_far_it_is(pool):
    rows = "\n".join(f"31730152088{n:05d};Siti" for n in range(2_500))
    told: list[tuple[int, int]] = []
    found = pool.read_members(f"NIK;Nama\n{rows}".encode(), TODAY, lambda *at: told.append(at))
    assert len(rows_found(found.lists[MEMBERS])) == 2_500
    assert [count for count, _ in told] == [1_001, 2_001, 2_501]


def test_a_worker_has_no_environment_of_ours(pool, monkeypatch):
    monkeypatch.setenv("INDEX_KEY", "very secret")
    pool.read(PHOTO, TODAY)
    assert b"secret" not in Path(f"/proc/{pid_of(pool)}/environ").read_bytes()
    opened = os.listdir(f"/proc/{pid_of(pool)}/fd")
    targets = {os.readlink(f"/proc/{pid_of(pool)}/fd/{each}") for each in opened}
    assert all(each.startswith("pipe:") or each == "/dev/null" for each in targets)


@pytest.mark.parametrize("kind", ["photo", "sheet"])
def test_a_worker_killed_in_the_middle_is_replaced_and_the_file_read(pool, monkeypatch, kind):
    worker_that("time.sleep(0.5)", monkeypatch)
    content = EVIL if kind == "photo" else b"NIK;Nama\n3173015208850001;EVIL"
    with ThreadPoolExecutor(1) as threads:
        reading = threads.submit(pool.read, content, TODAY)
        wait_until(lambda: pool.workers)
        os.kill(pid_of(pool), signal.SIGKILL)
        assert reading.result().refusal is None
    assert len(pool.workers) == 1


def test_a_worker_killed_while_it_waits_is_replaced(pool):
    pool.read(PHOTO, TODAY)
    old = pid_of(pool)
    os.kill(old, signal.SIGKILL)
    assert pool.read(PHOTO, TODAY).refusal is None
    assert pid_of(pool) != old
    assert is_gone(old)


DEEDS = [
    ("while True: pass", "photo-failed"),
    ("signal.alarm(1); time.sleep(1000)", "file-busy"),
    ("os._exit(3)", "photo-failed"),
    ("os.kill(os.getpid(), signal.SIGSEGV)", "photo-failed"),
    ("hoard = [bytes(10_000_000) + b'x' for _ in range(1000)]", "photo-failed"),
    ("os.write(results.fileno(), b'x' * 100); os._exit(0)", "photo-failed"),
    ("return b'[]', b''", "photo-failed"),
    ("return b'{\"kind\": \"picture\"}', b''", "photo-failed"),
    ("return b'\\x80', b''", "photo-failed"),
    ("raise RecursionError", "photo-failed"),
    ("os.write(os.memfd_create('x'), b'x')", "photo-failed"),
]


@pytest.fixture(scope="module")
def hurt():
    """One pool that meets all of these files."""
    deeds = {b"EVIL%d!" % n: deed for n, (deed, _) in enumerate(DEEDS)}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pools, "START", start_of(deeds))
        made = FilePool()
        yield made
        made.close()


@pytest.mark.parametrize(("number", "reason"), list(enumerate(reason for _, reason in DEEDS)))
def test_a_file_at_which_workers_loop_hang_crash_or_lie_costs_one_refusal(hurt, number, reason):
    with refused(reason):
        hurt.read(photo() + b"EVIL%d!" % number, TODAY).as_picture()
    assert hurt.read(PHOTO, TODAY).refusal is None


def test_a_process_that_does_not_end_itself_is_killed(pool, monkeypatch):
    monkeypatch.setattr(pools, "WALL_SECONDS", dict.fromkeys(pools.WALL_SECONDS, 0))
    monkeypatch.setattr(pools, "PATIENCE", 1)
    worker_that("signal.alarm(0); time.sleep(1000)", monkeypatch)
    assert pool.read(EVIL, TODAY).refusal
    assert pool.read(PHOTO + b" ", TODAY)


def test_no_worker_is_left_when_none_can_be_started(monkeypatch):
    def broken() -> Worker:
        raise OSError("no processes left")

    pool = FilePool(start=broken)
    with refused("file-busy"):
        pool.read(PHOTO, TODAY).as_picture()


def test_a_worker_that_cannot_begin_is_no_fault_of_the_picture(pool, monkeypatch):
    monkeypatch.setattr(pools, "START", "raise MemoryError")
    with refused("file-busy"):
        pool.read(PHOTO, TODAY).as_picture()


def test_a_worker_reads_where_the_system_allows_less_than_it_asks_for(pool, monkeypatch):
    lower = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)); "
    monkeypatch.setattr(pools, "START", lower + pools.START)
    assert pool.read(PHOTO, TODAY).refusal is None


def test_workers_are_replaced_after_many_files(pool, monkeypatch):
    monkeypatch.setattr(pools, "MOST_JOBS", 2)
    seen = set()
    for _ in range(5):
        pool.read(PHOTO, TODAY)
        seen.add(pid_of(pool))
    assert len(seen) == 3
    assert all(is_gone(each) for each in seen - {pid_of(pool)})


def test_closing_ends_workers_also_those_that_read(monkeypatch):
    worker_that("time.sleep(1000)", monkeypatch)
    pool = FilePool()
    with ThreadPoolExecutor(1) as threads:
        reading = threads.submit(pool.read, EVIL, TODAY)
        wait_until(lambda: pool.workers)
        pid = pid_of(pool)
        pool.close()
        assert reading.result().refusal
    assert is_gone(pid)


@pytest.mark.parametrize("busy", [False, True])
def test_no_worker_outlives_a_bot_that_was_killed(busy):
    program = f"""
import sys, threading, time
sys.path[:0] = [{ROOT!r}]
from datetime import date
from exchange.files.pool import FilePool
from tests.support.files import photo
pool = FilePool()
pool.read(photo(), date(2026, 11, 22))
(worker,) = pool.workers
if {busy}:
    from exchange.files.wire import write_frame
    write_frame(worker.process.stdin, b"contents", b"2026-11-22")
print(worker.process.pid, flush=True)
time.sleep(1000)
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as bot:
        assert bot.stdout is not None
        pid = int(bot.stdout.readline())
        assert not is_gone(pid)
        bot.kill()
    wait_until(lambda: is_gone(pid))


def test_photos_of_12_megapixels_fit_into_the_limits(pool):
    image = Image.linear_gradient("L").resize((4160, 3120))
    for form, mode, more in (
        ("JPEG", "CMYK", {"progressive": True, "subsampling": 0}),
        ("PNG", "RGBA", {"compress_level": 1}),
        ("WEBP", "RGB", {"method": 0}),
    ):
        out = BytesIO()
        image.convert("RGB").convert(mode).save(out, form, **more)
        found = pool.read(out.getvalue(), TODAY)
        assert found.refusal is None, (form, found.refusal)
        assert max(Image.open(BytesIO(found.content)).size) <= 2000


# The queue


class SlowPool(FilePool):
    """A pool that reads nothing, and waits until it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may = threading.Event()
        self.now, self.most, self.order = 0, 0, list[bytes]()

    def read(self, content: bytes, today: date) -> FileContents:
        self.order.append(content)
        self.now += 1
        self.most = max(self.most, self.now)
        self.may.wait(30)
        self.now -= 1
        return FileContents(FileKind.PICTURE, content)


async def asked(queue: FileQueue, sender: str, content: bytes = PHOTO) -> asyncio.Task:
    task = asyncio.create_task(queue.read(sender, content, TODAY))
    await asyncio.sleep(0.01)
    return task


async def test_one_sender_never_has_more_than_one_worker():
    pool = SlowPool()
    queue = FileQueue(pool)
    mine = [await asked(queue, "greedy", PHOTO + b"%d" % n) for n in range(5)]
    other = await asked(queue, "honest", PHOTO + b"honest")
    assert pool.order == [PHOTO + b"0", PHOTO + b"honest"]
    pool.may.set()
    found = await asyncio.gather(*mine, other)
    assert not any(each.refusal for each in found)
    assert pool.order == [PHOTO + each for each in (b"0", b"honest", b"1", b"2", b"3", b"4")]
    assert not queue.waiting
    assert queue.bytes == 0
    queue.close()


async def test_a_full_queue_asks_to_send_again_and_loses_nothing_silently(monkeypatch):
    monkeypatch.setattr(queues, "MOST_WAITING", 4)
    monkeypatch.setattr(queues, "MOST_OF_ONE", 3)
    pool = SlowPool()
    queue = FileQueue(pool)
    mine = [await asked(queue, "greedy") for _ in range(5)]
    other = [await asked(queue, f"honest {n}") for n in range(2)]
    pool.may.set()
    found = await asyncio.gather(*mine, *other)
    reasons = [each.refusal and each.refusal.reason for each in found]
    assert reasons == [None, None, None, "file-busy", "file-busy", None, "file-busy"]
    assert (await queue.read("greedy", PHOTO, TODAY)).refusal is None
    queue.close()


async def test_what_is_refused_by_its_header_waits_for_nobody(monkeypatch):
    monkeypatch.setattr(queues, "MOST_WAITING", 0)
    queue = FileQueue(SlowPool())
    found = await queue.read("x", scan_bomb(600), TODAY)
    assert found.refusal.reason == "photo-bomb"
    queue.close()


async def test_files_that_wait_take_no_more_memory_than_allowed(monkeypatch):
    monkeypatch.setattr(queues, "MOST_BYTES", 3 * len(PHOTO))
    pool = SlowPool()
    queue = FileQueue(pool)
    tasks = [await asked(queue, f"{n}") for n in range(4)]
    pool.may.set()
    assert [bool(each.refusal) for each in await asyncio.gather(*tasks)] == [False] * 3 + [True]
    queue.close()


async def test_somebody_who_gives_up_leaves_the_queue():
    pool = SlowPool()
    queue = FileQueue(pool)
    first, second = await asked(queue, "1"), await asked(queue, "1")
    second.cancel()
    pool.may.set()
    await first
    assert not queue.waiting
    queue.close()
