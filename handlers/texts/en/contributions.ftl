## Buttons

open-status = My status
open-bayar = How to pay
open-sudahbayar = I have paid
open-berapabulan = Pay several months
open-hitung = Work out the cost

## Contribution and status

dues-line = • { $months }: { $count } × { RUPIAH($dues) } = { RUPIAH($sum) }
dues-line-discount = • { $months }: { $count } × { RUPIAH($dues) } = { RUPIAH($sum) } (50% discount)
discount-ends = Your 50% discount ends on { $until } ({ $article }). After that you pay the full contribution.
status-nobody = You are not registered here yet. If somebody else registered you, choose "I am registered".
status-name = { $name }
status-submitted = Registration { $number } is waiting for branch staff to check it. You are not protected yet.
status-processing = Registration { $number } is being processed by the branch. You are not protected yet.
status-awaiting-payment = Registration { $number } is approved. Please pay the first contribution.
status-active = You are on record as a member. Our data does not show yet until when you are protected.
status-ended-state = Your membership has ended.
status-set-aside = Registration { $number } could not be accepted yet. Please come to the branch with the KTP itself, so that it can be checked with you. Then register here again.
status-rejected = Registration { $number } could not be accepted. The branch's reason: { $why }. You can correct it and register again.
status-deceased = We are very sorry for your loss. The family does not have to pay anything any more. The heirs may be entitled to a benefit: choose "A member has died" to see how, talk to our staff, or call 175.
status-protected =
    { $days ->
        [0] You are protected until today, { $until }.
        [one] You are protected until { $until }. { $days } day left.
       *[other] You are protected until { $until }. { $days } days left.
    }
status-arrears =
    { $days ->
        [0] You have paid until { $until }. You are in arrears. Today, { $grace }, is the last day to pay. Tomorrow your membership ends.
        [one] You have paid until { $until }. You are in arrears. Please pay by { $grace } ({ $days } day left). After that your membership ends.
       *[other] You have paid until { $until }. You are in arrears. Please pay by { $grace } ({ $days } days left). After that your membership ends.
    }
status-ended =
    Your membership has ended. You had paid until { $until }, and the last day for arrears, { $grace }, has passed.
    You can register again. Old arrears are not charged. But the waiting time of 3 months starts again.
status-ended-unseen = In the data of BPJS your membership has ended: you had paid until { $until }, and the last day, { $grace }, has passed.
status-first-months = You have not paid for 3 months in a row yet. Until then, the death benefit (JKM) is { RUPIAH($amount) }.
status-missing-month = If you miss a month, you are in arrears. After more than 3 months in arrears your membership ends, and the waiting time of 3 months starts again.
status-paid-by = Your contribution is paid by: { $payer }. You do not have to pay.
status-due-next = Next contribution: { $month }, { RUPIAH($dues) }.
status-due-arrears =
    Not paid yet:
    { $lines }
    Total: { RUPIAH($total) }. There is no fine.
status-articles = Legal basis: { $articles }
status-reported =
    { $months ->
        [one] Your report of payment ({ $months } month, { $day }) is waiting for the branch's data. Until then I do not remind you.
       *[other] Your report of payment ({ $months } months, { $day }) is waiting for the branch's data. Until then I do not remind you.
    }
status-paid = In the data of BPJS you have paid until { $until }.
waiting-collected = You gave { RUPIAH($sum) } to { $agent } on { $day } (not handed in yet).
waiting-deposited = { $agent } wrote down that { RUPIAH($sum) } was handed in on { $day }. It is waiting for the data of BPJS.
waiting-before-paying = Please do not pay again for now. I will tell you when the data of BPJS comes.
waiting-before-registering = Please do not pay or register again for now. I will tell you when the data of BPJS comes.
waiting-denied = The data of BPJS of { $day } does not have that money yet. Before you register again, please ask our staff.
status-data = Data of { $day }, from { $origin }.
pay-how =
    How to pay: your payment number is your NIK. Choose BPJS Ketenagakerjaan, then BPU, in:
    • bank apps: BRImo, BCA mobile, Livin', BNI, BSI, BTN
    • wallets: DANA, GoPay, OVO, LinkAja, ShopeePay
    • shops: Alfamart, BRILink

    Keep the receipt. I never take money.
pay-not-you = Your contribution is paid by: { $payer }. You do not have to pay.
pay-not-yet = You do not have to pay yet. Please wait for news from the branch first.

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
calculator-result =
    Income { RUPIAH($income) } a month, contribution base { RUPIAH($base) }:
    { $lines }
    Total: { RUPIAH($total) }

## I have paid

option-today = Today
option-yesterday = Yesterday
report-payment-months =
    Great! For how many months did you pay?
    .echo = Paid: { $value }
report-payment-paid_on =
    When did you pay?
    .echo = Paid on: { $value }
report-payment-place =
    Where did you pay?
    .echo = Paid through: { $value }
report-payment-large = That is a large sum: { RUPIAH($sum) }, which is { $words }. Is it right?
    .yes = Yes, right
    .no = No, again
report-payment-receipt = Do you have a photo of the receipt? Send it here. You may skip this.
paid-thanks =
    Thank you, your report is noted: { $period }, which should be { RUPIAH($sum) }.
    Now we wait for the branch's data. I will tell you as soon as it is in. If it is not in after { $days } days, our staff checks. Until then I do not remind you.
error-date-long-ago = That is more than a year ago. Write the day of your last payment.

## News from the branch

news-posted = Good news, { $name }. Your payment is in the branch's data. You are protected until { $until }.
news-active = Congratulations, { $name }! You are now a member of BPJS Ketenagakerjaan. You are protected until { $until }.
news-arrears = Hello { $name }. BPJS has you as a member, but contributions are overdue: you were protected only until { $until }. Pay by { $grace } to be protected again.
status-undone = Hello { $name }. Our news of { $day } was wrong and we take it back: the branch's data was wrong. Your data is as it was before. We are sorry.
status-undone-members = Our news of { $day } about your members was wrong and we take it back: the branch's data was wrong. Their data is as it was before. We are sorry.
news-awaiting-payment = Hello { $name }. The branch approved registration { $number }. Please pay the first contribution. Your payment number is your NIK.
news-rejected = Hello { $name }. Registration { $number } could not be accepted. The branch's reason: { $why }. You can correct it and register again.
news-ended = Hello { $name }. The branch's data says that your membership has ended. You can register again; the waiting time of 3 months starts again.
news-behind = Your payment is in the branch's data, { $name }. Still in arrears: { $months }, { RUPIAH($total) }. Please pay by { $grace }, so that your membership does not end.
news-recorded = Your payment is in the branch's data, { $name }. It shows contributions until { $until }. Check your status for the next step.
news-unseen = Hello { $name }. The branch's data says that your membership has ended, but it does not have the payment that you gave or reported yet. Do not pay or register again for now. Please ask our staff.
pay-ahead-months =
    How many months would you like to pay?
pay-ahead-sum =
    If you pay them at once:
    { $lines }
    Total: **{ RUPIAH($total) }**
    Legal basis: { $articles }
