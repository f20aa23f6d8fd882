extension Model {
  /// A possible action of a state, chosen at random, and where it leads; `nil` if there is none.
  func randomStep(
    from state: State, _ dice: inout Dice
  ) -> (action: Action, state: State)? {
    var untried: [Action] = []
    actions(in: state, into: &untried)
    while !untried.isEmpty {
      untried.swapAt(dice.below(untried.count), untried.count - 1)
      let action = untried.removeLast()
      if let next = next(state, action) { return (action, next) }
    }
    return nil
  }
}
