## Buttons

open-daftar = Register
open-formulir = Fill in one page
open-daftar-baru = Start again
open-terkirim = Is it sent?
open-lembaga = Yes, I do
open-lembaga-bukan = No
open-bolehingatkan = Allow reminders
open-bolehingatkan-ya = Yes, remind me
open-bolehingatkan-tidak = No need

## Registration

registration-consent =
    To register you I need your NIK, name, address, phone, work and income.
    Kept encrypted, only for BPJS Ketenagakerjaan.
    Free of charge. You can have it deleted at any time.

    Do you agree?
    .yes = I agree, go on
    .no = No
    .read = Read it all
    .again = So, do you agree that your data is used for this registration?
    .tick = Yes, I agree
    .full =
        In full (UU 27/2022 on the Protection of Personal Data):

        • What for: to register you with BPJS Ketenagakerjaan and tell you your status. The legal basis is your consent.
        • Data: NIK, name, birth date, sex, phone number, address, work, income, organisation. A photo of your KTP only if you want.
        • How long: answers that are not sent are kept for 7 days. Registration data is kept while we serve you, or until you ask us to delete it.
        • Your rights: to see, correct, download and delete your data, and to withdraw your consent. Type "data" at any time.
        • Responsible: the operator of Perisai Bot together with the BPJS Ketenagakerjaan branch. Type "admin" to reach them.
        • Telegram and WhatsApp keep messages outside Indonesia. We keep your NIK and name encrypted.
    .why = The law asks for your consent before anything is noted. Data are kept locked, only for BPJS Ketenagakerjaan, free, and can be deleted at any time.
    .about = izin setuju persetujuan data consent
registration-consent-first = I have not noted the data of that message: first your consent, then send it again.
registration-consent-still = Nothing is noted yet. Write "yes" first, then send the data once more.
registration-not-yet = It cannot be sent yet, something is still needed:
registration-days-later = I ask about the days of work in a moment.
registration-no-consent = All right, we keep no data. If you change your mind, type "register". You can also register directly at a BPJS Ketenagakerjaan office.
registration-reminders =
    May I remind you before your protection runs out? At most one message a day, never at night.
    .tick = Yes, remind me
    .why = So that you do not lose cover by forgetting to pay. You can stop reminders at any time.
    .about = pengingat diingatkan reminder
registration-information =
    May I send you news about the programme, such as changes of the contribution? It is fine to say no.
    .tick = Yes, send me news
    .why = For news such as a meeting in your RW. You can register without it, and stop it at any time.
    .about = info informasi pengumuman siaran kabar
registration-nik =
    What are your NIK and your name? Write them as on your KTP. Example: 3173… Siti Aminah
    .resend = Thank you. Now send your message again: NIK, name and the rest.
    .alone = What is your NIK? 16 digits, on the first line of the KTP. It looks like this: 3173 0112 0885 0001
    .label = NIK
    .echo = NIK { $value } noted.
    .help = The NIK is at the top of your KTP: 16 digits. It is not the KK number. By your NIK, BPJS Ketenagakerjaan knows who you are, and it is also your payment number.
    .page = 16 digits, on the top line of your KTP. Not the KK number.
    .also = nik number, ktp number, ktp
    .why = BPJS knows you by your NIK, and it is your payment number. It is kept locked and always masked. You find it on your KTP and family card; it is not the number of that card.
    .about = nik ktp kk nomor 16 angka data id family card number
registration-foreigner = This bot is for Indonesian citizens with a NIK. Foreign workers are registered by their employer or at a BPJS Ketenagakerjaan office. Please ask first: call 175.
registration-nik_sure =
    This NIK looks a little unusual. Could it be the number of the family card (Kartu Keluarga, KK)? I need the NIK on your KTP.

    Is this NIK correct?
    .why = One wrong digit could book your contribution for somebody else. So I ask first.
    .about = nik ktp angka nomor
registration-full_name =
    What is your full name, exactly as on your KTP?
    .label = Name
    .echo = Name: { $value }
    .page = Your full name, exactly as on your KTP.
    .also = full name, spelling
    .why = The name must be as on your KTP, so that card and benefits are not held up.
    .about = nama lengkap panggilan ktp name nickname full real legal fake
