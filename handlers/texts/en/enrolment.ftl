## Buttons

open-hubungkan = I am registered
open-daftarkan = Register a member
open-daftarkan-baru = Start anew
open-benarsaya = Yes, it is right
open-bukansayadaftar = Not me / undo

## Linking a registration

link-registration-consent = { registration-consent }
    .yes = { registration-consent.yes }
    .no = { registration-consent.no }
link-registration-reminders = { registration-reminders }
link-registration-phone =
    If somebody else registered you, we check first that it is you. Press the button to share your own phone number.
    .echo = Phone number: { $value }
link-registration-born_on =
    What is your birth date? Example: 12 August 1985
    .echo = Born: { $value }
link-registration-which =
    There is more than one registration with that number and birth date. Write the last 4 digits of your NIK, or your full name as on the KTP.
    .why = Two people have that phone number and birth date, twins for example. I may only link your own registration.
    .about = nik name twin digits
link-elsewhere =
    An earlier registration is linked by a phone number that is proven to be yours, which the web cannot do. Open this bot on WhatsApp or Telegram, and write "link". Chatted there before? Choose "Connect chats".
    .open = Open that chat
link-failed = Sorry, no registration fits. Check the number and the birth date again. If you registered in another chat, choose "Connect chats". Or talk to an officer.
link-too-often = That was tried too often. Please try again tomorrow, or talk to our staff.
link-done = Done. Your registration is now linked to this chat.
error-phone-must-be-shared = The number must be shared with the button, so that we know it is yours. If there is no button here, open this bot on Telegram, or type "admin".

## Registering a member

enrol-member-agreed =
    You register somebody else with BPJS Ketenagakerjaan, in their name.

    Do they agree that you fill in their data here, and did you tell them of their rights: to see, correct and delete the data? Your answer is kept with your name and the time. Reminders are asked of them later.
    .again = So, do they agree that you fill in their data here?
    .yes = Yes, they agree
    .yes-also = they agreed,yes they agreed,they do,they did,yes they do,agreed,they know and agree
    .no = Not yet
    .label = Agreed
enrol-member-several = That is several people. I read it as a list.
enrol-member-not-agreed = All right. Please ask the person first. When they agree, type /daftarkan again.
enrol-member-known = A member with this NIK is registered with you already. There is no need to register again.
enrol-member-outside = The address or the organisation is outside of your area, so I did not register this. Start again, or ask whoever serves there.
enrol-member-done = We received the registration of { $name }. Its number is { $number }.
enrol-member-sum =
    The contribution:
    { $lines }
    Total: { RUPIAH($total) }
enrol-member-next = The branch checks the data first. Do not pay before you hear from us. If the person uses this bot with their phone number, they are told and can undo it.
enrol-member-nik =
    What is the member's NIK? The 16 digits on the KTP. You may write all in one message: NIK, name, phone, RT/RW, address, work.
    .label = NIK
    .echo = NIK { $value } noted.
    .help = The NIK is at the top of the KTP: 16 digits. It is not the KK number.
enrol-member-read =
    What I read:
    { $lines }
enrol-member-unread = I do not understand this, so it is not kept: { $what }
enrol-member-born = Born on { $day }, by the NIK. If the KTP says otherwise, change it at the end.
enrol-member-not-working = Only somebody who works can be registered here, so this member is not registered yet. A wrong press? Press "Continue": the answers are still there, for 7 days.
enrol-member-is-sick = Somebody who is ill cannot be registered, so this member is not registered yet. A wrong press? Press "Continue": the answers are still there, for 7 days.
error-members-one-only = Those are { $count } people. Here one at a time; for many type "send a list".
enrol-member-nik_sure =
    This NIK looks a little unusual. Could it be the number of the family card (KK)?

    Is this NIK the one on the KTP?
enrol-member-full_name =
    What is the member's full name, exactly as on the KTP?
    .label = Name
    .echo = Name: { $value }
enrol-member-born_on =
    What is the member's birth date on the KTP? Example: 12 August 1985
    .label = Birth date
    .echo = Born: { $value }
enrol-member-born_sure =
    You wrote { $typed } as the birth date, but the NIK says { $in_nik }.

    Is { $typed } the date on the KTP?
enrol-member-sex =
    What is the sex on the KTP?
    .label = Sex
enrol-member-phone =
    What is the member's phone number? Their own, not yours. If they have none, write "no phone".
    .label = Phone number
    .echo = Phone number: { $value }
enrol-member-district =
    Which kecamatan does the member live in?
    .label = Kecamatan
enrol-member-village =
    Which kelurahan?
    .label = Kelurahan
enrol-member-rtrw =
    { $missing ->
        [rt] { $known }. Which RT?
        [rw] { $known }. Which RW?
       *[both] Which RT and RW? Example: RT 3 RW 5
    }
    .label = RT/RW
    .echo = { $value }
enrol-member-street =
    What are the street and house number? Example: Jl. Mangga No. 12
    .label = Address
    .echo = Address: { $value }
enrol-member-organisation =
    In which organisation does this member serve?
    .label = Organisation
enrol-member-post =
    What is their role there?
    .label = Role
enrol-member-occupation =
    What work does the member do? Just write it, for example: selling nasi uduk, ojek online, construction worker.
    .label = Work
    .echo = Work: { $value }
enrol-member-sector =
    Which kind of work is it? Transport means ojek, driver or courier. This decides the discount.
    .label = Kind of work
enrol-member-working =
    Is this member still working now?
    .label = Working now
    .yes = Yes
    .no = No
    .yes-also = { registration-working.yes-also }
    .no-also = { registration-working.no-also }
