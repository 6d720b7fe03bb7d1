# Renouveler : du pays à une ligne qui fonctionne
renew-title = <b>Renouveler</b>
renew-trail = <b>Renouveler</b> · { $trail }
renew-which-line = Quelle ligne voulez-vous renouveler ?
renew-other-line = ＋ Une autre ligne
renew-open = Un renouvellement de cette ligne n’est pas terminé. Continuer ou recommencer ?
renew-go-on = ▶ Continuer
renew-restart = ↺ Recommencer
renew-which-country = De quel pays ou région vient le numéro ?
renew-more-countries = Autres pays ›
renew-fewer-countries = ‹ Pays principaux
renew-which-carrier = Quel est l’opérateur ?
renew-which-is-mine = 🔎 Lequel est le mien ?
renew-which-is-mine-how = Regardez le nom dans la barre d’état du téléphone, sur la carte SIM ou dans l’appli officielle :
renew-hint = • <b>{ $carrier }</b> : { $hint }
renew-which-plan = Quel forfait voulez-vous renouveler ?
renew-no-plan = Aucun forfait n’est connu avec certitude. Touchez « Autre forfait » et indiquez le nom, le prix et la durée qu’affiche l’opérateur.
renew-few-plans = Peu de forfaits de cet opérateur sont connus. Le vôtre n’y est pas ? Touchez « Autre forfait » et indiquez son nom, son prix et sa durée.
renew-same-plan = ↻ Comme avant : { $plan }
renew-other-plan = ✎ Autre forfait
renew-plan-head = <b>{ $number }. { $name }</b> — { $price }
renew-plan-basis = <i>{ $sample ->
    [yes] prix indicatif, { $basis }
   *[other] { $basis }
}</i>
renew-ask-name = Comment s’appelle le forfait ? Envoyez son nom, par exemple « 30 jours 3 Go ».
renew-ask-price = Combien coûte-t-il ({ $currency }) ? Envoyez seulement le nombre : 15 ou 15,50.
renew-ask-days = Combien de jours dure un paiement ? Touchez un choix ou envoyez le nombre.
renew-do-not-know = Je ne sais pas, passer
renew-price = Prix du forfait : { $price }
renew-which-channel = Comment voulez-vous renouveler ?
renew-channel = { $sign } <b>{ $channel }</b> : { $detail }
channel-web-how = connectez-vous au site officiel et payez
channel-app-how = payez dans l’appli officielle
channel-phone-how = appelez le service client ; suivez le menu ou demandez à parler à quelqu’un
channel-marketplace-how = achetez un code de recharge sur une autre plateforme
channel-shop-how = faites recharger en boutique
channel-post-how = rechargez dans un bureau de poste
channel-kiosk-how = rechargez à une borne
caution = ⚠️ { $text }
note = <i>{ $text }</i>
renew-which-method = Avec quoi allez-vous payer ?
renew-method = • { $method }
renew-method-detail = • { $method } : { $detail }
renew-method-unknown = • ❔ { $method } (non confirmé)
renew-method-unknown-detail = • ❔ { $method } (non confirmé) : { $detail }
renew-method-undecided = Je ne sais pas / autre
renew-foreign-card = ⚠️ Une carte d’un autre pays peut être refusée ou entraîner des frais de conversion d’environ 1 à 3 %. L’adresse de facturation doit être celle que connaît votre banque.

calling-own_line = depuis cette ligne
calling-home = dans le pays
calling-abroad = de l’étranger
pay-open = Ouvrir la page officielle ↗
pay-qr = ▦ Code QR (autre téléphone)
pay-qr-caption = Scannez pour ouvrir la page officielle : <b>{ $host }</b>
pay-card = 🪧 Fiche pour le comptoir
pay-paid = ✅ J’ai payé
pay-where = Page de paiement : <b>{ $host }</b> (avant de payer, vérifiez que l’adresse est bien celle-ci)
pay-app = Ouvrez l’appli officielle : <b>{ $apps }</b>
pay-app-unknown = Ouvrez l’appli officielle de l’opérateur ; sinon, utilisez la page web ci-dessous.
pay-phone = Pour recharger, appelez un des numéros ci-dessous. Ne dites à personne un code reçu par texto.
pay-counter = Rechargez ici : { $channel }. Touchez « Fiche pour le comptoir » et montrez l’écran au personnel.
pay-no-link = Cette façon de payer n’a pas de page web : suivez les instructions de l’opérateur ou du vendeur.
pay-unverified = ⚠️ <b>Aucune page officielle n’est confirmée.</b> Pour renouveler, retournez là où vous l’avez achetée (courriel de commande, vendeur, emballage). N’ouvrez pas les liens d’inconnus et ne donnez à personne votre code d’activation.
pay-amount = 💰 Vérifiez le montant avant de payer : <b>{ $price }</b>
pay-ready =
    🎒 Préparez :
    • votre identifiant et votre mot de passe
    • pour payer : { $method }
    • un téléphone qui reçoit les textos : le code peut arriver sur cette ligne même, vérifiez donc d’abord qu’elle reçoit les textos là où vous êtes
