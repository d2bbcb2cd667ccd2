## Tombol

open-gantiagen = Ganti agen
open-portofolio = Portofolio
open-kartu = Kartu orang
open-lihatnik = Lihat NIK
open-serahkan = Serahkan orang
open-ambilalih = Ambil alih
open-permintaan = Permintaan agen
open-tugaskan = Tugaskan agen
open-orang = Lihat orang itu
open-cari = Cari orang

## Agen lain

request-other-agent-why = Kenapa mau agen lain? Hanya petugas cabang yang membacanya. Boleh dilewati.
request-other-agent-sure =
    Cabang akan diminta memilih agen Perisai lain untuk Anda. Perlindungan Anda tidak berubah.

    Minta agen lain?
request-other-agent-kept = Baik, agen Anda tetap.
request-other-agent-none = Anda belum punya agen Perisai. Kalau perlu bantuan, hubungi petugas.
request-other-agent-done = Permintaan Anda sudah dikirim ke cabang. Anda akan dijawab dalam 3 hari.
request-other-agent-already = Permintaan Anda yang tadi masih diproses cabang.

## Menyerahkan dan mengambil alih

transfer-out-part = Siapa yang mau diserahkan ke agen lain? Pilih "Semua", atau tulis RW-nya, misalnya RW 5.
transfer-out-all = Semua
transfer-out-village = RW itu ada di beberapa kelurahan. Kelurahan yang mana?
transfer-out-in = { $place } ({ $count })
transfer-out-why = Kenapa diserahkan? Petugas cabang membaca alasannya.
error-transfer-out-nobody = Tidak ada orang Anda di RW itu. Pilih "Semua", atau tulis RW yang lain.
transfer-out-who = Siapa agen yang menerima? Tulis sebagian namanya.
transfer-out-agent = Agen yang mana?
transfer-out-sure =
    { $count } orang akan diserahkan kepada { $who }:
    { $names }

    Petugas cabang harus menyetujuinya dulu.
    { $money }

    Ajukan?
transfer-out-kept = Baik, tidak ada yang diajukan.
transfer-out-asked = Permintaan nomor { $number } sudah dikirim ke petugas cabang. Anda diberi tahu kalau sudah dijawab.
transfer-out-already = Itu sudah diminta, nomor { $number }, dan masih menunggu petugas cabang. Anda tidak perlu meminta lagi.
transfer-out-nobody = Tidak ada orang di bagian itu. Pilih bagian lain.
transfer-out-gone = Agen itu sudah tidak bertugas. Pilih agen lain.
transfer-in-who = Portofolio siapa yang mau Anda ambil alih? Tulis sebagian namanya.
transfer-in-agent = Agen yang mana?
transfer-in-why = Kenapa mau diambil alih? Petugas cabang membaca alasannya.
transfer-in-sure =
    Anda minta mengambil alih semua orang yang didampingi { $who }. Petugas cabang harus menyetujuinya dulu.

    Ajukan?
error-no-such-agent = Tidak ada agen dengan nama itu. Tulis sebagian nama lain.
error-transfer-out-part = Pilih "Semua", atau tulis nomor RW-nya, misalnya RW 5.

## Permintaan

transfer-offered = Agen { $who } mau menyerahkan { $count } orang kepada Anda (permintaan nomor { $number }). Anda bersedia? Petugas cabang yang memutuskan.
transfer-wanted = Agen { $who } minta mengambil alih { $count } orang yang Anda dampingi (permintaan nomor { $number }). Petugas cabang yang memutuskan. Keberatan? Tulis ke petugas.
transfer-refused = Agen yang Anda pilih belum bersedia menerima orang dari permintaan nomor { $number }. Orangnya tetap pada Anda.
open-terimaorang = Terima orang
answer-offer-sure =
    Permintaan nomor { $number }: { $count } orang dari { $frm } akan Anda dampingi.

    Anda bersedia?
