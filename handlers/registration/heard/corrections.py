"""An earlier answer put right in one sentence: "alamatnya salah, harusnya jl kenanga 9", "eh salah,
maksud saya jualan bakso"."""

import re
from datetime import date
from typing import Any, cast

from bot.forms.questions import AskAgain, Question
from bot.forms.review import CHANGE, WRONG, ReviewQuestion, review_of
from bot.forms.yes_no import YesNoQuestion
from bot.state import UserInput
from bot.turn import Turn
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.corrections import Restatement, meant_instead, parse_correction
from domain.knowledge.heard.questions import is_question
from domain.parsing.amounts.income import TELLS_INCOME
from domain.parsing.dates.put_right import put_right_part
from domain.parsing.places.address_pieces import STREET_NAME
from domain.parsing.replies.asides import parse_aside
from domain.parsing.replies.yes_no import is_mere_reply
from domain.parsing.text import FILLERS, letter_words
from domain.participants.occupation import is_work
from handlers.answers import is_place, read_any_birth_date
from handlers.registration.heard.early import tells_early
from handlers.registration.questions.address import GIVEN, PARTS, address_text, as_part, parts_in
from handlers.registration.questions.nik import SMALL_WORDS

CONFIRMS = ("working_sure", "sick_sure")
"""Questions that ask once more; what is put right there is their answer."""
DOUBTED = {"born_sure": "born_on"}
"""Of a question whether an answer is right, the one that asks for that."""
MOST_BACK = 5
"""Answers back, of which one may be meant where the words name none."""
BEFORE = re.compile(
    r"\W*(?:(?:eh|maaf|sori|sorry|ups|aduh|waduh|oops|oh|(?:nanti|ntar|tunggu|(?:se)?bentar|wait)"
    r"(?:\W+dulu)?)\b\W*)+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""A start like one over a mistake; it is one where the name of an answer follows."""
SWAPPED = re.compile(
    r"\W*(?:(?:eh|maaf|sori|sorry|aduh|waduh|oh)\b\W*)*(?:(?:bukan|bkn|not)\W+(?P<wrong>[^,.;]+?)\s*"
    r"[,.;]\s*(?P<right>[^,.;]+)|(?P<first>[^,.;]+?)\W+(?:bukan|bkn|not)\W+(?P<last>[^,.;]+?))\W*",
    re.IGNORECASE,
)
"""Two values of one answer, of which one is wrong: "bukan cilok, siomay", "siomay bukan cilok"."""
TOO_LITTLE = re.compile(r"^(?:kurang|kelebihan|kebanyakan|kekecilan|kegedean)\W+", re.IGNORECASE)
INTO = re.compile(r"(?P<about>.+?)\b(?:jadi|ganti)\b\W+(?P<right>.+)", re.IGNORECASE)
"""An answer and what becomes of it: "alamatnya jadi rt 3"."""
AT_LAST = re.compile(
    r"\b(?:(?:se)?benern?ya|sebenarnya|sebetulnya|harusnya|seharusnya|actually|ding)\W*$",
    re.IGNORECASE,
)
"""Behind what is right: "pekerjaan saya sopir sebenernya"."""
BEFORE_DATE = re.compile(
    r"^\W*(?:(?:eh|maaf|bukan|salah|keliru|beda|saya|lahir(?:nya)?|tanggal(?:nya)?|tgl|yang bener|"
    r"(?:se)?harusnya|benernya|di ktp|i was born on|no|it is)\W+)+",
    re.IGNORECASE,
)
"""What stands before a birth date that is put right."""
WHOLE_DATE = re.compile(
    r"\W*\d{1,2}(?:\s+[a-z]{3,9}\s+|[-/.]\d{1,2}[-/.])(?:19|20)\d\d\W*", re.IGNORECASE
)
"""A date and nothing else, which answers no other question."""
BORN = re.compile(r"\b(?:lahir\w*|born|birth\w*|ultah)\b", re.IGNORECASE)
ONLY_WRONG = re.compile(
    r"\W*(?:(?:eh|maaf|aduh|waduh|ada|yang|yg|tadi|saya|itu|ini|nya|data|datanya|jawaban|jawabannya|"
    r"isian|isiannya|ketik|tulis|isi|jawab|pencet|kok|something|is|there)\b\W*)*"
    r"(?:salah|slh|keliru|wrong)(?:\W+(?:ketik|tulis|isi|jawab|pencet|nih|deh|ini|tadi|dong))*\W*",
    re.IGNORECASE,
)
"""Something is wrong, and nothing says what."""
HOUSE = re.compile(
    r"\W*(?:(?:rumah|yang|yg|yang bener|harusnya)\W+)*"
    r"(?:no(?:mor|mer)?\.?|nmr|number)\W*(?P<number>\d+\s?[a-z]?)\W*",
    re.IGNORECASE,
)
"""The number of a house alone."""
HOUSE_WRONG = re.compile(
    r"\W*(?:eh\W+)?(?:alamat|rumah|(?:no(?:mor|mer)?\W+)?rumah|address|house)\w*\W+(?:\w+\W+){0,2}?"
    r"(?:salah|keliru|ganti|kurang|kelupaan|tambah|harusnya|wrong|should be)\W+(?:\w+\W+){0,2}?"
    r"(?:no(?:mor|mer)?\.?|nmr|number)\W*(?P<number>\d+\s?[a-z]?)\W*",
    re.IGNORECASE,
)
"""An address of which only the number is wrong: "alamatnya salah, no 8b"."""
HOUSE_BEHIND = re.compile(
    r",?\s*\b(?:(?:no(?:mor|mer)?\.?|nmr|number)\s*)?\d+\s?[a-z]?\W*$", re.IGNORECASE
)
"""That at the end of a street."""
AFTER_LABEL = re.compile(
    r"(?P<about>[^,:;\d]{3,50}?)\s*[,:;]\s*(?:(?:jadi|yang bener|harusnya|seharusnya)\W+)?"
    r"(?P<right>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""An answer that is called wrong, and behind a comma what is right: "nama saya kurang, Siti
Aminah"."""
CHANGE_TO = re.compile(
    r"\W*(?:(?:eh|maaf|tolong|mau|minta|please)\W+)*(?:ganti|ubah|rubah|change)\W+(?P<right>\w+\W+.+)",
    re.IGNORECASE | re.DOTALL,
)
"""A change that names the answer first: "ganti pekerjaan jual pulsa"."""
INCOMPLETE = re.compile(
    r"\b(?:kurang|kelebihan|typo|ejaan\w*|kepotong|lengkapnya|"
    r"(?:pake|pakai|tanpa) (?:huruf )?[a-z]\b|"
    r"misspelled|incomplete)",
    re.IGNORECASE,
)
"""How an answer is called wrong besides "salah"."""
MOVED = re.compile(
    r"\W*(?:(?:eh|maaf|saya|sy|aku|gue|gw|kami|sekarang|udah|sudah|dah|baru|i|have)\W+)*"
    r"(?:pindah|moved)\W+(?:rumah\W+|kontrakan\W+|kos\w*\W+)?(?:ke|di|to)\W+(?P<right>.+)",
    re.IGNORECASE | re.DOTALL,
)
"""Somebody lives elsewhere by now: "pindah ke rawa buaya rt 4 rw 9"."""
CLAUSES = re.compile(r"[,;\n]+\s*|\s+(?:sama|dan|terus|trus|and|also)\s+", re.IGNORECASE)
"""Between two answers that are put right in one message."""
LONGEST = 200
"""Characters of a text that puts an answer right."""
MOST_MORE = 2
"""Words of the rest of a name."""
MOST_WORDS = 5
"""Words of a text that says of an answer that it is wrong, and not what is right."""


def put_right(turn: Turn, form: Any, text: str) -> bool:
    """Take what the text says instead of an earlier answer; False when it corrects none.

    An answer that is named is put right whenever it was given, else one of the last; what follows
    from it is asked again. One that is only called wrong is asked again itself. EndForm as the
    answer itself may end the form.
    """
    if not form.answers or len(text) > LONGEST:
        return False
    if put_right_several(turn, form, text):
        return True
    if put_right_birth(turn, form, text):
        return True
    if move_to(turn, form, text) or place_instead(turn, form, text):
        return True
    if (house := HOUSE_WRONG.fullmatch(text)) and "street" in form.answers:
        return put_right_address(turn, form, f"no {house['number']}")
    told = restated(turn, form, text)
    if told is None:
        return completes_name(turn, form, text) or ask_named(turn, form, text)
    if told.wrong and replace_in(turn, form, told):
        return True
    for question, value in meant_by(turn, form, told):
        if told.wrong and question.name == "full_name":
            continue
        if question.name == "address" and put_right_address(turn, form, value):
            return True
        if is_told(form, question.name) and takes(turn, form, question, value):
            return True
    pending = form.pending()
    if pending and pending.name in DOUBTED:
        return takes(turn, form, form_question(form, DOUBTED[pending.name]), told.right)
    if pending and pending.verbatim and takes(turn, form, pending, told.right):
        return True
    return ask_named(turn, form, text)


def put_right_several(turn: Turn, form: Any, text: str) -> bool:
    """Put several answers right that one message names, each with its value: "rw nya 14, sama hp
    ganti 0812..."; False for another text."""
    clauses = [each for each in CLAUSES.split(text) if each.strip()]
    if len(clauses) < 2 or is_question(text):
        return False
    named = [[each.name for each in named_in(turn, form, clause)] for clause in clauses]
    is_each = all(re.search(r"\d", each) or INTO.fullmatch(each) for each in clauses)
    if not is_each or not all(named) or len({names[0] for names in named}) < len(clauses):
        return False
    done = [
        put_right_part_of(turn, form, names[0], clause)
        for names, clause in zip(named, clauses, strict=True)
    ]
    return all(done)


def put_right_part_of(turn: Turn, form: Any, name: str, clause: str) -> bool:
    """Put the answer right that a clause names, by the value in it."""
    if name == "address" and put_right_address(turn, form, clause):
        return True
    question = form_question(form, name)
    return put_right(turn, form, clause) or takes(turn, form, question, clause)


def move_to(turn: Turn, form: Any, text: str) -> bool:
    """Take the address to which somebody says that they moved; without a street that of the former
    place is asked anew."""
    moved = MOVED.fullmatch(text)
    if moved is None or not is_told(form, "address") or is_question(text):
        return False
    found = parts_in(moved["right"])
    if "village" in found and "street" not in found:
        form.clear_answers("street")
    return bool(found) and put_right_address(turn, form, moved["right"])


def place_instead(turn: Turn, form: Any, text: str) -> bool:
    """Take the kelurahan that is named in place of the one that is known: "bukan tomang,
    jelambar"."""
    told = SWAPPED.fullmatch(text)
    if told is None or "village" not in form.answers or is_question(text):
        return False
    wrong, right = told.group("wrong", "right") if told["wrong"] else told.group("last", "first")
    was, place = parts_in(wrong), parts_in(right)
    is_known = {was.get("village"), was.get("district")} & {
        form.answers["village"],
        form.answers.get("district"),
    }
    is_place = bool(place) and place.keys() <= {"district", "village"}
    return bool(is_known - {None}) and is_place and put_right_address(turn, form, right)


def restated(turn: Turn, form: Any, text: str) -> Restatement | None:
    """The answer as it is restated, in place of an earlier one; None in any other text."""
    if told := parse_correction(text):
        return told
    if swapped := swapped_in(form, text):
        return swapped
    if (meant := meant_instead(text)) and not ONLY_WRONG.fullmatch(meant):
        return Restatement("", meant)
    change = CHANGE_TO.fullmatch(text)
    if change and not is_question(text) and named_in(turn, form, change["right"], at_start=True):
        words = {*letter_words(change["right"].casefold())} - FILLERS
        if len(words) > 1:
            return Restatement("", change["right"])
    labelled = AFTER_LABEL.fullmatch(text)
    if labelled and not is_question(text):
        about = labelled["about"]
        is_wrong = WRONG.search(about) or INCOMPLETE.search(about)
        if is_wrong and named_in(turn, form, about):
            return Restatement(about, labelled["right"])
    into = INTO.fullmatch(text)
    if into and not is_question(text) and named_in(turn, form, into["about"], at_start=True):
        return Restatement(into["about"], into["right"])
    last = AT_LAST.search(text)
    right = text[: last.start()].rstrip(" ,.;") if last else ""
    begun = BEFORE.fullmatch(text)
    right = right or (TOO_LITTLE.sub("", begun["rest"]) if begun else "")
    if begun and "income" in form.answers and TELLS_INCOME.search(right):
        return Restatement(f"{turn.text(f'{form.name}-income.label')} ", right)
    is_named = bool(right) and bool(named_in(turn, form, right, at_start=True))
    return Restatement("", right) if is_named and not is_question(text) else None


def put_right_birth(turn: Turn, form: Any, text: str) -> bool:
    """Put a part of the birth date right that was told from the NIK: "lahirnya 12 bukan 21"."""
    pending = form.pending()
    told = bool(BORN.search(text) or WHOLE_DATE.fullmatch(text)) or form.last_answered() == "nik"
    asked, _, behind = text.rpartition("?")
    text = behind if BORN.search(asked) and re.search(r"\d", behind) else text
    if "born_on" not in form.answers or not told or is_question(text):
        return False
    if pending and pending.name in (*DOUBTED, *DOUBTED.values()):
        return False
    known = date.fromisoformat(form.answers["born_on"])
    right = put_right_part(text, known) or (birth_date_in(turn, text) if told else None)
    if right is None or right == known:
        return False
    form.answer(turn, form_question(form, "born_on"), right.isoformat())
    return True


def birth_date_in(turn: Turn, text: str) -> date | None:
    """The birth date that a text tells; None where it tells none."""
    try:
        return read_told_birth_date(turn, text)
    except (Ambiguous, Invalid):
        return None


def read_told_birth_date(turn: Turn, text: str) -> date:
    """The birth date that a text tells; Invalid or Ambiguous where it tells none, as where its
    numbers are those of an address or a phone."""
    if tells_early(text) and not BORN.search(text):
        raise Invalid("date-none")
    return date.fromisoformat(str(read_any_birth_date(turn, BEFORE_DATE.sub("", text))))


def swapped_in(form: Any, text: str) -> Restatement | None:
    """The right words and the wrong ones of a text that says only that ("Sari bukan Sara"); None
    for another text, and where no answer has the wrong ones."""
    told = SWAPPED.fullmatch(text)
    if told is None or is_question(text):
        return None
    wrong, right = told.group("wrong", "right") if told["wrong"] else told.group("last", "first")
    return Restatement("", right, wrong) if answer_with(form, wrong) else None


def answer_with(form: Any, words: str) -> Question[Any] | None:
    """The question of the newest answer in its giver's words that has these words."""
    said = re.compile(rf"\b{re.escape(words.strip())}\b", re.IGNORECASE)
    for name in reversed(form.answers):
        question = form_question(form, name)
        if question and question.verbatim and said.search(form.answers[name]):
            return cast(Question[Any], question)
    return None


def replace_in(turn: Turn, form: Any, told: Restatement) -> bool:
    """Put the right words in the place of the wrong ones, in the newest answer that has them."""
    question = answer_with(form, told.wrong)
    if question is None:
        return False
    wrong = re.compile(rf"\b{re.escape(told.wrong.strip())}\b", re.IGNORECASE)
    right = wrong.sub(told.right.strip(" .,!"), form.answers[question.name], count=1)
    return takes(turn, form, question, right)


def completes_name(turn: Turn, form: Any, text: str) -> bool:
    """Take the whole name of somebody who wrote a part of it just before."""
    if "full_name" not in form.answers or not text.replace(" ", "").isalpha():
        return False
    words, kept = text.upper().split(), form.answers["full_name"].split()
    pending = form.pending()
    is_last = form.last_answered() == "full_name" and pending and not pending.verbatim
    if not is_last or words == kept:
        return False
    question = form_question(form, "full_name")
    if words[0] == kept[0]:
        return len(words) >= max(len(kept), 2) and takes(turn, form, question, text)
    if len(kept) > 1 or not is_rest_of_name(turn, form, text):
        return False
    form.listen(turn, UserInput(text), guesses=True)
    return takes(turn, form, question, f"{kept[0]} {text}")


def is_rest_of_name(turn: Turn, form: Any, text: str) -> bool:
    """Whether one or two words after a name of one word may be the rest of it: "aminah" of "siti",
    and no answer to what is asked, no place, no work, nothing that people say to a bot."""
    words = letter_words(text.casefold())
    may_be = 0 < len(words) <= MOST_MORE and not (is_mere_reply(text) or parse_aside(text))
    may_be = may_be and SMALL_WORDS.isdisjoint(words) and all(len(each) > 1 for each in words)
    return may_be and not (
        is_question(text) or is_work(text) or is_place(text) or form.settles(turn, text)
    )


def ask_named(turn: Turn, form: Any, text: str) -> bool:
    """Ask the answer again that the text calls wrong; False for other texts. Ambiguous, with the
    buttons of a review, where it does not say which one."""
    pending = form.pending()
    if pending is None or isinstance(pending, ReviewQuestion) or not WRONG.search(text):
        return False
    if is_question(text):
        return False
    is_vague = ONLY_WRONG.fullmatch(text) and not form.settles(turn, text)
    if is_vague and (given := changes_of_given(turn, form)):
        raise Ambiguous("review-which", given)
    if len(text.split()) > MOST_WORDS:
        return False
    named = named_in(turn, form, text)
    if len(named) != 1:
        return False
    form.ask_anew(named[0].name)
    return True


def is_told(form: Any, name: str) -> bool:
    """Whether an answer is known; of the address also a part, as beside the NIK."""
    parts = PARTS if name == "address" else ()
    return not {name, *parts}.isdisjoint(form.answers)


def changeable(turn: Turn, form: Any) -> list[str]:
    """The names of the answers that the form's review offers to change."""
    review = review_of(form)
    return review.changeable(turn, form) if review else []


def changes_of_given(turn: Turn, form: Any) -> list[str]:
    """The buttons of a review that change the answers given until now."""
    names = changeable(turn, form)
    return [f"{CHANGE}{name}" for name in names if name in form.answers]


def changed_by(question: Question[Any], given: UserInput) -> str:
    """The answer that a button among those of `changes_of_given` changes; empty for another one."""
    is_one = given.value in given.shown and not isinstance(question, ReviewQuestion)
    picked = given.value if is_one and given.value else ""
    return picked.removeprefix(CHANGE) if picked.startswith(CHANGE) else ""


def meant_by(turn: Turn, form: Any, told: Restatement) -> list[tuple[Question[Any], str]]:
    """The questions that may be meant, the likeliest first, each with its answer."""
    value = told.right.strip(" .,!")
    street = STREET_NAME.search(value)
    if street and is_told(form, "address"):
        before = parts_in(value[: street.start()]).keys() - {"street"}
        told_of = value if before else value[street.start() :]
        return [(form_question(form, "address"), told_of)]
    if named := named_in(turn, form, told.about):
        return [
            (each, as_part(told.about, value) if each.name == "address" else value)
            for each in named
        ]
    begun = named_in(turn, form, value, at_start=True)
    if begun:
        rest = re.sub(r"^\W*\S+\W+(?:(?:nya|saya|itu|jadi|bukan|yang|yg)\W+)*", "", value)
        return [(each, value if each.name == "address" else rest) for each in begun]
    asked = {each.name for each in form.questions if not isinstance(each, YesNoQuestion)}
    asked -= {*PARTS}
    last = [name for name in reversed(form.answers) if name in asked][:MOST_BACK]
    known = [
        form_question(form, name) for name in last if fits(name, value, is_last=name == last[0])
    ]
    return [(each, value) for each in known]


def fits(name: str, value: str, *, is_last: bool) -> bool:
    """May the value be the answer of this name, of which any words are one? A work answers two
    questions, of which the second follows from the first."""
    if name in ("occupation", "sector"):
        return is_work(value) == (name == "occupation")
    return is_last or name != "full_name"


def form_question(form: Any, name: str) -> Any:
    return next((each for each in form.questions if each.name == name), None)


def named_in(turn: Turn, form: Any, words: str, *, at_start: bool = False) -> list[Question[Any]]:
    """The questions whose answers the words name; the one that is named last comes first."""
    names = changeable(turn, form)
    found: list[tuple[int, Question[Any]]] = []
    for name in names:
        label, also = f"{form.name}-{name}.label", f"{form.name}-{name}.also"
        has_more = turn.texts.has(turn.person.language, also)
        said = [turn.text(label), *(turn.text(also).split(",") if has_more else ())]
        places = [
            hit.start()
            for each in said
            for hit in re.finditer(
                rf"\b{re.escape(each.strip())}(?:nya|ne|e|ku)?\b", words, re.IGNORECASE
            )
        ]
        places = [each for each in places if not at_start or not words[:each].strip(" .,")]
        if places and is_told(form, name):
            found.append((max(places), form_question(form, name)))
    return [question for _, question in sorted(found, key=lambda each: -each[0])]


def takes(turn: Turn, form: Any, question: Question[Any], value: str) -> bool:
    """Take the value as the answer to the question; False when it is none."""
    said = len(turn.parts)
    try:
        kept = question.accept(turn, form, UserInput(value))
    except Ambiguous as doubt:
        del turn.parts[said:]
        if len(doubt.candidates) != 1 or doubt.reason != "name-sure":
            return False
        kept = str(doubt.candidates[0])  # who puts a name right has said it twice
    except (AskAgain, Invalid):
        del turn.parts[said:]
        return False
    form.answer(turn, question, kept)
    return True


def put_right_address(turn: Turn, form: Any, value: str) -> bool:
    """Take the parts of an address that are told; the others stay, as far as they fit."""
    found = parts_in(value, form.answers.get("rtrw", ""))
    if not found:
        return False
    before = {name: form.answers[name] for name in PARTS if name in form.answers}
    if (house := HOUSE.fullmatch(found.get("street", ""))) and "street" in before:
        found["street"] = f"{HOUSE_BEHIND.sub('', before['street'])} no {house['number']}"
    if found.get("district", before.get("district")) != before.get("district"):
        before.pop("village", None)
    form.answer(turn, form_question(form, "address"), GIVEN)
    form.put_first({**before, **found})
    turn.say(f"{form.name}-address.found", value=address_text(turn, form))
    return True
