### Everything the bot says in English. Short, warm, plain; Indonesian names of things stay.

## Menu and help

menu-newcomer =
    Hello! I am Perisai Bot. I help workers in West Jakarta join BPJS Ketenagakerjaan (BPJS TK), not BPJS Kesehatan.

    What would you like to do?
menu-participant =
    Hello, { $name }. How can I help?
help =
    What I can do for you:
    • register: join BPJS Ketenagakerjaan
    • form page: register on one page
    • status: until when you are protected, and what you pay
    • how much: work out your contribution
    • paid: tell us that you have paid
    • reminders: change or stop reminders
    • data: see, correct or delete your data
    • connect: use WhatsApp and Telegram as one account

    At any time you can type: menu, back, cancel, help.
    I never ask for money, a PIN, an OTP or a password. BPJS Ketenagakerjaan help line: 175.
help-question = Just answer the question below. Type "back" for the question before, or "cancel" to stop. Your answers are kept for 7 days.
you-are-welcome = You are welcome. Stay safe at work.
language-changed = Good, I speak English now.
language-language = Mau pakai bahasa apa? / Which language?
not-understood = Sorry, I do not understand yet. Choose from the menu, or say it in other words.
files-nowhere = Thank you, but I do not know what this photo is for. For proof of payment, first choose "I have paid" in the menu, then send the photo again.
ask-meant = Which one do you mean?
ask-stop = What would you like to stop?
ask-option-which = Which one do you mean?
resume-question = You have a form that is not finished. Shall we go on?
cancelled = All right, cancelled. Nothing was saved.
cancelled-kept = All right, we stop here for now. Your answers are kept for 7 days and have not been sent anywhere.
discarded = Your answers have been thrown away.
nothing-before = This is the first question.
misread-often = Confused? No problem. You can ask for help, go back, or stop for now.
question-changed = The questions have just been updated. Please answer this one first.
button-old = That button belongs to an earlier question.
progress = ({ $number }/{ $total }) { $question }
nik-deleted = To keep you safe, I delete messages with a NIK from this chat. I only keep a NIK encrypted.

## Messages that are not words

kind-edited = I do not read messages that were changed. Please send your answer as a new message.
kind-sticker = Thanks for the sticker. Please answer in words or with a button.
kind-voice = Sorry, I cannot listen to voice messages yet. Please write your answer.
kind-location = Sorry, I cannot read locations yet. Please write your answer.
kind-contact = That is somebody else's contact. Press "Share my number", or type your number.
kind-too-large = That file is larger than 20 MB. Please send a smaller, ordinary photo.
kind-file-failed = I could not fetch your photo. Please send it once more.
kind-other = Sorry, I cannot read that kind of message yet. Please write your answer.
kind-group = I only help in private chats, to keep your data safe. Please open my profile and press "Start".

## Buttons

button-share-phone = Share my number
button-choose = Choose
button-change = Change { $what }
open-menu = Menu
open-lanjut = Continue
open-buang = Throw answers away
open-daftar = Register
open-formulir = Fill in one page
open-daftar-baru = Start again
open-status = My status
open-bayar = How to pay
open-sudahbayar = I have paid
open-hitung = Work out the cost
open-manfaat = What do I get?
open-pengingat = My reminders
open-pengingat-stop = Stop reminders
open-data = My data
open-perbaiki = Correct my data
open-unduh = Download my data
open-izin = My consent
open-hapus = Delete my data
open-hubungkan = I am registered
open-kenapa = Why this message?
open-kecelakaan = Accident at work
open-meninggal = A member has died
open-jht = Withdraw JHT
open-resmi = Is this official?
open-petugas = Talk to a person
open-bantuan = Help
open-bahasa = Bahasa / Language
open-terimakasih = Thank you
open-kembali = Back
open-batal = Cancel
open-lewati = Skip

## Choices

option-none = (empty)
option-yes = Yes
option-no = No
option-id = Bahasa Indonesia
    .also = indonesian, indonesia, bahasa, id
option-en = English
    .also = inggris, english
option-L = Male
    .also = man, boy, male, m
option-P = Female
    .also = woman, girl, female, f
option-transport = Transport
    .also = ojek, ojol, driver, courier, delivery, taxi, transportation
option-other = Other work
    .also = other, others, another, something else, not transport, selling, trade
option-jkk_jkm = Accident + death
    .also = jkk jkm, jkk, two programmes, 2 programmes, two programs, 2 programs, cheapest, the cheapest, without jht, no savings
option-jkk_jkm_jht = Savings too
    .also = jht, three programmes, 3 programmes, three programs, 3 programs, all, all three, everything, savings, with savings, with jht
option-self = I pay myself
    .also = myself, me, i, i do, i pay, self, i will, my own money
option-government = The government
    .also = government, the state, state, city, the city, dki, kelurahan
option-donor = A donor or a company
    .also = donor, company, sponsor, csr, employer, boss, my boss, donation
option-organisation = My organisation
    .also = organisation, organization, my organization, group, cooperative, rt, pkk
option-rt = RT official
option-rw = RW official
option-pkk = PKK
option-dasawisma = Dasawisma
option-posyandu = Posyandu
option-jumantik = Jumantik
option-fkdm = FKDM
option-lmk = LMK
option-karang_taruna = Karang Taruna
option-umum = None
option-ketua = Chair
option-wakil = Deputy
option-sekretaris = Secretary
option-bendahara = Treasurer
option-seksi = Section (seksi)
option-kader = Kader
option-anggota = Member
option-photo-kept = Photo received
option-no-phone = No phone
option-today = Today
option-yesterday = Yesterday
option-snooze = Remind me later
    .also = later, snooze, not now, postpone
option-stop = Stop all reminders
    .also = stop, off, turn off, switch off, no more, do not remind me
option-start = Turn reminders on
    .also = on, turn on, switch on, start
option-keep = Leave it like this
    .also = keep, leave it, nothing, no change
option-phone = Phone number
    .also = phone, number, mobile, mobile number
option-street = Address
option-occupation = Work
    .also = job, occupation
option-full_name = Name
option-born_on = Birth date
    .also = birthday, date of birth, birth
option-something_else = Something else
    .also = other, else
state-submitted = waiting for the branch to check
state-processing = being processed by the branch
state-awaiting_payment = waiting for the first payment
state-active = member
state-ended = membership ended
state-rejected = not accepted
purpose-service = Registration service
purpose-reminders = Contribution reminders
purpose-information = News about the programme
months-count =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
amount-a-day = { $amount } a day
amount-a-week = { $amount } a week
amount-a-month = { $amount } a month

## Registration

registration-consent =
    Before we start, please read this (UU 27/2022 on the Protection of Personal Data):

    • What for: to register you with BPJS Ketenagakerjaan and tell you your status. The legal basis is your consent.
    • Data: NIK, name, birth date, sex, phone number, address, work, income, organisation. A photo of your KTP only if you want.
    • How long: answers that are not sent are kept for 7 days. Registration data is kept while we serve you, or until you ask us to delete it.
    • Your rights: to see, correct, download and delete your data, and to withdraw your consent. Type "data" at any time.
    • Responsible: the operator of Perisai Bot together with the BPJS Ketenagakerjaan branch. Type "admin" to reach them.
    • Telegram and WhatsApp keep messages outside Indonesia. We keep your NIK and name encrypted.

    Do you agree that your data is used for this registration?
    .yes = Yes, I agree
    .no = No
    .tick = Yes, I agree
registration-no-consent = All right, we keep no data. If you change your mind, type "register". You can also register directly at a BPJS Ketenagakerjaan office.
registration-reminders =
    May I remind you before your protection runs out? At most one message a day, never at night.
    .tick = Yes, remind me
registration-information =
    May I send you news about the programme, such as changes of the contribution? It is fine to say no.
    .tick = Yes, send me news
registration-nik =
    What is your NIK? The 16 digits on your KTP.
    .label = NIK
    .echo = NIK { $value } noted.
    .help = The NIK is at the top of your KTP: 16 digits. It is not the KK number. By your NIK, BPJS Ketenagakerjaan knows who you are, and it is also your payment number.
    .page = 16 digits, on the top line of your KTP. Not the KK number.
registration-nik_sure =
    This NIK looks a little unusual. Could it be the number of the family card (Kartu Keluarga, KK)? I need the NIK on your KTP.

    Is this NIK correct?
registration-full_name =
    What is your full name, exactly as on your KTP?
    .label = Name
    .echo = Name: { $value }
    .page = Your full name, exactly as on your KTP.
registration-born_on =
    What is the birth date on your KTP? Example: 12 August 1985
    .label = Birth date
    .echo = Born: { $value }
    .page = As on your KTP.
registration-born_sure =
    You wrote { $typed } as your birth date, but the NIK says { $in_nik }. This can happen, for example when a KTP was corrected.

    Is { $typed } the date on your KTP?
registration-sex =
    What is the sex on your KTP?
    .label = Sex
registration-phone =
    What is your phone number? Press the button to share it, or type it. If you have none, write "no phone".
    .label = Phone number
    .echo = Phone number: { $value }
    .page = Example: 0812 3456 7890. None? Write: none.
registration-district =
    Which kecamatan do you live in?
    .label = Kecamatan
registration-village =
    Which kelurahan?
    .label = Kelurahan
    .page = The kelurahan in West Jakarta where you live.
registration-rtrw =
    Which RT and RW? Example: RT 3 RW 5
    .label = RT/RW
    .echo = { $value }
    .page = Example: RT 3 RW 5
registration-street =
    What are your street and house number? Example: Jl. Mangga No. 12
    .label = Address
    .echo = Address: { $value }
    .page = Street and house number. Example: Jl. Mangga No. 12
registration-organisation =
    Are you an official or a kader of one of these organisations?
    .label = Organisation
    .page = Do you serve in one of these organisations?
registration-post =
    What is your role there?
    .label = Role
    .page = As what? Leave it empty if you do not serve there.
registration-occupation =
    What work do you do? Just write it, for example: selling nasi uduk, ojek online, construction worker.
    .label = Work
    .echo = Work: { $value }
    .page = Your daily work. Example: selling food, online ojek, builder.
registration-sector-found = I noted it as: { $sector }. If that is wrong, you can change it at the end.
registration-sector =
    Which kind of work is it? Transport means ojek, driver or courier. This decides the discount on your contribution.
    .label = Kind of work
registration-working =
    Are you really working now, and not registering because you are ill? This answer is kept with its time. BPJS Ketenagakerjaan checks it when there is a claim.
    .label = Working now
    .page = Working now, not ill? It is checked if there is a claim.
registration-not-working = Thank you for being honest. To join BPJS Ketenagakerjaan on your own, you must be working. When you work again, type "register". Questions? Call 175.
registration-income =
    How much do you earn a month? A day or a week is fine too. Example: 1.5 million, or 100 thousand a day
    .label = Income
    .echo = Income: { $value }
    .help = Your income decides the contribution and the size of the benefits. Think of an ordinary month; it does not have to be exact.
    .page = Example: 1.5 million a month, or 100 thousand a day.
registration-working_days =
    How many days a month do you usually work? Example: 26
    .label = Working days
    .page = In a month. Only if your income is per day.
registration-working_weeks =
    How many weeks a month do you usually work? Example: 4
    .label = Working weeks
registration-income_sure =
    So you earn { RUPIAH($income) } a month. The base of your contribution is { RUPIAH($base) }.
    Benefits after an accident at work are worked out from this base: the lower the base, the smaller the benefits.

    Is that right?
