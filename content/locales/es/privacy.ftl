# Lo que se guarda de una persona: explicado, exportado, borrado; líneas importadas de una tabla
privacy-text =
    <b>Qué guardo</b>
    • tu id de Telegram, idioma, zona horaria y ajustes de avisos
    • tus líneas: país, operador, plan, nombre, fechas, lo que queda, nota y, como mucho, los últimos 4 dígitos
    • tus renovaciones: lo que elegiste, el número de pedido y la marca de Telegram de un comprobante (la imagen se queda en Telegram)
    • la dirección privada de tu calendario, si la pediste
    • qué mensajes están pendientes y qué pasó con ellos
    • si tienes o eres guardián: ambos nombres de pila y el consentimiento, hasta que termine

    <b>Qué no guardo nunca</b>
    Tus apellidos, números completos, contraseñas, códigos de verificación o de activación, lugares.

    <b>Cuánto tiempo</b>
    Hasta que lo borres. Lo que escribes se olvida en cuanto se atiende; solo si algo falla, a los dos días. Lo que espera tu aprobación se borra a los 30 días. Las copias de seguridad lo conservan hasta que se reemplazan.

    <b>Quién puede verlo</b>
    Tú. Quien administra este bot podría mirar la base de datos, y Telegram puede leer lo que se escribe a un bot. Nada se muestra en grupos, se vende ni se entrega a otros.
privacy-export = 📦 Exportar todo
privacy-forget = 🗑 Borrar todo

export-everything = 📦 Todo lo que guardo de ti, para programas (JSON).
export-lines = 📋 Tus líneas en una tabla. Si me la envías, la vuelvo a leer.
export-renewals = 🧾 Tus renovaciones en una tabla.
export-column-begun = Comienzo
export-column-state = Estado
export-column-channel = Canal
export-column-method = Forma de pago
export-column-paid = Pagado el
export-column-before = Vencimiento anterior
export-column-after = Vencimiento nuevo
export-column-order = Número de pedido
export-state-draft = comenzada
export-state-link_given = con enlace
export-state-paid = pagada
export-state-verified = funciona
export-state-failed = no funciona
export-state-cancelled = cancelada
export-state-undone = deshecha

forget-sure =
    <b>¿Borrar todo lo tuyo?</b>
    • líneas: { $lines }
    • renovaciones, con pedidos y comprobantes: { $renewals }
    • entradas del historial: { $history }
    • mensajes, enviados o pendientes: { $messages }
    • otras entradas: { $others }

    <b>No llegará ningún aviso más</b> y nadie podrá recuperarlo. ¿Lo exportamos antes?
forget-yes = 🗑 Sí, borrar todo
forget-no = Conservar todo
forget-kept = De acuerdo: no se borró nada.
forget-done =
    <b>Borrado para siempre.</b>
    • líneas: { $lines }
    • renovaciones: { $renewals }
    • entradas del historial: { $history }
    • mensajes: { $messages }
    • otras entradas: { $others }

    Las copias de seguridad lo pierden cuando se reemplazan. Si vuelves a escribirme, empezamos de cero.
forget-anew = Empezar de cero
refused-forgotten-already = Lo que había ya está borrado. Para borrar lo que llegó después, envía /forget.

import-how = <b>Líneas desde una tabla</b>: envíame un archivo CSV (como mucho { $most } filas) o escribe las filas aquí. La primera fila nombra las columnas, en cualquier orden; solo hace falta el operador:
import-then = Primero te muestro lo que leí; no agrego nada sin tu aprobación.
import-template = 📄 Una tabla para rellenar
import-template-how = Rellénala en cualquier hoja de cálculo y envíamela como CSV. Cambia la fila del ejemplo.
import-example-label = Mamá
import-example-note = para el banco
import-column-country = País
import-column-carrier = Operador
import-column-label = Nombre
import-column-last4 = Últimos 4 dígitos
import-column-service_end = Vencimiento
import-column-plan = Plan
import-column-price = Precio
import-column-currency = Moneda
import-column-days = Días
import-column-note = Nota
import-about-country = • <b>{ $name }</b>: nombre o código (CA)
import-about-carrier = • <b>{ $name }</b>: cómo se llama
import-about-label = • <b>{ $name }</b>: cómo llamas a la línea
import-about-last4 = • <b>{ $name }</b>: nunca el número completo
import-about-service_end = • <b>{ $name }</b>: como 2026-12-03
import-about-plan = • <b>{ $name }</b>: cómo se llama
import-about-price = • <b>{ $name }</b>: como 15.50
import-about-currency = • <b>{ $name }</b>: como CAD; vacía, la del país
import-about-days = • <b>{ $name }</b>: cuánto dura, 30 o 3 meses
import-about-note = • <b>{ $name }</b>: lo que quieras, sin contraseñas ni códigos
import-read = <b>{ $count ->
    [one] Leí 1 línea.
   *[other] Leí { $count } líneas.
}</b>
import-line = • fila { $row }: { $name } · { $day }
import-more = … y { $count } más
import-repeated = ♻ Parece que ya están: { $count } ({ $count ->
    [one] fila
   *[other] filas
} { $rows })
import-wrong = <b>⚠️ Filas con errores, que se quedan fuera: { $count }</b>
import-problem = • fila { $row }, { $column }: { $wrong }
import-problem-said = • fila { $row }, { $column } «{ $said }»: { $wrong }
import-ignored = Columnas que no conozco y no leí: { $names }
import-nothing-yet = Todavía no se agregó nada.
import-mend = No se agregó nada. Corrige la tabla y envíala otra vez.
import-trouble-missing = hace falta el operador
import-trouble-unknown = no lo conozco
import-trouble-several = puede ser más de uno; indica también el país
import-trouble-elsewhere = no es un operador de ese país
import-trouble-long = demasiado largo
import-trouble-number = parece un número completo; no guardé nada de él
import-trouble-digits = solo los últimos dígitos, cuatro como mucho
import-trouble-date = no es una fecha; escríbela como 2026-12-03
import-trouble-dates = puede ser más de un día; escríbelo como 2026-12-03
import-trouble-far = demasiado antiguo o demasiado lejano
import-trouble-price = no es un precio; escríbelo como 15.50
import-trouble-currency = no es una moneda; tres letras, como CAD
import-trouble-days = ¿cuántos días? 30, o 3 meses
import-take = { $count ->
    [one] ✅ Agregar 1 línea
   *[other] ✅ Agregar { $count } líneas
}
import-take-all = Las { $count }, repetidas también
import-drop = ✕ No agregar nada
import-added = { $count ->
    [one] ✅ Se agregó 1 línea.
   *[other] ✅ Se agregaron { $count } líneas.
}
import-dropped = De acuerdo: no se agregó nada.
refused-import-kind = Eso no es un archivo CSV. En la hoja de cálculo elige «Guardar como» y CSV. /import muestra cómo es la tabla.
refused-import-large = El archivo es demasiado grande: como mucho 256 kB.
refused-import-header = Ahí no encontré una tabla: la primera fila debe nombrar las columnas, una de ellas «Operador». /import muestra cómo.
refused-import-empty = No hay ninguna fila debajo de los títulos.
refused-import-rows = Son demasiadas filas: como mucho 200 cada vez.
