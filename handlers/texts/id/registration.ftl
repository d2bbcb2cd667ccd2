## Tombol

open-daftar = Daftar
open-formulir = Isi satu halaman
open-daftar-baru = Mulai dari awal
open-terkirim = Sudah terkirim?
open-lembaga = Ya, saya pengurus
open-lembaga-bukan = Bukan
open-bolehingatkan = Izin pengingat
open-bolehingatkan-ya = Ya, ingatkan saya
open-bolehingatkan-tidak = Tidak usah

## Pendaftaran

registration-consent =
    Untuk mendaftarkan Anda, saya perlu NIK, nama, alamat, HP, pekerjaan dan penghasilan.
    Disimpan terkunci, hanya untuk BPJS Ketenagakerjaan.
    Gratis. Bisa dihapus kapan saja.

    Setuju?
    .yes = Setuju, lanjut
    .no = Tidak
    .read = Baca lengkapnya
    .again = Jadi, setuju data Anda dipakai untuk pendaftaran ini?
    .tick = Ya, saya setuju
    .full =
        Lengkapnya (UU 27/2022 tentang Pelindungan Data Pribadi):

        • Untuk apa: mendaftarkan Anda ke BPJS Ketenagakerjaan dan memberi tahu status Anda. Dasarnya adalah izin Anda.
        • Data: NIK, nama, tanggal lahir, jenis kelamin, nomor HP, alamat, pekerjaan, penghasilan, lembaga. Foto KTP hanya kalau Anda mau.
        • Berapa lama: isian yang belum dikirim disimpan 7 hari. Data pendaftaran disimpan selama kami melayani Anda, atau sampai Anda minta dihapus.
        • Hak Anda: melihat, memperbaiki, mengunduh, menghapus data, dan mencabut izin. Ketik "data" kapan saja.
        • Penanggung jawab: pengelola Perisai Bot bersama cabang BPJS Ketenagakerjaan. Ketik "petugas" untuk menghubungi.
        • Telegram dan WhatsApp menyimpan pesan di luar Indonesia. NIK dan nama Anda kami simpan terkunci.
    .why = Izin ini diminta undang-undang sebelum data Anda dicatat. Datanya disimpan terkunci, hanya untuk BPJS Ketenagakerjaan, gratis, dan bisa dihapus kapan saja.
    .about = izin setuju persetujuan data consent
registration-consent-first = Data di pesan itu belum saya catat: izin Anda dulu, lalu kirim lagi.
registration-consent-still = Belum ada yang saya catat. Tulis "ya" dulu, baru kirim datanya sekali lagi.
registration-not-yet = Belum bisa dikirim, masih ada yang perlu dijawab:
registration-days-later = Hari kerjanya saya tanyakan sebentar lagi.
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
    Berapa NIK dan siapa nama Anda? Tulis seperti di KTP. Contoh: 3173… Siti Aminah
    .resend = Terima kasih. Sekarang kirim lagi pesan Anda tadi: NIK, nama, dan yang lain.
    .alone = Berapa NIK Anda? 16 angka, di baris paling atas KTP. Contoh bentuknya: 3173 0112 0885 0001
    .label = NIK
    .echo = NIK { $value } dicatat.
    .help = NIK ada di baris paling atas KTP Anda, 16 angka. Bukan nomor KK. Dengan NIK, BPJS Ketenagakerjaan mengenali Anda, dan NIK juga menjadi nomor bayar iuran.
    .page = 16 angka, di baris paling atas KTP. Bukan nomor KK.
    .also = nomor nik, no nik, nomor ktp, ktp
    .why = NIK dipakai BPJS untuk mengenali Anda, dan menjadi nomor bayar Anda. Di sini disimpan terkunci dan selalu disamarkan. NIK ada di KTP dan Kartu Keluarga, 16 angka; bukan nomor KK.
    .about = nik ktp kk nomor 16 angka data id
registration-foreigner = Di sini hanya untuk warga Indonesia yang punya NIK. Pekerja asing didaftarkan lewat pemberi kerja atau kantor cabang BPJS Ketenagakerjaan. Tanya dulu: telepon 175.
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
    .also = nama lengkap, ejaan nama
    .why = Nama harus sama dengan KTP, supaya kartu dan santunan tidak tertahan.
    .about = nama lengkap panggilan asli samaran palsu ktp name
