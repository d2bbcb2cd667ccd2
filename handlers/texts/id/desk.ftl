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
desk-not-sent-title = Belum terkirim
desk-not-sent = Sesi Anda sudah berakhir. Yang Anda tulis ada di bawah: salin dulu, lalu masuk lagi. Anda kembali ke halaman tadi.
desk-not-sent-typed = Yang Anda tulis
desk-not-sent-again = Masuk lagi
desk-left = Anda sudah keluar. Catatan yang belum dikirim sudah dihapus dari peramban ini.

## Bingkai halaman

desk-skip = Langsung ke isi
desk-menu = Menu
desk-menu-people = Orang
desk-menu-branch = Cabang dan uang
desk-menu-news = Pesan dan jawaban
desk-menu-staff = Yang bertugas
desk-mine = Peran dan perangkat Anda
desk-leave = Keluar
desk-role-switch = Pakai peran ini
desk-role-switched = Sekarang Anda bekerja sebagai { $post }.
desk-repeated = Sudah dikerjakan tadi; tidak ada yang dikerjakan dua kali.
desk-gone = Tidak ada di sini, atau bukan wilayah Anda.
desk-not-for-role = Halaman ini bukan untuk peran yang sedang Anda pakai.
desk-seal = Halaman ini sudah lama terbuka. Muat ulang, lalu coba sekali lagi.
desk-trouble = Gagal tersambung. Yang Anda tulis masih ada; coba lagi. Tidak ada yang tercatat dua kali.
desk-error-title = Tidak bisa dibuka
desk-back = Kembali ke hari ini
desk-page-older = Sebelumnya
desk-page-newer = Berikutnya
desk-page-of = { $first } sampai { $last } dari { $count }
desk-keys-title = Tombol papan ketik
desk-keys-search = cari
desk-keys-rows = baris berikut, baris sebelum
desk-keys-mark = tandai baris; dengan Shift: semua sejak tanda terakhir
desk-keys-view = tampilkan data
desk-keys-take = ambil
desk-keys-step = setujui, atau langkah berikutnya
desk-keys-reasons = ke Minta perbaikan, ke Tolak
desk-keys-answer = ke jawaban
desk-keys-photo = ke foto KTP
desk-keys-undo = batalkan yang baru dilakukan
desk-keys-send = kirim yang ditulis; dengan Shift: kirim dan selesai
desk-keys-help = bantuan ini
desk-keys-close = Tutup

## Cari

desk-search = Hasil pencarian
desk-search-label = Cari orang atau kasus
desk-search-button = Cari
desk-search-about = Tulis nama menurut bunyinya, nomor pengajuan atau kasus, KPJ, atau paling sedikit 6 angka terakhir NIK, nomor HP, atau KPJ. Boleh digabung: "siti 859001".
desk-search-none = Tidak ada yang cocok di wilayah Anda. Coba satu kata saja dari namanya, atau 6 angka terakhir NIK, HP, atau KPJ-nya.
desk-search-count = { $count } hasil pencarian.
desk-search-cut = Hanya { $count } yang terbaru. Tambahkan satu kata atau 6 angka terakhir.
desk-people = Orang
desk-person-agent = Agen
desk-person-application = Buka pengajuannya
desk-person-call = Tampilkan nomor HP untuk menelepon
desk-person-reveal-about = NIK dan nama tampil selama 10 menit. Orangnya bisa membaca siapa yang melihat dan kenapa. Paling banyak 20 nomor sehari.

## Hari ini

desk-today = Hari ini
desk-today-none = Tidak ada yang menunggu Anda. Selamat bekerja.
desk-today-per = Keadaan { $date } pukul { $time } WIB
desk-today-in-chat = di chat: { $command }
desk-today-monitor = Angka cakupan dan berita acara rapat ada di menu Monev.
desk-waits-cases = Kasus
desk-waits-late = { $count } lewat janji
desk-waits-broadcasts = Siaran menunggu persetujuan
desk-waits-hand-over = Pengajuan belum diserahkan ke cabang
desk-waits-status = Berkas status menunggu diterapkan
desk-waits-numbers = Angka patokan menunggu
desk-waits-money = Setoran belum cocok
desk-waits-wrong-nik = Pembayaran di NIK lain
desk-waits-reversals = Pembatalan catatan uang
desk-waits-agents = Ganti dan serah agen
desk-waits-offers = Orang yang mau diserahkan kepada Anda
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
desk-nik-owners-about = Data resmi NIK ini belum ditunjukkan kepada siapa pun. Cocokkan dengan KTP asli, lalu putuskan.
desk-nik-owner-whose = NIK ini milik siapa?
desk-nik-owner-about = NIK dan semua data resminya menjadi milik yang dipilih. Pendaftaran lain dengan NIK ini ditolak, dan orangnya diminta datang dengan KTP. Uang yang dicatat agen tetap atas nama yang membayar.
desk-nik-owner-which = Pilih dulu pemiliknya, atau "Tidak satu pun".
desk-nik-owner-decide = Putuskan
desk-pair-joined = Sudah disatukan.
desk-pair-merges = Baru saja disatukan

