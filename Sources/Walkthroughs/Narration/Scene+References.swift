package import Bitcoin
public import Channels
public import Checker
public import Simulation

extension Scene {
  /// The latest state that was agreed on; 0 before the first update.
  public var latestState: UInt32 { moment.agreedState }

  /// The number of a state; `nil` where there is none.
  package func number(of rank: StateRank) -> UInt32? {
    let latest = latestState
    return switch rank {
    case .initial: 0
    case .first: latest >= 1 ? 1 : nil
    case .second: latest >= 2 ? 2 : nil
    case .third: latest >= 3 ? 3 : nil
    case .previous: latest >= 1 ? latest - 1 : nil
    case .latest: latest
    case .next: latest + 1
    }
  }

  /// What the story calls a transaction; `nil` where there is no such state.
  public func label(
    _ reference: TransactionReference<Family>
  ) -> TransactionLabel<Family.Name>? {
    switch reference {
    case .label(let label): label
    case .state(let rank): number(of: rank).map { .channel(Family.name(ofState: $0)) }
    case .changedState(let rank): number(of: rank).map { .changed(Family.name(ofState: $0)) }
    }
  }

  /// The transaction of a name, once a participant has made it.
  public func made(_ reference: TransactionReference<Family>) -> ScenarioMoment<Family>.Made? {
    label(reference).flatMap { moment.made($0) }
  }

  /// What the transaction of a state pays to each participant.
  package func shares(in rank: StateRank) -> PerRole<Family.Role, Amount>? {
    made(.state(rank)).map { moment.shares(of: $0.transaction) }
  }

  /// How many transactions a participant could have broadcast, and none did.
  var unused: Int {
    moment.made.count { made in
      !made.holders.isEmpty && !moment.shown.contains(made.transaction.txid)
    }
  }
}
