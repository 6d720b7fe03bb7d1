# What is kept of a person: told, exported, deleted; lines imported from a table
privacy-text =
    <b>What I keep</b>
    • your Telegram id, language, time zone and reminder settings
    • your lines: country, carrier, plan, name, dates, what is left, note, at most the last 4 digits
    • your renewals: what you chose, the order number, Telegram’s mark of a receipt (the picture stays at Telegram)
    • the private address of your calendar, if you asked for one
    • which messages are due and what became of them
    • if you have or are a guardian: both first names and the consent, until it ends

    <b>What I never keep</b>
    Your family name, whole phone numbers, passwords, one-time codes, activation codes, places.

    <b>How long</b>
    Until you delete it. What you write is forgotten as soon as it is handled; only if something fails, after two days. What waits for your approval goes after 30 days. The operator’s backups hold it until they are replaced.

    <b>Who can see it</b>
    You. Whoever runs this bot could look at the database; Telegram can read what is written to a bot. Nothing is shown in groups, sold or passed on.
privacy-export = 📦 Export everything
privacy-forget = 🗑 Delete everything

export-everything = 📦 Everything that is kept of you, for programs (JSON).
export-lines = 📋 Your lines as a table. Send it to me, and I read it again.
export-renewals = 🧾 Your renewals as a table.
export-column-begun = Begun
export-column-state = State
export-column-channel = Channel
export-column-method = Method
export-column-paid = Paid on
export-column-before = End before
export-column-after = End after
export-column-order = Order number
export-state-draft = begun
export-state-link_given = link given
export-state-paid = paid
export-state-verified = works
export-state-failed = does not work
export-state-cancelled = cancelled
export-state-undone = undone

forget-sure =
    <b>Delete everything about you?</b>
    • lines: { $lines }
    • renewals, with order numbers and receipts: { $renewals }
    • history entries: { $history }
    • messages, sent or due: { $messages }
    • other entries: { $others }

    <b>No reminder will come any more</b>, and nobody can bring this back. An export first?
forget-yes = 🗑 Yes, delete everything
forget-no = Keep everything
forget-kept = All right: nothing was deleted.
forget-done =
    <b>Deleted for good.</b>
    • lines: { $lines }
    • renewals: { $renewals }
    • history entries: { $history }
    • messages: { $messages }
    • other entries: { $others }

    Backups of the operator lose it when they are replaced. If you write to me again, we meet anew.
forget-anew = Begin anew
refused-forgotten-already = All that was there has been deleted already. To delete what has come since, send /forget.

import-how = <b>Lines from a table</b>: send me a CSV file (at most { $most } rows), or type the rows here. The first row names the columns, in any order; only the carrier is needed:
import-then = I show first what I have read; nothing is added until you agree.
import-template = 📄 An empty table to fill in
import-template-how = Fill it in in any spreadsheet and send it back as CSV. Replace the row with the example.
import-example-label = Mum
import-example-note = for the bank
import-column-country = Country
import-column-carrier = Carrier
import-column-label = Label
import-column-last4 = Last 4 digits
import-column-service_end = Service end
import-column-plan = Plan
import-column-price = Price
import-column-currency = Currency
import-column-days = Days
import-column-note = Note
import-about-country = • <b>{ $name }</b>: name or code (CA)
import-about-carrier = • <b>{ $name }</b>: its name
import-about-label = • <b>{ $name }</b>: what you call the line
import-about-last4 = • <b>{ $name }</b>: never the whole number
import-about-service_end = • <b>{ $name }</b>: like 2026-12-03
import-about-plan = • <b>{ $name }</b>: its name
import-about-price = • <b>{ $name }</b>: like 15.50
import-about-currency = • <b>{ $name }</b>: like CAD; empty for the country’s own
import-about-days = • <b>{ $name }</b>: how long it lasts, 30 or 3 months
import-about-note = • <b>{ $name }</b>: what you like, no passwords or codes
import-read = <b>I can read { $count ->
    [one] 1 line
   *[other] { $count } lines
}.</b>
import-line = • row { $row }: { $name } · { $day }
import-more = … and { $count } more
import-repeated = ♻ There already, it seems: { $count } ({ $count ->
    [one] row
   *[other] rows
} { $rows })
import-wrong = <b>⚠️ Rows with mistakes, which stay out: { $count }</b>
import-problem = • row { $row }, { $column }: { $wrong }
import-problem-said = • row { $row }, { $column } “{ $said }”: { $wrong }
import-ignored = Columns that I do not know and leave out: { $names }
import-nothing-yet = Nothing has been added yet.
import-mend = Nothing was added. Mend the table and send it again.
import-trouble-missing = the carrier is needed
import-trouble-unknown = I do not know that one
import-trouble-several = this can mean more than one; please also fill in the country
import-trouble-elsewhere = not a carrier of that country
import-trouble-long = too long
import-trouble-number = looks like a whole number; nothing of it was kept
import-trouble-digits = just the last digits, please, four at most
import-trouble-date = not a date; write it like 2026-12-03
import-trouble-dates = can mean more than one day; write it like 2026-12-03
import-trouble-far = too early or too far away
import-trouble-price = not a price; write it like 15.50
import-trouble-currency = not a currency; three letters, like CAD
import-trouble-days = how many days? 30, or 3 months
import-take = { $count ->
    [one] ✅ Add 1 line
   *[other] ✅ Add { $count } lines
}
import-take-all = Add all { $count }, doubles too
import-drop = ✕ Add nothing
import-added = { $count ->
    [one] ✅ 1 line was added.
   *[other] ✅ { $count } lines were added.
}
import-dropped = All right: nothing was added.
refused-import-kind = That is not a CSV file. In your spreadsheet choose “Save as” and then CSV. /import shows how the table looks.
refused-import-large = That file is too large: at most 256 kB, please.
refused-import-header = I found no table in that: its first row must name the columns, one of them “Carrier”. /import shows how.
refused-import-empty = There is no row below the headings.
refused-import-rows = Those are too many rows: at most 200 at a time, please.
