"""The screens of questions and answers: an answer with its facts and buttons, three topics, chapters; asks nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Carrier, Catalogue, Link
from domain.faq import Chapter, FollowUp, Topic
from domain.lines import Line
from handlers.faq_wording import answer_text, facts_text
from handlers.line_wording import end_text, headline, loss_text
from handlers.screens import Button, Row, Screen, in_rows, listed, paragraphs

PAYLOAD = "faq-"
BETWEEN = "--"


def payload_of(topic: str, carriers: Sequence[Carrier] = ()) -> str:
    """What a link to the private chat carries so that it opens with this answer; at most 64 characters."""
    return f"{PAYLOAD}{topic}" + (f"{BETWEEN}{carriers[0].id}" if carriers else "")


def read_payload(payload: str) -> tuple[str, str]:
    """Topic and, if it is there, carrier; the topic '' for a link that only opens the chapters."""
    topic, _, carrier = payload.removeprefix(PAYLOAD).partition(BETWEEN)
    return topic, carrier


def private_link(username: str, payload: str) -> str:
    return f"https://t.me/{username}?start={payload}"


# -- in private


def answer_screen(
    answer: Topic,
    carriers: Sequence[Carrier],
    voice: Voice,
    *,
    own: Html | None = None,
    own_line: Line | None = None,
    question: int = 0,
) -> Screen:
    """The whole answer. `own`: what is said of the asker's own line; `question`: the stored one, to be judged."""
    return Screen(
        paragraphs(answer_text(answer, voice), own, facts_text(answer, carriers, voice)),
        (
            *_follow_up(answer, carriers, own_line, voice),
            *([verdict_row(question, voice, "faq")] if question else []),
            (Button(voice.plain("faq-chapter-back"), Action("faq", "chapter", 0, answer.chapter)),),
        ),
    )


def own_line_text(line: Line, catalogue: Catalogue, today: date, voice: Voice) -> Html:
    """The asker's own line in three lines; never shown in a group."""
    return listed(
        voice("faq-own-line"), headline(line, catalogue, voice), end_text(line, today, voice), loss_text(line, voice)
    )


def _follow_up(answer: Topic, carriers: Sequence[Carrier], line: Line | None, voice: Voice) -> list[Row]:
    buttons = []
    for name in answer.actions:
        match name:
            case FollowUp.RENEW:
                action = Action("renew", "line", line.id) if line else Action("renew", "begin")
                buttons.append(Button(voice.plain("button-renew"), action, style="primary"))
            case FollowUp.ADD_LINE:
                buttons.append(Button(voice.plain("menu-add"), Action("add", "countries")))
            case FollowUp.LINES:
                buttons.append(Button(voice.plain("button-lines"), Action("line", "list")))
            case FollowUp.OFFICIAL_PAGE:
                buttons += official_pages(carriers, voice)
    return in_rows(buttons, 2)


def official_pages(carriers: Sequence[Carrier], voice: Voice) -> list[Button]:
    """A button for each carrier's page, as far as it is known."""
    found = [(carrier, _page(carrier)) for carrier in carriers]
    return [
        Button(voice.plain("faq-official", carrier=carrier.name.to(voice.language)), url=str(page.url))
        for carrier, page in found
        if page is not None
    ]


def _page(carrier: Carrier) -> Link | None:
    links = carrier.links
    return next((link for link in (links.renewal, links.sign_in, links.home) if link and link.shown), None)


def verdict_row(question: int, voice: Voice, flow: str) -> Row:
    """'Was this it?'"""
    return (
        Button(voice.plain("faq-good"), Action(flow, "good", question)),
        Button(voice.plain("faq-bad"), Action(flow, "bad", question)),
    )


def topics_screen(said: Html, answers: Sequence[Topic], question: int, voice: Voice) -> Screen:
    """The nearest topics to choose from, each with a button, and the way to all."""
    buttons: list[Row] = [
        (Button(answer.title.to(voice.language), Action("faq", "topic", question, answer.id)),) for answer in answers
    ]
    return Screen(said, (*buttons, (Button(voice.plain("faq-all"), Action("faq", "chapters")), _menu(voice))))


def chapters_screen(voice: Voice, chapters: Mapping[Chapter, Sequence[Topic]], *, operator: bool) -> Screen:
    buttons = [
        Button(voice.plain(f"faq-chapter-{chapter}"), Action("faq", "chapter", 0, chapter))
        for chapter in Chapter
        if chapter in chapters
    ]
    tools = [(Button(voice.plain("faqop-open"), Action("faqop", "desk")),)] if operator else []
    return Screen(voice("faq-chapters"), (*in_rows(buttons, 2), *tools, (_menu(voice),)))


def chapter_screen(chapter: Chapter, answers: Sequence[Topic], voice: Voice) -> Screen:
    rows: list[Row] = [
        (Button(answer.title.to(voice.language), Action("faq", "topic", 0, answer.id)),) for answer in answers
    ]
    back = (Button(voice.plain("button-back"), Action("faq", "chapters")),)
    return Screen(voice("faq-chapter", chapter=voice.plain(f"faq-chapter-{chapter}")), (*rows, back))


def _menu(voice: Voice) -> Button:
    return Button(voice.plain("button-menu"), Action("menu", "show"))
