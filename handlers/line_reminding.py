"""How a line reminds, as its owner wants it: lead times, what needs the number, the daily use; typed or by tap."""

from __future__ import annotations

from itertools import islice

from content.texts import Html, Voice
from domain.amounts_left import read_left
from domain.catalogue import Catalogue
from domain.ladders import DEFAULT, PRESETS, Ladder, Preset, by_rule, read_ladder
from domain.lines import Allowance, DailyUse, Line, Tie
from domain.reminders import Reason
from domain.zones import local_date
from handlers.line_pages import ask, show_page
from handlers.line_screens import act
from handlers.line_wording import headline, hour_text
from handlers.screens import Button, Screen, in_rows, paragraphs
from handlers.turn import Play, Turn
from services.line_changes import LineView
from services.refusals import Refusal

DAYS_SAID = 6
BY_RULE = "rule"
CLOCKS = frozenset({Reason.END, Reason.LOSS, Reason.ACTION})

# -- lead times


async def ladder(turn: Turn) -> None:
    """The presets as buttons; typed days do as well."""
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    await ask(turn, _ladder_screen(line, turn.house.shelf.current, turn.voice), act("ladder", line.id))


async def choose_ladder(turn: Turn) -> None:
    chosen = turn.pressed.argument
    if chosen == BY_RULE:
        await _say_back(turn, await turn.house.lines.ladder_by_rule(turn.person.id, turn.pressed.record))
        return
    if chosen not in list(Preset):
        raise Refusal("refused-not-understood")
    await _set_ladder(turn, PRESETS[Preset(chosen)])


async def typed_ladder(turn: Turn) -> None:
    leads = read_ladder(turn.text)
    if leads is None:
        raise Refusal("refused-ladder")
    await _set_ladder(turn, leads)


async def _set_ladder(turn: Turn, leads: Ladder) -> None:
    await _say_back(turn, await turn.house.lines.ladder(turn.person.id, turn.pressed.record, leads))


async def _say_back(turn: Turn, view: LineView) -> None:
    """The choice as dates in words: 'on 3 June and 7 June at 10:00'."""
    await show_page(turn, view, dates_text(view, turn.voice))


def dates_text(view: LineView, voice: Voice) -> Html:
    zone = view.zone
    ahead = (each for each in view.forecast.coming if each.rung.reason in CLOCKS and each.lead >= 0)
    days = list(dict.fromkeys(voice.day(local_date(each.moment, zone)) for each in islice(ahead, DAYS_SAID)))
    if not days:
        return voice("ladder-noted-none")
    return voice("ladder-noted", days=voice.listing(days), hour=hour_text(view.line.remind_hour))


def _ladder_screen(line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    present = line.ladder or DEFAULT
    rule = by_rule(catalogue.carrier(line.carrier))
    options = [(preset.value, ladder) for preset, ladder in PRESETS.items()]
    options += [(BY_RULE, rule)] if rule else []
    buttons = [
        Button(("● " if ladder == present else "") + voice.plain(f"ladder-{name}"), act("leads", line.id, name))
        for name, ladder in options
    ]
    said = " · ".join(str(lead) for lead in present)
    return Screen(
        paragraphs(headline(line, catalogue, voice), voice("ladder-ask", leads=said), voice("ladder-type")),
        (*in_rows(buttons, 2), (Button(voice.plain("button-back"), act("stop", line.id)),)),
    )


# -- what needs the number


async def ties(turn: Turn) -> None:
    line = (await turn.house.lines.get(turn.person.id, turn.pressed.record)).line
    await turn.show(_ties_screen(line, turn.house.shelf.current, turn.voice))


async def tie(turn: Turn) -> None:
    """Ticks or unticks; the argument says which and what it shall be, so that pressing twice is pressing once."""
    name, _, wanted = turn.pressed.argument.partition(".")
    if name not in list(Tie) or wanted not in {"on", "off"}:
        raise Refusal("refused-not-understood")
    view = await turn.house.lines.tie(turn.person.id, turn.pressed.record, Tie(name), wanted == "on")
    await turn.show(_ties_screen(view.line, turn.house.shelf.current, turn.voice))


def _ties_screen(line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    buttons = [
        Button(
            ("☑ " if each in line.ties else "☐ ") + voice.plain(f"tie-{each}"),
            act("tie", line.id, f"{each}.{'off' if each in line.ties else 'on'}"),
        )
        for each in Tie
    ]
    return Screen(
        paragraphs(headline(line, catalogue, voice), voice("ties-ask")),
        (*in_rows(buttons, 2), (Button(voice.plain("button-back"), act("edit", line.id)),)),
    )


# -- what is used in a day


async def typed_use(turn: Turn) -> None:
    """'200MB 5 minutes': what is left is then known to run out on a day."""
    today = turn.house.clock.now().date()  # no date is read from the words, so any day does
    amounts = read_left(turn.text, currency="USD", today=today)
    use = daily_use(amounts) if amounts else DailyUse()
    if use.empty:
        raise Refusal("refused-left")
    view = await turn.house.lines.use(turn.person.id, turn.pressed.record, use)
    await show_page(turn, view, turn.voice("line-noted"))


def daily_use(amounts: Allowance) -> DailyUse:
    return DailyUse(amounts.data_mb, amounts.minutes, amounts.texts)


ANSWERS: dict[tuple[str, str], Play[None]] = {("line", "ladder"): typed_ladder, ("line", "use"): typed_use}

TAPS: dict[str, Play[None]] = {"ladder": ladder, "leads": choose_ladder, "ties": ties, "tie": tie}
