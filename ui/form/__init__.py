"""The form of an account: its cards, a row for every field of the codebook, editors in place."""

from ui.form.panel import FormPanel

__all__ = ["FormPanel"]
