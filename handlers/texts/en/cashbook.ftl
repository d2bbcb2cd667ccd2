## Buttons

open-catat = Record a payment
open-setor = Record a deposit
open-kas = Cash book
open-tutup = Close today
open-bukahari = Open today again
open-batalcatat = Undo a record
open-pembatalan = Check take-backs
open-komisi = Commission estimate
open-cekbukti = Check receipt
open-kirimbukti = Send receipt again
open-titipan = Money left over
open-terimatitipan = Take money over
open-unduhkas = Download cash book

## Recording a payment

collect-whom = Who paid? Choose, or write the name. All at once works too: siti 1 month 16.800.
collect-which = There are several people with that name. Which one?
collect-which-near = Nobody has just that name. Whom do you mean? If it is none of them, write the name again.
collect-several = { $count } payments, written down one by one. This is the first.
collect-together = The **{ RUPIAH($sum) }** are for all of them. I work out everybody's part by the rules: check them one by one.
collect-passed = No payment, passed over: { $lines }
collect-unknown = Not among those you look after: { $names }. I ask about it later.
collect-other-total = You wrote **{ RUPIAH($told) }** for all, I count **{ RUPIAH($sum) }**. Check them one by one before you say yes.
collect-other-change = You wrote { RUPIAH($change) } of change. Of { RUPIAH($paid) }, **{ RUPIAH($over) }** are over. How much money did you get?
collect-next = Leave this one out
collect-dropped = { $name } is left out, nothing is recorded.
collect-left = Left. What was written down stays; the other lines were not: send them again if you have the money.
collect-which-more = There are several people with that name, and { $count } more that do not fit. Which one? Or write the full name, with the RW if you like.
error-collect-nobody = That person is not among those you look after. Write the name or application number again.
error-collect-payer = Somebody else pays for { $name }. Do not take the money.
error-collect-state = { $name } cannot pay yet: the application is not accepted, or membership has ended. Do not take the money yet.
error-collect-months = At most { $most } months at once. Write the number of months again.
error-collect-too-little = That is not enough for one month, and BPJS takes no less than a month. It must be at least { RUPIAH($least) }. Write it again, or type "cancel" and give the money back.
error-collect-too-much = At most { RUPIAH($most) }: that is enough for 24 months. Count again, then write the sum.
error-cash-amount = Write the whole amount, for example 33.600.
collect-months =
    { $name }, { $home }, pays from { $start }. In arrears: { $behind } months.
    { $waiting }
    { $before }
    { $given }

    For how many months?
collect-named = You wrote "{ $named }"{ $count ->
        [0] .
        [1] { " " }and 1 month.
       *[other] { " " }and { $count } months.
    } For { $name } the next unpaid month is **{ $start }**, then one after the other.
collect-given = Money received: **{ RUPIAH($sum) }**.
collect-before = Careful, this person has paid today already: { $sums }.
collect-at = at { $time } { $sum }
collect-paid =
    By the rules:
    { $lines }
    { $credit }
    To be received: **{ RUPIAH($total) }**
    Legal basis: { $articles }

    How much did you receive?
collect-large = That is a large sum: { RUPIAH($sum) }, which is { $words }. Is it right?
    .yes = Yes, right
    .no = No, again
collect-waiting = Paid to an agent already, waiting for BPJS's data: { $months }.
collect-credit = Left over from before, with you: { RUPIAH($sum) }
collect-extra =
    { $name }: { $months } should be { RUPIAH($due) }. You wrote { RUPIAH($paid) }.
    { $what }
collect-extra-over = **{ RUPIAH($sum) }** too much. Is it given back, or what happens with it?
collect-extra-under = **{ RUPIAH($sum) }** too little. What is right?
collect-extra-far = That is far more. Is there a zero too many?
collect-extra-change = Change { RUPIAH($sum) }
collect-extra-keep = Keep { RUPIAH($sum) }
collect-extra-months = For { $months }
collect-sure =
    { $name }, { $home }, paid **{ RUPIAH($paid) }** for { $period }.
    { $lines }
    { $credit }
    { $change }{ $rest }
    { $before }
    Legal basis: { $articles }

    You have the money, and it is to be recorded?
    .yes = Yes, record it
    .yes-also = record, just record it, exact, i have it, i have the money, received
    .paid = Change the amount
    .months = Change the months
    .no = No
