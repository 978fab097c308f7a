"""Screenshots of each page at 1,280 and 390 pixels, light and dark, to be looked at; --card draws the card for shared links anew.

usage: python bench/shots.py [FOLDER] [--card]
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.site import browser, serve  # noqa: E402
from tests.test_pages_browser import PAGES, WITH_MAP  # noqa: E402

CARD = """
<body style="margin:0;width:1200px;height:630px;background:#fbfaf7;display:grid;align-content:center;box-sizing:border-box;padding:0 90px;border-left:28px solid #7a2e1d">
<p style="font:600 46px 'Source Serif 4';margin:0;color:#7a2e1d">Resurgence</p>
<p style="font:600 118px/1.1 'Source Serif 4';margin:18px 0 26px;color:#1d2430">Who said so?</p>
<p style="font:400 40px/1.4 'Source Sans 3';margin:0;color:#566070">An open register of what was said about the Islamic State’s comeback, and by whom</p>
"""


def shoot(chromium, address: str, folder: Path) -> None:
    for width in (1280, 390):
        for scheme in ("light", "dark"):
            context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, base_url=address)
            page = context.new_page()
            for path in PAGES:
                page.goto(path, wait_until="networkidle")
                if path in WITH_MAP:
                    page.wait_for_selector(".map-panel[data-ready]")
                name = path.split("?")[0].strip("/").replace("/", "-") or "home"
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            context.close()


def card(chromium, address: str) -> None:
    page = chromium.new_page(viewport={"width": 1200, "height": 630})
    page.goto(address + "/about")
    page.evaluate("html => { document.body.outerHTML = html }", CARD)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(500)
    page.screenshot(path=ROOT / "web/static/card.png")


def main(arguments: list[str]) -> None:
    folder = Path(next((argument for argument in arguments if not argument.startswith("-")), "dist/shots"))
    folder.mkdir(parents=True, exist_ok=True)
    process, address = serve(ROOT / "dist")
    try:
        with sync_playwright() as playwright:
            chromium = browser(playwright)
            if "--card" in arguments:
                card(chromium, address)
            else:
                shoot(chromium, address, folder)
            chromium.close()
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
