## Tombol

open-catat = Catat pembayaran
open-setor = Catat setoran
open-kas = Buku kas
open-tutup = Tutup hari ini
open-bukahari = Buka lagi hari ini
open-batalcatat = Batalkan catatan
open-pembatalan = Periksa pembatalan
open-komisi = Perkiraan komisi
open-cekbukti = Cek bukti
open-kirimbukti = Kirim ulang bukti
open-titipan = Titipan
open-terimatitipan = Terima titipan
open-unduhkas = Unduh buku kas

## Mencatat pembayaran

collect-whom = Siapa yang membayar? Pilih, atau tulis namanya. Bisa sekaligus, misalnya: siti 1 bulan 16.800.
collect-which = Ada beberapa orang dengan nama itu. Yang mana?
collect-which-near = Nama persis itu tidak ada. Maksud Anda yang mana? Kalau bukan, tulis namanya lagi.
collect-several = { $count } pembayaran, saya catat satu per satu. Ini yang pertama.
collect-together = Uang **{ RUPIAH($sum) }** itu untuk mereka bersama. Bagian tiap orang saya hitung menurut aturan: periksa satu per satu.
collect-passed = Bukan pembayaran, saya lewati: { $lines }
collect-unknown = Tidak ada di antara yang Anda dampingi: { $names }. Itu saya tanyakan nanti.
collect-other-total = Anda menulis **{ RUPIAH($told) }** untuk semua, hitungan saya **{ RUPIAH($sum) }**. Periksa satu per satu sebelum bilang ya.
collect-other-change = Anda menulis kembalian { RUPIAH($change) }. Dari { RUPIAH($paid) } lebihnya **{ RUPIAH($over) }**. Berapa uang yang Anda terima?
collect-next = Lewati orang ini
collect-dropped = { $name } dilewati, tidak dicatat.
collect-left = Baik, dibatalkan. Yang sudah tercatat tetap; baris sisanya belum, kirim lagi kalau uangnya sudah Anda terima.
collect-which-more = Ada beberapa orang dengan nama itu, dan { $count } lagi yang tidak muat. Yang mana? Atau tulis nama lengkapnya, boleh dengan RW-nya.
error-collect-nobody = Orang itu tidak ada di antara yang Anda dampingi. Tulis nama atau nomor pendaftarannya lagi.
error-collect-payer = Iuran { $name } dibayar pihak lain. Jangan terima uangnya.
error-collect-state = { $name } belum bisa membayar: pendaftarannya belum disetujui atau kepesertaannya sudah berakhir. Jangan terima uangnya dulu.
error-collect-months = Paling banyak { $most } bulan sekali bayar. Tulis jumlah bulannya lagi.
error-collect-too-little = Uang itu belum cukup untuk satu bulan, dan BPJS tidak menerima kurang dari sebulan. Perlu paling sedikit { RUPIAH($least) }. Tulis lagi, atau ketik "batal" dan kembalikan uangnya.
error-collect-too-much = Paling banyak { RUPIAH($most) }: itu cukup untuk 24 bulan. Hitung lagi, lalu tulis jumlahnya.
error-cash-amount = Tulis jumlah uangnya dengan lengkap, misalnya 33.600.
collect-months =
    { $name }, { $home }, membayar mulai { $start }. Tunggakan: { $behind } bulan.
    { $waiting }
    { $before }
    { $given }

    Untuk berapa bulan?
collect-named = Anda menulis "{ $named }"{ $count ->
        [0] .
       *[other] { " " }dan { $count } bulan.
    } Untuk { $name } bulan berikutnya yang belum dibayar **{ $start }**, lalu berurutan.
collect-given = Uang yang diterima: **{ RUPIAH($sum) }**.
collect-before = Perhatian, hari ini orang ini sudah membayar: { $sums }.
collect-at = pukul { $time } { $sum }
collect-paid =
    Menurut aturan:
    { $lines }
    { $credit }
    Yang harus diterima: **{ RUPIAH($total) }**
    Dasar hukum: { $articles }

    Berapa uang yang Anda terima?
