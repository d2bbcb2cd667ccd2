"""Ordinary sentences of a broadcast, with dates, sums, times, RT and RW: all may be sent."""

from itertools import cycle, islice

SENTENCES = """
Kumpul tanggal 28-11-2026 atau 1/12/26, jam 08.00.
Iuran Rp16.800 per bulan, Rp100.800 untuk setengah tahun.
Bagi warga RW 001, 002, 003 dan 005, bawa KTP dan KK.
Bagi warga RT 01, 02, 03, 04 RW 05, bawa fotokopi KTP.
Untuk RT 001 s.d. 010 di RW 011, jadwalnya hari Minggu.
Mulai jam 08.00 sampai 10.00 WIB di balai RW 05.
Mulai jam 8 pagi sampai jam 10 siang, ya Bapak dan Ibu.
Ada 12 orang dari RT 003 dan 15 orang dari RT 004 yang belum bayar.
Yang hadir 25 orang, yang belum 7 orang, jadi semuanya 32 orang.
Pendaftaran gelombang 1, 2 dan 3 dibuka bulan Desember 2026.
Bawa satu KTP, dua fotokopi KK, dan tiga lembar materai.
Satu dua tiga, ayo kita mulai hari Senin di kantor RW.
Dua puluh lima orang sudah mendaftar, tinggal tiga puluh lagi.
Iuran naik menjadi Rp16.800 mulai 1 Januari 2027.
Santunan kematian Rp42.000.000 untuk ahli waris peserta.
Biaya pengobatan kecelakaan kerja ditanggung tanpa batas.
Beasiswa sampai Rp174.000.000 untuk dua anak peserta.
Bayar sebelum tanggal 15, paling lambat tanggal 20 Desember.
Jadwal posyandu: 5, 12, 19, 26 November, jam 09.00.
Senin, Selasa, Rabu libur. Kamis dan Jumat buka lagi.
Rapat pengurus RW 010 hari Sabtu, 5 Desember 2026 pukul 19.30.
Kantor kelurahan buka 08.00-15.00, istirahat 12.00-13.00.
Peserta tahun 2024, 2025 dan 2026 tolong periksa statusnya.
Alamat: Jl. Mawar No. 12 RT 003/RW 005, Kelurahan Kapuk.
Alamat baru: Gg. Delima 3 No. 7A, RT.002/RW.01, Tambora.
Hubungi Bu Siti di RT 004 atau Pak Budi di RT 007.
Yang umurnya 18 sampai 64 tahun boleh ikut mendaftar.
Nanti siang jam 13.30 ada petugas di posko RW 08.
Ojek, pedagang, dan tukang boleh ikut dengan iuran Rp8.400.
Bulan ini diskon 50 persen, jadi cukup Rp8.400 saja.
Bayar 3 bulan Rp25.200, 6 bulan Rp50.400, 12 bulan Rp100.800.
Bayar 3 bulan Rp 25.200 atau 6 bulan Rp 50.400, terserah.
Target RW 01 sampai RW 16: masing-masing 20 orang.
Kader PKK, Posyandu, Jumantik, dan Dasawisma diundang semua.
Undangan untuk ketua RT 1, RT 2, RT 3, RT 4 dan RT 5.
Acara tanggal 1-3 Desember 2026, jam 09.00-11.00 WIB.
Batas akhir 31/12/2026. Lewat dari itu menunggak.
Tunggakan 2 bulan Rp33.600, 3 bulan Rp50.400.
Lomba 17 Agustus 2026 di lapangan RW 006, jam 7.30 pagi.
Ada 1 motor, 2 sepeda, dan 3 kipas angin untuk doorprize.
Telepon 175 kalau ada pertanyaan soal BPJS Ketenagakerjaan.
Informasi di www.jakarta.go.id, bukan dari situs lain.
Periksa di bpjsketenagakerjaan.go.id sebelum tanggal 30.
Pendataan rumah nomor 1 sampai 40 selesai minggu ini.
Nomor rumah 12, 14, 16 belum didata, tolong dibantu.
Warga blok A1, A2, B3 dan C4 kumpul di pos satpam.
Hasil rapat: poin 1 setuju, poin 2 ditunda, poin 3 batal.
PP 44/2015 dan PP 50/2025 mengatur iuran ini.
Sesuai UU No. 24 Tahun 2011, semua pekerja berhak ikut.
Kegiatan hari ke-1, ke-2 dan ke-3 di balai warga.
Jam pelayanan: Senin s.d. Kamis 08.00-15.30, Jumat 08.00-11.30.
Ibu-ibu PKK RW 3,4,5 kumpul di rumah Bu Ani.
Bawa uang Rp10.000 untuk konsumsi, sisanya dari kas RW.
Uang kas terkumpul Rp1.250.000, terpakai Rp875.500.
Hari Minggu tanggal 6, 13, 20 Desember ada pendaftaran.
Terima kasih,Bapak dan Ibu,sudah hadir kemarin.
KTP,KK,dan buku tabungan tolong dibawa,ya.
Yang sudah bayar 40 orang,yang belum 12 orang.
Pak RT 5 dan Pak RT 6 tolong kirim daftar warganya.
Lima orang dari enam pengurus sudah setuju.
Kosong satu kursi untuk pengurus, siapa mau?
Tujuh dari delapan RT sudah selesai, tinggal satu.
Kami butuh dua atau tiga relawan di tiap RT.
Nomor urut 1 sampai 50 pagi, 51 sampai 100 siang.
Antrean nomor 15, 16, 17 dipanggil jam 09.15.
Tanggal 22/11 dan 29/11 kami ada di Pasar Kopro.
Kumpul di titik kumpul RW 02, dekat pos kamling.
Titik jemput di depan kelurahan, jam 06.45.
Nol rupiah untuk bulan pertama bagi 100 pendaftar.
Ukuran foto KTP paling besar 10 MB, format JPG.
Bagi yang gajinya di bawah Rp1.000.000, iuran tetap sama.
Penghasilan Rp1.000.000 sampai Rp1.199.000 masuk golongan ini.
Saldo JHT bisa dilihat mulai bulan ke-2, ya.
Jadwal: RT 01 jam 08.00, RT 02 jam 09.00, RT 03 jam 10.00.
Jadwal: RT 04 jam 13.00; RT 05 jam 14.00; RT 06 jam 15.00.
Ada 3 kelas: kelas A 20 orang, B 25 orang, C 30 orang.
Umur 40 tahun ke atas periksa tensi gratis jam 7-9.
Vaksin dosis 1, 2 dan 3 tersedia di Puskesmas.
Pembayaran lewat Indomaret, Alfamart, atau kantor pos.
Jangan kirim uang kepada siapa pun. Bayar di kanal resmi.
"""
DAYS = ["Senin, 30 November 2026", "Selasa, 1/12/2026", "Rabu 2-12-2026", "Kamis, 3.12.2026"]
TIMES = ["jam 08.00-10.00", "pukul 13.30 WIB", "jam 9 pagi", "jam 19:00 s.d. 21:00", "mulai 7.30"]
PLACES = ["RT 003/RW 005", "RT.01/RW.010", "RW 001, 002 dan 003", "RT 5 RW 2", "RT 001-005 RW 07"]
SUMS = ["Rp16.800", "Rp 8.400 per bulan", "100.800 setahun", "Rp1.200.000", "50 ribu", "Rp8400"]


def sentences(count: int = 200) -> list[str]:
    """The written ones, and others made of ordinary days, times, places and sums."""
    written = [line for line in SENTENCES.strip().splitlines() if line]
    parts = zip(cycle(DAYS), cycle(TIMES), cycle(PLACES), cycle(SUMS), strict=False)
    made = [
        f"Warga {place} kumpul {day}, {time}. Iurannya {sum}, bawa KTP dan KK."
        for day, time, place, sum in islice(parts, count - len(written))
    ]
    return [*written, *made]
