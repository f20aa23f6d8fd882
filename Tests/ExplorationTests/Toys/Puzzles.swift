import Exploration

/// Two jugs of three and five gallons, of which one is to hold four.
struct Jugs: Model {
  enum Action: Hashable, CaseIterable {
    case fillSmall, fillBig, emptySmall, emptyBig, pourSmall, pourBig
  }

  var initialStates: [SIMD2<Int>] { [SIMD2(0, 0)] }

  func actions(in _: SIMD2<Int>, into actions: inout [Action]) { actions += Action.allCases }

  func next(_ state: SIMD2<Int>, _ action: Action) -> SIMD2<Int>? {
    let (small, big) = (state.x, state.y)
    switch action {
    case .fillSmall: return SIMD2(3, big)
    case .fillBig: return SIMD2(small, 5)
    case .emptySmall: return SIMD2(0, big)
    case .emptyBig: return SIMD2(small, 0)
    case .pourSmall: return SIMD2(small - min(small, 5 - big), big + min(small, 5 - big))
    case .pourBig: return SIMD2(small + min(big, 3 - small), big - min(big, 3 - small))
    }
  }

  func fingerprint(of state: SIMD2<Int>) -> Fingerprint { digest(state.x, state.y) }

  var properties: [Property<Jugs>] { [.always("never four gallons") { $0.y != 4 }] }
}

/// People of two kinds on two banks, and a boat for two; none may be outnumbered by the others.
struct Crossing: Model {
  /// How many of each kind are on this side, and whether the boat is.
  typealias State = SIMD3<Int>
  typealias Action = SIMD2<Int>

  var initialStates: [State] { [State(3, 3, 1)] }

  func actions(in _: State, into actions: inout [Action]) {
    actions += [Action(1, 0), Action(2, 0), Action(0, 1), Action(0, 2), Action(1, 1)]
  }

  func next(_ state: State, _ action: Action) -> State? {
    let sign = state.z == 1 ? -1 : 1
    let next = State(state.x + sign * action.x, state.y + sign * action.y, 1 - state.z)
    guard (0...3).contains(next.x), (0...3).contains(next.y) else { return nil }
    guard next.x == 0 || next.x >= next.y, next.x == 3 || 3 - next.x >= 3 - next.y else {
      return nil
    }
    return next
  }

  func fingerprint(of state: State) -> Fingerprint { digest(state.x, state.y, state.z) }

  var properties: [Property<Crossing>] {
    [.always("not all across") { $0 != State(0, 0, 0) }]
  }
}

/// A lock of four wheels of ten digits that jams at some combinations, and opens at 0202.
struct Lock: Model {
  /// A wheel, and whether it turns up or down.
  struct Turn: Hashable {
    let wheel: Int
    let by: Int
  }

  static let jams: Set = [
    [0, 2, 0, 1], [0, 1, 0, 1], [0, 1, 0, 2], [1, 2, 1, 2], [2, 0, 0, 2],
  ]

  var initialStates: [[Int]] { [[0, 0, 0, 0]] }

  func actions(in _: [Int], into actions: inout [Turn]) {
    for wheel in 0..<4 { actions += [Turn(wheel: wheel, by: 1), Turn(wheel: wheel, by: 9)] }
  }

  func next(_ state: [Int], _ turn: Turn) -> [Int]? {
    var next = state
    next[turn.wheel] = (next[turn.wheel] + turn.by) % 10
    return Self.jams.contains(next) ? nil : next
  }

  func fingerprint(of state: [Int]) -> Fingerprint { digest(state) }

  var properties: [Property<Lock>] { [.always("locked") { $0 != [0, 2, 0, 2] }] }
}

/// Philosophers around a table who all take the left fork first.
struct Philosophers: Model {
  /// How many forks each holds.
  typealias State = [Int]

  let count: Int

  var initialStates: [State] { [Array(repeating: 0, count: count)] }

  /// Who takes the next fork, or puts both down.
  func actions(in _: State, into actions: inout [Int]) { actions += 0..<count }

  func next(_ state: State, _ who: Int) -> State? {
    var next = state
    let right = (who + 1) % count
    let left = (who + count - 1) % count
    switch state[who] {
    case 0: if state[left] == 2 { return nil }
    case 1: if state[right] >= 1 { return nil }
    default:
      next[who] = 0
      return next
    }
    next[who] += 1
    return next
  }

  func fingerprint(of state: State) -> Fingerprint { digest(state) }

  var properties: [Property<Philosophers>] {
    (0..<count).map { who in .alwaysReachable("\(who) eats") { $0[who] == 2 } }
  }
}

func digest(_ numbers: Int...) -> Fingerprint { digest(numbers) }

func digest(_ numbers: [Int]) -> Fingerprint {
  var fingerprint = Fingerprinter()
  for number in numbers { fingerprint.combine(number) }
  return fingerprint.finalize()
}
