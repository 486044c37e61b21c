"""Fingerprints of input files, whose content nobody can find without the office's salt.

From the plain SHA-256 of a small file, such as a spreadsheet with one unknown count, its content is
found by trying.
"""

import hmac
from collections.abc import Mapping
from dataclasses import replace

from sitrep.model.input_file import InputFile
from sitrep.model.month import Evidence
from sitrep.report.material import Material

_KIND = "hmac-sha256:"


def fingerprinted(material: Material, salt: bytes) -> Material:
    """The evidence with its files' fingerprints: HMAC-SHA256 (RFC 2104) of SHA-256 and salt."""
    evidence = material.evidence
    prints = {
        file.path: _KIND + hmac.digest(salt, file.sha256.encode(), "sha256").hex()
        for file in all_files(evidence)
    }
    return replace(material, evidence=replace(evidence, fingerprints=prints))


def all_files(evidence: Evidence) -> list[InputFile]:
    """Every file that was read, by path: the months', photos, articles, boundaries, logos, settings."""
    files = [file for month in evidence.months for file in month.files]
    photos = [InputFile(photo.file, photo.sha256) for photo in evidence.month.photos.values()]
    logos = [InputFile(logo.file, logo.sha256) for logo in evidence.logos]
    settings = [] if evidence.settings is None else [evidence.settings]
    return sorted(
        {*files, *photos, *logos, *evidence.article_files, *settings}, key=lambda file: file.path
    )


def are_comparable(old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """Whether two manifests name files in one way: release 0.1 has all of them with plain SHA-256."""
    return _kinds(old) == _kinds(new) or not (old and new)


def _kinds(prints: Mapping[str, str]) -> set[bool]:
    return {value.startswith(_KIND) for value in prints.values()}
