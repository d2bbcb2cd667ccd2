## Buttons

open-data = My data
open-perbaiki = Correct my data
open-unduh = Download my data
open-izin = My consent
open-hapus = Delete my data
open-stopinfo = Stop these messages

## My data

my-data-title = This is the data we keep about you:
my-data-nothing = We have no registration data of yours yet.
my-data-facts =
    • Registration number: { $number } ({ $state })
    • NIK: { $nik }
    • Name: { $full_name }
    • Birth date: { $born_on }
    • Phone: { $phone }
    • Address: { $street }, { $rtrw }, { $place }
    • Work: { $occupation }
    • Income: { $income } a month
    • Who pays: { $payer }
my-data-consent = { $purpose }: { $given }
my-data-download = The copy of your data is being made. It comes in this chat in a moment.
my-data-copy = This is all your data: a summary, every value, photos and receipts. Keep it safe, it is personal. We delete our copy of it tomorrow.
my-data-copy-failed = The copy of your data could not be made. Please try again in a moment.
my-data-download-often = You have taken your data { $count } times in a day. Use the last copy, or try again tomorrow.
my-data-seen = Who opened your numbers:
my-data-seen-nik = • { $day }: { $who } saw your NIK. Reason: { $why }
my-data-seen-phone = • { $day }: { $who } saw your phone number, to call you.

## Copy of the data

copy-file = summary.txt
copy-archive = my-data.zip
copy-part = Part of your data.
copy-title = All your data in Perisai Bot, { $day }. Every value is in data.json.
copy-consents = Consents that you gave or refused:
copy-consent = • { $day }: { $purpose }: { $given } (text { $version })
copy-requests = Your requests:
copy-request =
    • { $day }: { $kind ->
        [payment] payment reported
        [help] help from a human
        [correction] correction of data
        [agent] another agent
       *[other] deletion of data
    } { $wanted }
copy-messages = Our messages to you that we still keep, with what you wrote (masked) in the web chat:
copy-payments = Payments:
copy-payment =
    • { $event ->
        [reported] reported by you
        [collected] received by an agent
        [deposited] paid in by an agent
        [posted] recorded by BPJS
       *[reversed] taken back
    }: { $months } months from { $month } { $place }
copy-reminders = Reminders:
copy-reminder = • { $day }: { $outcome }
copy-files = Photos and receipts: { $count } files.

## Correct

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
correct-field = What would you like to correct?
    .why = So that only what is wrong changes; the rest stays. Our staff change it at BPJS too where that is needed.
    .about = data correct change wrong which
correct-phone =
    What is the new phone number?
    .why = The branch calls you on this number. The old one is deleted, and nobody else gets it.
    .about = phone number old new
    .echo = Phone number: { $value }
correct-full_name =
    What is the right name, exactly as on your KTP?
    .why = The name must be that of the KTP, so that the card and benefits are not held up.
    .about = name full ktp real
    .echo = Name: { $value }
correct-born_on =
    What is the right birth date? Example: 12 August 1985
    .why = The birth date is compared with the NIK, and decides until what age one may register.
    .about = birth date age ktp nik born
    .echo = Born: { $value }
correct-age_sure = Born on { $day }, you would be { $age } years old. Is that right? If so, an officer of the branch looks at it first.
    .why = At this age nobody can register now, so I make sure that the date is not a slip.
    .about = birth date age
correct-line =
    { $field ->
        [street] Write the new address: street, RT/RW, kelurahan.
        [occupation] What work do you do now?
       *[something_else] Write it as it should be:
    }
    .why = What you write takes the place of the old data. Your cover and news from the branch follow it.
    .about = data address work old new home job
    .echo = Noted: { $value }
correct-home_sure = New address: **{ $address }**. Is that right?
    .why = Staff where you live now use this address, so I make sure.
    .about = address home moved
error-address-whole = If you moved to another kelurahan, write all of it: street, RT/RW and kelurahan. Example: Jl. Mangga 12, RT 3 RW 5, Kapuk
ask-correct-phone-whose = This number seems to be somebody else's. If news for you may go there, choose it. If not, write your own number.
error-correct-others = Only your own data are corrected here. For somebody of the family: they write in a chat of their own, or press "Talk to a person".
correct-done = Thank you, your data is corrected. If it must be changed at BPJS Ketenagakerjaan too, our staff will do that within 3 days.
correct-income = Contributions and JKK benefits follow the income. Until it is changed the old one holds.
correct-asked = Thank you. Your request goes to the branch staff. They will do it within 3 days.

## Delete

erase-why = Deleting cannot be undone, so I make sure first that you want it yourself.
withdraw-why = Without your consent your data may not be used to serve you. You decide, and may change your mind.

erase-sure =
    All your data here is deleted, with your answers and photos, and reminders stop. This cannot be undone.
    Data at BPJS Ketenagakerjaan is not deleted with it: if you are a member, your protection goes on.
    .word = DELETE
    .no = Keep it
erase-kept = All right, your data was not deleted.
erase-done = Your data has been deleted. Thank you for stopping by.
erase-done-handed-on = Your data here has been deleted. Your registration is already with BPJS Ketenagakerjaan; for the data there, call 175.

## Consent

purpose-service = Registration service
purpose-reminders = Contribution reminders
purpose-information = News about the programme
withdraw-service = May we use your data for registration and status?
withdraw-sure =
    Without your consent I send you no message at all any more, and no reminder of contributions.
    .word = WITHDRAW
    .no = Do not
withdraw-reminders = May I send contribution reminders?
withdraw-information = May I send news about the programme?
withdraw-unchanged = All right, your consent stays as it was.
consent-kept = All right, your consent is noted.
consent-withdrawn = All right, your consent is withdrawn. I do not use your data any more, and send no messages. When you ask here yourself, "status" for example, I answer. To have it deleted, choose "Delete my data".
stop-info-done = Done. You get no more information from the staff. Contribution reminders stay as you chose.
