"""Telegram's language codes, from IETF tags of any shape to the five languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.languages import Language, from_telegram


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh", "zh-Hans"),
        ("zh-hans", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh-hant", "zh-Hant"),
        ("zh_TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"),
        ("yue", "zh-Hant"),
        ("yue-Hans", "zh-Hans"),
        ("en", "en"),
        ("EN-us", "en"),
        ("es-419", "es"),
        ("fr-CA", "fr"),
    ],
)
def test_codes_become_our_languages(code: str, language: str) -> None:
    assert from_telegram(code, Language.FR if language != "fr" else Language.EN) is Language(language)


@pytest.mark.parametrize("code", [None, "", "pt-br", "ru", "hant", "english", "-", "🙂"])
def test_other_codes_become_the_default(code: str | None) -> None:
    assert from_telegram(code, Language.ES) is Language.ES


@given(st.text(max_size=20))
def test_no_code_is_too_strange(code: str) -> None:
    assert from_telegram(code, Language.EN) in Language


def test_telegram_has_one_code_for_both_chinese_scripts() -> None:
    codes = {language: language.telegram_code for language in Language}
    assert codes == {
        Language.ZH_HANS: "zh",
        Language.ZH_HANT: None,
        Language.EN: "en",
        Language.ES: "es",
        Language.FR: "fr",
    }
