## Tombol

open-sambung = Sambungkan chat
open-saluran = Chat saya
open-putus = Lepas satu chat
open-kirimlewat = Kirim lewat mana?
open-bukansaya = Bukan saya

## Chat

channel-web = Web
channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-terminal = Terminal
channels-list =
    Chat yang menjadi satu akun:
    { $lines }

    Pengingat dikirim ke satu chat saja.
channels-here = yang ini
channels-first = pengingat lewat sini
channels-unreachable = tidak bisa dihubungi

## Menyambung dua chat

option-show_code = Tampilkan kode
    .also = tampilkan, lihat kode, minta kode, buat kode
option-enter_code = Saya punya kode
    .also = punya kode, ketik kode, masukkan kode
option-my_chats = Chat saya
    .also = daftar chat, lihat chat
link-chats-wish =
    Anda bisa memakai WhatsApp, Telegram, dan web sebagai satu akun. Minta kode di satu chat, lalu ketik kodenya di chat yang lain.

    Mau apa di chat ini?
    .help = Kode dipakai untuk memastikan dua chat itu milik Anda. Buka dua chat Perisai milik Anda. Di yang satu pilih "Tampilkan kode", di yang lain pilih "Saya punya kode".
connect-shown =
    Kode Anda: { $code }

    Buka chat Perisai Anda yang lain, ketik "sambungkan", lalu kode ini. Berlaku 15 menit, satu kali. Jangan berikan kepada siapa pun: petugas tidak pernah memintanya.
link-chats-code = Apa kodenya?
link-chats-why = Supaya orang lain tidak bisa mengaku sebagai Anda: hanya yang memegang kedua chat yang melihat kodenya.
link-chats-sure =
    Chat ini akan jadi satu dengan akun Anda di: { $channels }.

    Siapa pun yang memegang chat itu bisa melihat data dan isian Anda. Lanjutkan hanya kalau chat itu milik Anda sendiri.

    Sambungkan?
    .word = GABUNG
    .no = Tidak
connect-kept-apart = Baik, tidak ada yang disambungkan.
connect-done = Berhasil. Dua chat ini sekarang satu akun.
connect-same = Chat ini sudah satu akun dengan chat itu.
connect-two = Di dua chat ini ada pendaftaran dengan NIK yang berbeda, jadi tidak bisa disatukan. Kalau salah satunya keliru, bicara dengan petugas.
connect-too-often = Kode sudah terlalu sering salah. Coba lagi satu jam lagi, atau bicara dengan petugas.
error-code-unreadable = Kodenya 8 huruf dan angka, seperti ACDF-3479. Periksa lagi, lalu ketik kodenya.
error-code-wrong = Kode itu tidak bisa dipakai. Mungkin salah ketik, sudah lewat 15 menit, atau sudah dipakai. Minta kode baru di chat yang lain, lalu ketik di sini.
error-code-own = Kode itu dari chat ini sendiri. Ketik kodenya di chat Anda yang lain.
joined-notice = Akun Perisai Anda baru saja disambungkan dengan chat lain: { $channel }. Kalau itu Anda sendiri, abaikan pesan ini. Kalau bukan, tekan "Bukan saya" atau ketik "pisahkan". Sambungannya langsung diputus.
parted-notice = Chat ini tidak tersambung lagi dengan akun Perisai di chat lain. Sambungannya diputus dari sana, dan data tiap akun kembali ke tempatnya. Kalau ini keliru, ketik "sambungkan" atau "petugas".

## Ke mana pesan dikirim

preferred-chat-address = Pengingat dan kabar dikirim lewat chat yang mana?
preferred-chat-last = Terakhir dipakai
preferred-chat-done = Baik, pengingat dan kabar saya kirim lewat { $channel }. Kalau tidak sampai, saya coba chat Anda yang lain.
preferred-chat-done-last = Baik, pengingat dan kabar saya kirim ke chat yang terakhir Anda pakai.

## Memutus chat

unlink-chat-address = Chat mana yang mau dilepas?
unlink-chat-sure =
    Chat { $channel } akan dilepas. Dari chat itu data Anda tidak bisa dilihat lagi, dan tidak ada pengingat ke sana.

    Lepas chat ini?
    .word = PUTUS
    .no = Tidak
unlink-kept = Baik, tidak ada yang dilepas.
unlink-done = Chat itu sudah dilepas dari akun Anda.
unlink-last = Ini satu-satunya chat akun Anda, jadi tidak bisa dilepas. Kalau mau pindah, sambungkan chat baru dulu. Kalau mau berhenti, pilih "Hapus data saya".
unlinked-notice = Chat ini sudah dilepas dari akun Perisai yang tadinya tersambung. Data akun itu tidak bisa dilihat dari sini lagi. Kalau bukan Anda yang melepas, ketik "petugas".

## Bukan saya

undo-chat-merge-done = Sambungannya sudah diputus. Data Anda kembali seperti sebelum disambungkan, dan tidak bisa dilihat dari chat itu lagi.
undo-chat-merge-nothing = Tidak ada sambungan yang bisa diputus. Mungkin sudah diputus tadi. Lihat "Chat saya", atau bicara dengan petugas.
undo-chat-merge-lost = Yang tidak bisa dikembalikan karena sudah dihapus atau dipindah: { $what }. Kalau ini penting, bicara dengan petugas.
undo-chat-merge-lost-addresses = { $count } chat
undo-chat-merge-lost-participants = { $count } pendaftaran
undo-chat-merge-lost-stored_files = { $count } berkas

## Perangkat

open-perangkat = Perangkat saya
my-devices-device =
    Perangkat yang bisa membuka chat web Anda:
    { $lines }

    Yang mana mau dikeluarkan?
    .help = Pilih perangkat yang bukan milik Anda, atau yang tidak Anda pakai lagi. Chat web di sana langsung tertutup. Data Anda tidak hilang.
device-name = { $browser } di { $system }
device-unknown = Browser lain
device-desk = Meja kerja, { $device }
device-line = • { $device }, terakhir dipakai { $date } pukul { $time }
device-here = (yang ini)
device-others = Semua yang lain
device-all = Semua
device-stay = Tidak ada
devices-none = Tidak ada browser yang sedang membuka chat web Anda.
devices-kept = Baik, tidak ada yang dikeluarkan.
devices-ended = Sudah dikeluarkan. Chat web Anda tidak bisa dibuka lagi dari sana. Untuk masuk lagi di sana, ketik "sambungkan".

## Alasan pertanyaan

link-registration-why = Untuk memastikan pendaftaran itu memang milik Anda.

## Bahasa

language-followed = Kita lanjut dalam bahasa Indonesia. Mau bahasa Inggris? Ketik "english".
language-changed = Baik, sekarang saya memakai bahasa Indonesia.
language-language = Mau pakai bahasa apa? / Which language?
option-id = Bahasa Indonesia
    .also = indonesia, bahasa, id
option-en = English
    .also = inggris, english
