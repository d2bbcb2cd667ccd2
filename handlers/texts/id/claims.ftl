open-kecelakaan = Kecelakaan kerja
open-meninggal = Peserta meninggal
open-jht = Ambil JHT
claim-accident =
    Semoga lekas pulih. Untuk kecelakaan kerja:
    1. Berobat dulu, kalau bisa di rumah sakit yang bekerja sama (PLKK).
    2. Lapor ke cabang atau rumah sakit itu dalam 2 × 24 jam (formulir 3 KK1).
    3. Siapkan: KTP, kartu peserta kalau ada, cerita kejadian dengan 2 saksi, surat polisi kalau kecelakaan lalu lintas.

    Bantuan cepat: 175.
claim-cover-nobody = Di data kami Anda belum terdaftar, jadi jangan mengandalkan biayanya ditanggung. Peserta lewat jalan lain, misalnya kantor? Cek ke 175.
claim-cover-waiting = Pendaftaran Anda belum selesai, jadi perlindungan di sini belum berlaku. Kepastiannya tanya 175.
claim-cover-arrears = Iuran Anda baru tercatat sampai { $until }, jadi jangan mengandalkan biayanya ditanggung. Tetap lapor, dan tanya kepastiannya ke 175.
claim-cover-ended = Kepesertaan Anda berakhir setelah { $grace }. Kejadian sesudah itu jangan diandalkan ditanggung; kalau terjadi sebelumnya, tetap lapor. Kepastiannya tanya 175.
claim-death =
    Kami turut berduka cita. Yang disiapkan ahli waris:
    • KTP almarhum dan ahli waris, KK, kartu peserta kalau ada
    • surat kematian dan surat keterangan ahli waris
    • buku rekening ahli waris
    • bukti bahwa almarhum bekerja

    Serahkan ke kantor cabang (formulir F4). Bantuan: 175.
    Meninggal waktu kerja, atau di jalan pergi dan pulang kerja? Katakan ke cabang: haknya lain, dan bisa lebih besar. Kepesertaannya sudah berakhir? Tetap tanyakan.
claim-savings =
    JHT bisa diambil penuh pada usia 56 tahun, atau kalau cacat total tetap, meninggal, atau berhenti usaha. Saldo sampai Rp15.000.000 lewat aplikasi JMO; selebihnya lewat Lapak Asik atau kantor cabang. Bantuan: 175.
