## Tombol

open-data = Data saya
open-perbaiki = Perbaiki data
open-unduh = Unduh data saya
open-izin = Atur izin
open-hapus = Hapus data saya
open-stopinfo = Stop pesan ini

## Data saya

my-data-title = Ini data Anda yang kami simpan:
my-data-nothing = Belum ada data pendaftaran Anda.
my-data-facts =
    • Nomor pendaftaran: { $number } ({ $state })
    • NIK: { $nik }
    • Nama: { $full_name }
    • Tanggal lahir: { $born_on }
    • HP: { $phone }
    • Alamat: { $street }, { $rtrw }, { $place }
    • Pekerjaan: { $occupation }
    • Penghasilan: { $income } per bulan
    • Yang membayar: { $payer }
my-data-consent = { $purpose }: { $given }
my-data-download = Salinan data Anda sedang disiapkan. Sebentar lagi datang di chat ini.
my-data-copy = Ini semua data Anda: ringkasan, data lengkap, foto, dan bukti. Simpan baik-baik, isinya data pribadi. Salinan di sini kami hapus besok.
my-data-copy-failed = Salinan data Anda gagal disiapkan. Coba lagi sebentar lagi.
my-data-download-often = Anda sudah mengunduh data { $count } kali dalam sehari. Pakai salinan yang terakhir, atau coba lagi besok.
my-data-seen = Siapa yang membuka nomor Anda:
my-data-seen-nik = • { $day }: { $who } melihat NIK Anda. Alasan: { $why }
my-data-seen-phone = • { $day }: { $who } melihat nomor HP Anda untuk menelepon.

## Salinan data

copy-file = ringkasan.txt
copy-archive = data-saya.zip
copy-part = Bagian dari data Anda.
copy-title = Semua data Anda di Perisai Bot, { $day }. Semua nilainya ada di data.json.
copy-consents = Izin yang Anda berikan atau tolak:
copy-consent = • { $day }: { $purpose }: { $given } (naskah { $version })
copy-requests = Permintaan Anda:
copy-request =
    • { $day }: { $kind ->
        [payment] laporan pembayaran
        [help] minta bantuan petugas
        [correction] minta data diperbaiki
        [agent] minta agen lain
       *[other] minta data dihapus
    } { $wanted }
copy-messages = Pesan kami kepada Anda yang masih kami simpan, dengan tulisan Anda (disamarkan) di chat web:
copy-payments = Pembayaran:
copy-payment =
    • { $event ->
        [reported] Anda laporkan
        [collected] diterima agen
        [deposited] disetor agen
        [posted] tercatat di BPJS
       *[reversed] dibatalkan
    }: { $months } bulan mulai { $month } { $place }
copy-reminders = Pengingat:
copy-reminder = • { $day }: { $outcome }
copy-files = Foto dan bukti bayar: { $count } berkas.

## Memperbaiki

option-phone = Nomor HP
    .also = hp, nomor, no hp, telepon, nomor telepon
option-street = Alamat
option-occupation = Pekerjaan
option-full_name = Nama
option-born_on = Tanggal lahir
option-something_else = Data lain
correct-field = Data apa yang mau diperbaiki?
    .why = Supaya yang diubah hanya yang salah; data lain tetap. Data di BPJS ikut diubah oleh petugas kalau perlu.
    .about = data perbaiki ubah ganti salah yang mana
correct-phone =
    Berapa nomor HP yang baru?
    .why = Nomor ini dipakai cabang untuk menghubungi Anda. Nomor yang lama dihapus, dan tidak dibagikan ke orang lain.
    .about = nomor hp telepon wa lama baru
    .echo = Nomor HP: { $value }
correct-full_name =
    Siapa nama yang benar, persis seperti di KTP?
    .why = Nama harus sama dengan KTP, supaya kartu dan santunan tidak tertahan.
    .about = nama lengkap ktp asli
    .echo = Nama: { $value }
correct-born_on =
    Kapan tanggal lahir yang benar? Contoh: 12 Agustus 1985
    .why = Tanggal lahir dicocokkan dengan NIK, dan menentukan sampai umur berapa boleh mendaftar.
    .about = tanggal lahir umur ktp nik
    .echo = Lahir: { $value }
