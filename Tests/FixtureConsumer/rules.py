"""The families whose rules are written down here."""

from types import ModuleType

import one_way
import one_way_reading
import timelock
import timelock_reading

# How a family's transactions are built from terms and seed.
RULES: dict[str, ModuleType] = {"timelock": timelock, "one-way": one_way}
# What can be computed from a case itself.
READINGS: dict[str, ModuleType] = {"timelock": timelock_reading, "one-way": one_way_reading}
