"""The habit: the plan, the holds that are due, and the weeks."""
