import Bitcoin

@testable import MockLedger

/// A ledger that is obviously right, and as slow as that takes: outputs in a dictionary, what waits
/// in a list that is searched from end to end.
///
/// It knows only one kind of output, which anyone can spend with the right witness.
struct SlowLedger {
  struct Output: Equatable {
    let value: Int64
    let height: Int
    let isCoinbase: Bool
  }

  struct Named {
    let txid: Txid
    let transaction: Transaction

    init(_ transaction: Transaction) {
      self.transaction = transaction
      txid = transaction.txid
    }
  }

  private struct Layer {
    let transactions: [Named]
    let spent: [(OutPoint, Output)]
  }

  private var layers: [Layer] = []
  private(set) var unspent: [OutPoint: Output] = [:]
  private(set) var waiting: [Named] = []
  /// What all unspent outputs hold.
  private(set) var total: Int64 = 0

  var height: Int { layers.count }

  /// Whether the mempool takes a transaction, or has it; if so, it waits there.
  mutating func send(_ transaction: Transaction) -> Bool {
    let named = Named(transaction)
    if waiting.contains(where: { $0.txid == named.txid }) { return true }
    guard isWellFormed(transaction), let fee = fee(of: transaction), fee >= 1_000 else {
      return false
    }
    waiting.append(named)
    return true
  }

  private func isWellFormed(_ transaction: Transaction) -> Bool {
    let points = transaction.inputs.map(\.previousOutput)
    let values = transaction.outputs.map(\.value.satoshis)
    let isLocked =
      transaction.lockTime.rawValue > height
      && transaction.inputs.contains { $0.sequence != .final }
    return (1...3).contains(transaction.version) && !points.isEmpty && !values.isEmpty
      && Set(points).count == points.count && !isLocked
      && values.allSatisfy { (330...2_100_000_000_000_000).contains($0) }
      && transaction.inputs.allSatisfy { $0.witness.items == proof }
  }

  /// What a transaction leaves to miners; `nil` where it spends what is not there, or not yet.
  private func fee(of transaction: Transaction) -> Int64? {
    var sum: Int64 = 0
    for input in transaction.inputs {
      guard let value = value(of: input.previousOutput) else { return nil }
      sum += value
    }
    return sum - transaction.outputs.reduce(0) { $0 + $1.value.satoshis }
  }

  private func value(of point: OutPoint) -> Int64? {
    let isTaken = waiting.contains { named in
      named.transaction.inputs.contains { $0.previousOutput == point }
    }
    guard !isTaken else { return nil }
    if let parent = waiting.first(where: { $0.txid == point.txid }) {
      let outputs = parent.transaction.outputs
      return outputs.indices.contains(Int(point.index))
        ? outputs[Int(point.index)].value.satoshis : nil
    }
    guard let output = unspent[point] else { return nil }
    return output.isCoinbase && height + 1 - output.height < 100 ? nil : output.value
  }

  /// Puts a block on top; false if it spends what is not there.
  mutating func append(_ transactions: [Transaction]) -> Bool {
    let named = transactions.map(Named.init)
    var spent: [(OutPoint, Output)] = []
    for (number, each) in named.enumerated() {
      for input in number == 0 ? [] : each.transaction.inputs {
        guard let output = unspent.removeValue(forKey: input.previousOutput) else { return false }
        spent.append((input.previousOutput, output))
        total -= output.value
      }
      for (index, output) in each.transaction.outputs.enumerated()
      where output.scriptPubKey.bytes.first != Opcode.return.rawValue {
        unspent[OutPoint(txid: each.txid, index: UInt32(index))] = Output(
          value: output.value.satoshis, height: height + 1, isCoinbase: number == 0)
        total += output.value.satoshis
      }
    }
    layers.append(Layer(transactions: named, spent: spent))
    settle([])
    return true
  }

  /// Undoes blocks, and puts others in their place.
  mutating func reorganise(_ depth: Int, to branch: [[Transaction]]) -> Bool {
    let old = waiting
    waiting = []
    var returned: [Named] = []
    for _ in 0..<depth { returned = undo() + returned }
    for block in branch { guard append(block) else { return false } }
    settle(returned + old)
    return true
  }

  private mutating func undo() -> [Named] {
    let layer = layers.removeLast()
    for each in layer.transactions {
      for index in each.transaction.outputs.indices {
        let point = OutPoint(txid: each.txid, index: UInt32(index))
        if let output = unspent.removeValue(forKey: point) { total -= output.value }
      }
    }
    let made = Set(layer.transactions.map(\.txid))
    for (point, output) in layer.spent where !made.contains(point.txid) {
      unspent[point] = output
      total += output.value
    }
    return Array(layer.transactions.dropFirst())
  }

  /// Offers these again, in this order.
  private mutating func settle(_ more: [Named]) {
    let candidates = waiting + more
    waiting = []
    for each in candidates where fee(of: each.transaction) != nil {
      waiting.append(each)
    }
  }
}