collect-large = Jumlahnya besar: { RUPIAH($sum) }, yaitu { $words }. Sudah benar?
    .yes = Ya, benar
    .no = Salah, ulangi
collect-waiting = Sudah dibayar lewat agen, menunggu data BPJS: { $months }.
collect-credit = Titipan orang ini yang Anda pegang: { RUPIAH($sum) }
collect-extra =
    { $name }: { $months } seharusnya { RUPIAH($due) }. Anda menulis { RUPIAH($paid) }.
    { $what }
collect-extra-over = Lebih **{ RUPIAH($sum) }**. Dikembalikan, atau bagaimana?
collect-extra-under = Kurang **{ RUPIAH($sum) }**. Bagaimana?
collect-extra-far = Itu jauh lebih banyak. Apakah ada nol yang kelebihan?
collect-extra-change = Kembalian { RUPIAH($sum) }
collect-extra-keep = Titip { RUPIAH($sum) }
collect-extra-months = Untuk { $months }
collect-sure =
    { $name }, { $home }, membayar **{ RUPIAH($paid) }** untuk { $period }.
    { $lines }
    { $credit }
    { $change }{ $rest }
    { $before }
    Dasar hukum: { $articles }

    Anda sudah menerima uangnya, dan ini dicatat?
    .yes = Ya, catat
    .yes-also = catet, catat saja, catat aja, catet aja, uangnya pas, uang pas, pas, sudah saya terima, uangnya sudah saya terima, uangnya sudah diterima, sudah diterima, sudah terima, sudah di tangan, uangnya ada
    .paid = Ubah jumlah
    .months = Ubah bulan
    .no = Tidak
collect-change = Kembalian yang Anda berikan: **{ RUPIAH($sum) }**.
collect-unsaved = Catatan { $name } { RUPIAH($paid) } tadi belum disimpan. Kalau uangnya sudah di tangan Anda, catat lagi sesudah ini.
collect-unsaved-lines = { $count } baris lain dari pesan tadi juga belum dicatat. Kirim lagi kalau uangnya sudah Anda terima.
collect-rest = Titipan **{ RUPIAH($sum) }** untuk pembayaran berikutnya.
collect-kept = Baik, tidak ada yang dicatat. Kalau uangnya sudah di tangan Anda, kembalikan atau catat lagi dengan benar.
collect-changed = Catatan orang ini baru saja berubah, jadi belum ada yang dicatat. Lihat buku kas, lalu coba lagi.
collect-done = Tercatat: **{ RUPIAH($paid) }** dari { $name }. Kode bukti: { $code }
collect-sent = Buktinya sudah dikirim ke chat orangnya. { $deposit }
collect-show = Orang ini tidak bisa kami hubungi. Tunjukkan atau cetak gambar bukti ini untuknya. { $deposit }
collect-deposit = Setorkan uang ini dalam { $days } hari.
collect-deposit-by = Setorkan uang ini paling lambat { $day }: itu hari terakhir untuk orang ini.
collect-deposit-today = Hari ini hari terakhir untuk orang ini. Setor hari ini.
collect-following = Berikutnya di RW yang sama: { $name }, { $home }.
    .button = Berikutnya

## Titipan

give-rest-which = Titipan siapa?
give-rest-move = Titipan ini ke mana?
option-rest_returned = Sudah dikembalikan
option-rest_handed_over = Diserahkan ke agen
give-rest-sure =
    { $what }

    Ini benar?