collect-change = The change you gave: **{ RUPIAH($sum) }**.
collect-unsaved = The record of { $name }, { RUPIAH($paid) }, was not saved. If you have that money, record it again after this.
collect-unsaved-lines = More lines of that message that were not written down: { $count }. Send them again if you have the money.
collect-rest = **{ RUPIAH($sum) }** is left with you for the next payment.
collect-kept = All right, nothing was recorded. If you have the money already, give it back or record it correctly.
collect-changed = This person's records have just changed, so nothing was recorded. Look at the cash book and try again.
collect-done = Recorded: **{ RUPIAH($paid) }** from { $name }. Receipt code: { $code }
collect-sent = The receipt was sent to the person's chat. { $deposit }
collect-show = We cannot reach this person. Show them this picture of the receipt, or print it. { $deposit }
collect-deposit = Deposit this money within { $days } days.
collect-deposit-by = Deposit this money by { $day }: that is the last day for this person.
collect-deposit-today = Today is the last day for this person. Deposit it today.
collect-following = Next in the same RW: { $name }, { $home }.
    .button = Next

## Left-over money

give-rest-which = Whose money?
give-rest-move = Where did the money go?
option-rest_returned = Given back
option-rest_handed_over = To their agent
give-rest-sure =
    { $what }

    Is this right?
give-rest-rest_returned = You gave { RUPIAH($sum) } back to { $name }. The person is told.
give-rest-rest_handed_over = You hand { RUPIAH($sum) } of { $name } to { $who }. It counts as yours until { $who } says that they have it.
give-rest-kept = All right, nothing was recorded. The money still counts as with you.
give-rest-changed = This person's records have just changed, so nothing was recorded. Look at the cash book and try again.
give-rest-nothing = There is no left-over money in your hands.
give-rest-done = Recorded: the money was given back, and the person is told.
give-rest-done-untold = Recorded: the money was given back. We cannot reach the person: ask them to sign for it.
give-rest-asked = We asked their agent. Until they say that they have it, the money counts as with you.
rest-offered = Agent { $who } hands over { RUPIAH($sum) } left over by somebody whom you look after now. Take the money first, then press the button below.
take-rest-sure =
    Left over by { $name }: { RUPIAH($sum) }, from { $who }.

    Do you have the money in your hands?
take-rest-kept = All right, nothing was recorded. The money still counts as with the agent before you.
take-rest-nothing = There is no money to take over. It may have been given back or taken over already.
take-rest-done = Recorded: { RUPIAH($sum) } of { $name } is with you now, for the next payment.
rest-taken = The new agent has the { RUPIAH($sum) }. It no longer counts as with you.
rest-returned =
    Hello { $name }. { $agent } recorded that your left-over { RUPIAH($sum) } was given back to you.

    If you did not get it, contact the branch or call 175.
rest-moved = Hello { $name }. Your left-over { RUPIAH($sum) } is with { $agent } now, for your next dues.
rest-agent = You still hold { RUPIAH($sum) } left over by somebody whom you no longer look after. Give it back, or hand it to their agent, and record it here.
rest-officer = Agent { $who } still holds { RUPIAH($sum) } left over by people whom they no longer look after. They were told yesterday.

## Receipts

receipt-given =
    Hello { $name }. { $agent } recorded your payment: **{ $money }** for { $period }.

    Receipt code: { $code }

    This is the agent's record of { $day }: received, not deposited, and it may not have reached BPJS yet. Check it any time with the button below. If you did not pay this, contact the branch.
receipt-again =
    Hello { $name }. { $agent } sends you the receipt of your payment of { $day } again: **{ $money }** for { $period }.

    Receipt code: { $code }

    How far is the money? Check it with the button below.