registration-programme =
    Choose your programme. The contribution this month:
    1. Accident at work + death (JKK+JKM): { RUPIAH($two) }
    2. With old-age savings too (JHT): { RUPIAH($three) }
    .label = Programme
    .page = Work accident + death, or with old-age savings (JHT) too.
registration-payer =
    Who pays your contribution?
    .label = Who pays
    .page = Who pays your contribution?
registration-months =
    How many months would you like to pay first?
    .label = First payment
    .echo = First payment: { $value }
    .page = How many months first? Only if you pay yourself.
registration-photo =
    Would you like to send a photo of your KTP? You may skip this. The photo is kept encrypted, and only branch staff see it.
    .label = KTP photo
registration-review =
    Please check:

    { $lines }

    If it is all right, press Send.
    .send = Send
registration-already = You are registered already. This is your status.
application-sent = Thank you. We received your registration. Its number is { $number }.
application-sum =
    Your contribution:
    { $lines }
    Total: { RUPIAH($total) }
    Legal basis: { $articles }
application-paid-by = Your contribution is paid by: { $payer }. You do not have to pay.
application-next =
    Next: branch staff check your data, then I will tell you here. Please do not pay before you hear from me. You are not protected yet.
    No news within 3 days? Type "admin".

## Contribution and status

dues-line = • { $months }: { $count } × { RUPIAH($dues) } = { RUPIAH($sum) }
dues-line-discount = • { $months }: { $count } × { RUPIAH($dues) } = { RUPIAH($sum) } (50% discount)
discount-ends = Your 50% discount ends on { $until } ({ $article }). After that you pay the full contribution.
status-nobody = You are not registered here yet. If somebody else registered you, choose "I am registered".
status-name = { $name }
status-submitted = Registration { $number } is waiting for branch staff to check it. You are not protected yet.
status-processing = Registration { $number } is being processed by the branch. You are not protected yet.
status-awaiting-payment = Registration { $number } is approved. Please pay the first contribution.
status-active = You are on record as a member. Our data does not show yet until when you are protected.
status-ended-state = Your membership has ended.
status-rejected = Registration { $number } could not be accepted. The branch's reason: { $why }. You can correct it and register again.
status-deceased = We are very sorry for your loss. For what the heirs are entitled to, please talk to our staff or call 175.
status-protected =
    { $days ->
        [0] You are protected until today, { $until }.
        [one] You are protected until { $until }. { $days } day left.
       *[other] You are protected until { $until }. { $days } days left.
    }
status-arrears =
    { $days ->
        [0] You have paid until { $until }. You are in arrears. Today, { $grace }, is the last day to pay. Tomorrow your membership ends.
        [one] You have paid until { $until }. You are in arrears. Please pay by { $grace } ({ $days } day left). After that your membership ends.
       *[other] You have paid until { $until }. You are in arrears. Please pay by { $grace } ({ $days } days left). After that your membership ends.
    }
status-ended =
    Your membership has ended. You had paid until { $until }, and the last day for arrears, { $grace }, has passed.
    You can register again. Old arrears are not charged. But the waiting time of 3 months starts again.
status-first-months = You have not paid for 3 months in a row yet. Until then, the death benefit (JKM) is { RUPIAH($amount) }.
status-missing-month = If you miss a month, you are in arrears. After more than 3 months in arrears your membership ends, and the waiting time of 3 months starts again.
status-paid-by = Your contribution is paid by: { $payer }. You do not have to pay.
status-due-next = Next contribution: { $month }, { RUPIAH($dues) }.
status-due-arrears =
    Not paid yet:
    { $lines }
    Total: { RUPIAH($total) }. There is no fine.
status-articles = Legal basis: { $articles }
status-reported =
    { $months ->
        [one] Your report of payment ({ $months } month, { $day }) is waiting for the branch's data.
       *[other] Your report of payment ({ $months } months, { $day }) is waiting for the branch's data.
    }
status-data = Data of { $day }, from { $origin }.
pay-how =
    How to pay: your payment number is your NIK. Choose BPJS Ketenagakerjaan, then BPU, in:
    • bank apps: BRImo, BCA mobile, Livin', BNI, BSI, BTN
    • wallets: DANA, GoPay, OVO, LinkAja, ShopeePay
    • shops: Alfamart, BRILink

    Keep the receipt. I never take money.
pay-not-you = Your contribution is paid by: { $payer }. You do not have to pay.
pay-not-yet = You do not have to pay yet. Please wait for news from the branch first.

## Calculator

calculator-sector = Which kind of work is it? Transport means ojek, driver or courier.
calculator-income =
    How much do you earn a month? A day or a week is fine too. Example: 1.5 million
    .echo = Income: { $value }
calculator-working_days = How many days a month do you usually work? Example: 26
calculator-working_weeks = How many weeks a month do you usually work? Example: 4
calculator-programme =
    Which programme?
    1. Accident at work + death (JKK+JKM)
    2. With old-age savings too (JHT)
calculator-months =
    For how many months?
    .echo = Worked out for { $value }.
calculator-result =
    Income { RUPIAH($income) } a month, contribution base { RUPIAH($base) }:
    { $lines }
    Total: { RUPIAH($total) }

## I have paid

paid-months =
    Great! For how many months did you pay?
    .echo = Paid: { $value }
paid-paid_on =
    When did you pay?
    .echo = Paid on: { $value }
paid-place =
    Where did you pay?
    .echo = Paid through: { $value }
paid-receipt = Do you have a photo of the receipt? Send it here. You may skip this.
paid-thanks =
    Thank you, your report is noted: { $period }, which should be { RUPIAH($sum) }.
    Now we wait for the branch's data. I will tell you as soon as it is in. If it is not in after { $days } days, our staff will check.

## Reminders

reminders-wish =
    { $plan }

    What would you like to do?
reminders-until =
    On which day shall I remind you? Example: the 25th, tomorrow, in 3 days
    .echo = { $value }
reminders-plan =
    Your reminders are on. The next ones:
    { $days }
reminders-off = Your reminders are off.
reminders-none = There are no reminders for you at the moment.
reminders-snoozed = All right, I keep quiet and remind you again on { $until }.
reminders-stopped = All right, I will not send reminders any more. Type "reminders" to turn them on again.
reminders-started = All right, reminders are on. At most one message a day, never at night.
reminders-kept = All right, nothing was changed.

## My data

mydata-title = This is the data we keep about you:
mydata-nothing = We have no registration data of yours yet.
mydata-facts =
    • Registration number: { $number } ({ $state })
    • NIK: { $nik }
    • Name: { $full_name }
    • Birth date: { $born_on }
    • Phone: { $phone }
    • Address: { $street }, { $rtrw }, { $place }
    • Work: { $occupation }
    • Income: { $income } a month
    • Who pays: { $payer }
mydata-consent = { $purpose }: { $given }
mydata-download = This is all your data in one file. Keep it safe, it is personal.
correct-field = What would you like to correct?
correct-phone =
    What is the new phone number?
    .echo = Phone number: { $value }
correct-full_name =
    What is the right name, exactly as on your KTP?
    .echo = Name: { $value }
correct-born_on =
    What is the right birth date? Example: 12 August 1985
    .echo = Born: { $value }
correct-line =
    Write it as it should be:
    .echo = Noted: { $value }
correct-done = Thank you, your data is corrected. If it must be changed at BPJS Ketenagakerjaan too, our staff will do that within 3 days.
correct-asked = Thank you. Your request goes to the branch staff. They will do it within 3 days.
erase-sure =
    All your data here will be deleted, with your answers and photos. This cannot be undone.
    Data that BPJS Ketenagakerjaan already has is not deleted with it.

    Are you sure?
    .yes = Delete it all
    .no = Keep it
erase-kept = All right, your data was not deleted.
erase-done = Your data has been deleted. Thank you for stopping by.
erase-done-handed-on = Your data here has been deleted. Your registration is already with BPJS Ketenagakerjaan; for the data there, call 175.
withdraw-service = May we use your data for registration and status?
withdraw-reminders = May I send contribution reminders?
withdraw-information = May I send news about the programme?
consent-kept = All right, your consent is noted.
consent-withdrawn = All right, your consent is withdrawn. I will not use your data any more and will not send messages. To have your data deleted, choose "Delete my data".

## Linking

link-consent = { registration-consent }
    .yes = { registration-consent.yes }
    .no = { registration-consent.no }
link-reminders = { registration-reminders }
link-phone =
    If somebody else registered you, we check first that it is you. Press the button to share your own phone number.
    .echo = Phone number: { $value }
link-born_on =
    What is your birth date? Example: 12 August 1985
    .echo = Born: { $value }
link-failed = Sorry, no registration matches. Check the number and the birth date again, or talk to our staff.
link-too-often = That was tried too often. Please try again tomorrow, or talk to our staff.
link-done = Done. Your registration is now linked to this chat.

## Why did I get this message

why-nothing = I have not sent you any message that you did not ask for.
why-reminder = The message of { $day } is a contribution reminder. You allowed it when you registered, and our data says that month is not paid yet. You can postpone reminders or turn them off.
why-reply = The message of { $day } is the answer to a message of yours.
why-news = The message of { $day } brings news from the branch about your registration or payment.

## Information

benefits =
    With BPJS Ketenagakerjaan:
    • Accident at work (JKK): treatment until you are well, as your health needs it, from leaving for work until you are home.
    • Death not caused by work (JKM): { RUPIAH($full) } for the family. If you have not paid for 3 months in a row yet: { RUPIAH($first) }.
    • Old age (JHT), if you choose it: your savings and what they earn.

    This is not BPJS Kesehatan: ordinary illness is not covered here.
claim-accident =
    I hope you get well soon. After an accident at work:
    1. Get treatment first, if possible at a partner hospital (PLKK).
    2. Report it to the branch or that hospital within 2 × 24 hours (form 3 KK1).
    3. Have ready: member card, KTP, what happened with 2 witnesses, a police report if it was in traffic.

    Quick help: 175.
claim-death =
    We are very sorry for your loss. The heirs need:
    • the member card, the KTP of the deceased and of the heirs, the KK
    • the death certificate and the certificate of heirs
    • an heir's bank book
    • proof that the deceased was working

    Hand it in at the branch (form F4). Help: 175.
claim-savings =
    JHT can be paid out in full at the age of 56, on total permanent disability, on death, or when you stop your business. Balances up to Rp15.000.000 through the JMO app; more than that through Lapak Asik or the branch. Help: 175.
official =
    Beware of fraud. I never ask for money, a PIN, an OTP, a password or your mother's maiden name. You pay the contribution yourself through a bank, a wallet or Alfamart, with your NIK. If in doubt, call 175.
human =
    All right, your request goes to our staff. If it is urgent, call 175.

## Answers that do not fit yet

error-too-long = That message is too long. Please write a shorter one.
error-cannot-skip = This question cannot be skipped.
error-not-an-option = Choose one, or write its number.
error-yesno-none = Please answer "yes" or "no".
error-count = Write one number from { $least } to { $most }.
error-line = Write it in words, { $least } to { $most } letters.
error-line-nik = Please do not write a NIK here. Write just the answer.
error-photo-missing = Send the photo here, or press Skip.
error-photo-empty = The file is empty. Please send another photo.
error-photo-too-large = The photo is too large; 10 MB at most. Please send a smaller one.
error-photo-not-a-picture =
    { $kind ->
        [heic] I cannot read iPhone photos of the kind HEIC yet. Send a screenshot of it, or a JPG photo.
       *[other] I cannot read that as a photo. Send a JPG or PNG photo, or a screenshot.
    }
