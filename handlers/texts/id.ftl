### Semua kalimat bot dalam bahasa Indonesia. Pendek, ramah, "Anda".

## Menu dan bantuan

menu-newcomer =
    Halo! Saya Perisai Bot. Saya membantu pekerja di Jakarta Barat ikut BPJS Ketenagakerjaan (BPJS TK), bukan BPJS Kesehatan.

    Anda mau apa?
menu-participant =
    Halo, { $name }. Ada yang bisa saya bantu?
help =
    Yang bisa saya bantu:
    • daftar: daftar BPJS Ketenagakerjaan
    • formulir: daftar lewat satu halaman
    • status: terlindungi sampai kapan, berapa iurannya
    • hitung: hitung iuran
    • sudah bayar: lapor kalau Anda sudah bayar
    • pengingat: atur atau stop pengingat
    • data: lihat, perbaiki, atau hapus data Anda
    • sambungkan: pakai WhatsApp dan Telegram sebagai satu akun

    Kapan saja Anda bisa ketik: menu, kembali, batal, bantuan.
    Saya tidak pernah meminta uang, PIN, OTP, atau kata sandi. Pusat bantuan BPJS Ketenagakerjaan: 175.
help-question = Jawab saja pertanyaan di bawah ini. Ketik "kembali" untuk pertanyaan sebelumnya, atau "batal" untuk berhenti. Jawaban Anda disimpan 7 hari.
you-are-welcome = Sama-sama. Semoga selamat selalu di tempat kerja.
language-changed = Baik, sekarang saya memakai bahasa Indonesia.
language-language = Mau pakai bahasa apa? / Which language?
not-understood = Maaf, saya belum paham. Pilih menu, atau tulis dengan kata lain.
files-nowhere = Terima kasih, tapi saya belum tahu foto ini untuk apa. Untuk bukti bayar, pilih "Saya sudah bayar" dulu di menu, lalu kirim fotonya lagi.
ask-meant = Maksud Anda yang mana?
ask-stop = Mau berhenti apa?
ask-option-which = Yang mana maksud Anda?
resume-question = Isian Anda belum selesai. Mau dilanjutkan?
cancelled = Baik, dibatalkan. Tidak ada yang disimpan.
cancelled-kept = Baik, kita berhenti dulu. Isian Anda disimpan 7 hari dan belum dikirim ke mana pun.
discarded = Isian Anda sudah dibuang.
nothing-before = Ini pertanyaan pertama.
misread-often = Bingung? Tidak apa-apa. Anda bisa minta bantuan, kembali, atau berhenti dulu.
question-changed = Pertanyaannya baru saja diperbarui. Tolong jawab yang ini dulu.
button-old = Tombol itu untuk pertanyaan yang sudah lewat.
progress = ({ $number }/{ $total }) { $question }
nik-deleted = Demi keamanan, pesan yang berisi NIK saya hapus dari chat ini. NIK hanya saya simpan dengan terkunci.

## Pesan yang bukan tulisan

kind-edited = Pesan yang diubah tidak saya baca. Tolong kirim jawaban Anda sebagai pesan baru.
kind-sticker = Terima kasih stikernya. Tolong jawab dengan tulisan atau tombol, ya.
kind-voice = Maaf, saya belum bisa mendengar pesan suara. Tolong tulis jawaban Anda.
kind-location = Maaf, saya belum bisa membaca lokasi. Tolong tulis jawaban Anda.
kind-contact = Itu kontak orang lain. Tekan tombol "Bagikan nomor saya", atau ketik nomor Anda.
kind-too-large = Berkas itu lebih dari 20 MB. Tolong kirim foto biasa yang lebih kecil.
kind-file-failed = Foto Anda gagal saya ambil. Tolong kirim sekali lagi.
kind-other = Maaf, jenis pesan itu belum bisa saya baca. Tolong tulis jawaban Anda.
kind-group = Saya hanya melayani di chat pribadi, supaya data Anda aman. Silakan buka profil saya dan tekan "Mulai".

## Tombol

button-share-phone = Bagikan nomor saya
button-choose = Pilih
button-change = Ubah { $what }
open-menu = Menu
open-lanjut = Lanjutkan isian
open-buang = Buang isian
open-daftar = Daftar
open-formulir = Isi satu halaman
open-daftar-baru = Mulai dari awal
open-status = Cek status
open-bayar = Cara bayar
open-sudahbayar = Saya sudah bayar
open-hitung = Hitung iuran
open-manfaat = Manfaatnya apa?
open-pengingat = Pengingat saya
open-pengingat-stop = Stop pengingat
open-data = Data saya
open-perbaiki = Perbaiki data
open-unduh = Unduh data saya
open-izin = Atur izin
open-hapus = Hapus data saya
open-hubungkan = Saya sudah terdaftar
open-kenapa = Kenapa dapat pesan ini?
open-kecelakaan = Kecelakaan kerja
open-meninggal = Peserta meninggal
open-jht = Ambil JHT
open-resmi = Ini resmi?
open-petugas = Hubungi petugas
open-bantuan = Bantuan
open-bahasa = Bahasa / Language
open-terimakasih = Terima kasih
open-kembali = Kembali
open-batal = Batal
open-lewati = Lewati

## Pilihan

option-none = (kosong)
option-yes = Ya
option-no = Tidak
option-id = Bahasa Indonesia
    .also = indonesia, bahasa, id
option-en = English
    .also = inggris, english
option-L = Laki-laki
    .also = laki, cowok, pria, lelaki
option-P = Perempuan
    .also = cewek, wanita, perempuan, ibu
option-transport = Transportasi
    .also = ojek, ojol, sopir, supir, kurir, driver, transport
option-other = Pekerjaan lain
    .also = lain, lainnya, bukan transportasi, yang lain
option-jkk_jkm = Kecelakaan+kematian
    .also = jkk jkm, jkk, dua program, 2 program, yang murah, paling murah, tanpa jht
option-jkk_jkm_jht = Tambah tabungan
    .also = jht, tiga program, 3 program, semua, lengkap, tabungan, pakai jht, dengan jht
option-self = Saya sendiri
    .also = sendiri, saya, aku, gue, bayar sendiri, mandiri, pribadi
option-government = Pemerintah
    .also = pemda, pemprov, apbd, dki, negara, dinas, kelurahan
option-donor = Donatur atau perusahaan
    .also = csr, donasi, sponsor, perusahaan, majikan, bos, donatur
option-organisation = Lembaga saya
    .also = lembaga, organisasi, kelompok, koperasi, rt, pkk
option-rt = Pengurus RT
option-rw = Pengurus RW
option-pkk = PKK
option-dasawisma = Dasawisma
option-posyandu = Posyandu
option-jumantik = Jumantik
option-fkdm = FKDM
option-lmk = LMK
option-karang_taruna = Karang Taruna
option-umum = Bukan pengurus
option-ketua = Ketua
option-wakil = Wakil ketua
option-sekretaris = Sekretaris
option-bendahara = Bendahara
option-seksi = Seksi
option-kader = Kader
option-anggota = Anggota
option-photo-kept = Foto sudah diterima
option-no-phone = Tidak punya
option-today = Hari ini
option-yesterday = Kemarin
option-snooze = Tunda dulu
    .also = tunda, nanti, snooze
option-stop = Stop semua pengingat
    .also = stop, matikan, berhenti, jangan ingatkan
option-start = Nyalakan pengingat
    .also = nyalakan, hidupkan, aktifkan, mulai
option-keep = Biarkan begini
option-phone = Nomor HP
    .also = hp, nomor, no hp, telepon, nomor telepon
option-street = Alamat
option-occupation = Pekerjaan
option-full_name = Nama
option-born_on = Tanggal lahir
option-something_else = Data lain
state-submitted = menunggu diperiksa cabang
state-processing = sedang diproses cabang
state-awaiting_payment = menunggu pembayaran pertama
state-active = peserta
state-ended = kepesertaan berakhir
state-rejected = ditolak
purpose-service = Layanan pendaftaran
purpose-reminders = Pengingat iuran
purpose-information = Info program
months-count = { $count } bulan
amount-a-day = { $amount } per hari
amount-a-week = { $amount } per minggu
amount-a-month = { $amount } per bulan

## Pendaftaran

registration-consent =
    Sebelum mulai, mohon baca dulu (UU 27/2022 tentang Pelindungan Data Pribadi):

    • Untuk apa: mendaftarkan Anda ke BPJS Ketenagakerjaan dan memberi tahu status Anda. Dasarnya adalah izin Anda.
    • Data: NIK, nama, tanggal lahir, jenis kelamin, nomor HP, alamat, pekerjaan, penghasilan, lembaga. Foto KTP hanya kalau Anda mau.
    • Berapa lama: isian yang belum dikirim disimpan 7 hari. Data pendaftaran disimpan selama kami melayani Anda, atau sampai Anda minta dihapus.
    • Hak Anda: melihat, memperbaiki, mengunduh, menghapus data, dan mencabut izin. Ketik "data" kapan saja.
    • Penanggung jawab: pengelola Perisai Bot bersama cabang BPJS Ketenagakerjaan. Ketik "petugas" untuk menghubungi.
    • Telegram dan WhatsApp menyimpan pesan di luar Indonesia. NIK dan nama Anda kami simpan terkunci.

    Apakah Anda setuju data Anda dipakai untuk pendaftaran ini?
    .yes = Ya, saya setuju
    .no = Tidak
    .tick = Ya, saya setuju
registration-no-consent = Baik, tidak ada data yang kami simpan. Kalau berubah pikiran, ketik "daftar". Anda juga bisa mendaftar langsung di kantor BPJS Ketenagakerjaan.
registration-reminders =
    Bolehkah saya mengingatkan Anda sebelum perlindungan habis? Paling banyak satu pesan sehari, tidak malam hari.
    .tick = Ya, ingatkan saya
registration-information =
    Bolehkah saya mengirim info program, misalnya perubahan iuran? Kalau tidak mau, tidak apa-apa.
    .tick = Ya, kirimi saya info
registration-nik =
    Berapa NIK Anda? 16 angka di KTP.
    .label = NIK
    .echo = NIK { $value } dicatat.
    .help = NIK ada di baris paling atas KTP Anda, 16 angka. Bukan nomor KK. Dengan NIK, BPJS Ketenagakerjaan mengenali Anda, dan NIK juga menjadi nomor bayar iuran.
    .page = 16 angka, di baris paling atas KTP. Bukan nomor KK.
registration-nik_sure =
    NIK ini agak berbeda dari biasanya. Mungkin itu nomor Kartu Keluarga (KK)? Yang diminta nomor NIK di KTP.

    Apakah NIK ini sudah benar?
registration-full_name =
    Siapa nama lengkap Anda, persis seperti di KTP?
    .label = Nama
    .echo = Nama: { $value }
    .page = Nama lengkap, persis seperti di KTP.
registration-born_on =
    Kapan tanggal lahir Anda di KTP? Contoh: 12 Agustus 1985
    .label = Tanggal lahir
    .echo = Lahir: { $value }
    .page = Sesuai KTP.
registration-born_sure =
    Tanggal lahir yang Anda tulis { $typed }, tetapi di NIK tertulis { $in_nik }. Ini bisa terjadi, misalnya kalau KTP pernah diperbaiki.

    Apakah { $typed } sudah sama dengan KTP Anda?
registration-sex =
    Jenis kelamin di KTP?
    .label = Jenis kelamin
registration-phone =
    Berapa nomor HP Anda? Tekan tombol untuk membagikan, atau ketik nomornya. Kalau tidak punya, tulis "tidak punya".
    .label = Nomor HP
    .echo = Nomor HP: { $value }
    .page = Contoh: 0812 3456 7890. Tidak punya? Tulis: tidak punya.
registration-district =
    Anda tinggal di kecamatan apa?
    .label = Kecamatan
registration-village =
    Kelurahan apa?
    .label = Kelurahan
    .page = Kelurahan tempat tinggal Anda di Jakarta Barat.
registration-rtrw =
    RT dan RW berapa? Contoh: RT 3 RW 5
    .label = RT/RW
    .echo = { $value }
    .page = Contoh: RT 3 RW 5
registration-street =
    Apa nama jalan dan nomor rumahnya? Contoh: Jl. Mangga No. 12
    .label = Alamat
    .echo = Alamat: { $value }
    .page = Nama jalan dan nomor rumah. Contoh: Jl. Mangga No. 12
registration-organisation =
    Apakah Anda pengurus atau kader di salah satu lembaga ini?
    .label = Lembaga
    .page = Apakah Anda pengurus atau kader di salah satu lembaga ini?
registration-post =
    Sebagai apa di sana?
    .label = Jabatan
    .page = Sebagai apa di sana? Kosongkan kalau bukan pengurus.
registration-occupation =
    Apa pekerjaan Anda sehari-hari? Tulis saja, misalnya: jualan nasi uduk, ojek online, tukang bangunan.
    .label = Pekerjaan
    .echo = Pekerjaan: { $value }
    .page = Sehari-hari. Contoh: jualan nasi uduk, ojek online, tukang.
registration-sector-found = Saya catat sebagai: { $sector }. Kalau salah, bisa diubah di akhir.
registration-sector =
    Pekerjaan Anda termasuk yang mana? Transportasi artinya ojek, sopir, atau kurir. Ini menentukan potongan iuran.
    .label = Jenis pekerjaan
registration-working =
    Apakah benar Anda saat ini sedang bekerja, dan mendaftar bukan karena sedang sakit? Jawaban ini dicatat dengan jamnya. BPJS Ketenagakerjaan memeriksanya kalau ada klaim.
    .label = Sedang bekerja
    .page = Saat ini bekerja dan tidak sedang sakit? Diperiksa kalau ada klaim.
registration-not-working = Terima kasih sudah jujur. Untuk ikut BPJS Ketenagakerjaan mandiri, Anda harus sedang bekerja. Kalau sudah bekerja lagi, ketik "daftar". Ada pertanyaan? Hubungi 175.
registration-income =
    Berapa penghasilan Anda sebulan? Boleh juga per hari atau per minggu. Contoh: 1,5 juta, atau 100 ribu sehari
    .label = Penghasilan
    .echo = Penghasilan: { $value }
    .help = Penghasilan menentukan iuran dan besar santunan. Tulis bulan yang biasa saja, tidak perlu persis.
    .page = Contoh: 1,5 juta sebulan, atau 100 ribu sehari.
registration-working_days =
    Biasanya berapa hari Anda bekerja dalam sebulan? Contoh: 26
    .label = Hari kerja
    .page = Dalam sebulan. Isi hanya kalau penghasilannya per hari.
registration-working_weeks =
    Biasanya berapa minggu Anda bekerja dalam sebulan? Contoh: 4
    .label = Minggu kerja
registration-income_sure =
    Jadi penghasilan Anda { RUPIAH($income) } per bulan. Dasar iurannya { RUPIAH($base) }.
    Santunan kecelakaan kerja dihitung dari dasar ini: makin rendah dasarnya, makin kecil santunannya.

    Sudah benar?
registration-programme =
    Pilih program. Iuran bulan ini:
    1. Kecelakaan kerja + kematian (JKK+JKM): { RUPIAH($two) }
    2. Ditambah tabungan hari tua (JHT): { RUPIAH($three) }
    .label = Program
    .page = Kecelakaan kerja + kematian, atau ditambah tabungan hari tua (JHT).
registration-payer =
    Siapa yang membayar iuran Anda?
    .label = Yang membayar
    .page = Siapa yang membayar iuran Anda?
