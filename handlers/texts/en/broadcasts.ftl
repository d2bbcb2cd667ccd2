## Buttons

open-siaran = Send a broadcast
open-siaran-status = My broadcasts now
open-siaranku = Open broadcast
open-kabariagen = Tell all agents

## News for agents

message-to-agents-words = What do you want to tell all agents of your area?
message-to-agents-sure =
    { $words }

    Send it to **{ $count }** { $count ->
        [one] agent
       *[other] agents
    }?
message-to-agents-done = Sent to { $count } { $count ->
        [one] agent
       *[other] agents
    }. At night it waits for the morning.
message-to-agents-none = There is no agent in your area yet who can be told.
told-by-officer =
    News from { $who }, branch officer:

    { $answer }

    Questions? Type "admin".

## Sending a broadcast

broadcast-from-agent = A message from { $name }, Perisai agent
broadcast-from-cadre = A message from { $name }, cadre in your area
broadcast-from-officer = A message from { $name }, officer of the BPJS Ketenagakerjaan branch
broadcast-message =
    { $sender }:

    { $words }

    Never send money because of a message. No more messages like this? Type /stopinfo.
broadcast-correction =
    Correction of the message of { $day }:

    { $words }
broadcast-event =
    { $words }

    No more messages like this? Type /stopinfo.
compose-broadcast-group = Who is this broadcast for?
broadcast-to-active = Those protected
    .also = protected, active, active members
broadcast-to-arrears = Those in arrears
    .also = arrears, in arrears, late, who have not paid
broadcast-to-waiting = Not yet paid once
    .also = new, newly registered, first payment
broadcast-to-everybody = Everybody
    .also = all, all of them, everyone, all members
compose-broadcast-place = Where do they live? What has no button may be typed, such as **Kelurahan Kapuk** or **Kapuk RW 005**.
broadcast-everywhere = Everywhere
    .also = all, all places, anywhere, all areas
broadcast-village = Kelurahan { $name }
broadcast-district = Kecamatan { $name }
compose-broadcast-by = Choose them by what? The rest stays as it is.
broadcast-by-organisation = Organisation
broadcast-by-post = Post
broadcast-by-payer = Who pays
broadcast-by-sector = Kind of work
broadcast-by-agent = Agent
broadcast-by-heard = Last wrote
compose-broadcast-value = { $by }: which?
broadcast-any = Anybody
broadcast-post-ketua = Heads
broadcast-post-other = Not heads
broadcast-payer-self = Pay themselves
broadcast-payer-government = The government
broadcast-payer-donor = A donor
broadcast-payer-organisation = An organisation
broadcast-sector-transport = Ojek, drivers, couriers
broadcast-sector-other = Other work
broadcast-agent-nobody = Without an agent
broadcast-heard-lately = In the last { $days } days
broadcast-heard-long-ago = Longer ago, or never
broadcast-narrowed = Only **{ $filters }**.
compose-broadcast-picture = Send the picture (a JPG or PNG). It goes along with the message. No NIK, no account number, nobody's face without their consent. Without a picture? Type **skip**.
broadcast-with-picture = Your picture goes along with this message.
broadcast-approval-picture = There is a picture, so { $by ->
        [officer] another officer
       *[other] an officer
    } looks at it before it is sent.
compose-broadcast-words =
    { $to ->
        [same] Write the correction, at most 700 characters. The same people get it; above it stands the day of the message that it puts right.
       *[new] Write the message, at most 700 characters, or choose one that is ready.
    }

    We add your name and how to stop. Links to official sites only. No NIK, no bank account number.
compose-broadcast-check =
    This is what people will see:

    { $message }

    { $counts }

    Send it now?
broadcast-starts = It starts on **{ $day } at { $hour }**.
broadcast-planned = Planned: **{ $day } at { $hour }**. Nothing is sent yet.
broadcast-moment = { $day } at { $hour }
compose-broadcast-start = When shall it start? Write the day and the hour, between 07.00 and 20.00. Example: **tomorrow 9 am**, or **Saturday 14.00**.
compose-broadcast-plan =
    This is what people will see:

    { $message }

    { $counts }

    Plan it?
broadcast-counts =
    Meant for: { $count } people. { $start ->
        [then] Then
       *[now] Now
    }: { $now }. Later: { $later }. Left out: { $left }.
broadcast-way = By { $channels }. Sending takes about { $minutes } { $minutes ->
    [1] minute
   *[other] minutes
}.
broadcast-channel = { $channel } { $count }
broadcast-cost = WhatsApp costs at most **{ RUPIAH($sum) }** for { $count } messages.
broadcast-later-already-today = { $count } later: they had a message today
broadcast-later-quiet = { $count } later: it is night, sent from 07:00
broadcast-later-window = { $count } on WhatsApp: only if they write within 24 hours before
broadcast-left-deceased = { $count } not: they have died
broadcast-left-no-chat = { $count } not: not connected to a chat yet
broadcast-left-no-consent = { $count } not: they never allowed information
broadcast-left-opted-out = { $count } not: they said no to information
broadcast-left-no-channel = { $count } not: none of their chats can be reached
broadcast-left-window = { $count } not: WhatsApp allows it only within 24 hours after they wrote
broadcast-left-twice = { $count } records not: the person is counted above already
broadcast-left-too-late = { $count } not: its time was over
broadcast-approval =
    More than { $most } people would get it: { $by ->
        [officer] another officer
       *[other] an officer
    } of the branch reads it first. Those who cannot get it are not counted.
