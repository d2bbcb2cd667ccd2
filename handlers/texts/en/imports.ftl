## Buttons

open-impor = Send a list
open-perbaikan = Go on mending
open-berkasperbaikan = Download to mend
open-contohdaftar = Sample list
open-tarikdaftar = Take the list back
open-lihatdaftar = See everybody
button-later = Stop for now
button-skip-row = Skip this row
button-split = Split
option-take = Register anyway
button-nik-right = This NIK is right
button-same = Yes, the same
button-not-needed = Not needed

## Sending a list

option-list_same = This mends it
option-list_new = This is a new list
option-list_mend = Go on in the chat
import-list-photos =
    { $count ->
        [1] One moment, I am reading the photo. The answer comes in this chat.
       *[other] One moment, I am reading { $count } photos. The answer comes in this chat.
    } Are there more pages? Just send them.
    .help = The photo is read here alone, then deleted. What is not clear I ask, with the piece of the picture. Do you want to type? Paste the list here.
import-photos-stop = Never mind
import-photo-read = { $people ->
        [1] One person in this photo.
       *[other] { $people } people in this photo.
    }{ $looks ->
        [0] { "" }
       *[other] { " " }{ $looks } entries are not clear: I will show you the piece of the photo, and you decide.
    }
import-photo-not-read =
    { $why ->
        [ktp] That is the KTP of one person. Press "Register a member", then send the photo again there.
        [kk] That is a family card. What I read here is a list, one person a line.
        [sim] That is a driving licence. What I read here is a list, one person a line.
        [receipt] That is a proof of payment. If it is yours, press "I have paid", then send the photo again.
        [none] I see no writing in that photo. Take the list in bright light, from above.
       *[other] I find no list with NIKs in that photo. Take it from above in bright light, the whole page, printed or neat writing.
    } I do not keep the photo. You can also type or paste the list here.
import-list-joins = Your last list is not finished. What would you like to do?
import-list-going-on = All right, we go on here.
import-list-list =
    Send the list of members: an .xlsx, .xls, .ods or .csv file, or paste the text here. Example: Siti Aminah - NIK - RT/RW - work

    Each row needs NIK and name. Other things, such as RT/RW, work and income, I ask once. I check first, nobody is registered yet.
    .photo =
        Send the list of members: a photo of the list on paper (printed or neat, several pages if need be), an .xlsx, .xls, .ods or .csv file, or paste the text here.

        Each row needs NIK and name. Other things I ask once. I check first, nobody is registered yet.
    .help = Press "Sample list" for an Excel file to fill in. The order and the names of the columns may be others.
import-list-sheets =
    This file also has: { $sheets }. Shall I read them too?
    .yes = Yes, read them too
    .no = No
import-sheet = sheet { $name } ({ $count } people)
import-sheet-hidden = hidden rows in { $name } ({ $count } people)
import-list-organisation = Which organisation for rows that do not say it?
import-list-district = Which kecamatan for rows that do not say it?
import-list-village = Which kelurahan for rows that do not say it?
import-list-rtrw =
    Which RT and RW for rows that do not say it? Example: RT 3 RW 5
    .echo = { $value }
import-list-occupation =
    Some rows have no work. What work do they do? If it differs, send those rows here again with the work at their end.
    .echo = Work: { $value }
import-list-sector = For some rows the kind of work is not clear. Which is it?
import-list-income =
    Some rows have no income. How much do they earn a month? Example: 1.5 million
    .echo = Income: { $value }
import-list-working_days = For those paid by the day: how many days a month do they work? Example: 26
import-list-working_weeks = For those paid by the week: how many weeks a month do they work? Example: 4
import-list-programme = Which programme for rows that do not say it? JKK+JKM: accident at work and death. JHT: old-age savings.
import-list-payer = Who pays for rows that do not say it?
import-list-months =
    How many months shall be paid first, for rows that do not say it?
    .echo = First payment: { $value }
import-list-rows = For { $count ->
        [one] 1 row
       *[other] { $count } rows
    }: { $rows }{ $more ->
        [0] .
       *[other] , and { $more } more.
    }
