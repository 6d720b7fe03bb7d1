# Renewing: from the country to a line that works
renew-title = <b>Renew</b>
renew-trail = <b>Renew</b> · { $trail }
renew-which-line = Which line do you want to renew?
renew-other-line = ＋ Another line
renew-open = This line has a renewal that is not finished. Go on, or start over?
renew-go-on = ▶ Go on
renew-restart = ↺ Start over
renew-which-country = Which country or region is the number from?
renew-more-countries = Other countries ›
renew-fewer-countries = ‹ Main countries
renew-which-carrier = Which carrier is it?
renew-which-is-mine = 🔎 Which one is mine?
renew-which-is-mine-how = Look at the name in the phone's status bar, on the SIM card or in the official app:
renew-hint = • <b>{ $carrier }</b>: { $hint }
renew-which-plan = Which plan do you want to renew?
renew-no-plan = No plan is known reliably. Press “Another plan” and enter its name, price and days as the carrier shows them.
renew-few-plans = Only a few plans of this carrier are known. Is yours not here? Press “Another plan” and enter its name, price and days.
renew-same-plan = ↻ Same as before: { $plan }
renew-other-plan = ✎ Another plan
renew-plan-head = <b>{ $number }. { $name }</b> — { $price }
renew-plan-basis = <i>{ $sample ->
    [yes] sample price, { $basis }
   *[other] { $basis }
}</i>
renew-ask-name = What is the plan called? Just send it, for example “30 days 3GB”.
renew-ask-price = What does it cost ({ $currency })? Just send the number: 15 or 15.50.
renew-ask-days = How many days does one payment last? Press one, or send the number.
renew-do-not-know = I don't know, skip
renew-price = Price of the plan: { $price }
renew-which-channel = How would you like to renew?
renew-channel = { $sign } <b>{ $channel }</b>: { $detail }
channel-web-how = sign in to the official website and pay there
channel-app-how = pay in the official app
channel-phone-how = call the hotline; use the menu or ask for a person
channel-marketplace-how = buy a top-up code on another platform
channel-shop-how = let a shop top it up for you
channel-post-how = top up at a post office
channel-kiosk-how = top up at a machine
caution = ⚠️ { $text }
note = <i>{ $text }</i>
renew-which-method = What will you pay with?
renew-method = • { $method }
renew-method-detail = • { $method }: { $detail }
renew-method-unknown = • ❔ { $method } (not confirmed)
renew-method-unknown-detail = • ❔ { $method } (not confirmed): { $detail }
renew-method-undecided = Not sure / another way
renew-foreign-card = ⚠️ A card from another country may be refused or cost a conversion fee of about 1–3%. The billing address must be the one your bank has.

calling-own_line = from this line
calling-home = within the country
calling-abroad = from abroad
pay-open = Open the official page ↗
pay-qr = ▦ QR code (other phone)
pay-qr-caption = Scan to open the official page: <b>{ $host }</b>
pay-card = 🪧 Card for the counter
pay-paid = ✅ I have paid
pay-where = Payment page: <b>{ $host }</b> (check that this is the address before you pay)
pay-app = Open the official app: <b>{ $apps }</b>
pay-app-unknown = Open the carrier's official app; without it, use the web page below.
pay-phone = Call one of the numbers below to top up. Never tell anyone a code from a text message.
pay-counter = Top up here: { $channel }. Press “Card for the counter” and show the screen to the staff.
pay-no-link = This way has no web page: follow the instructions of the carrier or seller.
pay-unverified = ⚠️ <b>No official page is confirmed.</b> Go back to where you bought it (order e-mail, seller, packaging) to renew. Do not open links from strangers, and never give your activation code to anyone.
pay-amount = 💰 Check the amount before you pay: <b>{ $price }</b>
pay-ready =
    🎒 Have ready:
    • your login and password
    • to pay: { $method }
    • a phone that receives texts: the one-time code may go to this very line, so check first that it receives texts where you are
pay-any-method = your card or account
pay-hotline = ☎️ If the page does not open or you get stuck:
pay-phone-line = • <b>{ $number }</b> ({ $where }) { $purpose }
pay-code-line = • <code>{ $code }</code> { $purpose }
pay-then = When you have paid, come back and press “I have paid”: we will check together that it works.

card-title = 🪧 <b>Show this to the staff</b>
card-text = <blockquote>Hello, I would like to top up this { $carrier } prepaid number.
    Last four digits: { $digits }
    Plan: { $plan }
    Amount: { $price }
    Please give me a receipt. Thank you!</blockquote>
card-advice = Tell the staff the full number yourself, and wait for the receipt.

receipt-ask = Noted. Would you like to keep a receipt? Send the order number, or a screenshot or file: it helps with the hotline if the money does not arrive.
receipt-not-paid = ‹ I have not paid yet

check-ask = Has it arrived? Please check now:
check-waiting = No hurry. I will ask again <b>in 10 minutes</b> and, if it is still open, <b>tomorrow at 10:00</b>.
check-how =
    1. Does the website or app show the <b>new end date</b>?
    2. Send a text: does it go out?
    3. Turn Wi-Fi off: does mobile data work?
check-works = ✅ It works
check-later = ⏳ Not yet, ask me later
check-failed = ❌ It failed

trouble-title = <b>Don't worry, one step at a time</b>
trouble-steps =
    1. Did the payment go through? Look for the charge at your bank or wallet and for a confirmation by text or e-mail.
    2. After the charge it can take a few hours. <b>Switch the phone off and on</b>, or airplane mode on and off.
    3. Sign in to the website or app again and look at the order and the balance.
    4. Still nothing? Call the hotline before you pay a second time.
trouble-tell = 📋 Tell the hotline:
    • date of payment: { $paid }, order number: { $order }
    • phone model and IMEI (dial <code>*#06#</code> to see it)
    • what happens: no signal / no data / the date has not changed
trouble-works = ✅ It works now
trouble-help = Official help page ↗
trouble-again = ↺ Pay again

date-ask = Great! Which <b>end date</b> does the carrier show now?
date-choice = 📅 { $day }
date-from-old-end = • { $day }: { $sure ->
    [yes] added to the old end, as this carrier does
   *[other] if it is added to the old end
}
date-from-payment = • { $day }: { $sure ->
    [yes] counted from the day of payment
   *[other] if it counts from the day of payment
}
date-type = Go by what the website or app shows. Another date? Just send it, for example 2026-12-03 or 3 December.
date-ambiguous = This date can be read in two ways. Which day do you mean?

done-title = ✅ <b>{ $line }</b> is renewed and works until <b>{ $day }</b>.
done-loss = 🔒 If it is never renewed again, the number may be lost from { $day } (the carrier's rule).
done-reminders = 🔔 I will remind you:
done-reminder = • { $moment }
done-no-reminders = 🔕 No more reminders before that date.
done-undo-how = A mistake? You can undo it within 24 hours.
done-set-zone = 🕙 Set my time zone
done-line = See this line
done-undo = ↶ Undo

renew-cancelled = This renewal is cancelled. Nothing was changed.
renew-undone = Undone: the line is as it was before.
renew-again = Renew again
cancel-nothing = There is nothing to cancel. Send /start to see what you can do.
