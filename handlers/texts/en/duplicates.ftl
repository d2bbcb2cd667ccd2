## Buttons

open-ganda = Check duplicates
open-pisahkan = Make two again

## Checking duplicates

review-duplicates-verdict =
    Is this one person? Likeness { $score } of 100. { $left } pairs are left.

    First:
    { $one }

    Second:
    { $other }

    Why we ask:
    { $why }
review-duplicates-sure =
    Payments and notes of the other one move to the one you keep. The other one is not shown any more. Consent can only get less. It can be undone.

    Make them one?
duplicates-joined = Done. They are one now. If that was wrong, choose "Make two again".
duplicates-different = All right. They are two people. This pair is not asked again.
duplicates-later = All right. This pair is asked again after the others.
duplicates-gone = Somebody else decided this pair, or it is not yours any more.
duplicates-none = There is no pair to check.

## A pair

pair-side =
    { $name }, born { $born }
    NIK { $nik }, phone { $phone }
    { $home }
    { $standing }
    Registered { $day }, number { $number }
pair-keep-first = Same, keep first
pair-keep-second = Same, keep second
pair-different = No, two people
pair-later = Later
pair-erased = The first was erased at the person's wish, then the same NIK was registered again
pair-same-nik = Same NIK
pair-near-nik = NIK differs in one digit, or two digits are swapped
pair-same-phone = Same phone number
pair-same-birth = Same birth date
pair-swapped-birth = Day and month of birth are swapped
pair-same-home = Same address
pair-near-name = Similar name

## Making two again

undo-registration-merge-which = Which ones are to be two again?
undo-registration-merge-sure = All that was moved goes back. What came after stays with the one you kept. Make them two?
undo-registration-merge-kept = All right, they stay one.
undo-registration-merge-done = Done. They are two again.
undo-registration-merge-newer = This one was joined to another one since. Undo the newest first.
undo-registration-merge-none = There is nothing to undo.
