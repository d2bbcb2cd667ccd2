## Signing in from the chat

open-masuk = Open the desk
desk-sign-in-link = This link opens your desk in a browser, once, within 10 minutes. Give it to nobody.
    .open = Open the desk
desk-sign-in-none = The desk cannot be opened yet: the address of its pages is not set. All work can be done in this chat.
desk-sign-in-mine =
    { $device } wants to open your desk. Is it the browser that you are using yourself?

    If the code came from somebody else, answer no: with it they see people's data in your name.
    .help = Choose "Yes" only when the code is on your own screen.
desk-sign-in-not-mine = All right, nothing was opened. Our staff never ask you to type somebody else's code.
desk-sign-in-confirmed = Done. The desk opens by itself in that browser.
desk-sign-in-wrong = That code is wrong, used, or older than 10 minutes. Load the page again, then type the new code.
desk-signed-in = Your desk was opened: { $device }, { $date } at { $time }. Not you? Type "devices" and sign that browser out.

## The page to sign in

desk-title = Perisai desk
desk-enter-title = Sign in to the desk
desk-enter-link = The link from your chat is ready. Press the button on your own computer; then the link is used up.
desk-enter-button = Sign in on this browser
desk-enter-how = No password. Choose one:
desk-enter-by-link = Type "/masuk" in your chat with Perisai Bot, then open the link in this browser.
desk-enter-by-code = Or ask for a code here, then type it in that chat.
desk-enter-show = Show a code
desk-enter-code = Type this in your chat with Perisai Bot:
desk-enter-waits = This page opens by itself once you answer "Yes" in the chat. The code is valid for 10 minutes.
desk-enter-done = I have answered
desk-enter-not-yet = There is no "Yes" from the chat yet. Type the code in the chat first.
desk-enter-over = This link was used, replaced, or is older than 10 minutes. Type "/masuk" in the chat again.
desk-enter-no-role = That chat has no role that uses the desk.
desk-enter-cookie = This browser keeps no cookies, so nobody can sign in. Allow cookies for this address, then try again.
desk-enter-demo = Open the desk
desk-ended = Your session is over. Please sign in again.
desk-not-sent-title = Not sent
desk-not-sent = Your session is over. What you wrote is below: copy it, then sign in again. You come back to the same page.
desk-not-sent-typed = What you wrote
desk-not-sent-again = Sign in again
desk-left = You have signed out. Notes that were not sent are gone from this browser.

## The frame of a page

desk-skip = Skip to the content
desk-menu = Menu
desk-menu-people = People
desk-menu-branch = Branch and money
desk-menu-news = Messages and answers
desk-menu-staff = Who is in office
desk-mine = Your role and devices
desk-leave = Sign out
desk-role-switch = Use this role
desk-role-switched = You now work as { $post }.
desk-repeated = That was done before; nothing is done twice.
desk-gone = There is no such thing here, or it is not in your area.
desk-not-for-role = This page is not for the role that you are using.
desk-seal = This page has been open for long. Load it again, then try once more.
desk-trouble = No connection. What you typed is still there; try again. Nothing is recorded twice.
desk-error-title = It cannot be opened
desk-back = Back to today
desk-page-older = Previous
desk-page-newer = Next
desk-page-of = { $first } to { $last } of { $count }
desk-keys-title = Keys
desk-keys-search = search
desk-keys-rows = next row, previous row
desk-keys-mark = mark the row; with Shift: all since the last mark
desk-keys-view = show the data
desk-keys-take = take
desk-keys-step = approve, or the next step
desk-keys-reasons = to the repairs, to the refusals
desk-keys-answer = to the answer
desk-keys-photo = to the photo of the KTP
desk-keys-undo = take back what was just done
desk-keys-send = send what was typed; with Shift: send and end
desk-keys-help = this help
desk-keys-close = Close

## Search

