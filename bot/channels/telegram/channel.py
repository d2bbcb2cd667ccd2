"""Telegram as a channel: sends, fetches files, and translates errors."""

import asyncio
import hmac
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InputFile,
    LinkPreviewOptions,
    MessageEntity,
)
from telegram.constants import FileSizeLimit, MessageLimit
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

from bot.channels.channel import PACES, FileTooLarge, SendLater, SendRefused
from bot.channels.telegram.http import AioRequest, SlowDown, TelegramNotConnected
from bot.channels.telegram.keyboards import Markup, check_options, has_link_button, markup
from bot.channels.telegram.updates import LARGEST_FILE, File
from bot.message import Document, Outbound
from domain.markup import bold_spans

log = structlog.get_logger()
BASE = "https://api.telegram.org"
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
DEFAULT_LANGUAGE = "id"
LONGEST_WAIT = 10.0
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
Spans = Sequence[tuple[int, int]]
GONE = ("chat not found", "user not found", "peer_id_invalid", "input_user_deactivated")
"""Reasons of a refused request by which nothing will ever reach the address."""


class Telegram:
    """One bot account. `open` before use, `close` after; `setup` once at the start."""

    name = "telegram"
    pace = PACES["telegram"]
    window: timedelta | None = None

    def __init__(self, token: str, base: str | None = None, http: AioRequest | None = None) -> None:
        base = (base or BASE).rstrip("/")
        self.token = token
        self.url = f"{base}/bot{token}"
        self.http = http or AioRequest()
        self.bot = Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self.http,
            get_updates_request=self.http,
        )
        self.username = ""
        self.slowed = ("", float("-inf"))

    async def open(self) -> None:
        await self.http.initialize()

    async def close(self) -> None:
        await self.http.shutdown()

    # Sending

    async def send(self, address: str, message: Outbound) -> str | None:
        """Send the message; the id of the one that holds the text."""
        if not has_link_button(message):
            message = message.with_link_in_text()
        text, bold = bold_spans(message.text)
        message = replace(message, text=text)
        check_outbound(message)
        chat = int(address)
        if message.forget and chat > 0:
            await self.delete(chat, message.forget)
        keys = markup(message)
        if message.document is None:
            return await self.send_text(chat, text, bold, keys)
        if len(text) <= MessageLimit.CAPTION_LENGTH:
            return await self.send_file(chat, message.document, text, bold, keys)
        id = await self.send_text(chat, text, bold, keys)
        await self.send_after(chat, message.document)
        return id

    async def send_after(self, chat: int, document: Document) -> None:
        """Send the document after its text; waits, so that the text is not sent again."""
        wait = self.pace.chat_gap
        for _ in range(2):
            await asyncio.sleep(wait)
            try:
                await self.send_file(chat, document)
                return
            except SendLater as error:
                wait = min(error.retry_after or 1, LONGEST_WAIT)
        raise RuntimeError("the text was sent, its document was not")

    async def send_text(self, chat: int, text: str, bold: Spans, keys: Markup) -> str:
        with self.translate_errors(chat):
            sent = await self.bot.send_message(
                chat,
                text,
                entities=entities(text, bold),
                reply_markup=keys,
                link_preview_options=NO_PREVIEW,
            )
        return str(sent.message_id)

    async def send_file(
        self,
        chat: int,
        document: Document,
        caption: str = "",
        bold: Spans = (),
        keys: Markup | None = None,
    ) -> str:
        file = InputFile(document.content, filename=document.name)
        file.mimetype = document.media_type
        more: dict[str, Any] = {
            "caption": caption or None,
            "caption_entities": entities(caption, bold),
            "reply_markup": keys,
        }
        with self.translate_errors(chat):
            if document.media_type.startswith("audio/"):
                try:
                    return str((await self.bot.send_voice(chat, file, **more)).message_id)
                except BadRequest as error:
                    # Some people allow no voice messages: they get it as a file.
                    if "voice_messages_forbidden" not in str(error).lower():
                        raise
            sent = await self.bot.send_document(chat, file, **more)
        return str(sent.message_id)

    async def delete(self, chat: int, ref: str) -> None:
        """Delete a message of the person, best effort: they can still delete it by hand."""
        try:
            await self.bot.delete_message(chat, int(ref))
        except (TelegramError, ValueError) as error:
            log.warning("message not deleted", channel=self.name, error=str(error))

    # What an error means

    @contextmanager
    def translate_errors(self, chat: int) -> Iterator[None]:
        """Raise SendRefused or SendLater for an error with a known outcome; others stay."""
        try:
            yield
        except (SlowDown, TelegramNotConnected, InvalidToken) as error:
            raise self.retry_after(error, str(chat)) from error
        except Forbidden as error:
            raise SendRefused(str(error), unreachable=True) from error
        except ChatMigrated as error:
            raise SendRefused("the group became a supergroup", unreachable=True) from error
        except BadRequest as error:
            gone = any(name in str(error).lower() for name in GONE)
            raise SendRefused(str(error), unreachable=gone) from error

    def retry_after(self, error: TelegramError, chat: str) -> SendLater:
        """The error that tells when to send again."""
        if isinstance(error, SlowDown):
            everyone = self.slows_everyone(chat)
            return SendLater(str(error), retry_after=error.retry_after, everyone=everyone)
        if isinstance(error, TelegramNotConnected):
            return SendLater(str(error), retry_after=5, everyone=True)
        return SendLater("Telegram does not know the bot's token", retry_after=60, everyone=True)

    def slows_everyone(self, chat: str) -> bool:
        """Is the whole bot slowed down? Two chats within a second show it: the answer does not."""
        before, at = self.slowed
        now = asyncio.get_running_loop().time()
        self.slowed = (chat, now)
        return chat != before and now - at <= 1

    # Receiving

    async def get_updates(self, offset: int, wait: int) -> list[Any]:
        """Raw updates: in the library one that it cannot read would block all the others."""
        query = urlencode(
            {
                "offset": offset,
                "timeout": wait,
                "allowed_updates": str(list(ALLOWED_UPDATES)).replace("'", '"'),
            }
        )
        found = await self.http.post(f"{self.url}/getUpdates?{query}", read_timeout=wait + 10)
        if not isinstance(found, list):
            raise NetworkError("getUpdates did not bring a list")
        return found

    async def download(self, file: File) -> Document:
        """The file's content; FileTooLarge when Telegram keeps it from bots."""
        try:
            found = await self.bot.get_file(file.file_id)
        except BadRequest as error:
            if "too big" in str(error):
                raise FileTooLarge from error
            raise
        if (found.file_size or 0) > LARGEST_FILE:
            raise FileTooLarge
        content = bytes(await found.download_as_bytearray())
        name = file.file_name or "file"
        return Document(name, file.mime_type or "application/octet-stream", content)

    async def answer_press(self, press_id: str) -> None:
        """Stop the button's spinner. Best effort: after some seconds Telegram stops it itself."""
        try:
            await self.bot.answer_callback_query(press_id, read_timeout=5)
        except TelegramError as error:
            log.info("press not answered", channel=self.name, error=str(error))

    # Setting up

    async def setup(
        self, webhook: str | None, commands: Mapping[str, Sequence[tuple[str, str]]]
    ) -> None:
        """Register the webhook (None: the bot polls) and the commands of each language."""
        self.username = (await self.bot.get_me()).username or ""
        if webhook:
            await self.bot.set_webhook(
                webhook, allowed_updates=ALLOWED_UPDATES, secret_token=webhook_secret(self.token)
            )
        else:
            await self.bot.delete_webhook()
        scope = BotCommandScopeAllPrivateChats()
        for language, entries in commands.items():
            code = None if language == DEFAULT_LANGUAGE else language
            offered = [BotCommand(name.lstrip("/"), says) for name, says in entries]
            await self.bot.set_my_commands(offered, scope=scope, language_code=code)


def webhook_secret(token: str) -> str:
    """The secret that Telegram sends to our webhook; derived from the token."""
    return hmac.new(token.encode(), b"telegram webhook", sha256).hexdigest()


def entities(text: str, bold: Spans) -> Sequence[MessageEntity] | None:
    """The bold words as Telegram counts them: in units of UTF-16."""
    found = [MessageEntity(MessageEntity.BOLD, begin, end - begin) for begin, end in bold]
    return MessageEntity.adjust_message_entities_to_utf_16(text, found) or None


def check_outbound(message: Outbound) -> None:
    """ValueError for a message that Telegram would refuse: a mistake of ours."""
    check_options(message.options)
    if len(message.text) > MessageLimit.MAX_TEXT_LENGTH:
        raise ValueError(f"a text of {len(message.text)} characters: Telegram takes 4096")
    if message.document is None:
        if not message.text.strip():
            raise ValueError("a message without words")
    elif not 0 < len(message.document.content) <= FileSizeLimit.FILESIZE_UPLOAD:
        raise ValueError(f"a document of {len(message.document.content)} bytes")
