import Testing

@Suite("Each rule finds what breaks it, and nothing else")
struct TwinTests {
  private static let twins = Twin.ofCode + Twin.ofFiles

  @Test("what breaks the rule is found, at its line", arguments: twins)
  func badIsFound(twin: Twin) {
    let file = SourceFile(path: twin.path, text: twin.bad)
    #expect(twin.rule.findings(in: file) == ["\(twin.path):\(twin.line): \(twin.rule.sentence)"])
  }

  @Test("its twin, with one change, keeps the rule", arguments: twins)
  func goodIsNotFound(twin: Twin) {
    let file = SourceFile(path: twin.goodPath, text: twin.good)
    #expect(twin.rule.findings(in: file) == [])
  }

  @Test("the rule has twins", arguments: Rule.all)
  func ruleHasTwins(rule: Rule) {
    #expect(Self.twins.contains { $0.rule.sentence == rule.sentence })
  }
}
