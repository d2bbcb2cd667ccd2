"""A drill of failures: the program on three PostgreSQL members, while they are taken away from it.

`make drill` runs it; it is not part of the tests. Nothing leaves this machine.
"""
