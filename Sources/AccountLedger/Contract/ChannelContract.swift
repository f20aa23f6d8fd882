public import Filecoin

/// A channel's contract as it stands: what it has on its books, and what it has in its purse.
///
/// It answers calls and changes nothing: an answer is a new state, or a refusal by the first check
/// that fails, in the order of the published contract.
public struct ChannelContract: Hashable, Sendable {
  /// The channel's own number.
  public let id: ActorID
  /// Its books.
  public let state: ChannelState
  /// Its money.
  public let balance: TokenAmount

  /// Describes a channel.
  public init(id: ActorID, state: ChannelState, balance: TokenAmount) {
    self.id = id
    self.state = state
    self.balance = balance
  }

  /// The most bytes that a secret has.
  public static let maximumSecretBytes = 256
  /// The highest number that a lane has.
  public static let maximumLane = LaneNumber(Int64.max)
  /// The most lanes that a channel has under ``ContractRule/laneCount``.
  public static let maximumLaneCount = 256

  /// What the contract answers to a call.
  ///
  /// A call that the voucher asks for, and the payout, go through the context: neither can change
  /// this channel here. On a ledger they can, and it asks for one part of the answer at a time.
  public func outcome(
    of call: ContractCall, in context: CallContext
  ) throws(ContractRefusal) -> ContractOutcome {
    switch call {
    case .construct(let parameters):
      _ = try Self.constructed(parameters, in: context)
      throw ContractRefusal(.constructedBefore)
    case .update(let voucher, let secret):
      try admit(voucher, secret: secret, in: context)
      try callExtra(of: voucher, in: context)
      return .changed(try redeemed(voucher, rules: context.rules))
    case .settle:
      return .changed(try settled(in: context))
    case .collect:
      let payout = try payout(in: context)
      try pay(payout.to, to: state.to, in: context)
      try pay(payout.from, to: state.from, in: context)
      return .collected(payout)
    }
  }

  /// The state with which a new channel begins.
  public static func constructed(
    _ parameters: ConstructorParams, in context: CallContext
  ) throws(ContractRefusal) -> ChannelState {
    try checkCreator(in: context)
    let to = try party(parameters.to, in: context)
    let from = try party(parameters.from, in: context)
    return ChannelState(from: from, to: to)
  }

  static func checkCreator(in context: CallContext) throws(ContractRefusal) {
    guard context.rules.holds(.constructorCaller), context.caller != .initial else { return }
    throw ContractRefusal(.callerCreatesNoActors(context.caller))
  }

  static func party(
    _ address: Address, in context: CallContext
  ) throws(ContractRefusal) -> ActorID {
    guard let party = context.resolve(address) else {
      throw ContractRefusal(.partyUnresolved(address))
    }
    guard !context.rules.holds(.partyCode) || context.exists(party) else {
      throw ContractRefusal(.partyMissing(party))
    }
    return party
  }

  private func callExtra(
    of voucher: SignedVoucher, in context: CallContext
  ) throws(ContractRefusal) {
    guard context.rules.holds(.extraCall), let extra = voucher.extra else { return }
    let exit = context.call(extra)
    guard exit.isSuccess else { throw ContractRefusal(.extraCallFailed(extra, exit)) }
  }

  private func pay(
    _ amount: TokenAmount, to party: ActorID, in context: CallContext
  ) throws(ContractRefusal) {
    let exit = context.pay(party, amount)
    guard exit.isSuccess else { throw ContractRefusal(.payoutFailed(party, exit)) }
  }

  func checkCaller(
    of method: ContractMethod, by rule: ContractRule, in context: CallContext
  ) throws(ContractRefusal) {
    guard context.rules.holds(rule), !state.hasParty(context.caller) else { return }
    throw ContractRefusal(
      .callerNoParty(context.caller, from: state.from, to: state.to, calling: method))
  }
}
