## Demo

demo-officer = petugas cabang
demo-agent = agen Perisai
demo-cadre = kader PKK
demo-monitor = pemantau kota
demo-draft = isian belum selesai
demo-submitted = menunggu cabang
demo-rejected = ditolak
demo-awaiting-payment = menunggu bayar pertama
demo-active-soon = terlindungi sampai akhir bulan
demo-active-new = peserta baru
demo-active-ahead = bayar di muka
demo-arrears-1 = menunggak 1 bulan
demo-arrears-2 = menunggak 2 bulan
demo-arrears-3 = menunggak 3 bulan
demo-ended = kepesertaan berakhir
demo-government = dibayar pemerintah
demo-nobody = Warga baru
web-demo-worker = Pekerja
web-demo-officer = Petugas cabang
web-demo-agent = Agen Perisai
web-demo-cadre = Kader
web-demo-monitor = Pemantau kota
web-demo-what = Ini demo dengan orang-orang rekaan. Pilih mau jadi siapa, lalu mengobrol dengan bot seperti di Telegram.
web-demo-who = Mau jadi siapa?
web-demo-others = { $count } orang lain
web-demo-new = Orang baru yang belum terdaftar
web-clock = Jam demo
web-demo-clock = Majukan jam supaya pengingat datang. Berlaku untuk semua orang di demo ini.
web-clock-days = +{ $days } hari
web-clock-nine = Ke jam 09.00
web-moment = { $day }, { $date }, { $time } WIB
web-day-1 = Senin
web-day-2 = Selasa
web-day-3 = Rabu
web-day-4 = Kamis
web-day-5 = Jumat
web-day-6 = Sabtu
web-day-7 = Minggu

## Halaman chat

web-title = Perisai Bot
web-subtitle = Teman urusan BPJS Ketenagakerjaan
web-skip = Langsung ke kotak pesan
web-log = Percakapan
web-compose = Tulis pesan
web-text = Tulis pesan…
web-attach = Kirim foto atau berkas
web-send = Kirim
web-remove = Batalkan berkas
web-leave = Keluar
web-switch = Ganti
web-switch-who = Ganti orang
web-begin = Mulai
web-welcome = Halo! Mau kerja tenang dan terlindungi?
web-trust-who = Dijalankan pengelola Perisai Bot bersama cabang BPJS Ketenagakerjaan.
web-trust-free = Gratis. Kami tidak pernah menerima uang atau meminta PIN dan OTP.
web-trust-what = Untuk kecelakaan kerja, kematian, dan hari tua. Bukan BPJS Kesehatan.
web-questions = Yang sering ditanyakan:
web-question-cost = Berapa bayarnya sebulan?
web-question-benefits = Dapat manfaat apa?
web-question-health = Bedanya dengan BPJS Kesehatan?
web-question-real = Ini resmi atau penipuan?
web-about = Siapa kami
web-about-help = Ragu atau perlu bantuan?
web-about-175 = Tanya BPJS Ketenagakerjaan sendiri di nomor 175, atau tulis "petugas" di chat ini.
web-about-call = Telepon 175
web-about-privacy = Data Anda
web-about-data = NIK, nama, dan pesan Anda disimpan terkunci, hanya untuk pendaftaran Anda. Tulis "data" untuk melihat, memperbaiki, atau menghapusnya.
web-not-open = Chat belum terbuka? Perlu browser yang cukup baru, dengan JavaScript. Mendaftar bisa juga tanpa itu:
web-not-open-form = isi satu halaman
web-back = Kembali ke awal

## Yang dikatakan halaman chat saat berjalan

