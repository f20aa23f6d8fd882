internal import Bitcoin
public import Channels
internal import Exploration
public import Simulation

/// A world at some point of a path, with what must be remembered of the path to judge it.
public struct Situation<Family: CheckedFamily>: Sendable {
  /// The world.
  public internal(set) var world: World<Family>
  /// Who cheats in it; `nil` where all are honest.
  public internal(set) var cheat: Family.Role?
  /// What all participants owned at the start.
  var wealth: Amount
  /// What may still happen.
  public internal(set) var allowance: Allowance
  /// How many looks in a row each participant has missed, by the number of its role.
  var missed = SIMD4<UInt8>()
  /// What honest participants have signed so far.
  var signings: [Signing] = []
  /// What was seen to go wrong in a single move.
  var flaws: Flaws = []

  init(_ world: World<Family>, cheat: Family.Role?, allowance: Allowance) {
    self.world = world
    wealth = world.startingWealth
    self.cheat = cheat
    self.allowance = allowance
  }

  /// The participants that hold to their rules.
  public var honest: [Family.Role] { Family.Role.allCases.filter { $0 != cheat } }
}

/// What can only be seen while a move is made.
struct Flaws: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A message was refused, and its receiver has changed all the same.
  static let changedByRefusal = Flaws(rawValue: 1)
  /// An honest participant signed something else for the same number.
  static let signedTwice = Flaws(rawValue: 2)

  /// Every set of flaws, by its bits.
  static let every = (UInt8(0)...3).map(Flaws.init(rawValue:))
}

extension World {
  /// What all participants owned before the first move.
  fileprivate var startingWealth: Amount {
    Amount(
      uncheckedSatoshis: Family.Role.allCases.reduce(0) {
        $0 + Family.owned(byAtStart: $1, setting.wallets).satoshis
      })
  }
}
