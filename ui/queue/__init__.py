"""The queue of articles: a list that pages by key, with search, filter and order."""

from ui.queue.panel import QueuePanel

__all__ = ["QueuePanel"]
