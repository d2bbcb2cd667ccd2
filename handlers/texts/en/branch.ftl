## Files of the branch: reports of the commands perisai import and export

status-dry-run = A TRIAL: nothing is changed and nobody is told.
status-repeated = This file was imported before. Nothing changed.
status-report =
    Data of { $day }: { $rows } rows used, { $faults } rows to be mended.
    Changed: { $changed }. Unchanged: { $unchanged }. Unknown NIK: { $unknown }. Older than our data: { $older }. Held: { $held }.
    Dues posted: { $posted }. Cases "paid already" closed: { $cases_closed }. Deposits matched: { $matched }, to be decided: { $proposed }.
    Told: { $told } people.
status-held = Held: it is not sure whose NIK it is, so nothing changed and nobody was told. A row needs nama and tanggal_lahir, or our nomor_pengajuan, and an application that the branch has got. Officers see the cases with /pemiliknik.
status-unknown-words = States that are not known yet: { $words }
status-passed = Nobody (sums, signatures): { $count } rows ({ $rows })
status-more = ... { $count } more. Add --faults faults.xlsx for all of them.
file-exists = { $file } is there already and is not overwritten. Choose another name.
file-written = The list of rows to look at is in { $file }.
export-written = { $count } applications written to { $file }.
export-none = There are no new applications, and no file was written. To have earlier ones again: --again DATE.
export-none-that-day = No application was handed over on { $day }.
