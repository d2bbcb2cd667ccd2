"""Knowledge of the field: pure values and rules. No I/O, no clock, no database."""
