# Fichier de calendrier, adresse privée, image de toutes les lignes
command-calendar = Mes lignes dans mon agenda
calendar-button = 📆 Agenda
calendar-name = Mes lignes de téléphone
calendar-end = { $line } : dernier jour de service
calendar-loss = { $line } : le numéro peut être perdu à partir d’aujourd’hui
calendar-action = { $line } : dernier jour pour garder le numéro actif
calendar-price = Prix : { $price }
calendar-zone = Date de l’opérateur (fuseau { $zone })
calendar-empty = Aucune date à mettre dans un agenda pour l’instant. Ajoutez d’abord une ligne ou son échéance.
calendar-file = 📆 <b>Les jours de vos lignes</b>, avec des alarmes. Ouvrez le fichier pour les ajouter à votre agenda : ils y restent même si Telegram est inaccessible. Après un renouvellement, renvoyez /calendar.
calendar-address =
    🔗 <b>Votre adresse privée</b>
    Abonnez-y votre agenda (« ajouter un agenda par URL ») et les nouvelles dates arrivent d’elles-mêmes :
    <code>{ $url }</code>
calendar-address-secret = Qui possède l’adresse voit vos lignes et leurs dates. Si elle est tombée en de mauvaises mains, créez-en une nouvelle.
calendar-copy = 📋 Copier
calendar-new = 🔁 La changer
calendar-off = ✕ Désactiver
calendar-make = 🔗 Adresse privée
calendar-new-sure = Créer une nouvelle adresse ? L’ancienne cesse aussitôt de fonctionner : les agendas qui la suivent ne reçoivent plus rien tant que vous ne les abonnez pas à la nouvelle.
calendar-new-yes = 🔁 Oui, une nouvelle
calendar-new-done = ✅ L’ancienne adresse ne fonctionne plus.
calendar-closed = Désactivée : l’adresse ne fonctionne plus. Ce que votre agenda a déjà téléchargé y reste jusqu’à ce que vous le supprimiez.

timeline-button = 🗓 Frise
timeline-title = Mes lignes
timeline-today = Aujourd’hui : { $day }
timeline-heading = <b>Mes lignes</b>, jour par jour
timeline-end = Dernier jour de service
timeline-loss = Perte possible du numéro
timeline-action = À maintenir avant le
timeline-caption = 🗓 Les dates sont celles de l’opérateur. La barre finit avec le service ; la barre pâle montre le temps où le numéro est encore conservé.
timeline-more = { $count ->
    [one] Une autre ligne se trouve dans /lines.
   *[other] { $count } autres lignes se trouvent dans /lines.
}
timeline-day = • <b>{ $day }</b> ({ $left }) : { $line }, { $what }
