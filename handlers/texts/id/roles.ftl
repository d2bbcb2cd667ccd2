## Tombol

open-peran = Peran saya
open-kodeagen = Kode agen
open-lepas = Lepas peran ini
open-undang = Undang orang
open-undangan = Undangan saya
open-akhiri = Akhiri tugas orang
open-terima = Terima undangan
open-akhirisemua = Yang diundangnya
open-setujui = Persetujuan peran

## Peran

option-cadre = Kader / pengurus
    .also = kader, pengurus, cadre
option-agent = Agen Perisai
    .also = agen, perisai, agent
option-officer = Petugas cabang
    .also = petugas, cabang, officer
option-monitor = Pemantau
    .also = pantau, monitor, pemkot
posts-cadre =
    { $body ->
        [rt] Pengurus RT
        [rw] Pengurus RW
       *[other] Kader { $organisation }
    }, { $place }
posts-agent = Agen Perisai, { $place }
posts-officer = Petugas cabang, { $place }
posts-monitor = Pemantau, { $place }
roles-not-yours = Perintah ini untuk peran yang tidak Anda pegang sekarang. Pilih "Menu" untuk melihat yang bisa Anda lakukan.
roles-which = Anda punya beberapa peran untuk ini. Pilih dulu peran yang dipakai.
roles-moving = Pindah RW atau kelurahan? Minta undangan baru kepada yang mengundang Anda, lalu lepas peran yang lama.
roles-mine =
    Peran Anda:
    { $lines }
roles-choose = Pilih peran lain kalau mau ganti.
roles-on = • { $post } (sedang dipakai)
roles-off = • { $post }
roles-not-yet = • { $post } (belum bisa dipakai)
roles-waiting = Peran { $post } menunggu persetujuan petugas cabang. Anda dikabari di sini begitu disetujui.
roles-unproven = Peran { $post } belum bisa dipakai: dari web saja kami belum tahu bahwa ini Anda. Tekan "Sambungkan chat" dan sambungkan Telegram atau WhatsApp Anda, atau tunggu petugas cabang menyetujui.

## Melepas peran

resign-role-sure =
    Anda akan melepas peran ini: { $post }.
    Orang yang Anda dampingi akan diteruskan ke petugas di atas Anda. Pendaftaran Anda sendiri tidak berubah.
    { $money }

    Lepas peran ini?
    .word = LEPAS
resign-role-kept = Baik, peran Anda tetap.
resign-role-done = Selesai. Anda tidak lagi bertugas sebagai { $post }. Terima kasih atas bantuan Anda.

## Mengundang

invite-to-role-kind = Anda mau mengundang siapa?
invite-to-role-organisation = Dia kader atau pengurus lembaga apa?
invite-to-role-district = Di kecamatan apa?
invite-to-role-village = Di kelurahan apa?
invite-to-role-sure = Undangan untuk **{ $what }**. Buat tautannya?
invite-kept = Baik, tidak ada undangan yang dibuat.
invite-to-role-rw =
    RW berapa? Contoh: RW 5.
    Tekan "Lewati" kalau dia mengurus satu kelurahan.
invite-whole-city = Seluruh Jakarta Barat
invite-whole-district = Seluruh kecamatan
invite-too-wide = Undangan ini lebih luas dari tugas Anda. Undanglah orang di wilayah dan lembaga Anda sendiri.
invite-done =
    Undangan untuk { $what } sudah jadi. Kirim salah satu tautan ini kepada satu orang saja:
    { $lines }

    Tautan ini hanya untuk satu orang, satu kali, sampai { $until }. Jangan dibagikan di grup.
invite-needs-approval = Setelah diterima, undangan ini menunggu persetujuan petugas cabang.
invite-telegram = Telegram: { $link }
invite-whatsapp = WhatsApp: { $link }
invite-web = Web: { $link }
error-invite-elsewhere = Tempat itu di luar wilayah tugas Anda, atau di kecamatan lain. Pilih salah satu tempat di bawah.
error-rw-number = Tulis nomor RW saja, misalnya 5 atau RW 005.
error-organisation-needed = Seorang kader harus punya lembaga. Pilih salah satu lembaga di bawah.
error-body-unknown = Lembaga itu belum saya kenal. Pilih salah satu lembaga di bawah.

