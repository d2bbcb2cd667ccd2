## Berkas cabang: laporan perintah perisai import dan export

status-dry-run = PERCOBAAN: tidak ada yang diubah dan tidak ada yang diberi tahu.
status-repeated = Berkas ini sudah pernah dimasukkan. Tidak ada yang berubah.
status-report =
    Data per { $day }: { $rows } baris dipakai, { $faults } baris perlu diperbaiki.
    Berubah: { $changed }. Tetap: { $unchanged }. NIK tidak dikenal: { $unknown }. Kalah baru dari data kami: { $older }. Ditahan: { $held }.
    Iuran maju: { $posted }. Kasus "sudah bayar" selesai: { $cases_closed }.
    Diberi tahu: { $told } orang.
status-report-matches = Setoran cocok: { $matched }, perlu diputuskan: { $proposed }.
status-held = Yang ditahan: belum pasti NIK itu milik siapa, jadi tidak ada yang berubah dan tidak ada yang diberi tahu. Barisnya perlu nama dan tanggal_lahir, atau nomor_pengajuan kami, dan pendaftaran yang sudah diambil cabang. Petugas melihatnya di /pemiliknik.
status-unknown-words = Status yang belum dikenal: { $words }
status-passed = Bukan peserta (jumlah, tanda tangan): { $count } baris ({ $rows })
status-other-sheets = Lembar lain yang belum dibaca: { $names }. Kirim masing-masing sebagai berkas sendiri.
status-more = ... { $count } lagi. Tambahkan --faults perbaikan.xlsx untuk semuanya.
file-exists = { $file } sudah ada dan tidak ditimpa. Pilih nama berkas lain.
file-written = Daftar baris yang perlu dilihat ada di { $file }.
export-written = { $count } pendaftaran ditulis ke { $file }.
export-none = Tidak ada pendaftaran baru. Tidak ada berkas yang ditulis. Untuk mengambil lagi yang lama: --again TANGGAL.
export-none-that-day = Tidak ada pendaftaran yang diambil pada { $day }.

## Berkas status di chat

open-berkas = Kirim berkas
open-filestatus = Kirim berkas status
open-tanggalstatus = Tulis tanggalnya
open-terapkanstatus = Terapkan
open-batalstatus = Batalkan berkas ini
open-unduhpengajuan = Unduh pengajuan
status-file-city = Berkas ini memuat peserta di seluruh kota. Hanya petugas untuk seluruh kota yang bisa memakainya.
send-status-file =
    Kirim berkas status dari cabang (Excel, .ods, atau .csv). Kolomnya: nik, status, aktif_sampai, nama, tanggal_lahir. Saya coba dulu tanpa mengubah apa pun.
    .help = Tanggal datanya ditulis di atas tabel, misalnya "Data per 20 November 2026", atau di pesan bersama berkasnya.
error-status-file-none = Lampirkan berkasnya di sini.
error-file-gone = Berkasnya sudah tidak ada. Kirim sekali lagi.
open-barisstatus = Baris status
status-lines-not-kept = Status hanya saya baca dari berkas cabang, bukan dari tulisan di chat. Baris tadi tidak disimpan.
send-status-done = Berkasnya saya periksa. Hasilnya saya kirim ke sini; belum ada yang diubah.
status-file-day = Tanggal datanya tidak jelas di berkas ini. Tekan tombol di bawah, lalu tulis tanggalnya.
status-day-day =
    Datanya per tanggal berapa? Contoh: 20-11-2026
    .echo = Data per { $value }
status-file-gone = Berkas itu tidak menunggu lagi. Kirim sekali lagi kalau masih perlu.
status-file-busy = Berkas Anda masih dikerjakan. Hasilnya saya kirim ke sini sebentar lagi; tidak perlu dikirim ulang.
status-file-checked =
    PERCOBAAN, belum ada yang diubah.
    { $report }

    { $changed ->
        [0] Tidak ada orang yang berubah. Mau mencatat tanggal datanya? Tekan "Terapkan".
       *[other] Kalau sudah benar, tekan "Terapkan".
    }
status-file-no-effect =
    PERCOBAAN. Tidak ada yang bisa diterapkan: barisnya perlu diperbaiki, bukan milik peserta di daftar kita, atau data kita lebih baru.
    { $report }
