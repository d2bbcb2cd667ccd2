## Buttons

open-sambung = Connect chats
open-saluran = My chats
open-putus = Unlink a chat
open-kirimlewat = Send where?
open-bukansaya = That was not me

## Chats

channel-web = Web
channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-terminal = Terminal
channels-list =
    The chats of your account:
    { $lines }

    Reminders go to one chat only.
channels-here = this one
channels-first = reminders come here
channels-unreachable = cannot be reached

## Connecting two chats

option-show_code = Show a code
    .also = show, new code, get a code
option-enter_code = I have a code
    .also = have code, enter code, type a code
option-my_chats = My chats
    .also = list chats, show chats
link-chats-wish =
    You can use WhatsApp, Telegram and the web as one account. Ask for a code in one chat, then type it in the other.

    What do you want in this chat?
    .help = The code makes sure that both chats are yours. Open two Perisai chats of yours. In one choose "Show a code", in the other "I have a code".
connect-shown =
    Your code: { $code }

    Open your other Perisai chat, type "connect", then this code. It is good for 15 minutes, once. Do not give it to anybody: our staff never ask for it.
link-chats-code = What is the code?
link-chats-why = So that nobody else can pass for you: only who holds both chats sees the code.
link-chats-sure =
    This chat will become one with your account in: { $channels }.

    Whoever holds that chat can see your data and answers. Go on only if that chat is your own.

    Connect them?
    .word = JOIN
    .no = No
connect-kept-apart = All right, nothing was connected.
connect-done = Done. These two chats are one account now.
connect-same = This chat and that chat are one account already.
connect-two = These two chats have registrations with different NIKs, so they cannot become one. If one of them is wrong, talk to our staff.
connect-too-often = Too many wrong codes. Please try again in an hour, or talk to our staff.
error-code-unreadable = The code has 8 letters and digits, like ACDF-3479. Check it, then type it again.
error-code-wrong = That code cannot be used. It may be mistyped, older than 15 minutes, or used already. Ask for a new code in the other chat, then type it here.
error-code-own = That code is from this very chat. Type it in your other chat.
joined-notice = Your Perisai account has just been connected with another chat: { $channel }. If that was you, ignore this message. If not, press "That was not me" or type "separate". The connection ends at once.
parted-notice = This chat is no longer connected with the Perisai account in another chat; it was ended from there. The data of each account went back. If this is wrong, type "connect" or "admin".

## Where messages go

preferred-chat-address = To which chat should reminders and news go?
preferred-chat-last = The last one used
preferred-chat-done = All right, reminders and news go to { $channel }. If they do not arrive, I try your other chat.
preferred-chat-done-last = All right, reminders and news go to the chat that you used last.

## Unlinking a chat

unlink-chat-address = Which chat do you want to unlink?
unlink-chat-sure =
    The chat { $channel } will be unlinked. Your data cannot be seen from there any more, and no reminder goes there.

    Unlink this chat?
    .word = UNLINK
    .no = No
unlink-kept = All right, nothing was unlinked.
unlink-done = That chat is unlinked from your account.
unlink-last = This is the only chat of your account, so it cannot be unlinked. To move, connect the new chat first. To stop, choose "Delete my data".
unlinked-notice = This chat was unlinked from the Perisai account it belonged to. The data of that account cannot be seen from here any more. If it was not you, type "admin".

## Not me

undo-chat-merge-done = The connection has ended. Your data is as it was before, and cannot be seen from that chat any more.
undo-chat-merge-nothing = There is no connection to end. It may have ended already. See "My chats", or talk to our staff.
undo-chat-merge-lost = What could not be given back, because it was deleted or moved: { $what }. If this matters, talk to our staff.
undo-chat-merge-lost-addresses = chats: { $count }
undo-chat-merge-lost-participants = registrations: { $count }
undo-chat-merge-lost-stored_files = files: { $count }

## Devices

open-perangkat = My devices
my-devices-device =
    Devices that can open your web chat:
    { $lines }

    Which one should be signed out?
    .help = Choose a device that is not yours, or that you do not use any more. The web chat closes there at once. None of your data is lost.
device-name = { $browser } on { $system }
device-unknown = Another browser
device-desk = Desk, { $device }
device-line = • { $device }, last used { $date } at { $time }
device-here = (this one)
device-others = All the others
device-all = All
device-stay = None
devices-none = No browser has your web chat open.
devices-kept = All right, nothing was signed out.
devices-ended = Signed out. Your web chat cannot be opened from there any more. To get back in there, type "connect".

## Why it is asked

link-registration-why = To make sure that the registration is really yours.

## Language

language-followed = I go on in English. For Indonesian, type "bahasa indonesia".
language-changed = Good, I speak English now.
language-language = Mau pakai bahasa apa? / Which language?
option-id = Bahasa Indonesia
    .also = indonesian, indonesia, bahasa, id
option-en = English
    .also = inggris, english
