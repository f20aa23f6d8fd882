internal import Channels
public import Simulation

/// One thing that may happen in a world that is explored: a few moves that follow one another.
///
/// Moves are bound together where nothing that could happen between them makes a difference, so
/// that the worlds between need not be looked at.
public struct Deed: Hashable, Sendable {
  /// The moves, in order.
  public let moves: [Move]
  /// What it is charged to, if to anything.
  let charge: Allowance.Item?
  /// The sides that do not see the block that is mined.
  let missing: Sides
  /// Whether a block is mined, so that sides see it or miss it.
  let isBlock: Bool

  init(_ moves: [Move], charge: Allowance.Item? = nil) {
    self.moves = moves
    self.charge = charge
    missing = []
    isBlock = false
  }

  init(block moves: [Move], missing: Sides, charge: Allowance.Item? = nil) {
    self.moves = moves
    self.charge = charge
    self.missing = missing
    isBlock = true
  }
}

/// Some of the two sides.
struct Sides: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

extension Sides {
  init(_ role: PaymentRole) {
    switch role {
    case .payer: self.init(rawValue: 1)
    case .payee: self.init(rawValue: 2)
    }
  }
}
