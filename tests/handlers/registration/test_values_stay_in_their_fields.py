"""What somebody says that is no answer to the open question never becomes it, and what puts one
answer right leaves all others as they are."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.conversations.every_channel import fresh
from tests.support.registration import answers, fill, pending
from tests.support.scripted_chat import ScriptedChat

SAID = {
    "phone": ("hp saya 081298765432", "gapunya hp"),
    "income": ("gaji saya 4 juta", "sehari bersih 150rb", "kadang 50 kadang 100"),
    "working_days": ("tiap hari kerja", "libur seminggu sekali", "seminggu ping enem"),
    "programme": ("yang paling murah aja", "tanpa tabungan"),
    "sick": ("alhamdulillah sehat",),
    "review": ("kirim", "oke kirim aja"),
    "remark": ("mahal banget ya", "ribet amat sih", "makasih ya", "wkwkwk"),
    "wish": ("ganti dong datanya", "perbaiki data"),
    "question": ("kenapa harus ada alamat?", "ini penipuan bukan?", "kapan bayarnya?"),
    "later": ("nanti saya pikir2", "besok aja deh", "lg dijalan", "bentar ada penumpang"),
}
"""By what it is about, what people say; the first are answers to the questions of that name."""
ASKED = ("phone", "village", "rtrw", "street", "occupation", "income", "working_days")
"""Questions whose answers are words, numbers and places."""
OTHERS = [
    (asked, text)
    for asked in ASKED
    for about, texts in SAID.items()
    for text in texts
    if about != asked
]
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
AT_REVIEW = (
    "daftar",
    "setuju, nik 3173011204900003 nama Sutrisno Hadi",
    "081288877661",
    "jl mangga 12 rt 3 rw 5 kapuk",
    "jualan cilok, 1,5 juta sebulan, masih kerja, sehat",
    "yang murah",
)
"""A registration up to its review."""
COUNTED = ("effort", "review_shown", "sector", "programme_taken")
"""What is kept of the talk itself, and follows from the work."""


@QUICK
@given(st.sampled_from(OTHERS))
def test_what_is_said_of_something_else_never_becomes_the_answer(case: tuple[str, str]) -> None:
    asked, text = case
    with fresh() as world:
        chat = ScriptedChat(world)
        fill(chat, asked)
        before = pending(chat)
        chat.say(text)
        assert asked not in answers(chat) or asked != before


def registration_at_review(chat: ScriptedChat) -> dict[str, str]:
    """Fill the registration up to its review, and find what is kept."""
    for text in AT_REVIEW:
        chat.say(text)
    return dict(answers(chat))


NUMBER = st.integers(1, 15)
CORRECTIONS = st.one_of(
    NUMBER.map(lambda rt: (f"rt nya {rt}", {"rtrw": f"{rt:03}/005"})),
    NUMBER.map(lambda rw: (f"alamatnya salah, rw {rw}", {"rtrw": f"003/{rw:03}"})),
    NUMBER.map(lambda house: (f"alamatnya kurang, no {house}A", {"street": f"no {house}A"})),
    st.integers(10_000_000, 99_999_999).map(
        lambda end: (f"hp nya ganti 0812{end}", {"phone": f"+62812{end}"})
    ),
    st.integers(2, 9).map(lambda sum_: (f"penghasilannya salah, {sum_} juta", {"income": "000/"})),
    st.sampled_from(["BUDI HARTONO", "Siti Rohayah", "Joko Purnomo Aji"]).map(
        lambda name: (f"nama saya kurang, {name}", {"full_name": name.upper()})
    ),
    st.sampled_from(["jual pulsa", "jualan es campur", "tukang las"]).map(
        lambda work: (f"ganti pekerjaan {work}", {"occupation": work})
    ),
    st.just(("bukan kapuk, rawa buaya", {"village": "", "district": ""})),
)
"""A sentence that puts one answer right, and what it changes."""


@QUICK
@given(CORRECTIONS)
def test_a_correction_changes_its_answer_and_no_other(told: tuple[str, dict[str, str]]) -> None:
    text, changes = told
    with fresh() as world:
        chat = ScriptedChat(world)
        before = registration_at_review(chat)
        chat.say(text)
        after = dict(answers(chat))
    differing = {
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    }
    assert differing - {*COUNTED} <= changes.keys(), text
    for name, kept in changes.items():
        assert kept in after[name], text


@QUICK
@given(CORRECTIONS, CORRECTIONS)
def test_what_was_put_right_stands_in_the_review(
    first: tuple[str, dict[str, str]], second: tuple[str, dict[str, str]]
) -> None:
    with fresh() as world:
        chat = ScriptedChat(world)
        registration_at_review(chat)
        chat.say(first[0])
        chat.say(second[0])
        kept = dict(answers(chat))
        assert pending(chat) == "review"
    for name, value in {**first[1], **second[1]}.items():
        assert value in kept[name], (first, second)