## Undangan

invitations-open = Undangan yang belum dipakai: { $count }
invitations-line = No. { $number }: { $what }, sampai { $until }
invitations-revoke = Cabut no. { $number }
invitations-none = Tidak ada undangan yang menunggu.
invitations-revoked = Undangan itu sudah dicabut. Tautannya tidak bisa dipakai lagi.

## Menerima undangan

accept-invitation-agree =
    Anda diundang menjadi: { $what }.
    Yang mengundang: { $who }.

    Kalau Anda terima, nama Anda terlihat oleh petugas dan orang yang Anda dampingi, dan yang Anda lakukan di sini dicatat. Anda bisa berhenti kapan saja.

    Anda terima?
    .yes = Ya, saya terima
    .no = Tidak
accept-invitation-full_name = Siapa nama lengkap Anda?
accept-invitation-agent_code = Apa kode agen Anda di BPJS Ketenagakerjaan? Contoh: AG12345. Kode ini ditulis di berkas pendaftaran untuk cabang. Belum tahu? Ketuk "Lewati".
agent-code-code = Kode agen Anda sekarang: { $now }. Tulis kode agen Anda di BPJS Ketenagakerjaan, contoh AG12345, atau ketuk "Lewati".
agent-code-done = Kode agen Anda: { $code }. Cabang melihatnya di pendaftaran orang yang Anda dampingi.
error-agent-code = Kode agen memakai huruf dan angka, 3 sampai 20 tanda. Contoh: AG12345
accept-unfinished = Undangannya belum selesai, jadi Anda belum punya peran itu. Buka lagi tautannya untuk menyelesaikannya.
accept-declined = Baik, undangan tidak jadi dipakai. Kalau berubah pikiran, buka lagi tautannya.
accept-from-operator = Pengelola Perisai Bot
accept-invalid = Tautan undangan ini tidak berlaku: mungkin sudah dipakai, sudah dicabut, atau sudah lewat waktunya. Minta tautan baru kepada orang yang mengundang Anda.
accept-already = Anda sudah punya peran ini. Tautan ini masih bisa dipakai orang lain.
accept-own = Ini undangan Anda sendiri. Kirim tautannya kepada orang yang Anda undang.
accept-phone = Nomor HP ini sudah dipakai untuk peran di chat lain. Tekan "Sambungkan chat" untuk menyatukan kedua chat Anda, lalu buka lagi tautannya.
accept-thanks = Terima kasih, undangannya sudah Anda terima.
accept-demo = Ini demo: di luar demo, peran yang diterima lewat web baru bisa dipakai setelah Telegram atau WhatsApp Anda disambungkan.
error-name-official = Nama ini terdengar seperti nama kantor. Tulis nama Anda sendiri seperti di KTP.
role-accepted-news = Ada peran baru di wilayah Anda: { $who }. Yang mengundang: { $by }. Kalau ini keliru, akhiri tugasnya.
role-waiting-news = Ada undangan yang diterima: { $who }, diundang oleh { $by }. Peran ini baru bisa dipakai setelah Anda setujui. Pastikan dulu orangnya benar.
accept-done = Terima kasih. Sekarang Anda bertugas sebagai { $what }.

## Mengakhiri peran orang lain

option-laid_down = Dilepas sendiri
option-erased = Datanya dihapus
option-declined = Tidak disetujui
option-replaced = Diganti orang lain
    .also = diganti, ganti
option-moved = Pindah tugas
    .also = pindah, mutasi
end-role-search = Tugas siapa yang berakhir? Tulis sebagian namanya.
end-role-whose = Tugas siapa yang berakhir?
end-role-why = Kenapa tugasnya berakhir?
end-role-successor = Siapa yang meneruskan?
end-role-nobody = Belum ada pengganti
end-role-sure =
    Tugas { $who } akan diakhiri. Yang mengundang: { $by }. Riwayatnya tetap tersimpan.
    { $people }
    { $money }
    { $cases }

    Akhiri tugas ini?
    .word = AKHIRI
