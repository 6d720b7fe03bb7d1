# Renovar: del país a una línea que funciona
renew-title = <b>Renovar</b>
renew-trail = <b>Renovar</b> · { $trail }
renew-which-line = ¿Qué línea quieres renovar?
renew-other-line = ＋ Otra línea
renew-open = Esta línea tiene una renovación sin terminar. ¿Sigues o empiezas de nuevo?
renew-go-on = ▶ Seguir
renew-restart = ↺ Empezar de nuevo
renew-which-country = ¿De qué país o región es el número?
renew-more-countries = Otros países ›
renew-fewer-countries = ‹ Países principales
renew-which-carrier = ¿Cuál es tu operador?
renew-which-is-mine = 🔎 ¿Cuál es el mío?
renew-which-is-mine-how = Mira el nombre en la barra de estado del teléfono, en la tarjeta SIM o en la app oficial:
renew-hint = • <b>{ $carrier }</b>: { $hint }
renew-which-plan = ¿Qué plan quieres renovar?
renew-no-plan = No conocemos ningún plan con certeza. Toca «Otro plan» y pon el nombre, el precio y los días que muestra tu operador.
renew-few-plans = Conocemos pocos planes de este operador. ¿No está el tuyo? Toca «Otro plan» y pon el nombre, el precio y los días.
renew-same-plan = ↻ Igual que antes: { $plan }
renew-other-plan = ✎ Otro plan
renew-plan-head = <b>{ $number }. { $name }</b> — { $price }
renew-plan-basis = <i>{ $sample ->
    [yes] precio de referencia, { $basis }
   *[other] { $basis }
}</i>
renew-ask-name = ¿Cómo se llama el plan? Escríbelo aquí, por ejemplo «30 días 3 GB».
renew-ask-price = ¿Cuánto cuesta ({ $currency })? Envía solo el número: 15 o 15,50.
renew-ask-days = ¿Cuántos días dura cada pago? Toca una opción o envía el número.
renew-do-not-know = No lo sé, omitir
renew-price = Precio del plan: { $price }
renew-which-channel = ¿Cómo quieres renovar?
renew-channel = { $sign } <b>{ $channel }</b>: { $detail }
channel-web-how = inicia sesión en el sitio oficial y paga ahí
channel-app-how = paga en la app oficial
channel-phone-how = llama a atención al cliente; sigue el menú o pide hablar con una persona
channel-marketplace-how = compra un código de recarga en otra plataforma
channel-shop-how = pide en una tienda que te hagan la recarga
channel-post-how = recarga en una oficina de correos
channel-kiosk-how = recarga en una máquina de autoservicio
caution = ⚠️ { $text }
note = <i>{ $text }</i>
renew-which-method = ¿Con qué vas a pagar?
renew-method = • { $method }
renew-method-detail = • { $method }: { $detail }
renew-method-unknown = • ❔ { $method } (sin confirmar)
renew-method-unknown-detail = • ❔ { $method } (sin confirmar): { $detail }
renew-method-undecided = No sé / otra forma
renew-foreign-card = ⚠️ Una tarjeta de otro país puede ser rechazada o tener un recargo por conversión de alrededor del 1–3 %. La dirección de facturación debe ser la que tiene tu banco.

calling-own_line = desde esta línea
calling-home = dentro del país
calling-abroad = desde el extranjero
pay-open = Ir a la página oficial ↗
pay-qr = ▦ Código QR (otro teléfono)
pay-qr-caption = Escanea para abrir la página oficial: <b>{ $host }</b>
pay-card = 🪧 Tarjeta para mostrar
pay-paid = ✅ Ya pagué
pay-where = Página de pago: <b>{ $host }</b> (antes de pagar, revisa que la dirección sea esta)
pay-app = Abre la app oficial: <b>{ $apps }</b>
pay-app-unknown = Abre la app oficial del operador; si no la tienes, usa la página web de abajo.
pay-phone = Para recargar, llama a uno de los números de abajo. No le digas a nadie un código que te llegue por SMS.
pay-counter = Recarga aquí: { $channel }. Toca «Tarjeta para mostrar» y enseña la pantalla a quien te atienda.
pay-no-link = Esta forma no tiene página web: sigue las instrucciones del operador o del vendedor.
pay-unverified = ⚠️ <b>No hay ninguna página oficial confirmada.</b> Para renovar, vuelve a donde la compraste (correo del pedido, vendedor, empaque). No abras enlaces de desconocidos ni le des a nadie tu código de activación.
pay-amount = 💰 Revisa el monto antes de pagar: <b>{ $price }</b>
pay-ready =
    🎒 Ten a mano:
    • tu usuario y contraseña
    • para pagar: { $method }
    • un teléfono que reciba SMS: el código puede llegar a esta misma línea, así que comprueba antes que recibe SMS donde estás
