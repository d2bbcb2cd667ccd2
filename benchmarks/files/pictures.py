"""Pictures a second of CPU time: a photo becomes a clean JPEG, beside the bare loop of Pillow that
makes a thumbnail; and what a worker process adds to it, waiting included.
"""

import random
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO

from PIL import Image

from benchmarks.support.measure import Databases, Row, compared, interleaved, now
from exchange.files.pictures import LONGEST_SIDE, QUALITY, redraw
from exchange.files.pool import FilePool

SIZES = {"WhatsApp, 1600 x 1200": (1600, 1200), "a camera, 4000 x 3000": (4000, 3000)}
TARGET = 20
"""Pictures a second of CPU time."""


def measure(databases: Databases, quick: bool) -> list[Row]:
    rounds, count = (2, 3) if quick else (5, 12)
    pool, rows = FilePool(), list[Row]()
    for what, size in SIZES.items():
        content = photo(size)
        works = {
            "ours": partial(times, count, partial(redraw, content)),
            "Pillow's thumbnail": partial(times, count, partial(thumbnail, content)),
            "in a worker": partial(times, count, partial(pool.read, content, now().date())),
        }
        rates = interleaved({name: lambda turn, do=do: do for name, do in works.items()}, rounds)
        title = f"a photo of {what}, cleaned"
        rows.append(compared(title, rates, "ours", "Pillow's thumbnail", 0.8))
        rows.append(compared(f"{title} in a worker", rates, "in a worker", "ours", 0.25))
        rate = count / cpu_seconds(works["ours"])
        rows.append(
            Row(f"{title}, of CPU", f"{rate:.0f}/s", "", "", f">= {TARGET}/s", rate >= TARGET)
        )
    pool.close()
    return rows


def photo(size: tuple[int, int]) -> bytes:
    """A photo as telephones make them: soft shapes and some noise, 4:2:0, about 2 bits a pixel."""
    small = (size[0] // 16, size[1] // 16)
    shapes = Image.frombytes("RGB", small, random.Random(7).randbytes(small[0] * small[1] * 3))
    noise = Image.effect_noise(size, 10).convert("RGB")
    out = BytesIO()
    Image.blend(shapes.resize(size, Image.Resampling.BICUBIC), noise, 0.1).save(out, "JPEG")
    return out.getvalue()


def thumbnail(content: bytes) -> bytes:
    """The loop that Pillow's own tutorial shows."""
    out = BytesIO()
    with Image.open(BytesIO(content)) as image:
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        image.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def times(count: int, work: Callable[[], object]) -> int:
    for _ in range(count):
        work()
    return count


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU time of this process for the work."""
    start = time.process_time()
    work()
    return time.process_time() - start
