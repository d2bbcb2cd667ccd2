open-kecelakaan = Kecelakaan kerja
open-kecelakaan-baru = Laporan baru
open-meninggal = Peserta meninggal
open-meninggal-baru = Klaim baru
open-jht = Ambil JHT
open-beasiswa = Urus beasiswa anak
open-klaim = Klaim saya
open-kirimberkas = Kirim berkas klaim
open-apaini = Berkas ini apa?
open-klaim-laporan = Teks laporan
open-klaim-dapat = Dapat apa?
open-klaim-berkas = Semua berkas
open-klaim-lain = Yang dibawa nanti
open-hapusfoto = Hapus foto
open-untukklaim = Untuk petugas klaim
open-nomorrekening = Nomor rekening
open-batalklaim = Batalkan klaim
open-sembuh = Selesai berobat
open-bantuklaim = Bantu klaim
open-urusklaim = Urus klaim

## Yang dipakai bersama

option-claimant_self = Saya sendiri
    .also = saya,aku,gue,gua,gw,ane,aye,gue sendiri,gua sendiri,gw sendiri,aku sendiri,ane sendiri,sendiri,diri sendiri,saya yang kecelakaan,yang kecelakaan saya
option-claimant_spouse = Suami atau istri saya
    .also = suami,istri,suami saya,istri saya,bini,laki
option-claimant_child = Bapak atau ibu saya
    .also = bapak,ayah,ibu,orang tua,ortu,emak,mak,babe,bapak saya,ibu saya
option-claimant_parent = Anak saya
    .also = anak
option-claimant_sibling = Kakak atau adik saya
    .also = kakak,adik,saudara,abang
option-claimant_other = Orang lain
claim-of-oneself = Anda menulis untuk keluarga? Pilih siapa yang meninggal, dilihat dari Anda. Belum terjadi? Tekan Hanya bertanya.
claim-just-asking = Hanya bertanya
accident-claim-info = Celaka saat kerja? Berobat dulu di rumah sakit kerja sama (PLKK), lapor dalam **2 × 24 jam**, lalu kumpulkan berkasnya. Ketik "kecelakaan" kapan saja, nanti saya bantu. Mendesak? Telepon 175.
death-claim-info = Ahli waris melapor di sini, menyiapkan berkas, lalu BPJS memeriksa; semuanya gratis. Kalau karena kerja, lapor dalam **2 × 24 jam**. Mau mulai? Ketik "meninggal". Ada pertanyaan? Tulis saja.
option-claimant_helper = Orang yang saya dampingi
claimant_self-short = peserta sendiri
claimant_spouse-short = suami atau istrinya
claimant_child-short = anaknya
claimant_parent-short = orang tuanya
claimant_sibling-short = saudaranya
claimant_other-short = orang lain
claimant_helper-short = agen atau kader
contact-this-chat = lewat chat ini
error-hour-future = Jam itu belum tiba. Tulis jam kejadiannya, atau tekan Lewati.
contact-own = Saya, nomor terdaftar
claim-free = Klaim **gratis**, uangnya langsung ke rekening penerima. Jangan lewat calo atau beri PIN.
claim-noted =
    Saya catat:
    { $lines }
