# Palabras de uso general
period-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}
period-months = { $months ->
    [one] 1 mes
   *[other] { $months } meses
}
price-unknown = según la página oficial
data-unlimited = datos ilimitados
data-amount = { $amount } de datos
minutes-unlimited = llamadas ilimitadas
minutes-amount = { $amount ->
    [one] 1 minuto
   *[other] { $amount } minutos
}
texts-unlimited = SMS ilimitados
texts-amount = { $amount } SMS
as-of = dato de { $as_of }
as-of-check = dato de { $as_of }, confírmalo en la página oficial
days-left = { $days ->
    [0] hoy
    [1] mañana
    [2] pasado mañana
   *[other] en { $days } días
}
days-over = { $days ->
    [1] ayer
   *[other] hace { $days } días
}
zone-person = Tu zona horaria: { $zone }
zone-carrier = Según la zona horaria del operador ({ $zone })

channel-web = Sitio web
channel-app = App
channel-phone = Teléfono
channel-marketplace = Otra plataforma
channel-shop = Tienda
channel-post = Correos
channel-kiosk = Autoservicio
method-credit_card = Tarjeta de crédito
method-debit_card = Tarjeta de débito
method-bank = Transferencia
method-voucher = Tarjeta de recarga
method-cash = Efectivo
method-paypal = PayPal
method-apple_pay = Apple Pay
method-google_pay = Google Pay
method-alipay = Alipay
method-wechat_pay = WeChat Pay
method-unionpay = UnionPay
method-balance = Saldo de la cuenta
method-crypto = Criptomonedas
method-other = Otra forma
need-all = Todos
need-data = Datos
need-calls = Llamadas
need-short = Viaje corto
need-long = Estadía larga
need-keep = Lo mínimo

button-back = ‹ Atrás
button-cancel = ✕ Cancelar
button-close = Cerrar
button-menu = Menú
button-lines = Mis líneas
button-renew = Renovar
button-skip = Omitir

refused-not-yours = Este botón no es tuyo o ese registro ya no existe. Envía /lines para ver tus líneas.
refused-not-understood = Este botón ya no funciona. Envía /start para empezar de nuevo; no cambió nada.
refused-gone-from-catalogue = Esta opción se acaba de retirar de la lista. Elige otra, por favor.
refused-renewal-finished = Esta renovación ya terminó.
refused-step-first = Falta un paso antes: usa los botones de la pantalla.
refused-line-has-carrier = El operador de esta línea ya está definido. Para usar otro, cancela y empieza de nuevo.
refused-order-number = El número de pedido tiene como máximo { $length } caracteres. Envíalo otra vez o toca «Omitir».
refused-undo-late = Pasaron más de 24 horas o la línea cambió después: ya no se puede deshacer. Puedes corregir la fecha en «Mis líneas».
refused-no-date = Esta línea aún no tiene fecha de vencimiento. Primero ponla en «Mis líneas».
refused-plan-name = Envía un nombre de 1 a { $length } caracteres.
refused-price = No entendí el precio. Envía solo el número: 15 o 15,50.
refused-days = No entendí. Envía solo el número de días: 30 (máximo 3660).
refused-date-unread = No entendí la fecha. Escríbela así: 2026-12-03 o 3 de diciembre.
refused-date-range = Esa fecha es demasiado temprana o lejana (máximo cinco años). Envía la fecha que muestra el operador.
refused-photo = Ahora no hace falta una imagen. Para guardar un comprobante, primero toca «Ya pagué».
