"""The habit: a plan that fits into a week, kept kindly. Never blame, never a broken chain.

1. `plan`: what is planned, and what each hold is tied to; `ramp_up`: a gentle beginning.
2. `due`: the holds of a day and what became of each; `due_states` has their states.
3. `consistency`: how much of what was planned was done, in one calm word.
4. `skips`: why something was skipped.
5. `review`: the weekly review and what it proposes.
6. `coming_back`: a welcome after silent days.
7. `tips`: which tip goes with a break, if any.
"""
