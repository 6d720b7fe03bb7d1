"""The screens on which a line is edited: the menu of fields, questions, readings of a date; changes nothing."""

from __future__ import annotations

from datetime import date

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Catalogue
from domain.lines import DateSource, Line
from handlers.line_screens import act, back_row
from handlers.line_wording import amount_text, headline, hour_text
from handlers.screens import Button, Row, Screen, in_rows, paragraphs

FIELDS = ("label", "digits", "end", "loss", "left", "use", "note")
"""What typed words may change; each has a question `line-ask-<field>` and an answer in handlers.line_answers."""


def edit_screen(line: Line, catalogue: Catalogue, voice: Voice, *, note: Html | None = None) -> Screen:
    buttons = [Button(voice.plain(f"line-edit-{field}"), act("ask", line.id, field)) for field in FIELDS]
    auto = Button(
        voice.plain("line-edit-auto", on="yes" if line.auto_renew else "no"),
        act("auto", line.id, "0" if line.auto_renew else "1"),
    )
    hour = Button(voice.plain("line-edit-hour", hour=hour_text(line.remind_hour)), act("hours", line.id))
    reminding = [
        hour,
        Button(voice.plain("line-edit-ladder"), act("ladder", line.id)),
        Button(voice.plain("line-edit-ties"), act("ties", line.id)),
    ]
    return Screen(
        paragraphs(note, headline(line, catalogue, voice), voice("line-edit-which")),
        (*in_rows([*buttons, *reminding], 2), (auto,), back_row(line.id, voice)),
    )


def question_screen(line: Line, field: str, catalogue: Catalogue, voice: Voice) -> Screen:
    """A question that typed words answer, with buttons to take away what is there."""
    country = catalogue.country(line.country)
    return Screen(
        paragraphs(
            headline(line, catalogue, voice),
            voice(f"line-ask-{field}", currency=country.currency if country else "USD"),
        ),
        (*_clearing(line, field, voice), (Button(voice.plain("button-back"), act("stop", line.id)),)),
    )


def _clearing(line: Line, field: str, voice: Voice) -> list[Row]:
    if field == "left":
        amounts = [(name, amount_text(name, line.left, voice)) for name in ("data", "minutes", "texts", "balance")]
        return [
            (Button(voice.plain("line-clear-amount", amount=str(said)), act("clear", line.id, name)),)
            for name, said in amounts
            if said is not None
        ]
    there = {
        "label": line.label,
        "digits": line.last4,
        "note": line.note,
        "use": not line.use.empty,
        "loss": line.number_loss_from is DateSource.PERSON,
    }
    key = "line-loss-by-rule" if field == "loss" else "line-clear"
    return [(Button(voice.plain(key), act("clear", line.id, field)),)] if there.get(field) else []


def dates_screen(line: Line, days: list[Action], catalogue: Catalogue, voice: Voice, back: Action) -> Screen:
    """A typed date that has several readings: which one? `days` carry the dates as their arguments."""
    rows = [(Button(voice.day(date.fromisoformat(day.argument)), day),) for day in days]
    return Screen(
        paragraphs(headline(line, catalogue, voice), voice("line-which-date")),
        (*rows, (Button(voice.plain("button-back"), back),)),
    )


def hours_screen(line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    buttons = [
        Button(("● " if hour == line.remind_hour else "") + hour_text(hour), act("hour", line.id, str(hour)))
        for hour in range(24)
    ]
    return Screen(
        paragraphs(headline(line, catalogue, voice), voice("line-which-hour")),
        (*in_rows(buttons, 4), (Button(voice.plain("button-back"), act("edit", line.id)),)),
    )
