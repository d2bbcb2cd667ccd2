## Files of the branch: reports of the commands perisai import and export

status-dry-run = A TRIAL: nothing is changed and nobody is told.
status-repeated = This file was imported before. Nothing changed.
status-report =
    Data of { $day }: { $rows } rows used, { $faults } rows to be mended.
    Changed: { $changed }. Unchanged: { $unchanged }. Unknown NIK: { $unknown }. Older than our data: { $older }. Held: { $held }.
    Dues posted: { $posted }. Cases "paid already" closed: { $cases_closed }.
    Told: { $told } people.
status-report-matches = Deposits matched: { $matched }, to be decided: { $proposed }.
status-held = Held: it is not sure whose NIK it is, so nothing changed and nobody was told. A row needs nama and tanggal_lahir, or our nomor_pengajuan, and an application that the branch has got. Officers see the cases with /pemiliknik.
status-unknown-words = States that are not known yet: { $words }
status-passed = Nobody (sums, signatures): { $count } rows ({ $rows })
status-other-sheets = Sheets that were not read: { $names }. Send each as a file of its own.
status-more = ... { $count } more. Add --faults faults.xlsx for all of them.
file-exists = { $file } is there already and is not overwritten. Choose another name.
file-written = The list of rows to look at is in { $file }.
export-written = { $count } applications written to { $file }.
export-none = There are no new applications, and no file was written. To have earlier ones again: --again DATE.
export-none-that-day = No application was handed over on { $day }.

## The status file in the chat

open-berkas = Send a file
open-filestatus = Send status file
open-tanggalstatus = Write its day
open-terapkanstatus = Apply
open-batalstatus = Undo this file
open-unduhpengajuan = Get applications
status-file-city = This file is about people of the whole city. Only an officer for the whole city can use it.
send-status-file =
    Send the branch's status file (Excel, .ods or .csv). Its columns: nik, status, aktif_sampai, nama, tanggal_lahir. I try it first and change nothing.
    .help = The day of the data stands above the table, such as "Data per 20 November 2026", or in the message with the file.
error-status-file-none = Attach the file here.
error-file-gone = The file is gone. Send it once more.
open-barisstatus = Status lines
status-lines-not-kept = I read statuses only from the branch's file, not from text in the chat. Those lines were not kept.
send-status-done = I am checking the file. I send the result here; nothing is changed yet.
status-file-day = The day of the data is not clear in this file. Press the button below and write it.
status-day-day =
    Of which day is the data? Example: 20-11-2026
    .echo = Data of { $value }
status-file-gone = That file does not wait any more. Send it once more if you still need it.
status-file-busy = Your file is still being worked on. I send the result here in a moment; no need to send it again.
status-file-checked =
    TRIAL, nothing is changed yet.
    { $report }

    { $changed ->
        [0] Nobody changes. To record the day of the data, press "Apply".
       *[other] If it is right, press "Apply".
    }
status-file-no-effect =
    TRIAL. There is nothing to apply: its rows need mending, are of nobody in our list, or our data is newer.
    { $report }
apply-status-sure =
    { $changed ->
        [0] Record the data of { $day }? Nobody changes; only the day of the data is recorded.{ $columns }
       *[other] Apply the data of { $day }? { $changed } people change, and those who need to know are told.{ $columns }
    }
    .yes = Yes, apply
    .no = No
apply-status-kept = All right, nothing is changed. I keep the file locked for 7 days.
apply-status-columns = I read the columns like this: { $columns }.
apply-status-done = All right, it is being applied. I send the news here.
status-file-applied =
    The file is applied.
    { $report }
undo-status-none = There is no status file to undo. A file can be undone up to 31 days after it was applied.
undo-status-sure =
    Undo the status file of { $day }? The data of { $people } people goes back. { $told } people who got news are told that it was wrong.
    .yes = Yes, undo
    .no = No
undo-status-really =
    Once more: the data of { $people } people goes back and { $told } people get a correction. This is recorded in your name. Go on?
    .word = UNDO FILE
    .no = No
undo-status-kept = All right, the file stays in force.
undo-status-refused =
    The file of { $day } cannot be undone, because something was built on it afterwards:
    { $lines }

    Undo that first, or send a right status file.
undo-status-newer = • Their BPJS data has changed again: { $names }
undo-status-payment = • There was a payment afterwards: { $names }
undo-status-decided = • An agent's deposit was said to be in it: { $names }
undo-status-merged = • The registration was merged: { $names }
undo-status-proposals = • { $count } proposals about deposits out of this file are decided.
undo-status-done = All right, it is being undone. I send the news here.
undo-status-decision =
    { $who } wants the status file of { $day } undone: the data of { $people } people go back to what they were, and { $told } people get a correction.

    Approve?
