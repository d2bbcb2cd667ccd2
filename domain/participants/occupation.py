"""The occupation that a person's own words name, and its sector.

Transport is what PP 50/2025 names: ojek (online or not), drivers, couriers of parcels and goods.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from domain.contributions.tariff import Sector
from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import word_set

UNKNOWN = "lainnya"

_TRANSPORT = """
ojol: ojol, ojek online, ojek onlen, driver online, driver onlen, grab, grabbike, grabfood, gojek,
  gofood, goride, maxim, indrive, shopee food, shopeefood, gocar, grabcar, ngojol, driver shopee,
  grab food, grab bike, go food
ojek: ojek, opang, ojek pangkalan, ngojek, gojek pangkalan, tukang ojek, motorcycle taxi
kurir: kurir, kurir paket, kurir shopee, kurir tokopedia, kurir online, antar paket, anter paket,
  nganter paket, pengantar paket, antar barang, nganter barang, pengantar barang, jne, jnt,
  sicepat, ninja express, anteraja, spx, shopee express, lalamove, logistik, ekspedisi, delivery,
  antar galon, nganter galon, antar makanan, nganter makanan, courier
sopir: sopir, supir, driver, pengemudi, nyopir, nyupir, sopir pribadi, sopir truk, sopir box,
  supir truk, sopir tangki, sopir travel, sopir bus, sopir rental, antar jemput, chauffeur
taksi: taksi, taxi, sopir taksi, supir taksi, taksi online, taxi online
bajaj: bajaj, bajay, sopir bajaj, supir bajaj, bemo
angkot: angkot, mikrolet, jaklingko, sopir angkot, supir angkot, metromini, kopaja, narik angkot,
  angkutan umum
becak?: becak, tukang becak, narik becak, abang becak, bentor, odong odong, delman, kusir
kenek?: kenek, kernet, knek, kondektur
"""
"""A job, its everyday names; "?" behind a job: show it, but never trust it without a yes."""
_OTHER = """
pedagang: pedagang, dagang, jualan, jual, berjualan, penjual, jualin, lapak, pkl, kaki lima,
  kaki5, bakul, bakulan, mracang, seller, street seller, vendor, street vendor, trader, reseller
pedagang_makanan: gorengan, bakso, mie ayam, mi ayam, nasi uduk, nasi goreng, ketoprak, siomay,
  cilok, seblak, martabak, sate, soto, bubur, jajanan, jual makanan, jualan makanan, jual kue,
  jualan kue, bikin kue, kue basah, es teh, es cendol, minuman, takjil, gado gado, pecel, pecel
  lele, cimol, cireng, batagor, rujak, starling, kopi keliling, angkringan, jamu, jamu gendong,
  food seller, food vendor, street food,
  pempek, es krim, es keliling, roti keliling, kue, donat, warteg keliling, lontong, gado2
pedagang_sayur: sayur, sayuran, tukang sayur, jual ikan, ikan asin, jual ayam, ayam potong,
  vegetable seller, fruit seller,
  daging, jual buah, buah buahan, jual tempe, jual tahu, tempe, sembako pasar, bumbu
pedagang_online: olshop, online shop, jualan online, jual online, toko online, shopee, tokopedia,
  tiktok shop, live tiktok, dropship, dropshipper, affiliate, online seller
warung: warung, toko, jaga toko, jaga warung, kelontong, warung kopi, warkop, warteg, sembako,
  kedai, kantin, kios, rumah makan, konter, counter pulsa, jual pulsa, warnet, shopkeeper,
  kasir, kasir toko, kasir warung, kasir minimarket, kasir kantin, pelayan toko, penjaga toko,
  pramuniaga
kuli_angkut: kuli pasar, kuli panggul, porter, bongkar muat, tukang angkut, manol
tukang_bangunan: tukang bangunan, kuli bangunan, tukang batu, kuli, tukang, kenek bangunan, laden,
  tukang cat, tukang keramik, kuli proyek, proyek bangunan, mandor, construction worker
tukang_kayu: tukang kayu, mebel, meubel, furnitur, ukir, carpenter
tukang_las: tukang las, bengkel las, ngelas, las listrik, welder
tukang_listrik: tukang listrik, instalatir, instalasi listrik, servis ac, service ac, tukang ac,
  teknisi, teknisi ac,
  tukang ledeng, plumber, electrician
