public import Channels
public import Simulation

/// What a random future begins with: the terms, who cheats, and what all others may do at worst.
public struct FutureSetup<Family: FuzzedFamily>: Hashable, Sendable {
  /// What is agreed on.
  public var terms: Family.Terms
  /// Who cheats; `nil` where all are honest.
  public var cheat: Family.Role?
  /// Where the future begins.
  public var start: FutureStart
  /// Which rules each participant leaves out.
  public var waived: PerRole<Family.Role, Set<Family.Rule>>

  /// Sets a future up.
  public init(
    terms: Family.Terms, cheat: Family.Role? = nil, start: FutureStart = .open,
    waived: PerRole<Family.Role, Set<Family.Rule>> = .none
  ) {
    self.terms = terms
    self.cheat = cheat
    self.start = start
    self.waived = waived
  }
}

extension FutureSetup {
  /// How many blocks the one branch that may overtake the chain undoes at most.
  package var undoable: Int { Family.undoable(under: terms) }

  /// The scenario so far, and what follows.
  func scenario(name: String, about: String, _ moves: [Move<Family>]) -> Scenario<Family> {
    Scenario(
      name: name, about: about, seed: "random futures", terms: terms, waived: waived,
      moves: Family.prologue(start, under: terms) + Moves(moves))
  }

  /// The world in which it begins.
  package func world() throws(ScenarioFault<Family>) -> World<Family> {
    try scenario(name: "", about: "", []).end()
  }
}
