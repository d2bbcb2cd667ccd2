## Answers that do not fit yet

error-too-long = That message is too long. Please write a shorter one, or several messages.
error-cannot-skip = This question cannot be skipped.
error-selection = Write numbers of the list, 1 to { $most }. For example: 1, 3 or 1 to 5 or all except 3.
error-not-an-option = Choose one of these.
error-word = For that, type { $word }, exactly so.
error-review-none = Is it right? Press "{ $send }". Is something wrong? Say what, such as "the name is wrong".
error-yes-with-condition = A yes with a condition is not noted as a yes. Something to ask first? Just write it.
error-yesno-none = Please answer "yes" or "no".
error-count = Write one number from { $least } to { $most }.
error-line = Write it in words, { $least } to { $most } letters.
error-right-wanted = All right. Write what is right here.
error-line-reply = That does not answer the question yet. Write the answer in your own words.
error-line-nik = Please do not write a NIK here. Write just the answer.
error-line-number = Please do not write a phone, account or card number here. Write just the answer, without the number.
error-line-link = A web address cannot be used here: { $link }. Leave it out. If it is none, put a space after the full stop.
error-photo-not-needed = That is fine, no photo is needed.
error-photo-missing = Send the photo here, or press Skip.
error-photo-empty = The file is empty. Please send another photo.
error-photo-too-large = The photo is too large; { $most } MB at most. Please send a smaller one.
error-photo-not-a-picture =
    { $kind ->
        [heic] I cannot read iPhone photos of the kind HEIC yet. Send a screenshot of it, or a JPG photo.
        [moving] I cannot read moving pictures yet. Send an ordinary photo, JPG or PNG.
       *[other] I cannot read that as a photo. Send a JPG or PNG photo, or a screenshot.
    }
error-photo-broken = The photo is damaged. Please send it again.
error-photo-bomb = That picture is too big for me to read. Send an ordinary photo of at most 13 megapixels, or a screenshot.
error-photo-failed = I could not read that picture. Send it once more, or send a screenshot of it.
error-photo-pdf-failed = I could not read that PDF. Send a photo of it or a screenshot instead.
error-photo-pdf-large = The PDF is too large; { $most } MB at most. Send a photo of it or a screenshot instead.
error-photo-pdf-active = This PDF is locked, or holds more than pages. Send a photo of it or a screenshot instead.
error-file-busy = I am reading many files just now. Please send the file again in a moment.
error-file-quota = You have sent many files today. Try again tomorrow. If it is a photo, just press Skip for now.
error-file-storage-full = We have no room for files at the moment. Try again tomorrow. If it is a photo, just press Skip for now.
error-age-old = By that date they are { $age } years old. Only people under { $limit } can be newly registered. If the date is wrong, write it again.
error-age-young = By that date they are only { $age }. Registering takes a KTP, which people get at { $limit }. If the date is wrong, write it again. Married, with a KTP? Ask an officer.
error-phone-own = I do not see your number here. Please type it. Example: 0812 3456 7890
error-phone-landline = That is a landline. Write a mobile number, for example 0812 3456 7890, or "no phone".
error-nik-length = A NIK has 16 digits. Please check your KTP again.
error-nik-digits = That has { $digits } digits, but a NIK has 16. Please check your KTP again.
error-phone-part = That is { $digits } digits so far. Send the rest, or the whole number.
error-nik-parts = That is { $digits } digits so far. Send the rest, or all 16 again.
error-nik-first = The NIK first, please: 16 digits on the KTP or family card. I ask for the rest after it.
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
error-date-impossible = That day is not in the calendar. Write the day first, then month and year. Example: 12 August 1985
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
error-name-link = That looks like a web address. Write the name as on the KTP, with a space after a full stop.
error-organisation-unknown = I do not know that organisation yet. Choose one, or "None".
error-post-unknown = I do not know that role yet. Choose the nearest one, or press Skip.
error-phone-foreign = That is a foreign number. Write an Indonesian mobile number, for example 0812 3456 7890.
error-phone-letters = There are letters in that number. Example: 0812 3456 7890
error-phone-long = That number has too many digits. Example: 0812 3456 7890
error-phone-no-whatsapp = It need not be WhatsApp. Is there an ordinary mobile number? Write it. No phone at all? Write "no phone".
error-phone-none = Write a mobile number. Example: 0812 3456 7890. Or "no phone".
error-phone-number = That number is not known. Example: 0812 3456 7890
error-phone-short = That number has too few digits. Example: 0812 3456 7890
error-place-outside = { $name } is not in West Jakarta ({ $city }). This bot is for people in West Jakarta. If you live in West Jakarta, choose one.
error-place-unknown = I do not know that name yet. Choose one below.
error-address-none = I could not read the address. Example: Jl. Mangga 12, RT 3 RW 5, Kapuk. The kelurahan alone is fine too.
error-street-landmark = That is fine. Just write a landmark, for example: kos Bu Haji, or behind the Al-Ikhlas mosque.
error-street-none = Write the street, the lane, or what is near. Example: Jl. Mangga 12, or behind the Al-Ikhlas mosque.
error-rtrw-long = RT and RW have at most 3 digits. Example: RT 3 RW 5
error-rtrw-none = Write RT and RW. Example: RT 3 RW 5
error-rtrw-zero = RT and RW start at 1. Example: RT 3 RW 5
error-work-none = To join, you need work or a business. If you have any, just write it, for example selling cakes at home.
error-work-not-listed = There is no list to choose from. Write your work in your own words. Example: selling vegetables
error-work-unknown = Write what you do in words. Example: selling vegetables

## What may mean two things

