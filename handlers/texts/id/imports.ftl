## Tombol

open-impor = Kirim daftar
open-perbaikan = Lanjutkan perbaikan
open-berkasperbaikan = Unduh untuk diperbaiki
open-contohdaftar = Contoh daftar
open-tarikdaftar = Tarik daftar ini
open-lihatdaftar = Lihat semua orang
button-later = Berhenti dulu
button-skip-row = Lewati baris
button-split = Pisahkan
option-take = Tetap daftarkan
button-nik-right = NIK ini benar
button-same = Ya, sama
button-not-needed = Tidak perlu

## Mengirim daftar

option-list_same = Ini perbaikannya
option-list_new = Ini daftar baru
option-list_mend = Lanjutkan di chat
import-list-photos =
    { $count ->
        [1] Sebentar, saya baca fotonya. Jawabannya datang di chat ini.
       *[other] Sebentar, saya baca { $count } foto. Jawabannya datang di chat ini.
    } Masih ada halaman lain? Kirim saja.
    .help = Fotonya dibaca di sini saja, lalu dihapus. Yang kurang jelas saya tanyakan dengan potongan gambarnya. Mau ketik? Tempel daftarnya di sini.
import-photos-stop = Tidak jadi
import-photo-read = Di foto ini { $people } orang.{ $looks ->
        [0] { "" }
       *[other] { " " }{ $looks } isian belum jelas terbaca: nanti saya tunjukkan potongan fotonya, Anda yang memastikan.
    }
import-photo-not-read =
    { $why ->
        [ktp] Itu foto KTP satu orang. Tekan "Daftarkan anggota", lalu kirim fotonya lagi di sana.
        [kk] Itu Kartu Keluarga. Yang saya baca di sini daftar orang, satu orang satu baris.
        [sim] Itu SIM. Yang saya baca di sini daftar orang, satu orang satu baris.
        [receipt] Itu bukti bayar. Kalau itu milik Anda, tekan "Saya sudah bayar", lalu kirim fotonya lagi.
        [none] Saya tidak melihat tulisan di foto itu. Foto daftarnya di tempat terang, dari atas.
       *[other] Saya tidak menemukan daftar dengan NIK di foto itu. Foto dari atas di tempat terang, satu halaman penuh, tulisan cetak atau rapi.
    } Fotonya tidak saya simpan. Bisa juga ketik atau tempel daftarnya di sini.
import-list-joins = Daftar Anda yang terakhir belum selesai. Apa yang mau Anda lakukan?
import-list-going-on = Baik, kita lanjutkan di sini.
import-list-list =
    Kirim daftar anggota: berkas .xlsx, .xls, .ods, atau .csv, atau tempel teksnya di sini. Contoh: Siti Aminah - NIK - RT/RW - pekerjaan

    Di tiap baris wajib ada NIK dan nama. Yang lain, misalnya RT/RW, pekerjaan, dan penghasilan, saya tanyakan sekali. Saya periksa dulu, belum ada yang didaftarkan.
    .photo =
        Kirim daftar anggota: foto daftar di kertas (cetak atau rapi, boleh beberapa halaman), berkas .xlsx, .xls, .ods, atau .csv, atau tempel teksnya di sini.

        Di tiap baris wajib ada NIK dan nama. Yang lain saya tanyakan sekali. Saya periksa dulu, belum ada yang didaftarkan.
    .help = Tekan "Contoh daftar" untuk berkas Excel yang tinggal diisi. Urutan dan nama kolom boleh lain.
import-list-sheets =
    Di berkas ini masih ada: { $sheets }. Baca juga?
    .yes = Ya, baca juga
    .no = Tidak
import-sheet = lembar { $name } ({ $count } orang)
import-sheet-hidden = baris tersembunyi di { $name } ({ $count } orang)
import-list-organisation = Lembaga apa untuk baris yang belum menyebutnya?
import-list-district = Kecamatan apa untuk baris yang belum menyebutnya?
import-list-village = Kelurahan apa untuk baris yang belum menyebutnya?
import-list-rtrw =
    RT dan RW berapa untuk baris yang belum menyebutnya? Contoh: RT 3 RW 5
    .echo = { $value }
