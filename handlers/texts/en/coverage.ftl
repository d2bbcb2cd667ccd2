## Buttons

open-belum = Who is missing?
open-pengurus = List of officers
open-jabatan = End an office
open-targetrw = 1 RW 100 workers

## Who is missing

officeholder-list-of = I take them as people of your body: { $body }. Another body? Choose "No" and ask an officer of the branch to send it.
missing-title = People in office on your list: { $count }
missing-no-list = There is no list of people in office yet. Send the names first, then you see who is not registered.
missing-nobody = Nobody is on that list now.
missing-rtrw = RT { $rt } RW { $rw }
missing-line = • { $name }, { $post }, { $place }
missing-forward = Invite them: ask them to open Perisai Bot and to type "register".
officeholders-missing = Not registered: { $count }
    .button = Missing ({ $count })
officeholders-waiting = Being processed: { $count }
    .button = Processed ({ $count })
officeholders-active = Protected: { $count }
    .button = Protected ({ $count })
officeholders-paid = Paid, waiting for BPJS data: { $count }
    .button = Paid ({ $count })
officeholders-arrears = In arrears: { $count }
    .button = In arrears ({ $count })
officeholders-ended = Membership ended: { $count }
    .button = Ended ({ $count })

## List of officers

officeholder-list-organisation = People in office of which body?
officeholder-list-district = In which kecamatan?
officeholder-list-village = In which kelurahan?
officeholder-list-names = Send the names of those in office: an Excel or CSV file, or write them here, one name a line. The post and RT/RW may follow. For example: Siti Aminah; ketua; RT 3 RW 5
officeholder-list-file = I have read your file and keep it. Please answer this first:
officeholder-list-sure =
    I read { $count } names:
    { $first }

    Is that right?
    .more = Show the rest ({ $left })
officeholder-list-same =
    This name stands more than once in one RW:
    { $names }

    Is it the same person? Then the former post ends today, and the one in this list (the first, if there are two) takes its place. If some are and some are not, type "back" and mend the list.
    .yes = The same person
    .no = Different people
names-unread = Rows that I could not read: { $rows }. They hold two names, an unclear place, or somebody who left. Send those names again later.
names-others = Other sheets are not read yet: { $names }. After this, send each as a file of its own.
names-passed = Nobody's name (heading, sum, signature, vacant post): rows { $rows }
officeholder-list-done =
    Saved: { $count } new names.{ $moved ->
        [0] {""}
       *[other] {" "}In another post: { $moved }.
    } Known already or outside of your RW: { $left }.
missing-held = { $line } (recorded)
error-names-none = I found no name there. Send one name a line, or a file with a column "nama".
error-names-many = At most { $most } names at once. Split the list and send the parts one by one.
end-officeholder-sure =
    { $who }

    Is this person not in office any more?
end-officeholder-kept = All right, the name stays on the list.
end-officeholder-gone = That name is not on your list.
end-officeholder-done = { $who } is off the list. Their registration stays as it is.

## Target of an RW

tracker-title = 1 RW 100 workers. Protected workers in each RW, goal { $goal }:
tracker-line = RW { $rw } { $bar } { $count }
tracker-nobody = No worker is registered in your area yet.

## Coverage by area

coverage-city = { $name }
coverage-district = Kecamatan { $name }
coverage-village = Kelurahan { $name }
coverage-goal = 1 RW { $goal } workers: reached in { $reached } of { $count } RW with figures.
coverage-goal-none = 1 RW { $goal } workers: there is no RW yet of which figures can be shown.
coverage-next = Next
coverage-up = The area above

## Denominators

open-angka = Enter a number
open-setujuangka = Approve numbers
option-members = All members
option-heads = Heads only
option-workers = All workers
option-target_own = Own target
option-target_ministry = Ministry's target
denominator-day = { $day }
denominator-line =
    { $place }, { $what }: { $number }
    As of { $as_of }. Source: { $source }
enter-denominator-area = A number of which area? Write a kelurahan, a kecamatan, or "kota" for the city.
enter-denominator-measure = A number of what?
enter-denominator-organisation = Which organisation?
enter-denominator-number = What is the number? A target is a percentage, such as 66.72.
enter-denominator-as_of = As of when? Write the year or the day.
enter-denominator-source = Where is the number from? Example: letter 12 of Kelurahan Angke.
enter-denominator-sure =
    { $what }

    Is it right? Another officer is asked to approve it.
enter-denominator-kept = All right, the number is not kept.
enter-denominator-done = Kept. It is used once another officer approves it. Tell them: type "approve numbers".
approve-denominators-verdict =
    { $what }

    Use this number?
approve-denominators-none = No number waits for your approval.
approve-denominators-done = Approved. From now on this number is used, with its source.
approve-denominators-declined = Not approved. This number is not used.
