## Tombol

open-status = Cek status
open-bayar = Cara bayar
open-sudahbayar = Saya sudah bayar
open-ralatlaporan = Ralat laporan bayar
open-sampaibulan = Sampai bulan apa
open-iuranbulan = Iuran per bulan
open-berapabulan = Bayar beberapa bulan
open-hitung = Hitung iuran
open-harga = Iuran sebulan
open-status-rincian = Rincian
open-status-kenapa = Kenapa segini?
open-status-gambar = Gambar per bulan
open-status-kartu = Kartu dan KPJ
open-status-nomorkpj = Tunjukkan nomornya

## Iuran dan status

dues-line = • { $months }: { $count } × { RUPIAH($dues) } = **{ RUPIAH($sum) }**
dues-line-discount = • { $months }: { $count } × { RUPIAH($dues) } = **{ RUPIAH($sum) }** (potongan 50%)
discount-ends = Potongan iuran 50% untuk Anda berakhir **{ $until }**. Setelah itu iuran kembali penuh.
status-merged =
    Pendaftaran Anda { $number } sudah jadi satu dengan { $other }, yang tersambung ke chat lain. Riwayat bayar Anda ada di sana, jadi jangan daftar lagi.

    Itu chat Anda juga? Tekan "Saya sudah terdaftar". Kalau bukan, hubungi petugas.
status-nobody = Anda belum terdaftar di sini. Kalau Anda didaftarkan orang lain, pilih "Saya sudah terdaftar".
status-unsent = Pendaftaran Anda belum dikirim, jadi belum ada yang perlu dibayar. Selesaikan dulu, ya.
status-of-others = Untuk orang yang Anda dampingi, siapa yang jatuh tempo atau menunggak: pilih Portofolio.
status-submitted = ⏳ { $name }, pendaftaran { $number } menunggu diperiksa cabang. Dikirim **{ $day }** ({ $ago }). Perlindungan belum berlaku.
status-processing = ⏳ { $name }, pendaftaran { $number } sedang diproses cabang. Dikirim **{ $day }** ({ $ago }). Perlindungan belum berlaku.
status-ago =
    { $count ->
        [0] hari ini
       *[other] { $count } hari yang lalu
    }
status-asked-branch = Sudah kami tanyakan ke cabang, nomor { $number }. Jawabannya datang di chat ini.
status-awaiting-payment = { $name }, pendaftaran { $number } sudah disetujui. Tinggal bayar iuran pertama. Sebelum itu perlindungan belum berlaku.
status-active = { $name }, Anda tercatat sebagai peserta. Tanggal perlindungan belum ada di data kami.
status-ended-state = Kepesertaan Anda sudah berakhir.
status-set-aside = Pendaftaran { $number } belum bisa diterima. Datanglah ke kantor cabang dengan KTP asli, supaya dicek bersama. Setelah cocok, daftar lagi di sini.
status-rejected = { $name }, pendaftaran { $number } belum bisa diterima. Alasan dari cabang: { $why }. Anda bisa memperbaiki dan mendaftar lagi.
status-checked = ⏳ { $name }, pendaftaran { $number } sudah diperiksa petugas cabang. Berikutnya dimasukkan ke BPJS; jangan bayar dulu. Dikirim **{ $day }** ({ $ago }). Perlindungan belum berlaku.
status-rejected-told = { $name }, pendaftaran { $number } belum bisa diterima: { $why }. { $next }
status-repair-told = { $name }, pendaftaran { $number } perlu diperbaiki: { $why }. Pilih "Daftar": hanya itu yang saya tanyakan, lalu kirim lagi.
status-deceased = Kami turut berduka cita. Keluarga tidak perlu membayar apa-apa lagi. Ahli waris mungkin berhak atas santunan: pilih "Peserta meninggal" untuk caranya, atau tanya petugas.
status-of-the-dead = Di chat ini ada klaim kematian yang belum selesai diisi. Kalau HP ini milik almarhum, lanjutkan dulu: tagihan dan pengingatnya ikut berhenti. Kalau ini kepesertaan Anda sendiri, tekan Rincian.
pay-of-the-dead = Kalau HP ini milik almarhum, jangan bayar dulu. Lanjutkan isian klaimnya.
status-protected =
    { $days ->
        [0] ✅ { $name }, Anda terlindungi sampai hari ini, **{ $until }**.
       *[other] ✅ { $name }, Anda terlindungi sampai **{ $until }** ({ $days } hari lagi).
    }
