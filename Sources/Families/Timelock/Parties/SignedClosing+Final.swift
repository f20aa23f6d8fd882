internal import Bitcoin
internal import Channels

extension Timelock.SignedClosing {
  /// Whether the block after the tip may hold the transaction.
  func isFinal(in channel: Timelock.FundedChannel, atTip tip: BlockHeight) -> Bool {
    switch body {
    case .template:
      switch form {
      case .settlement: true
      case .locked: channel.channel.terms.ladder.lock(of: division.state).map { $0 <= tip } ?? true
      }
    case .deviant(let transaction): transaction.isFinal(atTip: tip)
    }
  }
}

extension Transaction {
  /// Whether its lock lets it be in the block after the tip; a time is not waited for.
  fileprivate func isFinal(atTip tip: BlockHeight) -> Bool {
    if inputs.allSatisfy({ $0.sequence == .final }) { return true }
    switch lockTime.meaning {
    case .height(let height): return height <= tip.value
    case .time: return false
    }
  }
}
