"""What a gazetteer is imported with; apart from the other values, for it brings in the rules."""

from storage.gazetteer_files import Choices, Layout, guessed_columns
from storage.gazetteer_import import GazetteerReport

__all__ = ["Choices", "GazetteerReport", "Layout", "guessed_columns"]