registration-born_on =
    What is the birth date on your KTP? Example: 12 August 1985
    .label = Birth date
    .echo = Born: { $value }
    .page = As on your KTP.
    .also = born, birthday, age, date of birth, date
    .why = The birth date stands in the NIK: digits 7 to 12. It shows that you are under 65.
    .about = tanggal lahir umur birth date
registration-born_sure =
    You wrote { $typed } as your birth date, but the NIK says { $in_nik }. This can happen, for example when a KTP was corrected.

    Is { $typed } the date on your KTP?
    .yes = Yes
    .no = No
    .nik = By your NIK you were born on { $typed } ({ $age } years old). Is that right?
    .told = By your NIK you were born on { $typed } ({ $age } years old). If not, write the right one.
    .why = Your birth date is in the NIK: digits 7 to 12. The one on the KTP counts, so I ask first.
    .about = tanggal lahir nik ktp date umur usia dapat bisa born birthday age
registration-own-work = Employees are registered by their company. Here your own work is registered: { $work }.
registration-too-old = Sorry, new members have to be younger than { $limit }. I keep none of your answers. Working members of your family may join. Were you a member before? Call 175.
registration-too-young = Registering takes a KTP, which people get at { $limit }. I keep none of your answers: come back once you have one. Married, with a KTP? An officer helps. Working members of your family may join.
registration-sex =
    What is the sex on your KTP?
    .label = Sex
    .why = The BPJS form has it. Usually the NIK tells.
    .about = jenis kelamin laki perempuan sex
registration-phone =
    What is your phone number? If you have none, write "no phone".
    .label = Phone number
    .echo = Phone number: { $value }
    .help = Look in WhatsApp: Settings, then tap your name. Not found? Write "no phone" for now; a number can be added later under "My data" in the menu.
    .page = Example: 0812 3456 7890. None? Write: none.
    .also = phone, number, mobile, whatsapp
    .why = The branch calls it when something is missing, and news about your membership goes there. It is not passed on. Only a relative's phone? Then write "no phone".
    .about = nomor hp telepon wa handphone phone number anak istri suami keluarga wife husband child family
registration-address =
    What is your address? All at once: street, RT/RW, kelurahan. Example: Jl. Mangga 12, RT 3 RW 5, Kapuk
    .label = Address
    .found = Address: { $value }.
    .also = street, house, rt, rw, rt rw, kelurahan, kecamatan
    .why = Your address decides which branch and which cadre look after you. Write where you live now, even if your KTP says otherwise. RT/RW not known? Write the rest first.
    .about = address street house rt rw alamat ktp now rent live
registration-residence =
    { $place } is outside West Jakarta. Do you live or work in West Jakarta?
    .why = Cadres and the branch here look after West Jakarta only, so I ask first.
    .about = west jakarta live work
option-lives_here = I live there
    .also = live, i live in west jakarta, west jakarta
option-works_here = I work there
    .also = work, i work in west jakarta, only work, yes
option-elsewhere = Neither
    .also = no, none, neither of them
registration-works-here = So far this bot is for people who live in West Jakarta. You may join all the same: use the JMO app, or the BPJS Ketenagakerjaan office near your work. Any question? Call 175.
registration-elsewhere = So far this bot is for people of West Jakarta. You may join all the same: use the JMO app, or the nearest BPJS Ketenagakerjaan office. Any question? Call 175.
registration-servant = Civil servants, soldiers and police are covered through their office (Taspen or Asabri), so they are not registered here. Do you have a business of your own too? Go on registering, and write that one.
registration-employee = Employees are registered by their company. Ask its personnel office; if it does not do so, tell 175. Do you have a business of your own too? Go on registering, and write that one.
registration-district =
    Which kecamatan do you live in?
    .help = The kecamatan is on your KTP, below the address. You only know the kelurahan? Write that, and I find it.
    .label = Kecamatan
    .why = The address decides which branch and cadre look after you.
    .about = alamat kecamatan rumah tinggal address
