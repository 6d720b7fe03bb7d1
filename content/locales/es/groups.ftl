# Grupos
gfaq-more = 📖 Completo, en privado
gfaq-which = No estoy seguro. ¿Era alguna de estas?
gfaq-above = ⬆️ Ver la respuesta
gfaq-again = <b>{ $title }</b>: respondida hace un momento.
gfaq-ask = Responde a este mensaje con tu pregunta.
gfaq-placeholder = Por ejemplo: cómo renovar telus
gfaq-chapters = <b>📚 Preguntas y respuestas</b>: { $chapters }
gfaq-sorry = Perdón; lo anoté. Pregúntame en privado.
secret-activation-code = un código de activación de eSIM
secret-iccid = un número de tarjeta SIM (ICCID)
secret-phone-number = un número de teléfono completo
hygiene-removed = 🔐 { $name }, borré un mensaje que contenía { $what }, por seguridad.
hygiene-warned = 🔐 { $name }, este mensaje contiene { $what } y todos pueden leerlo. Bórralo, por favor (yo no puedo).
hygiene-what-now = 🔐 Qué hacer ahora, en privado
hygiene-activation-code =
    <b>🔐 Otros vieron mi código de activación</b>
    La eSIM es de quien lo escanea primero; casi todos sirven una sola vez.
    1. Sin instalar: instálala tú ahora mismo
    2. Ya no se instala: alguien pudo tomarla; pide al vendedor u operador que la anule y emita otra
    3. Ya instalada: suele estar bien, pero no lo envíes a nadie más

    Al pedir ayuda, tapa el QR y el código en las capturas.
hygiene-iccid =
    <b>🔐 Otros vieron mi ICCID</b>
    Es el número de la tarjeta; con tus datos, un estafador podría hacerse pasar por ti y pedir otra SIM.
    1. Pon contraseña o PIN a tu cuenta del operador
    2. Si de pronto no hay señal, llama al operador enseguida
    3. Dalo solo al soporte del propio operador
hygiene-phone-number =
    <b>🔐 Mi número quedó en un grupo</b>
    Extraños pueden llamarte, fingir ser soporte o intentar entrar en tus cuentas.
    1. Si el mensaje sigue ahí, bórralo
    2. No digas a nadie un código que recibas
    3. Para preguntar bastan operador y país; como mucho, las últimas cuatro cifras
inline-all = 📚 Todas las preguntas, en privado
gset-title = <b>⚙️ Ajustes de este grupo</b> (solo administradores)
gset-mode-off = Apagado
gset-mode-addressed = Si me llaman
gset-mode-automatic = Automático
gset-about-off = Apagado: no respondo preguntas.
gset-about-addressed = Si me llaman: /ask con la pregunta, una @mención o una respuesta a mí.
gset-about-automatic = Automático: respondo si estoy casi seguro; si no, callo.
gset-sees-admin = 👁 Soy administrador y veo todos los mensajes. { $deletes ->
    [yes] Puedo borrar mensajes.
   *[no] No puedo borrar mensajes: si alguien publica un código de activación, solo puedo avisar.
}
gset-sees-all = 👁 El modo privacidad está apagado: veo todos los mensajes, pero no puedo borrar los ajenos. Para eso, hazme administrador.
gset-sees-little =
    👁 El modo privacidad está activo: Telegram solo me muestra órdenes con mi nombre (como /ask@yo) y respuestas a mis mensajes; no el resto, ni casi ninguna @mención.
    Para respuestas automáticas y revisión de códigos y enlaces, hazme administrador; o mi dueño apaga Group Privacy en @BotFather, me saca y me agrega otra vez.
gset-language = 🌐 Idioma: { $now } ›
gset-language-askers = el de quien pregunta
gset-about-language = ¿En qué idioma respondo aquí?
gset-pause = ⏸ Pausa: { $now } ›
gset-pause-none = ninguna
gset-pause-short = 5 mensajes y 2 min
gset-pause-usual = 20 mensajes y 10 min
gset-pause-long = 60 mensajes y 60 min
gset-about-pause = Tras responder algo: ¿cuántos mensajes y cuánto tiempo hasta responder lo mismo otra vez?
gset-self-delete = 🧹 Borrar mis respuestas: { $now } ›
gset-minutes = { $minutes ->
    [0] nunca
    [60] tras 1 hora
    [1440] tras 1 día
   *[other] tras { $minutes } min
}
gset-about-self-delete = ¿Cuándo borro mis respuestas? Telegram no me avisa si se borra una pregunta; esto mantiene limpio el grupo.
gset-hygiene = 🔐 Códigos, números: { $on ->
    [yes] sí
   *[no] no
}
gset-shield = 🛡 Enlaces: { $on ->
    [yes] sí
   *[no] no
}
gset-leave = 👋 Que me vaya
gset-leave-sure = ¿De verdad me voy de este grupo? Los ajustes se guardan por si me agregas de nuevo.
gset-leave-yes = Salir
gset-goodbye = ¡Adiós! Agrégame de nuevo cuando quieras.
gset-closed = ⚙️ Ajustes guardados.
gset-admins-only = Solo los administradores del grupo pueden cambiar los ajustes.
gset-hello =
    👋 ¡Hola! Respondo preguntas sobre renovar eSIM y líneas prepago y conservar números. Por ahora respondo si me llaman: /ask con la pregunta, o una respuesta a mí. Administradores: /settings.

    Nunca muestro aquí las líneas de nadie. Códigos de activación, ICCID y teléfonos publicados los borro o aviso.
gset-private =
    <b>⚙️ Ajustes</b>
    Abajo, tu idioma y tu zona horaria; horas de silencio y avisos: /reminders.
    Ajustes de un grupo: su administrador envía /settings allí.