undo-status-asked = This file is undone once another officer agrees. They have been told.
undo-status-waits = Its undoing was asked for and waits for another officer. Until then the file stands.
undo-status-declined = All right, the file stands. Whoever asked is told.
undo-status-gone = That undoing does not wait for you any more, or something was built on the file since.
undo-status-news = A request of { $who }: that the status file of { $day } is undone. It is, once you approve. Open it, then decide.
undo-status-agreed = Another officer agreed: the status file of { $day } is being undone.
undo-status-refused-news = Another officer did not agree: the status file of { $day } stands.
status-file-kept = That file was not undone: something was built on it just now. Open it again to see what.
status-file-undone = The status file is undone. The data of { $count } people is as before, { $told } people get a correction.

## Applications for the branch in the chat

export-applications-done = These are { $count } applications. They are personal data: keep them only as long as needed and delete them. To get them again: /unduhpengajuan and the day.
export-applications-none = { $again ->
    [yes] No applications were taken on that day.
   *[no] There are no new applications. To get earlier ones again, type /unduhpengajuan and the day, such as /unduhpengajuan 20-11-2026.
}
export-applications-day = I cannot read that day. Example: /unduhpengajuan 20-11-2026
export-applications-more = Get the next ones

## Files without a command

file-photo = I cannot read a photo of a list yet. Send an Excel file, or paste the list here. If it is your own proof of payment, choose "I have paid" and send the photo again.
file-names = This is a list of officeholders. Answer the questions first; I keep your file.
file-which = What is this file for? Choose, then send the file once more.

## News for whoever registered people

registrar-news = News from the branch about people whom you registered: { $payable } may pay, { $rejected } rejected, { $active } are participants. Open your portfolio for the names.
registrar-news-title = News from the branch about people whom you registered:
registrar-news-awaiting-payment = May pay: { $count }
registrar-news-awaiting-payment-line = • { $name }, { $place }: { $due }
registrar-news-awaiting-payment-do = Tell them: the payment number is the NIK, at Alfamart, a bank or a wallet, choose BPJS Ketenagakerjaan BPU.
registrar-news-rejected = Rejected: { $count }
registrar-news-rejected-line = • { $name }, { $place }: { $why }
registrar-news-rejected-do = Open the card, correct it, and send it again.
registrar-news-arrears = Participants, but in arrears: { $count }
registrar-news-arrears-line = • { $name }, { $place }: { $due }, at the latest { $grace }
registrar-news-arrears-do = Tell them: pay with the NIK before that day.
registrar-news-active = Participants: { $count }
registrar-news-active-line = • { $name }, { $place }
registrar-news-active-do = Nothing is to be done now.
registrar-news-due = { $dues } for { $month }
registrar-news-paid-by = paid by { $payer }
registrar-news-no-reason = they should bring their KTP to the branch

## Checking applications in the chat of officers

open-pengajuan = Check applications
applications-list = Applications to check: { $count }. Checked and not handed over yet: { $checked }.{ $count ->
        [0] {""}
       *[many] {" "}Those that have waited longest are below.
    }
    .open = Open on the desk
applications-action =
    Application { $number }, since { $day }
    { $name }, NIK { $nik }, { $place }
    To look at: { $why }
    Taken by: { $holder }
    { $said }

    What would you like to do?
applications-said-rejected = The reason that you wrote: **{ $reason }**. Press "Reject" if these are the right data.
applications-said-repair = The reason that you wrote: **{ $reason }**. The person can correct this: press "Ask to correct".
applications-every = Here applications are looked at one by one. Several at once can be done on the desk.
applications-why =
    Why can it not be accepted? The person reads this reason in ten minutes.
applications-item =
    What is to be corrected? Only that is asked again in the person's chat.
applications-later = All right, the application goes on waiting.
option-take_application = Take
option-approve_application = Approve
option-repair_application = Ask to correct
option-reject_application = Reject
option-return_application = Give back
option-later_application = Later
application-go-on = Open again
application-taken = Applications taken: { $count }. Without an action they go back by themselves in 30 minutes.
application-returned = Applications given back: { $count }. Other officers can take them.
application-done-approved = Approved: { $count }. The people are told in ten minutes; until then it can be undone.
application-done-rejected = Rejected: { $count }. The people read the reason in ten minutes; until then it can be undone.
application-done-repair = Correction asked for: { $count }. The people are asked in ten minutes; until then it can be undone.
application-done-entered = Recorded as entered at BPJS: { $count }. The people are told in ten minutes; until then it can be undone.
application-left-gone = Not waiting any more, or not in your area: { $count }.
application-left-held = Taken by another officer: { $count }.
application-left-pending = Decided less than ten minutes ago: { $count }.
application-left-own = Your own, or sent by you, so another officer decides: { $count }.
application-left-step = Past that step, or not there yet: { $count }.
open-batalputusan = Undo the decision
undo-decision-done = Decisions undone: { $count }. Nobody was told.
undo-decision-late = It cannot be undone any more: ten minutes have passed, it was handed over, or it was not your decision.

suspicion-birth = birth date differs from NIK
suspicion-sex = sex differs from NIK
suspicion-area_code = unknown area code in NIK
suspicion-underage = under age by the NIK
suspicion-near_limit = nearly 65
suspicion-phone = many share the phone number
suspicion-before = was a participant before
suspicion-duplicate = may be a duplicate

