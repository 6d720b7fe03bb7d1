# Groups
gfaq-more = 📖 All of it, in private
gfaq-which = I am not sure. Was it one of these?
gfaq-above = ⬆️ To the answer above
gfaq-again = <b>{ $title }</b>: answered a moment ago.
gfaq-ask = Reply to this message with your question.
gfaq-placeholder = For example: how to renew telus
gfaq-chapters = <b>📚 Questions and answers</b>: { $chapters }
gfaq-sorry = Sorry; I noted it. Ask me again in private.
secret-activation-code = an eSIM activation code
secret-iccid = a SIM card number (ICCID)
secret-phone-number = a full phone number
hygiene-removed = 🔐 { $name }, I removed a message that held { $what }, to keep it safe.
hygiene-warned = 🔐 { $name }, this message holds { $what }, and everybody here can read it. Please delete it (I may not).
hygiene-what-now = 🔐 What to do now, in private
hygiene-activation-code =
    <b>🔐 Others have seen my activation code</b>
    Whoever scans it first has the eSIM; most codes work once.
    1. Not installed yet: install it yourself right now
    2. It no longer installs: somebody may have taken it; ask the seller or carrier to cancel it and issue another
    3. Installed already: usually fine, but send it to nobody again

    When you ask for help, cover the QR code and the code in screenshots.
hygiene-iccid =
    <b>🔐 Others have seen my ICCID</b>
    It is the card’s number; with your personal details a fraudster could pose as you and have the SIM replaced.
    1. Set a password or PIN for your carrier account
    2. If the signal suddenly goes, call the carrier at once
    3. Tell it only to the carrier’s own support
hygiene-phone-number =
    <b>🔐 My number stood in a group</b>
    Strangers may call, pose as support, or try to sign in to your accounts.
    1. If the message is still there, delete it
    2. Tell nobody a code that you receive
    3. To ask a question, carrier and country are enough; at most the last four digits
inline-all = 📚 All questions, in private
gset-title = <b>⚙️ Settings of this group</b> (administrators only)
gset-mode-off = Off
gset-mode-addressed = When addressed
gset-mode-automatic = Automatic
gset-about-off = Off: no question is answered.
gset-about-addressed = When addressed: /ask with a question, an @mention, or a reply to me.
gset-about-automatic = Automatic: I answer what I am nearly sure of, and stay silent otherwise.
gset-sees-admin = 👁 I am an administrator and see all messages here. { $deletes ->
    [yes] I may delete messages.
   *[no] I may not delete messages: of a posted activation code I can only warn.
}
gset-sees-all = 👁 Privacy mode is off: I see all messages here, but cannot delete those of others. For that, make me an administrator.
gset-sees-little =
    👁 Privacy mode is on: Telegram shows me only commands with my name (like /ask@me) and replies to my messages, not other talk, nor most @mentions.
    For automatic answers and for code and link checks, make me an administrator; or my owner turns off Group Privacy at @BotFather, removes me and adds me again.
gset-language = 🌐 Language: { $now } ›
gset-language-askers = the asker’s
gset-about-language = In which language shall I answer here?
gset-pause = ⏸ Cooldown: { $now } ›
gset-pause-none = none
gset-pause-short = 5 messages and 2 min
gset-pause-usual = 20 messages and 10 min
gset-pause-long = 60 messages and 60 min
gset-about-pause = After a question was answered: how many messages, and how much time, before the same is answered again?
gset-self-delete = 🧹 Delete my answers: { $now } ›
gset-minutes = { $minutes ->
    [0] never
    [60] after 1 hour
    [1440] after 1 day
   *[other] after { $minutes } min
}
gset-about-self-delete = When shall I delete my answers? Telegram does not tell me when a question is deleted; this keeps the group tidy.
gset-hygiene = 🔐 Codes, numbers: { $on ->
    [yes] on
   *[no] off
}
gset-shield = 🛡 Link check: { $on ->
    [yes] on
   *[no] off
}
gset-leave = 👋 Let me leave
gset-leave-sure = Shall I really leave this group? Its settings are kept for when you add me again.
gset-leave-yes = Leave
gset-goodbye = Goodbye! Add me again whenever you like.
gset-closed = ⚙️ Settings saved.
gset-admins-only = Only administrators of this group can change its settings.
gset-hello =
    👋 Hello! I answer questions about renewing eSIM and prepaid lines and keeping numbers. For now I answer when addressed: /ask with a question, or a reply to me. Administrators: /settings.

    I never show anybody’s lines here. Posted activation codes, ICCIDs and phone numbers I delete, or warn about.
gset-private =
    <b>⚙️ Settings</b>
    Your own language and time zone are below; quiet hours and reminders: /reminders.
    Settings of a group: its administrator sends /settings there.
