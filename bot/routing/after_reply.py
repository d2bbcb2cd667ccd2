"""Follow-ups to the reply before: who asks what to do now, why so much, or how it is for somebody
of the family; and to a broadcast: who wants what it offers, or does not."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from bot.forms.options import letter_options
from bot.turn import Turn
from domain.calendar import add_months
from domain.contributions.payment_places import is_way_to_pay
from domain.contributions.payment_report import tells_payment
from domain.knowledge.heard.dues import until_month
from domain.knowledge.heard.follow_ups import YIELDS, Asked, AskedOn, asked_on
from domain.knowledge.heard.others import asks_of_family, names_child, without_relatives
from domain.knowledge.heard.price import LONGEST as LONGEST_OF_PRICE
from domain.knowledge.heard.price import price_told
from domain.knowledge.heard.questions import asks, asks_why_so_much, refers_back
from domain.knowledge.heard.reactions import is_eager
from domain.knowledge.normalise import plain_words
from domain.knowledge.rules.wish import BARE, TAGS
from domain.knowledge.subject import (
    OF_MEMBERSHIP,
    OF_MONTHS,
    OF_OWN_DATA,
    OWN_DUES,
    Subject,
    Thing,
    command_for,
    ways_on,
)
from domain.parsing.replies.asides import asks_what_now
from domain.parsing.replies.yes_no import declines, says_done
from domain.participants.occupation import UNKNOWN, occupation_code

STOP = "/stopinfo"
"""Stands below every broadcast, and below no other letter."""
NEXT_STEPS = ("/bayar", "/daftar")
"""Commands that somebody means who asks what to do now."""
OF_BENEFITS = frozenset(("program-apa", "manfaat-jkm", "ahli-waris", "meninggal-karena-kerja"))
"""Topics of what the family gets."""
INSIDE = frozenset((Asked.LATE, Asked.COVERED, Asked.FINE, Asked.SUM, Asked.SO_MUCH)) | {
    Asked.MUST_I
}
"""What is asked of a thing in words that are no day, place or number."""
OF_SUMS = frozenset(
    (Asked.WHERE, Asked.HOW, Asked.SUM, Asked.WHEN, Asked.REACH, Asked.FINE, Asked.MONTHS)
) | {
    Asked.COST,
    Asked.BOOKED,
}
"""What is asked of one's dues below a reply about something else that only offers them."""
WAITING = frozenset((Asked.HOW_LONG, Asked.BOOKED, Asked.NOT_IN, Asked.UNBOOKED))
ALONE = frozenset((Asked.HOW, Asked.WHY, Asked.SO_MUCH, Asked.HOW_LONG, Asked.WHAT_FOR))
ASKS_HOW = re.compile(
    r"\W*(?:(?:eh|terus|trus|lah|loh)\W+)*(?:gimana|gmn|bagaimana|gimane|pegimane|piye|pripun|kenapa|knp|"
    r"how|why|kapan|kpn|berapa|brp|apakah|when|what|where)\b",
    re.IGNORECASE,
)
"""Begins a question that no name, street or work begins with."""
PAY_AHEAD = "/berapabulan"
PRICE = "/harga"
MOST_OF_WORK = 4
"""Plain words of a question that only names another work: "kalau ojek gimana"."""
MOST_WORDS = 6
"""Words of a question whether one can pay somewhere: "kalo lewat dana"."""


