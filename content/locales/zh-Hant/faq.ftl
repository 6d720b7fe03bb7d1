# 問答
faq-title = <b>{ $title }</b>
faq-carrier = 📡 <b>{ $carrier }</b>
faq-carrier-unknown = 📡 <b>{ $carrier }</b>：還沒有確認過官方頁面，付款前請當心
faq-renewal-link = 🔗 續費：<a href="{ $url }">{ $host }</a>（{ $basis }）
faq-help-link = ℹ️ 官方說明：<a href="{ $url }">{ $host }</a>（{ $basis }）
faq-phone = ☎️ <code>{ $number }</code>（{ $where }）{ $purpose }（{ $basis }）
faq-code = ⌨️ <code>{ $code }</code> { $purpose }（{ $basis }）
faq-pays = 💳 可以用：{ $methods }（{ $basis }）
faq-pays-not = 🚫 不收：{ $methods }（{ $basis }）
faq-foreign-cards = 🌍 外國卡：{ $text }（{ $basis }）
faq-plan = 📦 { $plan } · { $price }（{ $basis }）
faq-domains = 🛡 官方網域：{ $domains }（{ $basis }）
faq-own-line = 👤 <b>您的門號</b>
faq-chapter-back = ‹ 同類問題
faq-official = 🌐 { $carrier } 官網
faq-good = 👍 就是這個
faq-bad = 👎 不是
faq-all = 📚 全部問答
faq-chapters =
    <b>📚 問答</b>
    選一類，或者直接把問題傳給我。
faq-chapter = <b>{ $chapter }</b>
faq-chapter-renew = 🔄 續費
faq-chapter-keep = 🔒 保號
faq-chapter-pay = 💳 付款和費用
faq-chapter-trouble = 🛠 出了問題
faq-chapter-travel = ✈️ 出行和漫遊
faq-chapter-account = 🔑 帳戶
faq-chapter-safety = 🛡 防詐騙
faq-chapter-basics = 📱 eSIM 常識
faq-chapter-bot = 🤖 這個機器人
faq-how-to-ask = 直接把問題傳給我就行，例如：<i>rogers 怎麼續費</i>、<i>付了錢沒生效怎麼辦</i>。
faq-which = 您問的是不是下面哪一個？都不是的話，換個說法再傳一次；電信業者的簡訊也可以轉傳給我。
faq-thanks = 謝謝，記下了。
faq-sorry = 抱歉，沒答對，我記下了。是下面哪一個嗎？
faq-forgotten = 這個問題已經不在了。請再問一次，或傳送 /faq。
faqop-open = 🛠 營運
faqop-desk =
    <b>🛠 問答維護</b>
    改動立即生效；新問法會在背景學習。
faqop-unsettled = 📝 本週沒答好的（{ $count }）
faqop-counts = 📊 統計
faqop-edit = ✎ 改答案
faqop-export = ⬇️ 匯出
faqop-import = ⬆️ 匯入
faqop-groups =
    <b>📝 沒答上或被按倒讚的問題：{ $count }</b>
    按最接近的主題分組。
faqop-nothing-open = 📝 這週沒有沒答好的問題。
faqop-group = 最接近：<b>{ $title }</b>
faqop-question = { $number }. { $mark } { $text }
faqop-attach-all = ＋ 都歸到「{ $title }」
faqop-dismiss-all = 🗑 都不用管
faqop-one =
    <b>這個問題該歸到哪裡？</b>
    { $text }
faqop-other = 📚 別的主題
faqop-dismiss = 🗑 不用管
faqop-counts-title = <b>📊 最近一週</b>
faqop-count = { $title }：{ $asked }（👍 { $good } 👎 { $bad }）
faqop-which-chapter = 哪一類？
faqop-which-topic = 哪個主題？
faqop-new = ＋ 新主題
faqop-taught = 🧠 問法：{ $count } 則
faqop-title = ✎ 標題
faqop-teach = ＋ 問法
faqop-reset = ↺ 恢復原樣
faqop-remove = 🗑 刪除主題
faqop-preview = 👁 <i>預覽</i>
faqop-publish = ✅ 發布
faqop-published = ✅ 已生效。
faqop-was-reset = ↺ 已恢復原樣。
faqop-learnt = 🧠 新問法：{ $count } 則，正在背景學習。
faqop-ask-words = 請傳來新的答案（最多 600 字）。可以用粗體、斜體、等寬；發布前先看預覽。
faqop-ask-title = 請傳來標題（最多 40 字），像按鈕一樣短。
faqop-ask-phrasings = 請傳來大家會怎麼問，一行一則。
faqop-ask-file = 請把匯出的檔案（answers.json）傳給我。
faqop-import-unread = 這個檔案讀不了，什麼都沒有改動。
faqop-taken-in = ⬆️ 匯入了 { $count } 則，已生效。
faqop-long-answer = 答案要有 1 到 { $length } 個字。請再傳一次。
faqop-long-title = 標題要有 1 到 { $length } 個字。請再傳一次。
