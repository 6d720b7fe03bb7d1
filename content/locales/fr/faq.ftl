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
faqop-open = 🛠 Opérateurs
faqop-desk =
    <b>🛠 Réponses</b>
    Les changements valent aussitôt ; les nouvelles phrases s’apprennent en arrière-plan.
faqop-unsettled = 📝 À voir cette semaine ({ $count })
faqop-counts = 📊 Chiffres
faqop-edit = ✎ Modifier
faqop-export = ⬇️ Exporter
faqop-import = ⬆️ Importer
faqop-groups =
    <b>📝 Sans réponse ou avec 👎 : { $count }</b>
    Groupées par le sujet le plus proche.
faqop-nothing-open = 📝 Rien à voir cette semaine.
faqop-group = Le plus proche : <b>{ $title }</b>
faqop-question = { $number }. { $mark } { $text }
faqop-attach-all = ＋ Toutes à « { $title } »
faqop-dismiss-all = 🗑 Écarter toutes
faqop-one =
    <b>À quel sujet appartient-elle ?</b>
    { $text }
faqop-other = 📚 Un autre sujet
faqop-dismiss = 🗑 Écarter
faqop-counts-title = <b>📊 La dernière semaine</b>
faqop-count = { $title } : { $asked } (👍 { $good } 👎 { $bad })
faqop-which-chapter = Quel chapitre ?
faqop-which-topic = Quel sujet ?
faqop-new = ＋ Nouveau sujet
faqop-taught = 🧠 Phrases : { $count }
faqop-title = ✎ Titre
faqop-teach = ＋ Phrases
faqop-reset = ↺ Comme à l’origine
faqop-remove = 🗑 Retirer le sujet
faqop-preview = 👁 <i>Aperçu</i>
faqop-publish = ✅ Publier
faqop-published = ✅ En vigueur.
faqop-was-reset = ↺ Comme à l’origine.
faqop-learnt = 🧠 Nouvelles phrases : { $count } ; apprentissage en cours.
faqop-ask-words = Envoyez la nouvelle réponse (600 caractères au plus). Gras, italique et code sont gardés ; vous verrez d’abord un aperçu.
faqop-ask-title = Envoyez le titre (40 caractères au plus), court comme un bouton.
faqop-ask-phrasings = Envoyez comment les gens le demandent, une phrase par ligne.
faqop-ask-file = Envoyez-moi le fichier exporté (answers.json).
faqop-import-unread = Ce fichier est illisible ; rien n’a changé.
faqop-taken-in = ⬆️ Importées : { $count } ; en vigueur.
faqop-long-answer = Une réponse a de 1 à { $length } caractères. Renvoyez-la.
faqop-long-title = Un titre a de 1 à { $length } caractères. Renvoyez-le.
