import Testing

@Suite("The code keeps its own rules")
struct TidyTests {
  @Test("every file keeps the rule", arguments: Rule.all)
  func everyFileKeeps(rule: Rule) {
    for finding in SourceTree.files.flatMap(rule.findings(in:)) {
      Issue.record("\(finding)")
    }
  }

  @Test("there is something to hold to the rules")
  func thereAreFiles() {
    #expect(SourceTree.sources.count > 20)
    #expect(SourceTree.sources.contains { $0.isMain })
  }
}
