"""Phishing: sentences that ask for a secret, or that lead people out of this chat, to a room, form,
program or picture elsewhere, or to somebody's pocket.

A thing is not refused by its name, but by what is to be done with it, so that a warning passes:
what nobody should do is left out before anybody looks. Only a secret needs no more than to be
spoken of without a warning.
"""

import re
from collections.abc import Iterator

from domain.parsing.links import DOTTED_LETTERS, letters_unmasked
from domain.parsing.text import NOT

SENTENCE = re.compile(r"[^!?;\n]+?(?:[.!?](?=\s|$)|[!?;\n]|$)")
APART = re.compile(r"(?<!\w)\w(?:[\s_.-]{1,3}\w(?!\w)){2,}")
"""Letters and figures that stand by themselves: "0-T-P"."""


def _words(pattern: str) -> re.Pattern[str]:
    """The pattern, written over several lines, at the borders of words."""
    lines = "".join(line.strip() for line in pattern.splitlines())
    return re.compile(rf"\b(?:{lines.replace('_', ' ')})\b", re.IGNORECASE)


# What is warned of.
_TURNS = """tapi|tetapi|melainkan|namun|cukup|langsung|tinggal|silakan|lalu|kemudian|kalau|jika|
bila|sebelum|sampai|hingga|supaya|agar|kecuali|selain|but|unless|until|except|if|before|just|instead"""
_ENCOURAGING = """lupa|ragu|takut|khawatir|kuatir|segan|sungkan|malu|tunda|hanya|cuma|cukup|
ada_salah|apa|masalah|(?:perlu|usah)_(?:takut|ragu|khawatir|kuatir)|only|forget|hesitate|worry|just"""
WARNED = _words(
    rf"""(?<!kalau_)(?<!jika_)(?<!bila_)(?<!yang_)(?:{NOT}|jangan|jgn|bukan|dilarang|never|no)\b
    (?!_(?:{_ENCOURAGING}))(?:(?!\b(?:{_TURNS})\b)[^,;])*"""
)
"""What nobody should do, or does: "jangan kirim kode kepada siapa pun". It ends where the sentence
turns: "tidak perlu datang, cukup kirim kode"."""
SUPPOSED = _words(
    r"""(?:(?:kalau|jika|bila|apabila|if)\W+)?
    (?:(?:ada|seseorang|siapa\W?pun|anyone|somebody|someone)\W+(?:\w+\W+){0,3}?
    (?:(?:me)?minta|(?:me)?nawar\w*|tawar\w*|(?:me)?nyuruh\w*|suruh\w*|(?:meng|ng)?ajak\w*|
    (?:me|nge)n?(?:telepon|hubungi|kirim)\w*|(?:me)?mungut|ask\w*|kirim|ngirim|send\w*)|
    (?:yang|penipu\w*|oknum)\W+(?:\w+\W+){0,2}?(?:me)?minta)\b[^,;?]*"""
)
"""What somebody else may ask: "kalau ada yang minta kode"."""
ALARM = _words(
    r"""palsu|hoa(?:ks|x)|bohong|penipu\w*|tipu\w*|hati\W?hati|waspada\w*|awas|fake|scams?|beware|
    rahasia|secret|lupa|forgot|hilang|diblokir|hanya_untuk_(?:anda|petugas)"""
)

