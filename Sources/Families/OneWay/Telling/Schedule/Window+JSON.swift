internal import Bitcoin
package import ExactJSON

extension OneWay.Window {
  /// All of it: the terms, the two tips and the block that follow from them, and every stage.
  package var json: JSON {
    let timing = terms.timing
    return [
      "variant": .string(terms.variant.kind.rawValue),
      "expiry": terms.variant.expiry.map { .number($0.value) } ?? .null,
      "lifetime": terms.variant.lifetime.map { .number($0) } ?? .null,
      "confirmations": .number(terms.confirmations),
      "reaction": .number(timing.reaction),
      "delay": .number(timing.delay),
      "undone": .number(timing.undone),
      "height": .number(tip.value),
      "clock": clock.json,
      "last-tip-to-accept": .number(deadline.lastTipToAccept),
      "close-by": .number(deadline.closeBy),
      "first-refund-block": .number(deadline.firstRefundBlock.value),
      "first-tip": .number(firstTip),
      "safe": .bool(isSafe),
      "tips": .array(spans.map(\.json)),
    ]
  }
}

extension OneWay.Window.Clock {
  /// The block since which the lock counts, and whether that block is there; nothing where the lock
  /// is a height.
  fileprivate var json: JSON {
    switch self {
    case .fixed: .null
    case .running(let block): ["since": .number(block.value), "running": true]
    case .supposed(let block): ["since": .number(block.value), "running": false]
    }
  }
}

extension OneWay.Window.Span {
  fileprivate var json: JSON {
    [
      "from": .number(from), "to": to.map { .number($0) } ?? .null,
      "stage": .string(stage.rawValue),
    ]
  }
}
