## Kalimat, gambar dan tabel Monev

monev = Monev
monev-title = Monev { $place }
monev-rw-of = RW { $rw } { $place }
monev-who-officeholders = kader dan pengurus
monev-who-officeholders-of = { $body }
monev-who-workers = pekerja
monev-who-workers-of =
    { $group ->
        [umum] pekerja yang bukan pengurus
       *[other] pekerja yang juga { $body }
    }
monev-body-rt = pengurus RT
monev-body-rw = pengurus RW
monev-body-pkk = kader PKK
monev-body-dasawisma = kader dasawisma
monev-body-posyandu = kader posyandu
monev-body-jumantik = kader jumantik
monev-body-fkdm = anggota FKDM
monev-body-lmk = anggota LMK
monev-body-karang_taruna = pengurus Karang Taruna
monev-body-umkm = pelaku UMKM
monev-body-umum = orang tanpa jabatan
monev-sentence = Di { $place }, { $active } dari { $known } { $who } terlindungi ({ $percent }). { $arrears } menunggak.
monev-sentence-protected = Di { $place }, { $active } dari { $known } { $who } terlindungi ({ $percent }).
monev-sentence-nobody = Di { $place } belum ada { $who } yang tercatat.
monev-sentence-few = Di { $place }, { $who } yang tercatat masih sedikit, jadi angkanya tidak ditampilkan.
monev-sentence-known = Di { $place } tercatat { $known } { $who }. Yang terlindungi tidak ditampilkan: beberapa orang saja akan dikenali.
monev-ranked-active = { $level } di { $place }, { $order ->
        [lowest] yang terendah
       *[other] yang tertinggi
    } dulu. Dihitung: persen { $who } yang terlindungi.
monev-ranked-arrears = { $level } di { $place }, { $order ->
        [lowest] yang paling sedikit
       *[other] yang paling banyak
    } dulu. Dihitung: { $who } yang menunggak.
monev-ranked-never = { $level } di { $place }, { $order ->
        [lowest] yang paling sedikit
       *[other] yang paling banyak
    } dulu. Dihitung: { $who } yang belum terdaftar.
monev-ranked-line-active = { $number }. { $name }: { $percent } (dari { $known })
monev-ranked-line-arrears = { $number }. { $name }: { $count } dari { $known }
monev-ranked-line-never = { $number }. { $name }: { $count } dari { $known }
monev-ranked-more = Ini { $shown } dari { $count } yang ada angkanya.
monev-ranked-none = { $level } di { $place }: belum ada angka yang bisa diurutkan.
monev-ranked-hidden = Wilayah dengan angka kecil tidak ikut diurutkan: beberapa orang saja akan dikenali.
monev-asked = { $name }: { $count }.
monev-asked-hidden = { $name }: tidak ditampilkan, supaya tidak ketahuan siapa orangnya.
monev-asked-never = Belum terdaftar
monev-asked-registered = Terdaftar
monev-target-line = Target { $name }: { $percent } { $missing }
monev-target-line-unknown = Target { $name }: belum diketahui.
monev-all = Semua
monev-none = Belum terdaftar
monev-none-agent = Tanpa agen
monev-agent = Agen nomor { $id }
monev-post-ketua = Ketua
monev-post-other = Selain ketua
monev-tile = { $name }: { $percent } terlindungi, { $active } dari { $known }
monev-tile-unknown = persen tidak ditampilkan
monev-map = Peta { $place }: terlindungi paling banyak di { $high } ({ $most }), paling sedikit di { $low } ({ $least }).
monev-map-one = Peta { $place }: hanya { $name } punya angka, { $percent } terlindungi.
monev-map-none = Peta { $place }: belum ada angka yang bisa ditampilkan.
monev-trend-spoken = Yang terlindungi: { $then } pada { $first }, { $now } pada { $last }.
monev-undated = tanpa tanggal
monev-source = Sumber: { $source } ({ $day })

