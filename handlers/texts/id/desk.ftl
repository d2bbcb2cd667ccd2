## Masuk dari chat

open-masuk = Buka meja kerja
desk-sign-in-link = Tautan ini membuka meja kerja Anda di peramban, satu kali saja, selama 10 menit. Jangan berikan kepada siapa pun.
    .open = Buka meja kerja
desk-sign-in-none = Meja kerja belum bisa dibuka: alamat halamannya belum diatur. Semua pekerjaan tetap bisa lewat chat ini.
desk-sign-in-mine =
    { $device } ingin membuka meja kerja Anda. Apakah itu peramban yang sedang Anda pakai sendiri?

    Kalau kode itu dari orang lain, jawab tidak: dengan kode itu dia melihat data peserta atas nama Anda.
    .help = Pilih "Ya" hanya kalau kode itu tampil di layar Anda sendiri.
desk-sign-in-not-mine = Baik, tidak ada yang dibuka. Petugas kami tidak pernah meminta Anda mengetik kode dari orang lain.
desk-sign-in-confirmed = Selesai. Meja kerja terbuka sendiri di peramban itu.
desk-sign-in-wrong = Kode itu salah, sudah dipakai, atau lewat 10 menit. Muat ulang halamannya, lalu ketik kode yang baru.
desk-signed-in = Meja kerja Anda dibuka: { $device }, { $date } pukul { $time }. Bukan Anda? Ketik "perangkat" dan keluarkan peramban itu.

## Halaman masuk

desk-title = Meja kerja Perisai
desk-enter-title = Masuk ke meja kerja
desk-enter-link = Tautan dari chat Anda siap. Tekan tombol di komputer Anda sendiri; setelah itu tautannya habis.
desk-enter-button = Masuk di peramban ini
desk-enter-how = Tanpa kata sandi. Pilih salah satu:
desk-enter-by-link = Ketik "/masuk" di chat Perisai Bot Anda, lalu buka tautannya di peramban ini.
desk-enter-by-code = Atau minta kode di sini, lalu ketik kodenya di chat itu.
desk-enter-show = Tampilkan kode
desk-enter-code = Ketik ini di chat Perisai Bot Anda:
desk-enter-waits = Halaman ini terbuka sendiri setelah Anda menjawab "Ya" di chat. Kodenya berlaku 10 menit.
desk-enter-done = Sudah saya jawab
desk-enter-not-yet = Belum ada jawaban "Ya" dari chat. Ketik kodenya di chat dulu.
desk-enter-over = Tautan ini sudah dipakai, sudah diganti, atau lewat 10 menit. Ketik "/masuk" sekali lagi di chat.
desk-enter-no-role = Chat itu tidak punya peran yang memakai meja kerja.
desk-enter-cookie = Peramban ini tidak menyimpan cookie, jadi tidak bisa masuk. Izinkan cookie untuk alamat ini, lalu coba lagi.
desk-enter-demo = Buka meja kerja
desk-ended = Sesi Anda sudah berakhir. Silakan masuk lagi.
desk-left = Anda sudah keluar. Catatan yang belum dikirim sudah dihapus dari peramban ini.

## Bingkai halaman

desk-skip = Langsung ke isi
desk-menu = Menu
desk-mine = Peran dan perangkat Anda
desk-leave = Keluar
desk-role-switch = Pakai peran ini
desk-role-switched = Sekarang Anda bekerja sebagai { $post }.
desk-repeated = Sudah dikerjakan tadi; tidak ada yang dikerjakan dua kali.
desk-gone = Tidak ada di sini, atau bukan wilayah Anda.
desk-not-for-role = Halaman ini bukan untuk peran yang sedang Anda pakai.
desk-seal = Halaman ini sudah lama terbuka. Muat ulang, lalu coba sekali lagi.
desk-trouble = Gagal tersambung. Belum ada yang berubah; coba lagi.
desk-error-title = Tidak bisa dibuka
desk-back = Kembali ke hari ini
desk-page-older = Sebelumnya
desk-page-newer = Berikutnya
desk-page-of = { $first } sampai { $last } dari { $count }
desk-keys-title = Tombol papan ketik
desk-keys-search = cari
desk-keys-rows = baris berikut, baris sebelum
desk-keys-mark = tandai baris
desk-keys-help = bantuan ini
desk-keys-close = Tutup