desk-search = Found
desk-search-label = Find a person or a case
desk-search-button = Find
desk-search-about = Write a name as it sounds, the number of an application or a case, a KPJ, or at least the last 6 digits of a NIK, phone or KPJ. Together is possible: "siti 859001".
desk-search-none = Nothing in your area fits. Try one word of the name, or the last 6 digits of the NIK, phone or KPJ.
desk-search-count = { $count } found.
desk-search-cut = Only the newest { $count }. Add a word or the last 6 digits.
desk-people = People
desk-person-agent = Agent
desk-person-application = Open the application
desk-person-call = Show the phone number to call
desk-person-reveal-about = NIK and name are shown for 10 minutes. The person can read who looked and why. At most 20 numbers a day.

## Today

desk-today = Today
desk-today-none = Nothing waits for you.
desk-today-per = As of { $date }, { $time } WIB
desk-today-in-chat = in the chat: { $command }
desk-today-monitor = Figures of coverage and minutes of meetings are under Monev in the menu.
desk-waits-cases = Cases
desk-waits-late = { $count } over time
desk-waits-broadcasts = Broadcasts to approve
desk-waits-hand-over = Applications to hand over
desk-waits-status = Status files to apply
desk-waits-numbers = Numbers to approve
desk-waits-money = Deposits not matched
desk-waits-wrong-nik = Payments under another NIK
desk-waits-reversals = Records of money to take back
desk-waits-agents = Changes of agent
desk-waits-offers = People who are to be handed to you
desk-waits-duplicates = Possible duplicates
desk-waits-nik-owners = NIKs that two people claim
desk-waits-roles = Roles to approve
desk-waits-answers = Answers to approve

## My devices

desk-devices = My devices
desk-devices-about = The browsers that can open your desk or your web chat.
desk-devices-used = last used { $date } at { $time }
desk-devices-here = this device
desk-devices-end = Sign out
desk-devices-ended = That device was signed out.

## Perhaps duplicates

desk-duplicates = Perhaps duplicates
desk-duplicates-about = Two registrations that may be one person. The most alike come first.
desk-pair = One person or two?
desk-pair-score = alike { $score } of 100
desk-pair-fact = Fact
desk-pair-first = First
desk-pair-second = Second
desk-pair-differs = differs
desk-pair-name = Name
desk-pair-nik = NIK
desk-pair-born = Born
desk-pair-phone = Phone
desk-pair-home = Address
desk-pair-standing = Standing
desk-pair-day = Registered
desk-pair-number = Number
desk-pair-merge-what = If they are joined, payments and notes move to the data that is kept. The other is not shown any more. The person and their agents are told. They can be separated again.
desk-pair-which = Choose first: the same, or another person.
desk-nik-owners-about = Nobody has been shown the official data of these NIK yet. Compare with the KTP itself, then decide.
desk-nik-owner-whose = Whose is this NIK?
desk-nik-owner-about = The NIK and all its official data become theirs. The other registrations with it are turned down, and their people are asked to come with the KTP. Money that agents recorded stays with who paid it.
desk-nik-owner-which = Choose whose it is first, or "None of them".
desk-nik-owner-decide = Decide
desk-pair-joined = They are joined.
desk-pair-merges = Joined just now

## Answers of the bot

desk-answers = Knowledge
desk-answers-about = Before they are approved, nobody is told these answers. Compare them with their source.
desk-answers-source = Source
desk-answers-span = Holds
desk-answers-approve = Approve
desk-answers-decline = Decline
desk-answers-which = Choose first: approve or decline.

## Broadcasts

