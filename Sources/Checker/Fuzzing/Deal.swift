public import Channels
public import Simulation

/// What a random future begins with: the terms, who cheats, and what everybody else may do at worst.
public struct Deal: Hashable, Sendable {
  /// What the two agree on.
  public var terms: Timelock.Terms
  /// Who of them cheats, if anybody.
  public var cheat: PaymentRole?
  /// Where the future begins.
  public var start: WorldBounds.Start
  /// Which rules each side leaves out.
  public var waived: PerRole<PaymentRole, Set<Timelock.Rule>>

  /// Writes a deal down.
  public init(
    terms: Timelock.Terms, cheat: PaymentRole? = nil, start: WorldBounds.Start = .open,
    waived: PerRole<PaymentRole, Set<Timelock.Rule>> = PerRole(payer: [], payee: [])
  ) {
    self.terms = terms
    self.cheat = cheat
    self.start = start
    self.waived = waived
  }
}

extension Deal {
  /// How many blocks the one branch that may overtake the chain undoes at most: what the terms
  /// reckon with, and no more.
  var undoable: Int { Int(terms.ladder.undone) }

  /// The story so far, and what follows.
  func scenario(name: String, about: String, _ moves: [Move]) -> Scenario {
    Scenario(
      name: name, about: about, seed: "random futures", terms: terms, waived: waived,
      moves: start.prologue(confirmations: terms.confirmations) + Moves(moves))
  }

  /// The world in which it begins; `nil` where the channel cannot be opened.
  var world: World? {
    do { return try scenario(name: "", about: "", []).end() } catch { return nil }
  }
}
