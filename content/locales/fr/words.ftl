# Mots employés partout
period-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
period-months = { $months } mois
price-unknown = selon la page officielle
data-unlimited = données illimitées
data-amount = { $amount } de données
minutes-unlimited = appels illimités
minutes-amount = { $amount ->
    [one] { $amount } minute
   *[other] { $amount } minutes
}
texts-unlimited = textos illimités
texts-amount = { $amount ->
    [one] { $amount } texto
   *[other] { $amount } textos
}
as-of = information de { $as_of }
as-of-check = information de { $as_of }, à vérifier sur la page officielle
days-left = { $days ->
    [0] aujourd’hui
    [1] demain
    [2] après-demain
   *[other] dans { $days } jours
}
days-over = { $days ->
    [1] hier
   *[other] il y a { $days } jours
}
zone-person = Votre fuseau horaire : { $zone }
zone-carrier = Selon le fuseau horaire de l’opérateur ({ $zone })

channel-web = Site web
channel-app = Appli
channel-phone = Téléphone
channel-marketplace = Autre plateforme
channel-shop = Boutique
channel-post = Bureau de poste
channel-kiosk = Borne
method-credit_card = Carte de crédit
method-debit_card = Carte de débit
method-bank = Virement
method-voucher = Carte de recharge
method-cash = Espèces
method-paypal = PayPal
method-apple_pay = Apple Pay
method-google_pay = Google Pay
method-alipay = Alipay
method-wechat_pay = WeChat Pay
method-unionpay = UnionPay
method-balance = Solde du compte
method-crypto = Cryptomonnaie
method-other = Autre moyen
need-all = Tous
need-data = Données
need-calls = Appels
need-short = Court séjour
need-long = Long séjour
need-keep = Le minimum

button-back = ‹ Retour
button-cancel = ✕ Annuler
button-close = Fermer
button-menu = Menu
button-lines = Mes lignes
button-renew = Renouveler
button-skip = Passer

refused-not-yours = Ce bouton n’est pas à vous, ou son dossier n’existe plus. Envoyez /lines pour voir vos lignes.
refused-not-understood = Ce bouton ne fonctionne plus. Envoyez /start pour recommencer ; rien n’a changé.
refused-gone-from-catalogue = Ce choix vient d’être retiré de la liste. Veuillez en choisir un autre.
refused-renewal-finished = Ce renouvellement est terminé.
refused-step-first = Il manque une étape avant : utilisez les boutons à l’écran.
refused-line-has-carrier = L’opérateur de cette ligne est déjà fixé. Pour en prendre un autre, annulez et recommencez.
refused-order-number = Un numéro de commande compte au plus { $length } caractères. Envoyez-le de nouveau ou touchez « Passer ».
refused-undo-late = Plus de 24 heures ont passé, ou la ligne a changé depuis : impossible d’annuler. Vous pouvez corriger la date dans « Mes lignes ».
refused-no-date = Cette ligne n’a pas encore de date d’échéance. Indiquez-la d’abord dans « Mes lignes ».
refused-plan-name = Envoyez un nom de 1 à { $length } caractères.
refused-price = Je n’ai pas compris ce prix. Envoyez seulement le nombre : 15 ou 15,50.
refused-days = Je n’ai pas compris. Envoyez seulement le nombre de jours : 30 (3660 au plus).
refused-date-unread = Je n’ai pas compris cette date. Écrivez-la ainsi : 2026-12-03 ou 3 décembre.
refused-date-range = Cette date est trop proche ou trop lointaine (cinq ans au plus). Envoyez la date qu’affiche l’opérateur.
refused-photo = Pas besoin d’image pour l’instant. Pour garder un reçu, touchez d’abord « J’ai payé ».
