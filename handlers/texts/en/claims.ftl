open-kecelakaan = Accident at work
open-kecelakaan-baru = A new report
open-meninggal = A member has died
open-meninggal-baru = A new claim
open-jht = Withdraw JHT
open-beasiswa = Claim school money
open-klaim = My claims
open-kirimberkas = Send claim papers
open-apaini = What is this paper?
open-klaim-laporan = Text of the report
open-klaim-dapat = What does it bring?
open-klaim-berkas = All papers
open-klaim-lain = Brought later
open-hapusfoto = Delete photo
open-untukklaim = For the claim's staff
open-nomorrekening = Account number
open-batalklaim = Withdraw the claim
open-sembuh = Treatment ended
open-bantuklaim = Help to claim
open-urusklaim = Work on the claim

## Yang dipakai bersama

option-claimant_self = Myself
    .also = i,me,it was me,i did,self
option-claimant_spouse = My husband or wife
    .also = husband,wife,my husband,my wife,spouse
option-claimant_child = My father or mother
    .also = father,mother,parent,dad,mom,my father,my mother
option-claimant_parent = My child
    .also = child,son,daughter
option-claimant_sibling = My brother or sister
    .also = brother,sister,sibling
option-claimant_other = Somebody else
claim-of-oneself = Do you write for your family? Choose who died, as seen from you. It has not happened? Press "Just asking".
claim-just-asking = Just asking
accident-claim-info = Hurt at work? Get treated first at a partner hospital (PLKK), report it within **2 × 24 hours**, then collect the papers. Type "accident" at any time, and I help. Urgent? Call 175.
death-claim-info = Heirs report here and gather the papers, then BPJS checks them; all of it is free. From work: report within **2 × 24 hours**. To begin, type "died". Any question? Just write it.
option-claimant_helper = Somebody I assist
claimant_self-short = the member
claimant_spouse-short = husband or wife
claimant_child-short = son or daughter
claimant_parent-short = parent
claimant_sibling-short = brother or sister
claimant_other-short = somebody else
claimant_helper-short = agent or cadre
contact-this-chat = in this chat
error-hour-future = That hour has not come yet. Write the hour at which it happened, or press Skip.
contact-own = Me, number on file
claim-free = A claim is **free**, the money goes straight to the receiver. No broker, no PIN.
claim-noted =
    Noted:
    { $lines }
