## Pertanyaan, sebagai tombol

open-tanya-bpu-apa = BPU itu apa?
open-tanya-beda-bpjskes = Beda BPJS Kesehatan
open-tanya-program-apa = Pilihan program
open-tanya-jht-wajib = Wajib ambil JHT?
open-tanya-jp-jkp = Pensiun dan JKP
open-tanya-sakit-biasa = Sakit biasa
open-tanya-resmi-penipuan = Ini resmi?
open-tanya-asuransi-lain = Punya asuransi lain
open-tanya-umur-max = Umur paling tua
open-tanya-umur-min = Umur paling muda
open-tanya-lewat-65 = Peserta lewat 65
open-tanya-tidak-kerja = Tidak bekerja
open-tanya-sedang-sakit = Kalau sedang sakit
open-tanya-dua-kerjaan = Dua pekerjaan
open-tanya-punya-dari-pt = Sudah dari kantor
open-tanya-ktp-daerah = KTP luar Jakarta
open-tanya-kerja-apa-saja = Kerja apa yang bisa
open-tanya-syarat-daftar = Syarat daftar
open-tanya-daftar-di-mana = Daftar di mana
open-tanya-lama-daftar = Berapa lama jadinya
open-tanya-daftarkan-orang = Titip pendaftaran
open-tanya-sertakan = Program SERTAKAN
open-tanya-biaya-daftar = Biaya mendaftar
open-tanya-data-aman = Data saya aman?
open-tanya-data-orang-lain = Data orang lain
open-tanya-iuran-min = Iuran termurah
open-tanya-iuran-hitung = Cara menghitungnya
open-tanya-iuran-3program = Iuran dengan JHT
open-tanya-diskon = Potongan iuran
open-tanya-diskon-jht = Potongan untuk JHT
open-tanya-diskon-apbd = Potongan dan APBD
open-tanya-diskon-lama = Cara dapat potongan
open-tanya-terlanjur-bayar-penuh = Sudah bayar penuh
open-tanya-tunggakan-tarif-lama = Tunggakan dulu
open-tanya-angka-lama-8100 = Angka lama 8.100
open-tanya-naik-januari = Iuran naik?
open-tanya-iuran-ojol = Iuran ojol, sopir
open-tanya-penghasilan-tak-tetap = Penghasilan berubah
open-tanya-dasar-rendah = Iuran kecil, besar
open-tanya-iuran-maksimal = Iuran tertinggi
open-tanya-gratis-rtrw = RT/RW dibayari?
open-tanya-bansos = Bansos dicabut?
open-tanya-bayar-di-mana = Bayar di mana
open-tanya-kode-bayar = Nomor bayar
open-tanya-tanggal-bayar = Tanggal bayar
open-tanya-bayar-sekaligus = Bayar sekaligus
open-tanya-denda = Denda telat bayar
open-tanya-telat-berapa-lama = Boleh telat berapa
open-tanya-aktifkan-lagi = Aktifkan lagi
open-tanya-tunggakan-dilunasi = Lunasi tunggakan?
open-tanya-klaim-saat-nunggak = Terlindungi? (telat)
open-tanya-mulai-aktif = Kapan terlindungi
open-tanya-bayar-belum-masuk = Bayar belum masuk
open-tanya-titip-agen = Titip bayar ke agen
open-tanya-penipuan-orang-lain = Ada yang minta uang
open-tanya-daftar-banyak = Daftarkan banyak orang
open-tanya-wawancara = Wawancara, skripsi
open-tanya-beda-harga = Beda harganya
open-tanya-jht-apa = JHT itu apa
open-tanya-bayar-terakhir = Pembayaran terakhir
open-tanya-pemutihan = Hapus tunggakan
open-tanya-diterima-disetor = Diterima dan disetor
open-tanya-autodebet = Bayar otomatis
open-tanya-berhenti-ikut = Berhenti ikut
open-tanya-kartu = Kartu peserta
open-tanya-kpj-lupa = Nomor KPJ
open-tanya-jmo-login = JMO tidak bisa masuk
open-tanya-jmo-wajah = Verifikasi wajah JMO
open-tanya-ubah-data-bpjs = Ubah data di BPJS
open-tanya-kontak = Nomor resmi BPJS
open-tanya-alamat-cabang = Kantor cabang
open-tanya-cek-status = Cara cek status
open-tanya-manfaat-jkm = Santunan kematian
open-tanya-angka-lama-24jt = Angka lama 24 juta
open-tanya-kurang-3-bulan = Belum 3 bulan
open-tanya-manfaat-jkk = Manfaat kecelakaan
open-tanya-meninggal-karena-kerja = Meninggal saat kerja
open-tanya-stmb = Tak bisa kerja
open-tanya-cacat = Santunan cacat
open-tanya-cakupan-jkk = Yang termasuk JKK
open-tanya-mendadak-di-kerja = Meninggal mendadak
open-tanya-penyakit-kerja = Penyakit dari kerja
open-tanya-beasiswa-siapa = Beasiswa anak
open-tanya-beasiswa-besaran = Besar beasiswa
open-tanya-beasiswa-tahunan = Beasiswa tiap tahun
open-tanya-beasiswa-dokumen = Berkas beasiswa
open-tanya-jkk-langkah = Langkah kecelakaan
open-tanya-jkk-dokumen = Berkas kecelakaan
open-tanya-jkk-lalu-lintas = Kecelakaan di jalan
open-tanya-jkk-bukan-plkk = RS bukan kerja sama
open-tanya-plkk-mana = RS kerja sama
open-tanya-jkk-batas = Batas klaim JKK
open-tanya-telat-lapor = Telat lapor
open-tanya-jkm-dokumen = Berkas kematian
open-tanya-ahli-waris = Siapa ahli waris
open-tanya-akta-kematian = Akta kematian
open-tanya-akta-luar-negeri = Surat luar negeri
open-tanya-jkm-batas = Batas klaim JKM
open-tanya-jkm-kanal = Urus JKM di mana
open-tanya-jkm-lama = Lama santunan JKM
open-tanya-jkk-lama = Lama santunan JKK
open-tanya-jht-kapan = Kapan JHT diambil
open-tanya-jht-sebagian = Ambil JHT sebagian
open-tanya-jht-dokumen = Berkas JHT
open-tanya-jht-kanal = Ambil JHT di mana
open-tanya-jht-lama = Lama JHT cair
open-tanya-jht-saldo = Saldo JHT
open-tanya-pajak-npwp = Pajak dan NPWP
open-tanya-klaim-gratis = Klaim bayar?
open-tanya-agen-bantu-klaim = Agen bantu klaim
open-tanya-status-klaim = Klaim sampai mana
open-tanya-klaim-ditolak = Klaim ditolak
open-tanya-jadi-agen = Jadi agen Perisai
open-tanya-komisi-agen = Komisi agen
open-tanya-bot-apa = Ini siapa?
open-tanya-perisai-apa = Perisai itu apa?
open-tanya-keluarga = Keluarga saya
open-tanya-karyawan-saya = Karyawan saya
open-tanya-pns = PNS atau karyawan
open-tanya-luar-jakbar = Luar Jakarta Barat
open-tanya-wna = Warga asing
open-tanya-banyak-pertanyaan = Banyak pertanyaan?
open-tanya-tki = Kerja di luar negeri
open-tanya-keluar-dari-pt = Keluar dari PT
open-tanya-ktp-hilang = KTP tidak ada
open-tanya-foto-ktp = Wajib foto KTP?
open-tanya-agen-nakal = Agen minta uang
open-tanya-rs-sekarang = Sedang di RS
open-tanya-uang-kembali = Uang bisa kembali?
open-tanya-wajib-ikut = Wajib ikut?
open-tanya-cicil = Bisa dicicil?
open-tanya-belum-ada-uang = Belum ada uang
open-tanya-bos-tidak-daftarkan = Bos tak mendaftarkan
open-tanya-pindah-kota = Pindah kota
open-tanya-hp-hilang = HP hilang atau ganti
open-tanya-lagi-sakit = Kalau saya sakit
open-tanya-kekerasan = Korban kekerasan
open-tanya-musibah = Kena musibah
open-tanya-hamil = Hamil, melahirkan
open-tanya-difabel = Difabel boleh ikut?
open-tanya-dibantu-isi = Dibantu mengisi
open-tanya-jmo-apa = JMO itu apa?
open-tanya-barang-rusak = Motor, barang rusak
open-tanya-pasangan-pns = Keluarga PNS
open-tanya-ditagih = Ada yang menagih?
open-tanya-ditelepon = Ditelepon nanti?
open-tanya-jam-pengingat = Jam pengingat
open-tanya-jht-kerja-dulu = JHT kerja dulu
open-tanya-rekening = Perlu rekening?
open-tanya-sosialisasi = Jadwal sosialisasi
open-tanya-legalisir = Asli atau fotokopi
open-tanya-jkk-kecuali = Mabuk, tanpa SIM
open-tanya-bayar-sebagian = Sebulan dulu?
open-tanya-siapa-bayar = Siapa yang bayar
open-tanya-bantuan-berhenti = Bantuan berhenti
open-tanya-bayar-dobel = Bayar dobel
open-tanya-batal-daftar = Batal mendaftar
open-tanya-bayar-pertama = Kapan mulai bayar
open-tanya-akan-ditolak = Siapa memeriksa
open-tanya-langkah-saya = Langkah berikutnya
open-tanya-saya-ditanggung = Saya terlindungi?
open-tanya-titipan-saya = Uang titipan saya
open-tanya-agen-saya = Siapa agen saya
open-tanya-lewat-batas = Kalau tidak bayar
open-tanya-minta-waktu = Minta waktu
open-tanya-tambah-jht = Tambah JHT
open-tanya-kenapa-segini = Kenapa berubah
open-tanya-chat-tersambung = Chat tersambung
open-tanya-kenapa-ditagih = Kenapa ditagih
open-tanya-ke-rekening = Rekening mana
open-tanya-keberatan-ditolak = Data saya benar
open-tanya-daftar-ulang-ditolak = Boleh coba lagi?
open-tanya-kerja-di-pt = Kerja di PT
open-tanya-bayar-keluarga = Bayar untuk keluarga
open-tanya-data-dari-mana = Data saya dari mana
open-tanya-jht-hasil = Hasil JHT
open-tanya-uang-di-agen = Uang di agen
open-tanya-umur-saya = Umur saya

