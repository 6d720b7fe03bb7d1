# Entrada, ayuda, idioma, zona horaria, avisos
menu-welcome =
    👋 Te ayudo a <b>conservar tu número</b>: te guío para renovar una eSIM o línea prepago hasta comprobar que funciona, y te aviso antes de que venza.

    Nunca necesito tu número completo, una contraseña ni un código.
menu-welcome-back = 👋 ¿Qué quieres hacer?
menu-renew = 🔄 Renovar una línea
menu-add = ＋ Agregar línea
menu-language = 🌐 Idioma
menu-zone = 🕙 Zona horaria
menu-help = ❓ Cómo funciona
help =
    <b>Qué puedo hacer</b>
    • /renew: país → operador → plan → página oficial de pago; después comprobamos que funcione
    • /lines: vencimientos, hasta cuándo se guarda el número, avisos, historial
    • /calendar: todas las fechas para tu calendario, con alarmas
    • /add: solo anotar una línea y recibir avisos
    • /reminders avisos que vendrán, horas de silencio
    • /check: si un enlace es oficial, antes de pagar
    • /ask con tu pregunta, o solo escríbela; /faq muestra todo; /settings, también en grupos
    • /timezone zona horaria, /language idioma, /cancel cancelar
    • /import: líneas desde una tabla; /privacy: qué guardo, /export: llevártelo, /forget: borrarlo

    <b>Un truco</b>: reenvíame un SMS de tu operador. Leo la fecha y el saldo, y los anoto si estás de acuerdo.

    Solo doy direcciones oficiales. No le digas a nadie un código de verificación, una contraseña ni el código de activación de la eSIM, tampoco a mí.
not-understood = No entendí. Reenvíame un SMS de tu operador o toca el botón.
failed = Algo salió mal y ya lo anoté. Tus datos están a salvo: toca otra vez o envía /start.
group-private = Tus líneas son privadas: sigamos en nuestro chat.
group-open = Abrir el chat privado

language-ask = Elige un idioma:
language-set = Listo. Idioma: { $language }.
zone-ask = <b>¿Dónde vives ahora?</b>
zone-why = Con tu zona horaria, los avisos llegan a las 10 de la mañana donde estás.
zone-type = Toca una región o escribe el nombre de tu ciudad (por ejemplo «Toronto»).
zone-by-location = 📍 Usar mi ubicación
zone-share = 📍 Enviar mi ubicación
zone-location = Toca «Enviar mi ubicación» abajo. Solo miro la zona horaria; no guardo el lugar.
zone-location-hint = Toca el botón que está debajo del campo de texto.
zone-location-thanks = Gracias. No guardé el lugar.
zone-which-city = ¿Qué ciudad te queda más cerca?
zone-found = ¿Es esta?
zone-set = 🕙 Zona horaria guardada: { $zone } ({ $offset }). Tu hora local: { $time }.
refused-city = No conozco esa ciudad. Escríbela de otra forma, prueba con una ciudad grande cercana o elige de la lista con /timezone.
region-china = China, HK, Macao, Taiwán
region-canada = Canadá
region-united-states = Estados Unidos
region-latin-america = América Latina
region-europe = Europa
region-east-asia = Este y sudeste de Asia
region-south-asia = Sur de Asia, M. Oriente
region-africa = África
region-oceania = Oceanía

command-start = Menú
command-renew = Renovar una línea
command-lines = Mis líneas
command-add = Agregar una línea
command-reminders = Próximos avisos
command-timezone = Elegir la zona horaria
command-language = Cambiar el idioma
command-import = Agregar líneas desde una tabla
command-privacy = Qué se guarda de ti
command-export = Exportar todo lo tuyo
command-forget = Borrar todo lo tuyo
command-ask = Hacer una pregunta
command-faq = Preguntas y respuestas
command-settings = Ajustes (también de un grupo)
command-cancel = Cancelar lo que está abierto
command-help = Cómo funciona
bot-name = Conserva tu número
bot-description = Mantiene activos tus números eSIM y prepago: te guía hasta la página oficial de pago, comprueba contigo que funciona y te avisa a tiempo. No necesita tu número completo, contraseñas ni códigos.
bot-short-description = Renueva eSIM y líneas prepago, con avisos a tiempo, y conserva tu número.
