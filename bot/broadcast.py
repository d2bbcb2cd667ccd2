"""The letter of a broadcast: the preview, the test and the thing itself are one and the same."""

from bot.message import Option, Outbound
from bot.texts import Texts

STOP = "/stopinfo"
WHY = "/kenapa"


def letter(texts: Texts, language: str, name: str, words: str) -> Outbound:
    """Who says it, what they say, and how to hear no more of it."""
    sender = name or texts(language, "posts-nameless")
    text = texts(language, "broadcast-letter", name=sender, words=words)
    options = (
        Option(STOP, texts(language, "open-stopinfo")),
        Option(WHY, texts(language, "open-kenapa")),
    )
    return Outbound(text, options)