claim-remark = Baik, saya catat juga untuk petugas.
claim-question-kept = Itu belum bisa saya jawab dengan pasti, jadi saya catat untuk petugas: dijawab di chat ini sesudah isian ini terkirim. Tidak mau menunggu? Tekan Hubungi petugas.
claim-broker = Klaim **gratis**: jangan bayar siapa pun, juga agen, dan jangan beri PIN. Uangnya langsung ke rekening penerima. Ada yang minta bagian? Simpan buktinya, lalu tekan Hubungi petugas.
claim-not-forbidden = **Tetap boleh dilaporkan**: tidak perlu izin siapa pun. Anda, keluarga, agen, atau rumah sakit boleh melaporkannya. Isi saja ini sampai selesai, petugas mendampingi.
claim-papers-gone = Tidak apa-apa: untuk mulai cukup NIK, atau nama dan tanggalnya. KTP, KK, dan akta yang hilang bisa diminta lagi di **Dukcapil kelurahan**, dan petugas membantu. Berkas lain menyusul.
accident-claim-late = Itu sudah lewat 2 × 24 jam, tetapi **tetap laporkan hari ini**: selesaikan isian ini, petugas menanyakan akibatnya ke BPJS.
claim-not-refused = Belum tentu. Ajukan saja, **gratis**: petugas melihat apa yang bisa melengkapinya, dan **BPJS yang memutuskan**. Ceritakan keadaannya di sini, saya catat.
claim-no-cause = Baik, tidak perlu Anda ceritakan di sini. Permintaan itu saya sampaikan ke petugas.
claim-go-on = Baik. Sekarang yang ini dulu, ya.
accident-claim-may-tell = Boleh, laporkan di sini walau bukan Anda yang celaka. Petugas meneruskannya ke BPJS; data orangnya tidak saya tampilkan.
death-claim-may-tell = Boleh Anda mulai di sini untuk keluarganya. Uangnya tetap ke **ahli waris**, dan data almarhum tidak saya tampilkan.
death-claim-savings = **JHT** almarhum boleh diambil ahli warisnya, gratis, di kantor cabang, dengan formulir yang sama (F4). Nomornya lupa? Cukup NIK almarhum.
death-claim-paid-when = Santunan karena kerja (JKK) dibayar paling lama **7 hari kerja** sejak semua syaratnya lengkap, bukan sejak lapor. **BPJS yang memutuskan.**
death-claim-covered = Bisa: meninggal karena kecelakaan kerja, di jalan berangkat atau pulang kerja, atau mendadak waktu bekerja. **BPJS yang menilai** dari ceritanya. Laporkan sekarang, dalam **2 × 24 jam**.
claim-burial = Biaya pemakaman adalah bagian dari santunan untuk ahli waris. Kalau ahli waris tidak ada sama sekali, itu untuk yang mengurus pemakamannya. Petugas memastikannya.
claim-guide = Saya bantu. Jawab pertanyaan di bawah satu per satu; yang belum tahu boleh menyusul. Sesudah terkirim, petugas membantu Anda di chat ini.
claim-paper-later = Belum ada? Tidak apa-apa: berkasnya boleh menyusul.
death-claim-also-hurt = Semoga yang dirawat lekas pulih. Kecelakaan kerjanya dilaporkan sendiri, dalam **2 × 24 jam**: sesudah ini ketik "kecelakaan".
claim-by-photo = Di chat ini cukup fotonya, kirim kapan saja: buram pun saya beri tahu supaya difoto ulang. Simpan aslinya untuk cabang. Buku rekening dan surat anak jangan difoto, dibawa ke cabang saja.
claim-unsent = Klaim ini **belum terkirim**. Jawab dulu pertanyaan di bawah sampai selesai, sesudah itu petugas mengurusnya.
claim-membership = Kepesertaan dicek petugas ke BPJS, jadi isi saja yang Anda tahu. Kalau bukan peserta, BPJS Ketenagakerjaan tidak membayar.
accident-claim-cost = Klaimnya **gratis**. Di RS kerja sama (PLKK) peserta yang terlindung tidak bayar di muka. Di tempat lain simpan semua **kuitansi asli**: bisa diminta ganti ke BPJS sesuai ketentuan.
accident-claim-covered = Bisa termasuk, kalau terjadi saat bekerja atau di jalan berangkat dan pulang kerja. **BPJS yang menilai** dari ceritanya, jadi laporkan saja sekarang: isi ini sampai selesai.
accident-claim-hospital = Ke tempat terdekat dulu. Yang bekerja sama memasang tanda **PLKK** BPJS Ketenagakerjaan; yang mana, tanya 175. Bukan PLKK? Simpan semua kuitansi asli.
claim-cover-nobody = Anda belum terdaftar di sini: jangan anggap biayanya ditanggung. Peserta lewat kantor? Cek ke 175.
claim-cover-waiting = Pendaftaran Anda belum selesai, jadi perlindungan belum berlaku. Pastikan ke 175.
claim-cover-arrears = Iuran Anda baru tercatat sampai { $until }, jadi jangan anggap biayanya ditanggung. Tetap lapor, dan pastikan ke 175.
claim-cover-ended = Kepesertaan Anda berakhir setelah { $grace }: jangan anggap kejadian sesudah itu ditanggung. Terjadi sebelumnya? Tetap lapor. Pastikan ke 175.
claim-cover-before = Anda terdaftar di sini sejak { $since }, sesudah hari itu, jadi jangan anggap ditanggung. Tetap lapor: petugas memastikannya ke BPJS.
claim-many = Hari ini sudah banyak klaim dibuka dari sini. Lanjutkan yang sudah ada, atau tulis ke petugas.
claim-photo-kept = Fotonya saya simpan. Belum jelas itu surat apa? Saya tanyakan sesudah klaimnya dibuka.
claim-unnamed = Ada { $count } foto yang belum bernama: tekan Kirim berkas klaim.
claim-not-again = Baik. Ketik "klaim" untuk melihat yang sedang berjalan, atau kirim berkasnya di sini.
claim-gone = Klaim itu tidak ada, atau sudah selesai.
claim-chat-yours = Baik. Mulai sekarang data almarhum tidak muncul lagi di chat ini, dan pengingat iurannya berhenti. Keliru? Ketik "ini memang saya".
claim-accident = kecelakaan
claim-death = kematian
claim-savings = JHT
claim-scholarship = beasiswa
claim-kind-accident = kecelakaan kerja (JKK)
claim-kind-death = santunan kematian (JKM)
claim-kind-savings = tabungan hari tua (JHT)
claim-kind-scholarship = beasiswa anak
claim-label = No. { $number }: { $kind }
error-event-day = Tulis tanggalnya: hari, bulan, tahun. Contoh: 25 November 2026, atau "kemarin".
error-event-long-ago = Tanggal itu sebelum { $first }, jadi aturannya lain. Periksa tanggalnya, atau ketik "petugas" supaya dibantu.
error-claim-lapsed = Kecelakaan itu sudah lebih dari 5 tahun, jadi hak klaimnya sudah lewat (PP 82/2019 pasal 26). Kalau tanggalnya salah, tulis lagi. Mau bertanya dulu? Ketik "petugas".
error-before-birth = Tanggal itu sebelum tanggal lahir di NIK. Periksa lagi tanggalnya.
error-hour = Tulis jamnya. Contoh: jam 2 siang, atau 14.30.
ask-hour-which = Jam berapa tepatnya, malam atau siang?
ask-hour-about = Kira-kira jam berapa itu?
error-contact = Tulis nama dan nomor HP dalam satu pesan. Contoh: Siti Aminah 0812 3456 7890. Tidak ada? Tulis "tidak punya HP".

## Kecelakaan

accident-claim-care =
    Semoga lekas pulih. **Berobat dulu**, kalau bisa di RS kerja sama (PLKK): peserta yang terlindung tidak bayar di muka.

    Laporkan dalam **2 × 24 jam** lewat isian ini.
accident-claim-again = Klaim nomor { $number } masih berjalan. Ini kejadian lain?
    .yes = Ya, kejadian lain
    .no = Bukan, yang itu
accident-claim-who = Siapa yang kecelakaan?
    .label = Yang kecelakaan
accident-claim-nik = Berapa NIK-nya? 16 angka di KTP. Belum ada? Tekan Lewati.
    .label = NIK
    .why = Supaya petugas tahu kepesertaan siapa yang dipakai. Saya tidak menampilkan data orangnya kepada siapa pun.
accident-claim-full_name = Siapa namanya, sesuai KTP?
    .label = Nama
accident-claim-day = Tanggal berapa kejadiannya?
    .label = Tanggal
    .why = Dari tanggal ini dihitung batas lapor 2 × 24 jam. Tidak tahu persis? Tulis seingat Anda.
    .about = tanggal hari kapan date
accident-claim-hour = Jam berapa kira-kira? Contoh: jam 2 siang. Tidak tahu? Tekan Lewati.
    .label = Jam
    .why = Jam dihitung untuk batas lapor 2 × 24 jam. Tidak tahu persis? Tulis kira-kira, atau tekan Lewati.
    .about = jam jamnya waktu pukul hour time
accident-claim-place = Di mana kejadiannya? Tulis jalan atau tempatnya. Contoh: Jl. Daan Mogot depan Pasar Pesing
    .label = Tempat
accident-claim-cause = Bagaimana kejadiannya? Ceritakan singkat: sedang apa, lalu apa yang terjadi.
    .label = Kejadian
    .help = Satu atau dua kalimat cukup. Contoh: "sedang antar paket, motor ditabrak mobil dari belakang, kaki kanan patah".
accident-claim-died = Kami turut berduka cita. Saya catat meninggal karena kecelakaan kerja; tinggal beberapa pertanyaan.
accident-claim-family = Kami turut berduka cita. Anda keluarganya? Pilih dulu siapa yang kecelakaan, dilihat dari Anda.
accident-claim-traffic = Apa kejadiannya di jalan, dengan kendaraan?
    .label = Lalu lintas
accident-claim-outcome = Bagaimana orangnya sekarang?
    .label = Keadaan
accident-claim-treatment = Berobatnya bagaimana? PLKK itu rumah sakit atau klinik yang bekerja sama dengan BPJS.
    .label = Berobat
accident-claim-borrowed = { death-claim-borrowed }
    .yes = Ya, keluarganya
    .no = Salah tulis
accident-claim-grown = { death-claim-grown }
    .label = Ahli waris dewasa
    .yes = Sudah
    .yes-also = dewasa,sudah dewasa,sudah besar,sudah besar semua,sudah semua,sudah kerja,sudah menikah,sudah nikah
    .no = Masih anak-anak
    .no-also = masih kecil,masih kecil kecil,kecil kecil,masih sekolah,masih sekolah semua,anaknya masih kecil,anaknya masih sekolah,anaknya masih sekolah semua,anak anaknya masih kecil,belum dewasa,masih bayi,masih balita,masih di bawah umur,di bawah umur
