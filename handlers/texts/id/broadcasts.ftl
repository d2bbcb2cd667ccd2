## Tombol

open-siaran = Kirim siaran
open-siaran-status = Lihat siaran saya
open-siaranku = Buka siaran
open-kabariagen = Kabari semua agen

## Kabar untuk agen

message-to-agents-words = Apa yang mau Anda sampaikan kepada semua agen di wilayah Anda?
message-to-agents-sure =
    { $words }

    Kirim ke **{ $count } agen**?
message-to-agents-done = Terkirim ke { $count } agen. Malam hari kabarnya menunggu sampai pagi.
message-to-agents-none = Belum ada agen di wilayah Anda yang bisa dikabari.
told-by-officer =
    Kabar dari { $who }, petugas cabang:

    { $answer }

    Mau bertanya? Ketik "petugas".

## Mengirim siaran

broadcast-from-agent = Pesan dari { $name }, agen Perisai
broadcast-from-cadre = Pesan dari { $name }, kader di wilayah Anda
broadcast-from-officer = Pesan dari { $name }, petugas cabang BPJS Ketenagakerjaan
broadcast-message =
    { $sender }:

    { $words }

    Jangan kirim uang lewat pesan. Tidak mau pesan seperti ini lagi? Ketik /stopinfo.
broadcast-correction =
    Ralat pesan tanggal { $day }:

    { $words }
broadcast-event =
    { $words }

    Tidak mau pesan seperti ini lagi? Ketik /stopinfo.
compose-broadcast-group = Siaran ini untuk siapa?
broadcast-to-active = Yang terlindungi
    .also = terlindungi, aktif, masih aktif, peserta aktif
broadcast-to-arrears = Yang menunggak
    .also = nunggak, menunggak, penunggak, telat, telat bayar, belum bayar
broadcast-to-waiting = Yang belum bayar pertama
    .also = belum bayar pertama, baru daftar, pendaftar baru
broadcast-to-everybody = Semua
    .also = semuanya, semua orang, semua anggota, semua warga, semua peserta, siapa saja
compose-broadcast-place = Di mana mereka tinggal? Yang tidak ada di tombol boleh diketik, misalnya **Kelurahan Kapuk** atau **Kapuk RW 005**.
broadcast-everywhere = Semua tempat
    .also = semua, semuanya, semua wilayah, semua kelurahan, mana saja, di mana saja, bebas
broadcast-village = Kelurahan { $name }
broadcast-district = Kecamatan { $name }
compose-broadcast-by = Pilih berdasarkan apa? Yang lain tetap seperti tadi.
broadcast-by-organisation = Lembaga
broadcast-by-post = Jabatan
broadcast-by-payer = Pembayar iuran
broadcast-by-sector = Bidang kerja
broadcast-by-agent = Agen
broadcast-by-heard = Terakhir menulis
compose-broadcast-value = { $by }: yang mana?
broadcast-any = Siapa saja
broadcast-post-ketua = Ketua
broadcast-post-other = Selain ketua
broadcast-payer-self = Bayar sendiri
broadcast-payer-government = Pemerintah
broadcast-payer-donor = Donatur
broadcast-payer-organisation = Lembaga
broadcast-sector-transport = Ojek, sopir, kurir
broadcast-sector-other = Pekerjaan lain
broadcast-agent-nobody = Tanpa agen
broadcast-heard-lately = Dalam { $days } hari ini
broadcast-heard-long-ago = Lebih lama, atau belum
broadcast-narrowed = Hanya **{ $filters }**.
compose-broadcast-picture = Kirim gambarnya (foto JPG atau PNG). Gambar dikirim bersama pesan. Jangan ada NIK, nomor rekening, atau wajah orang tanpa izinnya. Tanpa gambar? Ketik **lewati**.
broadcast-with-picture = Gambar Anda dikirim bersama pesan ini.
broadcast-approval-picture = Ada gambar, jadi { $by ->
        [officer] petugas cabang lain
       *[other] petugas cabang
    } melihatnya dulu sebelum dikirim.
compose-broadcast-words =
    { $to ->
        [same] Tulis ralatnya, paling banyak 700 huruf. Orang yang sama menerimanya, dan di atasnya tertulis pesan tanggal berapa yang diperbaiki.
       *[new] Tulis pesannya, paling banyak 700 huruf, atau pilih yang siap pakai.
    }

    Nama Anda dan cara berhenti kami tambahkan sendiri. Tautan hanya ke situs resmi. Jangan tulis NIK atau nomor rekening.
compose-broadcast-check =
    Begini pesan yang dilihat orang:

    { $message }

    { $counts }

    Kirim sekarang?