registration-born_on =
    Kapan tanggal lahir Anda di KTP? Contoh: 12 Agustus 1985
    .label = Tanggal lahir
    .echo = Lahir: { $value }
    .page = Sesuai KTP.
    .also = lahir, tgl lahir, umur, usia, tanggal
    .why = Tanggal lahir ada di dalam NIK: angka ke-7 sampai ke-12. Perlunya untuk memastikan umur belum 65 tahun.
    .about = tanggal lahir umur birth date
registration-born_sure =
    Tanggal lahir yang Anda tulis { $typed }, tetapi di NIK tertulis { $in_nik }. Ini bisa terjadi, misalnya kalau KTP pernah diperbaiki.

    Apakah { $typed } sudah sama dengan KTP Anda?
    .yes = Betul
    .no = Bukan
    .nik = Menurut NIK, Anda lahir { $typed } ({ $age } tahun). Betul?
    .told = Menurut NIK, Anda lahir { $typed } ({ $age } tahun). Kalau beda, tulis yang benar.
    .why = Tanggal lahir ada di dalam NIK: angka ke-7 sampai ke-12. Yang berlaku tanggal di KTP, jadi saya tanya dulu.
    .about = tanggal lahir nik ktp date umur usia dapat bisa born birthday age
registration-own-work = Karyawan didaftarkan perusahaannya. Di sini yang didaftarkan usaha Anda sendiri: { $work }.
registration-too-old = Maaf, pendaftaran baru hanya untuk yang belum { $limit } tahun. Isian Anda tidak saya simpan. Keluarga yang bekerja boleh ikut. Pernah jadi peserta? Telepon 175.
registration-too-young = Daftar perlu KTP, yang dibuat mulai usia { $limit } tahun. Isian Anda tidak saya simpan: daftar lagi setelah punya KTP. Sudah menikah dan punya KTP? Petugas membantu. Keluarga yang bekerja boleh ikut.
registration-sex =
    Jenis kelamin di KTP?
    .label = Jenis kelamin
    .why = Jenis kelamin ada di formulir BPJS. Biasanya sudah terlihat dari NIK.
    .about = jenis kelamin laki perempuan sex
registration-phone =
    Berapa nomor HP Anda? Kalau tidak punya, tulis "tidak punya".
    .label = Nomor HP
    .echo = Nomor HP: { $value }
    .help = Lihat di WhatsApp: Setelan, lalu ketuk nama Anda. Belum ketemu? Tulis "tidak punya" dulu; nomor bisa ditambah nanti lewat "Data saya" di menu.
    .page = Contoh: 0812 3456 7890. Tidak punya? Tulis: tidak punya.
    .also = hp, nomor, no hp, telepon, nomor wa, wa
    .why = Nomor HP dipakai cabang kalau ada yang kurang, dan untuk kabar tentang kepesertaan Anda. Tidak dibagikan ke orang lain. Hanya ada HP keluarga? Tulis saja "tidak punya".
    .about = nomor hp telepon wa handphone phone number anak istri suami ibu bapak keluarga teman orang punya ganti
registration-address =
    Di mana alamat Anda? Tulis sekaligus: jalan, RT/RW, kelurahan. Contoh: Jl. Mangga 12, RT 3 RW 5, Kapuk
    .label = Alamat
    .found = Alamat: { $value }.
    .also = rumah, jalan, rt, rw, rt rw, kelurahan, kecamatan, tempat tinggal
    .why = Alamat menentukan cabang dan kader yang mengurus Anda. Tulis tempat tinggal sekarang, walau ngontrak atau beda dengan KTP. RT/RW belum tahu? Tulis yang lain dulu.
    .about = alamat jalan rumah rt rw kelurahan kecamatan tinggal ngontrak kontrakan kontrak kos ngekos domisili ktp sekarang lengkap nomor didatangi address
