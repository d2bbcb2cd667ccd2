"""The forms about a person's chats."""

from handlers.people.chats import MyChats, PreferredChat, UnlinkChat
from handlers.people.connect import LinkChats, UndoChatMerge

FORMS = (
    LinkChats,
    MyChats,
    PreferredChat,
    UnlinkChat,
    UndoChatMerge,
)
