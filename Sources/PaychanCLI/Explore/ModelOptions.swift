internal import Channels
internal import Checker
internal import Telling

/// The options by which a world that is to be explored gets its bounds, as far as every family has
/// them.
enum ModelOptions<Family: CheckedFamily> {
  static var adversary: Option {
    Option(
      name: "adversary", help: "Who cheats.",
      kind: .choice(
        placeholder: "side", among: Adversary<Family.Role>.all.map(\.name),
        normally: Adversary<Family.Role>.any.name))
  }

  /// The cheat that a command line names.
  static func adversary(_ invocation: Invocation) -> Adversary<Family.Role> {
    invocation.value(of: adversary).flatMap(Adversary.init(name:)) ?? .any
  }

  static var without: Option { WaivedRules.option }

  /// The rules that are left out.
  static func waived(_ invocation: Invocation) throws(CommandError) -> Set<Family.Rule> {
    guard let text = invocation.value(of: without) else { return [] }
    var rules: Set<Family.Rule> = []
    let known = Family.Rule.allCases.map(\.rawValue)
    for name in text.split(separator: ",").map(String.init) {
      guard let rule = Family.Rule(rawValue: name) else {
        throw invocation.path.usageError(
          .unknownRule(
            option: without.spelling, value: name,
            suggestion: nearest(to: name, among: known) ?? closest(to: name, among: known)))
      }
      rules.insert(rule)
    }
    return rules
  }
}

/// The option by which rules are left out.
enum WaivedRules {
  static let option = Option(
    name: "without", help: "Rules that both sides leave out, with commas between them.",
    kind: .value(placeholder: "rules"))
}

extension Option {
  /// An option that counts something.
  static func count(_ name: String, _ help: String) -> Option {
    Option(name: name, help: help, kind: .value(placeholder: "count"))
  }
}

extension Invocation {
  /// The value of an option that is one of several.
  func chosen<Value: RawRepresentable<String>>(_ option: Option) -> Value? {
    value(of: option).flatMap(Value.init)
  }
}
