## Demo

demo-officer = branch officer
demo-agent = Perisai agent
demo-cadre = cadre of PKK
demo-monitor = monitor of the city
demo-draft = form not finished
demo-submitted = waiting for the branch
demo-rejected = not accepted
demo-awaiting-payment = waiting for the first payment
demo-active-soon = protected until the end of the month
demo-active-new = new member
demo-active-ahead = paid ahead
demo-arrears-1 = 1 month in arrears
demo-arrears-2 = 2 months in arrears
demo-arrears-3 = 3 months in arrears
demo-ended = membership ended
demo-government = paid by the government
demo-nobody = Somebody new
web-demo-worker = Workers
web-demo-officer = Branch officers
web-demo-agent = Perisai agents
web-demo-cadre = Cadres
web-demo-monitor = City monitors
web-demo-what = This is a demo with made-up people. Choose who you want to be, then chat with the bot as on Telegram.
web-demo-who = Who do you want to be?
web-demo-others = { $count } other people
web-demo-new = Somebody new who is not registered
web-clock = Demo clock
web-demo-clock = Move the clock on so that reminders arrive now. It is the same clock for everybody in this demo.
web-clock-days = +{ $days } { $days ->
    [one] day
   *[other] days
 }
web-clock-nine = To 09:00
web-moment = { $day }, { $date }, { $time } WIB
web-day-1 = Monday
web-day-2 = Tuesday
web-day-3 = Wednesday
web-day-4 = Thursday
web-day-5 = Friday
web-day-6 = Saturday
web-day-7 = Sunday

## The chat page

web-title = Perisai Bot
web-subtitle = Your helper for BPJS Ketenagakerjaan
web-skip = Skip to the message box
web-log = Conversation
web-compose = Write a message
web-text = Write a message…
web-attach = Send a photo or file
web-send = Send
web-remove = Remove file
web-leave = Leave
web-switch = Switch
web-switch-who = Switch to somebody else
web-begin = Start
web-welcome = Hello! Would you like to work without worry?
web-trust-who = Run by the operator of Perisai Bot together with the BPJS Ketenagakerjaan branch.
web-trust-free = Free. We never take money, and never ask for a PIN or OTP.
web-trust-what = For accidents at work, death, and old age. This is not BPJS Kesehatan.
web-questions = What people often ask:
web-question-cost = How much is it a month?
web-question-benefits = What benefits do I get?
web-question-health = How is it different from BPJS Kesehatan?
web-question-real = Is this official or a scam?
web-about = Who we are
web-about-help = In doubt, or need help?
web-about-175 = Ask BPJS Ketenagakerjaan itself at 175, or write "admin" in this chat.
web-about-call = Call 175
web-about-privacy = Your data
web-about-data = Your NIK, name and messages are kept encrypted, only for your registration. Write "data" to see, correct or delete them.
web-not-open = The chat does not open? It needs JavaScript and a browser that is not too old. Registering works without it:
web-not-open-form = fill in one page
web-back = Back to the start

## What the chat page says while it runs

web-js-invited = I opened an invitation link
web-js-newer = ↓ New message
web-js-more = ↓ More
web-js-kind-photo = Photo
web-js-kind-pdf = PDF
web-js-kind-voice = Voice message
web-js-kind-file = File
web-js-you = You:
web-js-bot = Perisai:
web-js-typing = Perisai is typing…
web-js-waiting = waiting to be sent
web-js-offline = The connection is lost. Your messages are kept and will be sent by themselves.
web-js-online = Connected again.
web-js-reload-file = This file was not sent in time. Please choose it again.
web-js-too-large = The file is too large, 20 MB at most. Choose a smaller one or take the picture again.
web-js-uploading = The file is being sent
web-js-today = Today
web-js-file = Download
web-js-leave-sure = Leave this chat? The conversation cannot be opened again on this device.

## When something is wrong

