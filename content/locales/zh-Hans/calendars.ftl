# 日历文件、私人订阅地址、全部线路的时间轴
command-calendar = 把线路放进日历
calendar-button = 📆 日历
calendar-name = 我的手机号码
calendar-end = { $line }：最后可用日
calendar-loss = { $line }：从今天起号码可能被收回
calendar-action = { $line }：保号操作最后一天
calendar-price = 价格：{ $price }
calendar-zone = 按运营商当地日期（时区 { $zone }）
calendar-empty = 还没有可以放进日历的日期。请先添加线路，或填上到期日。
calendar-file = 📆 <b>各条线路的日子</b>，带提醒。打开文件即可加进您的日历，就算打不开 Telegram，日历也会提醒。续费之后，再发一次 /calendar。
calendar-address =
    🔗 <b>您的私人订阅地址</b>
    在日历里“通过网址订阅”，日期变了会自动更新：
    <code>{ $url }</code>
calendar-address-secret = 谁拿到这个地址，谁就能看到您的线路和日期。不小心泄露了，就换一个新的。
calendar-copy = 📋 复制
calendar-new = 🔁 换新地址
calendar-off = ✕ 关闭
calendar-make = 🔗 私人订阅地址
calendar-new-sure = 要换新地址吗？旧地址立刻失效，已订阅旧地址的日历不再更新，需要重新订阅。
calendar-new-yes = 🔁 换新地址
calendar-new-done = ✅ 旧地址已经失效。
calendar-closed = 已关闭，地址不能再用了。日历里已经下载的内容会留着，直到您自己删除。

timeline-button = 🗓 时间轴
timeline-title = 我的线路
timeline-today = 今天：{ $day }
timeline-heading = <b>我的线路</b>，按日期
timeline-end = 最后可用日
timeline-loss = 号码可能被收回
timeline-action = 保号操作截止
timeline-caption = 🗓 日期都按运营商当地。彩色条到最后可用日为止，浅色条是号码还保留的时间。
timeline-more = 还有 { $count } 条线路，见 /lines。
timeline-day = • <b>{ $day }</b>（{ $left }）：{ $line }，{ $what }
