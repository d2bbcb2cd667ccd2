"""Every sentence the bot can say is there, in every language, fits its button, and is needed."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax.ast import BaseNode, Junk, Message, TextElement, VariableReference
from fluent.syntax.visitor import Visitor

from bot.bot import SIGNALS
from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion, PhoneQuestion, Question
from bot.forms.review import ReviewQuestion
from bot.forms.yes_no import WordQuestion, YesNoQuestion
from bot.message import InboundKind
from bot.routing.catalogue import NAVIGATION_COMMANDS
from bot.texts import MESSAGE_ID, Texts
from commands.demo import people
from domain.contributions.membership import MonthState
from domain.contributions.protection import ProtectionStatus
from domain.parsing.amounts.income import Period
from domain.parsing.replies.asides import Greeting
from domain.participants.organisation import Organisation, Position
from domain.reminders.ladder import ENDED, LADDER, parse_ladder
from domain.roles import RoleKind
from handlers.cases.talk import UNREAD
from handlers.registry import FORMS
from handlers.reminders.my_reminders import WHEN_OFF, WHEN_ON
from handlers.texts import TEXTS_FOLDER
from models.branch.status_import import StatusNoticeKind
from models.participants.participant import ApplicationState
from models.people.consent import Purpose
from models.reminders.reminder import MONTHLY, REQUESTED, SNOOZE
from models.roles.invitations import LINKS
from scheduler.reminders.send import KINDS, text_of_step
from tests.support.suite.source_code import PARTS, ROOT, kept, parsed_texts, trees

LANGUAGES = ("en", "id")
BUTTON, FEW = 24, 20
"""WhatsApp cuts the label of a list line after 24 signs, of one of up to three buttons after 20."""

HIDDEN = {
    "consent": "said before the form begins",
    "reminders": "said before the form begins",
    "information": "said before the form begins",
    "nik_sure": "a doubt, not an answer",
    "again": "a doubt, not an answer",
    "borrowed": "a doubt, not an answer",
    "born_sure": "a doubt, not an answer",
    "income_sure": "a doubt, not an answer",
    "working_sure": "a doubt, not an answer",
    "sick_sure": "a doubt, not an answer",
    "residence": "ends the form, or is asked again",
}
"""The questions that the review does not show."""

PASSED_ON = {
    (
        "exchange/branch/status_cells.py",
        "why.reason",
    ): "a cell with a NIK: whatever domain/parsing/people/nik.py raises",
    ("domain/files.py", "reason"): "what a worker refused a file for",
    (
        "domain/parsing/amounts/income.py",
        "ask.reason",
    ): "raised by domain/parsing/amounts/money.py",
    ("handlers/imports/fix_rows.py", "reason"): "what was wrong in the cell before, still is",
}
"""Reasons that are not written where they are raised."""

DYNAMIC = (
    *("desk-step-", "desk-fact-", "desk-event-", "desk-pending-", "desk-repair-", "desk-rejected-"),
    *("application-done-", "application-left-", "suspicion-", "repair-", "rejected-"),
    "field-",
    "option-check_application",
    "open-kodeagen",
    "button-skip-row",
    "button-later",
    "button-split",
    "template-guide-",
    "digest-",
    "group-",
    "how-",
    "officer-waits-",
    "officeholders-",
    "case-",
    "decision-",
    "claim-",
    "claimant_",
    "packet-",
    "page-",
    "paper-",
    "refused-",
    "card-event-",
    "cash-column-",
    "cash-event-",
    "give-rest-rest_",
    "receipt-part-",
    "registrar-news-",
    "remind-why-",
    "matching-why-",
    "web-error-4",
    "web-error-5",
    "channel-",
    "undo-chat-merge-lost-",
    "open-tanya-",
    "guard-",
    *(
        "monev-who-",
        "monev-body-",
        "monev-column-",
        "monev-by-",
        "monev-people-",
        "monev-sort-",
        "monev-post-",
    ),
    *("monev-ranked-", "monev-asked-"),
    *("monev-measure-", "monev-target-", "monev-action-", "monev-minutes-", "monev-none-"),
    "monev-number-",
)
"""Beginnings of names that the code ends as it likes: a status code, a channel, a table."""

COMMAND = re.compile(r"/[a-z]+(?: [a-z]+)?")
NO_COMMANDS = {"/tanya", "/ulang", "/bot", "/telegram", "/media", "/messages"}
NO_COMMANDS |= {"/flows", "/assets", "/publish"}
"""Typed by people or part of an address, never offered as a button."""


class Collected(Visitor):
    """The words and the variables of one message or attribute."""

    def __init__(self, node: BaseNode) -> None:
        self.variables: set[str] = set()
        self.words: list[str] = []
        self.visit(node)

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_TextElement(self, node: TextElement) -> None:
        self.words.append(node.value)


def patterns(language: str) -> Iterator[tuple[str, Collected]]:
    """Every name, and every `name.attribute`."""
    for message in parsed_texts(language):
        assert isinstance(message, Message), f"{language}: {message.content}"
        if message.value:
            yield message.id.name, Collected(message.value)
        for each in message.attributes:
            yield f"{message.id.name}.{each.id.name}", Collected(each.value)


@cache
def sentences(language: str) -> dict[str, Collected]:
    return dict(patterns(language))


@kept
def code() -> dict[str, ast.Module]:
    """The parsed files of the product by their paths, but for those at the top."""
    paths = {str(file.relative_to(ROOT)): tree for file, tree in trees().items()}
    return {path: tree for path, tree in paths.items() if path.startswith(PARTS)}


QUESTIONS = [(form, question) for form in FORMS for question in form.questions]
REVIEWED = [
    form for form in FORMS if any(isinstance(each, ReviewQuestion) for each in form.questions)
]
CHOICES = [(form, each) for form, each in QUESTIONS if isinstance(each, ChoiceQuestion)]


@kept
def calls_by_name() -> dict[str, list[tuple[str, ast.Call]]]:
    found = defaultdict[str, list[tuple[str, ast.Call]]](list)
    for file, tree in code().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                found[called].append((file, node))
    return found


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function or class by one of these names, with its file."""
    for name in names:
        yield from calls_by_name()[name]


