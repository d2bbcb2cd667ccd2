"""The forms about portfolios."""

from handlers.portfolio.card import ParticipantCard, RevealNik
from handlers.portfolio.correct_member import CorrectMember
from handlers.portfolio.follow_up import MarkFollowUp, RevealPhone
from handlers.portfolio.move_person import MovePerson
from handlers.portfolio.own_member import CancelMember, SendMemberAgain
from handlers.portfolio.people import AboutPerson, Portfolio, Search
from handlers.portfolio.requests import AssignAgent, TransferRequests
from handlers.portfolio.transfer import AnswerOffer, RequestOtherAgent, TransferIn, TransferOut

FORMS = (
    RequestOtherAgent,
    Portfolio,
    Search,
    AboutPerson,
    ParticipantCard,
    RevealNik,
    RevealPhone,
    MarkFollowUp,
    CorrectMember,
    SendMemberAgain,
    CancelMember,
    TransferOut,
    TransferIn,
    AnswerOffer,
    TransferRequests,
    AssignAgent,
    MovePerson,
)