claim-remark = Thank you. I note that for the staff too.
claim-question-kept = I cannot answer that for sure, so I note it for an officer: you get the answer in this chat once these questions are sent. Do not want to wait? Press Talk to a person.
claim-broker = A claim is **free**: pay nobody, not an agent either, and give nobody a PIN. The money goes straight to the account of whoever receives it. Somebody wants a share? Keep the proof and press Talk to a person.
claim-not-forbidden = **You may report it all the same**: nobody has to allow it. You, the family, an agent or the hospital may do it. Just finish these questions; an officer goes with you.
claim-papers-gone = That is all right: to begin, the NIK is enough, or the name and the date. A lost KTP, family card or certificate is issued again by **Dukcapil at the kelurahan**, and an officer helps. The rest may follow.
accident-claim-late = That is more than 2 × 24 hours ago, but **report it today all the same**: finish these questions; an officer asks BPJS what follows.
claim-not-refused = Not at all certain. Claim it, it is **free**: an officer sees what can make it complete, and **BPJS decides**. Tell here how it is; I note it.
claim-no-cause = You need not tell that here. I pass your wish on to the officer.
claim-go-on = All right. Now this one first, please.
accident-claim-may-tell = Yes, report it here although it did not happen to you. An officer passes it on to BPJS; nothing of their data is shown to you.
death-claim-may-tell = Yes, begin here for the family. The money still goes to the **heirs**, and nothing of the dead is shown here.
death-claim-savings = The heirs may take the **JHT** savings, free, at the branch, with the same form (F4). Number forgotten? The NIK will do.
death-claim-paid-when = The benefit for a death from work (JKK) is paid within **7 working days** after everything is complete, not from the report. **BPJS decides.**
death-claim-covered = It can: an accident at work, on the way to or from work, or a sudden death while working. **BPJS judges** by what happened. Report it now, within **2 × 24 hours**.
claim-burial = The burial cost is a part of the benefit for the heirs. Where there is no heir at all, it is for whoever saw to the burial. An officer makes sure.
claim-guide = I help you. Answer the questions below one by one; what you do not know yet can follow. Once it is sent, an officer helps you in this chat.
claim-paper-later = Not there yet? That is all right: it can follow.
death-claim-also-hurt = May who is in hospital get well soon. Their accident at work is reported by itself, within **2 × 24 hours**: type "accident" after this.
claim-by-photo = In this chat a photo will do, any time: I tell you when it is too blurred. Keep the originals for the branch. Bank books and papers of a child are not photographed but brought to the branch.
claim-unsent = This claim is **not sent yet**. Answer the question below first, to the end; after that staff work on it.
claim-membership = Staff ask BPJS about the membership, so just tell what you know. BPJS Ketenagakerjaan does not pay for somebody who is no participant.
accident-claim-cost = The claim is **free**. At a partner hospital (PLKK) a covered participant pays nothing up front. Elsewhere keep all **original receipts**: BPJS can be asked to pay them back by its rules.
accident-claim-covered = It may count, if it happened at work or on the way there or back. **BPJS judges** by what happened, so report it now: finish these questions.
accident-claim-hospital = Go to the nearest place first. Partners show the **PLKK** sign of BPJS Ketenagakerjaan; call 175 to ask which. No partner? Keep all original receipts.
claim-cover-nobody = You are not registered here: do not count on it being paid for. A member through an employer? Check with 175.
claim-cover-waiting = Your registration is not complete, so protection has not begun. Make sure with 175.
claim-cover-arrears = Your contributions are recorded until { $until } only, so do not count on it being paid for. Report it all the same, and make sure with 175.
claim-cover-ended = Your membership ended after { $grace }: do not count on cover for what happened later. Did it happen before? Report it. Make sure with 175.
claim-cover-before = You are registered here since { $since }, after that day, so do not count on cover. Report it all the same: staff ask BPJS.
claim-many = Many claims were opened from here today. Go on with one of them, or write to an officer.
claim-photo-kept = I keep the photo. If it is not clear which paper it is, I ask once the claim is open.
claim-unnamed = { $count } photos have no name yet: press Send claim papers.
claim-not-again = All right. Type "my claims" to see the one that is open, or send its papers here.
claim-gone = There is no such claim, or it is over.
claim-chat-yours = All right. From now on nothing about them is shown in this chat, and their reminders stop. A mistake? Type "it is me after all".
claim-accident = accident
claim-death = death
claim-savings = JHT
claim-scholarship = scholarship
claim-kind-accident = work accident (JKK)
claim-kind-death = death benefit (JKM)
claim-kind-savings = old-age savings (JHT)
claim-kind-scholarship = scholarship
claim-label = No. { $number }: { $kind }
error-event-day = Write the date: day, month, year. Example: 25 November 2026, or "yesterday".
error-event-long-ago = That is before { $first }, when other rules held. Check the date, or type "officer" to be helped.
error-claim-lapsed = That accident was more than 5 years ago, so the right to claim has lapsed (PP 82/2019 article 26). Was the date wrong? Write it again. Want to ask first? Type "officer".
error-before-birth = That is before the date of birth in the NIK. Check the date again.
error-hour = Write the time. Example: 2 in the afternoon, or 14.30.
ask-hour-which = At what time exactly, by night or by day?
ask-hour-about = About which time was that?
error-contact = Write a name and a phone number in one message. Example: Siti Aminah 0812 3456 7890. None? Write "no phone".

## Kecelakaan

accident-claim-care =
    I hope it heals soon. **Get treated first**, if you can at a partner hospital (PLKK): whoever is covered pays nothing first.

    Report it here within **2 × 24 hours**.
accident-claim-again = Claim number { $number } is still open. Did something else happen?
    .yes = Yes, something else
    .no = No, the same
accident-claim-who = Who had the accident?
    .label = Injured
accident-claim-nik = What is their NIK? 16 digits on the KTP. Not at hand? Press Skip.
    .label = NIK
    .why = So that an officer knows whose membership counts. I show nobody's data to anybody.
accident-claim-full_name = What is their name, as on the KTP?
    .label = Name
accident-claim-day = On which date did it happen?
    .label = Date
    .why = The 2 × 24 hours for the report are counted from this date. Not sure? Write what you remember.
    .about = date day tanggal hari
accident-claim-hour = At about what time? Example: 2 pm. Not known? Press Skip.
    .label = Time
    .why = The 2 × 24 hours for the report are counted from it. Not sure? Write about when, or press Skip.
    .about = hour time jam
accident-claim-place = Where did it happen? Write the street or the place. Example: Jl. Daan Mogot, in front of Pesing market
    .label = Place
accident-claim-cause = How did it happen? In short: what were they doing, and what happened then.
    .label = What happened
    .help = One or two sentences are enough. Example: "delivering parcels, a car hit the motorbike from behind, the right leg is broken".
accident-claim-died = We are very sorry for your loss. I note a death of an accident at work; a few questions are left.
accident-claim-family = We are sorry for your loss. Are you of the family? First choose who had the accident, as seen from you.
accident-claim-traffic = Was it on the road, with a vehicle?
    .label = Traffic
accident-claim-outcome = How are they now?
    .label = Condition
accident-claim-treatment = How were they treated? PLKK are the hospitals and clinics that work with BPJS.
    .label = Treatment
accident-claim-borrowed = { death-claim-borrowed }
    .yes = Yes, family
    .no = I mistyped
accident-claim-grown = { death-claim-grown }
    .label = Heirs of age
    .yes = Yes
    .yes-also = of age,grown,grown up,adults,all adults
    .no = Still children
    .no-also = still small,minors,under age,they are children,still at school,little children