enrol-member-working_sure =
    So this member is not working now?
    .yes = Yes, not working
    .no = Working
    .yes-also = { registration-working_sure.yes-also }
    .no-also = { registration-working_sure.no-also }
enrol-member-sick =
    Ill or in hospital? This answer is kept with its time.
    .label = Ill now
    .yes = Ill
    .no = Well
    .yes-also = { registration-sick.yes-also }
    .no-also = { registration-sick.no-also }
enrol-member-sick_sure =
    So this member is ill or in hospital now?
    .yes = Yes, ill
    .no = Well
    .yes-also = { registration-sick_sure.yes-also }
    .no-also = { registration-sick_sure.no-also }
enrol-member-income =
    About how much does the member earn? Example: 1.5 million a month, or 100 thousand a day 26 days
    .label = Income
    .echo = Income: { $value }
    .help = A rough sum is enough. Ask the person, or choose the nearest.
enrol-member-working_days =
    How many days a month do they usually work? Example: 26
    .label = Working days
enrol-member-working_weeks =
    How many weeks a month do they usually work? Example: 4
    .label = Working weeks
enrol-member-income_sure =
    So they earn **{ RUPIAH($income) }** a month. That is unusual.

    Is that right?
enrol-member-programme =
    Choose the programme. The contribution this month:
    1. Accident at work + death (JKK+JKM): { RUPIAH($two) }
    2. With old-age savings too (JHT): { RUPIAH($three) }
    .label = Programme
enrol-member-payer =
    Who pays the contribution?
    .label = Who pays
enrol-member-months =
    How many months shall be paid first?
    .label = First payment
    .echo = First payment: { $value }
enrol-member-photo =
    Would you like to send a photo of the member's KTP? You may skip this. The photo is kept encrypted, and only branch staff see it.
    .label = KTP photo
enrol-member-summary =
    • { $full_name }, { $nik }
    • { $born_on }, { $sex }, { $phone }
    • { $address }
    { $in_organisation ->
        [yes] • { $organisation }, { $post }
       *[no] {""}
    }
    • { $occupation }{ $is_transport ->
        [yes] {" "}({ $sector })
       *[no] {""}
    }, { $earned }, working, well
    • { $programme }, { $payer }{ $pays_self ->
        [yes] , { $months }
       *[no] {""}
    }
    { $has_photo ->
        [yes] • The KTP photo is here
       *[no] {""}
    }
    • { $agreed }
enrol-member-review =
    Is everything right?

    { $lines }
    .send = Send

## The member confirms

attested =
    Hello! { $by } registered { $member } with BPJS Ketenagakerjaan with this phone number, and says that { $member } agrees.

    Is that you, and is it right? If not, one button undoes it.
confirm-nothing = That registration is not there any more, or it is not about you. If in doubt, ask our staff.
confirm-right = Thank you. To see your status, link the registration with this chat.
confirm-taken-back = It is undone. We deleted the data, and whoever registered you is told.
confirm-case = That registration was handed on to the branch already, so it cannot be deleted at once. We noted that it is not right. Our staff look at it within 3 days.
denied-taken-back = Registration { $number } was undone by the person: they say that it is not them, or that they do not agree. The data is deleted. Please ask before you register again.
denied-case = About registration { $number }: the person says that it is not them, or that they do not agree. It was handed on already, so the branch looks at it.

## For the group of an RW

open-bagikan = Text for the RW group
open-bagikan-members = Text for members
open-unduhanggota = Download members
share-new =
    Sellers, ojek drivers, helpers, day workers: join BPJS Ketenagakerjaan, from { RUPIAH($dues) } a month. Work accidents are treated until you are well; after a death the family gets up to { RUPIAH($full) }.
    Register by chat, type "register":
    { $links }
    Ask: { $who }
share-members =
    Registered with BPJS Ketenagakerjaan by a cadre or an agent? See your status and contribution in this chat, type "link":
    { $links }
    Free. We never ask for money, a PIN or an OTP. Ask: { $who }
share-no-link = There is no link to a chat here yet. Ask whoever runs Perisai Bot.
members-sheet-nobody = No members yet. People whom you register will be here.
members-sheet-done = List of { $count } members, as of { $day }, by RW and RT. Names and standing, no NIK and no phone. For the meeting only: do not share it in a group.
members-sheet-cut = These are the first { $most } people, not all of them.
members-sheet-file = members-{ $day }.xlsx
members-sheet-tab = Members
members-sheet-number = No.
members-sheet-name = Name
members-sheet-rt = RT
members-sheet-rw = RW
members-sheet-village = Kelurahan
members-sheet-standing = Standing
members-sheet-sign = Signature

## A photo of a member's KTP that is read

enrol-member-ktp =
    Send a photo of the member's KTP and I will fill in the details. It is read here only, then kept locked for the branch's officers.

    Rather type? Write the NIK, and if you like name, phone, RT/RW, address, work.
    .label = Photo of the KTP
    .help = Put the KTP where it is bright and take the photo from above, with all four corners. Without a photo is fine too: write the member's NIK and name.
enrol-member-ktp_reading =
    One moment, I am reading the photo. The answer comes in this chat.
    .label = Photo of the KTP
    .help = The photo is being read, one moment. Rather not wait? Write the member's NIK and name.
enrol-member-ktp_card =
    This is what I read:
    { $lines }

    The same as on the KTP? What is not clear I ask next.
    .yes = All correct
    .no = Something is wrong
    .label = Photo of the KTP
    .echo = Good, I filled that in. Answer the rest one by one, or in one message with commas: phone, post, work, still working, healthy, income, programme, who pays, how many months.
    .help = Compare it with the member's KTP. If something differs, press "Something is wrong" and pick it.