registration-months =
    Mau bayar berapa bulan dulu?
    .label = Bayar dulu
    .echo = Bayar dulu: { $value }
    .page = Mau bayar berapa bulan dulu? Isi kalau Anda bayar sendiri.
registration-photo =
    Mau kirim foto KTP? Boleh dilewati. Fotonya disimpan terkunci dan hanya dilihat petugas cabang.
    .label = Foto KTP
registration-review =
    Mohon periksa dulu:

    { $lines }

    Kalau sudah benar, tekan Kirim.
    .send = Kirim
registration-already = Anda sudah terdaftar. Ini status Anda.
application-sent = Terima kasih. Pendaftaran Anda sudah kami terima dengan nomor { $number }.
application-sum =
    Iuran Anda:
    { $lines }
    Jumlah: { RUPIAH($total) }
    Dasar hukum: { $articles }
application-paid-by = Iuran Anda dibayar oleh: { $payer }. Anda tidak perlu membayar.
application-next =
    Selanjutnya: petugas cabang memeriksa data Anda, lalu saya kabari di sini. Jangan bayar dulu sebelum ada kabar. Perlindungan belum berlaku.
    Belum ada kabar dalam 3 hari? Ketik "petugas".

## Iuran dan status

dues-line = • { $months }: { $count } × { RUPIAH($dues) } = { RUPIAH($sum) }
dues-line-discount = • { $months }: { $count } × { RUPIAH($dues) } = { RUPIAH($sum) } (potongan 50%)
discount-ends = Potongan iuran 50% untuk Anda berakhir { $until } ({ $article }). Setelah itu iuran kembali penuh.
status-nobody = Anda belum terdaftar di sini. Kalau Anda didaftarkan orang lain, pilih "Saya sudah terdaftar".
status-name = { $name }
status-submitted = Pendaftaran { $number } sedang menunggu diperiksa petugas cabang. Perlindungan belum berlaku.
status-processing = Pendaftaran { $number } sedang diproses cabang. Perlindungan belum berlaku.
status-awaiting-payment = Pendaftaran { $number } sudah disetujui. Silakan bayar iuran pertama.
status-active = Anda tercatat sebagai peserta. Tanggal perlindungan belum ada di data kami.
status-ended-state = Kepesertaan Anda sudah berakhir.
status-rejected = Pendaftaran { $number } belum bisa diterima. Alasan dari cabang: { $why }. Anda bisa memperbaiki dan mendaftar lagi.
status-deceased = Kami turut berduka cita. Untuk hak ahli waris, silakan bicara dengan petugas atau hubungi 175.
status-protected =
    { $days ->
        [0] Anda terlindungi sampai hari ini, { $until }.
       *[other] Anda terlindungi sampai { $until }. Tinggal { $days } hari lagi.
    }
status-arrears =
    { $days ->
        [0] Iuran Anda terbayar sampai { $until }. Anda menunggak. Hari ini, { $grace }, hari terakhir untuk membayar. Besok kepesertaan berakhir.
       *[other] Iuran Anda terbayar sampai { $until }. Anda menunggak. Bayar paling lambat { $grace } ({ $days } hari lagi). Lewat tanggal itu kepesertaan berakhir.
    }
status-ended =
    Kepesertaan Anda berakhir. Iuran terakhir sampai { $until }, dan batas menunggak { $grace } sudah lewat.
    Anda bisa daftar lagi. Tunggakan lama tidak ditagih. Tetapi masa tunggu 3 bulan mulai lagi dari awal.
status-first-months = Iuran Anda belum 3 bulan berturut-turut. Selama itu santunan kematian (JKM) sebesar { RUPIAH($amount) }.
status-missing-month = Kalau satu bulan tidak dibayar, Anda menunggak. Lebih dari 3 bulan menunggak, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
status-paid-by = Iuran Anda dibayar oleh: { $payer }. Anda tidak perlu membayar.
status-due-next = Iuran berikutnya: { $month }, { RUPIAH($dues) }.
status-due-arrears =
    Yang belum dibayar:
    { $lines }
    Jumlah: { RUPIAH($total) }. Tidak ada denda.
status-articles = Dasar hukum: { $articles }
status-reported = Laporan bayar Anda ({ $months } bulan, { $day }) menunggu data cabang.
status-data = Data per { $day }, dari { $origin }.
pay-how =
    Cara bayar: nomor bayar Anda adalah NIK Anda. Pilih menu BPJS Ketenagakerjaan, lalu BPU, di:
    • aplikasi bank: BRImo, BCA mobile, Livin', BNI, BSI, BTN
    • dompet: DANA, GoPay, OVO, LinkAja, ShopeePay
    • toko: Alfamart, BRILink

    Simpan buktinya. Saya tidak menerima uang.
pay-not-you = Iuran Anda dibayar oleh: { $payer }. Anda tidak perlu membayar.
pay-not-yet = Anda belum perlu bayar. Tunggu kabar dari cabang dulu, ya.

## Kalkulator

calculator-sector = Pekerjaan Anda termasuk yang mana? Transportasi artinya ojek, sopir, atau kurir.
calculator-income =
    Berapa penghasilan Anda sebulan? Boleh per hari atau per minggu. Contoh: 1,5 juta
    .echo = Penghasilan: { $value }
calculator-working_days = Biasanya berapa hari Anda bekerja dalam sebulan? Contoh: 26
calculator-working_weeks = Biasanya berapa minggu Anda bekerja dalam sebulan? Contoh: 4
calculator-programme =
    Program yang mana?
    1. Kecelakaan kerja + kematian (JKK+JKM)
    2. Ditambah tabungan hari tua (JHT)
calculator-months =
    Mau dihitung untuk berapa bulan?
    .echo = Dihitung untuk { $value }.
calculator-result =
    Penghasilan { RUPIAH($income) } per bulan, dasar iuran { RUPIAH($base) }:
    { $lines }
    Jumlah: { RUPIAH($total) }

## Sudah bayar

paid-months =
    Bagus! Anda bayar untuk berapa bulan?
    .echo = Dibayar: { $value }
paid-paid_on =
    Kapan Anda membayarnya?
    .echo = Tanggal bayar: { $value }
paid-place =
    Bayar lewat mana?
    .echo = Lewat: { $value }
paid-receipt = Ada foto bukti bayar? Kirim di sini. Boleh dilewati.
paid-thanks =
    Terima kasih, laporan Anda dicatat: { $period }, seharusnya { RUPIAH($sum) }.
    Sekarang menunggu data cabang. Begitu masuk, saya kabari. Kalau { $days } hari belum masuk, petugas akan memeriksanya.

## Pengingat

reminders-wish =
    { $plan }

    Mau diapakan?
reminders-until =
    Diingatkan tanggal berapa? Contoh: tanggal 25, besok, 3 hari lagi
    .echo = { $value }
reminders-plan =
    Pengingat Anda menyala. Berikutnya:
    { $days }
reminders-off = Pengingat Anda sedang mati.
reminders-none = Saat ini tidak ada pengingat untuk Anda.
reminders-snoozed = Baik, saya diam dulu dan mengingatkan Anda lagi pada { $until }.
reminders-stopped = Baik, saya tidak akan mengirim pengingat lagi. Ketik "pengingat" kalau mau dinyalakan.
reminders-started = Baik, pengingat sudah menyala. Paling banyak satu pesan sehari, tidak malam hari.
reminders-kept = Baik, tidak ada yang diubah.

## Data saya

mydata-title = Ini data Anda yang kami simpan:
mydata-nothing = Belum ada data pendaftaran Anda.
mydata-facts =
    • Nomor pendaftaran: { $number } ({ $state })
    • NIK: { $nik }
    • Nama: { $full_name }
    • Tanggal lahir: { $born_on }
    • HP: { $phone }
    • Alamat: { $street }, { $rtrw }, { $place }
    • Pekerjaan: { $occupation }
    • Penghasilan: { $income } per bulan
    • Yang membayar: { $payer }
mydata-consent = { $purpose }: { $given }
mydata-download = Ini semua data Anda dalam satu berkas. Simpan baik-baik, isinya data pribadi.
correct-field = Data apa yang mau diperbaiki?
correct-phone =
    Berapa nomor HP yang baru?
    .echo = Nomor HP: { $value }
correct-full_name =
    Siapa nama yang benar, persis seperti di KTP?
    .echo = Nama: { $value }
correct-born_on =
    Kapan tanggal lahir yang benar? Contoh: 12 Agustus 1985
    .echo = Lahir: { $value }
correct-line =
    Tulis data yang benar:
    .echo = Dicatat: { $value }
correct-done = Terima kasih, data Anda sudah diperbaiki. Kalau perlu diubah juga di BPJS Ketenagakerjaan, petugas mengurusnya paling lama 3 hari.
correct-asked = Terima kasih. Permintaan Anda diteruskan ke petugas cabang. Dikerjakan paling lama 3 hari.
erase-sure =
    Semua data Anda di sini akan dihapus, termasuk isian dan foto. Ini tidak bisa dibatalkan.
    Data yang sudah ada di BPJS Ketenagakerjaan tidak ikut terhapus.

    Yakin hapus?
    .yes = Ya, hapus
    .no = Jangan
erase-kept = Baik, data Anda tidak dihapus.
erase-done = Data Anda sudah dihapus. Terima kasih sudah mampir.
erase-done-handed-on = Data Anda di sini sudah dihapus. Pendaftaran Anda sudah ada di BPJS Ketenagakerjaan; untuk data di sana, hubungi 175.
withdraw-service = Izinkan kami memakai data Anda untuk layanan pendaftaran dan status?
withdraw-reminders = Izinkan pengingat iuran?
withdraw-information = Izinkan info program?
consent-kept = Baik, izin Anda sudah dicatat.
consent-withdrawn = Baik, izin dicabut. Saya tidak akan memakai data Anda lagi dan tidak mengirim pesan. Kalau mau data dihapus, pilih "Hapus data saya".

## Menghubungkan

link-consent = { registration-consent }
    .yes = { registration-consent.yes }
    .no = { registration-consent.no }
link-reminders = { registration-reminders }
link-phone =
    Kalau Anda didaftarkan orang lain, kita cocokkan dulu. Tekan tombol untuk membagikan nomor HP Anda sendiri.
    .echo = Nomor HP: { $value }
link-born_on =
    Kapan tanggal lahir Anda? Contoh: 12 Agustus 1985
    .echo = Lahir: { $value }
link-failed = Maaf, tidak ada pendaftaran yang cocok. Periksa lagi nomor dan tanggal lahirnya, atau bicara dengan petugas.
link-too-often = Sudah terlalu sering dicoba. Coba lagi besok, atau bicara dengan petugas.
link-done = Berhasil. Pendaftaran Anda sudah terhubung dengan chat ini.

## Kenapa saya dapat pesan ini

why-nothing = Belum ada pesan yang saya kirim tanpa Anda minta.
why-reminder = Pesan tanggal { $day } adalah pengingat iuran. Anda mengizinkannya waktu mendaftar, dan menurut data kami iuran bulan itu belum terbayar. Anda bisa menunda atau mematikannya.
why-reply = Pesan tanggal { $day } adalah jawaban atas pesan Anda.
why-news = Pesan tanggal { $day } memberi tahu kabar dari cabang tentang pendaftaran atau pembayaran Anda.

## Info

benefits =
    Dengan BPJS Ketenagakerjaan:
    • Kecelakaan kerja (JKK): biaya rawat sampai sembuh sesuai kebutuhan medis, sejak berangkat kerja sampai pulang.
    • Meninggal bukan karena kerja (JKM): santunan { RUPIAH($full) } untuk keluarga. Kalau iuran belum 3 bulan berturut-turut: { RUPIAH($first) }.
    • Hari tua (JHT), kalau dipilih: tabungan Anda beserta hasil pengembangannya.

    Ini bukan BPJS Kesehatan: sakit biasa tidak ditanggung di sini.
claim-accident =
    Semoga lekas pulih. Untuk kecelakaan kerja:
    1. Berobat dulu, kalau bisa di rumah sakit yang bekerja sama (PLKK).
    2. Lapor ke cabang atau rumah sakit itu dalam 2 × 24 jam (formulir 3 KK1).
    3. Siapkan: kartu peserta, KTP, cerita kejadian dengan 2 saksi, surat polisi kalau kecelakaan lalu lintas.

    Bantuan cepat: 175.
claim-death =
    Kami turut berduka cita. Yang disiapkan ahli waris:
    • kartu peserta, KTP almarhum dan ahli waris, KK
    • surat kematian dan surat keterangan ahli waris
    • buku rekening ahli waris
    • bukti bahwa almarhum bekerja

    Serahkan ke kantor cabang (formulir F4). Bantuan: 175.
claim-savings =
    JHT bisa diambil penuh pada usia 56 tahun, atau kalau cacat total tetap, meninggal, atau berhenti usaha. Saldo sampai Rp15.000.000 lewat aplikasi JMO; selebihnya lewat Lapak Asik atau kantor cabang. Bantuan: 175.
official =
    Hati-hati penipuan. Saya tidak pernah meminta uang, PIN, OTP, kata sandi, atau nama ibu kandung. Iuran dibayar sendiri lewat bank, dompet digital, atau Alfamart dengan NIK Anda. Kalau ragu, telepon 175.
human =
    Baik, permintaan Anda diteruskan ke petugas. Kalau mendesak, telepon 175.

## Jawaban yang belum pas

error-too-long = Pesannya terlalu panjang. Tolong tulis lebih pendek.
error-cannot-skip = Pertanyaan ini tidak bisa dilewati.
error-not-an-option = Pilih salah satu, atau tulis nomornya.
error-yesno-none = Jawab "ya" atau "tidak", ya.
error-count = Tulis satu angka dari { $least } sampai { $most }.
error-line = Tulis dengan kata-kata, { $least } sampai { $most } huruf.
error-line-nik = Jangan tulis NIK di sini. Tulis jawabannya saja.
error-photo-missing = Kirim fotonya di sini, atau tekan Lewati.
error-photo-empty = Berkasnya kosong. Tolong kirim foto lain.
error-photo-too-large = Fotonya terlalu besar, paling besar 10 MB. Tolong kirim yang lebih kecil.
error-photo-not-a-picture =
    { $kind ->
        [heic] Foto iPhone jenis HEIC belum bisa saya baca. Kirim tangkapan layarnya, atau foto JPG.
       *[other] Itu bukan foto yang bisa saya baca. Kirim foto JPG atau PNG, atau tangkapan layar.
    }
error-photo-broken = Fotonya rusak. Tolong kirim lagi.
error-photo-bomb = Ukuran gambarnya tidak wajar. Tolong kirim foto biasa.
error-age-65 = Menurut tanggal itu Anda berusia { $age } tahun. Pendaftaran baru hanya untuk yang belum 65 tahun. Kalau tanggalnya salah, tulis lagi.
error-phone-own = Saya tidak melihat nomor Anda di sini. Tekan tombol "Bagikan nomor saya", atau ketik nomornya.
error-phone-landline = Itu nomor telepon rumah. Tulis nomor HP, contoh 0812 3456 7890, atau "tidak punya".
error-phone-must-be-shared = Nomornya harus dibagikan dengan tombol, supaya pasti milik Anda. Kalau tombolnya tidak ada di sini, buka bot ini di Telegram, atau ketik "petugas".
error-date-long-ago = Itu sudah lebih dari setahun. Tulis tanggal bayar yang terakhir.
error-snooze-range = Pilih tanggal dari besok sampai { $until }.