## Jawaban bot

desk-answers = Pengetahuan
desk-answers-about = Sebelum disetujui, jawaban ini tidak disampaikan kepada siapa pun. Cocokkan dengan sumbernya.
desk-answers-source = Sumber
desk-answers-span = Berlaku
desk-answers-approve = Setujui
desk-answers-decline = Tolak
desk-answers-which = Pilih dulu: setujui atau tolak.

## Siaran

desk-materials = Materi
desk-materials-how = Nama Anda, iuran bulan ini, dan QR Anda tercetak di situ. Siapa yang memindai langsung mendaftar. Pilih yang mau dibuat.
desk-materials-which = Pilih dulu materi mana yang mau dibuat.
desk-materials-soon = Sebentar, sedang dibuat. Filenya muncul di sini dan di chat Anda.
desk-materials-made = Yang sudah jadi
desk-materials-none = Belum ada. Pilih materinya di atas; file yang dibuat disimpan 7 hari.
desk-materials-reload = Muat ulang
desk-broadcasts = Siaran
desk-broadcasts-own = Siaran saya
desk-broadcast = Siaran
desk-broadcast-new = Siaran baru
desk-broadcast-preview = Begini pesan yang dilihat orang
desk-broadcast-group = Untuk siapa
desk-broadcast-place = Di mana
desk-broadcast-at = Dibuat
desk-broadcast-audience = Penerima
desk-broadcast-frozen = { $count } orang, tetap sejak dibuat
desk-broadcast-decided = Diputuskan
desk-broadcast-ready = Pesan siap pakai
desk-broadcast-typed = Tulis sendiri di bawah
desk-broadcast-words = Pesan
desk-broadcast-words-how = Paling banyak 700 huruf. Nama Anda dan cara berhenti ditambahkan sendiri. Tautan hanya ke situs resmi. Jangan tulis NIK atau nomor rekening.
desk-broadcast-english = Dalam bahasa Inggris
desk-broadcast-english-how = Boleh kosong. Dibaca orang yang memakai bahasa Inggris; yang lain membaca pesan di atas. Pesan siap pakai sudah punya keduanya.
desk-broadcast-button = Tombol di bawah pesan
desk-broadcast-no-button = Tanpa tombol
desk-broadcast-look = Lihat dulu
desk-broadcast-reason = Alasan, kalau ditolak
desk-broadcast-why = Pilih alasannya dulu. Pengirim akan membacanya.
desk-broadcast-same-people = Ralat untuk yang sudah menerima pesan ini:
desk-broadcast-start = Mulai dikirim (kosong: sekarang)
desk-broadcast-start-how = Antara 07.00 dan 20.00, waktu Jakarta (WIB).
desk-broadcast-narrow = Pilih orangnya (lembaga, jabatan, pembayar, bidang kerja, agen, terakhir menulis)
desk-broadcast-picture = Gambar (boleh tidak)
desk-broadcast-picture-how = JPG atau PNG. Ikut terkirim bersama pesan, dan petugas cabang melihatnya dulu. Jangan ada NIK atau nomor rekening.
desk-broadcast-picture-alt = Gambar yang ikut dikirim
desk-broadcast-reload = Muat ulang angkanya

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
desk-case-send-end = Kirim dan selesai
desk-case-answered = Jawaban sedang dikirim. Keadaannya tampil di percakapan.
desk-case-person-page = Data orangnya
desk-case-answered-ended = Kasus no. { $number }: jawaban sedang dikirim, dan percakapannya selesai.
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

## Berkas status

