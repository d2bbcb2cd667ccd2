"""Sentences of somebody whose claim is open: how far it is, what is wrong, who wants money."""

import re

from domain.claims.deaths import ASKS
from domain.parsing.text import NOT

OF_COST = re.compile(
    r"\b(?:harus|perlu|mesti|kudu|ada)?\s*(?:bayar|biaya(?:nya|ne)?|ongkos(?:nya|e)?|dipungut)\b.{0,12}"
    rf"(?:\b(?:berap[ae]|brp|pira|piro)\b|\b{NOT}\b\W*$|\?)|"
    rf"\b(?:gratis|free)\b\W+(?:\w+\W+)?(?:{NOT}\b\W*$|kan\b|\?)|\bgratis\W*\?|"
    r"\b(?:harus|perlu|mesti|kudu) (?:m?bayar) (?:dulu|dhisik|duluan|dl)\b|"
    r"\b(?:berapa|brp) (?:biaya|ongkos)|\bdo (?:i|we) have to pay\b|\bis (?:it|this) free\b"
)
MOST_OF_COST = 8
"""Words of a question about the cost of a claim."""
BILL = re.compile(
    r"\b(?:di)?(?:harus|suruh|minta|mesti|kudu|asks?|asked|have|had|has|wants?)\b.{0,20}\b(?:bayar|pay|dp|deposit)\b.{0,25}"
    r"(?:\d|\b(?:jt|juta|ribu|dulu|duluan|dl|first|million)\b)|"
    r"\b(?:biaya|tagihan|ongkos|bill)(?:nya)?\b.{0,15}\d+\s*(?:jt|juta|rb|ribu|million)\b"
)
"""Money that a hospital wants, or has had."""
MOST_OF_BILL = 12
"""Words of somebody who tells only of that."""
ASKS_HOW_FAR = re.compile(
    r"\b(?:kapan|kpn)\b.*\b(?:cair|dibayar|keluar|turun|selesai)"
    r"|\b(?:su?da?h|uda?h|blm|belum)\b.*\bcair|\bcair\w*\b.*\b(?:kapan|kpn|belum|blm|su?da?h|uda?h)\b"
    r"|\b(?:kok|kenapa|knp)\b.*\blama\b|\blama (?:banget|bgt|amat|sekali)\b"
    rf"|\b(?:{NOT}|belum|blm|blom)\s+(?:ada\s+)?kabar|\bkabar(?:nya)?\b.{{,12}}\b(?:mana|gimana|gmn)\b"
    rf"|\blengkap\b.{{,12}}\b(?:{NOT}|belum|blm|blom|kah|kan)\b|\b(?:su?dah|uda?h)\s+lengkap\b"
    r"|\b(?:nomor|nomer|no)\s+(?:klaim|kasus|case)|\b(?:claim|case)\s+number\b"
    r"|\b(?:di)?(?:per)?cep[ae]?t(?:kan|in|an)\b|\bdipercepat\b|\bspeed\b.{,10}\bup\b"
    r"|\b(?:bi(?:a|k)?r|supaya) cep[ae]?t\b.*\?"
    r"|\bkok\b.{,12}\b(?:di)?minta\s+lagi\b|\b(?:di)?minta\s+lagi\b.{,12}\b(?:kenapa|knp|apa)\b"
    r"|\b(?:kurang apa|sampai (?:di ?)?mana)\b|\bapa\b.{,20}\bkurang\b"
    r"|\b(?:su?da?h|uda?h|blm|belum)\b.{,20}\b(?:di)?(?:lapor|terus)(?:kan|in)\b"
    r"|\b(?:di)?(?:lapor(?:kan|in)?|terus(?:kan|in))\b.{,20}\b(?:belum|blm|su?da?h|uda?h)\b"
    r"|\b(?:abis|habis|setelah|sesudah|after)\b.{,4}\b(?:ini|itu|this)\b.{,8}\b(?:apa|ngapain|gimana|gmn|what)\b"
    r"|\b(?:kenapa|knp|kok|mengapa|why)\b.{,20}\b(?:ditolak|tolak|disetujui|refused)\b"
    r"|\bmana\b.{,20}\b(?:duit|uang|dana|santunan)(?:nya)?\b"
    rf"|\b(?:belum|blm|blom|{NOT})\b.{{,10}}\bmasuk\b.{{,15}}\b(?:duit|uang|dana|santunan)(?:nya)?\b"
    rf"|\b(?:duit|uang|dana|santunan)(?:nya)?\b.{{,10}}\b(?:belum|blm|blom|{NOT})\b.{{,10}}\bmasuk\b"
    r"|\b(?:duit|uang|dana|santunan)nya\b.{,20}\b(?:mana|kapan|belum|blm)\b"
    r"|\bwhere\b.{,10}\bmoney\b|\bwhen\b.*\bpaid\b"
    r"|\b(?:is|was) it paid\b|\bso long\b|\bmissing\b|\bhow far\b"
)
MANY = r"(?:berap[ae]|brp|pira|piro)"
ASKS_HOW_MUCH = re.compile(
    rf"\b{MANY}\b(?! lama| hari| bulan).*\b(?:dapat|dapet|entuk|oleh|cair|santunan|terima|nerima)"
    rf"|\b(?:dapa?e?t|dpt|nerima|entuk|oleh)(?:nya|e|ne)?\s+{MANY}\b|\b(?:santunan|duit|uang)(?:nya|e)?\s+{MANY}\b"
    r"|\bhow much\b.*\b(?:get|receive|paid)\b"
)
ASKS_WHO = re.compile(
    r"\b(?:siapa|sapa)\b.{,15}\b(?:pegang|megang|urus|ngurus|urusin|ngurusin|tangani|nangani|"
    r"nanganin|proses|petugas(?:nya)?|agen(?:nya)?)\b|"
    r"\bwho\b.{,20}\b(?:handles?|handling|works?|in charge)\b"
)
"""Who works on the claim."""
ASKS_WHITHER = re.compile(
    r"\b(?:rek|rekening|atm)(?:nya)?\b\W+(?:atas nama\W+)?(?:siapa|sapa|mana)\b|"
    r"\b(?:uang|duit|dana|santunan|cair)(?:nya)?\b.{,20}\b(?:ke|masuk|buat|sama)\W+(?:siapa|sapa|mana)\b|"
    r"\bwhose account\b|\bwhich account\b"
)
"""To whom the money goes."""
ASKS_ABOUT_CLAIM = re.compile(
    "|".join(each.pattern for each in (ASKS_HOW_FAR, ASKS_HOW_MUCH, ASKS_WHO, ASKS_WHITHER))
)
ASKS_FOR_LIST = re.compile(
    r"\b(?:su?rat|berkas|dokumen|syarat|persyaratan|papers?|documents?)(?:[- ]\w+)?(?:nya|"
    r"e)?\b.{0,15}"
    r"\b(?:apa|apa2|opo|wae|what|which)\b|"
    r"\b(?:apa|opo|what|which)\b.{0,15}\b(?:su?rat|berkas|dokumen|syarat|persyaratan|papers?|documents?)(?:nya|e)?\b|"
    r"\b(?:apa|opo|what)\b.{0,25}\b(?:(?:di)?(?:siap|sedia)(?:in|kan)|(?:di)?bawa|dikumpul(?:in|kan)|bring|prepare)\b|"
    r"\b(?:siap(?:in|kan)|bawa|bring|prepare)\b.{0,8}\b(?:apa|opo|what)\b|"
    r"\b(?:daftar|list)\b.{0,10}\b(?:surat|berkas|dokumen|papers?|documents?)(?:nya)?\b|"
    r"\btinggal apa(?: lagi)?\b|\bapa lagi\b.{0,12}\b(?:kurang|perlu|siap)|"
    r"^\W*(?:(?:oh|trus|terus|gitu|lalu|ya|ok)\W+)*(?:dokumen|berkas|syarat|surat)(?:nya|e)?\W*\?"
)
"""Asks which papers a claim wants, and names none."""
ASKS_OF_PAPER = re.compile(
    r"\b(?:apa (?:itu|ini|sih|ya)|(?:itu|ini|tuh) apa|apaan|what(?: is|'s)|maksud(?:nya)?)\b"
    r"|\b(?:di ?mana|dimana|ke ?mana|dmn|where)\b"
    r"|\b(?:kenapa|knp|ngapain|mengapa|why)\b.*\b(?:harus|perlu|mesti|kudu|minta|diminta|need)\b"
    r"|\b(?:buat|untuk) apa\b"
    r"|\b(?:harus|perlu|wajib|mesti|kudu|bisa|boleh|must|need|can)\b.*"
    r"\b(?:asli(?:nya)?|foto ?[ck]op[iy](?:an)?|kopi(?:an)?|legalisir|original|cop(?:y|ies))\b"
    r"|\b(?:cara|gimana|bagaimana|gmn|how)\b.*"
    r"\b(?:bikin|buat|m?bua?t|ng?urus|minta|dapet|dapat|dapetin|get|make)(?:nya|kan|in)?\b"
)
"""What something is, what it is for, or where it is made."""
NOT_THERE = re.compile(
    r"\b(?:hilang|ilang|kebakar|kebanjiran|rusak|lost)\b|"
    rf"\b(?:{NOT}|belum|blm|blom|no)\s+(?:punya|ada|jadi|bikin|have)\b"
)
MOST_OF_NOT_THERE = 4
"""Words that say only that something is not there: where more is said, staff have to know."""
MOST_OF_LACKING = 8
"""Words of it, where there are no staff yet who have to know."""
OF_PAPER = re.compile(f"{ASKS_OF_PAPER.pattern}|{NOT_THERE.pattern}")
OF_CONTRIBUTIONS = re.compile(r"\b(?:iuran(?:nya)?|setor\w*|contributions?)\b")