give-rest-rest_returned = { RUPIAH($sum) } sudah Anda kembalikan kepada { $name }. Orangnya diberi tahu.
give-rest-rest_handed_over = { RUPIAH($sum) } titipan { $name } Anda serahkan kepada { $who }. Uangnya tercatat pada Anda sampai { $who } menyatakan sudah menerima.
give-rest-kept = Baik, tidak ada yang dicatat. Titipannya tetap tercatat pada Anda.
give-rest-changed = Catatan orang ini baru saja berubah, jadi belum ada yang dicatat. Lihat buku kas, lalu coba lagi.
give-rest-nothing = Tidak ada titipan di tangan Anda.
give-rest-done = Tercatat: titipannya dikembalikan, dan orangnya diberi tahu.
give-rest-done-untold = Tercatat: titipannya dikembalikan. Orangnya tidak bisa kami hubungi: minta ia menandatangani tanda terima.
give-rest-asked = Agennya sudah kami tanya. Sampai ia menyatakan sudah menerima, uangnya tetap tercatat pada Anda.
rest-offered = Agen { $who } menyerahkan titipan { RUPIAH($sum) } dari orang yang sekarang Anda dampingi. Terima uangnya dulu, lalu tekan tombol di bawah.
take-rest-sure =
    Titipan { $name }: { RUPIAH($sum) }, dari { $who }.

    Uangnya sudah di tangan Anda?
take-rest-kept = Baik, tidak ada yang dicatat. Titipannya tetap pada agen sebelumnya.
take-rest-nothing = Tidak ada titipan yang bisa Anda terima. Mungkin sudah dikembalikan atau diterima.
take-rest-done = Tercatat: titipan { $name } { RUPIAH($sum) } sekarang pada Anda, dan dipakai untuk pembayaran berikutnya.
rest-taken = Titipan { RUPIAH($sum) } sudah diterima agen yang baru. Uang itu tidak lagi tercatat pada Anda.
rest-returned =
    Halo { $name }. { $agent } mencatat: titipan Anda { RUPIAH($sum) } sudah dikembalikan.

    Kalau uangnya belum Anda terima, hubungi petugas cabang atau 175.
rest-moved = Halo { $name }. Titipan Anda { RUPIAH($sum) } sekarang dipegang { $agent }, untuk iuran Anda berikutnya.
rest-agent = Anda masih memegang titipan { RUPIAH($sum) } dari orang yang tidak lagi Anda dampingi. Kembalikan kepadanya, atau serahkan kepada agennya, lalu catat di sini.
rest-officer = Agen { $who } masih memegang titipan { RUPIAH($sum) } dari orang yang tidak lagi ia dampingi. Ia sudah diberi tahu kemarin.

## Bukti bayar

receipt-given =
    Halo { $name }. { $agent } mencatat pembayaran Anda: **{ $money }** untuk { $period }.

    Kode bukti: { $code }

    Ini catatan petugas, { $day }: uangnya diterima, belum disetor, dan belum tentu masuk BPJS. Cek kapan saja dengan tombol di bawah. Kalau Anda tidak membayar ini, hubungi petugas cabang.
receipt-again =
    Halo { $name }. { $agent } mengirim lagi bukti pembayaran Anda dari { $day }: **{ $money }** untuk { $period }.

    Kode bukti: { $code }

    Sudah sampai mana uangnya? Cek dengan tombol di bawah.
receipt-again-sent = Bukti { $name } saya kirim lagi ke chat orangnya: **{ RUPIAH($paid) }**, { $day }. Kode bukti: { $code }
receipt-again-show = Ini bukti { $name }: **{ RUPIAH($paid) }**, { $day }. Kode bukti: { $code }. Orang ini tidak bisa kami hubungi: tunjukkan atau cetak gambarnya.
receipt-again-whose = Bukti siapa yang dikirim lagi? Pilih, atau tulis misalnya: kirim ulang bukti rudi.
receipt-again-nobody = Belum ada pembayaran yang Anda catat, jadi belum ada bukti untuk dikirim lagi.
receipt-none = Belum ada pembayaran dari { $name } yang Anda catat.
receipt-undone =
    Halo { $name }. { $agent } membatalkan catatan pembayaran **{ RUPIAH($paid) }** untuk { $period }.

    Bukti { $code } tidak berlaku lagi. Kalau Anda sudah membayar dan uangnya tidak dikembalikan, hubungi petugas cabang atau 175.
receipt-unmatched =
    Halo { $name }. Uang Anda **{ RUPIAH($paid) }** untuk { $period } (bukti { $code }) pernah kami catat sudah masuk data BPJS. Ternyata itu keliru.

    Sekarang uang itu tercatat sudah disetor { $agent }, tetapi belum terlihat di data BPJS. Bukti Anda tetap berlaku. Cek lagi kapan saja, atau hubungi petugas cabang atau 175.
