## Jawaban yang belum pas

error-too-long = Pesannya terlalu panjang. Tolong tulis lebih pendek, atau kirim beberapa pesan.
error-cannot-skip = Pertanyaan ini tidak bisa dilewati.
error-selection = Tulis nomor dari daftar, 1 sampai { $most }. Contoh: 1, 3 atau 1 sampai 5 atau semua kecuali 3.
error-not-an-option = Pilih salah satu di bawah ini.
error-word = Untuk itu ketik { $word }, persis begitu.
error-review-none = Sudah benar? Tekan "{ $send }". Ada yang salah? Sebut bagiannya, misalnya "namanya salah".
error-yes-with-condition = Setuju dengan syarat belum saya catat sebagai setuju. Ada yang mau ditanyakan dulu? Tulis saja.
error-yesno-none = Jawab dengan "ya" atau "tidak".
error-count = Tulis satu angka dari { $least } sampai { $most }.
error-line = Tulis dengan kata-kata, { $least } sampai { $most } huruf.
error-right-wanted = Baik. Tulis langsung yang benar di sini.
error-line-reply = Itu belum menjawab pertanyaannya. Tulis jawabannya dengan kata-kata Anda sendiri.
error-line-nik = Jangan tulis NIK di sini. Tulis jawabannya saja.
error-line-number = Jangan tulis nomor telepon, rekening, atau kartu di sini. Tulis jawabannya saja, tanpa nomor.
error-line-link = Alamat situs tidak bisa dipakai di sini: { $link }. Tulis tanpa itu. Kalau bukan situs, beri spasi sesudah titik.
error-photo-not-needed = Tidak apa-apa, tanpa foto juga boleh.
error-photo-missing = Kirim fotonya di sini, atau tekan Lewati.
error-photo-empty = Berkasnya kosong. Tolong kirim foto lain.
error-photo-too-large = Fotonya terlalu besar, paling besar { $most } MB. Tolong kirim yang lebih kecil.
error-photo-not-a-picture =
    { $kind ->
        [heic] Foto iPhone jenis HEIC belum bisa saya baca. Kirim tangkapan layarnya, atau foto JPG.
        [moving] Gambar bergerak belum bisa saya baca. Kirim foto biasa, JPG atau PNG.
       *[other] Itu bukan foto yang bisa saya baca. Kirim foto JPG atau PNG, atau tangkapan layar.
    }
