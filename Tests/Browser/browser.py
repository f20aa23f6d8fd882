"""A headless Chromium, driven through two pipes by its debugging protocol."""

import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path


class Problem(Exception):
    pass


def executable() -> str:
    names = [os.environ.get("PAYCHAN_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    for name in names:
        if name and (path := shutil.which(name)):
            return path
    raise Problem("there is no Chromium; run Scripts/install-browser")


class Browser:
    """One tab. Everything that it complains about, and every address that it asks for, is kept."""

    def __init__(self) -> None:
        self.profile = tempfile.mkdtemp(prefix="paychan-browser-")
        to_browser, self.writing = os.pipe()
        self.reading, from_browser = os.pipe()

        def at_start() -> None:
            high = [fcntl.fcntl(each, fcntl.F_DUPFD, 20) for each in (to_browser, from_browser)]
            for place, each in zip((3, 4), high):
                os.dup2(each, place)

        self.process = subprocess.Popen(
            [executable(), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-pipe", "--no-first-run", "--disable-background-networking",
             "--disable-extensions", "--disable-component-update",
             f"--user-data-dir={self.profile}", "about:blank"],
            close_fds=False, preexec_fn=at_start,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.rest, self.number, self.session = b"", 0, None
        self.complaints: list[str] = []
        self.addresses: list[str] = []
        self.loaded = False
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters) -> dict:
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        number = self.number
        while True:
            answer = self.receive()
            if answer.get("id") == number:
                if "error" in answer:
                    raise Problem(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def receive(self) -> dict:
        while b"\0" not in self.rest:
            more = os.read(self.reading, 1 << 16)
            if not more:
                raise Problem("the browser has gone")
            self.rest += more
        line, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(line)
        self.note(message.get("method", ""), message.get("params", {}))
        return message

    def note(self, method: str, said: dict) -> None:
        if method == "Runtime.exceptionThrown":
            details = said["exceptionDetails"]
            what = details.get("exception", {}).get("description", "")
            self.complaints.append(f"{details.get('text', 'an exception')} {what}")
        elif method == "Runtime.consoleAPICalled" and said["type"] in ("error", "warning", "assert"):
            self.complaints.append(str([each.get("value") for each in said["args"]]))
        elif method == "Log.entryAdded" and said["entry"]["level"] in ("error", "warning"):
            self.complaints.append(said["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            self.addresses.append(said["request"]["url"])
        elif method == "Page.loadEventFired":
            self.loaded = True

    def open(self, path: Path, fragment: str = "") -> None:
        for address in ("about:blank", path.resolve().as_uri() + fragment):
            self.loaded = False
            self.call("Page.navigate", url=address)
            until = time.monotonic() + 20
            while not self.loaded:
                if time.monotonic() > until:
                    raise Problem(f"{address} does not load")
                self.receive()

    def run(self, script: str):
        """What an expression gives, as JSON has it."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise Problem(f"{script[:80]}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def size(self, width: int, height: int = 900) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)

    def prefer(self, theme: str) -> None:
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": theme},
            {"name": "prefers-reduced-motion", "value": "reduce"}])

    def scripts(self, are_run: bool) -> None:
        self.call("Emulation.setScriptExecutionDisabled", value=not are_run)

    def key(self, name: str) -> None:
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=name, code=name)

    def picture(self, path: Path) -> None:
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
