"""The forms about reminders."""

from handlers.reminders.my_reminders import MyReminders, RemindOfDraft
from handlers.reminders.remind_people import CallList, RemindPeople

FORMS = (
    MyReminders,
    RemindOfDraft,
    CallList,
    RemindPeople,
)
