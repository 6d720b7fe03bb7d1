# Mes lignes : liste, page, modification, ajout, textos de l’opérateur
line-list-title = <b>Mes lignes</b> ({ $count })
line-list-empty =
    <b>Mes lignes</b>
    Aucune ligne pour l’instant. Ajoutez votre eSIM ou votre ligne prépayée : je compte les jours et vous préviens à temps. Le numéro complet n’est pas nécessaire.
line-page-before = ‹ Précédent
line-page-after = Suivant ›

line-name = { $flag } <b>{ $name }</b>
line-plan = 📦 { $plan } · { $price }
line-end = 📅 Dernier jour de service : <b>{ $day }</b> ({ $left })
line-end-over = ⚠️ Service terminé : <b>{ $day }</b> ({ $left })
line-end-unknown = 📅 Pas encore d’échéance : ajoutez-la et je vous préviendrai
line-loss = 🔒 Le numéro peut être repris à partir du { $day } ({ $source ->
    [rule] règle de l’opérateur
   *[person] date que vous avez indiquée
})
line-keep = 💓 Utilisez la ligne au plus tard le { $day } pour garder le numéro ({ $left })
line-auto = 🔁 Renouvellement automatique
line-left = 📶 Reste : { $amounts } (noté le { $day })
line-balance = solde { $amount }
line-note = 📝 { $note }
line-rule = 📖 <i>{ $rule } ({ $basis })</i>
line-reminders = <b>⏰ Prochains rappels</b>
line-no-reminders = ⏰ Plus de rappel pour cette période
line-no-reminders-yet = ⏰ Sans échéance, je ne peux pas vous prévenir
line-latest = <b>🕘 Récemment</b>

line-renew = 🔄 Renouveler
line-renewed = ✅ C’est renouvelé
line-renewal-open = ▶ Reprendre
line-kept = 💓 Utilisée aujourd’hui
line-undo-kept = ↩ Retirer « utilisée »
line-edit = ✎ Modifier
line-history = 🕘 Historique
line-remove = 🗑 Retirer
line-receipt = 🧾 Reçu : { $day }

line-edit-which = Que voulez-vous modifier ?
line-edit-label = 🏷 Nom
line-edit-digits = 🔢 4 derniers chiffres
line-edit-end = 📅 Échéance
line-edit-loss = 🔒 Perte du numéro
line-edit-left = 📶 Ce qui reste
line-edit-note = 📝 Note
line-edit-auto = 🔁 Renouvellement auto : { $on ->
    [yes] oui
   *[no] non
}
line-edit-hour = ⏰ Rappel à { $hour }

line-ask-label = Comment s’appelle cette ligne ? Envoyez un nom court, par exemple « Maman » ou « Banque ».
line-ask-digits = Envoyez au plus les <b>4 derniers chiffres</b>. Je n’ai jamais besoin du numéro complet.
line-ask-end = Quel dernier jour de service l’opérateur affiche-t-il ? Envoyez la date, par exemple 2026-12-03 ou 3 décembre.
line-ask-loss = À partir de quel jour le numéro peut-il être repris ? Envoyez la date, par exemple 2027-03-01.
line-ask-left = Que reste-t-il ? Écrivez-le comme vous voulez, par exemple « 3,2 Go 120 minutes 50 textos » ou « 20 { $currency } ».
line-ask-note = Envoyez une note de 300 caractères au plus ; elle figure aussi dans les rappels. Ni mot de passe ni code, s’il vous plaît.
line-which-date = Cette date peut se lire de plusieurs façons. Quel jour est-ce ?
line-which-hour = À quelle heure, chez vous, faut-il vous prévenir ?
line-clear = ✕ Effacer
line-clear-amount = ✕ { $amount }
line-loss-by-rule = ↺ Règle de l’opérateur