status-arrears = ⚠️ { $name }, jangan anggap Anda terlindungi dulu: iuran baru tercatat sampai { $until }. Pastikan ke 175.
status-grace =
    { $days ->
        [0] Hari ini, **{ $grace }**, hari terakhir untuk membayar. Besok kepesertaan berakhir.
       *[other] Bayar paling lambat **{ $grace }** ({ $days } hari lagi). Lewat itu kepesertaan berakhir.
    }
status-pay-by = Bayar paling lambat **{ $until }**, supaya perlindungan tidak terputus.
status-ended =
    ⛔ { $name }, kepesertaan Anda sudah berakhir, jadi jangan bayar dulu. Iuran tercatat sampai { $until }, dan batas bayar { $grace } sudah lewat.

    Daftar lagi dulu. Tunggakan lama tidak ditagih, tetapi masa tunggu 3 bulan mulai lagi dari awal.
status-ended-over-age = ⛔ { $name }, kepesertaan Anda sudah berakhir, jadi jangan bayar dulu. Iuran tercatat sampai { $until }, dan batas bayar { $grace } sudah lewat. Sesudah { $limit } tahun tidak bisa daftar lagi. Ada yang mau ditanyakan? Hubungi petugas.
status-ended-unseen = { $name }, menurut data BPJS kepesertaan Anda berakhir: iuran tercatat sampai { $until }, dan batas { $grace } sudah lewat.
status-first-months = Iuran Anda belum 3 bulan berturut-turut. Selama itu santunan kematian (JKM) sebesar { RUPIAH($amount) }.
status-paid-by-missing = Iuran sesudah itu dibayar { $payer }, tetapi belum ada di data BPJS. Jangan bayar sendiri dulu: tanyakan ke petugas.
status-paid-by = Iuran Anda dibayar oleh: { $payer }. Anda tidak perlu membayar.
status-report-patience = Belum tercatat juga sampai **{ $day }**? Petugas mengeceknya, dan Anda dapat nomornya di sini.
status-report-asked = Petugas sedang mengeceknya, nomor { $number }. Jawabannya paling lambat **{ $day }**.
status-due-later = Iurannya nanti **{ RUPIAH($total) }** sebulan{ $discount }. Jangan bayar dulu: begitu disetujui, saya kabari.
status-due-next = Iuran berikutnya: { $months }, **{ RUPIAH($total) }**{ $discount }.
status-no-arrears = Tidak ada tunggakan.
status-due-arrears = Belum dibayar { $count } bulan ({ $months }): **{ RUPIAH($total) }**{ $discount }, tanpa denda.
dues-discounted = (potongan 50% sampai { $until })
dues-partly-discounted = (sebagian potongan 50%, sampai { $until })
status-articles = Dasar hukum: { $articles }
status-reported = Laporan bayar { $period } (dibayar { $day }) menunggu data cabang. Untuk bulan itu Anda tidak diingatkan.
status-paid = ⏳ { $name }, Anda sudah bayar. Sekarang menunggu data BPJS.
waiting-collected = Sudah dititipkan ke { $agent } pada { $day }: **{ RUPIAH($sum) }** (belum disetor).
waiting-deposited = { $proven ->
        [0] { $agent } mencatat **{ RUPIAH($sum) }** disetor { $day }; menunggu data BPJS.
       *[other] { $agent } mencatat { RUPIAH($whole) } disetor { $day }. Di data BPJS { RUPIAH($proven) } sudah tercatat, **{ RUPIAH($sum) }** belum.
    }
