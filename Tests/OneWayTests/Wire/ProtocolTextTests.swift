import Channels
import Foundation
import Testing

@testable import OneWay

@Suite("The protocol's text and the rules hold each other")
struct ProtocolTextTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Sources/Families/OneWay/OneWay.docc/TheOneWayChannel.md")

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
    #expect(found == OneWay.Rule.allCases.map(\.rawValue).sorted())
  }

  @Test("every rule stands in the row of its clause", arguments: OneWay.Rule.allCases)
  func rowOfItsClause(rule: OneWay.Rule) {
    let rows = table.filter { $0.rules.contains(rule.rawValue) }
    #expect(rows.map(\.clause) == [rule.clause.rawValue])
  }

  @Test("every clause has its heading, and only these do", arguments: OneWay.Clause.allCases)
  func headings(clause: OneWay.Clause) {
    let all = text.split(separator: "\n").filter {
      $0.hasPrefix("### Clause ") || $0.hasPrefix("### Fact ")
    }
    let name = "\(clause.name.prefix(1).uppercased())\(clause.name.dropFirst())"
    #expect(all.filter { $0.hasPrefix("### \(name):") } == ["### \(name): \(clause.title)"])
    #expect(all.count == OneWay.Clause.allCases.count)
  }

  @Test("every message is named", arguments: OneWay.Message.Kind.allCases)
  func messages(kind: OneWay.Message.Kind) {
    #expect(text.contains("`\(kind.rawValue)`"))
  }

  @Test("every variant is named", arguments: OneWay.Variant.Kind.allCases)
  func variants(kind: OneWay.Variant.Kind) {
    #expect(text.contains("| `\(kind.rawValue)` |"))
  }
}
