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

## Mungkin data ganda

desk-duplicates = Mungkin data ganda
desk-duplicates-about = Dua pendaftaran yang mungkin satu orang. Yang paling mirip di atas.
desk-pair = Satu orang atau dua?
desk-pair-score = mirip { $score } dari 100
desk-pair-fact = Data
desk-pair-first = Pertama
desk-pair-second = Kedua
desk-pair-differs = beda
desk-pair-name = Nama
desk-pair-nik = NIK
desk-pair-born = Lahir
desk-pair-phone = HP
desk-pair-home = Alamat
desk-pair-standing = Keadaan
desk-pair-day = Didaftarkan
desk-pair-number = Nomor
desk-pair-merge-what = Kalau disatukan, riwayat bayar dan catatan pindah ke data yang dipakai. Yang lain tidak tampil lagi. Orang dan agennya diberi tahu. Bisa dipisahkan lagi.
desk-pair-which = Pilih dulu: sama, atau orang lain.
desk-pair-joined = Sudah disatukan.
desk-pair-merges = Baru saja disatukan

## Jawaban bot

desk-answers = Jawaban menunggu
desk-answers-about = Sebelum disetujui, jawaban ini tidak disampaikan kepada siapa pun. Cocokkan dengan sumbernya.
desk-answers-source = Sumber
desk-answers-confidence = Tingkat
desk-answers-span = Berlaku
desk-answers-approve = Setujui
desk-answers-decline = Tolak
desk-answers-which = Pilih dulu: setujui atau tolak.

## Siaran

desk-broadcasts = Siaran
desk-broadcasts-own = Siaran saya
desk-broadcast = Siaran
desk-broadcast-new = Siaran baru
desk-broadcast-preview = Begini pesan yang dilihat orang
desk-broadcast-group = Untuk siapa
desk-broadcast-place = Di mana
desk-broadcast-words = Pesan
desk-broadcast-words-how = Paling banyak 700 huruf. Nama Anda dan cara berhenti ditambahkan sendiri. Tautan hanya ke situs resmi. Jangan tulis NIK atau nomor rekening.
desk-broadcast-look = Lihat dulu
desk-broadcast-reason = Alasan, kalau ditolak
desk-broadcast-why = Pilih alasannya dulu. Pengirim akan membacanya.
desk-reload = Muat ulang angkanya

## Kasus

desk-cases = Kasus
desk-case-name = No. { $number }: { $kind }
desk-case-who = Orangnya
desk-case-since = Sejak
desk-case-due = Janji
desk-case-owner = Pemegang
desk-case-wanted = Minta { $field } menjadi
desk-case-thread = Percakapan
desk-case-person = Orangnya
desk-case-note = catatan untuk rekan
desk-case-photo = Foto dari percakapan
desk-case-file = Buka berkas
desk-case-nothing-said = Belum ada yang ditulis.
desk-case-answer = Jawaban ke chat orangnya
desk-case-answer-how = Dikirim atas nama Anda. Bot diam sampai Anda tekan "Selesai bicara". Jangan tulis NIK, nomor rekening, atau tautan.
desk-case-send = Kirim
desk-case-answered = Jawaban sedang dikirim. Keadaannya tampil di percakapan.
desk-case-take = Ambil
desk-case-taken = Kasus ini Anda pegang. Orangnya diberi tahu; jawab dalam 30 menit.
desk-case-end = Selesai bicara
desk-case-ended = Bicara selesai. Bot menjawab lagi.
desk-case-no-talk = Anda tidak sedang bicara di kasus ini.
desk-case-note-words = Hanya rekan yang membacanya
desk-case-keep = Simpan
desk-case-to = Kepada
desk-case-area = Petugas kecamatan { $name }
desk-case-close = Tutup kasus
desk-case-words = Tulis dulu jawabannya, paling banyak { $most } huruf.
