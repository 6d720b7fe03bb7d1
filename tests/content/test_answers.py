"""The FAQ's content is whole and its check finds every kind of mistake; how well it is matched is tested elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from content.answers import AnswersError, load_chatter, load_topics, repeated_lines
from content.concepts import Lexicon, fold, load_groups, load_lexicon
from domain.faq import Facts
from domain.languages import Language

TOPICS = """
    what-is-esim device-support install-esim renew-general renew-canada renew-usa renew-chile renew-china renew-ecard
    identify-carrier check-balance check-expiry when-to-renew rollover expired-grace number-recycled
    suspended-reactivate keep-number plan-data-heavy plan-voice plan-traveller plan-long-stay change-plan plan-limits
    payment-methods alipay-wechat foreign-card currency-fee payment-failed autorenew-on autorenew-off paid-not-active
    verify-renewal test-line contact-support forgot-password two-factor otp-captcha id-verification receipts
    promotions third-party-sellers scam-safety redeem-code official-links offline-channels move-phone deleted-esim
    dual-sim roaming-cost hotspot-share refund bot-about bot-add-line bot-reminders bot-timezone bot-language
    bot-stop-alerts bot-privacy bot-in-group
""".split()


def a_topic(**changes: Any) -> dict[str, Any]:
    numbers = {"zh-Hans": 60, "zh-Hant": 10, "en": 15, "es": 8, "fr": 7}
    return {
        "id": "pets",
        "chapter": "basics",
        "title": dict.fromkeys(numbers, "Pets"),
        "answer": dict.fromkeys(numbers, "Feed <b>it</b>."),
        "phrasings": {language: [f"{language} {n}" for n in range(count)] for language, count in numbers.items()},
    } | changes


def problems_of(folder: Path, *topics: dict[str, Any]) -> str:
    for topic in topics:
        (folder / f"{topic['id']}.yaml").write_text(yaml.safe_dump(topic), encoding="utf-8")
    with pytest.raises(AnswersError) as raised:
        load_topics(folder)
    return str(raised.value)


def test_all_sixty_topics_are_there_and_nothing_is_wrong_with_them() -> None:
    assert sorted(topic.id for topic in load_topics()) == sorted(TOPICS)


def test_each_topic_has_a_hundred_phrasings() -> None:
    assert all(len(topic.lines()) >= 100 for topic in load_topics())


def test_the_chatter_is_long_and_half_of_it_is_near_our_subject() -> None:
    chatter = load_chatter()
    assert len(chatter.lines()) >= 1500
    assert len(chatter.lines("foreign", "told", "offers")) >= len(chatter.lines()) / 2


def test_no_phrasing_is_also_chatter() -> None:
    lines = [(topic.id, topic.lines()) for topic in load_topics()]
    assert not repeated_lines([*lines, ("chatter", load_chatter().lines())])


def test_a_topic_s_facts_are_those_of_the_carriers_asked_for_unless_it_says_otherwise() -> None:
    assert Facts(show=()).of == "asked"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"title": dict.fromkeys(Language, "x" * 41)}, "pets.yaml: title: en has 41 characters, more than 40"),
        ({"answer": {"zh-Hans": "喂它"}}, "pets.yaml: answer: has no text in fr"),
        ({"answer": dict.fromkeys(Language, "<u>x</u>")}, "has the markup <u>, which Telegram would refuse"),
        ({"answer": dict.fromkeys(Language, "<b>x")}, "has the markup <b>, which Telegram would refuse"),
        ({"answer": dict.fromkeys(Language, "a < b")}, "has the markup <, which Telegram would refuse"),
        ({"phrasings": {"en": ["dog"]}}, "pets.yaml: phrasings: en has 1, fewer than 15"),
        ({"chapter": "zoo"}, "pets.yaml: chapter: Input should be"),
        ({"colour": "red"}, "pets.yaml: colour: Extra inputs are not permitted"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_entry(tmp_path: Path, changes: dict[str, Any], problem: str) -> None:
    plain = {
        key: {str(k): v for k, v in value.items()} if isinstance(value, dict) else value
        for key, value in changes.items()
    }
    assert problem in problems_of(tmp_path, a_topic(**plain))


def test_the_file_is_called_like_its_topic(tmp_path: Path) -> None:
    (tmp_path / "cats.yaml").write_text(yaml.safe_dump(a_topic()), encoding="utf-8")
    with pytest.raises(AnswersError, match=r"the file must be called pets\.yaml"):
        load_topics(tmp_path)


def test_a_phrasing_belongs_to_one_topic_only(tmp_path: Path) -> None:
    assert "stands already in cats" in problems_of(tmp_path, a_topic(id="cats"), a_topic())


def test_case_accents_spaces_and_signs_do_not_make_a_phrasing_new() -> None:
    lines = (("¿Cómo pago?", Language.ES), ("como PAGO", Language.ES))
    assert repeated_lines([("pay", lines)]) == ["pay: es: 'como PAGO' stands already in pay"]


def test_the_same_words_in_the_other_script_are_welcome() -> None:
    assert not repeated_lines([("pay", (("怎么续费", Language.ZH_HANS), ("怎麼續費", Language.ZH_HANT)))])


def test_folding_takes_away_case_accents_width_and_traditional_script() -> None:
    assert fold("  ＲＥＮＯＵＶＥＲ  Été 續費門號 ") == "renouver ete 续费门号"


def a_lexicon() -> Lexicon:
    return Lexicon(
        {"carrier": ["e卡", "bell", "my bell"]}, {"renew": ["续费", "top up", "renov*"], "lost": ["收不..到"]}
    )


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("怎麼續費", {"renew"}),
        ("how to top-up", {"renew"}),
        ("RENOVACIÓN", {"renew"}),
        ("laptop upgrade", set()),
        ("收不太到", {"lost"}),
        ("E 卡", {"carrier"}),
        ("extend an E卡", {"carrier"}),
        ("google卡", set()),
        ("labels", set()),
    ],
)
def test_concepts_are_found_in_any_script_and_never_inside_a_word(text: str, concepts: set[str]) -> None:
    assert set(a_lexicon().read(text).concepts) == concepts


def test_names_are_masked_by_their_kind_the_longest_first() -> None:
    lexicon = a_lexicon()
    assert lexicon.read("My Bell").masked == lexicon.read("e卡").masked == lexicon.kinds["carrier"]


def test_a_pattern_that_says_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="says nothing"):
        Lexicon({}, {"empty": ["?!"]})


def test_the_groups_name_concepts_that_exist() -> None:
    known = set(load_lexicon().ids)
    assert all(set(concepts) <= known for concepts in load_groups().values())