registration-residence =
    { $place } di luar Jakarta Barat. Anda tinggal atau kerja di Jakarta Barat?
    .why = Kader dan cabang di sini hanya mengurus Jakarta Barat, jadi saya tanya dulu.
    .about = jakarta barat tinggal kerja
option-lives_here = Tinggal di Jakbar
    .also = tinggal di jakbar, tinggal di jakarta barat, tinggal, tinggal di sini, jakbar, jakarta barat
option-works_here = Kerja di Jakbar
    .also = kerja di jakbar, kerja di jakarta barat, kerja, kerja doang, kerja saja, ya, iya
option-elsewhere = Bukan dua-duanya
    .also = tidak, bukan, nggak, ga, enggak, tidak dua duanya
registration-works-here = Bot ini baru untuk yang tinggal di Jakarta Barat. Anda tetap boleh ikut: daftar lewat aplikasi JMO atau kantor cabang BPJS Ketenagakerjaan dekat tempat kerja Anda. Tanya dulu? Telepon 175.
registration-elsewhere = Bot ini baru untuk warga Jakarta Barat. Anda tetap boleh ikut: daftar lewat aplikasi JMO atau kantor cabang BPJS Ketenagakerjaan terdekat. Tanya dulu? Telepon 175.
registration-servant = PNS, TNI dan Polri dilindungi lewat kantornya (Taspen atau Asabri), jadi tidak didaftarkan di sini. Punya usaha sendiri juga? Lanjutkan pendaftaran, lalu tulis usaha itu.
registration-employee = Karyawan didaftarkan oleh perusahaannya. Minta bagian kepegawaian; kalau tidak didaftarkan, lapor ke 175. Punya usaha sendiri juga? Lanjutkan pendaftaran, lalu tulis usaha itu.
registration-district =
    Anda tinggal di kecamatan apa?
    .help = Kecamatan ada di KTP, di bawah alamat. Tahu kelurahannya saja? Tulis itu, nanti saya carikan.
    .label = Kecamatan
    .why = Alamat menentukan cabang dan kader yang mengurus Anda.
    .about = alamat kecamatan rumah tinggal address
registration-village =
    { $rest ->
        [missing] Kelurahan apa, RT/RW berapa, dan apa nama jalannya?
        [street] Kelurahan apa, dan apa nama jalannya?
       *[known] Kelurahan apa?
    }
    .same =
        { $rest ->
            [street] Kelurahan { $name } juga, dan apa nama jalannya? Kalau bukan, pilih kelurahannya.
           *[known] Kelurahan { $name } juga? Kalau bukan, pilih kelurahannya.
        }
    .help = Kelurahan ada di KTP, di bawah RT/RW (Kel/Desa). Tinggal di tempat lain? Tanya tetangga atau pengurus RT.
    .label = Kelurahan
    .page = Kelurahan tempat tinggal Anda di Jakarta Barat.
    .why = Alamat menentukan cabang dan kader yang mengurus Anda.
    .about = alamat kelurahan kecamatan rumah address
registration-rtrw =
    { $missing ->
        [rt] { $known }. RT berapa{ $street ->
            [missing] {", "}dan apa nama jalannya
           *[known] {""}
        }?
        [rw] { $known }. RW berapa{ $street ->
            [missing] {", "}dan apa nama jalannya
           *[known] {""}
        }?
       *[both] { $street ->
            [missing] RT dan RW berapa, dan apa nama jalannya? Contoh: RT 3 RW 5, Jl. Mangga 12
           *[known] RT dan RW berapa? Contoh: RT 3 RW 5
        }
    }
    .help = RT dan RW ada di KTP, di bawah alamat, misalnya 003/005. Tinggal di tempat lain? Tanya tetangga, atau lihat papan RT. Isian Anda menunggu 7 hari.
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
registration-occupation =
    { $left ->
        [all] Apa pekerjaan Anda? Boleh sekalian masih kerja atau tidak, sehat atau sakit, dan penghasilan. Contoh: jualan nasi uduk, masih kerja, sehat, 100 ribu sehari
       *[this] Apa pekerjaan Anda sehari-hari? Tulis saja, misalnya: jualan nasi uduk, ojek online, tukang bangunan.
    }
    .help = Tulis kerjaan yang paling sering menghasilkan uang, dengan kata Anda sendiri. Punya dua? Tulis dua-duanya, misalnya: ojek dan jualan.
    .label = Pekerjaan
    .echo = Pekerjaan: { $value }
    .page = Sehari-hari. Contoh: jualan nasi uduk, ojek online, tukang.
    .also = kerja, kerjaan, usaha
    .why = Perlindungan kecelakaan mengikuti pekerjaan yang didaftarkan, dan pekerjaan menentukan potongan iuran. Kerja serabutan? Tulis yang paling sering. Punya dua? Tulis dua-duanya.
    .about = kerja pekerjaan usaha work job
