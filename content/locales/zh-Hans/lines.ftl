# 我的线路：列表、详情、编辑、添加、运营商短信
line-list-title = <b>我的线路</b>（{ $count }）
line-list-empty =
    <b>我的线路</b>
    还没有线路。把您的 eSIM 或预付费卡加进来，我来数日子、按时提醒。不需要完整号码。
line-page-before = ‹ 上一页
line-page-after = 下一页 ›

line-name = { $flag } <b>{ $name }</b>
line-plan = 📦 { $plan } · { $price }
line-end = 📅 最后可用日：<b>{ $day }</b>（{ $left }）
line-end-over = ⚠️ 已到期：<b>{ $day }</b>（{ $left }）
line-end-unknown = 📅 还没有到期日，填上后我会按时提醒
line-loss = 🔒 { $day } 起号码可能被收回（{ $source ->
    [rule] 按运营商规则
   *[person] 您填写的
}）
line-keep = 💓 最晚在 { $day } 再做一次保号操作（{ $left }）
line-auto = 🔁 自动续费
line-left = 📶 剩余：{ $amounts }（{ $day } 记录）
line-balance = 余额 { $amount }
line-note = 📝 { $note }
line-rule = 📖 <i>{ $rule }（{ $basis }）</i>
line-reminders = <b>⏰ 接下来的提醒</b>
line-no-reminders = ⏰ 本周期没有更多提醒了
line-no-reminders-yet = ⏰ 没有到期日，暂时无法提醒
line-latest = <b>🕘 最近</b>

line-renew = 🔄 续费
line-renewed = ✅ 我已续费
line-renewal-open = ▶ 继续未完成的续费
line-kept = 💓 今天已做保号操作
line-undo-kept = ↩ 撤销“今天已做”
line-edit = ✎ 编辑
line-history = 🕘 历史
line-remove = 🗑 移除
line-receipt = 🧾 凭证：{ $day }

line-edit-which = 要改哪一项？
line-edit-label = 🏷 备注名
line-edit-digits = 🔢 尾号
line-edit-end = 📅 到期日
line-edit-loss = 🔒 号码收回日
line-edit-left = 📶 剩余用量
line-edit-note = 📝 笔记
line-edit-auto = 🔁 自动续费：{ $on ->
    [yes] 开
   *[no] 关
}
line-edit-hour = ⏰ { $hour } 提醒

line-ask-label = 这条线路叫什么？发一个简短的名字，例如“妈妈”或“银行”。
line-ask-digits = 最多发号码的<b>最后 4 位</b>。我从不需要完整号码。
line-ask-end = 运营商显示的最后可用日是哪天？直接发日期，例如 2026-12-03 或 12月3日。
line-ask-loss = 从哪天起号码可能被收回？直接发日期，例如 2027-03-01。
line-ask-left = 还剩多少？随便怎么写，例如“3.2GB 120分钟 50条”或“20 { $currency }”。
line-ask-note = 发一条笔记，最多 300 个字，提醒时也会显示。请不要写密码和验证码。
line-which-date = 这个日期有不止一种读法。您指的是哪天？
line-which-hour = 在您当地几点提醒？
line-clear = ✕ 清除
line-clear-amount = ✕ { $amount }
line-loss-by-rule = ↺ 改回按运营商规则

line-noted = ✅ 已记下。
line-noted-end = ✅ 已记下：最后可用日 <b>{ $day }</b>
line-noted-loss = ✅ 已记下：<b>{ $day }</b> 起号码可能被收回
line-noted-left = ✅ { $left }
line-noted-auto = { $on ->
    [yes] ✅ 已记下：自动续费。我只在一周前提醒您看看扣款的卡，扣款次日问一声成功没有。
   *[no] ✅ 已记下：不自动续费。提醒会照常发。
}
line-noted-kept = ✅ 已记下：今天做过了，从今天重新计算。
line-noted-unkept = ↩ 已撤销，恢复之前的日期。

line-remove-sure = 要移除这条线路吗？提醒会停止，未完成的续费会取消。24 小时内可以撤销。
line-remove-yes = 🗑 确定移除
line-removed = 已移除，不会再有这条线路的提醒。24 小时内可以撤销。
line-restore = ↩ 撤销
line-restored = ↩ 线路已恢复。

line-history-title = <b>历史</b>
line-history-empty = 还没有任何记录。
line-event = • { $day }：{ $what }
line-event-added = 添加线路
line-event-renewed = 续费至 <b>{ $to }</b>
line-event-paid = { "   " }{ $plan } · { $price } · 订单 { $order }
line-event-undone = 撤销续费
line-event-end = 到期日 { $before } → { $to }
line-event-loss = 号码收回日 { $before } → { $to }
line-event-read = 按运营商短信改到期日：{ $before } → { $to }
line-event-label = 备注名 { $before } → { $to }
line-event-last4 = 改了尾号
line-event-note = 改了笔记
line-event-left = 记录了剩余用量
line-event-kept_alive = 做了保号操作
line-event-unkept = 撤销保号操作
line-event-auto_renew = { $on ->
    [yes] 自动续费：开
   *[no] 自动续费：关
}
line-event-hour = 提醒时间改为 { $hour }
line-event-removed = 移除线路
line-event-restored = 恢复线路

add-title = <b>添加线路</b>
add-title-in = <b>添加线路</b> · { $country }
add-ask-end = 运营商显示的最后可用日是哪天？直接发日期，例如 2026-12-03 或 12月3日。
add-ask-label = 这条线路叫什么？发一个简短的名字，例如“妈妈”或“银行”。
add-done = ✅ 线路已添加。

reading-title = <b>从这段文字里读到：</b>
reading-end = 📅 最后可用日 <b>{ $day }</b>
reading-ends = 📅 最后可用日（不确定）：<b>{ $days }</b>
reading-left = 📶 剩余：{ $amounts }
reading-for = 对应这条线路：
reading-now = 目前记录的是：{ $day }
reading-which-end = 运营商指的是哪天？
reading-which-line = 说的是哪条线路？
reading-no-line = 您还没有线路。添加后我马上记下这些。
reading-add = ＋ 新线路：{ $carrier }
reading-take-all = ✅ 记下
reading-take-day = ✅ { $day }
reading-take-end = 只记日期
reading-take-left = 只记剩余用量
reading-other-line = 换一条线路
reading-drop = ✕ 不记
reading-dropped = 好的，什么都没有记。

refused-label = 名字是空的或太长，最多 { $length } 个字。请再发一次。
refused-note = 笔记是空的或太长，最多 { $length } 个字。请再发一次。
refused-last4 = 没看懂。只发最后几位数字就好，最多四位，例如 1234。
refused-full-number = 这看起来是完整的号码。为了您的安全，我最多只记最后 4 位，这次什么都没有保存。请删掉那条消息，去掉号码后再发一次。
refused-left = 没有看到数量。请写成“3.2GB 120分钟 50条”或“12.50 CAD”这样。
refused-restore-late = 已超过 24 小时，不能恢复了。可以重新添加。
