"""One renewal from /start to a line that is known to work, as people walk it."""

from __future__ import annotations

from sandbox.client import Client, Walker


async def walk_to_link(walker: Walker) -> None:
    """From nothing to the payment link of T-Mobile's first plan."""
    await walker.start()
    await walker.tap("续费一条线路")
    await walker.tap("美国")
    await walker.tap("T-Mobile")
    await walker.tap("1. ")
    await walker.tap("官网")
    await walker.tap("还没定")


async def test_a_newcomer_renews_a_line_and_sees_its_new_date(client: Client) -> None:
    walker = await client.newcomer("小林", "zh-hans")
    await walk_to_link(walker)
    assert "t-mobile.com" in walker.text
    await walker.tap("我已付款")
    await walker.say("ORD-12345")
    assert "到账了吗" in walker.text
    await walker.tap("能用了")
    await walker.tap("📅")
    assert "续好了" in walker.text
    await walker.tap("查看这条线路")
    assert "T-Mobile" in walker.text
