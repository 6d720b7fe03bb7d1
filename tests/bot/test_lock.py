"""One copy of the program for each database, and no lock left behind by a kill."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.lock import AlreadyRunning, InstanceLock

HOLDER = """
import sys, time
from pathlib import Path
from bot.lock import InstanceLock

with InstanceLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_copy_is_told_which_process_has_the_database(tmp_path: Path) -> None:
    database = tmp_path / "lines.db"
    with (
        InstanceLock(database),
        pytest.raises(AlreadyRunning, match=rf"process {os.getpid()}\) already works on lines\.db"),
        InstanceLock(database),
    ):
        pass


def test_the_lock_is_free_again_after_its_holder(tmp_path: Path) -> None:
    with InstanceLock(tmp_path / "lines.db"):
        pass
    with InstanceLock(tmp_path / "lines.db"):
        pass


def test_two_databases_in_one_folder_do_not_disturb_each_other(tmp_path: Path) -> None:
    with InstanceLock(tmp_path / "one.db"), InstanceLock(tmp_path / "two.db"):
        pass


@pytest.mark.crash
def test_a_killed_holder_leaves_no_lock_behind(tmp_path: Path) -> None:
    database = tmp_path / "lines.db"
    command = [sys.executable, "-c", HOLDER, str(database)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunning, match=f"process {holder.pid}"), InstanceLock(database):
            pass
        holder.kill()
        holder.wait()
    with InstanceLock(database):
        pass