desk-materials = Materials
desk-materials-how = Your name, this month's dues and your QR are printed on it. Whoever scans it registers at once. Choose what to make.
desk-materials-which = Choose first which material to make.
desk-materials-soon = One moment, it is being made. The file appears here and in your chat.
desk-materials-made = Ready
desk-materials-none = Nothing yet. Choose a material above; a file that is made is kept for 7 days.
desk-materials-reload = Reload
desk-broadcasts = Broadcasts
desk-broadcasts-own = My broadcasts
desk-broadcast = Broadcast
desk-broadcast-new = New broadcast
desk-broadcast-preview = The message as people see it
desk-broadcast-group = For whom
desk-broadcast-place = Where
desk-broadcast-at = Made
desk-broadcast-audience = Audience
desk-broadcast-frozen = { $count } people, fixed since then
desk-broadcast-decided = Decided by
desk-broadcast-ready = Ready message
desk-broadcast-typed = Type it below
desk-broadcast-words = Message
desk-broadcast-words-how = At most 700 characters. Your name and how to stop are added. Links only to official sites. Write no NIK and no account number.
desk-broadcast-english = In English
desk-broadcast-english-how = May stay empty. Whoever uses English reads it; the others read the message above. Ready messages have both.
desk-broadcast-button = Button below the message
desk-broadcast-no-button = No button
desk-broadcast-look = Preview
desk-broadcast-reason = Reason, if you decline
desk-broadcast-why = Choose the reason first. The sender will read it.
desk-broadcast-same-people = A correction for those who got this message:
desk-broadcast-start = Starts at (empty: now)
desk-broadcast-start-how = Between 07:00 and 20:00, Jakarta time.
desk-broadcast-narrow = Choose among them (organisation, post, payer, work, agent, last wrote)
desk-broadcast-picture = Picture (optional)
desk-broadcast-picture-how = JPG or PNG. It goes along with the message, and an officer looks at it first. No NIK and no account number.
desk-broadcast-picture-alt = The picture that goes along
desk-broadcast-reload = Reload the numbers

## Cases

desk-cases = Cases
desk-case-name = No. { $number }: { $kind }
desk-case-who = Person
desk-case-since = Since
desk-case-due = Promised
desk-case-owner = Owner
desk-case-wanted = Wants { $field } to be
desk-case-thread = Conversation
desk-case-person = The person
desk-case-note = note for colleagues
desk-case-photo = Photo of the conversation
desk-case-file = Open the file
desk-case-nothing-said = Nothing has been written yet.
desk-case-answer = Answer to the person's chat
desk-case-answer-how = Sent in your name. The bot is silent until you press "End the talk". Write no NIK, account number or link.
desk-case-send = Send
desk-case-send-end = Send and end
desk-case-answered = The answer is on its way. The conversation shows what becomes of it.
desk-case-person-page = Data of the person
desk-case-answered-ended = Case no. { $number }: the answer is being sent, and the talk has ended.
desk-case-take = Take
desk-case-taken = This case is yours. The person is told; answer within 30 minutes.
desk-case-end = End the talk
desk-case-ended = The talk is over. The bot answers again.
desk-case-no-talk = You are not talking in this case.
desk-case-note-words = Only colleagues read it
desk-case-keep = Keep
desk-case-to = To
desk-case-area = Officers of { $name }
desk-case-close = Close the case
desk-case-words = Write the answer first, at most { $most } characters.

## The status file

desk-status = Status file
desk-status-one = Status file { $number }
desk-status-about = Choose the branch's status file. It is tried first: nothing changes until you press "Apply".
desk-status-sheet = File (.xlsx, .ods, .csv)
desk-status-day = Data as of
desk-status-send = Send and try
desk-status-columns-needed = Columns in any order: nik, status, aktif_sampai, nama, tanggal_lahir. The day may stay empty if the file says it. At most 20 MB, 200,000 rows.
desk-status-earlier = Earlier files
desk-status-none = No file yet. Send the first one above.
desk-status-back = All status files
desk-status-as-of = Data as of { $day }
desk-status-changed-count = { $count } people changed
desk-sent-by = { $who }, { $date } at { $time }
desk-operator = Operator
desk-reload = Load again
desk-status-checking = Being tried
desk-status-checked = Waits to be applied
desk-status-refused = Cannot be used
desk-status-applying = Being applied
desk-status-applied = Applied
desk-status-undoing = Being undone
desk-status-undone = Undone
desk-status-now = Status file { $number }: { $state }.
desk-status-dropped = Not used
desk-status-reading = The file is being read. This page updates itself; you may also leave it.
desk-status-progress = { $done } of { $total } rows. You may leave: the result comes to your chat too.
desk-status-sent = The file arrived and is being tried. Nothing has changed.
desk-status-missing = These columns are missing: { $missing }. Choose them below.
desk-status-twice = The column { $column } is there twice. Choose the right one below.
desk-status-day-unclear = The day of the data is not clear in this file. Choose it, then try again.
desk-status-try = Try again
desk-status-gone = This file no longer waits, or another officer sent it. Send it again if you still need it.
desk-status-apply =
    { $count ->
        [0] Record: data stays as it is
       *[other] Apply to { $count } people
    }
