import Simulation
import Voucher

/// The ready scenarios, each run once for all tests: a window has 1,440 epochs.
enum Played {
  private static let traces: [String: Result<Trace<Voucher>, ScenarioFault<Voucher>>] =
    Dictionary(
      uniqueKeysWithValues: Voucher.templates.map { template in
        let scenario = template.scenario
        return (
          template.name,
          Result { () throws(ScenarioFault<Voucher>) in try scenario.run() }
        )
      })

  /// What happened in one of them.
  static func trace(_ name: String) throws -> Trace<Voucher>? { try traces[name]?.get() }
}
