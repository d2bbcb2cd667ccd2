## Tombol

open-pengingat = Pengingat saya
open-pengingat-stop = Stop pengingat
open-pengingat-snooze = Ingatkan nanti
open-pengingat-start = Nyalakan pengingat
open-ingatkan = Ingatkan semua
open-telepon = Daftar telepon

## Pengingat

open-ingatkanisian = Ingatkan saya
remind-of-draft-done = Baik, saya ingatkan besok, dan sekali lagi sehari sebelum isian dihapus. Tidak jadi? Ketik STOP.
option-snooze = Tunda dulu
    .also = tunda, nanti, snooze
option-stop = Stop semua pengingat
    .also = stop, matikan, matiin, berhenti, jangan ingatkan, stop dulu, matiin pengingatnya, jangan ganggu, jangan ganggu saya, jangan ganggu gw, jangan ganggu gue, jangan ganggu aku
option-start = Nyalakan pengingat
    .also = nyalakan, nyalain, nyalain lagi, nyalakan lagi, hidupkan, hidupkan lagi, hidupin, hidupin lagi, aktifkan, aktifkan lagi, mulai
option-keep = Biarkan begini
    .also = biarin, biarkan, biarin aja, ga usah, tidak usah
my-reminders-wish =
    { $plan }

    Mau diapakan?
my-reminders-until =
    Diingatkan tanggal berapa? Contoh: tanggal 25, besok, 3 hari lagi
    .echo = { $value }
reminders-plan =
    Pengingat Anda menyala. Berikutnya:
    { $days }
reminders-each-month = tiap tanggal { $number }, selama ada yang perlu dibayar
reminders-why-off = Pengingat berhenti karena dimatikan dari chat ini. Tagihan dan status tetap bisa dicek di sini. Mau dinyalakan lagi?
reminders-off = Pengingat Anda sedang mati.
reminders-none = Saat ini tidak ada pengingat untuk Anda.
my-reminders-why = Pengingat menjaga supaya perlindungan tidak putus karena lupa. Anda yang menentukan kapan, dan boleh dimatikan.
reminders-none-unregistered = Anda belum terdaftar di sini, jadi belum ada pengingat. Ketik "daftar" untuk mulai.
reminders-none-paid-by = Iuran Anda dibayar pihak lain, jadi tidak ada pengingat bayar untuk Anda.
reminders-none-ended = Kepesertaan Anda sudah berakhir, jadi tidak ada pengingat. Daftar lagi dulu: ketik "daftar".
reminders-none-first = Belum ada pengingat: iuran pertama Anda belum tercatat. Setelah itu saya ingatkan sebelum perlindungan habis.
reminders-waiting = Pembayaran Anda menunggu data BPJS. Selama itu saya tidak mengingatkan Anda.
my-reminders-often = Tiap tanggal { $number }, atau sekali ini saja?
option-once = Sekali ini saja
    .also = sekali, sekali saja, sekali ini, satu kali, kali ini, ini saja
option-monthly = Tiap bulan
    .also = tiap, setiap bulan, bulanan, tiap tanggal itu
reminders-snoozed = Baik, saya diam dulu dan mengingatkan Anda lagi pada **{ $until }**.
reminders-monthly = Baik, tiap tanggal { $number } saya ingatkan selama ada iuran yang perlu dibayar, mulai **{ $first }**. Pengingat menjelang batas bayar tetap datang.
reminders-stopped = Baik, saya tidak akan mengirim pengingat lagi. Ketik "pengingat" kalau mau dinyalakan.
reminders-stopped-not-info = Info program masih bisa datang. Tidak mau juga? Tekan "Stop pesan ini".
reminders-started = Baik, pengingat sudah menyala. Paling banyak satu pesan sehari, tidak malam hari.
reminders-kept = Baik, tidak ada yang diubah.
error-snooze-day = Saya belum menemukan harinya. Contoh: besok, 3 hari lagi, atau tanggal 25.
error-snooze-grace = Itu terlalu lama: Anda hanya bisa membayar sampai **{ $grace }**. Lewat tanggal itu kepesertaan berakhir. Pilih tanggal sebelumnya.
error-snooze-today = Tidak bisa ditunda: hari ini, **{ $grace }**, hari terakhir untuk membayar. Besok kepesertaan berakhir. Ketik "bayar" untuk caranya.
error-snooze-range = Pilih tanggal dari besok sampai { $until }.

## Pengingat yang dikirim

reminder-h-7 =
    Halo { $name }. Perlindungan Anda berlaku sampai **{ $until }**. Supaya tidak terputus, iuran { MONTH($month) } sebesar **{ RUPIAH($dues) }** sudah bisa dibayar.
