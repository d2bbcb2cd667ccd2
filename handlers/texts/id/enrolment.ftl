## Tombol

open-hubungkan = Saya sudah terdaftar
open-daftarkan = Daftarkan anggota
open-daftarkan-baru = Mulai baru
open-benarsaya = Ya, benar
open-bukansayadaftar = Bukan saya / batal

## Menghubungkan pendaftaran

link-registration-consent = { registration-consent }
    .yes = { registration-consent.yes }
    .no = { registration-consent.no }
link-registration-reminders = { registration-reminders }
link-registration-phone =
    Kalau Anda didaftarkan orang lain, kita cocokkan dulu. Tekan tombol untuk membagikan nomor HP Anda sendiri.
    .echo = Nomor HP: { $value }
link-registration-born_on =
    Kapan tanggal lahir Anda? Contoh: 12 Agustus 1985
    .echo = Lahir: { $value }
link-registration-which =
    Ada lebih dari satu pendaftaran dengan nomor dan tanggal lahir itu. Tulis 4 angka terakhir NIK Anda, atau nama lengkap Anda seperti di KTP.
    .why = Nomor HP dan tanggal lahir itu dipakai dua orang, misalnya orang kembar. Saya hanya boleh menyambungkan pendaftaran Anda sendiri.
    .about = nik nama kembar angka
link-elsewhere =
    Pendaftaran lama disambungkan dengan nomor HP yang terbukti milik Anda, dan itu tidak bisa lewat web. Buka bot ini di WhatsApp atau Telegram, lalu tulis "hubungkan". Pernah chat di sana? Pilih "Sambungkan chat".
    .open = Buka chat itu
link-failed = Maaf, tidak ada pendaftaran yang cocok. Periksa lagi nomor dan tanggal lahirnya. Kalau Anda mendaftar di chat lain, pilih "Sambungkan chat". Atau bicara dengan petugas.
link-too-often = Sudah terlalu sering dicoba. Coba lagi besok, atau bicara dengan petugas.
link-done = Berhasil. Pendaftaran Anda sudah terhubung dengan chat ini.
error-phone-must-be-shared = Nomornya harus dibagikan dengan tombol, supaya pasti milik Anda. Kalau tombolnya tidak ada di sini, buka bot ini di Telegram, atau ketik "petugas".

## Mendaftarkan anggota

enrol-member-agreed =
    Anda mendaftarkan orang lain ke BPJS Ketenagakerjaan atas namanya.

    Apakah ia setuju datanya Anda isi di sini, dan sudah Anda beri tahu haknya: melihat, memperbaiki, dan menghapus datanya? Jawaban Anda dicatat dengan nama dan jamnya. Izin pengingat ditanyakan kepadanya nanti.
    .again = Jadi, apakah ia sudah setuju datanya Anda isi di sini?
    .yes = Ya, sudah setuju
    .yes-also = sudah setuju,iya sudah setuju,ya setuju,orangnya setuju,orangnya sudah setuju,orangnya udah setuju,dia setuju,dia sudah setuju,dia udah setuju,mereka setuju,mereka sudah setuju,mereka udah setuju,semua sudah setuju,semua udah setuju,sudah setuju semua,udah setuju semua,sudah tahu dan setuju,udah saya tanya dan setuju,sudah saya tanya dan setuju
    .no = Belum
    .label = Sudah setuju
enrol-member-several = Itu daftar beberapa orang. Saya baca sebagai daftar.
enrol-member-not-agreed = Baik. Tanya dulu orangnya, ya. Kalau sudah setuju, ketik /daftarkan lagi.
enrol-member-known = Anggota dengan NIK ini sudah terdaftar di tempat Anda. Tidak perlu didaftarkan lagi.
enrol-member-outside = Alamat atau lembaganya di luar wilayah tugas Anda, jadi belum saya daftarkan. Mulai lagi, atau minta petugas wilayah itu.
enrol-member-done = Pendaftaran { $name } sudah kami terima dengan nomor { $number }.
enrol-member-sum =
    Iurannya:
    { $lines }
    Jumlah: { RUPIAH($total) }
