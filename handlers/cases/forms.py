"""The forms about cases."""

from handlers.cases.apply_correction import ApplyCorrection
from handlers.cases.ask import AskForHuman, NikTaken, ReplyToCase, ReplyWithoutButton, WhenAnswered
from handlers.cases.hand_on import HandOnCase, NoteInCase
from handlers.cases.merge import MergeCase
from handlers.cases.rating import TalkWasFair, TalkWasGood, TalkWasPoor
from handlers.cases.talk import EndTalk, Enough, TalkWithPerson
from handlers.cases.work import CaseInbox
from handlers.cases.wrong_number import BackInChat, WrongNumber

FORMS = (
    AskForHuman,
    ReplyToCase,
    ReplyWithoutButton,
    WhenAnswered,
    CaseInbox,
    TalkWithPerson,
    EndTalk,
    HandOnCase,
    NoteInCase,
    MergeCase,
    Enough,
    TalkWasGood,
    TalkWasFair,
    TalkWasPoor,
    ApplyCorrection,
    WrongNumber,
    BackInChat,
    NikTaken,
)
