internal import Telling

/// A command and the names that lead to it, the program's own first.
struct CommandPath: Sendable {
  let names: [String]
  let command: Command

  init(root: Command) {
    names = [root.name]
    command = root
  }

  private init(names: [String], command: Command) {
    self.names = names
    self.command = command
  }

  /// As it is called: `paychan tx decode`.
  var text: String { names.joined(separator: " ") }

  /// The command of this name below this one.
  func descending(to name: String) throws(CommandError) -> CommandPath {
    guard let next = command.subcommands.first(where: { $0.name == name }) else {
      let elsewhere = waysTo(name)
      guard elsewhere.isEmpty else { throw usageError(.commandElsewhere(name, elsewhere)) }
      let suggestion = nearest(to: name, among: command.subcommands.map(\.name))
      throw usageError(.unknownCommand(name, suggestion: suggestion))
    }
    return CommandPath(names: names + [name], command: next)
  }

  /// What leads from here to what is called so: a command further down, or one that newcomers look
  /// for under this name.
  private func waysTo(_ name: String) -> [String] {
    command.subcommands.flatMap { below in
      below.lookedForAs.contains(name)
        ? [below.name]
        : below.subcommands.filter { $0.name == name }.map { "\(below.name) \($0.name)" }
    }
  }

  /// A topic of help, as it is asked for: `paychan help moves`.
  func path(to topic: HelpTopic) -> CommandPath {
    CommandPath(names: names + ["help", topic.name], command: topic.command)
  }

  /// A mistake in calling this command, with the way in which it is called.
  func usageError(_ error: UsageError) -> CommandError {
    .usage(error, hint: UsageHint(command: text, parts: usageParts))
  }

  /// The command line in general, `paychan tx decode [--network <network>] <hex>`, in parts that a
  /// line break should not part.
  var usageParts: [String] {
    let below = command.subcommands.isEmpty ? [] : ["<subcommand>"]
    let options = command.options.map { "[\($0.label)]" }
    return [text] + options + command.arguments.map(\.usage) + below
  }
}