answer-offer-yes = Baik, kesediaan Anda dicatat. Anda diberi tahu nama-namanya kalau cabang setuju.
answer-offer-no = Baik, permintaannya tidak diteruskan. Agen itu diberi tahu.
agent-change-came = Sekarang Anda mendampingi { $count } orang lagi, dari { $who }: { $names }. Buka Portofolio untuk kartunya.
agent-change-went = Sejak sekarang { $count } orang tidak lagi Anda dampingi, pindah ke { $who }: { $names }. Yang lain ada di Portofolio.
agent-change-branch = cabang
agent-left = Agen Anda, { $who }, tidak bertugas lagi. Perlindungan Anda tidak berubah. Cabang memilih penggantinya; kalau perlu bantuan, hubungi petugas.
request-asked = Ada permintaan pindah agen, nomor { $number }. Buka untuk menyetujui atau menolak.
request-approved = Permintaan Anda nomor { $number } disetujui petugas cabang.
request-empty = Permintaan Anda nomor { $number } sudah dijawab, tetapi tidak ada yang pindah: orang-orangnya sudah pada agen lain, atau agen tujuannya sudah tidak bertugas.
request-declined = Permintaan Anda nomor { $number } tidak disetujui petugas cabang. Orang-orangnya tetap pada agen semula.
request-over = Permintaan Anda nomor { $number } tidak berlaku lagi: tugas agen yang satunya sudah berakhir.
request-agent-new = Agen Anda sekarang: { $who }. Perlindungan Anda tidak berubah. Mau bertanya kepadanya? Tekan Hubungi petugas: pesan Anda dibaca agen itu.
request-agent-same = Permintaan Anda sudah dilihat petugas cabang. Agen Anda tetap: { $who }.
requests-open = Permintaan yang menunggu: { $count }
requests-none = Tidak ada permintaan pindah agen yang menunggu. Pertanyaan dan keluhan orang ada di "Kasus".
requests-one = Jawab no. { $number }
requests-handover =
    No. { $number }: { $count } orang dari { $frm } ke { $to }
    Alasan: { $why }
    { $agreed ->
        [yes] Agen penerima bersedia.
        [asked] Agen penerima belum menjawab.
       *[own] Diminta agen penerima sendiri.
    }
requests-other =
    No. { $number }: { $name } minta agen lain. Sekarang: { $who }
    Alasan: { $why }
transfer-requests-decision =
    { $what }

    Setujui?
transfer-requests-who = Agen siapa yang menggantikan? Tulis sebagian namanya.
transfer-requests-agent = Agen yang mana?
requests-approved = Disetujui. Orang yang pindah: { $count }. Pemintanya diberi tahu.
requests-empty = Tidak ada yang pindah: orang-orangnya sudah pada agen lain, atau agen tujuannya sudah tidak bertugas. Permintaan ini ditutup, pemintanya diberi tahu.
requests-declined = Ditolak. Orang yang pindah: { $count }. Pemintanya diberi tahu.
requests-gone = Permintaan itu sudah dijawab atau tidak ada.

## Menugaskan

assign-agent-district = Di kecamatan apa?
assign-agent-village = Di kelurahan apa?
assign-agent-rw = RW berapa? Tekan "Lewati" untuk seluruh kelurahan.
assign-agent-who = Siapa agennya? Tulis sebagian namanya.
assign-agent-agent = Agen yang mana?
assign-agent-sure =
    Orang di sana yang belum punya agen: { $count }. Semuanya akan didampingi { $who }.

    Tugaskan?
assign-kept = Baik, tidak ada yang ditugaskan.
assign-nobody = Di sana tidak ada orang yang belum punya agen. Pilih tempat lain.
assign-done = Selesai. { $count } orang sekarang didampingi { $who }.

move-person-who = Siapa agen yang baru untuk { $name } ({ $home })? Tulis sebagian namanya. Agennya sekarang: { $former }
move-person-agent = Agen yang mana?
move-person-sure =
    { $name } ({ $home }) pindah dari { $former } ke { $who }. { $money }

    Pindahkan sekarang?
move-person-money = { $money } Uang itu tetap di buku agen yang sekarang.
move-person-kept = Baik, agennya tetap.
move-person-done = { $name } sekarang didampingi { $who }. Kedua agen dan orangnya diberi tahu.
move-person-same = { $name } sudah didampingi { $who }, atau agen itu sudah tidak bertugas.
card-other-agent = Ganti agennya
open-pindahkan = Ganti agen orang

## Portofolio

people-deceased = sudah meninggal
people-protected = terlindungi sampai { $until }
people-paid = sudah bayar lewat agen, menunggu data BPJS
people-reported = katanya sudah bayar, menunggu data BPJS
people-ended = berakhir, dulu sampai { $until }
people-behind =
    { $days ->
        [0] menunggak, hari ini hari terakhir
       *[other] menunggak, sisa { $days } hari
    }