accident-claim-contact = Whom may BPJS call? Write a name and a phone number in one message. Example: Siti 0812 3456 7890
    .label = Contact
accident-claim-review =
    This is the report:
    { $lines }

    Is it right?
    .send = Send
accident-claim-done = The report is noted, **number { $number }**. It has to reach BPJS by **{ $until }**; an officer knows.
accident-claim-done-late = The report is noted, **number { $number }**. The 2 × 24 hours **are over**: an officer reports it by { $until }, and asks BPJS what follows.
option-traffic_no = Not on the road
    .also = no,not in traffic,at work,at home,at the market
option-traffic_collision = Yes, a collision
    .also = collision,crash,crashed,hit by a car,hit by a motorcycle
option-traffic_alone = Yes, fell alone
    .also = alone,fell,slipped
option-treated_plkk = At a partner, PLKK
    .also = plkk,free,did not pay,with bpjs
option-treated_own = Paid ourselves
    .also = paid,own money,we paid,i paid,paid by ourselves
option-treated_not = Not treated yet
    .also = not yet,no,no doctor yet
option-outcome_alive = Treated or well
    .also = in hospital,recovered,well,sick,in treatment,being treated,alive,hurt,injured,at home,in the hospital
option-outcome_died = Died
    .also = dead,passed away,did not survive
claim-notice-forward = Forward this text to the hospital or the branch, and add the whole NIK:
claim-notice =
    REPORT OF A WORK ACCIDENT no. { $number }
    Member: { $name }, NIK { $nik }
    Day and time: { $day }, { $hour }
    Place: { $place }
    What happened: { $cause }
    Contact: { $contact }, { $phone }
claim-collision = Another vehicle was in it: ask for the police report. Jasa Raharja pays the treatment first, BPJS the rest.
claim-brings-accident = If BPJS agrees: treatment until they are well, as medically needed, and benefits by the income that was registered. **BPJS decides.**
claim-brings-fatal = If BPJS agrees, the heirs get the benefit for a death from work. It follows the income that was registered. **BPJS decides.**

## Meninggal

accident-claim-due = It is reported within **2 × 24 hours**: just finish these questions. Is that over? Report it all the same; the right itself lapses only 5 years after the accident.
accident-claim-due-at = { $over ->
        [yes] The time to report, 2 × 24 hours, was over on { $day } { $hour ->
            [none] at the hour of the accident
            *[other] at { $hour }
        }. Report it now all the same; the right itself lapses only 5 years after the accident.
       *[other] By **{ $day }** { $hour ->
            [none] at the hour of the accident
            *[other] at { $hour }
        } at the latest (2 × 24 hours from the accident): just finish these questions.
    }
death-claim-due = From work: report within **2 × 24 hours**, just finish these questions. Not from work: BPJS says there is no time limit, if the membership was active at the time of death.
death-claim-no-dunning = We are sorry; the family need not pay the dues of the deceased. Press the button so that this number gets no more reminders; an officer records the membership.
claim-account = The money goes straight to the receiver's own account: the member's, or the heir's. Bring the bank book to the branch; this chat never asks for an account number.
death-claim-care = We are very sorry for your loss. I help you step by step; the papers may follow. Was it because of work? That is reported within **2 × 24 hours**.
death-claim-care-illness = We are very sorry for your loss. BPJS says there is no time limit, if the membership was active at the time of death, so there is no hurry. I help you step by step.
death-claim-care-gently = We are deeply sorry for your loss. You need not tell here how it came. I help you step by step, and an officer goes with you.
death-claim-untold = I have closed the report; nothing was sent. We wish them well. Any question? Just write it.
death-claim-care-work = We are very sorry for your loss. A death from work is reported within **2 × 24 hours**: fill this in now, the papers may follow.
death-claim-again = { accident-claim-again }
    .yes = Yes, something else
    .no = No, the same
death-claim-who = Who has died?
    .label = Deceased
death-claim-grown = Are the heirs of age?
    .label = Heirs of age
    .yes = Yes
    .yes-also = of age,grown,grown up,adults,all adults
    .no = Still children
    .no-also = still small,minors,under age,they are children,still at school,little children
death-claim-nik = What was their NIK? The 16 digits on the KTP or KK. Not at hand? Press Skip.
    .label = NIK
    .why = So that an officer can check with BPJS. I show nobody's data to anybody.
death-claim-borrowed = That is who is registered in this chat. Are you of the family, and use their phone?
    .yes = Yes, family
    .no = I mistyped
death-claim-full_name = What was their name, as on the KTP?
    .label = Name
death-claim-day = On which date did they die?
    .label = Date
death-claim-at_work = What is urgent first: was it an accident at work, on the way to or from work, or sudden while working?
    .label = From work
    .why = If it came from work the benefit is another one (JKK), and it has to be reported within 2 × 24 hours.
death-claim-hour = { accident-claim-hour }
    .label = Time
death-claim-place = { accident-claim-place }
    .label = Place
