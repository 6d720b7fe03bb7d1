# Archivo de calendario, dirección privada, imagen de todas las líneas
command-calendar = Mis líneas en mi calendario
calendar-button = 📆 Calendario
calendar-name = Mis líneas de teléfono
calendar-end = { $line }: último día de servicio
calendar-loss = { $line }: desde hoy se puede perder el número
calendar-action = { $line }: último día para mantener vivo el número
calendar-price = Precio: { $price }
calendar-zone = Fecha del operador (zona horaria { $zone })
calendar-empty = Todavía no hay ninguna fecha para el calendario. Añade primero una línea o su vencimiento.
calendar-file = 📆 <b>Los días de tus líneas</b>, con alarmas. Abre el archivo para añadirlos a tu calendario: siguen ahí aunque no puedas abrir Telegram. Después de renovar, envía otra vez /calendar.
calendar-address =
    🔗 <b>Tu dirección privada</b>
    Suscríbete a ella en tu calendario («añadir calendario por URL») y las fechas nuevas llegan solas:
    <code>{ $url }</code>
calendar-address-secret = Quien tenga la dirección ve tus líneas y sus fechas. Si cayó en malas manos, crea una nueva.
calendar-copy = 📋 Copiar
calendar-new = 🔁 Cambiarla
calendar-off = ✕ Desactivar
calendar-make = 🔗 Dirección privada
calendar-new-sure = ¿Crear una dirección nueva? La anterior deja de funcionar al instante: los calendarios que la siguen no reciben nada hasta que te suscribas a la nueva.
calendar-new-yes = 🔁 Sí, una nueva
calendar-new-done = ✅ La dirección anterior ya no funciona.
calendar-closed = Desactivada: la dirección ya no funciona. Lo que tu calendario ya descargó se queda ahí hasta que lo borres.

timeline-button = 🗓 Cronograma
timeline-title = Mis líneas
timeline-today = Hoy: { $day }
timeline-heading = <b>Mis líneas</b>, día por día
timeline-end = Último día de servicio
timeline-loss = Se puede perder el número
timeline-action = Mantener vivo hasta
timeline-caption = 🗓 Las fechas son las del operador. La barra termina con el servicio; la clara es el tiempo en que el número aún se guarda.
timeline-more = { $count ->
    [one] Hay una línea más en /lines.
   *[other] Hay { $count } líneas más en /lines.
}
timeline-day = • <b>{ $day }</b> ({ $left }): { $line }, { $what }