registration-village =
    { $rest ->
        [missing] Which kelurahan, which RT/RW, and which street?
        [street] Which kelurahan, and which street?
       *[known] Which kelurahan?
    }
    .same =
        { $rest ->
            [street] Is the kelurahan { $name } too, and which street? If not, choose it.
           *[known] Is the kelurahan { $name } too? If not, choose it.
        }
    .help = The kelurahan is on your KTP, below RT/RW (Kel/Desa). You live elsewhere? Ask a neighbour or the RT.
    .label = Kelurahan
    .page = The kelurahan in West Jakarta where you live.
    .why = The address decides which branch and cadre look after you.
    .about = alamat kelurahan kecamatan rumah address
registration-rtrw =
    { $missing ->
        [rt] { $known }. Which RT{ $street ->
            [missing] {", "}and which street
           *[known] {""}
        }?
        [rw] { $known }. Which RW{ $street ->
            [missing] {", "}and which street
           *[known] {""}
        }?
       *[both] { $street ->
            [missing] Which RT and RW, and which street? Example: RT 3 RW 5, Jl. Mangga 12
           *[known] Which RT and RW? Example: RT 3 RW 5
        }
    }
    .help = RT and RW are on your KTP, below the address, as in 003/005. You live elsewhere? Ask a neighbour, or look at the RT board. Your form waits for 7 days.
    .label = RT/RW
    .echo = { $value }
    .page = Example: RT 3 RW 5
    .why = RT and RW let the cadre of your neighbourhood help you. See your KTP.
    .about = rt rw alamat
registration-street =
    What are your street and house number? Example: Jl. Mangga No. 12
    .label = Address
    .echo = Address: { $value }
    .page = Street and house number. Example: Jl. Mangga No. 12
    .why = Street and house number go into the BPJS form. What you know is enough.
    .about = alamat jalan nomor rumah street address
registration-occupation =
    { $left ->
        [all] What work do you do? You may add whether you still work, are well or ill, and what you earn. Example: selling nasi uduk, still working, healthy, 100 thousand a day
       *[this] What work do you do? Just write it, for example: selling nasi uduk, ojek online, construction worker.
    }
    .help = Write the work that earns you most often, in your own words. You have two? Write both, for example: ojek and selling.
    .label = Work
    .echo = Work: { $value }
    .page = Your daily work. Example: selling food, online ojek, builder.
    .also = job, occupation, business
    .why = Accident cover follows the work that is registered, and the work decides the discount. Many small jobs? Write the one you do most. Two jobs? Write both.
    .about = kerja pekerjaan usaha work job
registration-organisation =
    In which organisation do you serve?
    .label = Organisation
    .page = Only if you serve in one of these organisations.
    .also = office
    .why = The city counts officials and cadres. Dues and cover are the same.
    .about = lembaga pengurus kader rt rw organisation
registration-post =
    What is your role there?
    .label = Role
    .page = As what? Leave it empty if you do not serve there.
    .why = So that your post is on record there. You may skip it.
    .about = jabatan posisi post
registration-sector-found = I noted it as: { $sector }. If that is wrong, you can change it at the end.
registration-sector =
    Which kind of work is it? Transport means ojek, driver or courier. This decides the discount on your contribution.
    .label = Kind of work
    .also = kind, sector
    .why = Ojek riders, drivers and couriers have the discount for longer. So I need to know.
    .about = transportasi sektor kerja transport
registration-working =
    Are you still working now?
    .label = Working now
    .page = BPJS Ketenagakerjaan checks it if there is a claim.
    .yes = I am
    .no = No
    .yes-also = working, still working, i work, i am working, yes working, every day, everyday, yes every day, yes everyday
    .no-also = not working, unemployed, i do not work, no job
    .why = A member must be working and well when registering. BPJS checks it at a claim, so be honest.
    .about = kerja sakit sehat work
registration-fit =
    Are you still working now, and well, not ill or in hospital? This answer is noted with its time.
    .label = Working and well
    .yes = Working and well
    .no = No
    .yes-also = i am, yes both, both, still working and healthy, working and healthy, still working and well
    .why = A member must be working and well when registering. BPJS checks it at a claim, so be honest.
    .about = kerja sakit sehat work sick well ill healthy
