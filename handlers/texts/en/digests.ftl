## The morning message

digest-short = Good morning, { $name }. Today: { $due } are due, { $behind } in arrears, { $visit } to visit, { $cases } open cases. Reply to this message to see the lists.
officer-morning = Good morning. Yesterday in your area: { $events }. Waiting for your decision: { $decisions }. Open cases: { $open }, overdue: { $overdue }.
officer-saw = NIKs and phone numbers were opened { $count } times ({ $who })
officer-ended = roles that ended: { $count } ({ $who })
officer-reversed = records of payments that were taken back ({ $who })
officer-waits-role = roles { $count }
officer-waits-nik = NIK owners { $count }
officer-waits-reversal = reversals { $count }
officer-waits-visit = visits { $count }
officer-waits-transfer = changes of agent { $count }
officer-waits-misposted = wrong NIK { $count }
officer-waits-broadcast = broadcasts { $count }
officer-waits-undo = files to undo { $count }
officer-waits-pairs = duplicates { $count }
officer-waits-matches = deposits { $count }
officer-waits-late = late money { $count }
officer-waits-answers = answers { $count }
officer-nothing = nothing
digest-title = Good morning, { $name }. Your portfolio on { $day }: { $people } people.
digest-due = Due within 7 days: { $count }, { RUPIAH($sum) }
digest-behind = In arrears: { $count }, { RUPIAH($sum) }
digest-first = Waiting for the first payment: { $count }, { RUPIAH($sum) } ({ $names })
digest-followed-up = Visited or called already, not shown: { $count }
digest-home = { $place } RT { $rt }/RW { $rw }
digest-waiting = Paid, waiting for BPJS data: { $count }
digest-visit = To visit, messages do not arrive: { $count }
digest-late = Money to be deposited at once: { $count } records, { RUPIAH($sum) }
digest-cases = Open cases: { $count }
digest-line = • { $name }, { $place }: { $owed }until { $until }
digest-line-behind = • { $name }, { $place }: { $owed }{ $days ->
        [0] today is the last day
        [1] tomorrow is the last day
       *[other] { $days } days left
    }
digest-line-visit = • { $name }, { $place }
digest-more = • and { $count } more
digest-changed = Since { $day }: { $what }.
digest-nothing = nothing changed
digest-paid = { $count } paid
digest-ended = { $count } ended
digest-new = { $count } new
digest-came-back = { $count } came back
digest-gone = { $count } moved away
digest-calm = Nothing is urgent today.

## The spreadsheet

digest-paid-one = paid
digest-ended-one = ended
digest-new-one = new
digest-came-back-one = came back
digest-sheet = The complete lists are in the file.
digest-tab-due = Due within 7 days
digest-tab-behind = In arrears
digest-tab-waiting = Waiting for BPJS data
digest-tab-first = First payments
digest-tab-visit = To visit
digest-tab-cases = Open cases
digest-tab-changed = What changed
digest-column-name = Name
digest-column-nik = NIK (masked)
digest-column-months = Months
digest-column-sum = Sum (Rp)
digest-column-street = Address
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

## Hour of the morning message

open-jampagi = Morning summary
digest-time-hour =
    The morning summary comes now: { $at }.

    At what hour do you want it? Choose, or write a time between 07.00 and 19.59.
digest-time-none = Do not send it
digest-time-done = All right. The morning digest comes Monday to Saturday at { $at }.
digest-time-done-daily = All right. The morning digest comes every day, Sundays too, at { $at }.
digest-time-sunday = Send it on Sundays too?
    .yes = Yes, Sundays too
    .no = No
digest-time-off = All right. No morning summary any more. The lists stay in Portfolio.
error-digest-hour = Write a time between 07.00 and 19.59, for example 8.15. We send nothing at night.
