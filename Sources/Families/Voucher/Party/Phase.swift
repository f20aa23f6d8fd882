internal import AccountLedger
internal import Filecoin

extension Voucher {
  /// Where a party stands in its channel.
  public enum Phase: String, CaseIterable, Hashable, Sendable {
    /// No channel yet.
    case idle
    /// The message that makes the channel is on its way.
    case creating
    /// Vouchers can be made and handed in.
    case open
    /// Somebody has settled: vouchers are still taken, and nothing can be collected yet.
    case settling
    /// No voucher is taken any more, and both sides can be paid.
    case settled
    /// Both sides are paid, and the channel is no more.
    case closed
  }
}

extension Voucher.Wallet {
  /// Where the wallet stands in the channel that it has entered last.
  var phase: Voucher.Phase {
    guard let channel = store.channels.last else { return .idle }
    guard let address = channel.address else { return .creating }
    guard let seen = facts.channel(address) else { return channel.wasSeen ? .closed : .creating }
    guard seen.state.isSettling else { return .open }
    return facts.epoch.adding(1) < seen.state.settlingAt ? .settling : .settled
  }
}
