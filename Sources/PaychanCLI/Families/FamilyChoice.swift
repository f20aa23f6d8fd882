internal import Channels
internal import Simulation

/// Which family of channels a command is about.
enum FamilyChoice {
  /// The option of commands that read no scenario.
  static let option = option("The family of channels.")

  /// The option of commands that read a scenario.
  static let ofScenario = option("The family of channels; a story names its own.")

  private static func option(_ help: String) -> Option {
    Option(
      name: "family", help: help,
      kind: .choice(
        placeholder: "name", among: families.map { $0.name }, normally: usual.name))
  }

  /// The family of documents and command lines that name none.
  static let usual: any KnownFamily.Type = {
    guard let family = families.first(where: { $0.naming == .implied }) ?? families.first else {
      preconditionFailure("the program knows a family")
    }
    return family
  }()

  /// The usual family where only one on a chain of blocks will do.
  static let usualOnChain: any KnownChainFamily.Type = {
    guard let family = usual.onChain ?? chainFamilies.first else {
      preconditionFailure("the program knows a family on a chain")
    }
    return family
  }()

  /// The family of a name.
  static func family(named name: String) -> (any KnownFamily.Type)? {
    families.first { $0.name == name }
  }

  /// The family that a command line asks for, or the usual one.
  static func family(_ values: ArgumentValues) -> any KnownFamily.Type {
    guard let name = values.options[option.name] else { return usual }
    guard let family = family(named: name) else {
      preconditionFailure("an option that is one of several has no other value")
    }
    return family
  }
}

extension Invocation {
  /// The family that the command line asks for, or the usual one.
  var family: any KnownFamily.Type { FamilyChoice.family(values) }

  /// The family that the command line asks for; without that the one that has a name, the usual one
  /// before others.
  func owningFamily(
    of name: String?, among names: (any KnownFamily.Type) -> [String]
  ) -> any KnownFamily.Type {
    guard let name, !has(FamilyChoice.option), !names(family).contains(name) else {
      return family
    }
    return families.first { names($0).contains(name) } ?? family
  }
}

extension ScenarioDocument {
  /// The family whose channel the document is about.
  ///
  /// A document that says something else under that name is left to the usual family's reader,
  /// which refuses it.
  func knownFamily() throws(ScenarioError) -> any KnownFamily.Type {
    guard let name = family else { return FamilyChoice.usual }
    guard let found = FamilyChoice.family(named: name) else {
      throw .member(
        MemberError(
          ScenarioKey.family,
          .unknownName(name.excerpt, known: families.map { $0.name })))
    }
    return found
  }
}

// A command that not every family has refuses the others by name.
extension KnownFamily {
  /// The family, for a command that is about chains of blocks.
  static func requireOnChain(
    _ invocation: Invocation
  ) throws(CommandError) -> any KnownChainFamily.Type {
    guard let onChain else { throw refusal(but: chainFamilies.map { $0.name }, invocation) }
    return onChain
  }

  /// The family, for a command that is about fixtures.
  static func requireFixtures(
    _ invocation: Invocation
  ) throws(CommandError) -> any KnownFixtureFamily.Type {
    guard let withFixtures else {
      throw refusal(but: families.compactMap { $0.withFixtures?.name }, invocation)
    }
    return withFixtures
  }

  private static func refusal(but others: [String], _ invocation: Invocation) -> CommandError {
    invocation.path.usageError(
      .commandOfOtherFamily(command: invocation.path.text, family: name, others: others))
  }
}
