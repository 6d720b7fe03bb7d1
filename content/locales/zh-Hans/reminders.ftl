# 提醒：消息、按钮、之后的提醒、节奏

# 提醒消息
reminder-title = ⏰ <b>{ $line }</b> { $left }到期
reminder-auto = 🔁 <b>{ $line }</b> { $left }自动续费。请确认绑定的卡有效、余额足够。
reminder-day = 📅 最后可用日：<b>{ $day }</b>
reminder-carrier-zone = （运营商所在时区 { $zone }）
reminder-price = 💰 { $price }
reminder-loss = 🔒 不续的话，号码最早 { $day } 可能被收回
reminder-note = 📝 { $note }
reminder-over = ⚠️ <b>{ $line }</b> { $left }已到期，还没续费
reminder-loss-title = 🚨 <b>{ $line }</b> 的号码 { $left }可能被收回
reminder-action-title = 💓 <b>{ $line }</b> { $left }前要做一次保号动作
reminder-action-over = ⚠️ <b>{ $line }</b> 的保号动作 { $left }就该做了，请尽快补上
reminder-action-day = 📅 最后一天：<b>{ $day }</b>
reminder-charge-title = 🔁 <b>{ $line }</b> 应在 { $left }自动续费。扣款成功了吗？
reminder-code = 🔐 <b>趁早检查验证码</b>：您所在的地方还能收到这个号的短信吗？登录名和 PIN 还记得吗？卡还能用吗？现在解决比最后一天容易。
reminder-low-title = 📉 <b>{ $line }</b>：照每天的用量，{ $left }就会用完
reminder-stops = 🕐 按您的时间，{ $moment } 停止服务
reminder-ties = ⚡ 号码丢了会影响：{ $ties }
reminder-away = 🙏 我离开了一段时间，没能按时提醒您。下面是现在要处理的，最急的在前。
reminder-back = 👋 欢迎回来。之前联系不上您，下面是现在要处理的，最急的在前。
reminder-trial = 🔎 <i>试看：下次提醒就是这样。</i>
reminder-several = ⏰ <b>{ $count } 条线路需要您处理</b>
tie-bank = 银行验证码
tie-messenger = 聊天软件
tie-apple = Apple 账号
tie-other = 其他账号
hours-left = { $hours ->
    [0] 不到 1 小时后
   *[other] { $hours } 小时后
}
reminder-renew = 🔄 现在续费
reminder-renewed = ✅ 我已续费
reminder-later = ⏳ 稍后
reminder-let-go = 🍂 不要了
reminder-charged = ✅ 成功了
reminder-not-charged = ❌ 没有

# 稍后再提醒
later-ask = <b>{ $line }</b>：什么时候再提醒您？
later-hour = 1 小时后
later-tonight = 今晚
later-tomorrow = 明天
later-day = 选日期
later-which-day = <b>{ $line }</b>：哪一天再提醒您？
later-set = 好的，{ $moment } 再提醒您 <b>{ $line }</b>。

# 放弃一条线路
letgo-sure = 不再保留 <b>{ $line }</b> 吗？它的提醒会全部停止，随时可以恢复。
letgo-checklist = <b>号码失效前，请逐项解绑：</b>
letgo-bank = ▫️ 银行：把接收验证码的号码换掉，并试一次
letgo-messenger = ▫️ Telegram、WhatsApp、微信：在设置里更换号码
letgo-apple = ▫️ Apple 和 Google 账号：换掉受信任的号码
letgo-other = ▫️ 其他账号：检查两步验证和找回密码用的号码
letgo-auto = ▫️ 运营商：关掉自动续费，删除绑定的卡
letgo-yes = 🍂 是，不要了
letgo-done = 🍂 <b>{ $line }</b> 不再提醒了。
letgo-back = ↩ 还是要保留
letgo-kept = ↩ 又回来了：提醒会照常发。
letgo-state = 🍂 已不再保留：没有提醒

# 之后的提醒
forecast-title = <b>⏰ 接下来的提醒</b>
forecast-empty = 还没有线路，所以没有提醒。
forecast-row = • { $moment }：{ $why }（{ $lead }）
lead-before = 提前 { $days } 天
lead-on = 当天
lead-after = 之后 { $days } 天
why-end = 服务到期
why-loss = 号码可能被收回
why-action = 保号动作
why-card = 卡还有效吗
why-charge = 扣款成功了吗
why-code = 检查验证码
why-low = 余量用完
forecast-last = 上一次：{ $moment }，{ $outcome }
outcome-waiting = 等待发送
outcome-sending = 正在发送
outcome-sent = 已送达
outcome-gone = 没送到：您当时停用了机器人
outcome-refused = 没送到：是我们的问题，正在处理
outcome-unknown = 可能已送达
outcome-cancelled = 不需要了，没有发
forecast-send = 📨 现在发给我看
forecast-sent = 已放进发送队列，马上就到。
forecast-quiet = 🌙 免打扰：{ $hours }
forecast-cap = 🔢 每天最多 { $count } 条
forecast-quiet-ask = 这段时间里，迟到的提醒会等到早上；会错过日期的除外。您自己选的提醒时间不受影响。
forecast-never-quiet = 不设免打扰

# 提醒的节奏
line-edit-ladder = 🪜 提醒节奏
ladder-ask = 到期前几天提醒？现在是：{ $leads }。到期后没处理，每三天提醒一次。
ladder-type = 也可以直接发数字，例如：30 7 1
ladder-calm = 🌿 少
ladder-normal = ⏰ 一般
ladder-strict = 🚨 多
ladder-rule = 📖 按运营商规则
ladder-noted = ✅ 已记下：{ $days }，{ $hour } 提醒您。
ladder-noted-none = ✅ 已记下。有了到期日就会照此提醒。
refused-ladder = 没看懂。请发天数，例如：30 7 1（最多 12 个，不超过 730）。
line-edit-ties = ⚡ 绑定了什么
ties-ask = 这个号码丢了，什么会用不了？点一下打勾或取消，提醒里会写上。
line-edit-use = 📉 每天用量
line-ask-use = 每天大约用多少？例如：“200MB 5分钟 1条”。我会在用完之前提醒一次。
line-use = 📉 每天：{ $amounts }

# 记录
line-event-ladder = 提醒节奏已改
line-event-ties = 绑定已改
line-event-use = 每天用量已记
line-event-let_go = 不再保留
line-event-taken_back = 恢复保留