import-list-occupation =
    Ada baris tanpa pekerjaan. Apa pekerjaan mereka? Kalau berbeda-beda, kirim lagi baris itu di sini dengan pekerjaan di akhirnya.
    .echo = Pekerjaan: { $value }
import-list-sector = Ada baris yang jenis pekerjaannya belum jelas. Termasuk yang mana?
import-list-income =
    Ada baris tanpa penghasilan. Berapa penghasilan mereka sebulan? Contoh: 1,5 juta
    .echo = Penghasilan: { $value }
import-list-working_days = Untuk yang penghasilannya per hari: berapa hari bekerja dalam sebulan? Contoh: 26
import-list-working_weeks = Untuk yang penghasilannya per minggu: berapa minggu bekerja dalam sebulan? Contoh: 4
import-list-programme = Program apa untuk baris yang belum menyebutnya? JKK+JKM: kecelakaan kerja dan kematian. JHT: tabungan hari tua.
import-list-payer = Siapa yang membayar iuran baris yang belum menyebutnya?
import-list-months =
    Mau bayar berapa bulan dulu, untuk baris yang belum menyebutnya?
    .echo = Bayar dulu: { $value }
import-list-rows = Untuk { $count } baris: { $rows }{ $more ->
        [0] .
       *[other] , dan { $more } lainnya.
    }
import-list-rows-all = Untuk semua { $count } baris.
import-list-shown =
    Begini orangnya akan didaftarkan:
    { $lines }{ $more ->
        [0] { "" }
       *[other] { " " }… dan { $more } orang lain.
    }
import-list-recap =
    Pekerjaan "{ $work }" dipakai untuk { $count } orang.{ $own ->
        [0] { "" }
       *[other] { " " }{ $own } orang memakai pekerjaannya sendiri.
    }
import-list-sum = Iuran yang dibayar sendiri, { $people } orang: { $parts } = { RUPIAH($sum) }.
import-list-agreed =
    Saya akan mendaftarkan { $ready } orang.

    Apakah setiap orang itu tahu dan setuju datanya Anda kirim, sedang bekerja dan bukan mendaftar karena sakit, dan sudah Anda beri tahu haknya: melihat, memperbaiki, dan menghapus datanya kapan saja? Jawaban Anda dicatat dengan nama dan jamnya. Ini bukan izin dari mereka sendiri.
    .again = Jadi, apakah mereka semua sudah tahu dan setuju?
    .yes = Ya, daftarkan
    .no = Belum
import-list-not-agreed = Baik, belum ada yang didaftarkan. Daftarnya saya simpan terkunci 7 hari. Kalau semua sudah setuju, ketik /impor.
import-list-checking = Berkasnya sudah saya simpan dan sedang diperiksa. Hasilnya saya kirim ke sini. Anda boleh melakukan hal lain dulu.
import-list-committing = Baik. Karena daftarnya panjang, pendaftarannya berjalan sedikit demi sedikit. Kabarnya saya kirim ke sini.
import-list-undoing = Baik. Daftarnya sedang ditarik sedikit demi sedikit. Kabarnya saya kirim ke sini.
import-list-nothing-ready = Tidak ada baris yang siap didaftarkan. Perlu diperbaiki: { $flawed }. Sudah terdaftar: { $known }.

## Kabar tentang daftar