servis: servis hp, service hp, tukang servis, servis tv, servis elektronik, tukang jam, reparasi,
  tukang kunci, duplikat kunci, tukang pompa, servis komputer, servis laptop
bengkel: bengkel, montir, mekanik, tambal ban, tukang ban, servis motor, service motor, mechanic
cuci_kendaraan: cuci motor, cuci mobil, cuci steam, steam motor, steam mobil, doorsmeer
art: art, prt, pembantu, asisten rumah tangga, pembantu rumah tangga, rewang, bibi, tukang masak,
  housemaid, maid, housekeeper, domestic worker, babu, bersih bersih rumah
pengasuh: pengasuh, pengasuh anak, babysitter, baby sitter, jaga anak, momong, suster anak,
  perawat lansia, jaga lansia, caregiver, nanny
laundry: laundry, londri, londre, cuci gosok, tukang cuci, buruh cuci, cuci setrika, setrika,
  gosok baju, nyuci
kebersihan: petugas kebersihan, cleaning, cleaning service, tukang sapu, penyapu, penyapu jalan,
  ob, office boy, bersih bersih, cleaner
sampah: sampah, tukang sampah, pengangkut sampah, gerobak sampah, angkut sampah, bank sampah
pemulung: botol plastik, botol bekas, kardus bekas, ngumpulin rongsokan,
  pemulung, mulung, rongsok, rongsokan, lapak rongsok, barang bekas, pengepul, loak,
  tukang loak, scavenger
jukir: jukir, parkir, tukang parkir, juru parkir, jaga parkir, parking attendant, pak ogah
keamanan: satpam, security, sekuriti, hansip, linmas, keamanan, jaga malam, penjaga malam,
  keamanan lingkungan, ronda, security guard
marbot: marbot, merbot, marbut, takmir, pengurus masjid, penjaga masjid, muazin, muadzin, koster,
  penjaga gereja
guru_ngaji: guru ngaji, ngajar ngaji, ustad, ustadz, ustaz, ustadzah, ustazah, guru tpa, guru tpq,
  mubaligh, dai, pendeta, rohaniwan, quran teacher
guru: guru, guru honorer, guru paud, guru les, les privat, ngajar les, ngajar, pengajar, guru
  privat, tutor, teacher, guru tk
kader: kader, kader pkk, kader posyandu, pkk, posyandu, dasawisma, dawis, jumantik, kader
  kesehatan, kader lingkungan, fkdm, lmk, karang taruna, health volunteer
pengurus_rt_rw: ketua rt, ketua rw, pak rt, pak rw, bu rt, bu rw, pengurus rt, pengurus rw,
  sekretaris rt, sekretaris rw, bendahara rt, bendahara rw, rt rw, pengurus
penjahit: penjahit, jahit, njahit, menjahit, konveksi, konpeksi, permak, vermak, tukang jahit,
  bordir, sablon, obras, tailor, seamstress, garmen rumahan
salon: salon, rias, tukang rias, perias, makeup, make up, mua, kecantikan, nail art, creambath,
  hairdresser
cukur: cukur, pangkas, tukang cukur, barber, barbershop, potong rambut
pijat: pijat, pijet, urut, tukang urut, tukang pijat, refleksi, bekam, kerik, dukun bayi, massage
katering: katering, catering, masak pesanan, nasi box, nasi kotak, tukang masak hajatan
sol_sepatu: sol sepatu, tukang sol, sepatu, semir sepatu, cobbler
pengrajin: pengrajin, perajin, kerajinan, anyaman, batik, pembatik, souvenir, craftsman
borongan_rumahan: borongan, kerja borongan, ngelem, ngupas bawang, lipat kardus, borongan rumahan,
  melinting, pekerja rumahan
petani: petani, tani, nandur, kebun, berkebun, hidroponik, tukang kebun, tukang taman, farmer,
  gardener, buruh tani
peternak: peternak, ternak, ternak lele, ternak ayam, budidaya, farm lele
nelayan: nelayan, nyari ikan, cari ikan, melaut, tambak, kerang, fisherman
pemotong: tukang jagal, jagal, potong ayam, potong hewan
seniman: seniman, musisi, pengamen, ngamen, penyanyi, ondel ondel, orkes, pemain musik, biduan,
  badut, wedding singer, musician, artist, dalang, pelawak