error-nik-length = NIK harus 16 angka. Tolong periksa lagi di KTP.
error-nik-letters = Tulis 16 angka NIK dari KTP. Contoh bentuknya: 3173 0112 0885 0001
error-nik-excel = Angkanya terpotong oleh Excel. Tolong ketik 16 angka NIK dari KTP.
error-nik-day = Angka ke-7 dan ke-8 NIK itu tidak mungkin. Tolong periksa lagi di KTP.
error-nik-month = Angka ke-9 dan ke-10 NIK itu tidak mungkin. Tolong periksa lagi di KTP.
error-nik-date = Tanggal lahir di dalam NIK itu tidak ada. Tolong periksa lagi di KTP.
error-nik-serial = Empat angka terakhir NIK tidak boleh 0000. Tolong periksa lagi di KTP.
error-nik-old = Itu nomor KTP lama. Tolong pakai NIK di KTP elektronik (e-KTP).
error-nik-province = Dua angka pertama NIK itu tidak dikenal. Tolong periksa lagi di KTP.
error-nik-repeat = Itu bukan NIK. Tolong tulis 16 angka dari KTP.
error-date-future = Tanggal itu belum tiba. Tolong tulis lagi.
error-date-impossible = Tanggal itu tidak ada di kalender. Contoh: 12 Agustus 1985
error-date-none = Saya belum menemukan tanggalnya. Contoh: 12 Agustus 1985
error-date-old = Tahunnya terlalu lama. Tolong tulis lagi dengan 4 angka tahun.
error-money-currency = Tulis dalam rupiah. Contoh: 1,5 juta
error-money-huge = Angkanya terlalu besar. Tulis penghasilan sebulan, contoh 1,5 juta.
error-money-negative = Penghasilan tidak bisa kurang dari nol. Contoh: 1,5 juta
error-money-none = Saya belum menemukan angkanya. Contoh: 1,5 juta, 750 ribu, atau 100 ribu sehari
error-money-zero = Penghasilan tidak boleh nol. Tulis perkiraan bulan biasa, contoh 1 juta.
error-months-many = Paling banyak 24 bulan.
error-months-none = Tulis jumlah bulan. Contoh: 3 bulan
error-months-unit = Iuran dihitung per bulan. Tulis jumlah bulan, contoh 1 bulan.
error-name-digits = Nama tidak memakai angka. Tulis nama lengkap seperti di KTP.
error-name-long = Namanya terlalu panjang. Tulis nama seperti di KTP.
error-name-none = Tulis nama lengkap seperti di KTP. Contoh: Siti Aminah
error-name-signs = Nama hanya huruf, titik, koma, dan petik. Tulis seperti di KTP.
error-organisation-unknown = Lembaga itu belum saya kenal. Pilih salah satu, atau "Bukan pengurus".
error-post-unknown = Jabatan itu belum saya kenal. Pilih yang paling dekat, atau tekan Lewati.
error-phone-foreign = Itu nomor luar negeri. Tulis nomor HP Indonesia, contoh 0812 3456 7890.
error-phone-letters = Ada huruf di nomornya. Contoh: 0812 3456 7890
error-phone-long = Nomornya terlalu panjang. Contoh: 0812 3456 7890
error-phone-none = Tulis nomor HP. Contoh: 0812 3456 7890. Atau "tidak punya".
error-phone-number = Nomor itu tidak dikenal. Contoh: 0812 3456 7890
error-phone-short = Nomornya terlalu pendek. Contoh: 0812 3456 7890
error-place-outside = { $name } tidak termasuk Jakarta Barat ({ $city }). Bot ini untuk warga Jakarta Barat. Kalau Anda tinggal di Jakarta Barat, pilih salah satu.
error-place-unknown = Nama itu belum saya kenal. Pilih salah satu di bawah.
error-rtrw-long = Nomor RT dan RW paling panjang 3 angka. Contoh: RT 3 RW 5
error-rtrw-none = Tulis RT dan RW. Contoh: RT 3 RW 5
error-rtrw-zero = RT dan RW mulai dari 1. Contoh: RT 3 RW 5
error-work-none = Untuk ikut, Anda perlu punya pekerjaan atau usaha. Kalau ada, tulis apa saja, misalnya jualan kue di rumah.
error-work-unknown = Tulis pekerjaan Anda dengan kata-kata. Contoh: jualan sayur

## Bisa berarti dua hal

ask-yesno = Supaya tidak salah: ya atau tidak?
ask-nik-two = Ada dua nomor. Yang mana NIK Anda?
ask-date-missing-day = Tanggal lengkapnya berapa? Tulis tanggal, bulan, dan tahun. Contoh: 12 Agustus 1985
ask-date-missing-month = Bulannya apa? Tulis lengkap, contoh 12 Agustus 1985.
ask-date-missing-year = Tahunnya berapa? Tulis lengkap, contoh 12 Agustus 1985.
ask-date-which = Tanggal mana yang Anda maksud? Kalau tidak ada, tulis lagi dengan nama bulan.
ask-date-year4 = Tahunnya belum jelas. Tulis tahun dengan 4 angka, contoh 12 Agustus 1985.
ask-money-period = Itu penghasilan per apa? Tulis lengkap, contoh 100 ribu sehari.
ask-money-range = Penghasilannya berubah-ubah, ya? Pilih angka bulan yang biasa. Yang lebih rendah juga boleh.
ask-money-reading = Maksudnya yang mana?
ask-money-unit = Maksudnya yang mana? Kalau bukan, tulis lengkap, contoh 1,5 juta.
ask-months-count = Jadi berapa bulan? Contoh: 3 bulan
ask-name-full = Tulis nama lengkap Anda sesuai KTP.
ask-organisation-which = Yang mana lembaga Anda?
ask-phone-area = Itu seperti nomor telepon rumah. Tulis nomor HP yang lengkap, contoh 0812 3456 7890.
ask-phone-own = Nomor yang mana? Tulis nomornya, contoh 0812 3456 7890.
ask-phone-sure = Apakah ini nomor Anda?
ask-phone-two = Ada dua nomor. Yang mana nomor Anda?
ask-place-which = Ada beberapa yang mirip. Yang mana?
ask-rtrw-half = Tulis RT dan RW-nya. Contoh: RT 3 RW 5
ask-rtrw-rt = RW { $half }. RT-nya berapa? Tulis lengkap, contoh RT 3 RW 5.
ask-rtrw-rw = RT { $half }. RW-nya berapa? Tulis lengkap, contoh RT 3 RW 5.
ask-rtrw-sure = Apakah ini benar?
ask-rtrw-which = RT dan RW yang mana? Tulis satu saja, contoh RT 3 RW 5.
ask-work-two = Pekerjaan utama Anda termasuk yang mana?

## Kabar dari cabang

news-posted = Kabar baik, { $name }. Pembayaran Anda sudah masuk di data cabang. Anda terlindungi sampai { $until }.
news-active = Selamat, { $name }! Anda sudah menjadi peserta BPJS Ketenagakerjaan. Anda terlindungi sampai { $until }.
news-awaiting-payment = Halo { $name }. Pendaftaran { $number } sudah disetujui cabang. Silakan bayar iuran pertama. Nomor bayar Anda adalah NIK Anda.
news-rejected = Halo { $name }. Pendaftaran { $number } belum bisa diterima. Alasan dari cabang: { $why }. Anda bisa memperbaiki dan mendaftar lagi.
news-ended = Halo { $name }. Menurut data cabang kepesertaan Anda sudah berakhir. Anda bisa daftar lagi; masa tunggu 3 bulan mulai dari awal.

## Demo

demo-officer = petugas cabang
demo-agent = agen Perisai
demo-cadre = kader PKK
demo-monitor = pemantau kota
demo-draft = isian belum selesai
demo-submitted = menunggu cabang
demo-rejected = ditolak
demo-awaiting-payment = menunggu bayar pertama
demo-active-soon = terlindungi sampai akhir bulan
demo-active-new = peserta baru
demo-active-ahead = bayar di muka
demo-arrears-1 = menunggak 1 bulan
demo-arrears-2 = menunggak 2 bulan
demo-arrears-3 = menunggak 3 bulan
demo-ended = kepesertaan berakhir
demo-government = dibayar pemerintah

## Berkas dari cabang

error-sheet-empty = Berkasnya kosong. Tidak ada baris untuk dibaca.
error-sheet-too-large = Berkasnya terlalu besar. Paling besar 20 MB.
error-sheet-cells = Isinya terlalu banyak. Paling banyak { $rows } baris dan { $columns } kolom.
error-sheet-bomb = Berkas ini tidak wajar: isinya jauh lebih besar dari ukurannya. Simpan ulang dari Excel.
error-sheet-broken = Berkasnya rusak. Simpan ulang dari Excel, lalu coba lagi.
error-sheet-kind = Jenis berkas ini tidak dikenal. Pakai .xlsx atau .csv.
error-sheet-old = Ini berkas Excel lama (.xls). Simpan sebagai .xlsx, lalu coba lagi.
error-sheet-password = Berkasnya dikunci kata sandi. Buka kuncinya, lalu coba lagi.
error-sheet-no-header = Baris judul kolom tidak ditemukan. Kolom yang perlu ada: nik, status, aktif_sampai.
error-sheet-column-twice = Kolom { $column } ada dua. Hapus salah satu.
error-status-columns = Kolom ini tidak ada: { $missing }.
error-status-as-of-missing = Tanggal datanya tidak ditemukan. Tulis "Data per 20 November 2026" di atas tabel, atau pakai --as-of.
error-status-as-of-differs = Ada lebih dari satu tanggal data: { $days }. Pakai satu saja.
error-status-as-of-future = Tanggal data { $day } belum tiba. Periksa lagi.
error-status-rounded = Semua NIK berakhir 0: Excel sudah membulatkannya. Ubah kolom NIK menjadi teks, lalu isi ulang.
error-cell-empty = Selnya kosong.
error-cell-status = Status "{ $value }" tidak dikenal.
error-cell-date = Tanggal "{ $value }" tidak bisa dibaca. Contoh: 30-11-2026
error-cell-kpj = KPJ harus 11 angka.
error-cell-months = Jumlah bulan "{ $value }" tidak bisa dibaca.
error-row-merged = Baris ini berisi sel gabungan. Pisahkan dulu selnya.
error-row-contradicted = NIK ini ada lagi di baris { $others } dengan isi yang berbeda.
error-nik-two = Ada dua NIK dalam satu sel.
error-regions-bps = Baris { $row }: kode { $code } adalah kode BPS. Pakai kode Kemendagri dengan titik, contoh 31.73.01.
error-regions-code = Baris { $row }: kode { $code } tidak bisa dibaca. Contoh: 31.73.01.1001
error-regions-name = Baris { $row }: nama untuk kode { $code } kosong.
error-regions-twice = Baris { $row }: kode { $code } ada dua kali.

## Pengingat yang dikirim

reminder-h-7 =
    Halo { $name }. Perlindungan Anda berlaku sampai { $until }. Supaya tidak terputus, iuran { MONTH($month) } sebesar { RUPIAH($dues) } sudah bisa dibayar.

    Kalau sudah bayar, abaikan saja pesan ini.
reminder-h-3 = Halo { $name }. Perlindungan Anda berlaku sampai { $until }. Iuran { MONTH($month) }: { RUPIAH($dues) }. Perlu bantuan cara bayar? Tekan tombol di bawah.
reminder-h = Halo { $name }. Hari terakhir perlindungan Anda adalah { $until }. Supaya tidak terputus, bayar iuran { MONTH($month) }: { RUPIAH($dues) }.
reminder-h7-after = Halo { $name }. Perlindungan Anda tercatat sampai { $until }, dan iuran { MONTH($month) } belum kami terima datanya. Jumlahnya { RUPIAH($dues) }. Tunggakan bisa dibayar sampai { $grace }.
reminder-m2 = Halo { $name }. Iuran Anda belum tercatat sejak { $until }. Mulai dari { MONTH($month) }: { RUPIAH($dues) }. Tunggakan masih bisa dibayar sampai { $grace }, tanpa denda.
reminder-m3 = Halo { $name }. Sudah dua bulan iuran Anda belum tercatat. Masih bisa dikejar sampai { $grace }, mulai dari { MONTH($month) }: { RUPIAH($dues) }. Kalau ada kesulitan, balas "petugas", nanti kami bantu.
reminder-g-14 = Halo { $name }. Penting: tunggakan Anda bisa dibayar paling lambat { $grace }, mulai dari { MONTH($month) }: { RUPIAH($dues) }. Kalau lewat tanggal itu, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
reminder-g-7 = Halo { $name }. Waktunya hampir habis: bayar tunggakan paling lambat { $grace }, mulai dari { MONTH($month) }: { RUPIAH($dues) }. Kalau lewat tanggal itu, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
reminder-g-1 = Halo { $name }. Kesempatan terakhir: { $grace } adalah hari terakhir untuk membayar tunggakan, mulai dari { MONTH($month) }: { RUPIAH($dues) }. Kalau lewat tanggal itu, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
reminder-snooze = Halo { $name }. Anda minta diingatkan hari ini: iuran { MONTH($month) }, { RUPIAH($dues) }. Perlindungan Anda tercatat sampai { $until }.
reminder-before = Halo { $name }. Perlindungan Anda berlaku sampai { $until }. Iuran { MONTH($month) } sebesar { RUPIAH($dues) } sudah bisa dibayar.
reminder-after = Halo { $name }. Perlindungan Anda tercatat sampai { $until }, dan iuran { MONTH($month) } ({ RUPIAH($dues) }) belum tercatat. Tunggakan bisa dibayar sampai { $grace }.
reminder-grace = Halo { $name }. Penting: tunggakan Anda bisa dibayar paling lambat { $grace }, mulai dari { MONTH($month) }: { RUPIAH($dues) }. Kalau lewat tanggal itu, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.

## Halaman chat
web-title = Perisai Bot
web-subtitle = Teman urusan BPJS Ketenagakerjaan
web-skip = Langsung ke kotak pesan
web-log = Percakapan
web-compose = Tulis pesan
web-text = Tulis pesan…
web-attach = Kirim foto atau berkas
web-send = Kirim
web-remove = Batalkan berkas
web-newer = ↓ Pesan baru
web-leave = Keluar
web-switch = Ganti orang
web-begin = Mulai
web-welcome = Halo! Mau kerja tenang dan terlindungi?
web-welcome-more = Daftar BPJS Ketenagakerjaan, cek perlindungan dan cara bayarnya, cukup lewat chat ini.
web-noscript = Halaman ini memerlukan JavaScript. Nyalakan JavaScript di peramban Anda, lalu muat ulang.
web-back = Kembali ke awal

## Yang dikatakan halaman chat saat berjalan
web-js-invited = Saya membuka tautan undangan
web-js-you = Anda:
web-js-bot = Perisai:
web-js-typing = Perisai sedang mengetik…
web-js-waiting = menunggu terkirim
web-js-offline = Sambungan terputus. Pesan Anda tetap tersimpan dan akan dikirim lagi sendiri.
web-js-online = Sudah tersambung lagi.
web-js-reload-file = Berkas ini belum sempat terkirim. Silakan pilih lagi.
web-js-too-large = Berkas terlalu besar, paling besar 20 MB. Pilih yang lebih kecil, atau foto ulang.
web-js-uploading = Berkas sedang dikirim
web-js-today = Hari ini
web-js-file = Unduh
web-js-leave-sure = Keluar dari chat ini? Percakapan di perangkat ini tidak bisa dibuka lagi.

