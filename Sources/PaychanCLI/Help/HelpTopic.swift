/// Something to read that belongs to no single command, as data: screen and manual are made of it.
struct HelpTopic: Sendable {
  /// What it is asked for by: `paychan help moves`.
  let name: String
  /// One line, for the list of topics.
  let abstract: String
  /// What can be said behind its name.
  let options: [Option]
  /// Made only when it is asked for, as the values behind its name want it.
  let body: @Sendable (ArgumentValues) -> [HelpSection]

  init(
    name: String, abstract: String, options: [Option] = [],
    body: @escaping @Sendable (ArgumentValues) -> [HelpSection]
  ) {
    self.name = name
    self.abstract = abstract
    self.options = options
    self.body = body
  }

  /// What there is to read, and at last what can be said behind the name.
  func sections(_ values: ArgumentValues) -> [HelpSection] {
    guard !options.isEmpty else { return body(values) }
    let entries = options.map { HelpEntry(label: $0.label, text: $0.explanation) }
    return body(values) + [HelpSection(title: "OPTIONS", entries: entries)]
  }

  /// The words behind `help`, as the parser of commands takes them.
  var command: Command {
    Command(name: name, abstract: abstract, options: options, work: .group([]))
  }
}

/// A part of a topic under a heading.
struct HelpSection: Sendable {
  let title: String
  /// Paragraphs; a line that is indented is an example.
  var text = ""
  /// What is explained one by one.
  var entries: [HelpEntry] = []
}

/// One thing that a topic explains.
struct HelpEntry: Sendable {
  let label: String
  let text: String
  /// How it is written, where it has an example.
  var example: String?
}
