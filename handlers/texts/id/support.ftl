open-petugas = Hubungi petugas
human =
    Baik, permintaan Anda diteruskan ke petugas. Kalau mendesak, telepon 175.
