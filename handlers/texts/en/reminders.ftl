## Buttons

open-pengingat = My reminders
open-pengingat-stop = Stop reminders
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
reminders-off = Your reminders are off.
reminders-none = There are no reminders for you at the moment.
reminders-waiting = Your payment is waiting for the data of BPJS. Until then I do not remind you.
reminders-snoozed = All right, I keep quiet and remind you again on { $until }.
reminders-stopped = All right, I will not send reminders any more. Type "reminders" to turn them on again.
reminders-stopped-not-info = News about the programme may still come. Not that either? Press "Stop these messages".
reminders-started = All right, reminders are on. At most one message a day, never at night.
reminders-kept = All right, nothing was changed.
error-snooze-grace = That is too late: you can only pay until { $grace }. After that day your membership ends. Choose an earlier day.
error-snooze-today = It cannot wait: today, { $grace }, is the last day to pay. Tomorrow your membership ends. Type "pay" to see how.
error-snooze-range = Choose a day from tomorrow to { $until }.

## Reminders as they are sent

reminder-h-7 =
    Hello { $name }. You are protected until { $until }. To stay protected, you can already pay { RUPIAH($dues) } for { MONTH($month) }.

    If you have paid, please ignore this message.
reminder-h-3 = Hello { $name }. You are protected until { $until }. For { MONTH($month) }: { RUPIAH($dues) }. Need help paying? Press a button below.
reminder-h = Hello { $name }. The last day of your protection is { $until }. To stay protected, pay { RUPIAH($dues) } for { MONTH($month) }.
reminder-h7-after = Hello { $name }. Your protection is recorded until { $until }, and we have no record yet of { MONTH($month) }: { RUPIAH($dues) }. Arrears can be paid until { $grace }.
reminder-m2 = Hello { $name }. No contribution is recorded since { $until }. Start with { MONTH($month) }: { RUPIAH($dues) }. Arrears can still be paid until { $grace }, without a fine.
reminder-m3 = Hello { $name }. Two months of contributions are not recorded. You can still catch up until { $grace }, starting with { MONTH($month) }: { RUPIAH($dues) }. If it is difficult, reply "admin" and we will help.
reminder-g-14 = Hello { $name }. Important: your arrears can be paid until { $grace } at the latest, starting with { MONTH($month) }: { RUPIAH($dues) }. If this date passes, membership ends and the 3-month waiting period starts again.
reminder-g-7 = Hello { $name }. Time is running out: pay your arrears by { $grace }, starting with { MONTH($month) }: { RUPIAH($dues) }. If this date passes, membership ends and the 3-month waiting period starts again.
reminder-g-1 = Hello { $name }. Last chance: { $grace } is the last day to pay your arrears, starting with { MONTH($month) }: { RUPIAH($dues) }. If this date passes, membership ends and the 3-month waiting period starts again.
reminder-snooze = Hello { $name }. You asked to be reminded today: { RUPIAH($dues) } for { MONTH($month) }. Your protection is recorded until { $until }.
reminder-before = Hello { $name }. You are protected until { $until }. You can already pay { RUPIAH($dues) } for { MONTH($month) }.
reminder-after = Hello { $name }. Your protection is recorded until { $until }, and { MONTH($month) } ({ RUPIAH($dues) }) is not recorded yet. Arrears can be paid until { $grace }.
reminder-grace = Hello { $name }. Important: your arrears can be paid until { $grace } at the latest, starting with { MONTH($month) }: { RUPIAH($dues) }. If this date passes, membership ends and the 3-month waiting period starts again.
reminder-reported = Hello { $name }. Your report of payment is not in the data of BPJS yet: it shows contributions until { $until }. Arrears can only be paid until { $grace }. Keep your receipt, and answer "admin" so that your report is checked before that day.
reminder-nudge =
    Hello { $name }. { $by } reminds you: your protection is recorded until { $until }. Contribution for { MONTH($month) }: { RUPIAH($dues) }.

    If you have paid already, please ignore this message.

## Call list

calls-title = To be called: { $count }. Page { $number } of { $pages }.
calls-line = • { $name }: { $phone } ({ $what })
calls-hidden = (tomorrow)
calls-none = no number
calls-nobody = Nobody needs to be called today.

## Remind people

remind-people-sure =
    Reminded in your name: { $count } people.

    Not reminded:
    { $left }

    Send?
    .yes = Yes, remind
    .no = No
remind-all = Nobody.
remind-kept = All right, nothing was sent.
remind-night = It is night. Reminders are sent from 07:00 to 20:00 only. Try again in the morning.
remind-nobody =
    Nobody can be reminded now.
    { $left }
remind-done = All right. { $count } people are reminded within a few minutes. Whoever pays before that is not written to.
remind-why-paid = { $count } people: paid, waiting for BPJS data
remind-why-unreachable = { $count } people: messages do not arrive, a visit is needed
remind-why-no_consent = { $count } people: did not agree to reminders
remind-why-not_the_payer = { $count } people: somebody else pays
remind-why-snoozed = { $count } people: wish to be reminded another day
remind-why-already_today = { $count } people: reminded today already
remind-why-deceased = { $count } people: deceased
