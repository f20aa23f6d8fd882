public import Bitcoin
public import Channels
public import MockLedger

// What can be read of a world whose participants settle on one chain.
extension World where Family: ChainFamily {
  /// The chain and the mempool.
  public var ledger: Ledger { _read { yield layerPart.content.ledger } }

  /// The blocks that were there before the first move.
  public var prelude: [Block] { layerPart.content.wallets.prelude.blocks }

  /// What waits in the mempool.
  public var waitingTransactions: [TransactionLabel<Family.Name>] { layerPart.content.waiting }

  /// What a role's scripts hold in unspent outputs: of what it began with, and of what has been
  /// made since; nothing else ever pays them.
  public func onChain(_ role: Family.Role) -> Amount {
    let chain = layerPart.content
    let wallets = chain.wallets
    let kept = wallets.coins[role].filter { chain.isUnspent($0.outPoint) }
      .reduce(0) { $0 + $1.output.value.satoshis }
    return Amount(
      uncheckedSatoshis: kept + channelOutputs(paying: wallets.scripts(of: role)))
  }

  /// What the transactions that were offered have put on the chain for some scripts, and is not
  /// spent.
  public func channelOutputs(paying scripts: [Script]) -> Int64 {
    let chain = layerPart.content
    var total: Int64 = 0
    for offer in chain.confirmedOffers {
      for (index, output) in offer.transaction.outputs.enumerated()
      where scripts.contains(output.scriptPubKey) {
        let point = OutPoint(txid: offer.txid, index: UInt32(index))
        if chain.isUnspent(point) { total += output.value.satoshis }
      }
    }
    return total
  }

  /// What was ever offered, with where it is now.
  public var offerViews: [OfferView<Family.Name>] { layerPart.content.offerViews }

  /// Whether an output is on the chain and not spent there.
  public func isUnspent(_ point: OutPoint) -> Bool { layerPart.content.isUnspent(point) }

  /// Whether an output is spent on the chain.
  public func isSpent(_ point: OutPoint) -> Bool {
    if case .spent = ledger.output(point) { true } else { false }
  }

  /// The last transaction of a name that a participant holds.
  public func held(_ name: Family.Name, by role: Family.Role) -> Transaction? {
    participant(role).holdings.last(name)?.act
  }
}

extension Chain {
  /// What was ever offered, with where it is now.
  public var offerViews: [OfferView<Name>] {
    offers.map { offer in
      OfferView(
        label: offer.label, transaction: offer.transaction, txid: offer.txid,
        height: ledger.transaction(offer.txid) == offer.transaction
          ? ledger.place(of: offer.txid)?.height : nil,
        arrival: ledger.mempoolEntry(offer.txid).flatMap {
          $0.transaction == offer.transaction ? $0.height : nil
        })
    }
  }
}

extension Chain {
  /// Whether anything of a label stands in a block or waits in the mempool.
  public func isPlaced(_ label: TransactionLabel<Name>) -> Bool {
    offers.contains { offer in
      offer.label == label
        && (place(of: offer) != nil
          || ledger.mempoolEntry(offer.txid)?.transaction == offer.transaction)
    }
  }
}

/// A transaction that was offered to the network or to a miner, as others see it.
public struct OfferView<Name: TransactionNaming>: Sendable {
  /// What a trace calls it.
  public let label: TransactionLabel<Name>
  /// The transaction.
  public let transaction: Transaction
  /// Its txid.
  public let txid: Txid
  /// The block that holds it, if one does.
  public let height: BlockHeight?
  /// The height at which it came to the mempool, if it waits there.
  public let arrival: BlockHeight?

  /// The height that it is locked to; `nil` where it waits for a time.
  public var lock: BlockHeight? { transaction.lockHeight }
}

extension Transaction {
  /// The height that it is locked to, 0 where its lock is not in force; `nil` for a time.
  public var lockHeight: BlockHeight? {
    if inputs.allSatisfy({ $0.sequence == .final }) { return .genesis }
    switch lockTime.meaning {
    case .height(let height): return BlockHeight(uncheckedValue: height)
    case .time: return nil
    }
  }
}
