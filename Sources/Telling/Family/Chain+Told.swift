package import Bitcoin
internal import Channels
internal import MockLedger
package import Simulation

extension Chain: ToldLayer where Name: ToldName {
  package static var labelForms: [String] { TransactionLabel<Name>.forms }

  package static func words(for label: TransactionLabel<Name>) -> String { label.words }

  package static func words(for choice: MinerChoice<TransactionLabel<Name>>) -> String {
    choice.words()
  }

  package static func words(forLocked amount: String) -> String {
    told("\(amount) in the funding output")
  }

  package static func phrases<Family: ToldFamily>(
    of event: ChainEvent<Role, Name>, _ wording: Wording<Family>
  ) -> [Phrase] where Family.Layer == Chain { event.phrases(wording) }

  package static func shape(of event: ChainEvent<Role, Name>) -> String { event.shape }

  package static func isSeen(_ event: ChainEvent<Role, Name>, by viewer: Role) -> Bool {
    switch event {
    case .broadcast(let role, _, _, let verdict): role == viewer || verdict.isAccepted
    case .evicted, .mined, .reorganised: true
    case .blockRefused: false
    }
  }

  package static func emptyBlock(in event: ChainEvent<Role, Name>) -> BlockHeight? {
    guard case .mined(_, let height, let labels) = event, labels.isEmpty else { return nil }
    return height
  }

  package static func bringsFunding(_ event: ChainEvent<Role, Name>) -> Bool {
    switch event {
    case .broadcast(_, let label, _, let verdict):
      label == .channel(.funding) && verdict.reachesSomeMiner
    case .mined(_, _, let labels):
      labels.contains(.channel(.funding)) || labels.contains(.malleated)
    case .evicted, .blockRefused, .reorganised: false
    }
  }

  package static func offered(in event: ChainEvent<Role, Name>) -> Transaction? {
    guard case .broadcast(_, _, let transaction, _) = event else { return nil }
    return transaction
  }

  package static func identifier(of act: Transaction) -> String { act.txid.description }
}

extension Verdict {
  /// Whether the transaction is in the mempool, where all can see it.
  fileprivate var isAccepted: Bool {
    if case .accepted = self { true } else { false }
  }

  fileprivate var reachesSomeMiner: Bool {
    switch self {
    case .accepted, .handedToMiner: true
    case .refused: false
    }
  }
}
