"""The guided hold: what is planned, where a moment falls in it, and what it teaches the next."""

from app.domain.hold.settings import LONGEST_SECONDS, SHORTEST_SECONDS, HoldSettings

__all__ = ["LONGEST_SECONDS", "SHORTEST_SECONDS", "HoldSettings"]
