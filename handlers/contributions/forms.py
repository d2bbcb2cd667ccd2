"""The forms about contributions."""

from handlers.contributions.calculator import Calculator
from handlers.contributions.correct_report import CorrectReport
from handlers.contributions.pay import HowToPay
from handlers.contributions.pay_ahead import DuesOfMonth, PayAhead, UntilMonth
from handlers.contributions.price import Price
from handlers.contributions.report_payment import ReportPayment
from handlers.contributions.status import Card, Status

FORMS = (
    Status,
    Card,
    HowToPay,
    ReportPayment,
    CorrectReport,
    Calculator,
    Price,
    PayAhead,
    UntilMonth,
    DuesOfMonth,
)
