import Bitcoin
import Hashing

@testable import MockLedger

/// Many users who make valid and invalid spends, and miners who reorganise.
struct Crowd {
  private(set) var ledger = Ledger()
  private(set) var slow = SlowLedger()
  private var numbers: Numbers
  /// The known coins and their values; some no longer exist.
  private var coins: [Coin] = []
  /// How many transactions depend on one another since their first coin was buried.
  private var sizes: [Int: Int] = [:]
  private var families = 0
  private(set) var counts: [String: Int] = [:]
  private(set) var problems: [String] = []

  private struct Coin {
    let point: OutPoint
    let value: Int64
    let family: Int
    let height: Int
  }

  /// A transaction to send.
  private struct Wish {
    let transaction: Transaction
    /// Which it joins.
    let family: Int
    /// The coins that are taken off the list.
    let forgotten: [Coin]
  }

  /// So deep no reorganisation reaches.
  private static let buried = 110
  /// Fewer than Core's limit of a cluster, so that no limit decides.
  private static let familySize = 40

  init(seed: UInt64) {
    numbers = Numbers(state: seed)
    for _ in 0..<150 { mine() }
  }

  mutating func step() {
    switch numbers.next(below: 3_000) {
    case 0..<50: mine()
    case 50: reorganise(1 + numbers.next(below: 6))
    case 51 where numbers.next(below: 4) == 0: reorganise(1 + numbers.next(below: 100))
    default: send()
    }
  }

  private mutating func count(_ what: String) { counts[what, default: 0] += 1 }

  private mutating func note(_ problem: String) {
    if problems.count < 20 { problems.append("height \(slow.height): \(problem)") }
  }

  // Transactions.

  private mutating func send() {
    guard let wish = anyWish() else { return }
    let isSpoilt = numbers.next(below: 10) >= 8
    let transaction = isSpoilt ? spoilt(wish.transaction) : wish.transaction
    let expected = slow.send(transaction)
    do throws(TransactionRefusal) {
      try ledger.send(transaction)
      if !expected { note("\(transaction.txid) was taken") }
      count("taken")
      sizes[wish.family, default: 0] += 1
      add(transaction, wish.family)
    } catch {
      if expected { note("\(transaction.txid) was refused: \(error.rejectReason)") }
      count(error.rejectReason)
      // What was refused for another reason than its coins leaves them to others.
      if isSpoilt { coins += wish.forgotten }
    }
  }

  private mutating func add(_ transaction: Transaction, _ family: Int) {
    for (index, output) in transaction.outputs.enumerated() {
      coins.append(
        Coin(
          point: transaction.output(UInt32(index)), value: output.value.satoshis, family: family,
          height: slow.height))
    }
  }

  /// Looks for a coin to spend, a limited number of times.
  private mutating func anyWish() -> Wish? {
    for _ in 0..<20 where !coins.isEmpty {
      if let found = wish() { return found }
    }
    return nil
  }

  /// A transaction that should be accepted, unless its coins no longer exist.
  private mutating func wish() -> Wish? {
    let place = numbers.next(below: coins.count)
    let first = coins[place]
    let isBuried = isBuried(first)
    guard isBuried || sizes[first.family, default: 0] < Self.familySize else { return nil }
    let places = isBuried ? Set([place] + otherPlaces) : [place]
    let spent = places.sorted().map { coins[$0] }
    let value = spent.reduce(0) { $0 + $1.value } - 1_000
    let forgotten = forget(places)
    guard value >= 2_000 else { return nil }
    families += isBuried ? 1 : 0
    // Money is split while there are few coins, and never into crumbs.
    let splits = coins.count < Self.usualCoins && value > 1_000_000
    let share = value / Int64(2 + numbers.next(below: 3))
    let amounts = splits ? [share, value - share] : [value]
    return Wish(
      transaction: payment(from: spent.map(\.point), amounts),
      family: isBuried ? families : first.family, forgotten: forgotten)
  }

  private func isBuried(_ coin: Coin) -> Bool { coin.height + Self.buried < slow.height }

  /// Where up to two more coins are that are buried.
  private var otherPlaces: [Int] {
    mutating get {
      (0..<2).compactMap { _ in
        let place = numbers.next(below: coins.count)
        return numbers.next(below: 3) == 0 && isBuried(coins[place]) ? place : nil
      }
    }
  }

  /// Mostly forgets spent coins; the others are tried again later.
  private mutating func forget(_ places: Set<Int>) -> [Coin] {
    places.sorted(by: >).filter { _ in numbers.next(below: 10) > 0 }
      .map { coins.swapRemove($0) }
  }

  /// So many can be spent, about.
  private static let usualCoins = 5_000

