## Buttons

open-ganda = Check duplicates
open-pisahkan = Make two again

## Whose NIK

open-pemiliknik = Whose NIK is it
nik-owner-owner =
    Whose NIK is this? Compare with the KTP itself and with the data of BPJS.

    { $people }

    Why we ask:
    { $why }

    Choose the number, or write the application number.
nik-owner-sure = The NIK and all its official data become { $name }'s. Other applications with it are rejected, and their people are asked to come with the KTP. Money that an agent recorded stays in the name of whoever paid. Is that right?
    .word = DECIDE
nik-owner-nobodys_sure = All applications with this NIK are rejected, and their people are asked to come with the KTP. Is that right?
    .word = DECIDE
nik-owner-kept = All right, nothing is decided. Write "pemilik nik" to see it again.
nik-owner-done = Done. This NIK is { $name }'s. The next official data reach them. The others are asked to come with the KTP: { $aside }.
nik-owner-nobodys = Done. The applications with this NIK are rejected for now. Their people are asked to come with the KTP.
nik-owner-later = All right. This question stays open.
nik-owner-gone = Somebody else decided that, or it is not yours.
nik-owner-none = There is no NIK to check.
nik-owner-list = NIKs that wait for your decision: { $count }. Their official data are shown to nobody yet.
nik-owner-one = Case no. { $number }
nik-owner-number = Number { $number }
nik-owner-nobody = None of them
nik-owner-more = … and { $count } more applications. Write the application number.
nik-owner-several = This NIK was registered more than once
error-nik-owner-number = That number is not here. Choose from the list, or write the application number, such as PB-2611-00042-7.
doubt-not-taken-up = The branch has not got the application from us
doubt-unnamed = The official data lack the name or the birth date
doubt-number = The official data name another application
doubt-name = The name in the official data is another one
doubt-birth = The birth date in the official data is another one
doubt-birth-swapped = Day and month of birth are swapped in the official data
doubt-shared = The official data fit another application
nik-set-aside =
    Hello { $name }. Application { $number } cannot be accepted yet: the branch has to compare the NIK with your KTP.

    Please come to the branch with the KTP itself. Then apply here again. If you have questions, call 175.
nik-confirmed = Hello { $name }. The branch has compared the NIK of application { $number } with your data. See your status with the button below.

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
    In use: { $name } ({ $number }). Payments and notes of { $other } move there, and its phone or address where there is none. The people and their agents are told. It can be undone.

    Make them one?
    .word = MERGE
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
pair-nik = Show NIK { $number }
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

pair-ktp = Show KTP { $number }
open-lihatktp = See KTP
show-ktp-done = This is the KTP of { $name }. It is recorded, and the person can see who opened it. Delete the picture when you are done.

## News

registrations-merged = Your registration { $number } is one with { $other } now, because both are the same person. Its payments came along, nothing is lost. If this is wrong, write to us.
people-merged = The registration of { $member } ({ $number }) is one with { $other } now, because both are the same person. { $other } is the one in use. Money that you recorded stays in your cash book. If this is wrong, write to us.
registrations-parted = The registrations { $number } and { $other } are two again: they are not one person after all. The payments of each are back in their place.
