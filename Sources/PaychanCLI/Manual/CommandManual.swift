/// What the man page of a command says below its name.
struct CommandManual {
  /// The program's name and those of the command.
  let names: [String]
  let command: Command
  let program: CommandLineProgram

  var parts: [String] {
    [synopsis] + description + arguments + [options] + commands + [exitStatus, seeAlso]
  }

  private var synopsis: String {
    let options = command.options.map { "[\(label($0))]" }
    let arguments = command.arguments.map { argument in
      argument.isRequired ? Roff.italic(argument.name) : "[\(Roff.italic(argument.name))]"
    }
    let below = command.subcommands.isEmpty ? [] : [Roff.italic("command")]
    let name = Roff.bold(names.joined(separator: " "))
    return ([Roff.section("synopsis"), name] + options + arguments + below)
      .joined(separator: "\n")
  }

  private var description: [String] {
    let text = command.discussion.isEmpty ? command.abstract : command.discussion
    return [Roff.section("description"), Roff.body(text)]
  }

  private var arguments: [String] {
    guard !command.arguments.isEmpty else { return [] }
    return [Roff.section("arguments")]
      + command.arguments.map { Roff.entry(Roff.italic($0.name), $0.help) }
  }

  private var options: String {
    let version = names.count == 1 ? [(Roff.bold("--version"), "Show the version.")] : []
    let own = command.options.map { (label($0), help($0)) }
    let screen = ("\(Roff.bold("-h")), \(Roff.bold("--help"))", "Show a screen of help.")
    return ([Roff.section("options")] + (own + version + [screen]).map { Roff.entry($0.0, $0.1) })
      .joined(separator: "\n")
  }

  private var commands: [String] {
    guard !command.subcommands.isEmpty else { return [] }
    return [Roff.section("commands")]
      + command.subcommands.map { Roff.entry(page(names + [$0.name], 1), $0.abstract) }
  }

  private var exitStatus: String {
    let codes = ExitCode.allCases.map { code in
      Roff.entry(
        "\(code.rawValue)", "\(code.meaning.prefix(1).uppercased())\(code.meaning.dropFirst()).")
    }
    return ([Roff.section("exit status")] + codes).joined(separator: "\n")
  }

  private var seeAlso: String {
    let above = names.count > 1 ? [page(names.dropLast(), 1)] : []
    let topics = program.topics.map { page([names[0], $0.name], 7) }
    return ([Roff.section("see also"), (above + topics).joined(separator: ",\n")])
      .joined(separator: "\n")
  }

  private func page(_ names: [String], _ section: Int) -> String {
    "\(Roff.bold(names.joined(separator: "-")))(\(section))"
  }

  private func label(_ option: Option) -> String {
    switch option.kind {
    case .flag: Roff.bold(option.spelling)
    case .value(let placeholder), .choice(let placeholder, _, _):
      "\(Roff.bold(option.spelling)) \(Roff.italic(placeholder))"
    }
  }

  private func help(_ option: Option) -> String {
    switch option.kind {
    case .flag, .value: option.help
    case .choice(_, let choices, let normally):
      "\(option.help) One of \(choices.joined(separator: ", ")); normally \(normally)."
    }
  }
}
