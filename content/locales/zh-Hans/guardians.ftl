# 守护人：线路主人没有反应时，通知另一个人
guardian-button = 🛟 守护人
guardian-title = 🛟 <b>{ $line } 的守护人</b>
guardian-none = 如果您一直没有理会提醒，我会告诉一个您信任的人：谁没有回应、哪条线路、哪一天。别的都不说。日子由您选，双方随时可以结束。
guardian-invite = ✉️ 邀请一个人
guardian-link =
    请把这个链接发给那个人。只能用一次，{ $until } 前有效：
    <code>{ $link }</code>
guardian-invited = 邀请已发出，链接在 { $until } 前有效。链接不能再次显示，但可以换一个新的。
guardian-is = ✅ <b>{ $name }</b> 从 { $since } 起是您的守护人。
guardian-day = 到哪一天您还没有反应，就通知守护人？
guardian-on-before3 = 提前 3 天
guardian-on-before1 = 提前 1 天
guardian-on-day = 最后一天
guardian-on-after3 = 到期后 3 天
guardian-on-loss = 失去号码前 14 天
guardian-share = 📤 发送链接
guardian-share-text = 愿意当我的守护人吗？如果我错过了手机号码的提醒，机器人会告诉您。
guardian-link-new = 🔁 换新链接
guardian-revoke = ✕ 撤销
guardian-end = ✕ 结束

# 被邀请的人看到的
guardian-asked = 🛟 <b>{ $name }</b> 请您当线路 <b>{ $line }</b> 的守护人。
guardian-asked-what = 如果 { $name } 没有回应这条线路的提醒，我会给您发一条消息，请您打个电话。您只看到线路的名称和日期，{ $name } 会看到您的名字。双方随时可以结束。
guardian-accept = ✅ 愿意
guardian-decline = 不了，谢谢
guardian-accepted = ✅ 谢谢。如果 <b>{ $name }</b> 没有回应 <b>{ $line }</b> 的提醒，我会在这里告诉您。
guardian-declined = 好的。这件事不会留下您的任何信息。

# 守护人收到的
guardian-alert = 🛟 <b>{ $name }</b> 没有回应 <b>{ $line }</b> 的提醒，日期：<b>{ $day }</b>。请打个电话，否则号码可能会丢。
guardian-i-told = ✅ 我已转告
guardian-told = 🙏 谢谢您把 <b>{ $line }</b> 的事转告 <b>{ $name }</b>。
guardian-leave = ✕ 不再当守护人
guardian-you-left = 您不再是 <b>{ $line }</b> 的守护人。
guardian-ended = 🛟 您不再是 <b>{ $line }</b> 的守护人：对方已经结束。您不用做什么。

# 线路主人收到的
guardian-news-accepted = 🛟 <b>{ $name }</b> 现在是 <b>{ $line }</b> 的守护人。
guardian-news-declined = 🛟 您为 <b>{ $line }</b> 发出的邀请被谢绝了。
guardian-news-left = 🛟 <b>{ $line }</b> 没有守护人了：对方已经结束。
guardian-news-unreachable = ⚠️ 联系不上 <b>{ $line }</b> 的守护人 <b>{ $name }</b>：机器人被对方停用了。在恢复之前，不会有人收到通知。

refused-guardian-link = 这个链接不能用：已经用过、被撤销、过期，或者不完整。请让对方发一个新的。
refused-guardian-own = 这是您自己的链接。请发给您没有反应时要通知的那个人。
refused-guardian-there = 这条线路已经有守护人，或者不再保留。请先结束。
refused-guardian-over = 这件事已经结束了。
