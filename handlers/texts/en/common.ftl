## Conversation and navigation

get-well = I hope it heals soon.
condolence = We are very sorry for your loss.
not-ours =
    { $count ->
        [0] Sorry, that is beyond what I know. I only help with BPJS Ketenagakerjaan: accidents at work, death, and old-age savings.
       *[other] That seems beyond what I know: I only help with BPJS Ketenagakerjaan. Or do you mean this?
    }
not-understood = Sorry, I do not understand yet. Choose from the menu, or say it in other words.
which-before = Which one? Press one of these, or write the whole question.
subject-open =
    We were speaking of { $thing ->
        [arrears] the contributions that are not paid yet
        [cover] your protection
        [lateness] paying late
        [application] your registration
        [rejection] your registration, which is not accepted yet
        [ending] your membership, which has ended
        [report] your report of a payment
        [payer] who pays for you
        [family] your family
        [card] your card
        [deposit] money through an agent
        [request] your request to the staff
        [price] the price
       *[dues] your contributions
    }. What about it? Choose one, or write it in other words.
number-alone = Is that your number? I have not kept it. What is it for?
not-understood-often = Sorry, I still do not understand. Better that a person answers: press "Talk to a person", then write what you need.
files-nowhere = Thank you, but I do not know yet what this photo is for. A receipt? Choose "I have paid". Your KTP? Choose "Register", then send the photo again. Papers of a claim? Write "claim".
change-after =
    We change your { $what ->
        [phone] phone number
       *[street] address
    } right after this. First this one:
second-task = Now the other one: "{ $what }"
change-now =
    You said that your { $what ->
        [phone] phone number
       *[street] address
    } changed. Tap the button, then write the new one.
answer-likely = About { $title }:
ask-meant-inside = Is that your question? Tap it. Or answer this:
ask-meant =
    { $count ->
        [1] Do you mean this?
       *[other] Which one do you mean?
    }
ask-stop = What would you like to stop?
ask-option-which = Which one do you mean?
ask-review-which = Which one is wrong?
review-again = Is everything right? It is all as above.
resume-question = You have a form that is not finished. Shall we go on?
cancelled = All right, cancelled. Nothing was saved.
cancelled-kept = All right, we stop here for now. Your answers are kept for 7 days and have not been sent anywhere.
discard-sure = Throw your answers away? What you have filled in is lost.
discarded = Your answers have been thrown away.
draft-waits =
    { $when ->
        [today] Earlier
        [yesterday] Yesterday
       *[earlier] On { $day }
    } we got to { $what } ({ $number } of { $total }).
draft-lapsed = We deleted your old answers, because you had not gone on with them for more than 7 days.
draft-unfinished = Hello. Your form is not finished, only { $left } questions are left. We keep it until { $until }. Go on now? To get no reminders, type STOP.
draft-last-day = Hello. Your form is not finished, only { $left } questions are left. Tomorrow, { $until }, we delete it. Go on now? To get no reminders, type STOP.
draft-question = question { $number }
later = All right, no problem. Just write when you have time.
later-kept = All right, no problem. Your answers are kept for 7 days. Write "continue" when you have time.
declined = All right, no problem. You can ask me here at any time.
waits = Take your time, I am here.
send-here = Send the photo right here in this chat, as you send any photo.
told-already = Sorry, that answer has not been kept yet. Please write it once more.
questions-left = Only { $left } more { $left ->
    [1] question
   *[other] questions
}, it is quick.{ $kept ->
    [yes] {" "}You can also go on later: your answers are kept for 7 days.
   *[no] {""}
}
what-now = The next step: tap one of these buttons, or write your question.
ask-anything = Please do, just write your question.
ask-away = Please do, just write your question. These answers wait.
go-on = All right, let us go on.
nothing-open = Nothing is being filled in. Can I help you with anything?
nothing-open-recorded = Nothing is being filled in. Do you want to take back what is recorded?
thumb = 👍
greeting-salam = Waalaikumsalam.
greeting-morning = Good morning.
greeting-noon = Good day.
greeting-afternoon = Good afternoon.
greeting-evening = Good evening.
greeting-hello = Hello.
nothing-before = This is the first question.
misread-often = Confused? No problem. You can ask for help, talk to a person, go back, or stop for now.
question-changed = The questions have just been updated. Please answer this one first.
question-waited = Your form was waiting. We go on from here:
word-needed = Type **{ $word }** if you are sure. If not, choose "{ $no }".
button-old = That button belongs to an earlier question.
button-done = I have that already.
progress = ({ $number }/{ $total }) { $question }
nik-deleted = To keep you safe, I delete messages with a NIK from this chat. I only keep a NIK encrypted.
slow-down = Slowly, please. You sent very many messages, so I stop answering for one hour. What you filled in is kept. After one hour, go on by answering the last question.
set-aside = Sorry, your last message could not be handled because of a fault on our side. We kept it, and our staff will look at it. Please write "menu" to go on.

