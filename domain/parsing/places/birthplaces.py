"""Birthplaces as they stand before a birth date: cities and regencies of Indonesia, with the short
forms of Jakarta's. They are recognised, so that they get into no name and no address.
"""

from domain.parsing.text import letter_words

_NAMES = """
aceh, aceh besar, ambarawa, ambon, atambua, badung, bali, balikpapan, banda aceh, bandar lampung,
bandung, bandung barat, bangka, bangkalan, bangli, banjar, banjarbaru, banjarmasin, banjarnegara,
banten, bantul, banyumas, banyuwangi, barabai, batam, batang, batu, batusangkar, baubau, bekasi,
belitung, bengkalis, bengkulu, bima, binjai, bintan, bireuen, bitung, blitar, blora, bogor,
bojonegoro, bondowoso, bontang, boyolali, brebes, bukittinggi, buleleng, bulukumba, ciamis,
cianjur, cikampek, cilacap, cilegon, cimahi, cirebon, dairi, deli serdang, demak, denpasar, depok,
dki jakarta, dompu, donggala, dumai, ende, enrekang, fakfak, flores, flores timur, garut, gianyar,
gombong, gorontalo, gowa, gresik, grobogan, gunung kidul, gunungkidul, indragiri, indramayu,
jakarta, jakarta barat, jakarta pusat, jakarta selatan, jakarta timur, jakarta utara, jakbar,
jakpus, jaksel, jaktim, jakut, jambi, jayapura, jember, jembrana, jeneponto, jepara, jogja,
jogjakarta, jombang, kabanjahe, kampar, karanganyar, karangasem, karawang, karimun, kebumen,
kediri, kendal, kendari, kerinci, ketapang, klaten, klungkung, kolaka, konawe, kota tangerang,
kotabaru, kotabumi, kudus, kulon progo, kuningan, kupang, kutai, kutoarjo, lahat, lamongan,
lampung, lampung selatan, lampung tengah, lampung timur, lampung utara, langkat, langsa, lebak,
lhokseumawe, lombok, lombok barat, lombok tengah, lombok timur, lubuk linggau, lubuklinggau,
lumajang, luwuk, madiun, madura, magelang, magetan, majalengka, majenang, majene, makassar, malang,
mamuju, manado, manggarai, manokwari, maros, martapura, masohi, mataram, maumere, medan, merauke,
metro, minahasa, mojokerto, muara enim, muaro jambi, musi banyuasin, nabire, ngada, nganjuk, ngawi,
nias, ogan ilir, pacitan, padang, padang panjang, padang sidempuan, pagar alam, palangka raya,
palangkaraya, palembang, palopo, palu, pamekasan, pandeglang, pangandaran, pangkal pinang, pare,
pare pare, parepare, pariaman, pasaman, pasuruan, pati, payakumbuh, pekalongan, pekanbaru,
pemalang, pematang siantar, pematangsiantar, pesawaran, pesisir selatan, pinrang, polewali,
ponorogo, pontianak, poso, prabumulih, pringsewu, probolinggo, purbalingga, purwakarta, purwodadi,
purwokerto, purworejo, rangkasbitung, rejang lebong, rembang, rokan hulu, sabang, salatiga,
samarinda, sambas, samosir, sampang, sampit, sanggau, sawahlunto, semarang, serang, sibolga,
sidoarjo, sidrap, singaraja, singkawang, sintang, situbondo, slawi, sleman, solo, solok, soppeng,
sorong, sragen, subang, sukabumi, sukamara, sukoharjo, sumbawa, sumedang, sumenep, surabaya,
surakarta, tabanan, takalar, tangerang, tangerang selatan, tanggamus, tangsel, tanjung karang,
tanjung pinang, tapanuli, tapanuli selatan, tapanuli tengah, tapanuli utara, tarakan, tasikmalaya,
tebing tinggi, tegal, temanggung, ternate, tidore, timika, toli toli, tomohon, toraja, trenggalek,
tuban, tulang bawang, tulungagung, ujung pandang, ungaran, waingapu, wajo, wakatobi, wamena, wates,
wonogiri, wonosobo, yogya, yogyakarta
"""
BIRTHPLACES = frozenset(
    " ".join(letter_words(name)) for name in " ".join(_NAMES.split()).split(",")
)
LONGEST_NAME = 2
"""Words."""


def is_birthplace(text: str) -> bool:
    """Whether it is the name of a city or regency, and nothing else."""
    words = letter_words(text.lower())
    return " ".join(w for w in words if w not in {"kab", "kota"}) in BIRTHPLACES


def split_birthplace(text: str) -> tuple[str, str]:
    """The words, and the birthplace in the last of them; "" when the last are none."""
    words = text.split()
    for size in range(LONGEST_NAME, 0, -1):
        last = " ".join(words[-size:])
        if len(words) >= size and last.replace(" ", "").isalpha() and is_birthplace(last):
            return " ".join(words[:-size]), " ".join(words[-size:])
    return text, ""
