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
desk-left = You have signed out. Notes that were not sent are gone from this browser.

## The frame of a page

desk-skip = Skip to the content
desk-menu = Menu
desk-mine = Your role and devices
desk-leave = Sign out
desk-role-switch = Use this role
desk-role-switched = You now work as { $post }.
desk-repeated = That was done before; nothing is done twice.
desk-gone = There is no such thing here, or it is not in your area.
desk-not-for-role = This page is not for the role that you are using.
desk-seal = This page has been open for long. Load it again, then try once more.
desk-trouble = No connection. Nothing has changed yet; try again.
desk-error-title = It cannot be opened
desk-back = Back to today
desk-page-older = Previous
desk-page-newer = Next
desk-page-of = { $first } to { $last } of { $count }
desk-keys-title = Keys
desk-keys-search = search
desk-keys-rows = next row, previous row
desk-keys-mark = mark the row
desk-keys-help = this help
desk-keys-close = Close

## Today

desk-today = Today
desk-today-none = Nothing waits for you.
desk-today-per = As of { $date }, { $time } WIB
desk-today-in-chat = in the chat: { $command }
desk-today-monitor = Figures of coverage are in the chat: type "cakupan".
desk-waits-cases = Cases
desk-waits-late = { $count } over time
desk-waits-broadcasts = Broadcasts to approve
desk-waits-money = Deposits not matched
desk-waits-wrong-nik = Payments under another NIK
desk-waits-reversals = Records of money to take back
desk-waits-agents = Changes of agent
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
desk-pair-joined = They are joined.
desk-pair-merges = Joined just now

## Answers of the bot

desk-answers = Answers that wait
desk-answers-about = Before they are approved, nobody is told these answers. Compare them with their source.
desk-answers-source = Source
desk-answers-confidence = Grade
desk-answers-span = Holds
desk-answers-approve = Approve
desk-answers-decline = Decline
desk-answers-which = Choose first: approve or decline.

## Broadcasts

desk-broadcasts = Broadcasts
desk-broadcasts-own = My broadcasts
desk-broadcast = Broadcast
desk-broadcast-new = New broadcast
desk-broadcast-preview = The message as people see it
desk-broadcast-group = For whom
desk-broadcast-place = Where
desk-broadcast-words = Message
desk-broadcast-words-how = At most 700 characters. Your name and how to stop are added. Links only to official sites. Write no NIK and no account number.
desk-broadcast-look = Preview
desk-broadcast-reason = Reason, if you decline
desk-broadcast-why = Choose the reason first. The sender will read it.
desk-reload = Reload the numbers

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
desk-case-answered = The answer is on its way. The conversation shows what becomes of it.
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
