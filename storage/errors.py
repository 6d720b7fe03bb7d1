"""Turns SQLite's failures into sentences that the floors above may know; it opens nothing."""

import sqlite3

_TROUBLE = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_READONLY: "the file cannot be written",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
    sqlite3.SQLITE_NOTADB: "the file is not a database",
    sqlite3.SQLITE_BUSY: "another program keeps it locked",
}


class StorageError(Exception):
    """The database could not do its work (full disk, damage, lock); nothing of the transaction was kept."""


def is_trouble(error: sqlite3.Error) -> bool:
    """Whether the file or the disk failed, rather than one statement."""
    return _primary_code(error) in _TROUBLE


def storage_error(error: Exception) -> StorageError:
    """The same failure as a sentence, with the original as its cause."""
    reason = _TROUBLE.get(_primary_code(error))
    sentence = f"the database failed: {reason} ({error})" if reason else f"the database failed: {error!r}"
    translated = StorageError(sentence)
    translated.__cause__ = error
    return translated


def _primary_code(error: Exception) -> int:
    # The low byte is the kind of error, the rest its details. Errors of Python's own module carry no code.
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF
