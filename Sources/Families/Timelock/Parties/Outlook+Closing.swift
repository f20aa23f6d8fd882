internal import Bitcoin
internal import Channels

extension Outlook {
  /// Whether a closing transaction should be offered now: the money is there, it is unspent, and
  /// the next block may hold the transaction.
  ///
  /// Another spender in the mempool is no reason to wait: a place there proves nothing.
  func calls(for closing: Timelock.SignedClosing, of channel: Timelock.FundedChannel) -> Bool {
    guard let facts, facts.funding.stands(at: channel.outPoint),
      closing.isFinal(in: channel, atTip: facts.tip)
    else { return false }
    switch facts.spender {
    case .none: return true
    case .confirmed: return false
    case .waiting(let spender): return spender.txid != closing.transaction(of: channel).txid
    }
  }
}