accident-claim-contact = Siapa yang bisa dihubungi BPJS? Tulis nama dan nomor HP dalam satu pesan. Contoh: Siti 0812 3456 7890
    .label = Yang dihubungi
accident-claim-review =
    Begini laporannya:
    { $lines }

    Sudah benar?
    .send = Kirim
accident-claim-done = Laporan dicatat, **nomor { $number }**. Batas lapor ke BPJS **{ $until }**, petugas dikabari (malam: paginya).
accident-claim-done-late = Laporan dicatat, **nomor { $number }**. Waktu 2 × 24 jam **sudah lewat**: petugas melapor paling lambat { $until }, dan menanyakan akibatnya ke BPJS.
option-traffic_no = Bukan di jalan
    .also = tidak,bukan,nggak,enggak,gak,ga,di tempat kerja,di proyek,di pabrik,di pasar,di warung,di rumah
option-traffic_collision = Ya, tabrakan
    .also = ya tabrakan,tabrakan,ditabrak,ketabrak,menabrak,nabrak,tabrak,tabrak lari,ditabrak motor,ditabrak mobil,ketabrak motor,ketabrak mobil,diserempet,keserempet,ditubruk,nubruk
option-traffic_alone = Ya, jatuh sendiri
    .also = ya jatuh sendiri,jatuh sendiri,jatuh sendirian,tunggal,sendiri,jatuh,jatuh dari motor,kepeleset,terpeleset,tergelincir,selip
option-treated_plkk = Di tempat PLKK
    .also = plkk,ya plkk,gratis,tidak bayar,ga bayar,gak bayar,nggak bayar,pakai bpjs,ditanggung bpjs
option-treated_own = Bayar sendiri
    .also = bayar,bayar dulu,saya bayar sendiri,kami bayar sendiri,uang sendiri,pakai uang sendiri,biaya sendiri,pakai biaya sendiri,dibayar keluarga
option-treated_not = Belum berobat
    .also = belum,belum ke dokter,tidak berobat,di rumah saja,diurut,dipijat
option-outcome_alive = Dirawat atau pulih
    .also = masih dirawat,dirawat,sembuh,pulih,berobat,baik,sakit,hidup,masih hidup,selamat,luka,luka luka,patah,patah tulang,pingsan,koma,di rs,di rumah sakit,masih di rs,masih di rumah sakit,opname,rawat inap,rawat jalan,icu,di rumah,urip,waras
option-outcome_died = Meninggal
    .also = wafat,meninggal dunia,sudah meninggal,tewas,mati,tidak selamat,gak selamat,nggak selamat,sudah tidak ada,seda,sedo
claim-notice-forward = Teruskan teks ini ke rumah sakit atau cabang, dan tambahkan NIK lengkapnya:
claim-notice =
    LAPORAN KECELAKAAN KERJA no. { $number }
    Peserta: { $name }, NIK { $nik }
    Hari dan jam: { $day }, { $hour }
    Tempat: { $place }
    Kejadian: { $cause }
    Yang bisa dihubungi: { $contact }, { $phone }
claim-collision = Ada kendaraan lain: minta surat polisi. Biaya berobat dibayar Jasa Raharja dulu, sisanya BPJS.
claim-brings-accident = Kalau BPJS menyetujui: biaya berobat sampai sembuh sesuai kebutuhan medis, dan santunan sesuai upah yang didaftarkan. **BPJS yang memutuskan.**
claim-brings-fatal = Kalau BPJS menyetujui, ahli waris mendapat santunan kematian karena kerja. Besarnya mengikuti upah yang didaftarkan. **BPJS yang memutuskan.**

## Meninggal

accident-claim-due = Laporannya dalam **2 × 24 jam** sejak kejadian: cukup selesaikan isian ini. Sudah lewat? Tetap laporkan sekarang; haknya baru gugur 5 tahun setelah kecelakaan.
accident-claim-due-at = { $over ->
        [yes] Batas laporannya, 2 × 24 jam, sudah lewat: { $day } { $hour ->
            [none] pada jam kejadiannya
            *[other] pukul { $hour }
        }. Tetap laporkan sekarang; haknya baru gugur 5 tahun setelah kecelakaan.
       *[other] Paling lambat **{ $day }** { $hour ->
            [none] pada jam kejadiannya
            *[other] pukul { $hour }
        } (2 × 24 jam sejak kejadian): cukup selesaikan isian ini.
    }
death-claim-due = Karena kerja: lapor dalam **2 × 24 jam**, cukup isi ini sampai selesai. Bukan karena kerja: menurut BPJS tidak ada batas waktu, asal ia meninggal saat kepesertaannya aktif.
death-claim-no-dunning = Maaf, keluarga tidak perlu membayar iuran almarhum. Tekan tombolnya supaya nomor ini tidak diingatkan lagi; petugas yang mencatat kepesertaannya.
claim-account = Uangnya langsung ke rekening penerima sendiri: peserta, atau ahli warisnya. Buku tabungannya dibawa ke cabang; di chat ini nomor rekening tidak pernah diminta.
death-claim-care = Kami turut berduka cita. Saya bantu langkah demi langkah, berkasnya boleh menyusul. Meninggalnya karena kerja? Itu dilaporkan dalam **2 × 24 jam**.
death-claim-care-illness = Kami turut berduka cita. Menurut BPJS tidak ada batas waktu, asal ia meninggal saat kepesertaannya aktif, jadi bisa pelan-pelan. Saya bantu langkah demi langkah.
death-claim-care-gently = Kami turut berduka cita sedalam-dalamnya. Sebabnya tidak perlu Anda ceritakan di sini. Saya bantu langkah demi langkah, dan petugas mendampingi.
death-claim-untold = Baik, laporan kematiannya saya tutup, tidak ada yang terkirim. Semoga beliau sehat. Ada yang mau ditanyakan? Tulis saja.
death-claim-care-work = Kami turut berduka cita. Meninggal karena kerja dilaporkan dalam **2 × 24 jam**: isi ini sekarang, berkasnya boleh menyusul.
death-claim-again = { accident-claim-again }
    .yes = Ya, kejadian lain
    .no = Bukan, yang itu
death-claim-who = Siapa yang meninggal?
    .label = Almarhum
death-claim-grown = Apakah ahli warisnya sudah dewasa?
    .label = Ahli waris dewasa
    .yes = Sudah
    .yes-also = dewasa,sudah dewasa,sudah besar,sudah besar semua,sudah semua,sudah kerja,sudah menikah,sudah nikah
    .no = Masih anak-anak
    .no-also = masih kecil,masih kecil kecil,kecil kecil,masih sekolah,masih sekolah semua,anaknya masih kecil,anaknya masih sekolah,anaknya masih sekolah semua,anak anaknya masih kecil,belum dewasa,masih bayi,masih balita,masih di bawah umur,di bawah umur
