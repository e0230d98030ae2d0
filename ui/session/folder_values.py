"""What the windows of watched folders need of them."""

from storage.watching import WatchedFolder, Watcher

__all__ = ["WatchedFolder", "Watcher"]
