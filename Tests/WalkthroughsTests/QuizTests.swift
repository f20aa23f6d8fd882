import Bitcoin
import Channels
import Simulation
import Testing
import Timelock

@testable import Walkthroughs

/// Before a fork is told the reader is asked what will come of it, and the run knows the answer.
@Suite("The questions before forks")
struct QuizTests {
  /// A fork that was run, and the step before it.
  private struct Asked {
    let scene: Scene<Timelock>
    let branch: PlayedStory<Timelock>.Branch
  }

  /// Those with few blocks; the first has a test of its own.
  private static let short: [String] = Walkthrough<Timelock>.all.filter {
    $0.scenario.terms.ladder.refundHeight.value < 1_000
  }.map(\.name)

  private static func asked(in name: String) throws -> [Asked] {
    let walkthrough = try #require(Walkthrough<Timelock>.named(name))
    return try walkthrough.played().scenes.flatMap { scene in
      try scene.forks.map { Asked(scene: scene, branch: try scene.branch($0)) }
    }
  }

  @Test(
    "exactly one answer comes true, and everything that is asked and answered is known",
    arguments: short)
  func answers(story: String) throws {
    try check(try Self.asked(in: story))
  }

  private func check(_ forks: [Asked]) throws {
    for asked in forks {
      let quiz = asked.branch.fork.quiz
      let right = quiz.answers.filter { asked.branch.holds($0.claim) }
      #expect(right.count == 1, "\(asked.branch.fork.name)")
      let last = try #require(asked.branch.scenes.last)
      let question = [quiz.question] + quiz.answers.map(\.words)
      #expect(asked.scene.missing(question) == [], "\(asked.branch.fork.name)")
      #expect(last.missing(question + quiz.answers.map(\.reply)) == [])
    }
  }

  @Test("in the first story the right answer is now the first, now the second, now the third")
  func places() throws {
    let forks = try Self.asked(in: "file-100gb")
    try check(forks)
    let places = forks.compactMap(\.branch.rightAnswer)
    #expect(Set(places) == [0, 1, 2])
    let commonest = (0...2).map { place in places.count { $0 == place } }.max() ?? 0
    #expect(2 * commonest <= places.count + 1)
  }

  @Test("a fork without a question of its own offers all endings, and begins at another one each")
  func endings() {
    let names = ["a", "b", "c", "d"]
    let lists = names.map { Quiz<Timelock>.endings(of: $0).answers.map(\.claim) }
    let all = Ending<PaymentRole>.allCases.map { Prediction<Timelock>.ends($0) }
    for list in lists { #expect(Set(list) == Set(all)) }
    #expect(Set(lists.map { $0[0] }) == Set(all))
  }
}
