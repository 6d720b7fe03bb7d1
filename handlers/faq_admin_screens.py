"""The operator's screens over questions and answers: desk, open questions by topic, counts, one answer to edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from content.texts import Html, Voice
from domain.actions import Action
from domain.faq import Chapter, Topic
from domain.languages import Language
from domain.questions import Question, TopicCount, Verdict
from handlers.faq_wording import answer_text
from handlers.preferences import LANGUAGE_NAMES
from handlers.screens import Button, Row, Screen, in_rows, listed, paragraphs
from handlers.wording import shortened

FLOW = "faqop"
MOST_GROUPS = 20
MOST_QUESTIONS = 10
MOST_COUNTS = 40
LABEL = 34
"""Columns of a button that stand in one line of a phone."""


def act(verb: str, record: int = 0, argument: str = "") -> Action:
    return Action(FLOW, verb, record, argument)


def desk_screen(unsettled: int, voice: Voice) -> Screen:
    return Screen(
        voice("faqop-desk"),
        (
            (Button(voice.plain("faqop-unsettled", count=unsettled), act("groups"), style="primary"),),
            (Button(voice.plain("faqop-counts"), act("counts")), Button(voice.plain("faqop-edit"), act("shelves"))),
            (Button(voice.plain("faqop-export"), act("export")), Button(voice.plain("faqop-import"), act("import"))),
            (Button(voice.plain("button-back"), Action("faq", "chapters")),),
        ),
    )


# -- open questions


def by_nearest(questions: Sequence[Question]) -> dict[str, list[Question]]:
    """Questions that look alike to the matcher stand together, the largest group first."""
    groups: dict[str, list[Question]] = {}
    for question in questions:
        groups.setdefault(question.candidates[0] if question.candidates else "", []).append(question)
    return dict(sorted(groups.items(), key=lambda entry: -len(entry[1])))


def groups_screen(questions: Sequence[Question], titles: Mapping[str, str], voice: Voice) -> Screen:
    groups = by_nearest(questions)
    rows: list[Row] = [
        (Button(f"{shortened(titles.get(topic, topic), LABEL)} ({len(each)})", act("group", 0, topic)),)
        for topic, each in list(groups.items())[:MOST_GROUPS]
    ]
    text = voice("faqop-groups", count=len(questions)) if questions else voice("faqop-nothing-open")
    return Screen(text, (*rows, _to_desk(voice)))


def group_screen(topic: Topic, questions: Sequence[Question], voice: Voice) -> Screen:
    """The questions nearest to a topic: all of them attached with one tap, or one by one."""
    shown = questions[:MOST_QUESTIONS]
    lines = [_line(number, question, voice) for number, question in enumerate(shown, 1)]
    single = [Button(str(number), act("one", question.id)) for number, question in enumerate(shown, 1)]
    title = shortened(topic.title.to(voice.language), LABEL)
    return Screen(
        paragraphs(voice("faqop-group", title=topic.title.to(voice.language)), listed(*lines)),
        (
            (Button(voice.plain("faqop-attach-all", title=title), act("all", 0, topic.id), style="primary"),),
            *in_rows(single, 5),
            (Button(voice.plain("faqop-dismiss-all"), act("none", 0, topic.id)),),
            (Button(voice.plain("button-back"), act("groups")),),
        ),
    )


def _line(number: int, question: Question, voice: Voice) -> Html:
    mark = "👎" if question.verdict is Verdict.BAD else "❔"
    return voice("faqop-question", number=number, mark=mark, text=question.text)


def question_screen(question: Question, nearest: Sequence[Topic], voice: Voice) -> Screen:
    rows: list[Row] = [
        (Button(f"＋ {topic.title.to(voice.language)}", act("attach", question.id, topic.id)),) for topic in nearest
    ]
    back = question.candidates[0] if question.candidates else ""
    return Screen(
        voice("faqop-one", text=question.text),
        (
            *rows,
            (Button(voice.plain("faqop-other"), act("shelves", question.id)),),
            (Button(voice.plain("faqop-dismiss"), act("dismiss", question.id)),),
            (Button(voice.plain("button-back"), act("group", 0, back) if back else act("groups")),),
        ),
    )


# -- counts


def counts_screen(counts: Sequence[TopicCount], titles: Mapping[str, str], voice: Voice) -> Screen:
    lines = [
        voice(
            "faqop-count", title=titles.get(count.topic, count.topic), asked=count.asked, good=count.good, bad=count.bad
        )
        for count in counts[:MOST_COUNTS]
    ]
    return Screen(paragraphs(voice("faqop-counts-title"), listed(*lines) or None), (_to_desk(voice),))


# -- choosing a topic, for a question or to edit it


def shelves_screen(question: int, voice: Voice) -> Screen:
    buttons = [Button(voice.plain(f"faq-chapter-{chapter}"), act("shelf", question, chapter)) for chapter in Chapter]
    return Screen(voice("faqop-which-chapter"), (*in_rows(buttons, 2), _to_desk(voice)))


def shelf_screen(chapter: Chapter, topics: Sequence[Topic], question: int, voice: Voice) -> Screen:
    verb = "attach" if question else "topic"
    rows: list[Row] = [(Button(topic.title.to(voice.language), act(verb, question, topic.id)),) for topic in topics]
    new = [] if question else [(Button(voice.plain("faqop-new"), act("new", 0, chapter)),)]
    back = (Button(voice.plain("button-back"), act("shelves", question)),)
    return Screen(voice("faqop-which-topic"), (*rows, *new, back))


# -- one answer


def topic_screen(topic: Topic, voice: Voice, *, own: bool, note: Html | None = None) -> Screen:
    """The answer as people see it, and what can be changed of it."""
    taught = sum(len(each) for each in topic.phrasings.values())
    words = [
        Button(f"✎ {LANGUAGE_NAMES[language]}", act("write", 0, f"{topic.id}/{language}")) for language in Language
    ]
    return Screen(
        paragraphs(note, answer_text(topic, voice), voice("faqop-taught", count=taught)),
        (
            *in_rows(words, 2),
            (
                Button(voice.plain("faqop-title"), act("rename", 0, topic.id)),
                Button(voice.plain("faqop-teach"), act("teach", 0, topic.id)),
            ),
            (Button(voice.plain("faqop-remove" if own else "faqop-reset"), act("reset", 0, topic.id), style="danger"),),
            (Button(voice.plain("button-back"), act("shelf", 0, topic.chapter)),),
        ),
    )


def preview_screen(topic: Topic, draft: int, preview: Voice, voice: Voice) -> Screen:
    """The answer as it would be, in the language that was written."""
    return Screen(
        paragraphs(voice("faqop-preview"), answer_text(topic, preview)),
        (
            (Button(voice.plain("faqop-publish"), act("publish", draft), style="success"),),
            (Button(voice.plain("button-cancel"), act("topic", 0, topic.id)),),
        ),
    )


def asking_screen(text: Html, back: Action, voice: Voice) -> Screen:
    return Screen(text, ((Button(voice.plain("button-cancel"), back),),))


def _to_desk(voice: Voice) -> Row:
    return (Button(voice.plain("button-back"), act("desk")),)
