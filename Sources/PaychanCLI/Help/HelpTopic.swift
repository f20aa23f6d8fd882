/// Something to read that belongs to no single command, as data: screen and manual are made of it.
struct HelpTopic: Sendable {
  /// What it is asked for by: `paychan help moves`.
  let name: String
  /// One line, for the list of topics.
  let abstract: String
  /// Made only when it is asked for.
  let sections: @Sendable () -> [HelpSection]
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
