"""Stories that `paychan run` exports, replayed on Bitcoin Core's own engine."""
