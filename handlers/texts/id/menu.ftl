open-kerja = Kerja saya
menu-newcomer =
    Halo! Saya Perisai Bot. Saya membantu pekerja di Jakarta Barat ikut BPJS Ketenagakerjaan (BPJS TK), bukan BPJS Kesehatan.

    Anda mau apa?
menu-draft = Mau lanjut, atau ada yang lain?
menu-participant =
    Halo, { $name }. Ada yang bisa saya bantu?
menu-staff = Halo! Mau mengerjakan apa?
work-hat =
    { $count ->
        [1] Peran Anda: { $post }.
       *[other] Peran yang sedang dipakai: { $post }.
    }
work-waits = { $task } ({ $count })
work-title = Ini pekerjaan yang bisa Anda lakukan di sini.