waiting-before-paying = Jangan bayar lagi dulu. Begitu data BPJS datang, saya kabari.
waiting-before-registering = Jangan bayar atau daftar lagi dulu. Begitu data BPJS datang, saya kabari.
waiting-denied = Data BPJS per { $day } belum memuat uang itu. Sebelum daftar lagi, tanyakan dulu ke petugas.
status-data = Data per { $day }, dari { $origin }.
status-details =
    { $name }
    Nomor pendaftaran: { $number }
    Program: { $programme }
    Yang membayar: { $payer }
status-sure = Itu menurut data per { $day }, dari { $origin }. Mau lebih pasti? Tanya 175, sebut NIK Anda hanya kepada mereka.
status-recorded = Iuran tercatat sampai { $until }.
status-why =
    Program { $programme }, dihitung dari { RUPIAH($base) } sebulan:
    { $lines }
    Jumlah: **{ RUPIAH($total) }**
status-card = Kartunya digital, di aplikasi JMO. Setelah jadi peserta, kartu juga bisa diminta ke kantor cabang.
own-card = Kartu Anda digital, di aplikasi JMO. Bisa juga diminta ke kantor cabang.
own-card-waiting = Kartu Anda belum ada: pendaftaran { $number } masih di cabang. Kartunya ada di aplikasi JMO setelah pendaftaran diterima dan iuran pertama dibayar.
own-card-unpaid = Kartu Anda belum ada: iuran pertama untuk pendaftaran { $number } belum tercatat. Sesudah itu kartunya ada di aplikasi JMO.
own-card-rejected = Kartu Anda belum ada: pendaftaran { $number } belum bisa diterima. Pilih "Cek status" untuk sebabnya.
own-card-ended = Kepesertaan Anda sudah berakhir. Daftar lagi dulu; sesudah iuran pertama dibayar, kartunya ada di aplikasi JMO.
status-kpj = Nomor KPJ Anda: { $kpj }
status-kpj-unknown = Nomor KPJ Anda belum ada di data kami. Lihat di JMO, atau tanya 175 dengan KTP. Untuk bayar cukup NIK.
status-picture =
    Bulan iuran Anda:
    { $lines }
pay-how =
    Bayar dengan NIK Anda: pilih BPJS Ketenagakerjaan, lalu BPU, di:
    • Alfamart, BRILink
    • DANA, GoPay, OVO, LinkAja, ShopeePay
    • BRImo, BCA mobile, Livin', BNI, BSI, BTN
    Simpan buktinya. Saya tidak menerima uang.
pay-how-code =
    Bayar dengan kode **{ $code }**: pilih BPJS Ketenagakerjaan, lalu BPU, di:
    • Alfamart, BRILink
    • DANA, GoPay, OVO, LinkAja, ShopeePay
    • BRImo, BCA mobile, Livin', BNI, BSI, BTN

    Simpan buktinya. Saya tidak menerima uang.
pay-how-there = Pilih BPJS Ketenagakerjaan, lalu BPU, dan masukkan NIK Anda. Simpan buktinya.
pay-how-there-code = Pilih BPJS Ketenagakerjaan, lalu BPU, dan masukkan kode **{ $code }**. Simpan buktinya.
pay-place = Bisa, lewat { $place }.
pay-not-listed = { $place } tidak ada di daftar kami. Bisa di sini:
pay-not-you = Iuran Anda dibayar oleh: { $payer }. Anda tidak perlu membayar. Bantuannya berhenti, atau mau bayar sendiri? Tekan "Hubungi petugas".
pay-not-yet = Anda belum perlu bayar. Tunggu kabar dari cabang dulu, ya.

## Gambar bulan iuran