death-claim-nik = Berapa NIK almarhum? 16 angka di KTP atau KK. Belum ada di tangan? Tekan Lewati.
    .label = NIK
    .why = Supaya petugas bisa memeriksa ke BPJS. Saya tidak menampilkan data almarhum kepada siapa pun.
death-claim-borrowed = Itu data yang terdaftar di chat ini. Anda keluarganya, dan memakai HP-nya?
    .yes = Ya, keluarganya
    .no = Salah tulis
death-claim-full_name = Siapa nama almarhum, sesuai KTP?
    .label = Nama
death-claim-day = Tanggal berapa meninggalnya?
    .label = Tanggal
death-claim-at_work = Yang mendesak dulu: meninggalnya karena kecelakaan kerja, di jalan berangkat atau pulang kerja, atau mendadak waktu bekerja?
    .label = Karena kerja
    .why = Kalau karena kerja, santunannya lain (JKK) dan harus dilaporkan dalam 2 × 24 jam.
death-claim-hour = { accident-claim-hour }
    .label = Jam
death-claim-place = { accident-claim-place }
    .label = Tempat
death-claim-cause = { accident-claim-cause }
    .label = Kejadian
    .help = { accident-claim-cause.help }
death-claim-traffic = { accident-claim-traffic }
    .label = Lalu lintas
death-claim-contact = { accident-claim-contact }
    .label = Yang dihubungi
death-claim-review =
    Begini catatannya:
    { $lines }

    Sudah benar?
    .send = Kirim
death-claim-done = Klaim dibuka, **nomor { $number }**. Petugas menghubungi Anda di chat ini paling lambat **{ $until }**.
death-claim-late = Waktu lapor 2 × 24 jam **sudah lewat**. Petugas tetap melapor, dan menanyakan akibatnya ke BPJS.
option-at_work_yes = Ya
    .also = iya,betul,benar,yes
option-at_work_no = Tidak
    .also = bukan sakit,sakit,karena sakit,sakit biasa,bukan karena kerja,di rumah,sakit di rumah,bukan,enggak,nggak,gak,tdk,ga,engga,kagak,ndak,no
option-at_work_unsure = Tidak tahu
claim-brings-death = Kalau BPJS menyetujui: **{ $full }**, atau **{ $small }** kalau iurannya belum { $months } bulan berturut-turut. Syaratnya: kepesertaannya masih aktif waktu meninggal. **BPJS yang memutuskan.**
claim-brings-death-whole = Kalau BPJS menyetujui: **{ $full }**. Syaratnya: kepesertaannya masih aktif waktu meninggal. **BPJS yang memutuskan.**
claim-brings-unknown = Besar santunannya mengikuti aturan pada hari meninggalnya. Petugas yang memastikan.
claim-minor = Ahli warisnya masih anak-anak, jadi petugas mendampingi.
claim-work-unsure = Petugas membantu memastikan apakah ini karena kerja.

## JHT

savings-claim-none = Pendaftaran Anda di sini tanpa JHT: hanya JKK dan JKM. Punya JHT dari pekerjaan dulu? Urus lewat aplikasi JMO atau kantor cabang, gratis.
savings-claim-again = { accident-claim-again }
    .yes = Ya, kejadian lain
    .no = Bukan, yang itu
savings-claim-reason = JHT bisa diambil penuh karena salah satu alasan ini. Yang mana?
savings-claim-helps =
    { $reason ->
        [savings_stopped] Sesudah berhenti usaha, tunggu 1 bulan dulu. { claim-savings-ways }
       *[other] { claim-savings-ways }
    }
claim-savings-ways = Saldo sampai **Rp15.000.000** lewat aplikasi JMO, lebih dari itu lewat Lapak Asik atau kantor cabang. Semuanya gratis. Mau saya bantu menyiapkan berkasnya?
savings-claim-may = Sudah lebih dari 1 bulan berhenti: JHT sudah **bisa diajukan**.
savings-claim-soon = Belum 1 bulan: ajukan sesudah **genap 1 bulan** berhenti. Berkasnya bisa disiapkan dari sekarang.
savings-claim-alone = Baik. Kalau berubah pikiran, ketik "jht". Ada pertanyaan? Telepon 175.
savings-claim-nik = Berapa NIK Anda? 16 angka di KTP. Belum ada di tangan? Tekan Lewati.
    .why = Supaya petugas tahu saldo siapa yang mau diambil.
savings-claim-full_name = Siapa nama Anda, sesuai KTP?
savings-claim-done = Klaim JHT dibuka dengan **nomor { $number }**. Kumpulkan berkasnya di sini, petugas membantu memeriksanya.
claim-brings-savings = Yang dibayar: semua iuran JHT beserta hasil pengembangannya. **BPJS yang memutuskan.**
option-savings_56 = Usia 56 tahun
    .also = pensiun,usia 56,umur 56
option-savings_stopped = Berhenti usaha
    .also = berhenti kerja,berhenti
option-savings_disabled = Cacat total tetap
    .also = cacat
option-savings_died = Peserta meninggal
option-savings_working = Masih bekerja
    .also = masih kerja,masih usaha,masih jualan,belum berhenti,bukan semuanya,tidak ada,butuh uang
savings-claim-abroad = Untuk yang pindah ke luar negeri, petugas yang memastikan syaratnya. Tekan tombol, lalu tulis negara dan kapan berangkat. Saldo JHT Anda tidak hilang.
savings-claim-working = Selama masih bekerja dan jadi peserta, JHT belum bisa diambil penuh, dan saldonya tidak hilang. Sesudah 10 tahun jadi peserta sebagian bisa: paling banyak 10%, atau 30% untuk rumah.

## Beasiswa

scholarship-help = Beasiswa untuk paling banyak 2 anak, kalau peserta meninggal atau cacat total tetap karena kerja, atau meninggal sesudah 3 tahun membayar iuran.
claim-brings-scholarship = Besarnya mengikuti jenjang sekolah. **BPJS yang memutuskan.**

## Berkas

claim-missing =
    Masih kurang { $count } berkas:
    { $papers }
claim-needed =
    Berkas yang perlu, boleh menyusul satu per satu:
    { $papers }
claim-papers-count = Berkas: { $there } ada, { $missing } kurang.
claim-missing-first =
    Masih kurang { $count } berkas. Mulai dari:
    { $papers }
claim-helpful = Membantu kalau ada: { $papers }.
claim-brought = Bawa ke cabang nanti, jangan dikirim ke sini: { $papers }.
claim-there = Sudah ada { $count } berkas: { $papers }.
claim-complete = **Berkasnya lengkap.** Petugas sekarang bisa membawanya ke BPJS.
send-papers-which = Berkas untuk klaim yang mana?
send-papers-page =
    { $count ->
        [0] Semua berkas yang perlu sudah ada. Mau menambah? Kirim fotonya, atau tekan Sudah semua.
       *[other] Kirim foto berkasnya di sini, satu atau beberapa sekaligus. Masih kurang: { $papers }.
    }
    .help = Letakkan berkasnya di tempat terang, foto dari atas sampai keempat sudutnya terlihat. Boleh PDF juga.
