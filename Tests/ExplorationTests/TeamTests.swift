import Synchronization
import Testing

@testable import Exploration

@Suite("A team of threads")
struct TeamTests {
  @Test("performs every task of every round once", arguments: [1, 2, 3, 16])
  func rounds(threads: Int) {
    let team = Team(.exactly(threads))
    let done = UnsafeMutableBufferPointer<Int>.allocate(capacity: 70)
    defer { done.deallocate() }
    for round in 0..<2_000 {
      let tasks = round % 70
      done.initialize(repeating: 0)
      team.perform(tasks) { done[$0] += 1 }
      #expect(done.reduce(0, +) == tasks && done[..<tasks].allSatisfy { $0 == 1 })
    }
  }

  @Test("wakes up after it slept, and is gone when nobody holds it")
  func sleeping() {
    weak var gone: Team?
    do {
      let team = Team(.exactly(3))
      gone = team
      let sum = Atomic(0)
      for milliseconds in [0, 2, 0, 5] {
        Self.idle(.milliseconds(milliseconds))
        team.perform(9) { _ = sum.add($0, ordering: .relaxed) }
      }
      #expect(sum.load(ordering: .relaxed) == 4 * 36)
    }
    #expect(gone == nil)
  }

  @Test("performs a round within a task of another team")
  func nested() {
    let sum = Atomic(0)
    Team(.exactly(2)).perform(4) { outer in
      Team(.exactly(2)).perform(4) { _ = sum.add(outer * $0, ordering: .relaxed) }
    }
    #expect(sum.load(ordering: .relaxed) == 36)
  }

  /// Does nothing for so long that the threads of a team go to sleep.
  private static func idle(_ pause: Duration) {
    let start = ContinuousClock.now
    while start.duration(to: .now) < pause {}
  }
}