desk-status = Berkas status
desk-status-one = Berkas status { $number }
desk-status-about = Pilih berkas status dari cabang. Berkasnya dicoba dulu: belum ada yang berubah sampai Anda menekan "Terapkan".
desk-status-sheet = Berkas (.xlsx, .ods, .csv)
desk-status-day = Data per tanggal
desk-status-send = Kirim dan coba
desk-status-columns-needed = Kolomnya bebas urutan: nik, status, aktif_sampai, nama, tanggal_lahir. Tanggal boleh kosong kalau tertulis di berkas. Paling besar 20 MB, 200.000 baris.
desk-status-earlier = Berkas sebelumnya
desk-status-none = Belum ada berkas. Kirim yang pertama di atas.
desk-status-back = Semua berkas status
desk-status-as-of = Data per { $day }
desk-status-changed-count = { $count } orang berubah
desk-sent-by = { $who }, { $date } pukul { $time }
desk-operator = Pengelola
desk-reload = Muat ulang
desk-status-checking = Sedang dicoba
desk-status-checked = Menunggu diterapkan
desk-status-refused = Tidak bisa dipakai
desk-status-applying = Sedang diterapkan
desk-status-applied = Diterapkan
desk-status-undoing = Sedang dibatalkan
desk-status-undone = Dibatalkan
desk-status-now = Berkas status { $number }: { $state }.
desk-status-dropped = Tidak dipakai
desk-status-reading = Berkasnya sedang dibaca. Halaman ini diperbarui sendiri; boleh juga ditinggal.
desk-status-progress = { $done } dari { $total } baris. Boleh ditinggal: hasilnya juga datang di chat.
desk-status-sent = Berkas diterima dan sedang dicoba. Belum ada yang berubah.
desk-status-missing = Kolom ini tidak ada: { $missing }. Pilih kolomnya di bawah.
desk-status-twice = Kolom { $column } ada dua. Pilih yang benar di bawah.
desk-status-day-unclear = Tanggal datanya tidak jelas di berkas ini. Pilih tanggalnya, lalu coba lagi.
desk-status-try = Coba lagi
desk-status-gone = Berkas ini tidak menunggu lagi, atau dikirim petugas lain. Kirim sekali lagi kalau masih perlu.
desk-status-apply =
    { $count ->
        [0] Catat: datanya tetap
       *[other] Terapkan untuk { $count } orang
    }
desk-status-no-effect = Tidak ada yang bisa diterapkan: barisnya perlu diperbaiki, bukan milik peserta di daftar kita, atau data kita lebih baru. Kalau ini keliru, periksa kolom dan tanggalnya, lalu coba lagi.
desk-status-tells = { $count } orang diberi tahu.
desk-status-ends = Hasil { $count } baris
desk-status-changed = Berubah
desk-status-unchanged = Tetap
desk-status-held = Ditahan: belum pasti milik siapa
desk-status-unknown = NIK tidak dikenal
desk-status-older = Data kami lebih baru
desk-status-faults = Perlu diperbaiki
desk-status-left-out = Kartu lama, atau baris yang sama
desk-status-passed = Bukan orang (jumlah, tanda tangan)
desk-status-faults-sheet = Unduh baris yang perlu dilihat
desk-status-differences = Contoh perubahan
desk-status-columns = Kolom yang dibaca
desk-status-columns-new = Kolom ini kami baca begini
desk-status-columns-right = Benar. Berkas yang bentuknya sama tidak ditanyakan lagi.
desk-status-columns-choose = Pilih kolomnya sendiri
desk-status-columns-about = Pilih kolom mana yang berisi apa, lalu berkasnya dicoba lagi. Kalau diterapkan, berkas yang judul kolomnya sama dibaca begitu juga.
desk-status-columns-without = tidak ada
desk-status-columns-first = Periksa dulu kolom yang kami tebak, lalu centang kalau benar.
desk-status-undo = Batalkan berkas ini
desk-status-undo-extent = Data { $people } orang kembali seperti sebelumnya. { $told } orang yang sudah diberi kabar mendapat ralat. Ini tercatat atas nama Anda.
desk-status-in-the-way = Tidak bisa dibatalkan: sesudahnya ada catatan yang memakai data berkas ini.
desk-status-undo-asked = { $who } minta berkas ini dibatalkan. Petugas lain yang memutuskan.
desk-status-undo-until = Bisa dibatalkan sampai { $day } pukul { $time }.
desk-status-undo-over = Berkas ini bisa dibatalkan sampai { $day }. Sesudah itu tidak lagi: kirim berkas status yang lebih baru untuk memperbaiki datanya.
desk-status-keep = Tetap berlaku
desk-waits-undo = Pembatalan berkas menunggu persetujuan
desk-status-applying-now = Sedang diterapkan. Boleh ditinggal.
desk-state-submitted = Diajukan
desk-state-processing = Diproses
desk-state-awaiting-payment = Menunggu bayar
desk-state-active = Aktif
desk-state-ended = Berakhir
desk-state-rejected = Ditolak
desk-state-until = { $state }, terlindungi sampai { $day }