death-claim-cause = { accident-claim-cause }
    .label = What happened
    .help = { accident-claim-cause.help }
death-claim-traffic = { accident-claim-traffic }
    .label = Traffic
death-claim-contact = { accident-claim-contact }
    .label = Contact
death-claim-review =
    This is what I wrote down:
    { $lines }

    Is it right?
    .send = Send
death-claim-done = The claim is opened, **number { $number }**. An officer writes to you in this chat by **{ $until }**.
death-claim-late = The 2 × 24 hours for reporting **are over**. Staff report it all the same, and ask BPJS what follows from that.
option-at_work_yes = Yes
    .also = yeah,correct
option-at_work_no = No
    .also = no illness,illness,ill,of an illness,at home,nope,not
option-at_work_unsure = I do not know
claim-brings-death = If BPJS agrees: **{ $full }**, or **{ $small }** if fewer than { $months } months in a row were paid. The membership must have been active at the time of death. **BPJS decides.**
claim-brings-death-whole = If BPJS agrees: **{ $full }**. The membership must have been active at the time of death. **BPJS decides.**
claim-brings-unknown = The sum follows the rule of the day of death. An officer will tell you.
claim-minor = The heirs are still children, so an officer goes through it with you.
claim-work-unsure = An officer helps to find out whether it came from work.

## JHT

savings-claim-none = Your registration here is without JHT: only JKK and JKM. Is there JHT from an earlier job? Ask for it in the JMO app or at the branch, free of charge.
savings-claim-again = { accident-claim-again }
    .yes = Yes, something else
    .no = No, the same
savings-claim-reason = JHT is paid out whole for one of these reasons. Which one?
savings-claim-helps =
    { $reason ->
        [savings_stopped] After you stop your business, wait for 1 month. { claim-savings-ways }
       *[other] { claim-savings-ways }
    }
claim-savings-ways = Up to **Rp15.000.000** through the JMO app, more than that through Lapak Asik or the branch. All of it is free. Shall I help you to prepare the papers?
savings-claim-may = More than a month since you stopped: the savings **can be claimed** now.
savings-claim-soon = Not a month yet: claim once **a month** has passed since you stopped. The papers can be prepared now.
savings-claim-alone = All right. If you change your mind, type "jht". Questions? Call 175.
savings-claim-nik = What is your NIK? The 16 digits on the KTP. Not at hand? Press Skip.
    .why = So that an officer knows whose savings they are.
savings-claim-full_name = What is your name, as on the KTP?
savings-claim-done = The JHT claim is opened as **number { $number }**. Collect the papers here; an officer helps to check them.
claim-brings-savings = Paid are all JHT contributions with what they earned. **BPJS decides.**
option-savings_56 = Age of 56
    .also = retired,56
option-savings_stopped = Stopped my business
    .also = stopped,stopped working
option-savings_disabled = Totally disabled
    .also = disabled
option-savings_died = The member has died
option-savings_working = Still working
    .also = still working,none,none of these,i need money
savings-claim-abroad = For whoever moves abroad, staff find out what holds. Press the button, then write which country and when you leave. Your savings are not lost.
savings-claim-working = While you work and are a member, the savings cannot be taken out in full, and they are not lost. After 10 years as a member a part can: at most 10%, or 30% for a house.

## Beasiswa

scholarship-help = School money for at most 2 children, if a member died or is totally disabled from work, or died after 3 years of contributions.
claim-brings-scholarship = The sum follows the kind of school. **BPJS decides.**

## Berkas

claim-missing =
    { $count ->
        [one] { $count } paper is missing:
       *[other] { $count } papers are missing:
    }
    { $papers }
claim-needed =
    Papers that are needed; they may follow one by one:
    { $papers }
claim-papers-count = Papers: { $there } there, { $missing } missing.
claim-missing-first =
    { $count } papers are missing. Begin with:
    { $papers }
claim-helpful = Helpful, if there: { $papers }.
claim-brought = Bring later to the branch, do not send here: { $papers }.
claim-there =
    { $count ->
        [one] { $count } paper is there: { $papers }.
       *[other] { $count } papers are there: { $papers }.
    }
claim-complete = **The papers are complete.** An officer can bring them to BPJS now.
send-papers-which = Papers for which claim?
send-papers-page =
    { $count ->
        [0] All needed papers are there. Want to add one? Send the photo, or press That is all.
       *[other] Send photos of the papers here, one or several at once. Still missing: { $papers }.
    }
    .help = Lay the paper in good light and take it from above, so that all four corners show. A PDF is fine too.
send-papers-paper =
    { $count ->
        [one] Which paper is that photo?
       *[other] { $count } photos have no name yet. Which paper is the one that you sent first?
    }
