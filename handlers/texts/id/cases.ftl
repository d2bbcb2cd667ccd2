open-petugas = Hubungi petugas
open-kasus = Kasus
open-balasan = Balasan saya
open-terapkan = Koreksi dari kasus
open-balas = Balas
open-salahnomor = Salah nomor
open-inisaya = Ini memang saya
open-nikdipakai = NIK dipakai orang

## Minta bantuan orang

ask-for-human-about =
    Ada apa? Ceritakan dalam satu pesan: apa yang terjadi dan kapan. Petugas cabang atau agen Perisai membacanya dan menjawab di chat ini.

    Kalau mendesak, telepon 175.
ask-for-human-more =
    { $state ->
        [answered] Permintaan Anda nomor { $number } ({ $day }) sudah dijawab. Belum selesai? Tulis di sini.
       *[open] Permintaan Anda nomor { $number } ({ $day }) belum dijawab, paling lambat { $until } pukul { $at }. Mau menambahkan sesuatu? Tulis di sini.
    }

    Kalau mendesak, telepon 175.
ask-for-human-said = Kirim kalimat tadi
ask-for-human-done = Permintaan Anda bernomor { $number }. Jawabannya datang di chat ini, paling lambat **{ $until } pukul { $at }**. Kalau mendesak, telepon 175.
open-kapandijawab = Kapan dijawab?
request-promised = Permintaan Anda nomor { $number } dijawab di chat ini paling lambat **{ $until } pukul { $at }**. Mendesak? Telepon 175.
ask-for-human-joined = Sudah ditambahkan ke permintaan nomor { $number }. Jawabannya datang di chat ini.
reply-to-case-words = Apa yang mau Anda tulis tentang permintaan nomor { $number }? Petugas membacanya.
reply-to-case-done = Sudah ditambahkan ke permintaan nomor { $number }. Dijawab paling lambat **{ $until } pukul { $at }**.
reply-without-button-belongs =
    Ini balasan untuk permintaan nomor { $number }?

    "{ $words }"
    .yes = Ya, kirim
    .no = Bukan
reply-to-case-gone = Permintaan itu tidak ada lagi. Kalau masih perlu bantuan, buat yang baru.
error-case-words = Tulis dengan kata-kata, { $least } sampai { $most } huruf. Kalau lebih panjang, kirim bagian yang paling penting dulu.

## Surat tentang kasus

case-closed = Permintaan nomor { $number } ditutup: { $why }. Kalau belum selesai, tekan "Balas" lalu tulis.
case-replied = Ada balasan dari orangnya di kasus nomor { $number }. Buka untuk membacanya.
case-handed = Kasus nomor { $number } dititipkan kepada Anda oleh petugas cabang. Buka untuk membacanya.

## Daftar kasus

case-inbox-missing = Kasus nomor { $number } tidak ada, sudah ditutup, atau bukan untuk Anda. Periksa nomornya, atau pilih dari daftar ini:
case-inbox-list = Kasus terbuka: { $total }, lewat waktu: { $overdue }, sudah dijawab: { $answered }
case-inbox-one = Kasus no. { $number }
decision-line = { $what } · { $due } · menunggu keputusan
decision-transfer = Ganti agen no. { $number }
decision-reversal = Pembatalan no. { $number }
decision-visit = Kunjungan no. { $number }
decision-nik = Pemilik NIK no. { $number }
decision-misposted = NIK keliru no. { $number }
decision-broadcast = Siaran no. { $number }
decision-role = Peran no. { $number }
decision-undo = Batal berkas no. { $number }
decision-offer = Terima orang no. { $number }
decision-pairs = Data ganda: { $number }
decision-matches = Cocokkan setoran: { $number }
decision-answers = Setujui jawaban: { $number }
decision-late = Uang telat: { $number }
case-line = No. { $number } · { $due } · { $kind } · { $who } · { $owner }
case-is-late =
    { $days ->
        [0] lewat hari ini
       *[other] lewat { $days } hari
    }
case-is-due = sampai { $day }
case-is-answered = sudah dijawab
case-is-closed = selesai { $day }
case-owner-then = Pernah dipegang { $who }: { $since } sampai { $until }
case-owner-now = Dipegang { $who } sejak { $since }
case-nobodys = belum ada yang pegang
case-owned = dipegang { $who }
case-participant = { $name } ({ $place })
case-unregistered = belum terdaftar ({ $chat })
case-whole =
    Kasus no. { $number }: { $kind }
    Orangnya: { $who }
    Sejak { $day }, { $due }, { $owner }