line-noted = ✅ C’est noté.
line-noted-end = ✅ C’est noté : dernier jour de service <b>{ $day }</b>
line-noted-loss = ✅ C’est noté : le numéro peut être repris à partir du <b>{ $day }</b>
line-noted-left = ✅ { $left }
line-noted-auto = { $on ->
    [yes] ✅ C’est noté : renouvellement automatique. Je vous demanderai seulement de vérifier la carte une semaine avant et, le lendemain, si le paiement est passé.
   *[no] ✅ C’est noté : pas de renouvellement automatique. Tous les rappels viendront.
}
line-noted-kept = ✅ C’est noté : utilisée aujourd’hui. Le compte repart à zéro.
line-noted-unkept = ↩ C’est défait : la date précédente compte de nouveau.

line-remove-sure = Retirer cette ligne ? Ses rappels s’arrêtent et le renouvellement en cours est annulé. Vous avez 24 heures pour revenir en arrière.
line-remove-yes = 🗑 Oui, la retirer
line-removed = C’est fait : plus aucun rappel pour cette ligne. Vous avez 24 heures pour revenir en arrière.
line-restore = ↩ Défaire
line-restored = ↩ La ligne est de retour.

line-history-title = <b>Historique</b>
line-history-empty = Rien pour l’instant.
line-event = • { $day } : { $what }
line-event-added = ligne ajoutée
line-event-renewed = renouvelée jusqu’au <b>{ $to }</b>
line-event-paid = { "   " }{ $plan } · { $price } · commande { $order }
line-event-undone = renouvellement défait
line-event-end = échéance { $before } → { $to }
line-event-loss = perte du numéro { $before } → { $to }
line-event-read = échéance d’après un texto de l’opérateur : { $before } → { $to }
line-event-label = nom { $before } → { $to }
line-event-last4 = derniers chiffres modifiés
line-event-note = note modifiée
line-event-left = reste noté
line-event-kept_alive = usage pour garder le numéro
line-event-unkept = usage défait
line-event-auto_renew = { $on ->
    [yes] renouvellement automatique : oui
   *[no] renouvellement automatique : non
}
line-event-hour = rappels à { $hour }
line-event-removed = ligne retirée
line-event-restored = ligne rétablie

add-title = <b>Ajouter une ligne</b>
add-title-in = <b>Ajouter une ligne</b> · { $country }
add-ask-end = Quel dernier jour de service l’opérateur affiche-t-il ? Envoyez la date, par exemple 2026-12-03 ou 3 décembre.
add-ask-label = Comment s’appelle cette ligne ? Envoyez un nom court, par exemple « Maman » ou « Banque ».
add-done = ✅ La ligne est ajoutée.

reading-title = <b>Dans ce texte, je lis :</b>
reading-end = 📅 dernier jour de service <b>{ $day }</b>
reading-ends = 📅 dernier jour de service, non certain : <b>{ $days }</b>
reading-left = 📶 reste : { $amounts }
reading-for = Pour cette ligne :
reading-now = Noté jusqu’ici : { $day }
reading-which-end = De quel jour parle l’opérateur ?
reading-which-line = De quelle ligne s’agit-il ?
reading-no-line = Vous n’avez pas encore de ligne. Ajoutez-en une et je le note aussitôt.
reading-add = ＋ Nouvelle ligne : { $carrier }
reading-take-all = ✅ Noter
reading-take-day = ✅ { $day }
reading-take-end = Seulement la date
reading-take-left = Seulement ce qui reste
reading-other-line = Autre ligne
reading-drop = ✕ Ne pas noter
reading-dropped = D’accord, rien n’a été noté.

refused-label = Ce nom est vide ou trop long ({ $length } caractères au plus). Envoyez-le de nouveau.
refused-note = Cette note est vide ou trop longue ({ $length } caractères au plus). Envoyez-la de nouveau.
refused-last4 = Je n’ai pas compris. Seulement les derniers chiffres, quatre au plus : 1234.
refused-full-number = On dirait un numéro complet. Pour votre sécurité, je ne garde que les 4 derniers chiffres ; rien n’a été gardé. Supprimez votre message et renvoyez-le sans le numéro.
refused-left = Je n’y trouve aucune quantité. Écrivez par exemple « 3,2 Go 120 minutes 50 textos » ou « 12,50 CAD ».
refused-restore-late = Plus de 24 heures ont passé : cette ligne ne peut pas revenir. Vous pouvez l’ajouter de nouveau.
