## Tombol

open-status = Cek status
open-bayar = Cara bayar
open-sudahbayar = Saya sudah bayar
open-berapabulan = Bayar beberapa bulan
open-hitung = Hitung iuran

## Iuran dan status

dues-line = • { $months }: { $count } × { RUPIAH($dues) } = { RUPIAH($sum) }
dues-line-discount = • { $months }: { $count } × { RUPIAH($dues) } = { RUPIAH($sum) } (potongan 50%)
discount-ends = Potongan iuran 50% untuk Anda berakhir { $until } ({ $article }). Setelah itu iuran kembali penuh.
status-nobody = Anda belum terdaftar di sini. Kalau Anda didaftarkan orang lain, pilih "Saya sudah terdaftar".
status-name = { $name }
status-submitted = Pendaftaran { $number } sedang menunggu diperiksa petugas cabang. Perlindungan belum berlaku.
status-processing = Pendaftaran { $number } sedang diproses cabang. Perlindungan belum berlaku.
status-awaiting-payment = Pendaftaran { $number } sudah disetujui. Silakan bayar iuran pertama.
status-active = Anda tercatat sebagai peserta. Tanggal perlindungan belum ada di data kami.
status-ended-state = Kepesertaan Anda sudah berakhir.
status-set-aside = Pendaftaran { $number } belum bisa diterima. Datanglah ke kantor cabang dengan KTP asli, supaya dicek bersama. Setelah cocok, daftar lagi di sini.
status-rejected = Pendaftaran { $number } belum bisa diterima. Alasan dari cabang: { $why }. Anda bisa memperbaiki dan mendaftar lagi.
status-deceased = Kami turut berduka cita. Keluarga tidak perlu membayar apa-apa lagi. Ahli waris mungkin berhak atas santunan: pilih "Peserta meninggal" untuk melihat caranya, bicara dengan petugas, atau hubungi 175.
status-protected =
    { $days ->
        [0] Anda terlindungi sampai hari ini, { $until }.
       *[other] Anda terlindungi sampai { $until }. Tinggal { $days } hari lagi.
    }
status-arrears =
    { $days ->
        [0] Iuran Anda terbayar sampai { $until }. Anda menunggak. Hari ini, { $grace }, hari terakhir untuk membayar. Besok kepesertaan berakhir.
       *[other] Iuran Anda terbayar sampai { $until }. Anda menunggak. Bayar paling lambat { $grace } ({ $days } hari lagi). Lewat tanggal itu kepesertaan berakhir.
    }
status-ended =
    Kepesertaan Anda berakhir. Iuran terakhir sampai { $until }, dan batas menunggak { $grace } sudah lewat.
    Anda bisa daftar lagi. Tunggakan lama tidak ditagih. Tetapi masa tunggu 3 bulan mulai lagi dari awal.
status-ended-unseen = Menurut data BPJS, kepesertaan Anda berakhir: iuran tercatat sampai { $until }, dan batas { $grace } sudah lewat.
status-first-months = Iuran Anda belum 3 bulan berturut-turut. Selama itu santunan kematian (JKM) sebesar { RUPIAH($amount) }.
status-missing-month = Kalau satu bulan tidak dibayar, Anda menunggak. Lebih dari 3 bulan menunggak, kepesertaan berakhir dan masa tunggu 3 bulan mulai lagi.
status-paid-by = Iuran Anda dibayar oleh: { $payer }. Anda tidak perlu membayar.
status-due-next = Iuran berikutnya: { $month }, { RUPIAH($dues) }.
status-due-arrears =
    Yang belum dibayar:
    { $lines }
    Jumlah: { RUPIAH($total) }. Tidak ada denda.
status-articles = Dasar hukum: { $articles }
status-reported = Laporan bayar Anda ({ $months } bulan, { $day }) menunggu data cabang. Selama menunggu, saya tidak mengingatkan Anda.
status-paid = Di data BPJS, iuran Anda tercatat sampai { $until }.
waiting-collected = Sudah dititipkan ke { $agent } pada { $day }: { RUPIAH($sum) } (belum disetor).
waiting-deposited = { $agent } mencatat { RUPIAH($sum) } disetor { $day }; menunggu data BPJS.
waiting-before-paying = Jangan bayar lagi dulu. Begitu data BPJS datang, saya kabari.
waiting-before-registering = Jangan bayar atau daftar lagi dulu. Begitu data BPJS datang, saya kabari.
waiting-denied = Data BPJS per { $day } belum memuat uang itu. Sebelum daftar lagi, tanyakan dulu ke petugas.
status-data = Data per { $day }, dari { $origin }.
pay-how =
    Cara bayar: nomor bayar Anda adalah NIK Anda. Pilih menu BPJS Ketenagakerjaan, lalu BPU, di:
    • aplikasi bank: BRImo, BCA mobile, Livin', BNI, BSI, BTN
    • dompet: DANA, GoPay, OVO, LinkAja, ShopeePay
    • toko: Alfamart, BRILink

    Simpan buktinya. Saya tidak menerima uang.
