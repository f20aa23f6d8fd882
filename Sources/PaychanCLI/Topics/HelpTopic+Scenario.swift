internal import Channels
internal import Simulation
internal import Telling

extension HelpTopic {
  /// Every member of a written story, and what it is when it is left out.
  static let scenario = HelpTopic(
    name: "scenario", abstract: "The document of a story: its members, terms and defaults.",
    options: [FamilyChoice.option]
  ) { scenario(of: FamilyChoice.family($0)) }

  private static func scenario<Family: KnownFamily>(of family: Family.Type) -> [HelpSection] {
    [
      HelpSection(title: "A STORY", text: introduction(of: family)),
      HelpSection(title: "MEMBERS", entries: Scenario<Family>.notes.map(\.entry)),
      HelpSection(title: "TERMS", entries: Family.termsNotes.map(\.entry)),
      HelpSection(title: "AN EXAMPLE", text: indented(Family.helpExamples.document)),
    ]
  }

  private static func introduction<Family: KnownFamily>(of family: Family.Type) -> String {
    let roles = Family.Role.allCases.map(\.rawValue).joined(separator: " and ")
    let template = Family.helpExamples.template
    return """
      A story is a document of JSON that a person can write: what \(roles) agreed, and what \
      everybody does, move by move. 'paychan help moves' lists the moves, 'paychan run \
      --list-templates' names ready stories, and any of them can be changed:

        \(Family.command("paychan run")) --template \(template) > story.json
        paychan run story.json

      A member that is not known is refused by its name, and so is a value of the wrong kind.
      """
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}
