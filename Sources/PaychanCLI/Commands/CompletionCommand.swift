internal import Telling

/// `paychan completion`: prints what makes a shell complete the program's commands.
enum CompletionCommand {
  private static let shell = Argument(
    name: "shell", help: "Which: \(Shell.allCases.map(\.rawValue).joined(separator: ", ")).",
    offers: .words { Shell.allCases.map(\.rawValue) })

  static let command: Command = Command(
    name: "completion",
    abstract: "Print a file by which a shell completes commands, options and names.",
    discussion: """
      Made from the same table as the screens of help. 'Scripts/install' puts the files where the \
      shells look for them; by hand, once or in the file with which a shell starts:

        source <(paychan completion bash)
        source <(paychan completion zsh)
        paychan completion fish | source
      """,
    arguments: [shell], lookedForAs: ["complete", "completions"],
    work: .run { invocation throws(CommandError) in
      let name = invocation[shell]
      guard let found = Shell(rawValue: name) else {
        let names = Shell.allCases.map(\.rawValue)
        throw invocation.path.usageError(
          .unknownWord(
            argument: shell.name, value: name, choices: names,
            suggestion: nearest(to: name, among: names)))
      }
      try invocation.output.write(found.script(CompletionTable(PaychanCommand.program)))
      return .fine
    })
}
