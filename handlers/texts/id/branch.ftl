## Berkas cabang: laporan perintah perisai import dan export

status-dry-run = PERCOBAAN: tidak ada yang diubah dan tidak ada yang diberi tahu.
status-repeated = Berkas ini sudah pernah dimasukkan. Tidak ada yang berubah.
status-report =
    Data per { $day }: { $rows } baris dipakai, { $faults } baris perlu diperbaiki.
    Berubah: { $changed }. Tetap: { $unchanged }. NIK tidak dikenal: { $unknown }. Kalah baru dari data kami: { $older }. Ditahan: { $held }.
    Iuran maju: { $posted }. Kasus "sudah bayar" selesai: { $cases_closed }. Setoran cocok: { $matched }, perlu diputuskan: { $proposed }.
    Diberi tahu: { $told } orang.
status-held = Yang ditahan: belum pasti NIK itu milik siapa, jadi tidak ada yang berubah dan tidak ada yang diberi tahu. Barisnya perlu nama dan tanggal_lahir, atau nomor_pengajuan kami, dan pendaftaran yang sudah diambil cabang. Petugas melihatnya di /pemiliknik.
status-unknown-words = Status yang belum dikenal: { $words }
status-passed = Bukan peserta (jumlah, tanda tangan): { $count } baris ({ $rows })
status-more = ... { $count } lagi. Tambahkan --faults perbaikan.xlsx untuk semuanya.
file-exists = { $file } sudah ada dan tidak ditimpa. Pilih nama berkas lain.
file-written = Daftar baris yang perlu dilihat ada di { $file }.
export-written = { $count } pendaftaran ditulis ke { $file }.
export-none = Tidak ada pendaftaran baru. Tidak ada berkas yang ditulis. Untuk mengambil lagi yang lama: --again TANGGAL.
export-none-that-day = Tidak ada pendaftaran yang diambil pada { $day }.
