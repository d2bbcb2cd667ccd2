"""What we say: one file per conversation, and its words in `texts/`. List a new one here."""

from pathlib import Path

from handlers.accept import Accept
from handlers.agent import OtherAgent
from handlers.assign import Assign
from handlers.benefits import Benefits
from handlers.bring import Bring
from handlers.broadcast import Broadcast
from handlers.broadcasts import Broadcasts
from handlers.calculator import Calculator
from handlers.calls import CallList
from handlers.card import Card
from handlers.cash_book import CashBook
from handlers.channels import Channels
from handlers.check_receipt import CheckReceipt
from handlers.claims import Accident, Death, Savings
from handlers.close_day import CloseDay
from handlers.collect import Collect
from handlers.commission import CommissionEstimate
from handlers.confirm import NotMine, Right
from handlers.connect import Connect
from handlers.correct import Correct
from handlers.digest_hour import DigestHour
from handlers.download import Download
from handlers.duplicates import Duplicates
from handlers.ending import EndOffice
from handlers.enrol import Enrol
from handlers.erase import Erase
from handlers.formpage import FormPage
from handlers.hand_in import HandIn
from handlers.hand_over import HandOver, TakeOver
from handlers.help import Help, Thanks
from handlers.human import Human
from handlers.invitations import Invitations
from handlers.invite import Invite
from handlers.language import Language
from handlers.lay_down import LayDown
from handlers.link import Link
from handlers.list_files import Template, Waiting
from handlers.matching import Matching
from handlers.mend import Mend
from handlers.menu import Menu
from handlers.missing import Missing
from handlers.my_roles import MyRoles
from handlers.my_work import MyWork
from handlers.mydata import MyData
from handlers.notme import NotMe
from handlers.office_list import OfficeEnd, OfficeList
from handlers.official import Official
from handlers.paid import Paid
from handlers.part import Part
from handlers.pay import Pay
from handlers.portfolio import Portfolio
from handlers.registration import Registration
from handlers.remind import Remind
from handlers.reminders import Reminders
from handlers.requests import Requests
from handlers.reveal import RevealNik
from handlers.search import Search
from handlers.sendto import SendTo
from handlers.status import Status
from handlers.stop_info import StopInfo
from handlers.take_list import TakeList
from handlers.tracker import Tracker
from handlers.undo_money import UndoMoney
from handlers.unlink import Unlink
from handlers.unmatch import Unmatch
from handlers.why import Why
from handlers.withdraw import Withdraw
from handlers.wrong_nik import WrongNik

TEXTS_FOLDER = Path(__file__).parent / "texts"
TEMPLATES_FILE = TEXTS_FOLDER / "whatsapp_templates.json"
FORMS = (
    Menu,
    Registration,
    FormPage,
    Status,
    Pay,
    Paid,
    Calculator,
    Benefits,
    Reminders,
    MyData,
    Correct,
    Download,
    Withdraw,
    Erase,
    Link,
    Connect,
    Channels,
    SendTo,
    Unlink,
    NotMe,
    Why,
    Accident,
    Death,
    Savings,
    Official,
    Human,
    Help,
    Language,
    Thanks,
    MyWork,
    MyRoles,
    LayDown,
    Invite,
    Invitations,
    Accept,
    EndOffice,
    OtherAgent,
    Portfolio,
    Search,
    Card,
    RevealNik,
    CallList,
    Remind,
    DigestHour,
    HandOver,
    TakeOver,
    Requests,
    Assign,
    Broadcast,
    Broadcasts,
    StopInfo,
    Duplicates,
    Part,
    Missing,
    OfficeList,
    OfficeEnd,
    Tracker,
    Enrol,
    Bring,
    Mend,
    Waiting,
    Template,
    TakeList,
    Right,
    NotMine,
    Collect,
    HandIn,
    CashBook,
    CloseDay,
    UndoMoney,
    Matching,
    Unmatch,
    WrongNik,
    CommissionEstimate,
    CheckReceipt,
)
