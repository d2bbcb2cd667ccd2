"""Phishing for money: sentences that have people pay somebody, or pay for what costs nothing."""

from domain.broadcasts.phishing import PERSONS, sentences_of, words_of
from domain.parsing.text import NOT

_WALLETS = "dana|ovo|gopay|shopeepay|linkaja"
_PURSE = rf"rekening|rek|norek|dompet_digital|saldo|va|bank_account|account|{_WALLETS}"
POCKET = words_of(
    rf"""(?:di|men)?(?:transfer|tf|setor\w*|bayar\w*|titip\w*|kirim\w*|top_?up|send|pay)\b
    [^.]{{0,40}}?\b(?:{_PURSE})_(?:{PERSONS}|verifikator|agen|teman|kader|kelompok)|
    (?:transfer|send|pay|deposit)\b[^.]{{0,30}}\b(?:my|our|his|her|the_\w+'s)_(?:bank_)?account|
    nomor_(?:bank|norek|{_WALLETS})\b[^.]{{0,15}}\b(?:saya|kami|ketua)|
    (?:{_WALLETS})(?:_ke)?(?:_nomor)?(?:_(?:pak|bu|saya))?(?:_0\d\d|_ke_nomor)|
    (?:lewat|via|pakai|ke)_(?:{_WALLETS})_(?:ke|pak|bu|bang|mas|mbak)|
    (?:bayar|setor|transfer)\w*\b[^?!]{{0,30}}\b(?:supaya|agar|biar)\b[^.]{{0,30}}\b
    (?:di)?(?:prioritas\w*|dahulukan|percepat|cepat)|
    (?:shopeepay|gopay|ovo|qris?|seabank|norek)_(?:saya|kami|k(?:o|oo)rdinator|ketua|petugas)|
    qr_(?:pak|bu|mas)_\w+|(?:di)?transfer\w*\b[^.]{{0,30}}\b(?:dulu|dahulu|jaminan|first)|
    transfer_rp_?1|pulsa\b[^.]{{0,20}}\b(?:kirim|dikirim)|(?:isi|kirim)\w*_pulsa"""
)

# Money from hand to hand. An agent, a till and a bank collect; nobody else does.
_PAYING = r"""(?:di|mem|nge)?(?:bayar|transfer|setor|titip|lunas)\w*|tf|iuran\w*|uang\w*|
duit\w*|cash|tunai|pay|paid|deposit|ribu|rb|juta|persen|cepek|gocap|ceban|goceng"""
_GAP = r"""(?:(?!(?:tany\w*|lapor\w*|bicara|hubung\w*|tunjuk\w*|datang|cerita|kembali\w*|bukti|
struk|kas_rw|kas_rt|ask|report|show|chat|tulis|balas|kirim_foto|agen|kantor)\b)(?:[^.]|\.\d))"""
"""What may stand between money and who gets it: no word that makes it a question or an agent's."""
_PAID = ("sudah", "telah", "udah", "udeh", "yang", "has", "already")
_NO_PAYMENT = ("bukti", "struk", "cara", "foto", "tanda")
_BEFORE = "".join(f"(?<!{each}_)" for each in (*_PAID, *_NO_PAYMENT))
"""What is behind these was paid, or is no payment: "sudah bayar", "bukti transfer"."""
_HELPERS = r"""petugas\w*|koordinator\w*|kurir\w*|bendahara\w*|admin\w*|pengurus\w*|calo\w*|tim|
kas_kader|(?:the_)?(?:courier|coordinator|officer|treasurer|admin)|orang_dalam|warung_\w+|
penampungan|(?:anak|istri|suami|adik|kakak|teman|ponakan)_(?:saya|aye|kami|gue)"""
TO_HELPER = words_of(
    rf"""{_BEFORE}(?:{_PAYING})\b{_GAP}{{0,40}}?\b(?:ke|kepada|sama|lewat|via|melalui|buat|untuk|to)_
    (?:{_HELPERS})\b|(?:pay|give)_(?:the_)?(?:courier|coordinator|officer|treasurer)_rp"""
)
_SELF = "saya|aku|aye|gue|gua|me|us|my_(?:wife|husband|son|daughter)"
_TITLED = r"(?:pak|bu|mas|mbak|bang|mpok|kang|kak)_\w+"
TO_COLLECTOR = words_of(
    rf"""{_BEFORE}(?:{_PAYING})\b{_GAP}{{0,40}}?\b(?:ke|sama|lewat|via|to)_(?:{_SELF})\b|
    {_BEFORE}(?:bayar|transfer|setor|titip|tf)\w*{_GAP}{{0,40}}?\b(?:ke|kepada|sama|lewat)_{_TITLED}|
    (?:straight|directly)_to_my|to_my_own|
    (?:hand|give|bring)_(?:him|her|me|us|them)\b[^.]{{0,20}}\b(?:dues|cash|money)"""
)
"""Who may be an agent: then there is a proof, and the text says so."""
_PROOF = r"(?:struk|resi|bukti|tanda_terima|kuitansi|kwitansi|receipt|proof)\w*"
PROOF = words_of(_PROOF)
NO_PROOF = words_of(
    rf"""(?<!mau_)(?<!jangan_)(?:tanpa|without)_(?:pake_|pakai_|ada_|a_)?{_PROOF}|
    (?:{NOT})_(?:usah|perlu|pakai|pake)_(?:pake_|pakai_|ada_)?{_PROOF}"""
)