registration-working_sure =
    So you are not working now?
    .yes = Yes, not working
    .no = I am working
    .yes-also = not working, no job
    .no-also = working, still working, i am working
    .why = Members must be working when they register. I make sure first, so that a wrong press does not end your form.
    .about = work kerja
registration-not-working = All right. To join you have to be working. Working again, or a wrong press? Press "Continue": your answers are kept for 7 days. A question? Call 175.
registration-sick =
    Are you ill or in hospital? This answer is kept with its time.
    .label = Ill now
    .page = BPJS Ketenagakerjaan checks it if there is a claim.
    .yes = I am ill
    .no = I am well
    .yes-also = ill, sick, i am sick, in hospital
    .no-also = well, healthy, i am healthy, i'm healthy, i am well, i'm well, i'm fine, i am fine, i feel fine, very well, perfectly healthy, not at all, not ill, not sick, fine, fit, all good, healthy as ever
    .why = Members must be healthy when they register. BPJS checks it at a claim, so answer as it is.
    .about = sick healthy sakit health lie pregnant asthma honest
registration-sick_sure =
    So you are ill or in hospital now?
    .yes = Yes, I am ill
    .no = I am well
    .yes-also = ill, sick
    .no-also = well, healthy, i am healthy, i'm healthy, i am well, i'm well, fine, not ill, not sick
    .why = Members must be healthy when they register. I make sure first, so that a wrong press does not end your form.
    .about = sick healthy sakit
registration-is-sick = Get well soon. You have to be well when you register, or a claim may be refused. Well again? Press "Continue": your answers are kept for 7 days. A question? Call 175.
registration-income =
    About how much do you earn? Example: 1.5 million a month, or 100 thousand a day 26 days
    .label = Income
    .echo = Income: { $value }
    .help = Your income decides the contribution and the size of the benefits. Think of an ordinary month; it does not have to be exact.
    .page = Example: 1.5 million a month, or 100 thousand a day.
    .also = pay, earnings, wage, working days
    .later = I ask about the income in a moment; you only choose.
    .a_month = { RUPIAH($a_month) } a month
    .worked_out = { RUPIAH($a_month) } a month ({ $often } { $unit ->
        [week] weeks
       *[day] days
    })
    .why = Dues and accident benefits follow the income: the larger it is, the larger both are. Count what is left after costs. A monthly guess is enough.
    .about = penghasilan gaji pendapatan income net gross profit large small pay
registration-working_days =
    How many days a month do you usually work? Example: 26
    .label = Working days
    .page = In a month. Only if your income is per day.
    .why = So that daily income can be counted by the month.
    .about = hari kerja days
registration-working_weeks =
    How many weeks a month do you usually work? Example: 4
    .label = Working weeks
    .why = So that weekly income can be counted by the month.
    .about = minggu kerja weeks
income-multiplied = I reckon { RUPIAH($price) } x { $count }.
income-added = I add up { RUPIAH($first) } + { RUPIAH($second) }.
registration-days-taken = I reckon with **26 days** of work a month. If not, write "20 days" for example.
registration-weeks-taken = I reckon with **4 weeks** of work a month. If not, you can change it at the end.
registration-income_sure =
    So you earn **{ RUPIAH($income) }** a month. Contribution and accident benefits are worked out from { RUPIAH($base) }: the smaller it is, the smaller the benefits.

    Is that right?
    .why = The income sets dues and benefits, so I make sure.
    .about = penghasilan dasar iuran income
registration-programme =
    Choose your programme. For an income of { RUPIAH($income) } a month the contribution is:
    1. Accident at work + death (JKK+JKM): **{ RUPIAH($two) }**
    2. With old-age savings too (JHT): **{ RUPIAH($three) }**
    .label = Programme
    .page = Work accident + death, or with old-age savings (JHT) too.
    .also = jht, savings, contribution
    .why = The difference is savings. The first: accident and death, the cheapest. The second adds JHT, money that comes back to you in old age.
    .about = program jht jkk jkm tabungan murah programme 1 2 3 one two three first second
registration-photo =
    Send a clear photo of your KTP. It is kept encrypted, and only branch staff see it.
    .label = KTP photo
    .echo = We have the photo of the KTP.
    .also = photo
    .why = A photo of the KTP helps the branch to compare name and NIK, so it is faster. You may skip it.
    .about = foto ktp photo gambar
