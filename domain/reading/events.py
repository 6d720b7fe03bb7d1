"""Decides which of the dates in a carrier's text is the service end; finds no dates itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from domain.reading.cues import ENDS, OTHER_EVENTS, PAST, STOPS, SUBJECTS, Event, Subject
from domain.reading.mentions import Mention
from domain.reading.sentences import Sentence, sentences
from domain.reading.words import wording

TOO_FAR = 60
COMMA_COST = 10
AFTER_COST = 6
COUNTDOWN_COST = 12
# How far back a sentence that names no subject may take one from.
LOOK_BACK = 160

_RENEWS = re.compile("renew|renov|renouv|续")
_UNTIL = wording("until/till/through/thru/hasta/jusqu'(?:au|a)", "期间")
_HOLDING = wording(
    """
    left/remaining/remains?/balance/validity/extended/vigencia/validez/validite/have/you've/available/active/valid/good/unlimited
    quedan?/tienes?/disponibles?/activ[oa]/vigente/valid[oa]/ilimitad[oa]s?
    reste/avez/restante?s?/actif/valable/illimite*
    """,
    "剩余/有效/可用",
)
# 'Your passport expires': something is owned, and it is nothing we know.
_OWNED = re.compile(
    r"(?<![a-z])(?:your|my|tu|su|mi|votre|mon|ma) "
    r"(?!(?:next|new|current|monthly|nueva?|proxim[oa]|prochaine?|nouvelle) )[a-z]{3}"
    r"|[您你我]的(?!新|下次)[^将于在会]{2}"
)
# '3 days left' tells an end by itself.
_COUNTDOWN = re.compile("left|remaining|to go|qued|falt|rest|还有|还剩|剩|只有")
# What was renewed on a day does not end on it, unless it was renewed until then.
_RENEWED = re.compile("(?:renew|renov|renouv|续)(?!.*[至到])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_RANGE = re.compile(r"\s*(?:-|~|to|until|till|through|thru|al?|au|hasta|jusqu'au|至|到)\s*(?:el |le |the )?\s*")
_RANGE_OPENING = re.compile(r"(?:from|between|del?|du|entre|从|自) ?(?:the |el |le )?$")
_OR = re.compile(r"\s*(?:or|o|ou|或者?|还是|/)\s*(?:el |le |the |on )?\s*")
_ONE_DAY_OF_SEVERAL = re.compile(r"-\d{1,2}(?!\d|[gm]b|[./])")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One or more mentions said in one breath ('Nov 3 to Dec 3', 'Dec 3 or 5'), and those that tell its end."""

    start: int
    end: int
    mentions: tuple[Mention, ...]

    @property
    def is_range(self) -> bool:
        return self.start < self.mentions[0].start


@dataclass(frozen=True, slots=True)
class Ending:
    """A phrase that speaks of an end: whose, of which kind, and the days it can be."""

    subject: Subject
    event: Event
    dates: tuple[date, ...]
    doubtful: bool

    @property
    def weight(self) -> tuple[Subject, Event]:
        return self.subject, self.event


@dataclass(frozen=True, slots=True)
class _Cue:
    event: Event
    cost: int
    words: str
    start: int
    end: int
    follows: bool = False


def strongest_endings(text: str, mentions: list[Mention]) -> list[Ending]:
    """The endings that speak most clearly of the service itself; empty if no date is an end."""
    masked = _masked(text, mentions)
    endings = []
    for sentence in sentences(masked):
        inside = [mention for mention in mentions if sentence.start <= mention.start < sentence.end]
        endings += list(_endings(text, sentence, _phrases(text, inside)))
    if not endings:
        return []
    best = max(ending.weight for ending in endings)
    return [ending for ending in endings if ending.weight == best]


def _masked(text: str, mentions: list[Mention]) -> str:
    for mention in mentions:
        text = text[: mention.start] + "x" * (mention.end - mention.start) + text[mention.end :]
    return text


def _phrases(text: str, mentions: list[Mention]) -> list[Phrase]:
    phrases: list[Phrase] = []
    for mention in mentions:
        between = text[phrases[-1].end : mention.start] if phrases else None
        if between is not None and _RANGE.fullmatch(between):
            phrases[-1] = Phrase(phrases[-1].start, mention.end, (_after(phrases[-1].mentions[0], mention),))
        elif between is not None and _OR.fullmatch(between):
            phrases[-1] = Phrase(phrases[-1].start, mention.end, (*phrases[-1].mentions, mention))
        else:
            doubtful = mention.doubtful or bool(_ONE_DAY_OF_SEVERAL.match(text, mention.end))
            phrases.append(Phrase(mention.start, mention.end, (replace(mention, doubtful=doubtful),)))
    return phrases


