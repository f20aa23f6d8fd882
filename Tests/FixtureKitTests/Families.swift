import ExactJSON
import FixtureKit
import Simulation

/// The family that files without a topic are of, and no other.
let timelockAlone = FixtureFamilies([TimelockFixtures.self])

/// The same and a second family, whose files name it.
let bothFamilies = FixtureFamilies([TimelockFixtures.self, ToyFixtures.self])

/// A second family, made outside of FixtureKit: it expects no transaction, and says a member of its
/// own about each.
enum ToyFixtures: FixtureFamily {
  static let name = "toy-channel"
  static let topics = [keys]

  /// A topic whose name another family has, too.
  static let keys = FixtureTopic(
    "keys", of: Self.self, about: "Keys of a toy.",
    recipes: [FixtureRecipe("an open channel", make: opening)])

  private static func opening(_ setup: FixtureRecipe.Setup) -> FixtureRecipe.Contents {
    guard var scenario = Scenario.templates.first?.scenario else {
      preconditionFailure("there are templates")
    }
    scenario.seed = setup.seed
    scenario.moves = [.open, .exchange]
    return FixtureRecipe.Contents(
      scenario, TransactionLabel("funding").map { [$0] } ?? [], parts: [.keys, .channel])
  }

  static func expectation(of played: PlayedCase) -> String {
    "of \(played.trace.steps.count) moves"
  }

  static func channel(of played: PlayedCase) -> JSON { ["toy": true] }

  static func meaning(
    of label: TransactionLabel, in played: PlayedCase, expecting expectation: String
  ) -> LabelMeaning {
    LabelMeaning(members: ["meant": .string("\(label.description) \(expectation)")], expected: nil)
  }

  static func proposals(in played: PlayedCase) -> [SentProposal] { [] }
}