apply-status-sure =
    { $changed ->
        [0] Catat data per { $day }? Tidak ada orang yang berubah; yang dicatat hanya tanggal datanya.{ $columns }
       *[other] Terapkan data per { $day }? { $changed } orang berubah, dan yang perlu tahu diberi tahu.{ $columns }
    }
    .yes = Ya, terapkan
    .no = Jangan
apply-status-kept = Baik, tidak ada yang diubah. Berkasnya saya simpan terkunci 7 hari.
apply-status-columns = Kolomnya saya baca begini: { $columns }.
apply-status-done = Baik, sedang diterapkan. Kabarnya saya kirim ke sini.
status-file-applied =
    Berkas sudah diterapkan.
    { $report }
undo-status-none = Tidak ada berkas status yang bisa dibatalkan. Berkas bisa dibatalkan sampai 31 hari sesudah diterapkan.
undo-status-sure =
    Batalkan berkas status per { $day }? Data { $people } orang kembali seperti sebelumnya. { $told } orang yang sudah diberi kabar mendapat ralat.
    .yes = Ya, batalkan
    .no = Jangan
undo-status-really =
    Sekali lagi: data { $people } orang dikembalikan dan { $told } orang mendapat ralat. Ini tercatat atas nama Anda. Lanjut?
    .word = BATALKAN BERKAS
    .no = Jangan
undo-status-kept = Baik, berkasnya tetap berlaku.
undo-status-refused =
    Berkas per { $day } tidak bisa dibatalkan, karena sesudahnya sudah ada yang berdiri di atasnya:
    { $lines }

    Batalkan itu dulu, atau kirim berkas status yang benar.
undo-status-newer = • Data BPJS mereka sudah berubah lagi: { $names }
undo-status-payment = • Ada pembayaran sesudahnya: { $names }
undo-status-decided = • Setoran agen sudah dinyatakan cocok: { $names }
undo-status-merged = • Pendaftarannya sudah digabung: { $names }
undo-status-proposals = • { $count } usulan setoran dari berkas ini sudah diputuskan.
undo-status-done = Baik, sedang dikembalikan. Kabarnya saya kirim ke sini.
undo-status-decision =
    { $who } minta berkas status per { $day } dibatalkan: data { $people } orang kembali seperti sebelumnya, dan { $told } orang mendapat ralat.

    Setujui?
undo-status-asked = Berkas ini dibatalkan setelah petugas lain menyetujui. Mereka sudah diberi tahu.
undo-status-waits = Pembatalannya sudah diminta dan menunggu petugas lain. Sampai itu berkasnya tetap berlaku.
undo-status-declined = Baik, berkasnya tetap berlaku. Yang meminta diberi tahu.
undo-status-gone = Pembatalan itu tidak menunggu Anda lagi, atau sesudahnya sudah ada yang berdiri di atas berkas itu.
undo-status-news = Permintaan dari { $who }: berkas status per { $day } dibatalkan. Itu baru berlaku setelah Anda setujui. Buka, lalu putuskan.
undo-status-agreed = Petugas lain menyetujui: berkas status per { $day } sedang dibatalkan.
undo-status-refused-news = Petugas lain tidak menyetujui: berkas status per { $day } tetap berlaku.
status-file-kept = Berkas itu tidak jadi dibatalkan: baru saja ada yang berdiri di atasnya. Buka lagi untuk melihat apa.
status-file-undone = Berkas status dibatalkan. Data { $count } orang kembali seperti sebelumnya, { $told } orang mendapat ralat.

## Pengajuan untuk cabang di chat

export-applications-done = Ini { $count } pengajuan. Isinya data pribadi: simpan seperlunya dan hapus setelah selesai. Untuk mengambil lagi: /unduhpengajuan lalu tanggalnya.
export-applications-none = { $again ->
    [yes] Tidak ada pengajuan yang diambil pada hari itu.
   *[no] Tidak ada pengajuan baru. Untuk mengambil lagi yang lama, ketik /unduhpengajuan lalu tanggalnya, misalnya /unduhpengajuan 20-11-2026.
}
export-applications-day = Tanggalnya tidak terbaca. Contoh: /unduhpengajuan 20-11-2026
export-applications-more = Unduh berikutnya

## Berkas tanpa perintah

