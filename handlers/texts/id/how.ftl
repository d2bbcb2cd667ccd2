## Tombol

open-caratugas = Cara mengerjakannya
open-uangwarga = Boleh terima uang?
open-honorkader = Honor kader

## Cara mengerjakan tugas

how-catat = Tulis nama, bulan, dan uangnya dalam satu baris, misalnya "siti 2 bulan 16800". Saya bacakan dulu; baru sesudah Anda tekan Ya, uangnya tercatat dan buktinya dikirim. Hanya dari orang yang Anda dampingi.
how-setor = Bayarkan dulu uangnya ke BPJS, **paling lambat 2 hari** sesudah Anda terima. Lalu tekan "Catat setoran", pilih pembayaran yang ikut disetor, dan kirim nomor atau foto buktinya.
how-batalcatat = Pilih catatannya, sebutkan apa yang salah, lalu tekan Ya. Sampai 10 menit sesudah dicatat langsung batal; lewat itu, petugas yang menyetujui. Yang sudah tercatat di BPJS tidak bisa dibatalkan.
how-tutup = Hitung uang tunai di tangan Anda, tekan "Tutup hari ini", lalu tulis jumlahnya. Kalau berbeda dari buku, Anda lihat selisihnya. Kalau kurang, petugas diberi tahu. Hari yang sudah ditutup bisa dibuka lagi dengan alasan.
how-titipan = Uang lebih dari pembayar tetap Anda pegang sebagai titipan. Bisa dipakai untuk bulan berikutnya, atau dikembalikan: tekan "Titipan", lalu pilih orangnya.
how-kirimbukti = Tulis nama orangnya. Bukti pembayaran terakhirnya dikirim lagi ke chat orang itu, atau Anda tunjukkan gambarnya.
how-ingatkan = Untuk satu orang, tulis "ingatkan siti". Untuk semua yang menunggak atau jatuh tempo, tekan "Ingatkan semua". Anda lihat dulu berapa orang, baru dikirim. Yang sudah membayar tidak dikirimi.
how-serahkan = Pilih siapa yang diserahkan (semua, satu RW, atau satu orang), agen yang menerima, dan alasannya. Orangnya baru pindah sesudah petugas cabang menyetujui, dan semuanya diberi tahu.
how-ambilalih = Tulis siapa yang mau Anda dampingi dan alasannya. Orangnya baru pindah sesudah petugas cabang menyetujui, dan kedua agen diberi tahu.
how-daftarkan = Tekan "Daftarkan anggota", lalu jawab pertanyaannya satu per satu: minta dulu persetujuan orangnya dan siapkan KTP-nya. Tidak punya HP pun bisa. Banyak orang? Tekan "Kirim daftar".
how-impor = Banyak orang sekaligus: tekan "Kirim daftar", lalu tempel teksnya atau kirim Excel. Kolomnya bebas; tiap baris wajib NIK dan nama. Saya periksa dulu, yang kurang saya tanyakan. Sesudah Anda setuju, datanya diteruskan ke cabang.
how-betulkan = Tulis nama orangnya, pilih apa yang salah, lalu tulis yang benar. Sebelum diteruskan ke cabang langsung diganti; sesudahnya, petugas yang memperbaiki.
how-undang = Tekan "Undang orang", pilih perannya dan wilayahnya. Anda dapat satu tautan: kirim kepada satu orang saja, jangan di grup. Tautannya hanya bisa dipakai satu kali.
how-akhiri = Tekan "Akhiri tugas orang", pilih orangnya dan alasannya. Anda lihat dulu siapa yang didampinginya dan uang yang masih dipegangnya, baru tekan Ya.
how-siaran = Pilih siapa yang menerima, lalu tulis pesannya. Anda lihat dulu pesannya dan berapa orang yang menerima, dan bisa mencobanya ke diri sendiri. Siaran besar menunggu persetujuan petugas.
how-kasus = Tekan "Kasus" untuk melihat yang masih terbuka, yang paling lama dulu. Pilih satu, baca, lalu jawab, teruskan, atau tutup. Jawaban Anda sampai di chat orangnya.
how-filestatus = Kirim saja berkasnya di sini (Excel atau CSV): tiap baris berisi NIK dan status. Saya coba dulu dan tunjukkan hasilnya; data baru berubah sesudah Anda tekan "Terapkan". Bisa dibatalkan lagi.
how-batalstatus = Tekan "Batalkan berkas ini" pada berkas yang terakhir diterapkan. Bisa sampai 31 hari sesudahnya, kalau belum ada yang dibangun di atasnya.
how-pengajuan = Tekan "Periksa pengajuan", buka satu, cocokkan dengan foto KTP-nya, lalu setujui, minta perbaikan, atau tolak dengan alasan. Orangnya diberi tahu.
how-unduhpengajuan = Tekan "Unduh pengajuan": pengajuan yang baru dan sudah siap masuk ke satu berkas untuk cabang. Yang sudah pernah diunduh tidak ikut lagi.
how-pengurus = Tekan "Daftar pengurus", lalu tempel atau kirim daftar nama dan jabatannya. Anda lihat dulu seluruh daftarnya, baru disimpan.
how-bantuklaim = Tulis nama orangnya, misalnya "bantu klaim siti". Saya tanyakan apa yang terjadi, lalu tunjukkan berkas yang perlu dan batas waktunya.

## Pertanyaan kader

cadre-money = Kader tidak menerima uang iuran. Warga membayar sendiri dengan NIK-nya di bank, dompet digital, atau Alfamart, atau lewat agen Perisai: agen memberi kode bukti untuk setiap pembayaran.
cadre-reward = Soal honor atau bonus kader tidak diatur di sini, jadi saya tidak tahu. Tanyakan kepada petugas atau lembaga Anda. Untuk warga, mendaftar lewat chat ini gratis.
