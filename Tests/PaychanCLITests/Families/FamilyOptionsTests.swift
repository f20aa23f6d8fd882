import Testing

@testable import PaychanCLI

@Suite("Options of several families")
struct FamilyOptionsTests {
  private static func choice(_ choices: [String], normally: String) -> Option {
    Option(
      name: "side", help: "Who.",
      kind: .choice(placeholder: "side", among: choices, normally: normally))
  }

  private static let options = FamilyOptions([
    (
      "ladder",
      [.count("step", "Blocks."), .count("delay", "Slow."), choice(["a", "b"], normally: "a")]
    ),
    (
      "toy",
      [choice(["b", "c"], normally: "c"), .count("delay", "Late."), .count("toys", "Toys.")]
    ),
  ])

  @Test("each is declared once, in the order of the families")
  func names() {
    #expect(Self.options.all.map(\.name) == ["step", "delay", "side", "toys"])
  }

  @Test("where families do not mean the same, the help says whose it is")
  func help() {
    #expect(
      Self.options.all.map(\.help) == [
        "ladder: Blocks.", "ladder: Slow. toy: Late.", "Who.", "toy: Toys.",
      ])
    let alone = FamilyOptions([("ladder", [.count("step", "Blocks.")])])
    #expect(alone.all.map(\.help) == ["Blocks."])
  }

  @Test("a choice takes the values of every family")
  func choices() throws {
    let kind = try #require(Self.options.all.first { $0.name == "side" }).kind
    guard case .choice(_, let choices, let normally) = kind else {
      Issue.record("a choice stays one")
      return
    }
    #expect(choices == ["a", "b", "c"] && normally == "a")
  }

  @Test(
    "an option of another family is refused by its name, and one of its own is not",
    arguments: [
      ("ladder", "step", nil), ("ladder", "delay", nil), ("toy", "side", nil),
      (
        "toy", "step",
        "option '--step' means nothing for the family 'toy', but for 'ladder'"
      ),
      (
        "ladder", "toys",
        "option '--toys' means nothing for the family 'ladder', but for 'toy'"
      ),
    ] as [(String, String, String?)])
  func surplus(family: String, given: String, message: String?) {
    let error = Self.options.surplus(beside: family) { $0.name == given }
    #expect(error?.message == message)
  }
}