REFUSED_TO_US = re.compile(
    rf"\b{NOT}\s+(?:akan\s+|bakal\s+|pernah\s+)?"
    r"(?:bisa|boleh|dapat|dapet)\b"
)
"""A word of questions in what is said: "kata tetangga ga bakal dapet"."""
OF_BROKERS = re.compile(
    r"\b(?:calo|oknum|makelar|pelicin|broker|bribe)\b|"
    r"\b(?:offer(?:s|ed)?|nawar(?:in|i)|ditawari(?:n)?|menawar\w*|bantu(?:in)?|urusin)\b.{0,40}"
    r"\d+\s*(?:%|(?:persen|percent)\b)|"
    r"\b(?:minta|dimintai?|mintain|nagih|ditagih|suruh|disuruh|asks?|asked|wants?)\b.{,25}"
    r"(?:\b\d+(?:[.,]\d+)?\s*(?:jt|juta|rb|ribu|persen|million)\b|\d\s*%|\b(?:uang|duit|biaya|fee)\b.{,12}"
    r"\b(?:admin\w*|muka|lelah|rokok|jasa|urus|pengurusan)\b|\b(?:potongan|imbalan|komisi)\b)"
)
"""Somebody wants money for a claim."""
LONGEST_WISH = 10
WITHDRAWS = re.compile(
    r"\b(?:batal(?:in|kan)?|dibatal(?:in|kan)|cabut|dicabut|tarik|ditarik|cancel|withdraw)\b"
    r"(?=.*\b(?:klaim|laporan|pengajuan|lapor|claim|report)(?:nya|ku)?\b)|"
    r"\b(?:klaim|laporan|pengajuan)(?:nya|ku)?\b.{,15}\b(?:batal(?:in|kan)?|dibatal(?:in|kan)|cabut|"
    rf"dicabut|tarik|ditarik)\b|\b{NOT}\s+jadi\s+(?:(?:deh|dong|aja|ah)\s+)?(?:klaim|lapor)\w*"
)
KEEPS = re.compile(
    r"\b(?:jangan|ga usah|gak usah|kenapa|kok|uang|duit|saldo|dana|tabungan|don't)\b"
)
WRONG_PHOTO = re.compile(
    r"\b(?:foto|gambar|berkas|scan|photo)(?:nya)?\b.{,15}\b(?:salah|keliru|kebalik|burem|buram|blur|"
    r"ketuker|tertukar|ganti|diganti|wrong|blurred)\b|"
    r"\b(?:salah|keliru|ganti|hapus|apus|ulang|ulangi|wrong|delete)(?:in|kan)?\b\W+(?:\w+\W+)?"
    r"(?:foto|gambar|berkas|scan|photo)(?:nya)?\b"
)
"""A photo that was sent is the wrong one, or is to be taken anew."""
CORRECTS = re.compile(
    r"\b(?:tanggal|tgl|hari|nama|jam|alamat|tempat|nik|nomor|nomer|no hp|hp|kontak|date|name)"
    r"(?:nya|ku)?\b.{,35}\b(?:salah|keliru|typo|harusnya|seharusnya|hrsnya|mestinya|wrong)\b|"
    r"\b(?:salah|keliru|wrong)\b\W+(?:tulis|ketik|isi|sebut|input)?\W*(?:di\W+)?"
    r"(?:tanggal|tgl|nama|jam|alamat|tempat|nik|nomor|date|name)(?:nya)?\b|"
    r"\b(?:ganti|ubah|rubah|ralat|perbaiki|change)\b\W+(?:\w+\W+)?"
    r"(?:tanggal|tgl|nama|jam|alamat|tempat|nik|nomor|nomer|no|hp|kontak|number)(?:nya)?\b"
)
"""Something that was told is wrong, or is other by now."""


