"""What a Word document says, as a reader of it sees and hears it."""

import io
import re

_NUMBER = re.compile(r"\d[\d,.٬٫\u202f\u00a0]*\d|\d")


def numbers_in(text: str) -> set[str]:
    """The numbers as they are printed."""
    return set(_NUMBER.findall(text))


def words_in(document: bytes) -> str:
    """All that is read in it, also of its pictures and footer."""
    import docx

    file = docx.Document(io.BytesIO(document))
    parts = [file.element.body, file.sections[0].footer._element]
    texts = [each.text or "" for part in parts for each in part.iter() if each.tag.endswith("}t")]
    alts = [each.get("descr") or "" for each in file.element.body.iter() if each.tag.endswith("}docPr")]
    return "\n".join([*texts, *alts])
