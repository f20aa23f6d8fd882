internal import Telling

/// The screen that explains a command, made from what the command declares.
struct HelpScreen {
  private let path: CommandPath
  private let topics: [HelpTopic]
  private let width: Int

  init(_ path: CommandPath, topics: [HelpTopic] = [], width: Int) {
    self.path = path
    self.topics = topics
    self.width = min(width, 120)
  }

  var text: String {
    let command = path.command
    var sections = [wrapped("OVERVIEW: \(command.abstract)", to: width).joined(separator: "\n")]
    if !command.discussion.isEmpty {
      sections.append(Discussion(command.discussion).lines(width).joined(separator: "\n"))
    }
    let usage = wrapped(words: ["USAGE:"] + path.usageParts, to: width - 2)
    sections.append(usage.joined(separator: "\n  "))
    sections += table("ARGUMENTS", command.arguments.map { ("<\($0.name)>", $0.help) })
    sections += table("OPTIONS", command.options.map(row) + common)
    sections += table("SUBCOMMANDS", command.subcommands.map { ($0.name, $0.abstract) })
    sections += table("TOPICS", topics.map { ("help \($0.name)", $0.abstract) })
    if !command.subcommands.isEmpty {
      let more = wrapped("See '\(helpCommand)' for more.", to: width - 2)
      sections.append(more.map { "  \($0)" }.joined(separator: "\n"))
    }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var isRoot: Bool { path.names.count == 1 }

  private var common: [(String, String)] {
    let version = isRoot ? [("--version", "Show the version.")] : []
    return version + Option.global.map(row) + [("-h, --help", "Show this screen.")]
  }

  /// How to get at the screens of the commands below: `paychan help tx <subcommand>`.
  private var helpCommand: String {
    let words = [path.names[0], "help"] + path.names.dropFirst() + ["<subcommand>"]
    return words.joined(separator: " ")
  }

  private func row(_ option: Option) -> (String, String) { (option.label, option.explanation) }

  private func table(_ title: String, _ rows: [(String, String)]) -> [String] {
    rows.isEmpty ? [] : ["\(title):\n" + rows.map(row).joined(separator: "\n")]
  }

  /// Where the help of an argument or an option begins.
  private var column: Int { min(26, width / 3) }

  private func row(label: String, help: String) -> String {
    let indent = String(repeating: " ", count: column)
    let text = wrapped(help, to: width - column).joined(separator: "\n\(indent)")
    let gap = column - 2 - label.count
    let space = gap >= 2 ? String(repeating: " ", count: gap) : "\n\(indent)"
    return "  \(label)\(space)\(text)"
  }
}
