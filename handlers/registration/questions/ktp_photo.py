"""A photo of the KTP in place of typing: it is read elsewhere, shown, and taken once confirmed.

What is sure is one card. What is not is asked like anything else. Until the card is confirmed what
was read is in the sealed state of the conversation alone; the photo itself is kept, or not, as any
photo of a KTP that is sent here.
"""

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from bot.forms.questions import AskAgain, Question
from bot.forms.yes_no import YesNoQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.texts import long_day
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.parsing.people.nik import find_niks, mask_nik
from domain.photos.declined import declines_photo
from domain.photos.lines import Paper, PaperKind
from domain.regions import KECAMATAN, KELURAHAN, is_within
from exchange.imports.cells.values import sector_of
from handlers import answers, kept_files
from handlers.registration.questions.nik import is_bare_name
from models import photo_readings, uploads

WAY = "photo_way"
"""The answer that says where a photo is on its way."""
READ = "photo_read"
"""The answer with what was read, as JSON, until it is confirmed."""
DOUBT = "photo_doubt"
"""The answer that says why the photo may be hard to read."""
EARLIER = "photo_earlier_"
"""Answers with photos that came right before, as of an album: the KTP may be among them."""
MOST_EARLIER = 4
MISSED = "photo_missed"
"""The answer with the number of photos that could not be read."""
MOST_MISSED = 2
"""So many, and what they would say is asked in words."""
LEAST_SURE = 2
"""Fields below which a photo is taken again rather than confirmed."""


class Way(StrEnum):
    """The stations of a photo."""

    OFFERED = "offered"
    READING = "reading"
    SHOWN = "shown"
    OVER = "over"
    """Confirmed, or typed instead."""


class Problem(StrEnum):
    """The reason why nothing was read, and so how to take the photo better."""

    KK = "kk"
    SIM = "sim"
    PASSPORT = "passport"
    FORM = "form"
    RECEIPT = "receipt"
    LIST = "list"
    SEVERAL = "several"
    SCREEN = "screen"
    OTHER = "other"
    NONE = "none"
    CUT_OFF = "cut-off"
    DARK = "dark"
    GLARE = "glare"
    BLURRED = "blurred"
    UNREADABLE = "unreadable"


OTHER_PAPERS = (
    *(PaperKind.KK, PaperKind.SIM, PaperKind.PASSPORT, PaperKind.FORM),
    *(PaperKind.RECEIPT, PaperKind.LIST, PaperKind.SEVERAL),
)
CARD = ("nik", "full_name", "born_on", "sex", "street", "rtrw", "village", "occupation")
"""The answers on the card, in its order."""
WHO = {"nik", "full_name"}
"""The answers without which a photo is read at any time."""
AS_ON_CARD = ("nik", "full_name", "born_on", "sex")
"""The answers that are as the card has them, whatever was typed before; an address may be where
somebody lives."""
FOLLOWERS = {"village": ("district",), "occupation": ("sector",)}
"""By an answer on the card, those that follow from it."""


def at(*ways: Way) -> Callable[[Any], bool]:
    """The condition that the photo is there."""
    return lambda form: WAY in form.answers and form.answers[WAY] in ways


class KtpQuestion(Question[str]):
    """The photo; whoever types the NIK, or more, has answered the next question, and the name where
    the NIK is known. "Ketik aja" or "kameranya rusak" leads on as the button does."""

    takes_files = True
    way = Way.OFFERED

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, when=at(self.way), **how)

    def options(self, turn: Turn, form: Any) -> list[Option]:
        return [Option("type", turn.text("ktp-type"))]

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        return declines_photo(text)

    def picked(self, turn: Turn, form: Any, given: UserInput) -> str | None:
        return "type" if declines_photo(given.text) else super().picked(turn, form, given)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        question = type(form).full_name if "nik" in form.answers else type(form).nik
        typed = self.picked(turn, form, given) is None
        kept = question.accept(turn, form, given) if typed else ""
        form.answers[WAY] = Way.OVER
        for each in earlier(form):
            del form.answers[each]
        photo_readings.forget(turn.db, turn.person.address_id)
        if typed:
            form.answer(turn, question, kept)
        raise AskAgain


class ReadingQuestion(KtpQuestion):
    """Asks nothing, but says that the photo is being read, now that it is its turn; typing is
    possible."""

    way = Way.READING

    def ask(self, turn: Turn, form: Any) -> None:
        """Have it read, also anew where nobody reads it any more, as after a detour."""
        file_id = uploads.own_file(turn.db, turn.person.id, form.answers.get("photo"))
        if file_id and not photo_readings.is_waiting(turn.db, turn.person.address_id, file_id):
            photo_readings.ask_for(
                turn.db, turn.person.address_id, file_id, PaperKind.KTP, turn.now
            )
        super().ask(turn, form)