## Uang

desk-money = Uang
desk-money-matching = Cocokkan setoran
desk-money-wrong-nik = NIK keliru
desk-money-reversals = Pembatalan
desk-money-agents = Uang agen
desk-money-one = Usulan { $number }
desk-money-back = Semua usulan
desk-money-agents-back = Semua agen
desk-money-ours = Setoran agen
desk-money-theirs = Data BPJS
desk-money-confidence = (keyakinan { $percent }%)
desk-money-claim = Ya, sama: minta petugas memutuskan
desk-money-other = Bukan, uang lain
desk-money-choose = Pilih salah satu jawaban.
desk-money-take-back = Batalkan pencocokan
desk-money-closed = Sudah diputuskan
desk-money-accepted = Baru dinyatakan sama
desk-money-why-other = Mengapa ini bukan uang yang sama?
desk-money-reverse-about = Uangnya kembali menunggu data BPJS, dan orang yang membayar diberi tahu.
desk-money-days = { $count } hari
desk-money-late = { $count } terlambat
desk-money-ended = tugasnya berakhir
desk-money-hand = belum disetor
desk-money-way = disetor, belum tercatat di BPJS
desk-money-sums = di tangan { RUPIAH($hand) }, di jalan { RUPIAH($way) }
desk-money-undone = · { $count } dibatalkan ({ RUPIAH($sum) })

## Pengurus

desk-office = Pengurus
desk-office-send = Kirim daftar pengurus
desk-office-about = Satu baris satu nama, boleh dengan jabatan dan RT/RW. Anda melihat hasil bacaannya dulu sebelum disimpan.
desk-office-sheet = Berkas (.xlsx, .ods, .csv)
desk-office-try = Kirim dan lihat
desk-office-village = Kelurahan
desk-office-body = Lembaga
desk-office-status = Keadaan
desk-office-name = Nama lengkap
desk-office-any = Semua
desk-office-choose-one = Pilih
desk-office-choose = Pilih dulu lembaga dan kelurahan di wilayah Anda.
desk-office-show = Tampilkan
desk-office-serving = Semua yang menjabat
desk-office-missing = Belum terdaftar
desk-office-waiting = Sedang diproses
desk-office-active = Terlindungi
desk-office-paid = Sudah bayar
desk-office-arrears = Menunggak
desk-office-ended = Berakhir
desk-office-former = Dulu menjabat
desk-office-count = { $count } pengurus
desk-office-place = RT { $rt } RW { $rw } { $village }
desk-office-since = sejak { $day }
desk-office-until = { $since } sampai { $until }
desk-office-end = Akhiri
desk-office-end-sure = Ya, sudah tidak menjabat
desk-office-back = Semua pengurus
desk-office-list = Daftar yang dibaca
desk-office-read = { $count } nama terbaca. Belum ada yang disimpan.
desk-office-trial = { $new } nama baru, { $known } sudah ada. Belum ada yang disimpan.
desk-office-same = Nama ini ada lebih dari satu kali di satu RW. Orang yang sama?
desk-office-same-yes = Orang yang sama: jabatan di daftar ini menggantikan yang lama (yang pertama, kalau ada dua)
desk-office-same-no = Orang berbeda
desk-office-same-first = Jawab dulu: nama yang sama itu satu orang atau bukan?
desk-office-not-listed = Masih menjabat, tetapi tidak ada di daftar ini ({ $count }). Tandai yang sudah tidak menjabat.
desk-office-apply = Simpan { $count } nama
desk-office-new = baru
desk-office-known = sudah ada
desk-office-done =
    Tersimpan: { $new } nama baru,{ $moved ->
        [0] {""}
       *[other] {" "}{ $moved } ganti jabatan,
    } { $known } sudah ada, { $ended } diakhiri.
desk-office-undo = Urungkan penambahan
desk-office-undone = { $count } nama yang baru ditambahkan sudah diakhiri lagi. Jabatan yang digantikannya berlaku kembali.

