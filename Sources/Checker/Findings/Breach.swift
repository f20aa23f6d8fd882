public import Channels
public import Exploration
public import Simulation
internal import Bitcoin

/// An attack that an exploration found: a scenario that can be run, and what it cost.
///
/// It never changes, and is large: a reference to it is what all that tells of it holds.
public final class Breach<Family: CheckedFamily>: Sendable {
  /// The promise that it breaks.
  public let promise: Family.Promise
  /// How many actions it takes after the prologue.
  public let length: Int
  /// Who cheats in it; `nil` where all are honest.
  public let cheat: Family.Role?
  /// The attack as a scenario.
  public let scenario: Scenario<Family>
  /// How it ends.
  public let outcome: Trace<Family>.Outcome

  /// Takes the shortest path to a broken promise for a scenario, and lets it end: what honest sides
  /// can still do alone they do, until all that is locked is final.
  public init(_ violation: Violation<WorldModel<Family>>, in model: WorldModel<Family>) {
    guard let promise = Family.Promise(rawValue: violation.property),
      let end = violation.path.states(in: model)?.last
    else { preconditionFailure("a path that was found can be replayed, and breaks a promise") }
    self.promise = promise
    length = violation.depth
    cheat = end.cheat
    let epilogue = Epilogue(end, model.terms)
    scenario = model.bounds.scenario(
      name: "attack-on-\(promise.rawValue)", about: Self.about(promise, end.cheat),
      violation.path.actions + [ModelAction(epilogue.moves)])
    outcome = epilogue.world.outcome
  }

  /// An attack that was found some other way, as a scenario that has ended.
  init(
    _ promise: Family.Promise, length: Int, cheat: Family.Role?, scenario: Scenario<Family>,
    outcome: Trace<Family>.Outcome
  ) {
    self.promise = promise
    self.length = length
    self.cheat = cheat
    self.scenario = scenario
    self.outcome = outcome
  }

  static func about(_ promise: Family.Promise, _ cheat: Family.Role?) -> String {
    let who = cheat.map { "The \($0.rawValue) cheats" } ?? "Nobody cheats"
    return "\(who), and this no longer holds: \(promise.sentence)"
  }

  /// Which honest participant lost the most, and how much: what it is short of in the end, what
  /// stays locked, or goods that were never paid for.
  public var loss: (role: Family.Role?, satoshis: Int64) {
    let losses = Family.Role.allCases.filter { $0 != cheat }.map { ($0, loss(of: $0)) }
    guard let worst = losses.max(by: { $0.1 < $1.1 }), worst.1 > 0 else { return (nil, 0) }
    return worst
  }

  private func loss(of role: Family.Role) -> Int64 {
    max(outcome.shortfall[role].satoshis, Family.loss(of: role, by: self))
  }
}