enrol-member-next = Cabang memeriksa datanya dulu. Jangan bayar sebelum ada kabar. Kalau orang itu memakai bot ini dengan nomor HP-nya, ia diberi tahu dan bisa membatalkan.
enrol-member-nik =
    Berapa NIK anggota? 16 angka di KTP. Boleh sekaligus dalam satu pesan: NIK, nama, HP, RT/RW, alamat, pekerjaan.
    .label = NIK
    .echo = NIK { $value } dicatat.
    .help = NIK ada di baris paling atas KTP, 16 angka. Bukan nomor KK.
enrol-member-read =
    Terbaca:
    { $lines }
enrol-member-unread = Ini belum saya pahami, jadi tidak saya catat: { $what }
enrol-member-born = Lahir { $day } menurut NIK. Kalau di KTP berbeda, ubah di akhir.
enrol-member-not-working = Yang bisa didaftarkan di sini hanya orang yang sedang bekerja, jadi anggota ini belum saya daftarkan. Salah tekan? Tekan "Lanjutkan isian": jawaban tadi masih ada, sampai 7 hari.
enrol-member-is-sick = Orang yang sedang sakit belum bisa didaftarkan, jadi anggota ini belum saya daftarkan. Salah tekan? Tekan "Lanjutkan isian": jawaban tadi masih ada, sampai 7 hari.
error-members-one-only = Itu { $count } orang. Di sini satu orang dulu; untuk banyak orang ketik "kirim daftar".
enrol-member-nik_sure =
    NIK ini agak berbeda dari biasanya. Mungkin itu nomor Kartu Keluarga (KK)?

    Apakah NIK ini sudah sama dengan KTP?
enrol-member-full_name =
    Siapa nama lengkap anggota, persis seperti di KTP?
    .label = Nama
    .echo = Nama: { $value }
enrol-member-born_on =
    Kapan tanggal lahir anggota di KTP? Contoh: 12 Agustus 1985
    .label = Tanggal lahir
    .echo = Lahir: { $value }
enrol-member-born_sure =
    Tanggal lahir yang Anda tulis { $typed }, tetapi di NIK tertulis { $in_nik }.

    Apakah { $typed } sudah sama dengan KTP?
enrol-member-sex =
    Jenis kelamin di KTP?
    .label = Jenis kelamin
enrol-member-phone =
    Berapa nomor HP anggota? Nomornya sendiri, bukan nomor Anda. Kalau tidak punya, tulis "tidak punya".
    .label = Nomor HP
    .echo = Nomor HP: { $value }
enrol-member-district =
    Anggota tinggal di kecamatan apa?
    .label = Kecamatan
enrol-member-village =
    Kelurahan apa?
    .label = Kelurahan
enrol-member-rtrw =
    { $missing ->
        [rt] { $known }. RT berapa?
        [rw] { $known }. RW berapa?
       *[both] RT dan RW berapa? Contoh: RT 3 RW 5
    }
    .label = RT/RW
    .echo = { $value }
enrol-member-street =
    Apa nama jalan dan nomor rumahnya? Contoh: Jl. Mangga No. 12
    .label = Alamat
    .echo = Alamat: { $value }
enrol-member-organisation =
    Anggota ini pengurus atau kader di lembaga mana?
    .label = Lembaga
enrol-member-post =
    Sebagai apa di sana?
    .label = Jabatan
enrol-member-occupation =
    Apa pekerjaan anggota sehari-hari? Tulis saja, misalnya: jualan nasi uduk, ojek online, tukang bangunan.
    .label = Pekerjaan
    .echo = Pekerjaan: { $value }
enrol-member-sector =
    Pekerjaannya termasuk yang mana? Transportasi artinya ojek, sopir, atau kurir. Ini menentukan potongan iuran.
    .label = Jenis pekerjaan
