"""What we say: one file per conversation, and its words in `texts/`. List a new one here."""

from pathlib import Path

from handlers.benefits import Benefits
from handlers.calculator import Calculator
from handlers.claims import Accident, Death, Savings
from handlers.correct import Correct
from handlers.download import Download
from handlers.erase import Erase
from handlers.help import Help, Thanks
from handlers.human import Human
from handlers.language import Language
from handlers.link import Link
from handlers.menu import Menu
from handlers.mydata import MyData
from handlers.official import Official
from handlers.paid import Paid
from handlers.pay import Pay
from handlers.registration import Registration
from handlers.reminders import Reminders
from handlers.status import Status
from handlers.why import Why
from handlers.withdraw import Withdraw

TEXTS_FOLDER = Path(__file__).parent / "texts"
TEMPLATES_FILE = Path(__file__).parent / "templates" / "whatsapp.json"
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
