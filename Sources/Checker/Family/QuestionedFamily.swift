public import Channels
public import Simulation

/// A family of whose transactions one can ask what they are worth now, and which of them wins.
public protocol QuestionedFamily: ChainFamily, CheckedFamily {
  /// What a transaction is for.
  static func purpose(of name: Name) -> TransactionPurpose
  /// The number of the latest state that a participant takes as agreed; `nil` before there is one.
  static func agreedState(by party: Party) -> UInt32?
  /// How many blocks it takes, at the pace that the terms assume, from when a transaction may be
  /// broadcast until it is on the chain for good.
  static func blocksToStand(under terms: Terms) -> Int
}

/// What a transaction is for in its channel.
public enum TransactionPurpose: Hashable, Sendable {
  /// Puts the money into the channel.
  case funding
  /// Takes it out as one of the numbered states divides it; the later state replaces the earlier.
  case state(UInt32)
  /// Takes it out at once, as all have agreed in the end.
  case settlement
  /// Anything else, such as what spends one of these.
  case other
}

extension TransactionLabel {
  /// What the transaction is for, as all have signed it; `nil` where a cheat changed or made it.
  package func purpose<Family: QuestionedFamily>(
    in family: Family.Type
  ) -> TransactionPurpose? where Family.Name == Name {
    switch self {
    case .channel(let name): family.purpose(of: name)
    case .changed, .doubleSpend, .malleated: nil
    }
  }

  /// Whether it takes the money out of the channel as all have signed.
  package func closes<Family: QuestionedFamily>(
    _ family: Family.Type
  ) -> Bool where Family.Name == Name {
    switch purpose(in: family) {
    case .state, .settlement: true
    case .funding, .other, nil: false
    }
  }

  /// The number of the state by which it divides the capacity, changed or not; `nil` where it is of
  /// no numbered state.
  package func state<Family: QuestionedFamily>(
    in family: Family.Type
  ) -> UInt32? where Family.Name == Name {
    switch self {
    case .channel(let name), .changed(let name):
      guard case .state(let state) = family.purpose(of: name) else { return nil }
      return state
    case .doubleSpend, .malleated: return nil
    }
  }
}
