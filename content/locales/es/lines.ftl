# Mis líneas: lista, página, edición, alta, SMS del operador
line-list-title = <b>Mis líneas</b> ({ $count })
line-list-empty =
    <b>Mis líneas</b>
    Aún no hay ninguna. Agrega tu eSIM o línea prepago: yo cuento los días y te aviso a tiempo. No hace falta el número completo.
line-page-before = ‹ Anterior
line-page-after = Siguiente ›

line-name = { $flag } <b>{ $name }</b>
line-plan = 📦 { $plan } · { $price }
line-end = 📅 Último día de servicio: <b>{ $day }</b> ({ $left })
line-end-over = ⚠️ Servicio vencido: <b>{ $day }</b> ({ $left })
line-end-unknown = 📅 Sin fecha de vencimiento: agrégala y te aviso
line-loss = 🔒 Puedes perder el número desde el { $day } ({ $source ->
    [rule] regla del operador
   *[person] fecha que pusiste tú
})
line-keep = 💓 Usa la línea a más tardar el { $day } para conservar el número ({ $left })
line-auto = 🔁 Renovación automática
line-left = 📶 Queda: { $amounts } (anotado el { $day })
line-balance = saldo { $amount }
line-note = 📝 { $note }
line-rule = 📖 <i>{ $rule } ({ $basis })</i>
line-reminders = <b>⏰ Próximos avisos</b>
line-no-reminders = ⏰ No hay más avisos en este período
line-no-reminders-yet = ⏰ Sin fecha de vencimiento no puedo avisarte
line-latest = <b>🕘 Lo último</b>

line-renew = 🔄 Renovar
line-renewed = ✅ Ya renové
line-renewal-open = ▶ Seguir con la renovación
line-kept = 💓 Hoy ya la usé
line-undo-kept = ↩ Deshacer «hoy la usé»
line-edit = ✎ Editar
line-history = 🕘 Historial
line-remove = 🗑 Quitar
line-receipt = 🧾 Comprobante: { $day }

line-edit-which = ¿Qué quieres cambiar?
line-edit-label = 🏷 Nombre
line-edit-digits = 🔢 Últimos 4 dígitos
line-edit-end = 📅 Vencimiento
line-edit-loss = 🔒 Pérdida del número
line-edit-left = 📶 Lo que queda
line-edit-note = 📝 Nota
line-edit-auto = 🔁 Renovación autom.: { $on ->
    [yes] sí
   *[no] no
}
line-edit-hour = ⏰ Aviso a las { $hour }

line-ask-label = ¿Cómo se llama esta línea? Envía un nombre corto, por ejemplo «Mamá» o «Banco».
line-ask-digits = Envía como máximo los <b>últimos 4 dígitos</b>. Nunca necesito el número completo.
line-ask-end = ¿Qué último día de servicio muestra el operador? Envía la fecha, por ejemplo 2026-12-03 o 3 de diciembre.
line-ask-loss = ¿Desde qué día puedes perder el número? Envía la fecha, por ejemplo 2027-03-01.
line-ask-left = ¿Cuánto queda? Escríbelo como quieras, por ejemplo «3.2GB 120 minutos 50 SMS» o «20 { $currency }».
line-ask-note = Envía una nota de hasta 300 caracteres; también saldrá en los avisos. Sin contraseñas ni códigos, por favor.
line-which-date = Esa fecha se puede leer de varias formas. ¿Qué día es?
line-which-hour = ¿A qué hora, donde estás, quieres el aviso?
line-clear = ✕ Borrar
line-clear-amount = ✕ { $amount }
line-loss-by-rule = ↺ Usar la regla del operador

