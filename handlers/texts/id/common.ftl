## Percakapan dan navigasi

get-well = Semoga lekas pulih.
condolence = Kami turut berduka cita.
not-ours =
    { $count ->
        [0] Maaf, itu di luar yang saya tahu. Saya hanya membantu soal BPJS Ketenagakerjaan: kecelakaan kerja, kematian, dan tabungan hari tua.
       *[other] Sepertinya itu di luar yang saya tahu: saya hanya membantu soal BPJS Ketenagakerjaan. Atau maksud Anda ini?
    }
not-understood = Maaf, saya belum paham. Pilih menu, atau tulis dengan kata lain.
which-before = Yang mana, ya? Tekan salah satu, atau tulis pertanyaannya dengan lengkap.
subject-open =
    Tadi kita bicara soal { $thing ->
        [arrears] iuran yang belum dibayar
        [cover] perlindungan Anda
        [lateness] telat bayar
        [application] pendaftaran Anda
        [rejection] pendaftaran Anda yang belum diterima
        [ending] kepesertaan Anda yang berakhir
        [report] laporan bayar Anda
        [payer] siapa yang membayar iuran Anda
        [family] keluarga Anda
        [card] kartu Anda
        [deposit] uang lewat agen
        [request] permintaan Anda ke petugas
        [price] harganya
       *[dues] iuran Anda
    }. Mau tahu apanya? Pilih satu, atau tulis dengan kata lain.
number-alone = Itu nomor Anda, ya? Belum saya simpan. Mau dipakai untuk apa?
not-understood-often = Maaf, saya belum paham juga. Lebih baik orang yang menjawab: tekan "Hubungi petugas", lalu tulis apa yang Anda perlukan.
files-nowhere = Terima kasih, tapi saya belum tahu foto ini untuk apa. Bukti bayar? Pilih "Saya sudah bayar". Foto KTP? Pilih "Daftar", lalu kirim lagi fotonya. Berkas klaim? Tulis "klaim".
change-after =
    { $what ->
        [phone] Nomor HP
       *[street] Alamat
    } Anda kita ganti sesudah ini, ya. Selesaikan dulu yang ini:
second-task = Lalu yang tadi: "{ $what }"
change-now =
    Tadi Anda bilang { $what ->
        [phone] nomor HP
       *[street] alamat
    } Anda ganti. Tekan tombolnya, lalu tulis yang baru.
answer-likely = Soal { $title }:
ask-meant-inside = Mau tanya itu dulu? Tekan tombolnya. Atau jawab ini:
ask-meant =
    { $count ->
        [1] Maksud Anda ini?
       *[other] Maksud Anda yang mana?
    }
ask-stop = Mau berhenti apa?
ask-option-which = Yang mana maksud Anda?
ask-review-which = Yang mana yang salah?
review-again = Sudah benar semua? Isinya masih seperti di atas.
resume-question = Isian Anda belum selesai. Mau dilanjutkan?
cancelled = Baik, dibatalkan. Tidak ada yang disimpan.
cancelled-kept = Baik, kita berhenti dulu. Isian Anda disimpan 7 hari dan belum dikirim ke mana pun.
discard-sure = Buang isian Anda? Yang sudah Anda isi hilang.
discarded = Isian Anda sudah dibuang.
draft-waits =
    { $when ->
        [today] Tadi
        [yesterday] Kemarin
       *[earlier] Tanggal { $day }
    } kita sampai di { $what } ({ $number } dari { $total }).
draft-lapsed = Isian lama Anda sudah kami hapus, karena lebih dari 7 hari tidak dilanjutkan.
draft-unfinished = Halo. Isian Anda belum selesai, tinggal { $left } pertanyaan. Kami simpan sampai { $until }. Mau dilanjutkan sekarang? Tidak mau diingatkan: ketik STOP.
draft-last-day = Halo. Isian Anda belum selesai, tinggal { $left } pertanyaan. Besok, { $until }, isian itu kami hapus. Mau dilanjutkan sekarang? Tidak mau diingatkan: ketik STOP.
draft-question = pertanyaan ke-{ $number }
later = Baik, tidak apa-apa. Tulis saja kalau sudah sempat.
later-kept = Baik, tidak apa-apa. Isian Anda disimpan 7 hari. Tulis "lanjut" kalau sudah sempat.
declined = Baik, tidak apa-apa. Kapan saja Anda boleh bertanya lagi di sini.
waits = Silakan, saya tunggu.
send-here = Kirim fotonya di chat ini saja, seperti mengirim foto biasa.
told-already = Maaf, jawaban itu belum tercatat. Tulis sekali lagi, ya.
questions-left =
    Tinggal { $left } pertanyaan lagi, sebentar saja.{ $kept ->
        [yes] {" "}Mau dilanjut nanti juga boleh: isian Anda disimpan 7 hari.
       *[no] {""}
    }