people-home = { $place } RT { $rt }/RW { $rw }, lahir { $year }
people-line = { $number }. { $name }, { $place }: { $what }
portfolio-title = Orang yang Anda dampingi: { $count }
portfolio-none = Belum ada. Orang yang Anda daftarkan atau yang dititipkan cabang akan muncul di sini.
group-in-place = { $place }. { $group }
group-due = Jatuh tempo dalam 7 hari (bagian dari Terlindungi): { $count }
    .button = Jatuh tempo ({ $count })
group-due-next = Yang perlindungannya habis berikutnya: { $name }, sampai **{ $until }**.
group-everybody = Anda dampingi: { $count }
group-arrears = Menunggak, masih bisa dibayar: { $count }
    .button = Menunggak ({ $count })
group-paid = Sudah bayar, menunggu data BPJS: { $count }
    .button = Sudah bayar ({ $count })
group-visit = Perlu dikunjungi, pesan tidak sampai (bagian dari Jatuh tempo dan Menunggak): { $count }
    .button = Dikunjungi ({ $count })
group-active = Terlindungi: { $count }
    .button = Terlindungi ({ $count })
group-waiting = Sedang diproses: { $count }
    .button = Diproses ({ $count })
group-ended = Kepesertaan berakhir: { $count }
    .button = Berakhir ({ $count })
group-rejected = Ditolak cabang: { $count }
    .button = Ditolak ({ $count })

## Mencari orang

search-wanted = Cari siapa? Tulis namanya, RW-nya, nomor pendaftarannya, atau 6 angka terakhir NIK, HP, atau KPJ-nya. Contoh: Siti Aminah, atau RW 5.
about-person-wanted = Cari siapa? Tulis namanya, RW-nya, nomor pendaftarannya, atau 6 angka terakhir NIK, HP, atau KPJ-nya. Contoh: Siti Aminah, atau RW 5.
search-title = Hasil untuk "{ $wanted }": { $count }
search-nobody =
    Tidak ada "{ $wanted }" { $kind ->
        [officer] di wilayah Anda
       *[other] di antara orang yang Anda dampingi
    }. Coba satu kata saja dari namanya.
error-search-words = Tulis paling sedikit satu kata dari namanya, RW-nya, atau 6 angka terakhir NIK, HP, atau KPJ-nya. Contoh: Siti, atau RW 5.

## Kartu seseorang

card-title =
    { $name }
    NIK { $nik }
    Keadaan: { $standing }
card-home =
    Alamat: { $street }{ $place } RT { $rt }/RW { $rw }
    Pekerjaan: { $occupation }
card-reported = Orangnya bilang sudah bayar { $months } bulan ({ $day }); menunggu data BPJS.
card-paid-by = Iurannya dibayar oleh { $payer }.
card-arrears =
    Menunggak { $months } bulan:
    { $lines }
    Jumlah: **{ RUPIAH($total) }**
card-next =
    Iuran berikutnya:
    { $lines }
card-first =
    Boleh membayar iuran pertama:
    { $lines }
    Cara bayar: nomor bayarnya NIK orang ini, lewat Alfamart, bank, atau dompet, pilih BPJS Ketenagakerjaan BPU.
card-rejected =
    Alasan cabang: { $why }
    Yang mendaftarkan atau orangnya sendiri memperbaikinya, lalu mengirim lagi.
card-set-aside = Alasannya tidak ditulis. Orangnya perlu ke kantor cabang membawa KTP asli, supaya dicek bersama.
card-articles = Dasar: { $articles }
card-payments = Pembayaran terakhir:
card-payment = • { $day }: { $sum }, { $what }
card-months = { $count } bulan
card-event-reported = kata orangnya sudah bayar
card-event-collected = diterima agen
card-event-deposited = disetor agen
card-event-posted = tercatat di data cabang
card-event-undone = { $what }, lalu dibatalkan
card-event-returned = dikembalikan agen
card-event-handed_over = titipan diserahkan ke agen lain
card-event-taken_over = titipan diterima dari agen lain
card-reached = Pesan kami sampai ke orang ini.
card-unwritten = Orang ini belum memakai chat ini, jadi belum pernah kami kirimi pesan. Kabarnya perlu Anda sampaikan.
card-unreached = Pesan kami tidak sampai ke orang ini. Perlu dikunjungi.
card-cases = Kasus terbuka: { $count }
card-phone = Lihat nomor HP
card-visited = Terakhir Anda kunjungi: { $day }.
card-called = Terakhir Anda telepon: { $day }.
open-tandai = Tandai
open-lihathp = Lihat nomor HP
follow-up-visited = Ditandai: { $name }, { $home }, sudah dikunjungi. Namanya tidak muncul lagi di daftar kerja sampai ada yang berubah.
    .button = Sudah dikunjungi
