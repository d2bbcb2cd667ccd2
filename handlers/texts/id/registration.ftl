## Tombol

open-daftar = Daftar
open-formulir = Isi satu halaman
open-daftar-baru = Mulai dari awal

## Pendaftaran

registration-consent =
    Sebelum mulai, mohon baca dulu (UU 27/2022 tentang Pelindungan Data Pribadi):

    • Untuk apa: mendaftarkan Anda ke BPJS Ketenagakerjaan dan memberi tahu status Anda. Dasarnya adalah izin Anda.
    • Data: NIK, nama, tanggal lahir, jenis kelamin, nomor HP, alamat, pekerjaan, penghasilan, lembaga. Foto KTP hanya kalau Anda mau.
    • Berapa lama: isian yang belum dikirim disimpan 7 hari. Data pendaftaran disimpan selama kami melayani Anda, atau sampai Anda minta dihapus.
    • Hak Anda: melihat, memperbaiki, mengunduh, menghapus data, dan mencabut izin. Ketik "data" kapan saja.
    • Penanggung jawab: pengelola Perisai Bot bersama cabang BPJS Ketenagakerjaan. Ketik "petugas" untuk menghubungi.
    • Telegram dan WhatsApp menyimpan pesan di luar Indonesia. NIK dan nama Anda kami simpan terkunci.

    Apakah Anda setuju data Anda dipakai untuk pendaftaran ini?
    .yes = Ya, saya setuju
    .no = Tidak
    .tick = Ya, saya setuju
    .why = Izin ini diminta undang-undang sebelum data Anda dicatat. Datanya disimpan terkunci, hanya untuk BPJS Ketenagakerjaan, gratis, dan bisa dihapus kapan saja.
    .about = izin setuju persetujuan data consent
registration-no-consent = Baik, tidak ada data yang kami simpan. Kalau berubah pikiran, ketik "daftar". Anda juga bisa mendaftar langsung di kantor BPJS Ketenagakerjaan.
registration-reminders =
    Bolehkah saya mengingatkan Anda sebelum perlindungan habis? Paling banyak satu pesan sehari, tidak malam hari.
    .tick = Ya, ingatkan saya
    .why = Supaya perlindungan Anda tidak putus karena lupa bayar. Pengingat bisa dihentikan kapan saja.
    .about = pengingat diingatkan reminder
registration-information =
    Bolehkah saya mengirim info program, misalnya perubahan iuran? Kalau tidak mau, tidak apa-apa.
    .tick = Ya, kirimi saya info
    .why = Untuk kabar seperti sosialisasi di RW Anda. Tanpa izin ini Anda tetap bisa daftar, dan bisa dihentikan kapan saja.
    .about = info informasi pengumuman siaran kabar
registration-nik =
    Berapa NIK Anda? 16 angka di KTP.
    .label = NIK
    .echo = NIK { $value } dicatat.
    .help = NIK ada di baris paling atas KTP Anda, 16 angka. Bukan nomor KK. Dengan NIK, BPJS Ketenagakerjaan mengenali Anda, dan NIK juga menjadi nomor bayar iuran.
    .page = 16 angka, di baris paling atas KTP. Bukan nomor KK.
    .why = NIK dipakai BPJS untuk mengenali Anda, dan menjadi nomor bayar Anda. Di sini disimpan terkunci dan selalu disamarkan. NIK ada di KTP dan Kartu Keluarga.
    .about = nik ktp nomor 16 angka data id
registration-nik_sure =
    NIK ini agak berbeda dari biasanya. Mungkin itu nomor Kartu Keluarga (KK)? Yang diminta nomor NIK di KTP.

    Apakah NIK ini sudah benar?
    .why = Satu angka yang salah bisa membuat iuran tercatat untuk orang lain. Jadi saya tanya dulu.
    .about = nik ktp angka nomor
registration-full_name =
    Siapa nama lengkap Anda, persis seperti di KTP?
    .label = Nama
    .echo = Nama: { $value }
    .page = Nama lengkap, persis seperti di KTP.
    .why = Nama harus sama dengan KTP, supaya kartu dan santunan tidak tertahan.
    .about = nama lengkap ktp name
registration-born_on =
    Kapan tanggal lahir Anda di KTP? Contoh: 12 Agustus 1985
    .label = Tanggal lahir
    .echo = Lahir: { $value }
    .page = Sesuai KTP.
    .why = Tanggal lahir dicocokkan dengan NIK, dan untuk memastikan umur belum 65 tahun.
    .about = tanggal lahir umur birth date
registration-born_sure =
    Tanggal lahir yang Anda tulis { $typed }, tetapi di NIK tertulis { $in_nik }. Ini bisa terjadi, misalnya kalau KTP pernah diperbaiki.

    Apakah { $typed } sudah sama dengan KTP Anda?
    .why = Tanggal di NIK berbeda dengan yang Anda tulis. Yang berlaku tanggal di KTP, jadi saya tanya dulu.
    .about = tanggal lahir nik ktp date
