# 问答
faq-title = <b>{ $title }</b>
faq-carrier = 📡 <b>{ $carrier }</b>
faq-carrier-unknown = 📡 <b>{ $carrier }</b>：还没有确认过官方页面，付款前请当心
faq-renewal-link = 🔗 续费：<a href="{ $url }">{ $host }</a>（{ $basis }）
faq-help-link = ℹ️ 官方帮助：<a href="{ $url }">{ $host }</a>（{ $basis }）
faq-phone = ☎️ <code>{ $number }</code>（{ $where }）{ $purpose }（{ $basis }）
faq-code = ⌨️ <code>{ $code }</code> { $purpose }（{ $basis }）
faq-pays = 💳 可以用：{ $methods }（{ $basis }）
faq-pays-not = 🚫 不收：{ $methods }（{ $basis }）
faq-foreign-cards = 🌍 外国卡：{ $text }（{ $basis }）
faq-plan = 📦 { $plan } · { $price }（{ $basis }）
faq-domains = 🛡 官方域名：{ $domains }（{ $basis }）
faq-own-line = 👤 <b>您的线路</b>
faq-chapter-back = ‹ 同类问题
faq-official = 🌐 { $carrier } 官网
faq-good = 👍 就是这个
faq-bad = 👎 不是
faq-all = 📚 全部问答
faq-chapters =
    <b>📚 问答</b>
    选一类，或者直接把问题发给我。
faq-chapter = <b>{ $chapter }</b>
faq-chapter-renew = 🔄 续费
faq-chapter-keep = 🔒 保号
faq-chapter-pay = 💳 付款和费用
faq-chapter-trouble = 🛠 出了问题
faq-chapter-travel = ✈️ 出行和漫游
faq-chapter-account = 🔑 账户
faq-chapter-safety = 🛡 防骗
faq-chapter-basics = 📱 eSIM 常识
faq-chapter-bot = 🤖 这个机器人
faq-how-to-ask = 把问题直接发给我就行，比如：<i>rogers 怎么续费</i>、<i>付了钱没生效怎么办</i>。
faq-which = 您问的是不是下面哪一个？都不是的话，换个说法再发一次；运营商的短信也可以转发给我。
faq-thanks = 谢谢，记下了。
faq-sorry = 抱歉，没答对，我记下了。是下面哪一个吗？
faq-forgotten = 这个问题已经不在了。请再问一次，或发送 /faq。