import-cancelled = Baik, kita berhenti dulu. Belum ada yang didaftarkan. Daftarnya disimpan 7 hari: ketik /impor untuk melanjutkannya.
import-earlier = Daftar Anda sebelumnya belum selesai: { $ready } siap, { $flawed } perlu diperbaiki. Untuk melanjutkannya nanti, ketik /impor { $list }.
import-found = { $total } baris: { $ready } siap, { $flawed } perlu diperbaiki, { $known } sudah terdaftar.
import-still-asks = Belum ada yang didaftarkan. Tinggal jawab yang di bawah ini dulu.
import-joined = Daftarnya saya gabung. { $total } baris: { $ready } siap, { $flawed } perlu diperbaiki, { $known } sudah terdaftar.
import-corrected = Sudah saya perbaiki: { $line }
import-corrected-flawed = Baris { $row } perlu diperbaiki. { $why } Tulis lagi baris itu sekarang, atau nanti dengan "Lanjutkan perbaikan".
import-correct-out = Baik, { $row } tidak ikut didaftarkan.
import-correct-row = baris { $row } ({ $name })
import-correct-which = Maksudnya { $rows }? Belum ada yang saya ubah. Tulis lagi dengan kata "baris", misalnya: baris 2 NIK-nya 3173...
import-correct-nobody = Saya belum tahu baris mana yang salah, jadi belum ada yang saya ubah. Tulis satu per satu, dengan nomor barisnya. Contoh: baris 2 namanya Siti Aminah
import-correct-registered = Baris { $row } sudah didaftarkan, jadi tidak bisa diubah di daftar ini. Cari orangnya, lalu pilih "Perbaiki" di kartunya.
import-passed = { $count } baris bukan data orang, saya lewati: { $lines }
import-unread = Kolom yang tidak saya baca: { $columns }. Kalau isinya perlu, ganti judulnya seperti di contoh daftar, lalu kirim lagi.
import-checking = Saya sedang memeriksa daftar Anda: { $count } dari { $total } baris.
import-committed = { $committed } orang dari daftar ini sudah didaftarkan. Perlu diperbaiki: { $flawed }. Sudah terdaftar sebelumnya: { $known }. Cabang memeriksa dulu: jangan bayar sebelum ada kabar.
import-committing = Pendaftaran berjalan: { $count } dari { $total } orang.
import-undone = Daftar ditarik: { $undone } pendaftaran dibatalkan.
import-undone-kept = Daftar ditarik: { $undone } pendaftaran dibatalkan. Tetap terdaftar: { $kept }, karena sudah diteruskan ke cabang atau sudah dipegang orangnya sendiri.
import-forgotten = Daftar Anda sudah 7 hari tidak dilanjutkan. { $waiting } baris yang belum didaftarkan saya hapus demi keamanan data. Yang sudah didaftarkan tetap terdaftar. Kalau masih perlu, kirim lagi daftarnya.

## Memperbaiki baris

fix-rows-cell =
    Baris { $row }: { $name }
    { $field }: { $cell }
    { $why }

    Tulis yang benar, atau pilih. Masih { $left } baris.
fix-rows-nothing = Tidak ada daftar yang menunggu perbaikan.
fix-rows-later = Baik. Perbaikannya saya simpan. Kalau mau lanjut, ketik /perbaikan.
fix-rows-skipped = Baris dilewati. Baris itu masih ada di berkas perbaikan.
fix-rows-known = Baris { $row }: orang ini sudah terdaftar.
fix-rows-next = Baris { $row }: itu sudah benar. Masih ada yang lain di baris ini.
fix-rows-done = Baris { $row } sudah benar.
fix-rows-finished = Perbaikan selesai. Sudah didaftarkan: { $committed }. Siap, tinggal persetujuan: { $ready }. Dilewati: { $skipped }.
fix-rows-digits = { $shown } ({ $count } angka)
fix-rows-split = Baris { $row } jadi { $count } orang. Yang belum lengkap saya tanyakan satu per satu.
fix-rows-old-row = { $row } di berkas lama
error-mend-gone = Baris ini sudah selesai. Ketik /perbaikan untuk baris berikutnya.

## Berkas

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

show-list-more = Dan { $more } orang lain, sesuai berkas Anda.
show-list-nothing = Tidak ada orang yang menunggu didaftarkan.

## Menarik daftar

withdraw-list-sure =
    { $committed } orang dari daftar ini sudah didaftarkan. Tarik semuanya? Yang sudah diteruskan ke cabang tidak bisa ditarik.
    .word = TARIK
    .no = Jangan
withdraw-list-kept = Baik, daftarnya tetap.
withdraw-list-nothing = Tidak ada daftar yang bisa ditarik.

## Nama isian

field-nik = NIK
field-leftover = Belum jelas
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
field-note = Catatan
field-payer-name = Nama pembayar

## Yang salah di baris