desk-status-no-effect = There is nothing to apply: its rows need mending, are of nobody in our list, or our data is newer. If that is wrong, check the columns and the day, then try again.
desk-status-tells = { $count } people are told.
desk-status-ends = Result of { $count } rows
desk-status-changed = Changed
desk-status-unchanged = Unchanged
desk-status-held = Held: not sure whose it is
desk-status-unknown = Unknown NIK
desk-status-older = Our data is newer
desk-status-faults = To be mended
desk-status-left-out = Old cards, or the same row
desk-status-passed = Nobody (sums, signatures)
desk-status-faults-sheet = Download the rows to look at
desk-status-differences = Example changes
desk-status-columns = Columns that were read
desk-status-columns-new = We read these columns like this
desk-status-columns-right = That is right. Files of this shape are not asked about again.
desk-status-columns-choose = Choose the columns yourself
desk-status-columns-about = Choose which column has what, and the file is tried again. Once it is applied, files with the same header are read like this too.
desk-status-columns-without = none
desk-status-columns-first = Look at the columns that we guessed, then tick the box if they are right.
desk-status-undo = Undo this file
desk-status-undo-extent = The data of { $people } people goes back. { $told } people who were told get a correction. It is recorded in your name.
desk-status-in-the-way = It cannot be undone: later events build on it.
desk-status-undo-asked = { $who } wants this file undone. Another officer decides.
desk-status-undo-until = Can be taken back until { $day }, { $time }.
desk-status-undo-over = This file could be taken back until { $day }, and no more since: send a newer status file to put its data right.
desk-status-keep = Let it stand
desk-waits-undo = Undoing of a file waits for approval
desk-status-applying-now = Being applied. You may leave.
desk-state-submitted = Submitted
desk-state-processing = In process
desk-state-awaiting-payment = Awaiting payment
desk-state-active = Active
desk-state-ended = Ended
desk-state-rejected = Rejected
desk-state-until = { $state }, protected until { $day }

## Money

desk-money = Money
desk-money-matching = Match deposits
desk-money-wrong-nik = Wrong NIK
desk-money-reversals = Reversals
desk-money-agents = Agents' money
desk-money-one = Proposal { $number }
desk-money-back = All proposals
desk-money-agents-back = All agents
desk-money-ours = The agent's deposit
desk-money-theirs = BPJS data
desk-money-confidence = (confidence { $percent }%)
desk-money-claim = Yes, the same: ask an officer to decide
desk-money-other = No, other money
desk-money-choose = Choose one of the answers.
desk-money-take-back = Take the match back
desk-money-closed = Decided
desk-money-accepted = Lately said to be the same
desk-money-why-other = Why is it not the same money?
desk-money-reverse-about = The money waits for BPJS data again, and whoever paid is told.
desk-money-days = { $count } days
desk-money-late = { $count } late
desk-money-ended = role ended
desk-money-hand = not handed in
desk-money-way = handed in, not at BPJS yet
desk-money-sums = in hand { RUPIAH($hand) }, on the way { RUPIAH($way) }
desk-money-undone = · { $count } taken back ({ RUPIAH($sum) })

## Officeholders

