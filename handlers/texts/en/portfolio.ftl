## Buttons

open-gantiagen = Another agent
open-portofolio = Portfolio
open-kartu = Card
open-lihatnik = Show NIK
open-serahkan = Hand people over
open-ambilalih = Take over
open-permintaan = Agents' requests
open-tugaskan = Assign an agent
open-orang = See that person
open-cari = Find somebody

## Another agent

request-other-agent-why = Why another agent? Only branch officers read it. You may skip this.
request-other-agent-sure =
    The branch will be asked to choose another Perisai agent for you. Your protection does not change.

    Ask for another agent?
request-other-agent-kept = All right, your agent stays.
request-other-agent-none = You have no Perisai agent yet. If you need help, contact an officer.
request-other-agent-done = The branch has been asked. You get an answer within 3 days.
request-other-agent-already = The branch is still working on your last request.

## Handing over and taking over

transfer-out-part = Whom do you want to hand over to another agent? Choose "All", or write the RW, for example RW 5.
transfer-out-all = All
transfer-out-village = Several kelurahan have that RW. Which kelurahan?
transfer-out-in = { $place } ({ $count })
transfer-out-why = Why are they handed over? Branch officers read the reason.
error-transfer-out-nobody = Nobody of yours lives in that RW. Choose "All", or write another RW.
transfer-out-who = Which agent receives them? Write a part of the name.
transfer-out-agent = Which agent?
transfer-out-sure =
    { $count } people go to { $who }:
    { $names }

    A branch officer must approve first.
    { $money }

    Ask for it?
transfer-out-kept = All right, nothing was asked.
transfer-out-asked = Request number { $number } was sent to the branch officers. You will hear the answer.
transfer-out-already = That was asked already, number { $number }, and waits for the branch officers. There is no need to ask again.
transfer-out-nobody = There is nobody in that part. Choose another one.
transfer-out-gone = That agent is not in office any more. Choose another one.
transfer-in-who = Whose portfolio do you want to take over? Write a part of the name.
transfer-in-agent = Which agent?
transfer-in-why = Why do you want to take them over? Branch officers read the reason.
transfer-in-sure =
    You ask to take over everybody whom { $who } looks after. A branch officer must approve first.

    Ask for it?
error-no-such-agent = There is no agent of that name. Write a part of another name.
error-transfer-out-part = Choose "All", or write the number of the RW, for example RW 5.

## Requests

transfer-offered = Agent { $who } wants to hand { $count } people over to you (request number { $number }). Do you agree? A branch officer decides.
transfer-wanted = Agent { $who } asks to take over { $count } people whom you look after (request number { $number }). A branch officer decides. If you object, write to our staff.
transfer-refused = The agent you chose does not take the people of request number { $number }. They stay with you.
open-terimaorang = Take people
answer-offer-sure =
    Request number { $number }: you are to look after { $count } people of { $frm }.

    Do you agree?
answer-offer-yes = All right, that is noted. You get the names once the branch approves.
answer-offer-no = All right, the request goes no further. The agent is told.
agent-change-came = You look after { $count } more people now, from { $who }: { $names }. Open your portfolio for their cards.
agent-change-went = You look after { $count } people no longer, they went to { $who }: { $names }. The others are in your portfolio.
agent-change-branch = the branch
agent-left = Your agent, { $who }, is not in office any more. Your protection stays the same. The branch chooses another one; if you need help, talk to a person.
request-asked = There is a request about agents, number { $number }. Open it to approve or decline.
request-approved = Your request number { $number } was approved by a branch officer.
request-empty = Your request number { $number } was answered, but nobody moved: the people have another agent by now, or the receiving agent is not in office any more.
request-declined = Your request number { $number } was not approved by the branch. The people stay with their agent.
request-over = Your request number { $number } is over: the other agent no longer has the role.
request-agent-new = Your agent is now: { $who }. Your protection stays the same. To ask them something, press Talk to a person: that agent reads it.
request-agent-same = A branch officer has looked at your request. Your agent is still: { $who }.
requests-open = Requests that wait: { $count }
requests-none = No change of agent is waiting. What people ask and complain about is under "Cases".
requests-one = Answer no. { $number }
requests-handover =
    No. { $number }: { $count } people from { $frm } to { $to }
    Reason: { $why }
    { $agreed ->
        [yes] The receiving agent agrees.
        [asked] The receiving agent has not answered.
       *[own] Asked for by the receiving agent.
    }
requests-other =
    No. { $number }: { $name } asks for another agent. Now: { $who }
    Reason: { $why }
