# Rappels : messages, boutons, ce qui viendra, fréquence

# Les rappels tels qu’ils arrivent
reminder-title = ⏰ <b>{ $line }</b> : échéance { $left }
reminder-auto = 🔁 <b>{ $line }</b> : renouvellement automatique { $left }. Vérifiez que la carte enregistrée est valide et approvisionnée.
reminder-day = 📅 Dernier jour de service : <b>{ $day }</b>
reminder-carrier-zone = (dans le fuseau horaire de l’opérateur, { $zone })
reminder-price = 💰 { $price }
reminder-loss = 🔒 Sans renouvellement, le numéro peut être repris à partir du { $day }
reminder-note = 📝 { $note }
reminder-over = ⚠️ <b>{ $line }</b> : service terminé { $left }, pas encore renouvelé
reminder-loss-title = 🚨 <b>{ $line }</b> : le numéro peut être perdu { $left }
reminder-action-title = 💓 <b>{ $line }</b> : action pour garder le numéro, échéance { $left }
reminder-action-over = ⚠️ <b>{ $line }</b> : l’action pour garder le numéro était due { $left }. Faites-la vite.
reminder-action-day = 📅 Dernier jour : <b>{ $day }</b>
reminder-charge-title = 🔁 <b>{ $line }</b> devait se renouveler { $left }. Le paiement est-il passé ?
reminder-code = 🔐 <b>Vérification des codes</b> : cette ligne reçoit-elle encore des SMS là où vous êtes ? Connaissez-vous l’identifiant et le PIN ? Votre carte est-elle acceptée ? C’est plus simple aujourd’hui que le dernier jour.
reminder-low-title = 📉 <b>{ $line }</b> : à ce rythme, quelque chose sera épuisé { $left }
reminder-stops = 🕐 Chez vous, le service s’arrête le { $moment }
reminder-ties = ⚡ Sans ce numéro, vous perdez : { $ties }
reminder-away = 🙏 Pendant mon absence, je n’ai pas pu vous prévenir à temps. Voici ce qui est dû, le plus urgent d’abord.
reminder-back = 👋 Vous revoilà. Pendant que je ne pouvais pas vous joindre, ceci est devenu dû, le plus urgent d’abord.
reminder-trial = 🔎 <i>Un essai : le prochain rappel sera ainsi.</i>
reminder-several = ⏰ <b>{ $count } lignes ont besoin de vous</b>
tie-bank = codes bancaires
tie-messenger = messagerie
tie-apple = compte Apple
tie-other = autres comptes
hours-left = { $hours ->
    [0] dans moins d’une heure
    [1] dans 1 heure
   *[other] dans { $hours } heures
}
reminder-renew = 🔄 Renouveler maintenant
reminder-renewed = ✅ C’est renouvelé
reminder-later = ⏳ Plus tard
reminder-let-go = 🍂 La laisser
reminder-charged = ✅ Oui, renouvelée
reminder-not-charged = ❌ Non

# Plus tard
later-ask = <b>{ $line }</b> : quand faut-il vous le rappeler ?
later-hour = Dans 1 heure
later-tonight = Ce soir
later-tomorrow = Demain
later-day = Un jour précis
later-which-day = <b>{ $line }</b> : quel jour faut-il vous le rappeler ?
later-set = Entendu : je vous rappellerai <b>{ $line }</b> le { $moment }.

# Laisser partir une ligne
letgo-sure = Laisser partir <b>{ $line }</b> ? Tous ses rappels se taisent. Vous pourrez la reprendre à tout moment.
letgo-checklist = <b>Avant la fin du numéro, dissociez-le :</b>
letgo-bank = ▫️ Banque : changez le numéro qui reçoit les codes et essayez-le
letgo-messenger = ▫️ Telegram, WhatsApp : changez le numéro dans les réglages
letgo-apple = ▫️ Apple et Google : remplacez le numéro de confiance
letgo-other = ▫️ Autres comptes : vérifiez la double authentification et la récupération
letgo-auto = ▫️ Opérateur : coupez le renouvellement automatique et retirez votre carte
letgo-yes = 🍂 Oui, la laisser
letgo-done = 🍂 <b>{ $line }</b> : plus aucun rappel ne viendra.
letgo-back = ↩ La garder finalement
letgo-kept = ↩ Elle est de retour : ses rappels viendront.
letgo-state = 🍂 Laissée : aucun rappel

# Ce qui viendra
forecast-title = <b>⏰ Vos prochains rappels</b>
forecast-empty = Vous n’avez pas encore de ligne, donc aucun rappel.
forecast-row = • { $moment } : { $why } ({ $lead })
lead-before = { $days ->
    [one] { $days } jour avant
   *[other] { $days } jours avant
}
lead-on = le jour même
lead-after = { $days ->
    [one] { $days } jour après
   *[other] { $days } jours après
}
why-end = fin du service
why-loss = perte du numéro
why-action = action de maintien
why-card = la carte est-elle valide ?
why-charge = le paiement est-il passé ?
why-code = vérification des codes
why-low = épuisement du reste
forecast-last = Le dernier : { $moment }, { $outcome }
outcome-waiting = en attente d’envoi
outcome-sending = en cours d’envoi
outcome-sent = remis
outcome-gone = non remis : le bot était bloqué
outcome-refused = non remis : notre erreur, l’opérateur la voit
outcome-unknown = peut-être remis
outcome-cancelled = plus nécessaire, non envoyé
forecast-send = 📨 Me l’envoyer maintenant
forecast-sent = Il est en route, par le même chemin que tous les rappels.
forecast-quiet = 🌙 Silence : { $hours }
forecast-cap = 🔢 { $count } par jour au plus
forecast-quiet-ask = À ces heures, un rappel en retard attend le matin, sauf s’il manquait sa date. L’heure choisie pour une ligne n’est jamais en retard.
forecast-never-quiet = jamais

# La fréquence des rappels
line-edit-ladder = 🪜 Fréquence
ladder-ask = Combien de jours avant faut-il vous prévenir ? Actuellement : { $leads }. Après la fin, tous les trois jours tant que ce n’est pas réglé.
ladder-type = Ou envoyez les jours, par exemple : 30 7 1
ladder-calm = 🌿 Calme
ladder-normal = ⏰ Normale
ladder-strict = 🚨 Stricte
ladder-rule = 📖 Selon l’opérateur
ladder-noted = ✅ C’est noté : rappels le { $days } à { $hour }.
ladder-noted-none = ✅ C’est noté. Cela vaudra dès qu’une date approche.
refused-ladder = Je n’ai pas compris. Juste les jours : 30 7 1 (12 nombres au plus, jusqu’à 730).
line-edit-ties = ⚡ Ce qui en dépend
ties-ask = Que perdez-vous avec ce numéro ? Touchez pour cocher ; les rappels le diront.
line-edit-use = 📉 Usage par jour
line-ask-use = Combien utilisez-vous par jour ? Par exemple « 200MB 5 minutes 1 SMS ». Je vous préviens une fois avant la fin.
line-use = 📉 Par jour : { $amounts }

# Dans l’historique
line-event-ladder = jours de rappel modifiés
line-event-ties = ce qui en dépend a changé
line-event-use = usage par jour noté
line-event-let_go = laissée
line-event-taken_back = reprise
