-- Whoever deletes everything and begins anew must not meet his old buttons at his new lines: what buttons carry is never
-- given twice. SQLite can say so only of a new table, so both are made anew, as they were.

CREATE TABLE lines_anew (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
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
    created_at       INTEGER NOT NULL,
    ladder           TEXT,                                     -- lead times chosen for it, JSON; empty: the usual ones
    action_due       TEXT,                                     -- last day for the next keep-alive action
    daily_mb         INTEGER,                                  -- what the person uses in a day
    daily_minutes    INTEGER,
    daily_texts      INTEGER,
    ties             TEXT    NOT NULL DEFAULT '[]'             -- what would be lost with the number, JSON
) STRICT;

INSERT INTO lines_anew SELECT * FROM lines;
DROP TABLE lines;
ALTER TABLE lines_anew RENAME TO lines;
CREATE INDEX lines_of_person ON lines (person_id);
CREATE INDEX lines_due ON lines (next_reminder_at) WHERE next_reminder_at IS NOT NULL;

CREATE TABLE renewals_anew (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
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

INSERT INTO renewals_anew SELECT * FROM renewals;
DROP TABLE renewals;
ALTER TABLE renewals_anew RENAME TO renewals;
CREATE INDEX renewals_of_line ON renewals (line_id);
CREATE INDEX renewals_of_person ON renewals (person_id, id);
CREATE UNIQUE INDEX one_renewal_a_line ON renewals (line_id)
    WHERE line_id IS NOT NULL AND state IN ('draft', 'link_given', 'paid', 'failed');
CREATE UNIQUE INDEX one_renewal_without_line ON renewals (person_id)
    WHERE line_id IS NULL AND state IN ('draft', 'link_given', 'paid', 'failed');
