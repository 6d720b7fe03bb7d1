# Questions et réponses
faq-title = <b>{ $title }</b>
faq-carrier = 📡 <b>{ $carrier }</b>
faq-carrier-unknown = 📡 <b>{ $carrier }</b> : aucune page officielle confirmée ; prudence avant de payer
faq-renewal-link = 🔗 Renouveler sur <a href="{ $url }">{ $host }</a> ({ $basis })
faq-help-link = ℹ️ Aide officielle : <a href="{ $url }">{ $host }</a> ({ $basis })
faq-phone = ☎️ <code>{ $number }</code> ({ $where }) : { $purpose } ({ $basis })
faq-code = ⌨️ <code>{ $code }</code> : { $purpose } ({ $basis })
faq-pays = 💳 Acceptés : { $methods } ({ $basis })
faq-pays-not = 🚫 Refusés : { $methods } ({ $basis })
faq-foreign-cards = 🌍 Cartes étrangères : { $text } ({ $basis })
faq-plan = 📦 { $plan } · { $price } ({ $basis })
faq-domains = 🛡 Domaines officiels : { $domains } ({ $basis })
faq-own-line = 👤 <b>Votre ligne</b>
faq-chapter-back = ‹ Questions voisines
faq-official = 🌐 { $carrier } : page officielle
faq-good = 👍 C’est ça
faq-bad = 👎 Non
faq-all = 📚 Toutes les questions
faq-chapters =
    <b>📚 Questions et réponses</b>
    Choisissez un chapitre, ou écrivez votre question.
faq-chapter = <b>{ $chapter }</b>
faq-chapter-renew = 🔄 Renouveler
faq-chapter-keep = 🔒 Garder le numéro
faq-chapter-pay = 💳 Payer et coûts
faq-chapter-trouble = 🛠 En cas de souci
faq-chapter-travel = ✈️ Voyage et itinérance
faq-chapter-account = 🔑 Compte
faq-chapter-safety = 🛡 Sécurité
faq-chapter-basics = 📱 Bases de l’eSIM
faq-chapter-bot = 🤖 Ce bot
faq-how-to-ask = Écrivez votre question, par exemple : <i>comment renouveler Rogers</i>, <i>j’ai payé mais rien</i>.
faq-which = Est-ce l’une de ces questions ? Sinon, dites-le autrement. Vous pouvez aussi me transférer un SMS de votre opérateur.
faq-thanks = Merci, c’est noté.
faq-sorry = Désolé, ce n’était pas ça ; c’est noté. Était-ce l’une de celles-ci ?
faq-forgotten = Cette question n’est plus là. Reposez-la, ou envoyez /faq.
