internal import Channels
package import Checker
package import ExactJSON
internal import Simulation

extension Breach {
  /// Which promise is broken, and what that costs which role.
  package var lossLine: Line {
    let (role, satoshis) = loss
    let cost = role.map { " The \($0.rawValue) loses \(grouped(satoshis)) sat." } ?? ""
    return "\("Broken", .bad): \(promise.sentence)\(cost)"
  }

  /// The attack as data.
  package var json: JSON {
    [
      "property": .string(promise.rawValue), "length": .number(length),
      "cheat": cheat.map { .string($0.rawValue) } ?? .null,
      "loss_sat": .number(loss.satoshis), "scenario": scenario.json,
    ]
  }
}
