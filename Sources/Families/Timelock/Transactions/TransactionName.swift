internal import Channels

extension Timelock {
  /// What a transaction is in its channel.
  public enum TransactionName: Hashable, Sendable {
    /// Puts the money under both keys.
    case funding
    /// State 0.
    case refund
    /// State k ≥ 1.
    case commitment(UInt32)
    /// The final division with no lock.
    case settlement

    /// The name of a state's transaction.
    public init(state: UInt32) {
      self = state == 0 ? .refund : .commitment(state)
    }

    /// The state whose lock it has; `nil` where it has none.
    public var state: UInt32? {
      switch self {
      case .funding, .settlement: nil
      case .refund: 0
      case .commitment(let state): state
      }
    }

    /// The name of a division in a form.
    public init(_ division: Division, _ form: ClosingForm) {
      switch form {
      case .settlement: self = .settlement
      case .locked: self.init(state: division.state)
      }
    }
  }
}

extension Timelock.TransactionName: CustomStringConvertible {
  public var description: String {
    switch self {
    case .funding: "funding"
    case .refund: "refund"
    case .commitment(let state): "commitment \(state)"
    case .settlement: "settlement"
    }
  }
}