slip-title = Catatan pembayaran
slip-code = Kode bukti
slip-name = Nama
slip-period = Bulan
slip-paid = Diterima
slip-split = Rincian
slip-day = Tanggal
slip-agent = Petugas
slip-state = Dicatat, belum disetor
slip-again = Dikirim lagi { $day }
slip-check = Cek keadaannya sekarang: arahkan kamera ke kotak ini, atau tulis "cek bukti" dan kodenya ke bot.
slip-check-code = Cek keadaannya sekarang: tulis "cek bukti" dan kode di atas ke bot. Kotak ini berisi kode yang sama.
slip-note = Ini catatan petugas, bukan bukti bayar dari BPJS Ketenagakerjaan. Belum tentu sudah masuk BPJS.

## Menyetor

deposit-money-which =
    Uang yang belum disetor:
    { $lines }

    Yang mana yang Anda setor? Tekan "Semua", atau tulis nomornya: 1, 3 atau 1 sampai 5 atau semua kecuali 3.
deposit-money-amount = 
    { $count } pembayaran: { $names }.
    { $left }

    Seharusnya disetor **{ RUPIAH($sum) }**. Berapa yang Anda setor?
deposit-money-left = Tidak ikut disetor: { $names }.
deposit-money-large = Jumlahnya besar: { RUPIAH($sum) }, yaitu { $words }. Sudah benar?
    .yes = Ya, benar
    .no = Salah, ulangi
deposit-money-paid_on =
    Kapan Anda menyetornya ke jalur resmi BPJS?
    .echo = Tanggal setor: { $value }
deposit-money-proof = Kirim foto bukti resminya, atau tulis nomor buktinya. Boleh dilewati.
deposit-money-sure =
    Setoran **{ RUPIAH($sum) }** pada { $day } untuk { $count } pembayaran: { $names }.
    { $left }
    { $difference }

    Ini benar?
error-handin-too-little = Untuk pembayaran yang Anda pilih perlu { RUPIAH($sum) }. Kalau yang disetor kurang, ketik "kembali" dan pilih lebih sedikit pembayaran.
error-handin-before = Uang itu baru Anda terima { $day }, jadi setorannya tidak bisa sebelum itu. Kapan Anda menyetornya?
error-handin-proof = Nomor bukti ada angkanya. Tulis nomornya, kirim fotonya, atau ketik "lewati". Kalau harinya yang salah, ketik "kembali".
error-handin-too-much = Itu terlalu banyak. Menurut buku, uang di tangan Anda { RUPIAH($sum) }. Tulis lagi jumlah yang Anda setor.
deposit-money-over = Lebih { RUPIAH($sum) } dari yang seharusnya.
deposit-money-kept = Baik, setoran tidak dicatat.
deposit-money-nothing = Tidak ada uang yang perlu disetor.
deposit-money-gone = Catatannya baru saja berubah, jadi setoran ini belum dicatat. Lihat buku kas, lalu coba lagi.
deposit-money-done = Setoran tercatat: **{ RUPIAH($sum) }** untuk { $count } pembayaran. Saya cocokkan begitu data BPJS datang.

## Buku kas

cash-title = Buku kas Anda. Diterima **{ RUPIAH($collected) }**, disetor **{ RUPIAH($deposited) }**.
cash-in-hand =
    Diterima, belum disetor: **{ RUPIAH($sum) }**
    { $lines }
cash-rests =
    Titipan yang Anda pegang: { RUPIAH($sum) }
    { $lines }
