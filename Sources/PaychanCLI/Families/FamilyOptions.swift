internal import Channels

/// The options of a command that every family has for itself.
struct FamilyOptions: Sendable {
  /// The options of each family, under its name.
  private let lists: [(family: String, options: [Option])]

  /// Takes the options of families by their names; an option that two of them share is of one kind.
  init(_ lists: [(family: String, options: [Option])]) { self.lists = lists }

  /// Takes the options of every known family.
  init(of own: (any KnownFamily.Type) -> [Option]) {
    self.init(families.map { ($0.name, own($0)) })
  }

  /// What the command declares: each name once.
  ///
  /// Where not all families mean the same by it, its help says whose it is.
  var all: [Option] {
    var known: Set<String> = []
    return lists.flatMap(\.options).map(\.name).filter { known.insert($0).inserted }.map(merged)
  }

  private func merged(_ name: String) -> Option {
    let found = lists.compactMap { list in
      list.options.first { $0.name == name }.map { (family: list.family, option: $0) }
    }
    guard var merged = found.first?.option else {
      preconditionFailure("the name is that of an option")
    }
    merged.kind = found.dropFirst().reduce(merged.kind) { $0.joined($1.option.kind) }
    let isShared = found.count == lists.count && Set(found.map(\.option.help)).count == 1
    if !isShared {
      merged.help = found.map { "\($0.family): \($0.option.help)" }.joined(separator: " ")
    }
    return merged
  }

  /// Refuses what was given and belongs to other families alone.
  func check(
    _ family: any KnownFamily.Type, _ invocation: Invocation
  ) throws(CommandError) {
    if let error = surplus(beside: family.name, where: invocation.has) {
      throw invocation.path.usageError(error)
    }
  }

  /// What is wrong with the options that were given beside a family, if anything.
  func surplus(beside family: String, where isGiven: (Option) -> Bool) -> UsageError? {
    for option in all where isGiven(option) {
      let owners = lists.filter { $0.options.contains { $0.name == option.name } }.map(\.family)
      guard !owners.contains(family) else { continue }
      return .optionOfOtherFamily(option: option.spelling, family: family, others: owners)
    }
    return nil
  }
}

extension Option.Kind {
  /// What takes the values of both.
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
