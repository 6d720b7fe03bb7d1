"""Brings any text into one plain form (width, case, accents, script, spelled numbers); reads no dates."""

from __future__ import annotations

import re
import unicodedata

from domain.reading.words import CHINESE_DIGITS, MONTHS, SIMPLIFIED, SPELLED_NUMBERS, alternatives

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−﹣", "-"),
        **dict.fromkeys("‘’ʼ`´", "'"),
        **dict.fromkeys("“”«»", '"'),
        **dict.fromkeys("〜∼", "~"),
        "⁄": "/",
    }
)
# What width folding would lose: º is no letter o elsewhere, and 4.500，12月 must not become 4.500,12.
_BEFORE_WIDTH = str.maketrans({"º": "o", "ª": "a", "，": ", ", "、": ", "})
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[a-z]")
_SPACES = re.compile(r"[^\S\n]+")

_CHINESE_NUMERAL = "[" + "".join(CHINESE_DIGITS) + "十拾廿卅百]"
_CHINESE_UNIT = r"(?=\s?(?:年|月|日|号|天|周|个|星期|礼拜|小时|分钟|条))"
_CHINESE_NUMBER = re.compile(rf"(?<!第){_CHINESE_NUMERAL}{{1,8}}{_CHINESE_UNIT}|(?<=月){_CHINESE_NUMERAL}{{1,3}}")
# '星期二十二月三号' is a Tuesday and a December, not a 22nd month.
_CHINESE_WEEKDAY_BEFORE_NUMBER = re.compile(
    rf"(?<!{_CHINESE_NUMERAL})((?:周|星期|礼拜)[一二三四五六日天])(?={_CHINESE_NUMERAL})"
)
_TENS = re.compile(r"(?:(.)?百零?)?(?:(.)?(十))?(.)?")

_COUNTABLE = (
    "days?|weeks?|months?|years?|dias?|semanas?|mes(?:es)?|anos?|jours?|semaines?|mois|ans?|annees?|fortnight|quincena"
)
_SPELLED = alternatives(SPELLED_NUMBERS)
_MONTH = alternatives(MONTHS)
_SPELLED_BEFORE = re.compile(
    rf"(?<![a-z])({_SPELLED})(?=(?: | de | of | du |-)(?:{_COUNTABLE}|{_MONTH})(?![a-z])"
    r"| of (?:next|this|the) month| del? (?:proximo|este)? ?mes| (?:du|de ce) mois)"
)
_SPELLED_AFTER = re.compile(rf"(?<![a-z])((?:{_MONTH}) (?:the )?)({_SPELLED})(?![a-z])")
_HALF_A_YEAR = re.compile(r"(?<![a-z])(?:half a year|medio ano)(?![a-z])")
_FIXED_SPANS = (
    (re.compile("元月"), "1月"),
    (re.compile(r"(?<![a-z])1 (?:fortnight|quincena)"), "2 weeks"),
    (re.compile(r"(?<!\d)半年"), "6个月"),
    (re.compile(r"(?<![\d个])半个月"), "15天"),
    (re.compile(r"(?<![\d个])半月(?=后)"), "15天"),
)


def plain(text: str) -> str:
    """The text in lower case, half width, simplified Chinese, without accents, marks or spelled numbers."""
    text = unicodedata.normalize("NFKD", text.translate(_BEFORE_WIDTH)).lower()
    text = "".join(character for character in text if unicodedata.category(character) not in {"Mn", "Cf"})
    text = unicodedata.normalize("NFKC", text).translate(_SIGNS).translate(SIMPLIFIED)
    return _figures(_SPACES.sub(" ", text).strip())


def mostly_chinese(text: str) -> bool:
    """Whether a plain text follows Chinese habits: one Chinese character or more for every two Latin letters."""
    return len(_HAN.findall(text)) * 2 >= max(1, len(_LATIN.findall(text)))


def has_latin_words(text: str) -> bool:
    """Whether a plain text holds a word in Latin letters."""
    return re.search(r"[a-z]{3}", text) is not None


def _figures(text: str) -> str:
    text = _CHINESE_WEEKDAY_BEFORE_NUMBER.sub(r"\1 ", text)
    text = _CHINESE_NUMBER.sub(lambda match: _chinese_figure(match[0]), text)
    text = _HALF_A_YEAR.sub("6 months", text)
    text = _SPELLED_BEFORE.sub(lambda match: str(SPELLED_NUMBERS[match[1]]), text)
    text = _SPELLED_AFTER.sub(lambda match: match[1] + str(SPELLED_NUMBERS[match[2]]), text)
    for pattern, replacement in _FIXED_SPANS:
        text = pattern.sub(replacement, text)
    return text


def _chinese_figure(numeral: str) -> str:
    numeral = numeral.replace("拾", "十").replace("廿", "二十").replace("卅", "三十")
    if "十" not in numeral and "百" not in numeral:
        return "".join(str(CHINESE_DIGITS[digit]) for digit in numeral)
    parts = _TENS.fullmatch(numeral)
    if parts is None or not all(part is None or part in CHINESE_DIGITS or part == "十" for part in parts.groups()):
        return numeral
    hundreds, tens, ten, ones = parts.groups()
    value = CHINESE_DIGITS[hundreds] * 100 if hundreds else 0
    if ten:
        value += (CHINESE_DIGITS[tens] if tens else 1) * 10
    return str(value + (CHINESE_DIGITS[ones] if ones else 0))
