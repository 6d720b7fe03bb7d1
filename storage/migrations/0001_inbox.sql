-- Updates as Telegram sent them: stored before they are confirmed, kept until they are handled.
CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    key         TEXT NOT NULL,    -- whose turn it takes: 'person', 'chat:person' in groups, or 'chat'
    received_at INTEGER NOT NULL, -- seconds since 1970
    body        BLOB NOT NULL,    -- the update's own JSON
    done_at     INTEGER,          -- seconds since 1970; empty while it waits
    failed      TEXT              -- why handling it failed, if it did
) STRICT;

-- Only what waits is in this index (in the order of update_id within a key), so it stays small for ever.
CREATE INDEX inbox_waiting ON inbox (key) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON inbox (done_at) WHERE done_at IS NOT NULL;