## Serah ke cabang

desk-hand-over = Serah ke cabang
desk-hand-over-take = Bawa ke sistem cabang
desk-hand-over-waiting = { $count } pengajuan menunggu diserahkan, { $checked } sudah diperiksa.
desk-hand-over-make = Buat lembar { $count } pengajuan
desk-hand-over-make-checked = Buat lembar { $count } yang sudah diperiksa
desk-hand-over-make-all = Buat lembar { $count }, juga yang belum diperiksa
desk-hand-over-taken = Lembar berisi { $count } pengajuan siap diunduh. Semuanya sekarang "sedang diproses".
desk-hand-over-none = Tidak ada pengajuan baru.
desk-hand-over-none-that-day = Tidak ada pengajuan yang diambil pada hari itu.
desk-hand-over-kept = dibuat { $date } pukul { $time }, dihapus { $until }
desk-hand-over-private = Isinya data pribadi: simpan seperlunya dan hapus setelah selesai. Setiap unduhan tercatat.
desk-hand-over-again = Lembarnya hilang? Buat lagi
desk-hand-over-day = Hari pengambilan
desk-hand-over-again-make = Buat lagi
desk-hand-over-back = KPJ dan kode bayar dari cabang
desk-hand-over-codes = Nomor pengajuan, KPJ, dan kode bayar
desk-hand-over-codes-about = Satu orang satu baris: nomor pengajuan, KPJ, lalu kode bayar kalau ada. Belum ada KPJ? Kosongkan kolomnya. Orangnya menjadi "menunggu bayar" dan menerima kodenya. Dicoba dulu: belum ada yang berubah.
desk-hand-over-file = Atau kirim lembar kami yang sudah diisi, sebagai berkas status
desk-status-try-first = Coba dulu

## Pengajuan

desk-applications = Pengajuan
desk-waits-applications = Pengajuan perlu diperiksa
desk-applications-count = { $count } pengajuan, yang paling lama menunggu di atas.
desk-applications-none = Tidak ada pengajuan dengan saringan ini. Pilih langkah "Semua", atau hapus saringannya.
desk-filter-step = Langkah
desk-filter-area = Wilayah
desk-filter-everywhere = Semua wilayah
desk-filter-words = Nama atau nomor
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
desk-application-copy = Salin ke Perisai 2
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
desk-reveal-about = NIK, nama, dan foto KTP tampil selama 10 menit. Orangnya bisa membaca siapa yang melihat dan kenapa. Untuk mencocokkan KTP: 300 pengajuan sehari, asal yang dilihat juga diputuskan. Untuk hal lain: 20 nomor sehari.
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
desk-link-copy = Salin tautan { $name }
desk-link-copied = Tautan { $name } tersalin.
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

## Petugas, agen, dan kader

desk-staff = Agen, kader, petugas
desk-staff-working = Bertugas
desk-staff-waiting = Belum bisa dipakai
desk-staff-ended = Berakhir
desk-staff-kind = Peran
desk-staff-quiet = Tidak ada kabar { $days } hari
desk-staff-count = { $count } orang
desk-staff-none = Tidak ada orang dengan saringan ini. Pilih peran atau wilayah yang lain.
desk-staff-to-approve = { $count } menunggu persetujuan
desk-staff-never-heard = belum pernah menulis
desk-staff-heard =
    { $days ->
        [0] menulis hari ini
       *[other] terakhir menulis { $days } hari lalu
    }