fotografer: fotografer, tukang foto, videografer, kameraman, foto keliling, photographer
desainer: desainer, desain grafis, freelance, freelancer, programmer, editor, admin online,
  penulis, penerjemah, content creator, konten kreator, youtuber, selebgram
percetakan: percetakan, fotokopi, foto copy, cetak undangan, tukang stempel, spanduk
agen: agen, perisai, agen perisai, agen asuransi, makelar, calo, broker, sales lepas, agen
  properti, mlm
koperasi: koperasi, arisan, tukang kredit, kredit keliling
event: tenda, sewa tenda, sound system, wo, wedding organizer, kru panggung, eo, dekorasi
kos: kos, kosan, kontrakan, penjaga kos, jaga kos, sewa kamar, rental ps
atlet: atlet, pelatih, wasit, pelatih bola, pemain bola, instruktur senam, coach, personal trainer
penjaga_makam: makam, kuburan, tukang gali kubur, gali kubur, penjaga makam
relawan: relawan, volunteer, tagana, damkar lingkungan
caddy: caddy, caddie, ball boy
air: tukang air, air keliling, isi ulang, depot air, galon isi ulang, jual gas, tukang gas
serabutan?: serabutan, srabutan, serampangan, apa aja, kerja apa saja, buruh lepas, harian lepas,
  buruh harian, buruh, odd jobs, kerja kasar
wiraswasta?: wiraswasta, wirausaha, usaha sendiri, usaha kecil, umkm, bisnis, swasta, mandiri,
  dagang macam macam, self employed, entrepreneur
"""

_NONE = """
nganggur, pengangguran, menganggur, tidak kerja, tidak bekerja, belum kerja, belum bekerja,
belum ada kerjaan, tidak ada kerjaan, tidak punya kerjaan, cari kerja, nyari kerja, ibu rumah
  tangga, bapak rumah tangga, irt, mengurus rumah tangga, ngurus rumah,
