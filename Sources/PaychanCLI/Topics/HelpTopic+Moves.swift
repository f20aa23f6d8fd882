internal import Channels
internal import ExactJSON
internal import Simulation
internal import Telling

extension HelpTopic {
  /// Every move of a story: what it does, what it takes, and an example.
  static let moves = HelpTopic(
    name: "moves", abstract: "The moves of a story, with an example of each.",
    options: [FamilyChoice.option]
  ) { FamilyChoice.family($0).movesSections }

  fileprivate static let changing = """
    What "tamper" does to a message and "broadcast" to a transaction: an object whose first key \
    names the change.
    """

  /// Each detail once, in the order in which the moves have them.
  fileprivate static func details(of members: [[MemberNote]]) -> [HelpEntry] {
    var known: Set<String> = []
    return members.flatMap { $0.dropFirst() }.filter { known.insert($0.key).inserted }.map(\.entry)
  }
}

extension KnownFamily {
  /// The sections of help about the moves of the family's stories.
  fileprivate static var movesSections: [HelpSection] {
    let (moves, changes) = (Move<Self>.forms, changeForms)
    return [
      HelpSection(title: "A MOVE", text: movesIntroduction),
      HelpSection(
        title: "MOVES",
        entries: moves.map { $0.entry($0.example.json) } + [repetitionEntry]),
      HelpSection(title: "DETAILS", entries: HelpTopic.details(of: moves.map(\.members))),
      HelpSection(
        title: "CHANGES", text: HelpTopic.changing,
        entries: changes.map { $0.entry(.object(json(of: $0.example))) }),
      HelpSection(
        title: "DETAILS OF CHANGES", entries: HelpTopic.details(of: changes.map(\.members))),
    ]
  }

  private static var movesIntroduction: String {
    let names = Name.forms
    let others = Layer.labelForms.filter { !names.contains($0) }
    return """
      A move is an object of JSON whose first key names it; its value says who or how much, and \
      the other keys are details. They stand one after the other in the "moves" of a story, of \
      which 'paychan help scenario' tells the rest.

      \(helpExamples.amounts) A \
      transaction is \(names.joined(separator: ", ")); in the blocks of miners also \
      \(others.joined(separator: ", ")).

        \(command("paychan run")) --template \(helpExamples.attack)
      """
  }

  private static var repetitionEntry: HelpEntry {
    HelpEntry(
      label: Passage<Self>.repetitionNotes[0].key, text: "The same moves over and over.",
      example: Passage<Self>.example.json.onOneLine)
  }
}

extension WrittenForm {
  /// What it does and takes, and how an example of it is written.
  fileprivate func entry(_ example: JSON) -> HelpEntry {
    HelpEntry(
      label: name, text: "\(about) Takes \(members[0].takes).", example: example.onOneLine)
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
