## Buttons

open-status = My status
open-bayar = How to pay
open-sudahbayar = I have paid
open-ralatlaporan = Correct the report
open-sampaibulan = Until which month
open-iuranbulan = Dues of a month
open-berapabulan = Pay several months
open-hitung = Work out the cost
open-harga = Monthly cost
open-status-rincian = Details
open-status-kenapa = Why this amount?
open-status-gambar = Picture by month
open-status-kartu = Card and KPJ
open-status-nomorkpj = Show the number

## Contribution and status

dues-line = • { $months }: { $count } × { RUPIAH($dues) } = **{ RUPIAH($sum) }**
dues-line-discount = • { $months }: { $count } × { RUPIAH($dues) } = **{ RUPIAH($sum) }** (50% discount)
discount-ends = Your 50% discount ends on **{ $until }**. After that you pay the full contribution.
status-merged =
    Your registration { $number } is one with { $other } now, which is linked to another chat. Your payments are there, so do not register again.

    Is that your chat too? Press "I am registered". If not, ask an officer.
status-nobody = You are not registered here yet. If somebody else registered you, choose "I am registered".
status-unsent = Your application is not sent yet, so there is nothing to pay. Please finish it first.
status-of-others = For the people you look after, who is due or in arrears: choose Portfolio.
status-submitted = ⏳ { $name }, registration { $number } is waiting for the branch to check it. Sent on **{ $day }** ({ $ago }). You are not protected yet.
status-processing = ⏳ { $name }, the branch is working on registration { $number }. Sent on **{ $day }** ({ $ago }). You are not protected yet.
status-ago =
    { $count ->
        [0] today
        [one] { $count } day ago
       *[other] { $count } days ago
    }
status-asked-branch = We have asked the branch, number { $number }. The answer comes in this chat.
status-awaiting-payment = { $name }, registration { $number } is approved. Only the first payment is missing. Before it you are not protected.
status-active = { $name }, you are on record as a member. Our data does not show yet until when you are protected.
status-ended-state = Your membership has ended.
status-set-aside = Registration { $number } could not be accepted yet. Please come to the branch with the KTP itself, so that it can be checked with you. Then register here again.
status-rejected = { $name }, registration { $number } could not be accepted. The branch's reason: { $why }. You can correct it and register again.
status-checked = ⏳ { $name }, the branch's staff checked registration { $number }. Next it is entered at BPJS; do not pay yet. Sent on **{ $day }** ({ $ago }). You are not protected yet.
status-rejected-told = { $name }, registration { $number } cannot be accepted yet: { $why }. { $next }
status-repair-told = { $name }, registration { $number } is to be corrected: { $why }. Choose "Register": I ask only that, then send it again.
status-deceased = We are very sorry for your loss. The family does not have to pay anything any more. The heirs may be entitled to a benefit: choose "A member has died" to see how, or ask our staff.
status-of-the-dead = A death claim waits half-filled in this chat. If this phone belonged to the person who died, go on with it first: the bills and reminders stop too. If this membership is your own, tap Details.
pay-of-the-dead = If this phone belonged to the person who died, do not pay now. Go on with the claim first.
status-protected =
    { $days ->
        [0] ✅ { $name }, you are protected until today, **{ $until }**.
        [one] ✅ { $name }, you are protected until **{ $until }** ({ $days } more day).
       *[other] ✅ { $name }, you are protected until **{ $until }** ({ $days } more days).
    }
status-arrears = ⚠️ { $name }, do not count on being protected: you have only paid until { $until }. Make sure with 175.
status-grace =
    { $days ->
        [0] Today, **{ $grace }**, is the last day to pay. Tomorrow your membership ends.
        [one] Please pay by **{ $grace }** ({ $days } more day). After that your membership ends.
       *[other] Please pay by **{ $grace }** ({ $days } more days). After that your membership ends.
    }
status-pay-by = Please pay by **{ $until }**, so that your protection goes on.
status-ended =
    ⛔ { $name }, your membership has ended, so please do not pay now. You had paid until { $until }, and the last day to pay, { $grace }, has passed.

    Register again first. Old arrears are not charged, but the waiting time of 3 months starts again.
