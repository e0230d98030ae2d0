"""The desk's calendar: days and ranges chosen by key or pointer, with their Islamic dates."""

from ui.calendar.popup import CalendarPopup

__all__ = ["CalendarPopup"]
