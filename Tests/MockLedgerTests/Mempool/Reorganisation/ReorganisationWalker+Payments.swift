import Bitcoin

@testable import MockLedger

/// Which payments are made.
extension ReorganisationWalker {
  /// An output that can be spent, and what it is worth.
  struct Spendable {
    let point: OutPoint
    let value: Int64
  }

  /// What nothing spends yet, in an order that is the same at every run; what waits comes last.
  private var available: [Spendable] {
    let spent = Set(node.waiting.flatMap { $0.named.transaction.inputs.map(\.previousOutput) })
    let confirmed = node.coins.filter { _, coin in
      coin.output.scriptPubKey == anyone
        && (!coin.isCoinbase || node.height - coin.height > 97)
    }.map { Spendable(point: $0.key, value: $0.value.output.value.satoshis) }
    let made = node.waiting.flatMap { entry in
      entry.named.transaction.outputs.enumerated().filter { $1.scriptPubKey == anyone }.map {
        Spendable(
          point: OutPoint(txid: entry.named.txid, index: UInt32($0)), value: $1.value.satoshis)
      }
    }
    return (confirmed.sorted { $0.point < $1.point } + made).filter {
      !spent.contains($0.point) && $0.value > 100_000
    }
  }

  private mutating func any<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[numbers.next(below: elements.count)]
  }

  /// A payment that should be accepted, unless a lock or its cluster prevents it.
  mutating func payment() -> Transaction? {
    let available = available
    // What waits is spent as often as what is confirmed.
    guard
      let first = numbers.next(below: 2) == 0
        ? any(of: available) : any(of: Array(available.suffix(12)))
    else { return nil }
    var spent = [first]
    for other in [any(of: available), any(of: available)].compactMap({ $0 })
    where numbers.next(below: 3) == 0 && !spent.contains(where: { $0.point == other.point }) {
      let names = (spent + [other]).map(\.point.txid)
      if families.hasRoom(below: names) { spent.append(other) }
    }
    guard families.hasRoom(below: spent.map(\.point.txid)) else { return nil }
    return payment(spending: spent, outputs: 1 + numbers.next(below: 3))
  }

  /// Splits outputs, with any fee and any lock; sometimes it weighs much for its signatures.
  mutating func payment(spending spent: [Spendable], outputs: Int) -> Transaction {
    let fee = Int64(300 + numbers.next(below: 29_000))
    let checks = numbers.next(below: 5) == 0 ? 20 + numbers.next(below: 60) : 0
    let value = spent.reduce(0) { $0 + $1.value } - fee - Int64(checks) * 1_000
    guard value >= Int64(outputs) * 1_000 else {
      return locked(MockLedgerTests.payment(from: spent.map(\.point), [max(330, value)]))
    }
    var transaction = MockLedgerTests.payment(
      from: spent.map(\.point), (0..<outputs).map { _ in value / Int64(outputs) })
    let multisig = Script.multisig(required: 1, keys: FormRefusalTests.keys(1))
    transaction.outputs += Array(
      repeating: TransactionOutput(value: sat(1_000), scriptPubKey: multisig), count: checks)
    return locked(transaction)
  }

  private mutating func locked(_ transaction: Transaction) -> Transaction {
    var transaction = transaction
    transaction.version = numbers.next(below: 4) == 0 ? 1 : 2
    for index in transaction.inputs.indices {
      let count = UInt32(numbers.next(below: 3) == 0 ? 1 + numbers.next(below: 3) : 0)
      let choices: [UInt32] = [.max, 0xffff_fffe, count, count, 0x40_0000 | count, 0x8000_0000]
      transaction.inputs[index].sequence = InputSequence(
        rawValue: choices[numbers.next(below: choices.count)])
    }
    switch numbers.next(below: 8) {
    case 0:
      let height = node.height - 2 + numbers.next(below: 4)
      transaction.lockTime = LockTime(rawValue: UInt32(height))
    case 1:
      let time = node.medianTime(at: node.height) - numbers.next(below: 2_000)
      transaction.lockTime = LockTime(rawValue: UInt32(time))
    default: break
    }
    return transaction
  }

  // Blocks with payments that were never sent.

  /// Mines dust without a fee, spends of other outputs, and a few more.
  mutating func mineHiddenPayments() {
    let confirmed = available.filter {
      isMature($0) && families.size(joining: [$0.point.txid]) < 6
    }
    guard let coin = any(of: confirmed) else { return }
    let parent = MockLedgerTests.payment(from: [coin.point], [coin.value - 100, 100])
    let child = payment(
      spending: [Spendable(point: parent.output(0), value: coin.value - 100)], outputs: 2)
    mineExactly(numbers.next(below: 3) == 0 ? [parent] : [parent, child])
    follow()
  }

  /// Whether it is confirmed, and may be spent.
  private func isMature(_ spendable: Spendable) -> Bool {
    guard let coin = node.coins[spendable.point] else { return false }
    return !coin.isCoinbase || node.height + 1 - coin.height >= 100
  }

  /// Mines a parent of many outputs, or a chain of parents, and sends what spends them: undone, its
  /// cluster has no room for all.
  mutating func confirmBroadParent() {
    let new = available.filter {
      isMature($0) && families.size(joining: [$0.point.txid]) == 1
    }
    guard let coin = any(of: new) else { return }
    let isBroad = numbers.next(below: 4) == 0
    let count = isBroad ? 66 : 8
    let parent = MockLedgerTests.payment(
      from: [coin.point], (0..<count).map { _ in (coin.value - 5_000) / Int64(count) })
    var block = [parent]
    if isBroad, numbers.next(below: 2) == 0 {
      for index in 0..<64 {
        let point = parent.output(UInt32(index))
        block.append(
          MockLedgerTests.payment(from: [point], [parent.outputs[0].value.satoshis - 700]))
      }
    }
    mineExactly(block)
    follow()
    guard node.coins[parent.output(65 % UInt32(count))] != nil else { return }
    for index in 0..<count {
      let share = Spendable(
        point: parent.output(UInt32(index)), value: parent.outputs[index].value.satoshis)
      guard node.coins[share.point] != nil else { continue }
      send(isBroad ? small(share) : heavy(share))
    }
  }

  private mutating func small(_ coin: Spendable) -> Transaction {
    let fee = Int64(100 + numbers.next(below: 9_000))
    return MockLedgerTests.payment(from: [coin.point], [coin.value - fee])
  }

  private mutating func heavy(_ coin: Spendable) -> Transaction {
    let checks = 30 + numbers.next(below: 50)
    let fee = Int64(4_000 + numbers.next(below: 90_000))
    var transaction = MockLedgerTests.payment(
      from: [coin.point], [coin.value - fee - Int64(checks) * 1_000])
    let multisig = Script.multisig(required: 1, keys: FormRefusalTests.keys(1))
    transaction.outputs += Array(
      repeating: TransactionOutput(value: sat(1_000), scriptPubKey: multisig), count: checks)
    return transaction
  }
}