receipt-again-sent = I sent the receipt of { $name } to their chat again: **{ RUPIAH($paid) }**, { $day }. Receipt code: { $code }
receipt-again-show = This is the receipt of { $name }: **{ RUPIAH($paid) }**, { $day }. Receipt code: { $code }. We cannot reach this person: show or print the picture.
receipt-again-whose = Whose receipt shall I send again? Choose, or write for example: send receipt of rudi again.
receipt-again-nobody = You have not recorded a payment yet, so there is no receipt to send again.
receipt-none = You have not recorded a payment from { $name } yet.
receipt-undone =
    Hello { $name }. { $agent } took back the record of **{ RUPIAH($paid) }** for { $period }.

    Receipt { $code } no longer counts. If you paid and did not get the money back, contact the branch or call 175.
receipt-unmatched =
    Hello { $name }. We once recorded your **{ RUPIAH($paid) }** for { $period } (receipt { $code }) as being in BPJS's data. That was a mistake.

    Now it is recorded as deposited by { $agent }, but not seen in BPJS's data yet. Your receipt still counts. Check it any time, or contact the branch or 175.
slip-title = Record of a payment
slip-code = Receipt code
slip-name = Name
slip-period = Months
slip-paid = Received
slip-split = Shared out
slip-day = Day
slip-agent = Agent
slip-state = Recorded, not deposited yet
slip-again = Sent again { $day }
slip-check = Check how it stands now: point a camera at this square, or write "cek bukti" and the code to the bot.
slip-check-code = Check how it stands now: write "cek bukti" and the code above to the bot. This square holds the same code.
slip-note = This is the agent's record, not BPJS Ketenagakerjaan's proof of payment. It may not have reached BPJS yet.

## Depositing

deposit-money-which =
    Money not deposited yet:
    { $lines }

    Which do you deposit? Press "All", or write the numbers: 1, 3 or 1 to 5 or all except 3.
deposit-money-amount = 
    Payments: { $count }. { $names }.
    { $left }

    To be deposited: **{ RUPIAH($sum) }**. How much did you deposit?
deposit-money-left = Not deposited now: { $names }.
deposit-money-large = That is a large sum: { RUPIAH($sum) }, which is { $words }. Is it right?
    .yes = Yes, right
    .no = No, again
deposit-money-paid_on =
    When did you deposit it at BPJS's official channel?
    .echo = Day of deposit: { $value }
deposit-money-proof = Send a photo of the official proof, or write its number. You may skip this.
deposit-money-sure =
    A deposit of **{ RUPIAH($sum) }** on { $day }, payments: { $count }. { $names }.
    { $left }
    { $difference }

    Is this right?
error-handin-too-little = For the payments you picked { RUPIAH($sum) } is needed. If you deposited less, go back and pick fewer payments.
error-handin-before = You got that money on { $day }, so it cannot have been deposited before. On which day did you deposit it?
error-handin-proof = The number of a receipt has digits. Write it, send the photo, or type "skip". If the day is wrong, type "back".
error-handin-too-much = That is too much. By the book you have { RUPIAH($sum) } in hand. Write again how much you handed in.
deposit-money-over = { RUPIAH($sum) } more than it should be.
deposit-money-kept = All right, the deposit was not recorded.
deposit-money-nothing = There is no money to deposit.
deposit-money-gone = The records have just changed, so this deposit was not recorded. Look at the cash book and try again.
deposit-money-done = Deposit recorded: **{ RUPIAH($sum) }**, payments: { $count }. I match it as soon as BPJS's data comes.

## The cash book

cash-title = Your cash book. Collected **{ RUPIAH($collected) }**, deposited **{ RUPIAH($deposited) }**.
cash-in-hand =
    Collected, not deposited: **{ RUPIAH($sum) }**
    { $lines }
cash-rests =
    Left over, with you for the next payments: { RUPIAH($sum) }
    { $lines }
