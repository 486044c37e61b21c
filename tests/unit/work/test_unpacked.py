"""Files are taken apart into what is read together."""

from sitrep.work.unpacked import unpacked


def test_a_page_is_its_rows_and_sentences_and_what_is_read_aloud() -> None:
    html = (
        "<style>p{margin:31px}</style><table><tr><td>Kilis</td><td>31</td></tr><tr><td>Hatay</td></tr>"
        '</table><p>One is here.  Two are\nthere.</p><img alt="A map of &lt;3 camps">'
    )
    assert [" ".join(each.split()) for each in unpacked("a.html", html.encode())["a.html"]] == [
        "A map of <3 camps", "Kilis 31", "Hatay", "One is here.", "Two are there.",
    ]  # fmt: skip


def test_an_object_has_its_own_fields_together() -> None:
    json = b'{"key": "a", "figures": [{"key": "camps.kilis", "value": 31}, {"key": "b"}], "list": ["x"]}'
    assert unpacked("a.json", json)["a.json"] == [
        "key | a", "", "key | camps.kilis | value | 31", "key | b", "x",
    ]  # fmt: skip
    assert unpacked("a.json", b"no json\n31")["a.json"] == ["no json", "31"]


def test_what_is_no_pdf_is_searched_for_its_strings() -> None:
    assert unpacked("a.pdf", b"(Apaydin) <4B696C6973>") == {"a.pdf": ["Apaydin", "Kilis"]}