## Demo
web-demo-what = Ini demo dengan orang-orang rekaan. Pilih mau jadi siapa, lalu mengobrol dengan bot seperti di Telegram.
web-demo-who = Mau jadi siapa?
web-demo-new = Orang baru yang belum terdaftar
web-clock = Jam demo
web-demo-clock = Majukan jam supaya pengingat datang sekarang juga. Jamnya berlaku untuk semua orang di demo ini.
web-clock-days = +{ $days } hari
web-clock-nine = ke jam 09.00
web-moment = { $day }, { $date }, { $time } WIB
web-day-1 = Senin
web-day-2 = Selasa
web-day-3 = Rabu
web-day-4 = Kamis
web-day-5 = Jumat
web-day-6 = Sabtu
web-day-7 = Minggu

## Kalau ada yang tidak beres
web-error-title = Maaf, ada yang tidak beres
web-error-404 = Halaman ini tidak ada. Periksa alamatnya, atau kembali ke awal.
web-error-405 = Alamat ini tidak menerima cara itu. Kembali ke awal dan coba lagi.
web-error-500 = Ada gangguan di pihak kami. Coba lagi sebentar lagi.
web-error-other = Permintaan ini tidak bisa dijalankan. Kembali ke awal dan coba lagi.
web-error-off = Chat lewat web sedang ditutup. Silakan hubungi kami lewat Telegram atau datang ke kantor cabang.
web-error-sender = Kami tidak tahu siapa yang menulis. Buka halaman chat dulu, lalu tulis lagi dari sana.
web-error-id = Pesan ini harus punya id 1 sampai 100 karakter. Beri id baru untuk tiap pesan, dan id yang sama kalau dikirim ulang.
web-error-empty = Pesannya kosong. Tulis sesuatu (text) atau tekan satu tombol (press).
web-error-text-long = Pesan terlalu panjang, paling banyak 10.000 huruf. Pendekkan atau bagi jadi beberapa pesan.
web-error-too-large = Yang dikirim terlalu besar. Pendekkan pesannya, atau kirim berkas paling besar 20 MB.
web-error-unreadable = Isi kiriman tidak terbaca. Muat ulang halaman chat, lalu kirim lagi.
web-error-no-file = Berkasnya belum ada atau kosong. Pilih foto atau berkas, lalu kirim lagi.
web-error-file-large = Berkas terlalu besar, paling besar 20 MB. Pilih yang lebih kecil, atau foto ulang.
web-error-file-gone = Berkas ini sudah tidak ada, atau bukan untuk Anda. Minta lagi lewat chat.
web-error-after = Nomor pesan terakhir (after) harus berupa angka. Muat ulang halaman chat.
web-error-often = Terlalu cepat. Tunggu sebentar, lalu kirim lagi.
web-error-streams = Chat ini terbuka di terlalu banyak tempat. Tutup beberapa tab, lalu coba lagi.
web-error-again = Pesan belum masuk karena ada gangguan. Coba lagi sebentar lagi.

## Formulir di satu halaman

filled = Terima kasih, isian formulir Anda sudah saya baca.
filled-partly =
    Terima kasih, isian formulir Anda sudah saya baca. Yang ini belum pas:
    { $lines }
filled-unknown = Formulir itu sudah tidak dipakai. Silakan pilih dari menu.
form-onward = Lanjut
form-finish = Selesai
form-link =
    Isi pendaftaran di satu halaman lewat tautan ini. NIK Anda jadi tidak tertulis di chat ini.
    { $url }

    Tautan ini hanya untuk Anda, berlaku 24 jam, dan bisa dikirim satu kali. Jangan diteruskan ke orang lain.
form-link-none = Formulir di satu halaman belum tersedia di sini. Silakan daftar lewat chat ini saja.
web-form-what = Isi satu kali, lalu kami periksa. Belum ada yang dikirim sebelum Anda menekan Kirim di akhir.
web-form-maybe = (kalau perlu)
web-form-choose = Pilih...
web-form-check = Lanjut, periksa isian
web-form-missing = Ini belum diisi. Tolong isi dulu.
web-form-faults = Ada yang perlu diperbaiki
web-form-more = Tinggal sedikit lagi
web-form-over = Selesai di halaman ini
web-form-known = Yang sudah Anda isi
web-form-photo = Pilih foto
web-form-send-photo = Kirim foto
web-form-answer = Jawaban Anda
web-form-go = Lanjut
web-form-chat = Buka chat
web-form-back = Anda bisa menutup halaman ini. Kabar selanjutnya datang di chat Anda.
web-form-seal = Halaman ini sudah terlalu lama terbuka. Buka lagi formulirnya, lalu isi sekali lagi.
web-form-expired = Tautan ini sudah tidak berlaku. Ketik "formulir" di chat Anda untuk tautan baru.
web-form-used = Formulir dari tautan ini sudah dikirim. Lanjutkan di chat Anda.
web-form-by-link = Formulir ini dibuka lewat tautan pribadi. Ketik "formulir" di chat Anda untuk mendapatkannya.
registration-flow = Bisa juga diisi sekaligus: tekan tombol di bawah. Atau jawab satu per satu di sini: ketik "ya" kalau setuju.
    .open = Isi formulir
registration-page = Daftar BPJS TK
registration-page-consent = Izin Anda
registration-page-identity = Sesuai KTP Anda
registration-page-place = Alamat Anda
registration-page-work = Pekerjaan Anda
registration-page-dues = Iuran Anda
    .intro = Belum ada yang dikirim. Sesudah ini Anda memeriksa semuanya dulu, lengkap dengan jumlah iurannya.

## Peran, undangan, tugas

open-kerja = Kerja saya
open-peran = Peran saya
open-lepas = Lepas peran ini
open-undang = Undang orang
open-undangan = Undangan saya
open-akhiri = Akhiri tugas orang
open-terima = Terima undangan
open-gantiagen = Ganti agen
option-cadre = Kader / pengurus
    .also = kader, pengurus, cadre
option-agent = Agen Perisai
    .also = agen, perisai, agent
option-officer = Petugas cabang
    .also = petugas, cabang, officer
option-monitor = Pemantau
    .also = pantau, monitor, pemkot
option-laid_down = Dilepas sendiri
option-erased = Datanya dihapus
option-replaced = Diganti orang lain
    .also = diganti, ganti
option-moved = Pindah tugas
    .also = pindah, mutasi
posts-cadre =
    { $body ->
        [rt] Pengurus RT
        [rw] Pengurus RW
       *[other] Kader { $organisation }
    }, { $place }
posts-agent = Agen Perisai, { $place }
posts-officer = Petugas cabang, { $place }
posts-monitor = Pemantau, { $place }
posts-rw = { $place } RW { $rw }
posts-named = { $name } ({ $post })
posts-nameless = Tanpa nama
roles-not-yours = Perintah ini untuk peran yang tidak Anda pegang sekarang. Pilih "Menu" untuk melihat yang bisa Anda lakukan.
roles-which = Anda punya beberapa peran untuk ini. Pilih dulu peran yang dipakai.
roles-mine =
    Peran Anda:
    { $lines }
roles-choose = Pilih peran lain kalau mau ganti.
roles-on = • { $post } (sedang dipakai)
roles-off = • { $post }
work-hat =
    { $count ->
        [1] Peran Anda: { $post }.
       *[other] Peran yang sedang dipakai: { $post }.
    }
work-title = Ini pekerjaan yang bisa Anda lakukan di sini.
work-more = Lainnya
laydown-sure =
    Anda akan melepas peran ini: { $post }.
    Orang yang Anda dampingi akan diteruskan ke petugas di atas Anda. Pendaftaran Anda sendiri tidak berubah.

    Lepas peran ini?
laydown-kept = Baik, peran Anda tetap.
laydown-done = Selesai. Anda tidak lagi bertugas sebagai { $post }. Terima kasih atas bantuan Anda.
invite-kind = Anda mau mengundang siapa?
invite-organisation = Dia kader atau pengurus lembaga apa?
invite-district = Di kecamatan apa?
invite-village = Di kelurahan apa?
invite-rw =
    RW berapa? Contoh: RW 5.
    Tekan "Lewati" kalau dia mengurus satu kelurahan.
invite-whole-city = Seluruh Jakarta Barat
invite-whole-district = Seluruh kecamatan
invite-too-wide = Undangan ini lebih luas dari tugas Anda. Undanglah orang di wilayah dan lembaga Anda sendiri.
invite-done =
    Undangan untuk { $what } sudah jadi. Kirim salah satu tautan ini kepada satu orang saja:
    { $lines }

    Tautan ini hanya untuk satu orang, satu kali, sampai { $until }. Jangan dibagikan di grup.
invite-telegram = Telegram: { $link }
invite-whatsapp = WhatsApp: { $link }
invite-web = Web: { $link }
invitations-open = Undangan yang belum dipakai: { $count }
invitations-line = No. { $number }: { $what }, sampai { $until }
invitations-revoke = Cabut no. { $number }
invitations-none = Tidak ada undangan yang menunggu.
invitations-revoked = Undangan itu sudah dicabut. Tautannya tidak bisa dipakai lagi.
accept-agree =
    Anda diundang menjadi: { $what }.
    Yang mengundang: { $who }.

    Kalau Anda terima, nama Anda terlihat oleh petugas dan orang yang Anda dampingi, dan yang Anda lakukan di sini dicatat. Anda bisa berhenti kapan saja.

    Anda terima?
    .yes = Ya, saya terima
    .no = Tidak
accept-full_name = Siapa nama lengkap Anda?
accept-declined = Baik, undangan tidak jadi dipakai. Kalau berubah pikiran, buka lagi tautannya.
accept-from-office = Pengelola Perisai Bot
accept-invalid = Tautan undangan ini tidak berlaku: mungkin sudah dipakai, sudah dicabut, atau sudah lewat waktunya. Minta tautan baru kepada orang yang mengundang Anda.
accept-already = Anda sudah punya peran ini. Tautan ini masih bisa dipakai orang lain.
accept-own = Ini undangan Anda sendiri. Kirim tautannya kepada orang yang Anda undang.
accept-done = Terima kasih. Sekarang Anda bertugas sebagai { $what }.
endoffice-search = Tugas siapa yang berakhir? Tulis sebagian namanya.
endoffice-whose = Tugas siapa yang berakhir?
endoffice-why = Kenapa tugasnya berakhir?
endoffice-heir = Siapa yang meneruskan?
endoffice-nobody = Belum ada pengganti
endoffice-sure =
    Tugas { $who } akan diakhiri sekarang. Riwayatnya tetap tersimpan.

    Akhiri tugas ini?
endoffice-kept = Baik, tugasnya tidak diakhiri.
endoffice-gone = Tugas itu sudah berakhir.
endoffice-none-below = Belum ada orang yang bertugas di bawah Anda. Anda bisa mengundang dulu.
role-ended-notice = Mulai hari ini Anda tidak lagi bertugas sebagai { $post }. Terima kasih atas pekerjaan Anda. Kalau ini keliru, hubungi petugas.
endoffice-done = Tugas { $who } sudah diakhiri. Peserta yang pindah tangan: { $people }.
otheragent-sure =
    Cabang akan diminta memilih agen Perisai lain untuk Anda. Perlindungan Anda tidak berubah.

    Minta agen lain?
otheragent-kept = Baik, agen Anda tetap.
otheragent-none = Anda belum punya agen Perisai. Kalau perlu bantuan, hubungi petugas.
otheragent-done = Permintaan Anda sudah dikirim ke cabang. Anda akan dijawab dalam 3 hari.
otheragent-already = Permintaan Anda yang tadi masih diproses cabang.
error-rw-number = Tulis nomor RW saja, misalnya 5 atau RW 005.
error-nobody-of-that-name = Tidak ada nama itu di bawah Anda. Tulis sebagian nama lain.
error-organisation-needed = Seorang kader harus punya lembaga. Pilih salah satu lembaga di bawah.
error-body-unknown = Lembaga itu belum saya kenal. Pilih salah satu lembaga di bawah.

## Satu orang, banyak chat

open-sambung = Sambungkan chat
open-saluran = Chat saya
open-putus = Lepas satu chat
open-kirimlewat = Kirim lewat mana?
open-bukansaya = Bukan saya
option-show_code = Tampilkan kode
    .also = tampilkan, lihat kode, minta kode, buat kode
option-enter_code = Saya punya kode
    .also = punya kode, ketik kode, masukkan kode
option-my_chats = Chat saya
    .also = daftar chat, lihat chat
channel-web = Web
channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-terminal = Terminal
connect-wish =
    Anda bisa memakai WhatsApp, Telegram, dan web sebagai satu akun. Minta kode di satu chat, lalu ketik kodenya di chat yang lain.

    Mau apa di chat ini?
    .help = Kode dipakai untuk memastikan dua chat itu milik Anda. Buka dua chat Perisai milik Anda. Di yang satu pilih "Tampilkan kode", di yang lain pilih "Saya punya kode".
connect-shown =
    Kode Anda: { $code }

    Buka chat Perisai Anda yang lain, ketik "sambungkan", lalu ketik kode ini. Berlaku 15 menit dan hanya satu kali. Jangan berikan kepada siapa pun. Petugas tidak pernah memintanya.
connect-code = Apa kodenya?
connect-sure =
    Chat ini akan menjadi satu dengan akun Anda di: { $channels }.

    Data, isian, dan pengingat dipakai bersama, dan siapa pun yang memegang chat itu bisa melihatnya. Lanjutkan hanya kalau chat itu milik Anda sendiri.

    Sambungkan?
    .yes = Ya, itu milik saya
    .no = Tidak
connect-kept-apart = Baik, tidak ada yang disambungkan.
connect-done = Berhasil. Dua chat ini sekarang satu akun.
connect-same = Chat ini sudah satu akun dengan chat itu.
connect-two = Di dua chat ini ada pendaftaran dengan NIK yang berbeda, jadi tidak bisa disatukan. Kalau salah satunya keliru, bicara dengan petugas.
connect-too-often = Kode sudah terlalu sering salah. Coba lagi satu jam lagi, atau bicara dengan petugas.
error-code-unreadable = Kodenya 8 huruf dan angka, seperti ACDF-3479. Periksa lagi, lalu ketik kodenya.
error-code-wrong = Kode itu tidak bisa dipakai. Mungkin salah ketik, sudah lewat 15 menit, atau sudah dipakai. Minta kode baru di chat yang lain, lalu ketik di sini.
error-code-own = Kode itu dari chat ini sendiri. Ketik kodenya di chat Anda yang lain.
channels-list =
    Chat yang menjadi satu akun:
    { $lines }

    Pengingat dikirim ke satu chat saja.
channels-here = yang ini
channels-first = pengingat lewat sini
channels-unreachable = tidak bisa dihubungi
sendto-address = Pengingat dan kabar dikirim lewat chat yang mana?
sendto-last = Terakhir dipakai
sendto-done = Baik, pengingat dan kabar saya kirim lewat { $channel }. Kalau tidak sampai, saya coba chat Anda yang lain.
sendto-done-last = Baik, pengingat dan kabar saya kirim ke chat yang terakhir Anda pakai.
unlink-address = Chat mana yang mau dilepas?
unlink-sure =
    Chat { $channel } akan dilepas. Dari chat itu data Anda tidak bisa dilihat lagi, dan tidak ada pengingat ke sana.

    Lepas chat ini?
    .yes = Ya, lepas
    .no = Tidak