status-ended-over-age = ⛔ { $name }, your membership has ended, so please do not pay now. You had paid until { $until }, and the last day to pay, { $grace }, has passed. After { $limit } nobody can register again. Any question? Talk to a person.
status-ended-unseen = { $name }, in the data of BPJS your membership has ended: you had paid until { $until }, and the last day, { $grace }, has passed.
status-first-months = You have not paid for 3 months in a row yet. Until then, the death benefit (JKM) is { RUPIAH($amount) }.
status-paid-by-missing = What follows is paid by { $payer }, but BPJS data do not show it yet. Do not pay yourself: ask a person first.
status-paid-by = Your contribution is paid by: { $payer }. You do not have to pay.
status-report-patience = Still not recorded on **{ $day }**? Then staff check it, and you get the number here.
status-report-asked = Staff are checking it, number { $number }. The answer comes by **{ $day }** at the latest.
status-due-later = Later it is **{ RUPIAH($total) }** a month{ $discount }. Do not pay yet: once it is approved, I tell you.
status-due-next = Next contribution: { $months }, **{ RUPIAH($total) }**{ $discount }.
status-no-arrears = Nothing is overdue.
status-due-arrears =
    { $count ->
        [one] { $count } month is not paid ({ $months }): **{ RUPIAH($total) }**{ $discount }, no fine.
       *[other] { $count } months are not paid ({ $months }): **{ RUPIAH($total) }**{ $discount }, no fine.
    }
dues-discounted = (with the 50% discount, until { $until })
dues-partly-discounted = (partly with the 50% discount, until { $until })
status-articles = Legal basis: { $articles }
status-reported = Your report of payment ({ $period }, paid on { $day }) waits for the branch's data. I do not remind you of those months.
status-paid = ⏳ { $name }, you have paid. We are waiting for the data of BPJS.
waiting-collected = You gave **{ RUPIAH($sum) }** to { $agent } on { $day } (not handed in yet).
waiting-deposited = { $proven ->
        [0] { $agent } wrote down that **{ RUPIAH($sum) }** was handed in on { $day }. It is waiting for the data of BPJS.
       *[other] { $agent } wrote down that { RUPIAH($whole) } was handed in on { $day }. The data of BPJS has { RUPIAH($proven) } of it, **{ RUPIAH($sum) }** not yet.
    }
waiting-before-paying = Please do not pay again for now. I will tell you when the data of BPJS comes.
waiting-before-registering = Please do not pay or register again for now. I will tell you when the data of BPJS comes.
waiting-denied = The data of BPJS of { $day } does not have that money yet. Before you register again, please ask our staff.
status-data = Data of { $day }, from { $origin }.
status-details =
    { $name }
    Registration: { $number }
    Programme: { $programme }
    Paid by: { $payer }
status-sure = That is by the data of { $day }, from { $origin }. To be surer, ask 175; tell your NIK to nobody else.
status-recorded = Paid until { $until } in our data.
status-why =
    Programme { $programme }, worked out from { RUPIAH($base) } a month:
    { $lines }
    Total: **{ RUPIAH($total) }**
status-card = The card is digital, in the JMO app. Once you are a member you can also ask the branch for a card.
own-card = Your card is digital, in the JMO app. The branch gives one too.
own-card-waiting = You have no card yet: registration { $number } is still with the branch. The card is in the JMO app once it is accepted and the first contribution is paid.
own-card-unpaid = You have no card yet: the first contribution for registration { $number } is not on record. After that the card is in the JMO app.
own-card-rejected = You have no card yet: registration { $number } could not be accepted. Choose "My status" for the reason.
own-card-ended = Your membership has ended. Register again first; once the first contribution is paid the card is in the JMO app.
status-kpj = Your KPJ number: { $kpj }
status-kpj-unknown = Our data does not have your KPJ number yet. Look in JMO, or call 175 with your KTP. To pay you only need the NIK.
status-picture =
    Your contribution months:
    { $lines }
pay-how =
    Pay with your NIK: choose BPJS Ketenagakerjaan, then BPU, in:
    • Alfamart, BRILink
    • DANA, GoPay, OVO, LinkAja, ShopeePay
    • BRImo, BCA mobile, Livin', BNI, BSI, BTN

    Keep the receipt. I never take money.
