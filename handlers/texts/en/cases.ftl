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
       *[open] Your request number { $number } ({ $day }) is not answered yet; it will be by { $until } at { $at }. Anything to add? Write it here.
    }

    If it is urgent, call 175.
ask-for-human-said = Send that sentence
ask-for-human-done = Your request has the number { $number }. The answer comes in this chat, by **{ $until } at { $at }**. If it is urgent, call 175.
open-kapandijawab = When is it answered?
request-promised = Your request number { $number } is answered in this chat by **{ $until }, { $at }**. Urgent? Call 175.
ask-for-human-joined = Added to your request number { $number }. The answer comes in this chat.
reply-to-case-words = What would you like to write about your request number { $number }? Our staff will read it.
reply-to-case-done = Added to your request number { $number }. It will be answered by **{ $until } at { $at }**.
reply-without-button-belongs =
    Is this a reply about your request number { $number }?

    "{ $words }"
    .yes = Yes, send it
    .no = No
reply-to-case-gone = That request is not there any more. If you still need help, make a new one.
error-case-words = Write it in words, { $least } to { $most } letters. If it is longer, send the most important part first.

## Surat tentang kasus

case-closed = Your request number { $number } is closed: { $why }. If it is not solved, press "Reply", then write.
case-replied = The person replied in case number { $number }. Open it to read.
case-handed = Branch staff gave you case number { $number }. Open it to read.

## Daftar kasus

