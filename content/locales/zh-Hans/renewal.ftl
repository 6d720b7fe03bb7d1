# 续费：从选国家到确认能用
renew-title = <b>续费</b>
renew-trail = <b>续费</b> · { $trail }
renew-which-line = 要续哪条线路？
renew-other-line = ＋ 另一条线路
renew-open = 这条线路有一次没走完的续费。要接着走，还是重新开始？
renew-go-on = ▶ 接着走
renew-restart = ↺ 重新开始
renew-which-country = 这个号码是哪个国家或地区的？
renew-more-countries = 其他国家和地区 ›
renew-fewer-countries = ‹ 常用国家
renew-which-carrier = 是哪家运营商？
renew-which-is-mine = 🔎 哪个是我的？
renew-which-is-mine-how = 看看手机顶部状态栏、SIM 卡或官方 App 上的名字：
renew-hint = • <b>{ $carrier }</b>：{ $hint }
renew-which-plan = 续哪个套餐？
renew-no-plan = 目前没有查到可靠的套餐资料。请点“另一个套餐”，按运营商显示的填写名称、价格和天数。
renew-few-plans = 这家运营商查到的套餐不多。您的套餐不在其中？点“另一个套餐”，填名称、价格、天数即可。
renew-same-plan = ↻ 和上次一样：{ $plan }
renew-other-plan = ✎ 另一个套餐
renew-plan-head = <b>{ $number }. { $name }</b> — { $price }
renew-plan-basis = <i>{ $sample ->
    [yes] 参考价，{ $basis }
   *[other] { $basis }
}</i>
renew-ask-name = 套餐叫什么名字？直接发给我，例如“30 天 3GB”。
renew-ask-price = 价格是多少（{ $currency }）？直接发数字，例如 15 或 15.50。
renew-ask-days = 一次能用多少天？点一个，或直接发数字。
renew-do-not-know = 不知道，跳过
renew-price = 套餐价格：{ $price }
renew-which-channel = 想怎么续？
renew-channel = { $sign } <b>{ $channel }</b>：{ $detail }
channel-web-how = 用浏览器登录官方网站付款
channel-app-how = 在官方 App 里付款
channel-phone-how = 打客服热线，按语音提示或找人工
channel-marketplace-how = 在第三方平台买充值码
channel-shop-how = 到门店请店员代充
channel-post-how = 到邮局充值
channel-kiosk-how = 在自助机上充值
caution = ⚠️ { $text }
note = <i>{ $text }</i>
renew-which-method = 准备用什么付款？
renew-method = • { $method }
renew-method-detail = • { $method }：{ $detail }
renew-method-unknown = • ❔ { $method }（未确认是否支持）
renew-method-unknown-detail = • ❔ { $method }（未确认是否支持）：{ $detail }
renew-method-undecided = 还没定 / 其他方式
renew-foreign-card = ⚠️ 用别国的银行卡可能被拒，也可能加收约 1–3% 的货币转换费；账单地址要与银行登记的一致。

calling-own_line = 用本机拨
calling-home = 当地拨
calling-abroad = 境外拨
pay-open = 打开官方付款页 ↗
pay-qr = ▦ 二维码（换一台手机扫）
pay-qr-caption = 扫码打开官方页面：<b>{ $host }</b>
pay-card = 🪧 柜台出示卡
pay-paid = ✅ 我已付款
pay-where = 付款页：<b>{ $host }</b>（打开后核对网址是它再付款）
pay-app = 打开官方 App：<b>{ $apps }</b>
pay-app-unknown = 打开运营商的官方 App；没有装的话用下面的网页。
pay-phone = 请拨打下面的号码充值。通话里不要把短信验证码告诉任何人。
pay-counter = 到这里充值：{ $channel }。按“柜台出示卡”，把屏幕给工作人员看。
pay-no-link = 这种方式没有网址，请按运营商或商家的说明操作。
pay-unverified = ⚠️ <b>目前没有任何已确认的官方页面。</b>请回到当初购买的地方（订单邮件、卖家、包装说明）续费。不要点陌生人发来的链接，也不要把激活码给任何人。
pay-amount = 💰 付款前核对金额：<b>{ $price }</b>
pay-ready =
    🎒 先准备好：
    • 登录账号和密码
    • 付款用：{ $method }
    • 能收短信的手机：验证码可能正好发到这张卡上，请先确认它现在能收到短信