broadcast-doubtful = Careful: this message is about money or codes. Make sure that nobody is asked to send money. Contributions are paid at official places only.
broadcast-do-send = Send
broadcast-do-later = Send later
broadcast-do-plan = Yes, plan it
broadcast-do-start = Change the time
broadcast-do-test = Try it on me first
broadcast-do-words = Change the words
broadcast-do-group = Change the people
broadcast-do-narrow = Choose among them
broadcast-do-picture = Add a picture
broadcast-do-english = Add it in English
broadcast-do-button = Add a button
broadcast-other-language =
    In Indonesian:
    { $words }
compose-broadcast-english = Write the same message in English, at most 700 characters. Whoever uses English reads it. No need? Type **skip**.
compose-broadcast-button = Which button below the message? Whoever presses it is at that step at once.
broadcast-do-stop = Do not send
broadcast-kept = All right, nothing is sent.
broadcast-tested = A trial was sent to your own chat.
broadcast-untested = The trial cannot be sent: your chat cannot be reached.
broadcast-asked = The broadcast waits for the branch to approve it, 3 days at most. Nothing is sent yet.
broadcast-begun = The broadcast has begun. It goes out bit by bit, and not at night.
broadcast-kept-for-then = The broadcast is planned. Until then you can still stop it under My broadcasts.
broadcast-progress = Done: { $done } of { $count } people (meant for { $total }).
broadcast-fate-sent = Sent: { $count }
broadcast-fate-refused = Refused by their chat: { $count }
broadcast-fate-unknown = Not certain: { $count }
broadcast-fate-cancelled = Cancelled: { $count }
broadcast-fate-posted = On its way: { $count }
broadcast-fate-waiting = Waiting: { $count }
broadcast-effects = Of those who got it: { $read } seen as read, { $wrote } wrote to the bot since; in 14 days { $paid } paid, { $registered } registered somebody, { $refused } stopped such messages.
broadcast-fate-left-out = Left out: { $count }

## My broadcasts

manage-broadcasts-which = Which broadcast?
manage-broadcasts-deed =
    From { $who }:

    { $words }

    For: { $people }.

    { $stage }
    { $result }
broadcasts-none = There is no broadcast yet.
broadcasts-now = { $stage }
broadcast-stage-asked = Waits for the branch to approve it.
broadcast-stage-running = Under way.
broadcast-stage-paused = Paused. What has left already still arrives.
broadcast-stage-stopped = Stopped.
broadcast-stage-declined = Not approved.
broadcast-stage-done = Done.
broadcast-corrects = { $state } It corrects the message of { $day }.
broadcast-do-approve = Approve
broadcast-do-decline = Decline
broadcast-do-pause = Pause
broadcast-do-resume = Go on
broadcast-do-end = Stop
broadcast-do-correct = Send a correction
broadcast-do-look = Look again
broadcast-declined-why = Not approved. The reason: { $why }.
manage-broadcasts-reason = What is the reason? The sender is told.
option-broadcast_words = The words need changes
option-broadcast_people = Not the right people
option-broadcast_time = Not the right time
option-broadcast_talk = Let us talk first

## News about a broadcast

broadcast-news-asked = A broadcast of { $who } for { $count } people waits for your decision. Read it first, then approve or decline it within 3 days.
broadcast-news-approved = The branch approved your broadcast for { $count } people. It goes out bit by bit, and not at night.
broadcast-news-declined = The branch did not approve your broadcast for { $count } people. The reason: { $why }. You can write a new one.
broadcast-news-lapsed = Your broadcast for { $count } people is off, because the branch did not decide within 3 days. You can write a new one.
broadcast-news-done = Your broadcast for { $count } people is done. Sent: { $sent }. Refused by their chat: { $refused }. Not certain: { $unknown }. Not sent: { $left }. Open it to see why.

## Words that may not be sent

error-broadcast-short = The message is too short. Write at least 10 characters.
error-broadcast-long = The message has { $length } characters, at most 700 fit. Shorten it and send it again.
error-broadcast-link = { $link } is not an official site. Take it out, or use bpjsketenagakerjaan.go.id or jakarta.go.id. If it is no site, put a space after the full stop, and send it again.
error-broadcast-account = { $name } looks like an account somewhere else. Take it out and send it again. People can answer in this chat.
error-broadcast-number = There is a number { $number }, perhaps a phone or an account. Take it out and send it again. For a sum of money write Rp before it.
error-broadcast-nik = There is a number of 16 digits, perhaps a NIK. Take it out and send it again.
error-broadcast-money = This message seems to ask for money for somebody, or for a fee that does not exist. That is not allowed. Take that part out and send it again. An agent who collects says that there is a receipt.
error-broadcast-secret = This part seems to ask for a code, a password or a bank card: "{ $sentence }". Nobody may ever ask for that. Take it out and send it again. A warning such as "never give a code to anybody" is fine.
error-broadcast-elsewhere = This part leads people somewhere else: "{ $sentence }". Take it out and send it again. People can answer in this chat or come to the office.
error-broadcast-disguise = The letters of "{ $word }" stand apart. Write it as usual and send it again.
error-contact-moment = I could not find the day and the hour. Example: tomorrow 9 am, or Saturday 14.00.
error-contact-night = We send nothing at night. Choose an hour between 07.00 and 20.00.
error-contact-past = That time is over. Write a day and an hour to come. Example: tomorrow 9 am.
error-contact-far = That is too far away. Choose a time within the next { $days } days.
error-broadcast-picture = That is no photo. Send a JPG or PNG, or type skip.
error-broadcast-not-today = This ready message does not hold today. Choose another one, or type your own.
