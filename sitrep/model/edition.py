"""Who may read what: the edition of a report and the sensitivity of a row are one scale."""

from enum import StrEnum


class Edition(StrEnum):
    """Circles of readers, from the widest to the narrowest."""

    PUBLIC = "public"
    PARTNERS = "partners"
    INTERNAL = "internal"

    def may_show(self, sensitivity: "Edition") -> bool:
        """Whether a row of that sensitivity may stand in this edition."""
        scale = list(Edition)
        return scale.index(sensitivity) <= scale.index(self)