error-photo-broken = The photo is damaged. Please send it again.
error-photo-bomb = That picture has an odd size. Please send an ordinary photo.
error-age-65 = By that date you are { $age } years old. Only people under 65 can register. If the date is wrong, write it again.
error-phone-own = I do not see your number here. Press "Share my number", or type the number.
error-phone-landline = That is a landline. Write a mobile number, for example 0812 3456 7890, or "no phone".
error-phone-must-be-shared = The number must be shared with the button, so that we know it is yours. If there is no button here, open this bot on Telegram, or type "admin".
error-date-long-ago = That is more than a year ago. Write the day of your last payment.
error-snooze-range = Choose a day from tomorrow to { $until }.

error-nik-length = A NIK has 16 digits. Please check your KTP again.
error-nik-letters = Write the 16 digits of the NIK on your KTP. It looks like this: 3173 0112 0885 0001
error-nik-excel = Excel cut off the digits. Please type the 16 digits of the NIK on your KTP.
error-nik-day = Digits 7 and 8 of that NIK are not possible. Please check your KTP again.
error-nik-month = Digits 9 and 10 of that NIK are not possible. Please check your KTP again.
error-nik-date = The birth date inside that NIK does not exist. Please check your KTP again.
error-nik-serial = The last four digits of a NIK cannot be 0000. Please check your KTP again.
error-nik-old = That is an old KTP number. Please use the NIK on your electronic KTP (e-KTP).
error-nik-province = The first two digits of that NIK are not known. Please check your KTP again.
error-nik-repeat = That is not a NIK. Please write the 16 digits on your KTP.
error-date-future = That day has not come yet. Please write it again.
error-date-impossible = That day is not in the calendar. Example: 12 August 1985
error-date-none = I cannot find the date. Example: 12 August 1985
error-date-old = That year is too long ago. Please write it again with a 4-digit year.
error-money-currency = Write it in rupiah. Example: 1.5 million
error-money-huge = That is too much. Write what you earn a month, for example 1.5 million.
error-money-negative = Income cannot be less than zero. Example: 1.5 million
error-money-none = I cannot find the amount. Example: 1.5 million, 750 thousand, or 100 thousand a day
error-money-zero = Income cannot be zero. Write roughly what you earn in an ordinary month, for example 1 million.
error-months-many = At most 24 months.
error-months-none = Write the number of months. Example: 3 months
error-months-unit = Contributions are paid by the month. Write the number of months, for example 1 month.
error-name-digits = A name has no digits. Write your full name as on your KTP.
error-name-long = That name is too long. Write your name as on your KTP.
error-name-none = Write your full name as on your KTP. Example: Siti Aminah
error-name-signs = A name has only letters, full stops, commas and apostrophes. Write it as on your KTP.
error-organisation-unknown = I do not know that organisation yet. Choose one, or "None".
error-post-unknown = I do not know that role yet. Choose the nearest one, or press Skip.
error-phone-foreign = That is a foreign number. Write an Indonesian mobile number, for example 0812 3456 7890.
error-phone-letters = There are letters in that number. Example: 0812 3456 7890
error-phone-long = That number has too many digits. Example: 0812 3456 7890
error-phone-none = Write a mobile number. Example: 0812 3456 7890. Or "no phone".
error-phone-number = That number is not known. Example: 0812 3456 7890
error-phone-short = That number has too few digits. Example: 0812 3456 7890
error-place-outside = { $name } is not in West Jakarta ({ $city }). This bot is for people in West Jakarta. If you live in West Jakarta, choose one.
error-place-unknown = I do not know that name yet. Choose one below.
error-rtrw-long = RT and RW have at most 3 digits. Example: RT 3 RW 5
error-rtrw-none = Write RT and RW. Example: RT 3 RW 5
error-rtrw-zero = RT and RW start at 1. Example: RT 3 RW 5
error-work-none = To join, you need work or a business. If you have any, just write it, for example selling cakes at home.
error-work-unknown = Write what you do in words. Example: selling vegetables

## What may mean two things

ask-yesno = To be sure: yes or no?
ask-nik-two = There are two numbers. Which one is your NIK?
ask-date-missing-day = What is the full date? Write day, month and year. Example: 12 August 1985
ask-date-missing-month = Which month? Write it in full, for example 12 August 1985.
ask-date-missing-year = Which year? Write it in full, for example 12 August 1985.
ask-date-which = Which date do you mean? If it is not here, write it again with the month's name.
ask-date-year4 = The year is not clear. Write it with 4 digits, for example 12 August 1985.
ask-money-period = Is that a day, a week or a month? Write it in full, for example 100 thousand a day.
ask-money-range = So it varies? Choose what an ordinary month brings. The lower one is fine too.
ask-money-reading = Which one do you mean?
ask-money-unit = Which one do you mean? If neither, write it in full, for example 1.5 million.
ask-months-count = So how many months? Example: 3 months
ask-name-full = Write your full name as on your KTP.
ask-organisation-which = Which one is your organisation?
ask-phone-area = That looks like a landline. Write a full mobile number, for example 0812 3456 7890.
ask-phone-own = Which number? Write it, for example 0812 3456 7890.
ask-phone-sure = Is this your number?
ask-phone-two = There are two numbers. Which one is yours?
ask-place-which = Several are alike. Which one?
ask-rtrw-half = Write both RT and RW. Example: RT 3 RW 5
ask-rtrw-rt = RW { $half }. And the RT? Write both, for example RT 3 RW 5.
ask-rtrw-rw = RT { $half }. And the RW? Write both, for example RT 3 RW 5.
ask-rtrw-sure = Is this right?
ask-rtrw-which = Which RT and RW? Write only one pair, for example RT 3 RW 5.
ask-work-two = Which one is your main work?

## News from the branch

news-posted = Good news, { $name }. Your payment is in the branch's data. You are protected until { $until }.
news-active = Congratulations, { $name }! You are now a member of BPJS Ketenagakerjaan. You are protected until { $until }.
news-awaiting-payment = Hello { $name }. The branch approved registration { $number }. Please pay the first contribution. Your payment number is your NIK.
news-rejected = Hello { $name }. Registration { $number } could not be accepted. The branch's reason: { $why }. You can correct it and register again.
news-ended = Hello { $name }. The branch's data says that your membership has ended. You can register again; the waiting time of 3 months starts again.

## Demo

demo-officer = branch officer
demo-agent = Perisai agent
demo-cadre = cadre of PKK
demo-monitor = monitor of the city
demo-draft = form not finished
demo-submitted = waiting for the branch
demo-rejected = not accepted
demo-awaiting-payment = waiting for the first payment
demo-active-soon = protected until the end of the month
demo-active-new = new member
demo-active-ahead = paid ahead
demo-arrears-1 = 1 month in arrears
demo-arrears-2 = 2 months in arrears
demo-arrears-3 = 3 months in arrears
demo-ended = membership ended
demo-government = paid by the government

## Files from the branch

error-sheet-empty = The file is empty. There are no rows to read.
error-sheet-too-large = The file is too large. 20 MB at most.
error-sheet-cells = There is too much in it. At most { $rows } rows and { $columns } columns.
error-sheet-bomb = This file is not normal: what is in it is far larger than the file. Save it again from Excel.
error-sheet-broken = The file is damaged. Save it again from Excel, then try again.
error-sheet-kind = I do not know this kind of file. Use .xlsx or .csv.
error-sheet-old = This is an old Excel file (.xls). Save it as .xlsx, then try again.
error-sheet-password = The file is locked with a password. Unlock it, then try again.
error-sheet-no-header = The row with the column names was not found. These columns are needed: nik, status, aktif_sampai.
error-sheet-column-twice = The column { $column } is there twice. Remove one.
error-status-columns = These columns are missing: { $missing }.
error-status-as-of-missing = The date of the data was not found. Write "Data per 20 November 2026" above the table, or use --as-of.
error-status-as-of-differs = There is more than one date of the data: { $days }. Use only one.
error-status-as-of-future = The date of the data, { $day }, has not come yet. Please check.
error-status-rounded = Every NIK ends in 0: Excel has rounded them. Make the NIK column text, then fill it in again.
error-cell-empty = The cell is empty.
error-cell-status = The status "{ $value }" is not known.
error-cell-date = The date "{ $value }" cannot be read. Example: 30-11-2026
error-cell-kpj = A KPJ has 11 digits.
error-cell-months = The number of months "{ $value }" cannot be read.
error-row-merged = This row has merged cells. Split them first.
error-row-contradicted = This NIK is also in row { $others }, with different content.
error-nik-two = There are two NIK in one cell.
error-regions-bps = Row { $row }: { $code } is a BPS code. Use the Kemendagri code with dots, for example 31.73.01.
error-regions-code = Row { $row }: the code { $code } cannot be read. Example: 31.73.01.1001
error-regions-name = Row { $row }: the name for code { $code } is empty.
error-regions-twice = Row { $row }: the code { $code } is there twice.

## Reminders as they are sent

reminder-h-7 =
    Hello { $name }. You are protected until { $until }. To stay protected, you can already pay { RUPIAH($dues) } for { MONTH($month) }.

    If you have paid, please ignore this message.
reminder-h-3 = Hello { $name }. You are protected until { $until }. For { MONTH($month) }: { RUPIAH($dues) }. Need help paying? Press a button below.
reminder-h = Hello { $name }. The last day of your protection is { $until }. To stay protected, pay { RUPIAH($dues) } for { MONTH($month) }.
reminder-h7-after = Hello { $name }. Your protection is recorded until { $until }, and we have no record yet of { MONTH($month) }: { RUPIAH($dues) }. Arrears can be paid until { $grace }.
reminder-m2 = Hello { $name }. No contribution is recorded since { $until }. Start with { MONTH($month) }: { RUPIAH($dues) }. Arrears can still be paid until { $grace }, without a fine.
reminder-m3 = Hello { $name }. Two months of contributions are not recorded. You can still catch up until { $grace }, starting with { MONTH($month) }: { RUPIAH($dues) }. If it is difficult, reply "admin" and we will help.
reminder-g-14 = Hello { $name }. Important: your arrears can be paid until { $grace } at the latest, starting with { MONTH($month) }: { RUPIAH($dues) }. If this date passes, membership ends and the 3-month waiting period starts again.
reminder-g-7 = Hello { $name }. Time is running out: pay your arrears by { $grace }, starting with { MONTH($month) }: { RUPIAH($dues) }. If this date passes, membership ends and the 3-month waiting period starts again.
reminder-g-1 = Hello { $name }. Last chance: { $grace } is the last day to pay your arrears, starting with { MONTH($month) }: { RUPIAH($dues) }. If this date passes, membership ends and the 3-month waiting period starts again.
reminder-snooze = Hello { $name }. You asked to be reminded today: { RUPIAH($dues) } for { MONTH($month) }. Your protection is recorded until { $until }.
reminder-before = Hello { $name }. You are protected until { $until }. You can already pay { RUPIAH($dues) } for { MONTH($month) }.
reminder-after = Hello { $name }. Your protection is recorded until { $until }, and { MONTH($month) } ({ RUPIAH($dues) }) is not recorded yet. Arrears can be paid until { $grace }.
reminder-grace = Hello { $name }. Important: your arrears can be paid until { $grace } at the latest, starting with { MONTH($month) }: { RUPIAH($dues) }. If this date passes, membership ends and the 3-month waiting period starts again.

