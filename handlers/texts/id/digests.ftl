## Pesan pagi

digest-short = Selamat pagi, { $name }. Hari ini: { $due } jatuh tempo, { $behind } menunggak, { $visit } perlu dikunjungi, { $cases } kasus terbuka. Balas pesan ini untuk melihat daftarnya.
officer-morning = Selamat pagi. Kemarin di wilayah Anda: { $events }. Menunggu keputusan Anda: { $decisions }. Kasus terbuka: { $open }, lewat waktu: { $overdue }.
officer-saw = NIK dan nomor HP dibuka { $count } kali ({ $who })
officer-ended = tugas yang berakhir: { $count } ({ $who })
officer-reversed = catatan pembayaran yang dibatalkan ({ $who })
officer-waits-role = peran { $count }
officer-waits-nik = pemilik NIK { $count }
officer-waits-reversal = pembatalan { $count }
officer-waits-visit = kunjungan { $count }
officer-waits-transfer = ganti agen { $count }
officer-waits-misposted = NIK keliru { $count }
officer-waits-broadcast = siaran { $count }
officer-waits-undo = batal berkas { $count }
officer-waits-pairs = data ganda { $count }
officer-waits-matches = setoran { $count }
officer-waits-late = uang telat { $count }
officer-waits-answers = jawaban { $count }
officer-nothing = tidak ada
digest-title = Selamat pagi, { $name }. Portofolio Anda pada { $day }: { $people } orang.
digest-due = Jatuh tempo dalam 7 hari: { $count }, { RUPIAH($sum) }
digest-behind = Menunggak: { $count }, { RUPIAH($sum) }
digest-first = Menunggu pembayaran pertama: { $count }, { RUPIAH($sum) } ({ $names })
digest-followed-up = Sudah dikunjungi atau ditelepon, tidak ditampilkan: { $count }
digest-home = { $place } RT { $rt }/RW { $rw }
digest-waiting = Sudah bayar, menunggu data BPJS: { $count }
digest-visit = Perlu dikunjungi, pesan tidak sampai: { $count }
digest-late = Uang yang harus segera disetor: { $count } catatan, { RUPIAH($sum) }
digest-cases = Kasus terbuka: { $count }
digest-line = • { $name }, { $place }: { $owed }sampai { $until }
digest-line-behind = • { $name }, { $place }: { $owed }{ $days ->
        [0] hari ini hari terakhir
        [1] besok hari terakhir
       *[other] sisa { $days } hari
    }
digest-line-visit = • { $name }, { $place }
digest-more = • dan { $count } orang lagi
digest-changed = Sejak { $day }: { $what }.
digest-nothing = tidak ada yang berubah
digest-paid = { $count } membayar
digest-ended = { $count } berakhir
digest-new = { $count } orang baru
digest-came-back = { $count } aktif lagi
digest-gone = { $count } pindah
digest-calm = Tidak ada yang mendesak hari ini.

## Lembar kerja

digest-paid-one = membayar
digest-ended-one = berakhir
digest-new-one = baru
digest-came-back-one = aktif lagi
digest-sheet = Daftar lengkapnya ada di berkas.
digest-tab-due = Jatuh tempo 7 hari
digest-tab-behind = Menunggak
digest-tab-waiting = Menunggu data BPJS
digest-tab-first = Pembayaran pertama
digest-tab-visit = Perlu dikunjungi
digest-tab-cases = Kasus terbuka
digest-tab-changed = Yang berubah
digest-column-name = Nama
digest-column-nik = NIK (disamarkan)
digest-column-months = Bulan
digest-column-sum = Jumlah (Rp)
digest-column-street = Alamat
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

## Jam pesan pagi

open-jampagi = Jam ringkasan pagi
digest-time-hour =
    Ringkasan pagi sekarang datang: { $at }.

    Anda mau jam berapa? Pilih, atau tulis jam antara 07.00 dan 19.59.
digest-time-none = Jangan kirim
digest-time-done = Baik. Ringkasan pagi datang Senin sampai Sabtu jam { $at }.
digest-time-done-daily = Baik. Ringkasan pagi datang setiap hari, juga Minggu, jam { $at }.
digest-time-sunday = Kirim juga pada hari Minggu?
    .yes = Ya, juga Minggu
    .no = Tidak
digest-time-off = Baik. Ringkasan pagi tidak dikirim lagi. Daftarnya tetap ada di Portofolio.
error-digest-hour = Tulis jam antara 07.00 dan 19.59, misalnya 8.15. Malam hari kami tidak mengirim pesan.
