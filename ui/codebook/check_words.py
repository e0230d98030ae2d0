"""What the checks that a field may name are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

# Called by this name with both arguments in place, or the translators' tool does not see it.


def check_words() -> dict[str, str]:
    """What each check looks for, in a few words."""
    translate = QCoreApplication.translate
    return {
        "date_unresolved": translate("Checks", "a day that is not resolved"),
        "date_order": translate("Checks", "an end before the beginning"),
        "date_precision": translate("Checks", "a precision that does not fit the days"),
        "date_future": translate("Checks", "a day to come"),
        "date_after_publication": translate("Checks", "a day after publication"),
        "place_coordinates": translate("Checks", "coordinates that are missing"),
        "place_range": translate("Checks", "coordinates that are none on Earth"),
        "place_country": translate("Checks", "coordinates outside the country"),
        "initiator_is_target": translate("Checks", "the same side as who did it and whom it hit"),
        "civilian_targeting_agrees": translate("Checks", "civilian targeting against the target"),
        "claimed_and_denied": translate("Checks", "one side that claims and denies"),
        "claim_mode_claimed": translate("Checks", "a way of claiming without a claim"),
        "weapon_fits_event": translate("Checks", "a weapon that does not fit the event"),
        "munitions_zero": translate("Checks", "no munition beside a weapon or damage"),
        "damage_agrees": translate("Checks", "damage that does not fit the event"),
        "count_order": translate("Checks", "a lowest number above the highest"),
        "group_once": translate("Checks", "one group counted twice"),
        "group_total": translate("Checks", "groups that exceed the total"),
        "civilian_target": translate("Checks", "civilian victims where no civilians were hit"),
        "fair_sources": translate("Checks", "“Fair” with fewer than two sources"),
        "confirmed_claim": translate("Checks", "“Confirmed” without a side that accepts it"),
        "contested_claims": translate("Checks", "“Contested” without a dispute"),
        "discounted_civilians": translate("Checks", "“Discounted” with civilians killed"),
    }
