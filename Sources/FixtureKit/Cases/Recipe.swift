internal import Bitcoin
internal import Channels
internal import Simulation

/// How a case is made from a seed: the same in every variation but for keys and terms.
struct Recipe: Sendable {
  /// What it shows, in a sentence.
  let title: String
  /// What is changed in a case that is as it should be, if anything is; and which case that is,
  /// by its place in the family.
  let defect: (change: String, base: Int)?
  /// Everything else.
  let make: @Sendable (Setup) -> Dish

  init(
    _ title: String, changing defect: (change: String, base: Int)? = nil,
    make: @escaping @Sendable (Setup) -> Dish
  ) {
    self.title = title
    self.defect = defect
    self.make = make
  }

  /// What a case is made of beside its title.
  struct Dish {
    let scenario: Scenario
    var transactions: [TransactionLabel] = []
    var questions: [FixtureCase.Question] = []
    var parts: Set<FixtureCase.Part> = [.keys, .channel, .steps]

    init(
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
  init(_ label: TransactionLabel, at height: UInt32? = nil) {
    self.init(label: label, height: height)
  }
}
