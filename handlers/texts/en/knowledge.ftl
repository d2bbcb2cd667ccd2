## Questions, as buttons

open-tanya-bpu-apa = What is BPU?
open-tanya-beda-bpjskes = Not BPJS Kesehatan?
open-tanya-program-apa = The programmes
open-tanya-jht-wajib = Is JHT required?
open-tanya-jp-jkp = Pension, job loss
open-tanya-sakit-biasa = Ordinary illness
open-tanya-resmi-penipuan = Is this real?
open-tanya-asuransi-lain = Other insurance
open-tanya-umur-max = Oldest age
open-tanya-umur-min = Youngest age
open-tanya-lewat-65 = Members over 65
open-tanya-tidak-kerja = Not working
open-tanya-sedang-sakit = Ill at the moment
open-tanya-dua-kerjaan = Two jobs
open-tanya-punya-dari-pt = Covered at work
open-tanya-ktp-daerah = KTP from elsewhere
open-tanya-kerja-apa-saja = Which work counts
open-tanya-syarat-daftar = Requirements
open-tanya-daftar-di-mana = Where to register
open-tanya-lama-daftar = How long it takes
open-tanya-daftarkan-orang = On behalf of others
open-tanya-sertakan = Sponsor a worker
open-tanya-biaya-daftar = Registration fee
open-tanya-data-aman = Is my data safe?
open-tanya-data-orang-lain = Somebody else's data
open-tanya-iuran-min = Lowest contribution
open-tanya-iuran-hitung = How it is computed
open-tanya-iuran-3program = Cost with savings
open-tanya-diskon = Discount
open-tanya-diskon-jht = Discount on JHT
open-tanya-diskon-apbd = Discount and APBD
open-tanya-diskon-lama = Getting the discount
open-tanya-terlanjur-bayar-penuh = I paid in full
open-tanya-tunggakan-tarif-lama = Older arrears
open-tanya-angka-lama-8100 = The old 8,100
open-tanya-naik-januari = Does it go up?
open-tanya-iuran-ojol = Cost for drivers
open-tanya-penghasilan-tak-tetap = Income that varies
open-tanya-dasar-rendah = Small or large dues
open-tanya-iuran-maksimal = Highest contribution
open-tanya-gratis-rtrw = Paid for RT/RW?
open-tanya-bansos = Social assistance
open-tanya-bayar-di-mana = Where to pay
open-tanya-kode-bayar = Payment number
open-tanya-tanggal-bayar = Day of payment
open-tanya-bayar-sekaligus = Pay months at once
open-tanya-denda = Fine when late
open-tanya-telat-berapa-lama = How late is too late
open-tanya-aktifkan-lagi = Become active again
open-tanya-tunggakan-dilunasi = Pay all arrears?
open-tanya-klaim-saat-nunggak = Covered when late?
open-tanya-mulai-aktif = When it starts
open-tanya-bayar-belum-masuk = Payment not shown
open-tanya-titip-agen = Paying an agent
open-tanya-penipuan-orang-lain = Somebody asks for money
open-tanya-daftar-banyak = Register many people
open-tanya-wawancara = Interview, thesis
open-tanya-beda-harga = The different prices
open-tanya-jht-apa = What is JHT
open-tanya-bayar-terakhir = Last payment
open-tanya-pemutihan = Cancel arrears
open-tanya-diterima-disetor = Received and deposited
open-tanya-autodebet = Automatic payment
open-tanya-berhenti-ikut = Leaving
open-tanya-kartu = Member card
open-tanya-kpj-lupa = Member number (KPJ)
open-tanya-jmo-login = JMO login
open-tanya-jmo-wajah = JMO face check
open-tanya-ubah-data-bpjs = Change BPJS data
open-tanya-kontak = Official number
open-tanya-alamat-cabang = Branch office
open-tanya-cek-status = Check the status
open-tanya-manfaat-jkm = Death benefit
open-tanya-angka-lama-24jt = The old 24 million
open-tanya-kurang-3-bulan = Under three months
open-tanya-manfaat-jkk = Accident benefits
open-tanya-meninggal-karena-kerja = Death at work
open-tanya-stmb = While unable to work
open-tanya-cacat = Disability benefit
open-tanya-cakupan-jkk = What JKK covers
open-tanya-mendadak-di-kerja = Sudden death
open-tanya-penyakit-kerja = Work disease
open-tanya-beasiswa-siapa = Scholarship
open-tanya-beasiswa-besaran = Scholarship sums
open-tanya-beasiswa-tahunan = Scholarship by year
open-tanya-beasiswa-dokumen = Scholarship papers
open-tanya-jkk-langkah = After an accident
open-tanya-jkk-dokumen = Accident papers
open-tanya-jkk-lalu-lintas = Traffic accident
open-tanya-jkk-bukan-plkk = Other hospitals
open-tanya-plkk-mana = Partner hospitals
open-tanya-jkk-batas = JKK claim limit
open-tanya-telat-lapor = Reported late
open-tanya-jkm-dokumen = Death papers
open-tanya-ahli-waris = The heirs
open-tanya-akta-kematian = Death certificate
open-tanya-akta-luar-negeri = Papers from abroad
open-tanya-jkm-batas = JKM claim limit
open-tanya-jkm-kanal = Where to claim JKM
open-tanya-jkm-lama = When JKM is paid
open-tanya-jkk-lama = When JKK is paid
open-tanya-jht-kapan = When to take JHT
open-tanya-jht-sebagian = Part of JHT
open-tanya-jht-dokumen = JHT papers
open-tanya-jht-kanal = Where to take JHT
open-tanya-jht-lama = When JHT is paid
open-tanya-jht-saldo = JHT balance
open-tanya-pajak-npwp = Tax and NPWP
open-tanya-klaim-gratis = Do claims cost?
open-tanya-agen-bantu-klaim = Agent helps claim
open-tanya-status-klaim = Claim progress
open-tanya-klaim-ditolak = Claim refused
open-tanya-jadi-agen = Become an agent
open-tanya-komisi-agen = Agent's commission
open-tanya-bot-apa = Who is this?
open-tanya-perisai-apa = What is Perisai?
open-tanya-keluarga = Register family
open-tanya-karyawan-saya = Register employees
open-tanya-pns = Employees
open-tanya-luar-jakbar = Outside West Jakarta
open-tanya-wna = Foreigners
open-tanya-banyak-pertanyaan = Many questions?
open-tanya-tki = Working abroad
open-tanya-keluar-dari-pt = Left a company
open-tanya-ktp-hilang = KTP not at hand
open-tanya-foto-ktp = Is a photo required?
open-tanya-agen-nakal = Agent wants money
open-tanya-rs-sekarang = At the hospital
open-tanya-uang-kembali = Money back?
open-tanya-wajib-ikut = Is it mandatory?
open-tanya-cicil = Pay bit by bit?
open-tanya-belum-ada-uang = No money now
open-tanya-bos-tidak-daftarkan = Boss does not register
open-tanya-pindah-kota = Moving away
open-tanya-hp-hilang = Phone lost or new
open-tanya-lagi-sakit = When I am ill
open-tanya-kekerasan = Violence
open-tanya-musibah = A misfortune
open-tanya-hamil = Pregnancy, birth
open-tanya-difabel = Disabled: may I?
open-tanya-dibantu-isi = Help to fill it in
open-tanya-jmo-apa = What is JMO?
open-tanya-barang-rusak = Motorbike, goods
open-tanya-pasangan-pns = Family of officials
open-tanya-ditagih = Who collects?
open-tanya-ditelepon = Will you call me?
open-tanya-jam-pengingat = Hours of reminders
open-tanya-jht-kerja-dulu = JHT of an old job
open-tanya-rekening = Bank account?
open-tanya-sosialisasi = Information meetings
open-tanya-legalisir = Original or copy
open-tanya-jkk-kecuali = No licence, drunk
open-tanya-bayar-sebagian = One month first?
open-tanya-siapa-bayar = Who pays for me
open-tanya-bantuan-berhenti = When help stops
open-tanya-bayar-dobel = Paid twice
open-tanya-batal-daftar = Cancel registering
open-tanya-bayar-pertama = When do I pay
open-tanya-akan-ditolak = Who checks it
open-tanya-langkah-saya = My next step
open-tanya-saya-ditanggung = Am I covered?
open-tanya-titipan-saya = My money with agent
open-tanya-agen-saya = Who is my agent
open-tanya-lewat-batas = If I do not pay
open-tanya-minta-waktu = More time
open-tanya-tambah-jht = Add JHT
open-tanya-kenapa-segini = Why it changed
open-tanya-chat-tersambung = Connected chats
open-tanya-kenapa-ditagih = Why am I billed
open-tanya-ke-rekening = Which account
open-tanya-keberatan-ditolak = My data is right
open-tanya-daftar-ulang-ditolak = May I try again?
open-tanya-kerja-di-pt = Job at a company
open-tanya-bayar-keluarga = Paying for family
open-tanya-data-dari-mana = Where my data is from
open-tanya-jht-hasil = What JHT earns
open-tanya-uang-di-agen = Agent has my money
open-tanya-umur-saya = My age

