# Reminders: messages, buttons, what will come, how often

# Reminders as they arrive
reminder-title = ⏰ <b>{ $line }</b>: renewal due { $left }
reminder-auto = 🔁 <b>{ $line }</b>: automatic renewal { $left }. Please check that the card on file is valid and has enough money.
reminder-day = 📅 Last day of service: <b>{ $day }</b>
reminder-carrier-zone = (in the carrier's zone, { $zone })
reminder-price = 💰 { $price }
reminder-loss = 🔒 Without renewal, the number may be lost from { $day }
reminder-note = 📝 { $note }
reminder-over = ⚠️ <b>{ $line }</b>: service ended { $left } and is not renewed yet
reminder-loss-title = 🚨 <b>{ $line }</b>: the number may be lost { $left }
reminder-action-title = 💓 <b>{ $line }</b>: keep-alive action due { $left }
reminder-action-over = ⚠️ <b>{ $line }</b>: the keep-alive action was due { $left }. Please do it soon.
reminder-action-day = 📅 Last day for it: <b>{ $day }</b>
reminder-charge-title = 🔁 <b>{ $line }</b> was to renew by itself { $left }. Did the charge succeed?
reminder-code = 🔐 <b>One-time-code check</b>: does this line still receive texts where you are? Do you know its login and PIN? Is your card accepted? Now is easier than the last day.
reminder-low-title = 📉 <b>{ $line }</b>: at your daily use something runs out { $left }
reminder-stops = 🕐 Where you are, service stops at { $moment }
reminder-ties = ⚡ What breaks without this number: { $ties }
reminder-away = 🙏 While I was away I could not remind you in time. This is what is due now, the most urgent first.
reminder-back = 👋 Welcome back. While I could not reach you, this became due, the most urgent first.
reminder-trial = 🔎 <i>A trial: the next reminder will look like this.</i>
reminder-several = ⏰ <b>{ $count } lines need you</b>
tie-bank = bank codes
tie-messenger = messenger
tie-apple = Apple ID
tie-other = other accounts
hours-left = { $hours ->
    [0] in less than an hour
    [one] in 1 hour
   *[other] in { $hours } hours
}
reminder-renew = 🔄 Renew now
reminder-renewed = ✅ I renewed
reminder-later = ⏳ Later
reminder-let-go = 🍂 Let it go
reminder-charged = ✅ Yes, it renewed
reminder-not-charged = ❌ No

# Later
later-ask = <b>{ $line }</b>: when shall I remind you again?
later-hour = In 1 hour
later-tonight = Tonight
later-tomorrow = Tomorrow
later-day = Pick a day
later-which-day = <b>{ $line }</b>: on which day shall I remind you?
later-set = All right, I will remind you of <b>{ $line }</b> on { $moment }.

# Letting a line go
letgo-sure = Let <b>{ $line }</b> go? All its reminders fall silent. You can take it back at any time.
letgo-checklist = <b>Before the number dies, unbind it:</b>
letgo-bank = ▫️ Bank: change the number that gets the codes, and try it once
letgo-messenger = ▫️ Telegram, WhatsApp, WeChat: change the number in their settings
letgo-apple = ▫️ Apple ID and Google: replace the trusted number
letgo-other = ▫️ Other accounts: check two-step sign-in and password recovery
letgo-auto = ▫️ Carrier: switch off automatic renewal and remove your card
letgo-yes = 🍂 Yes, let it go
letgo-done = 🍂 <b>{ $line }</b> is let go: nothing will remind you of it.
letgo-back = ↩ Keep it after all
letgo-kept = ↩ It is back: its reminders will come.
letgo-state = 🍂 Let go: all reminders are silent

# What will come
forecast-title = <b>⏰ Your next reminders</b>
forecast-empty = You have no line yet, so nothing will remind you.
forecast-row = • { $moment }: { $why } ({ $lead })
lead-before = { $days ->
    [one] 1 day before
   *[other] { $days } days before
}
lead-on = on the day
lead-after = { $days ->
    [one] 1 day after
   *[other] { $days } days after
}
why-end = service end
why-loss = number loss
why-action = keep-alive action
why-card = is the card still valid?
why-charge = did the charge succeed?
why-code = one-time-code check
why-low = what is left runs out
forecast-last = Last one: { $moment }, { $outcome }
outcome-waiting = waiting to be sent
outcome-sending = being sent
outcome-sent = delivered
outcome-gone = not delivered: the bot was blocked
outcome-refused = not delivered: our mistake, the operator sees it
outcome-unknown = perhaps delivered
outcome-cancelled = no longer needed, not sent
forecast-send = 📨 Send me this one now
forecast-sent = It is on its way, by the same road as every reminder.
forecast-quiet = 🌙 Quiet hours: { $hours }
forecast-cap = 🔢 At most { $count } a day
forecast-quiet-ask = In these hours a late reminder waits for the morning, unless it would miss its date. The hour you chose for a line is never late.
forecast-never-quiet = never

# How often a line reminds
line-edit-ladder = 🪜 How often
ladder-ask = How many days before shall I remind you? Now: { $leads }. After the end, every third day until you have handled it.
ladder-type = Or send the days yourself, for example: 30 7 1
ladder-calm = 🌿 Calm
ladder-normal = ⏰ Normal
ladder-strict = 🚨 Strict
ladder-rule = 📖 By the carrier’s rule
ladder-noted = ✅ Noted: I will remind you on { $days } at { $hour }.
ladder-noted-none = ✅ Noted. It holds as soon as there is a date ahead.
refused-ladder = I could not read that. Just the days, please: 30 7 1 (at most 12 numbers, up to 730).
line-edit-ties = ⚡ What needs it
ties-ask = What breaks if this number dies? Tap to tick; the reminders will say so.
line-edit-use = 📉 Daily use
line-ask-use = How much do you use in a day? For example “200MB 5 minutes 1 text”. I warn you once before it runs out.
line-use = 📉 A day: { $amounts }

# In the history
line-event-ladder = reminder days changed
line-event-ties = what needs it changed
line-event-use = daily use noted
line-event-let_go = let go
line-event-taken_back = taken back