monev-share-target = Garis tegak: target { $target }.
monev-on = Data per { $day }.
monev-potential = Jumlah yang seharusnya: { $count }. { $source }. Persen dihitung dari yang tercatat.
monev-potential-unknown = Jumlah yang seharusnya: belum diketahui. Persen dihitung dari yang tercatat.
monev-fresh = Dihitung sampai { $date } pukul { $time }.
monev-fresh-never = Belum pernah dihitung.
monev-hidden = Tanda • berarti angkanya tidak ditampilkan: hanya satu sampai empat orang, atau angka itu bisa membuka siapa mereka.
monev-hidden-rows = Baris yang orangnya terlalu sedikit tidak ditampilkan.
monev-picture = Persen terlindungi menurut wilayah
monev-picture-legend = Makin gelap, makin tinggi persennya. – berarti belum ada yang tercatat.
monev-many = Ketuk nama wilayahnya untuk melihat rinciannya, dan orang di balik angkanya.
monev-table = Tabel cakupan
monev-sort = Urutan
monev-sort-gap = Paling banyak yang kurang
monev-sort-share = Persen terkecil
monev-sort-name = Nama
monev-column-share = %
monev-column-active = Terlindungi
monev-column-arrears = Menunggak
monev-column-waiting = Diproses
monev-column-ended = Berakhir
monev-column-never = Belum daftar
monev-column-known = Tercatat
monev-column-new = Baru
monev-column-lost = Keluar
monev-column-potential = Seharusnya
monev-column-gap = Kurang ke { $target }
monev-column-fresh = Daftar per
monev-unknown = belum diketahui
monev-listed-on = { $day }
monev-not-listed = belum lapor
monev-trend = Terlindungi, setahun terakhir
monev-break = Sejak { $day } { $area } dibagi menjadi { $parts }. Angka sebelum dan sesudahnya tentang wilayah yang berbeda.
monev-targets = Target
monev-target-ministry = Kemendagri
monev-target-own = Daerah sendiri
monev-of-potential = jumlah yang seharusnya
monev-of-known = yang tercatat
monev-missing = dari { $base }: kurang { $count } orang.
monev-watch = Perlu perhatian
monev-ending = Iuran dibayari pihak lain dan habis dalam 60 hari: { $count } orang
monev-ending-hidden = Iuran dibayari pihak lain dan habis dalam 60 hari: •
monev-official = Data resmi BPJS terakhir: { $day }
monev-official-none = Belum ada data resmi BPJS yang dimasukkan.
monev-missing-lists = { $count } kelurahan belum mengirim daftar pengurus
monev-all-listed = Semua kelurahan sudah mengirim daftar pengurus.
monev-choose = Pilih kelompok, tanggal, dan baris tabel
monev-people = Siapa
monev-people-officeholders = Kader dan pengurus
monev-people-workers = Semua pekerja
monev-by = Baris tabel
monev-by-kecamatan = Kecamatan
monev-by-kelurahan = Kelurahan
monev-by-rw = RW
monev-by-group = Lembaga
monev-by-post = Jabatan
monev-by-payer = Pembayar iuran
monev-by-agent = Agen
monev-by-sector = Bidang kerja
monev-group = Lembaga
monev-day = Pada tanggal
monev-since = Bandingkan dengan
monev-show = Tampilkan
monev-references = Angka acuan dan sumbernya
monev-measure-members = jumlah anggota
monev-measure-heads = jumlah ketua
monev-measure-units = jumlah tempat
monev-measure-protected = terlindungi menurut BPJS
monev-back = Kembali ke Monev
monev-erased = Nama sudah dihapus
monev-ends = Dibayari { $payer } sampai { $day }
monev-reveal-about = Nama dan nomor telepon yang ditandai tampil selama 10 menit. Orangnya bisa membaca siapa yang melihat dan kenapa. Paling banyak 20 nomor sehari.

## Berita acara

monev-minutes = Berita acara Monev
monev-minutes-new = Buat berita acara
monev-minutes-of = Rapat tentang
monev-minutes-todo = Kesepakatan yang belum selesai
monev-minutes-now = Kesepakatan rapat ini, sampai hari ini
monev-minutes-kept-before = Rapat sebelumnya
monev-minutes-todo-none = Tidak ada kesepakatan yang menunggu. Yang baru ditulis saat membuat berita acara.
monev-minutes-nothing = Belum ada berita acara. Pilih wilayahnya di atas, lalu tekan "Buat berita acara".
monev-minutes-none = Tidak ada.
monev-minutes-about = Angka pada tanggal rapat ikut disimpan dan tidak berubah lagi. Kesepakatan muncul di rapat berikutnya.
monev-minutes-held = Tanggal rapat
monev-minutes-who = Yang hadir, satu baris satu nama dan jabatan
monev-minutes-agreed = Kesepakatan
monev-minutes-earlier = Kesepakatan rapat sebelumnya
monev-minutes-case = Nomor
monev-minutes-action = Yang dilakukan
monev-minutes-owner = Penanggung jawab
monev-minutes-due = Batas waktu
monev-minutes-state = Keadaan
monev-minutes-until = sampai { $day }
monev-minutes-keep = Simpan berita acara
monev-minutes-kept = Berita acara nomor { $number } sudah disimpan. Unduh lalu minta tanda tangan.
monev-minutes-pdf = Unduh PDF
monev-minutes-xlsx = Unduh Excel
monev-minutes-title = Berita acara Monev { $place }
monev-minutes-number = Nomor
monev-minutes-data = Data per
monev-minutes-since = Dibandingkan dengan
monev-minutes-official = Data resmi BPJS terakhir
monev-minutes-unreported = Belum mengirim daftar pengurus
monev-minutes-first = rapat pertama
monev-minutes-hidden = Keterangan
monev-minutes-change = Perubahan
monev-minutes-what = Tentang
monev-minutes-measure = Yang dihitung
monev-minutes-count = Angka
monev-minutes-source = Sumber
monev-minutes-day = Per
monev-minutes-present = Yang hadir dan tanda tangan
monev-minutes-digest = Disimpan { $date } pukul { $time }. Sidik data (SHA-256), sama selama datanya sama:
monev-action-done = selesai
monev-action-open = berjalan
monev-action-late = terlambat
monev-action-close = Tandai selesai
monev-action-closed = Kesepakatan nomor { $number } selesai.
error-minutes-area = Berita acara dibuat untuk kota atau kecamatan di wilayah Anda.
error-minutes-day = Tanggal rapat belum lewat. Pilih hari ini atau sebelumnya.
error-minutes-present = Tulis siapa saja yang hadir, paling banyak 60 orang.
error-minutes-action = Setiap kesepakatan perlu isi, penanggung jawab, dan batas waktu sesudah rapat.
error-minutes-gone = Kesepakatan itu sudah selesai atau tidak ada.
desk-waits-actions = Kesepakatan Monev belum selesai

