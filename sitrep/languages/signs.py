"""The signs around a count that belong to no language."""

from collections.abc import Mapping

from sitrep.quantity import Kind

BEFORE: Mapping[Kind, str] = {
    Kind.ABOUT: "~|≈|∼|≃",
    Kind.AT_LEAST: "≥|>=|⩾",
    Kind.MORE_THAN: ">",
    Kind.LESS_THAN: "<",
    Kind.AT_MOST: "≤|<=|⩽",
}
AFTER: Mapping[Kind, str] = {Kind.AT_LEAST: "+"}
MISSING: Mapping[Kind, str] = {
    Kind.NO_DATA: "-|--|---|..|...|?|??",
    Kind.SUPPRESSED: "*|**|***",
}
OF_PAGES = "/"
NUMBER_SIGN = "n°|№"
"""What is read as the sign of a document's number, whatever follows."""
