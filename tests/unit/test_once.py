"""What tests share is made once, whole or not at all."""

from pathlib import Path

import pytest

from functional.once import made_once


def test_the_first_makes_it_and_what_is_half_made_is_begun_anew(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    makers = []

    def make(folder: Path) -> None:
        makers.append(folder)
        assert not list(folder.iterdir())
        (folder / "file").touch()
        if len(makers) == 1:
            raise OSError

    with pytest.raises(OSError, match=r"^$"):
        made_once(tmp_path_factory, "trial", make)
    made = [made_once(tmp_path_factory, "trial", make) for _ in range(2)]
    assert made[0] == made[1]
    assert len(makers) == 2
    assert [path.name for path in made[0].iterdir()] == ["file"]
