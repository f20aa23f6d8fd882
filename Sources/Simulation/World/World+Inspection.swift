package import Bitcoin
package import Channels
internal import MockLedger

/// What whoever judges a world may see of it beside its parties and its ledger.
extension World {
  /// What is on its way to a side, what waits longest first.
  package func messages(to role: PaymentRole) -> [Timelock.Message] {
    transit.content[role].map(\.message.content)
  }

  /// What tells a message on its way from others.
  package func markOfMessage(to role: PaymentRole, _ index: Int) -> Mark {
    transit.content[role][index].message.mark
  }

  /// What tells all that is on its way from anything else.
  package var transitMark: Mark { transit.mark }

  /// The channel that the payer has last built a funding for.
  package var fundedChannel: Timelock.FundedChannel? { channel?.content }

  /// The payer's funding, once it is built.
  package var fundingTransaction: Transaction? {
    holdings.payer.last(.funding)?.transaction
  }

  /// What the payer owned before the first move.
  package var startingWealth: Amount { setting.start }

  /// What a side's scripts hold in unspent outputs.
  package func wealth(of role: PaymentRole) -> Amount { onChain(role) }

  /// What lies under both keys.
  package var lockedWealth: Amount {
    guard let channel else { return .zero }
    return Amount(
      uncheckedSatoshis: storyOutputs(paying: [channel.content.channel.fundingOutput.scriptPubKey]))
  }

  /// What a side could broadcast, each name once and the last transaction of it.
  package func holdingViews(of role: PaymentRole) -> [HoldingView] {
    let holdings = holdings[role]
    return holdings.names.compactMap { holdings.last($0) }.map { HoldingView($0, of: role) }
  }

  /// The record that a side would start again from, as it lies in its file.
  package func storedRecord(of role: PaymentRole) -> [UInt8]? {
    switch role {
    case .payer: payerSide.content.notebook.latest?.bytes
    case .payee: payeeSide.content.notebook.latest?.bytes
    }
  }

  /// What was ever offered, with where it is now.
  package var offerViews: [OfferView] {
    chain.content.offers.map { offer in
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

/// A transaction that a side could broadcast, as others see it.
package struct HoldingView: Sendable {
  /// What it is called.
  package let name: Timelock.TransactionName
  /// The height that it is locked to; `nil` where it waits for a time.
  package let lock: BlockHeight?
  /// What the other side's signature covers; `nil` for the funding, which has none.
  package let coverage: SighashType?

  init(_ holding: Holding, of role: PaymentRole) {
    name = holding.name
    switch holding.content {
    case .funding:
      lock = .genesis
      coverage = nil
    case .closing(let closing, let channel):
      lock = closing.lockHeight(on: channel.channel.terms.ladder)
      coverage = closing.signature(of: role.other).type
    }
  }
}

extension Timelock.SignedClosing {
  /// The height below which it cannot stand; `nil` where it waits for a time.
  fileprivate func lockHeight(on ladder: Timelock.Ladder) -> BlockHeight? {
    switch body {
    case .template:
      switch form {
      case .settlement: .genesis
      case .locked: ladder.lock(of: division.state)
      }
    case .deviant(let transaction): transaction.lockHeight
    }
  }
}

/// A transaction that was offered to the network or to a miner, as others see it.
package struct OfferView: Sendable {
  /// What the story calls it.
  package let label: TransactionLabel
  /// The transaction.
  package let transaction: Transaction
  /// Its name.
  package let txid: Txid
  /// The block that holds it, if one does.
  package let height: BlockHeight?
  /// The height at which it came to the mempool, if it waits there.
  package let arrival: BlockHeight?
}

extension OfferView {
  /// The height that it is locked to; `nil` where it waits for a time.
  package var lock: BlockHeight? { transaction.lockHeight }
}
