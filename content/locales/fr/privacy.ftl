# Ce qui est gardé d’une personne : expliqué, exporté, effacé ; lignes importées d’un tableau
privacy-text =
    <b>Ce que je garde</b>
    • votre identifiant Telegram, votre langue, votre fuseau horaire et vos réglages de rappels
    • vos lignes : pays, opérateur, forfait, nom, dates, ce qui reste, note et, au plus, les 4 derniers chiffres
    • vos renouvellements : vos choix, le numéro de commande, le repère Telegram d’un reçu (l’image reste chez Telegram)
    • l’adresse privée de votre calendrier, si vous en avez demandé une
    • les messages prévus et ce qu’ils sont devenus
    • s’il y a une personne de confiance : les deux prénoms et l’accord, jusqu’à la fin

    <b>Ce que je ne garde jamais</b>
    Votre nom de famille, les numéros complets, les mots de passe, les codes de vérification ou d’activation, les lieux.

    <b>Combien de temps</b>
    Jusqu’à ce que vous l’effaciez. Ce que vous écrivez est oublié dès que c’est traité ; en cas d’erreur seulement, après deux jours. Ce qui attend votre accord part après 30 jours. Les sauvegardes le gardent jusqu’à leur remplacement.

    <b>Qui peut le voir</b>
    Vous. La personne qui gère ce bot pourrait ouvrir la base de données, et Telegram peut lire ce que l’on écrit à un bot. Rien n’est montré dans les groupes, vendu ni transmis.
privacy-export = 📦 Tout exporter
privacy-forget = 🗑 Tout effacer

export-everything = 📦 Tout ce que je garde de vous, pour les programmes (JSON).
export-lines = 📋 Vos lignes en tableau. Renvoyez-le-moi et je le relis.
export-renewals = 🧾 Vos renouvellements en tableau.
export-column-begun = Début
export-column-state = État
export-column-channel = Canal
export-column-method = Moyen de paiement
export-column-paid = Payé le
export-column-before = Ancienne échéance
export-column-after = Nouvelle échéance
export-column-order = Numéro de commande
export-state-draft = commencé
export-state-link_given = lien donné
export-state-paid = payé
export-state-verified = fonctionne
export-state-failed = ne fonctionne pas
export-state-cancelled = annulé
export-state-undone = défait

forget-sure =
    <b>Effacer tout ce qui vous concerne ?</b>
    • lignes : { $lines }
    • renouvellements, avec commandes et reçus : { $renewals }
    • entrées de l’historique : { $history }
    • messages, envoyés ou prévus : { $messages }
    • autres entrées : { $others }

    <b>Plus aucun rappel ne viendra</b>, et personne ne pourra revenir en arrière. Un export d’abord ?
forget-yes = 🗑 Oui, tout effacer
forget-no = Tout garder
forget-kept = Entendu : rien n’a été effacé.
forget-done =
    <b>Effacé pour de bon.</b>
    • lignes : { $lines }
    • renouvellements : { $renewals }
    • entrées de l’historique : { $history }
    • messages : { $messages }
    • autres entrées : { $others }

    Les sauvegardes le perdent quand elles sont remplacées. Si vous m’écrivez de nouveau, nous repartons de zéro.
forget-anew = Repartir de zéro
refused-forgotten-already = Ce qui existait alors est déjà effacé. Pour effacer ce qui est venu depuis, envoyez /forget.

import-how = <b>Des lignes à partir d’un tableau</b> : envoyez-moi un fichier CSV (au plus { $most } rangées) ou tapez les rangées ici. La première nomme les colonnes, dans n’importe quel ordre ; seul l’opérateur est nécessaire :
import-then = Je montre d’abord ce que j’ai lu ; rien n’est ajouté sans votre accord.
import-template = 📄 Un tableau à remplir
import-template-how = Remplissez-le dans un tableur et renvoyez-le en CSV. Remplacez la rangée d’exemple.
import-example-label = Maman
import-example-note = pour la banque
import-column-country = Pays
import-column-carrier = Opérateur
import-column-label = Nom
import-column-last4 = 4 derniers chiffres
import-column-service_end = Échéance
import-column-plan = Forfait
import-column-price = Prix
import-column-currency = Devise
import-column-days = Jours
import-column-note = Note
import-about-country = • <b>{ $name }</b> : nom ou code (CA)
import-about-carrier = • <b>{ $name }</b> : son nom
import-about-label = • <b>{ $name }</b> : comment vous appelez la ligne
import-about-last4 = • <b>{ $name }</b> : jamais le numéro complet
import-about-service_end = • <b>{ $name }</b> : comme 2026-12-03
import-about-plan = • <b>{ $name }</b> : son nom
import-about-price = • <b>{ $name }</b> : comme 15.50
import-about-currency = • <b>{ $name }</b> : comme CAD ; vide, celle du pays
import-about-days = • <b>{ $name }</b> : sa durée, 30 ou 3 mois
import-about-note = • <b>{ $name }</b> : ce que vous voulez, sans mots de passe ni codes
import-read = <b>{ $count ->
    [one] J’ai lu { $count } ligne.
   *[other] J’ai lu { $count } lignes.
}</b>
import-line = • rangée { $row } : { $name } · { $day }
import-more = … et { $count } de plus
import-repeated = ♻ Déjà là, semble-t-il : { $count } ({ $count ->
    [one] rangée
   *[other] rangées
} { $rows })
import-wrong = <b>⚠️ Rangées avec erreurs, laissées de côté : { $count }</b>
import-problem = • rangée { $row }, { $column } : { $wrong }
import-problem-said = • rangée { $row }, { $column } « { $said } » : { $wrong }
import-ignored = Colonnes que je ne connais pas et que je n’ai pas lues : { $names }
import-nothing-yet = Rien n’a encore été ajouté.
import-mend = Rien n’a été ajouté. Corrigez le tableau et renvoyez-le.
import-trouble-missing = l’opérateur est nécessaire
import-trouble-unknown = je ne le connais pas
import-trouble-several = il y en a plusieurs ; indiquez aussi le pays
import-trouble-elsewhere = pas un opérateur de ce pays
import-trouble-long = trop long
import-trouble-number = ressemble à un numéro complet ; rien n’en a été gardé
import-trouble-digits = seulement les derniers chiffres, quatre au plus
import-trouble-date = pas une date ; écrivez-la comme 2026-12-03
import-trouble-dates = plusieurs jours sont possibles ; écrivez comme 2026-12-03
import-trouble-far = trop ancien ou trop lointain
import-trouble-price = pas un prix ; écrivez-le comme 15.50
import-trouble-currency = pas une devise ; trois lettres, comme CAD
import-trouble-days = combien de jours ? 30, ou 3 mois
import-take = { $count ->
    [one] ✅ Ajouter { $count } ligne
   *[other] ✅ Ajouter { $count } lignes
}
import-take-all = Les { $count }, doublons aussi
import-drop = ✕ Ne rien ajouter
import-added = { $count ->
    [one] ✅ { $count } ligne ajoutée.
   *[other] ✅ { $count } lignes ajoutées.
}
import-dropped = Entendu : rien n’a été ajouté.
refused-import-kind = Ce n’est pas un fichier CSV. Dans le tableur, choisissez « Enregistrer sous », puis CSV. /import montre le tableau.
refused-import-large = Ce fichier est trop gros : 256 ko au plus.
refused-import-header = Je n’y trouve pas de tableau : la première rangée doit nommer les colonnes, dont « Opérateur ». /import montre comment.
refused-import-empty = Il n’y a aucune rangée sous les titres.
refused-import-rows = Trop de rangées : 200 au plus à la fois.
