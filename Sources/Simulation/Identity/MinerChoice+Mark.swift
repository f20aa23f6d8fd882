internal import Channels

extension TransactionLabel {
  /// What tells it from others.
  var mark: Mark {
    switch self {
    case .channel(let name): name.mark
    case .changed(let name): Mark(high: 1, low: name.mark.low)
    case .doubleSpend: Mark(high: 2, low: 0)
    case .malleated: Mark(high: 3, low: 0)
    }
  }
}

extension Timelock.TransactionName {
  /// What tells it from others.
  var mark: Mark {
    switch self {
    case .funding: Mark(1)
    case .refund: Mark(2)
    case .settlement: Mark(3)
    case .commitment(let state): Mark(UInt64(state) << 32)
    }
  }
}

extension MinerChoice {
  /// What tells it from others.
  var mark: Mark {
    switch self {
    case .mempool: Mark(high: 1, low: 1)
    case .without(let labels): labels.reduce(Mark(high: 1, low: 2)) { $0.mixed(with: $1.mark) }
    case .only(let labels): labels.reduce(Mark(high: 1, low: 3)) { $0.mixed(with: $1.mark) }
    }
  }
}
