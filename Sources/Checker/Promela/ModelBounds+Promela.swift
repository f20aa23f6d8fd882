public import Channels

/// Why there is no abstract model of a world: bounds that such a model cannot express, by the names
/// that commands call them.
public struct PromelaFault: Error, Hashable, Sendable {
  /// What it cannot express.
  public let bounds: [String]

  /// Names what cannot be expressed.
  init(bounds: [String]) { self.bounds = bounds }
}

extension ModelBounds {
  /// Refuses what no abstract model expresses, the rules that this one cannot do without, and what
  /// the family names beside.
  public func requirePromela(
    withRules rules: [Family.Rule], beside others: [(name: String, isAsked: Bool)] = []
  ) throws(PromelaFault) {
    let shared = [
      ("tampers", allowance.tampers > 0),
      ("reorganisation", reorganisationDepth > 0 || allowance.reorganisations > 0),
      ("from", !beginsOpen),
    ]
    let names = (shared + others).filter(\.1).map(\.0)
    let neglects = neglected.map(\.name).sorted()
    let left = names + unexpressed(rules).map { "without \($0)" } + neglects
    guard left.isEmpty else { throw PromelaFault(bounds: left) }
  }

  /// The rules that are left out, and are none of these or not left out by all.
  private func unexpressed(_ rules: [Family.Rule]) -> [String] {
    Family.Rule.allCases.filter { rule in
      let lax = Family.Role.allCases.filter { waived[$0].contains(rule) }
      return !lax.isEmpty && !(rules.contains(rule) && lax.count == Family.Role.allCases.count)
    }.map(\.rawValue)
  }

  /// The numbers that say what may happen, which are the same for all families.
  public var promelaNumbers: [Promela<Family.Role>.Number] {
    [
      .init("DELAY", Int(delay), "how many blocks miners may take; 1 is the very next"),
      .init("CRASHES", Int(allowance.crashes), "how often an honest side may crash"),
      .init("PARTINGS", Int(allowance.partings), "orders to close and to give up"),
      .init("RELEASES", Int(allowance.releases), "units of goods handed over on credit"),
    ] + Family.Role.allCases.flatMap(numbers)
      + [.init("NOBODY_CHEATS", adversary.cheats.contains(nil) ? 1 : 0, "both may be honest")]
  }

  private func numbers(of role: Family.Role) -> [Promela<Family.Role>.Number] {
    let name = role.promelaName
    return [
      .init("\(name)_MISSES", Int(lateness(of: role)), "blocks in a row that it may not look at"),
      .init("\(name)_CHEATS", adversary.cheats.contains(role) ? 1 : 0, "it may be the cheat"),
    ]
  }

  /// Whether each rule holds, by the rule's name.
  public func promelaNumbers(of rules: [Family.Rule]) -> [Promela<Family.Role>.Number] {
    rules.map { rule in
      let isWaived = Family.Role.allCases.contains { waived[$0].contains(rule) }
      let name = String(rule.rawValue.uppercased().map { $0 == "-" ? "_" : $0 })
      return .init(name, isWaived ? 0 : 1, "whether the rule '\(rule.rawValue)' holds")
    }
  }
}
