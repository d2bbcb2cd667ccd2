"""Receives Telegram's updates, by webhook or by long polling, and has their turns run."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

import structlog
from telegram.error import Conflict, TelegramError

from bot.availability import is_unavailable
from bot.channels.channel import FileTooLarge, RetryCounter, SetAside, error_place, read_json
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.http import SlowDown
from bot.channels.telegram.updates import File, Parsed, read
from bot.message import Inbound, InboundKind

log = structlog.get_logger()
Hand = Callable[[Inbound], Awaitable[bool]]
FILES_AT_ONCE = 4
LONG_POLL = 25
SAME_OFFSET = 3.0
"""Seconds: asked for the same offset within them, Telegram returns one update at a time."""
LONGEST_PAUSE = 30.0
SHUTDOWN = 5.0


class TelegramReceiver:
    """Runs the turns of updates.

    `hand` awaits a turn: False when it was handled before; it raises if it was not committed.
    """

    def __init__(self, telegram: Telegram, hand: Hand, set_aside: SetAside) -> None:
        self.telegram = telegram
        self.hand = hand
        self.failures = RetryCounter("telegram", set_aside)
        self.files = asyncio.Semaphore(FILES_AT_ONCE)

    async def receive_body(self, body: bytes) -> None:
        """Handle a webhook request; invalid JSON is dropped, as it would come again the same."""
        update = read_json(body, "telegram")
        if update is not None:
            await self.receive_update(update)

    async def receive_update(self, update: object) -> None:
        """Handle one update. Raises when its turn failed: Telegram has to send it again."""
        parsed = self.read(update)
        if parsed:
            await self.receive(parsed)

    def read(self, update: object) -> Parsed | None:
        return read(update, self.telegram.username)

    async def receive(self, parsed: Parsed) -> None:
        inbound = parsed.inbound
        try:
            if parsed.file:
                # The permit ends with the fetch: a file that waits to be read keeps nobody waiting.
                async with self.files:
                    inbound = await self.fetch(inbound, parsed.file)
            new = await self.hand(inbound)
        except Exception as error:
            if not await self.failures.gave_up(inbound, error):
                raise
            return
        self.failures.succeeded(inbound.id)
        # Telegram refuses a second answer to the same press, so copies of an update bring none.
        if parsed.press_id and new:
            await self.telegram.answer_press(parsed.press_id)

    async def fetch(self, inbound: Inbound, file: File) -> Inbound:
        """The message with its file, or with the kind that says why there is none."""
        for _ in range(2):
            try:
                document = await self.telegram.download(file)
            except FileTooLarge:
                return inbound.without_file(InboundKind.TOO_LARGE)
            except TelegramError as error:
                log.warning("file not fetched", channel="telegram", error=str(error))
            else:
                return replace(inbound, files=(document,))
        return inbound.without_file(InboundKind.FILE_FAILED)


class TelegramPoller:
    """Long polling. An update is confirmed only when it and all before it are committed.

    People do not wait for each other; one person's turns keep their order. `unit` is a second.
    """

    def __init__(self, updates: TelegramReceiver, stop: asyncio.Event, unit: float = 1.0) -> None:
        self.updates = updates
        self.stop = stop
        self.unit = unit
        self.offset = 0
        self.turns: dict[int, asyncio.Task[None]] = {}
        self.newest: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Poll until `stop`; turns that run then may end, the other updates come again."""
        listening = asyncio.create_task(self.listen())
        stopped = asyncio.create_task(self.stop.wait())
        try:
            await asyncio.wait({listening, stopped}, return_when=asyncio.FIRST_COMPLETED)
            if listening.done():
                listening.result()
            listening.cancel()
            if self.turns:
                await asyncio.wait(self.turns.values(), timeout=SHUTDOWN * self.unit)
        finally:
            left = [listening, stopped, *self.turns.values()]
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def listen(self) -> None:
        failures = 0
        while True:
            try:
                batch = await self.updates.telegram.get_updates(self.offset, LONG_POLL)
            except Exception as error:  # noqa: BLE001  # whatever it is, we have to go on listening
                failures += 1
                await asyncio.sleep(log_and_wait(error, failures) * self.unit)
                continue
            failures = 0
            self.start_batch(batch)
            if self.turns:
                await asyncio.wait(self.turns.values(), timeout=SAME_OFFSET * self.unit)
                self.confirm()

    def start_batch(self, batch: list[object]) -> None:
        """Start the turns of new updates."""
        for update in batch:
            id = update.get("update_id") if isinstance(update, dict) else None
            if not isinstance(id, int):
                log.error("update without an id", channel="telegram")
            elif id not in self.turns:
                self.turns[id] = self.begin(self.updates.read(update))

    def begin(self, parsed: Parsed | None) -> asyncio.Task[None]:
        sender = parsed.inbound.sender if parsed else ""
        task = asyncio.create_task(self.turn(parsed, self.newest.get(sender)))
        if parsed:
            self.newest[sender] = task
        return task

    async def turn(self, parsed: Parsed | None, before: asyncio.Task[None] | None) -> None:
        """Try the turn until it works or is skipped, after the sender's turn before."""
        if before:
            await asyncio.wait({before})
        failures = 0
        while parsed and not await self.try_turn(parsed):
            failures += 1
            await asyncio.sleep(pause(failures) * self.unit)

    async def try_turn(self, parsed: Parsed) -> bool:
        try:
            await self.updates.receive(parsed)
        except Exception:  # noqa: BLE001  # logged by `receive`
            return False
        return True

    def confirm(self) -> None:
        """Move the offset up to the first update that is not done."""
        waiting = [id for id, task in self.turns.items() if not task.done()]
        self.offset = min(waiting) if waiting else max(self.turns) + 1
        self.turns = {id: self.turns[id] for id in self.turns if waiting and id >= self.offset}
        self.newest = {who: task for who, task in self.newest.items() if not task.done()}


async def retry_until(
    step: Callable[[], Awaitable[None]], stop: asyncio.Event, unit: float = 1.0
) -> None:
    """Try until it works, or until `stop`: there may be no network yet, or no database for now."""
    failures = 0
    while not stop.is_set():
        try:
            await step()
            break
        except Exception as error:
            if not (isinstance(error, TelegramError) or is_unavailable(error)):
                raise
            failures += 1
            wait = log_and_wait(error, failures)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), wait * unit)


def log_and_wait(error: Exception, failures: int) -> float:
    """Log why Telegram cannot be reached; the seconds to wait."""
    if isinstance(error, Conflict):
        log.error("another program polls with our token, or a webhook is set", error=str(error))
    elif is_unavailable(error):
        log.warning("Telegram's account waits for the database", failures=failures)
    else:
        log.warning("Telegram cannot be reached", failures=failures, **error_place(error))
    return error.retry_after if isinstance(error, SlowDown) else pause(failures)


def pause(failures: int) -> float:
    """Seconds to wait after so many failures in a row."""
    return min(2.0 ** min(failures - 1, 9), LONGEST_PAUSE)