broadcast-starts = Mulai dikirim **{ $day } jam { $hour }**.
broadcast-planned = Dijadwalkan: **{ $day } jam { $hour }**. Belum ada yang dikirim.
broadcast-moment = { $day } jam { $hour }
compose-broadcast-start = Kapan mulai dikirim? Tulis hari dan jamnya, antara 07.00 dan 20.00. Contoh: **besok jam 9**, atau **Sabtu 14.00**.
compose-broadcast-plan =
    Begini pesan yang dilihat orang:

    { $message }

    { $counts }

    Jadwalkan?
broadcast-counts =
    Yang dituju: { $count } orang. { $start ->
        [then] Saat itu
       *[now] Sekarang
    }: { $now }. Nanti: { $later }. Tidak dikirimi: { $left }.
broadcast-way = Lewat { $channels }. Waktu kirim sekitar { $minutes } menit.
broadcast-channel = { $channel } { $count }
broadcast-cost = Biaya WhatsApp paling banyak **{ RUPIAH($sum) }** untuk { $count } pesan.
broadcast-later-already-today = { $count } orang nanti: hari ini sudah dapat pesan
broadcast-later-quiet = { $count } orang nanti: sekarang malam, dikirim mulai jam 07.00
broadcast-later-window = { $count } orang WhatsApp: hanya kalau mereka menulis dalam 24 jam sebelumnya
broadcast-left-deceased = { $count } orang tidak: sudah meninggal
broadcast-left-no-chat = { $count } orang tidak: belum terhubung ke chat
broadcast-left-no-consent = { $count } orang tidak: belum pernah mengizinkan info
broadcast-left-opted-out = { $count } orang tidak: menolak info
broadcast-left-no-channel = { $count } orang tidak: semua chatnya tidak bisa dicapai
broadcast-left-window = { $count } orang tidak: WhatsApp hanya boleh dalam 24 jam setelah mereka menulis
broadcast-left-twice = { $count } data tidak: orangnya sudah dihitung di atas
broadcast-left-too-late = { $count } orang tidak: waktunya sudah lewat
broadcast-approval =
    Yang akan menerima lebih dari { $most } orang: { $by ->
        [officer] petugas cabang lain
       *[other] petugas cabang
    } membaca dulu sebelum dikirim. Yang tidak bisa menerima tidak dihitung.
broadcast-doubtful = Perhatian: pesan ini bicara soal uang atau kode. Pastikan tidak ada yang diminta mengirim uang. Iuran hanya dibayar di tempat resmi.
broadcast-do-send = Kirim
broadcast-do-later = Kirim nanti
broadcast-do-plan = Ya, jadwalkan
broadcast-do-start = Ubah waktunya
broadcast-do-test = Coba ke saya dulu
broadcast-do-words = Ubah pesan
broadcast-do-group = Ubah tujuan
broadcast-do-narrow = Pilih orangnya
broadcast-do-picture = Tambah gambar
broadcast-do-english = Tambah bahasa Inggris
broadcast-do-button = Tambah tombol
broadcast-other-language =
    Dalam bahasa Inggris:
    { $words }
compose-broadcast-english = Tulis pesan yang sama dalam bahasa Inggris, paling banyak 700 huruf. Dibaca orang yang memakai bahasa Inggris. Tidak perlu? Ketik **lewati**.
compose-broadcast-button = Tombol apa di bawah pesan? Orang yang menekannya langsung ke langkah itu.
broadcast-do-stop = Tidak jadi
broadcast-kept = Baik, tidak ada yang dikirim.
broadcast-tested = Contohnya dikirim ke chat Anda sendiri.
broadcast-untested = Contoh tidak bisa dikirim: chat Anda tidak bisa dicapai.
broadcast-asked = Siaran menunggu persetujuan petugas cabang, paling lama 3 hari. Belum ada yang dikirim.
broadcast-begun = Siaran dimulai. Dikirim sedikit demi sedikit, tidak pada malam hari.
broadcast-kept-for-then = Siaran dijadwalkan. Sampai waktunya, Anda masih bisa menghentikannya di Siaran saya.
broadcast-progress = Selesai { $done } dari { $count } orang (yang dituju { $total }).
broadcast-fate-sent = Terkirim: { $count }
broadcast-fate-refused = Ditolak chatnya: { $count }
broadcast-fate-unknown = Tidak pasti sampai: { $count }
broadcast-fate-cancelled = Dibatalkan: { $count }
broadcast-fate-posted = Sedang dikirim: { $count }
broadcast-fate-waiting = Menunggu: { $count }
broadcast-effects = Yang menerima: { $read } terbaca, { $wrote } menulis ke bot sejak itu; dalam 14 hari { $paid } membayar, { $registered } mendaftarkan orang, { $refused } berhenti menerima info.
broadcast-fate-left-out = Tidak dikirimi: { $count }

## Siaran saya

manage-broadcasts-which = Siaran yang mana?
manage-broadcasts-deed =
    Dari { $who }:

    { $words }

    Untuk: { $people }.

    { $stage }
    { $result }
