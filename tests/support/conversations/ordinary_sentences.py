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
Assalamualaikum, besok pagi ada pendaftaran BPJS di balai RW 05 jam 8.
Bapak Ibu yang belum daftar silakan datang membawa KTP asli.
Jangan lupa bayar iuran sebelum tanggal 15 ya, biar tetap terlindungi.
Ada pembagian kartu di kantor RW hari Sabtu pukul 09.00 WIB.
Yang punya pertanyaan bisa menghubungi Bu Siti, kader PKK RT 03.
Iuran Rp16.800 sebulan, untuk setahun Rp201.600.
Kalau mau bayar tiga bulan sekaligus jadi Rp50.400 saja.
Kami buka posko pendaftaran tanggal 1, 2 dan 3 Desember.
Nomor antrean 1 sampai 50 dilayani pagi, sisanya siang.
Yang sudah bayar tidak perlu datang lagi, cukup simpan buktinya.
Petugas tidak pernah meminta PIN atau OTP. Hati-hati penipuan.
Waspada nomor 0812 yang mengaku petugas, abaikan saja pesannya.
Kalau ada yang menelepon dari nomor 021 mengaku petugas, tutup saja.
Kantor cabang buka Senin sampai Jumat, jam 08.00 sampai 15.30.
Jam 0830 sampai 1130 di balai warga, ya Pak, Bu.
Pukul 0800 kumpul dulu di pos RW, lalu jalan bersama.
Santunan kematian Rp42 juta untuk ahli waris.
Biaya rumah sakit ditanggung sampai sembuh kalau kecelakaan kerja.
Beasiswa untuk dua anak paling banyak Rp174 juta.
Lansia di atas 65 tahun tidak bisa daftar lagi.
Umur 17 sampai 64 tahun boleh ikut, asal masih bekerja.
Dua puluh lima warga RT 04 sudah terdaftar, hebat!
Tinggal tiga puluh dua orang lagi untuk mencapai target seratus.
Dari seratus dua puluh warga, delapan puluh lima sudah ikut.
Rapat bulan lalu dihadiri dua puluh orang, bulan ini tiga puluh lima.
Dua ratus lima puluh ribu rupiah itu untuk setahun lebih.
Satu keluarga dua orang terdaftar, tiga orang belum.
Satu, dua, tiga, empat, lima: ayo daftar sekarang juga!
Tanggal dua puluh satu, dua puluh dua dan dua puluh tiga kita libur.
Senin tanggal 7, Rabu tanggal 9, Jumat tanggal 11 ada petugas.
RT 01 jam 8, RT 02 jam 9, RT 03 jam 10, RT 04 jam 11.
RW 01, RW 02, RW 03, RW 04 dan RW 05 kumpul di aula.
Untuk RT 1/2/3/4/5 RW 06 jadwalnya hari Minggu.
Alamat posko: Jl. Kemanggisan Raya No. 12 RT 003 RW 005.
Posko ada di Gg. H. Saman No. 7, dekat masjid Al Ikhlas.
Lokasi di Jl. Tubagus Angke No.33, samping warung Bu Ani.
Parkir di Blok B2, masuk lewat pintu A1.
Rumah nomor 101 dan 102 belum didata petugas.
Rumah nomor 15, 17, 19 dan 21 belum didata.
Kavling C1, C2, C3 sudah selesai didata.
Pak RT dan Bu RT dimohon hadir, ya.
Terima kasih kepada Bapak H. Abdul Rahman, S.H., M.H.
Ibu Hj. Siti Aminah, S.Pd. akan menjelaskan manfaatnya.
Dr. Andi, Sp.PD akan memeriksa kesehatan gratis.
Bawa KTP, KK, dll. untuk pendaftaran.
Pekerja seperti ojol, ART, tukang, pedagang dll. bisa ikut.
Info lengkap ada di www.jakarta.go.id atau tanya langsung ke RW.
Cek di bpjsketenagakerjaan.go.id kalau ingin tahu manfaatnya.
Telepon 175 untuk bertanya, gratis.
Call center Jakarta Siaga 112 untuk keadaan darurat.
Hubungi 119 kalau ada kecelakaan, lalu kabari kami.
PP No. 50 Tahun 2025 memberi diskon iuran.
Sesuai UU 24/2011 semua pekerja berhak dilindungi.
Permenaker 5 Tahun 2021 mengatur soal JKK dan JKM.
Diskon 50% berlaku sampai Desember 2026.
Iuran normal Rp16.800, diskon jadi Rp8.400 per bulan.
Yang penghasilannya Rp1.000.000 sampai Rp2.000.000 bayar sama.
Uang kas RW terkumpul Rp1.250.000, alhamdulillah.
Hadiah lomba: juara 1 Rp500.000, juara 2 Rp300.000, juara 3 Rp200.000.
Target kita 100 orang tiap RW, sekarang baru 67.
Sudah 67 dari 100 orang, tinggal 33 orang lagi.
Persentasenya 66,72%, naik dari 61,05% bulan lalu.
Jumlah peserta: RW 01 45, RW 02 60, RW 03 72 orang.
Pagi 12 orang, siang 15 orang, sore 9 orang yang daftar.
Nomor pengajuan bisa dilihat di chat, ketik status.
Kartu KPJ bisa diambil di kantor RW hari Senin.
Ketik daftar di sini untuk mulai mendaftar.
Cukup foto KTP, jawab beberapa pertanyaan, selesai.
Tidak ada biaya pendaftaran, hanya iuran bulanan.
Agen Perisai kita Pak Rudi, rumahnya RT 02.
Setor ke agen harus dapat bukti, jangan mau tanpa bukti.
Kalau agen tidak memberi bukti, lapor ke kami lewat chat ini.
Yang menunggak dua bulan segera bayar supaya aktif lagi.
Menunggak tiga bulan berarti perlindungan berhenti.
Bu Ani yang jualan nasi uduk sudah ikut sejak 2024.
Pak Joko, tukang ojek, dapat santunan setelah kecelakaan.
Cerita dari RW 07: keluarga almarhum menerima santunan.
Ayo, jangan tunda lagi. Satu bulan hanya seharga semangkuk bakso.
Selamat pagi, warga RW 10! Cuaca cerah, semangat bekerja.
Selamat Hari Raya Idulfitri 1447 H. Mohon maaf lahir dan batin.
Selamat Natal 2026 dan Tahun Baru 2027.
Merdeka! Dirgahayu RI ke-81, 17 Agustus 2026.
Kerja bakti hari Minggu, mulai jam 06.30 sampai selesai.
Posyandu tanggal 10 setiap bulan, jam 9 pagi.
Jumantik keliling hari Jumat, mohon pintu dibuka.
Ronda malam jam 22.00 sampai 04.00, jadwal di pos.
Bawa meteran, palu, dan paku untuk kerja bakti.
Pendaftaran ditutup 31-12-2026 pukul 15.00 WIB.
Acara: 1. Pembukaan 2. Sambutan 3. Tanya jawab 4. Doa
Agenda: a. pendataan, b. pembayaran, c. klaim.
Ada tiga program: JKK, JKM, dan JHT.
JKK menanggung kecelakaan; JKM untuk kematian; JHT tabungan.
Klaim JHT bisa setelah berhenti bekerja satu bulan.
Klaim perlu KTP, KK, dan buku rekening atas nama sendiri.
Laporkan kecelakaan paling lambat 2x24 jam.
Simpan kuitansi rumah sakit, kita bantu klaimnya.
Nomor urut 12, 13, dan 14 mohon ke meja 2.
Meja 1 untuk daftar, meja 2 untuk bayar, meja 3 untuk klaim.
Kuota hari ini 50 orang, besok 75 orang, lusa 100 orang.
Peserta bulan ini: 120 pria dan 98 wanita.
Rata-rata umur peserta 43 tahun, paling tua 63, paling muda 19.
Umur 25, 34, dan 56 sama saja iurannya.
Kecamatan Cengkareng, Kalideres, dan Kembangan dapat giliran pertama.
Kel. Kapuk, Kec. Cengkareng, jadwalnya hari Rabu.
Kel.Kapuk dan Kel.Duri Kosambi jadwalnya hari Kamis.
RT.003/RW.05 dan RT.004/RW.05 mohon hadir semua.
Titik kumpul di depan kantor RW, titik akhir di lapangan.
Titik lokasi sudah dikirim Pak RT kemarin.
Di titik itu ada spanduk biru, silakan merapat.
Koma, titik, dan tanda seru tidak masalah, tulis saja namanya.
Mari kita belajar bersama, dari titik nol sampai bisa.
Internet di balai RW mati, jadi pakai buku dulu.
Info dan jadwal ditempel di papan pengumuman.
Online bisa, datang langsung juga bisa.
Belanja online boleh, tapi iuran lewat agen resmi.
Tukar poin online tidak berlaku untuk iuran BPJS.
Daftar online lewat chat ini saja, gratis.
Top! RW 03 sudah 100 orang.
Site plan rumah susun sudah jadi, warga baru silakan didata.
Toko shop and drive di ujung jalan jadi titik kumpul.
Ibu-ibu me time dulu habis pengajian, baru daftar.
WA saya tidak aktif, tulis di sini saja ya.
WA grup RT akan dipakai untuk mengabari jadwal.
Kirim pesan di WA boleh, di Telegram juga boleh.
Pak T. Meutia dan Bu R. Ayu jadi panitia.
Panitia: A. Rahman, B. Santoso, C. Wijaya, D. Lestari.
Golongan darah A B O juga dicatat waktu pemeriksaan.
Vitamin A B C D dibagikan saat posyandu.
Kelas A, B, C, dan D masuk bergantian.
Lomba mewarnai kelompok A dan B, tingkat TK dan SD.
Kode bayar dikirim ke chat masing-masing.
Kode OTP jangan diberikan kepada siapa pun.
Bayar di Indomaret, Alfamart, kantor pos, atau agen.
Bayar lewat minimarket tinggal sebut nomor KPJ Anda.
Data dijaga sesuai UU 27 Tahun 2022.
Bantuan sosial bukan dari kami, kami hanya mengurus BPJS TK.
Mohon tidak menyebarkan KTP di grup.
Foto KTP jangan buram, jangan terpotong, ya.
Listrik padam pukul 10.00-12.00, pendaftaran diundur jam 13.00.
Hari Senin 30/11/2026 libur, Selasa 1/12/2026 buka.
Periode 01-12-2026 s.d. 31-12-2026 iuran tetap.
Desember 2026, Januari 2027, dan Februari 2027 diskon masih ada.
Bulan 10, 11, 12 tahun 2026 sudah lunas semua.
Bulan 10 2026, 11 2026 dan 12 2026 sudah lunas.
Dibagikan 3 kardus air, 2 kardus mi, 10 kg beras.
Beras 5 kg 20 karung, minyak 2 liter 40 botol.
Skor futsal RW 02 lawan RW 05: 3-2, RW 07 lawan RW 08: 1-1.
Nilai lomba: 85, 90, 78 dan 88.
Suhu 36,5 sampai 37,2 masih normal.
Tensi 120/80 normal, 140/90 perlu periksa.
Berat 60 kg tinggi 165 cm ideal.
Pasal 1 ayat 2 dan pasal 3 ayat 4 menjelaskan itu.
Halaman 12, 15, dan 20 buku panduan wajib dibaca kader.
Seragam ukuran M, L, XL, XXL masih ada.
Bus berangkat jam 05.30, 06.00, 06.30 dan 07.00.
Angkot B06, M13, dan KWK 88 lewat depan kantor.
Naik Transjakarta koridor 3 atau 8, turun di Jelambar.
KRL dari Duri jam 07.15, 07.45, 08.15.
Plat B 1234 ABC mohon dipindahkan dari depan balai.
Mobil B 2026 XYZ menghalangi jalan, tolong digeser.
Dua belas orang, lima belas orang, tujuh belas orang: naik terus!
Tiga puluh, empat puluh, lima puluh orang, terus bertambah.
Enam puluh lima persen warga sudah ikut, terima kasih.
Sembilan puluh sembilan orang hadir, tinggal satu lagi seratus.
Sepuluh sebelas dua belas RT ikut lomba kebersihan.
Lima ribu, sepuluh ribu, dua puluh ribu, berapa pun sisihkan.
Seratus ribu untuk konsumsi, lima puluh ribu untuk kebersihan.
Rp 100 ribu, Rp 50 ribu, Rp 25 ribu boleh dicicil sendiri.
50rb, 100rb, 150rb terserah Bapak Ibu menabungnya.
Kami tunggu kabar baiknya ya, Bapak-Ibu.
Semoga sehat selalu, rezeki lancar, keluarga bahagia.
Kalau hujan deras, acara pindah ke aula sekolah.
Sekolah SDN 01 Pagi dan SMPN 45 dipakai untuk acara.
SDN Kapuk 01, 03, 05 dan 07 jadi tempat pendataan.
TPS 001 sampai TPS 012 jadi titik kumpul.
Ketua RW 012, 013 dan 014 akan hadir.
Pak Lurah dan Bu Camat akan membuka acara.
Mohon doa untuk almarhum Bapak Suparman, RT 06.
Turut berduka cita. Santunan akan kami bantu urus.
Anak yatim dapat beasiswa sampai kuliah.
Kuliah, SMA, SMP, SD, dan TK semua ada hitungannya.
Nanti dijelaskan satu per satu, jangan khawatir.
Tanya apa saja di chat ini, gratis, 24 jam.
Kami jawab Senin-Jumat 08.00-15.00, di luar itu besoknya.
Libur nasional 25 Desember dan 1 Januari tidak ada layanan.
Kumpul di rumah Pak Haji, gang buntu, pagar hijau.
Pengajian ibu-ibu malam Jumat, setelah Isya.
Bagi yang sakit, petugas datang ke rumah. Cukup bilang ke kader.
Selamat Imlek 新年快乐 untuk warga yang merayakan.
Café di ujung jalan jadi tempat rapat, à la warga.
Nomor 8 itu angka hoki kata Koh Ahong, ayo daftar tanggal 8!
Yuk gaspol, jangan kasih kendor 💪💪
Jl.Daan Mogot KM 12, seberang SPBU.
Jl. Daan Mogot KM. 14,5 dekat halte.
"""
DAYS = ["Senin, 30 November 2026", "Selasa, 1/12/2026", "Rabu 2-12-2026", "Kamis, 3.12.2026"]
TIMES = ["jam 08.00-10.00", "pukul 13.30 WIB", "jam 9 pagi", "jam 19:00 s.d. 21:00", "mulai 7.30"]
PLACES = ["RT 003/RW 005", "RT.01/RW.010", "RW 001, 002 dan 003", "RT 5 RW 2", "RT 001-005 RW 07"]
SUMS = ["Rp16.800", "Rp 8.400 per bulan", "100.800 setahun", "Rp1.200.000", "50 ribu", "Rp8400"]


def sentences(count: int = 400) -> list[str]:
    """The written ones, and others made of ordinary days, times, places and sums."""
    written = [line for line in SENTENCES.strip().splitlines() if line]
    parts = zip(cycle(DAYS), cycle(TIMES), cycle(PLACES), cycle(SUMS), strict=False)
    made = [
        f"Warga {place} kumpul {day}, {time}. Iurannya {sum}, bawa KTP dan KK."
        for day, time, place, sum in islice(parts, count - len(written))
    ]
    return [*written, *made]
