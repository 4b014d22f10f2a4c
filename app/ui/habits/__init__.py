"""The habit: the plan, the holds that are due, and why something was skipped."""
