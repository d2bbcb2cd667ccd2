"""Follow-ups to the reply before: who asks what to do now, why so much, or how it is for somebody
of the family; and to a broadcast: who wants what it offers, or does not."""

from collections.abc import Callable

from bot.forms.options import letter_options
from bot.turn import Turn
from domain.contributions.payment_places import is_way_to_pay
from domain.knowledge.heard.dues import DuesQuestion, dues_question, until_month
from domain.knowledge.heard.others import asks_of_family, names_child
from domain.knowledge.heard.questions import asks, asks_why_so_much, refers_back
from domain.knowledge.heard.reactions import is_eager
from domain.parsing.replies.asides import asks_what_now
from domain.parsing.replies.yes_no import declines

STOP = "/stopinfo"
"""Stands below every broadcast, and below no other letter."""
NEXT_STEPS = ("/bayar", "/daftar")
"""Commands that somebody means who asks what to do now."""
OWN_DUES = ("/bayar", "/status", "/sudahbayar")
"""They begin the commands below what is said of one's own dues."""
OF_STATUS = {DuesQuestion.SUM: "berapa", DuesQuestion.WHEN: "kapan"}
"""Parts of the status that a follow-up asks for, in a word of theirs."""
OF_BENEFITS = frozenset(("program-apa", "manfaat-jkm", "ahli-waris", "meninggal-karena-kerja"))
"""Topics of what the family gets."""
MOST_WORDS = 6
"""Words of a question whether one can pay somewhere: "kalo lewat dana"."""
OF_DUES = {
    DuesQuestion.HOW: "/tanya kode-bayar",
    DuesQuestion.BOOKED: "/status",
    DuesQuestion.FINE: "/tanya denda",
}


def command_after(
    turn: Turn, text: str, offers: list[list[str]], newcomer: Callable[[], bool]
) -> str:
    """The command that a text means after a reply with these options (value, label); empty where it
    is none. `newcomer`: may the person still join?"""
    values = [value for value, _ in offers]
    of_dues = any(value.startswith(OWN_DUES) for value in values)
    if asks_what_now(text):
        return next((each for each in values if each in NEXT_STEPS), "")
    if refers_back(text):
        answered = f"/tanya {turn.state.topic}" if turn.state.topic else ""
        return "/status" if of_dues else answered
    if asks_why_so_much(text):
        return "/status kenapa" if of_dues and not newcomer() else ""
    if asks_of_family(text):
        return command_of_family(turn, text, of_own=of_dues and not newcomer())
    return command_of_dues(text) if of_dues and not newcomer() else ""


def command_of_family(turn: Turn, text: str, *, of_own: bool) -> str:
    """The command that tells how it is for somebody of the family, after what is one's `of_own`, or
    another answer; a child gets a scholarship beside what a death brings."""
    if of_own:
        return "/tanya data-orang-lain"
    if turn.state.topic in OF_BENEFITS and names_child(text):
        return "/tanya beasiswa-siapa"
    return "/tanya keluarga" if turn.state.topic else ""


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
    """The command that answers what a text asks of one's own dues, which were just told."""
    asked = dues_question(text)
    if until_month(text):
        return f"/sampaibulan {text}"
    if asked is None and asks(text) and len(text.split()) <= MOST_WORDS and is_way_to_pay(text):
        return f"/bayar {text}"
    if asked is DuesQuestion.MONTHS:
        return f"/berapabulan {text}"
    if asked is DuesQuestion.WHERE:
        return f"/bayar {text}"
    if asked in OF_STATUS:
        return f"/status {OF_STATUS[asked]}"
    return OF_DUES.get(asked, "") if asked else ""


def is_mere_mark(text: str) -> bool:
    """Is the text nothing but "?" or dots?"""
    return bool(text) and not text.strip("?!. …")


def show_again(turn: Turn, offers: list[list[str]]) -> None:
    """Show the options of the last reply once more, for somebody who does not know what to do."""
    turn.say("what-now")
    for value, label in offers:
        turn.add_option(value, label)