registration-organisation =
    Anda pengurus atau kader di lembaga mana?
    .label = Lembaga
    .page = Isi kalau Anda pengurus atau kader di salah satu lembaga ini.
    .also = organisasi, pengurus
    .why = Pengurus dan kader dihitung khusus oleh kota. Iuran dan perlindungan Anda tetap sama.
    .about = lembaga pengurus kader rt rw organisation
registration-post =
    Sebagai apa di sana?
    .label = Jabatan
    .page = Sebagai apa di sana? Kosongkan kalau bukan pengurus.
    .why = Supaya jabatan Anda tercatat benar di lembaga itu. Boleh dilewati.
    .about = jabatan posisi post
registration-sector-found = Saya catat sebagai: { $sector }. Kalau salah, bisa diubah di akhir.
registration-sector =
    Pekerjaan Anda termasuk yang mana? Transportasi artinya ojek, sopir, atau kurir. Ini menentukan potongan iuran.
    .label = Jenis pekerjaan
    .also = jenis, sektor
    .why = Ojek, sopir, dan kurir mendapat potongan iuran yang lebih lama. Jadi saya perlu tahu.
    .about = transportasi sektor kerja transport
registration-working =
    Sekarang Anda masih kerja?
    .label = Masih kerja
    .page = BPJS Ketenagakerjaan memeriksanya kalau ada klaim.
    .yes = Masih
    .no = Tidak
    .yes-also = masih kerja, kerja, lagi kerja, sedang kerja, iya kerja, ya kerja, masih kerja saya, bekerja, masih bekerja, jualan, masih jualan, narik, masih narik, lagi sepi, masih tapi sepi, iya tapi sepi, iya tapi lagi sepi, masih tapi lagi sepi, masih cuma sepi, taksih, tasih, keneh, jalan, masih jalan, jalan terus, buka, masih buka, tiap hari, lagi proyek
    .no-also = tidak kerja, ga kerja, gak kerja, nggak kerja, tidak bekerja, nganggur, menganggur, belum kerja, sudah tidak kerja, udah ga kerja
    .why = Peserta harus sedang bekerja dan sehat waktu mendaftar. BPJS mengeceknya waktu klaim, jadi jawab apa adanya.
    .about = kerja sakit sehat work
registration-fit =
    Sekarang Anda masih kerja dan sehat, tidak sakit atau dirawat? Jawaban ini dicatat dengan jamnya.
    .label = Masih kerja dan sehat
    .yes = Masih dan sehat
    .no = Tidak
    .yes-also = masih, iya masih, ya masih, masih lah, masih semua, dua duanya, dua duanya masih, dua dua nya masih, dua2nya, dua2nya masih, dua duanya iya, masih sehat, masih kerja dan sehat, masih kerja sehat, kerja dan sehat, masih kerja alhamdulillah sehat, alhamdulillah masih, masih alhamdulillah, masih sehat alhamdulillah
    .why = Peserta harus sedang bekerja dan sehat waktu mendaftar. BPJS mengeceknya waktu klaim, jadi jawab apa adanya.
    .about = kerja sakit sehat dirawat work sick kesehatan asma hamil opname nginep bohong jujur dicatat jam
