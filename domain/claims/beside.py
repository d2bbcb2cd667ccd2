"""Questions and words of families beside a claim that they tell, without naming its subject:
"jadi hangus?", "bisa diganti gak", "saya yang lapor bisa?", "gimana ini"."""

import re
from enum import StrEnum

from domain.claims.asked import asks_for_list, asks_how_much, is_of_bill, is_of_brokers
from domain.claims.deaths import speaks_of_death
from domain.claims.pieces import is_of_treatment, pieces_of
from domain.knowledge.normalise import plain_words
from domain.parsing.text import NOT


class Beside(StrEnum):
    """A thing that is answered at once; the open question is asked again below."""

    BROKER = "broker"
    """Somebody wants money for the claim."""
    BRINGS = "brings"
    """What it brings."""
    LAPSES = "lapses"
    """Whether it is too late."""
    COVERED = "covered"
    """Whether it counts as an accident at work."""
    COST = "cost"
    """Who pays the treatment, and who has no money for it."""
    MAY_TELL = "may_tell"
    """Whether somebody else may report it."""
    BY_PHOTO = "by_photo"
    """Whether a photo of a paper will do."""
    PAPERS = "papers"
    """Which papers are needed."""
    BURIAL = "burial"
    """To whom the burial cost goes."""
    DUE = "due"
    """Until when it is reported."""
    ACCOUNT = "account"
    """To which account its money goes."""
    DUNNING = "dunning"
    """That nobody is to be reminded of dues any more."""
    UNSENT = "unsent"
    """What became of it, which is not sent yet."""
    MEMBERSHIP = "membership"
    """Whether the membership covers it."""
    HOSPITAL = "hospital"
    """Where to be treated."""
    NO_CAUSE = "no_cause"
    """That nobody is to ask how it came."""
    LOST = "lost"
    """A cry for help, which asks for no fact."""
    PAID_WHEN = "paid_when"
    """When its money is paid."""
    RIVALS = "rivals"
    """Who of several may claim."""
    FORBIDDEN = "forbidden"
    """That somebody does not want it to be reported."""
    PAPERS_GONE = "papers_gone"
    """That the papers are lost."""
    REFUSED = "refused"
    """The fear that nothing comes of it."""
    FOR_STAFF = "for_staff"
    """What only staff may answer."""


