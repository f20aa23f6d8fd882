internal import Bitcoin
public import Channels
internal import MockLedger
public import Simulation

/// What the explorer sees of a world between two actions, to be compared with a run of the
/// scenario.
public struct Observation<Family: CheckedFamily>: Sendable {
  /// Heights, money and phases, as a trace has them.
  public let standing: Trace<Family>.Standing
  /// What each participant could broadcast, each name once.
  public let holds: PerRole<Family.Role, [Family.Name]>
  /// What stands on the chain of all that was ever offered.
  public let chain: [Transfer]
  /// What waits in the mempool.
  public let mempool: [Transfer]
  /// The promises that are not kept, whether or not the exploration was about them.
  public let broken: [Family.Promise]

  /// A transaction where it is now.
  public struct Transfer: Sendable {
    /// What it is called.
    public let label: TransactionLabel<Family.Name>
    let txid: Txid
    /// The block that holds it; `nil` while it waits.
    let height: BlockHeight?
  }

  init(_ situation: Situation<Family>, _ judge: Judge<Family>) {
    let world = situation.world
    standing = world.standing
    holds = PerRole { world.held(by: $0) }
    let transfers = world.offerViews.filter { $0.height != nil || $0.arrival != nil }
      .map { Transfer(label: $0.label, txid: $0.txid, height: $0.height) }
    chain = transfers.filter { $0.height != nil }
    mempool = transfers.filter { $0.height == nil }
    broken = Family.Promise.allCases.filter { !judge.isKept($0, in: situation) }
  }
}
