## Tombol

open-cocokkan = Cocokkan setoran
open-batalcocok = Batal cocokkan
open-niksalah = NIK keliru

## Mencocokkan

review-matches-decision =
    Setoran:
    { $ours }

    Data BPJS:
    { $theirs }

    { $why } (keyakinan { $percent }%) { $difference }

    Apakah ini uang yang sama?
option-same_money = Ya, sama
option-other_money = Bukan
matching-row = • { $name }, NIK { $nik }: { $sum }, { $period }, { $day }
matching-digits =
    NIK di catatan: { $ours }
    NIK di data BPJS: { $theirs }
    Yang berbeda: angka ke-{ $places }
matching-more = BPJS mencatat { RUPIAH($sum) } lebih banyak.
matching-less = BPJS mencatat { RUPIAH($sum) } lebih sedikit.
matching-why-incomplete = Data BPJS tidak menyebut nama, jumlah, atau tanggalnya.
matching-why-exact = Semuanya cocok.
matching-why-split = Dicatat dalam beberapa bagian.
matching-why-joined = Beberapa setoran dicatat sekaligus.
matching-why-group = Satu setoran untuk beberapa orang.
matching-why-twice = Ada beberapa yang sama persis.
matching-why-name = Namanya berbeda.
matching-why-day = Tanggalnya berjauhan.
matching-why-month = Bulannya berbeda.
matching-why-amount = Jumlahnya berbeda.
matching-why-month_and_amount = Bulan dan jumlahnya berbeda.
matching-why-digit = NIK beda satu angka, atau dua angka tertukar.
matching-why-digit_and_more = NIK beda satu angka, atau dua angka tertukar, dan ada beda lain.
matching-why-same_day = Jumlah semua pada hari itu sama.
matching-gone = Itu sudah diputuskan, atau uangnya tidak menunggu lagi.
matching-outdated = Data BPJS untuk pembayaran itu sudah berubah, jadi tidak ada yang dicatat. Setorannya tetap menunggu data BPJS.
matching-accepted-partly = Baik. Sebagian setorannya tercatat sudah masuk BPJS. { RUPIAH($sum) } tetap terbuka di buku kas agen dan pada petugas, sampai BPJS mencatatnya.
matching-accepted = Baik, setorannya tercatat sudah masuk BPJS.
matching-claimed = Baik. Petugas cabang yang memutuskan bahwa ini uang yang sama; permintaannya sudah dikirim. Sampai itu setoran ini tetap menunggu.
matching-news = Ada setoran untuk dicocokkan: { $who } menyatakannya sama dengan pembayaran di data BPJS. Lihat keduanya, lalu putuskan.
matching-misposted = BPJS mencatatnya dengan NIK yang keliru, jadi orangnya belum terlindungi oleh uang ini. Petugas cabang melihatnya di "NIK keliru" dan memindahkannya.
matching-refused = Baik, dianggap uang lain.
matching-open = Perlu keputusan: { $count }. Pilih satu.
matching-none = Tidak ada yang perlu dicocokkan sekarang.
matching-one = { $number }. { $name }

## Membatalkan pencocokan

reverse-match-which = Pencocokan mana yang salah?
reverse-match-reason =
    Setoran:
    { $ours }

    Data BPJS:
    { $theirs }

    { $why }

    Mengapa ini bukan uang yang sama?
option-not_this_person = Uang orang lain
option-not_these_months = Bulannya lain
option-not_this_amount = Jumlahnya lain
option-pressed_wrong = Salah tekan
reverse-match-sure = Uangnya kembali tercatat belum masuk BPJS, dan usulannya menunggu keputusan lagi. Orang yang membayar diberi tahu. Batalkan?
reverse-match-kept = Baik, pencocokannya tetap.
reverse-match-nothing = Tidak ada pencocokan yang bisa dibatalkan.
reverse-match-gone = Pencocokan itu sudah dibatalkan.
reverse-match-done = Pencocokan dibatalkan. Uangnya kembali menunggu data BPJS, dan orang yang membayar diberi tahu.

## NIK salah

wrong-nik-decision =
    { $what }

    Sudahkah uangnya dipindahkan ke NIK di catatan?
option-nik_moved = Sudah dipindahkan
option-nik_other_money = Uang orang lain
option-nik_later = Belum
wrong-nik-line = Kasus { $number }: { $name }, { $sum }, { $period }, dari { $agent }
wrong-nik-accepted = Dinyatakan uang yang sama oleh { $who }, { $day }.
wrong-nik-waits = Menunggu: uangnya perlu dipindahkan ke NIK di catatan.
wrong-nik-moved = Selesai: sudah dipindahkan, kata { $who }, { $day }.
wrong-nik-untied = Dibatalkan: uang orang lain, kata { $who }, { $day }.
wrong-nik-posted = Selesai: bulan itu sudah tercatat di data BPJS, { $day }.
wrong-nik-closed = Selesai, { $day }.
wrong-nik-list = Uang dengan NIK keliru. Menunggu: { $count }.
wrong-nik-none = Tidak ada uang dengan NIK keliru.
wrong-nik-one = Kasus no. { $number }
wrong-nik-thanks = Baik, kasusnya selesai. Bulan itu terlihat terlindungi begitu data BPJS berikutnya datang.

## Kabar untuk agen tentang setorannya

deposit-matched = Petugas cabang mencocokkan setoran Anda dengan data BPJS: { $names }, **{ $money }**. Setoran itu sudah tercatat masuk BPJS.
deposit-partly = Petugas cabang mencocokkan setoran Anda dengan data BPJS: { $names }, **{ $money }**. Yang tercatat baru sebagian: **{ $rest }** tetap terbuka di buku kas Anda.
deposit-misposted = Petugas cabang mencocokkan setoran Anda: { $names }, **{ $money }**. BPJS mencatatnya dengan NIK yang keliru, jadi orangnya belum terlindungi oleh uang ini. Cabang yang memindahkannya.
deposit-moved = Setoran Anda untuk { $names }, **{ $money }**, sudah dipindahkan cabang ke NIK yang benar. Anda tidak perlu berbuat apa-apa.
deposit-unmatched = Petugas cabang melihat setoran Anda: { $names }, **{ $money }**. Pembayaran di data BPJS yang diduga sama ternyata uang lain, jadi setoran itu tetap menunggu data BPJS. Simpan bukti setornya.
deposit-taken-back = Petugas cabang membatalkan pencocokan setoran Anda: { $names }, **{ $money }**. Setoran itu kembali menunggu data BPJS. Simpan bukti setornya.
