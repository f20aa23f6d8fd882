public import Channels
public import Exploration
public import Simulation
internal import Bitcoin

/// An attack that an exploration found: a story that anybody can run, and what it cost.
public struct Finding: Sendable {
  /// The promise that it breaks.
  public let promise: Promise
  /// How many deeds it takes after the prologue.
  public let length: Int
  /// Who cheats in it, if anybody.
  public let cheat: Role?
  /// The attack as a story.
  public let scenario: Scenario
  /// How it ends.
  public let outcome: Trace.Outcome

  /// Takes the shortest way to a broken promise for a story.
  public init(_ violation: Violation<WorldModel>, in model: WorldModel) {
    guard let promise = Promise(rawValue: violation.property),
      let end = violation.path.states(in: model)?.last
    else { preconditionFailure("a way that was found can be gone, and breaks one of the promises") }
    self.promise = promise
    length = violation.depth
    cheat = end.cheat
    scenario = model.bounds.scenario(
      name: "attack-on-\(promise.rawValue)", about: Self.about(promise, end.cheat),
      violation.path.actions)
    outcome = end.world.outcome
  }

  private static func about(_ promise: Promise, _ cheat: Role?) -> String {
    let who = cheat.map { "The \($0.rawValue) cheats" } ?? "Nobody cheats"
    return "\(who), and this no longer holds: \(promise.sentence)"
  }

  /// What an honest side lost, and which: the most that either is short of; or else what lies where
  /// nobody can get it.
  public var loss: (role: Role?, satoshis: Int64) {
    let honest = Role.allCases.filter { $0 != cheat }
    let worst = honest.max { outcome.shortfall[$0] < outcome.shortfall[$1] }
    if let worst, outcome.shortfall[worst] > .zero {
      return (worst, outcome.shortfall[worst].satoshis)
    }
    return promise == .noHostage ? (honest.first, outcome.locked.satoshis) : (nil, 0)
  }
}