send-papers-paper =
    { $count ->
        [1] Foto itu berkas apa?
       *[other] Ada { $count } foto yang belum bernama. Yang paling dulu dikirim berkas apa?
    }
send-papers-announced = Baik. Kirim foto { $paper } di sini.
send-papers-kept = { $paper }: sudah saya simpan.
send-papers-held = Fotonya saya simpan.
send-papers-dropped = Baik, foto itu dihapus. Kalau itu bukti bayar iuran, ketik "sudah bayar" lalu kirim lagi.
send-papers-done-button = Sudah semua
send-papers-keep = Pakai foto tadi
send-papers-nothing = Sekarang tidak ada klaim yang menunggu berkas. Klaim baru: ketik "kecelakaan", "meninggal", atau "jht". Yang sudah di cabang: ketik "klaim".
no_paper = Bukan berkas klaim
error-page-missing = Kirim fotonya di sini, atau tekan Sudah semua.
error-pages-many = Sudah { $most } foto untuk klaim ini, itu paling banyak. Tekan Sudah semua, lalu tanya petugas kalau masih ada.
page-blurred = { $paper }: fotonya **kurang jelas**. Foto lagi dengan tangan diam dan kirim sekali lagi, atau tekan "Pakai foto tadi".
page-dark = { $paper }: fotonya **terlalu gelap**. Foto lagi di tempat terang dan kirim sekali lagi, atau tekan "Pakai foto tadi".
page-glare = { $paper }: ada **pantulan cahaya**. Foto lagi tanpa lampu kilat dan kirim sekali lagi, atau tekan "Pakai foto tadi".
page-blank = { $paper }: saya **tidak melihat tulisan**. Foto lagi dan kirim sekali lagi, atau tekan "Pakai foto tadi".
words-for-claim-belongs =
    Ini untuk petugas yang mengurus klaim nomor { $number }?

    "{ $words }"
    .yes = Ya, kirim
    .no = Bukan
account-told = Nomor rekening jangan ditulis di sini: tidak diperlukan dan tidak saya simpan. Bawa buku rekening atas nama penerima ke kantor cabang.
secret-told = PIN, OTP, dan kata sandi jangan diberikan kepada siapa pun. Yang tadi tidak saya simpan: segera ganti PIN-nya di bank Anda. Petugas tidak pernah memintanya.
words-for-claim-unsent = Baik, tidak dikirim. Klaimnya tetap berjalan. Mau membatalkan klaimnya? Tulis "batalkan klaim".
drop-papers-which = Foto dari klaim yang mana?
drop-papers-paper = Foto berkas apa yang dihapus?
drop-papers-sure = Hapus foto { $paper }? Tidak bisa dikembalikan, tetapi boleh dikirim lagi.
    .yes = Ya, hapus
    .no = Tidak jadi
drop-papers-kept = Baik, fotonya tetap disimpan.
drop-papers-done = Foto { $paper } dihapus. Kirim foto yang baru di sini.
drop-papers-nothing = Belum ada foto berkas yang bisa dihapus.
explain-paper-paper = Berkas yang mana?
explain-paper-done = **{ $name }**
    { $what }

    Di mana: { $where }
explain-paper-another = Berkas lain

claim-treatment-later = Surat dokter (3b KK3) dan formulir 3a KK2 diminta nanti, sesudah dokter menyatakan pengobatannya selesai. Kalau sudah, tekan **Selesai berobat**.
end-treatment-nothing = Tidak ada klaim kecelakaan yang menunggu kabar pengobatan. Ketik "klaim" untuk melihat klaim Anda.
end-treatment-which = Untuk klaim yang mana?
end-treatment-ended = Bagaimana kata dokter?
end-treatment-not-yet = Baik, tidak apa-apa. Semoga lekas pulih. Tekan lagi kalau dokter sudah menyatakan selesai.
end-treatment-done = Baik, pengobatannya dicatat selesai. Sekarang **tahap II**, kirim secepatnya: dokter mengisi 3b KK3, Anda mengisi 3a KK2. Petugas membantu.
end-treatment-died = Kami turut berduka cita. Klaim nomor { $number } diteruskan sebagai kematian karena kecelakaan kerja. Petugas dikabari dan mendampingi Anda.
option-ended_healed = Sembuh
    .also = sehat,pulih,sudah sembuh
option-ended_disabled = Ada cacat
    .also = cacat
option-ended_died = Meninggal
    .also = wafat,meninggal dunia
option-ended_not_yet = Masih berobat
    .also = belum,masih,masih dirawat,belum sembuh

## Klaim saya

claim-card =
    Klaim **no. { $number }**: { $kind }
    { $state }
claim-notice-passed = Laporannya sudah diteruskan petugas ke BPJS { $day }.
claim-notice-waits = Laporannya menunggu diteruskan petugas ke BPJS, paling lambat **{ $until }**.
claim-is-begun = Sedang mengumpulkan berkas.
claim-is-in-treatment = Berkas untuk sekarang sudah cukup. { claim-treatment-later }
claim-is-complete = Berkas lengkap, menunggu petugas membawanya ke cabang, paling lambat **{ $until }**.
claim-is-complete-late = Berkas lengkap, tetapi belum dibawa ke cabang sampai { $until }. Maaf. Petugas sudah diingatkan.
claim-is-handed_in = Sudah di cabang sejak { $day }, sedang diperiksa.
claim-is-handed_in-late = Sudah di cabang sejak { $day }, tetapi belum ada kabar hasil pemeriksaannya. Maaf. Petugas menanyakannya.
claim-is-in_process = Diterima lengkap oleh cabang { $day }. Menurut aturan dibayar paling lambat **{ $until }**.
claim-is-late = Sudah lewat dari waktu menurut aturan ({ $until }). Petugas menanyakannya ke BPJS.
claim-is-paid = Sudah dibayar BPJS.
claim-paid-not-there = Belum masuk? Tekan **Balas**, petugas menanyakannya ke BPJS. Jangan kirim nomor rekening di sini.
claim-is-refused = Tidak disetujui BPJS. { $why }
claim-is-withdrawn = Dibatalkan.
claim-owner = Yang mengurus: **{ $who }**. Mau menulis kepadanya? Tekan Balas.
claim-owner-nobody = Belum ada petugas yang memegangnya sendiri, jadi semua petugas melihatnya. Mau menulis? Tekan Balas.
my-claims-which = Klaim yang mana?
my-claims-none = Di chat ini belum ada klaim. Sudah diajukan di cabang? Tekan Hubungi petugas. Belum? Pilih apa yang terjadi.
withdraw-claim-case = Klaim mana yang dibatalkan?
withdraw-claim-sure = Batalkan klaim nomor { $number }? Berkasnya dihapus 30 hari lagi, dan Anda boleh membuka klaim baru kapan saja.
    .yes = Ya, tarik klaim
    .yes-also = ya batalkan,iya batalkan,batalkan saja,batalkan aja,batalkan klaim
    .no = Tidak jadi
