import ExactJSON
import FixtureKit
import Foundation
import Testing

/// The committed fixtures are what the program makes.
@Suite("Cases")
struct CaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardized

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