# Secrets: codes, passwords, and what opens somebody's bank account.
_ARRIVES = """sms|pesan_singkat|layar|di_hp|hp_anda|ponsel|handphone|
(?:baru|yang)_(?:masuk|diterima|datang)|dari_bank|rahasia|your_(?:phone|screen|bank)|
text(?:s|ed)?_you|you_receive"""
_CODE = """(?:kode|angka|digits?|code|number)(?:nya)?
(?!_(?:bayar|iuran|pos|wilayah|pengajuan|antrean|terakhir|qr))"""
SECRET = _words(
    rf"""otp|o_te_pe|ote_pe|pin(?:nya)?(?!_(?:lokasi|peta|map))|sandi(?:nya)?(?!_(?:wi|posko))|
    kata_sandi\w*|passwords?|passcodes?|cvv|cvc|ibu_kandung\w*(?=.*\b(?:balas\w*|sini)\b)|
    (?:kode|angka|code)(?:nya)?_(?:otp|verifikasi|keamanan|rahasia|akses|masuk|login|aktivasi|
    konfirmasi|jmo|atm)|(?:verification|security|login)_(?:code|number)|
    (?:kode|code)\w*_(?:\w+_)?(?:\d|empat|lima|enam|delapan)\W?(?:angka|digit)|
    {_CODE}(?=.*\b(?:{_ARRIVES})\b)|(?:{_ARRIVES})\b.*\b{_CODE}|
    (?:angka|digits?|nomor)\b[^.,]{{0,15}}\bkartu_(?:kredit|debit|atm)"""
)
GIVE = _words(
    r"""(?:di|me|men|meng)?(?:ki|ngi|gi)rim\w*|(?:mem|di)?beri(?:kan|tahu|tahukan)?|beri_tahu|
    kasih\w*|(?:di|me|men)?(?:se|nye)but\w*|(?:di|mem)?bala?s\w*|(?:di|mem)?baca(?:kan)?|
    (?:di|men)?terus(?:kan)?|(?:di|me)?(?:ny|s)ampaikan|(?:mem|di)?bagi(?:kan)?|(?:di|me)?minta\w*|
    tulis\w*|ketik\w*|isi(?:kan)?|(?:di|me)?masukk?an|screenshot\w*|(?:di|mem)?foto(?:kan)?|
    tunjuk\w*|perlu|butuh\w*|(?:di|men)?serah\w*|titip\w*|konfirmasi\w*|info(?:kan)?|
    send|give|reply|tell|share|provide|read|enter|forward|need"""
)
EXCEPT = _words("(?:kecuali|selain|hanya|cuma|except|only)_(?:ke|kepada|sama|pada|to)")
"""What makes a request of a warning: "jangan beri kode, kecuali kepada petugas"."""
CARD = _words(
    r"""(?:(?:di|me|men|meng)?(?:ki|ngi)rim\w*|foto(?:kan)?|serah\w*|titip\w*|pinjam\w*|sebut\w*|
    masukkan|berikan|send|give)\W+(?:(?!struk|bukti|resi|lewat|dari|di|via)\w+\W+){0,3}?
    (?:kartu_)?atm(?:nya)?|
    atm\b[^.,]{0,30}\b(?:dipandu|arah\w*|hubungi|telepon|petunjuk_petugas)|
    (?:arah\w*|ikuti|dipandu)\b[^.]{0,30}\batm|
    pinjam\w*_(?:ktp|buku)|(?:serah|pinjam|titip)\w*_(?:hp|ponsel|handphone)"""
)