error-photo-broken = Fotonya rusak. Tolong kirim lagi.
error-photo-bomb = Gambarnya terlalu besar untuk saya baca. Kirim foto biasa, paling banyak 13 megapiksel, atau tangkapan layar.
error-photo-failed = Gambar itu tidak berhasil saya baca. Kirim sekali lagi, atau kirim tangkapan layarnya.
error-photo-pdf-failed = PDF itu tidak berhasil saya baca. Kirim fotonya atau tangkapan layar saja.
error-photo-pdf-large = PDF-nya terlalu besar, paling besar { $most } MB. Kirim fotonya atau tangkapan layar saja.
error-photo-pdf-active = PDF ini terkunci, atau berisi hal lain selain halaman. Kirim fotonya atau tangkapan layar saja.
error-file-busy = Saya sedang membaca banyak berkas. Tolong kirim lagi berkasnya sebentar lagi.
error-file-quota = Hari ini Anda sudah mengirim banyak berkas. Coba lagi besok. Kalau yang diminta foto, tekan Lewati saja dulu.
error-file-storage-full = Tempat penyimpanan kami sedang penuh. Coba lagi besok. Kalau yang diminta foto, tekan Lewati saja dulu.
error-age-old = Menurut tanggal itu usianya { $age } tahun. Pendaftaran baru hanya untuk yang belum { $limit } tahun. Kalau tanggalnya salah, tulis lagi.
error-age-young = Menurut tanggal itu usianya baru { $age } tahun. Pendaftaran memakai KTP, yang dibuat mulai usia { $limit } tahun. Kalau tanggalnya salah, tulis lagi. Sudah menikah dan punya KTP? Hubungi petugas.
error-phone-own = Saya tidak melihat nomor Anda di sini. Ketik nomornya. Contoh: 0812 3456 7890
error-phone-landline = Itu nomor telepon rumah. Tulis nomor HP, contoh 0812 3456 7890, atau "tidak punya".
error-nik-length = NIK harus 16 angka. Tolong periksa lagi di KTP.
error-nik-digits = Itu { $digits } angka, padahal NIK 16 angka. Tolong periksa lagi di KTP.
error-phone-part = Baru { $digits } angka. Kirim lanjutannya, atau nomor lengkapnya.
error-nik-parts = Baru { $digits } angka. Kirim sisanya, atau tulis lagi 16 angkanya.
error-nik-first = NIK dulu, ya: 16 angka di KTP atau Kartu Keluarga. Yang lain saya tanyakan sesudahnya.
error-nik-letters = Tulis 16 angka NIK dari KTP. Contoh bentuknya: 3173 0112 0885 0001
error-nik-excel = Angkanya terpotong oleh Excel. Tolong ketik 16 angka NIK dari KTP.
error-nik-day = Angka ke-7 dan ke-8 NIK itu tidak mungkin. Tolong periksa lagi di KTP.
error-nik-month = Angka ke-9 dan ke-10 NIK itu tidak mungkin. Tolong periksa lagi di KTP.
error-nik-date = Tanggal lahir di dalam NIK itu tidak ada. Tolong periksa lagi di KTP.
error-nik-serial = Empat angka terakhir NIK tidak boleh 0000. Tolong periksa lagi di KTP.
error-nik-old = Itu nomor KTP lama. Tolong pakai NIK di KTP elektronik (e-KTP).
error-nik-province = Dua angka pertama NIK itu tidak dikenal. Tolong periksa lagi di KTP.
error-nik-repeat = Itu bukan NIK. Tolong tulis 16 angka dari KTP.
error-date-future = Tanggal itu belum tiba. Tolong tulis lagi.
error-date-impossible = Tanggal itu tidak ada di kalender. Tulis hari dulu, lalu bulan dan tahun. Contoh: 12 Agustus 1985
error-date-none = Saya belum menemukan tanggalnya. Contoh: 12 Agustus 1985
error-date-old = Tahunnya terlalu lama. Tolong tulis lagi dengan 4 angka tahun.
error-money-currency = Tulis dalam rupiah. Contoh: 1,5 juta
error-money-huge = Angkanya terlalu besar. Tulis penghasilan sebulan, contoh 1,5 juta.
error-money-negative = Penghasilan tidak bisa kurang dari nol. Contoh: 1,5 juta
error-money-none = Saya belum menemukan angkanya. Contoh: 1,5 juta, 750 ribu, atau 100 ribu sehari
error-money-zero = Penghasilan tidak boleh nol. Tulis perkiraan bulan biasa, contoh 1 juta.
error-months-many = Paling banyak 24 bulan.
error-months-none = Tulis jumlah bulan. Contoh: 3 bulan
error-months-unit = Iuran dihitung per bulan. Tulis jumlah bulan, contoh 1 bulan.
error-name-digits = Nama tidak memakai angka. Tulis nama lengkap seperti di KTP.
error-name-long = Namanya terlalu panjang. Tulis nama seperti di KTP.
error-name-none = Tulis nama lengkap seperti di KTP. Contoh: Siti Aminah
error-name-signs = Nama hanya huruf, titik, koma, dan petik. Tulis seperti di KTP.
error-name-link = Itu seperti alamat situs. Tulis nama seperti di KTP, dengan spasi sesudah titik.
error-organisation-unknown = Lembaga itu belum saya kenal. Pilih salah satu, atau "Bukan pengurus".
error-post-unknown = Jabatan itu belum saya kenal. Pilih yang paling dekat, atau tekan Lewati.
error-phone-foreign = Itu nomor luar negeri. Tulis nomor HP Indonesia, contoh 0812 3456 7890.
error-phone-letters = Ada huruf di nomornya. Contoh: 0812 3456 7890
error-phone-long = Nomornya terlalu panjang. Contoh: 0812 3456 7890
error-phone-no-whatsapp = Tidak harus WhatsApp. Ada nomor HP biasa? Tulis nomornya. Tidak ada HP sama sekali? Tulis "tidak punya HP".
error-phone-none = Tulis nomor HP. Contoh: 0812 3456 7890. Atau "tidak punya".
error-phone-number = Nomor itu tidak dikenal. Contoh: 0812 3456 7890
error-phone-short = Nomornya terlalu pendek. Contoh: 0812 3456 7890
error-place-outside = { $name } tidak termasuk Jakarta Barat ({ $city }). Bot ini untuk warga Jakarta Barat. Kalau Anda tinggal di Jakarta Barat, pilih salah satu.
error-place-unknown = Nama itu belum saya kenal. Pilih salah satu di bawah.
error-address-none = Belum terbaca alamatnya. Contoh: Jl. Mangga 12, RT 3 RW 5, Kapuk. Kelurahannya saja juga boleh.
error-street-landmark = Tidak apa-apa. Tulis patokannya saja, misalnya: kos Bu Haji, atau belakang masjid Al-Ikhlas.
error-street-none = Tulis nama jalan, gang, atau patokan rumahnya. Contoh: Jl. Mangga 12, atau belakang masjid Al-Ikhlas.
error-rtrw-long = Nomor RT dan RW paling panjang 3 angka. Contoh: RT 3 RW 5
error-rtrw-none = Tulis RT dan RW. Contoh: RT 3 RW 5
error-rtrw-zero = RT dan RW mulai dari 1. Contoh: RT 3 RW 5
error-work-none = Untuk ikut, Anda perlu punya pekerjaan atau usaha. Kalau ada, tulis apa saja, misalnya jualan kue di rumah.
error-work-not-listed = Tidak perlu dari daftar. Tulis pekerjaan Anda dengan kata sendiri. Contoh: jualan sayur, jaga parkir
error-work-unknown = Tulis pekerjaan Anda dengan kata-kata. Contoh: jualan sayur

