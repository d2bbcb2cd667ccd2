"""Asides, which people say whatever was asked: a greeting, "not now", "where were we", "no idea",
laughter and good wishes.

An aside is nothing but that: "pagi bang" is one, "pagi, mau tanya" is not.
"""

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from domain.invalid import Invalid
from domain.parsing.text import (
    DOUBLED_BY_TWO,
    FILLERS,
    NEVER,
    NOT,
    collapse_doubles,
    letter_words,
    normalise,
    said_set,
)


class Aside(StrEnum):
    """Said beside a question, and never an answer to it."""

    GREETING = "greeting"
    LATER = "later"
    WAIT = "wait"
    """For a moment: "eh bentar"."""
    RESUME = "resume"
    UNKNOWN = "unknown"
    CHATTER = "chatter"


class Greeting(StrEnum):
    """A greeting that is returned in its own words."""

    SALAM = "salam"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    HELLO = "hello"


GREETINGS = {
    Greeting.SALAM: "assalamualaikum assalamu'alaikum assalamu alaikum assalam ass aslm askum "
    "samlekum samlekom samikum assalamualaykum assalamu'alaykum alaykum wr wb waalaikumsalam "
    "warahmatullahi wabarakatuh shalom syalom",
    Greeting.MORNING: "pagi morning enjing enjang isuk",
    Greeting.NOON: "siang",
    Greeting.AFTERNOON: "sore afternon",
    Greeting.EVENING: "malam malem evening dalu",
    Greeting.HELLO: "p halo halow hlo hlw hola hai hi hy hello hey hay hei helo alo permisi punten "
    "misi sampurasun kulonuwun om swastiastu",
}
GREETING_OF = {word: kind for kind, words in GREETINGS.items() for word in said_set(words)}
BESIDE_GREETING = said_set(
    "selamat slamat met good sugeng semua semuanya juga jumpa dear there all everyone"
)

CALLS = said_set("kak kakak bang abang min pak bu bapak ibu mas mbak mba gan bos om tante")
"""Forms of address; whoever writes nothing else calls for an answer."""
AGAIN = said_set("lagi again")
"""Behind a greeting alone: "halo lagi"."""

