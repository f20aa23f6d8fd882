package import Channels
package import Simulation

/// How a case is made from a seed: the same in every variation but for keys and terms.
package struct FixtureRecipe<Family: FixtureFamily>: Sendable {
  /// What transactions of the family are called.
  package typealias Label = TransactionLabel<Family.Name>
  /// A transaction to be judged, and when.
  package typealias Question = FixtureCase<Family>.Question

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
  }

  /// What a case consists of beside its title.
  package struct Contents: Sendable {
    let scenario: Scenario<Family>
    let transactions: [Label]
    let questions: [Question]
    let parts: Set<FixturePart>

    package init(
      _ scenario: Scenario<Family>, _ transactions: [Label] = [],
      asking questions: [Question] = [],
      parts: Set<FixturePart> = [.keys, .channel, .steps]
    ) {
      self.scenario = scenario
      self.transactions = transactions
      self.questions = questions
      self.parts = parts
    }
  }
}

extension FixtureCase.Question {
  package init(_ label: TransactionLabel<Family.Name>, at height: UInt32? = nil) {
    self.init(label: label, height: height)
  }
}
