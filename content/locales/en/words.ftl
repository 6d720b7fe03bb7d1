# Words used everywhere
period-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
period-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
price-unknown = see the official page
data-unlimited = unlimited data
data-amount = { $amount } of data
minutes-unlimited = unlimited calls
minutes-amount = { $amount ->
    [one] 1 minute
   *[other] { $amount } minutes
}
texts-unlimited = unlimited texts
texts-amount = { $amount ->
    [one] 1 text
   *[other] { $amount } texts
}
as-of = as of { $as_of }
as-of-check = as of { $as_of }, check on the official page
days-left = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
days-over = { $days ->
    [1] yesterday
   *[other] { $days } days ago
}
zone-person = Your time zone: { $zone }
zone-carrier = Times are in the carrier's zone ({ $zone })

channel-web = Website
channel-app = App
channel-phone = Phone
channel-marketplace = Other platform
channel-shop = Shop
channel-post = Post office
channel-kiosk = Kiosk
method-credit_card = Credit card
method-debit_card = Debit card
method-bank = Bank transfer
method-voucher = Top-up voucher
method-cash = Cash
method-paypal = PayPal
method-apple_pay = Apple Pay
method-google_pay = Google Pay
method-alipay = Alipay
method-wechat_pay = WeChat Pay
method-unionpay = UnionPay
method-balance = Account balance
method-crypto = Cryptocurrency
method-other = Another way
need-all = All
need-data = Data
need-calls = Calls, texts
need-short = Short trip
need-long = Long stay
need-keep = Just keep it

button-back = ‹ Back
button-cancel = ✕ Cancel
button-close = Close
button-menu = Menu
button-lines = My lines
button-renew = Renew
button-skip = Skip

refused-not-yours = This button is not yours, or its record is gone. Send /lines to see your own lines.
refused-not-understood = This button no longer works. Send /start to begin again; nothing was changed.
refused-gone-from-catalogue = This entry has just been taken off the list. Please choose again.
refused-renewal-finished = This renewal is finished.
refused-step-first = One step is missing before that: please use the buttons on the screen.
refused-line-has-carrier = This line's carrier is settled. To use another one, cancel and begin again.
refused-order-number = An order number has at most { $length } characters. Send it again, or press Skip.
refused-undo-late = More than 24 hours have passed, or the line has changed since: it cannot be undone. You can correct the date in My lines.
refused-no-date = This line has no end date yet. Please set it in My lines first.
refused-plan-name = Please send a name of 1 to { $length } characters.
refused-price = I could not read that price. Just the number, please: 15 or 15.50.
refused-days = I could not read that. Just the number of days, please: 30 (at most 3660).
refused-date-unread = I could not read that date. Please write it like 2026-12-03 or 3 December.
refused-date-range = That date is too early or too far away (five years at most). Please send the date that the carrier shows.
refused-photo = A picture is not needed now. To keep a receipt, press “I have paid” first.
