"""The screens of Learn: search, muscles, and what there is to read."""