web-error-title = Sorry, something is not right
web-error-404 = There is no such page. Check the address, or go back to the start.
web-error-405 = This address cannot be used that way. Go back to the start and try again.
web-error-500 = Something went wrong on our side. Try again in a moment.
web-error-other = This cannot be done. Go back to the start and try again.
web-error-off = The web chat is closed at the moment. Please write to us on Telegram or visit the branch office.
web-error-sender = We do not know who is writing. Open the chat page first, then write from there.
web-error-id = This message needs an id of 1 to 100 characters: a new one for each message, the same one when it is sent again.
web-error-empty = The message is empty. Write something (text) or press one button (press).
web-error-text-long = The message is too long, 20,000 characters at most. Shorten it or split it.
web-error-too-large = What was sent is too large. Shorten the message, or send a file of 20 MB at most.
web-error-unreadable = This cannot be read. Reload the chat page, then send it again.
web-error-no-file = There is no file yet, or it is empty. Choose a photo or file, then send it again.
web-error-file-large = The file is too large, 20 MB at most. Choose a smaller one or take the picture again.
web-error-file-gone = This file is no longer there, or not meant for you. Ask for it again in the chat.
web-error-after = The number of the last message (after) must be digits. Reload the chat page.
web-error-often = Too fast. Wait a moment, then send it again.
web-error-streams = This chat is open in too many places. Close some tabs, then try again.
web-error-again = The message has not arrived because of a fault. Try again in a moment.
web-session-over = The old session on this device has ended. To get back in, open the chat page, type "connect" and use a code from your other chat. You have none? Type "petugas".
web-session-staff = For safety, a staff session on the web ends after 12 hours. Open the chat page, type "connect" and use a code from your Telegram or WhatsApp.
web-error-session = We do not know this device yet. Reload the chat page, then write again.
web-error-operator = This part is for the operator only, with METRICS_TOKEN.
web-error-origin = This request did not come from a page of ours, so it was not carried out. Open our own page and try again from there.
web-error-json = Send the content as JSON (Content-Type: application/json). On the chat page: reload it, then send again.
web-error-slow = This took too long to arrive, so we stopped it. Try again with a better signal, or send a smaller photo.
web-error-uploads = Files of yours are still on their way. Wait until they are done, then send again.
web-error-full = It is very busy right now. Wait a moment, then try again.

## A form on one page

web-form-what = Fill it in once, then we check it. Nothing is sent before you press Send at the end.
web-form-maybe = (if needed)
web-form-choose = Choose...
web-form-check = Next, check my answers
web-form-missing = Still empty.
web-form-missing-tick = Not ticked yet. If you agree, tick it: without that we may not register you.
web-form-missing-needed = With your other answers this is needed too.
web-form-missing-count = { $count } answers are still empty. See the first one
web-form-faults = Some answers need another look
web-form-more = Almost there
web-form-over = Done on this page
web-form-known = What you have filled in
web-form-photo = Choose a photo
web-form-send-photo = Send the photo
web-form-answer = Your answer
web-form-go = Next
web-form-chat = Open the chat
web-form-back = You may close this page. Further news comes to your chat.
web-form-seal = This was not sent from a page that we opened for this browser, so nothing was kept. Open the form again in this browser, then fill it in once more.
web-form-session = Your session in this browser is over, or there is none, so nothing was kept. Open the form again, then fill it in once more. If this happens again, allow cookies.
web-form-expired = This link is no longer good. Type "formulir" in your chat for a new one.
web-form-used = This link has been used. In your chat, type "status" to see your registration, or "formulir" for a new link.
web-form-elsewhere = This form was opened on another phone or browser. Type "formulir" in your chat for a new link.
web-form-cookie = This browser refuses cookies, so we cannot tell that it is still you. Allow them and open the link again, or type "daftar" in your chat.
web-form-for = This form is for { $chat }
web-form-is-it-you = Is this you?
web-form-me = Yes, this is me
web-form-not-me = Not me
web-form-not-me-why = Did somebody else give you this link? Press "Not me". Do not type your NIK into somebody else's link.
web-form-not-mine = All right, nothing was kept
web-form-not-mine-next = Would you like to register? Write "daftar" to Perisai from your own Telegram or WhatsApp. Need help? Call 175.
web-form-new = Fill in a new form for myself
web-form-connect = One more step
web-form-connect-what = To get your news at { $chat }, type this in that chat, then type JOIN:
web-form-connect-open = Open the chat, then press send
web-form-connect-warning = Good for 15 minutes, in your own chat only. Give this code to nobody, not to whoever sent you the link either. Our staff never ask for it.
web-form-sent = Your registration
web-form-told = A registration was sent through your link. If that was you, type the code on that page here. Not you? Leave it: nobody's data came into this chat.
web-form-by-link = This form opens with a personal link. Type "formulir" in your chat to get one.

## Check of a receipt

web-receipt-title = Check a receipt
web-receipt-help = Something does not fit? Talk to the branch, or call 175. We never ask for money, a PIN or an OTP.