ACCOUNT = re.compile(
    r"\b(?:norek|rekening|rek|dana|ovo|gopay|shopeepay|linkaja|bca|bri|bni|mandiri|btn|bsi|account)"
    r"(?:nya)?\b[^?\d]{0,40}(?:\d[ .-]?){8}"
)
"""An account or a wallet with its number."""
SECRET = re.compile(r"\b(?:pin|otp|password|sandi|cvv)(?:nya)?\b[^?\d]{0,20}\d{3,8}\b")
"""What nobody but its owner may know, with its digits."""
UNWANTED = re.compile(f"{ACCOUNT.pattern}|{SECRET.pattern}")


def asks_or_of_dues(text: str) -> bool:
    """Whether a text asks something, or is of contributions: no news for the staff of a claim."""
    plain = REFUSED_TO_US.sub(" ", text.casefold())
    return bool(ASKS.search(plain) or OF_CONTRIBUTIONS.search(plain))


def asks_how_much(text: str) -> bool:
    """Whether somebody with a claim asks what it brings."""
    return bool(ASKS_HOW_MUCH.search(text.casefold()))


def asks_for_list(text: str) -> bool:
    """Whether somebody asks which papers are needed: "surat apa aja yg kudu disiapin"."""
    return bool(ASKS_FOR_LIST.search(text.casefold()))