file-photo = Foto daftar belum bisa saya baca. Kirim berkas Excel, atau tempel daftarnya di sini. Kalau ini bukti bayar Anda sendiri, pilih "Saya sudah bayar", lalu kirim fotonya lagi.
file-names = Ini daftar pengurus. Jawab pertanyaannya dulu; berkasnya sudah saya simpan.
file-which = Berkas ini untuk apa? Pilih, lalu kirim berkasnya sekali lagi.

## Kabar untuk yang mendaftarkan

registrar-news = Kabar dari cabang tentang orang yang Anda daftarkan: { $payable } boleh bayar, { $rejected } ditolak, { $active } sudah jadi peserta. Buka Portofolio untuk melihat namanya.
registrar-news-title = Kabar dari cabang tentang orang yang Anda daftarkan:
registrar-news-awaiting-payment = Boleh bayar: { $count }
registrar-news-awaiting-payment-line = • { $name }, { $place }: { $due }
registrar-news-awaiting-payment-do = Beri tahu orangnya: nomor bayarnya NIK, lewat Alfamart, bank, atau dompet, pilih BPJS Ketenagakerjaan BPU.
registrar-news-rejected = Ditolak: { $count }
registrar-news-rejected-line = • { $name }, { $place }: { $why }
registrar-news-rejected-do = Buka kartunya, perbaiki, lalu kirim lagi.
registrar-news-arrears = Sudah jadi peserta, tetapi menunggak: { $count }
registrar-news-arrears-line = • { $name }, { $place }: { $due }, paling lambat { $grace }
registrar-news-arrears-do = Beri tahu orangnya: bayar dengan NIK sebelum tanggal itu.
registrar-news-active = Sudah jadi peserta: { $count }
registrar-news-active-line = • { $name }, { $place }
registrar-news-active-do = Tidak ada yang perlu dilakukan sekarang.
registrar-news-due = { $dues } untuk { $month }
registrar-news-paid-by = dibayar { $payer }
registrar-news-no-reason = orangnya perlu ke cabang membawa KTP asli

## Pemeriksaan pengajuan di chat petugas

open-pengajuan = Periksa pengajuan
applications-list = Pengajuan yang perlu diperiksa: { $count }. Sudah diperiksa dan belum diserahkan: { $checked }.{ $count ->
        [0] {""}
       *[many] {" "}Yang paling lama menunggu ada di bawah.
    }
    .open = Buka di meja kerja
applications-action =
    Pengajuan { $number }, sejak { $day }
    { $name }, NIK { $nik }, { $place }
    Perlu dilihat: { $why }
    Diambil: { $holder }
    { $said }

    Mau apa?
applications-said-rejected = Alasan yang Anda tulis: **{ $reason }**. Tekan "Tolak" kalau datanya benar.
applications-said-repair = Alasan yang Anda tulis: **{ $reason }**. Ini bisa diperbaiki orangnya: tekan "Minta perbaikan".
applications-every = Pengajuan diperiksa satu per satu di sini. Beberapa sekaligus bisa di meja kerja.
applications-why =
    Kenapa tidak bisa diterima? Orangnya membaca alasan ini, sepuluh menit lagi.
applications-item =
    Apa yang perlu diperbaiki? Hanya itu yang ditanyakan lagi di chat orangnya.
applications-later = Baik, pengajuannya tetap menunggu.
option-take_application = Ambil
option-approve_application = Setujui
option-repair_application = Minta perbaikan
option-reject_application = Tolak
option-return_application = Kembalikan
option-later_application = Nanti saja
application-go-on = Buka lagi
application-taken = Anda mengambil { $count } pengajuan. Kalau tidak ada kegiatan, 30 menit lagi kembali sendiri.
application-returned = { $count } pengajuan dikembalikan; petugas lain bisa mengambilnya.
application-done-approved = { $count } pengajuan disetujui. Orangnya diberi tahu sepuluh menit lagi; sampai itu bisa dibatalkan.
application-done-rejected = { $count } pengajuan ditolak. Orangnya membaca alasannya sepuluh menit lagi; sampai itu bisa dibatalkan.
application-done-repair = Perbaikan diminta untuk { $count } pengajuan. Orangnya ditanya sepuluh menit lagi; sampai itu bisa dibatalkan.
application-done-entered = { $count } pengajuan dicatat sudah masuk BPJS. Orangnya diberi tahu sepuluh menit lagi; sampai itu bisa dibatalkan.
application-left-gone = { $count } pengajuan sudah tidak menunggu, atau bukan wilayah Anda.
application-left-held = { $count } pengajuan sedang diambil petugas lain.
application-left-pending = { $count } pengajuan baru saja diputuskan dan belum lewat sepuluh menit.
application-left-own = { $count } pengajuan milik Anda sendiri atau Anda kirim sendiri: petugas lain yang memutuskan.
application-left-step = { $count } pengajuan sudah melewati langkah itu, atau belum sampai.
open-batalputusan = Batalkan keputusan
undo-decision-done = Keputusan dibatalkan untuk { $count } pengajuan. Tidak ada yang diberi tahu.
undo-decision-late = Tidak bisa dibatalkan lagi: sudah lewat sepuluh menit, sudah diserahkan, atau bukan keputusan Anda.

