"""The screens of a person's lines: list, page, history, removal; changes nothing."""

from __future__ import annotations

from datetime import date, datetime

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Carrier, Catalogue
from domain.history import EventKind, HistoryEntry
from domain.lines import Line, LineState
from domain.zones import local_date
from handlers.line_wording import (
    end_text,
    event_text,
    headline,
    keep_alive_text,
    left_text,
    loss_text,
    plan_text,
    reminders_text,
    rules_text,
    use_text,
)
from handlers.reminder_wording import ties_text
from handlers.screens import Button, Row, Screen, listed, paragraphs
from handlers.wording import line_name
from services.line_changes import LineView

LINES_A_PAGE = 8
ENTRIES_A_PAGE = 8


def act(verb: str, line_id: int, argument: str = "") -> Action:
    return Action("line", verb, line_id, argument)


# -- all lines


def list_screen(lines: list[Line], page: int, catalogue: Catalogue, voice: Voice, now: datetime, zone: str) -> Screen:
    """A short block and a button for each line; `zone` is where the days left are counted."""
    if not lines:
        return Screen(voice("line-list-empty"), (_adding(voice), _menu(voice)))
    shown = on_page(lines, page)
    today = local_date(now, zone)
    blocks = [_block(line, catalogue, today, voice) for line in shown]
    buttons: list[Row] = [(Button(line_name(line, catalogue, voice), act("show", line.id)),) for line in shown]
    return Screen(
        paragraphs(voice("line-list-title", count=len(lines)), *blocks),
        (
            *buttons,
            *pager(len(lines), page, Action("line", "list"), voice),
            _ahead(voice),
            _adding(voice),
            _menu(voice),
        ),
    )


def _block(line: Line, catalogue: Catalogue, today: date, voice: Voice) -> Html:
    return listed(
        headline(line, catalogue, voice),
        plan_text(line, voice),
        end_text(line, today, voice),
        loss_text(line, voice),
        keep_alive_text(line, today, voice),
    )


