"""Ends badly on purpose: long chains, closed pipes, full disks, signals, odd files and terminals.

Whatever happens, the program says so with the right exit code, and no file that it left under its
final name is half of one.
"""

import argparse
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from output_files import output_files
from problems import PROBLEMS, expect
from terminals import terminals


def long_chain(program: str, blocks: int) -> None:
    """As many blocks as somebody likes, at a cost that stays flat, and memory with it."""
    part = blocks // 5
    process = subprocess.Popen([program, "ledger"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    times = []
    for _ in range(5):
        started = time.monotonic()
        for _ in range(part // 100):
            process.stdin.write(b'{"generate":100,"script":"51"}\n')
            process.stdin.flush()
            process.stdout.readline()
        times.append(time.monotonic() - started)
    process.stdin.write(b'{"tip":true}\n')
    process.stdin.flush()
    tip = json.loads(process.stdout.readline())
    memory = int(next(line.split()[1] for line in Path(f"/proc/{process.pid}/status").read_text()
                      .splitlines() if line.startswith("VmRSS"))) if sys.platform == "linux" else 0
    process.stdin.close()
    expect(process.wait() == 0, "a long chain ends well")
    expect(tip["height"] == part // 100 * 500, f"the chain is {tip['height']} blocks high")
    expect(times[4] < 3 * times[0] + 1, f"blocks get dearer: {times}")
    print(f"{tip['height']} blocks: {sum(times):.1f} s, the last fifth {times[4] / times[0]:.2f} times "
          f"the first, {memory >> 10} MiB, {memory * 1024 // max(tip['height'], 1)} bytes a block")


def closed_pipes(program: str) -> None:
    for words in ("tour file-100gb", "explore --updates 2", "fuzz --total 20000", "ablate --help"):
        run = subprocess.run(
            ["bash", "-c", f"set -o pipefail; {program} {words} 2>/dev/null | head -c 1 >/dev/null"])
        expect(run.returncode in (0, 1), f"a closed pipe ends '{words}' with {run.returncode}")
    print("closed pipes: quiet")


def whole(program: str, folder: Path) -> None:
    """Every file under its final name can be read to its end, and is what it should be."""
    for path in folder.rglob("*.json"):
        document = json.loads(path.read_text())
        if path.name != "index.json":
            expect("checksum" in document, f"{path.name} has no end")
    left = list(folder.rglob("*.json"))
    if any(path.name != "index.json" for path in left):
        verified = subprocess.run([program, "fixtures", "verify", folder], capture_output=True)
        expect(verified.returncode == 0, f"what was left does not verify: {verified.stderr}")


def full_disk(program: str) -> None:
    """First a limit on the size of files, as a full disk would stop a write in its middle."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "out"

        def limit() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

        run = subprocess.run([program, "fixtures", "generate", "--out", folder],
                             capture_output=True, preexec_fn=limit)
        told = run.stderr.decode()
        expect(run.returncode == 74, f"a full disk ends with {run.returncode}")
        expect("cannot be written" in told and str(folder) in told, f"it says: {told}")
        expect(not list(folder.rglob("*.tmp")), "something unfinished is left")
        written = len(list(folder.rglob("*.json")))
        whole(program, folder)
        again = subprocess.run([program, "fixtures", "generate", "--out", folder],
                               capture_output=True)
        expect(again.returncode == 0 and b"as they were" in again.stderr,
               "with room again, the rest is made")
        whole(program, folder)
        print(f"full disk: {written} files whole, the rest made later")


def real_full_disk(program: str) -> None:
    """A file system of half a mebibyte, where that may be mounted."""
    with tempfile.TemporaryDirectory() as name:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", name],
                                 capture_output=True) if shutil.which("mount") else None
        if not mounted or mounted.returncode != 0:
            print("full file system: none may be mounted here")
            return
        try:
            folder = Path(name) / "out"
            run = subprocess.run([program, "fixtures", "generate", "--out", folder],
                                 capture_output=True)
            expect(run.returncode == 74, f"a full file system ends with {run.returncode}")
            expect(b"No space left" in run.stderr, f"it says: {run.stderr.decode()}")
            expect(not list(folder.rglob("*.tmp")), "something unfinished is left")
            whole(program, folder)
            print(f"full file system: {len(list(folder.rglob('*.json')))} files whole")
        finally:
            subprocess.run(["umount", name], check=True)


def signals(program: str) -> None:
    """Interrupted or told to stop, it stops at once; started again, it goes on."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # A shell that starts a job in the background lets it ignore SIGINT.
        process = subprocess.Popen(
            [program, "explore", "--updates", "12", "--crashes", "3", "--without-reductions"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        time.sleep(1.0)
        started = time.monotonic()
        process.send_signal(number)
        code = process.wait(timeout=20)
        process.stdout.close()
        process.stderr.close()
        expect(code == -number, f"{number.name} ends explore with {code}")
        expect(time.monotonic() - started < 2, f"{number.name} takes its time")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "out"
        for _ in range(6):
            process = subprocess.Popen(
                [program, "fixtures", "generate", "--count", "24", "--out", folder, "--jobs", "1"],
                stderr=subprocess.DEVNULL)
            time.sleep(0.15)
            process.send_signal(signal.SIGKILL)
            process.wait()
            whole(program, folder)
        subprocess.run([program, "fixtures", "generate", "--count", "24", "--out", folder],
                       check=True, capture_output=True)
        whole(program, folder)
        expect((folder / "index.json").exists(), "at last all of it is there")
    print("signals: explore stops at once, fixtures are made to their end by the seventh run")


def main() -> int:
    parser = argparse.ArgumentParser(prog="LongRuns/run.py", description=__doc__)
    parser.add_argument("--paychan", required=True, metavar="PROGRAM")
    parser.add_argument("--blocks", type=int, default=50_000, metavar="N")
    options = parser.parse_args()
    program = os.path.abspath(options.paychan)
    long_chain(program, options.blocks)
    closed_pipes(program)
    full_disk(program)
    real_full_disk(program)
    signals(program)
    output_files(program)
    terminals(program)
    print(f"{len(PROBLEMS)} problems")
    return 1 if PROBLEMS else 0


if __name__ == "__main__":
    sys.exit(main())