## Jawaban

knowledge-age-over = Tidak bisa: di umur **{ $age }** sudah terlambat mendaftar, peserta baru harus belum { $below } tahun. Sudah jadi peserta sebelum { $below } dan masih bekerja? Iurannya boleh diteruskan. Keluarga yang masih bekerja juga boleh ikut.
knowledge-own-waiting = Untuk Anda sendiri belum berlaku: perlindungan mulai sesudah pendaftaran disetujui dan iuran pertama tercatat.
knowledge-own-arrears = Anda sedang menunggak, jadi jangan anggap terlindungi dulu. Kepastiannya dari 175.
knowledge-own-ended = Kepesertaan Anda sendiri sudah berakhir. Kejadiannya sebelum itu? Telepon 175.
knowledge-is-booked = Sudah masuk: iuran Anda tercatat, dan Anda terlindungi sampai **{ $until }**. Ada pembayaran sesudah itu? Laporkan, atau tanyakan ke petugas.
knowledge-age-under = Bisa: umur **{ $age }** masih di bawah { $below } tahun. Asal sedang bekerja dan tidak sedang sakit.
knowledge-here = Bisa: **{ $place }** termasuk Jakarta Barat. Mau daftar sekarang? Gratis, sekitar 11 jawaban.
knowledge-asked = Itu belum bisa saya pastikan, jadi saya tanyakan ke petugas, nomor { $number }. Jawabannya dikirim ke chat ini, paling lama **{ $until } pukul { $at }**. Mendesak? Telepon 175.
knowledge-cover-of-another = Itu tergantung kepesertaannya pada hari kejadian: petugas memeriksanya, dan **BPJS yang memutuskan**. Ajukan saja klaimnya, gratis. Yang belum jelas, tulis ke petugas.
knowledge-asked-before = Pertanyaan itu sudah saya teruskan, nomor { $number }. Jawabannya dikirim ke chat ini, paling lama **{ $until } pukul { $at }**. Mendesak? Telepon 175.
knowledge-source = Sumber jawaban itu: { $source }. Dicek { $checked }.
knowledge-source-dated = Sumber jawaban itu: { $source }. Dicek { $checked }, berlaku sampai { $until }.
open-jelaskan = Jelaskan lagi
knowledge-again = Yang tadi tentang "{ $title }".
knowledge-again-human = Masih kurang jelas? Tekan "Hubungi petugas", biar orang yang menjelaskan.
knowledge-source-none = Belum ada jawaban yang saya sebutkan. Silakan tanya apa saja.
knowledge-others = Maaf, bukan itu ya. Mungkin salah satu ini?
knowledge-rephrase = Baik. Coba tulis dengan kata lain yang pendek, misalnya "berapa sebulan" atau "kartu saya mana". Bisa juga tanya petugas.
open-iuran = Berapa iurannya?
open-sumber = Sumbernya?
open-bukanitu = Bukan itu
open-bukansemua = Bukan itu semua
open-setujujawaban = Setujui jawaban
open-keluhan = Keluhan
upset-sorry = Maaf kalau ada yang mengecewakan. Tulis satu hal saja yang Anda cari, misalnya "bayar di mana". Mau cerita ke orang? Tekan "Hubungi petugas".
upset-despair = Saya ikut prihatin. Anda tidak sendirian, dan hidup Anda berharga. Tolong jangan dipendam: ceritakan sekarang juga kepada keluarga atau orang yang Anda percaya. Saya hanya mesin, tetapi petugas kami bisa mendengarkan di chat ini.
upset-human = Saya mengerti Anda kesal. Lebih baik orang yang menjawab: tekan tombol ini, tulis apa yang terjadi, dan petugas membalas di chat ini.
upset-asked = Petugas sudah menerima permintaan Anda, nomor { $number }, dan menjawab paling lambat **{ $until } pukul { $at }**. Mau menambahkan sesuatu? Tekan tombol ini.
upset-phone = Maaf sudah membuat Anda menunggu. Mau bicara langsung? Telepon 175. Mau ditulis saja? Tekan tombol ini, petugas yang membaca.

