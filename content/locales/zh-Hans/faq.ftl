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
faqop-open = 🛠 运营
faqop-desk =
    <b>🛠 问答维护</b>
    改动立即生效；新问法会在后台学习。
faqop-unsettled = 📝 本周没答好的（{ $count }）
faqop-counts = 📊 统计
faqop-edit = ✎ 改答案
faqop-export = ⬇️ 导出
faqop-import = ⬆️ 导入
faqop-groups =
    <b>📝 没答上或被踩的问题：{ $count }</b>
    按最接近的话题分组。
faqop-nothing-open = 📝 这周没有没答好的问题。
faqop-group = 最接近：<b>{ $title }</b>
faqop-question = { $number }. { $mark } { $text }
faqop-attach-all = ＋ 都归到“{ $title }”
faqop-dismiss-all = 🗑 都不用管
faqop-one =
    <b>这个问题该归到哪里？</b>
    { $text }
faqop-other = 📚 别的话题
faqop-dismiss = 🗑 不用管
faqop-counts-title = <b>📊 最近一周</b>
faqop-count = { $title }：{ $asked }（👍 { $good } 👎 { $bad }）
faqop-which-chapter = 哪一类？
faqop-which-topic = 哪个话题？
faqop-new = ＋ 新话题
faqop-taught = 🧠 问法：{ $count } 条
faqop-title = ✎ 标题
faqop-teach = ＋ 问法
faqop-reset = ↺ 恢复原样
faqop-remove = 🗑 删除话题
faqop-preview = 👁 <i>预览</i>
faqop-publish = ✅ 发布
faqop-published = ✅ 已生效。
faqop-was-reset = ↺ 已恢复原样。
faqop-learnt = 🧠 新问法：{ $count } 条，正在后台学习。
faqop-ask-words = 请发来新的答案（最多 600 字）。可以用粗体、斜体、等宽；发布前先看预览。
faqop-ask-title = 请发来标题（最多 40 字），像按钮一样短。
faqop-ask-phrasings = 请发来大家会怎么问，一行一条。
faqop-ask-file = 请把导出的文件（answers.json）发给我。
faqop-import-unread = 这个文件读不了，什么都没有改动。
faqop-taken-in = ⬆️ 导入了 { $count } 条，已生效。
faqop-long-answer = 答案要有 1 到 { $length } 个字。请再发一次。
faqop-long-title = 标题要有 1 到 { $length } 个字。请再发一次。
