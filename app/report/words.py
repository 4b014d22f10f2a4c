"""Words of the reports that leave the app: plain, and without any claim.

They stand here and not with the words of the screens, because reports know nothing of screens.
"""

from __future__ import annotations

PAIN_SCORE = "Pain severity, 0-10 verbal numeric rating, reported"
FLARE = "Flare of muscle pain, self-reported"
CALLED_A_FLARE = "The person calls this a flare"
CALLED_CLEAR = "The person calls this spot clear"

FEELS = "How it feels"
ALSO_FELT = "Also felt in"
TRIGGER = "What may have set it off"
RELIEF = "What helped"
SLEEP = "How the person slept, 0 (badly) to 10 (well)"
STRESS = "How tense the day was, 0 (calm) to 10 (very tense)"


def episode(peak: int, peak_day: str, onset_observed: bool) -> str:
    """What is worth knowing about one flare beside its dates."""
    began = "" if onset_observed else " Its beginning was not logged."
    return f"At worst {peak} of 10, on {peak_day}.{began} Worked out from a journal."