registration-working_sure =
    Jadi sekarang Anda sedang tidak bekerja?
    .yes = Ya, tidak bekerja
    .no = Masih kerja
    .yes-also = tidak bekerja, tidak kerja, ga kerja, gak kerja, nganggur
    .no-also = masih kerja, kerja, lagi kerja, masih, bekerja
    .why = Peserta harus sedang bekerja waktu mendaftar. Saya pastikan dulu, supaya isian Anda tidak berhenti karena salah tekan.
    .about = kerja
registration-not-working = Baik. Untuk ikut, Anda harus sedang bekerja. Sudah kerja lagi, atau salah tekan? Tekan "Lanjutkan isian": jawaban Anda disimpan 7 hari. Mau bertanya? Telepon 175.
registration-sick =
    Sedang sakit atau dirawat? Jawaban ini dicatat dengan jamnya.
    .label = Sedang sakit
    .page = BPJS Ketenagakerjaan memeriksanya kalau ada klaim.
    .yes = Sedang sakit
    .no = Sehat
    .yes-also = sakit, lagi sakit, sedang sakit, iya sakit, dirawat, lagi dirawat, opname
    .no-also = sehat, sehat walafiat, waras, seger, bugar, alhamdulillah, ga ada sakit, tidak ada sakit, ga ada, tidak sakit, ga sakit, gak sakit, nggak sakit, alhamdulillah sehat, sehat sehat, baik, tidak dirawat, ga dirawat, alhamdulillah waras, segar, segar bugar, fit, aman, aman aman, normal, damang, cageur, sehat bugar, sehat walafiat pak
    .why = Peserta harus sehat waktu mendaftar. BPJS mengeceknya waktu klaim, jadi jawab apa adanya.
    .about = sakit sehat dirawat sick kesehatan asma hamil opname nginep bohong jujur dicatat jam
registration-sick_sure =
    Jadi sekarang Anda sedang sakit atau dirawat?
    .yes = Ya, sedang sakit
    .no = Sehat
    .yes-also = sakit, sedang sakit, lagi sakit, dirawat
    .no-also = sehat, alhamdulillah, tidak sakit, ga sakit, gak sakit, nggak sakit
    .why = Peserta harus sehat waktu mendaftar. Saya pastikan dulu, supaya isian Anda tidak berhenti karena salah tekan.
    .about = sakit sehat
registration-is-sick = Semoga lekas pulih. Waktu daftar Anda harus sehat, kalau tidak klaimnya bisa ditolak. Sudah sehat? Tekan "Lanjutkan isian": jawaban Anda disimpan 7 hari. Mau bertanya? Telepon 175.
registration-income =
    Kira-kira berapa penghasilan Anda? Contoh: 1,5 juta sebulan, atau 100 ribu sehari 26 hari
    .label = Penghasilan
    .echo = Penghasilan: { $value }
    .help = Penghasilan menentukan iuran dan besar santunan. Tulis bulan yang biasa saja, tidak perlu persis.
    .page = Contoh: 1,5 juta sebulan, atau 100 ribu sehari.
    .also = gaji, pendapatan, duit, hari kerja
    .later = Penghasilannya saya tanyakan sebentar lagi, tinggal pilih.
    .a_month = { RUPIAH($a_month) } sebulan
    .worked_out = { RUPIAH($a_month) } sebulan ({ $often } { $unit ->
        [week] minggu
       *[day] hari
    })
    .why = Iuran dihitung dari penghasilan, dan santunan kecelakaan juga: makin besar penghasilan, makin besar keduanya. Hitung yang bersih, setelah modal. Perkiraan sebulan sudah cukup.
    .about = penghasilan gaji pendapatan income kotor bersih untung omzet besar kecil gede bayar iuran suami istri dihitung hitung
registration-working_days =
    Biasanya berapa hari Anda bekerja dalam sebulan? Contoh: 26, atau 6 hari seminggu
    .label = Hari kerja
    .page = Dalam sebulan. Isi hanya kalau penghasilannya per hari.
    .why = Supaya penghasilan harian bisa dihitung per bulan.
    .about = hari kerja days
registration-working_weeks =
    Biasanya berapa minggu Anda bekerja dalam sebulan? Contoh: 4
    .label = Minggu kerja
    .why = Supaya penghasilan mingguan bisa dihitung per bulan.
    .about = minggu kerja weeks
