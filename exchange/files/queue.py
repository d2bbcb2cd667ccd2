"""The queue in which files wait for a worker: short, and fair between senders."""

import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from weakref import WeakValueDictionary

from domain.files import FileContents, unread
from exchange.files.pool import FilePool, is_settled
from exchange.files.read import judge

MOST_WAITING = 40
"""Files of all senders; when all take 5 seconds, the last one waits 100."""
MOST_OF_ONE = 10
"""Files of one sender: an album."""
MOST_BYTES = 64 * 1024 * 1024


class FileQueue:
    """Reads files without holding up the event loop. One sender's are read one after the other."""

    def __init__(self, pool: FilePool) -> None:
        self.pool = pool
        self.threads = ThreadPoolExecutor(pool.size, thread_name_prefix="file")
        self.waiting: Counter[str] = Counter()
        self.bytes = 0
        self.turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def read(self, sender: str, content: bytes, today: date) -> FileContents:
        """The file, read; `unread` when too many wait."""
        judged = judge(content)
        if is_settled(judged):
            return judged
        if self.is_full(sender, len(content)):
            return unread()
        self.waiting[sender] += 1
        self.bytes += len(content)
        turn = self.turns.setdefault(sender, asyncio.Lock())
        try:
            async with turn:
                loop = asyncio.get_running_loop()
                return await loop.run_in_executor(self.threads, self.pool.read, content, today)
        finally:
            self.bytes -= len(content)
            self.waiting[sender] -= 1
            if not self.waiting[sender]:
                del self.waiting[sender]

    def is_full(self, sender: str, size: int) -> bool:
        """Whether one more file of the sender would be too many."""
        if self.waiting[sender] >= MOST_OF_ONE or self.waiting.total() >= MOST_WAITING:
            return True
        return self.bytes + size > MOST_BYTES

    def close(self) -> None:
        """End the workers; files that wait are not answered."""
        self.pool.close()
        self.threads.shutdown(wait=False, cancel_futures=True)
