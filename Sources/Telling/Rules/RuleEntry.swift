internal import Channels
package import Checker
package import ExactJSON
internal import Simulation

/// A rule or a duty, with its clause, what its absence costs, and the stories that show it.
package struct RuleEntry<Family: ToldFamily & AblatedFamily> {
  let subject: Ablation<Family>.Subject

  /// Every rule and every duty.
  package static var all: [RuleEntry] {
    Ablation<Family>.all.map { RuleEntry(subject: $0.subject) }
  }

  package var name: String { subject.name }

  /// The rule; `nil` for a duty of those who run a party.
  var rule: Family.Rule? {
    switch subject {
    case .rule(let rule): rule
    case .duty: nil
    }
  }

  /// The cost of its absence, as the end of a sentence that begins with "Without it".
  var absence: String {
    if let cost = subject.cost {
      let loss = cost.loss > 0 ? ", and \(grouped(cost.loss)) \(Family.moneySymbol) are lost" : ""
      return "\(cost.promise.rawValue) breaks in \(counted(cost.length, "move"))\(loss)"
    }
    switch Family.standby(for: subject) {
    case .fact(let fact): return "nothing breaks: \(fact.sentence)"
    case .rules(let rules):
      let names = rules.map(\.rawValue).joined(separator: " and ")
      return "nothing breaks as long as \(names) holds"
    case nil: return "nothing is known to break"
    }
  }

  /// The ready stories that show an attack without it.
  var templates: [String] {
    guard case .rule(let rule) = subject else { return [] }
    return Scenario<Family>.templates.filter { template in
      template.name.hasSuffix("-unprotected")
        && Family.Role.allCases.contains { template.scenario.waived[$0].contains(rule) }
    }.map(\.name)
  }
}

extension RuleEntry {
  /// The rule as data; the cost of its absence has the keys of `paychan ablate --json`.
  package var json: JSON {
    [
      "rule": .string(name),
      "kind": .string(rule == nil ? "duty" : "rule"),
      "clause": rule.map { .string($0.clauseName) } ?? .null,
      "title": rule.map { .string($0.clauseTitle) } ?? .null,
      "statement": .string(subject.statement),
      "property": subject.cost.map { .string($0.promise.rawValue) } ?? .null,
      "length": subject.cost.map { .number($0.length) } ?? .null,
      "loss_sat": .number(subject.cost?.loss ?? 0),
      "standby": subject.cost == nil ? Family.standby(for: subject)?.json ?? .null : .null,
      "templates": .array(templates.map { .string($0) }),
    ]
  }
}

extension Standby {
  fileprivate var json: JSON {
    switch self {
    case .rules(let rules): ["rules": .array(rules.map { .string($0.rawValue) })]
    case .fact(let fact): ["fact": .string(fact.rawValue), "why": .string(fact.sentence)]
    }
  }
}
