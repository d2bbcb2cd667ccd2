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
    .yes-also = sudah setuju,iya sudah setuju,ya setuju,orangnya setuju,orangnya sudah setuju,dia setuju,dia sudah setuju,sudah tahu dan setuju
    .no = Belum
    .label = Sudah setuju
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

## Pemeriksaan pengajuan di chat petugas

open-pengajuan = Periksa pengajuan
applications-list = Pengajuan yang perlu diperiksa: { $count }. Sudah diperiksa dan belum diserahkan: { $checked }. Yang paling lama menunggu ada di bawah.
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
