-- Tables of lines that people sent, read and waiting for approval: the rows as JSON, never the file.

CREATE TABLE imports (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,              -- never given twice: old buttons carry it
    person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    drafts     TEXT    NOT NULL,                               -- emptied once they are lines, or dropped
    added      INTEGER,                                        -- how many lines came of it; empty while it waits
    origin     INTEGER NOT NULL,                               -- the update that brought it; reading it twice is harmless
    created_at INTEGER NOT NULL,
    UNIQUE (person_id, origin)
) STRICT;
