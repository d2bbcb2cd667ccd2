"""The forms about reminders."""

from handlers.reminders.call_list import CallList
from handlers.reminders.my_reminders import MyReminders
from handlers.reminders.remind_of_draft import RemindOfDraft
from handlers.reminders.remind_people import RemindPeople

FORMS = (
    MyReminders,
    RemindOfDraft,
    CallList,
    RemindPeople,
)
