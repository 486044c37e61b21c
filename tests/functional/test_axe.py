"""What is planted is found, in the window that it can be seen in: the tests of our pages can fail."""

from pathlib import Path

from functional.axe import Violation, violations

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
<style>
  :root { color-scheme: light dark }
  .pale { color: #999; background: #fff }
  @media (prefers-color-scheme: dark) { .night { color: #333; background: #111 } }
  li { line-height: 2rem } li a { color: inherit }
  @media (max-width: 400px) { li { line-height: 1.2rem } }
</style></head>
<body><main><h1>A page</h1>
<img src="data:,"><p class="pale">Grey on white.</p><p class="night">Black on black.</p>
<ul><li><a href="#1">One</a></li><li><a href="#2">Two</a></li></ul>
</main></body></html>"""
ALWAYS = {Violation("color-contrast", ".pale", "serious"), Violation("image-alt", "img", "critical")}
AT_NIGHT = {Violation("color-contrast", ".night", "serious")}
ON_A_TELEPHONE = {Violation("target-size", f'a[href="#{number}"]', "serious") for number in (1, 2)}


def test_planted_faults_are_found(tmp_path: Path) -> None:
    on_a_desk, on_a_telephone = violations(tmp_path, [(PAGE, 1280, "dark"), (PAGE, 360, "light")])
    assert {*on_a_desk} == ALWAYS | AT_NIGHT
    assert {*on_a_telephone} == ALWAYS | ON_A_TELEPHONE
