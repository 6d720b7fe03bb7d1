# Questions and answers
faq-title = <b>{ $title }</b>
faq-carrier = 📡 <b>{ $carrier }</b>
faq-carrier-unknown = 📡 <b>{ $carrier }</b>: no official page is confirmed; be careful before you pay
faq-renewal-link = 🔗 Renew at <a href="{ $url }">{ $host }</a> ({ $basis })
faq-help-link = ℹ️ Official help: <a href="{ $url }">{ $host }</a> ({ $basis })
faq-phone = ☎️ <code>{ $number }</code> ({ $where }): { $purpose } ({ $basis })
faq-code = ⌨️ <code>{ $code }</code>: { $purpose } ({ $basis })
faq-pays = 💳 Accepted: { $methods } ({ $basis })
faq-pays-not = 🚫 Not accepted: { $methods } ({ $basis })
faq-foreign-cards = 🌍 Foreign cards: { $text } ({ $basis })
faq-plan = 📦 { $plan } · { $price } ({ $basis })
faq-domains = 🛡 Official domains: { $domains } ({ $basis })
faq-own-line = 👤 <b>Your line</b>
faq-chapter-back = ‹ Similar questions
faq-official = 🌐 { $carrier }: official page
faq-good = 👍 That was it
faq-bad = 👎 No
faq-all = 📚 All questions
faq-chapters =
    <b>📚 Questions and answers</b>
    Choose a chapter, or just type your question.
faq-chapter = <b>{ $chapter }</b>
faq-chapter-renew = 🔄 Renewing
faq-chapter-keep = 🔒 Keeping the number
faq-chapter-pay = 💳 Paying and costs
faq-chapter-trouble = 🛠 Something is wrong
faq-chapter-travel = ✈️ Travel and roaming
faq-chapter-account = 🔑 Account
faq-chapter-safety = 🛡 Safety
faq-chapter-basics = 📱 eSIM basics
faq-chapter-bot = 🤖 This bot
faq-how-to-ask = Just type your question, for example: <i>how do I renew Rogers</i>, <i>I paid but nothing happened</i>.
faq-which = Did you mean one of these? If not, put it in other words. A text from your carrier can be forwarded to me, too.
faq-thanks = Thank you, noted.
faq-sorry = Sorry, that was not it; I noted it. Was it one of these?
faq-forgotten = That question is no longer here. Please ask again, or send /faq.
