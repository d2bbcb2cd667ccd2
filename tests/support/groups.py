"""Which tests one process of a run takes together, because they share what it has cached."""

import re

from xdist.scheduler import LoadScopeScheduling

PLAY = re.compile(r"\b(?:id|en)-[\w-]+")
"""A transcript in the name of a test: what concerns one transcript shares its plays."""
WHOLE_FILES = ("test_wrong_answers_in_transcripts.py",)
"""Here the last test looks at what all tests before it have done."""


class Scheduling(LoadScopeScheduling):
    """Whichever process is free takes the next group.

    The groups of xdist 3.8 (`xdist_group`) have no effect with pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        if file.endswith(WHOLE_FILES):
            return file
        play = PLAY.search(test.partition("[")[2])
        return play[0] if play else nodeid
