"""The words for months, weekdays, numbers and units in the five languages; holds tables, no rules.

All words stand in the plain form that `numerals.plain` makes: lower case, no accents, simplified characters.
"""

from __future__ import annotations

import re

_MONTHS = (
    "january janvier enero jan janv ene janurary januray",
    "february fevrier febrero feb fev fevr febuary feburary febrary",
    "march mars marzo mar",
    "april avril abril apr avr abr",
    "may mai mayo",
    "june juin junio jun",
    "july juillet julio jul juil",
    "august aout agosto aug ago agust",
    "september septembre septiembre setiembre sep sept septmber septembar",
    "october octobre octubre oct ocotber",
    "november novembre noviembre nov novemeber novmber",
    "december decembre diciembre dec dic dcember decmber decemeber decembar",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}

_WEEKDAYS = (
    "monday lunes lundi",
    "tuesday martes mardi",
    "wednesday miercoles mercredi",
    "thursday jueves jeudi",
    "friday viernes vendredi",
    "saturday sabado samedi",
    "sunday domingo dimanche",
)
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}

# Short forms mean a weekday only right beside a date: 'sat', 'mar' and 'ven' are words of their own.
_SHORT_WEEKDAYS = (
    "mon lun",
    "tue tues mar",
    "wed mie mer",
    "thu thur thurs jue jeu",
    "fri vie ven",
    "sat sab sam",
    "sun dom dim",
)
SHORT_WEEKDAYS = {word: number for number, words in enumerate(_SHORT_WEEKDAYS) for word in words.split()}
CHINESE_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}

DAYS_AWAY = {
    "today": 0,
    "tonight": 0,
    "hoy": 0,
    "aujourd'hui": 0,
    "aujourd hui": 0,
    "ce soir": 0,
    "esta noche": 0,
    "tomorrow": 1,
    "tomorow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tmr": 1,
    "tmrw": 1,
    "manana": 1,
    "demain": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
    "pasado manana": 2,
    "apres-demain": 2,
    "apres demain": 2,
    "yesterday": -1,
    "ayer": -1,
    "hier": -1,
    "day before yesterday": -2,
    "anteayer": -2,
    "avant-hier": -2,
}
CHINESE_DAYS_AWAY = {
    "大后天": 3,
    "后天": 2,
    "后日": 2,
    "明天": 1,
    "明日": 1,
    "明晚": 1,
    "听日": 1,
    "今天": 0,
    "今日": 0,
    "今晚": 0,
    "昨天": -1,
    "昨日": -1,
    "大前天": -3,
    "前天": -2,
}

# How many weeks or months on a Chinese turn word points.
TURNS = {"上": -1, "这": 0, "本": 0, "当": 0, "下": 1, "下下": 2}

# Units of waiting: how many days, or how many months, one of them is.
DAY_UNITS = {
    **dict.fromkeys("day days dia dias jour jours 天 日".split(), 1),
    **dict.fromkeys("week weeks semana semanas semaine semaines 周 星期 个星期 礼拜 个礼拜".split(), 7),
}
MONTH_UNITS = {
    **dict.fromkeys("month months mes meses mois 个月".split(), 1),
    **dict.fromkeys("year years ano anos an ans annee annees 年".split(), 12),
}

_EN = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_EN += "sixteen seventeen eighteen nineteen twenty".split()
_EN_ORDINAL = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_EN_ORDINAL += "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_ES = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis".split()
_ES += "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro".split()
_ES += "veinticinco veintiseis veintisiete veintiocho veintinueve treinta treinta-y-uno".split()
_FR = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
_FR += "dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre".split()
_FR += "vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un".split()


def _spelled_numbers() -> dict[str, int]:
    numbers = {"a": 1, "an": 1, "una": 1, "une": 1, "primero": 1, "premier": 1, "thirty": 30, "thirtieth": 30}
    for words in (_EN, _EN_ORDINAL, _ES, _FR):
        numbers |= {word: number for number, word in enumerate(words, 1)}
    for tens, value in (("twenty", 20), ("thirty", 30)):
        for number in range(1, 10):
            numbers[f"{tens}-{_EN[number - 1]}"] = value + number
            numbers[f"{tens}-{_EN_ORDINAL[number - 1]}"] = value + number
    return numbers | {word.replace("-", " "): number for word, number in numbers.items()}


SPELLED_NUMBERS = _spelled_numbers()

CHINESE_DIGITS = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    **{digit: value for value, digit in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
}

# Traditional characters that occur in dates and carrier texts, so that every table needs one spelling only.
SIMPLIFIED = str.maketrans(
    "週後個號餘數內於將為與還過這來發貳陸開體時間點鐘條簡訊話費額幣賬帳務續訂滿廣東聽兩禮從們總計單繳"
    "儲優遊戲國際電門聯動機關閉註銷啟啓劃項結統請約並無擁語連線網絡業員歷終處轉變實給進種對應當選積則"
    "區說資達願頁須預頭類驗臺灣鬧鑰紅檢買賣錄執帶較運擇僅覽繫術專屬營廳貨據歐鎊圓萬幾參屆儘繼組獲傳贈"
    "輸級載攜碼詢閣剛暫緊顯備獎勵郵銀現證認詳讓見遞遲離領顧饋獨規視頻樂戶責權損長",
    "周后个号余数内于将为与还过这来发贰陆开体时间点钟条简讯话费额币账账务续订满广东听两礼从们总计单缴"
    "储优游戏国际电门联动机关闭注销启启划项结统请约并无拥语连线网络业员历终处转变实给进种对应当选积则"
    "区说资达愿页须预头类验台湾闹钥红检买卖录执带较运择仅览系术专属营厅货据欧镑圆万几叁届尽继组获传赠"
    "输级载携码询阁刚暂紧显备奖励邮银现证认详让见递迟离领顾馈独规视频乐户责权损长",
)


def whole_words(lines: str) -> str:
    """A regular expression part for words between slashes and line ends, each standing whole; `*` lets a word go on."""
    return rf"(?<![a-z]){any_of(lines.replace('*', '[a-z]*'))}(?![a-z])"


def any_of(lines: str) -> str:
    """A regular expression part for words between slashes and line ends, as Chinese has no gaps between words."""
    words = [word.strip() for word in re.split("[/\n]", lines)]
    words.sort(key=lambda word: (" " in word, len(word)), reverse=True)  # phrases before the words they begin with
    return "(?:" + "|".join(word for word in words if word) + ")"


def wording(latin: str, chinese: str) -> re.Pattern[str]:
    """A pattern for whole Latin words or Chinese words, both given between slashes and line ends."""
    return re.compile(f"{whole_words(latin)}|{any_of(chinese)}")


def alternatives(words: dict[str, int]) -> str:
    """A regular expression part for any of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
