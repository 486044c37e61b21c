"""Fewer letters, the same picture."""

from sitrep.drawing.compact import compact


def test_lines_run_on_and_places_are_hundredths_of_a_point() -> None:
    svg = '<svg> <path d="M 1.23456 2 L 3 4.5 L 5 6.001 z M 0 0 Q 1 2 3 4 L 5 6 L 7 8 "/> </svg>'
    assert compact(svg) == '<svg><path d="M1.23 2 3 4.5 5 6zM0 0Q1 2 3 4L5 6 7 8"/></svg>'


def test_letters_have_short_names_and_are_set_by_their_places() -> None:
    svg = (
        '<g transform="translate(23.811024 45.129173) scale(0.065 -0.065)"> <defs> '
        '<path id="Plex-Regular-4f" d="M 1990 4 L 858 0 z " transform="scale(0.015625)"/> </defs> '
        '<use xlink:href="#Plex-Regular-4f"/> '
        '<use xlink:href="#Plex-Regular-4f" transform="translate(47.8125 0)"/> '
        '<use xlink:href="#Plex-Regular-4f" transform="translate(50 -3.004)"/> </g>'
    )
    assert compact(svg) == (
        '<g transform="translate(23.81 45.13) scale(0.065 -0.065)"><defs>'
        '<path id="g0" d="M199 0 86 0z" transform="scale(0.15625)"/></defs>'
        '<use href="#g0"/><use href="#g0" x="47.81"/><use href="#g0" x="50" y="-3"/></g>'
    )


def test_the_blank_ground_is_left_out() -> None:
    assert compact('<g><path d="M 0 0 L 1 1 z " style="fill: none"/> </g><g/>') == "<g/>"
    line = '<path d="M0 0 1 1" style="fill: none; stroke: #111111"/>'
    assert compact(f"<g>{line}</g>") == f"<g>{line}</g>"