web-js-invited = Saya membuka tautan undangan
web-js-newer = ↓ Pesan baru
web-js-more = ↓ Ada lagi
web-js-kind-photo = Foto
web-js-kind-pdf = PDF
web-js-kind-voice = Pesan suara
web-js-kind-file = Berkas
web-js-you = Anda:
web-js-bot = Perisai:
web-js-typing = Perisai sedang mengetik…
web-js-waiting = menunggu terkirim
web-js-offline = Sambungan terputus. Pesan Anda tetap tersimpan dan akan dikirim lagi sendiri.
web-js-online = Sudah tersambung lagi.
web-js-reload-file = Berkas ini belum sempat terkirim. Silakan pilih lagi.
web-js-too-large = Berkas terlalu besar, paling besar 20 MB. Pilih yang lebih kecil, atau foto ulang.
web-js-uploading = Berkas sedang dikirim
web-js-today = Hari ini
web-js-file = Unduh
web-js-leave-sure = Keluar dari chat ini? Percakapan di perangkat ini tidak bisa dibuka lagi.

## Kalau ada yang tidak beres

web-error-title = Maaf, ada yang tidak beres
web-error-404 = Halaman ini tidak ada. Periksa alamatnya, atau kembali ke awal.
web-error-405 = Alamat ini tidak menerima cara itu. Kembali ke awal dan coba lagi.
web-error-500 = Ada gangguan di pihak kami. Coba lagi sebentar lagi.
web-error-other = Permintaan ini tidak bisa dijalankan. Kembali ke awal dan coba lagi.
web-error-off = Chat lewat web sedang ditutup. Silakan hubungi kami lewat Telegram atau datang ke kantor cabang.
web-error-sender = Kami tidak tahu siapa yang menulis. Buka halaman chat dulu, lalu tulis lagi dari sana.
web-error-id = Pesan ini harus punya id 1 sampai 100 karakter. Beri id baru untuk tiap pesan, dan id yang sama kalau dikirim ulang.
web-error-empty = Pesannya kosong. Tulis sesuatu (text) atau tekan satu tombol (press).
web-error-text-long = Pesan terlalu panjang, paling banyak 20.000 huruf. Pendekkan atau bagi jadi beberapa pesan.
web-error-too-large = Yang dikirim terlalu besar. Pendekkan pesannya, atau kirim berkas paling besar 20 MB.
web-error-unreadable = Isi kiriman tidak terbaca. Muat ulang halaman chat, lalu kirim lagi.
web-error-no-file = Berkasnya belum ada atau kosong. Pilih foto atau berkas, lalu kirim lagi.
web-error-file-large = Berkas terlalu besar, paling besar 20 MB. Pilih yang lebih kecil, atau foto ulang.
web-error-file-gone = Berkas ini sudah tidak ada, atau bukan untuk Anda. Minta lagi lewat chat.
web-error-after = Nomor pesan terakhir (after) harus berupa angka. Muat ulang halaman chat.
web-error-often = Terlalu cepat. Tunggu sebentar, lalu kirim lagi.
web-error-streams = Chat ini terbuka di terlalu banyak tempat. Tutup beberapa tab, lalu coba lagi.
web-error-again = Pesan belum masuk karena ada gangguan. Coba lagi sebentar lagi.
web-session-over = Sesi lama di perangkat ini sudah berakhir. Untuk masuk lagi, buka halaman chat, ketik "sambungkan", dan pakai kode dari chat Anda yang lain. Tidak punya? Ketik "petugas".
web-session-staff = Demi keamanan, sesi petugas di web berakhir setelah 12 jam. Buka halaman chat, ketik "sambungkan", dan pakai kode dari Telegram atau WhatsApp Anda.
web-error-session = Kami belum mengenal perangkat ini. Muat ulang halaman chat, lalu tulis lagi.
web-error-operator = Bagian ini hanya untuk operator, dengan METRICS_TOKEN.
web-error-origin = Permintaan ini tidak datang dari halaman kami, jadi tidak dijalankan. Buka halaman kami sendiri, lalu coba lagi dari sana.
web-error-json = Kirim isinya sebagai JSON (Content-Type: application/json). Di halaman chat: muat ulang, lalu kirim lagi.
web-error-slow = Kiriman terlalu lama di jalan, jadi kami hentikan. Coba lagi saat sinyal lebih baik, atau kirim foto yang lebih kecil.
web-error-uploads = Masih ada berkas Anda yang sedang dikirim. Tunggu sampai selesai, lalu kirim lagi.
web-error-full = Sedang ramai sekali. Tunggu sebentar, lalu coba lagi.

