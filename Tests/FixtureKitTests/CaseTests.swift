import ExactJSON
import FixtureKit
import Testing

/// Every case can be made, and a file of them is read and found to be as it should be.
@Suite("Cases")
struct CaseTests {
  @Test("each can be computed, and twice with the same bytes", arguments: Family.allCases)
  func computed(family: Family) throws {
    for number in 0..<family.usualCount {
      let fixture = family.fixture(number, seed: "test")
      do {
        let json = try fixture.json()
        #expect(json.object?["id"]?.string == fixture.id)
      } catch {
        Issue.record("\(fixture.id), \(fixture.title): \(error)")
      }
    }
  }
}