case-wants = Yang diminta: { $field } menjadi "{ $value }"
case-earlier = ({ $count } pesan sebelumnya)
case-asked = { $day }, orangnya: { $text }
case-answered = { $day }, { $who }: { $text } ({ $fate })
case-answer-waiting = belum terkirim
case-answer-sent = terkirim
case-answer-refused = tidak sampai
case-answer-unknown = belum tentu sampai
case-answer-cancelled = tidak jadi dikirim
case-answer-forgotten = kirimannya tidak tercatat lagi
case-payment = sudah bayar, belum tercatat
case-application = pendaftaran belum diproses cabang
case-help = minta bantuan petugas
case-complaint = keluhan tentang agen
case-correction = minta perbaikan data
case-erasure = minta data dihapus
case-denied = tidak merasa mendaftar
case-unreached = pesan tidak sampai
case-wrong_number = nomor HP sudah dipakai orang lain
case-nik_taken = NIK dipakai orang lain

case-inbox-action =
    { $what }

    Mau apa?
case-inbox-why = Kenapa ditutup?
case-inbox-taken = Kasus nomor { $number } sekarang Anda pegang.
case-inbox-closed = Kasus nomor { $number } ditutup. Orangnya diberi tahu kalau bisa dicapai.
case-inbox-later = Baik, kasus nomor { $number } tetap terbuka.
case-inbox-gone = Kasus itu sudah dipegang rekan lain, sudah ditutup, atau bukan untuk Anda.
apply-correction-field =
    { $name } menulis: "{ $wish }"

    Data mana yang diperbaiki?
apply-correction-full_name = { correct-member-full_name }
    .echo = { correct-member-full_name.echo }
apply-correction-born_on = { correct-member-born_on }
    .echo = { correct-member-born_on.echo }
apply-correction-phone = { correct-member-phone }
    .echo = { correct-member-phone.echo }
apply-correction-street = { correct-member-street }
    .echo = { correct-member-street.echo }
apply-correction-occupation = { correct-member-occupation }
    .echo = { correct-member-occupation.echo }
apply-correction-sure =
    { $name }: { $field } dari "{ $old }" menjadi "{ $new }".

    { $kind ->
        [phone] Sudah Anda telepon nomor itu, dan yang menjawab benar orangnya?
       *[other] Cocok dengan KTP, dan sudah diubah di BPJS juga?
    }
    .yes = Ya, perbaiki
    .no = Belum
apply-correction-kept = Baik, belum diubah. Kasusnya tetap terbuka.
apply-correction-done =
    Data { $name } sudah diperbaiki. { $closed ->
        [true] Kasus nomor { $number } ditutup, dan orangnya diberi tahu kalau bisa dicapai.
       *[false] Kasus nomor { $number } masih terbuka: jawab atau tutup kalau sudah selesai.
    }
option-apply_case = Perbaiki datanya
option-take_case = Saya pegang
option-claim_case = Urus klaimnya
option-close_case = Tutup
option-later_case = Nanti saja
option-case_done = Sudah selesai
option-case_passed_on = Diteruskan ke BPJS
option-case_not_reached = Tidak bisa dihubungi
option-case_mistake = Salah paham

## Nomor orang lain

wrong-number-done =
    Maaf, pesan kami bukan untuk Anda. Chat ini sudah dilepas: tidak ada pengingat lagi, dan data orang itu tidak tampil di sini. Petugas mencari nomornya yang baru.

    Kalau ini memang Anda, tekan tombolnya.
wrong-number-nothing = Maaf kalau ada pesan yang salah alamat. Chat ini tidak terhubung ke pendaftaran siapa pun, jadi tidak ada pengingat yang dikirim ke sini.
wrong-number-staff = Chat ini dipakai orang yang bertugas di Perisai, jadi tidak dilepas begitu saja. Kalau nomornya sudah pindah tangan, tulis ke petugas.
back-in-chat-born_on = Kapan tanggal lahir Anda sesuai KTP? Contoh: 12-08-1985
back-in-chat-done = Baik, chat ini terhubung lagi dengan pendaftaran Anda. Pengingat jalan seperti sebelumnya.
back-in-chat-claim = Klaim nomor { $number } tentang Anda masih terbuka. Itu keliru? Tekan Batalkan klaim.
back-in-chat-failed = Tanggal itu tidak cocok. Coba lagi, atau tulis ke petugas.
back-in-chat-gone = Itu tidak bisa lagi dari sini. Hubungkan pendaftaran Anda, atau tulis ke petugas.

## NIK dipakai orang lain

nik-taken =
    Permintaan Anda bernomor { $number }: petugas memeriksanya dan menjawab di sini, paling lambat { $until } pukul { $at }.

    Sementara itu: jangan kirim foto KTP ke siapa pun, lapor ke Dukcapil di kelurahan, dan bawa KTP asli ke kantor cabang. Mendesak: 175.