cash-rest = • { $name }: { $sum }
cash-rest-moved = • { $name }: { $sum }. Sekarang didampingi { $who }: kembalikan, atau serahkan kepadanya.
cash-returned = Dikembalikan kepada orangnya: { RUPIAH($sum) }
cash-handed-over = Titipan yang diserahkan ke agen lain: { RUPIAH($sum) }
cash-taken-over = Titipan yang diterima dari agen lain: { RUPIAH($sum) }
cash-ended-book = Buku kas tugas lama
cash-sheet = Buku kas
cash-sheet-done = Ini buku kas Anda: { $count } baris, yang dibatalkan juga. Uang di tangan Anda: { RUPIAH($sum) }.
cash-column-at = Waktu
cash-column-what = Kejadian
cash-column-name = Nama
cash-column-period = Bulan
cash-column-in = Masuk
cash-column-out = Keluar
cash-column-hand = Di tangan
cash-column-posted = Tercatat di BPJS
cash-column-code = Kode bukti
cash-column-note = Keterangan
cash-event-collected = Diterima
cash-event-deposited = Disetor
cash-event-returned = Dikembalikan
cash-event-handed_over = Titipan diserahkan
cash-event-taken_over = Titipan diterima
cash-event-reversed = Dibatalkan
cash-undone = Dibatalkan: { $why }
cash-on-the-way =
    Disetor, belum tercatat di BPJS: **{ RUPIAH($sum) }**
    { $lines }
cash-nothing = Semua uang sudah disetor dan tercatat di BPJS.
cash-line = { $number }. { $name }: { $sum }, { $period } ({ $days } hari)
cash-more = … dan { $count } lagi
cash-late = Terlambat: { $count }. Setor paling lama 2 hari setelah diterima. Kalau 5 hari setelah disetor belum tercatat, cocokkan atau tanyakan ke cabang. Sehari kemudian petugas cabang melihatnya, lalu orangnya diberi tahu.
cash-asked = Pembatalan yang menunggu petugas cabang: { $count }. Sampai diputuskan, catatannya tetap berlaku.
cash-agents = Uang yang masih terbuka, per agen:
cash-agents-none = Tidak ada uang yang masih terbuka.
cash-agent = • { $who }: belum disetor { RUPIAH($hand) }, belum tercatat { RUPIAH($way) }, terlambat { $late }
cash-agent-ended = • { $who }, tugasnya sudah berakhir: belum disetor { RUPIAH($hand) }, belum tercatat { RUPIAH($way) }, terlambat { $late }
cash-agent-undone = dibatalkan 30 hari ini { $count } ({ RUPIAH($sum) })

## Menutup hari

close-day-early = Baru pukul { $time }. Biasanya hari ditutup sesudah selesai menerima uang. Tutup hari ini sekarang?
    .yes = Ya, tutup
    .no = Belum
close-day-waits = Hitungannya berhenti dulu. Sesudah pembayaran ini dicatat, tutup hari ini lagi.
close-day-kept = Baik, hari ini belum ditutup. Tutup nanti sesudah Anda selesai.
error-count-sum = Hitung dulu uangnya, lalu tulis atau tekan jumlahnya.
close-day-counted =
    { $since }Diterima { RUPIAH($collected) }, disetor { RUPIAH($deposited) }.
    Menurut buku, uang di tangan Anda { RUPIAH($expected) }.

    Hitung uangnya. Berapa yang ada?
close-day-since = Sejak hari terakhir ditutup ({ $day }):{" "}
close-day-differs =
    Menurut buku { RUPIAH($expected) }, Anda menghitung { RUPIAH($counted) }. { $what }

    Tutup dengan selisih ini?
    .yes = Tutup dengan selisih
    .no = Hitung lagi
    .no-also = salah hitung, hitung ulang, ulangi, salah, hitung lagi dulu
close-day-less = Kurang **{ RUPIAH($sum) }**. Kalau ditutup begini, petugas cabang diberi tahu.
close-day-more = Lebih **{ RUPIAH($sum) }**. Mungkin ada pembayaran yang belum dicatat.
close-day-changed = Catatan Anda baru saja berubah, jadi hari ini belum ditutup. Hitung sekali lagi.
close-day-already = Hari ini sudah ditutup.
close-day-done =
    Hari { $day } ditutup.
    Diterima: { RUPIAH($collected) }
    Disetor: { RUPIAH($deposited) }
    Menurut buku: { RUPIAH($expected) }
    Dihitung: { RUPIAH($counted) }