desk-staff-since = Bertugas
desk-staff-until = Berakhir
desk-staff-end = { $day }: { $why }
desk-staff-invited-by = Diundang oleh
desk-staff-last = Kabar terakhir
desk-staff-chats = Chat
desk-staff-holds = Yang dipegangnya
desk-staff-people = Orang yang didampingi: { $count }
desk-staff-cases = Kasus yang dipegang: { $count }
desk-staff-invitations = Undangan yang belum dipakai: { $count }
desk-staff-holds-nothing = Tidak memegang orang, uang, kasus, atau undangan.
desk-staff-first = Ini harus diserahkan dulu. Kalau tugasnya diakhiri sekarang: orang dan kasusnya pindah ke pengganti, tanpa pengganti ke cabang. Uangnya tetap atas namanya sampai disetor; undangannya dicabut.
desk-staff-phone = Lihat nomor HP
desk-staff-phone-about = Nomornya tampil 10 menit. Orangnya diberi tahu siapa yang melihat dan untuk apa. Ikut dihitung dalam 20 nomor sehari.
desk-staff-no-phone = Tidak ada nomor HP yang bisa ditampilkan.
desk-staff-end-role = Akhiri tugas
desk-staff-end-by-two = Tugas petugas cabang baru berakhir setelah petugas lain menyetujui.
desk-staff-end-asked = Sudah diminta berakhir, menunggu petugas lain.
desk-staff-successor-gone = Pengganti itu tidak bisa meneruskan. Pilih yang lain.
desk-word = Ketik { $word }
desk-staff-change = Ganti peran atau wilayah? Undang dulu ke peran yang baru, lalu akhiri yang ini.
desk-staff-hand-over = Serahkan orang-orangnya
desk-staff-village = Kader bertugas di satu kelurahan. Pilih kelurahannya.
desk-staff-place = Kelurahan, atau wilayah pemantau
desk-staff-rw = RW, kalau hanya satu
desk-staff-reach = Agen dan petugas bertugas di wilayah Anda sendiri ({ $area }): lembaga, tempat, dan RW tidak perlu diisi. Pemantau hanya perlu tempat.
desk-staff-invite = Buat undangan
desk-staff-invite-open = Belum dipakai
desk-staff-revoke = Cabut
desk-staff-until-day = sampai { $day }
desk-staff-invitation-gone = Undangan itu sudah dipakai, dicabut, atau lewat waktunya.
desk-contact-work = Urusan kerja
desk-contact-money = Uang yang belum disetor
desk-contact-handover = Serah terima orang
contact-seen = Nomor HP Anda dilihat { $who }. Untuk: { $why }. Kalau ini keliru, tulis ke petugas cabang.

## Ganti dan serah agen

desk-transfers = Serah dan ganti agen
desk-transfers-none = Tidak ada permintaan yang menunggu Anda.
desk-transfers-which = Pilih dulu agennya.
desk-transfers-part = Pilih dulu siapa yang diserahkan.
desk-transfers-place = Pilih dulu kelurahannya.
desk-transfers-new-agent = Agen penggantinya
desk-transfers-who = Siapa yang diserahkan
desk-transfers-all = Semua ({ $count } orang)
desk-transfers-rw = { $place } ({ $count } orang)
desk-transfers-to = Kepada agen
desk-transfers-why = Alasan, dibaca petugas cabang
desk-transfers-about = Kedua agen diberi tahu. Orangnya pindah setelah petugas lain menyetujui, dan diberi tahu siapa agennya.
desk-transfers-ask = Ajukan
desk-transfers-take-over = Meminta semua orang dari agen lain. Petugas cabang yang memutuskan, dan agennya diberi tahu.
desk-transfers-whose = Portofolio siapa
desk-transfers-look = Lihat jumlahnya
desk-transfers-without = Belum punya agen di sana: { $count } orang.
desk-transfers-give = Tugaskan { $count } orang

## Klaim, jawaban siap, dan kasus yang disatukan

desk-claim = Klaim
desk-claim-papers = Berkas
desk-claim-packet-asked = Berkas sedang disusun jadi satu PDF. Sebentar lagi bisa diunduh di halaman ini, dan datang juga di chat Anda.
desk-claim-packet-waits = PDF-nya sedang disusun…
desk-claim-packet = Unduh satu PDF
desk-claim-packet-make = Susun satu PDF
desk-claim-needed = perlu
desk-claim-maybe = perlu pada keadaan tertentu
desk-claim-helpful = membantu
desk-claim-there =
    { $count ->
        [1] ada
       *[other] ada, { $count } halaman
    }
