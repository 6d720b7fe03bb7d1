"""What a button means, in at most 64 bytes: flow, verb, record, argument. The same text notes what typed words answer.

Every action carries its whole meaning, so that a button works after a restart, weeks later, or twice; whose the
record is, is checked when it is pressed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 64
"""Bytes that Telegram allows in callback data."""

LARGEST_RECORD = 2**63 - 1
_DATA = re.compile(r"([a-z]{1,12}):([a-z_]{1,16}):(0|[1-9][0-9]{0,18})(?::([A-Za-z0-9_.:/+-]{1,40}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Action:
    """`record` is a row's id, 0 where none is meant; `argument` is an id or number, never a person's words."""

    flow: str
    verb: str
    record: int = 0
    argument: str = ""

    @property
    def data(self) -> str:
        """The text that goes on the button; raises ValueError for what `read` would not understand."""
        data = f"{self.flow}:{self.verb}:{self.record}" + (f":{self.argument}" if self.argument else "")
        if len(data.encode()) > LONGEST or not _DATA.fullmatch(data):
            raise ValueError(f"{data!r} is no button data")
        return data

    @classmethod
    def read(cls, data: str | None) -> Action | None:
        """The action, or None for what no button of ours carries: cut, forged, or from a former age."""
        match = _DATA.fullmatch(data or "")
        if match is None or int(match[3]) > LARGEST_RECORD:
            return None
        return cls(match[1], match[2], int(match[3]), match[4] or "")
