public import Bitcoin
public import Channels
internal import Checker
internal import MockLedger
public import Simulation

/// A transaction as a picture shows it: what it spends, what it makes, when, and where it is now.
public struct Portrait<Family: WalkthroughFamily>: Equatable, Sendable {
  /// What the story calls it.
  public let label: TransactionLabel<Family.Name>
  /// The transaction.
  public let transaction: Transaction
  /// What each input spends.
  public let sources: [Source]
  /// Whose each output is.
  public let owners: [Owner]
  /// Who can broadcast it.
  public let holders: [Family.Role]
  /// The height that it is locked to; `nil` where its lock does not count.
  public let lock: BlockHeight?
  /// What it pays to a miner; `nil` where that cannot be known.
  public let fee: Amount?
  /// Where it is, or why it is nowhere.
  public let whereabouts: Whereabouts

  /// What an input spends.
  public struct Source: Equatable, Sendable {
    /// The transaction that made it; `nil` for a coin from before the story.
    public let label: TransactionLabel<Family.Name>?
    /// What it holds; `nil` where there is no such output.
    public let value: Amount?
    /// Whose coin it was, if a participant owned it beside the channel.
    public let owner: Family.Role?
  }

  /// Whose an output is.
  public enum Owner: Equatable, Sendable {
    /// A participant's, by its payout script.
    case side(Family.Role)
    /// The channel's, which no participant can spend alone.
    case channel
    /// What a participant did not put into the channel.
    case change(Family.Role)
    /// Another script's.
    case other
  }
}

extension Scene {
  /// The picture of a transaction, as it is after this step.
  public func portrait(_ label: TransactionLabel<Family.Name>) -> Portrait<Family>? {
    guard let made = moment.made(label) else { return nil }
    let transaction = made.transaction
    let sources = transaction.inputs.map { source($0.previousOutput) }
    return Portrait<Family>(
      label: label, transaction: transaction, sources: sources,
      owners: transaction.outputs.map { owner($0, of: label) }, holders: made.holders,
      lock: transaction.lock, fee: fee(of: transaction, spending: sources),
      whereabouts: whereabouts(of: transaction))
  }

  /// Where a transaction is after this step.
  package func whereabouts(of transaction: Transaction) -> Whereabouts {
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

  private func source(_ point: OutPoint) -> Portrait<Family>.Source {
    let maker = moment.made.last { $0.transaction.txid == point.txid }
    let output =
      maker?.transaction.outputs[at: point.index]
      ?? moment.ledger.transaction(point.txid)?.outputs[at: point.index]
    return Portrait<Family>.Source(
      label: maker?.label, value: output?.value,
      owner: output.flatMap { moment.changeOwner(of: $0.scriptPubKey) })
  }

  private func owner(
    _ output: TransactionOutput, of label: TransactionLabel<Family.Name>
  ) -> Portrait<Family>.Owner {
    let script = output.scriptPubKey
    if let contract = moment.contract, Family.channelScripts(of: contract).contains(script) {
      return .channel
    }
    if let role = moment.owner(of: script) { return .side(role) }
    guard label.spendsCoins(of: Family.self), let role = moment.changeOwner(of: script) else {
      return .other
    }
    return .change(role)
  }

  private func fee(
    of transaction: Transaction, spending sources: [Portrait<Family>.Source]
  ) -> Amount? {
    var fee: Int64 = 0
    for source in sources {
      guard let value = source.value else { return nil }
      fee += value.satoshis
    }
    for output in transaction.outputs { fee -= output.value.satoshis }
    return fee < 0 ? nil : Amount(uncheckedSatoshis: fee)
  }
}

extension TransactionLabel {
  /// Whether it spends what a participant owned before, and may give some of it back.
  fileprivate func spendsCoins<Family: WalkthroughFamily>(
    of family: Family.Type
  ) -> Bool where Family.Name == Name {
    switch self {
    case .malleated, .doubleSpend: true
    case .channel, .changed: purpose(in: family) == .funding
    }
  }
}

extension [TransactionOutput] {
  fileprivate subscript(at index: UInt32) -> TransactionOutput? {
    index < count ? self[Int(index)] : nil
  }
}