unlink-kept = Baik, tidak ada yang dilepas.
unlink-done = Chat itu sudah dilepas dari akun Anda.
unlink-last = Ini satu-satunya chat akun Anda, jadi tidak bisa dilepas. Kalau mau pindah, sambungkan chat baru dulu. Kalau mau berhenti, pilih "Hapus data saya".
unlinked-notice = Chat ini sudah dilepas dari akun Perisai yang tadinya tersambung. Data akun itu tidak bisa dilihat dari sini lagi. Kalau bukan Anda yang melepas, ketik "petugas".
joined-notice = Akun Perisai Anda baru saja disambungkan dengan chat lain: { $channel }. Kalau itu Anda sendiri, abaikan pesan ini. Kalau bukan, tekan "Bukan saya" atau ketik "pisahkan". Sambungannya langsung diputus.
parted-notice = Chat ini tidak tersambung lagi dengan akun Perisai di chat lain. Sambungannya diputus dari sana, dan data tiap akun kembali ke tempatnya. Kalau ini keliru, ketik "sambungkan" atau "petugas".
notme-done = Sambungannya sudah diputus. Data Anda kembali seperti sebelum disambungkan, dan tidak bisa dilihat dari chat itu lagi.
notme-nothing = Tidak ada sambungan yang bisa diputus. Mungkin sudah diputus tadi. Lihat "Chat saya", atau bicara dengan petugas.
notme-lost = Yang tidak bisa dikembalikan karena sudah dihapus atau dipindah: { $what }. Kalau ini penting, bicara dengan petugas.
notme-lost-addresses = { $count } chat
notme-lost-participants = { $count } pendaftaran
notme-lost-files = { $count } berkas
why-joined = Pesan tanggal { $day } memberi tahu bahwa ada chat yang disambungkan ke akun Anda atau dilepas. Kami selalu memberi tahu, supaya tidak ada yang melakukannya diam-diam.

## Daftar anggota dari berkas

error-members-no-header = Saya tidak menemukan NIK di sana. Yang perlu ada: nik dan nama_ktp. Pakai contoh berkas dari saya, atau kirim baris seperti: Siti Aminah - NIK - tanggal lahir - RT/RW
error-members-columns = Kolom ini belum ada: { $missing }. Tambahkan, lalu kirim lagi berkasnya.
error-members-65 = Menurut tanggal itu usianya { $age } tahun. Pendaftaran baru hanya untuk yang belum 65 tahun. Kalau tanggalnya salah, tulis lagi.
error-members-twice = NIK ini ada juga di baris { $others }. Periksa di KTP, mana yang benar.

## Hari kerja agen

reminder-nudge =
    Halo { $name }. { $by } mengingatkan Anda: perlindungan Anda tercatat sampai { $until }. Iuran { MONTH($month) }: { RUPIAH($dues) }.

    Kalau sudah bayar, abaikan saja pesan ini.
why-digest = Pesan tanggal { $day } adalah ringkasan pagi untuk agen Perisai. Jamnya bisa Anda ubah atau hentikan.
digest-short = Selamat pagi, { $name }. Hari ini: { $due } jatuh tempo, { $behind } menunggak, { $visit } perlu dikunjungi, { $cases } kasus terbuka. Balas pesan ini untuk melihat daftarnya.
digest-title = Selamat pagi, { $name }. Portofolio Anda pada { $day }: { $people } orang.
digest-due = Jatuh tempo dalam 7 hari: { $count }
digest-behind = Menunggak: { $count }
digest-visit = Perlu dikunjungi, pesan tidak sampai: { $count }
digest-cases = Kasus terbuka: { $count }
digest-line = • { $name }, { $place }: sampai { $until }
digest-line-behind = • { $name }, { $place }: sisa { $days } hari
digest-paid-by = { $line } (dibayar { $payer })
digest-more = • dan { $count } orang lagi
digest-changed = Sejak { $day }: { $what }.
digest-nothing = tidak ada yang berubah
digest-paid = { $count } membayar
digest-ended = { $count } berakhir
digest-new = { $count } orang baru
digest-came-back = { $count } aktif lagi
digest-gone = { $count } pindah
digest-paid-one = membayar
digest-ended-one = berakhir
digest-new-one = baru
digest-came-back-one = aktif lagi
digest-calm = Tidak ada yang mendesak hari ini.
digest-sheet = Daftar lengkapnya ada di berkas.
digest-tab-due = Jatuh tempo 7 hari
digest-tab-behind = Menunggak
digest-tab-visit = Perlu dikunjungi
digest-tab-cases = Kasus terbuka
digest-tab-changed = Yang berubah
digest-column-name = Nama
digest-column-nik = NIK (disamarkan)
digest-column-until = Terlindungi sampai
digest-column-grace = Batas bayar tunggakan
digest-column-left = Sisa hari
digest-column-village = Kelurahan
digest-column-rw = RW
digest-column-rt = RT
digest-column-payer = Yang membayar
digest-payer-self = sendiri
digest-payer-government = pemerintah
digest-payer-donor = donatur
digest-payer-organisation = lembaga
digest-column-what = Keterangan
case-payment = sudah bayar, belum tercatat
case-help = minta bantuan petugas
case-correction = minta perbaikan data
case-unreached = pesan tidak sampai
open-ingatkan = Ingatkan semua
open-telepon = Daftar telepon
open-portofolio = Portofolio
open-belum = Siapa yang belum?
open-pengurus = Daftar pengurus
open-jabatan = Akhiri jabatan
open-targetrw = 1 RW 100 pekerja
missing-title = Pengurus di daftar Anda: { $count }
missing-no-list = Belum ada daftar pengurus. Kirim dulu nama-namanya, supaya terlihat siapa yang belum terdaftar.
missing-nobody = Tidak ada nama di daftar itu sekarang.
missing-rtrw = RT { $rt } RW { $rw }
missing-line = • { $name }, { $post }, { $place }
missing-forward = Ajak mereka mendaftar: minta mereka membuka Perisai Bot dan mengetik "daftar".
office-missing = Belum terdaftar: { $count }
    .button = Belum ({ $count })
office-waiting = Sedang diproses: { $count }
    .button = Diproses ({ $count })
office-active = Terlindungi: { $count }
    .button = Terlindungi ({ $count })
office-arrears = Menunggak: { $count }
    .button = Menunggak ({ $count })
office-ended = Kepesertaan berakhir: { $count }
    .button = Berakhir ({ $count })
officelist-organisation = Pengurus lembaga apa?
officelist-district = Di kecamatan apa?
officelist-village = Di kelurahan apa?
officelist-names = Kirim nama pengurus: berkas Excel atau CSV, atau tulis di sini, satu nama satu baris. Boleh dengan jabatan dan RT/RW. Contoh: Siti Aminah; ketua; RT 3 RW 5
officelist-sure =
    Saya membaca { $count } nama:
    { $first }

    Sudah benar?
names-unread = Baris yang tidak terbaca: { $rows }
officelist-done = Tersimpan: { $count } nama baru. Sudah ada atau di luar RW Anda: { $left }.
error-names-none = Saya tidak menemukan nama di sana. Kirim satu nama satu baris, atau berkas dengan kolom "nama".
error-names-many = Paling banyak { $most } nama sekaligus. Bagi daftarnya, lalu kirim satu per satu.
officeend-sure =
    { $who }

    Orang ini sudah tidak menjabat?
officeend-kept = Baik, namanya tetap di daftar.
officeend-gone = Nama itu tidak ada di daftar Anda.
officeend-done = { $who } sudah dikeluarkan dari daftar. Pendaftarannya tidak berubah.
tracker-title = 1 RW 100 pekerja. Pekerja yang terlindungi di tiap RW, sasaran { $goal }:
tracker-line = RW { $rw } { $bar } { $count }
tracker-nobody = Belum ada pekerja terdaftar di wilayah Anda.
open-kartu = Kartu orang
open-lihatnik = Lihat NIK
open-serahkan = Serahkan orang
open-ambilalih = Ambil alih
open-permintaan = Permintaan agen
open-tugaskan = Tugaskan agen
why-work = Pesan tanggal { $day } tentang tugas Anda, atau jawaban atas permintaan Anda.
handover-part = Siapa yang mau diserahkan ke agen lain? Pilih "Semua", atau tulis RW-nya, misalnya RW 5.
handover-all = Semua
handover-who = Siapa agen yang menerima? Tulis sebagian namanya.
handover-agent = Agen yang mana?
handover-sure =
    { $count } orang akan diserahkan kepada { $who }. Petugas cabang harus menyetujuinya dulu.

    Ajukan?
handover-kept = Baik, tidak ada yang diajukan.
handover-asked = Permintaan nomor { $number } sudah dikirim ke petugas cabang. Anda diberi tahu kalau sudah dijawab.
handover-nobody = Tidak ada orang di bagian itu. Pilih bagian lain.
handover-gone = Agen itu sudah tidak bertugas. Pilih agen lain.
takeover-who = Portofolio siapa yang mau Anda ambil alih? Tulis sebagian namanya.
takeover-agent = Agen yang mana?
takeover-sure =
    Anda minta mengambil alih semua orang yang didampingi { $who }. Petugas cabang harus menyetujuinya dulu.

    Ajukan?
error-no-such-agent = Tidak ada agen dengan nama itu. Tulis sebagian nama lain.
error-handover-part = Pilih "Semua", atau tulis nomor RW-nya, misalnya RW 5.
request-asked = Ada permintaan pindah agen, nomor { $number }. Buka untuk menyetujui atau menolak.
request-approved = Permintaan Anda nomor { $number } disetujui petugas cabang.
request-declined = Permintaan Anda nomor { $number } tidak disetujui petugas cabang. Orang-orangnya tetap pada agen semula.
request-agent-new = Agen Anda sekarang: { $who }. Perlindungan Anda tidak berubah.
request-agent-same = Permintaan Anda sudah dilihat petugas cabang. Agen Anda tetap: { $who }.
requests-open = Permintaan yang menunggu: { $count }
requests-none = Tidak ada permintaan yang menunggu.
requests-one = Jawab no. { $number }
requests-handover = No. { $number }: { $count } orang dari { $frm } ke { $to }
requests-other = No. { $number }: seorang pekerja minta agen lain. Sekarang: { $who }
requests-decision =
    { $what }

    Setujui?
option-approve = Setujui
option-decline = Tolak
requests-who = Agen siapa yang menggantikan? Tulis sebagian namanya.
requests-agent = Agen yang mana?
requests-approved = Disetujui. Orang yang pindah: { $count }. Pemintanya diberi tahu.
requests-declined = Ditolak. Orang yang pindah: { $count }. Pemintanya diberi tahu.
requests-gone = Permintaan itu sudah dijawab atau tidak ada.
assign-district = Di kecamatan apa?
assign-village = Di kelurahan apa?
assign-rw = RW berapa? Tekan "Lewati" untuk seluruh kelurahan.
assign-who = Siapa agennya? Tulis sebagian namanya.
assign-agent = Agen yang mana?
assign-sure =
    Orang di sana yang belum punya agen: { $count }. Semuanya akan didampingi { $who }.

    Tugaskan?
assign-kept = Baik, tidak ada yang ditugaskan.
assign-nobody = Di sana tidak ada orang yang belum punya agen. Pilih tempat lain.
assign-done = Selesai. { $count } orang sekarang didampingi { $who }.
open-cari = Cari orang
open-jampagi = Jam ringkasan pagi
people-nameless = Tanpa nama
people-deceased = sudah meninggal
people-protected = terlindungi sampai { $until }
people-ended = berakhir, dulu sampai { $until }
people-behind = menunggak, sisa { $days } hari
people-line = { $number }. { $name }, { $place }: { $what }
people-page = Halaman { $number } dari { $pages }
portfolio-title = Orang yang Anda dampingi: { $count }
portfolio-none = Belum ada. Orang yang Anda daftarkan atau yang dititipkan cabang akan muncul di sini.
portfolio-nobody = Tidak ada orang di daftar itu sekarang.
group-due = Jatuh tempo dalam 7 hari: { $count }
    .button = Jatuh tempo ({ $count })
group-arrears = Menunggak, masih bisa dibayar: { $count }
    .button = Menunggak ({ $count })
group-visit = Perlu dikunjungi, pesan tidak sampai: { $count }
    .button = Dikunjungi ({ $count })
group-active = Terlindungi: { $count }
    .button = Terlindungi ({ $count })
group-waiting = Sedang diproses: { $count }
    .button = Diproses ({ $count })
group-ended = Kepesertaan berakhir: { $count }
    .button = Berakhir ({ $count })
group-rejected = Ditolak cabang: { $count }
    .button = Ditolak ({ $count })
search-wanted = Cari siapa? Tulis namanya, atau RW-nya. Contoh: Siti Aminah, atau RW 5.
search-title = Hasil untuk "{ $wanted }": { $count }
search-nobody = Tidak ada "{ $wanted }" di antara orang yang Anda dampingi. Coba satu kata saja dari namanya.
error-search-words = Tulis nama orangnya, paling sedikit satu kata, atau RW-nya. Contoh: Siti, atau RW 5.
card-title =
    { $name }
    NIK { $nik }
    Keadaan: { $standing }
card-home =
    Alamat: { $place }, RT { $rt }
    Pekerjaan: { $occupation }
card-paid-by = Iurannya dibayar oleh { $payer }.
card-arrears =
    Menunggak { $months } bulan:
    { $lines }
    Jumlah: { RUPIAH($total) }
card-next =
    Iuran berikutnya:
    { $lines }
card-articles = Dasar: { $articles }
card-payments = Pembayaran terakhir:
card-payment = • { $day }: { $months } bulan, { $what }
card-event-reported = kata orangnya sudah bayar
card-event-collected = diterima agen
card-event-deposited = disetor agen
card-event-posted = tercatat di data cabang
card-event-reversed = dibatalkan
card-reached = Pesan kami sampai ke orang ini.
card-unreached = Pesan kami tidak sampai ke orang ini. Perlu dikunjungi.
card-cases = Kasus terbuka: { $count }
card-nik = Lihat NIK
card-remind = Ingatkan
card-hand-over = Serahkan ke agen lain
card-gone = Orang itu tidak ada di antara yang Anda dampingi. Cari dengan nama.
reveal-nik =
    NIK { $name }: { $nik }

    Ini dicatat, dan orangnya bisa melihat siapa yang membuka NIK-nya. Hapus pesan ini kalau sudah selesai.
revealnik-reason = NIK dibuka untuk apa? Alasannya dicatat dan bisa dibaca orangnya.
option-portal = Isi portal Perisai
option-payment_code = Buat kode bayar
option-claim_help = Bantu klaim
option-check_ktp = Cocokkan dengan KTP
calls-title = Yang perlu ditelepon: { $count }. Halaman { $number } dari { $pages }.
calls-line = • { $name }: { $phone } ({ $what })
calls-none = tidak ada nomor
calls-nobody = Hari ini tidak ada yang perlu ditelepon.
remind-sure =
    Yang akan diingatkan atas nama Anda: { $count } orang.

    Yang tidak diingatkan:
    { $left }

    Kirim?
    .yes = Ya, ingatkan
    .no = Tidak
remind-all = Tidak ada.
remind-kept = Baik, tidak ada yang dikirim.
remind-night = Sekarang malam. Pengingat hanya dikirim dari jam 07.00 sampai 20.00. Coba lagi besok pagi.
remind-nobody =
    Sekarang tidak ada yang bisa diingatkan.
    { $left }