send-papers-announced = All right. Send the photo of the { $paper } here.
send-papers-kept = { $paper }: kept.
send-papers-held = I keep the photo.
send-papers-dropped = All right, that photo is deleted. If it is a receipt of contributions, type "paid" and send it again.
send-papers-done-button = That is all
send-papers-keep = Use that photo
send-papers-nothing = No claim waits for papers now. A new claim: type "accident", "died", or "jht". One that is at the branch: type "my claims".
no_paper = No paper of a claim
error-page-missing = Send the photo here, or press That is all.
error-pages-many = There are { $most } photos for this claim already, that is the most. Press That is all, and ask an officer if there is more.
page-blurred = { $paper }: the photo is **not sharp**. Take it again with a steady hand and send it once more, or press "Use that photo".
page-dark = { $paper }: the photo is **too dark**. Take it again in good light and send it once more, or press "Use that photo".
page-glare = { $paper }: a **light is reflected**. Take it again without flash and send it once more, or press "Use that photo".
page-blank = { $paper }: I **see no writing**. Take it again and send it once more, or press "Use that photo".
words-for-claim-belongs =
    Is this for the staff who work on claim number { $number }?

    "{ $words }"
    .yes = Yes, send
    .no = No
account-told = Please write no account number here: it is not needed, and I do not keep it. Bring the bank book of whoever receives the money to the branch.
secret-told = Never give a PIN, OTP or password to anybody. I do not keep it: change the PIN at your bank now. Staff never ask for it.
words-for-claim-unsent = All right, not sent. The claim goes on. Would you rather withdraw it? Write "withdraw claim".
drop-papers-which = Photos of which claim?
drop-papers-paper = Photos of which paper do you want to delete?
drop-papers-sure = Delete the photos of { $paper }? They cannot be brought back, but you can send them again.
    .yes = Yes, delete
    .no = No, keep them
drop-papers-kept = All right, the photos are kept.
drop-papers-done = The photos of { $paper } are deleted. Send the new ones here.
drop-papers-nothing = There is no photo of a paper that could be deleted.
explain-paper-paper = Which paper?
explain-paper-done = **{ $name }**
    { $what }

    Where: { $where }
explain-paper-another = Another paper

claim-treatment-later = The doctor's form (3b KK3) and form 3a KK2 come later, when the doctor has said that the treatment ended. If so, press **Treatment ended**.
end-treatment-nothing = No accident claim waits for news of a treatment. Type "my claims" to see your claims.
end-treatment-which = For which claim?
end-treatment-ended = What does the doctor say?
end-treatment-not-yet = All right. Get well soon. Press it again when the doctor says that it ended.
end-treatment-done = All right, the treatment is noted as ended. Now **stage II**, as soon as you can: the doctor fills 3b KK3, you fill 3a KK2. An officer helps.
end-treatment-died = We are sorry for your loss. Claim number { $number } goes on as a death from an accident at work. The officers know, and stand by you.
option-ended_healed = Healed
    .also = well,recovered,fine
option-ended_disabled = Disabled
    .also = disability
option-ended_died = Died
    .also = dead,passed away
option-ended_not_yet = Still in treatment
    .also = not yet,still,still treated

## Klaim saya

claim-card =
    Claim **no. { $number }**: { $kind }
    { $state }
claim-notice-passed = Staff passed the notice on to BPJS on { $day }.
claim-notice-waits = The notice waits to be passed on to BPJS by staff, by **{ $until }**.
claim-is-begun = Collecting papers.
claim-is-in-treatment = The papers for now are there. { claim-treatment-later }
claim-is-complete = Papers complete; an officer brings them to the branch by **{ $until }**.
claim-is-complete-late = Papers complete, but not brought to the branch by { $until }. We are sorry. The officers were reminded.
claim-is-handed_in = At the branch since { $day }, being checked.
claim-is-handed_in-late = At the branch since { $day }, but there is no news of the check. We are sorry. An officer asks.
claim-is-in_process = The branch took it as complete on { $day }. By the rules it is paid by **{ $until }**.
claim-is-late = It is past the time of the rules ({ $until }). An officer asks BPJS about it.
claim-is-paid = Paid by BPJS.
claim-paid-not-there = Not there yet? Press **Reply**, and staff ask BPJS. Do not send an account number here.
claim-is-refused = Not agreed by BPJS. { $why }
claim-is-withdrawn = Withdrawn.
claim-owner = Handled by **{ $who }**. To write to them, press Reply.
claim-owner-nobody = No officer has taken it for themselves yet, so all officers see it. To write, press Reply.
my-claims-which = Which claim?
my-claims-none = There is no claim in this chat yet. Already claimed at the branch? Press Talk to a person. Not yet? Choose what happened.
withdraw-claim-case = Which claim do you want to withdraw?
withdraw-claim-sure = Withdraw claim number { $number }? Its papers are deleted in 30 days, and you may open a new claim at any time.
    .yes = Yes, take it back
    .yes-also = yes withdraw,withdraw,withdraw it,yes cancel
    .no = Keep it
withdraw-claim-kept = All right, the claim goes on.
withdraw-claim-done = Claim number { $number } is withdrawn. Its papers are deleted in 30 days.

## Surat kepada keluarga

