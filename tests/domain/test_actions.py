"""What a button carries: read back as it was written, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.actions import LARGEST_RECORD, LONGEST, Action

actions = st.builds(
    Action,
    st.from_regex(r"[a-z]{1,12}", fullmatch=True),
    st.from_regex(r"[a-z_]{1,16}", fullmatch=True),
    st.integers(0, 10**6),
    st.from_regex(r"([A-Za-z0-9_.:/+-]{1,24})?", fullmatch=True),
)


@given(actions)
def test_what_is_written_is_read(action: Action) -> None:
    assert len(action.data.encode()) <= LONGEST
    assert Action.read(action.data) == action


@given(st.one_of(st.none(), st.text(max_size=80), st.from_regex(r"[a-z]{0,14}:[a-z_]{0,18}:\d{0,21}:?.{0,45}")))
def test_what_is_read_could_have_been_written(data: str | None) -> None:
    action = Action.read(data)
    assert action is None or len(data or "") > LONGEST or action.data == data


@pytest.mark.parametrize(
    "data",
    [
        None,
        "",
        "renew",
        "renew:plan",
        "renew:plan:",
        "renew:plan:x",
        "renew:plan:-1",
        "renew:plan:01",
        "renew:plan:1:",
        "renew:plan:1:a b",
        "renew:plan:1:é",
        "renew:plan:١",
        "renew:plan:1\n",
        "RENEW:plan:1",
        "renew:plan:99999999999999999999",
        f"renew:plan:{LARGEST_RECORD + 1}",
        "renew:plan:1:" + "a" * 41,
        "; DROP TABLE renewals",
    ],
)
def test_cut_forged_and_foreign_data_are_no_action(data: str | None) -> None:
    assert Action.read(data) is None


def test_the_largest_row_id_is_read() -> None:
    assert Action.read(f"line:show:{LARGEST_RECORD}") == Action("line", "show", LARGEST_RECORD)


@pytest.mark.parametrize(
    "action",
    [
        Action("renew", "plan", -1),
        Action("Renew", "plan"),
        Action("renew", ""),
        Action("renew", "plan", 1, "her words"),
        Action("renewrenewrenew", "plan"),
        Action("renewrenewre", "planplanplanplan", LARGEST_RECORD, "a" * 40),
    ],
)
def test_what_would_not_be_read_is_not_written(action: Action) -> None:
    with pytest.raises(ValueError, match="no button data"):
        _ = action.data
