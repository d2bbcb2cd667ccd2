"""What we say: one file per conversation, and its words in `texts/`. List a new one here."""

from pathlib import Path

from handlers.calculator import Calculator
from handlers.correct import Correct
from handlers.info import Accident, Benefits, Death, Human, Official, Savings
from handlers.link import Link
from handlers.menu import Help, Language, Menu, Thanks
from handlers.mydata import Download, Erase, MyData, Withdraw
from handlers.paid import Paid
from handlers.registration import Registration
from handlers.reminders import Reminders
from handlers.status import Pay, Status
from handlers.why import Why

TEXTS_FOLDER = Path(__file__).parent / "texts"
FORMS = (
    Menu,
    Registration,
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
    Why,
    Accident,
    Death,
    Savings,
    Official,
    Human,
    Help,
    Language,
    Thanks,
)