class CardQuestion(YesNoQuestion):
    """A card of what was read for sure, to be confirmed as a whole or but for one thing."""

    def __init__(self, **how: Any) -> None:
        super().__init__(when=at(Way.SHOWN), tell=card, **how)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        found = found_in(form)
        if given.value in (*found, "all"):
            drop(turn, form, str(given.value))
            raise AskAgain
        try:
            answer = super().accept(turn, form, given)
        except Invalid:
            if given.value is not None or not (typed := typed_in(turn, given.text, found)):
                raise
            form.answers[READ] = json.dumps(found | typed)
            raise AskAgain from None
        if answer == "no":
            raise Ambiguous("review-which", [*(each for each in CARD if each in found), "all"])
        take_confirmed(turn, form, found)
        return answer

    def show(self, turn: Turn, form: Any, kept: str) -> str:
        return turn.text("ktp-field", name=kept)


def form_question(form: Any, name: str) -> Any:
    return getattr(type(form), name)


def offer_photo(turn: Turn) -> Answers:
    """The answers with which a form begins that offers the photo, where photos are read."""
    on_page = turn.message.form or turn.message.filled
    return {WAY: Way.OFFERED} if turn.reads_photos and not on_page else {}


def stop_asking(form: Any) -> None:
    """Ask for no photo any more: the NIK is known, be it from a page."""
    if WAY in form.answers:
        form.answers[WAY] = Way.OVER


def wants_photo(turn: Turn, form: Any) -> bool:
    """Whether a photo that was sent now is one to be read: until NIK and name are known, be it
    after another photo that did not show them."""
    is_open = at(Way.OFFERED, Way.READING, Way.SHOWN)(form) or not form.answers.keys() >= WHO
    return bool(turn.message.files) and WAY in form.answers and is_open


def have_read(turn: Turn, form: Any) -> None:
    """Keep a photo, which is read once it is its turn; says why it cannot be kept."""
    document, before = turn.message.files[0], form.answers.get("photo")
    try:
        form.answers["photo"] = kept_files.keep_ktp(turn, document)
    except Invalid as refusal:
        turn.say(f"error-{refusal.reason}", **refusal.values)
        return
    if before and at(Way.READING)(form) and len(earlier(form)) < MOST_EARLIER:
        form.answers[f"{EARLIER}{len(earlier(form))}"] = before
    form.answers[DOUBT] = document.contents.doubt
    for name in (READ, "ktp_card"):
        form.answers.pop(name, None)
    if document.contents.media_type != "image/jpeg":
        form.answers[WAY] = Way.OVER  # a PDF is kept, and not read
        turn.say("registration-photo.echo")
        return
    form.answers[WAY] = Way.READING


def earlier(form: Any) -> list[str]:
    """The names of the answers with earlier photos, the oldest first."""
    return [name for name in form.answers if name.startswith(EARLIER)]


def awaits(form: Any, answer: str) -> bool:
    """Whether the form waits for the reading of this file."""
    return at(Way.READING)(form) and form.answers.get("photo") == answer


def take_reading(turn: Turn, form: Any, paper: Paper) -> bool:
    """Show what was read for sure, or say why there is nothing, and after the second time ask for
    it in words; True when the form is over."""
    found = sure_answers(paper)
    others = earlier(form)
    if "nik" in found or len(found) > LEAST_SURE:
        for each in others:
            del form.answers[each]
        form.answers[READ] = json.dumps(found)
        form.answers[WAY] = Way.SHOWN
        if paper.is_on_screen:
            turn.say("ktp-on-screen")
    elif others:  # the KTP may be the photo before
        form.answers["photo"] = form.answers.pop(others[-1])
    else:
        turn.say("ktp-not-read", why=problem_of(paper, form.answers.pop(DOUBT, "")))
        form.answers.pop("photo", None)
        missed = int(form.answers.get(MISSED, "0")) + 1
        form.answers[MISSED] = f"{missed}"
        form.answers[WAY] = Way.OFFERED if missed < MOST_MISSED else Way.OVER
        if missed >= MOST_MISSED:
            turn.say("ktp-rather-type")
    return bool(form.proceed(turn))


def problem_of(paper: Paper, doubt: str) -> Problem:
    """The likeliest reason why a photo was not read."""
    if paper.kind in OTHER_PAPERS:
        return Problem(paper.kind)
    if paper.is_on_screen:
        return Problem.SCREEN
    if doubt in (Problem.DARK, Problem.GLARE, Problem.BLURRED):
        return Problem(doubt)
    if paper.kind is PaperKind.KTP:
        return Problem.CUT_OFF if paper.is_cut_off else Problem.UNREADABLE
    return Problem.NONE if paper.kind is PaperKind.NONE else Problem.OTHER


