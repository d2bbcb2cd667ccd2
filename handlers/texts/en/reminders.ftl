## Buttons

open-pengingat = My reminders
open-pengingat-stop = Stop reminders
open-pengingat-snooze = Remind me later
open-pengingat-start = Switch reminders on
open-ingatkan = Remind all
open-telepon = Call list

## Reminders

open-ingatkanisian = Remind me
remind-of-draft-done = All right, I remind you tomorrow, and once more on the day before your answers are deleted. Changed your mind? Type STOP.
option-snooze = Remind me later
    .also = later, snooze, not now, postpone
option-stop = Stop all reminders
    .also = stop, off, turn off, switch off, no more, do not remind me
option-start = Turn reminders on
    .also = on, turn on, switch on, start
option-keep = Leave it like this
    .also = keep, leave it, nothing, no change
my-reminders-wish =
    { $plan }

    What would you like to do?
my-reminders-until =
    On which day shall I remind you? Example: the 25th, tomorrow, in 3 days
    .echo = { $value }
reminders-plan =
    Your reminders are on. The next ones:
    { $days }
reminders-each-month = on day { $number } of each month, while something is to be paid
reminders-why-off = The reminders stopped because they were switched off in this chat. You can still check your dues and status here. Switch them on again?
reminders-off = Your reminders are off.
reminders-none = There are no reminders for you at the moment.
my-reminders-why = Reminders keep your cover from ending because one forgets. You say when, and may turn them off.
reminders-none-unregistered = You are not registered here yet, so there are no reminders. Type "register" to begin.
reminders-none-paid-by = Others pay your contribution, so there are no reminders to pay for you.
reminders-none-ended = Your membership has ended, so there are no reminders. Please register again first: type "register".
reminders-none-first = No reminders yet: your first payment is not in the data. After that I remind you before your protection ends.
reminders-waiting = Your payment is waiting for the data of BPJS. Until then I do not remind you.
my-reminders-often = On day { $number } of each month, or only this time?
option-once = Only this time
    .also = once, just once, only once, once only, one time
option-monthly = Each month
    .also = monthly, every month, each, every
reminders-snoozed = All right, I keep quiet and remind you again on **{ $until }**.
reminders-monthly = All right, on day { $number } of each month I remind you while something is to be paid, beginning on **{ $first }**. Reminders before the last day to pay still come.
reminders-stopped = All right, I will not send reminders any more. Type "reminders" to turn them on again.
reminders-stopped-not-info = News about the programme may still come. Not that either? Press "Stop these messages".
reminders-started = All right, reminders are on. At most one message a day, never at night.
reminders-kept = All right, nothing was changed.
error-snooze-day = I did not find the day. Examples: tomorrow, in 3 days, or the 25th.
error-snooze-grace = That is too late: you can only pay until **{ $grace }**. After that day your membership ends. Choose an earlier day.
error-snooze-today = It cannot wait: today, **{ $grace }**, is the last day to pay. Tomorrow your membership ends. Type "pay" to see how.
error-snooze-range = Choose a day from tomorrow to { $until }.

## Reminders as they are sent

reminder-h-7 =
    Hello { $name }. You are protected until **{ $until }**. So that it goes on, { MONTH($month) } can be paid: **{ RUPIAH($dues) }**.
