"""The forms about cases."""

from handlers.cases.apply_correction import ApplyCorrection
from handlers.cases.ask import AskForHuman, ReplyToCase, ReplyWithoutButton
from handlers.cases.nik_taken import NikTaken
from handlers.cases.work import CaseInbox
from handlers.cases.wrong_number import BackInChat, WrongNumber

FORMS = (
    AskForHuman,
    ReplyToCase,
    ReplyWithoutButton,
    CaseInbox,
    ApplyCorrection,
    WrongNumber,
    BackInChat,
    NikTaken,
)