death-unfinished = We are sorry for your loss. Your claim is still here, { $left } questions are left, kept until **{ $until }**. There is no hurry, except for a death from work: report that soon. No reminders: type STOP.
death-last-day = Your claim is kept until tomorrow, **{ $until }**. Not ready? That is all right, except for a death from work: report that soon. Begin again any time with "died". No reminders: type STOP.
accident-unfinished = The accident report is **not sent yet**, { $left } questions are left. It is due within 2 × 24 hours: go on now, or call **175**. It is kept until { $until }. No reminders: type STOP.
claim-treated = The treatment of claim number { $number } is noted as ended. Left are the doctor's form (3b KK3) and form 3a KK2, as soon as you can. Press the button to see what is missing.
claim-treatment-asked = How is the treatment of claim number { $number }? If the doctor has said that it ended, press the button, then Treatment ended. Not yet? Nothing to do. Get well soon.
claim-noticed = An officer has passed on the accident report number { $number } to BPJS. Now only the papers are left, there is no hurry.
claim-moved-handed_in = The { $kind } claim number { $number } is at the BPJS branch and being checked. News of it comes in this chat.
claim-moved-in_process = The branch took the papers of claim number { $number } as complete. By the rules it is paid by **{ $until }**, straight to the account of who receives it.
claim-moved-begun = For claim number { $number } this is asked for once more: **{ $papers }**. Send the photo here. Not clear? Answer, and an officer explains.
claim-moved-paid = BPJS **has paid** the { $kind } claim number { $number }. Look at the account of who receives it. Not there? Answer here.
claim-moved-refused = BPJS has not agreed to the { $kind } claim number { $number }. { $why } Is something not clear? Answer here.
claim-moved-withdrawn = An officer has **withdrawn** the { $kind } claim number { $number }, as the family asked. Its papers are deleted in 30 days. You did not ask? Press Reply, and staff help again.
claim-papers-missing = The papers of the { $kind } claim number { $number } are not complete. There is no hurry: press the button to see what is missing.
claim-late-notice = We are sorry: the time to report accident number { $number } is over ({ $until }), and no officer has noted that the report reached BPJS. Call **175** now, or ask the hospital to report it.
claim-late-begun = We are sorry, no officer has written to you about claim number { $number }, as promised by { $until }. Others were asked now. To write, press Reply.
claim-late-complete = We are sorry, the papers of claim number { $number } are complete, but by { $until } nobody brought them to the branch. The officers were reminded. You may also bring the originals yourself, free.
claim-late-handed_in = The { $kind } claim number { $number } is at the branch, but by { $until } there was no news of the check. We are sorry. An officer asks and tells you here.
claim-late = The { $kind } claim number { $number } is past { $until }, the time of the rules. We are sorry. An officer asks BPJS and tells you here.
refused-membership_ended = The reason: the membership had ended because 3 months were not paid. Is there a receipt? Open the claim and send its photo as Another letter.
refused-under_three_months = The reason: fewer than 3 months in a row were paid, so the whole sum is not. What may still be asked for: the **burial cost**. An officer helps with it.
refused-not_working = The reason: BPJS says the person was not working, or ill, at registration. If there is proof of work, send its photo here as Another letter.
refused-not_paid_in = The reason: contributions that were collected did not reach BPJS. Keep the receipts: an officer finds out who took them.
refused-names_differ = The reason: the names on KTP, KK and card differ. Ask the kelurahan for a letter about it, and send its photo here as Another letter.
refused-not_from_work = The reason: BPJS says that it did not come from work. Is there a witness, or proof from the workplace? Send its photo here as Another letter. An officer explains what may still be asked for.
refused-no_police_report = The reason: there is no police report. Ask for it at the police station of the place, and send its photo here.
refused-too_late = The reason: it happened more than 5 years ago. Is that day wrong? Send a photo that proves the right one, as Another letter.
refused-still_member = The reason: BPJS says that the membership still runs, or ended less than 1 month ago. Wait until 1 month after it ended, then ask again: the savings are not lost.
refused-under_three_years = The reason: fewer than 3 years were paid. If it was longer, send a photo of the receipts as Another letter.
refused-child_not_entitled = The reason: a scholarship is for a child at school, under 23, not married and not at work. Does the child meet this? Ask the school for a letter, and take it to the branch.
refused-other_reason = An officer explains the reason in this chat. Answer if something is not clear.

## Untuk petugas dan agen

