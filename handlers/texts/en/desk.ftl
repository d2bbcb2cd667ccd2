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

## Applications

desk-applications = Applications
desk-waits-applications = Applications to check
desk-waits-hand-over = Checked, not handed over yet
desk-applications-count = { $count } applications, those that have waited longest first.
desk-applications-none = There are no applications with this filter.
desk-filter-step = Step
desk-filter-area = Area
desk-filter-everywhere = Everywhere
desk-filter-words = Name or application number
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
desk-hand-over = Copy into Perisai 2
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
desk-reveal-about = NIK, name and KTP photo are shown for 10 minutes. The person can read who looked and why. At most 20 numbers a day.
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
