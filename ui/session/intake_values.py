"""What the windows of an import need of the importer."""

from storage.import_choices import NOTHING, Correction, ImportChoices, Place, path_text
from storage.previewing import PreviewedArticle, PreviewedFile, Previewer, Twin

ENCODINGS = (
    *("utf-8", "windows-1256", "iso-8859-6", "utf-16", "windows-1252"),
    *("mac-arabic", "cp720", "cp864"),
)
"""Those that Arabic texts are met in, the likeliest first."""

__all__ = [
    "ENCODINGS",
    "NOTHING",
    "Correction",
    "ImportChoices",
    "Place",
    "PreviewedArticle",
    "PreviewedFile",
    "Previewer",
    "Twin",
    "path_text",
]
