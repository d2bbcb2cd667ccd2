"""The forms about the cash book."""

from handlers.cashbook.check_receipt import CheckReceipt
from handlers.cashbook.close_day import CloseDay, ReopenDay
from handlers.cashbook.collection.record import Collect
from handlers.cashbook.commission import CommissionForm
from handlers.cashbook.deposit import DepositMoney
from handlers.cashbook.overview import CashBook
from handlers.cashbook.rests import GiveRest, TakeRest
from handlers.cashbook.reverse_record import UndoMoney
from handlers.cashbook.review_reversals import ReviewReversals
from handlers.cashbook.send_again import SendReceiptAgain
from handlers.cashbook.sheet import CashBookSheet

FORMS = (
    UndoMoney,
    Collect,
    DepositMoney,
    GiveRest,
    TakeRest,
    CashBook,
    CashBookSheet,
    CloseDay,
    ReopenDay,
    ReviewReversals,
    CommissionForm,
    CheckReceipt,
    SendReceiptAgain,
)
