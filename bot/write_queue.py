"""The queue for SQLite's one writer: messages that wait share the next transaction.

No message waits for others to come: a turn that gets the writer takes along those that wait.
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
    """A message in the queue; once it is `over`, `new` says whether it was handled just then."""

    __slots__ = ("error", "message", "new", "over")

    def __init__(self, message: Inbound) -> None:
        self.message = message
        self.over = False
        self.new = False
        self.error: Exception | None = None


class WriteQueue:
    """Handles messages in the order in which they came.

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
        """Add a message; the result waits until it was handled, or handles it.

        It returns True when the message was new, and raises the error of its turn.
        """
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
        """The messages of the next transaction: one with files may take long, and goes alone."""
        group = [self.waiting[place] for place in range(min(len(self.waiting), MOST))]
        with_files = [place for place, each in enumerate(group) if each.message.files]
        return group[: max(with_files[0], 1)] if with_files else group

    def handle_group(self, group: list[QueuedTurn]) -> None:
        """Handle messages; each leaves the queue when its result is known."""
        if len(group) == 1 or not self.handle_in_one_transaction(group):
            for each in group:
                self.handle_alone(each)
        for _ in group:
            self.waiting.popleft()
        self.saved(any(each.new for each in group))

    def handle_in_one_transaction(self, group: list[QueuedTurn]) -> bool:
        """Handle all of the group; False when that failed, and nothing was done."""
        try:
            news = self.share([each.message for each in group])
        except Exception:  # noqa: BLE001  # whoever it concerns meets it alone
            return False
        for each, new in zip(group, news, strict=True):
            each.new, each.over = new, True
        return True

    def handle_alone(self, each: QueuedTurn) -> None:
        """Handle one message; its error is raised where it waits."""
        try:
            each.new = self.alone(each.message)
        except Exception as error:  # noqa: BLE001
            each.error = error
        each.over = True