broadcasts-none = Belum ada siaran.
broadcasts-now = { $stage }
broadcast-stage-asked = Menunggu persetujuan petugas cabang.
broadcast-stage-running = Sedang berjalan.
broadcast-stage-paused = Dijeda. Yang sudah telanjur keluar tetap sampai.
broadcast-stage-stopped = Dihentikan.
broadcast-stage-declined = Tidak disetujui.
broadcast-stage-done = Selesai.
broadcast-corrects = { $state } Ini ralat pesan tanggal { $day }.
broadcast-do-approve = Setujui
broadcast-do-decline = Tolak
broadcast-do-pause = Jeda
broadcast-do-resume = Lanjutkan siaran
broadcast-do-end = Hentikan
broadcast-do-correct = Kirim ralat
broadcast-do-look = Lihat lagi
broadcast-declined-why = Tidak disetujui. Alasannya: { $why }.
manage-broadcasts-reason = Apa alasannya? Pengirim akan diberi tahu.
option-broadcast_words = Isinya perlu diubah
option-broadcast_people = Penerimanya kurang tepat
option-broadcast_time = Waktunya kurang tepat
option-broadcast_talk = Bicarakan dulu

## Kabar tentang siaran

broadcast-news-asked = Siaran dari { $who } untuk { $count } orang menunggu keputusan Anda. Baca dulu isinya, lalu setujui atau tolak dalam 3 hari.
broadcast-news-approved = Siaran Anda untuk { $count } orang sudah disetujui petugas cabang. Pesannya dikirim sedikit demi sedikit, dan tidak pada malam hari.
broadcast-news-declined = Siaran Anda untuk { $count } orang tidak disetujui petugas cabang. Alasannya: { $why }. Anda bisa menulis siaran baru.
broadcast-news-lapsed = Siaran Anda untuk { $count } orang batal, karena dalam 3 hari belum ada keputusan petugas cabang. Anda bisa menulis siaran baru.
broadcast-news-done = Siaran Anda untuk { $count } orang sudah selesai. Terkirim: { $sent }. Ditolak chat mereka: { $refused }. Tidak pasti: { $unknown }. Tidak dikirim: { $left }. Buka untuk melihat alasannya.

## Kata yang tidak boleh dikirim

error-broadcast-short = Pesannya terlalu pendek. Tulis paling sedikit 10 huruf.
error-broadcast-long = Pesannya { $length } huruf, paling banyak 700. Pendekkan, lalu kirim lagi.
error-broadcast-link = { $link } bukan situs resmi. Hapus, atau pakai bpjsketenagakerjaan.go.id atau jakarta.go.id. Kalau bukan situs, beri spasi sesudah titik, lalu kirim lagi.
error-broadcast-account = { $name } sepertinya nama akun di tempat lain. Hapus, lalu kirim lagi. Orang cukup menjawab di chat ini.
error-broadcast-number = Ada nomor { $number }, mungkin telepon atau rekening. Hapus nomornya, lalu kirim lagi. Untuk jumlah uang, tulis Rp di depannya.
error-broadcast-nik = Ada nomor 16 angka, mungkin NIK. Hapus nomornya, lalu kirim lagi.
error-broadcast-money = Pesan ini seperti meminta uang untuk seseorang, atau biaya yang sebenarnya tidak ada. Itu tidak boleh. Hapus bagian itu, lalu kirim lagi. Kalau agen menagih, sebut bahwa ada tanda terimanya.
error-broadcast-secret = Bagian ini seperti meminta kode, kata sandi, atau kartu bank: "{ $sentence }". Itu tidak pernah boleh diminta. Hapus, lalu kirim lagi. Peringatan seperti "jangan beri kode kepada siapa pun" boleh.
error-broadcast-elsewhere = Bagian ini mengajak orang ke tempat lain: "{ $sentence }". Hapus, lalu kirim lagi. Orang cukup menjawab di chat ini atau datang ke kantor.
error-broadcast-disguise = Huruf di "{ $word }" dipisah-pisah. Tulis seperti biasa, lalu kirim lagi.
error-contact-moment = Saya belum menemukan hari dan jamnya. Contoh: besok jam 9, atau Sabtu 14.00.
error-contact-night = Malam hari kami tidak mengirim pesan. Pilih jam antara 07.00 dan 20.00.
error-contact-past = Waktu itu sudah lewat. Tulis hari dan jam yang akan datang. Contoh: besok jam 9.
error-contact-far = Itu terlalu lama. Pilih waktu dalam { $days } hari ke depan.
error-broadcast-picture = Itu bukan foto. Kirim gambar JPG atau PNG, atau ketik lewati.
error-broadcast-not-today = Pesan siap pakai ini tidak berlaku hari ini. Pilih yang lain, atau tulis sendiri.