# What costs nothing with us, and what no office of ours sells, gives or lends.
_COSTS = r"""denda|pajak\w*|mat[ea]rai|meterai|ongkos|ongkir|fees?|tax|
uang_(?:kopi|seragam|damai|terima_kasih|titip)|biaya_(?:balik_nama|aktivasi|kartu|kirim)"""
FOR_NOTHING = words_of(
    rf"""biaya_(?:admin\w*|pengurusan|pencairan|mat[ea]rai|meterai|proses\w*|jasa|pendaftaran|
    verifikasi|registrasi)|(?:admin|processing)_fee|
    uang_(?:jaminan|muka|pelicin|rokok|jasa|lelah|capek|pulsa|bensin|administrasi)|
    (?:{_COSTS})\b[^.]{{0,40}}?\b(?:(?:di)?bayar\w*|(?:di)?transfer|setor|tebus|dulu|first|pay|cash|
    \d[\d.]*_?(?:ribu|rb|k|juta)|gocap|cepek)|
    (?:bayar\w*|transfer|setor|tebus|pay)\b[^.]{{0,30}}?\b(?:{_COSTS})|cod_(?:rp_?)?\d+|fees?_\d+|
    potong\w*_\d+_?(?:persen|%)|(?:beli|jual)\w*_kartu|
    (?:menang|pemenang|tebus|won)\b[^.]{{0,30}}\b(?:undian|hadiah|voucher|prize)|
    hadiah\b[^.]{{0,40}}\b(?:tebus|ongkos|bayar)\w*|(?:tukar\w*|redeem)_poin|
    (?:tolong|mohon|minta|boleh|bisa)_(?:di)?pinjam\w*_(?:uang|duit|dulu|dana)|
    pinjam\w*_(?:nama|rekening|identitas)|investasikan|untung_\d+|profit|
    (?:di)?(?:aktif|daftar|ambil|pakai|pake|jadi|tukar)\w*_(?:\w+_)?(?:pinjol|paylater|kripto|crypto|
    bitcoin)|(?:pindah|aman)(?:kan)?_(?:uang|saldo|dana|tabungan)\w*|
    beli_voucher|buy_(?:a_)?gift_cards?"""
)
NOT_ASKED = words_of(
    r"(?:uang|biaya|denda|pajak|ongkos|jaminan|poin|undian|hadiah)_[^.,]{0,30}?\btidak"
)
"""What is said not to be asked, behind it: "uang muka tidak perlu"."""
_THREAT = r"""(?<!laporan_)(?<!surat_)(?<!kantor_)polisi|police|penjara|dipidana|disita|kejaksaan|
penyidik|(?:di)?blokir|dibekukan"""
_DO = "bayar|transfer|setor\\w*|lunas\\w*|telepon|hubungi|tebus|pay"
THREAT = words_of(rf"(?:{_THREAT})\b[^.]{{0,60}}\b(?:{_DO})|(?:{_DO})\b[^.]{{0,60}}\b(?:{_THREAT})")
FREE = words_of("gratis|free|tanpa_biaya|tidak_ada_biaya|ditanggung|nol_rupiah")


def fills_pocket(text: str) -> bool:
    """Does a sentence have people pay somebody, or pay for what costs nothing? An agent may collect
    dues, and says that there is a proof of it."""
    has_proof = PROOF.search(NO_PROOF.sub(" ", text)) is not None
    for sentence, warned in sentences_of(text):
        rest = NOT_ASKED.sub(" ", warned)
        asks = any(each.search(rest) for each in (POCKET, TO_HELPER, FOR_NOTHING, THREAT))
        asks = asks or (TO_COLLECTOR.search(rest) is not None and not has_proof)
        if NO_PROOF.search(sentence) or (asks and not FREE.search(sentence)):
            return True
    return False