pay-any-method = tu tarjeta o cuenta
pay-hotline = ☎️ Si la página no abre o te trabas:
pay-phone-line = • <b>{ $number }</b> ({ $where }) { $purpose }
pay-code-line = • <code>{ $code }</code> { $purpose }
pay-then = Cuando hayas pagado, vuelve y toca «Ya pagué»: revisaremos juntos que funcione.

card-title = 🪧 <b>Muestra esto a quien te atienda</b>
card-text = <blockquote>Hola, quiero hacer una recarga a este número prepago de { $carrier }.
    Últimos cuatro dígitos: { $digits }
    Plan: { $plan }
    Monto: { $price }
    ¿Me da un comprobante, por favor? ¡Gracias!</blockquote>
card-advice = Di tú el número completo y espera el comprobante.

receipt-ask = Anotado. ¿Quieres guardar un comprobante? Envía el número de pedido, una captura o un archivo: sirve para reclamar si la recarga no llega.
receipt-not-paid = ‹ Todavía no pagué

check-ask = ¿Ya llegó? Compruébalo ahora:
check-waiting = Sin apuro. Te pregunto de nuevo <b>en 10 minutos</b> y, si sigue pendiente, <b>mañana a las 10:00</b>.
check-how =
    1. ¿El sitio o la app muestra la <b>nueva fecha de vencimiento</b>?
    2. Envía un SMS: ¿sale?
    3. Apaga el Wi-Fi: ¿funcionan los datos móviles?
check-works = ✅ Funciona
check-later = ⏳ Aún no, pregúntame luego
check-failed = ❌ Falló

trouble-title = <b>Con calma, paso a paso</b>
trouble-steps =
    1. ¿Se hizo el pago? Busca el cargo en tu banco o billetera y la confirmación por SMS o correo.
    2. Después del cargo puede tardar unas horas. <b>Apaga y enciende el teléfono</b>, o activa y desactiva el modo avión.
    3. Vuelve a entrar al sitio o la app y mira el pedido y el saldo.
    4. ¿Sigue igual? Llama a atención al cliente antes de pagar otra vez.
trouble-tell = 📋 Dile a atención al cliente:
    • fecha de pago: { $paid }, número de pedido: { $order }
    • modelo del teléfono e IMEI (marca <code>*#06#</code> para verlo)
    • qué pasa: sin señal / sin datos / la fecha no cambió
trouble-works = ✅ Ya funciona
trouble-help = Ayuda oficial ↗
trouble-again = ↺ Pagar de nuevo

date-ask = ¡Muy bien! ¿Qué <b>fecha de vencimiento</b> muestra ahora el operador?
date-choice = 📅 { $day }
date-from-old-end = • { $day }: { $sure ->
    [yes] se suma al vencimiento anterior, como hace este operador
   *[other] si se suma al vencimiento anterior
}
date-from-payment = • { $day }: { $sure ->
    [yes] cuenta desde el día del pago
   *[other] si cuenta desde el día del pago
}
date-type = Vale lo que muestra el sitio o la app. ¿Es otra fecha? Envíala, por ejemplo 2026-12-03 o 3 de diciembre.
date-ambiguous = Esta fecha se puede leer de dos formas. ¿Qué día es?

done-title = ✅ <b>{ $line }</b> está renovada y funciona hasta el <b>{ $day }</b>.
done-loss = 🔒 Si nunca la renuevas, puedes perder el número desde el { $day } (regla del operador).
done-reminders = 🔔 Te avisaré:
done-reminder = • { $moment }
done-no-reminders = 🔕 No habrá más avisos antes de esa fecha.
done-undo-how = ¿Te equivocaste? Puedes deshacerlo durante 24 horas.
done-set-zone = 🕙 Elegir mi zona horaria
done-line = Ver esta línea
done-undo = ↶ Deshacer

renew-cancelled = Renovación cancelada. No cambió nada.
renew-undone = Listo: la línea quedó como estaba antes.
renew-again = Renovar otra vez
cancel-nothing = No hay nada que cancelar. Envía /start para ver lo que puedes hacer.