reminder-h-3 = Halo { $name }. Perlindungan Anda berlaku sampai **{ $until }**. Iuran { MONTH($month) }: **{ RUPIAH($dues) }**. Perlu bantuan cara bayar? Tekan tombol di bawah.
reminder-h = Halo { $name }. Hari terakhir perlindungan Anda adalah **{ $until }**. Supaya tidak terputus, bayar iuran { MONTH($month) }: **{ RUPIAH($dues) }**.
reminder-h7-after = Halo { $name }. Perlindungan Anda tercatat sampai { $until }, dan iuran { MONTH($month) } belum kami terima datanya. Jumlahnya **{ RUPIAH($total) }**. Tunggakan bisa dibayar sampai **{ $grace }**.
reminder-m2 = Halo { $name }. Iuran Anda belum tercatat sejak { $until }. Iuran { MONTH($month) }: { RUPIAH($dues) }. Semua tunggakan: **{ RUPIAH($total) }**, tanpa denda. Bisa dibayar sampai **{ $grace }**.
reminder-m3 = Halo { $name }. Ini bulan ketiga iuran Anda belum tercatat. Yang belum dibayar: **{ RUPIAH($total) }**, mulai dari { MONTH($month) } ({ RUPIAH($dues) }). Bisa dibayar sampai **{ $grace }**. Sulit bayar? Balas "petugas", kami bantu.
reminder-g-14 = Halo { $name }. Penting: bayar paling lambat **{ $grace }**. Iuran { MONTH($month) }: { RUPIAH($dues) }. Semua tunggakan: **{ RUPIAH($total) }**. Lewat tanggal itu, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
reminder-g-7 = Halo { $name }. Waktunya hampir habis: bayar paling lambat **{ $grace }**. Iuran { MONTH($month) }: { RUPIAH($dues) }. Semua tunggakan: **{ RUPIAH($total) }**. Lewat tanggal itu, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
reminder-g-1 = Halo { $name }. Kesempatan terakhir: bayar paling lambat **{ $grace }**. Iuran { MONTH($month) }: { RUPIAH($dues) }. Semua tunggakan: **{ RUPIAH($total) }**. Lewat tanggal itu, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
reminder-ended = Halo { $name }. Kepesertaan Anda berakhir: sampai { $grace } iurannya belum tercatat. Belum 65 tahun? Anda bisa daftar lagi kapan saja. Tunggakan lama tidak ditagih, masa tunggu 3 bulan mulai lagi. Merasa sudah bayar? Hubungi petugas.
reminder-monthly = Halo { $name }. Ini pengingat bulanan Anda. Yang perlu dibayar: **{ RUPIAH($total) }**, mulai dari { MONTH($month) }. Perlindungan Anda tercatat sampai **{ $until }**.
reminder-snooze = Halo { $name }. Anda minta diingatkan hari ini. Yang perlu dibayar: **{ RUPIAH($total) }**, mulai dari { MONTH($month) }. Perlindungan Anda tercatat sampai **{ $until }**.
reminder-before = Halo { $name }. Perlindungan Anda berlaku sampai **{ $until }**. Iuran { MONTH($month) } sebesar **{ RUPIAH($dues) }** sudah bisa dibayar.
reminder-after = Halo { $name }. Perlindungan Anda tercatat sampai { $until }, dan iuran mulai dari { MONTH($month) } belum tercatat: **{ RUPIAH($total) }**. Tunggakan bisa dibayar sampai **{ $grace }**.
reminder-grace = Halo { $name }. Penting: bayar paling lambat **{ $grace }**. Iuran { MONTH($month) }: { RUPIAH($dues) }. Semua tunggakan: **{ RUPIAH($total) }**. Lewat tanggal itu, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
reminder-reported = Halo { $name }. Laporan bayar Anda belum terlihat di data BPJS: iuran tercatat sampai { $until }. Tunggakan hanya bisa dibayar sampai **{ $grace }**. Simpan buktinya, dan balas "petugas" supaya diperiksa sebelum itu.
reminder-nudge =
    Halo { $name }. { $by } mengingatkan Anda: perlindungan Anda tercatat sampai **{ $until }**. Yang perlu dibayar: **{ RUPIAH($total) }**, mulai dari { MONTH($month) }.

    Kalau sudah bayar, tekan "Saya sudah bayar".

## Daftar telepon

calls-title = Yang perlu ditelepon: { $count }. Halaman { $number } dari { $pages }.
calls-line = • { $name }: { $phone } ({ $what })
calls-hidden = (besok)
calls-none = tidak ada nomor
calls-nobody = Hari ini tidak ada yang perlu ditelepon.

## Mengingatkan orang

remind-people-sure =
    { $who ->
        [one] { $name } akan diingatkan membayar iuran, atas nama Anda. Kirim?
       *[many]
            Yang akan diingatkan atas nama Anda: { $count } orang.

            Yang tidak diingatkan:
            { $left }

            Kirim?
    }
    .yes = Ya, ingatkan
    .no = Tidak
remind-all = Tidak ada.
remind-kept = Baik, tidak ada yang dikirim.
remind-night = Sekarang malam. Pengingat hanya dikirim dari jam 07.00 sampai 20.00. Coba lagi besok pagi.
remind-none-owes = Tidak ada yang menunggak atau jatuh tempo, jadi tidak ada yang perlu diingatkan.
remind-one-why = { $name } tidak bisa diingatkan sekarang: { $why }.
remind-one-nothing = { $name } tidak perlu diingatkan sekarang: { $standing }.
remind-nobody =
    Sekarang tidak ada yang bisa diingatkan.
    { $left }
remind-done = Baik. { $count } orang diingatkan dalam beberapa menit. Yang sudah membayar sebelum itu tidak dikirimi.
remind-why-paid = { $count } orang: sudah bayar, menunggu data BPJS
    .one = sudah bayar, menunggu data BPJS
remind-why-unreachable = { $count } orang: pesan tidak sampai, perlu dikunjungi
    .one = pesan tidak sampai, perlu dikunjungi
remind-why-no_consent = { $count } orang: tidak mengizinkan pengingat
    .one = tidak mengizinkan pengingat
remind-why-not_the_payer = { $count } orang: dibayar pihak lain
    .one = dibayar pihak lain
remind-why-snoozed = { $count } orang: minta diingatkan lain hari
    .one = minta diingatkan lain hari
remind-why-already_today = { $count } orang: sudah diingatkan hari ini
    .one = sudah diingatkan hari ini
remind-why-deceased = { $count } orang: sudah meninggal
    .one = sudah meninggal
