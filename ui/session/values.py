"""The values that storage and the widgets exchange through the session."""

from storage.codebooks import CodebookVersion
from storage.gazetteers import Imported
from storage.import_log import FileOutcome, LikeText, LoggedImport, Result
from storage.importing import ImportReport
from storage.queue import Order, QueueQuery, QueueRow
from storage.reconciliation.incident_list import (
    IncidentOrder,
    IncidentQuery,
    IncidentRow,
    Which,
)
from storage.saved_filters import SavedFilter

__all__ = [
    "CodebookVersion",
    "FileOutcome",
    "ImportReport",
    "Imported",
    "IncidentOrder",
    "IncidentQuery",
    "IncidentRow",
    "LikeText",
    "LoggedImport",
    "Order",
    "QueueQuery",
    "QueueRow",
    "Result",
    "SavedFilter",
    "Which",
]
