public import Channels

extension Scenario {
  /// What the reference says of each member of a written scenario, in the order in which they are
  /// read.
  ///
  /// A test holds the list to what the reader asks for, and each usual value to what it takes.
  public static var notes: [MemberNote] {
    [
      MemberNote(
        ScenarioKey.version, takes: "\(version)", about: "The version of this format."),
      MemberNote(
        ScenarioKey.family, takes: "\"\(Family.name)\"", about: "The family of the channel.",
        usual: usualFamily),
      MemberNote(
        ScenarioKey.name, takes: "a text", about: "A name in kebab-case.", usual: "\"unnamed\""),
      MemberNote(
        ScenarioKey.about, takes: "a text", about: "What the story shows.", usual: "\"\""),
      MemberNote(
        ScenarioKey.seed, takes: "a text", about: "All keys are derived from it.",
        usual: "\"paychan\""),
      MemberNote(
        ScenarioKey.terms, takes: "an object",
        about: "What \(roles.joined(separator: " and ")) agree on; see TERMS."),
      MemberNote(
        ScenarioKey.waived, takes: each("[rules]"),
        about: "The rules that a side leaves out; 'paychan rules' lists them.", usual: "{}"),
      MemberNote(
        ScenarioKey.recording,
        takes: """
          \(each("when")), where when is \
          \(Recording.allCases.map(\.rawValue).joined(separator: " or "))
          """,
        about: "When a side stores what it has to remember.", usual: "{}"),
      MemberNote(
        ScenarioKey.moves, takes: "a list of moves",
        about: "What happens, in order; 'paychan help moves' lists the moves."),
      MemberNote(
        ScenarioKey.ways, takes: "a list of ways",
        about: "What a session of 'paychan play' keeps of other ways.", usual: "[]"),
    ]
  }

  /// Where the family goes without saying, it may be left out.
  private static var usualFamily: String? {
    switch Family.naming {
    case .implied: "\"\(Family.name)\""
    case .written: nil
    }
  }

  private static var roles: [String] { Family.Role.allCases.map(\.rawValue) }

  private static func each(_ what: String) -> String {
    "{\(roles.map { "\"\($0)\": \(what)" }.joined(separator: ", "))}"
  }
}

extension Passage {
  /// What the reference says of a repetition among the moves.
  public static var repetitionNotes: [MemberNote] {
    [
      MemberNote(RepetitionKey.repetition, takes: "a count", about: "How often."),
      MemberNote(
        RepetitionKey.moves, takes: "a list of moves", about: "What is done over and over."),
    ]
  }

  /// A repetition as an example.
  public static var example: Passage { .repetition(times: 3, Family.examples.repetition) }
}