## Hari ini

desk-today = Hari ini
desk-today-none = Tidak ada yang menunggu Anda. Selamat bekerja.
desk-today-per = Keadaan { $date } pukul { $time } WIB
desk-today-in-chat = di chat: { $command }
desk-today-monitor = Angka cakupan ada di chat: ketik "cakupan".
desk-waits-cases = Kasus
desk-waits-late = { $count } lewat janji
desk-waits-broadcasts = Siaran menunggu persetujuan
desk-waits-money = Setoran belum cocok
desk-waits-wrong-nik = Pembayaran di NIK lain
desk-waits-reversals = Pembatalan catatan uang
desk-waits-agents = Ganti dan serah agen
desk-waits-duplicates = Mungkin data ganda
desk-waits-nik-owners = NIK yang diakui dua orang
desk-waits-roles = Peran menunggu persetujuan
desk-waits-answers = Jawaban menunggu persetujuan

## Perangkat saya

desk-devices = Perangkat saya
desk-devices-about = Peramban yang bisa membuka meja kerja atau chat web Anda.
desk-devices-used = terakhir dipakai { $date } pukul { $time }
desk-devices-here = perangkat ini
desk-devices-end = Keluarkan
desk-devices-ended = Perangkat itu sudah dikeluarkan.

## Pengajuan