LATER = said_set(
    "nanti nantian nantilah ntar entar ntaran tunggu tungguin wait bentar sebentar "
    "bentaran bntr btr sbntr tar besok besoknya besuk mbesok esok bsk lusa later tomorrow "
    "mengko engko ngko"
)
"""Words of a wish to go on another time."""
MOMENT = said_set("tunggu tungguin wait bentar sebentar bentaran bntr btr sbntr moment")
"""Words of somebody who goes on at once."""
BUSY = said_set(
    "penumpang orderan order pelanggan pembeli customer tamu anak nangis masak mandi kerjaan "
    "toilet wc urusan narik jalan nyetir sibuk rame ramai makan sholat solat salat tidur istirahat "
    "dijalan dijln jln nyupir dimotor "
    "capek pulang cape ngantuk repot nganter nganterin ambil ngambil cari nyari ktp kk dompet hp "
    "busy "
    "ngitung itung hitung ngitungin itungin "
    "ngelayanin melayani layanin dibawa bawa mikir mikirin pikir pikirin diskusi rundingan "
    "ngizinin ngijinin diizinin diijinin mengizinkan think thinking "
    "driving riding sleeping eating passenger tired"
)
BESIDE_BUSY = said_set("ada lagi lg sedang sdg mau mo i'm im am have got")
BESIDE_LATER = said_set(
    "boleh bole ok oke beli yang "
    "dulu dl aja ya pengen pengin ingin daftar daftarnya tapi tp lagi kerja kapan saya aku gue "
    "gw ane kita di dilanjut lanjutin lanjut "
    "lanjutkan lanjutnya lanjutannya ngelanjutin disambung terusin deh dlu lg abis habis selesai "
    "kelar ke mau masih pagi siang sore malam malem saja ada sedang not "
    "now maybe will continue do this it let's i'll i sekarang jangan gak nggak tidak belum bisa "
    "isi ngisi masuk sambung nyambung can't right moment one a kirim kirimnya ngirim kirimin "
    "istri bini suami laki emak ibu mak bapak babe keluarga ortu rumah orang pembeli kok "
    "tanya nanya ditanya cek ngecek gua hm hmm ah yaudah yasudah yowis wis wes tak yo udah sudah "
    "lengkapi lengkapin susul susulin susulkan menyusul nyusul urus urusin ngurus cariin siapin "
    "siapkan surat suratnya berkas berkasnya foto fotonya dokumen dokumennya send bring complete "
    "papers okay lapor lapornya ngelapor laporin"
)
NOT_NOW = re.compile(
    r"\b(?:(?:belum|blm|blom) (?:di|meng?|ng)?i[zj]in(?:in|kan)?|not (?:right )?now|"
    rf"kapan-kapan|(?:{NOT}|jangan) sekarang)\b"
)
WAIT = re.compile(
    r"^\W*(?:(?:eh|ya|iya|oke?|aduh|waduh)\W+)*(?:(?:se)?bentar|bntr|btr)\b(?!\W+lagi)|"
    r"\b(?:(?:se)?bentar|bntr|btr)(?:\W+(?:ya|yah|dulu|dong|bang|pak|bu|kak|min|mas|mbak))*\W*$",
    re.IGNORECASE,
)
"""Asks to wait, whatever happens meanwhile: "bentar ada yang beli", "anak saya bangun bentar"."""
PUT_OFF = re.compile(
    r"^\W*(?:(?:eh|ya|iya|oh|hmm?|aduh|waduh|oke?)\W+)*(?:nanti|ntar|entar|besok|later)\W+"
    r"(?:(?:aja|saja|dulu|deh|lah)\b(?:\W+\w+){3}|(?:saya\W+|sy\W+|gue\W+|gw\W+|aku\W+)?(?:tanya|nanya|liat|lihat|cek|cari|nyari|ambil|"
    r"pikir\w*|minta|nunggu|tunggu)\b.{0,40}\bdulu\b)|"
    r"\b(?:nanti|ntar|later)\b.{0,40}\b(?:saya|gue|gw|aku|i)\b.{0,12}\b(?:balik|ke ?sini|chat|"
    r"kabar\w*|hubungi|come back)\b",
    re.IGNORECASE,
)
"""Begins as "not now" and says why: "nanti aja lagi rame parkiran", "ntar tanya majikan dulu"."""
ASKS = said_set("apa apaan berapa brp gimana bagaimana kapan mana siapa kenapa what when how why")
ASKS_LEAVE = said_set("bisa boleh can may")
"""Before a question mark they ask whether something goes another way: "ktp di saya, bisa foto?"."""
MOST_BESIDE_WAIT = 7
"""Words of a text that asks to wait."""
MOST_OF_PUT_OFF = 10
KIN = said_set("istri bini suami laki emak ibu mak bapak babe keluarga ortu")
ASKED = said_set("tanya nanya ditanya")

RESUME = said_set(
    "lanjut lanjutin lanjutkan lanjutken lanjuti lanjud melanjutkan nglanjutin ngelanjutin "
    "lanjutane terus terusin terusken teruskan nerusin nerusake meneruskan sambungin sambung "
    "resume continue"
)
AFTER_ALL = re.compile(
    r"^\W*(?:(?:eh|ya|iya|yaudah|oke?)\W+)*(?:jadi|jd)\W+(?:deh|deng|ding|dong|aja|lah|daftar\w*)\b[\W\w]{0,12}$",
    re.IGNORECASE,
)
"""Somebody who thinks better of having stopped: "eh jadi deh"."""
LAST_TIME = said_set("kemarin kemaren kmrn kmren tadi semalam wingi yesterday before earlier")
BESIDE_RESUME = said_set(
    "mau pengen pengin pingin ingin yang yg saya were aku gue gw ane kita isian isinya pendaftaran "
    "daftar daftarnya formulir form nya lagi dong bisa yuk ayo mari tolong pls on go carry with "
    "registration my the one from i want to would like please where we left off was sampai "
    "sampe mana di dulu waktu itu"
)


