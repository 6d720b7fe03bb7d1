# Front door, help, language, time zone, reminders
menu-welcome =
    👋 I help you <b>keep your phone number</b>: step by step through renewing an eSIM or prepaid line, until it is known to work, with reminders before it ends.

    I never need your full number, a password or a one-time code.
menu-welcome-back = 👋 What would you like to do?
menu-renew = 🔄 Renew a line
menu-add = ＋ Add a line
menu-language = 🌐 Language
menu-zone = 🕙 Time zone
menu-help = ❓ How it works
help =
    <b>What I can do</b>
    • /renew: country → carrier → plan → official payment page; then we check that it works
    • /lines: end dates, how long the number is safe, reminders, history
    • /calendar: all dates for your calendar, with alarms
    • /add: just note a line and be reminded
    • /reminders: which reminders will come, quiet hours
    • /check: whether a link is official, before you pay
    • /ask a question, or just type it; /faq shows all answers; /settings, also in groups
    • /timezone, /language, and /cancel to stop what is open
    • /import: lines from a table; /privacy: what I keep, /export: take it along, /forget: delete it

    <b>Tip</b>: forward me a text from your carrier. I read its date and what is left, and note it when you agree.

    I only give official addresses. Never tell anyone a one-time code, a password or an eSIM activation code, not even me.
not-understood = I did not understand that. Forward me a text from your carrier, or press the button below.
failed = Something went wrong; I have noted it. Your data is safe: please press again, or send /start.
group-private = Your lines are private: let us talk in our own chat.
group-open = Open the private chat

language-ask = Please choose a language:
language-set = From now on I speak { $language }.
zone-ask = <b>Where do you live now?</b>
zone-why = With your time zone, reminders come at 10 in the morning where you are.
zone-type = Press a region, or just send me the name of a city (for example “Toronto”).
zone-by-location = 📍 Use my location
zone-share = 📍 Send my location
zone-location = Please press “Send my location” below. I only look up the time zone and do not keep the place.
zone-location-hint = Please press the button below the text field.
zone-location-thanks = Thank you. The place was not kept.
zone-which-city = Which city is nearest to you?
zone-found = Is it this one?
zone-set = 🕙 Your time zone is set: { $zone } ({ $offset }). Your local time: { $time }.
refused-city = I do not know that city. Try another spelling or the next big city, or choose from the list with /timezone.
region-china = China, HK, Macau, Taiwan
region-canada = Canada
region-united-states = United States
region-latin-america = Latin America
region-europe = Europe
region-east-asia = East, South-East Asia
region-south-asia = South Asia, Middle East
region-africa = Africa
region-oceania = Oceania

command-start = Menu
command-renew = Renew a line
command-lines = My lines
command-add = Add a line
command-reminders = Next reminders
command-timezone = Set the time zone
command-language = Change the language
command-import = Add lines from a table
command-privacy = What is kept of you
command-export = Export everything about you
command-forget = Delete everything about you
command-ask = Ask a question
command-faq = Questions and answers
command-settings = Settings (also of a group)
command-cancel = Cancel what is open
command-help = How it works
bot-name = Keep My Number
bot-description = Keeps your eSIM and prepaid numbers alive: step by step to the official payment page, a check that it works, reminders in time. Needs no full number, password or code.
bot-short-description = Renew eSIM and prepaid lines, with reminders in time, and keep your number.