## Messages that are not words

kind-edited = I do not read messages that were changed. Please send your answer as a new message.
kind-edited-answer = I do not read edited messages: your first answer still stands. To change it, type "back" and answer again. If there is a "Something is wrong" button at the end, that works too.
kind-sticker = Thanks for the sticker. Please answer in words or with a button.
kind-voice = Sorry, I cannot listen to voice messages yet. Please write your answer.
kind-location = Sorry, I cannot read locations yet. Please write your answer.
kind-contact = That is somebody else's contact, so I do not use it. Please write your answer.
kind-too-large = That file is larger than 20 MB. Please send a smaller, ordinary photo.
file-waits = (the attachment follows once you reply)
file-follows = Here is the file of an earlier message, which could not be sent then:
kind-file-failed = I could not fetch your photo. Please send it once more.
kind-other = Sorry, I cannot read that kind of message yet. Please write your answer.
kind-group = I only help in private chats, to keep your data safe. Please open my profile and press "Start".

## Buttons

button-share-phone = Share my number
button-choose = Choose
button-wrong = Something is wrong
open-menu = Menu
open-lanjut = Continue
open-buang = Throw answers away
open-buang-ya = Yes, throw away
open-kembali = Back
open-batal = Cancel
open-lewati = Skip

## States of a registration

state-submitted = waiting for the branch to check
state-processing = being processed by the branch
state-awaiting_payment = waiting for the first payment
state-active = member
state-ended = membership ended
state-rejected = not accepted

## Months and amounts

answer-noted = Noted.
months-count =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
days-a-month =
    { $count ->
        [one] { $count } day a month
       *[other] { $count } days a month
    }
amount-a-day = { $amount } a day
amount-a-week = { $amount } a week
amount-a-month = { $amount } a month

## A form on one page

filled = Thank you, I have read your form.
filled-partly =
    Thank you, I have read your form. This is not right yet:
    { $lines }
filled-unknown = That form is no longer in use. Please choose from the menu.
form-correct = Was an earlier answer wrong? Press Back and write the right one. Everything can still be changed before it is sent.
form-onward = Next
form-finish = Done

## People, roles and lists

posts-rw = { $place } RW { $rw }
posts-named = { $name } ({ $post })
posts-nameless = No name
work-more = Next
work-first = To page 1
digest-paid-by = { $line } (paid by { $payer })
people-nameless = No name
people-page = Page { $number } of { $pages }

## Answers

option-none = (empty)
option-all = All
option-yes = Yes
option-no = No
option-photo-kept = Photo received
option-approve = Approve
option-decline = Decline

## Facts about a person

option-L = Male
    .also = man, boy, male, m
option-P = Female
    .also = woman, girl, female, f
option-transport = Transport
    .also = ojek, ojol, driver, courier, delivery, taxi, transportation
option-other = Other work
    .also = other, others, another, something else, not transport, selling, trade
option-jkk_jkm = Accident + death
    .also = jkk jkm, jkk, two programmes, 2 programmes, two programs, 2 programs, cheap, cheapest, the cheapest, cheaper, cheaper one, cheap one, without jht, no savings
option-jkk_jkm_jht = Savings too
    .also = jht, three programmes, 3 programmes, three programs, 3 programs, all, all three, 3, three, everything, old age, savings, with savings, with jht
option-self = I pay myself
    .also = myself, me, i, i do, i pay, self, i will, my own money
option-government = The government
    .also = government, the state, state, city, the city, dki, kelurahan
option-donor = A donor or a company
    .also = donor, company, sponsor, csr, employer, boss, my boss, donation
option-organisation = My organisation
    .also = organisation, organization, my organization, group, cooperative, rt, pkk
option-rt = RT official
option-rw = RW official
option-pkk = PKK
option-dasawisma = Dasawisma
option-posyandu = Posyandu
option-jumantik = Jumantik
option-fkdm = FKDM
option-lmk = LMK
option-karang_taruna = Karang Taruna
option-umkm = UMKM
option-umum = None
option-ketua = Chair
option-wakil = Deputy
option-sekretaris = Secretary
option-bendahara = Treasurer
option-seksi = Section (seksi)
option-kader = Kader
option-anggota = Member
option-no-phone = No phone
option-themselves = They pay
