## Tombol

open-materi = Poster dan QR saya
option-status = Gambar status WhatsApp
option-poster = Poster A4
option-tent = Papan meja
option-slips = Lembar kecil, 8 sekali

## Meminta materi

order-material-kind =
    { $brought }

    Mau yang mana? Nama Anda, iuran bulan ini, dan QR Anda tercetak di situ. Siapa yang memindai langsung mendaftar.
    .help = Gambar status untuk HP. Poster, papan meja, dan lembar kecil berupa PDF, tinggal dicetak di kertas A4. Pilih satu.
material-brought = Dari QR Anda: { $came } orang datang, { $registered } mendaftar, { $protected } terlindungi hari ini.
material-brought-nobody = Belum ada yang datang lewat QR Anda.
material-soon = Sebentar, sedang dibuat. Filenya menyusul di chat ini.
material-sent-status = Ini gambar untuk status WhatsApp Anda. Simpan, lalu pasang. Bulan depan minta yang baru, supaya angkanya tetap benar.
material-sent-poster = Ini poster Anda. Cetak di kertas A4 lalu tempel di tempat ramai. Tanggalnya di bawah: kalau iuran berubah, minta yang baru.
material-sent-tent = Ini papan meja Anda. Cetak di kertas A4 yang tebal, lipat di garis tengah, lalu dirikan.
material-sent-slips = Ini lembar kecil Anda. Cetak di kertas A4, gunting di garis putus-putus: delapan lembar untuk dibagikan.
material-failed = Filenya belum bisa dibuat. Coba sekali lagi sebentar lagi. Kalau tetap gagal, kabari petugas cabang.

## Tulisan di materi

material-product = BPJS Ketenagakerjaan untuk pekerja mandiri
material-title = Kerja sendiri? Lindungi diri dan keluarga.
material-lead = Pedagang, ojek, tukang, ART, buruh harian: Anda bisa ikut.
material-amount = { RUPIAH($dues) } sebulan
material-dues-other = iuran paling rendah, JKK dan JKM
material-dues-transport = ojek, sopir, kurir
material-dues-savings = dengan tabungan hari tua (JHT)
material-until = { $whom }, sampai iuran { $until }
material-until-then = { $whom }, sampai iuran { $until }, lalu { RUPIAH($later) }
material-accident = Kecelakaan saat bekerja: dirawat sampai sembuh sesuai kebutuhan medis.
material-death = Meninggal: keluarga menerima sampai { RUPIAH($full) }.
material-savings = Bisa ditambah tabungan hari tua.
material-terms = Syarat: punya NIK, belum { $age } tahun, dan sedang bekerja. Santunan meninggal { RUPIAH($full) } setelah iuran { $months } bulan berturut-turut; sebelum itu { RUPIAH($first) }.
material-scan = Pindai, lalu daftar lewat chat
material-address = Tidak bisa memindai? Buka { $address } dan ketik
material-inviter = Tanya: { $who }
material-safety = Jangan pernah memberi PIN atau OTP, atau transfer ke rekening pribadi. Ragu? Telepon 175.
material-made = Iuran { $month } untuk yang membayar sendiri. Dibuat { $day }.
material-sources = Dasar: { $articles }.
material-fold = lipat di sini

## Yang datang lewat QR

referral-welcome = Anda diundang { $who }. Kita mulai mendaftar.
portfolio-referred = Dari QR Anda: { $came } orang datang, { $registered } mendaftar.