enrol-member-working =
    Sekarang anggota ini masih kerja?
    .label = Masih kerja
    .yes = Masih
    .no = Tidak
    .yes-also = { registration-working.yes-also }
    .no-also = { registration-working.no-also }
enrol-member-working_sure =
    Jadi sekarang anggota ini sedang tidak bekerja?
    .yes = Ya, tidak bekerja
    .no = Masih kerja
    .yes-also = { registration-working_sure.yes-also }
    .no-also = { registration-working_sure.no-also }
enrol-member-sick =
    Sedang sakit atau dirawat? Jawaban ini dicatat dengan jamnya.
    .label = Sedang sakit
    .yes = Sedang sakit
    .no = Sehat
    .yes-also = { registration-sick.yes-also }
    .no-also = { registration-sick.no-also }
enrol-member-sick_sure =
    Jadi sekarang anggota ini sedang sakit atau dirawat?
    .yes = Ya, sedang sakit
    .no = Sehat
    .yes-also = { registration-sick_sure.yes-also }
    .no-also = { registration-sick_sure.no-also }
enrol-member-income =
    Kira-kira berapa penghasilan anggota? Contoh: 1,5 juta sebulan, atau 100 ribu sehari 26 hari
    .label = Penghasilan
    .echo = Penghasilan: { $value }
    .help = Perkiraan sudah cukup. Tanyakan ke orangnya, atau pilih yang paling dekat.
enrol-member-working_days =
    Biasanya berapa hari bekerja dalam sebulan? Contoh: 26
    .label = Hari kerja
enrol-member-working_weeks =
    Biasanya berapa minggu bekerja dalam sebulan? Contoh: 4
    .label = Minggu kerja
enrol-member-income_sure =
    Jadi penghasilannya **{ RUPIAH($income) }** sebulan. Itu tidak biasa.

    Sudah benar?
enrol-member-programme =
    Pilih program. Iuran bulan ini:
    1. Kecelakaan kerja + kematian (JKK+JKM): { RUPIAH($two) }
    2. Ditambah tabungan hari tua (JHT): { RUPIAH($three) }
    .label = Program
enrol-member-payer =
    Siapa yang membayar iurannya?
    .label = Yang membayar
enrol-member-months =
    Mau bayar berapa bulan dulu?
    .label = Bayar dulu
    .echo = Bayar dulu: { $value }
enrol-member-photo =
    Mau kirim foto KTP anggota? Boleh dilewati. Fotonya disimpan terkunci dan hanya dilihat petugas cabang.
    .label = Foto KTP
enrol-member-summary =
    • { $full_name }, { $nik }
    • { $born_on }, { $sex }, { $phone }
    • { $address }
    { $in_organisation ->
        [yes] • { $organisation }, { $post }
       *[no] {""}
    }
    • { $occupation }{ $is_transport ->
        [yes] {" "}({ $sector })
       *[no] {""}
    }, { $earned }, masih kerja, sehat
    • { $programme }, { $payer }{ $pays_self ->
        [yes] , { $months }
       *[no] {""}
    }
    { $has_photo ->
        [yes] • Foto KTP sudah diterima
       *[no] {""}
    }
    • { $agreed }
enrol-member-review =
    Sudah benar semua?

    { $lines }
    .send = Kirim

## Anggota membenarkan

attested =
    Halo! { $by } mendaftarkan { $member } ke BPJS Ketenagakerjaan dengan nomor HP ini, dan mengatakan bahwa { $member } setuju.

    Apakah itu Anda, dan benar? Kalau tidak, satu tombol membatalkannya.