def sure_answers(paper: Paper) -> Answers:
    """The answers that the sure fields make, as they are typed or kept."""
    sure = {name: each.value for name, each in paper.fields.items() if each.sure}
    names = {"nik": "nik", "name": "full_name", "birth_date": "born_on", "street": "street"}
    found = {answer: sure[name] for name, answer in names.items() if name in sure}
    if "sex" in sure:
        found["sex"] = sure["sex"]
    if {"rt", "rw"} <= sure.keys():
        found["rtrw"] = f"{sure['rt']}/{sure['rw']}"
    if {"village", "district"} <= sure.keys():
        found |= place_codes(sure["village"], sure["district"])
    if "village" not in found:  # an address elsewhere is asked as a whole
        found = {name: each for name, each in found.items() if name not in ("street", "rtrw")}
    work = sure.get("occupation", "")
    if work and (sector := sector_of(work)):
        found |= {"occupation": work.lower(), "sector": str(sector)}
    return found


def place_codes(village: str, district: str) -> Answers:
    """The codes of a kelurahan of ours and its kecamatan; nothing for others."""
    areas = [code for code, name in KECAMATAN if name.upper() == district]
    found = [
        (code, area)
        for code, name in KELURAHAN
        for area in areas
        if name.upper() == village and is_within(code, area)
    ]
    return {"village": found[0][0], "district": found[0][1]} if found else {}


def found_in(form: Any) -> Answers:
    """The answers that were read and wait to be confirmed."""
    found: Answers = json.loads(form.answers.get(READ, "{}"))
    return found


def typed_in(turn: Turn, text: str, found: Mapping[str, str]) -> Answers:
    """A NIK, or a name where the card has none, that is typed while the card is shown: the card
    shows it then."""
    if find_niks(text):
        return {"nik": answers.read_nik(turn, text)}
    is_name = "full_name" not in found and is_bare_name(text)
    return {"full_name": answers.read_name(turn, text)} if is_name else {}


def card(turn: Turn, form: Any) -> dict[str, object]:
    """The lines of the card."""
    found = found_in(form)
    lines = [
        f"• {turn.text('ktp-field', name=name)}: {shown(turn, form, name, found)}"
        for name in CARD
        if name in found
    ]
    return {"lines": "\n".join(lines)}


def shown(turn: Turn, form: Any, name: str, found: Mapping[str, str]) -> str:
    """An answer in words."""
    kept = found[name]
    if name == "nik":
        return mask_nik(kept)
    if name == "born_on":
        return long_day(turn.person.language, form_question(form, name).load(kept))
    if name == "village":
        names = dict((*KELURAHAN, *KECAMATAN))
        return f"{names[kept]}, {names[found['district']]}"
    if name == "sex":
        return turn.text(f"option-{kept}")
    return kept


def drop(turn: Turn, form: Any, name: str) -> None:
    """Forget what was read wrongly: it is asked; with all of it the photo goes too."""
    found = found_in(form)
    if name == "all":
        form.answers.pop(READ, None)
        form.answers.pop("photo", None)
        form.answers[WAY] = Way.OVER
        return
    for each in (name, *FOLLOWERS.get(name, ())):
        found.pop(each, None)
    form.answers[READ] = json.dumps(found)
    if not found:
        drop(turn, form, "all")


def lives_elsewhere(form: Any, found: Answers) -> bool:
    """Whether the kelurahan of the card is not that of the form, which has another one or takes
    only those of a role's area."""
    return "village" in found and form.answers.get("village") != found["village"]


def take_confirmed(turn: Turn, form: Any, found: Answers) -> None:
    """Answer the questions by what was confirmed; what one of them refuses is asked, or stays as it
    was typed."""
    form.answers.pop(READ, None)
    form.answers.pop(DOUBT, None)
    form.answers[WAY] = Way.OVER
    order = ("born_on", "sex", "full_name", "district", "village", "rtrw", "street", "occupation")
    for name in (*order, "sector", "nik"):
        question = form_question(form, name)
        if name == "rtrw" and lives_elsewhere(form, found):
            found = {each: kept for each, kept in found.items() if each not in ("rtrw", "street")}
            if form.for_staff or "village" not in form.answers:
                turn.say("ktp-outside-area")
        if name not in found or (name in form.answers and name not in AS_ON_CARD):
            continue
        try:
            given = UserInput("", found[name], (found[name],))
            form.answers[name] = question.accept(turn, form, given)
        except (AskAgain, Ambiguous, Invalid):
            continue
        form.found = {}
    if "nik" in form.answers:
        form.on_answer(turn, "nik")
    if "occupation" in form.answers:
        form.on_answer(turn, "occupation")