def constants(node: ast.AST) -> list[str]:
    """What an expression may be: a string, or one of two."""
    if isinstance(node, ast.IfExp):
        return constants(node.body) + constants(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


@cache
def strings() -> set[str]:
    """Every string in the code, and every word of the templates and scripts."""
    found = {
        node.value
        for tree in code().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for kind in ("*.html", "*.js"):
        for file in (ROOT / "web").rglob(kind):
            found.update(re.findall(r"[\w-]+", file.read_text("utf-8")))
    return found


def raised(kind: str) -> dict[str, set[str]]:
    """The reasons of Invalid or Ambiguous, each with the values that every raise of it gives."""
    found: dict[str, set[str]] = {}
    for _, node in calls(kind):
        given = {each.arg for each in node.keywords if each.arg}
        for reason in constants(node.args[0]):
            found[reason] = found.get(reason, given) & given
    return found


def faults() -> set[str]:
    """Why a row of the branch's file was refused."""
    told = [(node.args[1], node) for _, node in calls("UnreadableCell") if len(node.args) > 1]
    told += [(node.args[2], node) for file, node in calls("RowError") if len(node.args) > 2]
    in_a_cell = {each for each in raised("Ambiguous") if each.startswith("nik-")}
    return in_a_cell | {reason for where, _ in told for reason in constants(where)}


@cache
def commands() -> set[str]:
    """Every command that some button may carry."""
    found = {form.opens_with[0] for form in FORMS if form.intents}
    found |= {f"{form.opens_with[0]} baru" for form in FORMS if form.keeps_draft}
    for file, tree in code().items():
        if file.startswith(("handlers", "bot", "scheduler", "commands")):
            texts = (each.value for each in ast.walk(tree) if isinstance(each, ast.Constant))
            found.update(t for t in texts if isinstance(t, str) and COMMAND.fullmatch(t))
    return found - NO_COMMANDS


def openings() -> set[str]:
    return {word.casefold() for form in FORMS for word in form.opens_with}


def label_of(command: str) -> str:
    return "open-" + command.lstrip("/").replace(" ", "-")


def members() -> set[StrEnum]:
    """Everything that is shown as `option-<member>`."""
    chosen = {member for _, question in CHOICES for member in question.load}
    return chosen | {*Organisation} | {*Position}


def shown(language: str, name: str) -> str:
    return "".join(sentences(language)[name].words)


def of_reminders() -> set[str]:
    """What scheduler/reminders/send.py says: at each step, at a chosen day, at steps of others."""
    steps = {step.name for step in parse_ladder(LADDER)} | {
        SNOOZE,
        MONTHLY,
        REQUESTED,
        ENDED.name,
    }
    return {text_of_step(Every(), "id", step) for step in steps} | {*KINDS.values()}


class Every(Texts):
    """Has a sentence of every name."""

    def __init__(self) -> None:
        super().__init__({})

    def has(self, language: str, name: str) -> bool:
        return True


def of_pages() -> set[str]:
    """What pages say: `t("name")` in a template, and the words in web/chat/page.py."""
    found = {f"web-day-{number}" for number in range(1, 8)} if "web/demo.py" in code() else set()
    for file in (ROOT / "web").rglob("*.html"):
        found.update(re.findall(r"""\bt\(["']([a-z-]+)["']""", file.read_text("utf-8")))
    for node in code()["web/chat/page.py"].body if "web/chat/page.py" in code() else ():
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "WORDS":
            said = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
            found |= {f"web-js-{word}" for word in said}
    return found


def of_questions() -> set[str]:
    """What questions may say, by the rules of bot/forms/questions.py and bot/forms/questions.py."""
    found = set[str]()
    for form, question in QUESTIONS:
        name = f"{form.name}-{question.name}"
        found |= {name, f"{name}.again", f"{name}.echo", f"{name}.help"}
        found |= {f"{name}.why", f"{name}.about"}
        found |= {f"{form.name}-why", f"{form.name}-how-long", f"{form.name}-after-sending"}
        found.add(f"{form.name}-so-much")
        if isinstance(question, YesNoQuestion):
            found |= {f"{name}.{each}" for each in ("yes", "no", "yes-also", "no-also")}
        if isinstance(question, WordQuestion):
            found.add(f"{name}.word")
        if question.name in paged(form):
            found |= {f"{name}.page", f"{name}.tick"}
        if isinstance(question, ReviewQuestion):
            found.add(f"{name}.send")
        elif form in REVIEWED and question.name not in HIDDEN:
            found |= {f"{name}.label", f"{name}.also"}
    return found


def paged(form: type[Form]) -> set[str]:
    """The questions that may be answered on a page."""
    return {name for names in form.pages.values() for name in names}


def of_filled_pages() -> set[str]:
    """What a form says that may be filled on one page, by the rules of bot/forms/pages.py."""
    found = set[str]()
    for form in FORMS:
        if form.pages:
            found |= {f"{form.name}-page", f"{form.name}-flow", f"{form.name}-flow.open"}
        for page in form.pages:
            found |= {f"{form.name}-page-{page}", f"{form.name}-page-{page}.intro"}
    return found


def reasons_of_letters() -> set[str]:
    """Why a letter is posted: the default, and the REASON of whoever posts unasked."""
    posting = (
        "handlers/people/merge_chats.py",
        "scheduler/branch/notices.py",
        "models/reminders/reminder.py",
    )
    posting += ("models/digests/digest.py", "handlers/notify.py", "models/broadcasts/broadcast.py")
    posting += (
        "handlers/cashbook/words.py",
        "scheduler/cashbook/late_money.py",
        "handlers/enrolment/confirm.py",
    )
    posting += ("scheduler/imports/messages.py",)
    posting += ("scheduler/broadcasts/notices.py", "handlers/cases/letters.py")
    posting += ("scheduler/branch/waiting.py", "scheduler/reminders/drafts.py")
    posting += ("scheduler/coverage/letters.py",)
    found = {"reply"}
    for file in posting:
        for node in code()[file].body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).endswith("REASON"):
                found.update(constants(node.value))
    return found


def refused() -> set[str]:
    """The reasons for which a text is no answer."""
    return {*raised("Invalid"), *raised("Impossible"), *faults()}


def put_together() -> set[str]:
    """The names that the code makes of a beginning and a value it knows."""
    found = {f"kind-{kind}" for kind in InboundKind if kind not in (InboundKind.MESSAGE, *SIGNALS)}
    passed = {*InboundKind} - {*SIGNALS, *UNREAD, InboundKind.GROUP}
    found |= {f"talk-kind-{kind}" for kind in passed}
    found |= {f"talk-post-{kind}" for kind in (RoleKind.OFFICER, RoleKind.AGENT)}
    found |= {f"error-{reason}" for reason in refused()}
    found |= {f"ask-{reason}" for reason in raised("Ambiguous")}
    found |= {label_of(command) for command in commands()}
    found |= {f"option-{member}" for member in members()} | {"option-yes", "option-no"}
    found |= {f"state-{state}" for state in ApplicationState} | {
        f"purpose-{each}" for each in Purpose
    }
    found |= {f"status-{state.replace('_', '-')}" for state in ApplicationState}
    found |= {f"months-{status.replace('_', '-')}" for status in ProtectionStatus}
    found |= {f"month-{state}" for state in MonthState}
    found |= {f"amount-a-{period}" for period in (Period.DAY, Period.WEEK, Period.MONTH)}
    found |= {f"news-{kind.replace('_', '-')}" for kind in StatusNoticeKind}
    found |= {f"demo-{kind.name.replace('_', '-')}" for kind in people.KINDS}
    found |= {f"greeting-{kind}" for kind in Greeting}
    found |= {f"why-{reason}" for reason in reasons_of_letters()}
    found |= {f"demo-{kind}" for kind in RoleKind}
    found |= {f"posts-{kind}" for kind in RoleKind} | {f"invite-{door}" for door in LINKS}
    return found | of_reminders() | of_pages() | of_filled_pages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_can_be_read_and_no_name_is_written_twice(language: str) -> None:
    names = [each.id.name for each in parsed_texts(language) if isinstance(each, Message)]
    assert not [each.content for each in parsed_texts(language) if isinstance(each, Junk)]
    assert sorted(names) == sorted(set(names))


def test_an_id_in_two_files_of_a_language_is_an_error_that_names_both(tmp_path: Path) -> None:
    folder = tmp_path / "id"
    folder.mkdir()
    (folder / "claims.ftl").write_text("claim = Klaim\n    hari ini = besok\n", "utf-8")
    (folder / "help.ftl").write_text("help = Bantuan\nclaim = Santunan\n", "utf-8")
    with pytest.raises(ValueError, match=r"^claim is .*claims\.ftl and in .*help\.ftl$"):
        Texts.load(tmp_path)


def test_only_folders_with_texts_are_languages(tmp_path: Path) -> None:
    """Python keeps its own folder beside them."""
    for name in ("id", "__pycache__"):
        (tmp_path / name).mkdir()
    (tmp_path / "id" / "help.ftl").write_text("help = Bantuan\n", "utf-8")
    assert Texts.load(tmp_path).languages == ("id",)


def test_texts_of_both_languages_are_in_the_same_files_in_the_same_order() -> None:
    english, indonesian = (
        {file.name: MESSAGE_ID.findall(file.read_text("utf-8")) for file in folder.glob("*.ftl")}
        for folder in (TEXTS_FOLDER / language for language in LANGUAGES)
    )
    assert english == indonesian


def test_texts_of_both_languages_have_the_same_names_and_attributes() -> None:
    english, indonesian = (
        {name for name in sentences(language) if not name.endswith(".also")}
        for language in LANGUAGES
    )
    assert english ^ indonesian == set()


def test_texts_of_both_languages_use_the_same_variables() -> None:
    both = sentences("en").keys() & sentences("id").keys()
    differing = [n for n in both if sentences("en")[n].variables != sentences("id")[n].variables]
    assert sorted(differing) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_hold_no_markup_but_bold_words_and_no_double_blank(language: str) -> None:
    marks = re.compile(r"</?[a-z]|&[a-z]+;|(?<!\*)\*(?!\*)|__|`|\]\(|  |\t| \n")
    found = [
        (name, words)
        for name, said in sentences(language).items()
        for words in ("{}".join(said.words),)
        if marks.search(words)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_words_for_every_question(language: str) -> None:
    missing = {f"{form.name}-{question.name}" for form, question in QUESTIONS} - {
        *sentences(language)
    }
    assert sorted(missing) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", REVIEWED, ids=lambda form: form.name)
def test_texts_label_every_answer_that_a_review_shows(form: type[Form], language: str) -> None:
    wanted = {
        f"{form.name}-{each.name}.label"
        for each in form.questions
        if each.name not in HIDDEN and not isinstance(each, ReviewQuestion)
    }
    assert sorted(wanted - {*sentences(language)}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_say_what_to_do_for_every_refusal_and_doubt(language: str) -> None:
    wanted = {f"error-{reason}" for reason in refused()}
    wanted |= {f"ask-{reason}" for reason in raised("Ambiguous")}
    assert sorted(wanted - {*sentences(language)}) == []


def test_texts_know_every_reason_that_is_passed_on() -> None:
    found = {
        (file, ast.unparse(node.args[0]))
        for file, node in calls("Invalid", "Impossible", "Ambiguous")
        if not constants(node.args[0])
    }
    found |= {
        (file, ast.unparse(node.args[1]))
        for file, node in calls("UnreadableCell")
        if len(node.args) > 1 and not constants(node.args[1])
    }
    assert found == PASSED_ON.keys()


@pytest.mark.parametrize("kind", ["Invalid", "Impossible", "Ambiguous"])
def test_texts_of_refusals_and_doubts_need_only_the_values_that_come_with_them(kind: str) -> None:
    prefix = {"Invalid": "error", "Impossible": "error", "Ambiguous": "ask"}[kind]
    lacking = {
        reason: sentences("id")[f"{prefix}-{reason}"].variables - given
        for reason, given in raised(kind).items()
        if f"{prefix}-{reason}" in sentences("id")
    }
    assert {reason: values for reason, values in lacking.items() if values} == {}


def test_texts_said_by_name_are_there_and_get_their_values() -> None:
    wrong = []
    for file, node in calls("say", "text"):
        if isinstance(node.func, ast.Name):
            continue  # SQLAlchemy's text()
        given = {each.arg for each in node.keywords}
        for name in constants(node.args[0]) if node.args else []:
            said = sentences("id").get(name)
            if said is None or (None not in given and said.variables - given):
                wrong.append((file, node.lineno, name))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_label_every_command_that_is_offered(language: str) -> None:
    wanted = {label_of(command) for command in commands()}
    assert sorted(wanted - {*sentences(language)}) == []


def test_every_command_that_is_offered_leads_somewhere() -> None:
    known = openings() | NAVIGATION_COMMANDS.keys() | {"/lanjut", "/buang"}
    assert sorted({each.partition(" ")[0] for each in commands()} - known) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_label_every_member_of_a_choice(language: str) -> None:
    assert sorted({f"option-{member}" for member in members()} - {*sentences(language)}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_a_sentence_for_every_kind_of_message(language: str) -> None:
    wanted = {f"kind-{kind}" for kind in InboundKind if kind not in (InboundKind.MESSAGE, *SIGNALS)}
    assert sorted(wanted - {*sentences(language)}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_every_reminder(language: str) -> None:
    assert sorted(of_reminders() - {*sentences(language)}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_reminders_and_news_need_only_the_values_they_get(language: str) -> None:
    given = {
        "reminder-": {"name", "until", "grace", "dues", "total", "month", "by"},
        "news-": {"name", "number", "until", "grace", "why", "months", "total", "payer"},
    }
    for prefix, values in given.items():
        for name, said in sentences(language).items():
            assert not name.startswith(prefix) or said.variables <= values, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_every_word_of_the_pages(language: str) -> None:
    assert sorted(of_pages() - {*sentences(language)}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_buttons_fit_their_button(language: str) -> None:
    buttons = [name for name in sentences(language) if re.fullmatch(r"(open|option)-[^.]+", name)]
    buttons += [name for name in sentences(language) if name.endswith((".send", ".yes", ".no"))]
    buttons.append("button-share-phone")
    wide = {name: shown(language, name) for name in buttons if len(shown(language, name)) > BUTTON}
    assert wide == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_two_or_three_choices_fit_a_small_button(language: str) -> None:
    few = {"option-yes", "option-no"} | {f"option-{each}" for each in (*WHEN_ON, *WHEN_OFF)}
    few |= {name for name in sentences(language) if name.endswith((".yes", ".no"))}
    for _, question in CHOICES:
        if len(question.load) <= 3:
            few |= {f"option-{member}" for member in question.load}
    wide = {name: shown(language, name) for name in few if len(shown(language, name)) > FEW}
    assert wide == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_buttons_that_change_an_answer_fit(language: str) -> None:
    labels = {
        name: shown(language, name) for name in sentences(language) if name.endswith(".label")
    }
    assert {name: each for name, each in labels.items() if len(each) > BUTTON} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_one_question_have_no_label_twice(language: str) -> None:
    for _, question in CHOICES:
        labels = [shown(language, f"option-{each}").casefold() for each in question.load]
        assert sorted(labels) == sorted(set(labels))


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_one_question_have_no_synonym_twice(language: str) -> None:
    for form, question in CHOICES:
        names = [f"option-{each}.also" for each in question.load]
        words = [shown(language, name).split(",") for name in names if name in sentences(language)]
        said = [word.strip() for each in words for word in each]
        assert sorted(said) == sorted(set(said)), f"{form.name}-{question.name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_all_used(language: str) -> None:
    used = strings() | put_together() | of_questions()
    used |= {f"option-{member}.also" for _, choice in CHOICES for member in choice.load}
    dead = [each for each in sentences(language) if each not in used]
    assert [name for name in dead if not name.startswith(DYNAMIC)] == []


def test_no_question_is_hidden_that_is_not_there() -> None:
    assert {*HIDDEN} <= {question.name for form in REVIEWED for question in form.questions}


def test_a_shared_phone_has_its_button_in_every_language() -> None:
    assert any(isinstance(each, PhoneQuestion) for _, each in QUESTIONS)
    assert all("button-share-phone" in sentences(language) for language in LANGUAGES)


def test_every_form_asks_with_questions_of_its_own() -> None:
    assert all(isinstance(each, Question) for _, each in QUESTIONS)