## Answers

knowledge-age-over = No: at **{ $age }** it is too late to register, new members must be under { $below }. A member since before { $below }, and still working? Then the contributions may go on. Family who work may join too.
knowledge-own-waiting = For yourself it does not hold yet: cover begins once the registration is approved and the first contribution is on record.
knowledge-own-arrears = You are in arrears, so do not count on being covered. Only 175 can say.
knowledge-own-ended = Your own membership has ended. Did it happen before that? Call 175.
knowledge-is-booked = It is in: your contributions are recorded, and you are protected until **{ $until }**. Paid after that? Report it, or ask an officer.
knowledge-age-under = Yes: **{ $age }** is under { $below }. You need to be working, and not ill.
knowledge-here = Yes: **{ $place }** is in West Jakarta. Register now? It is free and takes about 11 answers.
knowledge-asked = I cannot be sure of that, so I am asking an officer, number { $number }. The answer comes to this chat, by **{ $until } at { $at }** at the latest. Urgent? Call 175.
knowledge-cover-of-another = That depends on the membership on the day it happened: staff look it up, and **BPJS decides**. Do file the claim, it is free. What is unclear, ask staff.
knowledge-asked-before = I have passed that question on, number { $number }. The answer comes to this chat, by **{ $until } at { $at }** at the latest. Urgent? Call 175.
knowledge-source = The source of that answer: { $source }. Checked { $checked }.
knowledge-source-dated = The source of that answer: { $source }. Checked { $checked }, holds until { $until }.
open-jelaskan = Explain again
knowledge-again = That was about "{ $title }".
knowledge-again-human = Still not clear? Press "Talk to a person", and somebody explains it.
knowledge-source-none = I have not named an answer yet. Just ask.
knowledge-others = Sorry, not that. One of these, perhaps?
knowledge-rephrase = All right. Try other, short words, such as "how much a month" or "where is my card". You can ask an officer too.
open-iuran = What does it cost?
open-sumber = Source?
open-bukanitu = Not that
open-bukansemua = Not any of these
open-setujujawaban = Approve answers
open-keluhan = Complaint
upset-sorry = Sorry if something let you down. Write just one thing you are looking for, such as "where do I pay". Rather tell a person? Press "Talk to a person".
upset-despair = I am so sorry. You are not alone, and your life matters. Please do not carry this by yourself: tell your family, or somebody you trust, right now. I am only a machine, but a person of ours can listen in this chat.
upset-human = I understand that you are upset. It is better that a person answers: press this button, write what happened, and an officer replies in this chat.
upset-asked = An officer already has your request, number { $number }, and answers by **{ $until } at { $at }**. Want to add something? Press this button.
upset-phone = Sorry for the trouble. Want to talk to somebody now? Phone 175. Rather in writing? Press this button, an officer reads it.

