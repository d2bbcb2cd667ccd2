## Buttons

open-peran = My roles
open-lepas = Lay down this role
open-undang = Invite somebody
open-undangan = My invitations
open-akhiri = End somebody's role
open-terima = Accept an invitation

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
roles-mine =
    Your roles:
    { $lines }
roles-choose = Choose another role to change.
roles-on = • { $post } (now on)
roles-off = • { $post }

## Laying a role down

resign-role-sure =
    You are about to lay down this role: { $post }.
    The people you look after go to the one above you. Your own registration stays as it is.

    Lay down this role?
resign-role-kept = All right, you keep your role.
resign-role-done = Done. You are no longer { $post }. Thank you for your help.

## Inviting

invite-to-role-kind = Whom do you want to invite?
invite-to-role-organisation = Of which body are they a cadre or committee member?
invite-to-role-district = In which kecamatan?
invite-to-role-village = In which kelurahan?
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
invite-telegram = Telegram: { $link }
invite-whatsapp = WhatsApp: { $link }
invite-web = Web: { $link }
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
accept-declined = All right, the invitation is not used. If you change your mind, open the link again.
accept-from-office = The operator of Perisai Bot
accept-invalid = This invitation link does not work: it may have been used, called back, or be too old. Ask whoever invited you for a new one.
accept-already = You already have this role. Somebody else can still use the link.
accept-own = This is your own invitation. Send the link to the person you invite.
accept-done = Thank you. You are now { $what }.

## Ending the role of somebody else

option-laid_down = Laid down
option-erased = Data erased
option-replaced = Replaced
    .also = replace, diganti
option-moved = Moved away
    .also = moved, pindah
end-role-search = Whose role ends? Type a part of the name.
end-role-whose = Whose role ends?
end-role-why = Why does it end?
end-role-heir = Who goes on with the work?
end-role-nobody = Nobody yet
end-role-sure =
    The role of { $who } ends now. Its history is kept.

    End this role?
end-role-kept = All right, the role goes on.
end-role-gone = That role has ended already.
end-role-none-below = Nobody works under you yet. You can invite somebody first.
role-ended-notice = From today you are no longer { $post }. Thank you for your work. If this is a mistake, talk to a person.
end-role-done = The role of { $who } has ended. Participants who changed hands: { $people }.
error-nobody-of-that-name = Nobody under you has that name. Type a part of another name.