import-list-rows-all = For all { $count } rows.
import-list-shown =
    They will be registered like this:
    { $lines }{ $more ->
        [0] { "" }
       *[other] { " " }… and { $more } more.
    }
import-list-recap =
    The work "{ $work }" is taken for { $count } people.{ $own ->
        [0] { "" }
       *[other] { " " }{ $own } have work of their own.
    }
import-list-sum = Contributions that people pay themselves, { $people } people: { $parts } = { RUPIAH($sum) }.
import-list-agreed =
    I am going to register { $ready } people.

    Does each of them know and agree that you send their data, are they working and not registering because of an illness, and did you tell them of their rights: to see, correct and delete the data at any time? Your answer is kept with your name and the time. It is no consent of theirs.
    .again = So, do all of them know and agree?
    .yes = Yes, register
    .no = Not yet
import-list-not-agreed = All right, nobody was registered. The list is kept encrypted for 7 days. When everybody agrees, type /impor.
import-list-checking = I kept your file and am checking it. The result will come here. You may do other things meanwhile.
import-list-committing = All right. The list is long, so people are registered bit by bit. The result will come here.
import-list-undoing = All right. The list is being taken back bit by bit. The result will come here.
import-list-nothing-ready = No row is ready to be registered. To be mended: { $flawed }. Registered already: { $known }.

## Letters about a list

import-cancelled = All right, we stop here. Nobody is registered yet. The list is kept for 7 days: type /impor to go on with it.
import-earlier = Your earlier list is not finished: { $ready } ready, { $flawed } to be mended. To go on with it later, type /impor { $list }.
import-found = { $total } rows: { $ready } ready, { $flawed } to be mended, { $known } registered already.
import-still-asks = Nobody is registered yet. Please answer what is below first.
import-joined = I added those lines to the list. { $total } rows: { $ready } ready, { $flawed } to mend, { $known } registered already.
import-corrected = Corrected: { $line }
import-corrected-flawed = Row { $row } has to be mended. { $why } Write that row again now, or later with "Go on mending".
import-correct-out = All right, { $row } will not be registered.
import-correct-row = row { $row } ({ $name })
import-correct-which = Do you mean { $rows }? I have changed nothing yet. Write it again with the word "baris", for example: baris 2 NIK 3173...
import-correct-nobody = I do not know which row is wrong, so I have changed nothing yet. Write them one by one, with the number of the row. Example: baris 2 nama Siti Aminah
import-correct-registered = Row { $row } is registered already, so it cannot be changed in this list. Find the person, then choose "Correct" on the card.
import-passed = { $count } lines are nobody’s data, I passed them over: { $lines }
import-unread = Columns that I did not read: { $columns }. If they matter, name them as in the sample list, and send it again.
import-checking = I am checking your list: { $count } of { $total } rows.
import-committed = { $committed } people of this list are registered. To be mended: { $flawed }. Registered before: { $known }. The branch checks first: do not pay before you hear from us.
import-committing = Registering: { $count } of { $total } people.
import-undone = The list was taken back: { $undone } registrations undone.
import-undone-kept = The list was taken back: { $undone } registrations undone. Still registered: { $kept }, because they were handed on to the branch or are in the person's own hands.
import-forgotten = Nobody went on with your list for 7 days. To keep the data safe I deleted { $waiting } rows that were not registered. Who was registered stays registered. If you still need it, send the list again.

## Mending rows

fix-rows-cell =
    Row { $row }: { $name }
    { $field }: { $cell }
    { $why }

    Write what is right, or choose. { $left } rows are left.
fix-rows-nothing = No list waits to be mended.
fix-rows-later = All right. Your repairs are kept. To go on, type /perbaikan.
fix-rows-skipped = The row was skipped. It is still in the sheet to be mended.
fix-rows-known = Row { $row }: this person is registered already.
fix-rows-next = Row { $row }: that is right now. There is something else in this row.
fix-rows-done = Row { $row } is right now.
fix-rows-finished = Nothing is left to mend. Registered: { $committed }. Ready, waiting for your word: { $ready }. Skipped: { $skipped }.
fix-rows-digits = { $shown } ({ $count } digits)
fix-rows-split = Row { $row } became { $count } people. I ask for what is missing, one by one.
fix-rows-old-row = { $row } in the earlier file
error-mend-gone = This row is done. Type /perbaikan for the next one.