desk-claim-fault = Yang kurang
desk-claim-missing = belum ada
desk-claim-doubted = sulit dibaca
desk-claim-brought = dibawa ke cabang
desk-claim-unnamed = Belum disebut berkas apa
desk-claim-wanted = diminta lagi: { $why }
desk-claim-want-about = Pilih kekurangannya di sebelah berkasnya. Keluarganya membaca semuanya dalam satu pesan.
desk-claim-want-which = Pilih dulu berkas mana yang kurang apa.
desk-claim-step-gone = Klaim ini sudah tidak di langkah itu. Lihat lagi keadaannya.
desk-cases-due = Janji
desk-cases-kind = Jenis
desk-cases-whenever = Semua
desk-cases-late = Lewat waktu
desk-cases-today = Sampai hari ini
desk-cases-week = Dalam 7 hari
desk-case-download = Unduh
desk-case-ready = Jawaban siap
desk-case-ready-find = Cari jawaban
desk-case-ready-none = Tidak ada jawaban siap yang dekat. Cari dengan kata lain, atau tulis sendiri.
desk-case-other = No. { $number }, { $due }
desk-case-apply-about = Cocokkan dengan KTP dan BPJS dulu. Data kami diganti, kasusnya ditutup, dan orangnya diberi tahu.
desk-case-correct = Data apa yang diubah
desk-case-correct-about = Orangnya menulis dengan kata sendiri. Ubah satu data dulu, lalu lihat lagi apakah masih ada yang lain.
desk-case-correct-value = Isi yang benar
desk-case-merge = Satukan dengan kasus lain
desk-case-merge-about = Percakapannya digabung di nomor yang lebih lama. Kedua nomor menuju ke sana, dan orangnya diberi tahu.
desk-case-merge-which = Kasus itu tidak bisa disatukan dengan yang ini. Pilih lagi.

## Pengetahuan: pertanyaan dan versi jawaban

desk-answers-waiting = Menunggu persetujuan
desk-answers-unanswered = Belum terjawab
desk-answers-all = Semua jawaban
desk-answers-search = Kata di pertanyaannya
desk-answers-count = { $count } pertanyaan
desk-waits-questions = Pertanyaan belum terjawab
desk-questions-about = Bot belum boleh menjawab ini, jadi diteruskan ke Anda. Angkanya: orang yang menunggu.
desk-questions-none = Tidak ada pertanyaan yang menunggu.
desk-question-asked = { $count } orang menunggu, sejak { $day }.
desk-question-how = Dikirim ke chat setiap orang yang ditandai, atas nama Anda. Sesudah itu bot menjawab lagi. Jangan tulis NIK, nomor rekening, atau tautan.
desk-question-to = Kepada siapa
desk-question-case = buka
desk-question-nobody = Tandai dulu orangnya. Yang sudah dijawab tidak ada lagi di daftar.
desk-question-taken = Tidak ada yang bisa dijawab: rekan sedang bicara dengan mereka, atau chatnya tidak sampai.
desk-question-answered =
    Jawaban dikirim ke { $count } orang.{ $left ->
        [0] { "" }
       *[other] { " " }{ $left } orang dilewati: rekan sedang bicara dengan mereka, atau chatnya tidak sampai.
    }
desk-answer-said = dipakai
desk-answer-later = berlaku nanti
desk-answer-over = sudah lewat
desk-answer-replaced = sudah diganti
desk-answer-declined = tidak disetujui
desk-answer-waiting = menunggu persetujuan
desk-answer-weak = buktinya belum cukup
desk-answer-new = Tulis versi baru
desk-answer-about = Satu gagasan, paling banyak { $most } huruf, dalam dua bahasa. Baru dipakai setelah petugas LAIN menyetujui. Sampai hari mulainya versi yang lama tetap dipakai.
desk-answer-indonesian = Bahasa Indonesia
desk-answer-english = Bahasa Inggris
desk-answer-situation = Untuk siapa
desk-answer-first = Berlaku mulai (boleh kosong)
desk-answer-last = Sampai (boleh kosong)
desk-answer-places = Kurung yang diisi bot: angka dan tanggal
desk-answer-preview = Begini orang membacanya hari ini
desk-answer-length = { $length } dari { $most } huruf, sebelum kurungnya diisi
desk-answer-ask = Kirim untuk disetujui
desk-answer-written = Versi baru menunggu petugas lain. Sampai itu jawaban yang lama tetap dipakai.
desk-answer-history = Riwayat versi
desk-answer-own = ditulis petugas
desk-answer-none = Belum ada jawaban untuk pertanyaan ini. Tekan "Tulis versi baru".
desk-situation-everybody = Semua orang
desk-situation-newcomer = Belum terdaftar
desk-situation-waiting = Menunggu aktif
desk-situation-active = Terlindungi
desk-situation-arrears = Menunggak
desk-situation-ended = Berakhir
desk-situation-approved = Disetujui, belum bayar
desk-situation-rejected = Ditolak
desk-situation-paid = Sudah bayar, menunggu data BPJS
desk-situation-paid-for = Dibayari pihak lain
desk-situation-senior = Sudah 65 tahun
desk-situation-senior-ended = Sudah 65 tahun, berakhir
