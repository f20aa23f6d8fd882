import Bitcoin

extension SlowNode {
  /// Who brings a transaction to the mempool.
  enum Origin {
    case sender
    /// A reorganisation, after those that returned before.
    case undoneBlock(returned: [Entry])
  }

  /// Whether what is sent is taken; if so, it waits.
  mutating func send(_ transaction: Transaction) -> Bool {
    guard let entry = entry(for: Named(transaction), from: .sender) else { return false }
    waiting.append(entry)
    return true
  }

  /// What undone blocks held is offered again, oldest first; then all is linked, trimmed once, and
  /// what is locked goes.
  mutating func takeBack(_ undone: [Named]) {
    var returned: [Entry] = []
    for named in undone {
      if let entry = entry(for: named, from: .undoneBlock(returned: returned)) {
        if leavesDust(named.transaction) { count(.dustKept) }
        returned.append(entry)
        waiting.append(entry)
        count(.returned)
      } else {
        if isTooLarge(named, returned) { count(.clusterRefused) }
        remove([named.txid])
      }
    }
    trim(returned: Set(returned.map(\.named.txid)))
    dropLocked()
  }

  private func entry(for named: Named, from origin: Origin) -> Entry? {
    let transaction = named.transaction
    let coins = transaction.inputs.compactMap { coin(at: $0.previousOutput) }
    guard coins.count == transaction.inputs.count, isFinal(transaction), areMature(transaction),
      !hasConflict(transaction), let locks = locks(of: transaction), areMet(locks)
    else { return nil }
    let paid = transaction.outputs.reduce(0) { $0 + $1.value.satoshis }
    let fee = coins.reduce(0) { $0 + $1.output.value.satoshis } - paid
    let hasDust = transaction.outputs.contains(where: \.isDust)
    guard fee >= 0, !hasDust || fee == 0 else { return nil }
    let entry = Entry(
      named: named, fee: fee, weight: Self.weight(of: transaction), locks: locks)
    switch origin {
    case .sender:
      let size = (entry.weight + 3) / 4
      guard fee * 1_000 >= 100 * Int64(size), !leavesDust(transaction),
        Self.fits(cluster(of: entry, in: waiting + [entry]))
      else { return nil }
    case .undoneBlock(let returned):
      guard Self.fits(cluster(of: entry, in: returned + [entry])) else { return nil }
    }
    return entry
  }

  private func hasConflict(_ transaction: Transaction) -> Bool {
    let spent = Set(transaction.inputs.map(\.previousOutput))
    return waiting.contains { entry in
      entry.named.transaction.inputs.contains { spent.contains($0.previousOutput) }
    }
  }

  /// Whether a parent that waits has dust which the transaction does not spend.
  private func leavesDust(_ transaction: Transaction) -> Bool {
    let spent = Set(transaction.inputs.map(\.previousOutput))
    let parents = Set(spent.map(\.txid))
    return waiting.filter { parents.contains($0.named.txid) }.contains { parent in
      parent.named.transaction.outputs.enumerated().contains { index, output in
        output.isDust && !spent.contains(OutPoint(txid: parent.named.txid, index: UInt32(index)))
      }
    }
  }

  private func isTooLarge(_ named: Named, _ returned: [Entry]) -> Bool {
    guard let locks = locks(of: named.transaction) else { return false }
    let entry = Entry(
      named: named, fee: 0, weight: Self.weight(of: named.transaction), locks: locks)
    return !Self.fits(cluster(of: entry, in: returned + [entry]))
  }

  /// Counts an output that checks one of several signatures as 20 checks of 80 weight units.
  static func weight(of transaction: Transaction) -> Int {
    let checks = transaction.outputs.filter {
      $0.scriptPubKey.bytes.last == Opcode.checkMultisig.rawValue
    }
    return max(transaction.weight, checks.count * 20 * 80)
  }

  static func fits(_ cluster: [Entry]) -> Bool {
    cluster.count <= 64 && cluster.reduce(0) { $0 + $1.weight } <= 404_000
  }

  /// All of a list that is joined to an entry by spending, in the order of the list.
  func cluster(of entry: Entry, in list: [Entry]) -> [Entry] {
    let names = Set(list.map(\.named.txid))
    let near = list.map { one in
      names.intersection(one.named.transaction.inputs.map(\.previousOutput.txid))
        .union([one.named.txid])
    }
    var joined: Set<Txid> = [entry.named.txid]
    var count = 0
    while joined.count != count {
      count = joined.count
      for each in near where !each.isDisjoint(with: joined) { joined.formUnion(each) }
    }
    return list.filter { joined.contains($0.named.txid) }
  }
}

extension TransactionOutput {
  /// Below the threshold of the one kind of output that is made here with so little.
  fileprivate var isDust: Bool { value.satoshis < 330 }
}
