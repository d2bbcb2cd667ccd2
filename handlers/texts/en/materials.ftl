## Buttons

open-materi = My poster and QR
option-status = WhatsApp status picture
option-poster = A4 poster
option-tent = Table tent
option-slips = Slips, 8 a sheet

## Asking for material

order-material-kind =
    { $brought }

    Which one would you like? It carries your name, this month's dues and your QR. Whoever scans it starts to register.
    .help = The status picture is for the phone. Poster, table tent and slips are PDFs to print on A4. Choose one.
material-brought = Came by your QR: { $came }. Registered: { $registered }. Protected today: { $protected }.
material-brought-nobody = Nobody has come by your QR yet.
material-soon = One moment, it is being made. The file follows in this chat.
material-sent-status = Here is the picture for your WhatsApp status. Save it and post it. Ask for a new one next month, so that its figures stay right.
material-sent-poster = Here is your poster. Print it on A4 and put it up where many people pass. Its date is below: when the dues change, ask for a new one.
material-sent-tent = Here is your table tent. Print it on thick A4 paper, fold it at the line in the middle and stand it up.
material-sent-slips = Here are your slips. Print them on A4 and cut along the dashed lines: eight to hand out.
material-failed = The file could not be made. Please try again in a moment. If it fails again, tell a branch officer.

## Words on the material

material-product = BPJS Ketenagakerjaan for self-employed workers
material-title = Working for yourself? Protect yourself and your family.
material-lead = Traders, ojek drivers, craftsmen, house helpers, day labourers: you can join.
material-amount = { RUPIAH($dues) } a month
material-dues-other = the lowest dues, JKK and JKM
material-dues-transport = ojek, drivers, couriers
material-dues-savings = with old-age savings (JHT)
material-until = { $whom }, up to the dues of { $until }
material-until-then = { $whom }, up to the dues of { $until }, then { RUPIAH($later) }
material-accident = An accident at work: treated until you are well, as medically needed.
material-death = A death: the family receives up to { RUPIAH($full) }.
material-savings = You may add old-age savings.
material-terms = You need a NIK, to be under { $age } and to be working. The death benefit is { RUPIAH($full) } after { $months } consecutive months of dues; before that { RUPIAH($first) }.
material-scan = Scan, then register by chat
material-address = Cannot scan? Open { $address } and type
material-inviter = Ask: { $who }
material-safety = Never give a PIN or OTP to anyone, or transfer to a private account. In doubt? Call 175.
material-made = Dues of { $month } for those who pay themselves. Made on { $day }.
material-sources = Source: { $articles }.
material-fold = fold here

## Who came by the QR

referral-welcome = { $who } invited you. Let us begin to register.
portfolio-referred = Came by your QR: { $came }. Registered: { $registered }.
