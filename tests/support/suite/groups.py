"""Which tests one process of a run takes together, because they share what it has cached."""

import re

from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

PLAY = re.compile(r"\b(?:id|en)-\w+-\w+")
"""A transcript in the name of a test: what concerns one transcript shares its plays."""
WHOLE_FILES = ("test_wrong_answers_in_transcripts.py", "test_demo.py", "test_pool.py")
"""In the one the last test looks at what all tests before it have done; in the others many begin
with a demo, or with a pool, that takes seconds to start."""
SOURCE = ("test_rules.py", "test_names.py", "test_texts.py", "test_templates.py")
"""Those of tests/architecture that read the whole parsed source of the product, or its texts."""


def is_in_browser(file: str) -> bool:
    """Whether the tests of this file need a browser; all of them share one."""
    return "browser" in file.rpartition("tests/")[2]


class Scheduling(LoadScopeScheduling):
    """Whichever process is free takes the next group, the largest first.

    The groups of xdist 3.8 (`xdist_group`) have no effect with pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        if is_in_browser(file):
            return "browser"
        if file.endswith(WHOLE_FILES):
            return file
        if file.endswith(SOURCE):
            return "source"
        name, _, values = test.partition("[")
        play = PLAY.search(values)
        return play[0] if play else f"{file}::{name}"

    def mark_test_complete(
        self, node: WorkerController, item_index: int, duration: float = 0
    ) -> None:
        """A group that is done is forgotten: xdist counts all groups of a process at each test."""
        super().mark_test_complete(node, item_index, duration)
        groups = self.assigned_work[node]
        group = self._split_scope(self.registered_collections[node][item_index])
        if all(groups[group].values()):
            del groups[group]
