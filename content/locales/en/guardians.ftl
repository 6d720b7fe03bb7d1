# Guardians: a second person who is told when the holder of a line does not react
guardian-button = 🛟 Guardian
guardian-title = 🛟 <b>Guardian of { $line }</b>
guardian-none = If you do not answer your reminders, I tell one person whom you trust: who has not answered, about which line, and its day. Nothing else. You choose the day, and each of you can end it at any time.
guardian-invite = ✉️ Invite somebody
guardian-link =
    Send this link to the one person who shall be told. It works once, until { $until }:
    <code>{ $link }</code>
guardian-invited = An invitation is on its way; its link works until { $until }. It cannot be shown again, but you can make a new one.
guardian-is = ✅ <b>{ $name }</b> is your guardian since { $since }.
guardian-day = When shall your guardian be told, if you have not reacted by then?
guardian-on-before3 = 3 days before
guardian-on-before1 = 1 day before
guardian-on-day = On the last day
guardian-on-after3 = 3 days after
guardian-on-loss = 14 before number loss
guardian-share = 📤 Send the link
guardian-share-text = Would you be my guardian? If I miss the reminders about my phone number, the bot tells you.
guardian-link-new = 🔁 New link
guardian-revoke = ✕ Revoke
guardian-end = ✕ End it

# What the invited person sees
guardian-asked = 🛟 <b>{ $name }</b> asks you to be guardian of the line <b>{ $line }</b>.
guardian-asked-what = If { $name } does not answer the reminders about it, I send you one message, so that you can call. You see the line’s name and its day, nothing else; { $name } sees your first name. Either of you can end it at any time.
guardian-accept = ✅ I agree
guardian-decline = No, thanks
guardian-accepted = ✅ Thank you. If <b>{ $name }</b> does not answer reminders about <b>{ $line }</b>, I tell you here.
guardian-declined = All right. Nothing about you is kept for it.

# What the guardian is told
guardian-alert = 🛟 <b>{ $name }</b> has not answered the reminders about <b>{ $line }</b>, day: <b>{ $day }</b>. Please call: the number could be lost.
guardian-i-told = ✅ I told them
guardian-told = 🙏 Thank you for telling <b>{ $name }</b> about <b>{ $line }</b>.
guardian-leave = ✕ Stop being guardian
guardian-you-left = You are no longer guardian of <b>{ $line }</b>.
guardian-ended = 🛟 You are no longer guardian of <b>{ $line }</b>: it was ended by its holder. There is nothing for you to do.

# What the holder is told
guardian-news-accepted = 🛟 <b>{ $name }</b> is now guardian of <b>{ $line }</b>.
guardian-news-declined = 🛟 Your invitation for <b>{ $line }</b> was declined.
guardian-news-left = 🛟 <b>{ $line }</b> has no guardian any more: yours has ended it.
guardian-news-unreachable = ⚠️ I cannot reach <b>{ $name }</b>, the guardian of <b>{ $line }</b>: the bot was blocked there. Until that changes nobody is told.

refused-guardian-link = This link does not work: it was used or revoked, is too old, or was cut. Please ask for a new one.
refused-guardian-own = This is your own link. Send it to the person who shall be told if you do not react.
refused-guardian-there = This line has a guardian already, or is not kept. End that first.
refused-guardian-over = That has ended already.