def command_after(
    turn: Turn, text: str, offers: list[list[str]], newcomer: Callable[[], bool]
) -> str:
    """The command that a text means after a reply with these options (value, label); empty where it
    is none. `newcomer`: may the person still join?"""
    values = [value for value, _ in offers]
    subject = subject_before(turn, values)
    of_dues = subject is not None and subject.thing in OF_MEMBERSHIP
    if asks_what_now(text) and (subject is None or of_dues):
        return next((each for each in values if each in NEXT_STEPS), "")
    if refers_back(text):
        answered = f"/tanya {turn.state.topic}" if turn.state.topic else ""
        return "/status" if of_dues else answered
    if asks_why_so_much(text):
        return command_of(AskedOn(Asked.SO_MUCH), subject) if subject and of_dues else ""
    if asks_of_family(text):
        return command_of_family(turn, text, of_dues=of_dues)
    if price_told(text).adds and newcomer():
        return f"{PRICE} {text}"
    if subject is None or (of_dues and newcomer()):
        return ""
    if of_dues and (command := command_of_dues(text)):
        return command
    if subject.thing is Thing.PRICE and changes_price(text):
        return f"{PRICE} {text}"
    return command_of_asked(turn, text, subject)


def command_of_asked(turn: Turn, text: str, subject: Subject) -> str:
    """The command that answers what a few words ask of the subject; below a reply about something
    else, which only offers the dues, no more than their sum, place and time can be meant."""
    of_family = subject.thing is Thing.FAMILY
    heard = asked_on(without_relatives(text) if of_family else text, turn.today)
    if heard is None:
        return ""
    letter = [value for value, _ in letter_options(turn)]
    if heard.asked is Asked.SURE and STOP in letter:
        return ""  # of a broadcast one doubts whether it is ours
    is_spoken_of = bool(turn.state.subject or letter)
    return command_of(heard, subject) if is_spoken_of or heard.asked in OF_SUMS else ""


def subject_before(turn: Turn, values: Sequence[str]) -> Subject | None:
    """The subject of the last message, of a letter's own by the commands of its buttons."""
    of_dues = any(value.startswith(OWN_DUES) for value in values)
    kept = None if letter_options(turn) else Subject.load(turn.state.subject)
    return kept or (Subject(Thing.DUES) if of_dues else None)


def is_of_own_data(turn: Turn) -> bool:
    """Was the last thing told out of the person's own data?"""
    subject = Subject.load(turn.state.subject)
    return subject is not None and subject.thing in OF_OWN_DATA


def command_of(heard: AskedOn, subject: Subject) -> str:
    """The command that answers what was heard of the subject, with the months that it is about;
    empty where nothing known does."""
    command = command_for(subject, heard.asked)
    if subject.thing not in OF_MONTHS or not command:
        return command
    if heard.asked in (Asked.MONTHS, Asked.COST) and command == PAY_AHEAD:
        return f"{command} {heard.months}"
    if heard.asked is Asked.REACH and subject.months and subject.month:
        return f"/sampaibulan {subject.month:%Y-%m}"
    if heard.asked in (Asked.MONTH, Asked.UP_TO) and heard.month:
        return f"{command} {heard.month:%Y-%m}"
    if heard.asked is Asked.AFTERWARDS and (last := subject.month):
        return f"/iuranbulan {add_months(last, 1):%Y-%m}"
    months = heard.months or subject.months
    if months and heard.asked is Asked.SUM:
        return f"/berapabulan {months}"
    of_chosen = heard.asked in (Asked.WHERE, Asked.THIS, Asked.WHY, Asked.SO_MUCH)
    return f"{command} {months}" if months and of_chosen else command


def command_inside(text: str, thing: Thing | None, today: date) -> str:
    """The command that answers a text beside the question of a form about the thing, where it can
    be no answer to that; empty for other texts."""
    heard = asked_on(text, today) if thing else None
    if heard and heard.asked is Asked.SO_MUCH and not asks(text) and tells_payment(text, today):
        return ""  # "kemarin, 8400" is told, and doubts nothing
    return (
        command_for(Subject(thing), heard.asked)
        if thing and heard and heard.asked in INSIDE
        else ""
    )


