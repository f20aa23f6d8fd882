internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

// What the chain says of a one-way channel.
extension World<OneWay> {
  /// Whether the funding is spent, and what a kick-off made of it, too.
  var isMainSpent: Bool {
    guard let channel = contract else { return false }
    return isSpent(channel.outPoint) && !(channel.kickOffOutPoint.map(isUnspent) ?? false)
  }

  /// Whether nothing that was ever put into the channel is left of it.
  var isEverythingSpent: Bool {
    guard let channel = contract else { return true }
    return isMainSpent && !(channel.topUp.map { isUnspent($0.outPoint) } ?? false)
  }

  /// Whether something can spend an output: it is on the chain, or on its way.
  func isThere(_ point: OutPoint) -> Bool {
    isUnspent(point) || ledger.mempoolEntry(point.txid) != nil
  }

  /// Whether the next block could hold a transaction, as far as its locks and inputs say.
  func couldStand(_ transaction: Transaction) -> Bool {
    guard transaction.lockHeight.map({ $0 <= height }) ?? isOpen(transaction.lockTime) else {
      return false
    }
    return transaction.inputs.allSatisfy { input in
      guard isThere(input.previousOutput) else { return false }
      guard transaction.version >= 2, let blocks = input.sequence.lockedBlocks else { return true }
      guard let block = ledger.place(of: input.previousOutput.txid)?.height else { return false }
      return block.value + blocks <= height.value + 1
    }
  }

  /// Whether the payer's kick-off was ever offered, seen or not.
  var isKickOffKnown: Bool { offerViews.contains { $0.label.isKickOff } }

  /// The first block that may hold the refund of the main output, where that is known.
  var firstRefundBlock: BlockHeight? {
    guard let channel = contract else { return nil }
    let point = channel.kickOffOutPoint ?? channel.outPoint
    return channel.channel.terms.variant.firstRefundBlock(
      confirmedIn: ledger.place(of: point.txid)?.height)
  }

  /// The deadline of the payee that follows from it.
  var deadline: OneWay.Deadline? {
    guard let channel = contract else { return nil }
    return firstRefundBlock.map {
      OneWay.Deadline(firstRefundBlock: $0, timing: channel.channel.terms.timing)
    }
  }
}

extension InputSequence {
  /// How many blocks it locks its input for; `nil` where it locks nothing, or for a time.
  var lockedBlocks: UInt32? {
    guard rawValue & 0x8000_0000 == 0, rawValue & 0x0040_0000 == 0 else { return nil }
    return rawValue & 0xffff
  }
}

extension TransactionLabel<OneWay.TransactionName> {
  /// Whether it is the payer's kick-off, changed or not.
  var isKickOff: Bool {
    switch self {
    case .channel(let name), .changed(let name): name == .kickOff
    case .doubleSpend, .malleated: false
    }
  }

  /// The number of the payment that it closes with.
  var payment: UInt32? {
    switch self {
    case .channel(let name), .changed(let name): name.payment
    case .doubleSpend, .malleated: nil
    }
  }
}

extension OneWay.TransactionName {
  /// The number of the payment that it closes with.
  package var payment: UInt32? {
    switch self {
    case .close(let number), .closeAfterKickOff(let number): number
    case .funding, .topUp, .refund, .topUpRefund, .kickOff: nil
    }
  }
}
