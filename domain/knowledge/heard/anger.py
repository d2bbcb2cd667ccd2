"""Is a message nothing but anger: scolding or giving up, without a question or a complaint?"""

import re

from domain.knowledge.heard.questions import asks_if_hard
from domain.knowledge.normalise import plain_words, without_courtesy
from domain.parsing.text import NOT, word_set

_INSULTS = word_set(
    "bego goblok goblog tolol bodoh dongo oon bloon idiot stupid anjing anjir anjrit anying "
    "bangsat bangke brengsek kampret sialan sial tai taik asu jancok jancuk bacot kontol memek "
    "ngentot monyet babi setan iblis keparat bajingan dodol geblek fuck fucking shit damn dumb"
)
"""Words that only scold."""
_OF_ANIMALS = word_set("anjing monyet babi asu setan iblis bangke tai taik dodol kampret")
_ONLY_INSULT = re.compile(rf"\b(?:{'|'.join(sorted(_INSULTS - _OF_ANIMALS))})\b", re.IGNORECASE)
_ANGRY = frozenset(
    plain
    for word in _INSULTS
    | word_set(
        "sampah payah parah percuma nyebelin ngeselin kesel kesal sebel sebal jengkel muak "
        "emosi marah lemot kocak ngaco ngawur useless sucks crap rubbish lelet becus nyusahin "
        "mengecewakan ngecewain kecewa ribet bertele muter muternya"
    )
    for plain in plain_words(word)
)
"""Words that scold, or tell of anger; one of them makes a message angry."""
_ROUND = frozenset(
    plain
    for word in word_set(
        "lu lo loe elu elo kamu kau kalian ente anda situ bot robot mesin machine "
        "admin min petugas jawabannya jawaban jawab dijawab respon balas bales amat banget "
        "sekali bener beneran "
        "pisan tenan dah deh nih sih ah ih woi woy hei hey dasar semua memang emang gue saya "
        "aku jadi kok tidak gak jelas guna berguna bisa apa apaan nanya tanya ngobrol chat "
        "sama dengan ini itu muter terus mulu melulu doang aja dari tadi udah capek cape males "
        "malas lah kan ya you are is this so a the bot very really of waste time i am service "
        "pelayanan aplikasi nyambung ngerti paham gimana gini begini gitu ngomong omong ngomongnya "
        "awas entar nanti bicara "
        "mending mendingan orang pake pakai doang cuma x kali berkali berulang "
        "tuh ngapain ngapainnya kerjanya makan gaji buta"
    )
    for plain in plain_words(word)
)
"""Words around them that ask for nothing."""
_GIVES_UP = re.compile(
    rf"\b(?:{NOT} (?:ada )?"
    r"(?:guna|gunanya|berguna|nolong|membantu|ngebantu|becus|nyambung|jelas)|"
    r"(?:buang|ngabisin|abisin) (?:waktu|pulsa|kuota)|waste of time|not helpful|no use|"
    r"(?:di|ku)?(?:lapor|adu|viral|tuntut|polisi)(?:in|kan)?\s+(?:aja\s+)?"
    r"(?:lu|lo|loe|elu|elo|kamu|kalian|situ|ente|bot ini|robot ini)|(?:i will|i'll) report you)\b",
    re.IGNORECASE,
)
_INSULT = re.compile(
    rf"\b(?:{'|'.join(sorted(_INSULTS))})\b(?: (?:lu|lo|loe|kamu|kalian|banget)\b)?", re.I
)
_MATTERS = frozenset(
    plain
    for word in word_set(
        "klaim uang duit bayar iuran kartu kpj agen petugas kader cabang kantor data saldo jht jkk "
        "jkm santunan cair tolak status pengajuan pendaftaran kecelakaan celaka rumah_sakit rs "
        "dokter pabrik perusahaan bos polisi lapor tipu penipuan dipungut pungli rugi hilang jmo "
        "ktp nik nama foto struk bukti saldonya claim money card agent staff hospital report fraud"
    )
    for plain in plain_words(word)
)
"""Words for what can go wrong besides the answers of a bot."""
MOST_WORDS = 8


_APOLOGY = re.compile(
    r"^\W*(?:(?:eh|duh|aduh|ya|iya|oke?)\W+)*(?:mohon )?(?:maaf|maap|sori|sorry)\b.{0,20}"
    r"\b(?:(?:ter|ke)bawa )?(?:emosi|marah|kasar|khilaf|kesel|kesal|bad mood|angry|rude|upset)\b"
    r"(?:\W+(?:td|tadi|ya|banget|barusan|kok|min|pak|bu|kak|bang|aku|saya|gue|sama kamu|earlier|"
    r"before))*\W*$|"
    r"^\W*(?:(?:eh|duh|aduh|ya|iya|oke?)\W+)*(?:(?:mohon|minta)\W+)*(?:maaf|maap|sori|sorry)"
    r"(?:\W+(?:ya|yah|deh|banget|min|kak|pak|bu|bang|mas|mbak|tadi|i am))*\W*$",
    re.IGNORECASE,
)


def apologises(text: str) -> bool:
    """Does the text only ask pardon: "maaf", "maaf ya tadi emosi"?"""
    return bool(_APOLOGY.match(text))


def is_anger(text: str) -> bool:
    """Does the text scold or give up, and say nothing else? A complaint that names what is wrong
    ("klaim saya lama") is none."""
    wish = without_courtesy(text)
    words = {each for each in plain_words(wish) if not each.isdecimal()}
    if asks_if_hard(text):
        return False
    if not words or len(words) > MOST_WORDS:
        return False
    gives_up = bool(_GIVES_UP.search(wish))
    rest = {*plain_words(_GIVES_UP.sub(" ", wish))} if gives_up else words - _ANGRY
    return (gives_up or rest < words) and rest <= _ROUND | _ANGRY


def names_matter(text: str) -> bool:
    """Does a complaint name what is wrong, besides the bot itself?"""
    return not _MATTERS.isdisjoint(plain_words(text))


def scolds(text: str) -> bool:
    """Is there a word that only scolds? A dog bites, too."""
    return bool(_ONLY_INSULT.search(text))


def without_insults(text: str) -> str:
    """The text without the words in it that only scold: "bego lu, bayarnya di mana"."""
    return _INSULT.sub(" ", text).strip(" ,.!") if _INSULT.search(text) else text


_HUMAN = re.compile(
    r"\b(?:tolong|dibantu|bantuin|dibantuin|ngomong|bicara)\W+(?:sama |oleh |ke )?orang(?:nya)?"
    r"(?:\W+(?:aja|saja|dong|ya|lah|beneran|asli))*\W*$|"
    r"\b(?:nga|menga|ngea|a)du(?:in|kan)?\W+(?:ke ?)?(?:siapa|mana)\b|"
    r"\b(?:ngomong|bicara\w*|ngobrol|dihubung\w*|hubung\w*|telepon|telp|panggil\w*|sambung\w*|mana|"
    r"minta|talk|speak|call)\b.{0,20}\b(?:petugas\w*|manusia\w*|orang (?:asli|beneran)|cs|admin\w*|"
    r"human|real person|operator\w*|somebody|someone)\b",
    re.IGNORECASE,
)


def wants_human(text: str) -> bool:
    """Whether a text asks for a human in plain words, whatever else it tells."""
    return bool(_HUMAN.search(text))
