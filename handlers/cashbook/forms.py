"""The forms about the cash book."""

from handlers.cashbook.book import CashBook, CashBookSheet
from handlers.cashbook.close_day import CloseDay, ReopenDay
from handlers.cashbook.collection.record import Collect
from handlers.cashbook.commission import CommissionForm
from handlers.cashbook.deposit import DepositMoney
from handlers.cashbook.receipts import CheckReceipt, SendReceiptAgain
from handlers.cashbook.rests import GiveRest, TakeRest
from handlers.cashbook.reverse_record import UndoMoney
from handlers.cashbook.review_reversals import ReviewReversals

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