remind-done = Baik. { $count } orang diingatkan dalam beberapa menit. Yang sudah membayar sebelum itu tidak dikirimi.
remind-why-unreachable = { $count } orang: pesan tidak sampai, perlu dikunjungi
remind-why-no_consent = { $count } orang: tidak mengizinkan pengingat
remind-why-not_the_payer = { $count } orang: dibayar pihak lain
remind-why-snoozed = { $count } orang: minta diingatkan lain hari
remind-why-already_today = { $count } orang: sudah diingatkan hari ini
remind-why-deceased = { $count } orang: sudah meninggal
digesthour-hour =
    Ringkasan pagi sekarang datang: { $at }.

    Anda mau jam berapa? Pilih, atau tulis jam antara 07.00 dan 19.59.
digesthour-none = Jangan kirim
digesthour-done = Baik. Ringkasan pagi datang tiap hari jam { $at }.
digesthour-off = Baik. Ringkasan pagi tidak dikirim lagi. Daftarnya tetap ada di Portofolio.
error-digest-hour = Tulis jam antara 07.00 dan 19.59, misalnya 8.15. Malam hari kami tidak mengirim pesan.
mydata-seen = Siapa yang membuka nomor Anda:
mydata-seen-nik = • { $day }: { $who } melihat NIK Anda. Alasan: { $why }
mydata-seen-phone = • { $day }: { $who } melihat nomor HP Anda untuk menelepon.

## Mendaftarkan anggota: satu orang, atau satu daftar

open-daftarkan = Daftarkan anggota
open-impor = Kirim daftar
open-daftarkan-baru = Mulai baru
open-perbaikan = Lanjutkan perbaikan
open-berkasperbaikan = Unduh untuk diperbaiki
open-contohdaftar = Contoh daftar
open-tarikdaftar = Tarik daftar ini
open-benarsaya = Ya, benar
open-bukansayadaftar = Bukan saya / batal
button-later = Berhenti dulu
button-skip-row = Lewati baris
button-nik-right = NIK ini benar
option-themselves = Bayar sendiri
option-list_same = Ini perbaikannya
option-list_new = Ini daftar baru
option-list_mend = Lanjutkan di chat
enrol-agreed =
    Anda akan mendaftarkan anggota ke BPJS Ketenagakerjaan atas nama orang itu.

    Apakah orang itu tahu, setuju datanya Anda isi di sini, dan sudah Anda beri tahu haknya: melihat, memperbaiki, dan menghapus datanya kapan saja? Jawaban Anda dicatat dengan nama dan jamnya. Ini bukan izin dari orang itu sendiri: izin pengingat dan info tetap ditanyakan kepadanya nanti.
    .yes = Ya, sudah setuju
    .no = Belum
    .label = Sudah setuju
enrol-not-agreed = Baik. Tanya dulu orangnya, ya. Kalau sudah setuju, ketik /daftarkan lagi.
enrol-known = Anggota dengan NIK ini sudah terdaftar di tempat Anda. Tidak perlu didaftarkan lagi.
enrol-outside = Alamat atau lembaganya di luar wilayah tugas Anda, jadi belum saya daftarkan. Mulai lagi, atau minta petugas wilayah itu.
enrol-done = Pendaftaran { $name } sudah kami terima dengan nomor { $number }.
enrol-sum =
    Iurannya:
    { $lines }
    Jumlah: { RUPIAH($total) }
enrol-next = Cabang memeriksa datanya dulu. Jangan bayar sebelum ada kabar. Kalau orang itu memakai bot ini dengan nomor HP-nya, ia diberi tahu dan bisa membatalkan.
enrol-nik =
    Berapa NIK anggota? 16 angka di KTP.
    .label = NIK
    .echo = NIK { $value } dicatat.
    .help = NIK ada di baris paling atas KTP, 16 angka. Bukan nomor KK.
enrol-nik_sure =
    NIK ini agak berbeda dari biasanya. Mungkin itu nomor Kartu Keluarga (KK)?

    Apakah NIK ini sudah sama dengan KTP?
enrol-full_name =
    Siapa nama lengkap anggota, persis seperti di KTP?
    .label = Nama
    .echo = Nama: { $value }
enrol-born_on =
    Kapan tanggal lahir anggota di KTP? Contoh: 12 Agustus 1985
    .label = Tanggal lahir
    .echo = Lahir: { $value }
enrol-born_sure =
    Tanggal lahir yang Anda tulis { $typed }, tetapi di NIK tertulis { $in_nik }.

    Apakah { $typed } sudah sama dengan KTP?
enrol-sex =
    Jenis kelamin di KTP?
    .label = Jenis kelamin
enrol-phone =
    Berapa nomor HP anggota? Nomornya sendiri, bukan nomor Anda. Kalau tidak punya, tulis "tidak punya".
    .label = Nomor HP
    .echo = Nomor HP: { $value }
enrol-district =
    Anggota tinggal di kecamatan apa?
    .label = Kecamatan
enrol-village =
    Kelurahan apa?
    .label = Kelurahan
enrol-rtrw =
    RT dan RW berapa? Contoh: RT 3 RW 5
    .label = RT/RW
    .echo = { $value }
enrol-street =
    Apa nama jalan dan nomor rumahnya? Contoh: Jl. Mangga No. 12
    .label = Alamat
    .echo = Alamat: { $value }
enrol-organisation =
    Anggota ini pengurus atau kader di lembaga mana?
    .label = Lembaga
enrol-post =
    Sebagai apa di sana?
    .label = Jabatan
enrol-occupation =
    Apa pekerjaan anggota sehari-hari? Tulis saja, misalnya: jualan nasi uduk, ojek online, tukang bangunan.
    .label = Pekerjaan
    .echo = Pekerjaan: { $value }
enrol-sector =
    Pekerjaannya termasuk yang mana? Transportasi artinya ojek, sopir, atau kurir. Ini menentukan potongan iuran.
    .label = Jenis pekerjaan
enrol-working =
    Apakah benar anggota ini sedang bekerja, dan didaftarkan bukan karena sedang sakit? Jawaban ini dicatat dengan jamnya. BPJS Ketenagakerjaan memeriksanya kalau ada klaim.
    .label = Sedang bekerja
enrol-income =
    Berapa penghasilan anggota sebulan? Boleh juga per hari atau per minggu. Contoh: 1,5 juta, atau 100 ribu sehari
    .label = Penghasilan
    .echo = Penghasilan: { $value }
enrol-working_days =
    Biasanya berapa hari bekerja dalam sebulan? Contoh: 26
    .label = Hari kerja
enrol-working_weeks =
    Biasanya berapa minggu bekerja dalam sebulan? Contoh: 4
    .label = Minggu kerja
enrol-income_sure =
    Jadi penghasilannya { RUPIAH($income) } per bulan. Dasar iurannya { RUPIAH($base) }.

    Sudah benar?
enrol-programme =
    Pilih program. Iuran bulan ini:
    1. Kecelakaan kerja + kematian (JKK+JKM): { RUPIAH($two) }
    2. Ditambah tabungan hari tua (JHT): { RUPIAH($three) }
    .label = Program
enrol-payer =
    Siapa yang membayar iurannya?
    .label = Yang membayar
enrol-months =
    Mau bayar berapa bulan dulu?
    .label = Bayar dulu
    .echo = Bayar dulu: { $value }
enrol-photo =
    Mau kirim foto KTP anggota? Boleh dilewati. Fotonya disimpan terkunci dan hanya dilihat petugas cabang.
    .label = Foto KTP
enrol-review =
    Mohon periksa dulu:

    { $lines }

    Kalau sudah benar, tekan Kirim.
    .send = Kirim
bring-joins = Daftar Anda yang terakhir belum selesai. Apa yang mau Anda lakukan?
bring-going-on = Baik, kita lanjutkan di sini.
bring-list =
    Kirim daftar anggota: berkas Excel (.xlsx) atau .csv, atau tempel daftarnya di sini, satu orang satu baris. Contoh baris: Siti Aminah - NIK - tanggal lahir - RT/RW

    Yang wajib hanya NIK dan nama. Belum ada yang didaftarkan: saya periksa dulu.
    .help = Tekan "Contoh daftar" untuk berkas Excel yang tinggal diisi. Urutan dan nama kolom boleh lain.
bring-organisation = Lembaga apa untuk baris yang belum menyebutnya?
bring-district = Kecamatan apa untuk baris yang belum menyebutnya?
bring-village = Kelurahan apa untuk baris yang belum menyebutnya?
bring-rtrw =
    RT dan RW berapa untuk baris yang belum menyebutnya? Contoh: RT 3 RW 5
    .echo = { $value }
bring-occupation =
    Ada baris tanpa pekerjaan. Apa pekerjaan mereka? Kalau berbeda-beda, ketik "batal", isi di berkasnya, lalu kirim lagi.
    .echo = Pekerjaan: { $value }
bring-sector = Ada baris yang jenis pekerjaannya belum jelas. Termasuk yang mana?
bring-income =
    Ada baris tanpa penghasilan. Berapa penghasilan mereka sebulan? Contoh: 1,5 juta
    .echo = Penghasilan: { $value }
bring-working_days = Untuk yang penghasilannya per hari: berapa hari bekerja dalam sebulan? Contoh: 26
bring-working_weeks = Untuk yang penghasilannya per minggu: berapa minggu bekerja dalam sebulan? Contoh: 4
bring-programme = Program apa untuk baris yang belum menyebutnya? JKK+JKM: kecelakaan kerja dan kematian. JHT: tabungan hari tua.
bring-payer = Siapa yang membayar iuran baris yang belum menyebutnya?
bring-months =
    Mau bayar berapa bulan dulu, untuk baris yang belum menyebutnya?
    .echo = Bayar dulu: { $value }
bring-agreed =
    Saya akan mendaftarkan { $ready } orang.

    Apakah setiap orang itu tahu dan setuju datanya Anda kirim, sedang bekerja dan bukan mendaftar karena sakit, dan sudah Anda beri tahu haknya: melihat, memperbaiki, dan menghapus datanya kapan saja? Jawaban Anda dicatat dengan nama dan jamnya. Ini bukan izin dari mereka sendiri.
    .yes = Ya, daftarkan
    .no = Belum
bring-not-agreed = Baik, belum ada yang didaftarkan. Daftarnya saya simpan terkunci 7 hari. Kalau semua sudah setuju, ketik /impor.
bring-checking = Berkasnya sudah saya simpan dan sedang diperiksa. Hasilnya saya kirim ke sini. Anda boleh melakukan hal lain dulu.
bring-committing = Baik. Karena daftarnya panjang, pendaftarannya berjalan sedikit demi sedikit. Kabarnya saya kirim ke sini.
bring-undoing = Baik. Daftarnya sedang ditarik sedikit demi sedikit. Kabarnya saya kirim ke sini.
bring-nothing-ready = Tidak ada baris yang siap didaftarkan. Perlu diperbaiki: { $flawed }. Sudah terdaftar: { $known }.
import-found = { $total } baris: { $ready } siap, { $flawed } perlu diperbaiki, { $known } sudah terdaftar.
import-checking = Saya sedang memeriksa daftar Anda: { $count } dari { $total } baris.
import-committed = { $committed } orang dari daftar ini sudah didaftarkan. Perlu diperbaiki: { $flawed }. Sudah terdaftar sebelumnya: { $known }. Cabang memeriksa dulu: jangan bayar sebelum ada kabar.
import-committing = Pendaftaran berjalan: { $count } dari { $total } orang.
import-undone = Daftar ditarik: { $undone } pendaftaran dibatalkan.
import-undone-kept = Daftar ditarik: { $undone } pendaftaran dibatalkan. Tetap terdaftar: { $kept }, karena sudah diteruskan ke cabang atau sudah dipegang orangnya sendiri.
import-forgotten = Daftar Anda sudah 7 hari tidak dilanjutkan. { $waiting } baris yang belum didaftarkan saya hapus demi keamanan data. Yang sudah didaftarkan tetap terdaftar. Kalau masih perlu, kirim lagi daftarnya.
mend-cell =
    Baris { $row }: { $name }
    { $field }: { $cell }
    { $why }

    Tulis yang benar, atau pilih. Masih { $left } baris.
mend-nothing = Tidak ada daftar yang menunggu perbaikan.
mend-later = Baik. Perbaikannya saya simpan. Kalau mau lanjut, ketik /perbaikan.
mend-skipped = Baris dilewati. Baris itu masih ada di berkas perbaikan.
mend-known = Baris { $row }: orang ini sudah terdaftar.
mend-next = Baris { $row }: itu sudah benar. Masih ada yang lain di baris ini.
mend-done = Baris { $row } sudah benar.
mend-finished = Perbaikan selesai. Sudah didaftarkan: { $committed }. Siap, tinggal persetujuan: { $ready }. Dilewati: { $skipped }.
waiting-done = Ini baris yang perlu diperbaiki. Alasannya di kolom terakhir. Perbaiki, simpan, lalu kirim lagi lewat "Kirim daftar" dan pilih "Ini perbaikannya". Yang sudah terdaftar tidak akan terdaftar dua kali.
template-done = Ini berkas Excel yang tinggal diisi. Satu orang satu baris. Kalau sudah, tekan "Kirim daftar" lalu lampirkan berkasnya.
template-choose = Kata ini tidak ada di pilihan. Pilih dari daftar, atau biarkan kalau yakin.
template-guide-1 = Cara mengisi daftar anggota
template-guide-2 = 1. Satu orang satu baris. Baris CONTOH boleh dihapus; bot melewatinya.
template-guide-3 = 2. Wajib diisi: nik (16 angka di KTP) dan nama_ktp. Lainnya boleh kosong; bot menanyakannya sekali untuk semua.
template-guide-4 = 3. NIK dan nomor HP ditulis sebagai teks. Kolomnya sudah diatur; jangan diubah jadi angka, karena Excel merusak angka terakhir NIK.
template-guide-5 = 4. no_hp: nomor orang itu sendiri, bukan nomor kader. Kosongkan kalau tidak punya.
template-guide-6 = 5. sektor: TRANSPORTASI untuk ojek, sopir, kurir. Selain itu LAINNYA. program: 2 untuk JKK+JKM, 3 kalau ditambah JHT.
template-guide-7 = 6. pembayar: MANDIRI kalau bayar sendiri; APBD, DONATUR, atau LEMBAGA kalau dibayari.
template-guide-8 = 7. Daftarkan hanya orang yang tahu dan setuju. Mereka berhak melihat, memperbaiki, dan menghapus datanya.
template-guide-9 = 8. Kirim berkas ini ke bot. Bot memeriksa dulu dan menunjukkan apa yang perlu diperbaiki. Hapus berkasnya dari HP kalau sudah selesai.
takelist-sure =
    { $committed } orang dari daftar ini sudah didaftarkan. Tarik semuanya? Yang sudah diteruskan ke cabang tidak bisa ditarik.
    .yes = Ya, tarik
    .no = Jangan
takelist-kept = Baik, daftarnya tetap.
takelist-nothing = Tidak ada daftar yang bisa ditarik.
attested =
    Halo! { $by } mendaftarkan { $member } ke BPJS Ketenagakerjaan dengan nomor HP ini, dan mengatakan bahwa { $member } setuju.

    Apakah itu Anda, dan benar? Kalau tidak, satu tombol membatalkannya.
