## Tombol

open-cocokkan = Cocokkan setoran
open-batalcocok = Batal cocokkan
open-niksalah = NIK keliru

## Mencocokkan

matching-decision =
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
matching-why-digit = Satu angka NIK berbeda.
matching-why-digit_and_more = Satu angka NIK dan hal lain berbeda.
matching-why-same_day = Jumlah semua pada hari itu sama.
matching-gone = Itu sudah diputuskan, atau uangnya tidak menunggu lagi.
matching-accepted = Baik, setorannya tercatat sudah masuk BPJS.
matching-misposted = BPJS mencatatnya dengan NIK yang keliru, jadi orangnya belum terlindungi oleh uang ini. Petugas cabang melihatnya di "NIK keliru" dan memindahkannya.
matching-refused = Baik, dianggap uang lain.
matching-open = Perlu keputusan: { $count }. Pilih satu.
matching-none = Tidak ada yang perlu dicocokkan sekarang.
matching-one = Usulan { $number }

## Membatalkan pencocokan

unmatch-which = Pencocokan mana yang salah?
unmatch-reason =
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
unmatch-sure = Uangnya kembali tercatat belum masuk BPJS, dan usulannya menunggu keputusan lagi. Orang yang membayar diberi tahu. Batalkan?
unmatch-kept = Baik, pencocokannya tetap.
unmatch-nothing = Tidak ada pencocokan yang bisa dibatalkan.
unmatch-gone = Pencocokan itu sudah dibatalkan.
unmatch-done = Pencocokan dibatalkan. Uangnya kembali menunggu data BPJS, dan orang yang membayar diberi tahu.

## NIK salah

wrongnik-decision =
    { $what }

    Sudahkah uangnya dipindahkan ke NIK di catatan?
option-nik_moved = Sudah dipindahkan
option-nik_other_money = Uang orang lain
option-nik_later = Belum
wrongnik-line = Kasus { $number }: { $name }, { $sum }, { $period }, dari { $agent }
wrongnik-accepted = Dinyatakan uang yang sama oleh { $who }, { $day }.
wrongnik-waits = Menunggu: uangnya perlu dipindahkan ke NIK di catatan.
wrongnik-moved = Selesai: sudah dipindahkan, kata { $who }, { $day }.
wrongnik-untied = Dibatalkan: uang orang lain, kata { $who }, { $day }.
wrongnik-posted = Selesai: bulan itu sudah tercatat di data BPJS, { $day }.
wrongnik-closed = Selesai, { $day }.
wrongnik-list = Uang dengan NIK keliru. Menunggu: { $count }.
wrongnik-none = Tidak ada uang dengan NIK keliru.
wrongnik-one = Kasus no. { $number }
wrongnik-thanks = Baik, kasusnya selesai. Bulan itu terlihat terlindungi begitu data BPJS berikutnya datang.
