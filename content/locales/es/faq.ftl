# Preguntas y respuestas
faq-title = <b>{ $title }</b>
faq-carrier = 📡 <b>{ $carrier }</b>
faq-carrier-unknown = 📡 <b>{ $carrier }</b>: no hay página oficial confirmada; cuidado antes de pagar
faq-renewal-link = 🔗 Renovar en <a href="{ $url }">{ $host }</a> ({ $basis })
faq-help-link = ℹ️ Ayuda oficial: <a href="{ $url }">{ $host }</a> ({ $basis })
faq-phone = ☎️ <code>{ $number }</code> ({ $where }): { $purpose } ({ $basis })
faq-code = ⌨️ <code>{ $code }</code>: { $purpose } ({ $basis })
faq-pays = 💳 Aceptan: { $methods } ({ $basis })
faq-pays-not = 🚫 No aceptan: { $methods } ({ $basis })
faq-foreign-cards = 🌍 Tarjetas extranjeras: { $text } ({ $basis })
faq-plan = 📦 { $plan } · { $price } ({ $basis })
faq-domains = 🛡 Dominios oficiales: { $domains } ({ $basis })
faq-own-line = 👤 <b>Tu línea</b>
faq-chapter-back = ‹ Preguntas parecidas
faq-official = 🌐 { $carrier }: página oficial
faq-good = 👍 Era eso
faq-bad = 👎 No
faq-all = 📚 Todas las preguntas
faq-chapters =
    <b>📚 Preguntas y respuestas</b>
    Elige un capítulo o escribe tu pregunta.
faq-chapter = <b>{ $chapter }</b>
faq-chapter-renew = 🔄 Renovar
faq-chapter-keep = 🔒 Conservar el número
faq-chapter-pay = 💳 Pagos y costos
faq-chapter-trouble = 🛠 Algo falla
faq-chapter-travel = ✈️ Viajes y roaming
faq-chapter-account = 🔑 Cuenta
faq-chapter-safety = 🛡 Seguridad
faq-chapter-basics = 📱 Lo básico de eSIM
faq-chapter-bot = 🤖 Este bot
faq-how-to-ask = Escribe tu pregunta, por ejemplo: <i>cómo renuevo Rogers</i>, <i>pagué y no se activó</i>.
faq-which = ¿Te refieres a alguna de estas? Si no, dilo con otras palabras. También puedes reenviarme un SMS de tu operador.
faq-thanks = Gracias, anotado.
faq-sorry = Perdón, no era eso; lo anoté. ¿Era alguna de estas?
faq-forgotten = Esa pregunta ya no está. Pregunta de nuevo o envía /faq.
