/// The screen that explains a command, made from what the command declares.
struct HelpScreen {
  private static let width = 80
  private static let helpColumn = 26
  private let path: CommandPath
  private let topics: [HelpTopic]

  init(_ path: CommandPath, topics: [HelpTopic] = []) {
    self.path = path
    self.topics = topics
  }

  var text: String {
    let command = path.command
    var sections = ["OVERVIEW: \(command.abstract)"]
    if !command.discussion.isEmpty { sections.append(wrap(command.discussion)) }
    let usage = wrapped(words: ["USAGE:"] + path.usageParts, to: Self.width - 2)
    sections.append(usage.joined(separator: "\n  "))
    sections += table("ARGUMENTS", command.arguments.map { ("<\($0.name)>", $0.help) })
    sections += table("OPTIONS", command.options.map { ($0.label, help(for: $0)) } + common)
    sections += table("SUBCOMMANDS", command.subcommands.map { ($0.name, $0.abstract) })
    sections += table("TOPICS", topics.map { ("help \($0.name)", $0.abstract) })
    if !command.subcommands.isEmpty { sections.append("  See '\(helpCommand)' for more.") }
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var isRoot: Bool { path.names.count == 1 }

  private var common: [(String, String)] {
    let version = isRoot ? [("--version", "Show the version.")] : []
    return version + [("-h, --help", "Show this screen.")]
  }

  /// How to get at the screens of the commands below: `paychan help tx <subcommand>`.
  private var helpCommand: String {
    let words = [path.names[0], "help"] + path.names.dropFirst() + ["<subcommand>"]
    return words.joined(separator: " ")
  }

  private func help(for option: Option) -> String {
    switch option.kind {
    case .flag, .value: option.help
    case .choice(_, let choices, let normally):
      "\(option.help) (one of \(choices.joined(separator: ", ")); normally \(normally))"
    }
  }

  private func wrap(_ paragraphs: String) -> String {
    let lines = paragraphs.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { wrapped($0, to: Self.width).joined(separator: "\n") }
      .joined(separator: "\n")
  }

  private func table(_ title: String, _ rows: [(String, String)]) -> [String] {
    rows.isEmpty ? [] : ["\(title):\n" + rows.map(row).joined(separator: "\n")]
  }

  private func row(label: String, help: String) -> String {
    let indent = String(repeating: " ", count: Self.helpColumn)
    let text = wrapped(help, to: Self.width - Self.helpColumn).joined(separator: "\n\(indent)")
    let gap = Self.helpColumn - 2 - label.count
    let space = gap >= 2 ? String(repeating: " ", count: gap) : "\n\(indent)"
    return "  \(label)\(space)\(text)"
  }
}
