"""The families whose rules are written down here."""

from types import ModuleType

import one_way
import timelock

RULES: dict[str, ModuleType] = {"timelock": timelock, "one-way": one_way}
