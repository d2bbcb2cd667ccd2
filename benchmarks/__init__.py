"""Repeatable measurements: every figure of ours beside its peer, in the same run."""