## Files

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

show-list-more = And { $more } more, as in your file.
show-list-nothing = Nobody waits to be registered.

## Taking a list back

withdraw-list-sure =
    { $committed } people of this list are registered. Take them all back? Who was handed on to the branch cannot be taken back.
    .word = WITHDRAW
    .no = Do not
withdraw-list-kept = All right, the list stays.
withdraw-list-nothing = There is no list that can be taken back.

## Names of the fields

field-nik = NIK
field-leftover = Not clear
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
field-note = Note
field-payer-name = Name of the payer

## What is wrong with a row

error-members-no-header = I found no NIK there. What is needed: nik and nama_ktp. Use my example file, or send lines like: Siti Aminah - NIK - birth date - RT/RW
error-members-columns = This column is missing: { $missing }. Add it and send the file again.
error-members-twice = This NIK is also in row { $others }. Check the KTP to see which one is right.
error-members-value-differs = The answer here holds for all those rows. Write first whose is different, for example: row 2 income 3 million. Then answer for the others.
error-members-work-differs = If their work differs, send those rows here again with the work at the end of each. Example: Siti Aminah - NIK - penjahit
error-members-leftover = I do not understand this part. Write it with its name, for example "Pekerjaan: ojek" or "Alamat: Jl. Mangga 5". If it is not about this person, press "Not needed".
error-members-long = The list is too long for one message (at most 8,000 characters or 400 lines). Send it as an .xlsx or .csv file, or in several messages.
error-members-monthly = Write the income of a month. Example: 1.5 million
ask-members-look = That is what I read in the photo. Is it the same as in the picture? If not, write what is right.
ask-members-birth-nik = Date in the cell: { $cell }. By the NIK: { $nik }. Which one is right? If the NIK is wrong, write the right NIK.
ask-members-sex-nik = The sex in the cell differs from the NIK. Which one is right? If the NIK is wrong, write the right NIK.
ask-members-dead = By the note this person has died. If that is wrong, choose to register them. If it is right, skip this row.
ask-members-sector-work = The work and the sector do not fit. Which one is it? Transport means motorcycle taxi, driver or courier.
ask-members-gone = The note of this row: "{ $note }". Register this person all the same? If not, skip this row.
ask-members-servant = By the note this person works for the state or its forces, who cannot join BPU. If that is wrong, choose to register them. If it is right, skip this row.
ask-members-work-sure = The work in this row has a question mark. If it is right, choose it. If not, write the work.
ask-members-servant-work = Civil servants, soldiers and police cannot join BPU. If this person has work of their own, write it. If not, skip this row.
ask-members-late = The name says that this person has died. If they live, choose or write the name. If not, skip this row.
ask-members-two = There is more than one person in this cell. Split the row, or write the name of one person.
ask-members-phone-whose = This number seems to be somebody else's. If it may be used for this person, choose it. If not, choose "None".
ask-members-phone-shared = This number is in row { $others } too. If they share it, choose it. If not, write this person's number, or choose "None".
ask-members-phone-stored = Somebody who is registered has this number ({ $others }). If they share it, choose it. If not, write this person's number, or choose "None".
error-members-near-stored = This NIK differs in one digit from somebody of the same name who is registered ({ $others }). Check on the KTP: the same person? If so, skip this row.
error-members-near = This NIK differs in one digit from row { $others }, with the same name. Check on the KTP: the same person? If so, skip this row.
ask-nik-two-member = There are two numbers. Which one is this person's NIK?
ask-name-full-member = Write this person's full name as on the KTP.
ask-phone-sure-member = Is this this person's number?
ask-phone-two-member = There are two numbers. Which one is this person's?
error-place-outside-member = The address in this row is in { $name }, not in West Jakarta. If this person lives in West Jakarta, write the kelurahan. If not, skip this row.
