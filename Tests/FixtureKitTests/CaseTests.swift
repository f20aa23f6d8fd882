import FixtureKit
import Testing

struct CaseTests {
  @Test("there are families")
  func families() { #expect(Family.allCases.count == 12) }
}