case-claim = claim
claim-opened-accident = **Accident at work**, claim number { $number }: report it to BPJS by **{ $until }**. Open it to read the report.
claim-opened-death = There is a claim after a death, number { $number }. Write to the family by **{ $until }**.
claim-opened-savings = There is a JHT claim, number { $number }. Help to check its papers by { $until }.
claim-asked = The family wrote about claim number { $number }. Answer by **{ $until } at { $at }**: take it to talk with them.
claim-complete-staff = The papers of claim number { $number } are **complete**. Check them and bring them to the branch by **{ $until }**.
claim-paper-came = The family sent another paper for claim number { $number }. Open it, get the papers, and bring them to the branch.
claim-treated-staff = The treatment of claim number { $number } has ended. Help the family with stage II (3b KK3 and 3a KK2) by **{ $until }**.
claim-notice-nudge = Accident report number { $number } is not noted as passed on. The time ends **{ $until }**. Report it to BPJS now, then note it here.
claim-late-staff = **Overdue**: claim number { $number }, due by { $until }. Open it, go on today, and tell the family.
claim-withdrawn = Claim number { $number } was withdrawn by who opened it.
claim-whose =
    Member: { $name }, NIK { $nik }
    { $known ->
        [yes] On our list: { $who }
       *[no] Their NIK is not on our list: check with BPJS first.
    }
    Day of the event: { $day }
    Opened by: { $claimant }
claim-whose-undated =
    Member: { $name }, NIK { $nik }
    { $known ->
        [yes] On our list: { $who }
       *[no] Their NIK is not on our list: check with BPJS first.
    }
    Opened by: { $claimant }
claim-reported =
    { $known ->
        [yes] On our list: { $who }
       *[no] Their NIK is not on our list: check with BPJS first.
    }
    Opened by: { $claimant }
claim-happened = { $place }: { $cause }. Contact: { $contact }, { $phone }
claim-doubt-registered = **Note**: registered on { $day }, after it happened.
claim-doubt-rivals = **Note**: somebody else has opened a claim about this participant, number { $numbers }. Compare the heirs first.
claim-doubt-minor = **Note**: the heirs are under age. Help the family, and ask the branch about a guardian.
claim-doubt-work = **Note**: the family does not know whether it was of the work. Find out with them first.
help-to-claim-unlisted = They are not on your list, but it can be reported all the same. An accident at work has **2 × 24 hours**: choose what happened, or look for them first.
help-to-claim-whose = This is for { $name }.
help-to-claim = Which claim for { $name }?
option-step_packet = Get the papers
option-step_noticed = Report passed on
option-step_handed_in = Papers at the branch
option-step_in_process = Taken as complete
option-step_more_papers = Ask for papers again
option-step_treated = Treatment ended
option-step_paid = Paid
option-step_refused = Not agreed
option-step_withdrawn = Family withdraws it
option-step_papers = List of papers
    .also = papers,what is missing
option-step_later = Later
work-on-claim-step = How far is claim number { $number }?
work-on-claim-why = What is the reason, as BPJS says? The family reads it in a whole sentence.
work-on-claim-wanted = Which paper is wanted once more? Several: choose one, then do it again.
work-on-claim-fault = What is wrong with that paper? The family reads your answer.
work-on-claim-sure = Did the family itself ask to withdraw claim number { $number }? Its papers are deleted in 30 days, and they are told.
    .yes = Yes, take it back
    .no = Keep it
option-paper_none_yet = Not there yet
option-paper_unreadable = Cannot be read
option-paper_pages = Pages are missing
option-paper_data = Its data differ
option-paper_another = Another paper
option-paper_expired = Not valid any more
work-on-claim-packet = The papers of claim number { $number } are being put into one PDF. It comes in this chat in a moment.
claim-packet = These are the papers of claim number { $number } in one PDF. They are personal data: do not pass them on outside the branch. They are deleted here in 1 day.
claim-packet-failed = The papers of claim number { $number } could not be put together. Try again, or ask the family to bring them.
packet-title = Claim no. { $number }: { $kind }
packet-foot = Perisai Bot, claim no. { $number }, { $day }
packet-column-paper = Paper
packet-column-need = Needed
packet-column-there = There
packet-needed = needed
packet-maybe = if there
packet-helpful = helpful
packet-pages =
    { $count ->
        [0] not yet
       *[other] there ({ $count })
    }
packet-doubted = hard to read ({ $count })
packet-wanted = wanted once more
packet-brought = brought to the branch
packet-unnamed = Without a name
packet-left-out = This PDF could not be copied here. Open it by itself at the desk, or ask for the original.
packet-name = Member
packet-nik = NIK
packet-kpj = KPJ
packet-born = Born
packet-day = Day of the event
packet-hour = Time
packet-place = Place
packet-cause = What happened
packet-contact = Contact
packet-claimant = Opened by
packet-opened = Opened on
work-on-claim-done = Written down for claim number { $number }. Whoever opened it is told in their chat; what is sent at night waits for the morning.
work-on-claim-untold = Written down for claim number { $number }, but who opened it cannot be reached by chat. Tell them yourself.
work-on-claim-later = All right, claim number { $number } stays as it is.
work-on-claim-gone = There is no such claim, it has changed, or it is not for you. Look at the list again.
option-membership_ended = Membership had ended
option-under_three_months = Under 3 months
option-not_working = Not working or ill
option-not_paid_in = Not paid in
option-names_differ = Names differ
option-not_from_work = Not from work
option-no_police_report = No police report
option-too_late = Too late
option-still_member = Not ended for a month
option-under_three_years = Under 3 years
option-child_not_entitled = Terms of the child
option-other_reason = Another reason

