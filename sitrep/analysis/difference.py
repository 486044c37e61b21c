"""How a quotation differs from a passage, in one line: words that are not there, words that are."""

from difflib import SequenceMatcher

_MOST_WORDS = 200
_QUOTATION_MARKS = "\"'’‘‚‛`´“”„‟«»"


def marked_difference(quote: str, passage: str) -> str:
    """The quotation with words of its own as `[-over-]`, and those of the passage as `{+more than+}`.

    Forms of quotation marks make no difference; case does.
    """
    ours, theirs = quote.split()[:_MOST_WORDS], passage.split()[:_MOST_WORDS]
    compared = SequenceMatcher(None, _comparable(ours), _comparable(theirs), autojunk=False)
    marked: list[str] = []
    for kind, start, end, other_start, other_end in compared.get_opcodes():
        if kind == "equal":
            marked += ours[start:end]
            continue
        if end > start:
            marked.append(f"[-{' '.join(ours[start:end])}-]")
        if other_end > other_start:
            marked.append(f"{{+{' '.join(theirs[other_start:other_end])}+}}")
    return " ".join(marked)


def _comparable(words: list[str]) -> list[str]:
    return [word.strip(_QUOTATION_MARKS).replace("’", "'") for word in words]
