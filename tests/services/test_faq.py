"""The matcher learns, remembers and keeps silent; how good it is on real questions is measured, not asserted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pytest
from typer.testing import CliRunner

from bot.faq_cli import cli
from content.answers import load_chatter, load_topics
from domain.faq import Chatter, Match, Topic
from domain.languages import Language
from services.faq import Faq, prepare, prepare_aside
from services.faq_learning import Rows, learn
from services.faq_model import Model, fingerprint, train
from services.faq_trials import Trial, held_out, judge, suspects

ASKED = {
    "pay": [
        "怎么付款",
        "可以用信用卡付款吗",
        "付款方式有哪些",
        "how can I pay",
        "can I pay with a card",
        "支付用什么卡",
    ],
    "move": ["换手机怎么转esim", "新手机怎么迁移esim", "esim能转到新手机吗", "how to move esim", "transfer esim how"],
    "lost": [
        "esim删了怎么办",
        "误删esim怎么找回",
        "手滑删了esim怎么恢复",
        "deleted esim how to restore",
        "esim not there",
    ],
}
CHATTER = {
    "foreign": ["健身卡怎么续", "怎么取消爱奇艺会员", "how to cancel netflix", "签证到期怎么办"],
    "told": ["昨天续好了", "我付过了谢谢", "i paid, thanks", "刚换好手机"],
    "offers": ["出售手机卡私聊", "selling cards dm me"],
    "talk": ["大家早上好", "哈哈哈哈", "good morning", "今天好冷"],
}


def topics() -> tuple[Topic, ...]:
    words = dict.fromkeys(Language, "x")
    return tuple(
        Topic.model_validate(
            {"id": name, "chapter": "basics", "title": words, "answer": words, "phrasings": {"en": texts}}
        )
        for name, texts in ASKED.items()
    )


def chatter(**changes: list[str]) -> Chatter:
    return Chatter.model_validate({reason: {"en": texts} for reason, texts in (CHATTER | changes).items()})


@pytest.fixture(scope="module")
def small() -> Faq:
    return Faq(train(topics(), chatter()))


def test_a_question_gets_its_topic_first(small: Faq) -> None:
    assert small.ask("我想付款 用什么卡").top3[0] == "pay"
    assert small.ask("把esim迁移到新手机").top3[0] == "move"


def test_the_three_best_are_given_whatever_was_said(small: Faq) -> None:
    assert sorted(small.ask("今天天气真好").top3) == ["lost", "move", "pay"]


@pytest.mark.parametrize("text", ["", " ", "😂😂", "\x00", "大家早上好", "我付过了谢谢", "?" * 5000, "续" * 4000])
def test_what_is_no_question_gets_silence(small: Faq, text: str) -> None:
    assert small.ask(text).topic is None


def test_the_score_lies_between_nought_and_one_and_follows_the_question(small: Faq) -> None:
    asked, talked = small.ask("怎么付款").score, small.ask("哈哈哈哈").score
    assert 0 <= talked < asked <= 1


def test_a_model_answers_the_same_after_it_was_kept(small: Faq, tmp_path: Path) -> None:
    faq = prepare(topics(), chatter(), tmp_path)
    again = prepare(topics(), chatter(), tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    assert [faq.ask(text) for text in ASKED["pay"]] == [again.ask(text) for text in ASKED["pay"]]


def test_other_content_is_learnt_anew_and_the_old_file_goes(tmp_path: Path) -> None:
    prepare(topics(), chatter(), tmp_path)
    (first,) = tmp_path.iterdir()
    prepare(topics(), chatter(talk=["something else"]), tmp_path)
    (second,) = tmp_path.iterdir()
    assert first.name != second.name


def test_a_spoilt_file_is_replaced(tmp_path: Path) -> None:
    prepare(topics(), chatter(), tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:100])
    assert prepare(topics(), chatter(), tmp_path).ask("怎么付款").top3[0] == "pay"
    assert Model.load(file).topics == ("pay", "move", "lost")


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert prepare(topics(), chatter(), blocked).ask("怎么付款").top3[0] == "pay"


async def test_learning_aside_gives_the_same_matcher(tmp_path: Path) -> None:
    aside = await prepare_aside(topics(), chatter(), tmp_path)
    assert aside.ask("怎么付款") == Faq(train(topics(), chatter())).ask("怎么付款")


def test_every_line_counts_in_the_fingerprint() -> None:
    names = {
        fingerprint(topics(), chatter()),
        fingerprint(topics()[:2], chatter()),
        fingerprint(topics(), chatter(told=["y"])),
    }
    assert len(names) == 3


def test_learning_separates_what_can_be_separated() -> None:
    points = np.array([[1, 2], [2, 1], [-1, -2], [-2, -1]], np.float32)
    starts = np.arange(0, 9, 2, dtype=np.int32)
    rows = Rows(starts, np.tile(np.array([0, 1], np.int32), 4), points.ravel())
    labels = np.array([[1, -1], [1, 1], [-1, 1], [-1, -1]], np.float32)
    weights = learn(rows, labels, 2, np.full(4, 10, np.float32), epochs=200)
    assert (np.sign(points @ weights) == labels).all()


def a_trial(topic: str | None, got: str | None, *, clear: bool = True) -> Trial:
    best = got or "other"
    return Trial("text", "en", topic, Match(topic=got, score=0.5, top3=(best, "second"), clear=clear))


def test_a_report_counts_right_wrong_and_false_answers() -> None:
    report = judge(
        [a_trial("a", "a"), a_trial("a", "b"), a_trial("second", None), a_trial(None, "a"), a_trial(None, None)]
    )
    total = report.total
    assert (total.questions, total.first, total.among_three, total.chatter, total.falsely) == (3, 1, 2, 2, 1)
    assert (total.precision, total.recall) == (1 / 3, 1 / 3)
    assert report.confusions == {("a", "b"): 1, ("second", "other"): 1}


def test_nothing_is_counted_of_nothing() -> None:
    assert judge([]).total.precision == judge([]).total.recall == 0


def test_a_suspect_is_clearly_taken_for_another_topic() -> None:
    assert suspects([a_trial("a", "a"), a_trial("a", "b", clear=False), a_trial(None, "b")]) == []
    assert suspects([a_trial("a", "b")]) == [a_trial("a", "b")]


def test_holding_out_judges_every_line_by_a_matcher_that_never_saw_it() -> None:
    seen: list[set[str]] = []

    def remember(rest: Any, talk: Chatter) -> Faq:
        seen.append({text for topic in rest for text, _ in topic.lines()} | {text for text, _ in talk.lines()})
        return Faq(train(rest, talk))

    trials = list(held_out(topics(), chatter(), remember))
    lines = [text for texts in (*ASKED.values(), *CHATTER.values()) for text in texts]
    assert sorted(trial.text for trial in trials) == sorted(lines)
    assert len(seen) == 5
    assert all(any(trial.text not in known for known in seen) for trial in trials)


# -- the shipped content, learnt once


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = tmp_path_factory.mktemp("faq")
    prepare(load_topics(), load_chatter(), kept)
    return kept


def run(folder: Path, *arguments: str, given: bytes = b"") -> str:
    result = CliRunner().invoke(cli, [*arguments, "--folder", str(folder)], input=given)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_line_says_what_a_question_asks_for(folder: Path) -> None:
    said = run(folder, "ask", "加拿大的telus esim怎么续费")
    assert "asked: renew-canada >" in said


def test_json_lines_are_answered_one_for_one_with_every_key(folder: Path) -> None:
    given = [{"text": "付款失败了怎么办"}, {"text": "哈哈哈"}, {}, {"text": None}, ["text"]]
    lines = [orjson.dumps(line) for line in given] + [b"not json", b"", b'{"text": "\\ud800"}']
    answers = [orjson.loads(line) for line in run(folder, "ask", "--jsonl", given=b"\n".join(lines)).splitlines()]
    assert len(answers) == len(lines)
    assert all(answer.keys() == {"topic", "score", "top3"} and len(answer["top3"]) == 3 for answer in answers)
    assert [answer["topic"] for answer in answers] == ["payment-failed", *[None] * 7]


def test_a_file_is_measured_by_language(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    cases = [
        {"text": "验证码收不到怎么办", "topic": "otp-captcha", "lang": "zh-Hans"},
        {"text": "hello", "topic": None, "lang": "en"},
    ]
    file.write_bytes(b"\n".join(map(orjson.dumps, cases)))
    rows = [line.split() for line in run(folder, "eval", str(file)).splitlines()]
    assert [row[:3] for row in rows[1:]] == [["en", "0", "0.0%"], ["zh-Hans", "1", "100.0%"], ["all", "1", "100.0%"]]