## Reasons

repair-nik = the NIK does not match the civil register
    .label = NIK
repair-full_name = the name differs from the KTP
    .label = Name
repair-born_on = the birth date does not match
    .label = Birth date
repair-photo = the photo of the KTP cannot be read
    .label = KTP photo
repair-phone = the phone number cannot be reached
    .label = Phone number
repair-address = the address is incomplete
    .label = Address
repair-occupation = the occupation is unclear
    .label = Occupation
repair-income = the income is unclear
    .label = Income
rejected-age = you are 65 or older
    .label = 65 or older
    .next = Family members who work and are under 65 may join.
rejected-employed = a company pays you a wage
    .label = Paid a wage
    .next = Companies register their employees. Ask your personnel office, or call 175.
rejected-not_working = you are not working yet, or are ill
    .label = Not working / ill
    .next = Register again any time once you work. It is free.
rejected-registered = you are recorded as a participant of BPJS Ketenagakerjaan already
    .label = Already a participant
    .next = You need not register again. Ask staff how to go on paying.
rejected-outside = your home and work are outside the area of this branch
    .label = Outside the area
    .next = Register at the branch nearest to your home, or call 175.
rejected-identity = your identity could not be made sure
    .label = Identity unsure
    .next = Come to the branch with your original KTP, or ask staff here.

## News of an officer's decision

application-told-approved = Hello { $name }. The branch's staff checked registration { $number }: it is complete. Next your registration is entered at BPJS. Do not pay yet; the news comes in this chat.
application-told-rejected = Hello { $name }. The branch's staff checked registration { $number }. It cannot be accepted yet: { $why }. { $next } Any question? Choose "Talk to a person".
application-told-repair = Hello { $name }. The branch's staff checked registration { $number }. To be corrected: { $why }. Press "Register": I ask only that, then send it again.
application-told-entered = Hello { $name }. Registration { $number } was entered at BPJS. Pay the first contribution with the code **{ $code }**. You are protected once BPJS data show the payment; the news comes in this chat.
application-told-entered-paid = Hello { $name }. Registration { $number } was entered at BPJS. The contribution is paid by { $payer }, so you need not pay. You are protected once BPJS data show it; the news comes in this chat.

## News from the branch

news-posted = Good news, { $name }. Your payment is in the branch's data. You are protected until **{ $until }**.
news-active = Congratulations, { $name }! You are now a member of BPJS Ketenagakerjaan. You are protected until **{ $until }**.
news-arrears = Hello { $name }. BPJS has you as a member, but contributions are overdue: you were protected only until **{ $until }**. Pay by **{ $grace }** to be protected again.
news-arrears-paid = Hello { $name }. BPJS has you protected only until **{ $until }**. The contribution after that is paid by { $payer }, but it is not in BPJS data yet. Ask staff with the button below.
status-undone = Hello { $name }. Our news of { $day } was wrong and we take it back: the branch's data was wrong. Your data is as it was before. We are sorry.
status-undone-members = Our news of { $day } about your members was wrong and we take it back: the branch's data was wrong. Their data is as it was before. We are sorry.
news-awaiting-payment = Hello { $name }. The branch approved registration { $number }. Please pay the first contribution. Your payment number is your NIK.
news-rejected = Hello { $name }. Registration { $number } could not be accepted. The branch's reason: { $why }. You can correct it and register again.
news-no-reason = not given; please ask our staff, with your KTP at hand
news-ended = Hello { $name }. The branch's data says that your membership has ended. You can register again; the waiting time of 3 months starts again.
news-behind = Your payment is in the branch's data, { $name }. Still in arrears: { $months }, **{ RUPIAH($total) }**. Please pay by **{ $grace }**, so that your membership does not end.
news-recorded = Your payment is in the branch's data, { $name }. It shows contributions until **{ $until }**. Check your status for the next step.
news-unseen = Hello { $name }. The branch's data says that your membership has ended, but it does not have the payment that you gave or reported yet. Do not pay or register again for now. Please ask our staff.
payment-unseen = Hello { $name }. Your report of payment for { $period } is not in the branch's data yet. Our staff check it, number { $number }, and answer in this chat by **{ $until }**. Please keep the receipt.
application-waiting = Hello { $name }. The branch has not answered registration { $application }, sent on { $day }. We have asked, number { $number }. The answer comes in this chat by **{ $until }**. You are not protected yet.

## How many applications are looked at

checks-undecided = There are { $count } applications that you looked at today and have not decided. Decide one of them first, then go on.
checks-undecided-news = Today { $who } looked at { $count } applications without deciding them, and wants more. Ask whether that is needed.
checks-enough = You have checked { $count } applications today, which is the most for a day. Tomorrow you can again, or ask another officer to go on.
checks-enough-news = Today { $who } has checked { $count } applications and wants more. Ask whether that is needed.
application-not-entered = Hello { $name }. The branch has checked registration { $application }, sent on { $day }, but it is not recorded at BPJS yet. We have asked, number { $number }. The answer comes in this chat by **{ $until }**. You are not protected yet.