## Bisa berarti dua hal

ask-yesno = Supaya tidak salah: ya atau tidak?
ask-nik-two = Ada dua nomor. Yang mana NIK Anda?
ask-date-missing-day = Tanggal lengkapnya berapa? Tulis tanggal, bulan, dan tahun. Contoh: 12 Agustus 1985
ask-date-missing-month = Bulannya apa? Tulis lengkap, contoh 12 Agustus 1985.
ask-date-missing-year = Tahunnya berapa? Tulis lengkap, contoh 12 Agustus 1985.
ask-date-which = Tanggal mana yang Anda maksud? Kalau tidak ada di sini, tulis hari dulu, lalu bulan dan tahun. Contoh: 12 Agustus 1985
ask-date-year4 = Tahunnya belum jelas. Tulis tahun dengan 4 angka, contoh 12 Agustus 1985.
ask-money-period = Itu penghasilan per apa? Tulis lengkap, contoh 100 ribu sehari.
ask-money-range = Kira-kira saja, tidak perlu persis. Pilih angka yang paling dekat.
ask-days-a-week = { $days } hari seminggu, atau { $days } hari sebulan?
ask-money-reading = Maksudnya yang mana?
ask-money-unit = Maksudnya yang mana? Kalau bukan, tulis lengkap, contoh 1,5 juta.
ask-months-count = Jadi berapa bulan? Contoh: 3 bulan
ask-name-full = Tulis nama lengkap sesuai KTP.
ask-name-sure = Apakah ini nama lengkap di KTP? Ketuk kalau benar. Kalau bukan, tulis namanya.
ask-work-sure = Itu pekerjaan Anda? Ketuk kalau benar. Kalau bukan, tulis pekerjaannya.
ask-name-which = Yang mana nama lengkap di KTP? Ketuk salah satu, atau tulis lagi.
ask-organisation-which = Yang mana lembaga Anda?
ask-phone-area = Itu seperti nomor telepon rumah. Tulis nomor HP yang lengkap, contoh 0812 3456 7890.
ask-phone-own = Nomor yang mana? Tulis nomornya, contoh 0812 3456 7890.
ask-phone-sure = Apakah ini nomor Anda?
ask-phone-two = Ada dua nomor. Yang mana nomor Anda?
ask-place-which = Ada beberapa yang mirip. Yang mana?
ask-rtrw-half = Tulis RT dan RW-nya. Contoh: RT 3 RW 5
ask-rtrw-rt = RW { $half }. RT-nya berapa? Tulis lengkap, contoh RT 3 RW 5.
ask-rtrw-rw = RT { $half }. RW-nya berapa? Tulis lengkap, contoh RT 3 RW 5.
ask-rtrw-sure = Apakah ini benar?
ask-rtrw-which = RT dan RW yang mana? Tulis satu saja, contoh RT 3 RW 5.
ask-work-two = Pekerjaan utama Anda termasuk yang mana?

