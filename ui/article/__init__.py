"""The article as one reads it: the page with its evidence, its header, overview and find bar.

The text on the page is always written from the article and never read back: what Qt shows may
differ from what is stored in a few control characters, offsets never do (`ui.article.offsets`).
"""

from ui.article.panel import ArticlePanel

__all__ = ["ArticlePanel"]
