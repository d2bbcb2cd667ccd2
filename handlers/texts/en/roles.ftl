## Buttons

open-peran = My roles
open-kodeagen = Agent code
open-lepas = Lay down this role
open-undang = Invite somebody
open-undangan = My invitations
open-akhiri = End somebody's role
open-terima = Accept an invitation
open-akhirisemua = Whom they invited
open-setujui = Roles to approve

## Roles

option-cadre = Cadre / committee
    .also = kader, pengurus, cadre
option-agent = Perisai agent
    .also = agen, perisai, agent
option-officer = Branch officer
    .also = petugas, cabang, officer
option-monitor = Monitor
    .also = pantau, pemantau, city
posts-cadre =
    { $body ->
        [rt] Committee member of RT
        [rw] Committee member of RW
       *[other] Cadre of { $organisation }
    }, { $place }
posts-agent = Perisai agent, { $place }
posts-officer = Branch officer, { $place }
posts-monitor = Monitor, { $place }
roles-not-yours = This is for a role that you do not have now. Choose "Menu" to see what you can do.
roles-which = You have several roles for this. First choose which one is on.
roles-moving = Moving to another RW or kelurahan? Ask whoever invited you for a new invitation, then lay the old role down.
roles-mine =
    Your roles:
    { $lines }
roles-choose = Choose another role to change.
roles-on = • { $post } (now on)
roles-off = • { $post }
roles-not-yet = • { $post } (not usable yet)
roles-waiting = The role { $post } waits for an officer of the branch. You are told here as soon as it is approved.
roles-unproven = The role { $post } cannot be used yet: from the web alone we do not know that this is you. Press "Connect chats" and connect your Telegram or WhatsApp, or wait until an officer approves.

## Laying a role down

resign-role-sure =
    You are about to lay down this role: { $post }.
    The people you look after go to the one above you. Your own registration stays as it is.
    { $money }

    Lay down this role?
    .word = RESIGN
resign-role-kept = All right, you keep your role.
resign-role-done = Done. You are no longer { $post }. Thank you for your help.

## Inviting

invite-to-role-kind = Whom do you want to invite?
invite-to-role-organisation = Of which body are they a cadre or committee member?
invite-to-role-district = In which kecamatan?
invite-to-role-village = In which kelurahan?
invite-to-role-sure = An invitation for **{ $what }**. Make the link?
invite-kept = Fine, no invitation was made.
invite-to-role-rw =
    Which RW? For example: RW 5.
    Press "Skip" if they look after the whole kelurahan.
invite-whole-city = All of West Jakarta
invite-whole-district = The whole kecamatan
invite-too-wide = This reaches further than your own role. Invite people of your own area and organisation.
invite-done =
    The invitation for { $what } is ready. Send one of these links to one person only:
    { $lines }

    The link works for one person, once, until { $until }. Do not share it in a group.
invite-needs-approval = Once accepted, this invitation waits for an officer of the branch.
invite-telegram = Telegram: { $link }
invite-whatsapp = WhatsApp: { $link }
invite-web = Web: { $link }
error-invite-elsewhere = That place is outside of the area of your role, or in another district. Choose one of the places below.
error-rw-number = Type the number of the RW only, such as 5 or RW 005.
error-organisation-needed = A cadre belongs to a body. Choose one of those below.
error-body-unknown = I do not know that organisation yet. Choose one of those below.

## Invitations

invitations-open = Invitations not used yet: { $count }
invitations-line = No. { $number }: { $what }, until { $until }
invitations-revoke = Call back no. { $number }
invitations-none = No invitation is waiting.
invitations-revoked = That invitation is called back. Its link no longer works.

## Accepting an invitation

accept-invitation-agree =
    You are invited to be: { $what }.
    Invited by: { $who }.

    If you accept, officers and the people you look after see your name, and what you do here is recorded. You can stop at any time.

    Do you accept?
    .yes = Yes, I accept
    .no = No
