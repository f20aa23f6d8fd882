/// The options of a command that every family has for itself.
struct FamilyOptions: Sendable {
  /// The options of one family.
  private let own: @Sendable (any KnownFamily.Type) -> [Option]
  private let families: [any KnownFamily.Type]

  init(
    of families: [any KnownFamily.Type] = PaychanCLI.families,
    _ own: @escaping @Sendable (any KnownFamily.Type) -> [Option]
  ) {
    self.families = families
    self.own = own
  }

  /// What the command declares: each name once, with the help of every family that has it.
  ///
  /// An option that not all families have says whose it is.
  var all: [Option] {
    var names: [String] = []
    for option in families.flatMap(own) where !names.contains(option.name) {
      names.append(option.name)
    }
    return names.map(merged)
  }

  private func merged(_ name: String) -> Option {
    let found = families.flatMap { family in
      own(family).filter { $0.name == name }.map { (family: family.name, option: $0) }
    }
    guard let first = found.first?.option else {
      preconditionFailure("the name is that of an option")
    }
    let helps = found.reduce(into: [String]()) { helps, entry in
      if !helps.contains(entry.option.help) { helps.append(entry.option.help) }
    }
    let isShared = found.count == families.count && helps.count == 1
    let help =
      isShared
      ? first.help : found.map { "\($0.family): \($0.option.help)" }.joined(separator: " ")
    return Option(
      name: name, help: help, kind: found.dropFirst().reduce(first.kind) { $0.joined($1.option.kind) },
      offers: first.offers)
  }

  /// Refuses what was given and belongs to other families alone.
  func check(
    _ family: any KnownFamily.Type, _ invocation: Invocation
  ) throws(CommandError) {
    let known = own(family).map(\.name)
    for option in all where invocation.has(option) && !known.contains(option.name) {
      throw invocation.path.usageError(
        .optionOfOtherFamily(
          option: option.spelling, family: family.name,
          others: families.filter { own($0).contains { $0.name == option.name } }
            .map { $0.name }))
    }
  }
}

extension Option.Kind {
  /// What takes the values of both: an option of several families has one kind in all of them.
  fileprivate func joined(_ other: Option.Kind) -> Option.Kind {
    switch (self, other) {
    case (.flag, .flag), (.value, .value): return self
    case (.choice(let placeholder, let choices, let normally), .choice(_, let others, _)):
      return .choice(
        placeholder: placeholder, among: choices + others.filter { !choices.contains($0) },
        normally: normally)
    case (.flag, _), (.value, _), (.choice, _):
      preconditionFailure("families that share the name of an option take it alike")
    }
  }
}
