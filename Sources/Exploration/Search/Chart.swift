/// The path to each visited state, found again by replay.
struct Chart<M: Model>: Sendable {
  private let model: M
  private let roots: [M.State]
  private let ancestry: Ancestry
  let states: Int

  init(_ model: M, _ roots: [M.State], _ ancestry: Ancestry, states: Int) {
    self.model = model
    self.roots = roots
    self.ancestry = ancestry
    self.states = states
  }

  /// A shortest path to a state.
  func path(to state: Int) -> Path<M> { walk(to: state).path }

  /// A shortest path to a state, and the state.
  func walk(to number: Int) -> (path: Path<M>, end: M.State) {
    let (root, ordinals) = ancestry.way(to: number)
    var state = roots[root]
    var taken: [M.Action] = []
    var actions: [M.Action] = []
    for ordinal in ordinals {
      actions.removeAll(keepingCapacity: true)
      model.actions(in: state, into: &actions)
      guard ordinal < actions.count, let next = model.next(state, actions[ordinal]) else {
        preconditionFailure("a model answers the same question the same way every time")
      }
      taken.append(actions[ordinal])
      state = next
    }
    return (Path(start: roots[root], actions: taken), state)
  }

  /// A path to a state picked at random, continued by some random actions.
  func sample(further: Int, _ dice: inout Dice) -> Path<M> {
    let (path, end) = walk(to: dice.below(states))
    var state = end
    var taken = path.actions
    for _ in 0..<further {
      guard let step = model.randomStep(from: state, &dice) else { break }
      taken.append(step.action)
      state = step.state
    }
    return Path(start: path.start, actions: taken)
  }
}
