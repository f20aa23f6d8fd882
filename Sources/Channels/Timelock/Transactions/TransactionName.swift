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

    /// The name of a division in a form.
    public init(_ division: Division, _ form: ClosingForm) {
      switch form {
      case .settlement: self = .settlement
      case .locked: self = division.state == 0 ? .refund : .commitment(division.state)
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
