## Buttons

open-caratugas = How it is done
open-uangwarga = May I take money?
open-honorkader = Pay of cadres

## How tasks are done

how-catat = Write the name, the months and the money in one line, for example "siti 2 months 16800". I read it back first; only after your Yes is it recorded and the receipt sent. Only from people you look after.
how-setor = Pay the money to BPJS first, **within 2 days** of receiving it. Then press "Record deposit", choose the payments that are in it, and send the number or a photo of the receipt.
how-batalcatat = Choose the record, say what is wrong, then press Yes. Within 10 minutes it is taken back at once; later an officer has to agree. What BPJS has recorded cannot be taken back.
how-tutup = Count the cash you hold, press "Close today", and write the sum. If it differs from the book, you see by how much. If money is missing, the officer is told. A closed day can be opened again with a reason.
how-titipan = What people pay beyond whole months stays with you as a rest. It pays for a later month, or you give it back: press "Money left over" and choose the person.
how-kirimbukti = Write the name. The receipt of the last payment is sent to that person's chat again, or you show them its picture.
how-ingatkan = For one person write "remind siti". For everybody who owes or is due press "Remind all". You see how many people first. Who has paid gets nothing.
how-serahkan = Choose who is handed over (all, one RW, or one person), the agent who receives them, and why. They move only after a branch officer agrees, and everybody is told.
how-ambilalih = Write whom you want to look after, and why. They move only after a branch officer agrees, and both agents are told.
how-daftarkan = Press "Register a member" and answer the questions one by one: ask the person's consent first and have the KTP at hand. Somebody without a phone can be registered too. Many people? Press "Send a list".
how-impor = Many people at once: press "Send a list", then paste the text or send an Excel sheet. Any columns; each row needs NIK and name. I check first and ask what is missing. After your yes the data go to the branch.
how-betulkan = Write the person's name, choose what is wrong, and write what is right. Before it is with the branch it changes at once; later an officer corrects it.
how-undang = Press "Invite somebody", choose the role and the area. You get one link: send it to one person only, not in a group. It can be used once.
how-akhiri = Press "End somebody's role", choose the person and the reason. You first see whom they look after and the money they hold, then press Yes.
how-siaran = Choose who gets it, then write the message. You see the message and how many get it first, and can try it on yourself. A large broadcast waits for an officer.
how-kasus = Press "Cases" for those that are open, the oldest first. Choose one, read it, then answer, pass it on, or close it. Your answer arrives in the person's chat.
how-filestatus = Just send the file here (Excel or CSV): each row has a NIK and a status. I try it first and show you the result; data change only after you press "Apply". It can be undone.
how-batalstatus = Press "Undo this file" below the file that was applied last. That is possible for 31 days, while nothing was built on it.
how-pengajuan = Press "Check applications", open one, compare it with the photo of the KTP, then approve it, ask for a correction, or reject it with a reason. The person is told.
how-unduhpengajuan = Press "Get applications": new ones that are ready go into one file for the branch. Those that were downloaded before are not in it again.
how-pengurus = Press "List of officers", then paste or send the names and posts. You see the whole list first, then it is kept.
how-bantuklaim = Write the name, for example "help siti claim". I ask what happened, then show the papers it needs and by when.

## What cadres ask

cadre-money = Cadres take no contributions. Workers pay themselves with their NIK at a bank, an e-wallet or Alfamart, or through a Perisai agent: an agent gives a receipt code for each payment.
cadre-reward = What cadres are paid is not decided here, so I do not know. Ask an officer or your organisation. For workers, registering in this chat is free.