MOST_WORDS = 16
"""Of what is said beside a question; a longer one is a story."""
OTHER_MATTER = re.compile(
    r"\b(?:beasiswa|scholarship|jht|jp|tabungan|savings|iuran|setor\w*|nunggak|menunggak|"
    r"contributions?|dues)(?:nya)?\b"
)
"""What it is about then, and is answered by what is prepared."""
LAPSES = re.compile(
    r"\b(?:h?angus|kad[ae]l[ue]?warsa|kadaluarsa|gugur|expired?|lapsed?)\b|\btoo late\b|"
    r"\b(?:telat|terlambat|kelamaan|kelewat(?:an)?)\b.*(?:\?|\b(?:ga|gak|nggak|dong|ya|kan|kah)\b)"
)
REFUND = re.compile(
    r"\b(?:di)?(?:ganti|reimburse|balik|kembali)(?:in|kan)?\b.{0,20}(?:"
    rf"\b{NOT}\b|\?|\bdong\b|\bkah\b)|\bbisa\W+(?:\w+\W+)?(?:di)?(?:ganti|reimburse)(?:in)?\b|"
    r"\b(?:refund(?:ed)?|reimbursed?|money back)\b"
)
"""Asks for what was paid to come back."""
NO_MONEY = re.compile(
    rf"\b{NOT}\s+(?:\w+\s+)?(?:punya|ada|pegang|megang|sanggup)\W+(?:\w+\W+)?"
    r"(?:uang|duit|biaya|bayar)\b|"
    r"\b(?:uang|duit)(?:nya)?\b.{0,12}\b(?:dari mana|dr mana)\b|"
    r"\b(?:bayar|biaya)(?:nya)?\s+(?:pakai|pake|pk)\s+apa\b|\b(?:pakai|pake|pk)\s+bayar\s+apa\b|"
    r"\b(?:pakai|pake|pk)\s+(?:jaminan|apa)\s+(?:apa|bayar(?:nya)?)\b|"
    r"\b(?:no|don't have (?:the |any )?) ?money\b|\bcan(?:'t|not) afford\b"
)
WHOSE_BILL = re.compile(
    r"\b(?:bayar|nanggung)\W+(?:siapa|sapa)\b|\b(?:siapa|sapa|who)\b.{0,12}\b(?:bayar|nanggung|tanggung|pays?)(?:in|nya)?\b|"
    r"\bditanggung\b.{0,20}(?:\?|\bkah\b|\bsiapa\b)|"
    r"\b(?:do (?:i|we) have to|must (?:i|we)) pay\b|\bwants? (?:a |us to |me to )?(?:deposit|pay)\b"
)
TELLS = (
    r"(?:lapor|laporin|ngelapor|ngelaporin|melapor|klaim|ngeklaim|ngurus|urus|urusin|daftarin|isi)"
)
MAY_TELL = re.compile(
    rf"\b(?:yang|yg|sing) (?:(?:bisa|boleh|harus) )?{TELLS}\b.*\b(?:atau|siapa)\b|"
    rf"\bsiapa\b.{{0,20}}\b{TELLS}\b|"
    rf"\b(?:saya|sy|aku|gue|gw)\b\W+(?:bisa|boleh)\W+(?:ikut\W+)?{TELLS}\b|"
    r"\bcan (?:my|his|her) \w+ (?:do|report|claim|file)\b|"
    rf"\b(?:saya|sy|aku|gue|gw|i|me)\b\W+(?:yang|yg|aja|yang\W+\w+)?\W*{TELLS}\b.*"
    r"(?:\b(?:bisa|boleh|gpp|gapapa)\b|\?)|"
    rf"\b(?:bisa|boleh)\b.{{0,12}}\b(?:saya|sy|aku|gue|gw)\b.{{0,8}}\b{TELLS}\b|"
    rf"\b(?:bisa|boleh)\b.{{0,10}}\b(?:di)?(?:wakil|{TELLS})\w*\b.{{0,12}}\b(?:orang lain|saya)\b|"
    r"\bcan i (?:report|claim|file)\b.*\bfor (?:him|her|them)\b|\bon (?:his|her|their) behalf\b"
)
BURIAL = re.compile(
    r"\b(?:biaya|uang|duit|ongkos|santunan|bayar)(?:nya|nye)?\W+(?:(?:buat|untuk|nye)\W+)*(?:pe|peng|me|ng)?(?:makam|kubur|ngubur|makamin)\w*\b|"
    r"\b(?:burial|funeral) (?:costs?|money|expenses?)\b"
)
COVERED = re.compile(
    r"\b(?:itu|ini|apa|apakah)\W+(?:itu\W+)?(?:termasuk\W+|masuk\W+)?(?:kecelakaan kerja|jkk)\b.*"
    r"(?:\?|\b(?:bukan|kah|ga|gak|nggak|ya)\b)|\bis (?:it|that|this) an? (?:work )?accident\b|"
    r"\b(?:termasuk|kehitung|dihitung|ditanggung|keitung)\W+(?:jkk\W+|kecelakaan kerja\W+)?"
    rf"(?:{NOT}|kah)\b"
)
SUM = re.compile(
    r"\b(?:santunan|uang duka)(?:nya)?\b.{0,8}\b(?:berapa|brp)\b|"
    r"\b(?:berapa|brp)\b(?! lama| hari).{0,10}\bsantunan(?:nya)?\b|"
    r"\b\d{2,3}\s*(?:jt|juta|million)\b.*(?:\?|\b(?:bener|benar|betul|bnr|true|kah|ya)\b)"
)
"""The sum, or one that was heard of, and whether it is so."""
BY_PHOTO = re.compile(
    r"\b(?:di)?(?:foto|photo)(?:in|nya)?\b.{0,15}\b(?:boleh|bisa|cukup|gpp|gapapa|ok)\b|"
    r"\b(?:boleh|bisa|cukup|can i|may i)\b.{0,20}\b(?:di)?(?:foto|photo)(?:in|kan)?\b|"
    r"\bphotos? enough\b|"
    r"\b(?:foto ?[ck]op[iy]|fotokopian|legalisir|scan|photocop(?:y|ies))\w*\b.{0,25}"
    rf"\b(?:boleh|bisa|cukup|harus|perlu|{NOT}|enough|ok)\b|"
    r"\b(?:harus|perlu|wajib|bisa|boleh|must|need)\b.{0,25}"
    r"\b(?:asli(?:nya)?|foto ?[ck]op[iy]|legalisir|originals?)\b|"
    r"\bfoto(?:nya)?\b.{0,15}\b(?:sini|disini|chat|wa)\b|"
    r"\b(?:kalau|kalo|if)\b.{0,15}\b(?:burem|buram|blur\w*)\b"
)
RIVALS = re.compile(
    r"\bsiri\b|\b(?:anak|bapak|ibu) (?:tiri|angkat|sambung)\b|\bistri (?:kedua|muda|tua|pertama)\b|"
    r"\bstepchild\w*\b|\b(?:second|first|two|2) (?:wife|wives)\b"
)
FORBIDDEN = re.compile(
    rf"\b(?:jangan|jgn|{NOT}\s+(?:usah|boleh|perlu)|dilarang|ngelarang|melarang)\b.{{0,12}}"
    r"\b(?:di|me|nge)?lapor\w*|\b(?:told|said) not to report\b"
)
PAPERS_GONE = re.compile(
    r"\b(?:su?rat(?:[- ]?su?rat)?|berkas|dokumen|papers?|documents?|semua)(?:nya|2)?\b.{0,20}"
    r"\b(?:hilang|ilang|kebakar\w*|terbakar|kebanjiran|hanyut|rusak|lost|burnt)\b"
)
NO_PARTNER = re.compile(
    r"\bbukan\W+(?:\w+\W+)?(?:plkk|kerja ?sama)\b|\bnot a partner\b", re.IGNORECASE
)
REFUSED = re.compile(
    rf"\b{NOT}\s+(?:(?:bakal|akan|jadi)\s+)?(?:bisa|boleh|dapet|dapat)\s*"
    r"(?:ng|di)?(?:klaim|santunan|apa ?apa|apa2)?"
    r"\W*(?:dong|donk|ya|nih)\W*$|\b(?:bakal|pasti)\s+ditolak\b"
)
HOSPITAL = re.compile(
    r"\b(?:rs|rumah sakit(?:nya)?|klinik|puskesmas|hospital|clinic)\b.{0,25}\b(?:mana|which)\b|"
    r"\b(?:berobat|dibawa|bawa|where)\b.{0,15}\b(?:ke ?mana|di ?mana|treated)\b|"
    r"\bplkk\b.{0,12}\bmana\b"
)
NO_CAUSE = re.compile(
    r"\b(?:jangan|jgn|ga usah|gak usah|don't)\b.{0,15}\b(?:di)?(?:tanya|ungkit|bahas|ask)\w*"
)
BEWILDERED = re.compile(
    r"\bbingung\b|\bmulai dari ?mana\b|"
    r"\b(?:harus|mesti|kudu|musti)\W+(?:gimana|bagaimana|ngapain|apa)\b\W*$|"
    r"\b(?:lapor\w*|urus\w*|ngurus\w*|klaim\w*|caranya|cara\b.{0,12}lapor)\W+"
    r"(?:gimana|gmn|bagaimana)\b|"
    r"^\W*(?:gimana|gmn|bagaimana|cara)\W+(?:cara\W+)?(?:me|ng)?(?:lapor|urus|klaim)\w*"
    r"(?:\W+(?:di ?sini|nya|ya|dong|santunan\w*))*\W*$|"
    r"^\W*(?:caranya|carane|(?:jadi|terus|trus|lalu)\W+(?:gimana|bagaimana|gmn))"
    r"(?:\W+(?:ya|dong|nih|ini))*\W*\??$|"
    r"\b(?:confused|lost|where do i start|how do i report)\b"
)
"""Somebody who does not know what to do, in some words."""
MOST_OF_BEWILDERED = 8
BEGINS = re.compile(
    r"\W*(?:(?:iya?|ya|ok[ey]*|ayo|yuk|ya ?udah|siap|mau|please)\W+)*"
    r"(?:mulai|lanjut(?:in|kan|an)|lapor(?:in|kan)?|isi(?:in)?|start|continue)"
    r"(?:\W+(?:laporan(?:nya)?|isian|sekarang|skrg|aja|saja|dong|ya|deh|yuk|now|the report))*\W*"
)
"""Somebody wants to begin what is open already."""
LOST = re.compile(
    r"\W*(?:(?:ya ?allah|astaga|astagfirulla\w*|aduh|waduh|duh|tolong|pak|bu|bang|kak|min|terus|"
    r"trus|trs|lalu|jadi|saya|sy|aku|gue|kami|kita|ini|please|sekarang|skrg)\W+)*"
    r"(?:(?:saya\W+|sy\W+)?(?:harus|mesti|kudu)\W+(?:gimana|bagaimana|gmn|ngapain|apa)|"
    r"(?:gimana|bagaimana|gmn)\W+(?:ini|nih|dong|ya|caranya|donk)|ngapain|"
    rf"(?:di)?(?:bantu|{TELLS})(?:in|kan)?\W+(?:dong|donk|ya)|"
    r"bingung(?:\W+(?:banget|bgt|saya|mulai dari mana))*|"
    r"(?:what (?:should|do) (?:i|we) do|i don'?t know what to do|help me))"
    r"(?:\W+(?:saya|sy|aku|gue|pak|bu|bang|kak|min|ya|allah|dong|ini|nih|sekarang|skrg|dulu|now|"
    r"please))*\W*"
)
DUE = re.compile(
    r"\b(?:batas|tenggat|deadline|time limit)(?: (?:waktu|hari|lapor\w*|pelaporan))*(?:nya)?\b|"
    r"\b(?:pe)?(?:me)?lapor\w*\W+(?:itu\W+)?(?:kapan|kpn|berapa hari|paling lambat)\b|"
    r"\b(?:kapan|kpn|paling lambat|berapa hari)\b.{0,20}\b(?:di|me|nge)?lapor\w*|"
    r"\b(?:di|me|nge)?lapor\w*\b.{0,12}\b(?:berapa|brp) (?:lama|hari|jam)\b|"
    r"\b(?:when|how soon|by when|how long|how many (?:days|hours))\b.{0,25}\breport\b"
)
ACCOUNT = re.compile(
    r"\b(?:di)?(?:transfer|tf|trf)(?:in|kan|nya)?\b|\b(?:ke|nomor|no|pakai|pake|my|bank)\s+"
    r"(?:rekening|rek|account)\w*\b|\brekening(?:nya)?\b.{0,20}(?:\?|\bsiapa\b)"
)
DUNNING = re.compile(
    r"\b(?:jangan|jgn|stop|berhenti|setop|don't|no more)\b.{0,20}"
    r"\b(?:(?:di|na|me)?ta?gih\w*|(?:di)?ing[ea]t\w*|remind\w*|bill\w*)"
)
HEARD = (
    (DUNNING, Beside.DUNNING),
    (NO_CAUSE, Beside.NO_CAUSE),
    (DUE, Beside.DUE),
    (ACCOUNT, Beside.ACCOUNT),
    (BURIAL, Beside.BURIAL),
    (BY_PHOTO, Beside.BY_PHOTO),
    (SUM, Beside.BRINGS),
    (COVERED, Beside.COVERED),
    (MAY_TELL, Beside.MAY_TELL),
    (LAPSES, Beside.LAPSES),
    (REFUSED, Beside.REFUSED),
    (FORBIDDEN, Beside.FORBIDDEN),
    (RIVALS, Beside.RIVALS),
    (PAPERS_GONE, Beside.PAPERS_GONE),
    (REFUND, Beside.COST),
    (WHOSE_BILL, Beside.COST),
    (NO_MONEY, Beside.COST),
)
BARE_PAPERS = re.compile(
    r"\W*(?:berkas|dokumen|syarat|surat|papers|documents)(?:nya|e|2|-?surat)?\W*"
    r"(?:(?:aja|saja|ya|dong)\W*)*"
)
"""The papers, in the word alone."""
OF_HURT = ((HOSPITAL, Beside.HOSPITAL), (NO_PARTNER, Beside.COST))
"""What only somebody hurt asks."""
KIN = (
    r"(?:suami|istri|bini|bapak|ayah|bokap|ibu|emak|mama|anak|kakak|abang|adik|adek|om|paman|"
    r"tante|keponakan|teman|temen|saya|aku|husband|wife|father|mother|son|daughter|brother|sister|i)"
)
HURT_TOO = re.compile(
    rf"\b{KIN}(?:nya|ku)?\b(?:\W+\w+){{0,3}}?\W+(?:di ?rawat|(?:di|masuk|d)\W+(?:icu|igd|ugd|rs\w*|"
    r"rumah sakit)|kritis|koma|luka\w*|patah\w*|is in (?:the )?(?:icu|hospital)|injured|hurt)\b"
)
"""Somebody who lives, of whom it is told how they are."""