transfer-requests-decision =
    { $what }

    Approve?
transfer-requests-who = Which agent shall it be? Write a part of the name.
transfer-requests-agent = Which agent?
requests-approved = Approved. People who moved: { $count }. Whoever asked is told.
requests-empty = Nobody moved: the people have another agent by now, or the receiving agent is not in office any more. This request is closed, and whoever asked was told.
requests-declined = Declined. People who moved: { $count }. Whoever asked is told.
requests-gone = That request was answered already, or is not there.

## Assigning

assign-agent-district = In which kecamatan?
assign-agent-village = In which kelurahan?
assign-agent-rw = Which RW? Press "Skip" for the whole kelurahan.
assign-agent-who = Which agent? Write a part of the name.
assign-agent-agent = Which agent?
assign-agent-sure =
    People there without an agent: { $count }. All of them will be looked after by { $who }.

    Assign?
assign-kept = All right, nobody was assigned.
assign-nobody = Nobody there is without an agent. Choose another place.
assign-done = Done. { $count } people are looked after by { $who } now.

move-person-who = Who is to be the new agent of { $name } ({ $home })? Write a part of the name. Agent now: { $former }
move-person-agent = Which agent?
move-person-sure =
    { $name } ({ $home }) goes from { $former } to { $who }. { $money }

    Move them now?
move-person-money = { $money } That money stays in the book of the agent they have now.
move-person-kept = All right, the agent stays.
move-person-done = { $name } is looked after by { $who } now. Both agents and the person will be told.
move-person-same = { $name } is looked after by { $who } already, or that agent is not in office any more.
card-other-agent = Change the agent
open-pindahkan = Move one person

## Portfolio

people-deceased = deceased
people-protected = protected until { $until }
people-paid = paid through an agent, waiting for BPJS data
people-reported = says they paid, waiting for BPJS data
people-ended = ended, was until { $until }
people-behind =
    { $days ->
        [0] in arrears, today is the last day
       *[other] in arrears, { $days } days left
    }
people-home = { $place } RT { $rt }/RW { $rw }, born { $year }
people-line = { $number }. { $name }, { $place }: { $what }
portfolio-title = People you look after: { $count }
portfolio-none = Nobody yet. People whom you register or whom the branch gives you will be here.
group-in-place = { $place }. { $group }
group-due = Due within 7 days (part of Protected): { $count }
    .button = Due ({ $count })
group-due-next = Whose protection ends next: { $name }, until **{ $until }**.
group-everybody = You look after: { $count }
group-arrears = In arrears, can still pay: { $count }
    .button = In arrears ({ $count })
group-paid = Paid, waiting for BPJS data: { $count }
    .button = Paid ({ $count })
group-visit = To visit, messages do not arrive (part of Due and In arrears): { $count }
    .button = To visit ({ $count })
group-active = Protected: { $count }
    .button = Protected ({ $count })
group-waiting = Being processed: { $count }
    .button = Processed ({ $count })
group-ended = Membership ended: { $count }
    .button = Ended ({ $count })
group-rejected = Rejected by the branch: { $count }
    .button = Rejected ({ $count })

## Finding somebody

search-wanted = Whom do you look for? Write the name, the RW, the application number, or the last 6 digits of the NIK, phone or KPJ. For example: Siti Aminah, or RW 5.
about-person-wanted = Whom do you look for? Write the name, the RW, the application number, or the last 6 digits of the NIK, phone or KPJ. For example: Siti Aminah, or RW 5.
search-title = Found for "{ $wanted }": { $count }
search-nobody =
    There is no "{ $wanted }" { $kind ->
        [officer] in your area
       *[other] among the people you look after
    }. Try one word of the name.
error-search-words = Write at least one word of the name, the RW, or the last 6 digits of the NIK, phone or KPJ. For example: Siti, or RW 5.

## Card of a person

card-title =
    { $name }
    NIK { $nik }
    Now: { $standing }
card-home =
    Address: { $street }{ $place } RT { $rt }/RW { $rw }
    Work: { $occupation }
card-reported =
    { $months ->
        [one] They say that they paid { $months } month ({ $day }); waiting for BPJS data.
       *[other] They say that they paid { $months } months ({ $day }); waiting for BPJS data.
    }
card-paid-by = The contribution is paid by { $payer }.
card-arrears =
    { $months } months in arrears:
    { $lines }
    Total: **{ RUPIAH($total) }**
card-next =
    Next contribution:
    { $lines }