what-now = Langkah berikutnya: tekan salah satu tombol ini, atau tulis pertanyaan Anda.
ask-anything = Silakan, tulis saja pertanyaan Anda.
ask-away = Silakan, tulis saja pertanyaan Anda. Isian ini menunggu.
go-on = Baik, kita lanjut, ya.
nothing-open = Tidak ada yang sedang diisi. Ada yang bisa saya bantu?
nothing-open-recorded = Tidak ada yang sedang diisi. Mau membatalkan yang sudah tercatat?
thumb = 👍
greeting-salam = Waalaikumsalam.
greeting-morning = Selamat pagi.
greeting-noon = Selamat siang.
greeting-afternoon = Selamat sore.
greeting-evening = Selamat malam.
greeting-hello = Halo.
nothing-before = Ini pertanyaan pertama.
misread-often = Bingung? Tidak apa-apa. Anda bisa minta bantuan, bicara dengan petugas, kembali, atau berhenti dulu.
question-changed = Pertanyaannya baru saja diperbarui. Tolong jawab yang ini dulu.
question-waited = Isian Anda tadi menunggu. Kita lanjutkan dari sini:
word-needed = Ketik **{ $word }** kalau Anda yakin. Kalau tidak, pilih "{ $no }".
button-old = Tombol itu untuk pertanyaan yang sudah lewat.
button-done = Itu sudah saya terima.
progress = ({ $number }/{ $total }) { $question }
nik-deleted = Demi keamanan, pesan yang berisi NIK saya hapus dari chat ini. NIK hanya saya simpan dengan terkunci.
slow-down = Pelan-pelan, ya. Pesan Anda banyak sekali, jadi saya berhenti membalas selama satu jam. Isian Anda tetap tersimpan. Setelah satu jam, lanjutkan dengan menjawab pertanyaan yang terakhir.
set-aside = Maaf, pesan Anda yang terakhir tidak bisa saya olah karena gangguan pada kami. Pesan itu kami simpan dan akan dilihat petugas. Silakan tulis "menu" untuk meneruskan.

## Pesan yang bukan tulisan

kind-edited = Pesan yang diubah tidak saya baca. Tolong kirim jawaban Anda sebagai pesan baru.
kind-edited-answer = Pesan yang diubah tidak saya baca: jawaban Anda yang pertama tetap dipakai. Mau menggantinya? Ketik "kembali", lalu jawab lagi. Kalau di akhir ada tombol "Ada yang salah", bisa juga di sana.
kind-sticker = Terima kasih stikernya. Tolong jawab dengan tulisan atau tombol, ya.
kind-voice = Maaf, saya belum bisa mendengar pesan suara. Tolong tulis jawaban Anda.
kind-location = Maaf, saya belum bisa membaca lokasi. Tolong tulis jawaban Anda.
kind-contact = Itu kontak orang lain, jadi tidak saya pakai. Tolong tulis jawaban Anda.
kind-too-large = Berkas itu lebih dari 20 MB. Tolong kirim foto biasa yang lebih kecil.
file-waits = (lampirannya menyusul sesudah Anda membalas)
file-follows = Ini berkas dari pesan sebelumnya, yang belum bisa dikirim waktu itu:
kind-file-failed = Foto Anda gagal saya ambil. Tolong kirim sekali lagi.
kind-other = Maaf, jenis pesan itu belum bisa saya baca. Tolong tulis jawaban Anda.
kind-group = Saya hanya melayani di chat pribadi, supaya data Anda aman. Silakan buka profil saya dan tekan "Mulai".

## Tombol