## Formulir di satu halaman

web-form-what = Isi satu kali, lalu kami periksa. Belum ada yang dikirim sebelum Anda menekan Kirim di akhir.
web-form-maybe = (kalau perlu)
web-form-choose = Pilih...
web-form-check = Lanjut, periksa isian
web-form-missing = Belum diisi.
web-form-missing-tick = Belum dicentang. Kalau setuju, centang dulu: tanpa itu kami tidak boleh mendaftarkan Anda.
web-form-missing-needed = Dengan jawaban Anda yang lain, ini perlu diisi juga.
web-form-missing-count = { $count } isian masih kosong. Lihat yang pertama
web-form-faults = Ada yang perlu diperbaiki
web-form-more = Tinggal sedikit lagi
web-form-over = Selesai di halaman ini
web-form-known = Yang sudah Anda isi
web-form-photo = Pilih foto
web-form-send-photo = Kirim foto
web-form-answer = Jawaban Anda
web-form-go = Lanjut
web-form-chat = Buka chat
web-form-back = Anda bisa menutup halaman ini. Kabar selanjutnya datang di chat Anda.
web-form-seal = Isian ini tidak datang dari halaman yang kami buka untuk browser ini, jadi tidak ada yang disimpan. Buka lagi formulirnya di browser ini, lalu isi sekali lagi.
web-form-session = Sesi Anda di browser ini sudah berakhir atau belum ada, jadi tidak ada yang disimpan. Buka lagi formulirnya, lalu isi sekali lagi. Kalau ini terulang, izinkan cookie.
web-form-expired = Tautan ini sudah tidak berlaku. Ketik "formulir" di chat Anda untuk tautan baru.
web-form-used = Tautan ini sudah dipakai. Di chat Anda, ketik "status" untuk melihat pendaftaran Anda, atau "formulir" untuk tautan baru.
web-form-elsewhere = Formulir ini sudah dibuka di HP atau browser lain. Ketik "formulir" di chat Anda untuk tautan baru.
web-form-cookie = Browser ini menolak cookie, jadi kami tidak bisa tahu bahwa ini tetap Anda. Izinkan cookie, lalu buka tautannya lagi. Bisa juga ketik "daftar" di chat Anda.
web-form-for = Formulir ini untuk { $chat }
web-form-is-it-you = Apakah ini Anda?
web-form-me = Ya, ini saya
web-form-not-me = Bukan saya
web-form-not-me-why = Tautan ini dari orang lain? Tekan "Bukan saya". Jangan mengisi NIK lewat tautan milik orang lain.
web-form-not-mine = Baik, tidak ada yang disimpan
web-form-not-mine-next = Mau mendaftar? Tulis "daftar" ke Perisai dari Telegram atau WhatsApp Anda sendiri. Perlu bantuan? Hubungi 175.
web-form-new = Isi formulir baru untuk saya sendiri
web-form-connect = Satu langkah lagi
web-form-connect-what = Supaya kabar datang ke { $chat }, ketik ini di chat itu, lalu ketik GABUNG:
web-form-connect-open = Buka chat, lalu tekan kirim
web-form-connect-warning = Berlaku 15 menit, hanya di chat Anda sendiri. Jangan berikan kode ini kepada siapa pun, juga kepada orang yang mengirim tautan. Petugas tidak pernah memintanya.
web-form-sent = Pendaftaran Anda
web-form-told = Pendaftaran lewat tautan Anda sudah dikirim. Kalau itu Anda: ketik di sini kode yang ada di halaman itu. Bukan Anda? Abaikan saja, tidak ada data siapa pun yang masuk ke chat ini.
web-form-by-link = Formulir ini dibuka lewat tautan pribadi. Ketik "formulir" di chat Anda untuk mendapatkannya.

## Pemeriksaan bukti

web-receipt-title = Cek bukti pembayaran
web-receipt-help = Ada yang tidak cocok? Bicaralah dengan petugas cabang, atau hubungi 175. Kami tidak pernah meminta uang, PIN, atau OTP.
