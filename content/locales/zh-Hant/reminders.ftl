# 提醒：訊息、按鈕、之後的提醒、節奏

# 提醒訊息
reminder-title = ⏰ <b>{ $line }</b> { $left }到期
reminder-auto = 🔁 <b>{ $line }</b> { $left }自動續費。請確認綁定的卡有效、餘額足夠。
reminder-day = 📅 最後可用日：<b>{ $day }</b>
reminder-carrier-zone = （電信業者所在時區 { $zone }）
reminder-price = 💰 { $price }
reminder-loss = 🔒 不續的話，號碼最早 { $day } 可能被收回
reminder-note = 📝 { $note }
reminder-over = ⚠️ <b>{ $line }</b> { $left }已到期，還沒續費
reminder-loss-title = 🚨 <b>{ $line }</b> { $left }可能被收回門號
reminder-action-title = 💓 <b>{ $line }</b> { $left }前要做一次保號動作
reminder-action-over = ⚠️ <b>{ $line }</b> 的保號動作 { $left }就該做了，請盡快補上
reminder-action-day = 📅 最後一天：<b>{ $day }</b>
reminder-charge-title = 🔁 <b>{ $line }</b> 應在 { $left }自動續費。扣款成功了嗎？
reminder-code = 🔐 <b>趁早檢查驗證碼</b>：您所在的地方還能收到這個門號的簡訊嗎？登入帳號和 PIN 還記得嗎？卡片還能用嗎？現在解決比最後一天容易。
reminder-low-title = 📉 <b>{ $line }</b>：照每天的用量，{ $left }就會用完
reminder-stops = 🕐 依您的時間，{ $moment } 停止服務
reminder-ties = ⚡ 門號沒了會影響：{ $ties }
reminder-away = 🙏 我離開了一段時間，沒能準時提醒您。下面是現在要處理的，最急的在前。
reminder-back = 👋 歡迎回來。之前聯絡不上您，下面是現在要處理的，最急的在前。
reminder-trial = 🔎 <i>試看：下次提醒就是這樣。</i>
reminder-several = ⏰ <b>{ $count } 個門號需要您處理</b>
tie-bank = 銀行驗證碼
tie-messenger = 通訊軟體
tie-apple = Apple 帳號
tie-other = 其他帳號
hours-left = { $hours ->
    [0] 不到 1 小時後
   *[other] { $hours } 小時後
}
reminder-renew = 🔄 現在續費
reminder-renewed = ✅ 我已續費
reminder-later = ⏳ 晚點
reminder-let-go = 🍂 不要了
reminder-charged = ✅ 成功了
reminder-not-charged = ❌ 沒有

# 晚點再提醒
later-ask = <b>{ $line }</b>：什麼時候再提醒您？
later-hour = 1 小時後
later-tonight = 今晚
later-tomorrow = 明天
later-day = 選日期
later-which-day = <b>{ $line }</b>：哪一天再提醒您？
later-set = 好，{ $moment } 再提醒您 <b>{ $line }</b>。

# 放棄一個門號
letgo-sure = 不再保留 <b>{ $line }</b> 嗎？它的提醒會全部停止，隨時可以恢復。
letgo-checklist = <b>門號失效前，請逐項解除綁定：</b>
letgo-bank = ▫️ 銀行：把接收驗證碼的號碼換掉，並試一次
letgo-messenger = ▫️ Telegram、WhatsApp、LINE：在設定裡更換號碼
letgo-apple = ▫️ Apple 和 Google 帳號：換掉信任的號碼
letgo-other = ▫️ 其他帳號：檢查兩步驟驗證和找回密碼用的號碼
letgo-auto = ▫️ 電信業者：關掉自動續費，刪除綁定的卡
letgo-yes = 🍂 是，不要了
letgo-done = 🍂 <b>{ $line }</b> 不再提醒了。
letgo-back = ↩ 還是要保留
letgo-kept = ↩ 又回來了：提醒會照常傳送。
letgo-state = 🍂 已不再保留：沒有提醒

# 之後的提醒
forecast-title = <b>⏰ 接下來的提醒</b>
forecast-empty = 還沒有門號，所以沒有提醒。
forecast-row = • { $moment }：{ $why }（{ $lead }）
lead-before = 提前 { $days } 天
lead-on = 當天
lead-after = 之後 { $days } 天
why-end = 服務到期
why-loss = 門號可能被收回
why-action = 保號動作
why-card = 卡還有效嗎
why-charge = 扣款成功了嗎
why-code = 檢查驗證碼
why-low = 餘量用完
forecast-last = 上一次：{ $moment }，{ $outcome }
outcome-waiting = 等待傳送
outcome-sending = 正在傳送
outcome-sent = 已送達
outcome-gone = 沒送到：您當時封鎖了機器人
outcome-refused = 沒送到：是我們的問題，正在處理
outcome-unknown = 可能已送達
outcome-cancelled = 不需要了，沒有傳送
forecast-send = 📨 現在傳給我看
forecast-sent = 已放進傳送佇列，馬上就到。
forecast-quiet = 🌙 勿擾：{ $hours }
forecast-cap = 🔢 每天最多 { $count } 則
forecast-quiet-ask = 這段時間裡，遲到的提醒會等到早上；會錯過日期的除外。您自己選的提醒時間不受影響。
forecast-never-quiet = 不設勿擾

# 提醒的節奏
line-edit-ladder = 🪜 提醒節奏
ladder-ask = 到期前幾天提醒？現在是：{ $leads }。到期後沒處理，每三天提醒一次。
ladder-type = 也可以直接傳數字，例如：30 7 1
ladder-calm = 🌿 少
ladder-normal = ⏰ 一般
ladder-strict = 🚨 多
ladder-rule = 📖 依電信業者規則
ladder-noted = ✅ 已記下：{ $days }，{ $hour } 提醒您。
ladder-noted-none = ✅ 已記下。有了到期日就會照此提醒。
refused-ladder = 沒看懂。請傳天數，例如：30 7 1（最多 12 個，不超過 730）。
line-edit-ties = ⚡ 綁定了什麼
ties-ask = 這個門號沒了，什麼會用不了？點一下打勾或取消，提醒裡會寫上。
line-edit-use = 📉 每日用量
line-ask-use = 每天大約用多少？例如：「200MB 5分鐘 1則」。我會在用完之前提醒一次。
line-use = 📉 每天：{ $amounts }

# 紀錄
line-event-ladder = 提醒節奏已改
line-event-ties = 綁定已改
line-event-use = 每日用量已記
line-event-let_go = 不再保留
line-event-taken_back = 恢復保留
