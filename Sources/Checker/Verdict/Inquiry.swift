internal import Bitcoin
internal import MockLedger

/// A transaction and the ledger that it is judged by, and what the two know of each other.
struct Inquiry {
  let transaction: Transaction
  let ledger: Ledger

  var nextHeight: BlockHeight { ledger.height.next }

  /// Where the transaction is, witnesses and all.
  var presence: WhyVerdict.Presence {
    let txid = transaction.txid
    if ledger.transaction(txid) == transaction, let place = ledger.place(of: txid) {
      return .confirmed(place.height)
    }
    return ledger.mempoolEntry(txid)?.transaction == transaction ? .waiting : .absent
  }

  /// What each input spends, spent already or not; `nil` for an output that does not exist.
  var spentOutputs: [TransactionOutput?] {
    transaction.inputs.map { output(at: $0.previousOutput) }
  }

  /// An output, spent already or not.
  func output(at point: OutPoint) -> TransactionOutput? {
    switch ledger.output(point) {
    case .unspent(let coin): return coin.output
    case .spent(let output, _): return output
    case .unspendable: return nil
    case .unknown:
      let outputs = ledger.mempoolEntry(point.txid)?.transaction.outputs ?? []
      return outputs.indices.contains(Int(point.index)) ? outputs[Int(point.index)] : nil
    }
  }

  /// Who was first at each input, on the chain or in the mempool.
  var spendings: [Spending] {
    guard presence == .absent else { return [] }
    return transaction.inputs.enumerated().compactMap { index, input in
      let point = input.previousOutput
      if case .spent(_, let spender) = ledger.output(point) {
        return Spending(input: index, output: point, txid: spender.txid, height: spender.height)
      }
      return ledger.mempoolSpender(of: point).map {
        Spending(input: index, output: point, txid: $0.txid, height: nil)
      }
    }
  }

  /// What the mempool says; `nil` if it takes it.
  func mempoolRefusal() -> TransactionRefusal? { ledger.refusal(of: transaction) }

  /// What the next block would be refused with if it held the transaction, and before it whatever
  /// of the mempool it stands on; `nil` if it may.
  func blockRefusal() -> BlockRefusal? {
    ledger.refusal(ofBlockWith: ledger.ancestors(of: transaction, knownTo: ledger) + [transaction])
  }
}

extension Ledger {
  /// What the mempool says to a transaction; `nil` if it takes it.
  func refusal(of transaction: Transaction) -> TransactionRefusal? {
    do throws(TransactionRefusal) {
      _ = try test(transaction)
      return nil
    } catch {
      return error
    }
  }

  /// What a block with just these would be refused with, tried on a copy; `nil` if it stands.
  func refusal(ofBlockWith transactions: [Transaction]) -> BlockRefusal? {
    var copy = self
    do throws(BlockRefusal) {
      try copy.mine(exactly: transactions, to: .trueScript)
      return nil
    } catch {
      return error
    }
  }

  /// What must be on this chain before a transaction can be, parents first, as far as another
  /// ledger knows it.
  func ancestors(of transaction: Transaction, knownTo other: Ledger) -> [Transaction] {
    var found: [Transaction] = []
    var seen: Set<Txid> = [transaction.txid]
    var path = [Branch(transaction)]
    while var branch = path.popLast() {
      guard let input = branch.next() else {
        if !path.isEmpty { found.append(branch.transaction) }
        continue
      }
      path.append(branch)
      let parent = input.previousOutput.txid
      if place(of: parent) == nil, seen.insert(parent).inserted,
        let made = other.mempoolEntry(parent)?.transaction ?? other.transaction(parent),
        !made.isCoinbase
      {
        path.append(Branch(made))
      }
    }
    return found
  }
}

/// A transaction on a walk through ancestors, and which of its inputs were looked at: the walk
/// keeps its own stack, for a chain of them can be of any length.
private struct Branch {
  let transaction: Transaction
  private var place = 0

  init(_ transaction: Transaction) {
    self.transaction = transaction
  }

  /// The next input.
  mutating func next() -> TransactionInput? {
    guard place < transaction.inputs.count else { return nil }
    defer { place += 1 }
    return transaction.inputs[place]
  }
}

extension Script {
  /// Anyone may spend it: it does not matter who is paid by blocks on copies.
  static let trueScript = Script([Opcode.push1.rawValue])
}