withdraw-claim-kept = Baik, klaimnya tetap jalan.
withdraw-claim-done = Klaim nomor { $number } dibatalkan. Berkasnya dihapus 30 hari lagi.

## Surat kepada keluarga

death-unfinished = Kami turut berduka cita. Isian klaim Anda masih ada, tinggal { $left } pertanyaan, disimpan sampai **{ $until }**. Tidak perlu buru-buru, kecuali karena kerja: itu segera dilaporkan. Tidak mau diingatkan: ketik STOP.
death-last-day = Isian klaim Anda disimpan sampai besok, **{ $until }**. Belum siap? Tidak apa-apa, kecuali karena kerja: itu segera dilaporkan. Mulai lagi kapan saja dengan "meninggal". Tidak mau diingatkan: ketik STOP.
accident-unfinished = Laporan kecelakaannya **belum terkirim**, tinggal { $left } pertanyaan. Batas lapornya 2 × 24 jam: lanjutkan sekarang, atau telepon **175**. Isian disimpan sampai { $until }. Tidak mau diingatkan: ketik STOP.
claim-treated = Pengobatan untuk klaim nomor { $number } dicatat selesai. Tinggal surat dokter (3b KK3) dan formulir 3a KK2, secepatnya. Tekan tombol untuk melihat yang kurang.
claim-treatment-asked = Bagaimana pengobatannya, klaim nomor { $number }? Kalau dokter sudah menyatakan selesai, tekan tombol lalu Selesai berobat. Belum? Tidak perlu apa-apa. Semoga lekas pulih.
claim-noticed = Laporan kecelakaan nomor { $number } sudah diteruskan petugas ke BPJS. Sekarang tinggal berkasnya, pelan-pelan saja.
claim-moved-handed_in = Klaim { $kind } nomor { $number } sudah di cabang BPJS dan sedang diperiksa. Kabarnya datang di chat ini.
claim-moved-in_process = Berkas klaim nomor { $number } diterima lengkap oleh cabang. Menurut aturan dibayar paling lambat **{ $until }**, langsung ke rekening penerima.
claim-moved-begun = Untuk klaim nomor { $number } diminta sekali lagi: **{ $papers }**. Kirim fotonya di sini. Belum jelas? Balas, petugas menjelaskan.
claim-moved-paid = Klaim { $kind } nomor { $number } **sudah dibayar** BPJS. Periksa rekening penerima. Kalau belum masuk, balas di sini.
claim-moved-refused = Klaim { $kind } nomor { $number } tidak disetujui BPJS. { $why } Ada yang belum jelas? Balas di sini.
claim-moved-withdrawn = Klaim { $kind } nomor { $number } **ditarik** petugas, sesuai permintaan keluarga. Berkasnya dihapus 30 hari lagi. Tidak memintanya? Tekan Balas, petugas membantu lagi.
claim-papers-missing = Berkas klaim { $kind } nomor { $number } belum lengkap. Tidak perlu sekaligus: tekan tombol untuk melihat yang masih kurang.
claim-late-notice = Maaf: batas lapor kecelakaan nomor { $number } sudah lewat ({ $until }), dan petugas belum mencatat laporannya sampai ke BPJS. Telepon **175** sekarang, atau minta rumah sakit melapor.
claim-late-begun = Maaf, petugas belum menghubungi Anda tentang klaim nomor { $number }, janjinya paling lambat { $until }. Petugas lain sudah diminta. Mau menulis? Tekan Balas.
claim-late-complete = Maaf, berkas klaim nomor { $number } sudah lengkap, tetapi sampai { $until } belum dibawa ke cabang. Petugas sudah diingatkan. Anda juga boleh membawa aslinya ke cabang, gratis.
claim-late-handed_in = Klaim { $kind } nomor { $number } sudah di cabang, tetapi sampai { $until } belum ada kabar hasil pemeriksaannya. Maaf. Petugas menanyakannya dan mengabari Anda di sini.
claim-late = Klaim { $kind } nomor { $number } sudah lewat dari { $until }, waktu bayar menurut aturan. Maaf. Petugas menanyakannya ke BPJS dan mengabari Anda di sini.
refused-membership_ended = Sebabnya: kepesertaannya sudah berakhir karena iuran tidak dibayar 3 bulan. Ada bukti bayar? Buka klaimnya, lalu kirim fotonya sebagai Surat lain.
refused-under_three_months = Sebabnya: iurannya belum 3 bulan berturut-turut, jadi santunan penuh tidak dibayar. Yang masih bisa diminta: **biaya pemakaman**. Petugas membantu mengurusnya.
refused-not_working = Sebabnya: menurut BPJS orangnya sedang tidak bekerja atau sakit waktu didaftarkan. Kalau ada bukti bekerja, kirim fotonya di sini sebagai Surat lain.
refused-not_paid_in = Sebabnya: iuran yang ditagih belum sampai ke BPJS. Simpan buktinya: petugas memeriksa siapa yang menerimanya.
refused-names_differ = Sebabnya: nama di KTP, KK, dan kartu berbeda. Minta surat keterangan beda nama di kelurahan, lalu kirim fotonya di sini sebagai Surat lain.
refused-not_from_work = Sebabnya: menurut BPJS kejadiannya bukan karena kerja. Ada saksi atau bukti dari tempat kerja? Kirim fotonya di sini sebagai Surat lain. Petugas menjelaskan apa yang masih bisa diminta.
refused-no_police_report = Sebabnya: belum ada surat laporan polisi. Minta di polsek tempat kejadian, lalu kirim fotonya di sini.
refused-too_late = Sebabnya: kejadiannya sudah lebih dari 5 tahun. Tanggalnya keliru? Kirim foto bukti tanggalnya di sini sebagai Surat lain.
refused-still_member = Sebabnya: menurut BPJS kepesertaannya masih jalan, atau belum 1 bulan berhenti. Tunggu sampai 1 bulan sesudah berhenti, lalu ajukan lagi: saldonya tidak hilang.
refused-under_three_years = Sebabnya: iurannya belum 3 tahun. Kalau pernah bayar lebih lama, kirim fotonya sebagai Surat lain.
refused-child_not_entitled = Sebabnya: beasiswa untuk anak yang masih sekolah, di bawah 23 tahun, belum menikah, dan belum bekerja. Anaknya memenuhi? Minta surat dari sekolah atau kampusnya, lalu bawa ke cabang.
refused-other_reason = Petugas menjelaskan sebabnya di chat ini. Balas kalau ada yang belum jelas.

## Untuk petugas dan agen