pay-any-method = 银行卡或账户
pay-hotline = ☎️ 打不开或不会弄时：
pay-phone-line = • <b>{ $number }</b>（{ $where }）{ $purpose }
pay-code-line = • <code>{ $code }</code> { $purpose }
pay-then = 付完回来按“我已付款”，我陪您确认它真的能用。

card-title = 🪧 <b>给工作人员看</b>
card-text = <blockquote>您好，我想给这个 { $carrier } 预付费号码充值。
    号码后四位：{ $digits }
    套餐：{ $plan }
    金额：{ $price }
    请充好后给我收据，谢谢！</blockquote>
card-advice = 完整号码请自己报给工作人员；拿到收据后再离开。

receipt-ask = 记下了。要留个凭证吗？发订单号，或付款截图、收据文件给我：万一没到账，找客服时用得上。
receipt-not-paid = ‹ 其实还没付

check-ask = 到账了吗？现在查一下：
check-waiting = 好的，不急。<b>10 分钟后</b>我再问您；还没有结果的话，<b>明天上午 10 点</b>再问一次。
check-how =
    1. 官网或 App 里显示<b>新的到期日</b>了吗？
    2. 发一条短信试试，能发出去吗？
    3. 关掉 Wi-Fi，能上网吗？
check-works = ✅ 能用了
check-later = ⏳ 还没有，稍后问我
check-failed = ❌ 失败了

trouble-title = <b>别急，按顺序试一下</b>
trouble-steps =
    1. 付款成功了吗？看银行或钱包有没有扣款、有没有收到确认短信或邮件。
    2. 扣款后可能要等几个小时。先把手机<b>关机再开机</b>，或开关一次飞行模式。
    3. 再登录官网或 App，看订单状态和余额。
    4. 还不行就联系客服，先别重复付款。
trouble-tell = 📋 跟客服这样说：
    • 付款日期：{ $paid }，订单号：{ $order }
    • 手机型号，以及 IMEI（拨 <code>*#06#</code> 就能看到）
    • 现在的情况：没有信号 / 不能上网 / 日期没变
trouble-works = ✅ 现在能用了
trouble-help = 官方帮助页 ↗
trouble-again = ↺ 再付一次

date-ask = 太好了！运营商现在显示的<b>到期日</b>是哪天？
date-choice = 📅 { $day }
date-from-old-end = • { $day }：{ $sure ->
    [yes] 按这家的规则，从原到期日顺延
   *[other] 如果从原到期日顺延
}
date-from-payment = • { $day }：{ $sure ->
    [yes] 从付款当天算起
   *[other] 如果从付款当天算起
}
date-type = 以官网或 App 显示的为准。不是上面的日期？直接发给我，例如 2026-12-03 或 12月3日。
date-ambiguous = 这个日期有两种读法，您指的是哪天？

done-title = ✅ <b>{ $line }</b> 续好了，可用到 <b>{ $day }</b>。
done-loss = 🔒 若一直不续，号码最早可能在 { $day } 被收回（按运营商规则）。
done-reminders = 🔔 我会提醒您：
done-reminder = • { $moment }
done-no-reminders = 🔕 到期前不会再有提醒。
done-undo-how = 记错了？24 小时内可以撤销。
done-set-zone = 🕙 设置我的时区
done-line = 查看这条线路
done-undo = ↶ 撤销

renew-cancelled = 这次续费已取消，什么都没有改动。
renew-undone = 已撤销，线路恢复成续费前的样子。
renew-again = 重新续费
cancel-nothing = 现在没有进行中的操作。发送 /start 看看能做什么。