income-multiplied = Saya hitung { RUPIAH($price) } x { $count }.
income-added = Saya jumlahkan { RUPIAH($first) } + { RUPIAH($second) }.
registration-days-taken = Saya hitung **26 hari** kerja sebulan. Kalau beda, tulis misalnya "20 hari".
registration-weeks-taken = Saya hitung **4 minggu** kerja sebulan. Kalau beda, bisa diubah di akhir.
registration-income_sure =
    Jadi penghasilan Anda **{ RUPIAH($income) }** sebulan. Iuran dan santunan kecelakaan kerja dihitung dari { RUPIAH($base) }: makin kecil angka ini, makin kecil santunannya.

    Sudah benar?
    .why = Penghasilan menentukan iuran dan santunan, jadi saya pastikan dulu.
    .about = penghasilan dasar iuran income
registration-programme =
    Pilih program. Untuk penghasilan { RUPIAH($income) } sebulan, iurannya:
    1. Kecelakaan kerja + kematian (JKK+JKM): **{ RUPIAH($two) }**
    2. Ditambah tabungan hari tua (JHT): **{ RUPIAH($three) }**
    .label = Program
    .page = Kecelakaan kerja + kematian, atau ditambah tabungan hari tua (JHT).
    .also = jht, tabungan, iuran
    .why = Bedanya tabungan. Pilihan pertama: kecelakaan kerja dan kematian, paling murah. Pilihan kedua ditambah JHT, uang yang kembali kepada Anda di hari tua.
    .about = program jht jkk jkm tabungan murah programme 1 2 3 satu dua tiga pilihan pertama kedua
registration-photo =
    Kirim foto KTP yang jelas. Fotonya disimpan terkunci dan hanya dilihat petugas cabang.
    .label = Foto KTP
    .echo = Foto KTP sudah diterima.
    .also = foto
    .why = Foto KTP membantu cabang mencocokkan nama dan NIK, jadi lebih cepat. Tidak wajib, boleh dilewati.
    .about = foto ktp photo gambar
registration-sum = Iuran Anda **{ RUPIAH($dues) }** sebulan, mulai { $month }. Dibayar nanti, setelah cabang memeriksa data Anda.
registration-summary =
    Iuran **{ RUPIAH($dues) } sebulan**, mulai { $month }{ $discounted ->
        [yes] {", "}potongan 50%
       *[no] {""}
    }: { $programme }
    • { $full_name }, { $nik }
    • { $born_on }, { $sex }, { $has_phone ->
        [yes] { $phone }
       *[no] tanpa HP
    }
    • { $address }
    • { $occupation }{ $is_transport ->
        [yes] {" "}({ $sector })
       *[no] {""}
    }, { $earned }, masih kerja, sehat
    { $in_organisation ->
        [yes] • { $organisation }
       *[no] {""}
    }
    { $has_photo ->
        [yes] • Foto KTP sudah diterima
       *[no] {""}
    }
registration-review =
    { $lines }
    { $has_photo ->
        [yes] Sudah benar semua?
       *[no] Sudah benar? Boleh kirim foto KTP.
    }{ $with_savings ->
        [0] {""}
       *[other] {" "}Mau ditambah tabungan hari tua (JHT), jadi **{ RUPIAH($with_savings) }**? Tulis "pakai tabungan".
    }
    .send = Kirim
    .why = Ini untuk memastikan semua benar sebelum dikirim ke cabang. Belum ada yang terkirim. Ada yang salah? Sebut bagiannya, misalnya "namanya salah".
    .about = cek data kirim review salah keliru