button-share-phone = Bagikan nomor saya
button-choose = Pilih
button-wrong = Ada yang salah
open-menu = Menu
open-lanjut = Lanjutkan isian
open-buang = Buang isian
open-buang-ya = Ya, buang
open-kembali = Kembali
open-batal = Batal
open-lewati = Lewati

## Keadaan pendaftaran

state-submitted = menunggu diperiksa cabang
state-processing = sedang diproses cabang
state-awaiting_payment = menunggu pembayaran pertama
state-active = peserta
state-ended = kepesertaan berakhir
state-rejected = ditolak

## Bulan dan jumlah uang

answer-noted = Dicatat.
months-count = { $count } bulan
days-a-month = { $count } hari sebulan
amount-a-day = { $amount } per hari
amount-a-week = { $amount } per minggu
amount-a-month = { $amount } per bulan

## Formulir di satu halaman

filled = Terima kasih, isian formulir Anda sudah saya baca.
filled-partly =
    Terima kasih, isian formulir Anda sudah saya baca. Yang ini belum pas:
    { $lines }
filled-unknown = Formulir itu sudah tidak dipakai. Silakan pilih dari menu.
form-correct = Jawaban sebelumnya keliru? Tekan Kembali, lalu tulis yang benar. Sebelum dikirim semuanya juga bisa diubah.
form-onward = Lanjut
form-finish = Selesai

## Orang, peran, dan daftar

posts-rw = { $place } RW { $rw }
posts-named = { $name } ({ $post })
posts-nameless = Tanpa nama
work-more = Berikutnya
work-first = Ke halaman 1
digest-paid-by = { $line } (dibayar { $payer })
people-nameless = Tanpa nama
people-page = Halaman { $number } dari { $pages }

## Jawaban

option-none = (kosong)
option-all = Semua
option-yes = Ya
option-no = Tidak
option-photo-kept = Foto sudah diterima
option-approve = Setujui
option-decline = Tolak

## Data seseorang

option-L = Laki-laki
    .also = laki, cowok, pria, lelaki
option-P = Perempuan
    .also = cewek, wanita, perempuan, ibu
option-transport = Transportasi
    .also = ojek, ojol, sopir, supir, kurir, driver, transport
option-other = Pekerjaan lain
    .also = lain, lainnya, bukan transportasi, yang lain
option-jkk_jkm = Kecelakaan+kematian
    .also = jkk jkm, jkk, dua program, 2 program, yang murah, paling murah, yang paling murah, murah, termurah, tanpa jht, tanpa tabungan, biasa, yang biasa, paket biasa, ga pake tabungan, gak pake tabungan, tidak pakai tabungan, kecelakaan kematian
option-jkk_jkm_jht = Tambah tabungan
    .also = jht, tiga program, 3 program, semua, semuanya, dua duanya, lengkap, paket lengkap, paket komplit, yang lengkap, paling lengkap, komplit, yang komplit, tabungan, pakai jht, dengan jht, pake jht, sama jht, pakai tabungan, pake tabungan, dengan tabungan, yang ada tabungan, yang tabungan, sama tabungan, yang ada tabungannya, tabungannya, 3, tiga, ketiganya, ketiga tiganya
option-self = Saya sendiri
    .also = sendiri, saya, aku, gue, bayar sendiri, mandiri, pribadi
option-government = Pemerintah
    .also = pemda, pemprov, apbd, dki, negara, dinas, kelurahan
option-donor = Donatur atau perusahaan
    .also = csr, donasi, sponsor, perusahaan, majikan, bos, donatur
option-organisation = Lembaga saya
    .also = lembaga, organisasi, kelompok, koperasi, rt, pkk
option-rt = Pengurus RT
option-rw = Pengurus RW
option-pkk = PKK
option-dasawisma = Dasawisma
option-posyandu = Posyandu
option-jumantik = Jumantik
option-fkdm = FKDM
option-lmk = LMK
option-karang_taruna = Karang Taruna
option-umkm = UMKM
option-umum = Bukan pengurus
option-ketua = Ketua
option-wakil = Wakil ketua
option-sekretaris = Sekretaris
option-bendahara = Bendahara
option-seksi = Seksi
option-kader = Kader
option-anggota = Anggota
option-no-phone = Tidak punya
option-themselves = Bayar sendiri
