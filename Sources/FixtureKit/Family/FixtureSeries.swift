internal import Channels

/// The cases of one topic: each recipe once, and then each again with other keys and other terms.
public struct FixtureSeries<Family: FixtureFamily>: Sendable {
  /// What the cases are about.
  public let topic: FixtureTopic
  private let recipes: [FixtureRecipe<Family>]

  /// Names a topic, as no other of the family is named, and says how its cases are made.
  package init(_ name: String, about: String, recipes: [FixtureRecipe<Family>]) {
    topic = FixtureTopic(
      family: Family.self,
      title: TopicName(family: Family.name, naming: Family.naming, topic: name), about: about,
      usualCount: recipes.count)
    self.recipes = recipes
  }

  /// The case of a number, from 0 on.
  public func fixture(_ number: Int, seed: String) -> FixtureCase<Family> {
    let recipe = recipes[number % recipes.count]
    let variation = number / recipes.count
    let contents = recipe.make(
      FixtureRecipe<Family>.Setup(
        seed: "\(seed)/\(topic.title.distinct)/\(variation)", variation: variation))
    let first = number - number % recipes.count
    return FixtureCase(
      id: id(number), topic: topic, title: recipe.title,
      defect: recipe.defect.map { defect in
        FixtureDefect(base: id(first + defect.base), change: defect.change)
      },
      scenario: contents.scenario, transactions: contents.transactions,
      questions: contents.questions, parts: contents.parts)
  }

  private func id(_ number: Int) -> String {
    let digits = String(number + 1)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(topic.title.distinct)-\(zeros)\(digits)"
  }
}