registration-so-much = Iuran mengikuti penghasilan. Ingin lebih murah? Pilih tanpa tabungan: tulis "yang murah". Perlindungan kecelakaan dan kematiannya tetap sama.
registration-after-sending = Bisa. Sebelum dikirim, tekan "Ada yang salah". Sesudah dikirim, perbaiki lewat "Data saya" di menu. Mau batal? Tulis ke petugas.
registration-known = Data Anda yang lama saya pakai: NIK, nama, HP, alamat. Jadi tinggal beberapa pertanyaan. Ada yang berubah? Bisa diubah di akhir.
registration-again = Yang perlu diperbaiki: { $why }. Jadi itu saja yang saya tanyakan; jawaban lain masih ada.
registration-again-which = Pendaftaran Anda ditolak: { $why }. Perbaiki yang salah, lalu kirim lagi. Belum jelas? Ketik "petugas".
registration-after-death = Mau mendaftar sendiri? Pakai chat Anda sendiri, atau tekan "Hubungi petugas" supaya chat ini dilepas dari data almarhum.
registration-already = Anda sudah terdaftar. Ini status Anda.

## Kalau sudah dikirim

application-sent =
    Terima kasih, pendaftaran Anda sudah terkirim. Nomornya **{ $number }**.

    Jangan bayar dulu, perlindungan belum berlaku. Cabang memeriksa, dan paling lambat **{ $day }** saya kabari di sini.
application-already-sent = Pendaftaran Anda sudah terkirim, nomornya **{ $number }**. Cukup sekali. Jangan bayar dulu: kabar dari cabang datang di chat ini.
my-organisation = Satu lagi, boleh dilewati: Anda pengurus RT/RW, kader PKK, posyandu, jumantik, atau FKDM?
my-organisation-organisation =
    Di lembaga mana?
my-organisation-post =
    Sebagai apa di sana?
my-organisation-done = Terima kasih, sudah saya catat.
my-organisation-none = Baik, saya catat.
allow-contact =
    Boleh saya ingatkan sebelum perlindungan habis? Paling banyak satu pesan sehari, tidak malam hari.
allow-contact-reminders =
    Boleh saya ingatkan sebelum perlindungan habis? Paling banyak satu pesan sehari, tidak malam hari.
allow-contact-information =
    Boleh juga saya kirim info program, misalnya perubahan iuran? Kalau tidak mau, tidak apa-apa.
allow-contact-yes = Baik, nanti saya ingatkan. Mau berhenti? Ketik "pengingat" kapan saja.
allow-contact-no = Baik, saya tidak mengirim pengingat. Berubah pikiran? Ketik "pengingat".
register-other-officeholder = Terima kasih sudah mengurus warga. Supaya bisa mendaftarkan mereka di sini, Anda perlu undangan kader: mintalah ke agen Perisai Anda, atau tekan "Hubungi petugas". Warga juga boleh daftar sendiri dari HP-nya.
register-other =
    { $whom ->
        [mother] Untuk ibu Anda ya.
        [father] Untuk ayah Anda ya.
        [wife] Untuk istri Anda ya.
        [husband] Untuk suami Anda ya.
        [family] Untuk keluarga Anda ya.
        [workers] Untuk pekerja Anda ya. Yang digaji tetap, daftarkan di kantor cabang (tanya 175).
       *[somebody] Untuk orang lain ya.
    } Paling mudah dari HP orangnya: { $has_link ->
        [yes] teruskan tautan ini, lalu ketik
       *[no] buka bot ini di sana, lalu ketik
    } "daftar". Tidak punya HP? Ketik "petugas": kader atau agen di RW Anda bisa mendaftarkan.

## Di satu halaman

form-link =
    Isi pendaftaran di satu halaman, jadi NIK Anda tidak tertulis di chat ini.

    Halaman itu untuk { $chat }. Di akhirnya ada kode: ketik kodenya di sini.

    Hanya untuk Anda: berlaku **24 jam**, satu kali, di satu browser. Jangan diteruskan.
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

## Foto KTP yang dibaca

registration-ktp =
    Kirim foto KTP Anda, nanti saya isikan datanya. Fotonya dibaca di sini saja, dan disimpan terkunci untuk cabang.

    Mau ketik? Tulis NIK dan nama Anda.
    .label = Foto KTP
    .help = Letakkan KTP di tempat terang, lalu foto dari atas sampai keempat sudutnya terlihat. Tanpa foto juga bisa: tulis NIK dan nama Anda.
    .why = Supaya Anda tidak perlu mengetik, dan tidak salah angka. Terbaca kalau tempatnya terang dan fotonya dari atas. Tidak wajib: NIK dan nama boleh diketik.
    .about = foto ktp photo gambar kirim baca kebaca terbaca kamera