case-inbox-missing = There is no case number { $number }, it is closed, or it is not for you. Check the number, or choose from this list:
case-inbox-list = Open cases: { $total }, overdue: { $overdue }, answered: { $answered }
case-inbox-one = Case no. { $number }
decision-line = { $what } · { $due } · waits for a decision
decision-transfer = Agent change no. { $number }
decision-reversal = Reversal no. { $number }
decision-visit = Visit no. { $number }
decision-nik = Owner of NIK no. { $number }
decision-misposted = Wrong NIK no. { $number }
decision-broadcast = Broadcast no. { $number }
decision-role = Role no. { $number }
decision-undo = Undo file no. { $number }
decision-offer = Take people no. { $number }
decision-pairs = Duplicates: { $number }
decision-matches = Match deposits: { $number }
decision-answers = Approve answers: { $number }
decision-late = Late money: { $number }
case-line = No. { $number } · { $due } · { $kind } · { $who } · { $owner }
case-is-late =
    { $days ->
        [0] overdue today
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
case-is-due = by { $day }
case-is-answered = answered
case-is-closed = closed on { $day }
case-owner-then = It was with { $who }: { $since } until { $until }
case-owner-now = It is with { $who } since { $since }
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
case-inbox-why = Why is it closed?
case-inbox-taken = Case number { $number } is with you.
case-inbox-closed = Case number { $number } is closed. The person is told if they can be reached.
case-inbox-later = All right, case number { $number } stays open.
case-inbox-gone = That case is in the hands of a colleague already, closed, or not for you.
apply-correction-field =
    { $name } wrote: "{ $wish }"

    What shall be corrected?
apply-correction-full_name = { correct-member-full_name }
    .echo = { correct-member-full_name.echo }
apply-correction-born_on = { correct-member-born_on }
    .echo = { correct-member-born_on.echo }
apply-correction-phone = { correct-member-phone }
    .echo = { correct-member-phone.echo }
apply-correction-street = { correct-member-street }
    .echo = { correct-member-street.echo }
apply-correction-occupation = { correct-member-occupation }
    .echo = { correct-member-occupation.echo }
apply-correction-sure =
    { $name }: { $field } from "{ $old }" to "{ $new }".

    { $kind ->
        [phone] Did you call that number, and was it answered by the person?
       *[other] Does it match the KTP, and is it changed at BPJS too?
    }
    .yes = Yes, correct it
    .no = Not yet
apply-correction-kept = All right, nothing was changed. The case stays open.
apply-correction-done =
    The data of { $name } is corrected. { $closed ->
        [true] Case number { $number } is closed, and the person is told if they can be reached.
       *[false] Case number { $number } is still open: answer or close it when all is done.
    }
option-apply_case = Correct the data
option-take_case = I take it
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
back-in-chat-claim = Claim number { $number } about you is still open. Was it a mistake? Press "Withdraw the claim".
back-in-chat-failed = That date does not match. Try again, or write to our staff.
back-in-chat-gone = That is not possible from here any more. Link your registration, or write to our staff.

## NIK dipakai orang lain

nik-taken =
    Your request has the number { $number }: our staff check it and answer here, by { $until } at { $at }.

    Meanwhile: send no photo of your KTP to anybody, report it to Dukcapil at the kelurahan, and bring your KTP to the branch office. Urgent: 175.
nik-taken-more = Add details

## Talking with the person behind the bot

open-bicara = Take it
open-jawab = Answer
open-selesai = Done
open-teruskan = Hand on
open-catatan = Note
open-cukup = Enough
open-baik = 😊 Good
open-biasa = 😐 Fair
open-kurang = 🙁 Poor
option-talk_case = Take and answer
option-hand_case = Hand on
option-note_case = Note
option-hand_to_agent = Another agent
option-hand_to_officer = Another officer
option-hand_to_area = Officers elsewhere
option-hand_to_branch = Officers of the area
talk-helper = { $name }, { $post }
talk-post-officer = branch officer
talk-post-agent = Perisai agent
talk-for = somebody for { $name }
talk-photo = (a photo or file)
talk-kind-message = (a message without words)
talk-kind-edited = (changed an earlier message)
talk-kind-sticker = (a sticker)
talk-kind-voice = (a voice message)
talk-kind-location = (a location)
talk-kind-contact = (a contact)
talk-kind-other = (a message that cannot be passed on)
error-voice-lost = That voice message did not arrive: it is too long, or of a kind that cannot be passed on. Send a shorter one, or just write.
error-talk-empty = Write the answer, or send the photo.
talk-taken = Case number { $number } is with { $who }, who is talking with the person now.
talk-not-reached = The person of case number { $number } cannot be reached by chat. Visit them, then close the case.
talk-with-person-words = You are talking with { $name } (no. { $number }). All that you write here, photos too, goes to them until you press "Done". Do not write a NIK or an account number.
talk-with-person-passed = On its way to { $name } (no. { $number }). If it does not arrive, you are told.
talk-waits = The talk with { $name } (no. { $number }) waits: what you write now does **not** reach them. To go on, press Answer or type /jawab { $number }.
talk-with-person-over = That talk is over. Your message was not sent. Open the case again if it is still needed.
end-talk-done = The talk is over. Without a reply, case number { $number } closes by itself after 7 days.
end-talk-claim = The talk is over. Claim number { $number } stays on your list until it is paid, refused or withdrawn.
end-talk-unanswered = Case number { $number } goes back to the list, as it has no answer. The person was told.
hand-on-case-to = To whom does case number { $number } go?
hand-on-case-who = Which agent works on it? Write a part of the name.
hand-on-case-agent = Which agent?
hand-on-case-officer = Which officer?
hand-on-case-area = To the officers of which kecamatan?
hand-on-case-done = Case number { $number } was handed on to { $who }, who was told.
hand-on-case-branch = Case number { $number } was handed on to the officers of the area, who were told.
hand-on-case-nobody = They cannot take it any more. Choose somebody else.
note-in-case-words = What is your note in case number { $number }? Only colleagues read it in the chat. If the person downloads their data, this note is part of it.
note-in-case-kept = Your note in case number { $number } is kept.
case-noted = { $day }, note of { $who }: { $text }
enough-rate = All right, the talk with { $who } is over. I, the bot, answer again. How was the help?
enough-unanswered = All right. I, the bot, answer again. Your request number { $number } stays open and will be answered in this chat.
enough-nobody = Nobody is talking with you now. Do you need a person? Press the button.
talk-first-enough = { $who } is talking with you, so the bot is silent. Its commands and buttons work again after you press "Enough". STOP always works.
rate-talk-kept = Thank you, your rating is kept.
rate-talk-gone = That rating is not for a talk of yours.

## Letters about a talk

talk-here = Now { $who } is here about your request number { $number }. Just write, photos and voice messages too; the bot is silent meanwhile. When it is enough, type ENOUGH.
talk-said =
    Message from { $who }:

    { $answer }

    Just reply in this chat.
talk-over = The talk with { $who } about your request number { $number } is over. The bot answers again. How was the help? Choose one.
talk-papers = The photos that you sent ({ $count }) are kept with claim no. { $number }. Which papers are they? Press the button below and choose the name.
talk-papers-kept = The photos that you sent ({ $count }) are kept with claim no. { $number }. Press the button below to see what is still missing.
talk-silent = Nobody wrote for a day, so the talk with { $who } about your request number { $number } is over. The bot answers again. How was the help? Choose one.
talk-away = Sorry, { $who } is not here any more, and your request number { $number } is not answered yet. The answer comes by { $until } at { $at }. Meanwhile the bot answers again.
talk-away-late = Sorry, { $who } is not here any more, and your request number { $number } is not answered yet, later than we promised. The officers are told. If it is urgent, call 175. Meanwhile the bot answers again.
talk-passed = Sorry, { $who } is not here any more. Your request number { $number } goes on with **{ $successor }**: all that you wrote and sent is kept. Meanwhile the bot answers again.
talk-left-answered = Sorry, { $who } is not here any more, so the bot answers again. Is there more about your request number { $number }? Press Reply: another officer reads it.
talk-closed = The talk with { $who } about number { $number } is over, as the case is closed. The bot answers again.
talk-handed-on = Your request number { $number } was handed on by { $who } to somebody who can help better. The answer comes in this chat. Meanwhile the bot answers again.
talk-asked =
    From { $name } (no. { $number }):

    { $answer }

    Press the button if you are in another case.
talk-left = The person of case number { $number }, { $name }, ended the talk. Your messages do not reach them any more.
talk-given-back = Case number { $number } ({ $name }) went back to the list: it had no answer for 30 minutes.
talk-silent-helper = The talk in case number { $number } ({ $name }) is over: nobody wrote for a day.
talk-unsent = One of your messages in case number { $number } ({ $name }) did not arrive. Open the case to see which.
talk-unsure = One of your messages in case number { $number } ({ $name }) may not have arrived. Open the case to see which.
case-new = A new request, number { $number }, waits for an answer by { $until } at { $at }. Take it to talk with the person.
case-overdue = Request number { $number } has no answer and is overdue: it was promised by { $until } at { $at }. Take it to talk with the person.
case-raised-area = Sorry, your request number { $number } was not answered in the time that we promised. Now all officers of your area were told. If it is urgent, call 175.
case-raised-all = Sorry, your request number { $number } was not answered in the time that we promised. Now all officers of the branch were told. If it is urgent, call 175.

## Merging cases

option-merge_case = Merge
open-satukan = Merge cases
merge-case-other = Which case of this person is merged?
merge-case-one = No. { $number }
merge-case-sure =
    The cases no. { $number } and no. { $other } become one. Their talks are joined, and both numbers lead to the older case.

    Merge them?
merge-case-kept = All right, they stay two.
merge-case-done = Case no. { $other } is a part of no. { $number } now.
case-merged = We made your request number { $other } one with number { $number }. We still read all that you wrote, and answer it here.
