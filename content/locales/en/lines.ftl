# My lines: list, page, editing, adding, carriers' texts
line-list-title = <b>My lines</b> ({ $count })
line-list-empty =
    <b>My lines</b>
    No line yet. Add your eSIM or prepaid line: I count the days and remind you in time. No full number is needed.
line-page-before = ‹ Previous
line-page-after = Next ›

line-name = { $flag } <b>{ $name }</b>
line-plan = 📦 { $plan } · { $price }
line-end = 📅 Last day of service: <b>{ $day }</b> ({ $left })
line-end-over = ⚠️ Service ended: <b>{ $day }</b> ({ $left })
line-end-unknown = 📅 No end date yet: add it and I will remind you
line-loss = 🔒 Number may be lost from { $day } ({ $source ->
    [rule] the carrier's rule
   *[person] set by you
})
line-keep = 💓 Next keep-alive action by { $day } ({ $left })
line-auto = 🔁 Renews by itself
line-left = 📶 Left: { $amounts } (noted on { $day })
line-balance = balance { $amount }
line-note = 📝 { $note }
line-rule = 📖 <i>{ $rule } ({ $basis })</i>
line-reminders = <b>⏰ Next reminders</b>
line-no-reminders = ⏰ No more reminders for this period
line-no-reminders-yet = ⏰ No reminders while there is no end date
line-latest = <b>🕘 Latest</b>

line-renew = 🔄 Renew
line-renewed = ✅ I renewed
line-renewal-open = ▶ Go on with the renewal
line-kept = 💓 Keep-alive done today
line-undo-kept = ↩ Undo “done today”
line-edit = ✎ Edit
line-history = 🕘 History
line-remove = 🗑 Remove
line-receipt = 🧾 Receipt: { $day }

line-edit-which = What would you like to change?
line-edit-label = 🏷 Label
line-edit-digits = 🔢 Last 4 digits
line-edit-end = 📅 Service end
line-edit-loss = 🔒 Number lost on
line-edit-left = 📶 What is left
line-edit-note = 📝 Note
line-edit-auto = 🔁 Renews by itself: { $on ->
    [yes] on
   *[no] off
}
line-edit-hour = ⏰ Reminder at { $hour }

line-ask-label = What shall this line be called? Send a short name, for example “Mum” or “Bank”.
line-ask-digits = Send at most the <b>last 4 digits</b> of the number. I never need the whole number.
line-ask-end = Which last day of service does the carrier show? Send a date, for example 2026-12-03 or 3 December.
line-ask-loss = From which day may the number be lost? Send a date, for example 2027-03-01.
line-ask-left = What is left? Send it as you like, for example “3.2GB 120 minutes 50 texts” or “20 { $currency }”.
line-ask-note = Send a note of at most 300 characters; it also appears in the reminder. No passwords or codes, please.
line-which-date = That date can be read in more than one way. Which day do you mean?
line-which-hour = At what hour, your local time, shall I remind you?
line-clear = ✕ Clear
line-clear-amount = ✕ { $amount }
line-loss-by-rule = ↺ Use the carrier's rule

line-noted = ✅ Noted.
line-noted-end = ✅ Noted: last day of service <b>{ $day }</b>
line-noted-loss = ✅ Noted: number may be lost from <b>{ $day }</b>
line-noted-left = ✅ { $left }
line-noted-auto = { $on ->
    [yes] ✅ Noted: it renews by itself. I will only ask you to check the card a week before and, the day after, whether it was charged.
   *[no] ✅ Noted: it does not renew by itself. All reminders will come.
}
line-noted-kept = ✅ Noted: done today. The clock starts anew.
line-noted-unkept = ↩ Undone: the earlier date counts again.

line-remove-sure = Remove this line? Its reminders stop and an open renewal ends. You can undo this for 24 hours.
line-remove-yes = 🗑 Yes, remove
line-removed = Removed. Nothing will remind you of this line any more. You can undo this for 24 hours.
line-restore = ↩ Undo
line-restored = ↩ The line is back.

line-history-title = <b>History</b>
line-history-empty = Nothing has happened yet.
line-event = • { $day }: { $what }
line-event-added = line added
line-event-renewed = renewed until <b>{ $to }</b>
line-event-paid = { "   " }{ $plan } · { $price } · order { $order }
line-event-undone = renewal undone
line-event-end = service end { $before } → { $to }
line-event-loss = number loss { $before } → { $to }
line-event-read = service end from a carrier's text: { $before } → { $to }
line-event-label = label { $before } → { $to }
line-event-last4 = last digits changed
line-event-note = note changed
line-event-left = what is left noted
line-event-kept_alive = keep-alive action done
line-event-unkept = keep-alive action undone
line-event-auto_renew = { $on ->
    [yes] renews by itself: on
   *[no] renews by itself: off
}
line-event-hour = reminders at { $hour }
line-event-removed = line removed
line-event-restored = line restored

add-title = <b>Add a line</b>
add-title-in = <b>Add a line</b> · { $country }
add-ask-end = Which last day of service does the carrier show? Send a date, for example 2026-12-03 or 3 December.
add-ask-label = What shall this line be called? Send a short name, for example “Mum” or “Bank”.
add-done = ✅ The line is added.

reading-title = <b>From this text I read:</b>
reading-end = 📅 last day of service <b>{ $day }</b>
reading-ends = 📅 last day of service, not certain: <b>{ $days }</b>
reading-left = 📶 left: { $amounts }
reading-for = For this line:
reading-now = Now it says: { $day }
reading-which-end = Which day does the carrier mean?
reading-which-line = Which line is it about?
reading-no-line = You have no line yet. Add it and I note this at once.
reading-add = ＋ New line: { $carrier }
reading-take-all = ✅ Note it
reading-take-day = ✅ { $day }
reading-take-end = Only the date
reading-take-left = Only what is left
reading-other-line = Another line
reading-drop = ✕ Note nothing
reading-dropped = All right: nothing was noted.

refused-label = That name is empty or too long: at most { $length } characters, please. Send it again.
refused-note = That note is empty or too long: at most { $length } characters, please. Send it again.
refused-last4 = I could not read that. Just the last digits, please, four at most: 1234.
refused-full-number = That looks like a whole number. To protect you I keep at most the last 4 digits, and I kept nothing of this. Please delete your message and send it again without the number.
refused-left = I found no amount in that. Please write it like “3.2GB 120 minutes 50 texts” or “12.50 CAD”.
refused-restore-late = More than 24 hours have passed: this line cannot be brought back. You can add it again.