def on_page(lines: list[Line], page: int) -> list[Line]:
    """The lines of a page; a page that there is no more shows the last one."""
    page = min(page, (len(lines) - 1) // LINES_A_PAGE)
    return lines[page * LINES_A_PAGE : (page + 1) * LINES_A_PAGE]


def pager(count: int, page: int, turning: Action, voice: Voice) -> list[Row]:
    """Buttons to the pages before and after, if there are any; `turning` carries the page as its argument."""
    last = (count - 1) // LINES_A_PAGE
    page = min(page, last)

    def to(number: int, key: str) -> Button:
        return Button(voice.plain(key), Action(turning.flow, turning.verb, turning.record, str(number)))

    buttons = []
    if page > 0:
        buttons.append(to(page - 1, "line-page-before"))
    if page < last:
        buttons.append(to(page + 1, "line-page-after"))
    return [tuple(buttons)] if buttons else []


# -- one line


def page_screen(
    view: LineView,
    catalogue: Catalogue,
    voice: Voice,
    now: datetime,
    *,
    zone_known: bool,
    note: Html | None = None,
) -> Screen:
    """All facts of a line, the reminders that will come, and what can be done. `note`: what has just been done."""
    line = view.line
    carrier = catalogue.carrier(line.carrier)
    today = local_date(now, view.zone)
    facts = listed(
        plan_text(line, voice),
        end_text(line, today, voice),
        loss_text(line, voice),
        keep_alive_text(line, today, voice),
        voice("line-auto") if line.auto_renew else None,
        left_text(line.left, voice),
        use_text(line.use, voice),
        ties_text(line.ties, voice),
        voice("line-note", note=line.note) if line.note else None,
    )
    events = [event_text(event, None, view.zone, voice) for event in view.events]
    return Screen(
        paragraphs(
            note,
            listed(headline(line, catalogue, voice), facts),
            rules_text(line, carrier, voice),
            reminders_text(view.forecast, voice, zone_known=zone_known),
            listed(voice("line-latest"), *events) if events else None,
        ),
        (
            *_page_rows(view, carrier, voice, today_there=local_date(now, _zone_of(carrier, catalogue))),
            *([] if zone_known else [(Button(voice.plain("done-set-zone"), Action("zone", "regions")),)]),
        ),
    )


def _zone_of(carrier: Carrier | None, catalogue: Catalogue) -> str:
    return catalogue.zone(carrier) if carrier else "UTC"


def _page_rows(view: LineView, carrier: Carrier | None, voice: Voice, *, today_there: date) -> list[Row]:
    line = view.line
    rows: list[Row] = []
    if line.state is LineState.LET_GO:
        rows.append((Button(voice.plain("letgo-back"), Action("notice", "keep", line.id), style="primary"),))
    elif view.renewal is not None:
        go_on = Action("renew", "show", view.renewal.id)
        rows.append((Button(voice.plain("line-renewal-open"), go_on, style="primary"),))
    else:
        rows.append(
            (
                Button(voice.plain("line-renew"), Action("renew", "line", line.id), style="primary"),
                Button(voice.plain("line-renewed"), Action("notice", "renewed", line.id)),
            )
        )
    if carrier is not None and _lives_by_actions(carrier):
        done = line.last_action == today_there
        rows.append(
            (
                Button(
                    voice.plain("line-undo-kept" if done else "line-kept"), act("unkept" if done else "kept", line.id)
                ),
            )
        )
    rows.append(
        (
            Button(voice.plain("line-edit"), act("edit", line.id)),
            Button(voice.plain("line-history"), act("history", line.id)),
        )
    )
    rows.append((Button(voice.plain("guardian-button"), Action("guardian", "show", line.id)),))
    rows.append(
        (
            Button(voice.plain("line-remove"), act("remove", line.id)),
            *([] if line.state is LineState.LET_GO else [_letting_go(line, voice)]),
            Button(voice.plain("button-back"), Action("line", "list")),
        )
    )
    return rows


def _letting_go(line: Line, voice: Voice) -> Button:
    return Button(voice.plain("reminder-let-go"), Action("notice", "letgo", line.id))


def _lives_by_actions(carrier: Carrier) -> bool:
    """Whether a charged text, call or top-up is what keeps the number."""
    rule, after = carrier.keep_alive, carrier.after_expiry
    return bool(rule and rule.shown) or bool(after and after.shown and after.counted_from == "last_action")


# -- removing


def remove_screen(line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    return Screen(
        paragraphs(headline(line, catalogue, voice), voice("line-remove-sure")),
        ((Button(voice.plain("line-remove-yes"), act("gone", line.id), style="danger"),), back_row(line.id, voice)),
    )


def removed_screen(line: Line, catalogue: Catalogue, voice: Voice) -> Screen:
    return Screen(
        paragraphs(headline(line, catalogue, voice), voice("line-removed")),
        (
            (Button(voice.plain("line-restore"), act("restore", line.id)),),
            (Button(voice.plain("button-lines"), Action("line", "list")),),
        ),
    )


# -- history


def history_screen(
    view: LineView, entries: list[HistoryEntry], page: int, catalogue: Catalogue, voice: Voice
) -> Screen:
    """A page of entries, the newest first; `entries` may hold one more, which only says that there is a next page."""
    shown = entries[:ENTRIES_A_PAGE]
    texts = [event_text(entry.event, entry.renewal, view.zone, voice) for entry in shown]
    receipts: list[Row] = [
        (
            Button(
                voice.plain("line-receipt", day=local_date(entry.event.at, view.zone)),
                Action("line", "receipt", entry.renewal.id),
            ),
        )
        for entry in shown
        if entry.renewal is not None and entry.renewal.receipt_file and entry.event.kind is EventKind.RENEWED
    ]
    turning = []
    if page > 0:
        turning.append(Button(voice.plain("line-page-before"), act("history", view.line.id, str(page - 1))))
    if len(entries) > ENTRIES_A_PAGE:
        turning.append(Button(voice.plain("line-page-after"), act("history", view.line.id, str(page + 1))))
    return Screen(
        paragraphs(
            headline(view.line, catalogue, voice),
            listed(voice("line-history-title"), *texts) if texts else voice("line-history-empty"),
        ),
        (*receipts, *([tuple(turning)] if turning else []), back_row(view.line.id, voice)),
    )


def back_row(line_id: int, voice: Voice) -> Row:
    return (Button(voice.plain("button-back"), act("show", line_id)),)


def _ahead(voice: Voice) -> Row:
    """All lines in time: as a picture, and in the person's own calendar."""
    return (
        Button(voice.plain("timeline-button"), Action("timeline", "show")),
        Button(voice.plain("calendar-button"), Action("calendar", "show")),
    )


def _adding(voice: Voice) -> Row:
    return (Button(voice.plain("menu-add"), Action("add", "countries"), style="primary"),)


def _menu(voice: Voice) -> Row:
    return (Button(voice.plain("button-menu"), Action("menu", "show")),)
