# Accueil, aide, langue, fuseau horaire, rappels
menu-welcome =
    👋 Je vous aide à <b>garder votre numéro</b> : je vous guide pour renouveler une eSIM ou une ligne prépayée, jusqu’à ce que tout fonctionne, et je vous préviens avant l’échéance.

    Je n’ai jamais besoin de votre numéro complet, d’un mot de passe ni d’un code.
menu-welcome-back = 👋 Que voulez-vous faire ?
menu-renew = 🔄 Renouveler une ligne
menu-add = ＋ Ajouter une ligne
menu-language = 🌐 Langue
menu-zone = 🕙 Fuseau horaire
menu-help = ❓ Comment ça marche
help =
    <b>Ce que je sais faire</b>
    • /renew : pays → opérateur → forfait → page de paiement officielle ; puis nous vérifions que tout fonctionne
    • /lines : échéances, durée de conservation du numéro, rappels, historique
    • /calendar : toutes les dates pour votre agenda, avec alarmes
    • /add : noter une ligne et recevoir des rappels
    • /reminders rappels à venir, heures de silence
    • /check : si un lien est officiel, avant de payer
    • /ask et votre question, ou écrivez-la simplement ; /faq montre tout ; /settings, aussi en groupe
    • /timezone fuseau horaire, /language langue, /cancel annuler
    • /import : des lignes d’un tableau ; /privacy : ce que je garde, /export : l’emporter, /forget : l’effacer

    <b>Astuce</b> : transférez-moi un texto de votre opérateur. Je lis la date et le solde, et je les note si vous êtes d’accord.

    Je ne donne que des adresses officielles. Ne communiquez à personne un code de vérification, un mot de passe ou le code d’activation de l’eSIM, pas même à moi.
not-understood = Je n’ai pas compris. Transférez-moi un texto de votre opérateur ou touchez le bouton.
failed = Une erreur est survenue ; je l’ai notée. Vos données sont intactes : touchez de nouveau ou envoyez /start.
group-private = Vos lignes sont privées : parlons-en dans notre conversation.
group-open = Ouvrir la conversation

language-ask = Choisissez une langue :
language-set = C’est noté. Langue : { $language }.
zone-ask = <b>Où habitez-vous maintenant ?</b>
zone-why = Avec votre fuseau horaire, les rappels arrivent à 10 h, heure locale.
zone-type = Touchez une région ou envoyez le nom de votre ville (par exemple « Toronto »).
zone-by-location = 📍 Utiliser ma position
zone-share = 📍 Envoyer ma position
zone-location = Touchez « Envoyer ma position » ci-dessous. Je regarde seulement le fuseau horaire ; le lieu n’est pas conservé.
zone-location-hint = Touchez le bouton sous le champ de texte.
zone-location-thanks = Merci. Le lieu n’a pas été conservé.
zone-which-city = Quelle ville est la plus proche de vous ?
zone-found = Est-ce celle-ci ?
zone-set = 🕙 Fuseau horaire enregistré : { $zone } ({ $offset }). Votre heure locale : { $time }.
refused-city = Je ne connais pas cette ville. Essayez une autre orthographe, une grande ville proche, ou choisissez dans la liste avec /timezone.
region-china = Chine, HK, Macao, Taïwan
region-canada = Canada
region-united-states = États-Unis
region-latin-america = Amérique latine
region-europe = Europe
region-east-asia = Asie (Est, Sud-Est)
region-south-asia = Asie du Sud, M.-Orient
region-africa = Afrique
region-oceania = Océanie

command-start = Menu
command-renew = Renouveler une ligne
command-lines = Mes lignes
command-add = Ajouter une ligne
command-reminders = Prochains rappels
command-timezone = Choisir le fuseau horaire
command-language = Changer de langue
command-import = Ajouter des lignes d’un tableau
command-privacy = Ce qui est gardé de vous
command-export = Exporter toutes vos données
command-forget = Effacer toutes vos données
command-ask = Poser une question
command-faq = Questions et réponses
command-settings = Réglages (aussi d’un groupe)
command-cancel = Annuler l’action en cours
command-help = Comment ça marche
bot-name = Gardez votre numéro
bot-description = Garde vos numéros eSIM et prépayés en vie : vous guide vers la page de paiement officielle, vérifie avec vous que tout fonctionne et vous prévient à temps. Sans numéro complet, mot de passe ni code.
bot-short-description = Renouvelez vos eSIM et lignes prépayées, avec des rappels à temps, et gardez votre numéro.
