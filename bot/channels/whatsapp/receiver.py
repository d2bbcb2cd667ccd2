"""Receives WhatsApp's webhooks: a batch is done when every part of it is committed."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from itertools import groupby
from weakref import WeakValueDictionary

import structlog

from bot.availability import Unavailable, is_unavailable
from bot.channels.channel import FileTooLarge, RetryCounter, SetAside, read_json
from bot.channels.whatsapp.channel import WhatsApp
from bot.channels.whatsapp.http import OutcomeUnknown
from bot.channels.whatsapp.incoming import ParsedMessage, read
from bot.channels.whatsapp.payloads import LARGEST_FILE, Media
from bot.message import DeliveryReport, Inbound, InboundKind, TemplateNotice
from domain.files import LARGEST_VOICE

log = structlog.get_logger()
FILES_AT_ONCE = 4
MARKS_AT_ONCE = 8
Hand = Callable[[Inbound], Awaitable[bool]]


class BatchIncomplete(Exception):
    """A part of the batch was not committed: WhatsApp has to send it again."""


class WhatsAppReceiver:
    """Runs the turns of webhooks.

    `hand` awaits a turn: False when it was handled before; it raises if it was not committed, and
    so do `note` for a delivery status and `changed` for a template.
    """

    def __init__(
        self,
        whatsapp: WhatsApp,
        hand: Hand,
        note: Callable[[DeliveryReport], Awaitable[object]],
        changed: Callable[[TemplateNotice], Awaitable[object]],
        set_aside: SetAside,
    ) -> None:
        self.whatsapp = whatsapp
        self.hand = hand
        self.note = note
        self.changed = changed
        self.failures = RetryCounter(whatsapp.name, set_aside)
        self.queues: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self.files = asyncio.Semaphore(FILES_AT_ONCE)
        self.marks = asyncio.Semaphore(MARKS_AT_ONCE)
        self.marking: set[asyncio.Task[None]] = set()

    async def receive_body(self, body: bytes) -> None:
        """Handle a webhook request; invalid JSON is dropped, as it would come again the same."""
        batch = read(read_json(body, self.whatsapp.name), self.whatsapp.phone_id)
        work = [self.converse(name, parts) for name, parts in by_sender(batch.messages)]
        work += [self.try_status(self.note(each)) for each in batch.statuses]
        work += [self.try_status(self.changed(each)) for each in batch.notices]
        failures = [each for each in await asyncio.gather(*work) if each]
        if any(is_unavailable(each) for each in failures):
            raise Unavailable
        if failures:
            raise BatchIncomplete

    async def converse(self, sender: str, messages: list[ParsedMessage]) -> Exception | None:
        """Run the turns of one person in order; the error of the one that has to come again."""
        queue = self.queues.setdefault(sender, asyncio.Lock())
        async with queue:
            for each in messages:
                if failure := await self.try_turn(each):
                    return failure
        return None

    async def try_turn(self, parsed: ParsedMessage) -> Exception | None:
        inbound = parsed.inbound
        try:
            inbound = await self.fetched(parsed)
            new = await self.hand(inbound)
        except Exception as error:  # noqa: BLE001  # whatever it is, the others of the batch go on
            return None if await self.failures.gave_up(inbound, error) else error
        self.failures.succeeded(inbound.id)
        if new and inbound.kind is not InboundKind.MOVED:
            self.mark(parsed.wamid)
        return None

    async def try_status(self, work: Awaitable[object]) -> Exception | None:
        try:
            await work
        except Exception as error:  # noqa: BLE001  # whatever it is, the others of the batch go on
            log.error("not settled", channel=self.whatsapp.name, error=type(error).__name__)
            return error
        return None

    async def fetched(self, parsed: ParsedMessage) -> Inbound:
        """The message with its file, or with the kind that says why there is none."""
        if parsed.media is None:
            return parsed.inbound
        async with self.files:
            return await self.fetch(parsed.inbound, parsed.media)

    async def fetch(self, inbound: Inbound, media: Media) -> Inbound:
        most = LARGEST_VOICE if inbound.kind is InboundKind.VOICE else LARGEST_FILE
        for _ in range(2):
            try:
                document = await self.whatsapp.download(media, most)
            except FileTooLarge:
                return inbound.without_file(InboundKind.TOO_LARGE)
            except OutcomeUnknown as error:
                log.warning("file not fetched", channel=self.whatsapp.name, error=str(error))
            else:
                return replace(inbound, files=(document,))
        return inbound.without_file(InboundKind.FILE_FAILED)

    # Read marks: after the commit, and nobody waits for them

    def mark(self, wamid: str) -> None:
        task = asyncio.create_task(self.mark_one(wamid))
        self.marking.add(task)
        task.add_done_callback(self.marking.discard)

    async def mark_one(self, wamid: str) -> None:
        async with self.marks:
            await self.whatsapp.mark_read(wamid)

    async def close(self) -> None:
        """Cancel the read marks that are left."""
        for task in self.marking:
            task.cancel()
        await asyncio.gather(*self.marking, return_exceptions=True)


def by_sender(messages: Iterable[ParsedMessage]) -> list[tuple[str, list[ParsedMessage]]]:
    """Messages grouped by person, each group in its order."""
    by_name = sorted(messages, key=lambda each: each.inbound.sender)
    return [(name, list(group)) for name, group in groupby(by_name, lambda e: e.inbound.sender)]
