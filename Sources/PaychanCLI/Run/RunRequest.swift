/// What a command line of `paychan run` asks for.
enum RunRequest {
  case list
  case template(String)
  case story(String)
  case lines

  /// Exactly one of the four; the other options belong to a story or to lines.
  init(_ invocation: Invocation) throws(CommandError) {
    let command = RunCommand.self
    let location = invocation.optional(command.scenario)
    let name = invocation.value(of: command.template)
    let given = [
      location.map { _ in "argument <\(command.scenario.name)>" },
      name.map { _ in Self.words(for: command.template) },
      invocation.has(command.list) ? Self.words(for: command.list) : nil,
      invocation.has(command.lines) ? Self.words(for: command.lines) : nil,
    ].compactMap { $0 }
    guard given.count <= 1 else {
      throw invocation.path.usageError(.exclusive(given[0], given[1]))
    }
    try Self.checkSurplus(given.first, invocation)
    if let location {
      self = .story(location)
    } else if let name {
      self = .template(name)
    } else if invocation.has(command.list) {
      self = .list
    } else if invocation.has(command.lines) {
      self = .lines
    } else {
      throw invocation.path.usageError(.missingArgument(command.scenario.name))
    }
  }

  /// Refuses options that belong to something else than what is given.
  private static func checkSurplus(
    _ given: String?, _ invocation: Invocation
  ) throws(CommandError) {
    let command = RunCommand.self
    if !invocation.has(command.lines) {
      for option in [command.chains, command.jobs] where invocation.value(of: option) != nil {
        throw invocation.path.usageError(
          .neededBeside(words(for: option), words(for: command.lines)))
      }
    }
    if invocation.has(command.lines), invocation.has(FamilyChoice.option) {
      throw invocation.path.usageError(
        .exclusive(words(for: FamilyChoice.option), words(for: command.lines)))
    }
    guard invocation.optional(command.scenario) == nil else { return }
    let surplus = invocation.has(command.list) ? [command.export] : [command.json, command.export]
    for option in surplus where invocation.value(of: option) != nil {
      throw invocation.path.usageError(
        given.map { .exclusive(words(for: option), $0) }
          ?? .missingArgument(command.scenario.name))
    }
  }

  private static func words(for option: Option) -> String { "option '\(option.spelling)'" }
}