follow-up-called = Ditandai: { $name }, { $home }, sudah ditelepon. Namanya tidak muncul lagi di daftar kerja sampai ada yang berubah.
    .button = Sudah ditelepon
follow-up-undo = Batalkan tanda
follow-up-undone = Tanda untuk { $name } dibatalkan. Namanya muncul lagi di daftar.
reveal-phone =
    Nomor HP { $name }: { $phone }

    Ini dicatat, dan orangnya bisa melihat siapa yang membuka nomornya. Hapus pesan ini kalau sudah selesai.
reveal-phone-none = { $name } tidak punya nomor HP di catatan kami. Kunjungi orangnya, lalu tandai.
card-nik = Lihat NIK
card-remind = Ingatkan
card-hand-over = Serahkan ke agen lain
card-gone = Orang itu tidak ada di antara yang Anda dampingi. Cari dengan nama.

## Melihat NIK

reveal-nik =
    NIK { $name }: { $nik }

    Ini dicatat, dan orangnya bisa melihat siapa yang membuka NIK-nya. Hapus pesan ini kalau sudah selesai.
reveal-nik-reason = NIK dibuka untuk apa? Alasannya dicatat dan bisa dibaca orangnya.
option-portal = Isi portal Perisai
option-payment_code = Buat kode bayar
option-claim_help = Bantu klaim
option-check_ktp = Cocokkan dengan KTP
option-check_application = Memeriksa pendaftaran

## Memperbaiki atau membatalkan satu anggota

card-correct = Perbaiki
card-cancel = Batalkan
card-send-again = Kirim lagi
option-photo = Foto KTP
open-betulkan = Perbaiki anggota
open-batalkananggota = Batalkan anggota
open-kirimlagi = Kirim lagi
own-member-gone = Data orang ini tidak bisa lagi diubah dari sini: sudah diteruskan ke cabang, sudah dipegang orangnya sendiri, atau bukan daftaran Anda. Minta petugas atau orangnya ketik "perbaiki".
correct-member-field = Data { $name } yang mana yang mau diperbaiki? Kalau NIK-nya yang salah, batalkan lalu daftarkan lagi.
correct-member-phone =
    Berapa nomor HP orang ini? Kalau tidak punya, tulis "tidak punya".
    .echo = Nomor HP: { $value }
correct-member-full_name =
    Siapa nama lengkapnya sesuai KTP?
    .echo = Nama: { $value }
correct-member-born_on =
    Kapan tanggal lahirnya sesuai KTP? Contoh: 12-08-1985
    .echo = Tanggal lahir: { $value }
correct-member-street =
    Apa alamatnya? Contoh: Jl. Mangga No. 12
    .echo = Alamat: { $value }
correct-member-occupation =
    Apa pekerjaannya?
    .echo = Pekerjaan: { $value }
correct-member-photo = Kirim foto KTP orang ini yang jelas, dengan tombol foto atau penjepit kertas.
correct-member-sure =
    { $field } { $name } menjadi { $value }.

    Benar?
correct-member-kept = Baik, datanya tetap.
correct-member-asked = Data { $name } sudah di cabang, jadi petugas yang mengubahnya: kasus nomor { $number }, paling lama 3 hari. Anda diberi tahu kalau sudah selesai.
correct-member-own-phone = { $name } punya chat sendiri di sini, jadi nomor HP-nya hanya bisa diganti olehnya. Minta ia ketik "perbaiki" di chatnya.
correct-member-done = Data { $name } sudah diperbaiki.
correct-member-send = Kalau semua sudah benar, kirim lagi ke cabang.
send-member-again-sure =
    Kirim lagi pendaftaran { $name }? Alasan cabang menolak: { $why }. Pastikan itu sudah diperbaiki.
    .yes = Ya, kirim lagi
    .no = Belum
send-member-again-kept = Baik, belum dikirim.
send-member-again-done = Pendaftaran { $name } dikirim lagi ke cabang. Anda diberi tahu hasilnya.
cancel-member-sure =
    Batalkan pendaftaran { $name }? Datanya dihapus. Kalau perlu, Anda bisa mendaftarkannya lagi.
    .word = HAPUS
    .no = Jangan
cancel-member-kept = Baik, pendaftarannya tetap.
cancel-member-done = Pendaftaran { $name } dibatalkan dan datanya dihapus.
