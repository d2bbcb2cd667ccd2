open-kecelakaan = Accident at work
open-meninggal = A member has died
open-jht = Withdraw JHT
claim-accident =
    { $happened ->
        [yes] I hope you get well soon. After an accident at work:
       *[no] If there is an accident at work:
    }
    1. Get treatment first, if possible at a partner hospital (PLKK).
    2. Report it to the branch or that hospital within 2 × 24 hours (form 3 KK1).
    3. Have ready: member card, KTP, what happened with 2 witnesses, a police report if it was in traffic.

    Quick help: 175.
claim-accident-unsure = Your contributions are not all recorded, so do not take it for granted that you are covered. BPJS decides: ask 175.
claim-accident-no-member = You are not recorded as an active member here, so do not take it for granted that you are covered. Make sure first: call 175.
claim-death =
    We are very sorry for your loss. The heirs need:
    • the member card, the KTP of the deceased and of the heirs, the KK
    • the death certificate and the certificate of heirs
    • an heir's bank book
    • proof that the deceased was working

    Hand it in at the branch (form F4). Help: 175.
claim-savings =
    JHT can be paid out in full at the age of 56, on total permanent disability, on death, or when you stop your business. Balances up to Rp15.000.000 through the JMO app; more than that through Lapak Asik or the branch. Help: 175.
