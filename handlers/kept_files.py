"""Files that somebody sends as an answer: each is stored, and the answer stands for it."""

from bot.message import Document
from bot.turn import Turn
from domain.files import EXTENSIONS, FileContents, FileKind
from domain.invalid import Invalid
from domain.people.drafts import file_answer
from models import uploads
from models.roles import role
from models.uploads import Quota


def keep_ktp(turn: Turn, document: Document) -> str:
    """The answer that stands for the stored photo of a KTP."""
    return _store_file(turn, "ktp", "ktp", document.contents.as_picture())


def keep_list_photo(turn: Turn, document: Document) -> str:
    """The answer that stands for the stored photo of a list, until it is read."""
    return _store_file(turn, "list", "daftar", document.contents.as_picture())


def keep_receipt(turn: Turn, document: Document) -> str:
    """The answer that stands for the stored photo or PDF of a receipt."""
    return _store_file(turn, "receipt", "bukti", document.contents.as_picture())


def keep_broadcast_picture(turn: Turn, document: Document) -> str:
    """The answer that stands for the stored picture of a broadcast; Invalid for another file."""
    if document.contents.kind is not FileKind.PICTURE:
        raise Invalid("broadcast-picture")
    return _store_file(turn, "broadcast", "gambar", document.contents.as_picture())


def _store_file(turn: Turn, purpose: str, name: str, found: FileContents) -> str:
    file_id = uploads.store_upload(
        turn.db,
        turn.person.id,
        purpose,
        f"{name}.{EXTENSIONS[found.media_type]}",
        found.media_type,
        found.content,
        turn.now,
        quota=quota_of(turn),
    )
    turn.files.add(file_id)
    return file_answer(file_id)


def quota_of(turn: Turn) -> Quota:
    """The quota of the person: a larger one for those who register others."""
    return uploads.STAFF if role.find_open_roles(turn.db, turn.person.id) else uploads.WORKER
