/// What a command line asks for.
enum CommandLineRequest {
  case help(CommandPath)
  case version
  case run(CommandPath, Command.Body, ArgumentValues)

  /// Walks down the commands that the words name, and reads the rest for the last of them.
  init(_ words: [String], root: Command) throws(CommandError) {
    var path = CommandPath(root: root)
    var words = words[...]
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
      case "help" where path.names.count == 1:
        self = .help(try Self.helpTopic(Array(words), root: path))
        return
      default:
        if try Self.readGlobalOption(word, &words, at: path, into: &values) { continue }
        path = try Self.descend(from: path, to: word)
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
    from path: CommandPath, to word: String
  ) throws(CommandError) -> CommandPath {
    guard word.hasPrefix("-") else { return try path.descending(to: word) }
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
    do {
      return .run(path, body, try ArgumentValues(words, for: path.command, beside: values))
    } catch {
      throw path.usageError(error)
    }
  }

  private static func helpTopic(
    _ names: [String], root: CommandPath
  ) throws(CommandError) -> CommandPath {
    var path = root
    for name in names { path = try path.descending(to: name) }
    return path
  }
}
