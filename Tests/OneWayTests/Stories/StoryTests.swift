import Bitcoin
import Channels
import Checker
import Simulation
import Testing
import Walkthroughs

@testable import OneWay

/// Every story runs to its end, with all its forks, and says nothing that is not in its trace.
@Suite("The stories of one-way channels")
struct StoryTests {
  static let stories: [String] = Walkthrough<OneWay>.all.map(\.name)

  @Test("each runs to its end with all forks, and every fact in it is found", arguments: stories)
  func runs(name: String) throws {
    let walkthrough = try #require(Walkthrough<OneWay>.named(name))
    let played = try walkthrough.played()
    #expect(played.scenes.count == walkthrough.beats.count)
    for scene in played.scenes {
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

  @Test("no number is written into a text: each is looked up", arguments: stories)
  func noNumbers(name: String) throws {
    let walkthrough = try #require(Walkthrough<OneWay>.named(name))
    for narration in walkthrough.narrations {
      for case .words(let words) in narration.pieces {
        #expect(words.filter { $0.isNumber }.isEmpty, "\(words)")
      }
    }
  }

  @Test(
    "the story up to a step, or of a fork, runs by itself and comes to the same", arguments: stories
  )
  func scenarios(name: String) throws {
    let walkthrough = try #require(Walkthrough<OneWay>.named(name))
    for scene in try walkthrough.played().scenes {
      let trace = try Scenario<OneWay>(parsing: Array(scene.scenario.text.utf8)).run()
      #expect(trace.outcome == scene.outcome)
      for fork in scene.beat.forks {
        let branch = try scene.branch(fork)
        let trace = try Scenario<OneWay>(parsing: Array(branch.scenario.text.utf8)).run()
        #expect(trace.outcome == branch.scenes.last?.outcome)
      }
    }
  }

  @Test("each fork has a name of its own and ends as the text says")
  func endings() throws {
    var endings: [String: String] = [:]
    for walkthrough in Walkthrough<OneWay>.all {
      for scene in try walkthrough.played().scenes {
        for fork in scene.beat.forks {
          let name = "\(walkthrough.name) \(fork.name)"
          #expect(endings[name] == nil)
          endings[name] = try scene.branch(fork).ending.rawValue
        }
      }
    }
    #expect(endings == Self.expected)
  }

  @Test("exactly one answer to the question before each fork comes true", arguments: stories)
  func quizzes(name: String) throws {
    let walkthrough = try #require(Walkthrough<OneWay>.named(name))
    for scene in try walkthrough.played().scenes {
      for fork in scene.forks {
        let branch = try scene.branch(fork)
        #expect(fork.quiz.answers.count { branch.holds($0.claim) } == 1, "\(fork.name)")
        let last = try #require(branch.scenes.last)
        #expect(last.missing([fork.quiz.question] + fork.quiz.answers.map(\.reply)) == [])
      }
    }
  }

  static let expected: [String: String] = [
    "pay-per-minute payee-vanishes": "as-agreed",
    "pay-per-minute early-refund": "as-agreed",
    "pay-per-minute old-payment": "payer-takes-more",
    "pay-per-minute payer-vanishes": "as-agreed",
    "late-cashier payer-vanishes": "as-agreed",
    "late-cashier one-block-earlier": "as-agreed",
    "late-cashier friendly-miner": "as-agreed",
    "four-doors no-way-out": "nobody",
    "four-doors money-first": "nobody",
    "four-doors no-patience": "as-agreed",
    "four-doors payee-answers": "as-agreed",
  ]
}

extension Walkthrough<OneWay> {
  /// Everything that it says.
  fileprivate var narrations: [Narration<OneWay>] {
    [title, about] + beats.flatMap(\.narrations)
  }
}

extension Beat<OneWay> {
  fileprivate var narrations: [Narration<OneWay>] {
    [title] + text
      + forks.flatMap { fork in [fork.question, fork.moral] + fork.beats.flatMap(\.narrations) }
  }
}

extension Scene<OneWay> {
  /// Facts in some texts that nothing in the story answers.
  fileprivate func missing(_ narrations: [Narration<OneWay>]) -> [Fact<OneWay>] {
    narrations.flatMap(\.pieces).compactMap { piece in
      guard case .fact(let fact) = piece, case .missing = value(of: fact) else { return nil }
      return fact
    }
  }
}