cash-rest = • { $name }: { $sum }
cash-rest-moved = • { $name }: { $sum }. Looked after by { $who } now: give it back, or hand it over to them.
cash-returned = Given back to people: { RUPIAH($sum) }
cash-handed-over = Left-over money handed to another agent: { RUPIAH($sum) }
cash-taken-over = Left-over money taken over from another agent: { RUPIAH($sum) }
cash-ended-book = Book of an earlier role
cash-sheet = Cash book
cash-sheet-done = Here is your cash book: { $count } rows, also what was taken back. In your hands: { RUPIAH($sum) }.
cash-column-at = Time
cash-column-what = Event
cash-column-name = Name
cash-column-period = Months
cash-column-in = In
cash-column-out = Out
cash-column-hand = In hand
cash-column-posted = In BPJS's data
cash-column-code = Receipt code
cash-column-note = Note
cash-event-collected = Collected
cash-event-deposited = Deposited
cash-event-returned = Given back
cash-event-handed_over = Left-over money handed over
cash-event-taken_over = Left-over money taken over
cash-event-reversed = Taken back
cash-undone = Taken back: { $why }
cash-on-the-way =
    Deposited, not in BPJS's data: **{ RUPIAH($sum) }**
    { $lines }
cash-nothing = All money is deposited and in BPJS's data.
cash-line = { $number }. { $name }: { $sum }, { $period } ({ $days } days)
cash-more = … and { $count } more
cash-late = Late: { $count }. Deposit within 2 days of collecting. If it is not in the data 5 days after the deposit, match it or ask the branch. A day later the branch sees it, then the person is told.
cash-asked = Records that wait for an officer to be taken back: { $count }. Until that is decided they stand.
cash-agents = Open money, by agent:
cash-agents-none = There is no open money.
cash-agent = • { $who }: not deposited { RUPIAH($hand) }, not in the data { RUPIAH($way) }, late { $late }
cash-agent-ended = • { $who }, whose role has ended: not deposited { RUPIAH($hand) }, not in the data { RUPIAH($way) }, late { $late }
cash-agent-undone = taken back in 30 days { $count } ({ RUPIAH($sum) })

## Closing the day

close-day-early = It is only { $time }. The day is usually closed after the last money came in. Close it now?
    .yes = Yes, close it
    .no = Not yet
close-day-waits = The count stops. When this payment is written down, close the day again.
close-day-kept = All right, the day is not closed. Close it when you are done.
error-count-sum = Count the money first, then write or press the sum.
close-day-counted =
    { $since }Collected { RUPIAH($collected) }, deposited { RUPIAH($deposited) }.
    By the book you hold { RUPIAH($expected) }.

    Count the money. How much is there?
close-day-since = Since the last close ({ $day }):{" "}
close-day-differs =
    By the book { RUPIAH($expected) }, you counted { RUPIAH($counted) }. { $what }

    Close with this difference?
    .yes = Close like this
    .no = Count again
    .no-also = counted wrong, count again, again, wrong
close-day-less = **{ RUPIAH($sum) }** is missing. If you close like this, the branch is told.
close-day-more = **{ RUPIAH($sum) }** too much. Perhaps a payment is not recorded yet.
close-day-changed = Your records have just changed, so the day was not closed. Count once more.
close-day-already = Today is closed already.
close-day-done =
    { $day } is closed.
    Collected: { RUPIAH($collected) }
    Deposited: { RUPIAH($deposited) }
    By the book: { RUPIAH($expected) }
    Counted: { RUPIAH($counted) }
close-day-right = It is right. Thank you.
close-day-short = **{ RUPIAH($sum) }** is missing. Check your records. If one is wrong, choose "Undo a record". The branch is told. If you counted wrongly, open today again.
close-day-over = **{ RUPIAH($sum) }** too much. Perhaps a payment is not recorded yet.
reopen-day-reason = Why is the day opened again? The reason is recorded.
option-more_money = More money came in
option-counted_wrong = Counted wrongly
option-recorded_wrong = A record is wrong
reopen-day-open = Today is not closed.
reopen-day-done = Today is open again. When you are done, close it again.
collect-closed = You have closed today already. This money belongs to the next close, or open today again.
day-short = Agent { $who } closed { $day } with money missing: by the book { RUPIAH($expected) }, counted { RUPIAH($counted) }. Please ask them.
day-settled = Agent { $who } opened { $day } again and closed it: by the book { RUPIAH($expected) }, counted { RUPIAH($counted) }. Nothing is missing any more.