suspicion-birth = tanggal lahir beda dengan NIK
suspicion-sex = jenis kelamin beda dengan NIK
suspicion-area_code = kode wilayah NIK tidak dikenal
suspicion-underage = di bawah umur menurut NIK
suspicion-near_limit = hampir 65 tahun
suspicion-phone = nomor HP dipakai banyak orang
suspicion-before = pernah jadi peserta
suspicion-duplicate = mungkin ganda

## Alasan: kata-kata ini juga memilih pertanyaan yang diulang

repair-nik = NIK belum cocok dengan data kependudukan
    .label = NIK
repair-full_name = nama belum sama dengan yang di KTP
    .label = Nama
repair-born_on = tanggal lahir belum cocok
    .label = Tanggal lahir
repair-photo = foto KTP belum bisa dibaca
    .label = Foto KTP
repair-phone = nomor HP belum bisa dihubungi
    .label = Nomor HP
repair-address = alamat belum lengkap
    .label = Alamat
repair-occupation = pekerjaan belum jelas
    .label = Pekerjaan
repair-income = penghasilan belum jelas
    .label = Penghasilan
rejected-age = umur sudah 65 tahun
    .label = Umur 65 atau lebih
    .next = Keluarga Anda yang bekerja dan belum 65 tahun boleh ikut.
rejected-employed = Anda digaji perusahaan
    .label = Digaji perusahaan
    .next = Yang mendaftarkan karyawan adalah perusahaannya. Tanyakan ke bagian personalia, atau telepon 175.
rejected-not_working = belum bekerja, atau sedang sakit
    .label = Belum bekerja / sakit
    .next = Daftar lagi kapan saja setelah Anda bekerja. Gratis.
rejected-registered = Anda sudah tercatat sebagai peserta BPJS Ketenagakerjaan
    .label = Sudah peserta
    .next = Tidak perlu daftar lagi. Tanyakan ke petugas cara meneruskan iuran.
rejected-outside = tempat tinggal dan kerja di luar wilayah cabang ini
    .label = Luar wilayah
    .next = Daftar di cabang terdekat dari rumah Anda, atau telepon 175.
rejected-identity = data diri belum bisa dipastikan
    .label = Data diri belum pasti
    .next = Datang ke cabang membawa KTP asli, atau tanyakan ke petugas di sini.

## Kabar keputusan petugas

application-told-approved = Halo { $name }. Petugas cabang sudah memeriksa pendaftaran { $number }: datanya lengkap. Berikutnya pendaftaran Anda dimasukkan ke BPJS. Jangan bayar dulu; kabarnya datang di chat ini.
application-told-rejected = Halo { $name }. Petugas cabang sudah memeriksa pendaftaran { $number }. Belum bisa diterima: { $why }. { $next } Ada pertanyaan? Pilih "Hubungi petugas".
application-told-repair = Halo { $name }. Petugas cabang sudah memeriksa pendaftaran { $number }. Perlu diperbaiki: { $why }. Tekan "Daftar": hanya itu yang saya tanyakan, lalu kirim lagi.
application-told-entered = Halo { $name }. Pendaftaran { $number } sudah dimasukkan ke BPJS. Bayar iuran pertama dengan kode **{ $code }**. Anda terlindungi setelah data BPJS mencatat pembayarannya; kabarnya datang di chat ini.
application-told-entered-paid = Halo { $name }. Pendaftaran { $number } sudah dimasukkan ke BPJS. Iuran dibayar { $payer }, jadi Anda tidak perlu bayar. Anda terlindungi setelah data BPJS mencatatnya; kabarnya datang di chat ini.

