extension Narration {
  /// The text with a name in braces for each fact: `{who} has {share}`.
  ///
  /// The name says what kind of fact it is, not which: where a kind occurs again with another
  /// meaning it is numbered, as `{who 2}`. So one text in another language serves for all plots
  /// that are told in the same words of other participants.
  public var template: String {
    let names = factNames
    return pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .fact(let fact): "{\(names.first { $0.fact == fact }?.name ?? "")}"
      }
    }.joined()
  }

  /// The fact of a name in the template.
  public func fact(named name: String) -> Fact<Family>? {
    factNames.first { $0.name == name }?.fact
  }

  /// Every fact once, in the order in which they come.
  private var factNames: [(name: String, fact: Fact<Family>)] {
    var named: [(name: String, fact: Fact<Family>)] = []
    var counts: [String: Int] = [:]
    for case .fact(let fact) in pieces where !named.contains(where: { $0.fact == fact }) {
      let kind = fact.kind
      let count = counts[kind, default: 0] + 1
      counts[kind] = count
      named.append((count == 1 ? kind : "\(kind) \(count)", fact))
    }
    return named
  }
}

extension Fact {
  /// The kind of fact: the name of its case.
  fileprivate var kind: String {
    let value: Any =
      switch self {
      case .cast(let fact): fact
      case .chain(let fact): fact
      case .state(let fact): fact
      case .happening(let fact): fact
      case .outcome(let fact): fact
      case .own(let fact): fact
      }
    return String("\(value)".prefix { $0 != "(" })
  }
}