registration-sex =
    Jenis kelamin di KTP?
    .label = Jenis kelamin
    .why = Jenis kelamin ada di formulir BPJS. Biasanya sudah terlihat dari NIK.
    .about = jenis kelamin laki perempuan sex
registration-phone =
    Berapa nomor HP Anda? Tekan tombol untuk membagikan, atau ketik nomornya. Kalau tidak punya, tulis "tidak punya".
    .label = Nomor HP
    .echo = Nomor HP: { $value }
    .page = Contoh: 0812 3456 7890. Tidak punya? Tulis: tidak punya.
    .why = Nomor HP dipakai cabang kalau ada yang kurang, dan untuk kabar tentang kepesertaan Anda. Tidak dibagikan ke orang lain. Tidak punya HP juga boleh.
    .about = nomor hp telepon wa handphone phone number
registration-district =
    Anda tinggal di kecamatan apa?
    .label = Kecamatan
    .why = Alamat menentukan cabang dan kader yang mengurus Anda.
    .about = alamat kecamatan rumah tinggal address
registration-village =
    Kelurahan apa?
    .label = Kelurahan
    .page = Kelurahan tempat tinggal Anda di Jakarta Barat.
    .why = Alamat menentukan cabang dan kader yang mengurus Anda.
    .about = alamat kelurahan kecamatan rumah address
registration-rtrw =
    RT dan RW berapa? Contoh: RT 3 RW 5
    .label = RT/RW
    .echo = { $value }
    .page = Contoh: RT 3 RW 5
    .why = RT dan RW perlu supaya kader di lingkungan Anda bisa membantu. Lihat di KTP.
    .about = rt rw alamat
registration-street =
    Apa nama jalan dan nomor rumahnya? Contoh: Jl. Mangga No. 12
    .label = Alamat
    .echo = Alamat: { $value }
    .page = Nama jalan dan nomor rumah. Contoh: Jl. Mangga No. 12
    .why = Jalan dan nomor rumah masuk ke formulir BPJS. Cukup yang Anda tahu.
    .about = alamat jalan nomor rumah street address
registration-organisation =
    Apakah Anda pengurus atau kader di salah satu lembaga ini?
    .label = Lembaga
    .page = Apakah Anda pengurus atau kader di salah satu lembaga ini?
    .why = Pengurus dan kader dihitung khusus oleh kota. Kalau bukan, pilih "Bukan pengurus". Iuran dan perlindungan Anda tetap sama.
    .about = lembaga pengurus kader rt rw organisation
registration-post =
    Sebagai apa di sana?
    .label = Jabatan
    .page = Sebagai apa di sana? Kosongkan kalau bukan pengurus.
    .why = Supaya jabatan Anda tercatat benar di lembaga itu. Boleh dilewati.
    .about = jabatan posisi post
registration-occupation =
    Apa pekerjaan Anda sehari-hari? Tulis saja, misalnya: jualan nasi uduk, ojek online, tukang bangunan.
    .label = Pekerjaan
    .echo = Pekerjaan: { $value }
    .page = Sehari-hari. Contoh: jualan nasi uduk, ojek online, tukang.
    .why = Perlindungan kecelakaan mengikuti pekerjaan yang didaftarkan, dan pekerjaan menentukan potongan iuran.
    .about = kerja pekerjaan usaha work job
registration-sector-found = Saya catat sebagai: { $sector }. Kalau salah, bisa diubah di akhir.
registration-sector =
    Pekerjaan Anda termasuk yang mana? Transportasi artinya ojek, sopir, atau kurir. Ini menentukan potongan iuran.
    .label = Jenis pekerjaan
    .why = Ojek, sopir, dan kurir mendapat potongan iuran yang lebih lama. Jadi saya perlu tahu.
    .about = transportasi sektor kerja transport
registration-working =
    Apakah benar Anda saat ini sedang bekerja, dan mendaftar bukan karena sedang sakit? Jawaban ini dicatat dengan jamnya. BPJS Ketenagakerjaan memeriksanya kalau ada klaim.
    .label = Sedang bekerja
    .page = Saat ini bekerja dan tidak sedang sakit? Diperiksa kalau ada klaim.
    .why = Peserta harus sedang bekerja dan sehat waktu mendaftar. BPJS mengeceknya waktu klaim, jadi jawab apa adanya.
    .about = kerja sakit sehat work
registration-not-working = Terima kasih sudah jujur. Untuk ikut BPJS Ketenagakerjaan mandiri, Anda harus sedang bekerja. Salah tekan, atau sudah bekerja lagi? Tekan "Lanjutkan isian": jawaban Anda masih ada, sampai 7 hari. Ada pertanyaan? Hubungi 175.
registration-income =
    Berapa penghasilan Anda sebulan? Boleh juga per hari atau per minggu. Contoh: 1,5 juta, atau 100 ribu sehari
    .label = Penghasilan
    .echo = Penghasilan: { $value }
    .help = Penghasilan menentukan iuran dan besar santunan. Tulis bulan yang biasa saja, tidak perlu persis.
    .page = Contoh: 1,5 juta sebulan, atau 100 ribu sehari.
    .why = Iuran dihitung dari penghasilan, dan santunan kecelakaan juga. Perkiraan sebulan sudah cukup.
    .about = penghasilan gaji pendapatan income
