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
