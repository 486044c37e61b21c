"""I/O: the fonts of one operation, from its own folder and from installed packages."""

from sitrep.cells import Address
from sitrep.diagnostics import Diagnostic
from sitrep.fonts.typefaces import Typefaces
from sitrep.intake.limited.reader import Reader
from sitrep.intake.typefaces import FOLDER, read_typefaces
from sitrep.model.input_file import InputFile
from sitrep.model.operation import Operation
from sitrep.operation.workspace import Workspace


def typefaces_of(
    workspace: Workspace, operation: Operation, reader: Reader
) -> tuple[Typefaces, list[InputFile], list[Diagnostic]]:
    """What its reports are printed in, the files that it came from, and what was wrong with others."""
    folder = workspace.operation_folder(operation.folder)
    return read_typefaces(
        folder / FOLDER,
        operation.fonts.packaged,
        reader=reader.of(operation),
        name=workspace.name,
        settings=Address(workspace.name(folder / "operation.toml")),
    )
