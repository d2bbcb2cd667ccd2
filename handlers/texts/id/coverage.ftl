## Tombol

open-belum = Siapa yang belum?
open-pengurus = Daftar pengurus
open-jabatan = Akhiri jabatan
open-targetrw = 1 RW 100 pekerja

## Siapa yang belum

officeholder-list-of = Saya catat sebagai pengurus lembaga Anda: { $body }. Lembaga lain? Pilih "Tidak", lalu minta petugas cabang mengirimnya.
missing-title = Pengurus di daftar Anda: { $count }
missing-no-list = Belum ada daftar pengurus. Kirim dulu nama-namanya, supaya terlihat siapa yang belum terdaftar.
missing-nobody = Tidak ada nama di daftar itu sekarang.
missing-rtrw = RT { $rt } RW { $rw }
missing-line = • { $name }, { $post }, { $place }
missing-forward = Ajak mereka mendaftar: minta mereka membuka Perisai Bot dan mengetik "daftar".
officeholders-missing = Belum terdaftar: { $count }
    .button = Belum ({ $count })
officeholders-waiting = Sedang diproses: { $count }
    .button = Diproses ({ $count })
officeholders-active = Terlindungi: { $count }
    .button = Terlindungi ({ $count })
officeholders-paid = Sudah bayar, menunggu data BPJS: { $count }
    .button = Sudah bayar ({ $count })
officeholders-arrears = Menunggak: { $count }
    .button = Menunggak ({ $count })
officeholders-ended = Kepesertaan berakhir: { $count }
    .button = Berakhir ({ $count })

## Daftar pengurus

officeholder-list-organisation = Pengurus lembaga apa?
officeholder-list-district = Di kecamatan apa?
officeholder-list-village = Di kelurahan apa?
officeholder-list-names = Kirim nama pengurus: berkas Excel atau CSV, atau tulis di sini, satu nama satu baris. Boleh dengan jabatan dan RT/RW. Contoh: Siti Aminah; ketua; RT 3 RW 5
officeholder-list-file = Berkasnya sudah saya baca dan saya simpan. Jawab dulu yang ini:
officeholder-list-sure =
    Saya membaca { $count } nama:
    { $first }

    Sudah benar?
    .more = Lihat sisanya ({ $left })
officeholder-list-same =
    Nama ini ada lebih dari satu kali di satu RW:
    { $names }

    Orang yang sama? Kalau ya, jabatan lamanya berakhir hari ini dan diganti yang di daftar ini (yang pertama, kalau ada dua). Kalau ada yang sama dan ada yang bukan, ketik "kembali" dan perbaiki daftarnya.
    .yes = Orang yang sama
    .no = Orang berbeda
names-unread = Baris yang tidak terbaca: { $rows }. Isinya dua nama, tempat yang tidak jelas, atau orang yang sudah pergi. Kirim lagi nama itu saja nanti.
names-others = Lembar lain belum dibaca: { $names }. Sesudah ini, kirim masing-masing sebagai berkas sendiri.
names-passed = Bukan nama orang (judul, jumlah, tanda tangan, jabatan kosong): baris { $rows }
officeholder-list-done =
    Tersimpan: { $count } nama baru.{ $moved ->
        [0] {""}
       *[other] {" "}Ganti jabatan: { $moved }.
    } Sudah ada atau di luar RW Anda: { $left }.
missing-held = { $line } (tercatat)
error-names-none = Saya tidak menemukan nama di sana. Kirim satu nama satu baris, atau berkas dengan kolom "nama".
error-names-many = Paling banyak { $most } nama sekaligus. Bagi daftarnya, lalu kirim satu per satu.
end-officeholder-sure =
    { $who }

    Orang ini sudah tidak menjabat?
end-officeholder-kept = Baik, namanya tetap di daftar.
end-officeholder-gone = Nama itu tidak ada di daftar Anda.
end-officeholder-done = { $who } sudah dikeluarkan dari daftar. Pendaftarannya tidak berubah.

## Target RW

tracker-title = 1 RW 100 pekerja. Pekerja yang terlindungi di tiap RW, sasaran { $goal }:
tracker-line = RW { $rw } { $bar } { $count }
tracker-nobody = Belum ada pekerja terdaftar di wilayah Anda.

## Cakupan wilayah

coverage-city = { $name }
coverage-district = Kecamatan { $name }
coverage-village = Kelurahan { $name }
coverage-goal = 1 RW { $goal } pekerja: sudah tercapai di { $reached } dari { $count } RW yang ada angkanya.
coverage-goal-none = 1 RW { $goal } pekerja: belum ada RW yang angkanya bisa ditampilkan.
coverage-next = Berikutnya
coverage-up = Wilayah di atasnya

## Angka patokan

open-angka = Tulis angka patokan
open-setujuangka = Setujui angka
option-members = Semua anggota
option-heads = Ketua saja
option-workers = Semua pekerja
option-target_own = Sasaran sendiri
option-target_ministry = Sasaran Kemendagri
denominator-day = { $day }
denominator-line =
    { $place }, { $what }: { $number }
    Data per { $as_of }. Sumber: { $source }
enter-denominator-area = Angka untuk wilayah mana? Tulis nama kelurahan, kecamatan, atau "kota".
enter-denominator-measure = Angka tentang apa?
enter-denominator-organisation = Lembaga apa?
enter-denominator-number = Berapa angkanya? Sasaran ditulis dalam persen, contoh 66,72.
enter-denominator-as_of = Data per kapan? Tulis tahunnya atau tanggalnya.
enter-denominator-source = Dari mana angkanya? Contoh: surat Kelurahan Angke nomor 12.
enter-denominator-sure =
    { $what }

    Sudah benar? Petugas lain akan diminta menyetujuinya.
enter-denominator-kept = Baik, angkanya tidak disimpan.
enter-denominator-done = Tersimpan. Angka ini dipakai sesudah petugas lain menyetujuinya. Beri tahu dia: ketik "setuju angka".
approve-denominators-verdict =
    { $what }

    Pakai angka ini?
approve-denominators-none = Tidak ada angka yang menunggu persetujuan Anda.
approve-denominators-done = Disetujui. Mulai sekarang angka ini dipakai, dengan sumbernya.
approve-denominators-declined = Tidak disetujui. Angka ini tidak dipakai.