ask-yesno = To be sure: yes or no?
ask-nik-two = There are two numbers. Which one is your NIK?
ask-date-missing-day = What is the full date? Write day, month and year. Example: 12 August 1985
ask-date-missing-month = Which month? Write it in full, for example 12 August 1985.
ask-date-missing-year = Which year? Write it in full, for example 12 August 1985.
ask-date-which = Which date do you mean? If it is not here, write the day first, then month and year. Example: 12 August 1985
ask-date-year4 = The year is not clear. Write it with 4 digits, for example 12 August 1985.
ask-money-period = Is that a day, a week or a month? Write it in full, for example 100 thousand a day.
ask-money-range = Roughly is enough. Choose the nearest.
ask-days-a-week = { $days } days a week, or { $days } days a month?
ask-money-reading = Which one do you mean?
ask-money-unit = Which one do you mean? If neither, write it in full, for example 1.5 million.
ask-months-count = So how many months? Example: 3 months
ask-name-full = Write the full name as on the KTP.
ask-name-sure = Is this the full name on the KTP? Tap it if so. If not, write the name.
ask-work-sure = Is that your work? Tap it if so. If not, write your work.
ask-name-which = Which is the full name on the KTP? Tap one, or write it again.
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

## Files from the branch

error-sheet-empty = The file is empty. There are no rows to read.
error-sheet-too-large = The file is too large. { $most } MB at most.
error-sheet-cells = There is too much in it. At most { $rows } rows and { $columns } columns.
error-sheet-merged = Too many cells are merged. Unmerge them in Excel, then try again.
error-sheet-bomb = This file is not normal: what is in it is far larger than the file. Save it again from Excel.
error-sheet-failed = I could not read that file. Save it again from Excel, then send it once more.
error-sheet-broken = The file is damaged. Save it again from Excel, then try again.
error-sheet-kind = I do not know this kind of file. Use Excel (.xlsx or .xls), .ods or .csv.
error-sheet-photo = I cannot read a photo of a list yet. Send an Excel file, paste the list here, or type /daftarkan for one person.
error-sheet-password = The file is locked with a password. Unlock it, then try again.
error-sheet-no-header = The row with the column names was not found. These columns are needed: nik, status, aktif_sampai.
error-sheet-column-twice = The column { $column } is there twice. Remove one.
error-status-columns = These columns are missing: { $missing }. Rename them in the file, or choose them at the desk.
error-status-column-twice = One column was chosen for two things. Choose a different one for each.
error-corrected-field = Choose first what is changed.
error-status-as-of-missing = The date of the data was not found. Write "Data per 20 November 2026" above the table, or use --as-of.
error-status-as-of-differs = There is more than one date of the data: { $days }. Use only one.
error-status-as-of-future = The date of the data, { $day }, has not come yet. Please check.
error-status-rounded = Every NIK ends in 0: Excel has rounded them. Make the NIK column text, then fill it in again.
error-cell-empty = The cell is empty.
error-cell-status = The status "{ $value }" is not known.
error-cell-date = The date "{ $value }" is not clear. Write the day first, then month and year. Example: 30-11-2026
error-cell-arrears-ahead = In arrears, yet protected until { $value }: one of the two is wrong.
error-cell-ended-ahead = Ended, yet protected until { $value }: one of the two is wrong.
error-cell-active-long-ago = Active, yet { $value } is more than a year ago: one of the two is wrong.
error-cell-month = All rows end on the 1st ({ $value }): this looks like a month, not a day. Write the last day, such as 30-11-2026.
error-cell-says-dead = This row says that the person has died. If so, write the status MENINGGAL; if not, remove the word or the day.
error-cell-why = The reason holds a link or a number and is not sent. The state is kept.
error-cell-no-why = Rejected without a reason: the person does not know what to mend. Fill the column alasan and send it again.
error-row-old-card = An old card. The card in row { $newest } counts.
error-row-same-card = This person has several cards that count alike ({ $cards }). The protection is taken from row { $first }, the card number stays as it is. Ask the branch which card is used.
error-codes-none = First paste application numbers and KPJ, one person a line.
error-codes-many = At most { $most } lines at once. Send the rest as a file.
error-row-twice = The same as row { $first }, so it counts once.
error-cell-kpj = A KPJ has 11 digits.
error-cell-code = A payment code has 4 to 24 letters or digits.
error-cell-months = The number of months "{ $value }" cannot be read.
error-row-merged = This row has merged cells. Split them first.
error-row-contradicted = This NIK is also in row { $others }, with different content.
error-nik-two = There are two NIK in one cell.
error-regions-bps = Row { $row }: { $code } is a BPS code. Use the Kemendagri code with dots, for example 31.73.01.
error-regions-code = Row { $row }: the code { $code } cannot be read. Example: 31.73.01.1001
error-regions-name = Row { $row }: the name for code { $code } is empty.
error-regions-twice = Row { $row }: the code { $code } is there twice.

## Outside of the role

error-members-outside-village = This kelurahan is outside of your area. If it is a mistake, write the right kelurahan. If not, skip this row.
error-members-outside-rw = This RW is outside of your area: you serve RW { $rw }. Write the right RT and RW, or skip.
error-members-outside-body = This is not your organisation. Write the right one, or skip.

## Denominators

error-denominator-number = That number is not possible. Write only how many people. Example: 6348. A target is a percentage. Example: 66.72.
error-denominator-source = Write where the number is from, at most 300 letters. Example: letter of Kelurahan Angke, 3 November 2026.
error-denominator-day = Write the year, or the day. Example: 2026, or 3 November 2026.
error-denominator-area = That area is outside of yours. Choose one inside.
error-denominator-gone = That number is decided already, or gone. See what waits: type "approve numbers".
error-denominator-own = You wrote this number yourself. Ask another officer to approve it.
