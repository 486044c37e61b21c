"""The narratives of a report held against each other, and against the languages of the report."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.model.article import Article
from sitrep.model.month import Narrative
from sitrep.model.sections import SectionSpec
from sitrep.model.tongue import Tongue
from sitrep.report.narrative.translations.checks import TRANSLATION_LANGUAGE, TRANSLATION_MISSING
from sitrep.report.narrative.translations.comparing import differences
from sitrep.report.narrative.translations.contents import Contents, contents_of
from sitrep.words.speech import Words


def problems_between(
    narratives: Mapping[str, Narrative],
    speakers: Sequence[Words],
    *,
    file_of: Callable[[str], str],
    articles: Sequence[Article],
    translated: Sequence[Sequence[str]],
    sections: Collection[SectionSpec],
) -> Iterator[Diagnostic]:
    """What the narratives of a report do not have in common.

    `narratives` are those of the month, by language; `speakers` the words of each language of the
    report, its first one first; `file_of` says what the narrative of a language would be called;
    `articles` and `translated` are what may be quoted (`contents_of`). Each narrative is compared with
    the first, so that nothing is told twice.
    """
    files = [each.file for each in narratives.values()]
    written: list[Contents] = []
    for words in speakers:
        narrative = narratives.get(words.language)
        if narrative is not None and len(speakers) > 1 and not narrative.is_too_large:
            written.append(
                contents_of(
                    narrative, words, articles=articles, translated=translated, sections=sections
                )
            )
        elif narrative is None and files:
            tongue = Tongue(words.language)
            missing = Address(file_of(words.language))
            yield TRANSLATION_MISSING.at(missing, language=tongue, others=files)
    for each in written:
        for place, other in each.foreign:
            yield TRANSLATION_LANGUAGE.at(place, language=Tongue(each.language), other=Tongue(other))
    # Nothing can be read in what is of another language.
    readable = [each for each in written if not each.is_foreign]
    for each in readable[1:]:
        yield from differences(readable[0], each)
