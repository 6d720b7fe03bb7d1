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
faqop-open = 🛠 For operators
faqop-desk =
    <b>🛠 Answers</b>
    Changes take effect at once; new phrasings are learnt in the background.
faqop-unsettled = 📝 Open this week ({ $count })
faqop-counts = 📊 Counts
faqop-edit = ✎ Edit answers
faqop-export = ⬇️ Export
faqop-import = ⬆️ Import
faqop-groups =
    <b>📝 Without an answer, or thumbed down: { $count }</b>
    Grouped by the nearest topic.
faqop-nothing-open = 📝 Nothing is open this week.
faqop-group = Nearest: <b>{ $title }</b>
faqop-question = { $number }. { $mark } { $text }
faqop-attach-all = ＋ All to “{ $title }”
faqop-dismiss-all = 🗑 Dismiss all
faqop-one =
    <b>Where does this question belong?</b>
    { $text }
faqop-other = 📚 Another topic
faqop-dismiss = 🗑 Dismiss
faqop-counts-title = <b>📊 The last week</b>
faqop-count = { $title }: { $asked } (👍 { $good } 👎 { $bad })
faqop-which-chapter = Which chapter?
faqop-which-topic = Which topic?
faqop-new = ＋ New topic
faqop-taught = 🧠 Phrasings: { $count }
faqop-title = ✎ Title
faqop-teach = ＋ Phrasings
faqop-reset = ↺ As shipped
faqop-remove = 🗑 Remove topic
faqop-preview = 👁 <i>Preview</i>
faqop-publish = ✅ Publish
faqop-published = ✅ In effect now.
faqop-was-reset = ↺ As shipped again.
faqop-learnt = 🧠 New phrasings: { $count }; being learnt in the background.
faqop-ask-words = Send the new answer (at most 600 characters). Bold, italic and code are kept; you see a preview first.
faqop-ask-title = Send the title (at most 40 characters), as short as a button.
faqop-ask-phrasings = Send how people ask for it, one phrasing a line.
faqop-ask-file = Send me the exported file (answers.json).
faqop-import-unread = That file cannot be read; nothing was changed.
faqop-taken-in = ⬆️ Taken in: { $count }; in effect now.
faqop-long-answer = An answer has 1 to { $length } characters. Please send it again.
faqop-long-title = A title has 1 to { $length } characters. Please send it again.