## The chat page
web-title = Perisai Bot
web-subtitle = Your helper for BPJS Ketenagakerjaan
web-skip = Skip to the message box
web-log = Conversation
web-compose = Write a message
web-text = Write a message…
web-attach = Send a photo or file
web-send = Send
web-remove = Remove file
web-newer = ↓ New message
web-leave = Leave
web-switch = Be someone else
web-begin = Start
web-welcome = Hello! Would you like to work without worry?
web-welcome-more = Register with BPJS Ketenagakerjaan, check your protection and how to pay, all in this chat.
web-noscript = This page needs JavaScript. Turn JavaScript on in your browser, then reload.
web-back = Back to the start

## What the chat page says while it runs
web-js-invited = I opened an invitation link
web-js-you = You:
web-js-bot = Perisai:
web-js-typing = Perisai is typing…
web-js-waiting = waiting to be sent
web-js-offline = The connection is lost. Your messages are kept and will be sent by themselves.
web-js-online = Connected again.
web-js-reload-file = This file was not sent in time. Please choose it again.
web-js-too-large = The file is too large, 20 MB at most. Choose a smaller one or take the picture again.
web-js-uploading = The file is being sent
web-js-today = Today
web-js-file = Download
web-js-leave-sure = Leave this chat? The conversation cannot be opened again on this device.

## Demo
web-demo-what = This is a demo with made-up people. Choose who you want to be, then chat with the bot as on Telegram.
web-demo-who = Who do you want to be?
web-demo-new = Somebody new who is not registered
web-clock = Demo clock
web-demo-clock = Move the clock on so that reminders arrive now. It is the same clock for everybody in this demo.
web-clock-days = +{ $days } { $days ->
    [one] day
   *[other] days
 }
web-clock-nine = to 09:00
web-moment = { $day }, { $date }, { $time } WIB
web-day-1 = Monday
web-day-2 = Tuesday
web-day-3 = Wednesday
web-day-4 = Thursday
web-day-5 = Friday
web-day-6 = Saturday
web-day-7 = Sunday

## When something is wrong
web-error-title = Sorry, something is not right
web-error-404 = There is no such page. Check the address, or go back to the start.
web-error-405 = This address cannot be used that way. Go back to the start and try again.
web-error-500 = Something went wrong on our side. Try again in a moment.
web-error-other = This cannot be done. Go back to the start and try again.
web-error-off = The web chat is closed at the moment. Please write to us on Telegram or visit the branch office.
web-error-sender = We do not know who is writing. Open the chat page first, then write from there.
web-error-id = This message needs an id of 1 to 100 characters: a new one for each message, the same one when it is sent again.
web-error-empty = The message is empty. Write something (text) or press one button (press).
web-error-text-long = The message is too long, 10,000 characters at most. Shorten it or split it.
web-error-too-large = What was sent is too large. Shorten the message, or send a file of 20 MB at most.
web-error-unreadable = This cannot be read. Reload the chat page, then send it again.
web-error-no-file = There is no file yet, or it is empty. Choose a photo or file, then send it again.
web-error-file-large = The file is too large, 20 MB at most. Choose a smaller one or take the picture again.
web-error-file-gone = This file is no longer there, or not meant for you. Ask for it again in the chat.
web-error-after = The number of the last message (after) must be digits. Reload the chat page.
web-error-often = Too fast. Wait a moment, then send it again.
web-error-streams = This chat is open in too many places. Close some tabs, then try again.
web-error-again = The message has not arrived because of a fault. Try again in a moment.

## A form on one page

filled = Thank you, I have read your form.
filled-partly =
    Thank you, I have read your form. This is not right yet:
    { $lines }
filled-unknown = That form is no longer in use. Please choose from the menu.
form-onward = Next
form-finish = Done
form-link =
    Fill in the registration on one page with this link. So your NIK is not written in this chat.
    { $url }

    The link is only for you. It is good for 24 hours and can be sent in once. Do not pass it on.
form-link-none = The form on one page is not available here yet. Please register in this chat.
web-form-what = Fill it in once, then we check it. Nothing is sent before you press Send at the end.
web-form-maybe = (if needed)
web-form-choose = Choose...
web-form-check = Next, check my answers
web-form-missing = This is empty. Please fill it in.
web-form-faults = Some answers need another look
web-form-more = Almost there
web-form-over = Done on this page
web-form-known = What you have filled in
web-form-photo = Choose a photo
web-form-send-photo = Send the photo
web-form-answer = Your answer
web-form-go = Next
web-form-chat = Open the chat
web-form-back = You may close this page. Further news comes to your chat.
web-form-seal = This page has been open for too long. Open the form again, then fill it in once more.
web-form-expired = This link is no longer good. Type "formulir" in your chat for a new one.
web-form-used = The form of this link has been sent in. Go on in your chat.
web-form-by-link = This form opens with a personal link. Type "formulir" in your chat to get one.
registration-flow = You may also fill in everything at once: press the button below. Or answer one by one here: type "yes" if you agree.
    .open = Fill in the form
registration-page = Register, BPJS TK
registration-page-consent = Your consent
registration-page-identity = As on your KTP
registration-page-place = Your address
registration-page-work = Your work
registration-page-dues = Your contribution
    .intro = Nothing is sent yet. You check everything first, with the amount of your contribution.

## Roles, invitations, work

open-kerja = My work
open-peran = My roles
open-lepas = Lay down this role
open-undang = Invite somebody
open-undangan = My invitations
open-akhiri = End somebody's role
open-terima = Accept an invitation
open-gantiagen = Another agent
option-cadre = Cadre / committee
    .also = kader, pengurus, cadre
option-agent = Perisai agent
    .also = agen, perisai, agent
option-officer = Branch officer
    .also = petugas, cabang, officer
option-monitor = Monitor
    .also = pantau, pemantau, city
option-laid_down = Laid down
option-erased = Data erased
option-replaced = Replaced
    .also = replace, diganti
option-moved = Moved away
    .also = moved, pindah
posts-cadre =
    { $body ->
        [rt] Committee member of RT
        [rw] Committee member of RW
       *[other] Cadre of { $organisation }
    }, { $place }
posts-agent = Perisai agent, { $place }
posts-officer = Branch officer, { $place }
posts-monitor = Monitor, { $place }
posts-rw = { $place } RW { $rw }
posts-named = { $name } ({ $post })
posts-nameless = No name
roles-not-yours = This is for a role that you do not have now. Choose "Menu" to see what you can do.
roles-which = You have several roles for this. First choose which one is on.
roles-mine =
    Your roles:
    { $lines }
roles-choose = Choose another role to change.
roles-on = • { $post } (now on)
roles-off = • { $post }
work-hat =
    { $count ->
        [1] Your role: { $post }.
       *[other] The role that is on: { $post }.
    }
work-title = This is what you can do here.
work-more = More
laydown-sure =
    You are about to lay down this role: { $post }.
    The people you look after go to the one above you. Your own registration stays as it is.

    Lay down this role?
laydown-kept = All right, you keep your role.
laydown-done = Done. You are no longer { $post }. Thank you for your help.
invite-kind = Whom do you want to invite?
invite-organisation = Of which body are they a cadre or committee member?
invite-district = In which kecamatan?
invite-village = In which kelurahan?
invite-rw =
    Which RW? For example: RW 5.
    Press "Skip" if they look after the whole kelurahan.
invite-whole-city = All of West Jakarta
invite-whole-district = The whole kecamatan
invite-too-wide = This reaches further than your own role. Invite people of your own area and organisation.
invite-done =
    The invitation for { $what } is ready. Send one of these links to one person only:
    { $lines }

    The link works for one person, once, until { $until }. Do not share it in a group.
invite-telegram = Telegram: { $link }
invite-whatsapp = WhatsApp: { $link }
invite-web = Web: { $link }
invitations-open = Invitations not used yet: { $count }
invitations-line = No. { $number }: { $what }, until { $until }
invitations-revoke = Call back no. { $number }
invitations-none = No invitation is waiting.
invitations-revoked = That invitation is called back. Its link no longer works.
accept-agree =
    You are invited to be: { $what }.
    Invited by: { $who }.

    If you accept, officers and the people you look after see your name, and what you do here is recorded. You can stop at any time.

    Do you accept?
    .yes = Yes, I accept
    .no = No
accept-full_name = What is your full name?
accept-declined = All right, the invitation is not used. If you change your mind, open the link again.
accept-from-office = The operator of Perisai Bot
accept-invalid = This invitation link does not work: it may have been used, called back, or be too old. Ask whoever invited you for a new one.
accept-already = You already have this role. Somebody else can still use the link.
accept-own = This is your own invitation. Send the link to the person you invite.
accept-done = Thank you. You are now { $what }.
endoffice-search = Whose role ends? Type a part of the name.
endoffice-whose = Whose role ends?
endoffice-why = Why does it end?
endoffice-heir = Who goes on with the work?
endoffice-nobody = Nobody yet
endoffice-sure =
    The role of { $who } ends now. Its history is kept.

    End this role?
endoffice-kept = All right, the role goes on.
endoffice-gone = That role has ended already.
endoffice-none-below = Nobody works under you yet. You can invite somebody first.
role-ended-notice = From today you are no longer { $post }. Thank you for your work. If this is a mistake, talk to a person.
endoffice-done = The role of { $who } has ended. Participants who changed hands: { $people }.
otheragent-sure =
    The branch will be asked to choose another Perisai agent for you. Your protection does not change.

    Ask for another agent?
otheragent-kept = All right, your agent stays.
otheragent-none = You have no Perisai agent yet. If you need help, contact an officer.
otheragent-done = The branch has been asked. You get an answer within 3 days.
otheragent-already = The branch is still working on your last request.
error-rw-number = Type the number of the RW only, such as 5 or RW 005.
error-nobody-of-that-name = Nobody under you has that name. Type a part of another name.
error-organisation-needed = A cadre belongs to a body. Choose one of those below.
error-body-unknown = I do not know that organisation yet. Choose one of those below.

## One person, many chats

open-sambung = Connect chats
open-saluran = My chats
open-putus = Unlink a chat
open-kirimlewat = Send where?
open-bukansaya = That was not me
option-show_code = Show a code
    .also = show, new code, get a code
option-enter_code = I have a code
    .also = have code, enter code, type a code
option-my_chats = My chats
    .also = list chats, show chats
channel-web = Web
channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-terminal = Terminal
connect-wish =
    You can use WhatsApp, Telegram and the web as one account. Ask for a code in one chat, then type it in the other.

    What do you want in this chat?
    .help = The code makes sure that both chats are yours. Open two Perisai chats of yours. In one choose "Show a code", in the other "I have a code".
connect-shown =
    Your code: { $code }

    Open your other Perisai chat, type "connect", then type this code. It is good for 15 minutes, and only once. Do not give it to anybody. Our staff never ask for it.
connect-code = What is the code?
connect-sure =
    This chat will become one with your account in: { $channels }.

    Data, answers and reminders are shared, and whoever holds that chat can see them. Go on only if that chat is your own.

    Connect them?
    .yes = Yes, it is mine
    .no = No
connect-kept-apart = All right, nothing was connected.
connect-done = Done. These two chats are one account now.
connect-same = This chat and that chat are one account already.
connect-two = These two chats have registrations with different NIKs, so they cannot become one. If one of them is wrong, talk to our staff.
connect-too-often = Too many wrong codes. Please try again in an hour, or talk to our staff.
error-code-unreadable = The code has 8 letters and digits, like ACDF-3479. Check it, then type it again.
error-code-wrong = That code cannot be used. It may be mistyped, older than 15 minutes, or used already. Ask for a new code in the other chat, then type it here.
error-code-own = That code is from this very chat. Type it in your other chat.
channels-list =
    The chats of your account:
    { $lines }

    Reminders go to one chat only.