## Kabar dari cabang

news-posted = Kabar baik, { $name }. Pembayaran Anda sudah masuk di data cabang. Anda terlindungi sampai **{ $until }**.
news-active = Selamat, { $name }! Anda sudah menjadi peserta BPJS Ketenagakerjaan. Anda terlindungi sampai **{ $until }**.
news-arrears = Halo { $name }. BPJS mencatat Anda sebagai peserta, tetapi iuran menunggak: Anda terlindungi hanya sampai **{ $until }**. Bayar paling lambat **{ $grace }**, supaya terlindungi lagi.
news-arrears-paid = Halo { $name }. BPJS mencatat Anda terlindungi hanya sampai **{ $until }**. Iuran sesudah itu dibayar { $payer }, tetapi belum ada di data BPJS. Tanyakan ke petugas dengan tombol di bawah.
status-undone = Halo { $name }. Kabar dari kami pada { $day } keliru dan kami tarik: data cabangnya salah. Data Anda sudah kembali seperti sebelumnya. Maaf ya.
status-undone-members = Kabar tentang anggota Anda pada { $day } keliru dan kami tarik: data cabangnya salah. Data mereka sudah kembali seperti sebelumnya. Maaf ya.
news-awaiting-payment = Halo { $name }. Pendaftaran { $number } sudah disetujui cabang. Silakan bayar iuran pertama. Nomor bayar Anda adalah NIK Anda.
news-rejected = Halo { $name }. Pendaftaran { $number } belum bisa diterima. Alasan dari cabang: { $why }. Anda bisa memperbaiki dan mendaftar lagi.
news-no-reason = tidak ditulis; tanyakan ke petugas, dan siapkan KTP asli
news-ended = Halo { $name }. Menurut data cabang kepesertaan Anda sudah berakhir. Anda bisa daftar lagi; masa tunggu 3 bulan mulai dari awal.
news-behind = Pembayaran Anda sudah masuk di data cabang, { $name }. Masih menunggak: { $months }, **{ RUPIAH($total) }**. Bayar paling lambat **{ $grace }**, supaya kepesertaan Anda tidak berakhir.
news-recorded = Pembayaran Anda sudah masuk di data cabang, { $name }. Di sana iuran Anda tercatat sampai **{ $until }**. Cek status Anda untuk langkah berikutnya.
news-unseen = Halo { $name }. Data cabang menyebut kepesertaan Anda berakhir, tetapi belum memuat pembayaran yang Anda titipkan atau laporkan. Jangan bayar atau daftar lagi dulu. Tanyakan ke petugas.
payment-unseen = Halo { $name }. Laporan bayar Anda untuk { $period } belum terlihat di data cabang. Petugas mengeceknya, nomor { $number }, dan menjawab di chat ini paling lambat **{ $until }**. Simpan buktinya, ya.
application-waiting = Halo { $name }. Cabang belum menjawab pendaftaran { $application }, dikirim { $day }. Sudah kami tanyakan, nomor { $number }. Jawabannya di chat ini paling lambat **{ $until }**. Perlindungan belum berlaku.

## Batas melihat pengajuan

checks-undecided = Ada { $count } pengajuan yang sudah Anda lihat hari ini dan belum Anda putuskan. Putuskan dulu salah satunya, lalu lanjutkan.
checks-undecided-news = Hari ini { $who } melihat { $count } pengajuan tanpa memutuskannya, dan meminta lebih. Tanyakan apakah itu perlu.
checks-enough = Hari ini Anda sudah memeriksa { $count } pengajuan, dan itu batasnya sehari. Besok bisa lagi, atau minta petugas lain melanjutkan.
checks-enough-news = Hari ini { $who } sudah memeriksa { $count } pengajuan dan meminta lebih. Tanyakan apakah itu perlu.
application-not-entered = Halo { $name }. Pendaftaran { $application }, dikirim { $day }, sudah diperiksa cabang, tetapi belum tercatat di BPJS. Sudah kami tanyakan, nomor { $number }. Jawabannya di chat ini paling lambat **{ $until }**. Perlindungan belum berlaku.
