"""Files that we hand over: what WhatsApp takes, and how a message names what was uploaded."""

from typing import Any

from bot.message import Document
from bot.wire import truncate

PICTURES = ("image/jpeg", "image/png")
LARGEST_PICTURE = 5 * 1024 * 1024
LARGEST_DOCUMENT = 100 * 1024 * 1024
LONGEST_NAME = 240
OFFICE = "application/vnd.openxmlformats-officedocument"
DOCUMENTS = (
    "text/plain",
    "application/pdf",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    f"{OFFICE}.wordprocessingml.document",
    f"{OFFICE}.spreadsheetml.sheet",
    f"{OFFICE}.presentationml.presentation",
)
Body = dict[str, Any]


def file_as_taken(document: Document) -> Document:
    """The file with a media type that WhatsApp takes; text of any kind goes as plain text."""
    size, kind = len(document.content), document.media_type.partition(";")[0]
    name = truncate(document.name, LONGEST_NAME)
    if kind not in PICTURES + DOCUMENTS and (kind.startswith("text/") or kind.endswith("json")):
        name, kind = f"{name.removesuffix('.txt')}.txt", "text/plain"
    if kind in PICTURES and size > LARGEST_PICTURE:
        raise ValueError(f"a picture of {size} bytes")
    if kind not in PICTURES + DOCUMENTS or not 0 < size <= LARGEST_DOCUMENT:
        raise ValueError(f"a document of type {kind} with {size} bytes")
    return Document(name, kind, document.content)


def uploaded(document: Document, id: str) -> Body:
    """The file as a message names it; pictures have no name."""
    return {"id": id} if document.media_type in PICTURES else {"id": id, "filename": document.name}
