"""A font cut to some of its signs, by the library that cuts those of the PDF (HarfBuzz)."""

from collections.abc import Iterable

from fontTools import unicodedata  # type: ignore[import-untyped]

from sitrep.report.render.assets import PageProblem
from sitrep.report.render.libraries import by_file_name

with by_file_name():
    from weasyprint.text.ffi import ffi, harfbuzz, harfbuzz_subset
    from weasyprint.text.fonts import get_hb_object_data

ffi.cdef(
    """
    const char * hb_version_string (void);
    hb_blob_t * hb_blob_create (
        const char *data, unsigned int length, int mode, void *user_data, void *destroy);
    hb_face_t * hb_face_create (hb_blob_t *blob, unsigned int index);
    void hb_set_add (hb_set_t *set, hb_codepoint_t codepoint);
    void hb_set_clear (hb_set_t *set);
    """,
    override=True,
)

_COPIED = 0


def cut_font(content: bytes, signs: Iterable[str], features: Iterable[str]) -> bytes:
    """The font file with these signs and features of its layout alone, and without hints for pixels.

    With a sign comes its mirror (≤ with ≥), which stands for it among words that run from right to left.
    A variable font stays variable. PageProblem where the library cannot read the font.
    """
    codes = {*map(ord, signs)}
    mirrors = {*map(unicodedata.mirrored, codes)} - {None}
    blob = ffi.gc(
        harfbuzz.hb_blob_create(content, len(content), _COPIED, ffi.NULL, ffi.NULL),
        harfbuzz.hb_blob_destroy,
    )
    face = ffi.gc(harfbuzz.hb_face_create(blob, 0), harfbuzz.hb_face_destroy)
    wanted = ffi.gc(
        harfbuzz_subset.hb_subset_input_create_or_fail(), harfbuzz_subset.hb_subset_input_destroy
    )
    _add(_set_of(wanted, "UNICODE"), codes | mirrors)
    _add(_set_of(wanted, "DROP_TABLE_TAG"), [_tag("meta")])
    kept = _set_of(wanted, "LAYOUT_FEATURE_TAG")
    harfbuzz.hb_set_clear(kept)
    _add(kept, map(_tag, features))
    harfbuzz_subset.hb_subset_input_set_flags(wanted, harfbuzz_subset.HB_SUBSET_FLAGS_NO_HINTING)
    cut = ffi.gc(harfbuzz_subset.hb_subset_or_fail(face, wanted), harfbuzz.hb_face_destroy)
    if not harfbuzz.hb_face_get_glyph_count(face) or cut == ffi.NULL:
        raise PageProblem("page.rendering", {"detail": "HarfBuzz cannot cut a font to its signs"})
    return bytes(get_hb_object_data(cut))


def harfbuzz_version() -> str:
    """The version of the library as it is installed."""
    return str(ffi.string(harfbuzz.hb_version_string()).decode())


def _set_of(wanted: object, kind: str) -> object:
    number = getattr(harfbuzz_subset, f"HB_SUBSET_SETS_{kind}")
    return harfbuzz_subset.hb_subset_input_set(wanted, number)


def _add(numbers: object, added: Iterable[int]) -> None:
    for number in added:
        harfbuzz.hb_set_add(numbers, number)


def _tag(name: str) -> int:
    return int(harfbuzz.hb_tag_from_string(name.encode(), -1))
