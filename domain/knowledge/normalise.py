"""The plain words of a typed text: one word for what Jakarta, Betawi, Javanese and haste write.

Abbreviations and dialect become Indonesian, some near synonyms one of them, fillers and courtesies
nothing, and long words lose "-nya" and its kin: so one phrasing teaches all of its spellings.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

LONGEST = 240
"""Characters; the meaning is clear by then."""

_PLAIN = """
yang: yg yng nyang
bagaimana: gmn gimana gmna gmana gmanah gimane pegimane begimane pigimana piye pie pripun kepriye
bagaimana: cara care caranya caranye carane caranipun
berapa: brp brapa brpa berape pinten piro
belum: blm blum lum lom blom belom belon durung dereng
sudah: udh udah dah sdh sdah udeh ude ud uwis wis sampun
tidak: tdk tida gak ga gk g nggak ngga ngk engga enggak kagak kaga kgk ora boten mboten ndak nda tak
bayar: byr mbayar bayarin bayarnya bayare bayarnye bayari bayarkan bayaran membayar pembayaran
bayar: mbayare dibayar dibayarkan dibayari dibayarin setor nyetor nyetorin setorin setoran storan
bisa: bs bsa iso saged boleh bole dapatkah bolehkah bisakah
dengan: dgn sama ama ame sm kaliyan karo
karena: krn karna gara gegara soalnya sebab
saya: sy sya ane gw gwe gua gue aye ku aku kulo kula
bulan: bln wulan sasi sesasi sasih sasasih sasasihna sasihna sebulan bulanan perbulan sewulan
tahun: thn taun setahun setaun pertahun
minggu: mgg seminggu mingguan pekan
sekarang: skrg skrng saiki
nomor: nmr nomer no nope
batas: wates watese watesan
dulu: dhisik disik dhimin heula
hp: hape handphone
juta: jt
ribu: rb
mau: mo mw pengen pengin pgn kepengen ingin kepingin pingin arep badhe hendak minat
apa: ape opo nopo apaan apakah
ada: ade wonten gadah
siapa: siape sapa sopo sinten
mana: mane endi pundi
kalau: klo kalo kl klu kalu nek
untuk: buat utk bwt kanggo
dapat: dpt dapet entuk didapat mendapat dapetnya dapatnya
jadi: jd
tanggal: tgl tggl
kemarin: kmrn kemaren
harus: hrs kudu mesti musti perlu wajib kedah
juga: jg
saja: aja ajah aje mawon doang
dari: dr saka soko saking
kenapa: knp napa ngapa nape mengapa ngapain
uang: duit fulus arto
hapus: apus busek hapusin apusin
transfer: tf trf ditransfer
pakai: pake pakek pk menggunakan gunakan dipakai dipake
sampai: sampe hingga
masih: msh masi taksih isih
jangan: jgn ojo gausah
tunggak: nunggak nungak menunggak tunggakan nunggaknya nunggaknye tertunggak utang hutang
telat: terlambat kelewat
tempo: tempu temponya temponye
klaim: claim klem clem ngeklaim pengajuan mengajukan ngajuin ngajukan ajuin ajukan diajukan
klaim: urus ngurus ngurusin mengurus diurus pengurusan
batalkan: batalin dibatalin dibatalkan membatalkan ngebatalin batalno
cair: cairin cairkan nyairin pencairan dicairkan dicairin mencairkan
cair: ambil ngambil ngambilnya mengambil diambil pengambilan tarik njupuk mendhet
daftar: pendaftar ngadaftar
daftar: dftr daptar ndaftar ndaptar ngedaftar mendaftar pendaftaran daftarnya registrasi
daftarkan: daftarin daptarin didaftarin didaftarkan ndaftarin mendaftarkan
bapak: bapa babe babeh bokap ayah bapake bapakne bapakku ayahku babehku
ibu: emak mak enyak nyak nyokap mama ibuku emakku ibune mamaku
istri: bini bojo istriku biniku
suami: laki lakik suamiku lakiku
meninggal: ninggal wafat tewas berpulang sedo seda almarhum almarhumah alm kematian
data: datane datanye datanipun
iuran: iyuran juran iurane iurannya iurannye premi
agen: agent agennya agennye
ingat: inget ingatkan ingetin ngingetin diingatkan diingetin
kirim: krm kirimin ngirim ngirimin
pesan: pesen
semua: kabeh smua semuanya
tolong: tlg tlong
orang: wong org
terus: trus trs
kerja: bekerja kerjaan pekerjaan kerjanya kerjaannya gawe nyambut
dagang: jual jualan berjualan berdagang pedagang
kecelakaan: celaka kecelakan laka
jatuh: jatoh jth terjatuh nyungsep tiba
ketabrak: tabrakan ditabrak ketubruk keserempet tertabrak nabrak tabrak
beasiswa: biasiswa
penghasilan: pendapatan gaji upah income omzet omset penghasilannya
potongan: diskon discount diskonnya potong dipotong potongannya keringanan promo relaksasi
aktif: aktip
perisai: prisai perisei
dilindungi: terlindungi dilindungin ditanggung ditanggungnya menanggung nanggung dicover tercover
dilindungi: dijamin tertanggung
lama: lame suwe
murah: termurah murahnya
anak: bocah anakku anake
rumah_sakit: rs rsud igd ugd
kartu: kartunya kertu
nama: namanya
takut: ngeri khawatir
penipuan: nipu penipu ditipu tipu tipuan scam bohong bohongan hoax hoaks
resmi: asli beneran
tabungan: nabung
umur: usia umurnya umurnye
tua: sepuh
kantor: kantornya
cabang: cabangnya
berkas: dokumen surat serat persyaratan sarat syarat syaratnya syaratnye persyaratannya
siap: siapin nyiapin menyiapkan disiapkan disiapin siapkan bawa dibawa ngebawa
turun: keluar nyampe
lupa: kelupaan pelupa
tabungan: simpanan celengan
hapus: lenyapin buang ilangin hilangkan hilangin musnahkan delete
daftarkan: ikutkan diikutkan ikutin diikutin masukin dimasukin masukkan masukan
kembali: balik balikin dibalikin dikembalikan balikan
setengah: separo separuh separoh
alasan: alesan alesannya alasannya
tolak: ditolak nolak menolak
terima: menerima nerima diterima keterima
agen: petugas_lapangan
bpjs: jamsostek bpjstk
proses: diproses tahap tahapnya prosesnya
lewat: via
cicil: nyicil dicicil cicilan
satpam: security sekuriti
stroke: tumor kanker jantung gagal_ginjal
pegawai: karyawan buruh pekerja anak_buah
motor: mobil truk truck
pukul: mukul mukulin memukul memukuli dipukul dipukuli dipukulin gebuk digebuk digebukin gebukin
pukul: gebugin digebugin hajar dihajar dihajarin ngehajar tampar ditampar nampar gampar digampar
pukul: tendang ditendang ditonjok ngantemi diantemi beats beaten hits
foto: poto photo
gratis: cuma_cuma
apa: what whats which
bagaimana: how
kapan: when
siapa: who
kenapa: why
saya: i my me mine
bisa: can could may
mau: want would like
bayar: pay paying payment payments pays
daftar: register registration registering signup enroll
iuran: contribution contributions fee dues premium
kecelakaan: accident accidents injured injury
meninggal: died die dies dead death passed
berkas: document documents papers paper requirement requirements
klaim: claims claiming
kartu: card
tabungan: saving savings
cair: withdraw withdrawal payout
umur: age old
hapus: erase
kerja: work working job
sakit: sick ill illness
rumah_sakit: hospital
uang: money
bulan: month monthly months
anggota: member membership
agen: agents
nomor: number numbers
batas: limit
lama: long
masih: still
istri: wife
suami: husband
ibu: mother
bapak: father
anak: child children son daughter kids
ikut: join joining
telat: late
tahun: year years yearly
kirim: send sending
kantor: office
nama: name
hp: phone
baru: new
tidak: not cannot dont
punya: have has
sudah: already
kalau: if
dengan: with
dan: and
gratis: free
foto: photo picture
makasih: makasi mksh trims trimakasih terimakasih thanks thx tq tengkyu nuhun suwun matursuwun
makasih: maturnuwun hatur haturnuhun mkasih mkash tengs
daftarkan: daftarno ndaftarno daftarke daftarna dafterin
tolong: tulung pangga
nanti: ntar entar mengko engke
lagi: lg maning deui
beda: bedo benten
dengan: podo padha
bapak: abah abi
adik: adek ading adikku adekku
murah: irit hemat
habis: abis entek ludes
terbakar: kebakar kebakaran kobong
tetap: tetep
hijau: ijo
masuk: nongol muncul
saya: abdi urang
bisa: tiasa tiyasa
berapa: sabaraha
bayar: mayar ngabayar dibayarna ngebayar ngebayarin
bagaimana: kumaha
apa: naon
kapan: iraha
tidak: teu henteu moal embung
belum: acan
sudah: parantos entos geus enggeus atos
kalau: upami lamun upama
meninggal: maot ngantunkeun mangkat tilar
dapat: angsal meunang kenging
takut: sieun wedi
penipuan: katipu
ikut: melu tumut nderek ngiring milu ikutan ngikut
kerja: damel padamelan
punya: gaduh boga gadah nduwe duwe punye
ada: wonten aya
mana: pundi
anak: lare budak
istri: pamajikan garwo
suami: salaki
dagang: icalan sade dodolan ngajual
kemarin: wingi kamari
besok: sesuk isuk benjang
masuk: mlebet lebet mlebu
baru: nembe anyar
mau: hoyong hayang purun
lama: lami
mahal: larang awis
uang: artos dhuwit duwit
lupa: poho kesupen
itu: kuwi niku eta ntu
kita: kite
dokter: doctor
keluarga: family
lain: other else
orang: people person someone
harus: need must required
mana: where
dapat: get
terima: receive receives
: the a an is are am do does did to of for be it this
terdaftar: kedaftar kedaptar kedaptr tercatat ketulis registered
daftarkan: didaftarke daftarke didaftaraken daftaraken daftarkeun didaftarkeun daptarkeun
hapus: dihapus dipupus pupus dibusek lenyapkan dilenyapkan musnahkan dimusnahkan dihapuskan
hapus: diilangin dihilangin dihilangkan dibuang hapusken deleted removed remove
ganti: digentos gentos gantos ganteni diganti ngganti gantikan change changed
ubah: rubah merubah ngubah ngerubah dirubah diubah mengubah ngowahi ubahin rubahin dirubahin
perbaiki: benerin dibenerin betulin betulkan dibetulin dibetulkan ngebetulin membetulkan koreksi
perbaiki: memperbaiki diperbaiki didandani dandani benahi benahin dibenahi ralat correct
kecewa: kuciwa mangkel jengkel dongkol kesel kesal
bicara: ngomong ngobrol nyarios berbicara rembugan bercakap bicaranya talk speak
lihat: liat liatin lihatin ndelok ningali tampilkan tampilin ditampilkan dilihat diliat show
cek: cekin ngecek dicek cekkan check mengecek dicekin periksa periksain
minta: nyuwun njaluk nyuhunkeun pinta mohon meminta
paham: ngerti ngarti mudeng ngartos mengerti faham understand
sudah: tos wus uwes telah
meninggal: meningal meninggl mninggal meniggal maninggal
bapak: dad daddy
ibu: mom mum
penipuan: ngapusi diapusi apusi
orang: wonge jalmi jelema
ketemu: bertemu temui menemui pendak
hubungi: ngehubungin menghubungi hubungin dihubungi contact
telepon: telpon tlp telp nelpon telponin ditelpon ditelepon nelepon call
berhenti: brenti brentiin setop hentikan berentiin berenti berhentiin stop udahan
jangan: tong ulah
ingat: eling elingke elingake ngelingke dielingke pengingat ngingetke ingatin reminder
tanya: takon naros tanyain nanya bertanya
sambung: sambungin nyambung nyambungin sambungkan disambungkan disambungin nyambungke connect
pindah: ngalih boyongan pindahan
rumah: griya bumi imah omah
ribut: berisik brisik bising
umumkan: umumin mengumumkan pengumumkeun umumken siarkan wartosan wartoskeun announce
kabari: kabarin ngabarin mengabari dikabari dikabarin ngabari
sebar: sebarin sebarkan menyebarkan nyebarin disebarkan
lapor: ngelapor melaporkan laporin ngelaporin lapur
laporan: report
rekap: rekapan rekapitulasi rekapannya
capaian: pencapaian realisasi
: nak mpok nggih monggo mangga kiranya sekiranya gaes kk boss bosku agan pisan sakedap dek atuh weh
: iya iye oiya iki punika ieu mang kang teteh teh mah yaudah yaudahlah yasudah yasudahlah waduh
: aduh duh yaelah lha
: ya yah yaa dong donk sih nih ni min admin gan pak bu kak kakak bang bos om mas mbak mba bro cuy
: sis neng deh de tuh y kok lho loh lah mah kan nya to eh oh ye yee nggih sob itu ini coba
: tu yo u pdhl padahal sangat there guys
"""
"""A plain word and what is said for it, a line each; fillers stand for nothing."""
SLANG = {
    slang: plain
    for line in _PLAIN.strip().splitlines()
    for plain, _, words in [line.partition(":")]
    for slang in words.split()
}
"""The plain word for each that is said for it; empty for a filler."""
_ENDING = re.compile(r"(?:nya|nye|ne|na|ku|mu|lah|kah|pun)$")
_SHORTEST_STEM = 4

_COURTESY = re.compile(
    r"^\W*(?:(?:permisi|punten|nuwun sewu|nuwunsewu|kulo nuwun|kulonuwun|"
    r"(?:mohon )?maaf(?: mengganggu| ganggu)?|misi|min|kak|"
    r"bang|pak|bu|mas|mbak|"
    r"(?:saya |sy |gw |gue |aku )?(?:(?:mau|mo|numpang|boleh|izin|ijin|ingin) )?"
    r"(?:tanya|nanya|bertanya)(?:-(?:tanya|nanya))?|"
    r"(?:mohon|minta|tolong|boleh|bisa) (?:info|informasi|penjelasan)(?:nya)?)\b[\s,.!]*)+",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^\W*(?:(?:ok|oke|okay|sip|siap|baik|baiklah|mantap|wah|oh|iya|ya)\b[\s,.!]*)*"
    r"(?:makasih|makasi|mksh|terima ?kasih|trims|trimakasih|thanks|thank you|thx|tq|tks|nuhun|"
    r"suwun|matur nuwun|matur suwun)\b"
    r"(?:[\s,.!🙏]*(?:banyak|ya|yah|infonya|jawabannya|penjelasannya|doanya|bantuannya|nak|neng|dek|mbah|om|bro|bos|min|kak|bang|pak|bu|mas|mbak)\b)*"
    r"(?:[\s,.!🙏]+(?:semoga|moga|mudah-mudahan|sehat selalu|sukses selalu)\b[\w\s,.!]{0,60})?"
    r"[\s,.!🙏👍🏻-🏿]*",
    re.IGNORECASE,
)
_THANKS_AFTER = re.compile(
    r"(?<=\w)[\s,.!]+(?:terima ?kasih|makasih|makasi|mksh|trims|thanks|thank you|nuhun|suwun|"
    r"matur nuwun|matur suwun)\b"
    r"(?:[\s,.!🙏]*(?:banyak|sebelumnya|atas \w+nya|ya|yah|min|kak|bang|pak|bu|mas|mbak)\b)*"
    r"[\s,.!🙏]*$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\W*(?P<salam>(?:as+|was+)[ae]?la+m+(?:u|o)?[ \W]*(?:['a]?[ae]*lai?[kq]um|lekum)\w*"
    r"(?:[ ,.]*(?:wr|wb|warahmatullah\w*|wabarakatuh\w*)\b\.?)*|samlekum|salamlekum)?"
    r"(?P<halo>(?:[\s,.!]*(?:(?:selamat |met |slmt )?(?:pagi|siang|sore|malam|malem)|"
    r"p|halo|hallo|hai|hello|hi|hey|good (?:morning|afternoon|evening))\b)+)?[\s,.!]*"
    r"(?:(?:min|kak|kakak|bang|abang|pak|bu|bapak(?:[ /](?:dan )?ibu)?|ibu|bunda|mas|mbak|mba|nak|"
    r"om|tante|sis|neng|admin|petugas|bot|semua|gan|bro)\b"
    r"[\s,.!]*)*",
    re.IGNORECASE,
)

_WORDS = re.compile(r"[a-z]+|\d+")
_SPELLED = re.compile(r"\b[a-z](?:[ .][a-z]\b){2,}")
"""A short form letter by letter, as speech is written down: "b p u"."""
_AT = re.compile(r"\b(d)(?:i?mana|imane|mn)\b|\b(k)(?:e?mana|emane|mn)\b")
"""The question for a place, in one word."""


_THANK_YOU = re.compile(r"\bt(?:e?rima|rma|rm|rim)\s?k(?:as|s|a)i?h?\b|\bmatur nuwun\b")
_I_HAVE = re.compile(r"\b(udah|udh|sdh|sudah|dah|uwis|wis|wes|arep|mau)\s+tak\b")
"""The "tak" of Javanese is an I: "wis tak bayar" has paid."""
_DEH = re.compile(
    r"\b(daftar|lanjut|ikut|mau|coba|boleh|gas) dah\b"
    r"(?=\W*(?:bang|kak|pak|bu|min|mas|mbak|ya|ah|lah|yuk|gue|gw|saya)?\W*$)"
)
"""Behind a wish the "dah" of Betawi is "deh": "daftar dah bang" is not registered yet."""
_HOW_MUCH = re.compile(r"\bhow (?:much|many)\b|\bhow (?=(?:long|old)\b)")


@lru_cache(64)
def plain_words(text: str) -> tuple[str, ...]:
    """The plain words of a text, without fillers; a text of fillers alone keeps them ("min")."""
    return next(plain_texts([text]))


def plain_texts(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The plain words of each of many texts, which is sooner done at once."""
    lines = "\n".join(text[:LONGEST].replace("\n", " ") for text in texts)
    lower = unicodedata.normalize("NFKC", lines).lower()
    lower = re.sub(r"([a-z])\1{2,}", r"\1", lower)
    lower = _SPELLED.sub(lambda letters: letters[0].replace(" ", "").replace(".", ""), lower)
    lower = _AT.sub(lambda at: "di mana" if at[1] else "ke mana", lower)
    lower = _THANK_YOU.sub("makasih", lower)
    lower = _HOW_MUCH.sub("berapa ", lower)
    lower = _DEH.sub(r"\1", lower)
    lower = _I_HAVE.sub(r"\1 saya", lower)
    lower = re.sub(r"\b([a-z]{2,})2(?:nya)?\b", r"\1 \1", lower)
    lower = re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", lower)
    for line in lower.split("\n"):
        words = _WORDS.findall(line)
        yield tuple(filter(None, map(_plain, words))) or tuple(words)


@lru_cache(20_000)
def _plain(word: str) -> str:
    known = SLANG.get(word)
    if known is not None:
        return known
    stem = _ENDING.sub("", word)
    if stem != word and len(stem) >= _SHORTEST_STEM:
        return SLANG.get(stem, stem)
    return word


def greeting_of(text: str) -> tuple[str, str]:
    """The greeting that a text begins with ("salam", "halo" or none), and what follows it."""
    found = _GREETING.match(text)
    if not found or not (found["salam"] or found["halo"]):
        return "", text
    return "salam" if found["salam"] else "halo", text[found.end() :]


def without_courtesy(text: str) -> str:
    """The text without the words that only lead to it ("permisi min mau tanya ...")."""
    return _COURTESY.sub("", text, count=1)


def without_thanks(text: str) -> str:
    """The text without the thanks that it begins or ends with; the text itself when it is nothing
    else."""
    return _THANKS_AFTER.sub("", _THANKS.sub("", text, count=1)) or text


def says_thanks(text: str) -> bool:
    """Is the text thanks, and nothing else?"""
    return bool(_THANKS.fullmatch(text))