months-title = Bulan iuran
months-active = Terlindungi
months-paid = Sudah bayar, menunggu data BPJS
months-arrears-1 = Menunggak 1 bulan
months-arrears-2 = Menunggak 2 bulan
months-arrears-3 = Menunggak 3 bulan
months-ended = Kepesertaan berakhir
months-none = Belum ada iuran
months-note = Data BPJS per { $day }. Kalau ada yang tidak cocok, ketik "petugas".
month-paid = lunas
month-with-agent = di agen
month-reported = menunggu
month-open = belum dibayar
month-ended = berakhir
month-later = nanti

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
price-told =
    { $income ->
        [0] Dengan penghasilan paling rendah
       *[other] Penghasilan { RUPIAH($income) } sebulan
    }{ $often }: { $which ->
        [jkk_jkm] **{ RUPIAH($two) }** { $months ->
            [1] sebulan
           *[other] untuk { $period }
        }, kecelakaan kerja dan kematian saja.
        [jkk_jkm_jht] **{ RUPIAH($three) }** { $months ->
            [1] sebulan
           *[other] untuk { $period }
        } dengan tabungan JHT: { RUPIAH($more) } lebih dari yang tanpa JHT ({ RUPIAH($two) }). Tabungannya tetap milik Anda.
       *[both] **{ RUPIAH($two) }** { $months ->
            [1] sebulan
           *[other] untuk { $period }
        } (kecelakaan kerja dan kematian), atau **{ RUPIAH($three) }** kalau ditambah tabungan JHT.
    }
price-often =
    { $unit ->
        [day] { " " }({ $count } hari kerja)
       *[week] { " " }({ $count } minggu)
    }
price-discount =
    Sudah dengan potongan 50% iuran JKK dan JKM, sampai **{ $until }**{ $sector ->
        [transport] .
       *[other] {" "}(ojek, sopir, kurir lebih lama).
    }
calculator-result =
    Penghasilan { RUPIAH($income) } sebulan, iuran dihitung dari { RUPIAH($base) }:
    { $lines }
    Jumlah: **{ RUPIAH($total) }**

## Sudah bayar

option-today = Hari ini
option-yesterday = Kemarin
report-payment-is_receipt = Ini bukti bayar iuran?
    .yes = Ya, bukti bayar
    .no = Bukan
report-payment-another =
    Laporan bayar { $period } (dibayar { $day }) sudah kami catat dan menunggu data cabang. Tidak perlu lapor lagi.

    Apakah ini pembayaran lain lagi?
    .yes = Ya, bayar lagi
    .no = Bukan
report-payment-months =
    Terima kasih. Anda bayar untuk berapa bulan?
    .echo = Dibayar: { $value }
    .about = belum, dibayar, bayar, masih, nunggak, menunggak, tercatat, masuk, status, padahal, sudah
    .why = Di data cabang memang belum tercatat: biasanya perlu beberapa hari. Jawab dulu yang ini, lalu laporan Anda dicek paling lama 5 hari, dan saya kabari di sini.
report-payment-paid_on =
    Kapan Anda membayarnya?
    .echo = Tanggal bayar: { $value }
report-payment-place =
    Bayar lewat mana?
    .echo = Lewat: { $value }
    .forgotten = tidak ingat
report-payment-large = Jumlahnya besar: { RUPIAH($sum) }, yaitu { $words }. Sudah benar?
    .yes = Ya, benar
    .no = Salah, ulangi
report-payment-told =
    Jadi: iuran { $period } (**{ RUPIAH($sum) }**), dibayar { $day }, tempat bayar: { $place }. Betul?{ $has_photo ->
        [yes] {""}
       *[no]
            {""}

            Punya foto buktinya? Boleh langsung dikirim.
    }
    .yes = Betul
    .no = Salah, ulangi
report-without-photo = Baik, tanpa foto juga boleh.
report-photo-added = Baik, foto bukti saya tambahkan ke laporan Anda. Begitu masuk di data cabang, saya kabari.
report-photo-kept = Foto bukti sudah saya simpan.
report-no-receipt = Baik, foto itu tidak dipakai. Kalau mau lapor bayar, pilih "Saya sudah bayar".
report-corrected = Baik, dicatat: {"“"}{ $words }{"”"}. Petugas membacanya waktu mencocokkan laporan bayar { $period } Anda.
report-kept = Baik, laporan Anda tetap dicatat. Begitu masuk di data cabang, saya kabari.
report-payment-receipt = Ada foto bukti bayar? Kirim di sini. Boleh dilewati.
paid-thanks =
    Terima kasih, { $name }. Laporan bayar { $period } (**{ RUPIAH($sum) }**) sudah saya catat.

    Biasanya masuk data cabang dalam { $days } hari, nanti saya kabari di sini. Sampai itu Anda tidak saya ingatkan untuk bulan itu.