nik-taken-more = Tambah keterangan

## Bicara dengan orang di belakang bot

open-bicara = Ambil
open-jawab = Jawab
open-selesai = Selesai
open-teruskan = Teruskan
open-catatan = Catatan
open-cukup = Cukup
open-baik = 😊 Baik
open-biasa = 😐 Biasa
open-kurang = 🙁 Kurang
option-talk_case = Ambil dan jawab
option-hand_case = Teruskan
option-note_case = Catatan
option-hand_to_agent = Agen lain
option-hand_to_officer = Petugas lain
option-hand_to_area = Petugas kecamatan lain
option-hand_to_branch = Petugas wilayahnya
talk-helper = { $name }, { $post }
talk-post-officer = petugas cabang
talk-post-agent = agen Perisai
talk-for = wakil { $name }
talk-photo = (foto atau berkas)
talk-kind-message = (pesan tanpa tulisan)
talk-kind-edited = (mengubah pesan sebelumnya)
talk-kind-sticker = (stiker)
talk-kind-voice = (pesan suara)
talk-kind-location = (lokasi)
talk-kind-contact = (kontak)
talk-kind-other = (pesan yang tidak bisa diteruskan ke sini)
error-voice-lost = Pesan suara itu tidak sampai: terlalu panjang, atau jenisnya tidak bisa diteruskan. Kirim yang lebih pendek, atau tulis saja.
error-talk-empty = Tulis jawabannya, atau kirim fotonya.
talk-taken = Kasus nomor { $number } sedang dipegang { $who }, yang berbicara dengan orangnya sekarang.
talk-not-reached = Orang di kasus nomor { $number } tidak bisa dicapai lewat chat. Kunjungi orangnya, lalu tutup kasusnya.
talk-with-person-words = Anda bicara dengan { $name } (no. { $number }). Semua yang Anda tulis di sini, foto juga, dikirim kepadanya sampai Anda tekan "Selesai". Jangan tulis NIK atau nomor rekening.
talk-with-person-passed = Sedang dikirim ke { $name } (no. { $number }). Kalau tidak sampai, Anda diberi tahu.
talk-waits = Bicara dengan { $name } (no. { $number }) berhenti dulu: yang Anda tulis sekarang **tidak** sampai kepadanya. Lanjut? Tekan Jawab, atau ketik /jawab { $number }.
talk-with-person-over = Bicara itu sudah selesai. Pesan Anda tidak dikirim. Buka kasusnya lagi kalau masih perlu.
end-talk-done = Bicara selesai. Tanpa balasan, kasus nomor { $number } ditutup sendiri sesudah 7 hari.
end-talk-claim = Bicara selesai. Klaim nomor { $number } tetap di daftar Anda sampai dibayar, ditolak, atau ditarik.
end-talk-unanswered = Kasus nomor { $number } kembali ke daftar, karena belum dijawab. Orangnya diberi tahu.
hand-on-case-to = Kasus nomor { $number } diteruskan ke siapa?
hand-on-case-who = Agen siapa yang mengerjakan? Tulis sebagian namanya.
hand-on-case-agent = Agen yang mana?
hand-on-case-officer = Petugas yang mana?
hand-on-case-area = Ke petugas kecamatan mana?
hand-on-case-done = Kasus nomor { $number } diteruskan ke { $who }, yang sudah diberi tahu.
hand-on-case-branch = Kasus nomor { $number } diteruskan ke petugas wilayahnya, yang sudah diberi tahu.
hand-on-case-nobody = Orang itu tidak bisa menerimanya lagi. Pilih yang lain.
note-in-case-words = Apa catatannya untuk kasus nomor { $number }? Hanya rekan yang membacanya di chat. Kalau orangnya mengunduh datanya, catatan ini ikut.
note-in-case-kept = Catatan untuk kasus nomor { $number } disimpan.
case-noted = { $day }, catatan { $who }: { $text }
enough-rate = Baik, bicara dengan { $who } selesai. Saya, bot, menjawab lagi. Bagaimana bantuannya?
enough-unanswered = Baik. Saya, bot, menjawab lagi. Permintaan nomor { $number } tetap terbuka dan dijawab di chat ini.
enough-nobody = Tidak ada yang sedang bicara dengan Anda. Perlu orang? Tekan tombolnya.
talk-first-enough = { $who } sedang bicara dengan Anda, jadi bot diam dulu. Perintah dan tombol bot bisa dipakai lagi setelah Anda tekan "Cukup". STOP selalu bisa.
rate-talk-kept = Terima kasih, penilaian Anda disimpan.
rate-talk-gone = Penilaian itu bukan untuk bicara Anda.

## Surat tentang bicara