reminder-h-3 = Hello { $name }. You are protected until **{ $until }**. Contribution for { MONTH($month) }: **{ RUPIAH($dues) }**. Need help with paying? Press a button below.
reminder-h = Hello { $name }. The last day of your protection is **{ $until }**. So that it goes on, please pay { MONTH($month) }: **{ RUPIAH($dues) }**.
reminder-h7-after = Hello { $name }. In our data you were protected until { $until }, and { MONTH($month) } is not in yet. It is **{ RUPIAH($total) }**. Arrears can be paid until **{ $grace }**.
reminder-m2 = Hello { $name }. Nothing is in our data after { $until }. { MONTH($month) }: { RUPIAH($dues) }. All arrears: **{ RUPIAH($total) }**, no fine. You can pay until **{ $grace }**.
reminder-m3 = Hello { $name }. This is the third month that is missing in our data. To be paid: **{ RUPIAH($total) }**, beginning with { MONTH($month) } ({ RUPIAH($dues) }). You can pay until **{ $grace }**. Is it hard? Reply "admin", and we help.
reminder-g-14 = Hello { $name }. Important: please pay by **{ $grace }**. { MONTH($month) }: { RUPIAH($dues) }. All arrears: **{ RUPIAH($total) }**. After that day your membership ends, and the waiting time of 3 months starts again.
reminder-g-7 = Hello { $name }. Time is running out: please pay by **{ $grace }**. { MONTH($month) }: { RUPIAH($dues) }. All arrears: **{ RUPIAH($total) }**. After that day your membership ends, and the waiting time of 3 months starts again.
reminder-g-1 = Hello { $name }. Last chance: please pay by **{ $grace }**. { MONTH($month) }: { RUPIAH($dues) }. All arrears: **{ RUPIAH($total) }**. After that day your membership ends, and the waiting time of 3 months starts again.
reminder-ended = Hello { $name }. Your membership has ended: nothing was recorded until { $grace }. Not 65 yet? You can register again at any time. Old arrears are not charged, the waiting time of 3 months starts again. Have you paid? Ask our staff.
reminder-monthly = Hello { $name }. This is your monthly reminder. To be paid: **{ RUPIAH($total) }**, beginning with { MONTH($month) }. In our data you are protected until **{ $until }**.
reminder-snooze = Hello { $name }. You asked to be reminded today. To be paid: **{ RUPIAH($total) }**, beginning with { MONTH($month) }. In our data you are protected until **{ $until }**.
reminder-before = Hello { $name }. You are protected until **{ $until }**. { MONTH($month) } can be paid: **{ RUPIAH($dues) }**.
reminder-after = Hello { $name }. In our data you were protected until { $until }, and contributions are missing from { MONTH($month) } on: **{ RUPIAH($total) }**. Arrears can be paid until **{ $grace }**.
reminder-grace = Hello { $name }. Important: please pay by **{ $grace }**. { MONTH($month) }: { RUPIAH($dues) }. All arrears: **{ RUPIAH($total) }**. After that day your membership ends, and the waiting time of 3 months starts again.
reminder-reported = Hello { $name }. Your report of payment is not in the data of BPJS yet: it shows contributions until { $until }. Arrears can only be paid until **{ $grace }**. Keep the receipt, and answer "admin" so that it is checked before that day.
reminder-nudge =
    Hello { $name }. A reminder from { $by }: in our data you are protected until **{ $until }**. To be paid: **{ RUPIAH($total) }**, beginning with { MONTH($month) }.

    If you have paid, press "I have paid".

## Call list

calls-title = To be called: { $count }. Page { $number } of { $pages }.
calls-line = • { $name }: { $phone } ({ $what })
calls-hidden = (tomorrow)
calls-none = no number
calls-nobody = Nobody needs to be called today.

## Remind people

remind-people-sure =
    { $who ->
        [one] { $name } is reminded to pay, in your name. Send?
       *[many]
            Reminded in your name: { $count } people.

            Not reminded:
            { $left }

            Send?
    }
    .yes = Yes, remind
    .no = No
remind-all = Nobody.
remind-kept = All right, nothing was sent.
remind-night = It is night. Reminders are sent from 07:00 to 20:00 only. Try again in the morning.
remind-none-owes = Nobody is in arrears or due, so nobody needs a reminder.
remind-one-why = { $name } cannot be reminded now: { $why }.
remind-one-nothing = { $name } needs no reminder now: { $standing }.
remind-nobody =
    Nobody can be reminded now.
    { $left }
remind-done = All right. { $count } people are reminded within a few minutes. Whoever pays before that is not written to.
remind-why-paid = { $count } people: paid, waiting for BPJS data
    .one = paid, waiting for BPJS data
remind-why-unreachable = { $count } people: messages do not arrive, a visit is needed
    .one = messages do not arrive, a visit is needed
remind-why-no_consent = { $count } people: did not agree to reminders
    .one = did not agree to reminders
remind-why-not_the_payer = { $count } people: somebody else pays
    .one = somebody else pays
remind-why-snoozed = { $count } people: wish to be reminded another day
    .one = wish to be reminded another day
remind-why-already_today = { $count } people: reminded today already
    .one = reminded today already
remind-why-deceased = { $count } people: deceased
    .one = deceased
