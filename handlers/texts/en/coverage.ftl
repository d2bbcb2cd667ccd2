## Buttons

open-belum = Who is missing?
open-pengurus = List of officers
open-jabatan = End an office
open-targetrw = 1 RW 100 workers

## Who is missing

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

## List of officers

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

## Target of an RW

tracker-title = 1 RW 100 workers. Protected workers in each RW, goal { $goal }:
tracker-line = RW { $rw } { $bar } { $count }
tracker-nobody = No worker is registered in your area yet.