desk-office = Officeholders
desk-office-send = Send a list of officeholders
desk-office-about = One name a row, with post and RT/RW if you have them. You see what was read before it is stored.
desk-office-sheet = File (.xlsx, .ods, .csv)
desk-office-try = Send and look
desk-office-village = Kelurahan
desk-office-body = Organisation
desk-office-status = Status
desk-office-name = Full name
desk-office-any = All
desk-office-choose-one = Choose
desk-office-choose = First choose an organisation and a kelurahan of your area.
desk-office-show = Show
desk-office-serving = Everybody in office
desk-office-missing = Not registered
desk-office-waiting = In process
desk-office-active = Protected
desk-office-paid = Has paid
desk-office-arrears = In arrears
desk-office-ended = Ended
desk-office-former = Formerly in office
desk-office-count = { $count } officeholders
desk-office-place = RT { $rt } RW { $rw } { $village }
desk-office-since = since { $day }
desk-office-until = { $since } to { $until }
desk-office-end = End
desk-office-end-sure = Yes, no longer in office
desk-office-back = All officeholders
desk-office-list = The list as read
desk-office-read = { $count } names were read. Nothing is stored yet.
desk-office-trial = { $new } new names, { $known } already there. Nothing is stored yet.
desk-office-same = These names are there more than once in one RW. The same person?
desk-office-same-yes = The same person: the post in this list takes the place of the former one (the first, if there are two)
desk-office-same-no = Different people
desk-office-same-first = First answer: is the same name one person or not?
desk-office-not-listed = In office, but not in this list ({ $count }). Mark who no longer is.
desk-office-apply = Store { $count } names
desk-office-new = new
desk-office-known = already there
desk-office-done =
    Stored: { $new } new names,{ $moved ->
        [0] {""}
       *[other] {" "}{ $moved } in another post,
    } { $known } already there, { $ended } ended.
desk-office-undo = Undo the additions
desk-office-undone = { $count } names that were just added have been ended again. The posts that they replaced go on.

## Hand over to the branch

desk-hand-over = Hand over
desk-hand-over-take = Take to the branch's system
desk-hand-over-waiting = { $count } applications wait to be handed over, { $checked } are checked.
desk-hand-over-make = Make a sheet of { $count } applications
desk-hand-over-make-checked = Make a sheet of { $count } that are checked
desk-hand-over-make-all = Make a sheet of { $count }, unchecked ones too
desk-hand-over-taken = The sheet of { $count } applications is ready. All of them are "in process" now.
desk-hand-over-none = There are no new applications.
desk-hand-over-none-that-day = No applications were taken on that day.
desk-hand-over-kept = made { $date } at { $time }, deleted { $until }
desk-hand-over-private = It holds personal data: keep it only as needed and delete it when done. Every download is recorded.
desk-hand-over-again = Lost the sheet? Make it again
desk-hand-over-day = Day it was taken
desk-hand-over-again-make = Make it again
desk-hand-over-back = KPJ and payment codes from the branch
desk-hand-over-codes = Application number, KPJ and payment code
desk-hand-over-codes-about = One person a line: application number, KPJ, then the payment code if there is one. No KPJ yet? Leave its column empty. They become "awaiting payment" and get the code. Tried first: nothing changes.
desk-hand-over-file = Or send our sheet, filled in, as a status file
desk-status-try-first = Try first

## Applications

