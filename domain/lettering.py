"""How names resemble each other to a hurried eye or finger: letters, digits, slips; knows no carrier and no host."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters of other scripts that look like Latin ones; accents are taken off without a table.
_IMITATED = {
    "a": "аɑαᴀ", "b": "вьβƅ", "c": "сϲᴄ", "d": "ԁժɗđ", "e": "еєεҽ", "f": "ƒϝ", "g": "ɡցգɢ", "h": "һнհħ", "i": "іιıɩɪ",
    "j": "јϳ", "k": "кκĸ", "l": "ӏłɫ", "m": "мʍ", "n": "пηոռɴ", "o": "оοσօᴏø", "p": "рρϱ", "q": "ԛգ", "r": "гʀɾ",
    "s": "ѕꜱʂ", "t": "тτŧᴛ", "u": "цυսʊᴜ", "v": "ѵνᴠ", "w": "ԝωѡɯ", "x": "хχ", "y": "уүγʏ", "z": "зᴢʐ",
}  # fmt: skip
_IMITATIONS = {ord(other): letter for letter, others in _IMITATED.items() for other in others}
# Characters that stand for each other in a hurried eye: each class is written as one of its members.
_ALIKE = str.maketrans("0134578926i", "oleastbgzgl")


@lru_cache(maxsize=4096)
def alike(text: str) -> str:
    """The text with characters that look like each other made the same ('te1us' and 'telus', 'shavv' and 'shaw')."""
    return text.translate(_ALIKE).replace("rn", "m").replace("vv", "w")


def latin(text: str) -> str:
    """The text in plain Latin letters as a hurried eye reads it: 'tеlus' (Cyrillic е), 'télus' → 'telus'."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return plain.translate(_IMITATIONS)


def slips(written: str, meant: str, most: int) -> bool:
    """Whether at most `most` letters were left out, added, changed or swapped with the next."""
    if abs(len(written) - len(meant)) > most:
        return False
    earlier: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(written, 1):
        earlier, above, row = row, earlier, [i]
        for j, other in enumerate(meant, 1):
            cost = min(earlier[j] + 1, row[j - 1] + 1, earlier[j - 1] + (letter != other))
            if above and j > 1 and letter == meant[j - 2] and written[i - 2] == other:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1] <= most
