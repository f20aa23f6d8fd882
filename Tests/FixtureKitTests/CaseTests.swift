import ExactJSON
import FixtureKit
import Foundation
import Testing

/// The committed fixtures are what the program makes.
@Suite("Cases")
struct CaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardized

  @Test("a bad case names the good one of its own round", arguments: Family.allCases)
  func base(family: Family) throws {
    let count = family.usualCount
    for number in count..<2 * count {
      let fixture = family.fixture(number, seed: "paychan")
      #expect(fixture.id.hasPrefix("\(family.rawValue)-"))
      guard let base = fixture.defect?.base else { continue }
      let digits = try #require(base.split(separator: "-").last)
      #expect((count + 1...2 * count).contains(try #require(Int(digits))), "\(fixture.id)")
    }
  }

  @Test("each family is made again, and differs in no byte", arguments: Family.allCases)
  func made(family: Family) throws {
    for file in FixtureFile.plan([family], seed: "paychan") {
      let cases = try file.numbers.map { try family.fixture($0, seed: file.seed).json() }
      let committed = try Data(contentsOf: Self.folder.appending(path: file.name))
      // A difference of a megabyte is of no use to whoever reads it.
      let isSame = file.bytes(cases) == Array(committed)
      #expect(isSame, "run `paychan fixtures generate`, or `paychan fixtures verify Fixtures`")
    }
  }
}