confirm-nothing = Pendaftaran itu sudah tidak ada, atau bukan untuk Anda. Kalau ragu, hubungi petugas.
confirm-right = Terima kasih. Untuk melihat status Anda, sambungkan pendaftarannya ke chat ini.
confirm-taken-back = Sudah dibatalkan. Data itu kami hapus, dan orang yang mendaftarkan diberi tahu.
confirm-case = Pendaftaran itu sudah diteruskan ke cabang, jadi tidak bisa langsung dihapus. Kami sudah mencatat bahwa itu tidak benar. Petugas memeriksanya paling lama 3 hari.
denied-taken-back = Pendaftaran { $number } dibatalkan oleh orangnya sendiri: ia mengatakan itu bukan dia, atau ia tidak setuju. Datanya sudah dihapus. Mohon tanyakan dulu sebelum mendaftarkan lagi.
denied-case = Tentang pendaftaran { $number }: orangnya mengatakan itu bukan dia, atau ia tidak setuju. Karena sudah diteruskan, petugas cabang memeriksanya.

## Untuk grup RW

open-bagikan = Teks untuk grup RW
open-bagikan-members = Teks untuk anggota
open-unduhanggota = Unduh daftar anggota
share-new =
    Pedagang, ojek, ART, buruh harian: ikut BPJS Ketenagakerjaan, mulai { RUPIAH($dues) } sebulan. Kecelakaan kerja dirawat sampai sembuh; kalau meninggal, keluarga menerima sampai { RUPIAH($full) }.
    Daftar lewat chat, ketik "daftar":
    { $links }
    Tanya: { $who }
share-members =
    Sudah didaftarkan ke BPJS Ketenagakerjaan oleh kader atau agen? Lihat status dan iuran Anda lewat chat ini, ketik "hubungkan":
    { $links }
    Gratis. Tidak pernah meminta uang, PIN, atau OTP. Tanya: { $who }
share-no-link = Tautan ke chat belum dipasang di sini. Mintalah kepada pengelola Perisai Bot.
members-sheet-nobody = Belum ada anggota. Orang yang Anda daftarkan akan muncul di sini.
members-sheet-done = Daftar { $count } anggota, keadaan { $day }, urut RW dan RT. Isinya nama dan status, tanpa NIK dan nomor HP. Untuk rapat saja: jangan dibagikan di grup.
members-sheet-cut = Ini { $most } orang pertama, belum semuanya.
members-sheet-file = anggota-{ $day }.xlsx
members-sheet-tab = Anggota
members-sheet-number = No.
members-sheet-name = Nama
members-sheet-rt = RT
members-sheet-rw = RW
members-sheet-village = Kelurahan
members-sheet-standing = Status
members-sheet-sign = Tanda tangan

## Foto KTP anggota yang dibaca

enrol-member-ktp =
    Kirim foto KTP anggota, nanti saya isikan datanya. Fotonya dibaca di sini saja, lalu disimpan terkunci untuk petugas cabang.

    Mau ketik? Tulis NIK, boleh sekaligus nama, HP, RT/RW, alamat, pekerjaan.
    .label = Foto KTP
    .help = Letakkan KTP di tempat terang, lalu foto dari atas sampai keempat sudutnya terlihat. Tanpa foto juga bisa: tulis NIK dan nama anggota.
enrol-member-ktp_reading =
    Sebentar, saya baca fotonya. Jawabannya datang di chat ini.
    .label = Foto KTP
    .help = Fotonya sedang dibaca, tunggu sebentar. Tidak mau menunggu? Tulis NIK dan nama anggota.
enrol-member-ktp_card =
    Ini yang saya baca:
    { $lines }

    Sama dengan KTP? Yang belum jelas saya tanyakan sesudah ini.
    .yes = Benar
    .no = Ada yang salah
    .label = Foto KTP
    .echo = Baik, saya isikan. Sisanya boleh satu-satu, atau satu pesan dengan koma: nomor HP, jabatan, pekerjaan, masih kerja, sehat, penghasilan, program, siapa yang bayar, berapa bulan.
    .help = Cocokkan dengan KTP anggota. Kalau ada yang beda, tekan "Ada yang salah", lalu pilih yang mana.
