internal import Channels
internal import Simulation
internal import Telling

extension HelpTopic {
  /// Every member of a written story, and what it is when it is left out.
  static let scenario = HelpTopic(
    name: "scenario", abstract: "The document of a story: its members, terms and defaults.",
    options: [FamilyChoice.option]
  ) { FamilyChoice.family($0).scenarioSections }

  fileprivate static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}

extension KnownFamily {
  /// The sections of help about the document of the family's stories.
  fileprivate static var scenarioSections: [HelpSection] {
    [
      HelpSection(title: "A STORY", text: scenarioIntroduction),
      HelpSection(title: "MEMBERS", entries: Scenario<Self>.notes.map(\.entry)),
      HelpSection(title: "TERMS", entries: termsNotes.map(\.entry)),
      HelpSection(title: "AN EXAMPLE", text: HelpTopic.indented(helpExamples.document)),
    ]
  }

  private static var scenarioIntroduction: String {
    let roles = Role.allCases.map(\.rawValue).joined(separator: " and ")
    let template = helpExamples.template
    return """
      A story is a document of JSON that a person can write: what \(roles) agreed, and what \
      everybody does, move by move. 'paychan help moves' lists the moves, 'paychan run \
      --list-templates' names ready stories, and any of them can be changed:

        \(command("paychan run")) --template \(template) > story.json
        paychan run story.json

      A member that is not known is refused by its name, and so is a value of the wrong kind.
      """
  }
}
