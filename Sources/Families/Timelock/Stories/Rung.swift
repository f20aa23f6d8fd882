public import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
public import Simulation
public import Walkthroughs

/// A state as the ladder shows it: a bar from its first possible block on.
public struct Rung: Equatable, Sendable {
  /// The state; 0 is the refund.
  public let state: UInt32
  /// What the story calls its transaction.
  public let label: TransactionLabel<Timelock.TransactionName>
  /// The first block that may hold it.
  public let firstBlock: BlockHeight
  /// Where it is, or why it is nowhere.
  public let whereabouts: Whereabouts
}

extension Scene<Timelock> {
  /// The states that there are, the refund first; of many the first few and the last few.
  public func rungs(atMost count: Int) -> [Rung] {
    let states = moment.channel == nil ? [] : states(atMost: max(2, count))
    return states.compactMap { state in
      let label = TransactionLabel.channel(Timelock.TransactionName(state: state))
      guard let made = moment.made(label) else { return nil }
      return Rung(
        state: state, label: label, firstBlock: made.transaction.firstBlock,
        whereabouts: whereabouts(of: made.transaction))
    }
  }

  private func states(atMost count: Int) -> [UInt32] {
    let all = Array(0...latestState)
    guard all.count > count else { return all }
    return Array(all.prefix(count / 2) + all.suffix(count - count / 2))
  }
}
