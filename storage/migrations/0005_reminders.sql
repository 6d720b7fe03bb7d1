-- The whole reminder engine: what a line reminds of and how loudly, which rungs are spent, and what people bear.

ALTER TABLE lines ADD COLUMN ladder TEXT;                      -- lead times chosen for it, JSON; empty: the usual ones
ALTER TABLE lines ADD COLUMN action_due TEXT;                  -- last day for the next keep-alive action
ALTER TABLE lines ADD COLUMN daily_mb INTEGER;                 -- what the person uses in a day
ALTER TABLE lines ADD COLUMN daily_minutes INTEGER;
ALTER TABLE lines ADD COLUMN daily_texts INTEGER;
ALTER TABLE lines ADD COLUMN ties TEXT NOT NULL DEFAULT '[]';  -- what would be lost with the number, JSON

ALTER TABLE people ADD COLUMN quiet_from INTEGER NOT NULL DEFAULT 22;
ALTER TABLE people ADD COLUMN quiet_to INTEGER NOT NULL DEFAULT 8;  -- the same hour twice: never quiet
ALTER TABLE people ADD COLUMN daily_cap INTEGER NOT NULL DEFAULT 3;
ALTER TABLE people ADD COLUMN back_at INTEGER;                 -- when the person could be reached again

-- A rung is one of a line's reminders: so many days before one of its dates. It is spent once, whatever happens.
CREATE TABLE rungs (
    line_id   INTEGER NOT NULL REFERENCES lines (id) ON DELETE CASCADE,
    target    TEXT    NOT NULL,
    reason    TEXT    NOT NULL,
    lead      INTEGER NOT NULL,                                -- days before the target; negative: after it
    fate      TEXT    NOT NULL CHECK (fate IN ('queued', 'overtaken', 'passed')),
    letter_id INTEGER REFERENCES outbox (id) ON DELETE SET NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (line_id, target, reason, lead)
) STRICT, WITHOUT ROWID;

CREATE INDEX rungs_of_letter ON rungs (letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX outbox_of_person ON outbox (person_id, due_at);
CREATE INDEX outbox_waiting_for ON outbox (person_id) WHERE state = 'waiting';

-- Reminders that left before rungs were kept are spent; those that still wait are queued anew.
INSERT OR IGNORE INTO rungs (line_id, target, reason, lead, fate, letter_id, at)
SELECT lines.id, lines.service_end, 'end', json_extract(payload, '$.lead'), 'queued', outbox.id, outbox.created_at
FROM outbox JOIN lines ON lines.id = outbox.line_id
WHERE outbox.kind = 'reminder' AND json_extract(payload, '$.lead') IS NOT NULL
  AND json_extract(payload, '$.cycle') = lines.cycle AND lines.service_end IS NOT NULL
  AND outbox.state NOT IN ('waiting', 'sending');
UPDATE lines SET next_reminder_at = 0
WHERE id IN (SELECT line_id FROM outbox WHERE kind = 'reminder' AND state IN ('waiting', 'sending'));
UPDATE outbox SET state = 'cancelled', reason = 'queued anew' WHERE kind = 'reminder' AND state IN ('waiting', 'sending');