error-members-no-header = Saya tidak menemukan NIK di sana. Yang perlu ada: nik dan nama_ktp. Pakai contoh berkas dari saya, atau kirim baris seperti: Siti Aminah - NIK - tanggal lahir - RT/RW
error-members-columns = Kolom ini belum ada: { $missing }. Tambahkan, lalu kirim lagi berkasnya.
error-members-twice = NIK ini ada juga di baris { $others }. Periksa di KTP, mana yang benar.
error-members-value-differs = Jawaban di sini berlaku untuk semua baris itu. Yang berbeda tulis dulu sendiri, contoh: baris 2 penghasilan 3 juta. Lalu jawab untuk yang lain.
error-members-work-differs = Kalau pekerjaannya berbeda, kirim lagi baris itu di sini dengan pekerjaan di akhir baris. Contoh: Siti Aminah - NIK - penjahit
error-members-leftover = Bagian ini belum saya pahami. Tulis dengan namanya, contoh: "Pekerjaan: ojek" atau "Alamat: Jl. Mangga 5". Kalau bukan data orang ini, tekan "Tidak perlu".
error-members-long = Daftarnya terlalu panjang untuk satu pesan (paling banyak 8.000 huruf atau 400 baris). Kirim sebagai berkas .xlsx atau .csv, atau bagi jadi beberapa pesan.
error-members-monthly = Tulis penghasilannya sebulan. Contoh: 1,5 juta
ask-members-look = Begitu terbaca di foto. Sama dengan gambarnya? Kalau beda, tulis yang benar.
ask-members-birth-nik = Tanggal di sel: { $cell }. Menurut NIK: { $nik }. Mana yang benar? Kalau NIK-nya yang salah, tulis NIK yang benar.
ask-members-sex-nik = Jenis kelamin di sel berbeda dengan NIK. Mana yang benar? Kalau NIK-nya yang salah, tulis NIK yang benar.
ask-members-dead = Menurut catatan, orang ini sudah meninggal. Kalau keliru, pilih tetap daftarkan. Kalau benar, lewati baris ini.
ask-members-sector-work = Pekerjaan dan sektornya tidak cocok. Termasuk yang mana? Transportasi artinya ojek, sopir, atau kurir.
ask-members-gone = Catatan di baris ini: "{ $note }". Tetap daftarkan orang ini? Kalau tidak, lewati baris ini.
ask-members-servant = Menurut catatan, orang ini PNS, TNI, atau Polri. Mereka tidak ikut BPU. Kalau keliru, pilih tetap daftarkan. Kalau benar, lewati baris ini.
ask-members-work-sure = Pekerjaan di baris ini diberi tanda tanya. Kalau benar, pilih. Kalau bukan, tulis pekerjaannya.
ask-members-servant-work = PNS, TNI, dan Polri tidak ikut BPU. Kalau orang ini punya usaha sendiri, tulis pekerjaannya. Kalau tidak, lewati baris ini.
ask-members-late = Di nama ini tertulis almarhum. Kalau orangnya masih hidup, pilih atau tulis namanya. Kalau tidak, lewati baris ini.
ask-members-two = Di sel ini ada lebih dari satu orang. Pisahkan, atau tulis nama satu orang saja.
ask-members-phone-whose = Nomor ini tampaknya milik orang lain. Kalau boleh dipakai untuk orang ini, pilih nomornya. Kalau tidak, pilih "Tidak punya".
ask-members-phone-shared = Nomor ini ada juga di baris { $others }. Kalau memang dipakai bersama, pilih nomornya. Kalau bukan, tulis nomor orang ini, atau pilih "Tidak punya".
ask-members-phone-stored = Nomor ini sudah dipakai orang yang terdaftar ({ $others }). Kalau memang dipakai bersama, pilih nomornya. Kalau bukan, tulis nomor orang ini, atau pilih "Tidak punya".
error-members-near-stored = NIK ini hanya beda satu angka dengan orang bernama sama yang sudah terdaftar ({ $others }). Periksa di KTP: orang yang sama? Kalau ya, lewati baris ini.
error-members-near = NIK ini hanya beda satu angka dengan baris { $others }, dan namanya sama. Periksa di KTP: orang yang sama? Kalau ya, lewati baris ini.
ask-nik-two-member = Ada dua nomor. Yang mana NIK orang ini?
ask-name-full-member = Tulis nama lengkap orang ini sesuai KTP.
ask-phone-sure-member = Apakah ini nomor orang ini?
ask-phone-two-member = Ada dua nomor. Yang mana nomor orang ini?
error-place-outside-member = Alamat di baris ini di { $name }, bukan Jakarta Barat. Kalau orang ini tinggal di Jakarta Barat, tulis kelurahannya. Kalau tidak, lewati baris ini.