pay-how-code =
    Pay with the code **{ $code }**: choose BPJS Ketenagakerjaan, then BPU, in:
    • Alfamart, BRILink
    • DANA, GoPay, OVO, LinkAja, ShopeePay
    • BRImo, BCA mobile, Livin', BNI, BSI, BTN

    Keep the receipt. I never take money.
pay-how-there = Choose BPJS Ketenagakerjaan, then BPU, and enter your NIK. Keep the receipt.
pay-how-there-code = Choose BPJS Ketenagakerjaan, then BPU, and enter the code **{ $code }**. Keep the receipt.
pay-place = Yes, you can pay with { $place }.
pay-not-listed = { $place } is not on our list. Please choose one of these.
pay-not-you = Your contribution is paid by: { $payer }. You do not have to pay. The support ended, or you want to pay yourself? Press "Talk to a person".
pay-not-yet = You do not have to pay yet. Please wait for news from the branch first.

## The picture of the months

months-title = Contributions
months-active = Protected
months-paid = Paid, waiting for the data of BPJS
months-arrears-1 = 1 month in arrears
months-arrears-2 = 2 months in arrears
months-arrears-3 = 3 months in arrears
months-ended = Membership has ended
months-none = Nothing is paid yet
months-note = Data of BPJS of { $day }. If something is wrong, type "admin".
month-paid = paid
month-with-agent = with agent
month-reported = waiting
month-open = not paid
month-ended = ended
month-later = later

## Calculator

calculator-sector = Which kind of work is it? Transport means ojek, driver or courier.
calculator-income =
    How much do you earn a month? A day or a week is fine too. Example: 1.5 million
    .echo = Income: { $value }
calculator-working_days = How many days a month do you usually work? Example: 26
calculator-working_weeks = How many weeks a month do you usually work? Example: 4
calculator-programme =
    Which programme?
    1. Accident at work + death (JKK+JKM)
    2. With old-age savings too (JHT)
calculator-months =
    For how many months?
    .echo = Worked out for { $value }.
price-told =
    { $income ->
        [0] With the lowest income
       *[other] With an income of { RUPIAH($income) } a month
    }{ $often }: { $which ->
        [jkk_jkm] **{ RUPIAH($two) }** { $months ->
            [1] a month
           *[other] for { $period }
        }, accident and death cover only.
        [jkk_jkm_jht] **{ RUPIAH($three) }** { $months ->
            [1] a month
           *[other] for { $period }
        } with JHT savings: { RUPIAH($more) } more than without ({ RUPIAH($two) }). The savings stay yours.
       *[both] **{ RUPIAH($two) }** { $months ->
            [1] a month
           *[other] for { $period }
        } (accident and death cover), or **{ RUPIAH($three) }** with JHT savings.
    }
price-often =
    { $unit ->
        [day] { " " }({ $count } working days)
       *[week] { " " }({ $count } weeks)
    }
price-discount =
    The 50% discount on JKK and JKM is in it, until **{ $until }**{ $sector ->
        [transport] .
       *[other] {" "}(longer for drivers and couriers).
    }
calculator-result =
    Income { RUPIAH($income) } a month, contribution worked out from { RUPIAH($base) }:
    { $lines }
    Total: **{ RUPIAH($total) }**

## I have paid

option-today = Today
option-yesterday = Yesterday
report-payment-is_receipt = Is this a receipt of your contribution?
    .yes = Yes, a receipt
    .no = No
report-payment-another =
    Your report of payment ({ $period }, paid on { $day }) is noted and waits for the branch's data. You need not report it again.

    Is this one more payment?
    .yes = Yes, one more
    .no = No
report-payment-months =
    Thank you. For how many months did you pay?
    .echo = Paid: { $value }
    .about = unpaid, paid, pay, still, not, status, arrears
    .why = The branch's data does not show it yet: that usually takes some days. Answer this first; your report is then checked within 5 days, and I tell you here.
report-payment-paid_on =
    When did you pay?
    .echo = Paid on: { $value }
