"""A defect after the rules have spoken is one finding beside theirs."""

from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

from office import checked, office
from sitrep.work import editions, month

REFUGEES = """
    | as_of | country | registered | source |
    |---|---|---|---|
    | 2012-07-31 | JOR | 35000 | UNHCR |
    | 2012-06-30 | TUR | 44000 | AFAD |
    """


@pytest.mark.parametrize(("module", "stage"), [(month, "reports_of"), (editions, "read_narrative")])
def test_a_stage_that_raises_is_one_error_and_the_rules_still_speak(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: ModuleType, stage: str
) -> None:
    def breaks(*_: object, **__: object) -> NoReturn:
        raise KeyError("Mr Khalil")

    workspace = office(tmp_path, {"2012-07": {"refugees.csv": REFUGEES}}, '["public", "internal"]')
    monkeypatch.setattr(module, stage, breaks)
    result = checked(workspace)
    assert [d.code for d in result.diagnostics] == ["check-broke-off", "date-outside-period"]
    assert result.has_errors
