-- What was read in carriers' texts and waits for approval: facts as JSON, never the text itself.

CREATE TABLE readings (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,              -- never given twice: old buttons carry it
    person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    facts      TEXT    NOT NULL,
    origin     INTEGER NOT NULL,                               -- the update that brought it; reading it twice is harmless
    created_at INTEGER NOT NULL,
    UNIQUE (person_id, origin)
) STRICT;

CREATE INDEX readings_of_person ON readings (person_id, created_at);
