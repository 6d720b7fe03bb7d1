# 守護人：門號主人沒有反應時，通知另一個人
guardian-button = 🛟 守護人
guardian-title = 🛟 <b>{ $line } 的守護人</b>
guardian-none = 如果您一直沒有理會提醒，我會告訴一個您信任的人：誰沒有回應、哪個門號、哪一天。別的都不說。日子由您選，雙方隨時可以結束。
guardian-invite = ✉️ 邀請一個人
guardian-link =
    請把這個連結傳給那個人。只能用一次，{ $until } 前有效：
    <code>{ $link }</code>
guardian-invited = 邀請已送出，連結在 { $until } 前有效。連結不能再次顯示，但可以換一個新的。
guardian-is = ✅ <b>{ $name }</b> 從 { $since } 起是您的守護人。
guardian-day = 到哪一天您還沒有反應，就通知守護人？
guardian-on-before3 = 提前 3 天
guardian-on-before1 = 提前 1 天
guardian-on-day = 最後一天
guardian-on-after3 = 到期後 3 天
guardian-on-loss = 失去號碼前 14 天
guardian-share = 📤 傳送連結
guardian-share-text = 願意當我的守護人嗎？如果我錯過了手機門號的提醒，機器人會告訴您。
guardian-link-new = 🔁 換新連結
guardian-revoke = ✕ 撤銷
guardian-end = ✕ 結束

# 被邀請的人看到的
guardian-asked = 🛟 <b>{ $name }</b> 請您當門號 <b>{ $line }</b> 的守護人。
guardian-asked-what = 如果 { $name } 沒有回應這個門號的提醒，我會傳一則訊息給您，請您打個電話。您只看到門號的名稱和日期，{ $name } 會看到您的名字。雙方隨時可以結束。
guardian-accept = ✅ 願意
guardian-decline = 不了，謝謝
guardian-accepted = ✅ 謝謝。如果 <b>{ $name }</b> 沒有回應 <b>{ $line }</b> 的提醒，我會在這裡告訴您。
guardian-declined = 好的。這件事不會留下您的任何資料。

# 守護人收到的
guardian-alert = 🛟 <b>{ $name }</b> 沒有回應 <b>{ $line }</b> 的提醒，日期：<b>{ $day }</b>。請打個電話，否則號碼可能會丟。
guardian-i-told = ✅ 我已轉告
guardian-told = 🙏 謝謝您把 <b>{ $line }</b> 的事轉告 <b>{ $name }</b>。
guardian-leave = ✕ 不再當守護人
guardian-you-left = 您不再是 <b>{ $line }</b> 的守護人。
guardian-ended = 🛟 您不再是 <b>{ $line }</b> 的守護人：對方已經結束。您不用做什麼。

# 門號主人收到的
guardian-news-accepted = 🛟 <b>{ $name }</b> 現在是 <b>{ $line }</b> 的守護人。
guardian-news-declined = 🛟 您為 <b>{ $line }</b> 送出的邀請被婉拒了。
guardian-news-left = 🛟 <b>{ $line }</b> 沒有守護人了：對方已經結束。
guardian-news-unreachable = ⚠️ 聯絡不上 <b>{ $line }</b> 的守護人 <b>{ $name }</b>：機器人被對方封鎖了。在恢復之前，不會有人收到通知。

refused-guardian-link = 這個連結不能用：已經用過、被撤銷、過期，或者不完整。請讓對方傳一個新的。
refused-guardian-own = 這是您自己的連結。請傳給您沒有反應時要通知的那個人。
refused-guardian-there = 這個門號已經有守護人，或者不再保留。請先結束。
refused-guardian-over = 這件事已經結束了。