## Undoing a record

undo-money-which = Which record is wrong? Choose, or write the person's name or the receipt code.
error-undo-nobody = There is no record of that name that can be taken back here. Choose from the list, or write another name or the receipt's code.
ask-undo-which = There are several records with that name. Which one?
undo-return = Back { $sum } { $name }
undo-what = { $name }, { RUPIAH($sum) }, { $period }.
undo-deposit = Deposit { $day } { $sum }
undo-money-reason = { $what }

    What is wrong with it?
option-wrong_person = Wrong person
    .also = wrong name, somebody else
option-wrong_amount = Wrong amount
    .also = wrong sum, wrong money
option-wrong_months = Wrong months
    .also = wrong month
option-twice = Recorded twice
    .also = twice, double
option-returned = Money given back
    .also = given back, returned
undo-money-sure = { $effect }
undo-effect-now =
    { $what }

    This record is taken back, and stays visible as such. Its receipt no longer counts, and the person is told. Take it back?
undo-effect-officer =
    { $what }

    This record is older than 10 minutes, or its day is closed, so an officer decides. Until then the money stays in your book, and the receipt is valid. Ask for it?
undo-effect-deposit =
    { $what }

    This deposit is taken back, and stays visible as such. What is not in BPJS's data is in your hand again. Take it back?
undo-effect-return =
    { $what }

    This money counts as in your hands again. Take it back?
undo-return-done = Taken back. The money counts as in your hands again.
undo-kept = All right, nothing was taken back.
undo-nothing = There is no record to take back. What is in BPJS's data cannot be taken back here.
undo-gone = That record was taken back already.
undo-asked = Your request went to the officers of the branch. Until they decide, the record and its receipt are valid.
undo-asked-already = That waits for an officer already. Wait for the answer.
undo-posted = That money is in BPJS's data, so it cannot be taken back here. Please talk to the branch.
undo-used = What was left over of it was used, given back or handed over. Take that back first.
undo-done = Taken back. If you still have the money, give it back or record it correctly.
undo-again = Record it correctly
undo-deposit-done = The deposit was taken back. The money counts as in your hands again.

## Records that wait to be taken back

reversals-list = Waiting for you: { $count }. Ask the person who paid first.
reversals-none = Nothing waits to be taken back.
reversals-one = Number { $number }
reversal-request =
    { $number }. { $agent } asks to take back a record of { $sum } from { $name }, { $home }, for { $period }.
    Receipt { $code }. Reason: { $why }.
reversal-visit =
    { $number }. Visit { $name }, { $home }: a record of { $sum } for { $period } was taken back by { $agent }, and we cannot reach the person.
    Receipt { $code }. Reason: { $why }.
review-reversals-decision =
    { $what }

    Ask the person: did the money come back, or was the record wrong? Agree to take it back?
review-reversals-visit =
    { $what }

    What does the person say?
option-approve_reversal = Approve
option-decline_reversal = Decline
option-later_reversal = Later
option-money_returned = All is well
option-money_missing = Money is missing
option-not_visited = Not visited yet
reversals-approved = The record is taken back. The person is told. If they have no chat, the visit waits here.
reversals-declined = Declined. The record stays, and the agent is told.
reversals-later = All right, this stays open.
visit-returned = Thank you. This visit is done.
visit-missing = Noted: the money did not come back. Keep the receipt, talk to the agent, and report it to the head of the branch.
reversal-asked = Agent { $who } asks to take back a record of **{ RUPIAH($sum) }** for { $period }. Whoever paid has the receipt. Ask them, then decide.
reversal-approved = An officer agreed that receipt { $code } is taken back. If you still have the money, give it back or record it right.
reversal-declined = An officer declined to take back receipt { $code }. The record stays, and the money must be deposited.

## Checking a receipt