registration-sum = Your contribution is **{ RUPIAH($dues) }** a month, from { $month }. You pay later, once the branch has checked your data.
registration-summary =
    You pay **{ RUPIAH($dues) } a month**, from { $month }{ $discounted ->
        [yes] {", "}50% discount
       *[no] {""}
    }: { $programme }
    • { $full_name }, { $nik }
    • { $born_on }, { $sex }, { $has_phone ->
        [yes] { $phone }
       *[no] no phone
    }
    • { $address }
    • { $occupation }{ $is_transport ->
        [yes] {" "}({ $sector })
       *[no] {""}
    }, { $earned }, working, well
    { $in_organisation ->
        [yes] • { $organisation }
       *[no] {""}
    }
    { $has_photo ->
        [yes] • We have the photo of your KTP
       *[no] {""}
    }
registration-review =
    { $lines }
    { $has_photo ->
        [yes] Is everything right?
       *[no] All right? You may send a KTP photo.
    }{ $with_savings ->
        [0] {""}
       *[other] {" "}With old-age savings (JHT) it is **{ RUPIAH($with_savings) }**: write "with savings".
    }
    .send = Send
    .why = To make sure all is right before it goes to the branch. Nothing is sent yet. Something wrong? Name it, such as "the name is wrong".
    .about = cek data kirim review wrong
registration-so-much = The contribution follows the income. Cheaper? Choose it without savings: write "cheap". Accident and death cover stay the same.
registration-after-sending = Yes. Before sending, press "Something is wrong". After it, correct it under "My data" in the menu. Want to withdraw? Write to a person.
registration-known = I use what I know of you: NIK, name, phone, address. So only a few questions are left. Has something changed? You can change it at the end.
registration-again = To be corrected: { $why }. So I only ask for that; your other answers are still there.
registration-again-which = Your registration was rejected: { $why }. Correct what is wrong, then send it again. Not clear? Type "admin".
registration-after-death = Do you want to register yourself? Use your own chat, or press "Talk to a person" and ask to have this chat released.
registration-already = You are registered already. This is your status.

## When it is sent

application-sent =
    Thank you, your registration is sent. Its number is **{ $number }**.

    Do not pay yet, protection has not begun. The branch checks it, and I write to you here by **{ $day }**.
application-already-sent = Your registration is sent already, its number is **{ $number }**. Once is enough. Do not pay yet: news of the branch comes in this chat.
my-organisation = One more thing, if you like: do you serve in the RT/RW, PKK, posyandu, jumantik, or FKDM?
my-organisation-organisation =
    In which organisation?
my-organisation-post =
    What is your role there?
my-organisation-done = Thank you, I noted it.
my-organisation-none = All right, I noted it.
allow-contact =
    May I remind you before your protection runs out? At most one message a day, never at night.
allow-contact-reminders =
    May I remind you before your protection runs out? At most one message a day, never at night.
allow-contact-information =
    May I also send you news about the programme, such as changes of the contribution? It is fine to say no.
allow-contact-yes = All right, I will remind you. Want to stop? Type "reminders" at any time.
allow-contact-no = All right, I send no reminders. Changed your mind? Type "reminders".
register-other-officeholder = Thank you for caring for your neighbours. To register them here you need an invitation as a cadre: ask your Perisai agent for it, or press "Talk to a person". They may also register from their own phone.
register-other =
    { $whom ->
        [mother] For your mother, then.
        [father] For your father, then.
        [wife] For your wife, then.
        [husband] For your husband, then.
        [family] For your family, then.
        [workers] For your workers, then. Register those on your payroll at a branch (ask 175).
       *[somebody] For somebody else, then.
    } Easiest from their phone: { $has_link ->
        [yes] send them this link, and they type
       *[no] open this bot there, and they type
    } "register". No phone? Type "admin": a kader or agent of your RW can register them.

## On one page

form-link =
    Fill in the registration on one page, so your NIK is not written in this chat.

    The page is for { $chat }. At its end there is a code: type it here.

    Only for you: good for **24 hours**, once, in one browser. Do not pass it on.
    .open = Open the form
