internal import Telling

/// `paychan manual`: prints the man page of a command, or writes all of them.
enum ManualCommand {
  private static let command1 = Argument(
    name: "command", help: "The command; without it, the program itself, or a topic of help.",
    isRequired: false, offers: .words { pageNames })
  private static let command2 = Argument(
    name: "subcommand", help: "The command below it.", isRequired: false, offers: .nothing)
  private static let all = Option(
    name: "all", help: "Write every page into this folder.", kind: .value(placeholder: "folder"))

  static let command: Command = Command(
    name: "manual",
    abstract: "Print the man page of a command, or write all of them.",
    discussion: """
      Made from the same table as the screens of help, in the language of man(7).

        paychan manual fixtures verify | man -l -
        paychan manual --all /usr/local/share/man/man1

      'Scripts/install' puts the pages in their place.
      """,
    arguments: [command1, command2], options: [all],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let names = [command1, command2].compactMap(invocation.optional)
    let program = PaychanCommand.program
    if let folder = invocation.value(of: all) {
      guard names.isEmpty else {
        throw invocation.path.usageError(
          .exclusive("argument <\(command1.name)>", "option '\(all.spelling)'"))
      }
      try write(ManualPage.all(of: program), into: folder, invocation)
      return .fine
    }
    try invocation.output.write(try page(names, program).text)
    return .fine
  }

  private static func page(
    _ names: [String], _ program: CommandLineProgram
  ) throws(CommandError) -> ManualPage {
    if names.count == 1, let topic = program.topics.first(where: { $0.name == names[0] }) {
      return ManualPage(topic, in: program)
    }
    var path = CommandPath(root: program.root)
    for name in names { path = try path.descending(to: name) }
    return ManualPage(CompletionTable.Entry(names: names, command: path.command), in: program)
  }

  private static func write(
    _ pages: [ManualPage], into folder: String, _ invocation: Invocation
  ) throws(CommandError) {
    try Folder.makeForOutput(folder)
    for page in pages {
      try OutputFile.write(Array(page.text.utf8), to: "\(folder)/\(page.file)")
    }
    invocation.mention("wrote \(counted(pages.count, "page")) into '\(folder)'\n")
  }

  /// What has a page: commands and topics.
  private static var pageNames: [String] {
    PaychanCommand.program.root.subcommands.map(\.name) + PaychanCommand.program.topics.map(\.name)
  }
}