end-role-cases = Kasus yang dipegangnya: { $count }. Teruskan dulu, atau biarkan kembali ke daftar.
end-role-people =
    Orang yang didampinginya: { $count }
    { $names }
people-named = { $name } ({ $place })
people-more = dan { $count } orang lagi
end-role-kept = Baik, tugasnya tidak diakhiri.
end-role-asked = Tugas { $who } berakhir setelah satu petugas cabang lain menyetujui. Permintaannya sudah dikirim.
end-role-invited =
    Yang diundangnya masih bertugas:
    { $lines }
end-invited-all = Akhiri juga ({ $count })
end-invited-whose = Tugas mereka sudah berakhir, tetapi yang mereka undang masih bertugas. Tekan nama untuk mengakhiri tugas semua yang diundangnya:
end-invited-sure =
    Tugas orang-orang ini akan diakhiri:
    { $names }
    .word = AKHIRI
end-invited-nobody = Tidak ada tugas yang perlu diakhiri lagi.
role-end-news = Permintaan dari { $by }: tugas { $who } diakhiri. Ini baru berlaku setelah Anda setujui.
end-role-gone = Tugas itu sudah berakhir.
end-role-none-below = Belum ada orang yang bertugas di bawah Anda. Anda bisa mengundang dulu.
money-held = Uang orang yang masih dipegang: { RUPIAH($sum) } dari { $count } orang.
money-on-the-way = Disetor, belum tercatat di BPJS: { RUPIAH($sum) } dari { $count } orang.
role-ended-holding =
    Mulai hari ini Anda tidak lagi bertugas sebagai { $post }. { $money }

    Buku kas Anda tetap terbuka sampai kosong: catat setorannya, dan kembalikan titipan. Petugas cabang juga melihatnya.
role-ended-notice = Mulai hari ini Anda tidak lagi bertugas sebagai { $post }. Terima kasih atas pekerjaan Anda. Kalau ini keliru, hubungi petugas.
role-cases-passed = Tugas { $who } berakhir. Kasus yang dipegangnya sekarang di tangan Anda: { $count }. Buka dan kabari orangnya.
end-role-done = Tugas { $who } sudah diakhiri.
end-role-passed = Orang yang sekarang didampingi { $successor }: { $people }.
end-role-left = Orang yang sekarang belum punya agen: { $people }. Pilih agennya lewat "Tugaskan agen".
error-nobody-of-that-name = Tidak ada nama itu di bawah Anda. Tulis sebagian nama lain.

## Persetujuan petugas

approve-roles-decision =
    { $what }

    Anda setujui?
approve-roles-role =
    { $who }
    Chat: { $chats }
    Yang mengundang: { $by }

    Setelah disetujui, orang ini melihat data peserta di wilayahnya. Pastikan dulu orangnya benar.
approve-roles-ended = { $who }, yang tugasnya sudah berakhir
approve-roles-end =
    Tugas { $who } diminta berakhir oleh { $by }.
    Alasan: { $why }
approve-roles-open = Menunggu persetujuan Anda: { $count }
approve-roles-none = Tidak ada yang menunggu persetujuan Anda.
approve-roles-line = No. { $number }: { $who }
approve-roles-end-line = No. { $number }: mengakhiri tugas { $who }
approve-roles-one = Buka no. { $number }
approve-roles-gone = Itu sudah diputuskan petugas lain.
approve-roles-approved = Disetujui. Orangnya diberi tahu.
approve-roles-declined = Tidak disetujui.
role-approved-notice = Petugas cabang sudah menyetujui. Anda bertugas sebagai { $post } mulai sekarang.
role-declined-notice = Petugas cabang tidak menyetujui peran { $post }. Kalau ini keliru, bicaralah dengan yang mengundang Anda.

## Membuka NIK dan nomor HP

reveals-enough = Hari ini Anda sudah membuka { $count } nomor, dan itu batasnya sehari. Besok bisa lagi. Kalau mendesak, bicaralah dengan petugas cabang.
reveals-news = Hari ini { $who } sudah membuka { $count } NIK atau nomor HP dan meminta lebih. Tanyakan apakah itu perlu.
