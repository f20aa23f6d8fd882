internal import Bitcoin
public import Channels
internal import Exploration
public import Simulation

/// A world on one of its ways, with what must be remembered of the way to judge it.
public struct Situation: Sendable {
  /// The world.
  public internal(set) var world: World
  /// Who cheats in it, if anybody.
  public internal(set) var cheat: PaymentRole?
  /// What the payer owned at the start; the payee owned nothing.
  var wealth: Amount
  /// What may still happen.
  public internal(set) var allowance: Allowance
  /// How many looks in a row each side has missed.
  var missed = PerRole<PaymentRole, UInt8>(payer: 0, payee: 0)
  /// What honest sides have signed so far.
  var signings: [Signing] = []
  /// What was seen to go wrong in a single move.
  var flaws: Flaws = []

  init(_ world: World, cheat: PaymentRole?, allowance: Allowance) {
    self.world = world
    wealth = world.startingWealth
    self.cheat = cheat
    self.allowance = allowance
  }

  /// The sides that hold to their rules.
  public var honest: [PaymentRole] { PaymentRole.allCases.filter { $0 != cheat } }
}

/// What can only be seen while a move is made.
struct Flaws: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A message was refused, and its receiver is another all the same.
  static let changedByRefusal = Flaws(rawValue: 1)
  /// An honest side signed a second transaction for a state.
  static let signedTwice = Flaws(rawValue: 2)
}
