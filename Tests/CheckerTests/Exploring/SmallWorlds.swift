import Channels
import Checker
import Exploration
import Simulation
import Timelock

/// Worlds that are small enough to be explored in a test.
enum SmallWorlds {
  /// One state, with both kinds of cheats.
  static var update: Timelock.Bounds {
    Timelock.Bounds(
      updates: 1, step: 1, delay: 1, signingOrder: .payerFirst,
      allowance: Allowance(silences: 0, partings: 0))
  }

  /// The same with changes.
  static func changed(_ change: (inout Timelock.Bounds) -> Void) -> Timelock.Bounds {
    var bounds = update
    change(&bounds)
    return bounds
  }

  static func explore(
    _ bounds: Timelock.Bounds, _ promises: [Timelock.Promise] = Timelock.Promise.allCases,
    threads: Threads = .all, reducing reductions: Reductions = .all
  ) throws -> Outcome<WorldModel<Timelock>> {
    try WorldModel<Timelock>(bounds, promises: promises)
      .explore(threads: threads, reducing: reductions).outcome
  }

  /// The shortest attack on a world, as a scenario.
  static func attack(
    on bounds: Timelock.Bounds, _ promises: [Timelock.Promise] = Timelock.Promise.allCases
  ) throws -> Breach<Timelock>? {
    let model = try WorldModel<Timelock>(bounds, promises: promises)
    return model.explore().outcome.violation.map { Breach<Timelock>($0, in: model) }
  }
}

extension PerRole<PaymentRole, Set<Timelock.Rule>> {
  static func both(_ rules: Set<Timelock.Rule>) -> Self { PerRole(payer: rules, payee: rules) }
}