desk-applications = Applications
desk-waits-applications = Applications to check
desk-applications-count = { $count } applications, those that have waited longest first.
desk-applications-none = No application fits. Choose the step "All", or take the filters away.
desk-filter-step = Step
desk-filter-area = Area
desk-filter-everywhere = Everywhere
desk-filter-words = Name or number
desk-filter-suspicious = To look at
desk-filter-mine = Taken by me
desk-filter-show = Show
desk-step-new = To check
desk-step-checked = Checked
desk-step-handed-over = Handed over
desk-step-decided = Just decided
desk-step-all = All
desk-mark = Mark
desk-mark-all = Mark all on this page
desk-marked = marked
desk-none-marked = Mark the applications first.
desk-take-marked = Take
desk-approve-marked = Approve
desk-age = { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}
desk-held-by = taken by { $who }
desk-held-by-me = taken by you
desk-mine-until = You have it until { $time }; without an action it then goes back by itself.
desk-held-until = { $who } has it until { $time }. You can read, and not decide yet.
desk-note-unconfirmed = not confirmed by the person
desk-note-other-city = NIK from another city
desk-take = Take
desk-return = Give back
desk-approve = Approve
desk-undo = Undo
desk-application-copy = Copy into Perisai 2
desk-facts = What was filled in
desk-fact-name = Name
desk-fact-nik = NIK
desk-fact-born = Birth date
desk-fact-sex = Sex
desk-fact-phone = Phone
desk-fact-street = Address
desk-fact-place = Kelurahan
desk-fact-rt = RT
desk-fact-rw = RW
desk-fact-village = Kelurahan
desk-fact-district = Kecamatan
desk-fact-work = Occupation
desk-fact-sector = Sector
desk-fact-income = Income a month
desk-fact-programme = Programme
desk-fact-jkk_jkm = JKK and JKM
desk-fact-jkk_jkm_jht = JKK, JKM and JHT
desk-fact-months = Months
desk-fact-payer = Payer
desk-fact-agent = Agent code
desk-fact-sent = Sent
desk-rupiah = { RUPIAH($sum) }
desk-at = { $date } at { $time }
desk-reveal = Show the data
desk-reveal-about = NIK, name and KTP photo are shown for 10 minutes. The person can read who looked and why. To compare with the KTP: 300 applications a day, as long as you decide those you look at. For anything else: 20 numbers a day.
desk-reveal-reason = What for?
desk-reveal-why = Choose first what the data are for.
desk-revealed = The data are shown for { $minutes } minutes, and that is recorded.
desk-photo = KTP photo
desk-photo-none = There is no KTP photo. If you need one, ask for it with "Ask to correct".
desk-photo-masked = The KTP photo is shown with the data, after "Show the data".
desk-photo-keys = KTP photo. Keys: + larger, - smaller, r turn, 0 whole, arrows move.
desk-photo-in = Larger
desk-photo-out = Smaller
desk-photo-turn = Turn
desk-photo-alone = Open the photo alone
desk-repair = Ask to correct
desk-repair-about = Only what you choose is asked again in the person's chat; the other answers are kept.
desk-repair-button = Ask to correct
desk-repair-why = Choose first what is to be corrected.
desk-reject = Reject
desk-reject-about = The person reads the reason and the next step.
desk-reject-button = Reject
desk-rejected-why = Choose the reason from the list first.
desk-not-yours-now = You have not taken that application.
desk-not-fit = It cannot be copied yet: approve it first, or another officer has taken it.
desk-pending-approved = Approved by { $who }. The person is told at { $time }; until then it can be undone.
desk-pending-rejected = Rejected by { $who }: { $why }. The person is told at { $time }; until then it can be undone.
desk-pending-repair = { $who } asks to correct: { $why }. The person is asked at { $time }; until then it can be undone.
desk-pending-entered = Recorded by { $who } as entered at BPJS. The person is told at { $time }; until then it can be undone.
desk-history = History
desk-event-sent = sent by the person
desk-event-registered = registered by somebody else
desk-event-taken = taken
desk-event-returned = given back
desk-event-approved = approved
desk-event-rejected = rejected
desk-event-repair = correction asked for
desk-event-entered = recorded as entered at BPJS
desk-event-undone = decision undone
desk-event-exported = handed over to the branch
desk-event-seen = data seen

## The screen to copy into Perisai 2

desk-back-to-application = Back to the application
desk-copy = Copy { $number } into Perisai 2
desk-copy-about = Perisai 2 has no connection with this bot. Copy one by one; j and k go from row to row, Enter copies. This screen is recorded in your name.
desk-copy-button = Copy
desk-link-copy = Copy the link { $name }
desk-link-copied = Link { $name } copied.
desk-copied = { $what } copied.
desk-handed-over = This application is now recorded as handed over.
desk-entered = Result from Perisai 2
desk-entered-about = Write the KPJ, the payment code, or both. The code is sent to the person in ten minutes; they are protected only once BPJS data show the payment.
desk-kpj = KPJ (11 digits)
desk-code = Payment code
desk-entered-button = Entered at BPJS
desk-kpj-wrong = A KPJ has 11 digits. Check it again.
desk-code-wrong = A payment code has 4 to 24 letters or digits. Check it again.
desk-entered-empty = Write the KPJ or the payment code first. If Perisai 2 refuses, go back to the application and choose "Ask to correct" or "Reject".