# Elsewhere: rooms, phones, forms, searches, programs, pictures to scan.
_OWNER = r"""pribadi|bisnis|saya|aku|kami|bendahara|pengurus|admin\w*|petugas|koordinator|cs|calo|
ketua|pak|bu|bang|mas|mbak|(?:istri|suami|anak)_saya"""
_SOCIAL = """ig|insta|instagram|fb|facebook|tik_?tok|twitter|threads|snapchat|discord|wechat|
michat|bigo|messenger|skype|signal|(?:di|lewat|via|grup|akun|chat)_line|youtube|linkedin"""
_PHONE = r"""w\W?a|wasap|wassap|whats_?app|telegram|telegrm|tele|e\W?mail|surel|hp|ponsel|handphone|
nomor_(?:hp|wa|telepon|telp)"""
_CHATS = r"w\W?a|whats_?app|tele|telegram|line"
_CONTACT = r"""chat|hubungi|kontak|telepon|telp|call|mesej|pesan|kirim\w*|lapor|tambah\w*|add|dm|
contact|message"""
_GO = rf"follow|ikuti|cari|kunjungi|join|gabung|masuk|daftar|isi|klik|pindah|{_CONTACT}"
_GONE = rf"(?!_(?:(?:sudah|sedang|lagi)_)?(?:{NOT}|belum|rusak|hilang|mati|ditutup))"
_OFFICIAL = r"(?!_(?:resmi_)?bpjs_ketenagakerjaan(?:\W*$|[.,]|_untuk|_sudah|_ada|_dan))"
GO = _words(_GO)
ELSEWHERE = (
    _words(
        rf"""(?:cek|check|li[hk]at|inbox|ambil|antre|akun|bio|live_di|simak|mampir|visit|see|watch|
        click|tap|{_GO})\b[^,.]{{0,40}}?\b(?:{_SOCIAL})(?:nya)?{_OFFICIAL}|
        buka_(?!di_)(?:\w+_)?(?:{_SOCIAL}){_OFFICIAL}|(?:{_SOCIAL}){_OFFICIAL}_?(?:nya|kami|saya|bpjs)"""
    ),
    _words(
        rf"""(?:pindah|lanjut|bicara|sambung)\w*\b[^.]{{0,40}}?\b(?:ke|di|lewat|via|on)\W+
        (?:{_PHONE}|{_SOCIAL})\b(?!\W+(?:perisai|bot))|
        (?:my|our|his|her|private|personal)_(?:private_|personal_)?(?:{_PHONE}|{_SOCIAL})|
        (?:{_PHONE})(?:\W?nya)?_(?:{_OWNER}){_GONE}|
        (?:nomor|nomer|kontak|e\W?mail)(?:nya)?_(?:pribadi(?:nya)?|saya|kami)|
        (?:norek|nomor_rekening)\b[^.]{{0,15}}\b(?:menyusul|nanti)"""
    ),
    _words(
        rf"""(?:(?:{_CONTACT})(?:kan)?\W+(?:ke_|our_|the_)?|ke_)(?:saya|aku|kami|admin\w*|cs|calo\w*|
        petugas|koordinator|me|us)\b[^.]{{0,25}}?\b(?:di|ke|lewat|via|on|at)\W+
        (?:{_PHONE}|zero|nol|kosong)|
        (?:w\W?a|wasap|wassap|{_CONTACT})\b[^.]{{0,15}}\b(?:nomor|nomer)\b[^.]{{0,15}}\b
        (?:bawah|atas|spanduk|postingan|grup|status)"""
    ),
    _words(rf"^(?:wa|wasap|wassap|whatsapp)_(?:{_OWNER}|saja|aja)\b{_GONE}"),
    _words(
        r"""(?:text|dm|pm|call|whatsapp)_me_(?:at|on)|japri\w*|inbox|d\W?m_(?:saya|kami|aku|me)|
        profil_(?:saya|kami)|jalur_pribadi|aplikasi_hijau|
        nomor_yang_(?:tertera|tercantum|tertulis|ada)"""
    ),
    _words(
        rf"""(?:ke|lewat|via|di|hubungi|chat|to)_(?:bot|akun|nomor|nomer|grup|group|kanal|channel|
        aplikasi)_baru|chat_bot_baru|
        (?:gabung|join|masuk|pindah|ikuti?|klik|cari)\b[^.]{{0,30}}\b
        (?:grup|group|channel|kanal|saluran|server)\b[^.]{{0,15}}\b(?:{_CHATS})
        (?!_(?:warga|rw|rt|kader|pkk|kelurahan|posyandu))|
        (?:{_CHATS})_(?:grup|group|channel|kanal)\b[^.]{{0,20}}\b(?:claim|klaim|cair)\w*|
        (?:{_CHATS})_(?:klaim|pencairan|cair|bantuan|bpjs|jht|layanan|pengurusan)"""
    ),
    _words(
        r"""g\W?forms?(?:nya)?|(?:google|microsoft|ms|jot|type)\W{0,2}
        (?:forms?|formulir|survei|survey|sheets?)(?:nya)?|(?:formulir|survei)_(?:google|microsoft)|
        g_?mail|yahoo|hotmail|google_(?:drive|docs)|drive_bersama|dropbox|mediafire|spreadsheet"""
    ),
    _words(
        r"""(?:ketik|cari|search|buka)\b[^.]{0,25}\b(?:google(?!_play)|chrome|browser|peramban)|
        (?:buka|kunjungi|akses|masuk(?:kan)?|isi|unggah|alamat|nama)\b[^.]{0,15}\b
        (?:situs|web|website|laman)(?:nya)?(?!_(?:resmi|ini))|(?:situs|web|website)nya|
        ^(?:situs|web|website)\s*:\s*\w+"""
    ),
    _words(
        r"""(?:klik|click|ketuk|tap|masuk|buka|lewat|isi|pilih)\b[^.]{0,20}\b(?:link|tautan)(?:nya)?\b
        (?!.*\b(?:bot|chat)_ini)|
        (?:link|tautan)\w*\b[^.]{0,25}\b(?:grup|group|bio|deskripsi|story|profil)|
        apk|(?:unduh|download|pasang|install|buka)\b[^.]{0,40}\b
        (?:kiriman|(?:yang_)?saya_kirim|dari_saya|i_sent|app_file)|
        (?:unduh|download|pasang|install)\b[^.]{0,20}\b(?:aplikasi|app)\w*\b
        (?!.*\b(?:jmo|jkn|play_store|app_store))"""
    ),
)
"""Each by itself leads out of this chat."""
SCAN = _words(r"(?:scan|pindai|sken|arahkan)\w*\b[^.]{0,20}\b(?:qr\w*|barcode|kode)")
OWN_PICTURE = _words(
    r"""bukti\w*|poster\w*|kartu\w*|selebaran|brosur|spanduk|surat\w*|bot_ini|resi|tanda_terima|
    materi\w*|kantor|receipts?|card|this_bot"""
)
AT_A_TILL = _words("kasir|loket|alfamart|indomaret|minimarket|kantor_(?:cabang|pos)")
FOR_MORE = _words(r"bayar\w*|iuran|setor\w*|login|verifikasi_akun|pay\w*|transfer\w*")

