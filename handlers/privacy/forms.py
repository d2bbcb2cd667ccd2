"""The forms about personal data and consent."""

from handlers.privacy.consent import StopInfo, Withdraw
from handlers.privacy.correct import Correct
from handlers.privacy.data_copy import Download
from handlers.privacy.erase import Erase
from handlers.privacy.my_data import MyData

FORMS = (
    MyData,
    Correct,
    Download,
    Withdraw,
    Erase,
    StopInfo,
)