desk-applications = Pengajuan
desk-waits-applications = Pengajuan perlu diperiksa
desk-waits-hand-over = Sudah diperiksa, belum diserahkan
desk-applications-count = { $count } pengajuan, yang paling lama menunggu di atas.
desk-applications-none = Tidak ada pengajuan dengan saringan ini.
desk-filter-step = Langkah
desk-filter-area = Wilayah
desk-filter-everywhere = Semua wilayah
desk-filter-words = Nama atau nomor pengajuan
desk-filter-suspicious = Perlu dilihat
desk-filter-mine = Saya ambil
desk-filter-show = Tampilkan
desk-step-new = Perlu diperiksa
desk-step-checked = Sudah diperiksa
desk-step-handed-over = Sudah diserahkan
desk-step-decided = Baru diputuskan
desk-step-all = Semua
desk-mark = Tandai
desk-mark-all = Tandai semua di halaman ini
desk-marked = ditandai
desk-none-marked = Tandai dulu pengajuannya.
desk-take-marked = Ambil
desk-approve-marked = Setujui
desk-age = { $days ->
    [0] hari ini
   *[other] { $days } hari
}
desk-held-by = diambil { $who }
desk-held-by-me = Anda ambil
desk-mine-until = Anda ambil sampai { $time }, lalu kembali sendiri kalau tidak ada kegiatan.
desk-held-until = Diambil { $who } sampai { $time }. Anda bisa membaca, belum memutuskan.
desk-note-unconfirmed = belum dibenarkan orangnya
desk-note-other-city = NIK dari kota lain
desk-take = Ambil
desk-return = Kembalikan
desk-approve = Setujui
desk-undo = Batalkan
desk-hand-over = Salin ke Perisai 2
desk-facts = Yang diisi
desk-fact-name = Nama
desk-fact-nik = NIK
desk-fact-born = Tanggal lahir
desk-fact-sex = Jenis kelamin
desk-fact-phone = Nomor HP
desk-fact-street = Alamat
desk-fact-place = Kelurahan
desk-fact-rt = RT
desk-fact-rw = RW
desk-fact-village = Kelurahan
desk-fact-district = Kecamatan
desk-fact-work = Pekerjaan
desk-fact-sector = Sektor
desk-fact-income = Penghasilan sebulan
desk-fact-programme = Program
desk-fact-jkk_jkm = JKK dan JKM
desk-fact-jkk_jkm_jht = JKK, JKM, dan JHT
desk-fact-months = Jumlah bulan
desk-fact-payer = Pembayar
desk-fact-agent = Kode agen
desk-fact-sent = Dikirim
desk-rupiah = { RUPIAH($sum) }
desk-at = { $date } pukul { $time }
desk-reveal = Tampilkan data
desk-reveal-about = NIK, nama, dan foto KTP tampil selama 10 menit. Orangnya bisa membaca siapa yang melihat dan kenapa. Paling banyak 20 nomor sehari.
desk-reveal-reason = Untuk apa?
desk-reveal-why = Pilih dulu untuk apa datanya dilihat.
desk-revealed = Datanya tampil selama { $minutes } menit, dan tercatat.
desk-photo = Foto KTP
desk-photo-none = Tidak ada foto KTP. Kalau perlu, minta lewat "Minta perbaikan".
desk-photo-masked = Foto KTP tampil bersama datanya, setelah "Tampilkan data".
desk-photo-keys = Foto KTP. Tombol: + perbesar, - perkecil, r putar, 0 utuh, panah menggeser.
desk-photo-in = Perbesar
desk-photo-out = Perkecil
desk-photo-turn = Putar
desk-photo-alone = Buka fotonya saja
desk-repair = Minta perbaikan
desk-repair-about = Hanya yang dipilih yang ditanyakan lagi di chat orangnya; jawaban lain tersimpan.
desk-repair-button = Minta perbaikan
desk-repair-why = Pilih dulu apa yang perlu diperbaiki.
desk-reject = Tolak
desk-reject-about = Orangnya membaca alasannya dan langkah berikutnya.
desk-reject-button = Tolak
desk-rejected-why = Pilih dulu alasannya dari daftar.
desk-not-yours-now = Pengajuan itu tidak sedang Anda ambil.
desk-not-fit = Belum bisa disalin: setujui dulu, atau petugas lain sedang mengambilnya.
desk-pending-approved = Disetujui { $who }. Orangnya diberi tahu pukul { $time }; sampai itu bisa dibatalkan.
desk-pending-rejected = Ditolak { $who }: { $why }. Orangnya diberi tahu pukul { $time }; sampai itu bisa dibatalkan.
desk-pending-repair = { $who } minta perbaikan: { $why }. Orangnya ditanya pukul { $time }; sampai itu bisa dibatalkan.
desk-pending-entered = Dicatat { $who } sudah masuk BPJS. Orangnya diberi tahu pukul { $time }; sampai itu bisa dibatalkan.
desk-history = Riwayat
desk-event-sent = dikirim orangnya
desk-event-registered = didaftarkan orang lain
desk-event-taken = diambil
desk-event-returned = dikembalikan
desk-event-approved = disetujui
desk-event-rejected = ditolak
desk-event-repair = diminta perbaikan
desk-event-entered = dicatat sudah masuk BPJS
desk-event-undone = keputusan dibatalkan
desk-event-exported = diserahkan ke cabang
desk-event-seen = data dilihat

## Layar salin untuk Perisai 2

desk-back-to-application = Kembali ke pengajuan
desk-copy = Salin { $number } ke Perisai 2
desk-copy-about = Perisai 2 tidak punya sambungan dengan bot ini. Salin satu per satu; j dan k pindah baris, Enter menyalin. Layar ini tercatat atas nama Anda.
desk-copy-button = Salin
desk-copied = { $what } tersalin.
desk-handed-over = Pengajuan ini sekarang tercatat sudah diserahkan.
desk-entered = Hasil dari Perisai 2
desk-entered-about = Tulis KPJ, kode bayar, atau keduanya. Kode bayar dikirim ke orangnya sepuluh menit lagi; orang itu baru terlindungi setelah data BPJS mencatat pembayarannya.
desk-kpj = KPJ (11 angka)
desk-code = Kode bayar
desk-entered-button = Sudah masuk BPJS
desk-kpj-wrong = KPJ itu 11 angka. Periksa lagi.
desk-code-wrong = Kode bayar itu 4 sampai 24 huruf atau angka. Periksa lagi.
desk-entered-empty = Tulis KPJ atau kode bayarnya dulu. Kalau Perisai 2 menolak, kembali ke pengajuan lalu pilih "Minta perbaikan" atau "Tolak".