## Berkas dari cabang

error-sheet-empty = Berkasnya kosong. Tidak ada baris untuk dibaca.
error-sheet-too-large = Berkasnya terlalu besar. Paling besar { $most } MB.
error-sheet-cells = Isinya terlalu banyak. Paling banyak { $rows } baris dan { $columns } kolom.
error-sheet-merged = Terlalu banyak sel yang digabung (merge). Lepas gabungannya di Excel, lalu coba lagi.
error-sheet-bomb = Berkas ini tidak wajar: isinya jauh lebih besar dari ukurannya. Simpan ulang dari Excel.
error-sheet-failed = Berkas itu tidak berhasil saya baca. Simpan ulang dari Excel, lalu kirim sekali lagi.
error-sheet-broken = Berkasnya rusak. Simpan ulang dari Excel, lalu coba lagi.
error-sheet-kind = Jenis berkas ini tidak dikenal. Pakai Excel (.xlsx atau .xls), .ods, atau .csv.
error-sheet-photo = Foto daftar belum bisa saya baca. Kirim berkas Excel, tempel daftarnya di sini, atau ketik /daftarkan untuk satu orang.
error-sheet-password = Berkasnya dikunci kata sandi. Buka kuncinya, lalu coba lagi.
error-sheet-no-header = Baris judul kolom tidak ditemukan. Kolom yang perlu ada: nik, status, aktif_sampai.
error-sheet-column-twice = Kolom { $column } ada dua. Hapus salah satu.
error-status-columns = Kolom ini tidak ada: { $missing }. Ganti judul kolomnya, atau pilih kolomnya di meja kerja.
error-status-column-twice = Satu kolom dipilih untuk dua isi. Pilih kolom yang berbeda untuk masing-masing.
error-corrected-field = Pilih dulu data apa yang diubah.
error-status-as-of-missing = Tanggal datanya tidak ditemukan. Tulis "Data per 20 November 2026" di atas tabel, atau pakai --as-of.
error-status-as-of-differs = Ada lebih dari satu tanggal data: { $days }. Pakai satu saja.
error-status-as-of-future = Tanggal data { $day } belum tiba. Periksa lagi.
error-status-rounded = Semua NIK berakhir 0: Excel sudah membulatkannya. Ubah kolom NIK menjadi teks, lalu isi ulang.
error-cell-empty = Selnya kosong.
error-cell-status = Status "{ $value }" tidak dikenal.
error-cell-date = Tanggal "{ $value }" tidak jelas. Tulis hari dulu, lalu bulan dan tahun. Contoh: 30-11-2026
error-cell-arrears-ahead = Menunggak, tetapi terlindungi sampai { $value }: salah satunya keliru.
error-cell-ended-ahead = Berakhir, tetapi terlindungi sampai { $value }: salah satunya keliru.
error-cell-active-long-ago = Aktif, tetapi sudah lewat setahun sejak { $value }: salah satunya keliru.
error-cell-month = Semua baris berakhir tanggal 1 ({ $value }): sepertinya bulan, bukan hari. Tulis hari terakhirnya, misalnya 30-11-2026.
error-cell-says-dead = Baris ini menyebut orangnya meninggal. Kalau benar, tulis status MENINGGAL; kalau tidak, hapus kata atau tanggalnya.
error-cell-why = Alasan memuat tautan atau nomor, jadi tidak dikirim. Statusnya tetap dicatat.
error-cell-no-why = Ditolak tanpa alasan: orangnya tidak tahu apa yang harus diperbaiki. Isi kolom alasan, lalu kirim lagi.
error-row-old-card = Kartu lama. Yang dipakai kartu di baris { $newest }.
error-row-same-card = Orang ini punya beberapa kartu yang sama kuat ({ $cards }). Perlindungannya diambil dari baris { $first }, nomor kartunya tidak diubah. Tanyakan ke cabang kartu mana yang dipakai.
error-codes-none = Tempel dulu nomor pengajuan dan KPJ, satu orang satu baris.
error-codes-many = Paling banyak { $most } baris sekaligus. Kirim sisanya sebagai berkas.
error-row-twice = Sama persis dengan baris { $first }, jadi dipakai satu kali.
error-cell-kpj = KPJ harus 11 angka.
error-cell-code = Kode bayar itu 4 sampai 24 huruf atau angka.
error-cell-months = Jumlah bulan "{ $value }" tidak bisa dibaca.
error-row-merged = Baris ini berisi sel gabungan. Pisahkan dulu selnya.
error-row-contradicted = NIK ini ada lagi di baris { $others } dengan isi yang berbeda.
error-nik-two = Ada dua NIK dalam satu sel.
error-regions-bps = Baris { $row }: kode { $code } adalah kode BPS. Pakai kode Kemendagri dengan titik, contoh 31.73.01.
error-regions-code = Baris { $row }: kode { $code } tidak bisa dibaca. Contoh: 31.73.01.1001
error-regions-name = Baris { $row }: nama untuk kode { $code } kosong.
error-regions-twice = Baris { $row }: kode { $code } ada dua kali.