def heard_beside(text: str, *, of_accident: bool = False) -> Beside | None:
    """The question or the word of a short text beside a claim; None for anything else, and for the
    bill of a hospital `of_accident`, which is told with the story. Where dialect hides it, the
    plain words say it."""
    plain = " ".join(text.casefold().replace("\u2019", "'").split())
    if len(plain.split()) > MOST_WORDS or OTHER_MATTER.search(plain):
        return None
    if of_accident and is_of_bill(text):
        return None
    if is_of_brokers(text):
        return Beside.COST if of_accident and is_of_treatment(text) else Beside.BROKER
    for said in dict.fromkeys((plain, " ".join(plain_words(plain)))):
        if found := heard_plainly(said, of_accident=of_accident):
            return found
    return None


def is_of_rivals(text: str) -> bool:
    """Whether a text tells of a marriage or a child whose right staff have to find out."""
    return bool(RIVALS.search(text.casefold()))


def heard_plainly(plain: str, *, of_accident: bool) -> Beside | None:
    """The same, of words in lower case."""
    if asks_how_much(plain):
        return Beside.BRINGS
    if asks_for_list(plain) or BARE_PAPERS.fullmatch(plain):
        return Beside.PAPERS
    heard = (*HEARD, *OF_HURT) if of_accident else HEARD
    if found := next((each for words, each in heard if words.search(plain)), None):
        return found
    is_lost = len(plain.split()) <= MOST_OF_BEWILDERED and BEWILDERED.search(plain)
    is_lost = is_lost or BEGINS.fullmatch(plain)
    return Beside.LOST if is_lost or LOST.fullmatch(plain) else None


def heard_in_story(text: str) -> Beside | None:
    """The question in a text that tells what happened too, however long it is."""
    pieces = (text, *pieces_of(text))
    return next((found for each in pieces if (found := heard_beside(each))), None)


def tells_hurt_too(text: str) -> bool:
    """Whether a text that tells a death tells of somebody else too, who was hurt and lives."""
    pieces = [
        each for piece in pieces_of(text.casefold()) for each in re.split(r" (?:dan|and) ", piece)
    ]
    died = [each for each in pieces if speaks_of_death(each)]
    return bool(died) and any(HURT_TOO.search(each) for each in pieces if each not in died)
