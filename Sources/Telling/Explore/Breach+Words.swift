internal import Channels
package import Checker
package import ExactJSON
internal import Simulation

extension Breach {
  /// Which promise is broken, and what that costs which role.
  package var lossLine: Line {
    let (role, satoshis) = loss
    let cost = role.map { told(" The \($0.words) loses \(grouped(satoshis)) sat.") } ?? ""
    return toldLine("\(told("Broken"), .bad): \(told(word: promise.sentence))\(cost)")
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