pay-not-you = Iuran Anda dibayar oleh: { $payer }. Anda tidak perlu membayar.
pay-not-yet = Anda belum perlu bayar. Tunggu kabar dari cabang dulu, ya.

## Kalkulator

calculator-sector = Pekerjaan Anda termasuk yang mana? Transportasi artinya ojek, sopir, atau kurir.
calculator-income =
    Berapa penghasilan Anda sebulan? Boleh per hari atau per minggu. Contoh: 1,5 juta
    .echo = Penghasilan: { $value }
calculator-working_days = Biasanya berapa hari Anda bekerja dalam sebulan? Contoh: 26
calculator-working_weeks = Biasanya berapa minggu Anda bekerja dalam sebulan? Contoh: 4
calculator-programme =
    Program yang mana?
    1. Kecelakaan kerja + kematian (JKK+JKM)
    2. Ditambah tabungan hari tua (JHT)
calculator-months =
    Mau dihitung untuk berapa bulan?
    .echo = Dihitung untuk { $value }.
calculator-result =
    Penghasilan { RUPIAH($income) } per bulan, dasar iuran { RUPIAH($base) }:
    { $lines }
    Jumlah: { RUPIAH($total) }

## Sudah bayar

option-today = Hari ini
option-yesterday = Kemarin
report-payment-months =
    Bagus! Anda bayar untuk berapa bulan?
    .echo = Dibayar: { $value }
report-payment-paid_on =
    Kapan Anda membayarnya?
    .echo = Tanggal bayar: { $value }
report-payment-place =
    Bayar lewat mana?
    .echo = Lewat: { $value }
report-payment-large = Jumlahnya besar: { RUPIAH($sum) }, yaitu { $words }. Sudah benar?
    .yes = Ya, benar
    .no = Salah, ulangi
report-payment-receipt = Ada foto bukti bayar? Kirim di sini. Boleh dilewati.
paid-thanks =
    Terima kasih, laporan Anda dicatat: { $period }, seharusnya { RUPIAH($sum) }.
    Sekarang menunggu data cabang. Begitu masuk, saya kabari. Kalau { $days } hari belum masuk, petugas memeriksanya. Selama itu saya tidak mengingatkan Anda.
error-date-long-ago = Itu sudah lebih dari setahun. Tulis tanggal bayar yang terakhir.

## Kabar dari cabang

news-posted = Kabar baik, { $name }. Pembayaran Anda sudah masuk di data cabang. Anda terlindungi sampai { $until }.
news-active = Selamat, { $name }! Anda sudah menjadi peserta BPJS Ketenagakerjaan. Anda terlindungi sampai { $until }.
news-arrears = Halo { $name }. BPJS mencatat Anda sebagai peserta, tetapi iuran menunggak: Anda terlindungi hanya sampai { $until }. Bayar paling lambat { $grace }, supaya terlindungi lagi.
status-undone = Halo { $name }. Kabar dari kami pada { $day } keliru dan kami tarik: data cabangnya salah. Data Anda sudah kembali seperti sebelumnya. Maaf ya.
status-undone-members = Kabar tentang anggota Anda pada { $day } keliru dan kami tarik: data cabangnya salah. Data mereka sudah kembali seperti sebelumnya. Maaf ya.
news-awaiting-payment = Halo { $name }. Pendaftaran { $number } sudah disetujui cabang. Silakan bayar iuran pertama. Nomor bayar Anda adalah NIK Anda.
news-rejected = Halo { $name }. Pendaftaran { $number } belum bisa diterima. Alasan dari cabang: { $why }. Anda bisa memperbaiki dan mendaftar lagi.
news-ended = Halo { $name }. Menurut data cabang kepesertaan Anda sudah berakhir. Anda bisa daftar lagi; masa tunggu 3 bulan mulai dari awal.
news-behind = Pembayaran Anda sudah masuk di data cabang, { $name }. Masih menunggak: { $months }, { RUPIAH($total) }. Bayar paling lambat { $grace }, supaya kepesertaan Anda tidak berakhir.
news-recorded = Pembayaran Anda sudah masuk di data cabang, { $name }. Di sana iuran Anda tercatat sampai { $until }. Cek status Anda untuk langkah berikutnya.
news-unseen = Halo { $name }. Data cabang menyebut kepesertaan Anda berakhir, tetapi belum memuat pembayaran yang Anda titipkan atau laporkan. Jangan bayar atau daftar lagi dulu. Tanyakan ke petugas.
pay-ahead-months =
    Mau bayar berapa bulan?
pay-ahead-sum =
    Kalau bayar sekaligus:
    { $lines }
    Jumlah: **{ RUPIAH($total) }**
    Dasar hukum: { $articles }
