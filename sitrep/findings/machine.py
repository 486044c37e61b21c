"""What was found, for programs: JSON, whose fields are a promise, and SARIF 2.1.0."""

import json
import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from sitrep.cells import Address, column_letters
from sitrep.diagnostics import Check, Diagnostic
from sitrep.words.speech import Words

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&])")
_BRACKET = re.compile(r"([\\\[\]])")


def as_json(operation: str, period: str, diagnostics: Iterable[Diagnostic], words: Words) -> str:
    """The machine's form; its fields are a promise."""
    entries = []
    for diagnostic in diagnostics:
        message, fix = words.explain(diagnostic)
        entries.append(
            {
                "code": diagnostic.code,
                "severity": str(diagnostic.severity),
                **_place(diagnostic.where),
                "message": message,
                "fix": fix,
                "related": [_place(related) for related in diagnostic.related],
            }
        )
    content = {"operation": operation, "period": period, "diagnostics": entries}
    return json.dumps(content, ensure_ascii=False, indent=2)


def as_sarif(
    operation: str,
    period: str,
    diagnostics: Iterable[Diagnostic],
    words: Words,
    *,
    version: str,
    checks: Sequence[Check],
) -> str:
    """One run of SARIF 2.1.0; `checks` are all that sitrep can find, `version` is its own."""
    positions = {check.code: position for position, check in enumerate(checks)}
    run = {
        "tool": {
            "driver": {
                "name": "sitrep",
                "version": version,
                "language": "en",  # of the rules' reasons; the results are in the words' language
                "rules": [_rule(check, words) for check in checks],
            }
        },
        "automationDetails": {"id": f"sitrep/{operation}/{period}"},
        "language": words.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": words.say("findings.workspace")}}},
        "results": [_result(each, positions, words) for each in diagnostics],
    }
    content = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2)


def _rule(check: Check, words: Words) -> dict[str, object]:
    return {
        "id": check.code,
        "fullDescription": {"text": _no_link(check.why)},
        "help": {"text": _no_link(words.say("findings.help", code=check.code))},
        "defaultConfiguration": {"level": str(check.severity)},
    }


def _result(diagnostic: Diagnostic, positions: dict[str, int], words: Words) -> dict[str, object]:
    message, fix = words.explain(diagnostic)
    to_mend = _escaped(words.say("findings.fix"))
    result: dict[str, object] = {"ruleId": diagnostic.code}
    if diagnostic.code in positions:
        result["ruleIndex"] = positions[diagnostic.code]
    result |= {
        "level": str(diagnostic.severity),
        "message": {
            # A `fixes` object must hold a replacement of bytes; a remedy in words goes here.
            "text": _no_link(f"{message}\n{fix}"),
            "markdown": f"{_escaped(message)}\n\n**{to_mend}** {_escaped(fix)}",
        },
        "locations": [_location(diagnostic.where, words)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number} | _location(related, words, words.say("check.see", place=related))
            for number, related in enumerate(diagnostic.related, start=1)
        ]
    if diagnostic.accepted:
        reason = _no_link(diagnostic.accepted)
        result["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return result


def _location(where: Address, words: Words, message: str = "") -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(where.file), "uriBaseId": _ROOT}}
    location: dict[str, object] = {"physicalLocation": physical}
    if where.sheet is None:
        if where.row:
            column = {"startColumn": where.column} if where.column else {}
            physical["region"] = {"startLine": where.row} | column
    elif name := _reference(where):
        location["logicalLocations"] = [
            {"name": where.cell or where.sheet, "fullyQualifiedName": name, "kind": "cell range"}
        ]
        message = message or ", ".join(part for part in (where.sheet, words.place(where)) if part)
    if message:
        location["message"] = {"text": _no_link(message)}
    return location


def _reference(where: Address) -> str:
    """As a formula would name it: `'July 2012'!F7`, `'July 2012'!7:7`, `F7` in a CSV file."""
    if where.row and where.column:
        cells = f"{column_letters(where.column)}{where.row}"
    elif where.row:
        cells = f"{where.row}:{where.row}"
    else:
        cells = f"{column_letters(where.column)}:{column_letters(where.column)}" if where.column else ""
    sheet = "'" + where.sheet.replace("'", "''") + "'" if where.sheet else ""
    return "!".join(part for part in (sheet, cells) if part)


def _no_link(text: str) -> str:
    """SARIF 3.11: braces are doubled, brackets escaped, or text becomes a placeholder or a link."""
    return _BRACKET.sub(r"\\\1", text).replace("{", "{{").replace("}", "}}")


def _escaped(text: str) -> str:
    """As Markdown that shows every sign and runs none; its braces doubled as SARIF asks."""
    return _MARKDOWN.sub(r"\\\1", text).replace("\\{", "{{").replace("\\}", "}}")


def _place(where: Address) -> dict[str, str]:
    return {"file": where.file, "sheet": where.sheet or "", "cell": where.cell}
