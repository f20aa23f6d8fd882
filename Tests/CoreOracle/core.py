"""Bitcoin Core's engine as a judge, guarded so that it never aborts the process."""

import pbk
from pbk.script import PrecomputedTransactionData, ScriptVerificationFlags

from signing import Place

FLAGS = {name: flag.value for name, flag in ScriptVerificationFlags.__members__.items()
         if name not in ("NONE", "ALL")}


def accepts(place: Place, flags: list[str]) -> bool:
    """Core's verdict on one input; the flags must be among those that its engine takes."""
    if not 0 <= place.index < len(place.tx.inputs):
        raise ValueError("the input's index is out of range")
    if "WITNESS" in flags and "P2SH" not in flags:
        raise ValueError("WITNESS needs P2SH")
    tx = pbk.Transaction(place.tx.encode())
    spent = [pbk.TransactionOutput(pbk.ScriptPubkey(each.script), each.value)
             for each in place.prevouts]
    this = place.prevouts[place.index]
    return bool(pbk.ScriptPubkey(this.script).verify(
        this.value, tx, PrecomputedTransactionData(tx, spent), place.index,
        sum(FLAGS[name] for name in flags)))
