public import Filecoin

/// What a contract found wrong, with the values that it compared.
public enum ContractFault: Hashable, Sendable {
  /// The caller is not the actor that creates others.
  case callerCreatesNoActors(ActorID)
  /// A party's address leads to no actor.
  case partyUnresolved(Address)
  /// A party's number belongs to no actor.
  case partyMissing(ActorID)
  /// The channel has its state already.
  case constructedBefore
  /// The caller is neither of the two parties.
  case callerNoParty(ActorID, from: ActorID, to: ActorID, calling: ContractMethod)
  /// The voucher has no signature.
  case unsigned
  /// The channel takes no vouchers from this epoch on.
  case settled(at: Epoch, now: Epoch)
  /// The secret has this many bytes.
  case secretTooLong(Int, limit: Int)
  /// The signature is not this actor's, who alone can sign what the caller submits.
  case notSigned(by: ActorID)
  /// The channel's address in the voucher leads to no actor.
  case channelUnresolved(Address)
  /// The voucher is for another channel.
  case otherChannel(ActorID, called: ActorID)
  /// The voucher does not name its channel by number.
  case channelNotByNumber(Address)
  /// The voucher cannot be used yet.
  case tooEarly(now: Epoch, window: VoucherWindow)
  /// The voucher has expired.
  case tooLate(now: Epoch, window: VoucherWindow)
  /// The voucher's amount is below zero.
  case negativeAmount(TokenAmount)
  /// The secret hashes to something else than the voucher's hash lock.
  case wrongSecret(hash: [UInt8], lock: [UInt8])
  /// The call that the voucher asks for failed.
  case extraCallFailed(VoucherCall, ExitCode)
  /// The lane's number is above the limit.
  case laneNumberTooHigh(LaneNumber, limit: LaneNumber)
  /// The channel has this many lanes and may have no more.
  case tooManyLanes(Int, limit: Int)
  /// The voucher's nonce does not follow the one that its lane has.
  case staleNonce(lane: LaneNumber, stored: VoucherNonce, voucher: VoucherNonce)
  /// The voucher merges its own lane.
  case mergesOwnLane(LaneNumber)
  /// The voucher merges a lane that does not exist.
  case mergesUnknownLane(LaneNumber)
  /// A merge's nonce does not follow the one that its lane has.
  case staleMerge(lane: LaneNumber, stored: VoucherNonce, merge: VoucherNonce)
  /// The payee would be owed less than nothing.
  case negativeToSend(TokenAmount)
  /// The payee would be owed more than the channel has.
  case notCovered(toSend: TokenAmount, balance: TokenAmount)
  /// The channel has been settled before.
  case settling(at: Epoch)
  /// Nobody has settled the channel.
  case neverSettled
  /// The channel can be collected only from this epoch on.
  case stillSettling(until: Epoch, now: Epoch)
  /// The channel does not have what it owes, or owes less than nothing.
  case payoutNotCovered(toSend: TokenAmount, balance: TokenAmount)
  /// This party could not be paid.
  case payoutFailed(ActorID, ExitCode)
}

/// The epochs in which a voucher can be redeemed.
public struct VoucherWindow: Hashable, Sendable {
  /// The first of them.
  public let first: Epoch
  /// The last of them, if there is one: by the voucher's own lock, or because the channel settles.
  public let last: Epoch?

  /// Names the first epoch and the last.
  public init(first: Epoch, last: Epoch?) {
    self.first = first
    self.last = last
  }

  /// Takes the voucher's locks, and the epoch at which its channel settles.
  public init(_ voucher: SignedVoucher, of state: ChannelState) {
    first = voucher.timeLockMin
    let own = voucher.timeLockMax == .zero ? nil : voucher.timeLockMax
    let settled = state.isSettling ? state.settlingAt.adding(-1) : nil
    last = [own, settled].compactMap(\.self).min()
  }

  /// Whether there is such an epoch at all.
  public var isEmpty: Bool {
    guard let last else { return false }
    return last < first
  }
}
