# 我的門號：清單、內容、編輯、新增、電信業者簡訊
line-list-title = <b>我的門號</b>（{ $count }）
line-list-empty =
    <b>我的門號</b>
    還沒有門號。把您的 eSIM 或預付卡加進來，我來數日子、準時提醒。不需要完整號碼。
line-page-before = ‹ 上一頁
line-page-after = 下一頁 ›

line-name = { $flag } <b>{ $name }</b>
line-plan = 📦 { $plan } · { $price }
line-end = 📅 最後可用日：<b>{ $day }</b>（{ $left }）
line-end-over = ⚠️ 已到期：<b>{ $day }</b>（{ $left }）
line-end-unknown = 📅 還沒有到期日，填上後我會準時提醒
line-loss = 🔒 { $day } 起號碼可能被收回（{ $source ->
    [rule] 依電信業者規則
   *[person] 您填寫的
}）
line-keep = 💓 最晚在 { $day } 再做一次保號動作（{ $left }）
line-auto = 🔁 自動續費
line-left = 📶 剩餘：{ $amounts }（{ $day } 記錄）
line-balance = 餘額 { $amount }
line-note = 📝 { $note }
line-rule = 📖 <i>{ $rule }（{ $basis }）</i>
line-reminders = <b>⏰ 接下來的提醒</b>
line-no-reminders = ⏰ 這個週期沒有更多提醒了
line-no-reminders-yet = ⏰ 沒有到期日，暫時無法提醒
line-latest = <b>🕘 最近</b>

line-renew = 🔄 續費
line-renewed = ✅ 我已續費
line-renewal-open = ▶ 繼續未完成的續費
line-kept = 💓 今天已做保號動作
line-undo-kept = ↩ 復原「今天已做」
line-edit = ✎ 編輯
line-history = 🕘 紀錄
line-remove = 🗑 移除
line-receipt = 🧾 憑證：{ $day }

line-edit-which = 要改哪一項？
line-edit-label = 🏷 名稱
line-edit-digits = 🔢 末四碼
line-edit-end = 📅 到期日
line-edit-loss = 🔒 號碼收回日
line-edit-left = 📶 剩餘用量
line-edit-note = 📝 備註
line-edit-auto = 🔁 自動續費：{ $on ->
    [yes] 開
   *[no] 關
}
line-edit-hour = ⏰ { $hour } 提醒

line-ask-label = 這個門號叫什麼？傳一個簡短的名稱，例如「媽媽」或「銀行」。
line-ask-digits = 最多傳號碼的<b>最後 4 碼</b>。我從不需要完整號碼。
line-ask-end = 電信業者顯示的最後可用日是哪一天？直接傳日期，例如 2026-12-03 或 12月3日。
line-ask-loss = 從哪一天起號碼可能被收回？直接傳日期，例如 2027-03-01。
line-ask-left = 還剩多少？怎麼寫都可以，例如「3.2GB 120分鐘 50則」或「20 { $currency }」。
line-ask-note = 傳一則備註，最多 300 個字，提醒時也會顯示。請不要寫密碼和驗證碼。
line-which-date = 這個日期不只一種讀法。您指的是哪一天？
line-which-hour = 在您當地幾點提醒？
line-clear = ✕ 清除
line-clear-amount = ✕ { $amount }
line-loss-by-rule = ↺ 改回依電信業者規則

line-noted = ✅ 已記下。
line-noted-end = ✅ 已記下：最後可用日 <b>{ $day }</b>
line-noted-loss = ✅ 已記下：<b>{ $day }</b> 起號碼可能被收回
line-noted-left = ✅ { $left }
line-noted-auto = { $on ->
    [yes] ✅ 已記下：自動續費。我只在一週前提醒您看看扣款的卡，扣款隔天問一聲成功沒有。
   *[no] ✅ 已記下：不自動續費。提醒會照常傳送。
}
line-noted-kept = ✅ 已記下：今天做過了，從今天重新計算。
line-noted-unkept = ↩ 已復原，恢復之前的日期。

line-remove-sure = 要移除這個門號嗎？提醒會停止，未完成的續費會取消。24 小時內可以復原。
line-remove-yes = 🗑 確定移除
line-removed = 已移除，不會再有這個門號的提醒。24 小時內可以復原。
line-restore = ↩ 復原
line-restored = ↩ 門號已恢復。

line-history-title = <b>紀錄</b>
line-history-empty = 還沒有任何紀錄。
line-event = • { $day }：{ $what }
line-event-added = 新增門號
line-event-renewed = 續費至 <b>{ $to }</b>
line-event-paid = { "   " }{ $plan } · { $price } · 訂單 { $order }
line-event-undone = 復原續費
line-event-end = 到期日 { $before } → { $to }
line-event-loss = 號碼收回日 { $before } → { $to }
line-event-read = 依電信業者簡訊改到期日：{ $before } → { $to }
line-event-label = 名稱 { $before } → { $to }
line-event-last4 = 改了末四碼
line-event-note = 改了備註
line-event-left = 記錄了剩餘用量
line-event-kept_alive = 做了保號動作
line-event-unkept = 復原保號動作
line-event-auto_renew = { $on ->
    [yes] 自動續費：開
   *[no] 自動續費：關
}
line-event-hour = 提醒時間改為 { $hour }
line-event-removed = 移除門號
line-event-restored = 恢復門號

add-title = <b>新增門號</b>
add-title-in = <b>新增門號</b> · { $country }
add-ask-end = 電信業者顯示的最後可用日是哪一天？直接傳日期，例如 2026-12-03 或 12月3日。
add-ask-label = 這個門號叫什麼？傳一個簡短的名稱，例如「媽媽」或「銀行」。
add-done = ✅ 門號已新增。

reading-title = <b>從這段文字讀到：</b>
reading-end = 📅 最後可用日 <b>{ $day }</b>
reading-ends = 📅 最後可用日（不確定）：<b>{ $days }</b>
reading-left = 📶 剩餘：{ $amounts }
reading-for = 對應這個門號：
reading-now = 目前記錄的是：{ $day }
reading-which-end = 電信業者指的是哪一天？
reading-which-line = 說的是哪個門號？
reading-no-line = 您還沒有門號。新增後我馬上記下這些。
reading-add = ＋ 新門號：{ $carrier }
reading-take-all = ✅ 記下
reading-take-day = ✅ { $day }
reading-take-end = 只記日期
reading-take-left = 只記剩餘用量
reading-other-line = 換一個門號
reading-drop = ✕ 不記
reading-dropped = 好，什麼都沒有記。

refused-label = 名稱是空的或太長，最多 { $length } 個字。請再傳一次。
refused-note = 備註是空的或太長，最多 { $length } 個字。請再傳一次。
refused-last4 = 看不懂。只傳最後幾碼就好，最多四碼，例如 1234。
refused-full-number = 這看起來是完整號碼。為了您的安全，我最多只記最後 4 碼，這次什麼都沒有保存。請刪掉那則訊息，去掉號碼後再傳一次。
refused-left = 沒有看到數量。請寫成「3.2GB 120分鐘 50則」或「12.50 CAD」這樣。
refused-restore-late = 已超過 24 小時，不能恢復了。可以重新新增。