line-noted = ✅ Anotado.
line-noted-end = ✅ Anotado: último día de servicio <b>{ $day }</b>
line-noted-loss = ✅ Anotado: puedes perder el número desde el <b>{ $day }</b>
line-noted-left = ✅ { $left }
line-noted-auto = { $on ->
    [yes] ✅ Anotado: se renueva sola. Solo te pediré revisar la tarjeta una semana antes y, al día siguiente, si se hizo el cobro.
   *[no] ✅ Anotado: no se renueva sola. Recibirás todos los avisos.
}
line-noted-kept = ✅ Anotado: la usaste hoy. La cuenta empieza de nuevo.
line-noted-unkept = ↩ Deshecho: vale otra vez la fecha anterior.

line-remove-sure = ¿Quitar esta línea? Sus avisos se detienen y la renovación pendiente se cancela. Puedes deshacerlo durante 24 horas.
line-remove-yes = 🗑 Sí, quitarla
line-removed = Listo, ya no habrá avisos de esta línea. Puedes deshacerlo durante 24 horas.
line-restore = ↩ Deshacer
line-restored = ↩ La línea está de vuelta.

line-history-title = <b>Historial</b>
line-history-empty = Todavía no hay nada.
line-event = • { $day }: { $what }
line-event-added = línea agregada
line-event-renewed = renovada hasta el <b>{ $to }</b>
line-event-paid = { "   " }{ $plan } · { $price } · pedido { $order }
line-event-undone = renovación deshecha
line-event-end = vencimiento { $before } → { $to }
line-event-loss = pérdida del número { $before } → { $to }
line-event-read = vencimiento según un SMS del operador: { $before } → { $to }
line-event-label = nombre { $before } → { $to }
line-event-last4 = últimos dígitos cambiados
line-event-note = nota cambiada
line-event-left = anotado lo que queda
line-event-kept_alive = línea usada para conservarla
line-event-unkept = uso deshecho
line-event-auto_renew = { $on ->
    [yes] renovación automática: sí
   *[no] renovación automática: no
}
line-event-hour = avisos a las { $hour }
line-event-removed = línea quitada
line-event-restored = línea recuperada

add-title = <b>Agregar una línea</b>
add-title-in = <b>Agregar una línea</b> · { $country }
add-ask-end = ¿Qué último día de servicio muestra el operador? Envía la fecha, por ejemplo 2026-12-03 o 3 de diciembre.
add-ask-label = ¿Cómo se llama esta línea? Envía un nombre corto, por ejemplo «Mamá» o «Banco».
add-done = ✅ Línea agregada.

reading-title = <b>En este texto leo:</b>
reading-end = 📅 último día de servicio <b>{ $day }</b>
reading-ends = 📅 último día de servicio, sin certeza: <b>{ $days }</b>
reading-left = 📶 queda: { $amounts }
reading-for = Para esta línea:
reading-now = Ahora dice: { $day }
reading-which-end = ¿A qué día se refiere el operador?
reading-which-line = ¿De qué línea se trata?
reading-no-line = Aún no tienes líneas. Agrega una y lo anoto enseguida.
reading-add = ＋ Línea nueva: { $carrier }
reading-take-all = ✅ Anotar
reading-take-day = ✅ { $day }
reading-take-end = Solo la fecha
reading-take-left = Solo lo que queda
reading-other-line = Otra línea
reading-drop = ✕ No anotar
reading-dropped = De acuerdo: no anoté nada.

refused-label = El nombre está vacío o es muy largo (máximo { $length } caracteres). Envíalo otra vez.
refused-note = La nota está vacía o es muy larga (máximo { $length } caracteres). Envíala otra vez.
refused-last4 = No entendí. Solo los últimos dígitos, cuatro como máximo: 1234.
refused-full-number = Eso parece un número completo. Por tu seguridad solo guardo los últimos 4 dígitos, y de esto no guardé nada. Borra tu mensaje y envíalo sin el número.
refused-left = No encontré ninguna cantidad. Escríbela así: «3.2GB 120 minutos 50 SMS» o «12,50 CAD».
refused-restore-late = Pasaron más de 24 horas: ya no se puede recuperar esta línea. Puedes agregarla de nuevo.