channels-here = this one
channels-first = reminders come here
channels-unreachable = cannot be reached
sendto-address = To which chat should reminders and news go?
sendto-last = The last one used
sendto-done = All right, reminders and news go to { $channel }. If they do not arrive, I try your other chat.
sendto-done-last = All right, reminders and news go to the chat that you used last.
unlink-address = Which chat do you want to unlink?
unlink-sure =
    The chat { $channel } will be unlinked. Your data cannot be seen from there any more, and no reminder goes there.

    Unlink this chat?
    .yes = Yes, unlink it
    .no = No
unlink-kept = All right, nothing was unlinked.
unlink-done = That chat is unlinked from your account.
unlink-last = This is the only chat of your account, so it cannot be unlinked. To move, connect the new chat first. To stop, choose "Delete my data".
unlinked-notice = This chat was unlinked from the Perisai account it belonged to. The data of that account cannot be seen from here any more. If it was not you, type "petugas".
joined-notice = Your Perisai account has just been connected with another chat: { $channel }. If that was you, ignore this message. If not, press "That was not me" or type "separate". The connection ends at once.
parted-notice = This chat is no longer connected with the Perisai account in another chat; it was ended from there. The data of each account went back. If this is wrong, type "connect" or "petugas".
notme-done = The connection has ended. Your data is as it was before, and cannot be seen from that chat any more.
notme-nothing = There is no connection to end. It may have ended already. See "My chats", or talk to our staff.
notme-lost = What could not be given back, because it was deleted or moved: { $what }. If this matters, talk to our staff.
notme-lost-addresses = chats: { $count }
notme-lost-participants = registrations: { $count }
notme-lost-files = files: { $count }
why-joined = The message of { $day } tells you that a chat was connected to your account or unlinked. We always say so, so that nobody can do it secretly.

## A list of members from a file

error-members-no-header = I found no NIK there. What is needed: nik and nama_ktp. Use my example file, or send lines like: Siti Aminah - NIK - birth date - RT/RW
error-members-columns = This column is missing: { $missing }. Add it and send the file again.
error-members-65 = By that date they are { $age } years old. Only people under 65 can be newly registered. If the date is wrong, write it again.
error-members-twice = This NIK is also in row { $others }. Check the KTP to see which one is right.

## The agent's day

reminder-nudge =
    Hello { $name }. { $by } reminds you: your protection is recorded until { $until }. Contribution for { MONTH($month) }: { RUPIAH($dues) }.

    If you have paid already, please ignore this message.
why-digest = The message of { $day } is the morning summary for Perisai agents. You can change its hour or stop it.
digest-short = Good morning, { $name }. Today: { $due } are due, { $behind } in arrears, { $visit } to visit, { $cases } open cases. Reply to this message to see the lists.
digest-title = Good morning, { $name }. Your portfolio on { $day }: { $people } people.
digest-due = Due within 7 days: { $count }
digest-behind = In arrears: { $count }
digest-visit = To visit, messages do not arrive: { $count }
digest-cases = Open cases: { $count }
digest-line = • { $name }, { $place }: until { $until }
digest-line-behind = • { $name }, { $place }: { $days } days left
digest-paid-by = { $line } (paid by { $payer })
digest-more = • and { $count } more
digest-changed = Since { $day }: { $what }.
digest-nothing = nothing changed
digest-paid = { $count } paid
digest-ended = { $count } ended
digest-new = { $count } new
digest-came-back = { $count } came back
digest-gone = { $count } moved away
digest-paid-one = paid
digest-ended-one = ended
digest-new-one = new
digest-came-back-one = came back
digest-calm = Nothing is urgent today.
digest-sheet = The complete lists are in the file.
digest-tab-due = Due within 7 days
digest-tab-behind = In arrears
digest-tab-visit = To visit
digest-tab-cases = Open cases
digest-tab-changed = What changed
digest-column-name = Name
digest-column-nik = NIK (masked)
digest-column-until = Protected until
digest-column-grace = Arrears payable until
digest-column-left = Days left
digest-column-village = Kelurahan
digest-column-rw = RW
digest-column-rt = RT
digest-column-payer = Who pays
digest-payer-self = themselves
digest-payer-government = the government
digest-payer-donor = a donor
digest-payer-organisation = the organisation
digest-column-what = Remark
case-payment = paid, not recorded yet
case-help = asked for help
case-correction = asked for a correction
case-unreached = messages do not arrive
open-ingatkan = Remind all
open-telepon = Call list
open-portofolio = Portfolio
open-belum = Who is missing?
open-pengurus = List of officers
open-jabatan = End an office
open-targetrw = 1 RW 100 workers
missing-title = People in office on your list: { $count }
missing-no-list = There is no list of people in office yet. Send the names first, then you see who is not registered.
missing-nobody = Nobody is on that list now.
missing-rtrw = RT { $rt } RW { $rw }
missing-line = • { $name }, { $post }, { $place }
missing-forward = Invite them: ask them to open Perisai Bot and to type "register".
office-missing = Not registered: { $count }
    .button = Missing ({ $count })
office-waiting = Being processed: { $count }
    .button = Processed ({ $count })
office-active = Protected: { $count }
    .button = Protected ({ $count })
office-arrears = In arrears: { $count }
    .button = In arrears ({ $count })
office-ended = Membership ended: { $count }
    .button = Ended ({ $count })
officelist-organisation = People in office of which body?
officelist-district = In which kecamatan?
officelist-village = In which kelurahan?
officelist-names = Send the names of those in office: an Excel or CSV file, or write them here, one name a line. The post and RT/RW may follow. For example: Siti Aminah; ketua; RT 3 RW 5
officelist-sure =
    I read { $count } names:
    { $first }

    Is that right?
names-unread = Rows that I could not read: { $rows }
officelist-done = Saved: { $count } new names. Known already or outside of your RW: { $left }.
error-names-none = I found no name there. Send one name a line, or a file with a column "nama".
error-names-many = At most { $most } names at once. Split the list and send the parts one by one.
officeend-sure =
    { $who }

    Is this person not in office any more?
officeend-kept = All right, the name stays on the list.
officeend-gone = That name is not on your list.
officeend-done = { $who } is off the list. Their registration stays as it is.
tracker-title = 1 RW 100 workers. Protected workers in each RW, goal { $goal }:
tracker-line = RW { $rw } { $bar } { $count }
tracker-nobody = No worker is registered in your area yet.
open-kartu = Card
open-lihatnik = Show NIK
open-serahkan = Hand people over
open-ambilalih = Take over
open-permintaan = Agents' requests
open-tugaskan = Assign an agent
why-work = The message of { $day } was about your work, or an answer to what you asked.
handover-part = Whom do you want to hand over to another agent? Choose "All", or write the RW, for example RW 5.
handover-all = All
handover-who = Which agent receives them? Write a part of the name.
handover-agent = Which agent?
handover-sure =
    { $count } people go to { $who }. A branch officer must approve first.

    Ask for it?
handover-kept = All right, nothing was asked.
handover-asked = Request number { $number } was sent to the branch officers. You will hear the answer.
handover-nobody = There is nobody in that part. Choose another one.
handover-gone = That agent is not in office any more. Choose another one.
takeover-who = Whose portfolio do you want to take over? Write a part of the name.
takeover-agent = Which agent?
takeover-sure =
    You ask to take over everybody whom { $who } looks after. A branch officer must approve first.

    Ask for it?
error-no-such-agent = There is no agent of that name. Write a part of another name.
error-handover-part = Choose "All", or write the number of the RW, for example RW 5.
request-asked = There is a request about agents, number { $number }. Open it to approve or decline.
request-approved = Your request number { $number } was approved by a branch officer.
request-declined = Your request number { $number } was not approved by the branch. The people stay with their agent.
request-agent-new = Your agent is now: { $who }. Your protection stays the same.
request-agent-same = A branch officer has looked at your request. Your agent is still: { $who }.
requests-open = Requests that wait: { $count }
requests-none = No request is waiting.
requests-one = Answer no. { $number }
requests-handover = No. { $number }: { $count } people from { $frm } to { $to }
requests-other = No. { $number }: a worker asks for another agent. Now: { $who }
requests-decision =
    { $what }

    Approve?
option-approve = Approve
option-decline = Decline
requests-who = Which agent shall it be? Write a part of the name.
requests-agent = Which agent?
requests-approved = Approved. People who moved: { $count }. Whoever asked is told.
requests-declined = Declined. People who moved: { $count }. Whoever asked is told.
requests-gone = That request was answered already, or is not there.
assign-district = In which kecamatan?
assign-village = In which kelurahan?
assign-rw = Which RW? Press "Skip" for the whole kelurahan.
assign-who = Which agent? Write a part of the name.
assign-agent = Which agent?
assign-sure =
    People there without an agent: { $count }. All of them will be looked after by { $who }.

    Assign?
assign-kept = All right, nobody was assigned.
assign-nobody = Nobody there is without an agent. Choose another place.
assign-done = Done. { $count } people are looked after by { $who } now.
open-cari = Find somebody
open-jampagi = Morning summary
people-nameless = No name
people-deceased = deceased
people-protected = protected until { $until }
people-ended = ended, was until { $until }
people-behind = in arrears, { $days } days left
people-line = { $number }. { $name }, { $place }: { $what }
people-page = Page { $number } of { $pages }
portfolio-title = People you look after: { $count }
portfolio-none = Nobody yet. People whom you register or whom the branch gives you will be here.
portfolio-nobody = Nobody is on that list now.
group-due = Due within 7 days: { $count }
    .button = Due ({ $count })
group-arrears = In arrears, can still pay: { $count }
    .button = In arrears ({ $count })
group-visit = To visit, messages do not arrive: { $count }
    .button = To visit ({ $count })
group-active = Protected: { $count }
    .button = Protected ({ $count })
group-waiting = Being processed: { $count }
    .button = Processed ({ $count })
group-ended = Membership ended: { $count }
    .button = Ended ({ $count })
group-rejected = Rejected by the branch: { $count }
    .button = Rejected ({ $count })
search-wanted = Whom do you look for? Write the name, or the RW. For example: Siti Aminah, or RW 5.
search-title = Found for "{ $wanted }": { $count }
search-nobody = There is no "{ $wanted }" among the people you look after. Try one word of the name.
error-search-words = Write the name, at least one word of it, or the RW. For example: Siti, or RW 5.
card-title =
    { $name }
    NIK { $nik }
    Now: { $standing }
card-home =
    Home: { $place }, RT { $rt }
    Work: { $occupation }
card-paid-by = The contribution is paid by { $payer }.
card-arrears =
    { $months } months in arrears:
    { $lines }
    Total: { RUPIAH($total) }
card-next =
    Next contribution:
    { $lines }
card-articles = Source: { $articles }
card-payments = Last payments:
card-payment = • { $day }: { $months } months, { $what }
card-event-reported = paid, the person says
card-event-collected = received by the agent
card-event-deposited = deposited by the agent
card-event-posted = in the branch's data
card-event-reversed = taken back
card-reached = Our messages reach this person.
card-unreached = Our messages do not reach this person. A visit is needed.
card-cases = Open cases: { $count }
card-nik = Show NIK
card-remind = Remind
card-hand-over = Hand over
card-gone = That person is not among those you look after. Find them by name.
reveal-nik =
    NIK of { $name }: { $nik }

    This was recorded, and the person can see who opened their NIK. Delete this message when you are done.
