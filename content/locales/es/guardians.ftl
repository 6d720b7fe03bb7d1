# Guardianes: una segunda persona a la que se avisa cuando el titular de una línea no reacciona
guardian-button = 🛟 Guardián
guardian-title = 🛟 <b>Guardián de { $line }</b>
guardian-none = Si no respondes a tus recordatorios, aviso a una persona de tu confianza: quién no ha respondido, de qué línea se trata y su día. Nada más. Tú eliges el día, y cualquiera de los dos puede terminarlo cuando quiera.
guardian-invite = ✉️ Invitar a alguien
guardian-link =
    Envía este enlace a la única persona a la que debo avisar. Sirve una vez, hasta el { $until }:
    <code>{ $link }</code>
guardian-invited = Hay una invitación en camino; su enlace sirve hasta el { $until }. No se puede mostrar otra vez, pero puedes hacer uno nuevo.
guardian-is = ✅ <b>{ $name }</b> cuida esta línea desde el { $since }.
guardian-day = ¿Cuándo debo avisar, si hasta entonces no has reaccionado?
guardian-on-before3 = 3 días antes
guardian-on-before1 = 1 día antes
guardian-on-day = El último día
guardian-on-after3 = 3 días después
guardian-on-loss = 14 antes de perderlo
guardian-share = 📤 Enviar el enlace
guardian-share-text = ¿Quieres ser mi guardián? Si no veo los recordatorios de mi número, el bot te avisa.
guardian-link-new = 🔁 Otro enlace
guardian-revoke = ✕ Anular
guardian-end = ✕ Terminar

# Lo que ve la persona invitada
guardian-asked = 🛟 <b>{ $name }</b> te pide que seas guardián de la línea <b>{ $line }</b>.
guardian-asked-what = Si { $name } no responde a los recordatorios, te envío un mensaje para que puedas llamar. Ves el nombre de la línea y su día, nada más; { $name } ve tu nombre de pila. Cualquiera de los dos puede terminarlo cuando quiera.
guardian-accept = ✅ Acepto
guardian-decline = No, gracias
guardian-accepted = ✅ Gracias. Si <b>{ $name }</b> no responde a los recordatorios de <b>{ $line }</b>, te aviso aquí.
guardian-declined = De acuerdo. No se guarda nada tuyo por esto.

# Lo que se dice al guardián
guardian-alert = 🛟 <b>{ $name }</b> no ha respondido a los recordatorios de <b>{ $line }</b>, día: <b>{ $day }</b>. Llama, por favor: el número podría perderse.
guardian-i-told = ✅ Ya he avisado
guardian-told = 🙏 Gracias por avisar a <b>{ $name }</b> sobre <b>{ $line }</b>.
guardian-leave = ✕ Dejar de ser guardián
guardian-you-left = Ya no eres guardián de <b>{ $line }</b>.
guardian-ended = 🛟 Ya no eres guardián de <b>{ $line }</b>: lo ha terminado su titular. No tienes que hacer nada.

# Lo que se dice al titular
guardian-news-accepted = 🛟 <b>{ $name }</b> cuida ahora <b>{ $line }</b>.
guardian-news-declined = 🛟 Tu invitación para <b>{ $line }</b> fue rechazada.
guardian-news-left = 🛟 <b>{ $line }</b> ya no tiene guardián: la otra persona lo ha terminado.
guardian-news-unreachable = ⚠️ No puedo avisar a <b>{ $name }</b>, guardián de <b>{ $line }</b>: allí el bot está bloqueado. Mientras siga así, no se avisa a nadie.

refused-guardian-link = Este enlace no sirve: ya se usó o se anuló, es demasiado viejo o está cortado. Pide uno nuevo.
refused-guardian-own = Este enlace es tuyo. Envíalo a la persona a la que debo avisar si no reaccionas.
refused-guardian-there = Esta línea ya tiene guardián, o no se conserva. Termina eso primero.
refused-guardian-over = Eso ya ha terminado.
