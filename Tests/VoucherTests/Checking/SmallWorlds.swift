import Channels
import Checker
import Exploration
import Simulation
import Voucher

/// Worlds that are small enough to be explored in a test.
enum SmallWorlds {
  /// One voucher, and an end.
  static var small: Voucher.Bounds {
    Voucher.Bounds(vouchers: 1, allowance: Allowance(silences: 0, partings: 1))
  }

  /// The same with changes.
  static func changed(_ change: (inout Voucher.Bounds) -> Void) -> Voucher.Bounds {
    var bounds = small
    change(&bounds)
    return bounds
  }

  static func explore(
    _ bounds: Voucher.Bounds, _ promises: [Voucher.Promise] = Voucher.Promise.allCases,
    reducing reductions: Reductions = .all
  ) throws -> Outcome<WorldModel<Voucher>> {
    try WorldModel<Voucher>(bounds, promises: promises).explore(reducing: reductions).outcome
  }

  /// The shortest attack on a world, as a scenario.
  static func attack(
    on bounds: Voucher.Bounds, _ promises: [Voucher.Promise] = Voucher.Promise.allCases
  ) throws -> Breach<Voucher>? {
    let model = try WorldModel<Voucher>(bounds, promises: promises)
    return model.explore().outcome.violation.map { Breach<Voucher>($0, in: model) }
  }
}
