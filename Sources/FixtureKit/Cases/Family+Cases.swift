extension Family {
  /// How its cases are made, each once.
  var recipes: [Recipe] {
    switch self {
    case .keys: Recipe.keys
    case .funding: Recipe.funding
    case .refund: Recipe.refund
    case .ladder: Recipe.ladder
    case .signatures: Recipe.signatures
    case .settlement: Recipe.settlement
    case .boundaries: Recipe.boundaries
    case .stale: Recipe.stale
    case .tampering: Recipe.tampering
    case .attacks: Recipe.attacks
    case .refusals: Recipe.refusals
    case .chains: Recipe.chains
    }
  }

  /// How many cases there are before keys and terms repeat in other forms.
  public var usualCount: Int { recipes.count }

  /// The case of a number, from 0 on: each recipe once, and then each again with other keys and
  /// other terms.
  public func fixture(_ number: Int, seed: String) -> FixtureCase {
    let recipes = recipes
    let recipe = recipes[number % recipes.count]
    let variation = number / recipes.count
    let dish = recipe.make(
      Setup(seed: "\(seed)/\(rawValue)/\(variation)", variation: variation))
    let first = number - number % recipes.count
    return FixtureCase(
      id: id(number), family: self, title: recipe.title,
      defect: recipe.defect.map { defect in
        FixtureCase.Defect(base: id(first + defect.base), change: defect.change)
      },
      scenario: dish.scenario, transactions: dish.transactions, questions: dish.questions,
      parts: dish.parts)
  }

  private func id(_ number: Int) -> String {
    let digits = String(number + 1)
    return "\(rawValue)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }
}
