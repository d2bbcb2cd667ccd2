open-petugas = Talk to a person
open-kasus = Cases
open-balasan = My reply
open-terapkan = Correction of a case
open-balas = Reply
open-salahnomor = Wrong number
open-inisaya = It is me after all
open-nikdipakai = My NIK is used

## Minta bantuan orang

ask-for-human-about =
    What is it about? Tell it in one message: what happened, and when. Branch staff or a Perisai agent read it and answer in this chat.

    If it is urgent, call 175.
ask-for-human-more =
    { $state ->
        [answered] Your request number { $number } ({ $day }) was answered. Not solved yet? Write it here.
       *[open] Your request number { $number } ({ $day }) is not answered yet; it will be by { $until }. Anything to add? Write it here.
    }

    If it is urgent, call 175.
ask-for-human-said = Send that sentence
ask-for-human-done = Your request has the number { $number }. The answer comes in this chat, by **{ $until }**. If it is urgent, call 175.
ask-for-human-joined = Added to your request number { $number }. The answer comes in this chat.
reply-to-case-words = What would you like to write about your request number { $number }? Our staff will read it.
reply-to-case-done = Added to your request number { $number }. It will be answered by **{ $until }**.
reply-without-button-belongs =
    Is this a reply about your request number { $number }?

    "{ $words }"
    .yes = Yes, send it
    .no = No
reply-to-case-gone = That request is not there any more. If you still need help, make a new one.
error-case-words = Write it in words, { $least } to { $most } letters. If it is longer, send the most important part first.

## Surat tentang kasus

case-answer =
    The answer to your request number { $number } from { $who }:

    { $answer }

    Not solved yet? Press "Reply", then write.
case-closed = Your request number { $number } is closed: { $why }. If it is not solved, press "Reply", then write.
case-replied = The person replied in case number { $number }. Open it to read.
case-handed = Branch staff gave you case number { $number }. Open it to read.

## Daftar kasus

case-inbox-missing = There is no case number { $number }, it is closed, or it is not for you. Check the number, or choose from this list:
case-inbox-list = Open cases: { $open }, overdue: { $overdue }, answered: { $answered }
case-inbox-one = Case no. { $number }
case-inbox-decisions = Also waiting for your decision: { $what }
case-line = No. { $number } · { $due } · { $kind } · { $who } · { $owner }
case-is-late =
    { $days ->
        [0] overdue today
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
case-is-due = by { $day }
case-is-answered = answered
case-nobodys = taken by nobody
case-owned = with { $who }
case-participant = { $name } ({ $place })
case-unregistered = not registered ({ $chat })
case-whole =
    Case no. { $number }: { $kind }
    Person: { $who }
    Since { $day }, { $due }, { $owner }
case-wants = Wanted: { $field } to be "{ $value }"
case-earlier = ({ $count } earlier messages)
case-asked = { $day }, the person: { $text }
case-answered = { $day }, { $who }: { $text } ({ $fate })
case-answer-waiting = not sent yet
case-answer-sent = sent
case-answer-refused = did not arrive
case-answer-unknown = may not have arrived
case-answer-cancelled = was not sent
case-answer-forgotten = no record of it any more
case-payment = paid, not recorded yet
case-application = registration waits for the branch
case-help = wants help from staff
case-complaint = complaint about an agent
case-correction = wants data corrected
case-erasure = wants data deleted
case-denied = says they did not register
case-unreached = messages do not arrive
case-wrong_number = somebody else has the number
case-nik_taken = others use the NIK

case-inbox-action =
    { $what }

    What would you like to do?
case-inbox-words = What is the answer? Write as if to the person; it goes to their chat. Please write no NIK or account number.
case-inbox-who = Which agent should work on it? Write part of the name.
case-inbox-agent = Which agent?
case-inbox-why = Why is it closed?
case-inbox-answered = The answer to case number { $number } is on its way. Without a reply, the case closes by itself after 7 days.
case-inbox-not-reached = The person cannot be reached by chat, so the answer was not sent. Visit them, then close case number { $number }.
case-inbox-taken = Case number { $number } is with you.
case-inbox-handed = Case number { $number } is with { $who }, who was told.
case-inbox-returned = Case number { $number } is back with the branch.
case-inbox-closed = Case number { $number } is closed. The person is told if they can be reached.
case-inbox-later = All right, case number { $number } stays open.
case-inbox-gone = That case is closed already or is not for you.
apply-correction-field =
    { $name } wrote: "{ $wish }"

    What shall be corrected?
apply-correction-full_name = { correct-member-full_name }
    .echo = { correct-member-full_name.echo }
apply-correction-born_on = { correct-member-born_on }
    .echo = { correct-member-born_on.echo }
apply-correction-street = { correct-member-street }
    .echo = { correct-member-street.echo }
apply-correction-occupation = { correct-member-occupation }
    .echo = { correct-member-occupation.echo }
apply-correction-sure =
    { $name }: { $field } from "{ $old }" to "{ $new }".

    Does it match the KTP, and is it changed at BPJS too?
    .yes = Yes, correct it
    .no = Not yet
apply-correction-kept = All right, nothing was changed. The case stays open.
apply-correction-done =
    The data of { $name } is corrected. { $closed ->
        [true] Case number { $number } is closed, and the person is told if they can be reached.
       *[false] Case number { $number } is still open: answer or close it when all is done.
    }
option-apply_case = Correct the data
option-answer_case = Answer
option-take_case = I take it
option-hand_case = Give to an agent
option-return_case = Back to the branch
option-claim_case = Work on the claim
option-close_case = Close
option-later_case = Later
option-case_done = It is solved
option-case_passed_on = Passed on to BPJS
option-case_not_reached = Cannot be reached
option-case_mistake = A misunderstanding

## Nomor orang lain

wrong-number-done =
    Sorry, our messages were not for you. This chat is unlinked: no more reminders, and that person's data is not shown here. Our staff look for their new number.

    If it is you after all, press the button.
wrong-number-nothing = Sorry if a message went astray. This chat is not linked to anybody's registration, so no reminders are sent here.
wrong-number-staff = This chat belongs to somebody who works for Perisai, so it is not simply unlinked. If the number has a new owner, write to our staff.
back-in-chat-born_on = What is your date of birth as on your KTP? Example: 12-08-1985
back-in-chat-done = All right, this chat is linked to your registration again. Reminders go on as before.
back-in-chat-failed = That date does not match. Try again, or write to our staff.
back-in-chat-gone = That is not possible from here any more. Link your registration, or write to our staff.

## NIK dipakai orang lain

nik-taken =
    Your request has the number { $number }: our staff check it and answer here, by { $until }.

    Meanwhile: send no photo of your KTP to anybody, report it to Dukcapil at the kelurahan, and bring your KTP to the branch office. Urgent: 175.
nik-taken-more = Add details
