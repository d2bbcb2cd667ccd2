"""Keyboards: buttons below a message, or a reply keyboard below the chat."""

from collections.abc import Sequence
from typing import TypeVar
from urllib.parse import urlsplit

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit

from bot.message import Link, Option, Outbound
from domain.markup import truncate

LONGEST_BUTTON = 64
"""Characters of a label: a longer one is cut."""
SHORT_LABEL = 14
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove
Button = TypeVar("Button")


def markup(message: Outbound) -> Markup:
    """The keyboard of a message; one that asks for the phone has the options as texts to send."""
    if message.ask_phone:
        return phone_keyboard(message.ask_phone, message.options)
    below = rows([button(o) for o in message.options], message.options)
    if message.link:
        below.insert(0, [link_button(message.link)])
    return InlineKeyboardMarkup(below) if below else ReplyKeyboardRemove()


def has_link_button(message: Outbound) -> bool:
    """Whether the link can be a button: Telegram refuses those to a machine without a domain."""
    if not message.link or message.ask_phone:
        return False
    address = urlsplit(message.link.url)
    host = address.hostname or ""
    return address.scheme == "https" and "." in host and not host.replace(".", "").isdigit()


def link_button(link: Link) -> InlineKeyboardButton:
    return InlineKeyboardButton(truncate(link.label, LONGEST_BUTTON), url=link.url)


def phone_keyboard(label: str, options: Sequence[Option]) -> ReplyKeyboardMarkup:
    """A keyboard with one button that shares the person's own number, and the options below."""
    words = [KeyboardButton(truncate(option.label, LONGEST_BUTTON)) for option in options]
    contact = KeyboardButton(truncate(label, LONGEST_BUTTON), request_contact=True)
    keys = [[contact], *rows(words, options)]
    return ReplyKeyboardMarkup(keys, resize_keyboard=True, one_time_keyboard=True)


def button(option: Option) -> InlineKeyboardButton:
    return InlineKeyboardButton(truncate(option.label, LONGEST_BUTTON), callback_data=option.value)


def rows(buttons: Sequence[Button], options: Sequence[Option]) -> list[list[Button]]:
    """Put one button in a row, or two where every label is short."""
    width = 2 if all(len(option.label) <= SHORT_LABEL for option in options) else 1
    return [list(buttons[at : at + width]) for at in range(0, len(buttons), width)]


def check_options(options: Sequence[Option]) -> None:
    """ValueError for options that Telegram would refuse: too many, or too long values."""
    if len(options) > InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER:
        raise ValueError(f"{len(options)} options: Telegram shows at most 100 buttons")
    longest = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)
    for option in options:
        if not 1 <= len(option.value.encode()) <= longest:
            raise ValueError(f"option {option.value[:80]!r}: a button holds 1 to {longest} bytes")