revealnik-reason = What do you need the NIK for? The reason is recorded and the person can read it.
option-portal = Fill the portal
option-payment_code = Make a payment code
option-claim_help = Help with a claim
option-check_ktp = Compare with the KTP
calls-title = To be called: { $count }. Page { $number } of { $pages }.
calls-line = • { $name }: { $phone } ({ $what })
calls-none = no number
calls-nobody = Nobody needs to be called today.
remind-sure =
    Reminded in your name: { $count } people.

    Not reminded:
    { $left }

    Send?
    .yes = Yes, remind
    .no = No
remind-all = Nobody.
remind-kept = All right, nothing was sent.
remind-night = It is night. Reminders are sent from 07:00 to 20:00 only. Try again in the morning.
remind-nobody =
    Nobody can be reminded now.
    { $left }
remind-done = All right. { $count } people are reminded within a few minutes. Whoever pays before that is not written to.
remind-why-unreachable = { $count } people: messages do not arrive, a visit is needed
remind-why-no_consent = { $count } people: did not agree to reminders
remind-why-not_the_payer = { $count } people: somebody else pays
remind-why-snoozed = { $count } people: wish to be reminded another day
remind-why-already_today = { $count } people: reminded today already
remind-why-deceased = { $count } people: deceased
digesthour-hour =
    The morning summary comes now: { $at }.

    At what hour do you want it? Choose, or write a time between 07.00 and 19.59.
digesthour-none = Do not send it
digesthour-done = All right. The morning summary comes every day at { $at }.
digesthour-off = All right. No morning summary any more. The lists stay in Portfolio.
error-digest-hour = Write a time between 07.00 and 19.59, for example 8.15. We send nothing at night.
mydata-seen = Who opened your numbers:
mydata-seen-nik = • { $day }: { $who } saw your NIK. Reason: { $why }
mydata-seen-phone = • { $day }: { $who } saw your phone number, to call you.

## Registering members: one, or a whole list

open-daftarkan = Register a member
open-impor = Send a list
open-daftarkan-baru = Start anew
open-perbaikan = Go on mending
open-berkasperbaikan = Download to mend
open-contohdaftar = Sample list
open-tarikdaftar = Take the list back
open-benarsaya = Yes, it is right
open-bukansayadaftar = Not me / undo
button-later = Stop for now
button-skip-row = Skip this row
button-nik-right = This NIK is right
option-themselves = They pay
option-list_same = This mends it
option-list_new = This is a new list
option-list_mend = Go on in the chat
enrol-agreed =
    You are about to register a member with BPJS Ketenagakerjaan in that person's name.

    Does that person know, agree that you fill in the data here, and did you tell them of their rights: to see, correct and delete the data at any time? Your answer is kept with your name and the time. It is no consent of that person: reminders and information will be asked of them later.
    .yes = Yes, they agree
    .no = Not yet
    .label = Agreed
enrol-not-agreed = All right. Please ask the person first. When they agree, type /daftarkan again.
enrol-known = A member with this NIK is registered with you already. There is no need to register again.
enrol-outside = The address or the organisation is outside of your area, so I did not register this. Start again, or ask whoever serves there.
enrol-done = We received the registration of { $name }. Its number is { $number }.
enrol-sum =
    The contribution:
    { $lines }
    Total: { RUPIAH($total) }
enrol-next = The branch checks the data first. Do not pay before you hear from us. If the person uses this bot with their phone number, they are told and can undo it.
enrol-nik =
    What is the member's NIK? The 16 digits on the KTP.
    .label = NIK
    .echo = NIK { $value } noted.
    .help = The NIK is at the top of the KTP: 16 digits. It is not the KK number.
enrol-nik_sure =
    This NIK looks a little unusual. Could it be the number of the family card (KK)?

    Is this NIK the one on the KTP?
enrol-full_name =
    What is the member's full name, exactly as on the KTP?
    .label = Name
    .echo = Name: { $value }
enrol-born_on =
    What is the member's birth date on the KTP? Example: 12 August 1985
    .label = Birth date
    .echo = Born: { $value }
enrol-born_sure =
    You wrote { $typed } as the birth date, but the NIK says { $in_nik }.

    Is { $typed } the date on the KTP?
enrol-sex =
    What is the sex on the KTP?
    .label = Sex
enrol-phone =
    What is the member's phone number? Their own, not yours. If they have none, write "no phone".
    .label = Phone number
    .echo = Phone number: { $value }
enrol-district =
    Which kecamatan does the member live in?
    .label = Kecamatan
enrol-village =
    Which kelurahan?
    .label = Kelurahan
enrol-rtrw =
    Which RT and RW? Example: RT 3 RW 5
    .label = RT/RW
    .echo = { $value }
enrol-street =
    What are the street and house number? Example: Jl. Mangga No. 12
    .label = Address
    .echo = Address: { $value }
enrol-organisation =
    In which organisation does this member serve?
    .label = Organisation
enrol-post =
    What is their role there?
    .label = Role
enrol-occupation =
    What work does the member do? Just write it, for example: selling nasi uduk, ojek online, construction worker.
    .label = Work
    .echo = Work: { $value }
enrol-sector =
    Which kind of work is it? Transport means ojek, driver or courier. This decides the discount.
    .label = Kind of work
enrol-working =
    Is this member really working now, and not registered because of an illness? This answer is kept with its time. BPJS Ketenagakerjaan checks it when there is a claim.
    .label = Working now
enrol-income =
    How much does the member earn a month? A day or a week is fine too. Example: 1.5 million, or 100 thousand a day
    .label = Income
    .echo = Income: { $value }
enrol-working_days =
    How many days a month do they usually work? Example: 26
    .label = Working days
enrol-working_weeks =
    How many weeks a month do they usually work? Example: 4
    .label = Working weeks
enrol-income_sure =
    So they earn { RUPIAH($income) } a month. The base of the contribution is { RUPIAH($base) }.

    Is that right?
enrol-programme =
    Choose the programme. The contribution this month:
    1. Accident at work + death (JKK+JKM): { RUPIAH($two) }
    2. With old-age savings too (JHT): { RUPIAH($three) }
    .label = Programme
enrol-payer =
    Who pays the contribution?
    .label = Who pays
enrol-months =
    How many months shall be paid first?
    .label = First payment
    .echo = First payment: { $value }
enrol-photo =
    Would you like to send a photo of the member's KTP? You may skip this. The photo is kept encrypted, and only branch staff see it.
    .label = KTP photo
enrol-review =
    Please check:

    { $lines }

    If it is all right, press Send.
    .send = Send
bring-joins = Your last list is not finished. What would you like to do?
bring-going-on = All right, we go on here.
bring-list =
    Send the list of members: an Excel file (.xlsx) or .csv, or paste the list here, one person a line. Example of a line: Siti Aminah - NIK - birth date - RT/RW

    Only NIK and name are needed. Nobody is registered yet: I check it first.
    .help = Press "Sample list" for an Excel file to fill in. The order and the names of the columns may be others.
bring-organisation = Which organisation for rows that do not say it?
bring-district = Which kecamatan for rows that do not say it?
bring-village = Which kelurahan for rows that do not say it?
bring-rtrw =
    Which RT and RW for rows that do not say it? Example: RT 3 RW 5
    .echo = { $value }
bring-occupation =
    Some rows have no work. What work do they do? If it differs, type "cancel", fill it in and send the list again.
    .echo = Work: { $value }
bring-sector = For some rows the kind of work is not clear. Which is it?
bring-income =
    Some rows have no income. How much do they earn a month? Example: 1.5 million
    .echo = Income: { $value }
bring-working_days = For those paid by the day: how many days a month do they work? Example: 26
bring-working_weeks = For those paid by the week: how many weeks a month do they work? Example: 4
bring-programme = Which programme for rows that do not say it? JKK+JKM: accident at work and death. JHT: old-age savings.
bring-payer = Who pays for rows that do not say it?
bring-months =
    How many months shall be paid first, for rows that do not say it?
    .echo = First payment: { $value }
bring-agreed =
    I am going to register { $ready } people.

    Does each of them know and agree that you send their data, are they working and not registering because of an illness, and did you tell them of their rights: to see, correct and delete the data at any time? Your answer is kept with your name and the time. It is no consent of theirs.
    .yes = Yes, register
    .no = Not yet
bring-not-agreed = All right, nobody was registered. The list is kept encrypted for 7 days. When everybody agrees, type /impor.
bring-checking = I kept your file and am checking it. The result will come here. You may do other things meanwhile.
bring-committing = All right. The list is long, so people are registered bit by bit. The result will come here.
bring-undoing = All right. The list is being taken back bit by bit. The result will come here.
bring-nothing-ready = No row is ready to be registered. To be mended: { $flawed }. Registered already: { $known }.
import-found = { $total } rows: { $ready } ready, { $flawed } to be mended, { $known } registered already.
import-checking = I am checking your list: { $count } of { $total } rows.
import-committed = { $committed } people of this list are registered. To be mended: { $flawed }. Registered before: { $known }. The branch checks first: do not pay before you hear from us.
import-committing = Registering: { $count } of { $total } people.
import-undone = The list was taken back: { $undone } registrations undone.
import-undone-kept = The list was taken back: { $undone } registrations undone. Still registered: { $kept }, because they were handed on to the branch or are in the person's own hands.
import-forgotten = Nobody went on with your list for 7 days. To keep the data safe I deleted { $waiting } rows that were not registered. Who was registered stays registered. If you still need it, send the list again.
mend-cell =
    Row { $row }: { $name }
    { $field }: { $cell }
    { $why }

    Write what is right, or choose. { $left } rows are left.
mend-nothing = No list waits to be mended.
mend-later = All right. Your repairs are kept. To go on, type /perbaikan.
mend-skipped = The row was skipped. It is still in the sheet to be mended.
mend-known = Row { $row }: this person is registered already.
mend-next = Row { $row }: that is right now. There is something else in this row.
mend-done = Row { $row } is right now.
mend-finished = Nothing is left to mend. Registered: { $committed }. Ready, waiting for your word: { $ready }. Skipped: { $skipped }.
waiting-done = These are the rows to be mended. The reasons are in the last column. Mend them, save, then send the file by "Send a list" and choose "This mends it". Who is registered will not be registered twice.
template-done = Here is an Excel file to fill in. One person a row. Then press "Send a list" and attach the file.
template-choose = This word is not among the choices. Choose from the list, or leave it if you are sure.
template-guide-1 = How to fill in the list of members
template-guide-2 = 1. One person a row. You may delete the row CONTOH; the bot passes it over.
template-guide-3 = 2. Needed: nik (16 digits on the KTP) and nama_ktp. Others may be blank; the bot asks once for all.
template-guide-4 = 3. NIK and phone are written as text. The columns are prepared; do not make them numbers, for Excel spoils the last digit of a NIK.
template-guide-5 = 4. no_hp: the person's own number, not the cadre's. Leave it blank if they have none.
template-guide-6 = 5. sektor: TRANSPORTASI for ojek, driver, courier. Otherwise LAINNYA. program: 2 for JKK+JKM, 3 with JHT.
template-guide-7 = 6. pembayar: MANDIRI if they pay themselves; APBD, DONATUR or LEMBAGA if others pay.
template-guide-8 = 7. Only register people who know and agree. They may see, correct and delete their data.
template-guide-9 = 8. Send this file to the bot. The bot checks it first and shows what must be mended. Delete the file from your phone when you are done.
takelist-sure =
    { $committed } people of this list are registered. Take them all back? Who was handed on to the branch cannot be taken back.
    .yes = Yes, take back
    .no = Do not
