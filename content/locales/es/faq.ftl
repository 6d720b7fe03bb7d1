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
faqop-open = 🛠 Operadores
faqop-desk =
    <b>🛠 Respuestas</b>
    Los cambios valen al momento; las frases nuevas se aprenden en segundo plano.
faqop-unsettled = 📝 Pendientes de la semana ({ $count })
faqop-counts = 📊 Cifras
faqop-edit = ✎ Editar respuestas
faqop-export = ⬇️ Exportar
faqop-import = ⬆️ Importar
faqop-groups =
    <b>📝 Sin respuesta o con 👎: { $count }</b>
    Agrupadas por el tema más cercano.
faqop-nothing-open = 📝 No hay nada pendiente esta semana.
faqop-group = Más cercano: <b>{ $title }</b>
faqop-question = { $number }. { $mark } { $text }
faqop-attach-all = ＋ Todas a «{ $title }»
faqop-dismiss-all = 🗑 Descartar todas
faqop-one =
    <b>¿A qué tema pertenece?</b>
    { $text }
faqop-other = 📚 Otro tema
faqop-dismiss = 🗑 Descartar
faqop-counts-title = <b>📊 La última semana</b>
faqop-count = { $title }: { $asked } (👍 { $good } 👎 { $bad })
faqop-which-chapter = ¿Qué capítulo?
faqop-which-topic = ¿Qué tema?
faqop-new = ＋ Tema nuevo
faqop-taught = 🧠 Frases: { $count }
faqop-title = ✎ Título
faqop-teach = ＋ Frases
faqop-reset = ↺ Como venía
faqop-remove = 🗑 Quitar el tema
faqop-preview = 👁 <i>Vista previa</i>
faqop-publish = ✅ Publicar
faqop-published = ✅ Ya vale.
faqop-was-reset = ↺ Como venía de nuevo.
faqop-learnt = 🧠 Frases nuevas: { $count }; aprendiéndose en segundo plano.
faqop-ask-words = Envía la respuesta nueva (600 caracteres como mucho). Se conservan negrita, cursiva y código; antes verás una vista previa.
faqop-ask-title = Envía el título (40 caracteres como mucho), corto como un botón.
faqop-ask-phrasings = Envía cómo lo pregunta la gente, una frase por línea.
faqop-ask-file = Envíame el archivo exportado (answers.json).
faqop-import-unread = Ese archivo no se puede leer; nada cambió.
faqop-taken-in = ⬆️ Importadas: { $count }; ya valen.
faqop-long-answer = Una respuesta tiene de 1 a { $length } caracteres. Envíala de nuevo.
faqop-long-title = Un título tiene de 1 a { $length } caracteres. Envíalo de nuevo.