LAUGHTER = re.compile(r"(?:w?(?:kw)+k?|(?:h[aeiou])+h?|(?:x[aei])+x?|lol|hm+|h+m+|u+m+|he+)")
WISHES = said_set(
    "menjadi jadi amal jariyah ibadah pahala beneran benaran cepet cepat gercep canggih pinter "
    "pintar asik asyik "
    "sayang amat murah baik juga lu lo elu kamu bot botnya helpful nice great smart "
    "semoga mudah mudahan bermanfaat lancar sukses selalu semangat berkah barokah sehat amin amiin "
    "aamiin keren mantap hebat bagus terus pokoknya mangat good luck god bless you doain doakan ya"
)
"""Words of good wishes; two of them are no answer."""
UNKNOWN = said_set(
    "gatau gaktau gtau gatahu lupa kelupaan kesupen lali bingung bingungin entah embuh mboh idk "
    "forgot confused unsure"
)
"""Words of somebody who does not know the answer, or what to answer."""
KNOWN = said_set(
    "tau tahu tw ngerti ngarti mengerti paham mudeng inget ingat eling hafal hapal apal know "
    "remember sure understand"
)
"""Behind a no these say the same."""
NO = said_set("kurang belum blm blom belom dont do") | {collapse_doubles(word) for word in NEVER}
MOST_BESIDE_UNKNOWN = 4
WHAT_NOW = said_set("kemana kemane gimana gimane gmn gmna bagaimana piye pripun kumaha ngapain")
BESIDE_WHAT_NOW = said_set(
    "terus trus trs lalu lantas selanjutnya jadi jadinya harus harusnya mesti kudu ini itu begini "
    "gini saya aku gue gw ane kita waduh aduh duh walah lha yaudah sekarang skrg caranya nasib "
    "abis habis allah gusti astaga and so what now do i should we"
)
"""Words of somebody who asks what to do next, and names nothing: "waduh trus gimana"."""
MOST_OF_WHAT_ELSE = 30
"""Characters of such a text."""
WHAT_ELSE = re.compile(
    r"\W*(?:(?:oh|ok|oke|nah|terus|trus|lalu|ada)\W+)?"
    r"(?:(?:apa ?|ada )lagi(?:\W+(?:nih|ya|sih|dong|yang lain))*|terus|trus|lalu|so\W*\?|"
    r"and then|what else)\W*",
    re.IGNORECASE,
)


WAVE = re.compile(r"\W*[👋🙋]\W*")


@lru_cache(64)
def parse_aside(text: str) -> Aside | None:
    """The aside that the text is; None when it says anything else."""
    words = aside_words(text)
    if WAVE.fullmatch(text):
        return Aside.GREETING
    if is_chatter(words, text):
        return Aside.CHATTER
    if not words or len(words) > 12:
        return None
    said = [word for word in words if word not in FILLERS] or words
    greeting = [word for word in said if word in GREETING_OF]
    rest = [word for word in said if word not in GREETING_OF and word not in BESIDE_GREETING]
    if greeting and all(word in AGAIN for word in rest):
        return Aside.GREETING
    if not rest:
        return None
    if CALLS.issuperset(words):
        return Aside.GREETING
    if is_resumption(rest) or AFTER_ALL.match(text):
        return Aside.RESUME
    if is_later(rest, text):
        return Aside.WAIT if is_moment(rest) else Aside.LATER
    return Aside.UNKNOWN if is_unknown(rest, text) or is_at_a_loss(rest) else None


def asks_what_now(text: str) -> bool:
    """Whether somebody only asks what to do next, or what else there is: "waduh trus gimana", "so
    what now", "trus?", "apa lagi"."""
    if len(text) <= MOST_OF_WHAT_ELSE and WHAT_ELSE.fullmatch(text):
        return True
    return is_at_a_loss([word for word in aside_words(text) if word not in FILLERS])