close-day-right = Cocok. Terima kasih.
close-day-short = Kurang **{ RUPIAH($sum) }**. Periksa lagi catatan Anda. Kalau ada yang salah, pilih "Batalkan catatan". Petugas cabang diberi tahu. Kalau ternyata salah hitung, buka lagi hari ini.
close-day-over = Lebih **{ RUPIAH($sum) }**. Mungkin ada pembayaran yang belum dicatat.
reopen-day-reason = Kenapa hari ini dibuka lagi? Alasannya dicatat.
option-more_money = Masih menerima uang
option-counted_wrong = Salah hitung
option-recorded_wrong = Catatannya salah
reopen-day-open = Hari ini belum ditutup.
reopen-day-done = Hari ini dibuka lagi. Kalau sudah selesai, tutup lagi.
collect-closed = Hari ini sudah Anda tutup. Uang ini masuk ke penutupan berikutnya, atau buka lagi hari ini.
day-short = Agen { $who } menutup hari { $day } dengan uang kurang: menurut buku { RUPIAH($expected) }, dihitung { RUPIAH($counted) }. Tanyakan kepadanya.
day-settled = Agen { $who } membuka dan menutup lagi hari { $day }: menurut buku { RUPIAH($expected) }, dihitung { RUPIAH($counted) }. Tidak ada lagi yang kurang.

## Membatalkan catatan

undo-money-which = Catatan mana yang salah? Pilih, atau tulis nama orangnya atau kode buktinya.
error-undo-nobody = Tidak ada catatan atas nama itu yang bisa dibatalkan di sini. Pilih dari daftar, atau tulis nama lain atau kode buktinya.
ask-undo-which = Ada beberapa catatan dengan nama itu. Yang mana?
undo-return = Kembali { $sum } { $name }
undo-what = { $name }, { RUPIAH($sum) }, { $period }.
undo-deposit = Setoran { $day } { $sum }
undo-money-reason = { $what }

    Apa yang salah?
option-wrong_person = Orangnya salah
    .also = salah orang, salah nama, orang lain
option-wrong_amount = Jumlahnya salah
    .also = salah jumlah, salah uang, salah nominal, uangnya salah
option-wrong_months = Bulannya salah
    .also = salah bulan
option-twice = Tercatat dua kali
    .also = dobel, double, dua kali, tercatat dobel
option-returned = Uang dikembalikan
    .also = dikembalikan, uangnya dikembalikan, sudah dikembalikan, tidak jadi bayar
undo-money-sure = { $effect }
undo-effect-now =
    { $what }

    Catatan ini dibatalkan, dan tetap terlihat sebagai batal. Buktinya tidak berlaku lagi, dan orangnya diberi tahu. Batalkan?
undo-effect-officer =
    { $what }

    Catatan ini sudah lebih dari 10 menit atau harinya sudah ditutup, jadi petugas cabang yang memutuskan. Sampai itu uangnya tetap tercatat dan buktinya tetap berlaku. Minta dibatalkan?
undo-effect-deposit =
    { $what }

    Setoran ini dibatalkan, dan tetap terlihat sebagai batal. Uang yang belum tercatat di BPJS kembali di tangan Anda. Batalkan?
undo-effect-return =
    { $what }

    Titipan ini kembali tercatat di tangan Anda. Batalkan?
undo-return-done = Dibatalkan. Titipannya kembali tercatat di tangan Anda.
undo-kept = Baik, tidak ada yang dibatalkan.
undo-nothing = Tidak ada catatan yang bisa dibatalkan. Yang sudah tercatat di BPJS tidak bisa dibatalkan di sini.
undo-gone = Catatan itu sudah dibatalkan.
undo-asked = Permintaan Anda dikirim ke petugas cabang. Sampai diputuskan, catatan dan buktinya tetap berlaku.
undo-asked-already = Pembatalan itu sudah menunggu petugas cabang. Tunggu kabarnya.
undo-posted = Uang itu sudah tercatat di BPJS, jadi tidak bisa dibatalkan di sini. Bicaralah dengan petugas cabang.
undo-used = Titipan dari catatan itu sudah dipakai, dikembalikan, atau diserahkan. Batalkan dulu yang itu.
undo-done = Sudah dibatalkan. Kalau uangnya masih di tangan Anda, kembalikan atau catat lagi dengan benar.
undo-again = Catat lagi yang benar
undo-deposit-done = Setoran dibatalkan. Uangnya kembali tercatat di tangan Anda.