paid-after-end = Tetapi menurut data kami kepesertaan Anda sudah berakhir sebelum itu, jadi mungkin uangnya belum dihitung. Petugas mengeceknya. Simpan buktinya.
error-paid-place = Saya belum tahu tempatnya. Contoh: Alfamart, BRImo, atau lewat agen. Kalau lupa, tulis "lupa".
error-paid-day = Saya belum menemukan harinya. Contoh: kemarin, senin, atau 3 Desember. Kalau lupa, kira-kira saja.
error-date-long-ago = Itu sudah lebih dari setahun. Tulis tanggal bayar yang terakhir.

## Bulan depan dan satu bulan

pay-ahead-months =
    Mau bayar berapa bulan?
until-month =
    { $told ->
        [yes] Ya, betul:
       *[no] Untuk itu bayar
    } { $months } bulan, **{ $period }**, jumlahnya **{ RUPIAH($total) }**.
month-dues = Iuran Anda untuk **{ $month }**: **{ RUPIAH($total) }**{ $discount }.
month-dues-paid = Iuran { $month } sudah dibayar, tidak perlu dibayar lagi.
month-dues-later = Jangan bayar dulu: begitu pendaftaran disetujui, saya kabari.
pay-ahead-sum =
    Kalau bayar sekaligus:
    { $lines }
    Jumlah: **{ RUPIAH($total) }**

## Foto bukti bayar yang dibaca

report-photo-reading = Sebentar, saya baca fotonya. Sambil menunggu, boleh langsung jawab.
report-photo-unread = Foto itu belum bisa saya baca, tetapi tetap saya simpan sebagai bukti. Jawab saja pertanyaannya.
report-photo-nik = NIK di bukti itu { $nik }, bukan NIK Anda, jadi fotonya tidak saya simpan. Pembayaran orang lain dilaporkan dari chat orang itu sendiri.
report-photo-code = Kode di bukti itu { $code }, sedangkan kode iuran Anda { $own }. Cocokkan dulu.
report-photo-same = Pembayaran tanggal { $day } sudah pernah Anda laporkan. Kalau ini bukti yang sama, tidak perlu lapor lagi.
report-photo-other =
    { $kind ->
        [health] Itu bukti bayar BPJS Kesehatan, untuk berobat. Yang dicatat di sini iuran BPJS Ketenagakerjaan, bayarnya terpisah.
        [ktp] Itu KTP, bukan bukti bayar iuran.
        [kk] Itu Kartu Keluarga, bukan bukti bayar iuran.
        [sim] Itu SIM, bukan bukti bayar iuran.
       *[other] Itu surat atau kartu lain, bukan bukti bayar iuran.
    } Fotonya tidak saya simpan. Bukti bayar itu struk, atau layar aplikasi yang dipakai membayar.
report-photo-differs = Di bukti tertulis { RUPIAH($paid) }, sedangkan iuran Anda { RUPIAH($due) } sebulan. Cocokkan dulu.
report-sum-differs = { RUPIAH($paid) } itu berapa bulan? Iuran Anda { RUPIAH($due) } sebulan.
report-photo-read = Ini yang saya baca dari foto. Fotonya sendiri belum bukti: yang berlaku data cabang.

## Alasan pertanyaan

report-payment-why = Supaya petugas bisa mencocokkan laporan Anda dengan data BPJS. Lupa? Kira-kira saja.
report-payment-how-long = Mengisi ini sebentar saja. Sesudah itu laporan Anda dicek paling lama 5 hari, dan saya kabari di sini.
calculator-why = Ini hanya untuk menghitung iuran Anda. Kira-kira saja juga boleh.
pay-ahead-why = Hanya untuk menghitung jumlahnya. Tidak ada yang dibayar atau dicatat dari sini.
