internal import Filecoin

extension ChannelContract {
  /// The state once a party has settled.
  public func settled(in context: CallContext) throws(ContractRefusal) -> ChannelState {
    try checkCaller(of: .settle, by: .settleCaller, in: context)
    guard !context.rules.holds(.settledOnce) || !state.isSettling else {
      throw ContractRefusal(.settling(at: state.settlingAt))
    }
    var next = state
    next.settlingAt = max(context.epoch.adding(context.settleDelay), state.minSettleHeight)
    return next
  }

  /// What each side gets when a party collects.
  public func payout(in context: CallContext) throws(ContractRefusal) -> CollectPayout {
    try checkCaller(of: .collect, by: .collectCaller, in: context)
    try checkSettled(in: context)
    guard !state.toSend.isNegative, state.toSend <= balance else {
      throw ContractRefusal(.payoutNotCovered(toSend: state.toSend, balance: balance))
    }
    return CollectPayout(to: state.toSend, from: balance - state.toSend)
  }

  private func checkSettled(in context: CallContext) throws(ContractRefusal) {
    guard context.rules.holds(.collectSettled) else { return }
    guard state.isSettling else { throw ContractRefusal(.neverSettled) }
    guard context.epoch >= state.settlingAt else {
      throw ContractRefusal(.stillSettling(until: state.settlingAt, now: context.epoch))
    }
  }
}
