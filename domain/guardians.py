"""Guardians: who is told, and on which day, when a holder does not react to reminders; no storage, no words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.lines import Line, LineState
from domain.zones import local_moment

INVITATION_HOLDS = timedelta(days=7)
NAME_LENGTH = 64
"""Characters of a first name, which is as many as Telegram allows."""

PATIENCE = timedelta(hours=4)
"""How long after the line's hour of the chosen day the guardian is told: the day's own reminder gets its chance."""

LOSS_LEAD = 14
AFTER_LEAD = -3


class TellOn(StrEnum):
    """The day on which the guardian is told, seen from the end of service; the words are `guardian-on-<value>`."""

    THREE_BEFORE = "before3"
    DAY_BEFORE = "before1"
    LAST_DAY = "day"
    THREE_AFTER = "after3"
    LOSS = "loss"


LEADS = {TellOn.THREE_BEFORE: 3, TellOn.DAY_BEFORE: 1, TellOn.LAST_DAY: 0, TellOn.THREE_AFTER: AFTER_LEAD}
"""Days before the end of service; negative: after it."""


class GuardianEvent(StrEnum):
    """What a letter of a guardianship says. ALERT and ENDED go to the guardian, the others to the holder."""

    ALERT = "alert"
    ENDED = "ended"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LEFT = "left"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Guardianship:
    """One line's guardian, or the invitation to become it while `person_id` is None.

    `name` and `holder_name` are first names as Telegram shows them. `answered_for` is the `cycle_day` of which the
    holder has answered reminders. `touched`: the line has changed, and nobody has looked at it since.
    """

    id: int
    line_id: int
    holder_name: str
    tell_on: TellOn
    expires_at: datetime
    person_id: int | None
    name: str | None
    consented_at: datetime | None
    answered_for: date | None
    touched: bool


def cycle_day(line: Line) -> date | None:
    """The date that the line's reminders are about: with it a guardian is told once."""
    return line.service_end or line.action_due or line.number_loss


def moment_to_tell(line: Line, tell_on: TellOn, zone: str) -> datetime | None:
    """When the guardian is told unless the holder reacts; None for a silent line or one without dates.

    A line that renews by itself asks nothing of its holder before its end, so its guardian is told after it.
    """
    day = cycle_day(line)
    if day is None or line.state is not LineState.ACTIVE:
        return None
    if tell_on is TellOn.LOSS and line.number_loss is not None:
        told_on = line.number_loss - timedelta(days=LOSS_LEAD)
    else:
        lead = LEADS.get(tell_on, AFTER_LEAD)
        told_on = day - timedelta(days=min(lead, AFTER_LEAD) if line.auto_renew else lead)
    return local_moment(told_on, time(line.remind_hour), zone) + PATIENCE


def first_name(text: str) -> str:
    """A first name in one line, cut to what Telegram allows."""
    return " ".join(text.split())[:NAME_LENGTH]
