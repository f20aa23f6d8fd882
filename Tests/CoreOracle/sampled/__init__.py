"""Paths that `paychan explore` sampled, run by `paychan run` and built on Core's engine."""
