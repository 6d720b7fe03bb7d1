"""How each language says money, dates and counts, keeps its typography, and gives examples that the bot can read."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from content.check import messages
from content.cities import search_cities
from content.texts import LOCALES, Texts, Voice
from domain.amounts_left import read_left
from domain.languages import Language
from domain.money import Money
from domain.reading.dates import read_date
from domain.typed import read_price

TEXTS = Texts.load()
ZH_HANS, ZH_HANT, EN, ES, FR = Language
TODAY = date(2026, 11, 20)


def said(language: Language) -> dict[str, str]:
    """Every text of the language without its tags, each fact replaced by a word."""
    voice = TEXTS.to(language)
    texts = {
        key: voice.plain(key, **dict.fromkeys(variables, "Mum"))
        for key, variables in messages(LOCALES, language)[0].items()
    }
    return {key: re.sub(r"<[^>]*>", "", text) for key, text in texts.items()}


def counted(voice: Voice, key: str, fact: str, *counts: int) -> str:
    return " | ".join(voice.plain(key, **{fact: count}) for count in counts)


# -- money, numbers, dates


@pytest.mark.parametrize(
    ("language", "dollars", "pesos", "thousands"),
    [
        (ZH_HANS, "CAD 25.00", "CLP 15,000", "USD 1,234.50"),
        (ZH_HANT, "CAD 25.00", "CLP 15,000", "USD 1,234.50"),
        (EN, "CAD 25.00", "CLP 15,000", "USD 1,234.50"),
        (ES, "CAD 25,00", "CLP 15.000", "USD 1.234,50"),
        (FR, "CAD 25,00", "CLP 15\u202f000", "USD 1\u202f234,50"),
    ],
)
def test_money_is_its_code_and_the_amount_as_the_language_writes_it(
    language: Language, dollars: str, pesos: str, thousands: str
) -> None:
    voice = TEXTS.to(language)
    assert voice.money(Money.of(25, "CAD")) == dollars
    assert voice.money(Money.of(15000, "CLP")) == pesos
    assert voice.money(Money.of("1234.5", "USD")) == thousands
    assert voice("reminder-price", price=Money.of(25, "CAD")) == f"💰 {dollars}"


def test_a_number_is_written_as_the_language_does() -> None:
    assert [TEXTS.to(language).number(3.5) for language in Language] == ["3.5", "3.5", "3.5", "3,5", "3,5"]


@pytest.mark.parametrize(
    ("language", "thursday"),
    [
        (ZH_HANS, "2026年12月3日 周四"),
        (ZH_HANT, "2026年12月3日 週四"),
        (EN, "Thu, 3 December 2026"),
        (ES, "jue 3 de diciembre de 2026"),
        (FR, "jeu. 3 décembre 2026"),
    ],
)
def test_a_date_says_its_weekday_and_spells_its_month(language: Language, thursday: str) -> None:
    voice, day = TEXTS.to(language), date(2026, 12, 3)
    assert voice.day(day) == thursday
    assert voice("reminder-day", day=day).endswith(f"<b>{thursday}</b>")
    assert voice.short_day(day) == "2026-12-03"
    late_on_wednesday_in_london = datetime(2026, 12, 2, 23, 30, tzinfo=UTC)
    assert voice.moment(late_on_wednesday_in_london, "Asia/Shanghai") == f"{thursday} 07:30"


@pytest.mark.parametrize("fact", [datetime(2026, 12, 3, tzinfo=UTC), None], ids=["moment without zone", "nothing"])
def test_a_moment_without_a_zone_or_an_absent_fact_is_our_bug(fact: object) -> None:
    with pytest.raises(TypeError):
        TEXTS.to(EN)("reminder-day", day=fact)


# -- counts


@pytest.mark.parametrize(
    ("language", "left", "over"),
    [
        (ZH_HANS, "今天 | 明天 | 后天 | 3 天后 | 10 天后", "昨天 | 2 天前 | 3 天前 | 10 天前"),
        (ZH_HANT, "今天 | 明天 | 後天 | 3 天後 | 10 天後", "昨天 | 2 天前 | 3 天前 | 10 天前"),
        (
            EN,
            "today | tomorrow | in 2 days | in 3 days | in 10 days",
            "yesterday | 2 days ago | 3 days ago | 10 days ago",
        ),
        (
            ES,
            "hoy | mañana | pasado mañana | en 3 días | en 10 días",
            "ayer | hace 2 días | hace 3 días | hace 10 días",
        ),
        (
            FR,
            "aujourd’hui | demain | après-demain | dans 3 jours | dans 10 jours",
            "hier | il y a 2 jours | il y a 3 jours | il y a 10 jours",
        ),
    ],
)
def test_days_are_counted_as_people_say_them(language: Language, left: str, over: str) -> None:
    voice = TEXTS.to(language)
    assert counted(voice, "days-left", "days", 0, 1, 2, 3, 10) == left
    assert counted(voice, "days-over", "days", 1, 2, 3, 10) == over


@pytest.mark.parametrize(
    ("language", "days", "months", "minutes", "texts"),
    [
        (ZH_HANS, "1 天 | 2 天", "1 个月 | 2 个月", "通话 0 分钟 | 通话 1 分钟", "1 条短信 | 2 条短信"),
        (ZH_HANT, "1 天 | 2 天", "1 個月 | 2 個月", "通話 0 分鐘 | 通話 1 分鐘", "1 則簡訊 | 2 則簡訊"),
        (EN, "1 day | 2 days", "1 month | 2 months", "0 minutes | 1 minute", "1 text | 2 texts"),
        (ES, "1 día | 2 días", "1 mes | 2 meses", "0 minutos | 1 minuto", "1 SMS | 2 SMS"),
        (FR, "1 jour | 2 jours", "1 mois | 2 mois", "0 minute | 1 minute", "1 texto | 2 textos"),
    ],
)
def test_one_and_many_have_their_own_forms(
    language: Language, days: str, months: str, minutes: str, texts: str
) -> None:
    voice = TEXTS.to(language)
    assert counted(voice, "period-days", "days", 1, 2) == days
    assert counted(voice, "period-months", "months", 1, 2) == months
    assert counted(voice, "minutes-amount", "amount", 0, 1) == minutes
    assert counted(voice, "texts-amount", "amount", 1, 2) == texts


@pytest.mark.parametrize(
    ("language", "soon", "late"),
    [
        (ZH_HANS, "⏰ Bell 明天到期", "⏰ Bell 3 天前到期"),
        (ZH_HANT, "⏰ Bell 明天到期", "⏰ Bell 3 天前到期"),
        (EN, "⏰ Bell: renewal due tomorrow", "⏰ Bell: renewal due 3 days ago"),
        (ES, "⏰ Bell: vencimiento mañana", "⏰ Bell: vencimiento hace 3 días"),
        (FR, "⏰ Bell\u00a0: échéance demain", "⏰ Bell\u00a0: échéance il y a 3 jours"),
    ],
)
def test_a_reminder_reads_well_before_and_after_the_end(language: Language, soon: str, late: str) -> None:
    voice = TEXTS.to(language)
    titles = [
        voice("reminder-title", line="Bell", left=left)
        for left in (voice("days-left", days=1), voice("days-over", days=3))
    ]
    assert [re.sub("</?b>", "", title) for title in titles] == [soon, late]


# -- examples that the texts give are ones that the bot reads


@pytest.mark.parametrize(
    ("language", "examples"),
    [
        (ZH_HANS, ("2026-12-03", "12月3日")),
        (ZH_HANT, ("2026-12-03", "12月3日")),
        (EN, ("2026-12-03", "3 December")),
        (ES, ("2026-12-03", "3 de diciembre")),
        (FR, ("2026-12-03", "3 décembre")),
    ],
)
def test_a_date_typed_like_the_example_is_understood(language: Language, examples: tuple[str, ...]) -> None:
    for key in ("date-type", "refused-date-unread", "line-ask-end", "add-ask-end"):
        for example in examples:
            assert example in TEXTS.to(language)(key)
            assert read_date(example, lang=language, today=TODAY).date == date(2026, 12, 3)


@pytest.mark.parametrize("language", Language)
def test_a_price_typed_like_the_example_is_understood(language: Language) -> None:
    for text in (TEXTS.to(language)("renew-ask-price", currency="CAD"), TEXTS.to(language)("refused-price")):
        whole, exact = re.findall(r"\d+(?:[.,]\d+)?", text)
        assert read_price(whole, "CAD") == Money.of(15, "CAD")
        assert read_price(exact, "CAD") == Money.of("15.50", "CAD")


@pytest.mark.parametrize("language", Language)
def test_amounts_typed_like_the_example_are_understood(language: Language) -> None:
    for text in (TEXTS.to(language).plain("line-ask-left", currency="CAD"), TEXTS.to(language).plain("refused-left")):
        amounts, balance = re.findall(r"[“「«]\s*(.*?)\s*[”」»]", text)
        left = read_left(amounts, currency="CAD", today=TODAY)
        assert left is not None
        assert (left.data_mb, left.minutes, left.texts) == (3277, 120, 50)
        credit = read_left(balance, currency="USD", today=TODAY)
        assert credit is not None
        assert credit.balance in {Money.of(20, "CAD"), Money.of("12.50", "CAD")}


@pytest.mark.parametrize("language", Language)
def test_the_example_of_a_city_is_found(language: Language) -> None:
    city = re.search(r"[“「«]\s*(.*?)\s*[”」»]", TEXTS.to(language)("zone-type"))
    assert city is not None
    assert search_cities(city[1], language)[0].zone == "America/Toronto"


# -- typography


def test_french_keeps_its_signs_with_their_words() -> None:
    for key, text in said(FR).items():
        assert "'" not in text, key
        assert not re.search(r"[^\u00a0](?=[;?!»%])|[^\u00a0\d](?=:)|«(?!\u00a0)", text), key


@pytest.mark.parametrize(("language", "charset"), [(ZH_HANS, "gb2312"), (ZH_HANT, "big5")])
def test_chinese_keeps_to_its_own_characters(language: Language, charset: str) -> None:
    for key, text in said(language).items():
        characters = "".join(re.findall(r"[\u4e00-\u9fff]", text))
        assert characters.encode(charset, "replace").decode(charset) == characters, key


@pytest.mark.parametrize("language", [ZH_HANS, ZH_HANT])
def test_chinese_sentences_use_chinese_signs(language: Language) -> None:
    for key, text in said(language).items():
        assert not re.search(r"[\u4e00-\u9fff][,;:!?()]", text), key
