import Channels
import Foundation
import Testing

@testable import Timelock

@Suite("The protocol's text and the rules hold each other")
struct ProtocolTextTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Sources/Families/Timelock/Timelock.docc/TheTimelockChannel.md")

  private let text: String

  init() throws {
    text = try String(contentsOf: Self.page, encoding: .utf8)
  }

  /// The table's rows below the heading: a clause, and the identifiers of its rules.
  private var table: [(clause: String, rules: [String])] {
    let section = text.split(separator: "\n## Rules\n").last?.split(separator: "\n## ").first
    return (section ?? "").split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map {
      let cells = $0.split(separator: "|").map { $0.filter { $0 != " " } }
      return (cells[0], cells[1].split(separator: ",").map { String($0.filter { $0 != "`" }) })
    }
  }

  @Test("every rule stands in the table exactly once, and nothing else does")
  func everyRuleOnce() {
    let found = table.flatMap(\.rules).sorted()
    #expect(found == Timelock.Rule.allCases.map(\.rawValue).sorted())
  }

  @Test("every rule stands in the row of its clause", arguments: Timelock.Rule.allCases)
  func rowOfItsClause(rule: Timelock.Rule) {
    let rows = table.filter { $0.rules.contains(rule.rawValue) }
    #expect(rows.map(\.clause) == [rule.clause.rawValue])
  }

  @Test("every clause has its heading, and only these do", arguments: Timelock.Clause.allCases)
  func headings(clause: Timelock.Clause) {
    let headings = text.split(separator: "\n").filter {
      $0.hasPrefix("### Clause \(clause.rawValue):") || $0.hasPrefix("### Fact \(clause.rawValue):")
    }
    let name = "\(clause.name.prefix(1).uppercased())\(clause.name.dropFirst())"
    #expect(headings == ["### \(name): \(clause.title)"])
    let all = text.split(separator: "\n").filter { $0.hasPrefix("### ") }
    #expect(all.count == Timelock.Clause.allCases.count)
  }

  @Test("every message is named", arguments: Timelock.Message.Kind.allCases)
  func messages(kind: Timelock.Message.Kind) {
    #expect(text.contains("`\(kind.rawValue)`"))
  }
}
