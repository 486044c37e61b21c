"""The languages that sitrep reads: one file, and in it one object, for each."""

from collections.abc import Mapping

from sitrep.languages.ar import ARABIC
from sitrep.languages.en import ENGLISH
from sitrep.languages.es import SPANISH
from sitrep.languages.fr import FRENCH
from sitrep.languages.language import Language
from sitrep.languages.tr import TURKISH

LANGUAGES: Mapping[str, Language] = {
    language.code: language for language in (ENGLISH, FRENCH, SPANISH, ARABIC, TURKISH)
}
"""By code; where a text may be read in several, the earlier one wins."""
