"""Where the lexicons and the sample corpus are, installed or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped_folder(name: str) -> Path:
    """The folder ``lexicons`` or ``seeds`` that came with the package.

    A wheel carries them inside the package; an editable install does not, and finds them at the
    top of the checkout.
    """
    installed = _PACKAGE / "data" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name