case-claim = klaim
claim-opened-accident = **Kecelakaan kerja**, klaim nomor { $number }: laporkan ke BPJS paling lambat **{ $until }**. Buka untuk membaca laporannya.
claim-opened-death = Ada klaim kematian nomor { $number }. Hubungi keluarganya paling lambat **{ $until }**.
claim-opened-savings = Ada klaim JHT nomor { $number }. Bantu periksa berkasnya paling lambat { $until }.
claim-asked = Keluarganya menulis tentang klaim nomor { $number }. Jawab paling lambat **{ $until } pukul { $at }**: ambil untuk bicara dengan mereka.
claim-complete-staff = Berkas klaim nomor { $number } **lengkap**. Periksa dan bawa ke cabang paling lambat **{ $until }**.
claim-paper-came = Keluarga mengirim berkas lagi untuk klaim nomor { $number }. Buka dan unduh berkasnya, lalu bawa ke cabang.
claim-treated-staff = Pengobatan klaim nomor { $number } selesai. Bantu keluarganya dengan tahap II (3b KK3 dan 3a KK2) paling lambat **{ $until }**.
claim-notice-nudge = Laporan kecelakaan nomor { $number } belum dicatat diteruskan. Batasnya **{ $until }**. Laporkan ke BPJS sekarang, lalu catat di sini.
claim-late-staff = **Lewat waktu**: klaim nomor { $number }, seharusnya sampai { $until }. Buka dan lanjutkan hari ini, dan kabari keluarganya.
claim-withdrawn = Klaim nomor { $number } dibatalkan oleh yang mengajukan.
claim-whose =
    Peserta: { $name }, NIK { $nik }
    { $known ->
        [yes] Di daftar kita: { $who }
       *[no] NIK-nya tidak ada di daftar kita: periksa ke BPJS dulu.
    }
    Kejadian: { $day }
    Yang mengajukan: { $claimant }
claim-whose-undated =
    Peserta: { $name }, NIK { $nik }
    { $known ->
        [yes] Di daftar kita: { $who }
       *[no] NIK-nya tidak ada di daftar kita: periksa ke BPJS dulu.
    }
    Yang mengajukan: { $claimant }
claim-reported =
    { $known ->
        [yes] Di daftar kita: { $who }
       *[no] NIK-nya tidak ada di daftar kita: periksa ke BPJS dulu.
    }
    Yang mengajukan: { $claimant }
claim-happened = { $place }: { $cause }. Yang bisa dihubungi: { $contact }, { $phone }
claim-doubt-registered = **Perhatikan**: didaftarkan { $day }, sesudah kejadian.
claim-doubt-rivals = **Perhatikan**: ada orang lain yang mengajukan klaim untuk peserta ini, nomor { $numbers }. Cocokkan dulu ahli warisnya.
claim-doubt-minor = **Perhatikan**: ahli warisnya masih anak-anak. Dampingi keluarganya, dan tanyakan wali ke cabang.
claim-doubt-work = **Perhatikan**: keluarganya tidak tahu apakah ini karena kerja. Pastikan dulu bersama mereka.
help-to-claim-unlisted = Orangnya tidak ada di daftar Anda, tetapi tetap bisa dilaporkan. Kecelakaan kerja batasnya **2 × 24 jam**: pilih yang terjadi, atau cari dulu orangnya.
help-to-claim-whose = Ini untuk { $name }.
help-to-claim = Klaim apa untuk { $name }?
option-step_packet = Unduh berkas
option-step_noticed = Laporan diteruskan
option-step_handed_in = Berkas di cabang
option-step_in_process = Diterima lengkap
option-step_more_papers = Minta berkas lagi
option-step_treated = Selesai berobat
option-step_paid = Sudah dibayar
option-step_refused = Tidak disetujui
option-step_withdrawn = Ditarik keluarga
option-step_papers = Daftar berkas
    .also = berkas,berkasnya,apa yang kurang
option-step_later = Nanti saja
work-on-claim-step = Klaim nomor { $number } sampai di mana?
work-on-claim-why = Apa sebabnya menurut BPJS? Keluarganya membaca kalimat yang lengkap.
work-on-claim-wanted = Berkas mana yang diminta sekali lagi? Lebih dari satu: pilih satu, lalu ulangi.
work-on-claim-fault = Apa yang kurang dari berkas itu? Keluarganya membaca jawaban Anda.
work-on-claim-sure = Keluarganya sendiri yang minta klaim nomor { $number } ditarik? Berkasnya dihapus 30 hari lagi, dan mereka diberi tahu.
    .yes = Ya, tarik klaim
    .no = Tidak jadi
option-paper_none_yet = Belum ada
option-paper_unreadable = Tidak terbaca
option-paper_pages = Halamannya kurang
option-paper_data = Datanya beda
option-paper_another = Bukan berkas itu
option-paper_expired = Tidak berlaku lagi
work-on-claim-packet = Berkas klaim nomor { $number } sedang disusun jadi satu PDF. Sebentar lagi datang di chat ini.
claim-packet = Ini berkas klaim nomor { $number } dalam satu PDF. Isinya data pribadi: jangan diteruskan ke luar cabang. Terhapus dari sini dalam 1 hari.
claim-packet-failed = Berkas klaim nomor { $number } belum bisa disusun. Coba lagi, atau minta keluarganya membawa aslinya.
packet-title = Klaim no. { $number }: { $kind }
packet-foot = Perisai Bot, klaim no. { $number }, { $day }
packet-column-paper = Berkas
packet-column-need = Perlu
packet-column-there = Ada
packet-needed = perlu
packet-maybe = kalau ada
packet-helpful = membantu
packet-pages =
    { $count ->
        [0] belum
       *[other] ada ({ $count })
    }
packet-doubted = kurang jelas ({ $count })
packet-wanted = diminta sekali lagi
packet-brought = dibawa ke cabang
packet-unnamed = Tanpa nama
packet-left-out = Berkas PDF ini tidak bisa disalin ke sini. Buka sendiri di meja kerja, atau minta aslinya.
packet-name = Peserta
packet-nik = NIK
packet-kpj = KPJ
packet-born = Lahir
packet-day = Tanggal kejadian
packet-hour = Jam
packet-place = Tempat
packet-cause = Kejadian
packet-contact = Yang dihubungi
packet-claimant = Yang mengajukan
packet-opened = Dibuka
work-on-claim-done = Dicatat untuk klaim nomor { $number }. Kabarnya dikirim ke yang mengajukan; malam hari menunggu pagi.
work-on-claim-untold = Dicatat untuk klaim nomor { $number }, tetapi yang mengajukan tidak bisa dicapai lewat chat. Kabari langsung.
work-on-claim-later = Baik, klaim nomor { $number } tetap seperti itu.
work-on-claim-gone = Klaim itu tidak ada, sudah berubah, atau bukan untuk Anda. Lihat daftarnya lagi.
option-membership_ended = Kepesertaan berakhir
option-under_three_months = Iuran belum 3 bulan
option-not_working = Tidak bekerja atau sakit
option-not_paid_in = Iuran tidak disetor
option-names_differ = Nama berbeda
option-not_from_work = Bukan karena kerja
option-no_police_report = Tanpa laporan polisi
option-too_late = Lewat waktu
option-still_member = Belum sebulan berhenti
option-under_three_years = Belum 3 tahun
option-child_not_entitled = Syarat anak
option-other_reason = Sebab lain

