"""Half-filled forms of one person, put together when two persons turn out to be one.

A draft is a form's name and its answers. Of two drafts of one form the newer is found first; the
older one keeps its place behind it, its name marked. All values are as a conversation keeps them.
"""

from typing import Any

Answers = dict[str, str]
State = dict[str, Any]
BEHIND = "~"
MARK = "merge "
OPEN = ("form", "answers", "nonce", "misses", "asked")


def form_name(name: str) -> str:
    """The form of a draft, be it in front or behind another one."""
    return name.rstrip(BEHIND)


def push_draft(parked: dict[str, Answers], form: str, answers: Answers) -> None:
    """Put a draft on top; another one of the same form goes behind it."""
    older = parked.pop(form, None)
    if older and older != answers:
        name = form + BEHIND
        while name in parked:
            name += BEHIND
        parked[name] = older
    parked[form] = answers


def merge_states(front: State, back: State) -> State:
    """One state of two: what `front` has open stays open, nothing of `back` is lost."""
    parked = dict(back.get("parked", {}))
    held = front if front.get("form") else back
    if held is front and back.get("form") and back.get("answers"):
        push_draft(parked, back["form"], back["answers"])
    for name, answers in front.get("parked", {}).items():
        push_draft(parked, form_name(name), answers)
    found = {key: held[key] for key in OPEN if key in held}
    worked = max(front.get("worked", ""), back.get("worked", ""))
    return found | {key: value for key, value in (("parked", parked), ("worked", worked)) if value}


def mark_merge(state: State, number: int) -> State:
    """The same, each draft marked with the merge that brought it."""
    name = f"{MARK}{number}"
    marked = state | {
        "parked": {form: kept | {name: ""} for form, kept in state.get("parked", {}).items()}
    }
    return marked | ({"answers": state["answers"] | {name: ""}} if state.get("answers") else {})


def split_merge(state: State, number: int) -> tuple[State, State]:
    """Take apart what that merge brought: the state without it, and a state of it alone."""
    name = f"{MARK}{number}"
    taken: dict[str, Answers] = {}
    parked = state.get("parked", {})
    left = state | {"parked": {form: kept for form, kept in parked.items() if name not in kept}}
    for form, kept in parked.items():
        if name in kept:
            push_draft(taken, form_name(form), without_marks(kept, number))
    if name in state.get("answers", {}):
        push_draft(taken, state["form"], without_marks(state["answers"], number))
        left = {key: value for key, value in left.items() if key not in OPEN}
    return without_empty(left), without_empty({"parked": taken, "worked": state.get("worked", "")})


def without_marks(answers: Answers, number: int) -> Answers:
    """Without the marks of this merge and of later ones."""
    later = {name for name in answers if name.startswith(MARK) and merge_id(name) >= number}
    return {name: answer for name, answer in answers.items() if name not in later}


def merge_id(name: str) -> int:
    return int(name.removeprefix(MARK))


def without_empty(state: State) -> State:
    """Without what is empty; nothing at all when no draft is left."""
    kept = {key: value for key, value in state.items() if value}
    return kept if kept.get("form") or kept.get("parked") else {}