## Yang hanya dibuka dengan tombol

guard-delete_data = Mau melihat atau menghapus data Anda? Tekan tombolnya.
guard-opt_out_reminders = Mau mengatur atau menghentikan pesan dari kami? Tekan tombolnya.
guard-broadcast = Mau mengirim siaran? Tekan tombolnya.
guard-claim_jht = JHT diambil penuh kalau umur 56, berhenti berusaha (tunggu 1 bulan), cacat total tetap, atau oleh ahli waris; gratis, ke rekening sendiri. Mau mengambil? Caranya ada di tombol ini.
guard-wrong_number = Pesan ini bukan untuk Anda? Tekan "Salah nomor": chat ini dilepas, dan pengingat ke sini berhenti.
guard-pay = Mau membayar iuran? Jumlah dan caranya ada di tombol ini.
guard-task = Ini yang Anda maksud? Tekan tombolnya.

## Petugas menyetujui jawaban

approve-answers-source = { $source } ({ $proof ->
        [H] dua sumber
        [M] satu sumber
        [L] sumber yang lemah
       *[R] tanpa sumber
    })
approve-answers-none = Tidak ada jawaban yang menunggu persetujuan.
approve-answers-verdict =
    Menunggu: { $count }. Pertanyaan: { $title }
    Jawaban: { $words }
    English: { $english }
    Sumber: { $source }. Berlaku: { $span }.
    Setujui jawaban ini?