check-receipt-code = Write the code on the receipt, for example 2BKD-7QWM-X4RA.
error-receipt-code = That is no receipt code. Write the letters and digits on the receipt, for example 2BKD-7QWM-X4RA.
receipt-often = You have checked many receipts. Try again in an hour.
receipt-mistyped = That code is not complete or has a typing mistake. Check the letters and write it again.
receipt-forged = That code is not ours. The receipt is forged. Pay nothing more to whoever gave it to you, and tell an officer.
receipt-facts = Receipt for { $initials }: **{ RUPIAH($paid) }**, { $period }, recorded { $day }.
receipt-collected = The agent has the money, but it is not recorded as deposited at BPJS yet.
receipt-deposited = The agent recorded the money as deposited. It is not in BPJS's data yet.
receipt-split = Shared out: { $parts }.
receipt-part-dues = dues { RUPIAH($sum) }
receipt-part-change = change { RUPIAH($sum) }
receipt-part-rest = left over { RUPIAH($sum) }
receipt-part-used = from what was left over { RUPIAH($sum) }
receipt-partly = { $posted } of { $months } months are in BPJS's data, { RUPIAH($open) } is not. The branch goes on looking for it.
receipt-posted = The money is in BPJS's data.
receipt-misposted = BPJS has the money, but under a wrong NIK. The branch is to move it. Until then this payment does not protect those months.
receipt-reversed = This receipt was taken back and no longer counts. If you have paid, talk to an officer.
receipt-covered = By BPJS's data these months are protected.
receipt-others = This receipt is not for you. If you were given it for your payment, tell an officer.
receipt-reused = Careful: this receipt was also shown by somebody whose it is not. If the initials above are not yours, tell an officer.

## Commission

commission-title = Commission estimate for { $month }: **{ RUPIAH($total) }**
commission-none = No new registration or contribution is recorded in this month yet.
commission-per-head = • { $count } new participants × { $each } = { $sum } ({ $source })
commission-flat = • { $count } new participants: { $sum } for all ({ $source })
commission-share = • { $percent }% of { $base } for participants' months { $months } ({ $count } contributions) = { $sum } ({ $source })
commission-too-few = • { $count } new participants: fewer than { $least }, so they do not count yet ({ $source })
commission-known-nik = • { $count } participants with a NIK registered before: not counted ({ $source })
commission-no-share = • { $count } contributions ({ $base }) after the last month of the agent's share: not counted ({ $source })
commission-counter = New participants this month: { $new }. { $more } more until they count.
commission-reached = New participants this month: { $new }. Enough to count.
commission-idle = Careful: { $months } whole months without a transaction. Three months running without one end the agent's office. Make one by { $until }.
commission-idle-over = Careful: { $months } whole months without a transaction. Ask the branch about your office.
commission-guess = This is only an estimate from the records here, before tax. Only the branch knows whether a NIK is really new, and only the branch decides the commission.
commission-no-rule = There is no commission rule for { $month } here. Ask the branch.
commission-before = The month before

## Late money

late-agent = Hello { $who }. { $count } records of money are late, **{ RUPIAH($sum) }** in all: collected more than 2 days ago and not deposited, or deposited more than 5 days ago and not in BPJS's data. Look at the cash book. Tomorrow the branch sees it too.
late-officer = Money with agent { $who } is late: { $count } records, **{ RUPIAH($sum) }** in all. The agent was told yesterday. Tomorrow those who paid are told.
late-worker-hand =
    Hello { $name }. You paid **{ RUPIAH($paid) }** for { $period } to { $agent } (receipt { $code }).

    By our records the money has not been deposited at BPJS, so this payment does not protect those months yet. It is not your fault. We have told the agent and the branch. You may ask the agent, or call 175.
late-worker-way =
    Hello { $name }. You paid **{ RUPIAH($paid) }** for { $period } to { $agent } (receipt { $code }).

    The agent recorded it as deposited, but it is not in the BPJS data that we have. It is not your fault. We have told the agent and the branch. You can make sure in the JMO app or by calling 175.
