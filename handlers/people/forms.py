"""The forms about a person's chats."""

from handlers.people.chats import MyChats, PreferredChat, UnlinkChat
from handlers.people.connect import LinkChats, UndoChatMerge
from handlers.people.devices import MyDevices

FORMS = (
    LinkChats,
    MyChats,
    MyDevices,
    PreferredChat,
    UnlinkChat,
    UndoChatMerge,
)
