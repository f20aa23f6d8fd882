import Checker
import Testing

@Suite("How a transaction stands")
struct StandingClassTests {
  @Test("every class has a name of its own that programs may rely on")
  func names() {
    #expect(
      StandingClass.allCases.map(\.rawValue) == [
        "acceptable", "not-yet-final", "already-spent", "never-valid", "policy-only",
      ])
  }
}