talk-here = Sekarang { $who } ada di sini untuk permintaan Anda nomor { $number }. Tulis saja, foto dan pesan suara juga bisa; bot diam dulu. Kalau sudah cukup, ketik CUKUP.
talk-said =
    Pesan dari { $who }:

    { $answer }

    Balas langsung di chat ini.
talk-over = Bicara dengan { $who } tentang permintaan nomor { $number } sudah selesai. Bot menjawab lagi. Bagaimana bantuannya? Pilih satu.
talk-papers = Foto yang Anda kirim tadi ({ $count }) sudah saya simpan di klaim no. { $number }. Itu surat apa? Tekan tombol di bawah, lalu pilih namanya.
talk-papers-kept = Foto yang Anda kirim tadi ({ $count }) sudah saya simpan di klaim no. { $number }. Tekan tombol di bawah untuk melihat yang masih kurang.
talk-silent = Sehari tidak ada pesan, jadi bicara dengan { $who } tentang permintaan nomor { $number } kami akhiri. Bot menjawab lagi. Bagaimana bantuannya? Pilih satu.
talk-away = Maaf, { $who } tidak ada di sini lagi, dan permintaan nomor { $number } belum selesai dijawab. Jawabannya datang paling lambat { $until } pukul { $at }. Sementara itu bot menjawab lagi.
talk-away-late = Maaf, { $who } tidak ada di sini lagi, dan permintaan nomor { $number } belum selesai dijawab, padahal sudah lewat janjinya. Petugas diberi tahu. Kalau mendesak, telepon 175. Sementara itu bot menjawab lagi.
talk-passed = Maaf, { $who } tidak ada di sini lagi. Permintaan nomor { $number } diteruskan **{ $successor }**: yang sudah Anda tulis dan kirim tersimpan. Sementara itu bot menjawab lagi.
talk-left-answered = Maaf, { $who } tidak ada di sini lagi, jadi bot menjawab lagi. Masih ada yang perlu soal permintaan nomor { $number }? Tekan Balas: petugas lain membacanya.
talk-closed = Bicara dengan { $who } tentang nomor { $number } sudah selesai, karena kasusnya ditutup. Bot menjawab lagi.
talk-handed-on = Permintaan nomor { $number } diteruskan oleh { $who } ke orang yang lebih tepat. Jawabannya datang di chat ini. Sementara itu bot menjawab lagi.
talk-asked =
    Dari { $name } (no. { $number }):

    { $answer }

    Tekan tombolnya kalau Anda sedang di kasus lain.
talk-left = Orang di kasus nomor { $number }, { $name }, mengakhiri bicara. Pesan Anda tidak dikirim lagi kepadanya.
talk-given-back = Kasus nomor { $number } ({ $name }) kembali ke daftar, karena 30 menit belum dijawab.
talk-silent-helper = Bicara di kasus nomor { $number } ({ $name }) berakhir, karena sehari tidak ada pesan.
talk-unsent = Satu pesan Anda di kasus nomor { $number } ({ $name }) tidak sampai. Buka kasusnya untuk melihat yang mana.
talk-unsure = Satu pesan Anda di kasus nomor { $number } ({ $name }) belum tentu sampai. Buka kasusnya untuk melihat yang mana.
case-new = Permintaan baru nomor { $number } menunggu jawaban, paling lambat { $until } pukul { $at }. Ambil untuk bicara dengan orangnya.
case-overdue = Permintaan nomor { $number } belum dijawab dan lewat waktu: dijanjikan { $until } pukul { $at }. Ambil untuk bicara dengan orangnya.
case-raised-area = Maaf, permintaan nomor { $number } belum dijawab dalam waktu yang kami janjikan. Sekarang semua petugas di wilayah Anda diberi tahu. Kalau mendesak, telepon 175.
case-raised-all = Maaf, permintaan nomor { $number } belum dijawab dalam waktu yang kami janjikan. Sekarang semua petugas cabang diberi tahu. Kalau mendesak, telepon 175.

## Menyatukan kasus

option-merge_case = Satukan
open-satukan = Satukan kasus
merge-case-other = Kasus yang mana dari orang ini yang disatukan?
merge-case-one = No. { $number }
merge-case-sure =
    Kasus no. { $number } dan no. { $other } menjadi satu. Percakapannya digabung, dan kedua nomor menuju kasus yang lebih lama.

    Satukan?
merge-case-kept = Baik, keduanya tetap sendiri-sendiri.
merge-case-done = Kasus no. { $other } sekarang bagian dari no. { $number }.
case-merged = Permintaan Anda nomor { $other } kami satukan dengan nomor { $number }. Semua yang Anda tulis tetap kami baca dan kami jawab di sini.
