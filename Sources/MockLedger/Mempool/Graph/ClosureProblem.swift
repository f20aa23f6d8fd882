/// Finds the set of transactions that is worth most, if each needs its ancestors and has a value
/// above or below zero.
///
/// It is solved exactly as a maximum flow: transactions above zero pay for the ancestors below zero
/// that they need. When no more can be paid, the best set is those with money left, those whose
/// payments these could take over, and the ancestors of both.
struct ClosureProblem {
  private let values: [Int128]
  private let ancestors: [UInt64]
  private let candidates: UInt64
  /// The rest of each value: to pay, or still to be paid.
  private var left: [Int128]
  /// How much each pays for each other.
  private var payments: [[Int128]]

  init(values: [Int128], ancestors: [UInt64], candidates: UInt64) {
    self.values = values
    self.ancestors = ancestors
    self.candidates = candidates
    left = values.map(\.magnitude).map { Int128($0) }
    payments = Array(
      repeating: Array(repeating: 0, count: values.count), count: values.count)
  }

  /// The best set; `nil` if none is worth more than zero.
  consuming func bestSet() -> UInt64? {
    let payers = payAll()
    let set = Self.places(in: payers).reduce(0 as UInt64) { $0 | ancestors[$1] }
    return set == 0 ? nil : set
  }

  /// For each candidate the smallest set with it that is worth zero in all, given that all
  /// candidates together are worth zero and no set of them is worth more.
  ///
  /// With a transaction that is paid, such a set holds all that pay for it: none has money left to
  /// take over.
  consuming func smallestWorthlessParts() -> [UInt64] {
    _ = payAll()
    var parts = values.indices.map { place in
      Self.places(in: candidates).reduce(ancestors[place]) { part, payer in
        payments[payer][place] > 0 ? part | 1 << UInt64(payer) : part
      }
    }
    var isComplete = false
    while !isComplete {
      isComplete = true
      for place in Self.places(in: candidates) {
        let union = Self.places(in: parts[place]).reduce(parts[place]) { $0 | parts[$1] }
        if union != parts[place] { isComplete = false }
        parts[place] = union
      }
    }
    return parts
  }

  /// Pays as much as can be paid; gives those with money left, and those whose payments these could
  /// take over.
  private mutating func payAll() -> UInt64 {
    while true {
      switch search() {
      case .path(let path): pay(along: path)
      case .exhausted(let payers): return payers
      }
    }
  }

  private enum Search {
    /// Payer, paid, payer, paid, …: each payer but the first hands its payment over to the one
    /// before it.
    case path([Int])
    /// No further payment is possible; these could take over payments.
    case exhausted(UInt64)
  }

  /// Searches, nearest first, for a transaction below zero that a payer with money left can reach.
  private func search() -> Search {
    var queue = Self.places(in: candidates).filter { values[$0] > 0 && left[$0] > 0 }
    var seen = queue.reduce(0 as UInt64) { $0 | 1 << UInt64($1) }
    var previous = Array(repeating: -1, count: values.count)
    var payers = seen
    var index = 0
    while index < queue.count {
      let place = queue[index]
      index += 1
      for next in neighbours(of: place) where seen & (1 << UInt64(next)) == 0 {
        seen |= 1 << UInt64(next)
        previous[next] = place
        if values[next] > 0 { payers |= 1 << UInt64(next) }
        if values[next] < 0, left[next] > 0 { return .path(Self.path(to: next, previous)) }
        queue.append(next)
      }
    }
    return .exhausted(payers)
  }

  /// The neighbours of a payer are those it may pay, those of a paid transaction its payers.
  private func neighbours(of place: Int) -> [Int] {
    values[place] > 0
      ? Self.places(in: ancestors[place]).filter { values[$0] < 0 }
      : Self.places(in: candidates).filter { payments[$0][place] > 0 }
  }

  private mutating func pay(along path: [Int]) {
    var amount = min(left[path[0]], left[path[path.count - 1]])
    for place in stride(from: 1, to: path.count - 1, by: 2) {
      amount = min(amount, payments[path[place + 1]][path[place]])
    }
    left[path[0]] -= amount
    left[path[path.count - 1]] -= amount
    for place in stride(from: 0, to: path.count, by: 2) {
      payments[path[place]][path[place + 1]] += amount
      if place > 0 { payments[path[place]][path[place - 1]] -= amount }
    }
  }

  private static func path(to end: Int, _ previous: [Int]) -> [Int] {
    var path = [end]
    while let last = path.last, previous[last] >= 0 { path.append(previous[last]) }
    return path.reversed()
  }

  private static func places(in set: UInt64) -> [Int] {
    (0..<64).filter { set & (1 << UInt64($0)) != 0 }
  }
}
