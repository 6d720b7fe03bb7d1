# 續費：從選國家到確認能用
renew-title = <b>續費</b>
renew-trail = <b>續費</b> · { $trail }
renew-which-line = 要續哪個門號？
renew-other-line = ＋ 另一個門號
renew-open = 這個門號有一次還沒完成的續費。要接著做，還是重新開始？
renew-go-on = ▶ 接著做
renew-restart = ↺ 重新開始
renew-which-country = 這個號碼是哪個國家或地區的？
renew-more-countries = 其他國家和地區 ›
renew-fewer-countries = ‹ 常用國家
renew-which-carrier = 是哪家電信業者？
renew-which-is-mine = 🔎 哪一家是我的？
renew-which-is-mine-how = 看看手機上方狀態列、SIM 卡或官方 App 上的名稱：
renew-hint = • <b>{ $carrier }</b>：{ $hint }
renew-which-plan = 要續哪個方案？
renew-no-plan = 目前查不到可靠的方案資料。請按「另一個方案」，照電信業者顯示的填入名稱、價格和天數。
renew-few-plans = 這家查到的方案不多。沒看到您的方案？按「另一個方案」，填名稱、價格和天數就好。
renew-same-plan = ↻ 和上次一樣：{ $plan }
renew-other-plan = ✎ 另一個方案
renew-plan-head = <b>{ $number }. { $name }</b> — { $price }
renew-plan-basis = <i>{ $sample ->
    [yes] 參考價，{ $basis }
   *[other] { $basis }
}</i>
renew-ask-name = 方案叫什麼名稱？直接傳給我，例如「30 天 3GB」。
renew-ask-price = 價格是多少（{ $currency }）？直接傳數字，例如 15 或 15.50。
renew-ask-days = 付一次可以用幾天？點一個，或直接傳數字。
renew-do-not-know = 不知道，略過
renew-price = 方案價格：{ $price }
renew-which-channel = 想用哪種方式續費？
renew-channel = { $sign } <b>{ $channel }</b>：{ $detail }
channel-web-how = 用瀏覽器登入官方網站付款
channel-app-how = 在官方 App 裡付款
channel-phone-how = 撥客服專線，依語音操作或轉真人
channel-marketplace-how = 在第三方平台買儲值碼
channel-shop-how = 到門市請店員幫忙儲值
channel-post-how = 到郵局儲值
channel-kiosk-how = 用自助機儲值
caution = ⚠️ { $text }
note = <i>{ $text }</i>
renew-which-method = 打算怎麼付款？
renew-method = • { $method }
renew-method-detail = • { $method }：{ $detail }
renew-method-unknown = • ❔ { $method }（未確認是否支援）
renew-method-unknown-detail = • ❔ { $method }（未確認是否支援）：{ $detail }
renew-method-undecided = 還沒決定／其他方式
renew-foreign-card = ⚠️ 用其他國家的卡可能刷不過，也可能加收約 1–3% 的換匯手續費；帳單地址要和銀行登記的一致。

calling-own_line = 用這個門號撥
calling-home = 在當地撥
calling-abroad = 從境外撥
pay-open = 打開官方付款頁 ↗
pay-qr = ▦ QR code（用另一支手機掃）
pay-qr-caption = 掃碼打開官方網頁：<b>{ $host }</b>
pay-card = 🪧 櫃檯出示卡
pay-paid = ✅ 我已付款
pay-where = 付款頁：<b>{ $host }</b>（打開後先核對網址，一樣再付款）
pay-app = 打開官方 App：<b>{ $apps }</b>
pay-app-unknown = 打開電信業者的官方 App；沒有安裝就用下面的網頁。
pay-phone = 請撥下面的號碼儲值。通話中不要把簡訊驗證碼告訴任何人。
pay-counter = 到這裡儲值：{ $channel }。按「櫃檯出示卡」，把螢幕給店員看。
pay-no-link = 這種方式沒有網址，請照電信業者或賣家的說明操作。
pay-unverified = ⚠️ <b>目前沒有任何已確認的官方網頁。</b>請回到當初購買的地方（訂單郵件、賣家、包裝說明）續費。不要點陌生人傳來的連結，也不要把啟用碼給任何人。
pay-amount = 💰 付款前核對金額：<b>{ $price }</b>
pay-ready =
    🎒 先準備好：
    • 登入帳號和密碼
    • 付款用：{ $method }
    • 收得到簡訊的手機：驗證碼可能就傳到這個門號，請先確認它現在收得到簡訊
