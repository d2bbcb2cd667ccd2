"""A receipt that is sent once more: to the worker, or as a picture to show."""

from tests.support.scripted_chat import ScriptedChat


def test_a_receipt_reaches_the_worker_once_an_hour_however_often_it_is_asked_for(world):
    agent = ScriptedChat(world)
    agent.do_role("agent")
    agent.do_clients("")
    agent.say("catat dewi 1 bulan pas")
    agent.say("ya")
    worker = agent.friend("client-1")
    before = len(worker.letters())
    for _ in range(3):
        agent.say("kirim ulang kuitansi dewi")
    assert len(worker.letters()) == before + 1
    assert worker.letters()[-1].document
    world.pass_time(hours=1)
    agent.say("kirim ulang kuitansi dewi")
    assert len(worker.letters()) == before + 2


def test_a_worker_without_a_chat_gets_the_picture_by_the_agent(world):
    agent = ScriptedChat(world)
    agent.do_role("agent")
    agent.do_wealthy("")
    assert "belum ada bukti" in agent.say("kirim ulang bukti")
    agent.say("catat siti 1 bulan pas")
    agent.say("ya")
    assert "Siti Aminah" in agent.say("kirim ulang bukti siti")
    assert agent.last is not None
    assert agent.last.document


def test_a_record_that_was_taken_back_has_no_receipt_to_send(world):
    agent = ScriptedChat(world)
    agent.do_role("agent")
    agent.do_clients("")
    agent.say("catat dewi 1 bulan pas")
    agent.say("ya")
    agent.say("[Batalkan catatan]")
    agent.say("[Orangnya salah]")
    agent.say("ya")
    assert "Belum ada pembayaran" in agent.say("kirim ulang bukti dewi")
