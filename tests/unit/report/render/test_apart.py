import pytest

from sitrep.report.render.apart import pictures_apart

HEAD = ' xmlns:xlink="http://www.w3.org/1999/xlink" width="232.4pt" height="242pt" viewBox="0 0 232 242"'
NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
DRAWING = f'<svg role="img"{HEAD}{NAMESPACE}><title>Map &amp; "key"</title><path d="M0 0"/></svg>'
IMAGE = '<img src="sitrep:picture/0/0" alt="Map &amp; &quot;key&quot;">'


def test_a_drawing_becomes_an_image_with_its_title_and_the_size_that_it_asks_for() -> None:
    apart = pictures_apart(f"<figure>{DRAWING}</figure>")
    assert apart.html == f"<figure>{IMAGE}</figure>"
    assert apart.pictures == {
        "sitrep:picture/0/0": f'<svg{HEAD}{NAMESPACE}><path d="M0 0"/></svg>'.encode()
    }
    assert apart.sizes == 'img[src^="sitrep:picture/0/"] { width: 232.4pt; height: 242pt }'


def test_each_drawing_has_an_address_of_its_own_and_a_namespace() -> None:
    plain = '<svg role="img" width="5mm"><title>Small</title><g></g></svg>'
    apart = pictures_apart(DRAWING + plain)
    assert [*apart.pictures] == ["sitrep:picture/0/0", "sitrep:picture/1/1"]
    assert apart.pictures["sitrep:picture/1/1"] == f'<svg{NAMESPACE} width="5mm"><g></g></svg>'.encode()
    assert apart.sizes.endswith('img[src^="sitrep:picture/1/"] { width: 5mm }')


def test_drawings_of_one_size_share_its_rule() -> None:
    plain = '<svg role="img" width="5mm"><title>Small</title><g></g></svg>'
    apart = pictures_apart(plain + DRAWING + plain)
    assert [*apart.pictures] == ["sitrep:picture/0/0", "sitrep:picture/1/1", "sitrep:picture/0/2"]
    assert apart.sizes == (
        'img[src^="sitrep:picture/0/"] { width: 5mm }\n'
        'img[src^="sitrep:picture/1/"] { width: 232.4pt; height: 242pt }'
    )


@pytest.mark.parametrize(
    "html",
    [
        '<style>svg { color: red }</style><svg width="5"><title>An office\'s own</title></svg>',
        '<svg role="img"><title></title><g/></svg>',
        '<svg role="img"><title>Nested</title><svg><g/></svg></svg>',
        "<p>A word about svg.</p>",
    ],
)
def test_what_is_no_drawing_of_ours_stays(html: str) -> None:
    apart = pictures_apart(html)
    assert (apart.html, apart.pictures, apart.sizes) == (html, {}, "")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (".picture svg { inline-size: 100% }", ".picture {} {{ inline-size: 100% }}"),
        ("td:has(>svg),svg{top:0}", "td:has(>{0}),{0}{{top:0}}"),
        (".svg, #svg, .svg-wide svg-x { top: 0 }", ".svg, #svg, .svg-wide svg-x {{ top: 0 }}"),
        (
            "p { background: url(data:image/svg+xml;base64,AA) }",
            "p {{ background: url(data:image/svg+xml;base64,AA) }}",
        ),
    ],
)
def test_rules_for_drawings_hold_for_their_images(rule: str, expected: str) -> None:
    apart = pictures_apart(f"<style>{rule}</style>{DRAWING}")
    selected = ':is(svg, img:where([src^="sitrep:picture/"]))'
    assert apart.html == f"<style>{expected.format(selected)}</style>{IMAGE}"
