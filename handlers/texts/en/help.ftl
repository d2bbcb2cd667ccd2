## Buttons

open-manfaat = What do I get?
open-kenapa = Why this message?
open-bantuan = Help
open-bahasa = Bahasa / Language
open-english = English
open-terimakasih = Thank you

## Help

help =
    Please just ask, in your own words. An accident right now? Get treatment first, then call 175.
help-tasks =
    Your tasks here. Type the name, or choose "My work":
    { $tasks }
help-own = For your own affairs, type: register, status, pay, how much, reminders, data.
help-always =
    At any time you can type: menu, back, cancel, help. I never ask for money, a PIN, an OTP or a password.
help-question = Just answer the question below. Type "back" for the question before, or "cancel" to stop. Your answers are kept for 7 days.
you-are-welcome-grief = You are welcome. We wish your family strength. Is there anything else? Just write it here.
you-are-welcome-hurt = You are welcome. Get well soon. Anything else to ask? Just write it here.
apology-accepted = That is all right, I understand. How can I help? Just write it here.
you-are-welcome = You are welcome. Stay safe at work.

## Why did I get this message

why-nothing-sent = I have not sent you a bill in this chat yet. This is what we have of you:
why-nothing = I am Perisai Bot, for registering with BPJS Ketenagakerjaan in West Jakarta. Free of charge. I only answer who writes here: I have not sent you any message that you did not ask for.
why-reminder = The message of { $day } is a contribution reminder. You allowed it when you registered, and our data says that month is not paid yet. You can postpone reminders or turn them off.
why-reply = The message of { $day } is the answer to a message of yours.
why-news = The message of { $day } brings news from the branch about your registration or payment.
why-waiting = The message of { $day } told you that your report of payment or your registration still waits for the branch, and that we ask about it.
why-draft = The message of { $day } was about your form that is not finished. You allowed reminders, or asked for one when you stopped.
why-joined = The message of { $day } tells you that a chat was connected to your account or unlinked. We always say so, so that nobody can do it secretly.
why-digest = The message of { $day } is the morning summary for Perisai agents. You can change its hour or stop it.
why-work = The message of { $day } was about your work, or an answer to what you asked.
why-import = The message of { $day } told you about the list of members that you sent.
why-attested = The message of { $day } asked whether it is right that somebody else registered you. We always ask, so that nobody is registered without knowing.
why-denied = The message of { $day } told you that somebody whom you registered says that it is not right.
why-campaign = The message of { $day } came from the Perisai staff who look after your area or data. You allowed information when you registered. To get no more of it, type /stopinfo.
why-broadcast = The message of { $day } is news of a broadcast: one of yours, or one that waits for your decision.
why-receipt = The message of { $day } is the receipt for a payment that an agent recorded, or says that something about it changed.
why-late-money = The message of { $day } says that contribution money is late: not deposited, or not yet in BPJS's data.
why-case = The message of { $day } is the answer to your request to our staff.

## Information

benefits =
    • Accident at work (JKK): treatment until you are well, as your health needs it, on the way to and from work too.
    • Any other death (JKM): **{ RUPIAH($full) }** for the family ({ RUPIAH($first) } before 3 months in a row are paid).
    • Old age (JHT), if you choose it: savings and what they earn.

    Ordinary illness is not covered.
