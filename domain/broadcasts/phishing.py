"""Phishing: sentences that ask for what opens an account, or that lead people out of this chat,
to a room, form, program or picture elsewhere. What asks for money is in phishing_money.

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


def words_of(pattern: str) -> re.Pattern[str]:
    """The pattern, written over several lines, at the borders of words."""
    lines = "".join(line.strip() for line in pattern.splitlines())
    return re.compile(rf"\b(?:{lines.replace('_', ' ')})\b", re.IGNORECASE)


# What is warned of.
_TURNS = """tapi|tetapi|melainkan|namun|cukup|langsung|tinggal|silakan|lalu|kemudian|kalau|jika|
bila|sebelum|sampai|hingga|supaya|agar|kecuali|selain|but|unless|until|except|if|before|just|instead"""
_ENCOURAGING = """lupa|ragu|takut|khawatir|kuatir|segan|sungkan|malu|tunda|hanya|cuma|cukup|
ada_salah|apa|masalah|(?:perlu|usah)_(?:takut|ragu|khawatir|kuatir)|only|forget|hesitate|worry|just"""
WARNED = words_of(
    rf"""(?<!kalau_)(?<!jika_)(?<!bila_)(?<!yang_)(?:{NOT}|jangan|jgn|bukan|dilarang|never|no)\b
    (?!_(?:{_ENCOURAGING}))(?:(?!\b(?:{_TURNS})\b)[^,;])*"""
)
"""What nobody should do, or does: "jangan kirim kode kepada siapa pun". It ends where the sentence
turns: "tidak perlu datang, cukup kirim kode"."""
SUPPOSED = words_of(
    r"""(?:(?:kalau|jika|bila|apabila|if)\W+)?
    (?:(?:ada|seseorang|siapa\W?pun|anyone|somebody|someone)\W+(?:\w+\W+){0,3}?
    (?:(?:me)?minta|(?:me)?nawar\w*|tawar\w*|(?:me)?nyuruh\w*|suruh\w*|(?:meng|ng)?ajak\w*|
    (?:me|nge)n?(?:telepon|hubungi|kirim)\w*|(?:me)?mungut|ask\w*|kirim|ngirim|send\w*)|
    (?:yang|penipu\w*|oknum)\W+(?:\w+\W+){0,2}?(?:me)?minta)\b[^,;?]*"""
)
"""What somebody else may ask: "kalau ada yang minta kode"."""
ALARM = words_of(
    r"""palsu|hoa(?:ks|x)|bohong|penipu\w*|tipu\w*|hati\W?hati|waspada\w*|awas|fake|scams?|beware|
    rahasia|secret|lupa|forgot|hilang|diblokir|hanya_untuk_(?:anda|petugas)"""
)

# Secrets: codes, passwords, and what opens somebody's bank account.
_ARRIVES = """sms|pesan_singkat|layar|di_hp|hp_anda|ponsel|handphone|
(?:baru|yang)_(?:masuk|diterima|datang)|dari_bank|rahasia|your_(?:phone|screen|bank)|
text(?:s|ed)?_you|you_receive"""
_CODE = """(?:kode|angka|digits?|code|number)(?:nya)?
(?!_(?:bayar|iuran|pos|wilayah|pengajuan|antrean|terakhir|qr))"""
SECRET = words_of(
    rf"""otp|o_te_pe|ote_pe|pin(?:nya)?(?!_(?:lokasi|peta|map))|sandi(?:nya)?(?!_(?:wi|posko))|
    kata_sandi\w*|passwords?|passcodes?|cvv|cvc|ibu_kandung\w*(?=.*\b(?:balas\w*|sini)\b)|
    (?:kode|angka|code)(?:nya)?_(?:otp|verifikasi|keamanan|rahasia|akses|masuk|login|aktivasi|
    konfirmasi|jmo|atm)|(?:verification|security|login)_(?:code|number)|
    (?:kode|code)\w*_(?:\w+_)?(?:\d|empat|lima|enam|delapan)\W?(?:angka|digit)|
    {_CODE}(?=.*\b(?:{_ARRIVES})\b)|(?:{_ARRIVES})\b.*\b{_CODE}|
    (?:angka|digits?|nomor)\b[^.,]{{0,15}}\bkartu_(?:kredit|debit|atm)"""
)
GIVE = words_of(
    r"""(?:di|me|men|meng)?(?:ki|ngi|gi)rim\w*|(?:mem|di)?beri(?:kan|tahu|tahukan)?|beri_tahu|
    kasih\w*|(?:di|me|men)?(?:se|nye)but\w*|(?:di|mem)?bala?s\w*|(?:di|mem)?baca(?:kan)?|
    (?:di|men)?terus(?:kan)?|(?:di|me)?(?:ny|s)ampaikan|(?:mem|di)?bagi(?:kan)?|(?:di|me)?minta\w*|
    tulis\w*|ketik\w*|isi(?:kan)?|(?:di|me)?masukk?an|screenshot\w*|(?:di|mem)?foto(?:kan)?|
    tunjuk\w*|perlu|butuh\w*|(?:di|men)?serah\w*|titip\w*|konfirmasi\w*|info(?:kan)?|
    send|give|reply|tell|share|provide|read|enter|forward|need"""
)
EXCEPT = words_of("(?:kecuali|selain|hanya|cuma|except|only)_(?:ke|kepada|sama|pada|to)")
"""What makes a request of a warning: "jangan beri kode, kecuali kepada petugas"."""
CARD = words_of(
    r"""(?:(?:di|me|men|meng)?(?:ki|ngi)rim\w*|foto(?:kan)?|serah\w*|titip\w*|pinjam\w*|sebut\w*|
    masukkan|berikan|send|give)\W+(?:(?!struk|bukti|resi|lewat|dari|di|via)\w+\W+){0,3}?
    (?:kartu_)?atm(?:nya)?|
    atm\b[^.,]{0,30}\b(?:dipandu|arah\w*|hubungi|telepon|petunjuk_petugas)|
    (?:arah\w*|ikuti|dipandu)\b[^.]{0,30}\batm|
    pinjam\w*_(?:ktp|buku)|(?:serah|pinjam|titip)\w*_(?:hp|ponsel|handphone)"""
)

# What else opens an account, a phone or a claim to somebody: figures in a message, what stands on a
# card, a bought code, a balance, a device that is linked, papers that are kept.
_HAND = r"""(?:di|me|men|meng|mem|nge)?(?:ki|ngi)rim\w*|(?:di)?teruskan|sebut\w*|(?:di|nye)sebut\w*|
(?:di|mem)?baca(?:in|kan)?|(?:di)?ketik\w*|tunjuk\w*|kasih\w*|beri(?:kan|tahu(?:kan)?)?|foto\w*|isi|masukk?an|
unggah|setor\w*|send|give|read|tell|confirm|show|type"""
HAND = words_of(_HAND)
FIGURES = words_of(
    r"""(?:kode|angka|sandi|digits?|code)(?:nya)?(?!_(?:bayar|billing|iuran|pos|wilayah|pengajuan|antrean|
    terakhir|qr|kunjungan))|(?:nomer|nomor|number)(?:nya)?_(?:yang|di|dari|from|in|on)"""
)
FROM_BANK = words_of(
    r"""sms(?:nya)?|notif\w*|bank|barusan|tadi|just|text_message|belakang_kartu|voucher\w*|token|gift_cards?"""
)
"""Figures that one is handed, from where they come, to be passed on: all three in one sentence."""
OPENED = words_of(
    rf"""(?:{_HAND})\b[^.]{{0,30}}\b(?:kartu_(?:debit|kredit|bank|atm)|(?:bank|debit|credit)_card)|
    (?:kartu_(?:debit|kredit|bank|atm)|(?:bank|debit|credit)_card)\b[^.]{{0,30}}\b(?:{_HAND})|
    (?:{_HAND})\b[^.]{{0,40}}\b(?:saldo_(?:atm|rekening|tabungan|terakhir|bank|m\W?banking)|sisa_saldo)|
    (?:rekening|tabungan)\b[^.]{{0,30}}\b(?:saldo_terakhir|sisa_saldo\w*)|
    any_?desk|team_?viewer|rustdesk|screen_shar\w*|(?:ber|di)?bagi(?:kan)?_layar|
    (?:serah|pinjam|titip)\w*_(?:(?:saja|aja|dulu)_)?(?:hp|ponsel|handphone)|
    (?:perangkat_(?:ter)?taut|linked_devices?)(?:an|kan)?|akses_(?:kontak|sms|penuh)|
    (?:setuju\w*|izinkan|terima|approve|allow)_(?:saja_|aja_|semua_|the_)?
    (?:notif\w*|permintaan_masuk|akses|login|prompt)|
    (?:ikut|turut)i_(?:saja|aja)|do_what_(?:he|she|they)|
    (?:ganti|ubah|daftar)\w*\b[^.]{{0,40}}\b(?:di_bank\b[^.]{{0,20}}\b(?:nomor|nomer)|pemulihan)|
    (?:ktp|ijazah|buku_tabungan|buku_nikah|kk|sertifikat|bpkb|sim)_asli(?:nya)?\b[^.]{{0,40}}?\b
    (?:di)?(?:titip\w*|tahan|tinggal(?:kan)?|jamin\w*)|
    (?:titip\w*|tinggal(?:kan)?|jaminan)\b[^.]{{0,20}}\b(?:ktp|ijazah|buku|kk|bpkb|sim|sertifikat)\w*_asli|
    surat_kuasa_(?:yang_)?kosong|(?:kuasa|kuitansi|formulir)\w*_kosong(?=.*\btanda\W?tangan)|
    tanda\W?tangan\w*\b[^.]{{0,30}}\bkosong"""
)
KEPT_QUIET = words_of(
    r"""(?:jangan|jgn|don't|do_not|never)_(?:bilang|cerita|lapor|kasih_tahu|tell)\w*
    (?:_(?:ke|kepada|sama|pada|the))?_(?:kantor|cabang|bank|bot|petugas_lain|branch|office)|
    (?:bilang|jawab)_(?:saja|aja)\b[^.]{0,40}\b(?:transfer|uang|keluarga)|
    (?:kode|code|pin|otp)(?:nya)?\b.*\b(?:kecuali|selain|except)_(?:(?:ke|kepada|sama|to)_)?
    (?:saya|aku|kami|petugas|me|us)|jalur_(?:khusus|belakang|dalam)"""
)
"""What somebody asks who does not want to be heard of, in words that look like a warning."""

# Elsewhere: rooms, phones, forms, searches, programs, pictures to scan.
PERSONS = r"""pribadi|bisnis|saya|aku|kami|bendahara|pengurus|admin\w*|petugas|koordinator|cs|calo|
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
GO = words_of(_GO)
ELSEWHERE = (
    words_of(
        rf"""(?:cek|check|li[hk]at|inbox|ambil|antre|akun|bio|live_di|simak|mampir|visit|see|watch|
        click|tap|{_GO})\b[^,.]{{0,40}}?\b(?:{_SOCIAL})(?:nya)?{_OFFICIAL}|
        buka_(?!di_)(?:\w+_)?(?:{_SOCIAL}){_OFFICIAL}|(?:{_SOCIAL}){_OFFICIAL}_?(?:nya|kami|saya|bpjs)"""
    ),
    words_of(
        rf"""(?:pindah|lanjut|bicara|sambung)\w*\b[^.]{{0,40}}?\b(?:ke|di|lewat|via|on)\W+
        (?:{_PHONE}|{_SOCIAL})\b(?!\W+(?:perisai|bot))|
        (?:my|our|his|her|private|personal)_(?:private_|personal_)?(?:{_PHONE}|{_SOCIAL})|
        (?:{_PHONE})(?:\W?nya)?_(?:{PERSONS}){_GONE}|
        (?:nomor|nomer|kontak|e\W?mail)(?:nya)?_(?:pribadi(?:nya)?|saya|kami)|
        (?:norek|nomor_rekening)\b[^.]{{0,15}}\b(?:menyusul|nanti)"""
    ),
    words_of(
        rf"""(?:(?:{_CONTACT})(?:kan)?\W+(?:ke_|our_|the_)?|ke_)(?:saya|aku|kami|admin\w*|cs|calo\w*|
        petugas|koordinator|me|us)\b[^.]{{0,25}}?\b(?:di|ke|lewat|via|on|at)\W+
        (?:{_PHONE}|zero|nol|kosong)|
        (?:w\W?a|wasap|wassap|{_CONTACT})\b[^.]{{0,15}}\b(?:nomor|nomer)\b[^.]{{0,15}}\b
        (?:bawah|atas|spanduk|postingan|grup|status)"""
    ),
    words_of(
        rf"""(?:join|gabung|masuk|ikuti?)\b[^.]{{0,25}}\b(?:channel|kanal|saluran|grup|groups?)\b
        [^.]{{0,25}}\b(?:kami|saya|luar|outside|namanya|bernama)|
        (?:join|enter)_(?:our|my|the)\b[^.]{{0,15}}\b(?:group|channel|room)|
        (?:admin|cs|petugas|koordinator|pengurus|bendahara)\w*_(?:di|lewat|via|pada)_(?:{_PHONE}|{_SOCIAL})|
        (?:coordinator|officer|admin|staff|treasurer)\w*(?:'s)?_(?:{_PHONE}|phone|number)|
        (?:unduh|download|pasang|install)\b[^.]{{0,40}}\b(?:files?|berkas)|
        (?:situs|web|halaman|link|folder|formulir|nomor|tautan)\w*\b[^.]{{0,25}}?\b(?:yang_)?
        (?:(?:kami|saya|petugas|admin)_(?:kirim|bagi|share)\w*|dibagikan?_di)|
        (?:balas|jawab|telepon|hubungi)\w*\b[^.]{{0,20}}\bnomor_yang_(?:kirim|mengirim)|
        (?:isi|buka|lengkapi)\b[^.]{{0,15}}\b(?:formulir|form|survei)\b[^.]{{0,10}}\bgoogle|
        (?:we|bot|nomor_(?:resmi\w*|bot))\b[^.]{{0,15}}\b(?:(?:sudah_)?pindah|(?:have_)?moved)|
        (?:the|an)_?other_(?:bot|number|account|app)"""
    ),
    words_of(rf"^(?:wa|wasap|wassap|whatsapp)_(?:{PERSONS}|saja|aja)\b{_GONE}"),
    words_of(
        r"""(?:text|dm|pm|call|whatsapp|reach|find|write_to|talk_to)_(?:me|us)_(?:at|on|in)|subscribe|
        japri\w*|inbox|d\W?m_(?:saya|kami|aku|me)|
        profil_(?:saya|kami)|jalur_pribadi|aplikasi_hijau|
        nomor_yang_(?:tertera|tercantum|tertulis|ada)"""
    ),
    words_of(
        rf"""(?:ke|lewat|via|di|hubungi|chat|to)_(?:bot|akun|nomor|nomer|grup|group|kanal|channel|
        aplikasi)_baru|chat_bot_baru|
        (?:gabung|join|masuk|pindah|ikuti?|klik|cari)\b[^.]{{0,30}}\b
        (?:grup|group|channel|kanal|saluran|server)\b[^.]{{0,15}}\b(?:{_CHATS})
        (?!_(?:warga|rw|rt|kader|pkk|kelurahan|posyandu))|
        (?:{_CHATS})_(?:grup|group|channel|kanal)\b[^.]{{0,20}}\b(?:claim|klaim|cair)\w*|
        (?:{_CHATS})_(?:klaim|pencairan|cair|bantuan|bpjs|jht|layanan|pengurusan)"""
    ),
    words_of(
        r"""g\W?forms?(?:nya)?|(?:google|microsoft|ms|jot|type)\W{0,2}
        (?:forms?|formulir|survei|survey|sheets?)(?:nya)?|(?:formulir|survei)_(?:google|microsoft)|
        g_?mail|yahoo|hotmail|google_(?:drive|docs)|drive_bersama|dropbox|mediafire|spreadsheet"""
    ),
    words_of(
        r"""(?:ketik|cari|search|buka)\b[^.]{0,25}\b(?:google(?!_play)|chrome|browser|peramban)|
        (?:buka|kunjungi|akses|masuk(?:kan)?|isi|unggah|alamat|nama)\b[^.]{0,15}\b
        (?:situs|web|website|laman)(?:nya)?(?!_(?:resmi|ini))|(?:situs|web|website)nya|
        ^(?:situs|web|website)\s*:\s*\w+"""
    ),
    words_of(
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
SCAN = words_of(r"(?:scan|pindai|sken|arahkan)\w*\b[^.]{0,20}\b(?:qr\w*|barcode|kode|code)")
OWN_PICTURE = words_of(
    r"""bukti\w*|poster\w*|kartu\w*|selebaran|brosur|spanduk|surat\w*|bot_ini|resi|tanda_terima|
    materi\w*|kantor|receipts?|card|this_bot"""
)
AT_A_TILL = words_of("kasir|loket|alfamart|indomaret|minimarket|kantor_(?:cabang|pos)")
FOR_MORE = words_of(r"bayar\w*|iuran|setor\w*|login|verifikasi_akun|pay\w*|transfer\w*")


def secret_asked(text: str) -> str:
    """The sentence that asks for a code, a password or a bank card; "" without one."""
    for sentence, rest in sentences_of(text):
        is_warning = not EXCEPT.search(sentence) and (rest != sentence or ALARM.search(sentence))
        if SECRET.search(sentence) and (GIVE.search(rest) or not is_warning):
            return sentence
        if (
            CARD.search(rest)
            or is_passed_on(rest)
            or OPENED.search(rest)
            or KEPT_QUIET.search(sentence)
        ):
            return sentence
    return ""


def is_passed_on(sentence: str) -> bool:
    """Is there a figure from a bank, a message or a voucher that is to be handed on?"""
    return all(each.search(sentence) for each in (FIGURES, FROM_BANK, HAND))


def leads_elsewhere(text: str) -> str:
    """The sentence that sends people out of this chat; "" without one."""
    for sentence, rest in sentences_of(text):
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


def letters_apart(text: str) -> str:
    """A word whose letters stand apart, "t r a n s f e r", which nobody writes; "" without one."""
    apart = (each[0] for each in DOTTED_LETTERS.finditer(text) if "." not in each[0])
    return next((each for each in apart if len(re.findall(r"[a-z]", each)) > 3), "")


def sentences_of(text: str) -> Iterator[tuple[str, str]]:
    """Each sentence of a text that was made plain, and what of it nobody is warned of; words whose
    letters stand apart or are figures are read as such too."""
    joined = APART.sub(lambda each: re.sub(r"[\W_]+", "", each[0]), text)
    for variant in dict.fromkeys((text, letters_unmasked(text), letters_unmasked(joined))):
        for found in SENTENCE.finditer(variant):
            sentence = " ".join(found[0].split())
            rest = WARNED.sub(" tidak ", SUPPOSED.sub(" ", sentence))
            yield sentence, " ".join(rest.split())
