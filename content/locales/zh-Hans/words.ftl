# 各处共用的词
period-days = { $days } 天
period-months = { $months } 个月
price-unknown = 以官网价格为准
data-unlimited = 不限流量
data-amount = { $amount } 流量
minutes-unlimited = 通话不限
minutes-amount = 通话 { $amount } 分钟
texts-unlimited = 短信不限
texts-amount = { $amount } 条短信
as-of = 截至 { $as_of }
as-of-check = 截至 { $as_of }，请以官网为准
days-left = { $days ->
    [0] 今天
    [1] 明天
    [2] 后天
   *[other] { $days } 天后
}
days-over = { $days ->
    [1] 昨天
   *[other] { $days } 天前
}
zone-person = 您的时区：{ $zone }
zone-carrier = 按运营商所在时区（{ $zone }）计算

channel-web = 官网
channel-app = App
channel-phone = 电话
channel-marketplace = 第三方平台
channel-shop = 门店
channel-post = 邮局
channel-kiosk = 自助机
method-credit_card = 信用卡
method-debit_card = 借记卡
method-bank = 银行转账
method-voucher = 充值卡
method-cash = 现金
method-paypal = PayPal
method-apple_pay = Apple Pay
method-google_pay = Google Pay
method-alipay = 支付宝
method-wechat_pay = 微信支付
method-unionpay = 银联
method-balance = 账户余额
method-crypto = 加密货币
method-other = 其他方式
need-all = 全部
need-data = 上网
need-calls = 电话短信
need-short = 短期
need-long = 长期
need-keep = 最省保号

button-back = ‹ 返回
button-cancel = ✕ 取消
button-close = 关闭
button-menu = 主菜单
button-lines = 我的线路
button-renew = 续费
button-skip = 跳过

refused-not-yours = 这个按钮不属于您，或那条记录已经不在了。发送 /lines 看看您自己的线路。
refused-not-understood = 这个按钮已失效。发送 /start 重新开始，什么都没有改动。
refused-gone-from-catalogue = 这一项刚从目录里撤下了。请重新选择。
refused-renewal-finished = 这次续费已经结束了。
refused-step-first = 还差前面一步，请先按屏幕上的按钮选择。
refused-line-has-carrier = 这条线路的运营商已经定了。要换运营商，请取消后重新开始。
refused-order-number = 订单号最多 { $length } 个字。请再发一次，或按“跳过”。
refused-undo-late = 已超过 24 小时，或线路后来又改动过，不能撤销了。可以在“我的线路”里直接改日期。
refused-no-date = 这条线路还没有到期日。请先在“我的线路”里填上。
refused-plan-name = 名称请写 1 到 { $length } 个字，再发一次。
refused-price = 没看懂这个价格。只发数字就好，例如 15 或 15.50。
refused-days = 没看懂天数。只发数字就好，例如 30（最多 3660）。
refused-date-unread = 没看懂这个日期。请写成 2026-12-03 或 12月3日 这样，再发一次。
refused-date-range = 这个日期太早或太远（最多五年）。请对照运营商显示的日期再发一次。
refused-photo = 现在不需要图片。付款后如要留凭证，请先按“我已付款”。