  private mutating func spoilt(_ transaction: Transaction) -> Transaction {
    var spoilt = transaction
    switch numbers.next(below: 11) {
    case 0:
      let unknown = Txid(SHA256.hash(transaction.txid.digest.array))
      spoilt.inputs[0].previousOutput = OutPoint(txid: unknown, index: 0)
    case 1: spoilt.inputs.append(transaction.inputs[0])
    case 2: spoilt.outputs = []
    case 3: spoilt.outputs[0].value = Amount(uncheckedSatoshis: -1)
    case 4: spoilt.outputs[0].value = Amount(uncheckedSatoshis: .max)
    case 5: spoilt.outputs[0].value = sat(transaction.outputs[0].value.satoshis + 1_001)
    case 6: spoilt.outputs[0].value = sat(329)
    case 7: spoilt.inputs[0].witness = Witness([[Opcode.push0.rawValue]])
    case 8:
      spoilt.lockTime = LockTime(rawValue: UInt32(slow.height + 1 + numbers.next(below: 3)))
      spoilt.inputs[0].sequence = .lockTimeEnabled
    case 9: spoilt.version = 4
    default: spoilt.outputs[0].value = sat(transaction.outputs[0].value.satoshis + 1_000)
    }
    return spoilt
  }

  // Blocks.

  private mutating func mine() {
    let before = Set(slow.waiting.map(\.txid))
    let block = ledger.mine(1, to: anyone)[0]
    if Set(block.transactions.dropFirst().map(\.txid)) != before {
      note("a block holds something else than what waited")
    }
    if !slow.append(block.transactions) { note("a block spends what is not there") }
    collect(block)
    count("blocks")
    compare()
  }

  private mutating func collect(_ block: Block) {
    let coinbase = block.transactions[0]
    guard coinbase.outputs[0].value.satoshis > 1_000_000 else { return }
    families += 1
    coins.append(
      Coin(
        point: coinbase.output(0), value: coinbase.outputs[0].value.satoshis, family: families,
        height: slow.height))
  }

  /// A branch that is a block longer, with or without what was in the blocks that are undone.
  private mutating func reorganise(_ depth: Int) {
    guard slow.height > depth + 120 else { return }
    var other = ledger
    let first = BlockHeight(uncheckedValue: ledger.height.value - UInt32(depth) + 1)
    do {
      guard let hash = ledger.blockHash(at: first) else { return note("no block at \(first)") }
      try other.invalidate(hash)
    } catch { return note("a block cannot be called invalid: \(error)") }
    if numbers.next(below: 2) == 0 { other.forgetMempool() }
    // Some branch that was left before may count there now.
    let rest = max(0, slow.height + 1 - Int(other.height.value))
    other.mine(rest, to: .payToWitnessScriptHash(of: Script([0x52, 0x75, 0x51])))
    ledger.setClock(to: other.now)
    let branch = branch(of: other)
    for block in branch { ledger.submit(block) }
    if ledger.tip != other.tip { note("a longer branch does not count") }
    let undone = slow.height + branch.count - Int(other.height.value)
    if !slow.reorganise(undone, to: branch.map(\.transactions)) {
      note("a branch spends what is not there")
    }
    count("reorganisations")
    count("reorganisations deeper than \(undone > 50 ? 50 : undone > 6 ? 6 : 0)")
    compare()
  }

  /// The blocks of another ledger down to the last that both have, lowest first.
  private func branch(of other: Ledger) -> [Block] {
    var blocks: [Block] = []
    var height = other.height
    while let hash = other.blockHash(at: height), ledger.blockHash(at: height) != hash,
      let block = other.block(hash)
    {
      blocks.insert(block, at: 0)
      height = BlockHeight(uncheckedValue: height.value - 1)
    }
    return blocks
  }

  // Both branches together.

  private mutating func compare() {
    if Int(ledger.height.value) != slow.height { note("another height") }
    if ledger.supply.unspent != slow.total { note("another supply") }
    if !ledger.supply.isBalanced { note("the books do not balance") }
    if Set(ledger.mempoolEntries.map(\.txid)) != Set(slow.waiting.map(\.txid)) {
      note("another mempool")
    }
    for _ in 0..<10 where !coins.isEmpty {
      let point = coins[numbers.next(below: coins.count)].point
      let isUnspent = if case .unspent = ledger.output(point) { true } else { false }
      if isUnspent != (slow.unspent[point] != nil) { note("\(point) is judged otherwise") }
    }
  }

  /// Every output, one by one.
  mutating func compareAll() {
    var count = 0
    ledger.chain.coins.forEach { point, coin in
      let other = slow.unspent[point]
      let isSame =
        other?.value == coin.output.value.satoshis && other?.height == Int(coin.height.value)
        && other?.isCoinbase == coin.isCoinbase
      count += isSame ? 1 : 0
    }
    if count != slow.unspent.count || count != ledger.chain.coins.count {
      note("other outputs")
    }
    do { try ledger.checkSupply() } catch { note("\(error)") }
    do { try ledger.checkMempool() } catch { note("\(error)") }
  }
}

extension Array {
  /// Takes an element out; the last one takes its place.
  fileprivate mutating func swapRemove(_ place: Int) -> Element {
    swapAt(place, count - 1)
    return removeLast()
  }
}
