"""Files are taken apart into what is read together."""

import io
import zipfile

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


def test_a_word_document_is_its_paragraphs_and_rows_whatever_its_styles() -> None:
    body = (
        "<w:p><w:r><w:t>Apay</w:t></w:r><w:del><w:r><w:delText>dın is closed.</w:delText></w:r></w:del>"
        "</w:p><w:tr><w:tc><w:p><w:r><w:t>Kilis</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>31</w:t>"
        '</w:r></w:p></w:tc></w:tr><wp:docPr id="1" descr="A map of &lt;3 camps"/>'
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", body)
        archive.writestr(
            "docProps/core.xml", "<dc:title>July</dc:title><dc:creator>An office</dc:creator>"
        )
        archive.writestr("word/media/image1.png", b"\x89PNG Hatay")
    assert [each.strip() for each in unpacked("a.docx", content.getvalue())["a.docx"]] == [
        "A map of <3 camps", "Apaydın is closed.", "Kilis 31", "July", "An office",
    ]  # fmt: skip
    assert unpacked("a.docx", b"no archive, 31")["a.docx"] == ["no archive, 31"]
