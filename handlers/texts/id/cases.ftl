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
       *[open] Permintaan Anda nomor { $number } ({ $day }) belum dijawab, paling lambat { $until }. Mau menambahkan sesuatu? Tulis di sini.
    }

    Kalau mendesak, telepon 175.
ask-for-human-said = Kirim kalimat tadi
ask-for-human-done = Permintaan Anda bernomor { $number }. Jawabannya datang di chat ini, paling lambat **{ $until }**. Kalau mendesak, telepon 175.
ask-for-human-joined = Sudah ditambahkan ke permintaan nomor { $number }. Jawabannya datang di chat ini.
reply-to-case-words = Apa yang mau Anda tulis tentang permintaan nomor { $number }? Petugas membacanya.
reply-to-case-done = Sudah ditambahkan ke permintaan nomor { $number }. Dijawab paling lambat **{ $until }**.
reply-without-button-belongs =
    Ini balasan untuk permintaan nomor { $number }?

    "{ $words }"
    .yes = Ya, kirim
    .no = Bukan
reply-to-case-gone = Permintaan itu tidak ada lagi. Kalau masih perlu bantuan, buat yang baru.
error-case-words = Tulis dengan kata-kata, { $least } sampai { $most } huruf. Kalau lebih panjang, kirim bagian yang paling penting dulu.

## Surat tentang kasus

case-answer =
    Jawaban untuk permintaan nomor { $number } dari { $who }:

    { $answer }

    Belum selesai? Tekan "Balas" lalu tulis.
case-closed = Permintaan nomor { $number } ditutup: { $why }. Kalau belum selesai, tekan "Balas" lalu tulis.
case-replied = Ada balasan dari orangnya di kasus nomor { $number }. Buka untuk membacanya.
case-handed = Kasus nomor { $number } dititipkan kepada Anda oleh petugas cabang. Buka untuk membacanya.

## Daftar kasus

case-inbox-missing = Kasus nomor { $number } tidak ada, sudah ditutup, atau bukan untuk Anda. Periksa nomornya, atau pilih dari daftar ini:
case-inbox-list = Kasus terbuka: { $open }, lewat waktu: { $overdue }, sudah dijawab: { $answered }
case-inbox-one = Kasus no. { $number }
case-inbox-decisions = Menunggu keputusan Anda juga: { $what }
case-line = No. { $number } · { $due } · { $kind } · { $who } · { $owner }
case-is-late =
    { $days ->
        [0] lewat hari ini
       *[other] lewat { $days } hari
    }
case-is-due = sampai { $day }
case-is-answered = sudah dijawab
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
case-inbox-words = Apa jawabannya? Tulis seperti kepada orangnya; jawaban dikirim ke chat-nya. Jangan tulis NIK atau nomor rekening.
case-inbox-who = Agen siapa yang mengerjakan? Tulis sebagian namanya.
case-inbox-agent = Agen yang mana?
case-inbox-why = Kenapa ditutup?
case-inbox-answered = Jawaban untuk kasus nomor { $number } dikirim. Tanpa balasan, kasusnya ditutup sendiri sesudah 7 hari.
case-inbox-not-reached = Orangnya tidak bisa dicapai lewat chat, jadi jawabannya tidak dikirim. Kunjungi orangnya, lalu tutup kasus nomor { $number }.
case-inbox-taken = Kasus nomor { $number } sekarang Anda pegang.
case-inbox-handed = Kasus nomor { $number } dititipkan kepada { $who }, yang sudah diberi tahu.
case-inbox-returned = Kasus nomor { $number } kembali ke cabang.
case-inbox-closed = Kasus nomor { $number } ditutup. Orangnya diberi tahu kalau bisa dicapai.
case-inbox-later = Baik, kasus nomor { $number } tetap terbuka.
case-inbox-gone = Kasus itu sudah ditutup atau bukan untuk Anda.
apply-correction-field =
    { $name } menulis: "{ $wish }"

    Data mana yang diperbaiki?
apply-correction-full_name = { correct-member-full_name }
    .echo = { correct-member-full_name.echo }
apply-correction-born_on = { correct-member-born_on }
    .echo = { correct-member-born_on.echo }
apply-correction-street = { correct-member-street }
    .echo = { correct-member-street.echo }
apply-correction-occupation = { correct-member-occupation }
    .echo = { correct-member-occupation.echo }
apply-correction-sure =
    { $name }: { $field } dari "{ $old }" menjadi "{ $new }".

    Cocok dengan KTP, dan sudah diubah di BPJS juga?
    .yes = Ya, perbaiki
    .no = Belum
apply-correction-kept = Baik, belum diubah. Kasusnya tetap terbuka.
apply-correction-done =
    Data { $name } sudah diperbaiki. { $closed ->
        [true] Kasus nomor { $number } ditutup, dan orangnya diberi tahu kalau bisa dicapai.
       *[false] Kasus nomor { $number } masih terbuka: jawab atau tutup kalau sudah selesai.
    }
option-apply_case = Perbaiki datanya
option-answer_case = Jawab
option-take_case = Saya pegang
option-hand_case = Titip ke agen
option-return_case = Kembalikan ke cabang
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
back-in-chat-failed = Tanggal itu tidak cocok. Coba lagi, atau tulis ke petugas.
back-in-chat-gone = Itu tidak bisa lagi dari sini. Hubungkan pendaftaran Anda, atau tulis ke petugas.

## NIK dipakai orang lain

nik-taken =
    Permintaan Anda bernomor { $number }: petugas memeriksanya dan menjawab di sini, paling lambat { $until }.

    Sementara itu: jangan kirim foto KTP ke siapa pun, lapor ke Dukcapil di kelurahan, dan bawa KTP asli ke kantor cabang. Mendesak: 175.
nik-taken-more = Tambah keterangan