## Pembatalan yang menunggu petugas

reversals-list = Menunggu Anda: { $count }. Tanyakan dulu kepada orang yang membayar.
reversals-none = Tidak ada pembatalan yang menunggu.
reversals-one = Nomor { $number }
reversal-request =
    { $number }. { $agent } minta membatalkan catatan { $sum } dari { $name }, { $home }, untuk { $period }.
    Bukti { $code }. Alasan: { $why }.
reversal-visit =
    { $number }. Kunjungi { $name }, { $home }: catatan { $sum } untuk { $period } sudah dibatalkan { $agent }, dan orangnya tidak bisa kami hubungi.
    Bukti { $code }. Alasan: { $why }.
review-reversals-decision =
    { $what }

    Tanyakan kepada orangnya: apakah uangnya dikembalikan, atau dicatat keliru? Setujui pembatalan ini?
review-reversals-visit =
    { $what }

    Apa kata orangnya?
option-approve_reversal = Setujui
option-decline_reversal = Tolak
option-later_reversal = Nanti
option-money_returned = Sudah beres
option-money_missing = Uang tidak kembali
option-not_visited = Belum dikunjungi
reversals-approved = Catatannya dibatalkan. Orangnya diberi tahu. Kalau ia tidak punya chat, kunjungannya menunggu di sini.
reversals-declined = Ditolak. Catatannya tetap, dan agennya diberi tahu.
reversals-later = Baik, ini tetap menunggu.
visit-returned = Terima kasih. Kunjungan ini selesai.
visit-missing = Tercatat: uangnya tidak kembali. Simpan buktinya, bicarakan dengan agennya, dan laporkan kepada kepala cabang.
reversal-asked = Agen { $who } minta membatalkan catatan pembayaran **{ RUPIAH($sum) }** untuk { $period }. Buktinya sudah di tangan orang yang membayar. Tanyakan kepadanya, lalu putuskan.
reversal-approved = Petugas menyetujui pembatalan bukti { $code }. Kalau uangnya masih di tangan Anda, kembalikan atau catat lagi dengan benar.
reversal-declined = Petugas menolak pembatalan bukti { $code }. Catatannya tetap, dan uangnya tetap harus disetor.

## Memeriksa bukti

check-receipt-code = Tulis kode pada bukti, misalnya 2BKD-7QWM-X4RA.
error-receipt-code = Itu bukan kode bukti. Tulis huruf dan angka pada bukti, misalnya 2BKD-7QWM-X4RA.
receipt-often = Anda sudah sering memeriksa bukti. Coba lagi satu jam lagi.
receipt-mistyped = Kode itu tidak lengkap atau salah ketik. Periksa hurufnya, lalu tulis lagi.
receipt-forged = Kode itu bukan dari kami. Bukti ini palsu. Jangan bayar lagi kepada orang yang memberinya, dan laporkan kepada petugas.
receipt-facts = Bukti untuk { $initials }: **{ RUPIAH($paid) }**, { $period }, dicatat { $day }.
receipt-collected = Uangnya sudah diterima petugas, tetapi belum dicatat disetor ke BPJS.
receipt-deposited = Petugas mencatat uangnya sudah disetor. Belum tercatat di data BPJS.
receipt-split = Rincian: { $parts }.
receipt-part-dues = iuran { RUPIAH($sum) }
receipt-part-change = kembalian { RUPIAH($sum) }
receipt-part-rest = titipan { RUPIAH($sum) }
receipt-part-used = dari titipan sebelumnya { RUPIAH($sum) }
receipt-partly = { $posted } dari { $months } bulan tercatat di data BPJS, { RUPIAH($open) } belum. Uang yang belum tercatat tetap dicari petugas.
receipt-posted = Uangnya sudah tercatat di data BPJS.
receipt-misposted = BPJS sudah menerima uangnya, tetapi mencatatnya dengan NIK yang keliru. Petugas cabang akan memindahkannya. Sampai saat itu bulan ini belum terlindungi oleh pembayaran ini.
receipt-reversed = Bukti ini sudah dibatalkan dan tidak berlaku lagi. Kalau Anda sudah membayar, bicaralah dengan petugas.
receipt-covered = Menurut data BPJS, bulan-bulan itu sudah terlindungi.
receipt-others = Bukti ini bukan untuk Anda. Kalau Anda menerimanya sebagai bukti pembayaran Anda, laporkan kepada petugas.
receipt-reused = Hati-hati: bukti ini juga ditunjukkan oleh orang yang bukan pemiliknya. Kalau inisial di atas bukan nama Anda, laporkan kepada petugas.

