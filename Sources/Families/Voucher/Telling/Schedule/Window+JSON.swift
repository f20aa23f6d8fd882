package import ExactJSON
internal import Filecoin

extension Voucher.Window {
  /// All of it: the terms, and the epochs that follow from them.
  package var json: JSON {
    [
      "settle-delay": .number(terms.settleDelay),
      "confidence": .number(terms.confidence),
      "reaction": .number(terms.timing.reaction),
      "delay": .number(terms.timing.delay),
      "undone": .number(terms.timing.undone),
      "settled": .number(settled.value),
      "relied-on": .number(relied.value),
      "acted-by": .number(acted.value),
      "executed-by": .number(executed.value),
      "last-epoch-for-vouchers": .number(last.value),
      "first-epoch-to-collect": .number(collectable.value),
      "spare": .number(spare),
      "safe": .bool(isSafe),
    ]
  }
}