approve-answers-done = Disetujui. Mulai sekarang jawaban ini disampaikan.
approve-answers-declined = Tidak disetujui. Pertanyaan ini tetap diteruskan ke petugas.
approve-answers-gone = Jawaban itu sudah berubah atau sudah diputuskan.
approve-answers-always = tanpa batas waktu
approve-answers-span = { $from } sampai { $until }
approve-answers-from = mulai { $from }
approve-answers-until = sampai { $until }

## Jawaban siap: yang disetujui, dikirim oleh yang membantu

open-siap = Jawaban siap
ready-answer-kind =
    { $count ->
        [0] Jawaban siap tentang apa? Ketik beberapa kata, misalnya "bayar di mana".
       *[other] Pilih jawaban siap yang paling cocok. Tidak ada? Ketik kata lain, misalnya "bayar di mana".
    }
ready-answer-write = Tulis sendiri
ready-answer-sure =
    Ini yang dikirim atas nama Anda:

    "{ $answer }"

    Kirim?
    .yes = Ya, kirim
    .no = Yang lain
ready-answer-sent = Jawaban siap sedang dikirim.
ready-answer-gone = Jawaban itu baru saja berubah, jadi tidak dikirim. Pilih yang lain atau tulis sendiri.
error-no-ready-answer = Tidak ada jawaban siap untuk kata itu. Coba kata lain.

## Versi baru dari petugas

answer-written = Ada versi baru jawaban bot yang menunggu persetujuan petugas lain. Buka, cocokkan dengan sumbernya, lalu putuskan.
answer-example = (contoh)
error-answer-length = Jawaban paling sedikit 10 dan paling banyak { $most } huruf. Yang ini { $length } huruf.
error-answer-place = { $place } bukan kurung yang dikenal bot. Pakai salah satu dari daftarnya, atau tulis angkanya.
error-answer-places-differ = Kurung di kedua bahasa harus sama. Periksa lagi.
error-answer-source = Tulis dulu sumbernya, misalnya "PP 50/2025 pasal 4". Paling banyak 120 huruf.
error-answer-days = Hari terakhirnya sudah lewat, atau sebelum hari mulainya. Periksa lagi.
error-answer-situation = Pilih dulu jawaban ini untuk siapa.
