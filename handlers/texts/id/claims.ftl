open-kecelakaan = Kecelakaan kerja
open-meninggal = Peserta meninggal
open-jht = Ambil JHT
claim-accident =
    { $happened ->
        [yes] Semoga lekas pulih. Untuk kecelakaan kerja:
       *[no] Kalau terjadi kecelakaan kerja:
    }
    1. Berobat dulu, kalau bisa di rumah sakit yang bekerja sama (PLKK).
    2. Lapor ke cabang atau rumah sakit itu dalam 2 × 24 jam (formulir 3 KK1).
    3. Siapkan: kartu peserta, KTP, cerita kejadian dengan 2 saksi, surat polisi kalau kecelakaan lalu lintas.

    Bantuan cepat: 175.
claim-accident-unsure = Iuran Anda belum tercatat lengkap, jadi jangan anggap pasti ditanggung. Yang memutuskan BPJS: tanya 175.
claim-accident-no-member = Anda belum tercatat sebagai peserta aktif di sini, jadi jangan anggap ditanggung. Pastikan dulu: telepon 175.
claim-death =
    Kami turut berduka cita. Yang disiapkan ahli waris:
    • kartu peserta, KTP almarhum dan ahli waris, KK
    • surat kematian dan surat keterangan ahli waris
    • buku rekening ahli waris
    • bukti bahwa almarhum bekerja

    Serahkan ke kantor cabang (formulir F4). Bantuan: 175.
claim-savings =
    JHT bisa diambil penuh pada usia 56 tahun, atau kalau cacat total tetap, meninggal, atau berhenti usaha. Saldo sampai Rp15.000.000 lewat aplikasi JMO; selebihnya lewat Lapak Asik atau kantor cabang. Bantuan: 175.