form-link-staff = You have a role in Perisai, so to be safe there is no form link for you. Please register in this chat.
form-link-none = The form on one page is not available here yet. Please register in this chat.
registration-flow = You may also fill in everything at once: press the button below. Or answer one by one here: type "yes" if you agree.
    .open = Fill in the form
registration-page = Register, BPJS TK
registration-page-consent = Your consent
registration-page-identity = As on your KTP
registration-page-place = Your address
registration-page-work = Your work
registration-page-dues = Your contribution
    .intro = Nothing is sent yet. You check everything first, with the amount of your contribution.

## A photo of the KTP that is read

registration-ktp =
    Send a photo of your KTP and I will fill in your details. It is read here only, then kept locked for the branch's officers.

    Rather type? Write your NIK and name.
    .label = Photo of the KTP
    .help = Put the KTP where it is bright and take the photo from above, with all four corners. Without a photo is fine too: write your NIK and name.
    .why = So that you need not type, and no digit goes wrong. It is read where it is bright and taken from above. It is not required: you may type your NIK and name.
    .about = foto ktp photo picture send read camera
registration-ktp_reading =
    One moment, I am reading the photo. The answer comes in this chat.
    .label = Photo of the KTP
    .help = The photo is being read, one moment. Rather not wait? Write your NIK and name.
    .why = The photo is being read, one moment. Rather not wait? Write your NIK and name.
    .about = foto ktp photo read wait
registration-ktp_card =
    This is what I read:
    { $lines }

    The same as on the KTP? What is not clear I ask next.
    .yes = All correct
    .no = Something is wrong
    .label = Photo of the KTP
    .echo = Good, I filled that in. You may answer the rest one by one, or several at once with commas.
    .help = Compare it with the KTP in your hand. If something differs, press "Something is wrong" and pick it.
    .why = A photo may be misread, so you have the last word. Before you press "All correct" nothing is written down.
    .about = foto ktp photo right wrong read
ktp-type = I will type
ktp-field =
    { $name ->
        [nik] NIK
        [full_name] Name
        [born_on] Birth date
        [sex] Sex
        [street] Street
        [rtrw] RT/RW
        [village] Kelurahan
        [occupation] Work
       *[all] All of it, I will type
    }
ktp-after-agreement = I keep the photo locked away. I read it after this answer:
ktp-outside-area = The address on the KTP is outside of your area. I ask where they live.
ktp-rather-type = Let us type it instead. If you get a clearer photo later, just send it at any time.
ktp-on-screen = This seems to be a photo of a screen, not of the card. I read it all the same. If the card is there, send a photo of the KTP itself now: the branch officer needs it.
ktp-not-read =
    { $why ->
        [kk] That is a family card (KK). What I need is a photo of the front of the KTP.
        [sim] That is a driving licence. What I need is a photo of the front of the KTP.
        [passport] That is a passport. I need a photo of the KTP, its front.
        [form] That is a form or a letter, not a KTP. Take the KTP card itself, its front.
        [receipt] That is a proof of payment. I need a photo of the KTP. To send a proof of payment, type /sudahbayar later.
        [list] That is a list of many people. Here I need a photo of one KTP. Cadres and agents can send a list with /impor.
        [several] There is more than one card or paper in that photo. Take one KTP alone, with nothing beside it.
        [screen] That is a photo of a screen, whose lines hide the writing. Take the KTP card itself, not from another phone.
        [dark] The photo is too dark to read. Take it again where it is bright, without the shadow of your hand.
        [glare] Light is reflected on the KTP. Take it again without the flash, a little away from the lamp.
        [blurred] The photo is not clear enough. Take it again with a steady hand, the KTP filling the screen.
        [cut-off] Part of the KTP is missing. Take it again from above, with all four corners.
        [unreadable] I cannot read what is on the KTP yet. Take it again where it is bright, from close by, of the card itself and no screen.
        [none] I see no writing on that photo. Take the front of the KTP where it is bright.
       *[other] That does not look like a KTP yet. Take the front of the KTP, with all four corners.
    } I do not keep the photo.
