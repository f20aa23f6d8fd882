public import Bitcoin

/// What a participant has seen of a chain since it was started; a restart forgets it.
public struct Outlook: Hashable, Sendable {
  /// Its last look.
  public private(set) var facts: ChainFacts?
  /// The most confirmations that it has seen the funding have.
  public private(set) var deepest = 0

  /// Nothing is seen yet.
  public init() {}

  /// The last block that it knows of.
  public var tip: BlockHeight? { facts?.tip }

  /// Takes a look.
  public mutating func look(_ facts: ChainFacts) {
    self.facts = facts
    switch facts.funding {
    case .unseen, .waiting: break
    case .confirmed(_, _, let depth): deepest = max(deepest, depth)
    }
  }
}

extension Outlook {
  /// Whether nothing of the funding is left, so that it must be offered again.
  public var isFundingGone: Bool {
    guard let facts else { return false }
    return facts.funding == .unseen && facts.spender == .none
  }
}

extension OutputFacts.Sighting {
  /// Whether the output is where it was announced.
  public func stands(at outPoint: OutPoint) -> Bool {
    switch self {
    case .unseen: false
    case .waiting(let found), .confirmed(let found, _, _): found == outPoint
    }
  }
}
