## Sentence, picture and table of Monev

monev = Monev
monev-title = Monev { $place }
monev-rw-of = RW { $rw } { $place }
monev-who-officeholders = cadres and officers
monev-who-officeholders-of = { $body }
monev-who-workers = workers
monev-who-workers-of =
    { $group ->
        [umum] workers without a post
       *[other] workers who are also { $body }
    }
monev-body-rt = RT officials
monev-body-rw = RW officials
monev-body-pkk = PKK cadres
monev-body-dasawisma = dasawisma cadres
monev-body-posyandu = posyandu cadres
monev-body-jumantik = jumantik cadres
monev-body-fkdm = FKDM members
monev-body-lmk = LMK members
monev-body-karang_taruna = Karang Taruna officials
monev-body-umkm = owners of small businesses
monev-body-umum = people without a post
monev-sentence = In { $place }, { $active } of { $known } { $who } are protected ({ $percent }). { $arrears } are in arrears.
monev-sentence-protected = In { $place }, { $active } of { $known } { $who } are protected ({ $percent }).
monev-sentence-nobody = In { $place } no { $who } are on record yet.
monev-sentence-few = In { $place } there are still few { $who } on record, so the figures are not shown.
monev-sentence-known = In { $place }, { $known } { $who } are on record. How many are protected is not shown: a few people would be recognized.
monev-ranked-active = { $level } in { $place }, the { $order ->
        [lowest] lowest
       *[other] highest
    } first. Counted: the share of { $who } who are protected.
monev-ranked-arrears = { $level } in { $place }, the { $order ->
        [lowest] fewest
       *[other] most
    } first. Counted: { $who } in arrears.
monev-ranked-never = { $level } in { $place }, the { $order ->
        [lowest] fewest
       *[other] most
    } first. Counted: { $who } who are not registered.
monev-ranked-line-active = { $number }. { $name }: { $percent } (of { $known })
monev-ranked-line-arrears = { $number }. { $name }: { $count } of { $known }
monev-ranked-line-never = { $number }. { $name }: { $count } of { $known }
monev-ranked-more = These are { $shown } of the { $count } that have figures.
monev-ranked-none = { $level } in { $place }: no figures yet that can be ranked.
monev-ranked-hidden = Areas with small figures are not ranked: a few people alone would be recognised.
monev-asked = { $name }: { $count }.
monev-asked-hidden = { $name }: not shown, so that nobody is recognised.
monev-asked-never = Not registered
monev-asked-registered = Registered
monev-target-line = Target of { $name }: { $percent } { $missing }
monev-target-line-unknown = Target of { $name }: not known.
monev-all = All
monev-none = Not registered
monev-none-agent = Without an agent
monev-agent = Agent number { $id }
monev-post-ketua = Heads
monev-post-other = Others
monev-tile = { $name }: { $percent } protected, { $active } of { $known }
monev-tile-unknown = share not shown
monev-map = Map of { $place }: most are protected in { $high } ({ $most }), fewest in { $low } ({ $least }).
monev-map-one = Map of { $place }: only { $name } has a figure, { $percent } protected.
monev-map-none = Map of { $place }: there are no figures to show yet.
monev-trend-spoken = Protected: { $then } on { $first }, { $now } on { $last }.
monev-undated = no date
monev-source = Source: { $source } ({ $day })

monev-share-target = The upright line: target { $target }.
monev-on = Data of { $day }.
monev-potential = There should be { $count }. { $source }. Percentages are of those on record.
monev-potential-unknown = How many there should be: not known. Percentages are of those on record.
monev-fresh = Counted until { $date } at { $time }.
monev-fresh-never = Never counted yet.
monev-hidden = • means that a figure is not shown: it is of one to four people, or would give them away.
monev-hidden-rows = Rows of too few people are left out.
monev-picture = Share that is protected, by area
monev-picture-legend = The darker, the higher the share. – means that nobody is recorded yet.
monev-many = Tap the name of an area for its details, and the people behind its figures.
monev-table = Table of coverage
monev-sort = Order
monev-sort-gap = Most people missing
monev-sort-share = Lowest share
monev-sort-name = Name
monev-column-share = %
monev-column-active = Protected
monev-column-arrears = In arrears
monev-column-waiting = In process
monev-column-ended = Ended
monev-column-never = Not registered
monev-column-known = On record
monev-column-new = New
monev-column-lost = Left
monev-column-potential = Should be
monev-column-gap = Missing to { $target }
monev-column-fresh = List of
monev-unknown = not known
monev-listed-on = { $day }
monev-not-listed = no list
monev-trend = Protected, the last year
monev-break = On { $day } { $area } was divided into { $parts }. Figures before and after are of different ground.
monev-targets = Targets
monev-target-ministry = Ministry of Home Affairs
monev-target-own = Our own
monev-of-potential = all there should be
monev-of-known = those on record
monev-missing = of { $base }: { $count } people are missing.
monev-watch = To watch
monev-ending = Others pay for them, and it ends within 60 days: { $count } people
monev-ending-hidden = Others pay for them, and it ends within 60 days: •
monev-official = Newest official data of BPJS: { $day }
monev-official-none = No official data of BPJS yet.
monev-missing-lists = { $count } kelurahan sent no list of officeholders
monev-all-listed = All kelurahan sent their lists of officeholders.
monev-choose = Choose group, day and rows of the table
monev-people = Of whom
monev-people-officeholders = Cadres and officers
monev-people-workers = All workers
monev-by = Rows
monev-by-kecamatan = Kecamatan
monev-by-kelurahan = Kelurahan
monev-by-rw = RW
monev-by-group = Organisation
monev-by-post = Post
monev-by-payer = Payer
monev-by-agent = Agent
monev-by-sector = Kind of work
monev-group = Organisation
monev-day = On the day
monev-since = Compare with
monev-show = Show
monev-references = Reference numbers and their sources
monev-measure-members = members
monev-measure-heads = heads
monev-measure-units = places
monev-measure-protected = protected, by BPJS
monev-back = Back to Monev
monev-erased = Name erased
monev-ends = { $payer } pays until { $day }
monev-reveal-about = Names and phone numbers of the marked are shown for 10 minutes. They can read who looked, and why. At most 20 numbers a day.

