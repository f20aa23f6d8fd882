import Bitcoin
import Channels
import Checker
import Simulation
import Testing
import Timelock

@testable import Walkthroughs

/// Every story runs to its end, with all its forks, and says nothing that nobody knows.
@Suite("The stories")
struct WalkthroughTests {
  @Test(
    "each runs to its end, the short ones with all forks, and every fact in it is found",
    arguments: stories)
  func runs(name: String) throws {
    let walkthrough = try #require(Walkthrough<Timelock>.named(name))
    let played = try walkthrough.played()
    #expect(played.scenes.count == walkthrough.beats.count)
    for scene in played.scenes {
      #expect(scene.missing([scene.beat.title] + scene.beat.text) == [])
      for fork in scene.beat.forks where Self.short.contains(name) {
        let branch = try scene.branch(fork)
        for scene in branch.scenes {
          #expect(scene.missing([scene.beat.title] + scene.beat.text) == [], "\(fork.name)")
        }
        let last = try #require(branch.scenes.last)
        #expect(last.missing([fork.question, fork.moral]) == [], "\(fork.name)")
      }
    }
  }

  @Test("no number is written into a text: each is looked up", arguments: stories)
  func noNumbers(name: String) throws {
    let walkthrough = try #require(Walkthrough<Timelock>.named(name))
    for narration in walkthrough.narrations {
      for case .words(let words) in narration.pieces {
        #expect(words.filter { $0.isNumber }.isEmpty, "\(words)")
      }
    }
  }

  @Test("each has a name of its own, and so has each fork in it")
  func names() {
    #expect(Set(Self.stories).count == Self.stories.count)
    for walkthrough in Walkthrough<Timelock>.all {
      let forks = walkthrough.beats.flatMap(\.forks).map(\.name)
      #expect(Set(forks).count == forks.count, "\(walkthrough.name)")
      #expect(Walkthrough<Timelock>.named(walkthrough.name)?.name == walkthrough.name)
    }
    #expect(Walkthrough<Timelock>.named("no-such-story") == nil)
  }

  @Test(
    "the story up to a step, or of a fork, runs by itself and comes to the same", arguments: short
  )
  func scenarios(name: String) throws {
    let walkthrough = try #require(Walkthrough<Timelock>.named(name))
    for scene in try walkthrough.played().scenes {
      let trace = try Scenario<Timelock>(parsing: Array(scene.scenario.text.utf8)).run()
      #expect(trace.outcome == scene.outcome)
      for fork in scene.beat.forks {
        let branch = try scene.branch(fork)
        let trace = try Scenario<Timelock>(parsing: Array(branch.scenario.text.utf8)).run()
        #expect(trace.outcome == branch.scenes.last?.outcome)
      }
    }
  }

  @Test("a fork changes nothing for the story that it leaves")
  func forksAreCopies() throws {
    let scene = try Walkthrough<Timelock>.ladder.played().scenes[0]
    let before = scene.outcome
    for fork in scene.beat.forks { _ = try scene.branch(fork) }
    #expect(scene.outcome == before)
    let other = try scene.branch(scene.beat.forks[0]).scenes.last?.outcome
    #expect(other != before)
  }

  private static let stories: [String] = Walkthrough<Timelock>.all.map(\.name)

  /// Those that no fork has to mine a month of blocks for.
  private static let short: [String] = Walkthrough<Timelock>.all.filter {
    $0.scenario.terms.ladder.refundHeight.value < 1_000
  }.map(\.name)
}

extension Walkthrough {
  /// Everything that it says.
  var narrations: [Narration<Family>] {
    [title, about] + beats.flatMap(\.narrations)
  }
}

extension Beat {
  fileprivate var narrations: [Narration<Family>] {
    [title] + text
      + forks.flatMap { fork in [fork.question, fork.moral] + fork.beats.flatMap(\.narrations) }
  }
}

extension Scene {
  /// Facts in some texts that nothing in the story answers.
  func missing(_ narrations: [Narration<Family>]) -> [Fact<Family>] {
    narrations.flatMap(\.pieces).compactMap { piece in
      guard case .fact(let fact) = piece, case .missing = value(of: fact) else { return nil }
      return fact
    }
  }
}
