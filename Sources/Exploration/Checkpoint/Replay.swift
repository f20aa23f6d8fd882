/// Finds the states of a frontier again, given how each visited state was first reached.
///
/// It replays only the actions on the way to them. Children come in the order of their parents, so
/// one pass through the numbers suffices, and a state is forgotten once its last child is found.
struct Replay<M: Model> {
  private let model: M
  private let visited: Visited
  /// The number of the first state of the frontier.
  private let first: Int
  private let end: Int
  /// One bit for each state that is needed.
  private var needed: [UInt64]

  init(_ model: M, _ visited: Visited, from first: Int, to end: Int) {
    self.model = model
    self.visited = visited
    self.first = first
    self.end = end
    needed = Array(repeating: 0, count: end / 64 + 1)
    for number in (0..<end).reversed() where number >= first || isNeeded(number) {
      need(number)
      need(visited.ancestry.parent(of: number))
    }
  }

  /// Gives the initial states, and each state of the frontier in the order of the numbers.
  func run(
    roots: (M.State) -> Void, _ body: (M.State) throws(CheckpointError) -> Void
  ) throws(CheckpointError) {
    let initial = distinctInitialStates
    var ancestors = Ancestors<M>()
    for number in 0..<end {
      let parent = visited.ancestry.parent(of: number)
      let isRoot = parent == number
      guard isRoot ? number < initial.count : number >= initial.count else {
        throw .otherModel(state: number)
      }
      if isRoot { roots(initial[number]) }
      guard isNeeded(number) else { continue }
      let state =
        isRoot
        ? initial[number]
        : ancestors.child(
          of: parent, ordinal: visited.ancestry.ordinal(of: number), model)
      guard let state, visited.table.contains(Key(model.fingerprint(of: state))) else {
        throw .otherModel(state: number)
      }
      if number < first {
        ancestors.append(state, number)
      } else {
        try body(state)
      }
    }
  }

  private func isNeeded(_ number: Int) -> Bool {
    needed[number >> 6] >> UInt64(number & 63) & 1 != 0
  }

  private mutating func need(_ number: Int) { needed[number >> 6] |= 1 << UInt64(number & 63) }

  /// The initial states as they were numbered: each once.
  private var distinctInitialStates: [M.State] {
    var seen: Set<Key> = []
    return model.initialStates.filter { seen.insert(Key(model.fingerprint(of: $0))).inserted }
  }
}

/// States whose children are still to be found, in the order of their numbers.
private struct Ancestors<M: Model> {
  private var states: [M.State] = []
  private var numbers: [Int] = []
  /// How many at the beginning have no more children.
  private var past = 0
  /// The actions of the first of the others, if they were asked for.
  private var actions: [M.Action] = []

  mutating func append(_ state: M.State, _ number: Int) {
    states.append(state)
    numbers.append(number)
  }

  /// What an action of a state leads to; `nil` if the state is not here, or has no such action.
  mutating func child(of parent: Int, ordinal: Int, _ model: M) -> M.State? {
    if past < numbers.count, numbers[past] < parent { goOn(to: parent) }
    guard past < numbers.count, numbers[past] == parent else { return nil }
    if actions.isEmpty { model.actions(in: states[past], into: &actions) }
    return ordinal < actions.count ? model.next(states[past], actions[ordinal]) : nil
  }

  private mutating func goOn(to parent: Int) {
    actions.removeAll(keepingCapacity: true)
    while past < numbers.count, numbers[past] < parent { past += 1 }
    guard past > 1 << 12, past > numbers.count / 2 else { return }
    states.removeFirst(past)
    numbers.removeFirst(past)
    past = 0
  }
}
