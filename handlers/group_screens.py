"""What the bot shows in a group: short answers, three topics, warnings; never anything of anybody's lines."""

from __future__ import annotations

from collections.abc import Sequence

from content.texts import Html, Voice
from domain.actions import Action
from domain.catalogue import Carrier
from domain.faq import Chapter, FollowUp, Topic
from handlers.faq_screens import PAYLOAD, official_pages, payload_of, private_link, verdict_row
from handlers.faq_wording import answer_text, facts_text
from handlers.screens import Button, Row, Screen, in_rows, paragraphs

FLOW = "gfaq"


def answer_screen(
    answer: Topic, carriers: Sequence[Carrier], username: str, voice: Voice, *, question: int = 0
) -> Screen:
    """The first lines, one fact of each carrier, and the rest behind a link to the private chat."""
    rows: list[Row] = []
    if FollowUp.OFFICIAL_PAGE in answer.actions:
        rows += in_rows(official_pages(carriers[:2], voice), 2)
    rows.append((more_button(answer, carriers, username, voice.plain("gfaq-more")),))
    if question:
        rows.append(verdict_row(question, voice, FLOW))
    return Screen(
        paragraphs(answer_text(answer, voice, short=True), facts_text(answer, carriers, voice, short=True)),
        tuple(rows),
    )


def several_screen(parts: Sequence[Html], more: Sequence[Button]) -> Screen:
    """Several questions of one moment in one message."""
    return Screen(paragraphs(*parts), tuple(in_rows(list(more), 1)))


def more_button(answer: Topic, carriers: Sequence[Carrier], username: str, label: str) -> Button:
    return Button(label, url=private_link(username, payload_of(answer.id, carriers)))


def topics_screen(answers: Sequence[Topic], question: int, username: str, voice: Voice) -> Screen:
    """The three nearest topics; whoever presses one has it answered here."""
    rows: list[Row] = [
        (Button(answer.title.to(voice.language), Action(FLOW, "topic", question, answer.id)),) for answer in answers
    ]
    return Screen(voice("gfaq-which"), (*rows, (_private(username, voice),)))


def pointer_screen(link: str | None, answer: Topic, username: str, voice: Voice) -> Screen:
    """The topic was answered a moment ago."""
    above = [Button(voice.plain("gfaq-above"), url=link)] if link else []
    more = more_button(answer, [], username, voice.plain("gfaq-more"))
    return Screen(voice("gfaq-again", title=answer.title.to(voice.language)), ((*above, more),))


def prompt_screen(voice: Voice) -> Html:
    return voice("gfaq-ask")


def chapters_screen(chapters: Sequence[Chapter], username: str, voice: Voice) -> Screen:
    """All topics stand in the private chat, so that nobody's browsing fills the group."""
    link = private_link(username, PAYLOAD)
    names = " · ".join(voice.plain(f"faq-chapter-{chapter}") for chapter in Chapter if chapter in chapters)
    return Screen(voice("gfaq-chapters", chapters=names), ((Button(voice.plain("faq-all"), url=link),),))


def _private(username: str, voice: Voice) -> Button:
    return Button(voice.plain("group-open"), url=private_link(username, PAYLOAD))
