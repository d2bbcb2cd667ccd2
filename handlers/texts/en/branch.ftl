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
