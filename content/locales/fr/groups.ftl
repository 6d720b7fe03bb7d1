# Groupes
gfaq-more = 📖 La suite, en privé
gfaq-which = Je ne suis pas sûr. Était-ce l’une de celles-ci ?
gfaq-above = ⬆️ Voir la réponse
gfaq-again = <b>{ $title }</b> : répondu à l’instant.
gfaq-ask = Répondez à ce message avec votre question.
gfaq-placeholder = Par exemple : renouveler telus
gfaq-chapters = <b>📚 Questions et réponses</b> : { $chapters }
gfaq-sorry = Désolé, c’est noté. Redemandez-moi en privé.
secret-activation-code = un code d’activation eSIM
secret-iccid = un numéro de carte SIM (ICCID)
secret-phone-number = un numéro de téléphone complet
hygiene-removed = 🔐 { $name }, j’ai supprimé un message qui contenait { $what }, par sécurité.
hygiene-warned = 🔐 { $name }, ce message contient { $what }, et tout le monde peut le lire. Supprimez-le, s’il vous plaît (je n’en ai pas le droit).
hygiene-what-now = 🔐 Que faire, en privé
hygiene-activation-code =
    <b>🔐 D’autres ont vu mon code d’activation</b>
    L’eSIM est à qui le scanne en premier ; la plupart ne servent qu’une fois.
    1. Pas encore installée : installez-la tout de suite
    2. Elle ne s’installe plus : quelqu’un l’a peut-être prise ; demandez au vendeur ou à l’opérateur de l’annuler et d’en émettre une autre
    3. Déjà installée : en général rien à craindre, mais ne l’envoyez plus à personne

    Pour demander de l’aide, masquez le QR et le code sur vos captures.
hygiene-iccid =
    <b>🔐 D’autres ont vu mon ICCID</b>
    C’est le numéro de la carte ; avec vos données, un fraudeur pourrait se faire passer pour vous et faire remplacer la SIM.
    1. Mettez un mot de passe ou un PIN sur votre compte opérateur
    2. Si le signal disparaît soudain, appelez l’opérateur aussitôt
    3. Ne le donnez qu’au service client de l’opérateur
hygiene-phone-number =
    <b>🔐 Mon numéro est apparu dans un groupe</b>
    Des inconnus peuvent appeler, se faire passer pour le service client ou tenter d’entrer dans vos comptes.
    1. Si le message est encore là, supprimez-le
    2. Ne donnez à personne un code reçu
    3. Pour une question, l’opérateur et le pays suffisent ; au plus les quatre derniers chiffres
inline-all = 📚 Toutes les questions, en privé
gset-title = <b>⚙️ Réglages de ce groupe</b> (administrateurs seulement)
gset-mode-off = Arrêt
gset-mode-addressed = Si on m’appelle
gset-mode-automatic = Automatique
gset-about-off = Arrêt : je ne réponds à aucune question.
gset-about-addressed = Si on m’appelle : /ask avec la question, une @mention ou une réponse à mon message.
gset-about-automatic = Automatique : je réponds si je suis presque sûr ; sinon, je me tais.
gset-sees-admin = 👁 Je suis administrateur et je vois tous les messages. { $deletes ->
    [yes] Je peux supprimer des messages.
   *[no] Je ne peux pas en supprimer : pour un code d’activation publié, je peux seulement avertir.
}
gset-sees-all = 👁 Le mode confidentialité est coupé : je vois tous les messages, mais ne peux pas supprimer ceux des autres. Pour cela, nommez-moi administrateur.
gset-sees-little =
    👁 Le mode confidentialité est actif : Telegram ne me montre que les commandes à mon nom (comme /ask@moi) et les réponses à mes messages, pas le reste, ni la plupart des @mentions.
    Pour les réponses automatiques et le contrôle des codes et des liens, nommez-moi administrateur ; ou mon propriétaire coupe Group Privacy chez @BotFather, me retire et me rajoute.
gset-language = 🌐 Langue : { $now } ›
gset-language-askers = celle du demandeur
gset-about-language = Dans quelle langue répondre ici ?
gset-pause = ⏸ Pause : { $now } ›
gset-pause-none = aucune
gset-pause-short = 5 messages et 2 min
gset-pause-usual = 20 messages et 10 min
gset-pause-long = 60 messages et 60 min
gset-about-pause = Après une réponse : combien de messages et combien de temps avant de répondre à la même question ?
gset-self-delete = 🧹 Effacer mes réponses : { $now } ›
gset-minutes = { $minutes ->
    [0] jamais
    [60] après 1 heure
    [1440] après 1 jour
   *[other] après { $minutes } min
}
gset-about-self-delete = Quand effacer mes réponses ? Telegram ne me dit pas quand une question est supprimée ; ceci garde le groupe propre.
gset-hygiene = 🔐 Codes, numéros : { $on ->
    [yes] oui
   *[no] non
}
gset-shield = 🛡 Liens : { $on ->
    [yes] oui
   *[no] non
}
gset-leave = 👋 Me faire partir
gset-leave-sure = Dois-je vraiment quitter ce groupe ? Les réglages sont gardés si vous me rajoutez.
gset-leave-yes = Quitter
gset-goodbye = Au revoir ! Rajoutez-moi quand vous voulez.
gset-closed = ⚙️ Réglages enregistrés.
gset-admins-only = Seuls les administrateurs du groupe peuvent changer les réglages.
gset-hello =
    👋 Bonjour ! Je réponds aux questions sur le renouvellement des eSIM et lignes prépayées et la conservation du numéro. Pour l’instant si on m’appelle : /ask avec la question, ou une réponse à mon message. Administrateurs : /settings.

    Je ne montre jamais ici les lignes de quiconque. Codes d’activation, ICCID et numéros publiés : je les supprime ou j’avertis.
gset-private =
    <b>⚙️ Réglages</b>
    Ci-dessous, votre langue et votre fuseau ; heures calmes et rappels : /reminders.
    Réglages d’un groupe : son administrateur y envoie /settings.
