internal import Bitcoin
package import Channels

extension Scenario {
  /// What the reference says of each member of a written story, in the order in which they are
  /// read.
  ///
  /// A test holds the list to what the reader asks for, and each usual value to what it takes.
  package static let notes: [MemberNote] = [
    MemberNote(Key.version, takes: "\(version)", about: "The version of this format."),
    MemberNote(
      Key.name, takes: "a text", about: "A name in kebab-case.", usual: "\"unnamed\""),
    MemberNote(Key.about, takes: "a text", about: "What the story shows.", usual: "\"\""),
    MemberNote(
      Key.seed, takes: "a text", about: "All keys are derived from it.", usual: "\"paychan\""),
    MemberNote(Key.terms, takes: "an object", about: "What payer and payee agree on; see TERMS."),
    MemberNote(
      Key.waived, takes: "{\"payer\": [rules], \"payee\": [rules]}",
      about: "The rules that a side leaves out; 'paychan rules' lists them.", usual: "{}"),
    MemberNote(
      Key.recording,
      takes: """
        {"payer": when, "payee": when}, where when is \
        \(Recording.allCases.map(\.rawValue).joined(separator: " or "))
        """,
      about: "When a side stores what it has to remember.", usual: "{}"),
    MemberNote(
      Key.moves, takes: "a list of moves",
      about: "What happens, in order; 'paychan help moves' lists the moves."),
  ]
}

extension Passage {
  /// What the reference says of a repetition among the moves.
  package static let repetitionNotes: [MemberNote] = [
    MemberNote(Key.repetition, takes: "a count", about: "How often."),
    MemberNote(Key.moves, takes: "a list of moves", about: "What is done over and over."),
  ]
}

extension Passage {
  /// A repetition as an example.
  package static let example = Passage.repetition(
    times: 3, [.pay(WrittenForm<Move>.oneMilliBitcoin), .exchange])
}