pensiunan, pensiun, pelajar, mahasiswa, mahasiswi, masih sekolah, masih kuliah, unemployed,
housewife, retired, student, no job, jobless
"""
_NOT_NOW = word_set(
    "tidak belum bukan mantan eks dulu dulunya bekas pensiunan pensiun purnawirawan not former"
)
"""Before a job, they say that it is not or no longer done."""
_SLANG = {
    slang: plain
    for plain, words in {
        "tidak": "gak ga gk g nggak ngga engga enggak kagak kaga tdk ndak ora boten",
        "belum": "blm blom belom durung dereng",
        "kerja": "krja kerjo gawe",
        "kerjaan": "pekerjaan kerjaannya",
        "jualan": "jualn dodolan dodol jjualan",
        "tukang": "tkg tkang tukng tkng tkan",
        "dagang": "dag dgang",
        "wiraswasta": "wirasw wrsw wirswasta wiraswata",
        "sopir": "spir sopirnya",
        "nganggur": "ngangur anggur pengangguran",
    }.items()
    for slang in words.split()
}
NO_PART_OF_WORK = word_set(
    "depan belakang samping sebelah dekat seberang dalam rt rw no nomor istri suami anak ibu bapak "
    "dari blok lantai jl jalan gg gang"
)
"""With these beside it, a job is part of an address or of another person."""
_VAGUE = frozenset({"tukang_bangunan", "pengurus_rt_rw", "wiraswasta", "serabutan", "agen"})
"""Said of almost every job: they count only when nothing more exact was said."""
_BROAD = frozenset({"pedagang", "sopir"})
"""Count for the sector, but a narrower job is the better name."""


class Occupation(NamedTuple):
    """A job of our list, its sector, and whether that may be taken without asking."""

    sector: Sector
    kind: str
    sure: bool


def parse_occupation(text: str) -> Occupation:
    """The work the text tells of; a job nobody listed is OTHER, to be shown and confirmed.

    Ambiguous when the jobs are of both sectors; Invalid for no words, and for no work.
    """
    words = _words(text)
    if not any(word.isalpha() for word in words):
        raise Invalid("work-unknown")
    named = [*_named_jobs(words)]
    jobs = _without([job for job, before in named if before not in _NOT_NOW], _VAGUE)
    line = f" {' '.join(words)} "
    is_none = any(phrase in line for phrase in _phrases_of_no_work())
    if not jobs and (named or is_none):
        raise Invalid("work-none")
    sectors = tuple(dict.fromkeys(job.sector for job in jobs))
    if len(sectors) > 1:
        raise Ambiguous("work-two", sectors)
    if jobs:
        return _without(jobs, _BROAD)[0]
    return _misspelt_job(words) or Occupation(Sector.OTHER, UNKNOWN, sure=False)


_OF_VEHICLES = re.compile(
    r"(?:motor|mobil|truk|truck|pick ?up|bus|bis|kapal|perahu|sampan|kendaraan|antar|anter|"
    r"kirim|paket|narik|nyetir|"
    r"angkut|muat|bawa|jemput|penumpang|ekspedisi|cargo|kargo|transport|deliver|driv|rider|ride)",
    re.IGNORECASE,
)


def is_of_no_vehicle(text: str) -> bool:
    """Whether work of no list has no word of vehicles or of carrying: it is no transport."""
    try:
        found = parse_occupation(text)
    except (Ambiguous, Invalid):
        return False
    return found == Occupation(Sector.OTHER, UNKNOWN, sure=False) and not _OF_VEHICLES.search(text)


def occupation_code(text: str) -> str:
    """The listed job that the words name; "lainnya" for none, and for jobs of both sectors.

    Words of one sort may be counted under it; a typing error is not looked for.
    """
    jobs = _without(
        [job for job, before in _named_jobs(_words(text)) if before not in _NOT_NOW], _VAGUE
    )
    return _without(jobs, _BROAD)[0].kind if len({job.sector for job in jobs}) == 1 else UNKNOWN


def is_work(text: str) -> bool:
    """Whether the words tell of work or of none: they begin with a listed job, or say no work."""
    words = _words(text)
    if f" {' '.join(words)} ".startswith(_phrases_of_no_work()):
        return True
    begins = _longest_job(words[:3])[1] if words else None
    return begins is not None and not NO_PART_OF_WORK & {*words}


_STOPS = re.compile(r"[.;/+&()\n]")
_WORDS = re.compile(r"[a-z]+[0-9]?|,")


def _words(text: str) -> list[str]:
    """Slang made plain; every stop is a comma, so that it parts what it parted."""
    words = _WORDS.findall(_STOPS.sub(",", text.lower()))
    return [_SLANG.get(word, word) for word in words]


def _without(jobs: list[Occupation], loose: frozenset[str]) -> list[Occupation]:
    """The jobs without the loose ones; all of them when there are no others."""
    return [job for job in jobs if job.kind not in loose] or jobs


def _named_jobs(words: list[str]) -> Iterator[tuple[Occupation, str]]:
    """Each job with the word before it; the longest name wins ("tukang parkir", not "tukang")."""
    place, before = 0, ""
    while place < len(words):
        size, job = _longest_job(words[place : place + 3])
        if job:
            yield job, before
        if words[place] not in {"jadi", "sebagai", "tukang"}:
            before = words[place + size - 1]
        place += size


def _longest_job(words: list[str]) -> tuple[int, Occupation | None]:
    """The number of first words that name a job, and the job; 1 and None when they name none."""
    for size in range(len(words), 0, -1):
        if job := occupation_names().get(" ".join(words[:size])):
            return size, job
    return 1, None


@cache
def occupation_names() -> dict[str, Occupation]:
    """Every everyday name of a job."""
    return {
        " ".join(_words(name)): Occupation(sector, kind.rstrip("?"), not kind.endswith("?"))
        for sector, table in ((Sector.OTHER, _OTHER), (Sector.TRANSPORT, _TRANSPORT))
        for line in table.replace("\n  ", " ").strip().splitlines()
        for kind, _, listed in [line.partition(": ")]
        for name in listed.split(", ")
    }


@cache
def _phrases_of_no_work() -> tuple[str, ...]:
    """Each with a blank before and behind."""
    return tuple(f" {' '.join(_words(phrase))} " for phrase in " ".join(_NONE.split()).split(","))


def _misspelt_job(words: list[str]) -> Occupation | None:
    """A job of one long word with a typing error in it: "pengemdi", "penjhit"."""
    from rapidfuzz.process import extractOne

    long = [name for name in occupation_names() if len(name) > 4 and " " not in name]
    for word in words:
        if len(word) > 4 and (hit := extractOne(word, long, score_cutoff=88)):
            return occupation_names()[hit[0]]._replace(sure=False)
    return None
