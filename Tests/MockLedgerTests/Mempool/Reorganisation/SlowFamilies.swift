import Bitcoin

/// Transactions that spend one another, on the chain or not: how many there are of each family.
///
/// What has two parents stays in small families, so that the best order can be found by trying all.
struct SlowFamilies {
  private var family: [Txid: Int] = [:]
  private var sizes: [Int: Int] = [:]
  /// The families in which something has two parents.
  private var joining: Set<Int> = []
  private var next = 0

  /// How many a family would have that all these belong to, and one more.
  func size(joining names: [Txid]) -> Int {
    Set(names.compactMap { family[$0] }).reduce(1) { $0 + sizes[$1, default: 0] }
  }

  /// Whether a transaction with these parents leaves its family small enough.
  func hasRoom(below names: [Txid]) -> Bool {
    size(joining: names) <= (isJoining(names) ? 10 : 69)
  }

  private func isJoining(_ names: [Txid]) -> Bool {
    let known = Set(names.filter { family[$0] != nil })
    return known.count > 1 || known.contains { family[$0].map(joining.contains) == true }
  }

  mutating func add(_ transaction: Transaction) {
    let txid = transaction.txid
    guard family[txid] == nil else { return }
    let parents = transaction.inputs.map(\.previousOutput.txid)
    let joined = Set(parents.compactMap { family[$0] })
    let size = size(joining: parents)
    let isJoining = isJoining(parents)
    next += 1
    if isJoining { joining.insert(next) }
    for (name, old) in family where joined.contains(old) { family[name] = next }
    family[txid] = next
    sizes[next] = size
  }
}