confirm-nothing = Pendaftaran itu sudah tidak ada, atau bukan untuk Anda. Kalau ragu, hubungi petugas.
confirm-right = Terima kasih. Untuk melihat status Anda, sambungkan pendaftarannya ke chat ini.
confirm-taken-back = Sudah dibatalkan. Data itu kami hapus, dan orang yang mendaftarkan diberi tahu.
confirm-case = Pendaftaran itu sudah diteruskan ke cabang, jadi tidak bisa langsung dihapus. Kami sudah mencatat bahwa itu tidak benar. Petugas memeriksanya paling lama 3 hari.
denied-taken-back = Pendaftaran { $number } dibatalkan oleh orangnya sendiri: ia mengatakan itu bukan dia, atau ia tidak setuju. Datanya sudah dihapus. Mohon tanyakan dulu sebelum mendaftarkan lagi.
denied-case = Tentang pendaftaran { $number }: orangnya mengatakan itu bukan dia, atau ia tidak setuju. Karena sudah diteruskan, petugas cabang memeriksanya.
why-import = Pesan tanggal { $day } memberi kabar tentang daftar anggota yang Anda kirim.
why-attested = Pesan tanggal { $day } menanyakan apakah benar Anda didaftarkan orang lain. Kami selalu bertanya, supaya tidak ada yang terdaftar tanpa tahu.
why-denied = Pesan tanggal { $day } memberi tahu bahwa orang yang Anda daftarkan mengatakan pendaftarannya tidak benar.
error-members-outside-village = Kelurahan ini di luar wilayah tugas Anda. Kalau salah tulis, tulis kelurahan yang benar. Kalau tidak, lewati baris ini.
error-members-outside-rw = RW ini di luar wilayah tugas Anda: Anda bertugas di RW { $rw }. Tulis RT dan RW yang benar, atau lewati.
error-members-outside-body = Lembaga ini bukan lembaga Anda. Tulis lembaga yang benar, atau lewati.
error-members-monthly = Tulis penghasilannya sebulan. Contoh: 1,5 juta
error-mend-gone = Baris ini sudah selesai. Ketik /perbaikan untuk baris berikutnya.
field-nik = NIK
field-full-name = Nama
field-born-on = Tanggal lahir
field-sex = Jenis kelamin
field-phone = Nomor HP
field-rtrw = RT/RW
field-street = Alamat
field-village = Kelurahan
field-district = Kecamatan
field-organisation = Lembaga
field-post = Jabatan
field-occupation = Pekerjaan
field-sector = Sektor
field-income = Penghasilan
field-programme = Program
field-months = Jumlah bulan
field-payer = Pembayar
field-payer-name = Nama pembayar

## Siaran

open-siaran = Kirim siaran
open-siaran-status = Lihat siaran saya
open-siaranku = Buka siaran
open-stopinfo = Stop pesan ini
why-campaign = Pesan tanggal { $day } dikirim oleh petugas Perisai yang mendampingi wilayah atau data Anda. Anda mengizinkan info waktu mendaftar. Kalau tidak mau lagi, ketik /stopinfo.
stopinfo-done = Baik. Pesan info dari petugas tidak dikirim lagi ke Anda. Pengingat iuran tetap seperti yang Anda pilih.
broadcast-letter =
    Pesan dari { $name }, petugas Perisai:

    { $words }

    Jangan kirim uang lewat pesan. Tidak mau pesan seperti ini lagi? Ketik /stopinfo.
broadcast-group = Siaran ini untuk siapa?
broadcast-to-active = Yang terlindungi
broadcast-to-arrears = Yang menunggak
broadcast-to-waiting = Yang belum bayar pertama
broadcast-to-everybody = Semua
broadcast-place = RW mana?
broadcast-everywhere = Semua tempat
broadcast-words =
    Tulis pesannya, paling banyak 700 huruf.

    Nama Anda dan cara berhenti kami tambahkan sendiri. Tautan hanya ke situs resmi. Jangan tulis NIK atau nomor rekening.
broadcast-check =
    Begini pesan yang dilihat orang:

    { $letter }

    { $counts }

    Kirim sekarang?
broadcast-counts =
    Yang dituju: { $count } orang. Sekarang: { $now }. Nanti: { $later }. Tidak dikirimi: { $left }.
broadcast-later-already-today = { $count } orang nanti: hari ini sudah dapat pesan
broadcast-later-quiet = { $count } orang nanti: sekarang malam, dikirim mulai jam 07.00
broadcast-left-deceased = { $count } orang tidak: sudah meninggal
broadcast-left-no-chat = { $count } orang tidak: belum terhubung ke chat
broadcast-left-no-consent = { $count } orang tidak: belum pernah mengizinkan info
broadcast-left-opted-out = { $count } orang tidak: menolak info
broadcast-left-no-channel = { $count } orang tidak: semua chatnya tidak bisa dicapai
broadcast-left-window = { $count } orang tidak: WhatsApp hanya boleh dalam 24 jam setelah mereka menulis
broadcast-left-twice = { $count } data tidak: orangnya sudah dihitung di atas
broadcast-left-too-late = { $count } orang tidak: waktunya sudah lewat
broadcast-approval = Lebih dari { $most } orang: petugas cabang membaca dulu sebelum dikirim.
broadcast-doubtful = Perhatian: pesan ini bicara soal uang atau kode. Pastikan tidak ada yang diminta mengirim uang. Iuran hanya dibayar di tempat resmi.
broadcast-do-send = Kirim
broadcast-do-test = Coba ke saya dulu
broadcast-do-words = Ubah pesan
broadcast-do-group = Ubah tujuan
broadcast-do-stop = Tidak jadi
broadcast-kept = Baik, tidak ada yang dikirim.
broadcast-tested = Contohnya dikirim ke chat Anda sendiri.
broadcast-untested = Contoh tidak bisa dikirim: chat Anda tidak bisa dicapai.
broadcast-asked = Siaran menunggu persetujuan petugas cabang, paling lama 3 hari. Belum ada yang dikirim.
broadcast-begun = Siaran dimulai. Dikirim sedikit demi sedikit, tidak pada malam hari.
broadcast-progress = Selesai { $done } dari { $count } orang (yang dituju { $total }).
broadcast-fate-sent = Terkirim: { $count }
broadcast-fate-refused = Ditolak chatnya: { $count }
broadcast-fate-unknown = Tidak pasti sampai: { $count }
broadcast-fate-cancelled = Dibatalkan: { $count }
broadcast-fate-posted = Sedang dikirim: { $count }
broadcast-fate-waiting = Menunggu: { $count }
broadcast-fate-left-out = Tidak dikirimi: { $count }
broadcasts-which = Siaran yang mana?
broadcasts-deed =
    Dari { $who }:

    { $words }

    { $stage }
    { $result }
broadcasts-none = Belum ada siaran.
broadcasts-now = { $stage }
broadcast-stage-asked = Menunggu persetujuan petugas cabang.
broadcast-stage-running = Sedang berjalan.
broadcast-stage-paused = Dijeda. Yang sudah telanjur keluar tetap sampai.
broadcast-stage-stopped = Dihentikan.
broadcast-stage-declined = Tidak disetujui.
broadcast-stage-done = Selesai.
broadcast-do-approve = Setujui
broadcast-do-decline = Tolak
broadcast-do-pause = Jeda
broadcast-do-resume = Lanjutkan siaran
broadcast-do-end = Hentikan
broadcast-do-look = Lihat lagi
broadcast-declined-why = Tidak disetujui. Alasannya: { $why }.
broadcasts-reason = Apa alasannya? Pengirim akan diberi tahu.
option-broadcast_words = Isinya perlu diubah
option-broadcast_people = Penerimanya kurang tepat
option-broadcast_time = Waktunya kurang tepat
option-broadcast_talk = Bicarakan dulu
broadcast-news-asked = Siaran dari { $who } untuk { $count } orang menunggu keputusan Anda. Baca dulu isinya, lalu setujui atau tolak dalam 3 hari.
broadcast-news-approved = Siaran Anda untuk { $count } orang sudah disetujui petugas cabang. Pesannya dikirim sedikit demi sedikit, dan tidak pada malam hari.
broadcast-news-declined = Siaran Anda untuk { $count } orang tidak disetujui petugas cabang. Alasannya: { $why }. Anda bisa menulis siaran baru.
broadcast-news-lapsed = Siaran Anda untuk { $count } orang batal, karena dalam 3 hari belum ada keputusan petugas cabang. Anda bisa menulis siaran baru.
broadcast-news-done = Siaran Anda untuk { $count } orang sudah selesai. Terkirim: { $sent }. Ditolak chat mereka: { $refused }. Tidak pasti: { $unknown }. Tidak dikirim: { $left }. Buka untuk melihat alasannya.
why-broadcast = Pesan tanggal { $day } memberi tahu kabar tentang sebuah siaran: yang Anda kirim, atau yang menunggu keputusan Anda.
error-broadcast-short = Pesannya terlalu pendek. Tulis paling sedikit 10 huruf.
error-broadcast-long = Pesannya { $length } huruf, paling banyak 700. Pendekkan, lalu kirim lagi.
error-broadcast-link = Tautan { $link } bukan situs resmi. Hapus, atau pakai bpjsketenagakerjaan.go.id atau jakarta.go.id, lalu kirim lagi.
error-broadcast-nik = Ada nomor 16 angka, mungkin NIK. Hapus nomornya, lalu kirim lagi.
error-broadcast-money = Pesan ini seperti meminta uang ke sebuah nomor. Itu tidak boleh. Hapus nomornya, lalu kirim lagi.

## Data ganda

open-ganda = Periksa data ganda
open-pisahkan = Pisahkan lagi
duplicates-verdict =
    Apakah ini orang yang sama? Kemiripan { $score } dari 100. Masih ada { $left } pasangan.

    Pertama:
    { $one }

    Kedua:
    { $other }

    Mengapa ditanyakan:
    { $why }
pair-side =
    { $name }, lahir { $born }
    NIK { $nik }, HP { $phone }
    { $home }
    { $standing }
    Didaftarkan { $day }, nomor { $number }
pair-keep-first = Sama, pakai pertama
pair-keep-second = Sama, pakai kedua
pair-different = Bukan, orang lain
pair-later = Nanti
pair-erased = Yang pertama pernah dihapus atas permintaan orangnya, lalu NIK yang sama didaftarkan lagi
pair-same-nik = NIK sama
pair-near-nik = NIK beda satu angka atau dua angka tertukar
pair-same-phone = Nomor HP sama
pair-same-birth = Tanggal lahir sama
pair-swapped-birth = Tanggal dan bulan lahir tertukar
pair-same-home = Alamat sama
pair-near-name = Nama mirip
duplicates-sure =
    Riwayat bayar dan catatan yang lain dipindah ke data yang dipakai. Data yang lain tidak ditampilkan lagi. Izin hanya bisa berkurang. Bisa dipisahkan lagi.

    Satukan?
duplicates-joined = Selesai. Keduanya sekarang satu data. Kalau keliru, pilih "Pisahkan lagi".
duplicates-different = Baik. Mereka dua orang. Pasangan ini tidak ditanyakan lagi.
duplicates-later = Baik. Pasangan ini ditanyakan lagi sesudah yang lain.
duplicates-gone = Pasangan itu sudah diputuskan orang lain, atau bukan bagian Anda lagi.
duplicates-none = Tidak ada pasangan yang perlu diperiksa.
part-which = Yang mana dipisahkan lagi?
part-sure = Semua yang dipindah kembali ke tempatnya. Yang datang sesudahnya tetap pada data yang dipakai. Pisahkan?
part-kept = Baik, tetap satu.
part-done = Selesai. Keduanya dua data lagi.
part-newer = Sesudah itu ada penyatuan lain dengan data ini. Pisahkan yang terbaru dulu.
part-none = Tidak ada yang bisa dipisahkan.

## Buku kas agen

open-catat = Catat pembayaran
open-setor = Catat setoran
open-kas = Buku kas
open-tutup = Tutup hari ini
open-batalcatat = Batalkan catatan
open-cocokkan = Cocokkan setoran
open-komisi = Perkiraan komisi
open-cekbukti = Cek bukti
collect-whom = Siapa yang membayar? Pilih, atau tulis nama atau nomor pendaftarannya.
error-collect-nobody = Orang itu tidak ada di antara yang Anda dampingi. Tulis nama atau nomor pendaftarannya lagi.
ask-collect-which = Ada beberapa orang dengan nama itu. Yang mana?
error-collect-payer = Iuran orang ini dibayar pihak lain. Jangan terima uangnya. Pilih orang lain.
error-collect-state = Orang ini belum bisa membayar: pendaftarannya belum disetujui atau kepesertaannya sudah berakhir. Jangan terima uangnya dulu. Pilih orang lain.
error-collect-months = Paling banyak { $most } bulan sekali bayar. Tulis jumlah bulannya lagi.
error-collect-too-little = Uang itu belum cukup untuk satu bulan, dan BPJS tidak menerima kurang dari sebulan. Perlu paling sedikit { RUPIAH($least) }. Tulis lagi, atau ketik "batal" dan kembalikan uangnya.
error-cash-amount = Tulis jumlah uangnya dengan lengkap, misalnya 33.600.
collect-months =
    { $name } membayar mulai { $start }. Tunggakan: { $behind } bulan.

    Untuk berapa bulan?
collect-paid =
    Menurut aturan:
    { $lines }
    { $credit }
    Yang harus diterima: { RUPIAH($total) }
    Dasar hukum: { $articles }

    Berapa uang yang Anda terima?
collect-credit = Sisa dari pembayaran sebelumnya: { RUPIAH($sum) }
collect-sure =
    { $name } membayar { RUPIAH($paid) } untuk { $period }.
    { $said } { $rest }

    Anda sudah menerima uangnya, dan ini dicatat?
    .yes = Ya, catat
    .no = Tidak
collect-same = Itu cukup untuk { $months }.
collect-less = Uangnya kurang: hanya cukup untuk { $months }, bukan { $wanted }.
collect-more = Uangnya lebih: cukup untuk { $months }, bukan { $wanted }.
collect-rest = Sisa { RUPIAH($sum) } disimpan untuk pembayaran berikutnya, atau kembalikan kepada orangnya.
collect-kept = Baik, tidak ada yang dicatat. Kalau uangnya sudah di tangan Anda, kembalikan atau catat lagi dengan benar.
collect-changed = Catatan orang ini baru saja berubah, jadi belum ada yang dicatat. Lihat buku kas, lalu coba lagi.
collect-done = Tercatat: { RUPIAH($paid) } dari { $name }. Kode bukti: { $code }
collect-sent = Buktinya sudah dikirim ke chat orangnya. Setorkan uang ini dalam 2 hari.
collect-show = Orang ini tidak bisa kami hubungi. Tunjukkan atau cetak gambar bukti ini untuknya. Setorkan uangnya dalam 2 hari.
receipt-given =
    Halo { $name }. { $agent } mencatat pembayaran Anda: { RUPIAH($paid) } untuk { $period }.

    Kode bukti: { $code }

    Ini catatan petugas, { $day }: uangnya diterima, belum disetor, dan belum tentu masuk BPJS. Cek kapan saja dengan tombol di bawah. Kalau Anda tidak membayar ini, hubungi petugas cabang.
receipt-undone =
    Halo { $name }. { $agent } membatalkan catatan pembayaran { RUPIAH($paid) } untuk { $period }.

    Bukti { $code } tidak berlaku lagi. Kalau Anda sudah membayar dan uangnya tidak dikembalikan, hubungi petugas cabang atau 175.