accept-invitation-full_name = What is your full name?
accept-invitation-agent_code = What is your agent code at BPJS Ketenagakerjaan? For example: AG12345. It is written into the applications for the branch. Not known yet? Tap "Skip".
agent-code-code = Your agent code is { $now }. Write your agent code at BPJS Ketenagakerjaan, for example AG12345, or tap "Skip".
agent-code-done = Your agent code: { $code }. The branch sees it with the applications of your people.
error-agent-code = An agent code has 3 to 20 letters and digits. For example: AG12345
accept-unfinished = The invitation is not finished, so you do not have that role yet. Open the link again to finish it.
accept-declined = All right, the invitation is not used. If you change your mind, open the link again.
accept-from-operator = The operator of Perisai Bot
accept-invalid = This invitation link does not work: it may have been used, called back, or be too old. Ask whoever invited you for a new one.
accept-already = You already have this role. Somebody else can still use the link.
accept-own = This is your own invitation. Send the link to the person you invite.
accept-phone = This phone number already has a role in another chat. Press "Connect chats" to make your two chats one, then open the link again.
accept-thanks = Thank you, you have accepted the invitation.
accept-demo = This is the demo: elsewhere a role that was accepted on the web is usable only once your Telegram or WhatsApp is connected.
error-name-official = This sounds like the name of an office. Write your own name as on your KTP.
role-accepted-news = There is a new role in your area: { $who }. Invited by: { $by }. If this is wrong, end it.
role-waiting-news = An invitation was accepted: { $who }, invited by { $by }. The role is usable only once you approve. Make sure first that it is the right person.
accept-done = Thank you. You are now { $what }.

## Ending the role of somebody else

option-laid_down = Laid down
option-erased = Data erased
option-declined = Not approved
option-replaced = Replaced
    .also = replace, diganti
option-moved = Moved away
    .also = moved, pindah
end-role-search = Whose role ends? Type a part of the name.
end-role-whose = Whose role ends?
end-role-why = Why does it end?
end-role-successor = Who goes on with the work?
end-role-nobody = Nobody yet
end-role-sure =
    The role of { $who } is to end. Invited by: { $by }. Its history is kept.
    { $people }
    { $money }
    { $cases }

    End this role?
    .word = END
end-role-cases = Cases they work on: { $count }. Hand them on first, or let them go back to the list.
end-role-people =
    People they look after: { $count }
    { $names }
people-named = { $name } ({ $place })
people-more = and { $count } more
end-role-kept = All right, the role goes on.
end-role-asked = The role of { $who } ends once another officer agrees. The request has been sent.
end-role-invited =
    Those whom they invited still have a role:
    { $lines }
end-invited-all = End these too ({ $count })
end-invited-whose = Their roles have ended, but those whom they invited go on. Press a name to end the roles of all whom they invited:
end-invited-sure =
    The roles of these people are to end:
    { $names }
    .word = END
end-invited-nobody = There is no role left to end.
role-end-news = A request of { $by }: that the role of { $who } ends. It does once you approve.
end-role-gone = That role has ended already.
end-role-none-below = Nobody works under you yet. You can invite somebody first.
money-held = People's money still held: { RUPIAH($sum) } from { $count } { $count ->
        [one] person
       *[other] people
    }.
money-on-the-way = Deposited, not in BPJS's data: { RUPIAH($sum) } from { $count } { $count ->
        [one] person
       *[other] people
    }.
role-ended-holding =
    From today you are no longer { $post }. { $money }

    Your cash book stays open until it is empty: record the deposit, and give back what is left over. The branch sees it too.
role-ended-notice = From today you are no longer { $post }. Thank you for your work. If this is a mistake, talk to a person.
role-cases-passed = The role of { $who } has ended. The cases that they held are now yours: { $count }. Open them and tell the people.
end-role-done = The role of { $who } has ended.
end-role-passed = People who are now with { $successor }: { $people }.
end-role-left = People without an agent now: { $people }. Choose one with "Assign an agent".
error-nobody-of-that-name = Nobody under you has that name. Type a part of another name.

## An officer's approval

approve-roles-decision =
    { $what }

    Do you approve?
approve-roles-role =
    { $who }
    Chats: { $chats }
    Invited by: { $by }

    Once approved, this person sees the participants of their area. Make sure first that it is the right person.
approve-roles-ended = { $who }, who no longer has this role
approve-roles-end =
    { $by } asks that the role of { $who } ends.
    Reason: { $why }
approve-roles-open = Waiting for your approval: { $count }
approve-roles-none = Nothing waits for your approval.
approve-roles-line = No. { $number }: { $who }
approve-roles-end-line = No. { $number }: the end of the role of { $who }
approve-roles-one = Open no. { $number }
approve-roles-gone = Another officer has decided that already.
approve-roles-approved = Approved. The person is told.
approve-roles-declined = Not approved.
role-approved-notice = An officer of the branch has approved. You are { $post } from now on.
role-declined-notice = An officer of the branch did not approve the role { $post }. If this is a mistake, talk to whoever invited you.

## Opening NIKs and phone numbers

reveals-enough = You have opened { $count } numbers today, which is the most for a day. Tomorrow you can again. If it is urgent, talk to an officer.
reveals-news = Today { $who } has opened { $count } NIKs or phone numbers and wants more. Ask whether that is needed.