## Officers, agents and cadres

desk-staff = Agents, cadres, officers
desk-staff-working = At work
desk-staff-waiting = Not usable yet
desk-staff-ended = Ended
desk-staff-kind = Role
desk-staff-quiet = Not heard of for { $days } days
desk-staff-count = { $count } people
desk-staff-none = Nobody fits. Choose another role or area.
desk-staff-to-approve = { $count } wait for approval
desk-staff-never-heard = never wrote
desk-staff-heard =
    { $days ->
        [0] wrote today
        [one] last wrote { $days } day ago
       *[other] last wrote { $days } days ago
    }
desk-staff-since = At work
desk-staff-until = Ended
desk-staff-end = { $day }: { $why }
desk-staff-invited-by = Invited by
desk-staff-last = Last heard
desk-staff-chats = Chats
desk-staff-holds = What they hold
desk-staff-people = People they look after: { $count }
desk-staff-cases = Cases they work on: { $count }
desk-staff-invitations = Invitations not used yet: { $count }
desk-staff-holds-nothing = They hold no people, money, cases or invitations.
desk-staff-first = This must be handed over first. If the role ends now: people and cases go to the successor, without one to the branch. The money stays in their name until it is deposited; invitations are called back.
desk-staff-phone = See the phone number
desk-staff-phone-about = The number is shown for 10 minutes. They are told who saw it and why. It counts among the 20 numbers a day.
desk-staff-no-phone = There is no phone number to show.
desk-staff-end-role = End the role
desk-staff-end-by-two = An officer's role ends only once another officer agrees.
desk-staff-end-asked = Its end was asked for and waits for another officer.
desk-staff-successor-gone = That successor cannot go on with the work. Choose another one.
desk-word = Type { $word }
desk-staff-change = Another role or area? Invite them to the new role first, then end this one.
desk-staff-hand-over = Hand their people over
desk-staff-village = A cadre works in one kelurahan. Choose it.
desk-staff-place = Kelurahan, or the area of a monitor
desk-staff-rw = RW, if only one
desk-staff-reach = Agents and officers work in your own area ({ $area }): leave body, place and RW empty. A monitor needs only a place.
desk-staff-invite = Make the invitation
desk-staff-invite-open = Not used yet
desk-staff-revoke = Call back
desk-staff-until-day = until { $day }
desk-staff-invitation-gone = That invitation was used, called back, or is too old.
desk-contact-work = Work
desk-contact-money = Money not deposited yet
desk-contact-handover = Handing people over
contact-seen = Your phone number was seen by { $who }. Reason: { $why }. If this is wrong, write to an officer of the branch.

## Changing and handing over agents

desk-transfers = Handing over people
desk-transfers-none = No request waits for you.
desk-transfers-which = Choose the agent first.
desk-transfers-part = Choose first who is handed over.
desk-transfers-place = Choose the kelurahan first.
desk-transfers-new-agent = The new agent
desk-transfers-who = Who is handed over
desk-transfers-all = Everybody ({ $count } people)
desk-transfers-rw = { $place } ({ $count } people)
desk-transfers-to = To the agent
desk-transfers-why = Reason, which officers read
desk-transfers-about = Both agents are told. The people move once another officer agrees, and hear who their agent is.
desk-transfers-ask = Ask for it
desk-transfers-take-over = Asks for all people of another agent. An officer of the branch decides, and the agent is told.
desk-transfers-whose = Whose portfolio
desk-transfers-look = See how many
desk-transfers-without = Without an agent there: { $count } people.
desk-transfers-give = Assign { $count } people

## Claims, ready answers, and cases that become one

desk-claim = Claim
desk-claim-papers = Papers
desk-claim-packet-asked = The papers are being made into one PDF. It can soon be downloaded on this page, and comes to your chat too.
desk-claim-packet-waits = The PDF is being made…
desk-claim-packet = Download the PDF
desk-claim-packet-make = Make one PDF
desk-claim-needed = needed
desk-claim-maybe = needed in some cases
desk-claim-helpful = helpful
desk-claim-there =
    { $count ->
        [1] there
       *[other] there, { $count } pages
    }
