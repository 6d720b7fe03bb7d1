"""Rules of one renewal: states, steps back, and the new service end."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import Channel, Method, Period
from domain.periods import extend
from domain.renewals import (
    BACK,
    MOVES,
    OPEN,
    Renewal,
    RenewalState,
    Step,
    last_action,
    may_move,
    new_anchor,
    payment_methods,
    previous_step,
    proposals,
    state_at,
)
from tests.domain.carriers import a_carrier

TODAY, OLD_END = date(2026, 11, 20), date(2026, 12, 3)
CARD = [{"method": "credit_card", "accepted": True}]
MONTH = Period(days=30)


def a_renewal(**facts: Any) -> Renewal:
    values: dict[str, Any] = dict.fromkeys(field.name for field in fields(Renewal))
    values |= {"id": 1, "person_id": 101, "state": RenewalState.DRAFT, "step": Step.COUNTRY}
    values |= {"created_at": datetime(2026, 11, 20, tzinfo=UTC)}
    return Renewal(**values | facts)


# -- states


@pytest.mark.parametrize("state", RenewalState)
def test_a_renewal_is_open_while_something_can_still_be_done(state: RenewalState) -> None:
    renewal = a_renewal(state=state)
    assert renewal.open is (state in {"draft", "link_given", "paid", "failed"})
    assert renewal.choosing is (state in {"draft", "link_given"})


def test_every_state_says_what_may_follow_and_none_follows_itself() -> None:
    assert MOVES.keys() == set(RenewalState)
    assert not any(may_move(state, state) for state in RenewalState)


def test_what_is_verified_can_only_be_undone_and_that_is_the_end() -> None:
    assert MOVES[RenewalState.VERIFIED] == {RenewalState.UNDONE}
    assert not MOVES[RenewalState.UNDONE]


@pytest.mark.parametrize("state", OPEN)
def test_every_open_renewal_can_be_cancelled(state: RenewalState) -> None:
    assert may_move(state, RenewalState.CANCELLED)


# -- the new end


def carrier_counting_from(start: str | None, confidence: str = "high") -> Any:
    return a_carrier(early_renewal={"counts_from": start, "confidence": confidence})


@pytest.mark.parametrize(
    ("rule", "confidence", "expected"),
    [
        ("old_end", "high", [("old_end", True)]),
        ("payment_day", "medium", [("payment_day", True)]),
        ("payment_day", "low", [("old_end", False), ("payment_day", False)]),
        (None, "high", [("old_end", False), ("payment_day", False)]),
    ],
)
def test_before_the_end_the_carriers_rule_says_where_a_renewal_counts_from(
    rule: str | None, confidence: str, expected: list[tuple[str, bool]]
) -> None:
    found = proposals(carrier_counting_from(rule, confidence), MONTH, OLD_END, TODAY, None)
    ends = {"old_end": date(2027, 1, 2), "payment_day": date(2026, 12, 20)}
    assert [(each.counts_from, each.certain) for each in found] == expected
    assert all(each.end == ends[each.counts_from] for each in found)


def test_a_carrier_without_any_rule_leaves_both_readings_open() -> None:
    assert len(proposals(a_carrier(), MONTH, OLD_END, TODAY, None)) == 2


@pytest.mark.parametrize("old_end", [None, date(2026, 11, 19), date(2020, 1, 1)])
def test_after_the_end_a_renewal_counts_from_the_payment(old_end: date | None) -> None:
    (found,) = proposals(carrier_counting_from("old_end"), MONTH, old_end, TODAY, 3)
    assert (found.end, found.counts_from, found.certain) == (date(2026, 12, 20), "payment_day", True)


def test_on_the_last_day_the_old_end_still_counts() -> None:
    (found,) = proposals(carrier_counting_from("old_end"), MONTH, TODAY, TODAY, None)
    assert found.counts_from == "old_end"


def test_a_plan_of_unknown_length_proposes_nothing() -> None:
    assert proposals(carrier_counting_from("old_end"), None, OLD_END, TODAY, None) == []


@given(
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2040, 1, 1))),
    st.sampled_from([Period(days=1), Period(days=365), Period(months=1), Period(months=12)]),
    st.sampled_from(["old_end", "payment_day", None]),
)
def test_a_new_end_is_always_later_than_what_it_counts_from(
    paid_on: date, old_end: date | None, period: Period, rule: str | None
) -> None:
    found = proposals(carrier_counting_from(rule), period, old_end, paid_on, old_end.day if old_end else None)
    starts = {"old_end": old_end, "payment_day": paid_on}
    assert 1 <= len(found) <= 2
    for each in found:
        start = starts[each.counts_from]
        assert start is not None
        assert paid_on < each.end
        assert start < each.end


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(1, 24))
def test_early_monthly_renewals_keep_the_anchor_of_the_first_end(first_end: date, times: int) -> None:
    end, anchor = first_end, first_end.day
    for _ in range(times):
        (found,) = proposals(carrier_counting_from("old_end"), Period(months=1), end, end, anchor)
        renewal = a_renewal(paid_on=end, period=Period(months=1))
        end, anchor = found.end, new_anchor(renewal, found.end, anchor)
    assert end == extend(first_end, Period(months=times), first_end.day)


@pytest.mark.parametrize(
    ("paid_on", "period", "new_end", "anchor"),
    [
        (date(2027, 1, 31), Period(months=1), date(2027, 2, 28), 31),
        (date(2027, 1, 31), Period(days=28), date(2027, 2, 28), 31),
        (date(2027, 1, 31), None, date(2027, 2, 28), 28),
        (None, Period(months=1), date(2027, 2, 28), 28),
        (date(2027, 1, 30), Period(months=12), date(2027, 2, 28), 28),
    ],
)
def test_the_first_end_takes_its_anchor_from_the_payment_that_it_ran_from(
    paid_on: date | None, period: Period | None, new_end: date, anchor: int
) -> None:
    assert new_anchor(a_renewal(paid_on=paid_on, period=period), new_end, None) == anchor


@pytest.mark.parametrize(
    ("paid_on", "before", "last"),
    [
        (TODAY, None, TODAY),
        (None, OLD_END, OLD_END),
        (TODAY, OLD_END, OLD_END),
        (OLD_END, TODAY, OLD_END),
        (None, None, None),
    ],
)
def test_the_later_of_payment_and_action_keeps_a_line_alive(
    paid_on: date | None, before: date | None, last: date | None
) -> None:
    assert last_action(a_renewal(paid_on=paid_on), before) == last


# -- steps


@pytest.mark.parametrize("channel", Channel)
def test_payment_methods_are_asked_only_where_the_carrier_itself_takes_the_money(channel: Channel) -> None:
    asked = payment_methods(a_carrier(payment_methods=CARD), channel)
    assert bool(asked) is (channel in {"web", "app", "phone"})


def test_refused_and_doubtful_methods_are_not_offered() -> None:
    carrier = a_carrier(
        payment_methods=[
            {"method": "credit_card", "accepted": True},
            {"method": "paypal", "accepted": None},
            {"method": "cash", "accepted": False},
            {"method": "alipay", "accepted": True, "confidence": "low"},
        ]
    )
    assert [each.method for each in payment_methods(carrier, Channel.WEB)] == [Method.CREDIT_CARD, Method.PAYPAL]


@pytest.mark.parametrize("step", Step)
def test_from_every_step_back_leads_to_the_country_or_stays(step: Step) -> None:
    carrier = a_carrier(payment_methods=CARD)
    renewal = a_renewal(step=step, channel=Channel.WEB)
    passed = []
    while (before := previous_step(renewal, carrier, alone=False)) is not renewal.step:
        passed.append(before)
        renewal = replace(renewal, step=before)
    assert passed[-1:] in ([Step.COUNTRY], [])
    assert bool(passed) is (step in BACK)


@pytest.mark.parametrize(
    ("step", "facts", "alone", "before"),
    [
        (Step.LINK, {"channel": Channel.WEB}, False, Step.METHOD),
        (Step.LINK, {"channel": Channel.SHOP}, False, Step.CHANNEL),
        (Step.PLAN, {}, False, Step.CARRIER),
        (Step.PLAN, {}, True, Step.COUNTRY),
        (Step.PLAN, {"line_id": 7}, False, Step.PLAN),
        (Step.RECEIPT, {"channel": Channel.WEB}, False, Step.LINK),
        (Step.RECEIPT, {"line_id": 7}, False, Step.RECEIPT),
        (Step.DATE, {}, False, Step.CHECK),
    ],
)
def test_back_passes_over_what_was_not_asked(step: Step, facts: dict[str, Any], alone: bool, before: Step) -> None:
    renewal = a_renewal(step=step, **facts)
    assert previous_step(renewal, a_carrier(payment_methods=CARD), alone=alone) is before


def test_back_works_when_the_carrier_has_left_the_catalogue() -> None:
    assert previous_step(a_renewal(step=Step.LINK, channel=Channel.WEB), None, alone=False) is Step.CHANNEL


@pytest.mark.parametrize(
    ("step", "state", "after"),
    [
        (Step.PLAN, RenewalState.LINK_GIVEN, RenewalState.DRAFT),
        (Step.LINK, RenewalState.PAID, RenewalState.LINK_GIVEN),
        (Step.CHECK, RenewalState.FAILED, RenewalState.PAID),
        (Step.RECEIPT, RenewalState.PAID, RenewalState.PAID),
    ],
)
def test_stepping_back_takes_the_state_along(step: Step, state: RenewalState, after: RenewalState) -> None:
    assert state_at(step, state) is after