## What only a button opens

guard-delete_data = Do you want to see or delete your data? Press the button.
guard-opt_out_reminders = Do you want to change or stop our messages? Press the button.
guard-broadcast = Do you want to send a broadcast? Press the button.
guard-claim_jht = JHT is paid in full at 56, a month after you stop working, when totally disabled, or to heirs; it is free, to your own account. Want to take it? The button tells how.
guard-wrong_number = Is this not for you? Press "Wrong number": the chat is disconnected, and reminders to it stop.
guard-pay = Do you want to pay? The button has the sum and the way.
guard-task = Is this what you mean? Press the button.

## An officer approves answers

approve-answers-source = { $source } ({ $proof ->
        [H] two sources
        [M] one source
        [L] a weak source
       *[R] no source
    })
approve-answers-none = No answer waits for approval.
approve-answers-verdict =
    Waiting: { $count }. Question: { $title }
    Answer: { $words }
    English: { $english }
    Source: { $source }. Holds: { $span }.
    Approve this answer?
approve-answers-done = Approved. From now on this answer is given.
approve-answers-declined = Not approved. The question still goes to an officer.
approve-answers-gone = That answer has changed or was decided already.
approve-answers-always = without limit
approve-answers-span = { $from } to { $until }
approve-answers-from = from { $from }
approve-answers-until = until { $until }

## Ready answers: approved ones, sent by the helper

open-siap = Ready answers
ready-answer-kind =
    { $count ->
        [0] A ready answer about what? Type a few words, for example "where to pay".
       *[other] Choose the ready answer that fits best. None does? Type other words, for example "where to pay".
    }
ready-answer-write = Write my own
ready-answer-sure =
    This will be sent in your name:

    "{ $answer }"

    Send it?
    .yes = Yes, send
    .no = Another one
ready-answer-sent = The ready answer is on its way.
ready-answer-gone = That answer has just changed, so it was not sent. Choose another one or write your own.
error-no-ready-answer = There is no ready answer for these words. Try other words.

## A new version by an officer

answer-written = A new version of an answer of the bot waits for another officer. Open it, compare it with its source, then decide.
answer-example = (example)
error-answer-length = An answer has at least 10 and at most { $most } letters. This one has { $length }.
error-answer-place = The bot does not know the braces { $place }. Use one of the list, or write the number.
error-answer-places-differ = The braces of both languages must be the same. Look again.
error-answer-source = Write the source first, such as "PP 50/2025 art. 4". At most 120 letters.
error-answer-days = Its last day is over, or before its first day. Look again.
error-answer-situation = Choose first for whom this answer is.
