"""Every option that writes a file, and everything that may stand where it writes.

Links are followed, what is no regular file is written into, modes are kept, missing folders are
made, and a write that fails or is killed leaves the old file.
"""

import json
import os
import resource
import signal
import stat
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from problems import expect

STORY = "double-spend"
UNSAFE = ["--updates", "1", "--step", "1", "--delay", "2", "--without", "safe-ladder",
          "--order", "payer-first", "--silences", "0", "--partings", "0"]
NOBODY = 65534


class Writers:
    """The command lines that write one file each."""

    def __init__(self, program: str, folder: Path):
        self.program = program
        self.story = folder / "story.json"
        self.story.write_bytes(subprocess.run([program, "run", "--template", STORY],
                                              capture_output=True, check=True).stdout)

    def commands(self, path: str) -> dict[str, tuple[list[str], str]]:
        """By option: the words, and what goes to standard input."""
        return {
            "tour --html": (["tour", "hostage", "--html", path], ""),
            "run --export-chain": (["run", str(self.story), "--export-chain", path], ""),
            "explore --out": (["explore", "--out", path, *UNSAFE], ""),
            "explore --sample-out": (
                ["explore", "--sample", "2", "--sample-out", path, *UNSAFE], ""),
            "fuzz --out": (
                ["fuzz", "--moves", "200", "--without", "goods-on-credit", "--out", path], ""),
            "ledger save": (["ledger"], json.dumps({"save": path, "expect": {"saved": 1}}) + "\n"),
        }

    def run(self, option: str, path: object, **more: object) -> subprocess.CompletedProcess:
        words, text = self.commands(str(path))[option]
        return subprocess.run([self.program, *words], input=text.encode(), capture_output=True,
                              timeout=120, **more)

    @property
    def options(self) -> list[str]:
        return list(self.commands(""))