report-payment-place =
    Where did you pay?
    .echo = Paid through: { $value }
    .forgotten = not remembered
report-payment-large = That is a large sum: { RUPIAH($sum) }, which is { $words }. Is it right?
    .yes = Yes, right
    .no = No, again
report-payment-told =
    So: dues for { $period } (**{ RUPIAH($sum) }**), paid on { $day }, place: { $place }. Is that right?{ $has_photo ->
        [yes] {""}
       *[no]
            {""}

            If you have a photo of the receipt, just send it.
    }
    .yes = Yes, right
    .no = No, again
report-without-photo = All right, it works without a photo.
report-photo-added = All right, I added the photo to your report. I tell you as soon as the branch has it.
report-photo-kept = I have kept the photo of the receipt.
report-no-receipt = All right, that photo is not used. To report a payment, choose "I have paid".
report-corrected = Noted: {"“"}{ $words }{"”"}. Whoever checks your report for { $period } reads it.
report-kept = All right, your report stays. I will tell you as soon as the branch's data shows it.
report-payment-receipt = Do you have a photo of the receipt? Send it here. You may skip this.
paid-thanks =
    Thank you, { $name }. Your report for { $period } (**{ RUPIAH($sum) }**) is noted.

    The branch usually has it within { $days } days, and I tell you here. Until then I do not remind you of those months.
paid-after-end = But by our data your membership had ended before that, so the money may not be counted. Staff look into it. Keep the receipt.
error-paid-place = I do not know the place yet. Example: Alfamart, BRImo, or by an agent. If you forgot, write "forgot".
error-paid-day = I have not found the day. Example: yesterday, Monday, or 3 December. If you forgot, a guess is fine.
error-date-long-ago = That is more than a year ago. Write the day of your last payment.

## Months ahead and one month

pay-ahead-months =
    How many months would you like to pay?
until-month =
    { $told ->
        [yes] Yes, that is right:
       *[no] For that you pay
    } { $months ->
        [one] 1 month
       *[other] { $months } months
    }, **{ $period }**, **{ RUPIAH($total) }** in all.
month-dues = Your contribution for **{ $month }**: **{ RUPIAH($total) }**{ $discount }.
month-dues-paid = The contribution for { $month } is paid already; do not pay it again.
month-dues-later = Do not pay yet: I tell you once the registration is approved.
pay-ahead-sum =
    If you pay them at once:
    { $lines }
    Total: **{ RUPIAH($total) }**

## A photo of a payment that is read

report-photo-reading = One moment, I am reading the photo. Meanwhile you may answer already.
report-photo-unread = I cannot read that photo yet, but it is kept as proof. Please just answer the question.
report-photo-nik = The NIK on that proof is { $nik }, not yours, so I do not keep the photo. A payment of somebody else is reported from their own chat.
report-photo-code = The code on that proof is { $code }, but your payment code is { $own }. Compare them first.
report-photo-same = You have reported a payment of { $day } before. If this is the same proof, there is no need to report it again.
report-photo-other =
    { $kind ->
        [health] That is a receipt of BPJS Kesehatan, which pays for treatment. Here we record BPJS Ketenagakerjaan, which is paid separately.
        [ktp] That is a KTP, not a proof of payment.
        [kk] That is a family card, not a proof of payment.
        [sim] That is a driving licence, not a proof of payment.
       *[other] That is another paper or card, not a proof of payment.
    } I do not keep the photo. A proof is a slip, or the page of the app with which you paid.
report-photo-differs = The proof says { RUPIAH($paid) }, but your contribution is { RUPIAH($due) } a month. Compare it first.
report-sum-differs = How many months are { RUPIAH($paid) }? Your contribution is { RUPIAH($due) } a month.
report-photo-read = This is what I read on the photo. The photo alone proves nothing: what counts is the branch's data.

## Why it is asked

report-payment-why = So that an officer can match your report with the data of BPJS. Not sure? Roughly is fine.
report-payment-how-long = Filling this in takes a moment. Then your report is checked within 5 days, and I tell you here.
calculator-why = This only works out your contribution. Roughly is fine.
pay-ahead-why = It is only to add up the sum. Nothing is paid or recorded here.