def _after(first: Mention, last: Mention) -> Mention:
    """The end of a range, without the readings that lie before every reading of its beginning."""
    begins = min((*first.earlier, *first.dates), default=date.min)
    dates = tuple(day for day in last.dates if day >= begins)
    return replace(last, dates=dates, doubtful=first.doubtful or last.doubtful)


def _endings(text: str, sentence: Sentence, phrases: list[Phrase]) -> Iterator[Ending]:
    for index, phrase in enumerate(phrases):
        begin = phrases[index - 1].end if index else sentence.start
        finish = phrases[index + 1].start if index + 1 < len(phrases) else sentence.end
        before, after = text[begin : phrase.start], text[phrase.end : finish]
        if phrase.is_range:
            before = _RANGE_OPENING.sub("", before)
        countdown = _COUNTDOWN.search(text[phrase.start : phrase.end]) is not None
        cue = _nearest_cue(before, after, shared=finish < sentence.end, countdown=countdown)
        if cue is None and phrase.is_range:
            cue = _Cue(Event.ENDS, 0, "", len(before), 0)
        if cue is None or cue.event is Event.OTHER:
            continue
        said = before + (" " + after[: cue.end] if cue.follows else "")
        past = PAST.search(said) is not None
        if past and _RENEWED.search(cue.words):
            continue
        subject = _subject(said, cue, earlier=text[max(0, begin - LOOK_BACK) : begin])
        if subject is Subject.OTHER or (subject < Subject.PLAN and _is_elsewhere(before, cue, subject)):
            continue
        for mention in phrase.mentions:
            yield Ending(subject, cue.event, mention.earlier if past else mention.dates, mention.doubtful)


def _nearest_cue(before: str, after: str, shared: bool, countdown: bool) -> _Cue | None:
    """The cue closest to the date; what follows a date in Latin script counts as a little farther.

    A cue between two dates belongs to the nearer one: `shared` says that another date ends `after`.
    """
    cues = [_Cue(Event.ENDS, COUNTDOWN_COST, "", len(before), 0)] if countdown else []
    for event, pattern in ((Event.ENDS, ENDS), (Event.STOPS, STOPS), (Event.OTHER, OTHER_EVENTS)):
        for match in pattern.finditer(before):
            cues.append(_Cue(event, _cost(before[match.end() :]), match[0], *match.span()))
        following = pattern.search(after)
        if following:
            cost = _cost(after[: following.start()]) + (0 if _HAN.match(following[0]) else AFTER_COST)
            if not (shared and _cost(after[following.end() :]) < cost):
                cues.append(_Cue(event, cost, following[0], *following.span(), follows=True))
    near = [cue for cue in cues if cue.cost <= TOO_FAR]
    return min(
        near, key=lambda cue: (cue.cost, -len(cue.words), cue.follows == (cue.event is Event.OTHER)), default=None
    )


def _cost(gap: str) -> int:
    return len(gap) + COMMA_COST * gap.count(",")


def _subject(said: str, cue: _Cue, earlier: str) -> Subject:
    """The subject named last before the end is told; a sentence without one may go on about something else."""
    subject = _last_subject(said)
    if subject is Subject.UNNAMED and not _RENEWS.search(cue.words):
        return min(subject, _last_subject(earlier))
    return subject


def _is_elsewhere(before: str, cue: _Cue, subject: Subject) -> bool:
    """Whether a sentence that does not name the plan may speak of something else that ends."""
    clause = before.rpartition(",")[2]
    if SUBJECTS[Subject.OTHER].search(clause):
        return True
    if _UNTIL.fullmatch(cue.words):
        return not _HOLDING.search(before)
    if subject is not Subject.UNNAMED or _RENEWS.search(cue.words):
        return False
    said = clause if cue.follows else clause[: max(0, cue.start - len(before) + len(clause))]
    return _OWNED.search(said) is not None


def _last_subject(words: str) -> Subject:
    found = [
        (match.end(), len(match[0]), subject)
        for subject, pattern in SUBJECTS.items()
        for match in pattern.finditer(words)
    ]
    return max(found, default=(0, 0, Subject.UNNAMED))[2]
