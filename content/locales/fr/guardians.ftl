# Personnes de confiance : prévenues quand le titulaire d’une ligne ne réagit pas
guardian-button = 🛟 Personne de confiance
guardian-title = 🛟 <b>Personne de confiance pour { $line }</b>
guardian-none = Si vous ne répondez pas à vos rappels, je préviens une personne en qui vous avez confiance : qui n’a pas répondu, pour quelle ligne et quel jour. Rien d’autre. Vous choisissez le jour, et chacun peut y mettre fin à tout moment.
guardian-invite = ✉️ Inviter quelqu’un
guardian-link =
    Envoyez ce lien à la seule personne à prévenir. Il sert une fois, jusqu’au { $until } :
    <code>{ $link }</code>
guardian-invited = Une invitation est en route ; son lien sert jusqu’au { $until }. Il ne peut plus être affiché, mais vous pouvez en créer un autre.
guardian-is = ✅ <b>{ $name }</b> veille sur cette ligne depuis le { $since }.
guardian-day = Quand faut-il prévenir, si vous n’avez pas réagi d’ici là ?
guardian-on-before3 = 3 jours avant
guardian-on-before1 = 1 jour avant
guardian-on-day = Le dernier jour
guardian-on-after3 = 3 jours après
guardian-on-loss = 14 avant la perte
guardian-share = 📤 Envoyer le lien
guardian-share-text = Veux-tu être ma personne de confiance ? Si je manque les rappels de mon numéro, le bot te prévient.
guardian-link-new = 🔁 Autre lien
guardian-revoke = ✕ Annuler
guardian-end = ✕ Y mettre fin

# Ce que voit la personne invitée
guardian-asked = 🛟 <b>{ $name }</b> vous demande d’être sa personne de confiance pour la ligne <b>{ $line }</b>.
guardian-asked-what = Si { $name } ne répond pas aux rappels, je vous envoie un message, pour que vous puissiez appeler. Vous voyez le nom de la ligne et son jour, rien d’autre ; { $name } voit votre prénom. Chacun peut y mettre fin à tout moment.
guardian-accept = ✅ J’accepte
guardian-decline = Non merci
guardian-accepted = ✅ Merci. Si <b>{ $name }</b> ne répond pas aux rappels de <b>{ $line }</b>, je vous préviens ici.
guardian-declined = Entendu. Rien de vous n’est gardé pour cela.

# Ce qui est dit à la personne de confiance
guardian-alert = 🛟 <b>{ $name }</b> n’a pas répondu aux rappels de <b>{ $line }</b>, jour : <b>{ $day }</b>. Appelez, s’il vous plaît : le numéro pourrait être perdu.
guardian-i-told = ✅ C’est transmis
guardian-told = 🙏 Merci d’avoir prévenu <b>{ $name }</b> pour <b>{ $line }</b>.
guardian-leave = ✕ Ne plus être prévenu
guardian-you-left = Vous n’êtes plus la personne de confiance pour <b>{ $line }</b>.
guardian-ended = 🛟 Vous n’êtes plus la personne de confiance pour <b>{ $line }</b> : son titulaire y a mis fin. Vous n’avez rien à faire.

# Ce qui est dit au titulaire
guardian-news-accepted = 🛟 <b>{ $name }</b> veille maintenant sur <b>{ $line }</b>.
guardian-news-declined = 🛟 Votre invitation pour <b>{ $line }</b> a été refusée.
guardian-news-left = 🛟 <b>{ $line }</b> n’a plus de personne de confiance : elle y a mis fin.
guardian-news-unreachable = ⚠️ Je ne peux plus joindre <b>{ $name }</b>, personne de confiance pour <b>{ $line }</b> : le bot y est bloqué. Tant que cela dure, personne n’est prévenu.

refused-guardian-link = Ce lien ne fonctionne pas : déjà utilisé, annulé, trop ancien ou coupé. Demandez-en un autre.
refused-guardian-own = Ce lien est le vôtre. Envoyez-le à la personne à prévenir si vous ne réagissez pas.
refused-guardian-there = Cette ligne a déjà une personne de confiance, ou n’est plus gardée. Mettez-y fin d’abord.
refused-guardian-over = C’est déjà terminé.
