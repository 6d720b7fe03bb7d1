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
