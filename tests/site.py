"""The site in process, with the same settings as `make serve`, and in a real server for the browser."""

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request

import yaml
from datasette.app import Datasette

from tests.conftest import ROOT

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"]


def settings():
    """name -> value, as the Makefile passes them"""
    found = re.findall(r"--setting (\w+) (\d+)", (ROOT / "Makefile").read_text())
    return {name: int(value) for name, value in found}


def open_site(dist):
    """Datasette over what was built into `dist`."""
    import json

    return Datasette(
        immutables=[str(dist / "resurgence.db")],
        inspect_data=json.loads((dist / "inspect-data.json").read_text()),
        metadata=yaml.safe_load((ROOT / "metadata.yml").read_text()),
        plugins_dir=str(ROOT / "web/plugins"),
        template_dir=str(ROOT / "web/templates"),
        static_mounts=[("static", str(ROOT / "web/static"))],
        cors=True,
        settings=settings(),
    )


def serve(dist):
    """A real server over `dist` by the Makefile's own command: its process and its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = subprocess.run(["make", "-n", "site", f"PORT={port}"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    line = command[command.index("PYTHONPATH=."):].replace("dist/", f"{dist}/")
    process = subprocess.Popen(["bash", "-c", f"export {line.split(' ', 1)[0]}; exec {line.split(' ', 1)[1]}"], cwd=ROOT,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(100):
        try:
            urllib.request.urlopen(address + "/-/versions.json").read()
            return process, address
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise RuntimeError("the server did not answer")


def browser(playwright):
    """The system's Chromium where there is one, Playwright's own otherwise."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    arguments = CHROMIUM if os.geteuid() == 0 else CHROMIUM[1:]
    return playwright.chromium.launch(executable_path=path, args=arguments)