def asks_of_cost(text: str) -> bool:
    """Whether somebody asks what a claim costs them: "harus bayar berapa", "ada biayanya ga"."""
    plain = text.casefold()
    return len(plain.split()) <= MOST_OF_COST and bool(OF_COST.search(plain))


def is_of_bill(text: str) -> bool:
    """Whether a short text tells of money that a hospital wants: "disuruh bayar dulu 3 juta"."""
    plain = text.casefold()
    return len(plain.split()) <= MOST_OF_BILL and bool(BILL.search(plain))


def asks_after_claim(text: str) -> bool:
    """Whether somebody asks what became of a claim, as if it was sent; when it is paid can be asked
    before."""
    plain = text.casefold()
    is_so = ASKS_HOW_FAR.search(plain) and not re.search(r"\b(?:kapan|kpn|when)\b", plain)
    return bool(is_so) and not is_of_brokers(text) and not OF_CONTRIBUTIONS.search(plain)


def asks_about_claim(text: str) -> bool:
    """Whether somebody with a claim asks how far it is, what is missing, or what it brings."""
    plain = text.casefold()
    is_of_claim = bool(ASKS_ABOUT_CLAIM.search(plain)) and not is_of_brokers(text)
    return is_of_claim and not OF_CONTRIBUTIONS.search(plain)


def asks_of_paper(text: str) -> bool:
    """Whether somebody asks what a paper is, or who issues it, or says only that they have none;
    which one is not said here."""
    plain = text.casefold()
    is_gone = len(plain.split()) <= MOST_OF_NOT_THERE and NOT_THERE.search(plain)
    return bool(is_gone or ASKS_OF_PAPER.search(plain))


REFUSED = re.compile(
    r"\b(?:klaim|claim)(?:nya|ku)?\b.{0,40}\b(?:ditolak|refused|rejected|denied|declined)\b|"
    r"\b(?:nolak|menolak|ditolak|refused|rejected|denied|declined)\b.{0,20}\b(?:klaim|claim)(?:nya|ku)?\b"
)


def is_refused(text: str) -> bool:
    """Whether a text tells that a claim was refused."""
    return bool(REFUSED.search(text.casefold()))


def lacks_paper(text: str) -> bool:
    """Whether a text tells, with a reason perhaps, that something is not there: "buku nikah ilang
    pas banjir"."""
    plain = text.casefold()
    return len(plain.split()) <= MOST_OF_LACKING and bool(NOT_THERE.search(plain))


def asks_who(text: str) -> bool:
    """Whether somebody asks who works on their claim."""
    return bool(ASKS_WHO.search(text.casefold()))


def asks_whither(text: str) -> bool:
    """Whether somebody asks to whom the money of a claim goes."""
    return bool(ASKS_WHITHER.search(text.casefold()))


def is_of_brokers(text: str) -> bool:
    """Whether a text tells of somebody who wants money for a claim."""
    return bool(OF_BROKERS.search(text.casefold()))


def withdraws(text: str) -> bool:
    """Whether a short text takes a claim back, and is no question why it was."""
    plain = text.casefold()
    is_short = len(plain.split()) <= LONGEST_WISH and "?" not in plain
    return is_short and bool(WITHDRAWS.search(plain)) and not KEEPS.search(plain)


def is_wrong_photo(text: str) -> bool:
    """Whether a text says that a photo that was sent is to go."""
    return bool(WRONG_PHOTO.search(text.casefold()))


def corrects(text: str) -> bool:
    """Whether a text says that a part of what was told is wrong, or is other by now."""
    return bool(CORRECTS.search(text.casefold()))
