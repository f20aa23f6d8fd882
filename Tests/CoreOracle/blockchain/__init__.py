"""Blocks and chains, for the comparison of `paychan ledger` with Bitcoin Core's own engine."""
