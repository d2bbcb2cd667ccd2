"""The forms about reminders."""

from handlers.reminders.my_reminders import MyReminders
from handlers.reminders.remind_people import CallList, RemindPeople

FORMS = (
    MyReminders,
    CallList,
    RemindPeople,
)