registration-working_days =
    Biasanya berapa hari Anda bekerja dalam sebulan? Contoh: 26
    .label = Hari kerja
    .page = Dalam sebulan. Isi hanya kalau penghasilannya per hari.
    .why = Supaya penghasilan harian bisa dihitung per bulan.
    .about = hari kerja days
registration-working_weeks =
    Biasanya berapa minggu Anda bekerja dalam sebulan? Contoh: 4
    .label = Minggu kerja
    .why = Supaya penghasilan mingguan bisa dihitung per bulan.
    .about = minggu kerja weeks
registration-income_sure =
    Jadi penghasilan Anda { RUPIAH($income) } per bulan. Dasar iurannya { RUPIAH($base) }.
    Santunan kecelakaan kerja dihitung dari dasar ini: makin rendah dasarnya, makin kecil santunannya.

    Sudah benar?
    .why = Penghasilan menentukan iuran dan santunan, jadi saya pastikan dulu.
    .about = penghasilan dasar iuran income
registration-programme =
    Pilih program. Iuran bulan ini:
    1. Kecelakaan kerja + kematian (JKK+JKM): { RUPIAH($two) }
    2. Ditambah tabungan hari tua (JHT): { RUPIAH($three) }
    .label = Program
    .page = Kecelakaan kerja + kematian, atau ditambah tabungan hari tua (JHT).
    .why = Bedanya tabungan. Pilihan pertama: kecelakaan kerja dan kematian, paling murah. Pilihan kedua ditambah JHT, uang yang kembali kepada Anda di hari tua.
    .about = program jht jkk jkm tabungan murah programme
registration-payer =
    Siapa yang membayar iuran Anda?
    .label = Yang membayar
    .page = Siapa yang membayar iuran Anda?
    .why = Kebanyakan orang membayar sendiri. Yang lain hanya kalau nama Anda ada di daftar pemerintah, donatur, atau lembaga.
    .about = bayar pembayar pemerintah donatur payer
registration-months =
    Mau bayar berapa bulan dulu?
    .label = Bayar dulu
    .echo = Bayar dulu: { $value }
    .page = Mau bayar berapa bulan dulu? Isi kalau Anda bayar sendiri.
    .why = Anda boleh mulai satu bulan dulu. Membayar beberapa bulan sekaligus supaya tidak cepat putus.
    .about = bulan bayar months
registration-photo =
    Mau kirim foto KTP? Boleh dilewati. Fotonya disimpan terkunci dan hanya dilihat petugas cabang.
    .label = Foto KTP
    .why = Foto KTP membantu cabang mencocokkan nama dan NIK, jadi lebih cepat. Tidak wajib, boleh dilewati.
    .about = foto ktp photo gambar
registration-review =
    Mohon periksa dulu:

    { $lines }

    Kalau sudah benar, tekan Kirim.
    .send = Kirim
    .why = Ini untuk memastikan semua benar sebelum dikirim ke cabang. Belum ada yang terkirim.
    .about = cek data kirim review
registration-already = Anda sudah terdaftar. Ini status Anda.

## Kalau sudah dikirim

application-sent = Terima kasih. Pendaftaran Anda sudah kami terima dengan nomor { $number }.
application-sum =
    Iuran Anda:
    { $lines }
    Jumlah: { RUPIAH($total) }
    Dasar hukum: { $articles }
application-paid-by = Iuran Anda dibayar oleh: { $payer }. Anda tidak perlu membayar.
application-next =
    Selanjutnya: petugas cabang memeriksa data Anda, lalu saya kabari di sini. Jangan bayar dulu sebelum ada kabar. Perlindungan belum berlaku.
    Belum ada kabar dalam 3 hari? Ketik "petugas".

## Di satu halaman

form-link =
    Isi pendaftaran di satu halaman. NIK Anda jadi tidak tertulis di chat ini.

    Di halaman tertulis: untuk { $chat }. Di akhir halaman ada kode. Ketik kode itu di sini, supaya kabarnya datang ke chat ini.

    Tautan ini hanya untuk Anda, berlaku **24 jam**, satu kali, di satu browser. Jangan diteruskan ke orang lain.
    .open = Buka formulir
form-link-staff = Anda punya tugas di Perisai, jadi demi keamanan tidak ada tautan formulir untuk Anda. Silakan daftar lewat chat ini.
form-link-none = Formulir di satu halaman belum tersedia di sini. Silakan daftar lewat chat ini saja.
registration-flow = Bisa juga diisi sekaligus: tekan tombol di bawah. Atau jawab satu per satu di sini: ketik "ya" kalau setuju.
    .open = Isi formulir
registration-page = Daftar BPJS TK
registration-page-consent = Izin Anda
registration-page-identity = Sesuai KTP Anda
registration-page-place = Alamat Anda
registration-page-work = Pekerjaan Anda
registration-page-dues = Iuran Anda
    .intro = Belum ada yang dikirim. Sesudah ini Anda memeriksa semuanya dulu, lengkap dengan jumlah iurannya.
