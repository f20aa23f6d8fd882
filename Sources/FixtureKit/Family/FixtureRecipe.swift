package import Simulation

/// How a case is made from a seed: the same in every variation but for keys and terms.
package struct FixtureRecipe: Sendable {
  /// What the case shows, in a sentence.
  let title: String
  /// The single change that makes it a bad case, and the place among the recipes of the topic of
  /// the case without the change; `nil` for a good case.
  let defect: (change: String, base: Int)?
  /// Makes everything else.
  let make: @Sendable (Setup) -> Contents

  package init(
    _ title: String, changing defect: (change: String, base: Int)? = nil,
    make: @escaping @Sendable (Setup) -> Contents
  ) {
    self.title = title
    self.defect = defect
    self.make = make
  }

  /// The seed of a case, and how far the case is from the first of its recipe.
  package struct Setup: Sendable {
    /// The text from which all keys are derived.
    package let seed: String
    /// 0 for the first case of a recipe; others have other keys and other terms.
    package let variation: Int

    package init(seed: String, variation: Int) {
      self.seed = seed
      self.variation = variation
    }

    /// The height at which scenarios begin.
    package static let start: UInt32 = 102
  }

  /// What a case consists of beside its title.
  package struct Contents: Sendable {
    let scenario: Scenario
    let transactions: [TransactionLabel]
    let questions: [FixtureCase.Question]
    let parts: Set<FixtureCase.Part>

    package init(
      _ scenario: Scenario, _ transactions: [TransactionLabel] = [],
      asking questions: [FixtureCase.Question] = [],
      parts: Set<FixtureCase.Part> = [.keys, .channel, .steps]
    ) {
      self.scenario = scenario
      self.transactions = transactions
      self.questions = questions
      self.parts = parts
    }
  }
}

extension FixtureCase.Question {
  package init(_ label: TransactionLabel, at height: UInt32? = nil) {
    self.init(label: label, height: height)
  }
}
