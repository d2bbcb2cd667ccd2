## Tombol

open-ganda = Periksa data ganda
open-pisahkan = Pisahkan lagi

## Pemilik NIK

open-pemiliknik = Siapa pemilik NIK
nik-owner-owner =
    Milik siapa NIK ini? Cocokkan dengan KTP asli dan data BPJS.

    { $people }

    Mengapa ditanyakan:
    { $why }

    Pilih nomornya, atau tulis nomor pendaftarannya.
nik-owner-sure = NIK dan semua data resminya menjadi milik { $name }. Pendaftaran lain dengan NIK ini ditolak, dan orangnya diminta datang dengan KTP. Uang yang dicatat agen tetap atas nama yang membayar. Benar?
    .word = PUTUSKAN
nik-owner-nobodys_sure = Semua pendaftaran dengan NIK ini ditolak, dan orangnya diminta datang dengan KTP. Benar?
    .word = PUTUSKAN
nik-owner-kept = Baik, belum ada yang diputuskan. Tulis "pemilik nik" untuk melihatnya lagi.
nik-owner-done = Selesai. NIK ini milik { $name }. Data resmi berikutnya sampai kepadanya. Yang lain diminta datang dengan KTP: { $aside } orang.
nik-owner-nobodys = Selesai. Pendaftaran dengan NIK ini ditolak dulu. Orangnya diminta datang dengan KTP.
nik-owner-later = Baik. Pertanyaan ini tetap menunggu.
nik-owner-gone = Itu sudah diputuskan orang lain, atau bukan bagian Anda.
nik-owner-none = Tidak ada NIK yang perlu diperiksa.
nik-owner-list = NIK yang menunggu keputusan Anda: { $count }. Data resminya belum ditunjukkan kepada siapa pun.
nik-owner-one = Kasus no. { $number }
nik-owner-number = Nomor { $number }
nik-owner-nobody = Tidak satu pun
nik-owner-more = … dan { $count } pendaftaran lagi. Tulis nomor pendaftarannya.
nik-owner-several = NIK ini didaftarkan lebih dari satu kali
error-nik-owner-number = Nomor itu tidak ada di sini. Pilih dari daftar, atau tulis nomor pendaftarannya, misalnya PB-2611-00042-7.
doubt-not-taken-up = Pendaftarannya belum diserahkan ke cabang
doubt-unnamed = Data resminya tanpa nama atau tanggal lahir
doubt-number = Data resminya menyebut nomor pendaftaran lain
doubt-name = Nama di data resmi berbeda
doubt-birth = Tanggal lahir di data resmi berbeda
doubt-birth-swapped = Tanggal dan bulan lahir di data resmi tertukar
doubt-shared = Data resminya cocok dengan pendaftaran lain
nik-set-aside =
    Halo { $name }. Pendaftaran { $number } belum bisa diterima, karena cabang perlu mencocokkan NIK dengan KTP Anda.

    Datanglah ke kantor cabang dengan KTP asli. Setelah cocok, daftar lagi di sini. Kalau ada pertanyaan, hubungi 175.
nik-confirmed = Halo { $name }. Cabang sudah mencocokkan NIK di pendaftaran { $number } dengan data Anda. Lihat status Anda dengan tombol di bawah.

## Memeriksa data ganda

review-duplicates-verdict =
    Apakah ini orang yang sama? Kemiripan { $score } dari 100. Masih ada { $left } pasangan.

    Pertama:
    { $one }

    Kedua:
    { $other }

    Mengapa ditanyakan:
    { $why }
review-duplicates-sure =
    Yang dipakai: { $name } ({ $number }). Riwayat bayar dan catatan { $other } dipindah ke sana, begitu juga nomor HP atau alamat kalau belum ada. Orang dan agennya diberi tahu. Bisa dipisahkan lagi.

    Satukan?
    .word = SATUKAN
duplicates-joined = Selesai. Keduanya sekarang satu data. Kalau keliru, pilih "Pisahkan lagi".
duplicates-different = Baik. Mereka dua orang. Pasangan ini tidak ditanyakan lagi.
duplicates-later = Baik. Pasangan ini ditanyakan lagi sesudah yang lain.
duplicates-gone = Pasangan itu sudah diputuskan orang lain, atau bukan bagian Anda lagi.
duplicates-none = Tidak ada pasangan yang perlu diperiksa.

## Satu pasangan

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
pair-nik = Lihat NIK { $number }
pair-erased = Yang pertama pernah dihapus atas permintaan orangnya, lalu NIK yang sama didaftarkan lagi
pair-same-nik = NIK sama
pair-near-nik = NIK beda satu angka atau dua angka tertukar
pair-same-phone = Nomor HP sama
pair-same-birth = Tanggal lahir sama
pair-swapped-birth = Tanggal dan bulan lahir tertukar
pair-same-home = Alamat sama
pair-near-name = Nama mirip

## Memisahkan lagi

undo-registration-merge-which = Yang mana dipisahkan lagi?
undo-registration-merge-sure = Semua yang dipindah kembali ke tempatnya. Yang datang sesudahnya tetap pada data yang dipakai. Pisahkan?
undo-registration-merge-kept = Baik, tetap satu.
undo-registration-merge-done = Selesai. Keduanya dua data lagi.
undo-registration-merge-newer = Sesudah itu ada penyatuan lain dengan data ini. Pisahkan yang terbaru dulu.
undo-registration-merge-none = Tidak ada yang bisa dipisahkan.

pair-ktp = Lihat KTP { $number }
open-lihatktp = Lihat KTP
show-ktp-done = Ini KTP { $name }. Ini dicatat, dan orangnya bisa melihat siapa yang membukanya. Hapus gambarnya kalau sudah selesai.

## Kabar

registrations-merged = Pendaftaran Anda { $number } sekarang jadi satu dengan { $other }, karena keduanya orang yang sama. Riwayat bayarnya ikut, tidak ada yang hilang. Kalau ini keliru, tulis kepada kami.
people-merged = Pendaftaran { $member } ({ $number }) sekarang jadi satu dengan { $other }, karena keduanya orang yang sama. Yang dipakai { $other }. Uang yang Anda catat tetap di buku kas Anda. Kalau ini keliru, tulis kepada kami.
registrations-parted = Pendaftaran { $number } dan { $other } dipisahkan lagi: ternyata keduanya bukan satu orang. Riwayat bayar masing-masing kembali ke tempatnya.
