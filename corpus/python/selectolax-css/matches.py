"""A scraper looks for an element in each page with a CSS selector."""

import os

from selectolax.lexbor import LexborHTMLParser

PAGE = "<html><body><div class='a'><p id='x'>text</p></div></body></html>"


def iteration():
    page = LexborHTMLParser(PAGE)
    assert page.css_matches("div.a > p#x")
    assert not page.css_matches("div.b > p")


if __name__ == "__main__":
    for number in range(1, int(os.environ["LEAKPROOF_ITERATIONS"]) + 1):
        iteration()
        print("iteration", number, flush=True)