## Di chat

open-monev = Monev
open-namamonev = Nama orang
open-monevbulanan = Kabar Monev bulanan
monev-no-names = Nama orang tidak ditampilkan kepada pemantau, hanya angkanya. Siapa saja orangnya, tanya kader atau petugas wilayah itu.
monev-not-kept = Di Monev hanya ada jumlah orang, bukan uang, klaim, atau kejadian.
monev-today-only = Di chat hanya ada angka hari ini, untuk semua jabatan dan bidang kerja.
monev-on-the-page = Di chat hanya ada angka hari ini. Tanggal lain, perbandingan, ketua saja, pembayar, bidang kerja, dan berita acara ada di halaman Monev: ketik /masuk.
monev-area-beyond = { $name } di luar wilayah Anda. Ini angka { $place }.
monev-area-unknown = Wilayah itu tidak saya kenal, jadi ini angka { $place }. Untuk wilayah lain, tulis nama kelurahan atau kecamatannya.
monev-area-rw = RW { $rw } ada di banyak kelurahan. Tulis kelurahannya juga, misalnya "monev rw 5 angke". Ini angka { $place }.
monev-which-area = Wilayah yang mana?
monev-which-body = Lembaga yang mana?
monev-line = { $name }: { $active } dari { $known } terlindungi
monev-line-none = { $name }: belum ada yang tercatat
monev-line-hidden = { $name }: •
monev-rw-left-out = RW yang orangnya sedikit tidak ditampilkan, supaya tidak ada yang dikenali.
monev-own-rw-none = RW { $rw }: belum ada kader atau pengurus yang tercatat.
monev-monthly-want = Kirim tiap bulan
open-monevbulanan-berhenti = Berhenti tiap bulan
monev-monthly-wanted = Baik. Mulai bulan depan Anda menerima satu pesan Monev tiap bulan.
monev-monthly-stopped = Baik. Pesan Monev bulanan tidak dikirim lagi.
monev-letter = Monev { $place }, { $who }: { $active } dari { $known } terlindungi ({ $percent }), { $arrears } menunggak. Ketuk tombol untuk melihat gambarnya.
why-monev = Pesan tanggal { $day } adalah Monev bulanan yang Anda minta. Hentikan dengan mengetik /monevbulanan berhenti.

## Angka patokan dan target di meja kerja

monev-numbers = Angka patokan dan target
monev-numbers-about = Berapa yang seharusnya ada, dan target, menurut siapa dan per kapan. Yang dipakai adalah angka terbaru yang sudah disetujui petugas lain.
monev-numbers-to-decide = Menunggu keputusan Anda
monev-numbers-new = Tulis angka
monev-numbers-kind = Pilih dulu angkanya tentang apa.
monev-numbers-group = Pilih lembaganya.
monev-numbers-no-group = Semua pekerja
monev-numbers-as-of = Data per (tahun atau tanggal)
monev-numbers-enter = Simpan
monev-numbers-entered = Tersimpan. Angka ini dipakai sesudah petugas lain menyetujuinya di halaman ini.
monev-numbers-all = Semua angka
monev-number-approved = disetujui
monev-number-waiting = menunggu
monev-number-refused = tidak disetujui
