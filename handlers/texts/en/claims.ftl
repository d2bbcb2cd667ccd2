open-kecelakaan = Accident at work
open-meninggal = A member has died
open-jht = Withdraw JHT
claim-accident =
    I hope you get well soon. After an accident at work:
    1. Get treatment first, if possible at a partner hospital (PLKK).
    2. Report it to the branch or that hospital within 2 × 24 hours (form 3 KK1).
    3. Have ready: KTP, the member card if there is one, what happened with 2 witnesses, a police report if it was in traffic.

    Quick help: 175.
claim-cover-nobody = By our data you are not registered, so do not count on it being paid for. A member in another way, through an employer perhaps? Check with 175.
claim-cover-waiting = Your registration is not complete, so protection from here has not begun. 175 knows for certain.
claim-cover-arrears = Your contributions are recorded until { $until } only, so do not count on it being paid for. Report it all the same, and ask 175.
claim-cover-ended = Your membership ended after { $grace }. Do not count on cover for what happened later; report what happened before. 175 knows for certain.
claim-death =
    We are very sorry for your loss. The heirs need:
    • the KTP of the deceased and of the heirs, the KK, the member card if there is one
    • the death certificate and the certificate of heirs
    • an heir's bank book
    • proof that the deceased was working

    Hand it in at the branch (form F4). Help: 175.
    Did it happen at work, or on the way there or back? Tell the branch: that is another right, and may be a larger one. Had the membership ended? Ask all the same.
claim-savings =
    JHT can be paid out in full at the age of 56, on total permanent disability, on death, or when you stop your business. Balances up to Rp15.000.000 through the JMO app; more than that through Lapak Asik or the branch. Help: 175.
