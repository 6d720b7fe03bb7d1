"""Screens of the import: how a table looks, what was read in it, what became of it; they decide nothing."""

from __future__ import annotations

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Catalogue
from domain.imports import MOST_ROWS, Column, LineDraft, Problem
from handlers.line_wording import NOTHING
from handlers.screens import Button, Row, Screen, listed, paragraphs
from handlers.wording import carrier_name
from services.imports import Preview

MOST_SHOWN = 8
"""Rows, problems or headings in one list: with the longest cells all lists fit into one message."""

MOST_NUMBERS = 24
HEADING_LENGTH = 30


def beginning(voice: Voice) -> Screen:
    columns = Html("\n".join(voice(f"import-about-{column}", name=_heading(column, voice)) for column in Column))
    return Screen(
        paragraphs(voice("import-how", most=MOST_ROWS), columns, voice("import-then")),
        (
            (Button(voice.plain("import-template"), Action("import", "template")),),
            (Button(voice.plain("button-lines"), Action("line", "list")),),
        ),
    )


def preview_screen(preview: Preview, catalogue: Catalogue, voice: Voice) -> Screen:
    """What would be added, what is there already, what cannot be read, and the buttons to approve."""
    proposal = preview.proposal
    wrong = len({problem.row for problem in proposal.problems})
    ignored = ", ".join(name[:HEADING_LENGTH] for name in proposal.ignored[:MOST_SHOWN])
    repeated = ", ".join(map(str, sorted(preview.repeated)[:MOST_NUMBERS]))
    repeated += ", …" if len(preview.repeated) > MOST_NUMBERS else ""
    return Screen(
        paragraphs(
            listed(
                voice("import-read", count=len(proposal.drafts)),
                *_shown([_draft(draft, catalogue, voice) for draft in proposal.drafts], voice),
            ),
            voice("import-repeated", count=len(preview.repeated), rows=repeated) if preview.repeated else None,
            listed(
                voice("import-wrong", count=wrong),
                *_shown([_problem(problem, voice) for problem in proposal.problems], voice),
            )
            if wrong
            else None,
            voice("import-ignored", names=ignored) if ignored else None,
            voice("import-nothing-yet") if preview.id is not None else voice("import-mend"),
        ),
        _approving(preview, voice),
    )


def _approving(preview: Preview, voice: Voice) -> tuple[Row, ...]:
    """First what adds nothing twice."""
    if preview.id is None:
        return ((Button(voice.plain("import-template"), Action("import", "template")),),)
    every = len(preview.proposal.drafts)
    new = every - len(preview.repeated)
    rows: list[Row] = []
    if new:
        label = voice.plain("import-take", count=new)
        rows.append((Button(label, Action("import", "take", preview.id, "new"), style="success"),))
    if preview.repeated:
        rows.append((Button(voice.plain("import-take-all", count=every), Action("import", "take", preview.id)),))
    return (*rows, (Button(voice.plain("import-drop"), Action("import", "drop", preview.id)),))


def added_screen(added: int, voice: Voice) -> Screen:
    lines = (Button(voice.plain("button-lines"), Action("line", "list")),)
    return Screen(voice("import-added", count=added) if added else voice("import-dropped"), (lines,))


def _shown(entries: list[Html], voice: Voice) -> list[Html]:
    """The first few entries, and how many more there are."""
    more = len(entries) - MOST_SHOWN
    return [*entries[:MOST_SHOWN], voice("import-more", count=more)] if more > 0 else entries


def _draft(draft: LineDraft, catalogue: Catalogue, voice: Voice) -> Html:
    digits = f" ··{draft.last4}" if draft.last4 else ""
    name = " · ".join(filter(None, (draft.label, carrier_name(catalogue, draft.carrier, voice) + digits)))
    return voice("import-line", row=draft.row, name=name, day=draft.service_end or NOTHING)


def _problem(problem: Problem, voice: Voice) -> Html:
    wrong = voice(f"import-trouble-{problem.trouble}")
    column = _heading(problem.column, voice)
    if not problem.said:
        return voice("import-problem", row=problem.row, column=column, wrong=wrong)
    return voice("import-problem-said", row=problem.row, column=column, said=problem.said, wrong=wrong)


def _heading(column: Column, voice: Voice) -> str:
    return voice.plain(f"import-column-{column}")