def is_at_a_loss(words: list[str]) -> bool:
    """Whether the words ask what to do next, and name nothing."""
    asked = {"what", "now"} <= {*words} or not WHAT_NOW.isdisjoint(words)
    return asked and all(word in WHAT_NOW or word in BESIDE_WHAT_NOW for word in words)


def is_chatter(words: list[str], text: str) -> bool:
    """Whether it is laughter, signs without a word, or nothing but good wishes."""
    if not words:
        return bool(re.search(r"[^\x00-\x7f]", text)) and not re.search(r"[\w?]", text)
    said = [word for word in words if word not in FILLERS]
    wished = len(words) > 1 and bool(said) and all(word in WISHES for word in said)
    laughed = all(LAUGHTER.fullmatch(word) and word not in GREETING_OF for word in words)
    return wished or laughed


def greeting_of(text: str) -> Greeting | None:
    """The kind of the greeting with which a text begins, more or less; None without one."""
    kinds = [GREETING_OF[word] for word in aside_words(text) if word in GREETING_OF]
    return min(kinds, key=list(Greeting).index, default=None)


def aside_words(text: str) -> list[str]:
    """The words of a text that is short enough and has no number."""
    try:
        tidy = DOUBLED_BY_TWO.sub("", normalise(text))
    except Invalid:
        return []
    return [] if re.search(r"\d", tidy) else letter_words(tidy)


def is_resumption(words: list[str]) -> bool:
    """Whether the words ask to go on with what was begun: "lanjut", "yang kemarin"."""
    if not all(word in RESUME or word in LAST_TIME or word in BESIDE_RESUME for word in words):
        return False
    last = any(word in LAST_TIME for word in words)
    named = last and not {"yang", "yg", "one"}.isdisjoint(words)
    if not last and "sambung" in words:
        return False  # of chats, unless it is what was before
    asks_where = "mana" in words and not {"sampai", "sampe"}.isdisjoint(words)
    where = asks_where or {"where", "we"} <= {*words} or {"go", "on"} <= {*words}
    return named or where or any(word in RESUME for word in words)


def is_moment(words: list[str]) -> bool:
    """Whether the words ask for a moment only, and name nothing that has to be done first."""
    moments = [word for word in words if word in MOMENT]
    return bool(moments) and not any(word in BUSY or word in LATER - MOMENT for word in words)


def is_later(words: list[str], text: str) -> bool:
    """Whether the words put the whole thing off: "besok aja", "ada penumpang", "not now"."""
    if WAIT.search(text) and len(words) <= MOST_BESIDE_WAIT and "?" not in text:
        return ASKS.isdisjoint(words)
    if PUT_OFF.search(text) and len(words) <= MOST_OF_PUT_OFF and "?" not in text:
        return ASKS.isdisjoint(words)
    if not all(word in LATER | BUSY | BESIDE_BUSY | BESIDE_LATER for word in words):
        return False
    stays = NO.union(NEVER).isdisjoint(words)  # "tidak ada hp" is no wish to stop
    first = "dulu" in words[1:]
    busy = any(word in BUSY for word in words) and (first or not BESIDE_BUSY.isdisjoint(words))
    stays = stays and ("?" not in text or ASKS_LEAVE.isdisjoint(words))
    busy = stays and (busy or (first and not KIN.isdisjoint(words) and not ASKED.isdisjoint(words)))
    put_off = any(word in LATER for word in words) or NOT_NOW.search(text.casefold()) is not None
    return busy or (put_off and words not in (["lusa"], ["esok"]))


def is_unknown(words: list[str], text: str) -> bool:
    """Whether the words say little more than that one does not know: "gatau rt nya", "lupa"."""
    unknown = [word for word in words if word in UNKNOWN]
    denied = any(one in NO and other in KNOWN for one, other in pairwise(words))
    beside = len(words) - len(unknown) - 2 * denied
    return (bool(unknown) or denied) and beside <= MOST_BESIDE_UNKNOWN and "?" not in text
