import Synchronization
import Testing

@testable import Exploration

@Suite("Random walks")
struct WalkTests {
  static let tree = Graph.tree(5000, [.always("not below") { $0 < 2000 || $0 % 64 != 0 }])

  @Test("find a violation, and the run's number alone finds it again")
  func reproduce() throws {
    let walk = RandomWalk(Self.tree, seed: 3, runs: 1000, length: 50)
    let violation = try #require(walk.walk().violation)
    let again = try #require(walk.path(ofRun: violation.run))
    #expect(again.actions == violation.path.actions)
    let last = try #require(again.states(in: Self.tree)?.last)
    #expect(last >= 2000 && last % 64 == 0)
  }

  @Test("are the same with any number of threads", arguments: DeterminismTests.threads)
  func threads(threads: Threads) {
    func account(_ threads: Threads) -> [[Int]?] {
      let walked = RandomWalk(Self.tree, seed: 3, runs: 1000, length: 50, threads: threads).walk()
      return [walked.violation?.path.actions, [walked.runs, walked.moves]]
    }
    #expect(account(threads) == account(.exactly(1)))
  }

  @Test("of another seed are other walks")
  func seeds() {
    let tree = Graph.tree(1 << 16)
    let paths = (0..<20).map { seed in
      RandomWalk(tree, seed: UInt64(seed), runs: 1, length: 50).path(ofRun: 0)
    }
    #expect(Set(paths.compactMap { $0?.actions }).count == 20)
  }

  @Test("find no violation where there is none, and list what they never witnessed")
  func clean() {
    let graph = Graph.chain(
      10,
      [.always("any") { _ in true }, .sometimes("nine") { $0 == 9 }, .sometimes("x") { $0 > 9 }])
    let walked = RandomWalk(graph, seed: 1, runs: 100, length: 50).walk()
    #expect(walked.violation == nil)
    #expect(walked.isComplete)
    #expect(walked.runs == 100 && walked.moves == 900)
    #expect(walked.unwitnessed == ["x"])
  }

  @Test("are as long as they are to be, and not an action longer", arguments: [0, 1, 7])
  func length(length: Int) {
    let walked = RandomWalk(Graph.chain(100), seed: 1, runs: 10, length: length).walk()
    #expect(walked.runs == 10 && walked.moves == 10 * length)
  }

  @Test("end when they are asked to")
  func cancellation() {
    let walk = RandomWalk(Self.tree, seed: 1, runs: 1000, length: 50)
    let walked = walk.walk(observer: Observer(isCancelled: { true }))
    #expect(!walked.isComplete && walked.runs == 0)
  }

  @Test("make no run that is not counted")
  func counted() {
    let chain = Graph.chain(10, [.always("any") { _ in true }])
    var enough = RandomWalk.counted(chain, runs: 1000)
    enough.walk.enough = 20
    #expect(enough.walk.walk().moves == 27)
    #expect(enough.made() == 27)
    let broken = RandomWalk.counted(Graph.chain(10, [.always("low") { $0 < 5 }]), runs: 1000)
    #expect(broken.walk.walk().violation?.run == 0)
    #expect(broken.made() == 5)
  }

  @Test("try another action when one cannot happen")
  func impossible() {
    let graph = Graph(successors: [[-1, -1, -1, 1], []])
    for run in 0..<20 {
      #expect(RandomWalk(graph, seed: 1, runs: 1, length: 5).path(ofRun: run)?.actions == [3])
    }
  }

  @Test("xoshiro256** gives what its authors' program gives for the words 1, 2, 3, 4")
  func xoshiro() {
    var dice = Dice(state: (1, 2, 3, 4))
    #expect(
      (0..<4).map { _ in dice.next() } == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
  }

  @Test("a number below a bound is below it, and all of them come up")
  func below() {
    var dice = Dice(seed: 1)
    #expect(Set((0..<1000).map { _ in dice.below(7) }) == Set(0..<7))
  }
}

extension RandomWalk {
  /// Runs on one thread, and how many actions were chosen in them.
  fileprivate static func counted(_ model: M, runs: Int) -> (walk: Self, made: () -> Int) {
    let made = Made()
    let walk = RandomWalk(
      model, seed: 1, runs: runs, length: 9, threads: .exactly(1),
      choose: { _, _, _ in
        made.count.withLock { $0 += 1 }
        return 0
      })
    return (walk, { made.count.withLock { $0 } })
  }
}

private final class Made: Sendable {
  let count = Mutex(0)
}