def command_of_family(turn: Turn, text: str, *, of_dues: bool) -> str:
    """The command that tells how it is for somebody of the family, after an answer or what was said
    `of_dues`; a child gets a scholarship beside what a death brings. What is kept of them is asked
    for in other words."""
    if turn.state.topic in OF_BENEFITS and names_child(text):
        return "/tanya beasiswa-siapa"
    return "/tanya keluarga" if turn.state.topic or of_dues else ""


def command_after_broadcast(turn: Turn, text: str) -> str:
    """The next step that the broadcast which came last has a button for, where a text wants it:
    "mau"; leaving it, where it does not: "gak mau". Empty for other texts, and after a reply."""
    letter = [value for value, _ in letter_options(turn)]
    if STOP not in letter:
        return ""
    if declines(text):
        return STOP
    return letter[0] if letter[0] != STOP and is_eager(text) else ""


def command_of_dues(text: str) -> str:
    """The command that answers a text about paying one's own dues, which were just told: until a
    month, at a place, or that it is done."""
    if until_month(text):
        return f"/sampaibulan {text}"
    if says_done(text) and not YIELDS.match(text):
        return f"/sudahbayar {text}"
    is_asked = asks(text) or YIELDS.match(text)
    if is_asked and len(text.split()) <= MOST_WORDS and is_way_to_pay(text):
        return f"/bayar {text}"
    return ""


def changes_price(text: str) -> bool:
    """Does a short text change one thing of the price that was told: the income, the savings, the
    months, the work?"""
    if len(text) > LONGEST_OF_PRICE:
        return False
    words = plain_words(text)
    is_work = (
        words[:1] == ("kalau",) and len(words) <= MOST_OF_WORK and occupation_code(text) != UNKNOWN
    )
    return bool(price_told(text)) or is_work


def waits_for_data(text: str, today: date) -> bool:
    """Does the text ask when what was told is booked, or what follows where it never is?"""
    heard = asked_on(text, today)
    return heard is not None and heard.asked in WAITING


def asks_alone(text: str, today: date) -> bool:
    """Does the text only ask why or how, of whatever stands before it? So it is no answer."""
    words = plain_words(text)
    if ASKS_HOW.match(text) and len(text.split()) <= MOST_WORDS:
        return True
    if len(words) > BARE and words[-1:] in TAGS:
        return True  # "iurannya jadi berubah ga"
    heard = asked_on(text, today)
    return heard is not None and heard.asked in ALONE


def is_mere_mark(text: str) -> bool:
    """Is the text nothing but "?" or dots?"""
    return bool(text) and not text.strip("?!. …")


def show_again(turn: Turn, offers: list[list[str]]) -> None:
    """Show the options of the last reply once more, for somebody who does not know what to do."""
    turn.say("what-now")
    for value, label in offers:
        turn.add_option(value, label)


def ask_what_of_it(turn: Turn) -> None:
    """Say what the last reply was about, and offer what may be asked of it; without one, what
    people ask most."""
    subject = Subject.load(turn.state.subject)
    if subject is None:
        turn.say("which-before")
        return turn.offer("/status", "/bayar", "/petugas", "/menu")
    turn.say("subject-open", thing=subject.thing.replace(" ", "-"))
    return turn.offer(*ways_on(subject), "/petugas", "/menu")


def says_only_that(turn: Turn, text: str) -> bool:
    """Does the text mean something that was spoken of, and say nothing of it?"""
    heard = asked_on(text, turn.today)
    return heard is not None and heard.asked is Asked.THAT


def drops(turn: Turn, text: str) -> bool:
    """Does the text only say that something is not wanted now: "ya udah gak jadi"?"""
    heard = asked_on(text, turn.today)
    return heard is not None and heard.asked is Asked.DROPPED


def wants_way_on(turn: Turn, text: str) -> bool:
    """Does the text only ask what to do now, or how, where no question was answered before?"""
    heard = None if turn.state.topic else asked_on(text, turn.today)
    asks_how = heard is not None and heard.asked is Asked.HOW
    return asks_how or asks_what_now(text) or is_mere_mark(text)
