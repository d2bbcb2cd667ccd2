"""Turns that wait for SQLite's one writer share its next transaction.

Nobody waits for others to come: whoever has the writer takes along those who wait already.
"""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from threading import Lock

from bot.message import Inbound

MOST = 16
"""Messages in one transaction."""

Wait = Callable[[], bool]


class QueuedTurn:
    """A message in line; `new` is what became of it, once it is `over`."""

    __slots__ = ("error", "message", "new", "over")

    def __init__(self, message: Inbound) -> None:
        self.message = message
        self.over = False
        self.new = False
        self.error: Exception | None = None


class WriteQueue:
    """Messages in the order in which they came.

    `share` handles several in one transaction, all of them or none; `alone` handles one; `saved`
    is called after each group, and told whether anything was new.
    """

    def __init__(
        self,
        share: Callable[[Sequence[Inbound]], list[bool]],
        alone: Callable[[Inbound], bool],
        saved: Callable[[bool], None],
    ) -> None:
        self.share = share
        self.alone = alone
        self.saved = saved
        self.waiting: deque[QueuedTurn] = deque()
        self.writer = Lock()

    def enqueue(self, message: Inbound) -> Wait:
        """Stand in line; what is returned waits until the message was handled, or handles it."""
        mine = QueuedTurn(message)
        self.waiting.append(mine)
        return partial(self.wait, mine)

    def wait(self, mine: QueuedTurn) -> bool:
        with self.writer:
            while not mine.over:
                self.handle_group(self.next_group())
        if mine.error:
            raise mine.error
        return mine.new

    def next_group(self) -> list[QueuedTurn]:
        """Who comes next: a message with files may take long, so that it goes alone."""
        group = [self.waiting[place] for place in range(min(len(self.waiting), MOST))]
        long = [place for place, each in enumerate(group) if each.message.files]
        return group[: max(long[0], 1)] if long else group

    def handle_group(self, group: list[QueuedTurn]) -> None:
        """They leave the line when it is known what became of them."""
        if len(group) == 1 or not self.handle_in_one_transaction(group):
            for each in group:
                self.handle_alone(each)
        for _ in group:
            self.waiting.popleft()
        self.saved(any(each.new for each in group))

    def handle_in_one_transaction(self, group: list[QueuedTurn]) -> bool:
        """False when that was not possible: then nothing was done."""
        try:
            news = self.share([each.message for each in group])
        except Exception:  # noqa: BLE001  # whoever it concerns meets it alone
            return False
        for each, new in zip(group, news, strict=True):
            each.new, each.over = new, True
        return True

    def handle_alone(self, each: QueuedTurn) -> None:
        try:
            each.new = self.alone(each.message)
        except Exception as error:  # noqa: BLE001  # raised again where the message waits
            each.error = error
        each.over = True