## Di luar peran

error-members-outside-village = Kelurahan ini di luar wilayah tugas Anda. Kalau salah tulis, tulis kelurahan yang benar. Kalau tidak, lewati baris ini.
error-members-outside-rw = RW ini di luar wilayah tugas Anda: Anda bertugas di RW { $rw }. Tulis RT dan RW yang benar, atau lewati.
error-members-outside-body = Lembaga ini bukan lembaga Anda. Tulis lembaga yang benar, atau lewati.

## Angka patokan

error-denominator-number = Angka itu tidak mungkin. Tulis jumlah orangnya saja. Contoh: 6348. Sasaran ditulis dalam persen. Contoh: 66,72.
error-denominator-source = Tulis asal angkanya, paling panjang 300 huruf. Contoh: surat Kelurahan Angke, 3 November 2026.
error-denominator-day = Tulis tahunnya, atau tanggalnya. Contoh: 2026, atau 3 November 2026.
error-denominator-area = Wilayah itu di luar wilayah Anda. Pilih yang di dalamnya.
error-denominator-gone = Angka itu sudah diputuskan, atau tidak ada lagi. Lihat yang menunggu: ketik "setuju angka".
error-denominator-own = Angka ini Anda sendiri yang menulis. Mintalah petugas lain menyetujuinya.