pay-any-method = votre carte ou votre compte
pay-hotline = ☎️ Si la page ne s’ouvre pas ou si ça bloque :
pay-phone-line = • <b>{ $number }</b> ({ $where }) { $purpose }
pay-code-line = • <code>{ $code }</code> { $purpose }
pay-then = Après avoir payé, revenez et touchez « J’ai payé » : nous vérifierons ensemble que tout fonctionne.

card-title = 🪧 <b>À montrer au personnel</b>
card-text = <blockquote>Bonjour, je voudrais recharger ce numéro prépayé { $carrier }.
    Quatre derniers chiffres : { $digits }
    Forfait : { $plan }
    Montant : { $price }
    Pourriez-vous me donner un reçu ? Merci !</blockquote>
card-advice = Dites vous-même le numéro complet et attendez le reçu.

receipt-ask = C’est noté. Voulez-vous garder un reçu ? Envoyez le numéro de commande, une capture d’écran ou un fichier : cela aide le service client si la recharge n’arrive pas.
receipt-not-paid = ‹ Je n’ai pas encore payé

check-ask = Est-ce arrivé ? Vérifiez maintenant :
check-waiting = Rien ne presse. Je vous redemanderai <b>dans 10 minutes</b> et, si ce n’est pas réglé, <b>demain à 10 h</b>.
check-how =
    1. Le site ou l’appli affiche-t-il la <b>nouvelle date d’échéance</b> ?
    2. Envoyez un texto : part-il ?
    3. Coupez le Wi-Fi : les données mobiles fonctionnent-elles ?
check-works = ✅ Ça marche
check-later = ⏳ Pas encore, plus tard
check-failed = ❌ Ça ne marche pas

trouble-title = <b>Pas de panique, une étape à la fois</b>
trouble-steps =
    1. Le paiement est-il passé ? Cherchez le débit dans votre banque ou portefeuille et la confirmation par texto ou courriel.
    2. Après le débit, il faut parfois quelques heures. <b>Éteignez et rallumez le téléphone</b>, ou activez puis coupez le mode avion.
    3. Reconnectez-vous au site ou à l’appli ; regardez la commande et le solde.
    4. Toujours rien ? Appelez le service client avant de payer une deuxième fois.
trouble-tell = 📋 À dire au service client :
    • date du paiement : { $paid }, numéro de commande : { $order }
    • modèle du téléphone et IMEI (composez <code>*#06#</code> pour le voir)
    • le problème : pas de signal / pas de données / la date n’a pas changé
trouble-works = ✅ Ça marche maintenant
trouble-help = Aide officielle ↗
trouble-again = ↺ Payer de nouveau

date-ask = Parfait ! Quelle <b>date d’échéance</b> l’opérateur affiche-t-il maintenant ?
date-choice = 📅 { $day }
date-from-old-end = • { $day } : { $sure ->
    [yes] ajouté à l’ancienne échéance, comme le fait cet opérateur
   *[other] si c’est ajouté à l’ancienne échéance
}
date-from-payment = • { $day } : { $sure ->
    [yes] compté à partir du jour du paiement
   *[other] si cela compte à partir du jour du paiement
}
date-type = C’est ce qu’affiche le site ou l’appli qui compte. Une autre date ? Envoyez-la, par exemple 2026-12-03 ou 3 décembre.
date-ambiguous = Cette date peut se lire de deux façons. Quel jour est-ce ?

done-title = ✅ <b>{ $line }</b> est renouvelée et fonctionne jusqu’au <b>{ $day }</b>.
done-loss = 🔒 Sans aucun renouvellement, le numéro peut être repris à partir du { $day } (règle de l’opérateur).
done-reminders = 🔔 Je vous préviendrai :
done-reminder = • { $moment }
done-no-reminders = 🔕 Plus de rappel avant cette date.
done-undo-how = Une erreur ? Vous avez 24 heures pour revenir en arrière.
done-set-zone = 🕙 Choisir mon fuseau
done-line = Voir cette ligne
done-undo = ↶ Défaire

renew-cancelled = Ce renouvellement est annulé. Rien n’a changé.
renew-undone = C’est défait : la ligne est comme avant.
renew-again = Renouveler encore
cancel-nothing = Il n’y a rien à annuler. Envoyez /start pour voir ce que vous pouvez faire.