correct-age_sure = Kalau lahir { $day }, usianya { $age } tahun. Benar? Kalau ya, petugas cabang memeriksanya dulu.
    .why = Dengan umur ini sekarang tidak bisa mendaftar, jadi saya pastikan dulu tanggalnya tidak salah ketik.
    .about = tanggal lahir umur usia
correct-line =
    { $field ->
        [street] Tulis alamat yang baru: jalan, RT/RW, kelurahan.
        [occupation] Apa pekerjaan Anda sekarang?
       *[something_else] Tulis data yang benar:
    }
    .why = Yang Anda tulis menggantikan data yang lama. Perlindungan dan kabar dari cabang mengikuti data ini.
    .about = data alamat pekerjaan lama baru rumah kerja
    .echo = Dicatat: { $value }
correct-home_sure = Alamat baru: **{ $address }**. Benar?
    .why = Petugas di tempat tinggal Anda yang sekarang memakai alamat ini, jadi saya pastikan dulu.
    .about = alamat rumah pindah rt rw kelurahan
error-address-whole = Kalau pindah kelurahan, tulis lengkap: jalan, RT/RW, dan kelurahan. Contoh: Jl. Mangga 12, RT 3 RW 5, Kapuk
ask-correct-phone-whose = Nomor ini tampaknya dipakai orang lain. Kalau kabar untuk Anda boleh dikirim ke sana, pilih nomornya. Kalau tidak, tulis nomor Anda sendiri.
error-correct-others = Di sini hanya data Anda sendiri yang diperbaiki. Data keluarga: orangnya sendiri yang menulis di chat ini, atau tekan "Hubungi petugas".
correct-done = Terima kasih, data Anda sudah diperbaiki. Kalau perlu diubah juga di BPJS Ketenagakerjaan, petugas mengurusnya paling lama 3 hari.
correct-income = Iuran dan santunan JKK mengikuti penghasilan. Sebelum diubah, yang lama masih berlaku.
correct-asked = Terima kasih. Permintaan Anda diteruskan ke petugas cabang. Dikerjakan paling lama 3 hari.

## Menghapus

erase-why = Menghapus tidak bisa dibatalkan, jadi saya pastikan dulu bahwa Anda sendiri yang mau.
withdraw-why = Tanpa izin, data Anda tidak boleh dipakai untuk melayani Anda. Anda yang menentukan, dan boleh berubah.

erase-sure =
    Semua data Anda di sini dihapus, juga isian dan foto, dan pengingat berhenti. Ini tidak bisa dibatalkan.
    Data di BPJS Ketenagakerjaan tidak ikut dihapus: kalau Anda peserta, perlindungan tetap jalan.
    .word = HAPUS
    .no = Jangan
erase-kept = Baik, data Anda tidak dihapus.
erase-done = Data Anda sudah dihapus. Terima kasih sudah mampir.
erase-done-handed-on = Data Anda di sini sudah dihapus. Pendaftaran Anda sudah ada di BPJS Ketenagakerjaan; untuk data di sana, hubungi 175.

## Izin

purpose-service = Layanan pendaftaran
purpose-reminders = Pengingat iuran
purpose-information = Info program
withdraw-service = Izinkan kami memakai data Anda untuk layanan pendaftaran dan status?
withdraw-sure =
    Kalau izin dicabut, Anda tidak menerima pesan apa pun lagi dari saya, juga pengingat iuran.
    .word = CABUT
    .no = Jangan
withdraw-reminders = Izinkan pengingat iuran?
withdraw-information = Izinkan info program?
withdraw-unchanged = Baik, izin Anda tetap seperti semula.
consent-kept = Baik, izin Anda sudah dicatat.
consent-withdrawn = Baik, izin dicabut. Data Anda tidak saya pakai lagi, dan saya tidak mengirim pesan. Kalau Anda sendiri bertanya di sini, misalnya "status", saya jawab. Mau datanya dihapus? Pilih "Hapus data saya".
stop-info-done = Baik. Pesan info dari petugas tidak dikirim lagi ke Anda. Pengingat iuran tetap seperti yang Anda pilih.
