internal import Channels
internal import Simulation

extension HelpTopic {
  /// Every member of a written story, and what it is when it is left out.
  static let scenario = HelpTopic(
    name: "scenario", abstract: "The document of a story: its members, terms and defaults."
  ) {
    [
      HelpSection(title: "A STORY", text: introduction),
      HelpSection(title: "MEMBERS", entries: Scenario.notes.map(\.entry)),
      HelpSection(title: "TERMS", entries: Timelock.Terms.notes.map(\.entry)),
      HelpSection(title: "AN EXAMPLE", text: indented(example)),
    ]
  }

  private static let introduction = """
    A story is a document of JSON that a person can write: what payer and payee agreed, and what \
    everybody does, move by move. 'paychan help moves' lists the moves, 'paychan run \
    --list-templates' names ready stories, and any of them can be changed:

      paychan run --template video-stream > story.json
      paychan run story.json

    A member that is not known is refused by its name, and so is a value of the wrong kind.
    """

  /// A story of two payments that runs as it is.
  static let example = """
    {
      "paychan-scenario": 1,
      "name": "two-payments",
      "terms": {
        "capacity": "10 mBTC", "unit": "1 mBTC",
        "refund-height": 200, "step": 2, "reaction": 1, "delay": 1
      },
      "moves": [
        {"open": "payer"}, {"exchange": "all"}, {"mine": 3},
        {"repeat": 2, "moves": [{"pay": "1 mBTC"}, {"exchange": "all"}]},
        {"close": "payee"}, {"exchange": "all"}, {"mine": 1}
      ]
    }
    """

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}
