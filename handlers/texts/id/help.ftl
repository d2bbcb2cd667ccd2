## Tombol

open-manfaat = Manfaatnya apa?
open-kenapa = Kenapa dapat pesan ini?
open-bantuan = Bantuan
open-bahasa = Bahasa / Language
open-english = English
open-terimakasih = Terima kasih

## Bantuan

help =
    Silakan, tanya saja dengan kata-kata Anda sendiri. Sedang celaka? Berobat dulu, lalu telepon 175.
help-tasks =
    Tugas Anda di sini. Ketik namanya, atau pilih "Kerja saya":
    { $tasks }
help-own = Untuk urusan Anda sendiri, ketik: daftar, status, bayar, hitung, pengingat, data.
help-always =
    Kapan saja bisa ketik: menu, kembali, batal, bantuan. Saya tidak pernah meminta uang, PIN, OTP, atau kata sandi.
help-question = Jawab saja pertanyaan di bawah ini. Ketik "kembali" untuk pertanyaan sebelumnya, atau "batal" untuk berhenti. Jawaban Anda disimpan 7 hari.
you-are-welcome-grief = Sama-sama. Semoga keluarga diberi kekuatan. Ada yang mau ditanyakan lagi? Tulis saja di sini.
you-are-welcome-hurt = Sama-sama. Semoga lekas pulih. Ada yang mau ditanyakan lagi? Tulis saja di sini.
apology-accepted = Tidak apa-apa, saya mengerti. Ada yang bisa saya bantu? Tulis saja di sini.
you-are-welcome = Sama-sama. Semoga selamat selalu di tempat kerja.

## Kenapa saya dapat pesan ini

why-nothing-sent = Di chat ini belum ada tagihan yang saya kirim. Ini yang tercatat tentang Anda:
why-nothing = Saya Perisai Bot, untuk daftar BPJS Ketenagakerjaan di Jakarta Barat. Gratis. Saya hanya menjawab yang menulis ke sini: belum ada pesan yang saya kirim tanpa Anda minta.
why-reminder = Pesan tanggal { $day } adalah pengingat iuran. Anda mengizinkannya waktu mendaftar, dan menurut data kami iuran bulan itu belum dibayar. Anda bisa menunda atau mematikannya.
why-reply = Pesan tanggal { $day } adalah jawaban atas pesan Anda.
why-news = Pesan tanggal { $day } memberi tahu kabar dari cabang tentang pendaftaran atau pembayaran Anda.
why-waiting = Pesan tanggal { $day } memberi tahu bahwa laporan bayar atau pendaftaran Anda masih menunggu cabang, dan sedang kami tanyakan.
why-draft = Pesan tanggal { $day } mengingatkan isian Anda yang belum selesai. Anda mengizinkan pengingat, atau memintanya waktu berhenti mengisi.
why-joined = Pesan tanggal { $day } memberi tahu bahwa ada chat yang disambungkan ke akun Anda atau dilepas. Kami selalu memberi tahu, supaya tidak ada yang melakukannya diam-diam.
why-digest = Pesan tanggal { $day } adalah ringkasan pagi untuk agen Perisai. Jamnya bisa Anda ubah atau hentikan.
why-work = Pesan tanggal { $day } tentang tugas Anda, atau jawaban atas permintaan Anda.
why-import = Pesan tanggal { $day } memberi kabar tentang daftar anggota yang Anda kirim.
why-attested = Pesan tanggal { $day } menanyakan apakah benar Anda didaftarkan orang lain. Kami selalu bertanya, supaya tidak ada yang terdaftar tanpa tahu.
why-denied = Pesan tanggal { $day } memberi tahu bahwa orang yang Anda daftarkan mengatakan pendaftarannya tidak benar.
why-campaign = Pesan tanggal { $day } dikirim oleh petugas Perisai yang mendampingi wilayah atau data Anda. Anda mengizinkan info waktu mendaftar. Kalau tidak mau lagi, ketik /stopinfo.
why-broadcast = Pesan tanggal { $day } memberi tahu kabar tentang sebuah siaran: yang Anda kirim, atau yang menunggu keputusan Anda.
why-receipt = Pesan tanggal { $day } adalah bukti bahwa petugas mencatat pembayaran Anda, atau memberi tahu ada yang berubah.
why-late-money = Pesan tanggal { $day } memberi tahu bahwa uang iuran terlambat disetor atau terlambat masuk data BPJS.
why-case = Pesan tanggal { $day } adalah jawaban atas permintaan Anda kepada petugas.

## Info

benefits =
    • Celaka saat kerja (JKK): berobat sampai sembuh sesuai kebutuhan medis, sejak berangkat sampai pulang.
    • Meninggal biasa (JKM): **{ RUPIAH($full) }** untuk keluarga ({ RUPIAH($first) } kalau iuran belum 3 bulan berturut-turut).
    • Hari tua (JHT), kalau dipilih: tabungan dan hasilnya.

    Sakit biasa tidak termasuk.
