import Channels
import Checker
import Exploration
import OneWay
import Simulation

/// Worlds that are small enough to be explored in a test.
enum SmallWorlds {
  /// One payment, with both kinds of cheats.
  static func payment(_ kind: OneWay.Variant.Kind) -> OneWay.Bounds {
    OneWay.Bounds(kind, payments: 1, allowance: Allowance(silences: 0, partings: 0))
  }

  /// The same with changes.
  static func changed(
    _ kind: OneWay.Variant.Kind, _ change: (inout OneWay.Bounds) -> Void
  ) -> OneWay.Bounds {
    var bounds = payment(kind)
    change(&bounds)
    return bounds
  }

  static func explore(
    _ bounds: OneWay.Bounds, _ promises: [OneWay.Promise] = OneWay.Promise.allCases,
    reducing reductions: Reductions = .all
  ) throws -> Outcome<WorldModel<OneWay>> {
    try WorldModel<OneWay>(bounds, promises: promises).explore(reducing: reductions).outcome
  }

  /// The shortest attack on a world, as a scenario.
  static func attack(
    on bounds: OneWay.Bounds, _ promises: [OneWay.Promise] = OneWay.Promise.allCases
  ) throws -> Breach<OneWay>? {
    let model = try WorldModel<OneWay>(bounds, promises: promises)
    return model.explore().outcome.violation.map { Breach<OneWay>($0, in: model) }
  }
}