takelist-kept = All right, the list stays.
takelist-nothing = There is no list that can be taken back.
attested =
    Hello! { $by } registered { $member } with BPJS Ketenagakerjaan with this phone number, and says that { $member } agrees.

    Is that you, and is it right? If not, one button undoes it.
confirm-nothing = That registration is not there any more, or it is not about you. If in doubt, ask our staff.
confirm-right = Thank you. To see your status, link the registration with this chat.
confirm-taken-back = It is undone. We deleted the data, and whoever registered you is told.
confirm-case = That registration was handed on to the branch already, so it cannot be deleted at once. We noted that it is not right. Our staff look at it within 3 days.
denied-taken-back = Registration { $number } was undone by the person: they say that it is not them, or that they do not agree. The data is deleted. Please ask before you register again.
denied-case = About registration { $number }: the person says that it is not them, or that they do not agree. It was handed on already, so the branch looks at it.
why-import = The message of { $day } told you about the list of members that you sent.
why-attested = The message of { $day } asked whether it is right that somebody else registered you. We always ask, so that nobody is registered without knowing.
why-denied = The message of { $day } told you that somebody whom you registered says that it is not right.
error-members-outside-village = This kelurahan is outside of your area. If it is a mistake, write the right kelurahan. If not, skip this row.
error-members-outside-rw = This RW is outside of your area: you serve RW { $rw }. Write the right RT and RW, or skip.
error-members-outside-body = This is not your organisation. Write the right one, or skip.
error-members-monthly = Write the income of a month. Example: 1.5 million
error-mend-gone = This row is done. Type /perbaikan for the next one.
field-nik = NIK
field-full-name = Name
field-born-on = Birth date
field-sex = Sex
field-phone = Phone number
field-rtrw = RT/RW
field-street = Address
field-village = Kelurahan
field-district = Kecamatan
field-organisation = Organisation
field-post = Role
field-occupation = Work
field-sector = Sector
field-income = Income
field-programme = Programme
field-months = Months
field-payer = Payer
field-payer-name = Name of the payer

## Broadcasts

open-siaran = Send a broadcast
open-siaran-status = My broadcasts now
open-siaranku = Open broadcast
open-stopinfo = Stop these messages
why-campaign = The message of { $day } came from the Perisai staff who look after your area or data. You allowed information when you registered. To get no more of it, type /stopinfo.
stopinfo-done = Done. You get no more information from the staff. Contribution reminders stay as you chose.
broadcast-letter =
    Message from { $name }, Perisai staff:

    { $words }

    Never send money because of a message. No more messages like this? Type /stopinfo.
broadcast-group = Who is this broadcast for?
broadcast-to-active = Those protected
broadcast-to-arrears = Those in arrears
broadcast-to-waiting = Not yet paid once
broadcast-to-everybody = Everybody
broadcast-place = Which RW?
broadcast-everywhere = Everywhere
broadcast-words =
    Write the message, at most 700 characters.

    We add your name and how to stop. Links to official sites only. No NIK, no bank account number.
broadcast-check =
    This is what people will see:

    { $letter }

    { $counts }

    Send it now?
broadcast-counts =
    Meant for: { $count } people. Now: { $now }. Later: { $later }. Left out: { $left }.
broadcast-later-already-today = { $count } later: they had a message today
broadcast-later-quiet = { $count } later: it is night, sent from 07:00
broadcast-left-deceased = { $count } not: they have died
broadcast-left-no-chat = { $count } not: not connected to a chat yet
broadcast-left-no-consent = { $count } not: they never allowed information
broadcast-left-opted-out = { $count } not: they said no to information
broadcast-left-no-channel = { $count } not: none of their chats can be reached
broadcast-left-window = { $count } not: WhatsApp allows it only within 24 hours after they wrote
broadcast-left-twice = { $count } records not: the person is counted above already
broadcast-left-too-late = { $count } not: its time was over
broadcast-approval = More than { $most } people: the branch reads it before it is sent.
broadcast-doubtful = Careful: this message is about money or codes. Make sure that nobody is asked to send money. Contributions are paid at official places only.
broadcast-do-send = Send
broadcast-do-test = Try it on me first
broadcast-do-words = Change the words
broadcast-do-group = Change the people
broadcast-do-stop = Do not send
broadcast-kept = All right, nothing is sent.
broadcast-tested = A trial was sent to your own chat.
broadcast-untested = The trial cannot be sent: your chat cannot be reached.
broadcast-asked = The broadcast waits for the branch to approve it, 3 days at most. Nothing is sent yet.
broadcast-begun = The broadcast has begun. It goes out bit by bit, and not at night.
broadcast-progress = Done: { $done } of { $count } people (meant for { $total }).
broadcast-fate-sent = Sent: { $count }
broadcast-fate-refused = Refused by their chat: { $count }
broadcast-fate-unknown = Not certain: { $count }
broadcast-fate-cancelled = Cancelled: { $count }
broadcast-fate-posted = On its way: { $count }
broadcast-fate-waiting = Waiting: { $count }
broadcast-fate-left-out = Left out: { $count }
broadcasts-which = Which broadcast?
broadcasts-deed =
    From { $who }:

    { $words }

    { $stage }
    { $result }
broadcasts-none = There is no broadcast yet.
broadcasts-now = { $stage }
broadcast-stage-asked = Waits for the branch to approve it.
broadcast-stage-running = Under way.
broadcast-stage-paused = Paused. What has left already still arrives.
broadcast-stage-stopped = Stopped.
broadcast-stage-declined = Not approved.
broadcast-stage-done = Done.
broadcast-do-approve = Approve
broadcast-do-decline = Decline
broadcast-do-pause = Pause
broadcast-do-resume = Go on
broadcast-do-end = Stop
broadcast-do-look = Look again
broadcast-declined-why = Not approved. The reason: { $why }.
broadcasts-reason = What is the reason? The sender is told.
option-broadcast_words = The words need changes
option-broadcast_people = Not the right people
option-broadcast_time = Not the right time
option-broadcast_talk = Let us talk first
broadcast-news-asked = A broadcast of { $who } for { $count } people waits for your decision. Read it first, then approve or decline it within 3 days.
broadcast-news-approved = The branch approved your broadcast for { $count } people. It goes out bit by bit, and not at night.
broadcast-news-declined = The branch did not approve your broadcast for { $count } people. The reason: { $why }. You can write a new one.
broadcast-news-lapsed = Your broadcast for { $count } people is off, because the branch did not decide within 3 days. You can write a new one.
broadcast-news-done = Your broadcast for { $count } people is done. Sent: { $sent }. Refused by their chat: { $refused }. Not certain: { $unknown }. Not sent: { $left }. Open it to see why.
why-broadcast = The message of { $day } is news of a broadcast: one of yours, or one that waits for your decision.
error-broadcast-short = The message is too short. Write at least 10 characters.
error-broadcast-long = The message has { $length } characters, at most 700 fit. Shorten it and send it again.
error-broadcast-link = The link { $link } is not an official site. Take it out, or use bpjsketenagakerjaan.go.id or jakarta.go.id, and send it again.
error-broadcast-nik = There is a number of 16 digits, perhaps a NIK. Take it out and send it again.
error-broadcast-money = This message seems to ask for money to a number. That is not allowed. Take the number out and send it again.

## Duplicates

open-ganda = Check duplicates
open-pisahkan = Make two again
duplicates-verdict =
    Is this one person? Likeness { $score } of 100. { $left } pairs are left.

    First:
    { $one }

    Second:
    { $other }

    Why we ask:
    { $why }
pair-side =
    { $name }, born { $born }
    NIK { $nik }, phone { $phone }
    { $home }
    { $standing }
    Registered { $day }, number { $number }
pair-keep-first = Same, keep first
pair-keep-second = Same, keep second
pair-different = No, two people
pair-later = Later
pair-erased = The first was erased at the person's wish, then the same NIK was registered again
pair-same-nik = Same NIK
pair-near-nik = NIK differs in one digit, or two digits are swapped
pair-same-phone = Same phone number
pair-same-birth = Same birth date
pair-swapped-birth = Day and month of birth are swapped
pair-same-home = Same address
pair-near-name = Similar name
duplicates-sure =
    Payments and notes of the other one move to the one you keep. The other one is not shown any more. Consent can only get less. It can be undone.

    Make them one?
duplicates-joined = Done. They are one now. If that was wrong, choose "Make two again".
duplicates-different = All right. They are two people. This pair is not asked again.
duplicates-later = All right. This pair is asked again after the others.
duplicates-gone = Somebody else decided this pair, or it is not yours any more.
duplicates-none = There is no pair to check.
part-which = Which ones are to be two again?
part-sure = All that was moved goes back. What came after stays with the one you kept. Make them two?
part-kept = All right, they stay one.
part-done = Done. They are two again.
part-newer = This one was joined to another one since. Undo the newest first.
part-none = There is nothing to undo.

## The agent's cash book

open-catat = Record a payment
open-setor = Record a deposit
open-kas = Cash book
open-tutup = Close today
open-batalcatat = Undo a record
open-cocokkan = Match deposits
open-komisi = Commission estimate
open-cekbukti = Check receipt
collect-whom = Who paid? Choose, or write the name or application number.
error-collect-nobody = That person is not among those you look after. Write the name or application number again.
ask-collect-which = There are several people with that name. Which one?
error-collect-payer = Somebody else pays for this person. Do not take the money. Choose another person.
error-collect-state = This person cannot pay yet: the application is not accepted, or membership has ended. Do not take the money yet. Choose another person.
error-collect-months = At most { $most } months at once. Write the number of months again.
error-collect-too-little = That is not enough for one month, and BPJS takes no less than a month. It must be at least { RUPIAH($least) }. Write it again, or type "cancel" and give the money back.
error-cash-amount = Write the whole amount, for example 33.600.
collect-months =
    { $name } pays from { $start }. In arrears: { $behind } months.

    For how many months?
collect-paid =
    By the rules:
    { $lines }
    { $credit }
    To be received: { RUPIAH($total) }
    Legal basis: { $articles }

    How much did you receive?
collect-credit = Left over from before: { RUPIAH($sum) }
collect-sure =
    { $name } paid { RUPIAH($paid) } for { $period }.
    { $said } { $rest }

    You have the money, and it is to be recorded?
    .yes = Yes, record it
    .no = No
collect-same = That is enough for { $months }.
collect-less = It is too little: enough for { $months }, not { $wanted }.
collect-more = It is more: enough for { $months }, not { $wanted }.
collect-rest = { RUPIAH($sum) } is left for the next payment, or give it back.
collect-kept = All right, nothing was recorded. If you have the money already, give it back or record it correctly.
collect-changed = This person's records have just changed, so nothing was recorded. Look at the cash book and try again.
collect-done = Recorded: { RUPIAH($paid) } from { $name }. Receipt code: { $code }
collect-sent = The receipt was sent to the person's chat. Deposit this money within 2 days.
collect-show = We cannot reach this person. Show them this picture of the receipt, or print it. Deposit the money within 2 days.
receipt-given =
    Hello { $name }. { $agent } recorded your payment: { RUPIAH($paid) } for { $period }.

    Receipt code: { $code }

    This is the agent's record of { $day }: received, not deposited, and it may not have reached BPJS yet. Check it any time with the button below. If you did not pay this, contact the branch.
receipt-undone =
    Hello { $name }. { $agent } took back the record of { RUPIAH($paid) } for { $period }.

    Receipt { $code } no longer counts. If you paid and did not get the money back, contact the branch or call 175.
