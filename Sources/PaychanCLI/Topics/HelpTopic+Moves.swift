internal import Channels
internal import ExactJSON
internal import Simulation

extension HelpTopic {
  /// Every move of a story: what it does, what it takes, and an example.
  static let moves = HelpTopic(
    name: "moves", abstract: "The moves of a story, with an example of each."
  ) {
    [
      HelpSection(title: "A MOVE", text: introduction),
      HelpSection(title: "MOVES", entries: Move.Kind.allCases.map(\.entry) + [repetition]),
      HelpSection(title: "DETAILS", entries: details(of: Move.Kind.allCases.map(\.form.members))),
      HelpSection(title: "CHANGES", text: changes, entries: Tampering.Kind.allCases.map(\.entry)),
      HelpSection(
        title: "DETAILS OF CHANGES",
        entries: details(of: Tampering.Kind.allCases.map(\.form.members))),
    ]
  }

  private static let introduction = """
    A move is an object of JSON whose first key names it; its value says who or how much, and the \
    other keys are details. They stand one after the other in the "moves" of a story, of which \
    'paychan help scenario' tells the rest.

    An amount is a count of satoshis, or a text with a unit: "36 mBTC", "0.1 BTC", "500 sat". A \
    transaction is \(Timelock.TransactionName.forms.joined(separator: ", ")); in the blocks of \
    miners also \(others).

      paychan run --template double-spend
    """

  private static let others = TransactionLabel.forms
    .filter { !Timelock.TransactionName.forms.contains($0) }.joined(separator: ", ")

  private static let changes = """
    What "tamper" does to a message and "broadcast" to a transaction: an object whose first key \
    names the change.
    """

  private static let repetition = HelpEntry(
    label: Passage.repetitionNotes[0].key, text: "The same moves over and over.",
    example: Passage.example.json.onOneLine)

  /// Each detail once, in the order in which the moves have them.
  private static func details(of members: [[MemberNote]]) -> [HelpEntry] {
    var known: Set<String> = []
    return members.flatMap { $0.dropFirst() }.filter { known.insert($0.key).inserted }.map(\.entry)
  }
}

extension Move.Kind {
  fileprivate var entry: HelpEntry {
    HelpEntry(
      label: rawValue, text: "\(form.about) Takes \(form.members[0].takes).",
      example: form.example.json.onOneLine)
  }
}

extension Tampering.Kind {
  fileprivate var entry: HelpEntry {
    HelpEntry(
      label: rawValue, text: "\(form.about) Takes \(form.members[0].takes).",
      example: form.example.json.onOneLine)
  }
}

extension MemberNote {
  /// What it takes, what that is, and what it is when it is left out.
  var entry: HelpEntry {
    let need = usual.map { "Normally \($0)." } ?? "Required."
    let told = ["\(takes.first.map { $0.uppercased() } ?? "")\(takes.dropFirst()).", about, need]
    return HelpEntry(label: key, text: told.filter { !$0.isEmpty }.joined(separator: " "))
  }
}

extension JSON {
  /// The value as a person writes it who has no need of a second line.
  var onOneLine: String {
    let lines = JSON.array([self]).text(.flowing).split(separator: "\n").dropFirst().dropLast()
    return lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}
