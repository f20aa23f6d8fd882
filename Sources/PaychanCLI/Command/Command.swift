/// A command of the program, as data: its help, its errors and its parser are made from this.
struct Command: Sendable {
  /// What a command does when it is called.
  typealias Body = @Sendable (Invocation) throws(CommandError) -> ExitCode

  /// A command does something itself or is a name for commands below it.
  enum Work: Sendable {
    case group([Command])
    case run(Body)
  }

  let name: String
  /// One line, for the list of the command above.
  let abstract: String
  /// Paragraphs for the command's own screen.
  var discussion = ""
  var arguments: [Argument] = []
  var options: [Option] = []
  /// Other words under which a newcomer may look for it; they only lead to a hint.
  var lookedForAs: [String] = []
  let work: Work

  /// The commands below this one.
  var subcommands: [Command] {
    switch work {
    case .group(let commands): commands
    case .run: []
    }
  }
}
