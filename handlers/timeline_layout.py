"""Where things stand on the picture of all lines: the axis, the marks on it, the days below them; draws nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendars import Mark

WIDTH, MARGIN = 1080, 44
LEFT, RIGHT = MARGIN, WIDTH - MARGIN

SHORTEST, LONGEST, LOOK_BACK = timedelta(days=30), timedelta(days=400), timedelta(days=45)
MARK_ROOM, LABEL_ROOM, LABEL_REACH = 36.0, 18.0, 150.0
"""Pixels between marks, between labels, and how far a label may stand aside from its mark."""


@dataclass(frozen=True)
class Label:
    """A day below its mark: its left edge, and its line (0 is the first)."""

    mark: Mark
    text: str
    left: float
    level: int


class Axis:
    """Days from left to right; those beyond an end are at it."""

    def __init__(self, days: list[date], today: date) -> None:
        """From what is near to the last of the days, as long as the near stays readable."""
        first = max(min([*days, today]), today - LOOK_BACK)
        last = min(max([*days, today + SHORTEST]), today + LONGEST)
        room = max((last - first) / 25, timedelta(days=1))
        self.first, self.last = first - room, last + room

    def x(self, day: date) -> float:
        share = (day - self.first) / (self.last - self.first)
        return LEFT + min(max(share, 0.0), 1.0) * (RIGHT - LEFT)

    @property
    def months(self) -> list[date]:
        """The first days of the months on the axis."""
        found, month = [], self.first.replace(day=1)
        while month <= self.last:
            if month >= self.first:
                found.append(month)
            month = (month + timedelta(days=32)).replace(day=1)
        return found

    def marks(self, days: dict[Mark, date]) -> dict[Mark, float]:
        """Where the marks of a line stand, the earliest first: none covers another."""
        places: dict[Mark, float] = {}
        least = float(LEFT)
        for mark, day in sorted(days.items(), key=lambda item: item[1]):
            places[mark] = max(self.x(day), least)
            least = places[mark] + MARK_ROOM
        most = float(RIGHT)
        for mark in reversed(places):  # whoever was pushed over the right end pushes the earlier ones back
            places[mark] = min(places[mark], most)
            most = places[mark] - MARK_ROOM
        return places

    def labels(self, days: dict[Mark, date], width: Callable[[str], float]) -> list[Label]:
        """The days below their marks; where two would overlap, the later one stands aside or a line lower."""
        placed: list[Label] = []
        taken: list[float] = []
        for mark, x in self.marks(days).items():
            day = days[mark]
            text = f"{day} →" if day > self.last else f"{day}"
            wide = width(text)
            wanted = min(max(x - wide / 2, LEFT), RIGHT - wide)
            level, left = _place(wanted, wide, taken)
            taken[level : level + 1] = [left + wide + LABEL_ROOM]
            placed.append(Label(mark, text, left, level))
        return placed


def _place(wanted: float, wide: float, taken: list[float]) -> tuple[int, float]:
    """The first line, counted from 0, with room near the wanted left edge; `taken` is where each line is free."""
    for level, free in enumerate(taken):
        left = max(wanted, free)
        if left - wanted <= LABEL_REACH and left + wide <= RIGHT:
            return level, left
    return len(taken), wanted
