"""Keeps a second copy of the program away from the same database; the kernel frees the lock however we die."""

import fcntl
import os
from pathlib import Path
from typing import Self


class AlreadyRunning(Exception):
    """Another process holds the database; the message is one sentence for the operator."""


class InstanceLock:
    """A lock on `<database>.lock`, held from `with` to its end, or until the process is gone."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._handle: int | None = None

    def __enter__(self) -> Self:
        """Take the lock; raises AlreadyRunning, with the other's process id, if it is taken."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 32).decode("ascii", "replace").strip() or "unknown"
            os.close(handle)
            database = self._path.name.removesuffix(".lock")
            raise AlreadyRunning(
                f"another copy of this program (process {holder}) already works on {database}; stop it first"
            ) from None
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        self._handle = handle
        return self

    def __exit__(self, *_: object) -> None:
        """Free the lock. The file stays: removing it would let two copies lock two different files."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