## Nama berkas, apa itu, dan di mana membuatnya

paper-card = Kartu peserta
    .also = kartu,kpj,kartu bpjs,kartu kuning
    .what = Kartu BPJS Ketenagakerjaan, atau tangkapan layar kartu digital dari JMO. Yang penting nomor KPJ-nya terbaca.
    .where = Ada di aplikasi JMO. Tidak ketemu? Tanya petugas, nomornya bisa dicari dengan NIK.
paper-ktp = KTP peserta
    .also = ktp,ktp almarhum,ktp bapak,ktp ibu,ktp suami,ktp istri,e-ktp
    .what = KTP orang yang terdaftar, atau yang meninggal.
    .where = Hilang? Minta surat keterangan di Dukcapil kelurahan.
paper-heir_ktp = KTP ahli waris
    .also = ktp saya,ktp ahli waris,ktp anak
    .what = KTP orang yang menerima santunan.
    .where = KTP Anda sendiri, kalau Anda ahli warisnya.
paper-family_card = Kartu keluarga
    .also = kk
    .what = KK yang memuat nama peserta dan ahli warisnya.
    .where = Dukcapil kelurahan, kalau hilang.
paper-death_certificate = Akta kematian
    .also = akta,surat kematian,akta meninggal,keterangan kematian
    .what = Akta dari Dukcapil bahwa orangnya meninggal.
    .where = Surat dari RT/RW atau dokter, lalu surat keterangan kelurahan, lalu Dukcapil.
paper-heirs_letter = Surat ahli waris
    .also = keterangan ahli waris,surat keterangan ahli waris,waris,skaw
    .what = Surat keterangan siapa saja ahli warisnya.
    .where = Kelurahan, dengan pengantar RT/RW.
paper-marriage_book = Buku nikah
    .also = akta nikah,surat nikah
    .what = Buku atau akta nikah suami dan istri.
    .where = Hilang? KUA tempat menikah, atau Dukcapil.
paper-claim_form_f4 = Formulir F4
    .also = f4,formulir
    .what = Formulir permohonan santunan kematian.
    .where = Minta di kantor cabang atau kepada agen; diisi ahli waris.
paper-work_proof = Bukti bekerja
    .also = foto usaha,bukti kerja,surat usaha
    .what = Foto tempat usaha, surat RT/RW, atau riwayat pesanan: bukti bahwa peserta benar bekerja. BPJS biasanya memeriksanya.
    .where = Cari di HP almarhum, atau minta surat keterangan RT/RW.
paper-chronology = Kronologi, 2 saksi
    .also = kronologi,kronologis,cerita
    .what = Cerita kejadian di kertas, ditandatangani dua saksi.
    .where = Tulis sendiri; dua orang yang melihat ikut tanda tangan.
paper-witness_ktp = KTP dua saksi
    .also = ktp saksi,saksi
    .what = KTP kedua saksi di kronologi.
    .where = Minta dari saksinya.
paper-doctor_form = Surat dokter, 3b KK3
    .also = surat dokter,kk3,3b kk3,keterangan dokter
    .what = Formulir 3b KK3: dokter menulis keadaan sesudah berobat.
    .where = Dokter yang merawat; formulirnya dari cabang atau rumah sakit.
paper-claim_form_3kk2 = Formulir 3a KK2
    .also = kk2,3a kk2,formulir
    .what = Formulir laporan tahap II, sesudah dokter menyatakan hasilnya.
    .where = Kantor cabang atau rumah sakit PLKK.
paper-police_report = Surat laporan polisi
    .also = surat polisi,polisi,laporan polisi,lp
    .what = Surat laporan polisi untuk kecelakaan di jalan.
    .where = Polsek atau unit laka lantas tempat kejadian.
paper-treatment_receipts = Kuitansi berobat
    .also = kuitansi,kwitansi,nota berobat,struk rs
    .what = Semua kuitansi asli kalau Anda membayar sendiri.
    .where = Kasir rumah sakit atau klinik.
paper-transport_receipts = Kuitansi angkutan
    .also = ambulans,ongkos,kuitansi ambulans
    .what = Bukti ongkos ke rumah sakit, kalau mau diganti.
    .where = Ambulans, taksi, atau riwayat pesanan ojek online.
paper-claim_form_f5 = Formulir F5
    .also = f5,formulir
    .what = Formulir permohonan JHT.
    .where = Kantor cabang, atau diisi di Lapak Asik.
paper-other_paper = Surat lain
    .also = lain-lain,lainnya,bukti bayar,beda nama,surat beda nama,surat yang diminta
    .what = Surat yang diminta cabang atau petugas, di luar daftar ini.
    .where = Tanya petugas: suratnya yang mana, dan siapa yang membuatnya.
paper-stop_statement = Surat berhenti usaha
    .also = surat berhenti,pernyataan berhenti
    .what = Pernyataan bahwa Anda sudah berhenti usaha.
    .where = Tanyakan contohnya di kantor cabang.
paper-bank_book = Buku rekening
    .also = rekening,buku tabungan
    .what = Rekening atas nama penerima. Bawa aslinya ke cabang, jangan difoto ke sini.
    .where = Bank Anda.
paper-npwp = NPWP (di atas Rp50 juta)
    .also = npwp
    .what = Hanya kalau yang dibayar lebih dari Rp50.000.000.
    .where = Kantor pajak, atau cetak dari situs pajak.
paper-scholarship_form = Formulir beasiswa
    .also = formulir
    .what = Formulir permohonan beasiswa.
    .where = Kantor cabang.
paper-school_letter = Surat dari sekolah
    .also = surat sekolah,surat kampus
    .what = Surat bahwa anaknya masih sekolah atau kuliah.
    .where = Sekolah atau kampus.
paper-child_identity = KTP atau kartu pelajar
    .also = kartu pelajar
    .what = Identitas anaknya.
    .where = Sekolah, atau Dukcapil.
paper-birth_certificate = Akta kelahiran
    .also = akta lahir
    .what = Akta kelahiran anaknya.
    .where = Dukcapil.
paper-guardian_ktp = KTP wali
    .also = wali
    .what = KTP ayah, ibu, atau wali anaknya.
    .where = KTP Anda sendiri, kalau Anda walinya.
paper-report_book = Rapor atau transkrip
    .also = rapor,transkrip
    .what = Rapor atau transkrip terakhir.
    .where = Sekolah atau kampus.

## Alasan pertanyaan

accident-claim-why = Ini yang ditanyakan BPJS dalam laporan kecelakaan. Belum tahu? Tulis seingat Anda, petugas membantu melengkapinya.
death-claim-why = Ini yang diperlukan untuk mengurus santunan. Belum tahu? Tulis seingat Anda, petugas membantu melengkapinya.
savings-claim-why = Ini untuk menyiapkan berkas klaim JHT Anda. Petugas membantu Anda.
