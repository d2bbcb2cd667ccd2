"""What we say: one file per conversation, and its words in `texts/`. List a new one here."""

from handlers.broadcasts.compose import ComposeBroadcast
from handlers.broadcasts.manage import ManageBroadcasts
from handlers.cashbook.check_receipt import CheckReceipt
from handlers.cashbook.collect import Collect
from handlers.cashbook.commission import CommissionForm
from handlers.cashbook.deposit import DepositMoney
from handlers.cashbook.overview import CashBook, CloseDay
from handlers.cashbook.undo import UndoMoney
from handlers.claims import AccidentHelp, DeathHelp, SavingsHelp
from handlers.contributions.calculator import Calculator
from handlers.contributions.pay import HowToPay, ReportPayment
from handlers.contributions.status import Status
from handlers.coverage.gaps import CoverageByRw, CoverageGaps
from handlers.coverage.officeholders import EndOfficeholder, OfficeholderList
from handlers.digests.digest_hour import DigestTime
from handlers.duplicates.review import ReviewDuplicates
from handlers.duplicates.undo_merge import UndoRegistrationMerge
from handlers.enrolment.confirm import ConfirmAttestation, DenyAttestation
from handlers.enrolment.enrol_member import EnrolMember
from handlers.enrolment.link_registration import LinkRegistration
from handlers.help import Benefits, Help, Language, Official, Thanks, Why
from handlers.imports.fix_rows import FixRows
from handlers.imports.import_list import ImportList
from handlers.imports.list_files import DownloadRowsToFix, DownloadTemplate, WithdrawList
from handlers.menu import Menu, MyTasks
from handlers.people.chats import MyChats, PreferredChat, UnlinkChat
from handlers.people.connect import LinkChats, UndoChatMerge
from handlers.portfolio.card import ParticipantCard, RevealNik
from handlers.portfolio.people import Portfolio, Search
from handlers.portfolio.requests import AssignAgent, TransferRequests
from handlers.portfolio.transfer import RequestOtherAgent, TransferIn, TransferOut
from handlers.privacy.consent import StopInfo, Withdraw
from handlers.privacy.correct import Correct
from handlers.privacy.my_data import Download, Erase, MyData
from handlers.reconciliation.review import ReverseMatch, ReviewMatches
from handlers.reconciliation.wrong_nik import WrongNik
from handlers.registration.register import Registration, SendFormLink
from handlers.reminders.call_list import CallList
from handlers.reminders.my_reminders import MyReminders
from handlers.reminders.remind_people import RemindPeople
from handlers.roles.accept import AcceptInvitation
from handlers.roles.end_role import EndRole
from handlers.roles.invite import Invitations, InviteToRole
from handlers.roles.my_roles import MyRoles, ResignRole
from handlers.support import AskForHuman

FORMS = (
    Menu,
    Registration,
    SendFormLink,
    Status,
    HowToPay,
    ReportPayment,
    Calculator,
    Benefits,
    MyReminders,
    MyData,
    Correct,
    Download,
    Withdraw,
    Erase,
    LinkRegistration,
    LinkChats,
    MyChats,
    PreferredChat,
    UnlinkChat,
    UndoChatMerge,
    Why,
    AccidentHelp,
    DeathHelp,
    SavingsHelp,
    Official,
    AskForHuman,
    Help,
    Language,
    Thanks,
    MyTasks,
    MyRoles,
    ResignRole,
    InviteToRole,
    Invitations,
    AcceptInvitation,
    EndRole,
    RequestOtherAgent,
    Portfolio,
    Search,
    ParticipantCard,
    RevealNik,
    CallList,
    RemindPeople,
    DigestTime,
    TransferOut,
    TransferIn,
    TransferRequests,
    AssignAgent,
    ComposeBroadcast,
    ManageBroadcasts,
    StopInfo,
    ReviewDuplicates,
    UndoRegistrationMerge,
    CoverageGaps,
    OfficeholderList,
    EndOfficeholder,
    CoverageByRw,
    EnrolMember,
    ImportList,
    FixRows,
    DownloadRowsToFix,
    DownloadTemplate,
    WithdrawList,
    ConfirmAttestation,
    DenyAttestation,
    Collect,
    DepositMoney,
    CashBook,
    CloseDay,
    UndoMoney,
    ReviewMatches,
    ReverseMatch,
    WrongNik,
    CommissionForm,
    CheckReceipt,
)
