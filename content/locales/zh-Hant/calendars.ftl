# 日曆檔案、私人訂閱網址、全部門號的時間軸
command-calendar = 把門號放進日曆
calendar-button = 📆 日曆
calendar-name = 我的手機門號
calendar-end = { $line }：最後可用日
calendar-loss = { $line }：從今天起號碼可能被收回
calendar-action = { $line }：保號操作最後一天
calendar-price = 價格：{ $price }
calendar-zone = 依電信業者當地日期（時區 { $zone }）
calendar-empty = 還沒有可以放進日曆的日期。請先新增門號，或填上到期日。
calendar-file = 📆 <b>各個門號的日子</b>，附提醒。打開檔案即可加進您的日曆，就算打不開 Telegram，日曆也會提醒。續費之後，再傳一次 /calendar。
calendar-address =
    🔗 <b>您的私人訂閱網址</b>
    在日曆裡「透過網址訂閱」，日期變了會自動更新：
    <code>{ $url }</code>
calendar-address-secret = 誰拿到這個網址，誰就能看到您的門號和日期。不小心外洩了，就換一個新的。
calendar-copy = 📋 複製
calendar-new = 🔁 換新網址
calendar-off = ✕ 關閉
calendar-make = 🔗 私人訂閱網址
calendar-new-sure = 要換新網址嗎？舊網址立刻失效，已訂閱舊網址的日曆不再更新，需要重新訂閱。
calendar-new-yes = 🔁 換新網址
calendar-new-done = ✅ 舊網址已經失效。
calendar-closed = 已關閉，網址不能再用了。日曆裡已經下載的內容會留著，直到您自己刪除。

timeline-button = 🗓 時間軸
timeline-title = 我的門號
timeline-today = 今天：{ $day }
timeline-heading = <b>我的門號</b>，按日期
timeline-end = 最後可用日
timeline-loss = 號碼可能被收回
timeline-action = 保號操作截止
timeline-caption = 🗓 日期都依電信業者當地。彩色條到最後可用日為止，淺色條是號碼還保留的時間。
timeline-more = 還有 { $count } 個門號，見 /lines。
timeline-day = • <b>{ $day }</b>（{ $left }）：{ $line }，{ $what }