## Minutes

monev-minutes = Minutes of Monev
monev-minutes-new = New minutes
monev-minutes-of = Meeting about
monev-minutes-todo = Agreed, not done yet
monev-minutes-now = Agreed at this meeting, until today
monev-minutes-kept-before = Earlier meetings
monev-minutes-todo-none = No agreed action waits. New ones are written when minutes are made.
monev-minutes-nothing = No minutes yet. Choose the area above, then press "New minutes".
monev-minutes-none = None.
monev-minutes-about = The figures of the day are kept with it and never change. What was agreed is shown at the next meeting.
monev-minutes-held = Day of the meeting
monev-minutes-who = Who was there, one name and post a line
monev-minutes-agreed = Agreed
monev-minutes-earlier = Agreed before
monev-minutes-case = Number
monev-minutes-action = To do
monev-minutes-owner = By whom
monev-minutes-due = Until
monev-minutes-state = State
monev-minutes-until = until { $day }
monev-minutes-keep = Keep the minutes
monev-minutes-kept = Minutes number { $number } are kept. Download them, and have them signed.
monev-minutes-pdf = Download PDF
monev-minutes-xlsx = Download Excel
monev-minutes-title = Minutes of Monev, { $place }
monev-minutes-number = Number
monev-minutes-data = Data of
monev-minutes-since = Compared with
monev-minutes-official = Newest official data of BPJS
monev-minutes-unreported = Sent no list of officeholders
monev-minutes-first = first meeting
monev-minutes-hidden = Note
monev-minutes-change = Change
monev-minutes-what = Of
monev-minutes-measure = Counted
monev-minutes-count = Number
monev-minutes-source = Source
monev-minutes-day = As of
monev-minutes-present = Who was there, and signatures
monev-minutes-digest = Kept { $date } at { $time }. Digest of the data (SHA-256), the same as long as the data are:
monev-action-done = done
monev-action-open = open
monev-action-late = late
monev-action-close = Mark as done
monev-action-closed = Action number { $number } is done.
error-minutes-area = Minutes are made for a city or kecamatan in your area.
error-minutes-day = The day of the meeting is still to come. Choose today or earlier.
error-minutes-present = Write who was there, at most 60 people.
error-minutes-action = Each action needs what to do, by whom, and a day after the meeting.
error-minutes-gone = That action is done already, or there is none.
desk-waits-actions = Actions of Monev not done

## In the chat

open-monev = Monev
open-namamonev = Names of people
open-monevbulanan = Monthly Monev
monev-no-names = A monitor sees figures, not the names of people. Who they are: ask the cadre or officer of that area.
monev-not-kept = Monev has numbers of people only, not money, claims or what happened to them.
monev-today-only = The chat has the figures of today only, of all posts and kinds of work.
monev-on-the-page = The chat has the figures of today only. Other days, comparisons, heads, payers, kinds of work and minutes are on the Monev page: type /masuk.
monev-area-beyond = { $name } is outside your area. These are the figures of { $place }.
monev-area-unknown = I do not know that area, so these are the figures of { $place }. For another one, write the name of the kelurahan or kecamatan.
monev-area-rw = Many kelurahan have an RW { $rw }. Write the kelurahan too, such as "monev rw 5 angke". These are the figures of { $place }.
monev-which-area = Which area?
monev-which-body = Which organisation?
monev-line = { $name }: { $active } of { $known } protected
monev-line-none = { $name }: nobody on record yet
monev-line-hidden = { $name }: •
monev-rw-left-out = An RW with few people is not shown, so that nobody is recognised.
monev-own-rw-none = RW { $rw }: no cadres or officers on record yet.
monev-monthly-want = Send each month
open-monevbulanan-berhenti = Stop each month
monev-monthly-wanted = Good. From next month on you get one message of Monev each month.
monev-monthly-stopped = Good. The monthly message of Monev is not sent any more.
monev-letter = Monev { $place }, { $who }: { $active } of { $known } protected ({ $percent }), { $arrears } in arrears. Press the button for the picture.
why-monev = The message of { $day } is the monthly Monev that you asked for. Stop it by typing /monevbulanan stop.

## Numbers and targets on the desk

monev-numbers = Numbers and targets
monev-numbers-about = How many there should be, and targets, by whose word and of which day. The newest one that another officer approved is taken.
monev-numbers-to-decide = Waiting for your decision
monev-numbers-new = Enter a number
monev-numbers-kind = Choose first what the number is about.
monev-numbers-group = Choose the organisation.
monev-numbers-no-group = All workers
monev-numbers-as-of = As of (year or date)
monev-numbers-enter = Save
monev-numbers-entered = Saved. The number is used once another officer approves it on this page.
monev-numbers-all = All numbers
monev-number-approved = approved
monev-number-waiting = waiting
monev-number-refused = not approved
