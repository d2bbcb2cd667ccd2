## Tombol

open-ganda = Periksa data ganda
open-pisahkan = Pisahkan lagi

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
    Riwayat bayar dan catatan yang lain dipindah ke data yang dipakai. Data yang lain tidak ditampilkan lagi. Izin hanya bisa berkurang. Bisa dipisahkan lagi.

    Satukan?
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
