/// What can be typed where on the command line, as the three shells need it.
struct CompletionTable {
  /// One command, and where it is found.
  struct Entry {
    /// The names that lead to it; empty for the program.
    let names: [String]
    let command: Command

    /// `fixtures verify`.
    var path: String { names.joined(separator: " ") }
  }

  let program: String
  /// The program first, and each command before those below it.
  let entries: [Entry]
  /// What can be read with `help` beside the commands.
  let topics: [HelpTopic]

  init(_ program: CommandLineProgram) {
    self.program = program.root.name
    topics = program.topics
    entries = Self.entries(of: program.root, at: [])
  }

  /// The topics behind whose names something can be said, as if they were commands of `help`.
  var topicEntries: [Entry] {
    topics.filter { !$0.options.isEmpty }
      .map { Entry(names: ["help", $0.name], command: $0.command) }
  }

  private static func entries(of command: Command, at names: [String]) -> [Entry] {
    [Entry(names: names, command: command)]
      + command.subcommands.flatMap { entries(of: $0, at: names + [$0.name]) }
  }
}

/// A shell for which a completion can be written.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The file that makes the shell complete.
  func script(_ table: CompletionTable) -> String {
    switch self {
    case .bash: BashCompletion(table: table).text
    case .zsh: ZshCompletion(table: table).text
    case .fish: FishCompletion(table: table).text
    }
  }

  /// Where it is looked for, below a prefix such as `/usr/local`.
  func place(of program: String) -> String {
    switch self {
    case .bash: "share/bash-completion/completions/\(program)"
    case .zsh: "share/zsh/site-functions/_\(program)"
    case .fish: "share/fish/vendor_completions.d/\(program).fish"
    }
  }
}

extension String {
  /// The text as one word of a shell.
  var shellQuoted: String { "'\(replacing("'", with: "'\\''"))'" }

  /// Up to the first full stop or semicolon, for a column beside the word.
  var firstClause: String {
    String(prefix { $0 != ";" }.split(separator: ". ", maxSplits: 1).first ?? "")
      .replacing("\n", with: " ")
  }
}
