"""Shipped files that were compared with their sources: each is as its checksum was recorded."""

from hashlib import sha256
from pathlib import Path


class FileChanged(ValueError):
    """A shipped file is not the one whose checksum was recorded."""

    def __init__(self, name: str, folder: Path, kinds: set[str]) -> None:
        files = " ".join(f"*{kind}" for kind in sorted(kinds))
        super().__init__(
            f"{name} in {folder} differs from CHECKSUMS: compare it with its sources, "
            f"then run `sha256sum {files} > CHECKSUMS` there, or restore the file"
        )
        self.name = name


def check_files(folder: Path, *needed: str) -> None:
    """FileChanged unless every file that CHECKSUMS lists, and each that is `needed`, is there as it
    was recorded."""
    sums = load_checksums(folder)
    names = {**sums, **dict.fromkeys(needed)}
    for name in names:
        path = folder / name
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != sums.get(name):
            raise FileChanged(name, folder, {Path(each).suffix for each in names})


def load_checksums(folder: Path) -> dict[str, str]:
    """Checksums by file name, from lines as `sha256sum` writes them; empty without the file."""
    path = folder / "CHECKSUMS"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    pairs = (line.partition(" ") for line in lines if line)
    return {name.lstrip(" *"): checksum for checksum, _, name in pairs}