receipt-unmatched =
    Halo { $name }. Uang Anda { RUPIAH($paid) } untuk { $period } (bukti { $code }) pernah kami catat sudah masuk data BPJS. Ternyata itu keliru.

    Sekarang uang itu tercatat sudah disetor { $agent }, tetapi belum terlihat di data BPJS. Bukti Anda tetap berlaku. Cek lagi kapan saja, atau hubungi petugas cabang atau 175.
why-receipt = Pesan tanggal { $day } adalah bukti bahwa petugas mencatat pembayaran Anda, atau memberi tahu ada yang berubah.
slip-title = Catatan pembayaran
slip-code = Kode bukti
slip-name = Nama
slip-period = Bulan
slip-paid = Diterima
slip-day = Tanggal
slip-agent = Petugas
slip-state = Dicatat, belum disetor
slip-check = Cek keadaannya sekarang: arahkan kamera ke kotak ini, atau tulis "cek bukti" dan kodenya ke bot.
slip-check-code = Cek keadaannya sekarang: tulis "cek bukti" dan kode di atas ke bot. Kotak ini berisi kode yang sama.
slip-note = Ini catatan petugas, bukan bukti bayar dari BPJS Ketenagakerjaan. Belum tentu sudah masuk BPJS.
why-late-money = Pesan tanggal { $day } memberi tahu bahwa uang iuran terlambat disetor atau terlambat masuk data BPJS.
handin-which =
    Uang yang belum disetor:
    { $lines }

    Yang mana yang Anda setor? Tekan "Semua", atau tulis nomornya, misalnya 1, 3.
handin-all = Semua
error-handin-which = Tulis nomor dari daftar, 1 sampai { $most }, misalnya 1, 3. Atau tekan "Semua".
handin-amount = Untuk { $count } pembayaran itu seharusnya disetor { RUPIAH($sum) }. Berapa yang Anda setor?
handin-paid_on =
    Kapan Anda menyetornya ke jalur resmi BPJS?
    .echo = Tanggal setor: { $value }
handin-proof = Kirim foto bukti resminya, atau tulis nomor buktinya. Boleh dilewati.
handin-sure =
    Setoran { RUPIAH($sum) } pada { $day } untuk { $count } pembayaran.
    { $difference }

    Ini benar?
error-handin-too-little = Untuk pembayaran yang Anda pilih perlu { RUPIAH($sum) }. Kalau yang disetor kurang, ketik "kembali" dan pilih lebih sedikit pembayaran.
handin-over = Lebih { RUPIAH($sum) } dari yang seharusnya.
handin-kept = Baik, setoran tidak dicatat.
handin-nothing = Tidak ada uang yang perlu disetor.
handin-gone = Catatannya baru saja berubah, jadi setoran ini belum dicatat. Lihat buku kas, lalu coba lagi.
handin-done = Setoran tercatat: { RUPIAH($sum) } untuk { $count } pembayaran. Saya cocokkan begitu data BPJS datang.
cash-title = Buku kas Anda. Diterima { RUPIAH($collected) }, disetor { RUPIAH($deposited) }.
cash-in-hand =
    Diterima, belum disetor: { RUPIAH($sum) }
    { $lines }
cash-rest = Sisa uang pembayar yang masih Anda pegang: { RUPIAH($sum) }
cash-on-the-way =
    Disetor, belum tercatat di BPJS: { RUPIAH($sum) }
    { $lines }
cash-nothing = Semua uang sudah disetor dan tercatat di BPJS.
cash-line = { $number }. { $name }: { $sum }, { $period } ({ $days } hari)
cash-more = … dan { $count } lagi
cash-late = Terlambat: { $count }. Setor paling lama 2 hari setelah diterima. Kalau 5 hari setelah disetor belum tercatat, cocokkan atau tanyakan ke cabang. Sehari kemudian petugas cabang melihatnya, lalu orangnya diberi tahu.
cash-agents = Uang yang masih terbuka, per agen:
cash-agents-none = Tidak ada uang yang masih terbuka.
cash-agent = • { $who }: belum disetor { RUPIAH($hand) }, belum tercatat { RUPIAH($way) }, terlambat { $late }
closeday-counted =
    Hari ini diterima { RUPIAH($collected) }, disetor { RUPIAH($deposited) }.
    Menurut buku, uang di tangan Anda { RUPIAH($expected) }.

    Hitung uangnya. Berapa yang ada?
closeday-already = Hari ini sudah ditutup.
closeday-done =
    Hari { $day } ditutup.
    Diterima: { RUPIAH($collected) }
    Disetor: { RUPIAH($deposited) }
    Menurut buku: { RUPIAH($expected) }
    Dihitung: { RUPIAH($counted) }
closeday-right = Cocok. Terima kasih.
closeday-short = Kurang { RUPIAH($sum) }. Periksa lagi catatan Anda. Kalau ada yang salah, pilih "Batalkan catatan".
closeday-over = Lebih { RUPIAH($sum) }. Mungkin ada pembayaran yang belum dicatat.
undomoney-which = Catatan mana yang salah?
undo-deposit = Setoran { $day } { $sum }
undomoney-reason = Apa yang salah?
option-wrong_person = Orangnya salah
option-wrong_amount = Jumlahnya salah
option-wrong_months = Bulannya salah
option-twice = Tercatat dua kali
option-returned = Uang dikembalikan
undomoney-sure = Catatan ini dibatalkan, dan tetap terlihat sebagai batal. Kalau itu pembayaran, buktinya tidak berlaku lagi. Batalkan?
undo-kept = Baik, tidak ada yang dibatalkan.
undo-nothing = Tidak ada catatan yang bisa dibatalkan. Yang sudah tercatat di BPJS tidak bisa dibatalkan di sini.
undo-gone = Catatan itu sudah dibatalkan.
undo-posted = Uang itu sudah tercatat di BPJS, jadi tidak bisa dibatalkan di sini. Bicaralah dengan petugas cabang.
undo-used = Sisa uang dari catatan itu sudah dipakai untuk pembayaran berikutnya. Batalkan dulu yang berikutnya.
undo-done = Sudah dibatalkan. Kalau uangnya masih di tangan Anda, kembalikan atau catat lagi dengan benar.
undo-deposit-done = Setoran dibatalkan. Uangnya kembali tercatat di tangan Anda.
checkreceipt-code = Tulis kode pada bukti, misalnya 2BKD-7QWM-X4RA.
error-receipt-code = Itu bukan kode bukti. Tulis huruf dan angka pada bukti, misalnya 2BKD-7QWM-X4RA.
receipt-often = Anda sudah sering memeriksa bukti. Coba lagi satu jam lagi.
receipt-mistyped = Kode itu tidak lengkap atau salah ketik. Periksa hurufnya, lalu tulis lagi.
receipt-forged = Kode itu bukan dari kami. Bukti ini palsu. Jangan bayar lagi kepada orang yang memberinya, dan laporkan kepada petugas.
receipt-facts = Bukti untuk { $initials }: { RUPIAH($paid) }, { $period }, dicatat { $day }.
receipt-collected = Uangnya sudah diterima petugas, tetapi belum dicatat disetor ke BPJS.
receipt-deposited = Petugas mencatat uangnya sudah disetor. Belum tercatat di data BPJS.
receipt-posted = Uangnya sudah tercatat di data BPJS.
receipt-misposted = BPJS sudah menerima uangnya, tetapi mencatatnya dengan NIK yang keliru. Petugas cabang akan memindahkannya. Sampai saat itu bulan ini belum terlindungi oleh pembayaran ini.
receipt-reversed = Bukti ini sudah dibatalkan dan tidak berlaku lagi. Kalau Anda sudah membayar, bicaralah dengan petugas.
receipt-covered = Menurut data BPJS, bulan-bulan itu sudah terlindungi.
receipt-others = Bukti ini bukan untuk Anda. Kalau Anda menerimanya sebagai bukti pembayaran Anda, laporkan kepada petugas.
receipt-reused = Hati-hati: bukti ini juga ditunjukkan oleh orang yang bukan pemiliknya. Kalau inisial di atas bukan nama Anda, laporkan kepada petugas.
matching-decision =
    Setoran:
    { $ours }

    Data BPJS:
    { $theirs }

    { $why } (keyakinan { $percent }%) { $difference }

    Apakah ini uang yang sama?
option-same_money = Ya, sama
option-other_money = Bukan
matching-row = • { $name }, NIK { $nik }: { $sum }, { $period }, { $day }
matching-digits =
    NIK di catatan: { $ours }
    NIK di data BPJS: { $theirs }
    Yang berbeda: angka ke-{ $places }
open-batalcocok = Batal cocokkan
unmatch-which = Pencocokan mana yang salah?
unmatch-reason =
    Setoran:
    { $ours }

    Data BPJS:
    { $theirs }

    { $why }

    Mengapa ini bukan uang yang sama?
option-not_this_person = Uang orang lain
option-not_these_months = Bulannya lain
option-not_this_amount = Jumlahnya lain
option-pressed_wrong = Salah tekan
unmatch-sure = Uangnya kembali tercatat belum masuk BPJS, dan usulannya menunggu keputusan lagi. Orang yang membayar diberi tahu. Batalkan?
unmatch-kept = Baik, pencocokannya tetap.
unmatch-nothing = Tidak ada pencocokan yang bisa dibatalkan.
unmatch-gone = Pencocokan itu sudah dibatalkan.
unmatch-done = Pencocokan dibatalkan. Uangnya kembali menunggu data BPJS, dan orang yang membayar diberi tahu.
open-niksalah = NIK keliru
wrongnik-decision =
    { $what }

    Sudahkah uangnya dipindahkan ke NIK di catatan?
option-nik_moved = Sudah dipindahkan
option-nik_other_money = Uang orang lain
option-nik_later = Belum
wrongnik-line = Kasus { $number }: { $name }, { $sum }, { $period }, dari { $agent }
wrongnik-accepted = Dinyatakan uang yang sama oleh { $who }, { $day }.
wrongnik-waits = Menunggu: uangnya perlu dipindahkan ke NIK di catatan.
wrongnik-moved = Selesai: sudah dipindahkan, kata { $who }, { $day }.
wrongnik-untied = Dibatalkan: uang orang lain, kata { $who }, { $day }.
wrongnik-posted = Selesai: bulan itu sudah tercatat di data BPJS, { $day }.
wrongnik-closed = Selesai, { $day }.
wrongnik-list = Uang dengan NIK keliru. Menunggu: { $count }.
wrongnik-none = Tidak ada uang dengan NIK keliru.
wrongnik-one = Kasus no. { $number }
wrongnik-thanks = Baik, kasusnya selesai. Bulan itu terlihat terlindungi begitu data BPJS berikutnya datang.
matching-more = BPJS mencatat { RUPIAH($sum) } lebih banyak.
matching-less = BPJS mencatat { RUPIAH($sum) } lebih sedikit.
matching-why-incomplete = Data BPJS tidak menyebut nama, jumlah, atau tanggalnya.
matching-why-exact = Semuanya cocok.
matching-why-split = Dicatat dalam beberapa bagian.
matching-why-joined = Beberapa setoran dicatat sekaligus.
matching-why-group = Satu setoran untuk beberapa orang.
matching-why-twice = Ada beberapa yang sama persis.
matching-why-name = Namanya berbeda.
matching-why-day = Tanggalnya berjauhan.
matching-why-month = Bulannya berbeda.
matching-why-amount = Jumlahnya berbeda.
matching-why-month_and_amount = Bulan dan jumlahnya berbeda.
matching-why-digit = Satu angka NIK berbeda.
matching-why-digit_and_more = Satu angka NIK dan hal lain berbeda.
matching-why-same_day = Jumlah semua pada hari itu sama.
matching-gone = Itu sudah diputuskan, atau uangnya tidak menunggu lagi.
matching-accepted = Baik, setorannya tercatat sudah masuk BPJS.
matching-misposted = BPJS mencatatnya dengan NIK yang keliru, jadi orangnya belum terlindungi oleh uang ini. Petugas cabang melihatnya di "NIK keliru" dan memindahkannya.
matching-refused = Baik, dianggap uang lain.
matching-open = Perlu keputusan: { $count }. Pilih satu.
matching-none = Tidak ada yang perlu dicocokkan sekarang.
matching-one = Usulan { $number }
commission-title = Perkiraan komisi { $month }: { RUPIAH($total) }
commission-none = Belum ada pendaftaran baru atau iuran yang tercatat di bulan ini.
commission-per-head = • { $count } peserta baru × { $each } = { $sum } ({ $source })
commission-flat = • { $count } peserta baru: { $sum } sekaligus ({ $source })
commission-share = • { $percent }% dari { $base } untuk bulan ke { $months } peserta ({ $count } iuran) = { $sum } ({ $source })
commission-too-few = • { $count } peserta baru: belum sampai { $least }, jadi belum dihitung ({ $source })
commission-known-nik = • { $count } peserta dengan NIK yang pernah terdaftar: tidak dihitung ({ $source })
commission-no-share = • { $count } iuran ({ $base }) setelah bulan terakhir bagian agen: tidak dihitung ({ $source })
commission-counter = Peserta baru bulan ini: { $new }. Kurang { $more } lagi supaya dihitung.
commission-reached = Peserta baru bulan ini: { $new }. Sudah cukup untuk dihitung.
commission-idle = Perhatian: { $months } bulan penuh tanpa transaksi. Tiga bulan berturut-turut tanpa transaksi mengakhiri tugas agen. Buat transaksi paling lambat { $until }.
commission-idle-over = Perhatian: sudah { $months } bulan penuh tanpa transaksi. Tanyakan status tugas Anda ke cabang.
commission-guess = Ini hanya perkiraan dari catatan di sini, sebelum pajak. Apakah NIK benar-benar baru hanya cabang yang tahu, dan hanya cabang yang menentukan komisi.
commission-no-rule = Aturan komisi untuk { $month } tidak ada di sini. Tanyakan ke cabang.
commission-before = Bulan sebelumnya
late-agent = Halo { $who }. Ada { $count } catatan uang yang terlambat, jumlahnya { RUPIAH($sum) }: diterima lebih dari 2 hari lalu dan belum disetor, atau disetor lebih dari 5 hari lalu dan belum tercatat di BPJS. Lihat buku kas. Besok petugas cabang juga melihatnya.
late-officer = Uang di agen { $who } terlambat: { $count } catatan, jumlahnya { RUPIAH($sum) }. Agennya sudah diberi tahu kemarin. Besok orang yang membayar diberi tahu.
late-worker-hand =
    Halo { $name }. Anda membayar { RUPIAH($paid) } untuk { $period } kepada { $agent } (bukti { $code }).

    Menurut catatan kami, uang itu belum disetor ke BPJS, jadi bulan itu belum terlindungi oleh pembayaran ini. Ini bukan kesalahan Anda. Agen dan petugas cabang sudah kami beri tahu. Anda boleh menanyakannya kepada agen, atau hubungi 175.
late-worker-way =
    Halo { $name }. Anda membayar { RUPIAH($paid) } untuk { $period } kepada { $agent } (bukti { $code }).

    Agen mencatat uang itu sudah disetor, tetapi belum terlihat di data BPJS yang kami punya. Ini bukan kesalahan Anda. Agen dan petugas cabang sudah kami beri tahu. Anda bisa memastikan lewat aplikasi JMO atau 175.
web-receipt-title = Cek bukti pembayaran
web-receipt-help = Ada yang tidak cocok? Bicaralah dengan petugas cabang, atau hubungi 175. Kami tidak pernah meminta uang, PIN, atau OTP.
