internal import Channels
package import Checker
package import ExactJSON
internal import Simulation

extension Score where Family: ToldFamily {
  /// Whether the limits left nothing open.
  package var isDecided: Bool { breach != nil || isExhausted }

  /// Why no attack is known.
  var reason: String {
    guard isExhausted else { return "\(counted(states, "state")) were not all" }
    switch standby {
    case nil: return "no future of these worlds makes a difference"
    case .fact(let fact): return fact.sentence
    case .rules(let rules):
      let names = rules.map(\.rawValue).joined(separator: " and ")
      let verb = rules.count > 1 ? "stand" : "stands"
      let attack = besides.map { "without \(rules.count > 1 ? "all" : "both") \($0.words)" }
      return "\(names) \(verb) in its way; \(attack ?? "and nothing happens without it either")"
    }
  }

  /// The score as data; the scenario is null where there is no attack.
  package var json: JSON {
    [
      "rule": .string(subject.name),
      "property": breach.map { .string($0.promise.rawValue) } ?? .null,
      "length": breach.map { .number($0.length) } ?? .null,
      "loss_sat": .number(breach?.loss.satoshis ?? 0),
      "scenario": breach?.scenario.json ?? .null,
      "exhausted": .bool(isDecided),
      "why": breach == nil ? .string(reason) : .null,
      "standby": standby?.json(besides) ?? .null,
    ]
  }
}

extension Breach where Family: ToldFamily {
  /// Which promise breaks, how soon, and what is lost.
  fileprivate var words: String {
    let (role, satoshis) = loss
    let lost = role.map { "the \($0.rawValue) loses \(money(satoshis))" }
    return [
      "\(promise.rawValue) broken", "\(counted(length, "step"))", lost ?? "nothing is lost",
    ].joined(separator: "; ")
  }
}

extension Standby {
  /// What stands by, and the attack without it.
  fileprivate func json(_ attack: Breach<Family>?) -> JSON {
    switch self {
    case .rules(let rules):
      ["rules": .array(rules.map { .string($0.rawValue) }), "attack": attack?.json ?? .null]
    case .fact(let fact): ["fact": .string(fact.rawValue)]
    }
  }
}
