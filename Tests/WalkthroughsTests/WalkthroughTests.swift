import Bitcoin
import Channels
import Checker
import Simulation
import Testing

@testable import Walkthroughs

/// Every story runs to its end, with all its forks, and says nothing that nobody knows.
@Suite("The stories")
struct WalkthroughTests {
  @Test("each runs to its end, with all its forks, and every fact in it is found", arguments: all)
  func runs(walkthrough: Walkthrough) throws {
    let tale = try walkthrough.tale()
    #expect(tale.scenes.count == walkthrough.beats.count)
    for scene in tale.scenes {
      #expect(scene.missing([scene.beat.title] + scene.beat.text) == [])
      for fork in scene.beat.forks {
        let branch = try scene.branch(fork)
        for scene in branch.scenes {
          #expect(scene.missing([scene.beat.title] + scene.beat.text) == [], "\(fork.name)")
        }
        let last = try #require(branch.scenes.last)
        #expect(last.missing([fork.question, fork.moral]) == [], "\(fork.name)")
      }
    }
  }

  @Test("no number is written into a text: each is looked up", arguments: all)
  func noNumbers(walkthrough: Walkthrough) {
    for narration in walkthrough.narrations {
      for case .words(let words) in narration.pieces {
        #expect(!words.contains(where: \.isNumber), "\(words)")
      }
    }
  }

  @Test("each has a name of its own, and so has each fork in it")
  func names() {
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
    for walkthrough in Self.all {
      let forks = walkthrough.beats.flatMap(\.forks).map(\.name)
      #expect(Set(forks).count == forks.count, "\(walkthrough.name)")
      #expect(Walkthrough.named(walkthrough.name)?.name == walkthrough.name)
    }
    #expect(Walkthrough.named("no-such-story") == nil)
  }

  @Test(
    "the story up to a step, or of a fork, runs by itself and comes to the same", arguments: all)
  func scenarios(walkthrough: Walkthrough) throws {
    for scene in try walkthrough.tale().scenes {
      let trace = try Scenario(parsing: Array(scene.scenario.text.utf8)).run()
      #expect(trace.outcome == scene.outcome)
      for branch in try scene.beat.forks.map({ fork in try scene.branch(fork) }) {
        let trace = try Scenario(parsing: Array(branch.scenario.text.utf8)).run()
        #expect(trace.outcome == branch.scenes.last?.outcome)
      }
    }
  }

  @Test("a fork changes nothing for the story that it leaves")
  func forksAreCopies() throws {
    let scene = try Walkthrough.file100GB.tale().scenes[5]
    let before = scene.outcome
    for fork in scene.beat.forks { _ = try scene.branch(fork) }
    #expect(scene.outcome == before)
    #expect(try scene.branch(scene.beat.forks[0]).scenes.last?.outcome != before)
  }

  private static let all = Walkthrough.all
}

extension Walkthrough: CustomTestStringConvertible {
  public var testDescription: String { name }

  /// Everything that it says.
  var narrations: [Narration] {
    [title, about] + beats.flatMap(\.narrations)
  }
}

extension Beat {
  fileprivate var narrations: [Narration] {
    [title] + text
      + forks.flatMap { fork in [fork.question, fork.moral] + fork.beats.flatMap(\.narrations) }
  }
}

extension Scene {
  /// Facts in some texts that nothing in the story answers.
  func missing(_ narrations: [Narration]) -> [Fact] {
    narrations.flatMap(\.pieces).compactMap { piece in
      guard case .fact(let fact) = piece, case .missing = value(of: fact) else { return nil }
      return fact
    }
  }
}