receipt-unmatched =
    Hello { $name }. We once recorded your { RUPIAH($paid) } for { $period } (receipt { $code }) as being in BPJS's data. That was a mistake.

    Now it is recorded as deposited by { $agent }, but not seen in BPJS's data yet. Your receipt still counts. Check it any time, or contact the branch or 175.
why-receipt = The message of { $day } is the receipt for a payment that an agent recorded, or says that something about it changed.
slip-title = Record of a payment
slip-code = Receipt code
slip-name = Name
slip-period = Months
slip-paid = Received
slip-day = Day
slip-agent = Agent
slip-state = Recorded, not deposited yet
slip-check = Check how it stands now: point a camera at this square, or write "cek bukti" and the code to the bot.
slip-check-code = Check how it stands now: write "cek bukti" and the code above to the bot. This square holds the same code.
slip-note = This is the agent's record, not BPJS Ketenagakerjaan's proof of payment. It may not have reached BPJS yet.
why-late-money = The message of { $day } says that contribution money is late: not deposited, or not yet in BPJS's data.
handin-which =
    Money not deposited yet:
    { $lines }

    Which do you deposit? Press "All", or write the numbers, for example 1, 3.
handin-all = All
error-handin-which = Write numbers of the list, 1 to { $most }, for example 1, 3. Or press "All".
handin-amount = Payments: { $count }. { RUPIAH($sum) } should be deposited. How much did you deposit?
handin-paid_on =
    When did you deposit it at BPJS's official channel?
    .echo = Day of deposit: { $value }
handin-proof = Send a photo of the official proof, or write its number. You may skip this.
handin-sure =
    A deposit of { RUPIAH($sum) } on { $day }, payments: { $count }.
    { $difference }

    Is this right?
error-handin-too-little = For the payments you picked { RUPIAH($sum) } is needed. If you deposited less, go back and pick fewer payments.
handin-over = { RUPIAH($sum) } more than it should be.
handin-kept = All right, the deposit was not recorded.
handin-nothing = There is no money to deposit.
handin-gone = The records have just changed, so this deposit was not recorded. Look at the cash book and try again.
handin-done = Deposit recorded: { RUPIAH($sum) }, payments: { $count }. I match it as soon as BPJS's data comes.
cash-title = Your cash book. Collected { RUPIAH($collected) }, deposited { RUPIAH($deposited) }.
cash-in-hand =
    Collected, not deposited: { RUPIAH($sum) }
    { $lines }
cash-rest = What people paid beyond whole months, still with you: { RUPIAH($sum) }
cash-on-the-way =
    Deposited, not in BPJS's data: { RUPIAH($sum) }
    { $lines }
cash-nothing = All money is deposited and in BPJS's data.
cash-line = { $number }. { $name }: { $sum }, { $period } ({ $days } days)
cash-more = … and { $count } more
cash-late = Late: { $count }. Deposit within 2 days of collecting. If it is not in the data 5 days after the deposit, match it or ask the branch. A day later the branch sees it, then the person is told.
cash-agents = Open money, by agent:
cash-agents-none = There is no open money.
cash-agent = • { $who }: not deposited { RUPIAH($hand) }, not in the data { RUPIAH($way) }, late { $late }
closeday-counted =
    Today collected { RUPIAH($collected) }, deposited { RUPIAH($deposited) }.
    By the book you hold { RUPIAH($expected) }.

    Count the money. How much is there?
closeday-already = Today is closed already.
closeday-done =
    { $day } is closed.
    Collected: { RUPIAH($collected) }
    Deposited: { RUPIAH($deposited) }
    By the book: { RUPIAH($expected) }
    Counted: { RUPIAH($counted) }
closeday-right = It is right. Thank you.
closeday-short = { RUPIAH($sum) } is missing. Check your records. If one is wrong, choose "Undo a record".
closeday-over = { RUPIAH($sum) } too much. Perhaps a payment is not recorded yet.
undomoney-which = Which record is wrong?
undo-deposit = Deposit { $day } { $sum }
undomoney-reason = What is wrong?
option-wrong_person = Wrong person
option-wrong_amount = Wrong amount
option-wrong_months = Wrong months
option-twice = Recorded twice
option-returned = Money given back
undomoney-sure = This record is taken back, and stays visible as such. If it is a payment, its receipt no longer counts. Take it back?
undo-kept = All right, nothing was taken back.
undo-nothing = There is no record to take back. What is in BPJS's data cannot be taken back here.
undo-gone = That record was taken back already.
undo-posted = That money is in BPJS's data, so it cannot be taken back here. Please talk to the branch.
undo-used = What was left over of it pays for a later record. Take the later one back first.
undo-done = Taken back. If you still have the money, give it back or record it correctly.
undo-deposit-done = The deposit was taken back. The money counts as in your hands again.
checkreceipt-code = Write the code on the receipt, for example 2BKD-7QWM-X4RA.
error-receipt-code = That is no receipt code. Write the letters and digits on the receipt, for example 2BKD-7QWM-X4RA.
receipt-often = You have checked many receipts. Try again in an hour.
receipt-mistyped = That code is not complete or has a typing mistake. Check the letters and write it again.
receipt-forged = That code is not ours. The receipt is forged. Pay nothing more to whoever gave it to you, and tell an officer.
receipt-facts = Receipt for { $initials }: { RUPIAH($paid) }, { $period }, recorded { $day }.
receipt-collected = The agent has the money, but it is not recorded as deposited at BPJS yet.
receipt-deposited = The agent recorded the money as deposited. It is not in BPJS's data yet.
receipt-posted = The money is in BPJS's data.
receipt-misposted = BPJS has the money, but under a wrong NIK. The branch is to move it. Until then this payment does not protect those months.
receipt-reversed = This receipt was taken back and no longer counts. If you have paid, talk to an officer.
receipt-covered = By BPJS's data these months are protected.
receipt-others = This receipt is not for you. If you were given it for your payment, tell an officer.
receipt-reused = Careful: this receipt was also shown by somebody whose it is not. If the initials above are not yours, tell an officer.
matching-decision =
    Deposit:
    { $ours }

    BPJS's data:
    { $theirs }

    { $why } ({ $percent }% sure) { $difference }

    Is it the same money?
option-same_money = Yes, the same
option-other_money = No
matching-row = • { $name }, NIK { $nik }: { $sum }, { $period }, { $day }
matching-digits =
    NIK in our record: { $ours }
    NIK in BPJS's data: { $theirs }
    What differs: digit { $places }
open-batalcocok = Undo a match
unmatch-which = Which match is wrong?
unmatch-reason =
    Deposit:
    { $ours }

    BPJS's data:
    { $theirs }

    { $why }

    Why is it not the same money?
option-not_this_person = Other person's money
option-not_these_months = Other months
option-not_this_amount = Another amount
option-pressed_wrong = Pressed by mistake
unmatch-sure = The money counts as not in BPJS's data again, and the proposal waits for a decision again. Whoever paid is told. Undo it?
unmatch-kept = All right, the match stays.
unmatch-nothing = There is no match to undo.
unmatch-gone = That match was undone already.
unmatch-done = The match was undone. The money waits for BPJS's data again, and whoever paid is told.
open-niksalah = Wrong NIK
wrongnik-decision =
    { $what }

    Was the money moved to the NIK in our record?
option-nik_moved = It was moved
option-nik_other_money = Other person's money
option-nik_later = Not yet
wrongnik-line = Case { $number }: { $name }, { $sum }, { $period }, from { $agent }
wrongnik-accepted = Said to be the same money by { $who }, { $day }.
wrongnik-waits = Waiting: the money is to be moved to the NIK in our record.
wrongnik-moved = Done: it was moved, says { $who }, { $day }.
wrongnik-untied = Undone: another person's money, says { $who }, { $day }.
wrongnik-posted = Done: those months are in BPJS's data, { $day }.
wrongnik-closed = Done, { $day }.
wrongnik-list = Money under a wrong NIK. Waiting: { $count }.
wrongnik-none = There is no money under a wrong NIK.
wrongnik-one = Case no. { $number }
wrongnik-thanks = All right, the case is closed. Those months show as protected when the next BPJS data comes.
matching-more = BPJS has { RUPIAH($sum) } more.
matching-less = BPJS has { RUPIAH($sum) } less.
matching-why-incomplete = BPJS's data does not say the name, amount or day.
matching-why-exact = Everything fits.
matching-why-split = Recorded in several parts.
matching-why-joined = Several deposits recorded as one.
matching-why-group = One deposit for several people.
matching-why-twice = There are several exactly alike.
matching-why-name = The name differs.
matching-why-day = The days are far apart.
matching-why-month = The month differs.
matching-why-amount = The amount differs.
matching-why-month_and_amount = Month and amount differ.
matching-why-digit = One digit of the NIK differs.
matching-why-digit_and_more = One digit of the NIK and more differ.
matching-why-same_day = All of that day adds up to it.
matching-gone = That was decided already, or the money no longer waits.
matching-accepted = All right, the deposit is recorded as received by BPJS.
matching-misposted = BPJS has it under a wrong NIK, so this money does not protect the person yet. The branch sees it under "Wrong NIK" and moves it.
matching-refused = All right, it counts as other money.
matching-open = To decide: { $count }. Choose one.
matching-none = There is nothing to match now.
matching-one = Proposal { $number }
commission-title = Commission estimate for { $month }: { RUPIAH($total) }
commission-none = No new registration or contribution is recorded in this month yet.
commission-per-head = • { $count } new participants × { $each } = { $sum } ({ $source })
commission-flat = • { $count } new participants: { $sum } for all ({ $source })
commission-share = • { $percent }% of { $base } for participants' months { $months } ({ $count } contributions) = { $sum } ({ $source })
commission-too-few = • { $count } new participants: fewer than { $least }, so they do not count yet ({ $source })
commission-known-nik = • { $count } participants with a NIK registered before: not counted ({ $source })
commission-no-share = • { $count } contributions ({ $base }) after the last month of the agent's share: not counted ({ $source })
commission-counter = New participants this month: { $new }. { $more } more until they count.
commission-reached = New participants this month: { $new }. Enough to count.
commission-idle = Careful: { $months } whole months without a transaction. Three months running without one end the agent's office. Make one by { $until }.
commission-idle-over = Careful: { $months } whole months without a transaction. Ask the branch about your office.
commission-guess = This is only an estimate from the records here, before tax. Only the branch knows whether a NIK is really new, and only the branch decides the commission.
commission-no-rule = There is no commission rule for { $month } here. Ask the branch.
commission-before = The month before
late-agent = Hello { $who }. { $count } records of money are late, { RUPIAH($sum) } in all: collected more than 2 days ago and not deposited, or deposited more than 5 days ago and not in BPJS's data. Look at the cash book. Tomorrow the branch sees it too.
late-officer = Money with agent { $who } is late: { $count } records, { RUPIAH($sum) } in all. The agent was told yesterday. Tomorrow those who paid are told.
late-worker-hand =
    Hello { $name }. You paid { RUPIAH($paid) } for { $period } to { $agent } (receipt { $code }).

    By our records the money has not been deposited at BPJS, so this payment does not protect those months yet. It is not your fault. We have told the agent and the branch. You may ask the agent, or call 175.
late-worker-way =
    Hello { $name }. You paid { RUPIAH($paid) } for { $period } to { $agent } (receipt { $code }).

    The agent recorded it as deposited, but it is not in the BPJS data that we have. It is not your fault. We have told the agent and the branch. You can make sure in the JMO app or by calling 175.
web-receipt-title = Check a receipt
web-receipt-help = Something does not fit? Talk to the branch, or call 175. We never ask for money, a PIN or an OTP.
