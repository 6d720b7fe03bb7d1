"""What a person presses next, read from the buttons in front of him; it knows the bot's buttons, not its code."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

LINES_EACH = 3
"""A person who has as many lines renews one of these instead of adding another."""

FAR_END = "2028-03-01"
"""What a person types where no date is proposed: far enough ahead for every plan, near enough to be accepted."""

PLAN_NAME = "30 days"
"""What a person types for a plan that the catalogue does not have."""


class Press(NamedTuple):
    """Callback data of the pressed button."""

    data: str


class Say(NamedTuple):
    """Typed words."""

    text: str


Move = Press | Say
Choice = Callable[[list[str], Random], Move]
"""From the callback data of the buttons on the screen to the next move."""

BEGIN = Say("/renew")

# The first verb that is on the screen is pressed. Other buttons (undo, cancel, need, ...) are left alone.
_VERBS = (
    *("end", "works", "receipt", "paid", "method", "channel", "plan", "same"),
    *("noprice", "days", "other", "carrier", "country", "new", "line", "restart"),
)


def renewing(buttons: list[str], chance: Random) -> Move:
    """A whole renewal with the real bot, screen after screen, then the next."""
    by_verb: dict[str, list[str]] = {}
    for data in buttons:
        flow, verb, *_ = data.split(":")
        if flow == "renew":
            by_verb.setdefault(verb, []).append(data)
    if len(by_verb.get("line", ())) >= LINES_EACH:
        return Press(chance.choice(by_verb["line"]))
    if min(map(_argument, by_verb.get("end", ())), default="") > FAR_END:  # renewed often: the bot takes five years
        return Say(FAR_END)
    for verb in _VERBS:
        if verb in by_verb:
            return Press(chance.choice(by_verb[verb]))
    if any(data.endswith(":date") for data in by_verb.get("back", ())):
        return Say(FAR_END)
    if by_verb.keys() == {"show"}:  # a question with nothing but a way back
        return Say(PLAN_NAME)
    return BEGIN


def _argument(data: str) -> str:
    return data.rpartition(":")[2]


def bare(buttons: list[str], chance: Random) -> Move:
    """The peers' walk: the first button until there is none."""
    return Press(buttons[0]) if buttons else BEGIN


CHOICES: dict[str, Choice] = {"renewing": renewing, "bare": bare}
