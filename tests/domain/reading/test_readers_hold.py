"""What holds for every input: no errors, no dates out of noise, our own formats read back, work linear in length."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reading.dates import DAYS_PAST, read_date
from domain.reading.jsonl import answer_date, answer_text
from domain.reading.texts import read_text
from domain.reading.words import MONTHS
from tests.domain.reading.carriers import CURRENCIES

LANGUAGES = ("zh-Hans", "zh-Hant", "en", "es", "fr")
ENGLISH = "January February March April May June July August September October November December".split()
SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()

days = st.dates(date(2025, 1, 1), date(2040, 12, 31))
languages = st.sampled_from(LANGUAGES)
SCRAPS = (
    "3 12 2026 / - . 年 月 日 号 dec diciembre 下 周五 GB $ 余额 saldo until expires 剩余 el le de % 000 : 天后 in 至"
)
scraps = st.sampled_from(SCRAPS.split())
noise = st.one_of(
    st.text(max_size=200), st.lists(scraps, max_size=40).map(" ".join), st.lists(scraps, max_size=40).map("".join)
)

PRINTED = {
    "zh-Hans": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "zh-Hant": lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
    "en": lambda day: f"{ENGLISH[day.month - 1]} {day.day}, {day.year}",
    "es": lambda day: f"{day.day} de {SPANISH[day.month - 1]} de {day.year}",
    "fr": lambda day: f"{day.day}{'er' if day.day == 1 else ''} {FRENCH[day.month - 1]} {day.year}",
}


@given(noise, languages, st.dates())
def test_no_text_and_no_day_makes_a_reader_fail(text: str, lang: str, today: date) -> None:
    read_date(text, lang=lang, today=today)
    read_text(text, lang=lang, today=today, currencies=CURRENCIES)


@given(st.text(alphabet="bcdfghjklqwxz ,!?¿…😀的是了我你", max_size=300), languages, days)
def test_noise_is_no_date(text: str, lang: str, today: date) -> None:
    assert answer_date({"text": text, "lang": lang, "today": today.isoformat()}) == {"date": None, "ambiguous": False}


@given(days, st.integers(0, 1800), languages)
def test_every_format_we_print_is_read_back(today: date, ahead: int, lang: str) -> None:
    day = today + timedelta(days=ahead)
    for printed in (PRINTED[lang](day), day.isoformat(), f"{day.day:02d}-{ENGLISH[day.month - 1][:3]}-{day.year}"):
        assert read_date(printed, lang=lang, today=today).date == day, printed


@given(days, st.integers(0, 1800), languages, st.sampled_from("/-."))
def test_day_and_month_in_doubt_are_asked_about(today: date, ahead: int, lang: str, mark: str) -> None:
    day = today + timedelta(days=ahead)
    reading = read_date(f"{day.day}{mark}{day.month}{mark}{day.year}", lang=lang, today=today)
    if day.day <= 12 and day.day != day.month:
        assert reading.date is None
        assert reading.ambiguous
        assert day in reading.candidates
    else:
        assert reading.date == day


@given(days, days, languages)
def test_a_day_without_a_year_is_the_next_one(today: date, day: date, lang: str) -> None:
    read = read_date(f"{ENGLISH[day.month - 1]} {day.day}", lang=lang, today=today).date
    if read is not None:
        assert (read.month, read.day) == (day.month, day.day)
        assert today <= read
        assert (read - today).days <= 366 or (day.month, day.day) == (2, 29)


@given(days, st.integers(DAYS_PAST + 1, 3000), languages)
def test_an_end_long_past_is_no_answer_but_a_text_may_tell_it(today: date, ago: int, lang: str) -> None:
    day = today - timedelta(days=ago)
    assert read_date(day.isoformat(), lang=lang, today=today).date is None
    told = read_text(f"Your plan expired on {day.isoformat()}", lang=lang, today=today, currencies={})
    assert told.service_end == day


@given(st.integers(0, 999_999), st.sampled_from(sorted(CURRENCIES)))
def test_a_bare_dollar_is_the_currency_of_the_carrier_named(cents: int, carrier: str) -> None:
    text = f"{carrier}: Your balance is ${cents / 100:.2f}."
    balance = read_text(text, lang="en", today=date(2026, 11, 20), currencies=CURRENCIES).balance
    assert balance is not None
    assert balance.currency == CURRENCIES[carrier]


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1/",
        "12-",
        "3.",
        "2026",
        "a",
        "dec ",
        "de ",
        "十",
        "月",
        "周",
        "-",
        " ",
        ",",
        "$1,",
        "1,000",
        "to ",
        "in 3 ",
        "剩余",
        "of 3GB ",
        "expires 3/12 ",
        "(",
        "'",
    ],
)
def test_length_costs_no_more_than_its_share(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * length)[:length]
        begin = time.perf_counter()
        answer_date({"text": text, "lang": "en", "today": "2026-11-20"})
        answer_text({"text": text, "lang": "en", "today": "2026-11-20"}, CURRENCIES)
        return time.perf_counter() - begin

    seconds(5_000)
    short, long = min(seconds(5_000) for _ in range(3)), min(seconds(20_000) for _ in range(3))
    assert long < 4 * short * 3, "four times the text may cost four times the work, with some air"


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"text": None, "lang": "en", "today": "2026-11-20"},
        {"text": "Dec 3", "lang": "en", "today": "soon"},
        {"text": "Dec 3", "lang": "en", "today": 20261120},
        {"text": "Dec 3", "lang": "en"},
        {"lang": "en", "today": "2026-11-20"},
        {"text": ["Dec 3"], "lang": "en", "today": "2026-11-20"},
    ],
)
def test_bad_input_reads_as_nothing_with_every_key(line: dict[str, object]) -> None:
    assert answer_date(line) == {"date": None, "ambiguous": False}
    assert answer_text(line, CURRENCIES) == {
        "service_end": None,
        "data_left_mb": None,
        "minutes_left": None,
        "texts_left": None,
        "balance": None,
        "ambiguous": False,
    }


def test_a_missing_language_still_reads() -> None:
    assert answer_date({"text": "3 Dec 2026", "today": "2026-11-20"}) == {"date": "2026-12-03", "ambiguous": False}


def test_candidates_are_what_to_ask_about() -> None:
    reading = read_date("01/02/2027", lang="en", today=date(2026, 11, 20))
    assert reading.candidates == (date(2027, 1, 2), date(2027, 2, 1))


def test_every_month_name_is_known_once() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
