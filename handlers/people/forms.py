"""The forms about a person's chats and their language."""

from handlers.people.chats import MyChats, PreferredChat, UnlinkChat
from handlers.people.connect import LinkChats, UndoChatMerge
from handlers.people.devices import MyDevices
from handlers.people.language import InEnglish, InIndonesian, Language

FORMS = (
    Language,
    InEnglish,
    InIndonesian,
    LinkChats,
    MyChats,
    MyDevices,
    PreferredChat,
    UnlinkChat,
    UndoChatMerge,
)
