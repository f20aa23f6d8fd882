public import Bitcoin
public import Channels
internal import Checker
internal import MockLedger
public import Simulation

/// A transaction as a picture shows it: what it spends, what it makes, when, and where it is now.
public struct Portrait: Equatable, Sendable {
  /// What the story calls it.
  public let label: TransactionLabel
  /// The transaction.
  public let transaction: Transaction
  /// What each input spends.
  public let sources: [Source]
  /// Whose each output is.
  public let owners: [Owner]
  /// Who can broadcast it.
  public let holders: [PaymentRole]
  /// The height that it is locked to; `nil` where its lock does not count.
  public let lock: BlockHeight?
  /// What it pays to a miner; `nil` where that cannot be known.
  public let fee: Amount?
  /// Where it is, or why it is nowhere.
  public let whereabouts: Whereabouts

  /// What an input spends.
  public struct Source: Equatable, Sendable {
    /// The transaction that made it; `nil` for a coin from before the story.
    public let label: TransactionLabel?
    /// What it holds; `nil` where there is no such output.
    public let value: Amount?
  }

  /// Whose an output is.
  public enum Owner: Equatable, Sendable {
    case side(PaymentRole)
    /// Both together: the funding output.
    case both
    /// What the payer did not put into the channel.
    case change
    case other
  }

  /// Where a transaction is.
  public enum Whereabouts: Equatable, Sendable {
    /// In a block.
    case confirmed(BlockHeight)
    /// In the mempool.
    case waiting
    /// The mempool would take it now.
    case ready
    /// The first block that may hold it is not the next one.
    case locked(firstBlock: BlockHeight)
    /// What it spends is spent, or never was; in Core's words.
    case dead(reason: String)
  }
}

extension Scene {
  /// The picture of a transaction, as it is after this step.
  public func portrait(_ label: TransactionLabel) -> Portrait? {
    guard let made = moment.made(label) else { return nil }
    let transaction = made.transaction
    let sources = transaction.inputs.map { source($0.previousOutput) }
    return Portrait(
      label: label, transaction: transaction, sources: sources,
      owners: transaction.outputs.map { owner($0, of: label) }, holders: made.holders,
      lock: transaction.lock, fee: fee(of: transaction, spending: sources),
      whereabouts: whereabouts(of: transaction))
  }

  /// Where a transaction is after this step.
  func whereabouts(of transaction: Transaction) -> Portrait.Whereabouts {
    let txid = transaction.txid
    if let place = moment.ledger.place(of: txid) { return .confirmed(place.height) }
    if moment.ledger.mempoolEntry(txid) != nil { return .waiting }
    do throws(TransactionRefusal) {
      _ = try moment.ledger.test(transaction)
      return .ready
    } catch {
      if let block = error.firstPossibleHeight { return .locked(firstBlock: block) }
      return .dead(reason: error.rejectReason)
    }
  }

  private func source(_ point: OutPoint) -> Portrait.Source {
    let maker = moment.made.last { $0.transaction.txid == point.txid }
    let output =
      maker?.transaction.outputs[at: point.index]
      ?? moment.ledger.transaction(point.txid)?.outputs[at: point.index]
    return Portrait.Source(label: maker?.label, value: output?.value)
  }

  private func owner(
    _ output: TransactionOutput, of label: TransactionLabel
  ) -> Portrait.Owner {
    if output.scriptPubKey == moment.channel?.fundingOutput.scriptPubKey { return .both }
    if let role = moment.owner(of: output.scriptPubKey) { return .side(role) }
    switch label {
    case .channel(.funding), .malleated, .doubleSpend: return .change
    case .channel, .changed: return .other
    }
  }

  private func fee(of transaction: Transaction, spending sources: [Portrait.Source]) -> Amount? {
    var fee: Int64 = 0
    for source in sources {
      guard let value = source.value else { return nil }
      fee += value.satoshis
    }
    for output in transaction.outputs { fee -= output.value.satoshis }
    return fee < 0 ? nil : Amount(uncheckedSatoshis: fee)
  }
}

extension [TransactionOutput] {
  fileprivate subscript(at index: UInt32) -> TransactionOutput? {
    index < count ? self[Int(index)] : nil
  }
}
