# 各處共用的詞
period-days = { $days } 天
period-months = { $months } 個月
price-unknown = 以官網價格為準
data-unlimited = 上網不限量
data-amount = { $amount } 上網流量
minutes-unlimited = 通話不限分鐘
minutes-amount = 通話 { $amount } 分鐘
texts-unlimited = 簡訊不限則數
texts-amount = { $amount } 則簡訊
as-of = 資料日期 { $as_of }
as-of-check = 資料日期 { $as_of }，請以官網為準
days-left = { $days ->
    [0] 今天
    [1] 明天
    [2] 後天
   *[other] { $days } 天後
}
days-over = { $days ->
    [1] 昨天
   *[other] { $days } 天前
}
zone-person = 您的時區：{ $zone }
zone-carrier = 以電信業者所在時區（{ $zone }）計算

channel-web = 官網
channel-app = App
channel-phone = 電話
channel-marketplace = 第三方平台
channel-shop = 門市
channel-post = 郵局
channel-kiosk = 自助機
method-credit_card = 信用卡
method-debit_card = 簽帳金融卡
method-bank = 銀行轉帳
method-voucher = 儲值卡
method-cash = 現金
method-paypal = PayPal
method-apple_pay = Apple Pay
method-google_pay = Google Pay
method-alipay = 支付寶
method-wechat_pay = 微信支付
method-unionpay = 銀聯
method-balance = 帳戶餘額
method-crypto = 加密貨幣
method-other = 其他方式
need-all = 全部
need-data = 上網
need-calls = 電話簡訊
need-short = 短期
need-long = 長期
need-keep = 最省保號

button-back = ‹ 返回
button-cancel = ✕ 取消
button-close = 關閉
button-menu = 主選單
button-lines = 我的門號
button-renew = 續費
button-skip = 略過

refused-not-yours = 這個按鈕不屬於您，或那筆紀錄已經不在了。傳送 /lines 看看您自己的門號。
refused-not-understood = 這個按鈕已經失效。傳送 /start 重新開始，資料都沒有變動。
refused-gone-from-catalogue = 這一項剛從清單移除了，請重新選擇。
refused-renewal-finished = 這次續費已經結束了。
refused-step-first = 還差前面一步，請先用畫面上的按鈕選擇。
refused-line-has-carrier = 這個門號的電信業者已經選定。要換一家，請取消後重新開始。
refused-order-number = 訂單編號最多 { $length } 個字。請再傳一次，或按「略過」。
refused-undo-late = 已超過 24 小時，或門號之後又有變動，不能復原了。可以在「我的門號」直接改日期。
refused-no-date = 這個門號還沒有到期日，請先在「我的門號」填上。
refused-plan-name = 名稱請寫 1 到 { $length } 個字，再傳一次。
refused-price = 看不懂這個價格。只傳數字就好，例如 15 或 15.50。
refused-days = 看不懂天數。只傳數字就好，例如 30（最多 3660）。
refused-date-unread = 看不懂這個日期。請寫成 2026-12-03 或 12月3日，再傳一次。
refused-date-range = 這個日期太早或太遠（最多五年）。請對照電信業者顯示的日期再傳一次。
refused-photo = 現在不需要圖片。付款後想留憑證，請先按「我已付款」。