pay-any-method = 卡片或帳戶
pay-hotline = ☎️ 網頁打不開或卡住時：
pay-phone-line = • <b>{ $number }</b>（{ $where }）{ $purpose }
pay-code-line = • <code>{ $code }</code> { $purpose }
pay-then = 付完回來按「我已付款」，我陪您確認真的能用。

card-title = 🪧 <b>給店員看</b>
card-text = <blockquote>您好，我想幫這個 { $carrier } 預付卡號碼儲值。
    號碼末四碼：{ $digits }
    方案：{ $plan }
    金額：{ $price }
    儲值好請給我收據，謝謝！</blockquote>
card-advice = 完整號碼請自己報給店員，拿到收據再離開。

receipt-ask = 記下了。要留個憑證嗎？傳訂單編號，或付款截圖、收據檔案給我：萬一沒入帳，找客服時用得到。
receipt-not-paid = ‹ 其實還沒付

check-ask = 入帳了嗎？現在檢查一下：
check-waiting = 好，不急。<b>10 分鐘後</b>我再問您；如果還沒有結果，<b>明天上午 10 點</b>再問一次。
check-how =
    1. 官網或 App 顯示<b>新的到期日</b>了嗎？
    2. 傳一則簡訊，傳得出去嗎？
    3. 關掉 Wi-Fi，行動網路能上網嗎？
check-works = ✅ 能用了
check-later = ⏳ 還沒，晚點再問我
check-failed = ❌ 失敗了

trouble-title = <b>別急，照順序試試看</b>
trouble-steps =
    1. 付款成功了嗎？看銀行或錢包有沒有扣款、有沒有收到確認簡訊或郵件。
    2. 扣款後可能要等幾個小時。先把手機<b>關機再開機</b>，或開關一次飛航模式。
    3. 再登入官網或 App，看訂單狀態和餘額。
    4. 還是不行就打給客服，先不要重複付款。
trouble-tell = 📋 這樣跟客服說：
    • 付款日期：{ $paid }，訂單編號：{ $order }
    • 手機型號和 IMEI（撥 <code>*#06#</code> 就會顯示）
    • 目前狀況：沒有訊號／不能上網／日期沒變
trouble-works = ✅ 現在能用了
trouble-help = 官方說明頁 ↗
trouble-again = ↺ 再付一次

date-ask = 太好了！電信業者現在顯示的<b>到期日</b>是哪一天？
date-choice = 📅 { $day }
date-from-old-end = • { $day }：{ $sure ->
    [yes] 依這家的規則，從原到期日順延
   *[other] 如果從原到期日順延
}
date-from-payment = • { $day }：{ $sure ->
    [yes] 從付款當天算起
   *[other] 如果從付款當天算起
}
date-type = 以官網或 App 顯示的為準。不是上面的日期？直接傳給我，例如 2026-12-03 或 12月3日。
date-ambiguous = 這個日期有兩種讀法，您指的是哪一天？

done-title = ✅ <b>{ $line }</b> 續好了，可以用到 <b>{ $day }</b>。
done-loss = 🔒 如果一直不續，號碼最早可能在 { $day } 被收回（依電信業者規則）。
done-reminders = 🔔 我會提醒您：
done-reminder = • { $moment }
done-no-reminders = 🔕 到期前不會再有提醒。
done-undo-how = 記錯了？24 小時內可以復原。
done-set-zone = 🕙 設定我的時區
done-line = 查看這個門號
done-undo = ↶ 復原

renew-cancelled = 這次續費已取消，資料都沒有變動。
renew-undone = 已復原，門號回到續費前的樣子。
renew-again = 重新續費
cancel-nothing = 現在沒有進行中的操作。傳送 /start 看看能做什麼。
