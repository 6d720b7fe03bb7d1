-- People, their lines, renewals and the outbox. Moments are whole seconds since 1970 (UTC); dates are ISO text.

CREATE TABLE people (
    id              INTEGER PRIMARY KEY,                       -- Telegram's user id
    language        TEXT    NOT NULL,
    language_chosen INTEGER NOT NULL DEFAULT 0,
    zone            TEXT,
    reach           TEXT    NOT NULL DEFAULT 'ok' CHECK (reach IN ('ok', 'blocked', 'gone')),
    expecting       TEXT,
    created_at      INTEGER NOT NULL
) STRICT;

CREATE TABLE lines (
    id               INTEGER PRIMARY KEY,
    person_id        INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    state            TEXT    NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'let_go', 'removed')),
    country          TEXT    NOT NULL,
    carrier          TEXT    NOT NULL,
    plan_id          TEXT,
    plan_name        TEXT,
    price_minor      INTEGER,
    currency         TEXT,
    period_days      INTEGER,
    period_months    INTEGER,
    label            TEXT,
    last4            TEXT CHECK (length(last4) <= 4),
    service_end      TEXT,
    end_inclusive    INTEGER NOT NULL DEFAULT 1,
    anchor_day       INTEGER,
    number_loss      TEXT,
    number_loss_from TEXT CHECK (number_loss_from IN ('rule', 'person')),
    last_action      TEXT,
    auto_renew       INTEGER NOT NULL DEFAULT 0,
    data_left_mb     INTEGER,
    minutes_left     INTEGER,
    texts_left       INTEGER,
    balance_minor    INTEGER,
    balance_currency TEXT,
    left_as_of       TEXT,
    note             TEXT,
    cycle            INTEGER NOT NULL DEFAULT 1,
    remind_hour      INTEGER NOT NULL DEFAULT 10,
    next_reminder_at INTEGER,
    origin           TEXT UNIQUE,                              -- what created it; makes creating it twice harmless
    created_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX lines_of_person ON lines (person_id);
CREATE INDEX lines_due ON lines (next_reminder_at) WHERE next_reminder_at IS NOT NULL;

CREATE TABLE renewals (
    id             INTEGER PRIMARY KEY,
    person_id      INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    line_id        INTEGER REFERENCES lines (id) ON DELETE CASCADE,
    state          TEXT    NOT NULL,
    step           TEXT    NOT NULL,
    country        TEXT,
    carrier        TEXT,
    need           TEXT,
    plan_id        TEXT,
    plan_name      TEXT,
    price_minor    INTEGER,
    currency       TEXT,
    period_days    INTEGER,
    period_months  INTEGER,
    channel        TEXT,
    method         TEXT,
    order_number   TEXT,
    receipt_file   TEXT,
    receipt_kind   TEXT,
    old_end        TEXT,
    new_end        TEXT,
    message_id     INTEGER,
    paid_on        TEXT,
    verified_at    INTEGER,
    line_before    TEXT,                                       -- the line as it was, for undo (JSON)
    cycle_after    INTEGER,                                    -- undo only while the line is still in this cycle
    origin         INTEGER UNIQUE,                             -- update that began it; beginning it twice is harmless
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX renewals_of_line ON renewals (line_id);
CREATE INDEX renewals_of_person ON renewals (person_id, id);
-- One renewal a line at a time, and one for a line that is not known yet.
CREATE UNIQUE INDEX one_renewal_a_line ON renewals (line_id)
    WHERE line_id IS NOT NULL AND state IN ('draft', 'link_given', 'paid', 'failed');
CREATE UNIQUE INDEX one_renewal_without_line ON renewals (person_id)
    WHERE line_id IS NULL AND state IN ('draft', 'link_given', 'paid', 'failed');

CREATE TABLE line_events (                                     -- the line's history
    id         INTEGER PRIMARY KEY,
    line_id    INTEGER NOT NULL REFERENCES lines (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    kind       TEXT    NOT NULL,                               -- added, renewed, undone, kept_alive, edited, ...
    renewal_id INTEGER REFERENCES renewals (id) ON DELETE CASCADE,
    facts      TEXT    NOT NULL DEFAULT '{}',
    origin     TEXT UNIQUE
) STRICT;

CREATE INDEX line_events_of_line ON line_events (line_id, id);

CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY,
    lane        INTEGER NOT NULL,                              -- smaller goes first
    kind        TEXT    NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    chat_id     INTEGER NOT NULL,
    line_id     INTEGER REFERENCES lines (id) ON DELETE CASCADE,
    dedupe_key  TEXT    NOT NULL UNIQUE,
    payload     TEXT    NOT NULL,                              -- facts, not words: the words are found when it is sent
    state       TEXT    NOT NULL DEFAULT 'waiting'
                CHECK (state IN ('waiting', 'sending', 'sent', 'gone', 'refused', 'unknown', 'cancelled')),
    due_at      INTEGER NOT NULL,
    lease_until INTEGER,
    attempts    INTEGER NOT NULL DEFAULT 0,
    message_id  INTEGER,
    reason      TEXT,
    created_at  INTEGER NOT NULL,
    done_at     INTEGER
) STRICT;

CREATE INDEX outbox_waiting ON outbox (lane, due_at) WHERE state = 'waiting';
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting';
CREATE INDEX outbox_leased ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_of_line ON outbox (line_id) WHERE line_id IS NOT NULL;
