internal import Bitcoin
internal import Channels
internal import MockLedger
public import Simulation

/// What the explorer sees of a world between two deeds, so that somebody else can look there too.
public struct Sight: Sendable {
  /// Heights, money and phases, as a trace has them.
  public let standing: Trace.Standing
  /// What each side could broadcast, each name once.
  public let holds: PerRole<PaymentRole, [TransactionLabel]>
  /// What stands on the chain of all that was ever offered.
  public let chain: [Transfer]
  /// What waits in the mempool.
  public let mempool: [Transfer]
  /// The promises that are not kept, whether or not the exploration was about them.
  public let broken: [Promise]

  /// A transaction where it is now.
  public struct Transfer: Sendable {
    /// What the story calls it.
    public let label: TransactionLabel
    let txid: Txid
    /// The block that holds it; `nil` while it waits.
    let height: BlockHeight?
  }

  init(_ situation: Situation, _ judge: Judge) {
    let world = situation.world
    standing = world.standing
    holds = PerRole(payer: world.labels(heldBy: .payer), payee: world.labels(heldBy: .payee))
    let transfers = world.offerViews.filter { $0.height != nil || $0.arrival != nil }
      .map { Transfer(label: $0.label, txid: $0.txid, height: $0.height) }
    chain = transfers.filter { $0.height != nil }
    mempool = transfers.filter { $0.height == nil }
    broken = Promise.allCases.filter { !$0.isKept(in: situation, judge) }
  }
}

extension World {
  fileprivate func labels(heldBy role: PaymentRole) -> [TransactionLabel] {
    holdingViews(of: role).map { .channel($0.name) }
  }
}
