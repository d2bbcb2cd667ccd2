"""Birthplaces as they stand before a birth date: cities and regencies of Indonesia, with the short
forms of Jakarta's. They are recognised, so that they get into no name and no address.
"""

from domain.parsing.text import letter_words

_NAMES = """
ambon, aceh, ambarawa, bali, balikpapan, banda aceh, bandar lampung, bandung, bandung barat,
bangka, bangkalan, banjar, banjarmasin, banjarnegara, bantul, banten, banyumas, banyuwangi, batam,
batang, batu, batusangkar, bekasi, bengkulu, bima, binjai, bitung, blitar, blora, bogor,
bojonegoro, bondowoso, boyolali, brebes, bukittinggi, ciamis, cianjur, cikampek, cilacap, cilegon,
cimahi, cirebon, demak, denpasar, depok, dki jakarta, dumai, ende, flores, garut, gombong,
gorontalo, gresik, grobogan, gunung kidul, indramayu, jambi, jayapura, jakarta, jakarta barat,
jakarta pusat, jakarta selatan, jakarta timur, jakarta utara, jakbar, jakpus, jaksel, jaktim,
jakut, jember, jepara, jogja, jogjakarta, jombang, karanganyar, karawang, kebumen, kediri, kendal,
kendari, klaten, kota tangerang, kotabumi, kudus, kulon progo, kuningan, kupang, kutoarjo, lahat,
lamongan, lampung, langsa, lebak, lubuk linggau, lumajang, madiun, madura, magelang, magetan,
majalengka, majenang, makassar, malang, manado, mataram, maumere, medan, metro, mojokerto, nganjuk,
ngawi, nias, pacitan, padang, padang panjang, padang sidempuan, pagar alam, palangkaraya,
palangka raya, palembang, palopo, palu, pamekasan, pandeglang, pangandaran, pangkal pinang,
pare, pare pare, pariaman, pasuruan, pati, payakumbuh, pekalongan, pekanbaru, pemalang,
pematang siantar, ponorogo, pontianak, prabumulih, pringsewu, probolinggo, purbalingga, purwakarta,
purwodadi, purwokerto, purworejo, rangkasbitung, rembang, sabang, salatiga, samarinda, sampang,
sampit, sawahlunto, semarang, serang, sibolga, sidoarjo, singkawang, singaraja, situbondo, sleman,
slawi, solo, solok, sorong, sragen, subang, sukabumi, sukoharjo, sumedang, sumenep, surabaya,
surakarta, tangerang, tangerang selatan, tangsel, tanjung pinang, tarakan, tasikmalaya,
tebing tinggi, tegal, temanggung, ternate, tidore, toli toli, trenggalek, tuban, tulungagung,
ungaran, waingapu, wates, wonogiri, wonosobo, yogya, yogyakarta
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