# Somebody's pocket.
_WALLETS = "dana|ovo|gopay|shopeepay|linkaja"
_PURSE = rf"rekening|rek|norek|dompet_digital|saldo|va|bank_account|account|{_WALLETS}"
POCKET = _words(
    rf"""(?:di|men)?(?:transfer|tf|setor\w*|bayar\w*|titip\w*|kirim\w*|top_?up|send|pay)\b
    [^.]{{0,40}}?\b(?:{_PURSE})_(?:{_OWNER}|verifikator|agen|teman|kader|kelompok)|
    (?:transfer|send|pay|deposit)\b[^.]{{0,30}}\b(?:my|our|his|her|the_\w+'s)_(?:bank_)?account|
    nomor_(?:bank|norek|{_WALLETS})\b[^.]{{0,15}}\b(?:saya|kami|ketua)|
    (?:{_WALLETS})(?:_ke)?(?:_nomor)?(?:_(?:pak|bu|saya))?(?:_0\d\d|_ke_nomor)|
    (?:lewat|via|pakai|ke)_(?:{_WALLETS})_(?:ke|pak|bu|bang|mas|mbak)|
    (?:bayar|setor|transfer)\w*\b[^?!]{{0,30}}\b(?:supaya|agar|biar)\b[^.]{{0,30}}\b
    (?:di)?(?:prioritas\w*|dahulukan|percepat|cepat)|
    (?:shopeepay|gopay|ovo|qris?|seabank|norek)_(?:saya|kami|k(?:o|oo)rdinator|ketua|petugas)|
    qr_(?:pak|bu|mas)_\w+|(?:di)?transfer\w*\b[^.]{{0,30}}\b(?:dulu|dahulu|jaminan|first)|
    transfer_rp_?1|
    biaya_(?:admin\w*|pengurusan|pencairan|mat[ea]rai|meterai|proses\w*|jasa|pendaftaran|verifikasi|
    registrasi)|uang_(?:jaminan|muka|pelicin|rokok|jasa|lelah|capek|pulsa|bensin|administrasi)|
    (?:admin|processing)_fee|pulsa\b[^.]{{0,20}}\b(?:kirim|dikirim)|(?:isi|kirim)\w*_pulsa"""
)
FREE = _words("gratis|free|tanpa_biaya|tidak_ada_biaya|ditanggung|nol_rupiah")


def secret_asked(text: str) -> str:
    """The sentence that asks for a code, a password or a bank card; "" without one."""
    for sentence, rest in _sentences(text):
        is_warning = not EXCEPT.search(sentence) and (rest != sentence or ALARM.search(sentence))
        if SECRET.search(sentence) and (GIVE.search(rest) or not is_warning):
            return sentence
        if CARD.search(rest):
            return sentence
    return ""


def leads_elsewhere(text: str) -> str:
    """The sentence that sends people out of this chat; "" without one."""
    for sentence, rest in _sentences(text):
        if ALARM.search(sentence) and not GO.search(rest):
            continue
        if any(each.search(rest) for each in ELSEWHERE) or scans_strange(rest):
            return sentence
    return ""


def scans_strange(sentence: str) -> bool:
    """Does it have people scan what is no paper of ours, or what is said to do more than open?"""
    if not SCAN.search(sentence) or AT_A_TILL.search(sentence):
        return False
    return not OWN_PICTURE.search(sentence) or FOR_MORE.search(sentence) is not None


def fills_pocket(text: str) -> bool:
    """Does a sentence have people pay somebody, or pay for what costs nothing?"""
    found = (sentence for sentence, rest in _sentences(text) if POCKET.search(rest))
    return any(not FREE.search(sentence) for sentence in found)


def letters_apart(text: str) -> str:
    """A word whose letters stand apart, "t r a n s f e r", which nobody writes; "" without one."""
    apart = (each[0] for each in DOTTED_LETTERS.finditer(text) if "." not in each[0])
    return next((each for each in apart if len(re.findall(r"[a-z]", each)) > 3), "")


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Each sentence of a text that was made plain, and what of it nobody is warned of; words whose
    letters stand apart or are figures are read as such too."""
    joined = APART.sub(lambda each: re.sub(r"[\W_]+", "", each[0]), text)
    for variant in dict.fromkeys((text, letters_unmasked(text), letters_unmasked(joined))):
        for found in SENTENCE.finditer(variant):
            sentence = " ".join(found[0].split())
            rest = WARNED.sub(" tidak ", SUPPOSED.sub(" ", sentence))
            yield sentence, " ".join(rest.split())