card-first =
    May pay the first contribution:
    { $lines }
    How to pay: the payment number is this person's NIK, at Alfamart, a bank or a wallet, choose BPJS Ketenagakerjaan BPU.
card-rejected =
    The branch says: { $why }
    Whoever registered them, or the person, corrects it and sends it again.
card-set-aside = No reason is given. The person should bring their KTP to the branch office, to check it together.
card-articles = Source: { $articles }
card-payments = Last payments:
card-payment = • { $day }: { $sum }, { $what }
card-months = { $count } months
card-event-reported = paid, the person says
card-event-collected = received by the agent
card-event-deposited = deposited by the agent
card-event-posted = in the branch's data
card-event-undone = { $what }, then taken back
card-event-returned = given back by the agent
card-event-handed_over = left-over money handed to another agent
card-event-taken_over = left-over money taken over from another agent
card-reached = Our messages reach this person.
card-unwritten = This person does not use this chat yet, so we have never written to them. You need to tell them the news.
card-unreached = Our messages do not reach this person. A visit is needed.
card-cases = Open cases: { $count }
card-phone = Show phone number
card-visited = You last visited: { $day }.
card-called = You last called: { $day }.
open-tandai = Mark
open-lihathp = Show phone number
follow-up-visited = Marked: { $name }, { $home }, was visited. They leave your lists of work until something changes.
    .button = Was visited
follow-up-called = Marked: { $name }, { $home }, was called. They leave your lists of work until something changes.
    .button = Was called
follow-up-undo = Take the mark back
follow-up-undone = The mark of { $name } was taken back. They are in the lists again.
reveal-phone =
    Phone of { $name }: { $phone }

    This is recorded, and the person can see who opened their number. Delete this message when you are done.
reveal-phone-none = We know no phone number of { $name }. Visit the person, then mark it.
card-nik = Show NIK
card-remind = Remind
card-hand-over = Hand over
card-gone = That person is not among those you look after. Find them by name.

## Showing a NIK

reveal-nik =
    NIK of { $name }: { $nik }

    This was recorded, and the person can see who opened their NIK. Delete this message when you are done.
reveal-nik-reason = What do you need the NIK for? The reason is recorded and the person can read it.
option-portal = Fill the portal
option-payment_code = Make a payment code
option-claim_help = Help with a claim
option-check_ktp = Compare with the KTP
option-check_application = Check the application

## Correcting or cancelling one member

card-correct = Correct
card-cancel = Cancel
card-send-again = Send again
option-photo = Photo of the KTP
open-betulkan = Correct a member
open-batalkananggota = Cancel a member
open-kirimlagi = Send again
own-member-gone = This person's data can no longer be changed here: it was handed on to the branch, the person holds it, or you did not register them. Ask the officer, or the person may type "correct".
correct-member-field = What of { $name } shall be corrected? If the NIK is wrong, cancel and register again.
correct-member-phone =
    What is this person's phone number? If there is none, write "none".
    .echo = Phone: { $value }
correct-member-full_name =
    What is the full name as on the KTP?
    .echo = Name: { $value }
correct-member-born_on =
    What is the birth date as on the KTP? Example: 12-08-1985
    .echo = Birth date: { $value }
correct-member-street =
    What is the address? Example: Jl. Mangga No. 12
    .echo = Address: { $value }
correct-member-occupation =
    What is the work?
    .echo = Work: { $value }
correct-member-photo = Send a clear photo of this person's KTP, with the photo or paper clip button.
correct-member-sure =
    { $field } of { $name } becomes { $value }.

    Is that right?
correct-member-kept = All right, the data stays.
correct-member-asked = The branch has the data of { $name } already, so an officer changes it: case number { $number }, within 3 days. You hear when it is done.
correct-member-own-phone = { $name } has a chat of their own here, so only they can change the phone number. Ask them to type "correct" in their chat.
correct-member-done = The data of { $name } is corrected.
correct-member-send = If all is right, send it to the branch again.
send-member-again-sure =
    Send the registration of { $name } again? The branch rejected it because: { $why }. Make sure that is corrected.
    .yes = Yes, send it
    .no = Not yet
send-member-again-kept = All right, it was not sent.
send-member-again-done = The registration of { $name } went to the branch again. You will be told the outcome.
cancel-member-sure =
    Cancel the registration of { $name }? The data is deleted. You can register the person again.
    .word = DELETE
    .no = No
cancel-member-kept = All right, the registration stays.
cancel-member-done = The registration of { $name } is cancelled and the data deleted.
