# Avisos: mensajes, botones, lo que vendrá, frecuencia

# Los avisos, tal como llegan
reminder-title = ⏰ <b>{ $line }</b>: vencimiento { $left }
reminder-auto = 🔁 <b>{ $line }</b>: renovación automática { $left }. Revisa que la tarjeta registrada esté vigente y tenga saldo.
reminder-day = 📅 Último día de servicio: <b>{ $day }</b>
reminder-carrier-zone = (en la zona horaria del operador, { $zone })
reminder-price = 💰 { $price }
reminder-loss = 🔒 Si no renuevas, puedes perder el número desde el { $day }
reminder-note = 📝 { $note }
reminder-over = ⚠️ <b>{ $line }</b>: el servicio terminó { $left } y aún no está renovado
reminder-loss-title = 🚨 <b>{ $line }</b>: puedes perder el número { $left }
reminder-action-title = 💓 <b>{ $line }</b>: acción para conservar el número, { $left }
reminder-action-over = ⚠️ <b>{ $line }</b>: la acción para conservar el número vencía { $left }. Hazla pronto.
reminder-action-day = 📅 Último día para hacerla: <b>{ $day }</b>
reminder-charge-title = 🔁 <b>{ $line }</b> debía renovarse sola { $left }. ¿Se hizo el cobro?
reminder-code = 🔐 <b>Prueba de los códigos</b>: ¿esta línea aún recibe SMS donde estás? ¿Recuerdas el usuario y el PIN? ¿Aceptan tu tarjeta? Ahora es más fácil que el último día.
reminder-low-title = 📉 <b>{ $line }</b>: con tu uso diario algo se acaba { $left }
reminder-stops = 🕐 En tu hora, el servicio termina el { $moment }
reminder-ties = ⚡ Lo que falla sin este número: { $ties }
reminder-away = 🙏 Mientras estuve fuera no pude avisarte a tiempo. Esto es lo pendiente, lo más urgente primero.
reminder-back = 👋 Hola de nuevo. Mientras no podía escribirte, esto quedó pendiente, lo más urgente primero.
reminder-trial = 🔎 <i>Una muestra: así será el próximo aviso.</i>
reminder-several = ⏰ <b>{ $count } líneas te necesitan</b>
tie-bank = códigos del banco
tie-messenger = mensajería
tie-apple = Apple ID
tie-other = otras cuentas
hours-left = { $hours ->
    [0] en menos de una hora
    [one] en 1 hora
   *[other] en { $hours } horas
}
reminder-renew = 🔄 Renovar ahora
reminder-renewed = ✅ Ya renové
reminder-later = ⏳ Después
reminder-let-go = 🍂 Dejarla ir
reminder-charged = ✅ Sí, se renovó
reminder-not-charged = ❌ No

# Después
later-ask = <b>{ $line }</b>: ¿cuándo te lo recuerdo?
later-hour = En 1 hora
later-tonight = Esta noche
later-tomorrow = Mañana
later-day = Otro día
later-which-day = <b>{ $line }</b>: ¿qué día te lo recuerdo?
later-set = De acuerdo: te recuerdo <b>{ $line }</b> el { $moment }.

# Dejar ir una línea
letgo-sure = ¿Dejar ir <b>{ $line }</b>? Todos sus avisos callan. Puedes recuperarla cuando quieras.
letgo-checklist = <b>Antes de perder el número, desvincúlalo:</b>
letgo-bank = ▫️ Banco: cambia el número que recibe los códigos y pruébalo
letgo-messenger = ▫️ Telegram, WhatsApp: cambia el número en sus ajustes
letgo-apple = ▫️ Apple ID y Google: sustituye el número de confianza
letgo-other = ▫️ Otras cuentas: revisa la verificación en dos pasos y la recuperación
letgo-auto = ▫️ Operador: apaga la renovación automática y quita tu tarjeta
letgo-yes = 🍂 Sí, dejarla ir
letgo-done = 🍂 <b>{ $line }</b>: ya no te avisaré de ella.
letgo-back = ↩ Conservarla al final
letgo-kept = ↩ Está de vuelta: recibirás sus avisos.
letgo-state = 🍂 Abandonada: sin avisos

# Lo que vendrá
forecast-title = <b>⏰ Tus próximos avisos</b>
forecast-empty = Aún no tienes líneas, así que no hay avisos.
forecast-row = • { $moment }: { $why } ({ $lead })
lead-before = { $days ->
    [one] 1 día antes
   *[other] { $days } días antes
}
lead-on = ese mismo día
lead-after = { $days ->
    [one] 1 día después
   *[other] { $days } días después
}
why-end = fin del servicio
why-loss = pérdida del número
why-action = acción para conservarlo
why-card = ¿la tarjeta sigue vigente?
why-charge = ¿se hizo el cobro?
why-code = prueba de los códigos
why-low = se acaba lo que queda
forecast-last = El último: { $moment }, { $outcome }
outcome-waiting = por enviar
outcome-sending = enviándose
outcome-sent = entregado
outcome-gone = sin entregar: el bot estaba bloqueado
outcome-refused = sin entregar: error nuestro, el operador lo ve
outcome-unknown = quizá entregado
outcome-cancelled = ya no hacía falta
forecast-send = 📨 Envíamelo ahora
forecast-sent = Va en camino, por la misma vía que todos los avisos.
forecast-quiet = 🌙 Silencio: { $hours }
forecast-cap = 🔢 Máximo { $count } al día
forecast-quiet-ask = En estas horas un aviso atrasado espera a la mañana, salvo que pierda su fecha. La hora que elegiste para una línea nunca es tarde.
forecast-never-quiet = nunca

# Con qué frecuencia avisa una línea
line-edit-ladder = 🪜 Frecuencia
ladder-ask = ¿Con cuántos días de antelación te aviso? Ahora: { $leads }. Después del final, cada tercer día hasta que lo resuelvas.
ladder-type = O envía los días, por ejemplo: 30 7 1
ladder-calm = 🌿 Tranquila
ladder-normal = ⏰ Normal
ladder-strict = 🚨 Estricta
ladder-rule = 📖 Según el operador
ladder-noted = ✅ Anotado: te avisaré el { $days } a las { $hour }.
ladder-noted-none = ✅ Anotado. Valdrá en cuanto haya una fecha por delante.
refused-ladder = No lo entendí. Solo los días: 30 7 1 (12 números como máximo, hasta 730).
line-edit-ties = ⚡ Qué la necesita
ties-ask = ¿Qué falla si se pierde este número? Toca para marcar; los avisos lo dirán.
line-edit-use = 📉 Uso diario
line-ask-use = ¿Cuánto usas al día? Por ejemplo, «200MB 5 minutos 1 SMS». Te aviso una vez antes de que se acabe.
line-use = 📉 Al día: { $amounts }

# En el historial
line-event-ladder = días de aviso cambiados
line-event-ties = lo que la necesita cambió
line-event-use = uso diario anotado
line-event-let_go = abandonada
line-event-taken_back = recuperada
