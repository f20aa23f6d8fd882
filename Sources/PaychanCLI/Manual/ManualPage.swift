/// A man page: its name and section, and its text.
struct ManualPage {
  let name: String
  let section: Int
  let text: String

  /// The name of its file, as `man` looks for it.
  var file: String { "\(name).\(section)" }

  /// Every page of a program: one for each command, and one for each topic.
  static func all(of program: CommandLineProgram) -> [ManualPage] {
    CompletionTable(program).entries.map { ManualPage($0, in: program) }
      + program.topics.map { ManualPage($0, in: program) }
  }

  /// The page of a command.
  init(_ entry: CompletionTable.Entry, in program: CommandLineProgram) {
    let names = [program.root.name] + entry.names
    name = names.joined(separator: "-")
    section = 1
    text = ManualPage.text(
      [
        ManualPage.title(name, section, program),
        ManualPage.naming(name, entry.command.abstract),
      ] + CommandManual(names: names, command: entry.command, program: program).parts)
  }

  /// The page of a topic.
  init(_ topic: HelpTopic, in program: CommandLineProgram) {
    name = "\(program.root.name)-\(topic.name)"
    section = 7
    text = ManualPage.text(
      [ManualPage.title(name, section, program), ManualPage.naming(name, topic.abstract)]
        + topic.sections(ArgumentValues()).flatMap(\.manual)
        + [Roff.section("see also"), ".BR \(Roff.code(program.root.name)) (1)"])
  }

  private static func text(_ parts: [String]) -> String { parts.joined(separator: "\n") + "\n" }

  private static func title(
    _ name: String, _ section: Int, _ program: CommandLineProgram
  ) -> String {
    let title = Roff.code(name.uppercased())
    let source = Roff.code("\(program.root.name) \(program.version)")
    return """
      .\\" Made by '\(program.root.name) manual', from the table that makes the screens of help.
      .TH \(title) \(section) "\(program.date)" "\(source)"
      """
  }

  private static func naming(_ name: String, _ abstract: String) -> String {
    let about = abstract.hasSuffix(".") ? abstract.dropLast() : abstract[...]
    return "\(Roff.section("name"))\n\(Roff.code(name)) \\- \(Roff.line(about))"
  }
}

extension HelpSection {
  fileprivate var manual: [String] {
    let entries = entries.flatMap { entry in
      [Roff.entry(Roff.bold(entry.label), entry.text)]
        + (entry.example.map { [".sp", ".nf", Roff.code($0), ".fi"] } ?? [])
    }
    return [Roff.section(title)] + (text.isEmpty ? [] : [Roff.body(text)]) + entries
  }
}
