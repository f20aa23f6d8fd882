public import Channels

/// What a transaction is called in a trace.
public enum TransactionLabel: Hashable, Sendable {
  /// A transaction of the channel.
  case channel(Timelock.TransactionName)
  /// A transaction of the channel that somebody changed.
  case changed(Timelock.TransactionName)
  /// Spends the coins of the funding another way.
  case doubleSpend
  /// The funding with another name.
  case malleated
}

extension TransactionLabel: CustomStringConvertible {
  public var description: String {
    switch self {
    case .channel(let name): "\(name)"
    case .changed(let name): "changed \(name)"
    case .doubleSpend: "double-spend"
    case .malleated: "malleated funding"
    }
  }
}
