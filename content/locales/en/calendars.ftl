# Calendar file, private address, picture of all lines
command-calendar = My lines in my calendar
calendar-button = 📆 Calendar
calendar-name = My phone lines
calendar-end = { $line }: last day of service
calendar-loss = { $line }: the number may be lost from today
calendar-action = { $line }: last day for a keep-alive action
calendar-price = Price: { $price }
calendar-zone = The carrier's date (time zone { $zone })
calendar-empty = There is no date yet that could go into a calendar. Add a line, or its end date, first.
calendar-file = 📆 <b>The days of your lines</b>, with alarms. Open the file to add them to your calendar: they stay there even if Telegram is out of reach. After a renewal, send /calendar again.
calendar-address =
    🔗 <b>Your private address</b>
    Subscribe to it in your calendar (“add calendar from URL”), and new dates come by themselves:
    <code>{ $url }</code>
calendar-address-secret = Whoever has the address sees your lines and their dates. If it got into wrong hands, make a new one.
calendar-copy = 📋 Copy
calendar-new = 🔁 New address
calendar-off = ✕ Switch off
calendar-make = 🔗 Private address
calendar-new-sure = Make a new address? The old one stops working at once: calendars that follow it get nothing new until you subscribe to the new one.
calendar-new-yes = 🔁 Yes, a new one
calendar-new-done = ✅ The old address no longer works.
calendar-closed = Switched off: the address no longer works. What your calendar has already fetched stays there until you remove it.

timeline-button = 🗓 Timeline
timeline-title = My lines
timeline-today = Today: { $day }
timeline-heading = <b>My lines</b>, day by day
timeline-end = Last day of service
timeline-loss = Number may be lost
timeline-action = Keep-alive by
timeline-caption = 🗓 Every date is the carrier's. The bar ends with the service; the pale one is the time in which the number is still kept.
timeline-more = { $count ->
    [one] One more line is in /lines.
   *[other] { $count } more lines are in /lines.
}
timeline-day = • <b>{ $day }</b> ({ $left }): { $line }, { $what }
