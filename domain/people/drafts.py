"""Half-filled forms of one person, put together when two persons turn out to be one.

A draft is a form's name and its answers. Of two drafts of one form the newer is found first; the
older one keeps its place behind it, its name marked. Answers that came with a merge carry a mark
with its number, so that undoing the merge finds them. All values are as a conversation keeps them.
"""

import re
from typing import Any

Answers = dict[str, str]
State = dict[str, Any]
"""A conversation: the open form (its `OPEN_FORM` keys), `parked` drafts by name, `worked` at."""

OLDER = "~"
"""Ends the name of a draft, once for each newer draft of the same form."""
MERGE_MARK = "merge "
FILE = re.compile(r"file (\d{1,9})")
"""An answer that stands for a stored file."""
OPEN_FORM = ("form", "answers", "nonce", "misses", "asked")


def form_name(name: str) -> str:
    """The form of a draft, be it in front or behind another one."""
    return name.rstrip(OLDER)


def has_draft(state: State) -> bool:
    """Whether a form that keeps its draft is half-filled."""
    return bool(state.get("worked"))


def has_form(state: State, form: str) -> bool:
    """Whether this form is half-filled: open, or put aside."""
    return state.get("form") == form or any(
        form_name(each) == form for each in state.get("parked", ())
    )


def file_answer(file_id: int) -> str:
    """The text that a form keeps as the answer to a question for a file: its id is found by
    `file_ids`."""
    return f"file {file_id}"


def file_ids(state: State) -> set[int]:
    """The ids of the files that the open form and the drafts of a state hold."""
    forms = [state.get("answers", {}), *state.get("parked", {}).values()]
    answers = [answer for each in forms for answer in each.values() if answer[:5] == "file "]
    return {int(found[1]) for answer in answers if (found := FILE.fullmatch(answer))}


def push_draft(parked: dict[str, Answers], form: str, answers: Answers) -> None:
    """Put a draft on top; another one of the same form goes behind it."""
    older = parked.pop(form, None)
    if older and older != answers:
        name = form + OLDER
        while name in parked:
            name += OLDER
        parked[name] = older
    parked[form] = answers


def merge_states(front: State, back: State) -> State:
    """One state of two: what `front` has open stays open, nothing of `back` is lost."""
    parked = dict(back.get("parked", {}))
    open_in = front if front.get("form") else back
    if open_in is front and back.get("form") and back.get("answers"):
        push_draft(parked, back["form"], back["answers"])
    for name, answers in front.get("parked", {}).items():
        push_draft(parked, form_name(name), answers)
    merged = {key: open_in[key] for key in OPEN_FORM if key in open_in}
    worked = max(front.get("worked", ""), back.get("worked", ""))
    return merged | {key: value for key, value in (("parked", parked), ("worked", worked)) if value}


def mark_merge(state: State, number: int) -> State:
    """The same state, each draft marked with the merge that brought it."""
    mark = {f"{MERGE_MARK}{number}": ""}
    parked = {form: answers | mark for form, answers in state.get("parked", {}).items()}
    marked = state | {"parked": parked}
    return marked | ({"answers": state["answers"] | mark} if state.get("answers") else {})


def split_merge(state: State, number: int) -> tuple[State, State]:
    """Take apart what a merge brought: the state without it, and a state of it alone."""
    mark = f"{MERGE_MARK}{number}"
    taken: dict[str, Answers] = {}
    parked = state.get("parked", {})
    left = state | {"parked": {form: kept for form, kept in parked.items() if mark not in kept}}
    for form, kept in parked.items():
        if mark in kept:
            push_draft(taken, form_name(form), _without_marks(kept, number))
    if mark in state.get("answers", {}):
        push_draft(taken, state["form"], _without_marks(state["answers"], number))
        left = {key: value for key, value in left.items() if key not in OPEN_FORM}
    worked = state.get("worked", "")
    return _without_empty(left), _without_empty({"parked": taken, "worked": worked})


def _without_marks(answers: Answers, number: int) -> Answers:
    """The answers without the marks of this merge and of later ones."""
    return {
        name: answer
        for name, answer in answers.items()
        if not name.startswith(MERGE_MARK) or int(name.removeprefix(MERGE_MARK)) < number
    }


def _without_empty(state: State) -> State:
    """The state without what is empty; nothing at all when no draft is left."""
    kept = {key: value for key, value in state.items() if value}
    return kept if kept.get("form") or kept.get("parked") else {}
