"""How fast it is: `make bench`.

To add a measurement: a module here called `measure_<what>.py` with a function
`measure() -> Iterable[Result]`.  It is found by its name.  Whatever can be compared is compared
within one run, side by side, so that the speed of the machine does not matter.
"""
