internal import Telling

/// What a command line asks for.
enum CommandLineRequest {
  case help(CommandPath)
  case topic(HelpTopic, ArgumentValues)
  case version
  case run(CommandPath, Command.Body, ArgumentValues)

  /// Walks down the commands that the words name, and reads the rest for the last of them.
  init(_ words: [String], root: Command, topics: [HelpTopic] = []) throws(CommandError) {
    var path = CommandPath(root: root)
    var words = words.inOwnSpelling[...]
    var values = ArgumentValues()
    while case .group = path.command.work {
      guard let word = words.popFirst() else { break }
      switch word {
      case "--help", "-h":
        self = .help(path)
        return
      case "--version" where path.names.count == 1:
        self = .version
        return
      case "help":
        self = try Self.help(Array(words), from: path, topics)
        return
      default:
        if try Self.readGlobalOption(word, &words, at: path, into: &values) { continue }
        path = try Self.descend(from: path, to: word, topics)
      }
    }
    self = try Self.atLeaf(path, words, values)
  }

  private static func readGlobalOption(
    _ word: String, _ rest: inout ArraySlice<String>, at path: CommandPath,
    into values: inout ArgumentValues
  ) throws(CommandError) -> Bool {
    do { return try values.readGlobalOption(word, &rest) } catch { throw path.usageError(error) }
  }

  private static func descend(
    from path: CommandPath, to word: String, _ topics: [HelpTopic]
  ) throws(CommandError) -> CommandPath {
    guard word.hasPrefix("-") else {
      guard path.names.count == 1, topics.contains(where: { $0.name == word }) else {
        return try path.descending(to: word)
      }
      throw path.usageError(.commandElsewhere(word, ["help \(word)"]))
    }
    let known = path.names.count == 1 ? ["--help", "--version"] : ["--help"]
    let suggestion = nearest(to: word, among: known + Option.global.map(\.spelling))
    throw path.usageError(.unknownOption(word, suggestion: suggestion))
  }

  private static func atLeaf(
    _ path: CommandPath, _ words: ArraySlice<String>, _ values: ArgumentValues
  ) throws(CommandError) -> CommandLineRequest {
    guard case .run(let body) = path.command.work else { return .help(path) }
    let wordsBeforeEnd = words.prefix { $0 != "--" }
    if wordsBeforeEnd.contains("--help") || wordsBeforeEnd.contains("-h") { return .help(path) }
    if words.elementsEqual(["help"]) { return .help(path) }
    do {
      return .run(path, body, try ArgumentValues(words, for: path.command, beside: values))
    } catch {
      throw path.usageError(error)
    }
  }

  /// `help` before the names of a command, or alone behind them; a topic is asked for like one.
  private static func help(
    _ names: [String], from start: CommandPath, _ topics: [HelpTopic]
  ) throws(CommandError) -> CommandLineRequest {
    if start.names.count == 1, let topic = topics.first(where: { $0.name == names.first }) {
      return try Self.topic(topic, names.dropFirst(), from: start)
    }
    if start.names.count == 1, names.count == 1 {
      let known = topics.map(\.name)
      if let meant = nearest(to: names[0], among: known), !start.hasCommand(like: names[0]) {
        throw start.usageError(.commandElsewhere(names[0], ["help \(meant)"]))
      }
    }
    var path = start
    for name in names { path = try path.descending(to: name) }
    return .help(path)
  }

  /// A topic, and what is said behind its name; asked for its help it is shown all the same.
  private static func topic(
    _ topic: HelpTopic, _ words: ArraySlice<String>, from start: CommandPath
  ) throws(CommandError) -> CommandLineRequest {
    let words = words.filter { $0 != "--help" && $0 != "-h" }[...]
    do {
      return .topic(
        topic, try ArgumentValues(words, for: topic.command, beside: ArgumentValues()))
    } catch {
      throw start.path(to: topic).usageError(error)
    }
  }
}

extension CommandPath {
  fileprivate func hasCommand(like name: String) -> Bool {
    nearest(to: name, among: command.subcommands.map(\.name)) != nil
  }
}