## Nama berkas, apa itu, dan di mana membuatnya

paper-card = Member card
    .also = card,kpj
    .what = The BPJS Ketenagakerjaan card, or a screenshot of the digital one in JMO. The KPJ number must be legible.
    .where = In the JMO app. Not there? Ask an officer, who can find the number by the NIK.
paper-ktp = KTP of the member
    .also = ktp
    .what = The KTP of who is registered, or has died.
    .where = Lost? Ask Dukcapil at the kelurahan for a letter.
paper-heir_ktp = KTP of the heir
    .also = my ktp
    .what = The KTP of who receives the money.
    .where = Your own, if you are the heir.
paper-family_card = Family card (KK)
    .also = kk,family card,family register
    .what = The KK with the names of the member and the heirs.
    .where = Dukcapil at the kelurahan, if it is lost.
paper-death_certificate = Death certificate
    .also = certificate,akta
    .what = Dukcapil's certificate of the death.
    .where = A letter of RT/RW or a doctor, then the kelurahan's letter, then Dukcapil.
paper-heirs_letter = Letter of heirs
    .also = heirs,heir's letter,heirs letter
    .what = A letter that says who the heirs are.
    .where = The kelurahan, with a note of RT/RW.
paper-marriage_book = Marriage book
    .also = marriage certificate
    .what = The book or certificate of the marriage.
    .where = Lost? The KUA where you married, or Dukcapil.
paper-claim_form_f4 = Form F4
    .also = f4,form
    .what = The form that asks for the death benefit.
    .where = At the branch or from an agent; the heir fills it in.
paper-work_proof = Proof of work
    .also = proof
    .what = A photo of the shop, a letter of RT/RW, or orders: proof that the member did work. BPJS usually checks it.
    .where = Look in their phone, or ask RT/RW for a letter.
paper-chronology = Account, 2 witnesses
    .also = account,chronology,story
    .what = What happened, on paper, signed by two witnesses.
    .where = Write it yourself; two who saw it sign too.
paper-witness_ktp = KTP of the witnesses
    .also = witnesses
    .what = The KTP of both witnesses.
    .where = From the witnesses.
paper-doctor_form = Doctor's form 3b KK3
    .also = kk3,doctor
    .what = Form 3b KK3: the doctor writes how it is after treatment.
    .where = The doctor; the form comes from the branch or the hospital.
paper-claim_form_3kk2 = Form 3a KK2
    .also = kk2,form
    .what = The form of the second stage, after the doctor's word.
    .where = The branch, or a PLKK hospital.
paper-police_report = Police report
    .also = police
    .what = The police report of an accident on the road.
    .where = The police station of the place.
paper-treatment_receipts = Treatment receipts
    .also = receipts
    .what = All original receipts, if you paid yourselves.
    .where = The cashier of the hospital or clinic.
paper-transport_receipts = Transport receipts
    .also = ambulance
    .what = What the way to the hospital cost, if you want it back.
    .where = Ambulance, taxi, or the orders in an app.
paper-claim_form_f5 = Form F5
    .also = f5,form
    .what = The form that asks for JHT.
    .where = The branch, or filled in at Lapak Asik.
paper-other_paper = Another letter
    .also = other,other letter,receipt,letter about names
    .what = A letter that the branch or an officer asks for, beside this list.
    .where = Ask an officer which letter it is, and who issues it.
paper-stop_statement = Statement of stopping
    .also = statement
    .what = A statement that you have stopped your business.
    .where = Ask at the branch for an example.
paper-bank_book = Bank book
    .also = account
    .what = An account in the name of who receives the money. Bring it to the branch, send no photo here.
    .where = Your bank.
paper-npwp = NPWP (above Rp50 juta)
    .also = npwp
    .what = Only if more than Rp50.000.000 is paid.
    .where = The tax office, or printed from its site.
paper-scholarship_form = Scholarship form
    .also = form
    .what = The form that asks for the school money.
    .where = The branch.
paper-school_letter = Letter of the school
    .also = school
    .what = A letter that the child is at school or college.
    .where = The school or college.
paper-child_identity = KTP or student card
    .also = student card
    .what = Who the child is.
    .where = The school, or Dukcapil.
paper-birth_certificate = Birth certificate
    .also = birth
    .what = The child's birth certificate.
    .where = Dukcapil.
paper-guardian_ktp = KTP of the guardian
    .also = guardian
    .what = The KTP of father, mother or guardian.
    .where = Your own, if you are the guardian.
paper-report_book = Report or transcript
    .also = report,transcript
    .what = The last school report or transcript.
    .where = The school or college.

## Why it is asked

accident-claim-why = This is what BPJS asks in an accident report. Not sure? Write what you remember; an officer helps with the rest.
death-claim-why = This is needed to arrange the benefit. Not sure? Write what you remember; an officer helps with the rest.
savings-claim-why = This is to prepare the papers of your JHT claim. An officer helps you.