def is_written(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 100


def links_are_followed(writers: Writers, folder: Path) -> None:
    for number, option in enumerate(writers.options):
        target, link, far = (folder / f"{name}{number}" for name in ("target", "link", "far"))
        target.write_text("old")
        link.symlink_to(target.name)
        far.symlink_to(link)
        writers.run(option, far)
        expect(far.is_symlink() and link.is_symlink(), f"{option} replaces a link")
        expect(is_written(target), f"{option} does not write the link's file")
        dangling = folder / f"dangling{number}"
        dangling.symlink_to(f"new{number}/deep")
        writers.run(option, dangling)
        expect(dangling.is_symlink() and is_written(folder / f"new{number}/deep"),
               f"{option} does not follow a dangling link")


def loops_are_refused(writers: Writers, folder: Path) -> None:
    (folder / "loop1").symlink_to("loop2")
    (folder / "loop2").symlink_to("loop1")
    for option in writers.options:
        done = writers.run(option, folder / "loop1")
        expect(done.returncode == 74, f"{option} ends a loop of links with {done.returncode}")
        expect((folder / "loop1").is_symlink(), f"{option} replaces a loop of links")


def fifos_are_written_into(writers: Writers, folder: Path) -> None:
    for number, option in enumerate(writers.options):
        fifo = folder / f"fifo{number}"
        os.mkfifo(fifo)
        read: list[bytes] = []
        reader = threading.Thread(target=lambda: read.append(fifo.read_bytes()), daemon=True)
        reader.start()
        writers.run(option, fifo)
        reader.join(timeout=10)
        expect(stat.S_ISFIFO(fifo.lstat().st_mode), f"{option} replaces a FIFO")
        expect(len(read) == 1 and len(read[0]) > 100, f"{option} does not write into a FIFO")


def devices_are_written_into(writers: Writers) -> None:
    for option in writers.options:
        done = writers.run(option, "/dev/full")
        expect(done.returncode == 74, f"{option} ends /dev/full with {done.returncode}")
        told = done.stderr + done.stdout
        expect(b"No space left" in told, f"{option} says of /dev/full: {told!r}")
        code = writers.run(option, "/dev/null").returncode
        expect(code in (0, 1), f"{option} ends /dev/null with {code}")
        for device in ("/dev/full", "/dev/null"):
            expect(stat.S_ISCHR(os.lstat(device).st_mode), f"{option} replaces {device}")
        listing = writers.run(option, "/dev/stdout")
        expect(len(listing.stdout) > 100, f"{option} does not write to /dev/stdout")


def modes_are_kept(writers: Writers, folder: Path) -> None:
    for option in writers.options:
        for mode in (0o600, 0o640, 0o755):
            path = folder / f"mode{mode:o}"
            path.write_text("old")
            path.chmod(mode)
            writers.run(option, path)
            expect(is_written(path) and stat.S_IMODE(path.stat().st_mode) == mode,
                   f"{option} makes {mode:o} {stat.S_IMODE(path.stat().st_mode):o}")


def folders_are_made(writers: Writers, folder: Path) -> None:
    for number, option in enumerate(writers.options):
        path = folder / f"a{number}/b/c/file"
        writers.run(option, path)
        expect(is_written(path), f"{option} does not make folders")
        done = writers.run(option, folder / f"a{number}/b")
        expect(done.returncode == 74 and b"Is a directory" in done.stderr + done.stdout,
               f"{option} says of a folder: {done.stderr!r}")


def read_only_folders_are_left(writers: Writers, folder: Path) -> None:
    """As a user of no rights, where the test may become one."""
    if os.getuid() != 0:
        print("read-only folder: only the superuser can test it")
        return
    folder.chmod(0o755)
    locked = folder / "locked"
    locked.mkdir()
    (locked / "file").write_text("old")
    (locked / "file").chmod(0o666)
    locked.chmod(0o555)
    for option in writers.options:
        for name in ("file", "new", "deep/new"):
            done = writers.run(option, locked / name, user=NOBODY, group=NOBODY, extra_groups=[])
            expect(done.returncode == 74,
                   f"{option} ends a read-only folder with {done.returncode}")
            expect(b"Permission denied" in done.stderr + done.stdout,
                   f"{option} says of a read-only folder: {done.stderr!r}")
        expect(os.listdir(locked) == ["file"] and (locked / "file").read_text() == "old",
               f"{option} changes a read-only folder")


def folders_of_files(program: str, folder: Path) -> None:
    """The options that write several files, with a link and a mode among what is there."""
    for words in (["tour", "--all"], ["fixtures", "generate", "--topic", "keys", "--out"],
                  ["ablate", "--rule", "lock", "--out"]):
        option = " ".join(words)
        place = folder / words[0] / "x/y"
        first = subprocess.run([program, *words, str(place)], capture_output=True, timeout=120)
        files = sorted(path for path in place.rglob("*") if path.is_file())
        expect(first.returncode == 0 and files, f"{option} does not make its folders")
        for path in files[:1]:
            target = path.with_name("target")
            path.rename(target)
            target.write_text("old")
            target.chmod(0o600)
            path.symlink_to("target")
            subprocess.run([program, *words, str(place)], capture_output=True, timeout=120)
            expect(path.is_symlink() and is_written(target), f"{option} replaces a link")
            expect(stat.S_IMODE(target.stat().st_mode) == 0o600,
                   f"{option} does not keep a mode")
        blocked = folder / f"{words[0]}-file"
        blocked.write_text("old")
        done = subprocess.run([program, *words, str(blocked)], capture_output=True, timeout=120)
        expect(done.returncode == 74 and blocked.read_text() == "old",
               f"{option} ends a file instead of a folder with {done.returncode}")


def failed_writes_leave_the_old_file(writers: Writers, folder: Path) -> None:
    """A limit on the size of files stops a write in its middle, as a full disk would."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    (folder / "kept").mkdir()
    kept = folder / "kept/file"
    kept.write_text("old")
    for option in writers.options:
        done = writers.run(option, kept, preexec_fn=limit)
        expect(done.returncode == 74, f"{option} ends a full disk with {done.returncode}")
        expect(kept.read_text() == "old", f"{option} loses the old file")
        expect(os.listdir(kept.parent) == ["file"], f"{option} leaves something unfinished")


def killed_writes_leave_the_old_file(program: str, folder: Path) -> None:
    place = folder / "killed"
    place.mkdir()
    (place / "file").write_text("old")
    process = subprocess.Popen(
        [program, "explore", "--sample", "3000", "--sample-out", place / "file", *UNSAFE],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        if any(path.stat().st_size > 0 for path in place.glob("file.*.tmp")):
            break
        time.sleep(0.05)
    else:
        expect(False, "no file is being written")
    process.send_signal(signal.SIGKILL)
    process.wait()
    expect((place / "file").read_text() == "old", "a killed write loses the old file")


def output_files(program: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        writers = Writers(program, folder)
        links_are_followed(writers, folder)
        loops_are_refused(writers, folder)
        fifos_are_written_into(writers, folder)
        devices_are_written_into(writers)
        modes_are_kept(writers, folder)
        folders_are_made(writers, folder)
        read_only_folders_are_left(writers, folder)
        folders_of_files(program, folder)
        failed_writes_leave_the_old_file(writers, folder)
        killed_writes_leave_the_old_file(program, folder)
    print(f"output files: {len(writers.options) + 3} options, into links, FIFOs and devices")
