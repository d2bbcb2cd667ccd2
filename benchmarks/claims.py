"""The packet of a claim with twelve photos, in a worker process, beside typst alone on the same
page; both without the time to start."""

from functools import partial

from benchmarks.files.pictures import photo, times
from benchmarks.support.measure import Databases, Row, compared, interleaved, now
from domain.files import JPEG
from exchange.claims.packet import PacketPage, PacketTexts, dump_job, make_packet
from exchange.files.pictures import redraw
from exchange.files.pool import FilePool

PAGES = 12
TEXTS = PacketTexts("id", "Klaim", "Perisai", [("NIK", "-")], ("a", "b", "c"), [("a", "b", "c")])


def measure(databases: Databases, quick: bool) -> list[Row]:
    content, _ = redraw(photo((1600, 1200)))
    pages = [PacketPage(f"Berkas {number}", JPEG, content) for number in range(PAGES)]
    job, pool = dump_job(TEXTS, pages, now()), FilePool(1)
    pool.make_packet(job, now().date())
    works = {
        "in a worker": partial(times, 1, partial(pool.make_packet, job, now().date())),
        "here": partial(times, 1, partial(make_packet, TEXTS, pages, now())),
    }
    rates = interleaved(
        {name: lambda turn, do=do: do for name, do in works.items()}, 2 if quick else 5
    )
    pool.close()
    return [compared(f"a packet of {PAGES} photos", rates, "in a worker", "here", 0.5)]
