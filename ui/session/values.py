"""The values that storage and the widgets exchange through the session."""

from storage.importing import FileOutcome, ImportReport, Result
from storage.queue import Order, QueueQuery, QueueRow

__all__ = ["FileOutcome", "ImportReport", "Order", "QueueQuery", "QueueRow", "Result"]
