"""The parts of a Telegram update that we read."""

from pydantic import BaseModel, ConfigDict, Field

LARGEST_FILE = 20 * 1024 * 1024
"""What a bot may fetch."""


class Part(BaseModel):
    """Only the fields that we use: a novelty of the Bot API elsewhere cannot make us deaf."""

    model_config = ConfigDict(strict=True, frozen=True)


class User(Part):
    id: int
    is_bot: bool = False
    username: str = ""
    language_code: str = ""


class Chat(Part):
    id: int
    type: str

    @property
    def private(self) -> bool:
        return self.type == "private"


class Contact(Part):
    phone_number: str
    user_id: int | None = None


class File(Part):
    """A file that is still with Telegram. The name and the media type are the sender's claim."""

    file_id: str
    file_name: str = ""
    mime_type: str = ""
    file_size: int = 0


class Message(Part):
    model_config = ConfigDict(extra="allow")

    message_id: int
    chat: Chat
    sender: User | None = Field(None, alias="from")
    text: str = ""
    caption: str = ""
    contact: Contact | None = None
    photo: tuple[File, ...] = Field((), strict=False)
    document: File | None = None
    new_chat_members: tuple[User, ...] = Field((), strict=False)

    @property
    def has(self) -> set[str]:
        """The names of all that the message holds besides what is declared here."""
        return set(self.model_extra or ())


class Press(Part):
    id: str
    sender: User = Field(alias="from")
    data: str = ""


class Member(Part):
    status: str


class MemberChange(Part):
    chat: Chat
    sender: User = Field(alias="from")
    new_chat_member: Member


class Update(Part):
    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Press | None = None
    my_chat_member: MemberChange | None = None
