-- Guardians: a second person who agreed to be told when the holder of a line does not react.

CREATE TABLE guardians (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,            -- never given twice: old buttons carry it
    line_id      INTEGER NOT NULL UNIQUE REFERENCES lines (id) ON DELETE CASCADE,
    holder_name  TEXT    NOT NULL,                             -- the first name that the invited person sees
    tell_on      TEXT    NOT NULL,                             -- the day chosen by the holder, as a word
    secret_hash  TEXT    NOT NULL UNIQUE,                      -- of the invitation's link, which is kept nowhere
    expires_at   INTEGER NOT NULL,                             -- when the invitation ends
    person_id    INTEGER REFERENCES people (id) ON DELETE CASCADE,  -- the guardian; empty while only invited
    name         TEXT,                                         -- his first name
    consented_at INTEGER,
    answered_for TEXT,                                         -- the date of which the holder has answered reminders
    look_at      INTEGER,                                      -- when to find out; 0: the line has changed
    created_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX guardians_of_person ON guardians (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX guardians_due ON guardians (look_at) WHERE look_at IS NOT NULL;

-- Whatever changes a line's dates, by whichever way, has its guardian's day found anew. A migration that makes the
-- table of lines anew must make this anew, too.
CREATE TRIGGER guardians_follow_lines
AFTER UPDATE OF state, service_end, action_due, number_loss, remind_hour, auto_renew ON lines
BEGIN
    UPDATE guardians SET look_at = 0 WHERE line_id = NEW.id;
END;
