extension FixtureTopic {
  /// How many cases there are before recipes are used again with other keys and terms.
  public var usualCount: Int { recipes.count }

  /// The case of a number, from 0 on: each recipe once, and then each again with other keys and
  /// other terms.
  public func fixture(_ number: Int, seed: String) -> FixtureCase {
    let recipe = recipes[number % recipes.count]
    let variation = number / recipes.count
    let contents = recipe.make(
      FixtureRecipe.Setup(seed: "\(seed)/\(distinctName)/\(variation)", variation: variation))
    let first = number - number % recipes.count
    return FixtureCase(
      id: id(number), topic: self, title: recipe.title,
      defect: recipe.defect.map { defect in
        FixtureCase.Defect(base: id(first + defect.base), change: defect.change)
      },
      scenario: contents.scenario, transactions: contents.transactions,
      questions: contents.questions, parts: contents.parts)
  }

  private func id(_ number: Int) -> String {
    let digits = String(number + 1)
    return "\(distinctName)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }
}
