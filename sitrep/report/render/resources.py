"""What a page may load: the report's fonts and photos, and nothing of the machine or the network."""

import base64
from collections.abc import Collection, Mapping

from sitrep.fonts.typefaces import Typefaces
from sitrep.report.render.assets import PageProblem
from sitrep.report.render.libraries import by_file_name

with by_file_name():
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse


class ForbiddenResource(PageProblem):
    """The page asked for something that is not the package's own."""


class Forbidden(FatalURLFetchingError):  # type: ignore[misc]
    """Not an Exception, which WeasyPrint would swallow (inside an SVG it swallows even this)."""


def forbidden(url: str) -> ForbiddenResource:
    """What is raised in its place, for whoever builds the report."""
    return ForbiddenResource("page.forbidden_resource", {"url": url})


ffi.cdef("FcConfig * FcConfigCreate (void);", override=True)


class OwnFonts(FontConfiguration):  # type: ignore[misc]
    """Has no font but those of the page's `@font-face` rules: none of the machine, nor its settings."""

    def __init__(self) -> None:
        super().__init__()
        self._config = fontconfig.FcConfigCreate()
        pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self.font_map), self._config)
        # The map keeps it from here on.
        fontconfig.FcConfigDestroy(self._config)


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Serves fonts and pictures from memory; there is no way from here to a file or the network.

    `images` are data URIs, `pictures` our own drawings by address.
    """

    def __init__(
        self, images: Collection[str], pictures: Mapping[str, bytes], typefaces: Typefaces
    ) -> None:
        super().__init__()
        self.fonts = {font.url: font for font in typefaces.fonts}
        self.images = images
        self.pictures = pictures
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002
        if url in self.fonts:
            font = self.fonts[url].content()
            return URLFetcherResponse(url, font, {"Content-Type": "font/sfnt"})
        if url in self.images:
            head, _, content = url.partition(",")
            kind = head.removeprefix("data:").removesuffix(";base64")
            return URLFetcherResponse(url, base64.b64decode(content), {"Content-Type": kind})
        if url in self.pictures:
            return URLFetcherResponse(url, self.pictures[url], {"Content-Type": "image/svg+xml"})
        self.refused.append(url)
        raise Forbidden(url)
