public import Channels
public import Exploration
public import Simulation
internal import Bitcoin

/// An attack that an exploration found: a story that anybody can run, and what it cost.
public struct Breach: Sendable {
  /// The promise that it breaks.
  public let promise: Promise
  /// How many deeds it takes after the prologue.
  public let length: Int
  /// Who cheats in it, if anybody.
  public let cheat: PaymentRole?
  /// The attack as a story.
  public let scenario: Scenario
  /// How it ends.
  public let outcome: Trace.Outcome

  /// Takes the shortest way to a broken promise for a story, and lets it end: what honest sides can
  /// still do alone they do, until all that is locked is final.
  public init(_ violation: Violation<WorldModel>, in model: WorldModel) {
    guard let promise = Promise(rawValue: violation.property),
      let end = violation.path.states(in: model)?.last
    else { preconditionFailure("a way that was found can be gone, and breaks one of the promises") }
    self.promise = promise
    length = violation.depth
    cheat = end.cheat
    let epilogue = Epilogue(end, model.bounds)
    scenario = model.bounds.scenario(
      name: "attack-on-\(promise.rawValue)", about: Self.about(promise, end.cheat),
      violation.path.actions + [Deed(epilogue.moves)])
    outcome = epilogue.world.outcome
  }

  /// An attack that was found some other way, as a story that has ended.
  init(
    _ promise: Promise, length: Int, cheat: PaymentRole?, scenario: Scenario, outcome: Trace.Outcome
  ) {
    self.promise = promise
    self.length = length
    self.cheat = cheat
    self.scenario = scenario
    self.outcome = outcome
  }

  static func about(_ promise: Promise, _ cheat: PaymentRole?) -> String {
    let who = cheat.map { "The \($0.rawValue) cheats" } ?? "Nobody cheats"
    return "\(who), and this no longer holds: \(promise.sentence)"
  }

  /// Which honest side lost the most, and how much: what it is short of in the end, what lies where
  /// nobody can get it, or goods that nobody paid for.
  public var loss: (role: PaymentRole?, satoshis: Int64) {
    let losses = PaymentRole.allCases.filter { $0 != cheat }.map { ($0, loss(of: $0)) }
    guard let worst = losses.max(by: { $0.1 < $1.1 }), worst.1 > 0 else { return (nil, 0) }
    return worst
  }

  private func loss(of role: PaymentRole) -> Int64 {
    let shortfall = outcome.shortfall[role].satoshis
    switch role {
    case .payer: return promise == .noHostage ? max(shortfall, outcome.locked.satoshis) : shortfall
    case .payee: return max(shortfall, outcome.goods.satoshis - outcome.change.payee)
    }
  }
}
