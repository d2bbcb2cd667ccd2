"""The forms about personal data and consent."""

from handlers.privacy.consent import StopInfo, Withdraw
from handlers.privacy.correct import Correct
from handlers.privacy.data_copy import Download
from handlers.privacy.my_data import Erase, MyData

FORMS = (
    MyData,
    Correct,
    Download,
    Withdraw,
    Erase,
    StopInfo,
)