registration-ktp_reading =
    Sebentar, saya baca fotonya. Jawabannya datang di chat ini.
    .label = Foto KTP
    .help = Fotonya sedang dibaca, tunggu sebentar. Tidak mau menunggu? Tulis NIK dan nama Anda.
    .why = Fotonya sedang dibaca, tunggu sebentar. Tidak mau menunggu? Tulis NIK dan nama Anda.
    .about = foto ktp baca tunggu
registration-ktp_card =
    Ini yang saya baca:
    { $lines }

    Sama dengan KTP? Yang belum jelas saya tanyakan sesudah ini.
    .yes = Benar
    .no = Ada yang salah
    .label = Foto KTP
    .echo = Baik, saya isikan. Sisanya boleh dijawab satu-satu, atau beberapa sekaligus dengan koma.
    .help = Cocokkan dengan KTP di tangan Anda. Kalau ada yang beda, tekan "Ada yang salah", lalu pilih yang mana.
    .why = Foto bisa salah terbaca, jadi Anda yang memastikan. Sebelum Anda tekan "Benar", belum ada yang dicatat.
    .about = foto ktp benar salah baca
ktp-type = Ketik saja
ktp-field =
    { $name ->
        [nik] NIK
        [full_name] Nama
        [born_on] Tanggal lahir
        [sex] Jenis kelamin
        [street] Alamat
        [rtrw] RT/RW
        [village] Kelurahan
        [occupation] Pekerjaan
       *[all] Semuanya, ketik saja
    }
ktp-after-agreement = Fotonya saya simpan terkunci. Saya baca sesudah jawaban ini:
ktp-outside-area = Alamat di KTP di luar wilayah Anda. Saya tanyakan alamat tempat tinggalnya.
ktp-rather-type = Kita ketik saja, ya. Kalau nanti ada foto yang lebih jelas, kirim saja kapan pun.
ktp-on-screen = Ini tampaknya foto layar, bukan kartunya. Tetap saya baca. Kalau kartunya ada, kirim foto KTP aslinya sekarang: petugas cabang memerlukannya.
ktp-not-read =
    { $why ->
        [kk] Itu Kartu Keluarga. Yang saya perlukan foto KTP, bagian depannya.
        [sim] Itu SIM. Yang saya perlukan foto KTP, bagian depannya.
        [passport] Itu paspor. Yang saya perlukan foto KTP, bagian depannya.
        [form] Itu formulir atau surat, bukan KTP. Foto kartu KTP-nya, bagian depan.
        [receipt] Itu bukti bayar. Yang saya perlukan foto KTP. Untuk mengirim bukti bayar, ketik /sudahbayar nanti.
        [list] Itu daftar banyak orang. Di sini saya perlukan foto satu KTP. Kader dan agen bisa mengirim daftar lewat /impor.
        [several] Ada lebih dari satu kartu atau surat di foto itu. Foto satu KTP saja, yang lain disingkirkan dulu.
        [screen] Itu foto layar, garis-garis layarnya menutupi tulisan. Foto kartu KTP aslinya, bukan dari HP lain.
        [dark] Fotonya terlalu gelap untuk dibaca. Foto lagi di tempat terang, tanpa bayangan tangan.
        [glare] Ada pantulan cahaya di KTP. Foto lagi tanpa lampu kilat, agak miring dari lampu.
        [blurred] Fotonya kurang jelas. Foto lagi dengan tangan diam, KTP memenuhi layar.
        [cut-off] KTP-nya terpotong. Foto lagi dari atas sampai keempat sudutnya terlihat.
        [unreadable] Tulisan di KTP belum bisa saya baca. Foto lagi di tempat terang, dari dekat, KTP aslinya dan bukan layar.
        [none] Saya tidak melihat tulisan di foto itu. Foto bagian depan KTP di tempat terang.
       *[other] Itu belum tampak seperti KTP. Foto bagian depan KTP, keempat sudutnya terlihat.
    } Fotonya tidak saya simpan.