desk-claim-fault = What is wrong
desk-claim-missing = not there yet
desk-claim-doubted = hard to read
desk-claim-brought = brought to the branch
desk-claim-unnamed = Not named yet
desk-claim-wanted = wanted again: { $why }
desk-claim-want-about = Choose beside each paper what is wrong with it. The family reads all of it in one message.
desk-claim-want-which = Choose first which paper lacks what.
desk-claim-step-gone = This claim is not at that step any more. Look at its state again.
desk-cases-due = Promised
desk-cases-kind = Kind
desk-cases-whenever = All
desk-cases-late = Overdue
desk-cases-today = By today
desk-cases-week = Within 7 days
desk-case-download = Download
desk-case-ready = Ready answers
desk-case-ready-find = Find an answer
desk-case-ready-none = No ready answer is near. Try other words, or write your own.
desk-case-other = No. { $number }, { $due }
desk-case-apply-about = Compare it with the KTP and BPJS first. Our data change, the case is closed, and the person is told.
desk-case-correct = What is changed
desk-case-correct-about = They wrote it in their own words. Change one thing, then look whether there is more.
desk-case-correct-value = The right one
desk-case-merge = Merge with another case
desk-case-merge-about = Their talks are joined under the older number. Both numbers lead there, and the person is told.
desk-case-merge-which = That case cannot be merged with this one. Choose again.

## Knowledge: questions and versions of answers

desk-answers-waiting = Waiting for approval
desk-answers-unanswered = Not answered yet
desk-answers-all = All answers
desk-answers-search = Words of the question
desk-answers-count = { $count } questions
desk-waits-questions = Questions not answered yet
desk-questions-about = The bot may not answer these, so they came to you. The number: people who wait.
desk-questions-none = No question waits.
desk-question-asked = { $count } people wait, since { $day }.
desk-question-how = Sent to the chat of everybody who is marked, in your name. Then the bot answers again. No NIK, account number or link.
desk-question-to = To whom
desk-question-case = open
desk-question-nobody = Mark somebody first. Those who were answered are not in the list any more.
desk-question-taken = Nobody could be answered: a colleague talks with them, or nothing reaches their chat.
desk-question-answered =
    The answer went to { $count } people.{ $left ->
        [0] { "" }
       *[other] { " " }{ $left } were left out: a colleague talks with them, or nothing reaches their chat.
    }
desk-answer-said = in use
desk-answer-later = holds later
desk-answer-over = over
desk-answer-replaced = replaced
desk-answer-declined = declined
desk-answer-waiting = waits for approval
desk-answer-weak = not proven well enough
desk-answer-new = Write a new version
desk-answer-about = One idea, at most { $most } letters, in two languages. It is used only once ANOTHER officer approves. Until its first day the old version stays in use.
desk-answer-indonesian = Indonesian
desk-answer-english = English
desk-answer-situation = For whom
desk-answer-first = Holds from (may be empty)
desk-answer-last = Until (may be empty)
desk-answer-places = Braces that the bot fills: amounts and dates
desk-answer-preview = People would read this today
desk-answer-length = { $length } of { $most } letters, before the braces are filled
desk-answer-ask = Send for approval
desk-answer-written = The new version waits for another officer. Until then the old answer stays in use.
desk-answer-history = History of versions
desk-answer-own = written by an officer
desk-answer-none = No answer to this question yet. Press "Write a new version".
desk-situation-everybody = Everybody
desk-situation-newcomer = Not registered
desk-situation-waiting = Waiting to be active
desk-situation-active = Protected
desk-situation-arrears = In arrears
desk-situation-ended = Ended
desk-situation-approved = Approved, not paid
desk-situation-rejected = Rejected
desk-situation-paid = Paid, waiting for BPJS data
desk-situation-paid-for = Somebody else pays
desk-situation-senior = 65 or older
desk-situation-senior-ended = 65 or older, ended
