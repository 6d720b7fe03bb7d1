-- Safety nets: private calendar addresses, and an outbox that can be counted by state without being read through.

CREATE TABLE calendars (
    person_id  INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    secret     TEXT    NOT NULL UNIQUE,                        -- the part of the address that nobody can guess
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_by_state ON outbox (state);
