## Buttons

open-cocokkan = Match deposits
open-batalcocok = Undo a match
open-niksalah = Wrong NIK

## Matching

review-matches-decision =
    Deposit:
    { $ours }

    BPJS's data:
    { $theirs }

    { $why } ({ $percent }% sure) { $difference }

    Is it the same money?
option-same_money = Yes, the same
option-other_money = No
matching-row = • { $name }, NIK { $nik }: { $sum }, { $period }, { $day }
matching-digits =
    NIK in our record: { $ours }
    NIK in BPJS's data: { $theirs }
    What differs: digit { $places }
matching-more = BPJS has { RUPIAH($sum) } more.
matching-less = BPJS has { RUPIAH($sum) } less.
matching-why-incomplete = BPJS's data does not say the name, amount or day.
matching-why-exact = Everything fits.
matching-why-split = Recorded in several parts.
matching-why-joined = Several deposits recorded as one.
matching-why-group = One deposit for several people.
matching-why-twice = There are several exactly alike.
matching-why-name = The name differs.
matching-why-day = The days are far apart.
matching-why-month = The month differs.
matching-why-amount = The amount differs.
matching-why-month_and_amount = Month and amount differ.
matching-why-digit = One digit of the NIK differs, or two are swapped.
matching-why-digit_and_more = One digit of the NIK differs, or two are swapped, and there is more.
matching-why-same_day = All of that day adds up to it.
matching-gone = That was decided already, or the money no longer waits.
matching-outdated = BPJS's data about that payment has changed, so nothing was recorded. The deposit goes on waiting for BPJS's data.
matching-accepted-partly = All right. A part of the deposit is recorded as received by BPJS. { RUPIAH($sum) } stays open with the agent and the officers until BPJS has it.
matching-accepted = All right, the deposit is recorded as received by BPJS.
matching-claimed = All right. An officer decides that it is the same money; the request has been sent. Until then this deposit still waits.
matching-news = A deposit is to be matched: { $who } says it is the same as a payment in the official data. Look at both, and decide.
matching-misposted = BPJS has it under a wrong NIK, so this money does not protect the person yet. The branch sees it under "Wrong NIK" and moves it.
matching-refused = All right, it counts as other money.
matching-open = To decide: { $count }. Choose one.
matching-none = There is nothing to match now.
matching-one = { $number }. { $name }

## Undoing a match

reverse-match-which = Which match is wrong?
reverse-match-reason =
    Deposit:
    { $ours }

    BPJS's data:
    { $theirs }

    { $why }

    Why is it not the same money?
option-not_this_person = Other person's money
option-not_these_months = Other months
option-not_this_amount = Another amount
option-pressed_wrong = Pressed by mistake
reverse-match-sure = The money counts as not in BPJS's data again, and the proposal waits for a decision again. Whoever paid is told. Undo it?
reverse-match-kept = All right, the match stays.
reverse-match-nothing = There is no match to undo.
reverse-match-gone = That match was undone already.
reverse-match-done = The match was undone. The money waits for BPJS's data again, and whoever paid is told.

## Wrong NIK

wrong-nik-decision =
    { $what }

    Was the money moved to the NIK in our record?
option-nik_moved = It was moved
option-nik_other_money = Other person's money
option-nik_later = Not yet
wrong-nik-line = Case { $number }: { $name }, { $sum }, { $period }, from { $agent }
wrong-nik-accepted = Said to be the same money by { $who }, { $day }.
wrong-nik-waits = Waiting: the money is to be moved to the NIK in our record.
wrong-nik-moved = Done: it was moved, says { $who }, { $day }.
wrong-nik-untied = Undone: another person's money, says { $who }, { $day }.
wrong-nik-posted = Done: those months are in BPJS's data, { $day }.
wrong-nik-closed = Done, { $day }.
wrong-nik-list = Money under a wrong NIK. Waiting: { $count }.
wrong-nik-none = There is no money under a wrong NIK.
wrong-nik-one = Case no. { $number }
wrong-nik-thanks = All right, the case is closed. Those months show as protected when the next BPJS data comes.

## News for the agent about a deposit

deposit-matched = An officer matched your deposit with BPJS's data: { $names }, **{ $money }**. It is recorded as received by BPJS.
deposit-partly = An officer matched your deposit with BPJS's data: { $names }, **{ $money }**. Only a part is recorded: **{ $rest }** stays open in your cash book.
deposit-misposted = An officer matched your deposit: { $names }, **{ $money }**. BPJS has it under a wrong NIK, so this money does not protect the person yet. The branch moves it.
deposit-moved = The branch has moved your deposit for { $names }, **{ $money }**, to the right NIK. There is nothing for you to do.
deposit-unmatched = An officer looked at your deposit: { $names }, **{ $money }**. The payment in BPJS's data that seemed the same is other money, so the deposit goes on waiting for BPJS's data. Keep the deposit slip.
deposit-taken-back = An officer took back the match of your deposit: { $names }, **{ $money }**. It waits for BPJS's data again. Keep the deposit slip.