## Komisi

commission-title = Perkiraan komisi { $month }: **{ RUPIAH($total) }**
commission-none = Belum ada pendaftaran baru atau iuran yang tercatat di bulan ini.
commission-per-head = • { $count } peserta baru × { $each } = { $sum } ({ $source })
commission-flat = • { $count } peserta baru: { $sum } sekaligus ({ $source })
commission-share = • { $percent }% dari { $base } untuk bulan ke { $months } peserta ({ $count } iuran) = { $sum } ({ $source })
commission-too-few = • { $count } peserta baru: belum sampai { $least }, jadi belum dihitung ({ $source })
commission-known-nik = • { $count } peserta dengan NIK yang pernah terdaftar: tidak dihitung ({ $source })
commission-no-share = • { $count } iuran ({ $base }) setelah bulan terakhir bagian agen: tidak dihitung ({ $source })
commission-counter = Peserta baru bulan ini: { $new }. Kurang { $more } lagi supaya dihitung.
commission-reached = Peserta baru bulan ini: { $new }. Sudah cukup untuk dihitung.
commission-idle = Perhatian: { $months } bulan penuh tanpa transaksi. Tiga bulan berturut-turut tanpa transaksi mengakhiri tugas agen. Buat transaksi paling lambat { $until }.
commission-idle-over = Perhatian: sudah { $months } bulan penuh tanpa transaksi. Tanyakan status tugas Anda ke cabang.
commission-guess = Ini hanya perkiraan dari catatan di sini, sebelum pajak. Apakah NIK benar-benar baru hanya cabang yang tahu, dan hanya cabang yang menentukan komisi.
commission-no-rule = Aturan komisi untuk { $month } tidak ada di sini. Tanyakan ke cabang.
commission-before = Bulan sebelumnya

## Uang terlambat

late-agent = Halo { $who }. Ada { $count } catatan uang yang terlambat, jumlahnya **{ RUPIAH($sum) }**: diterima lebih dari 2 hari lalu dan belum disetor, atau disetor lebih dari 5 hari lalu dan belum tercatat di BPJS. Lihat buku kas. Besok petugas cabang juga melihatnya.
late-officer = Uang di agen { $who } terlambat: { $count } catatan, jumlahnya **{ RUPIAH($sum) }**. Agennya sudah diberi tahu kemarin. Besok orang yang membayar diberi tahu.
late-worker-hand =
    Halo { $name }. Anda membayar **{ RUPIAH($paid) }** untuk { $period } kepada { $agent } (bukti { $code }).

    Menurut catatan kami, uang itu belum disetor ke BPJS, jadi bulan itu belum terlindungi oleh pembayaran ini. Ini bukan kesalahan Anda. Agen dan petugas cabang sudah kami beri tahu. Anda boleh menanyakannya kepada agen, atau hubungi 175.
late-worker-way =
    Halo { $name }. Anda membayar **{ RUPIAH($paid) }** untuk { $period } kepada { $agent } (bukti { $code }).

    Agen mencatat uang itu sudah disetor, tetapi belum terlihat di data BPJS yang kami punya. Ini bukan kesalahan Anda. Agen dan petugas cabang sudah kami beri tahu. Anda bisa memastikan lewat aplikasi JMO atau 175.
