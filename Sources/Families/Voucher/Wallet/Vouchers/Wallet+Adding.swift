public import Filecoin

extension Voucher {
  /// What came of adding a voucher.
  public struct AddedVoucher: Hashable, Sendable {
    /// How much more it brings than its lane had; zero if it was there already.
    public let delta: TokenAmount
    /// What is to be done.
    public let effects: [WalletEffect]
  }
}

extension Voucher.Wallet {
  /// Takes a voucher in, if it passes every check and brings what is wanted; a channel that the
  /// wallet is paid from is entered by its first voucher.
  public mutating func add(
    _ voucher: SignedVoucher, to channel: Address, atLeast smallest: TokenAmount = .zero
  ) throws(Voucher.WalletRefusal) -> Voucher.AddedVoucher {
    guard let (number, delta) = try admit(voucher, to: channel, atLeast: smallest) else {
      return Voucher.AddedVoucher(delta: .zero, effects: [])
    }
    store.change(number) { $0.enter(voucher, apart: false) }
    return Voucher.AddedVoucher(delta: delta, effects: submitLate(channel))
  }

  /// The channel that takes a voucher in, and how much more it brings; nothing if it is there.
  private mutating func admit(
    _ voucher: SignedVoucher, to channel: Address, atLeast smallest: TokenAmount
  ) throws(Voucher.WalletRefusal) -> (number: UInt32, delta: TokenAmount)? {
    let stored = try inbound(channel)
    if let known = stored.stored(voucher), !known.isApart { return nil }
    let known = try judge(voucher, in: stored, at: channel, counting: .accepted)
    let delta = voucher.amount - known
    try rules.require(
      delta >= smallest,
      else: .standing(.deltaTooSmall(wanted: smallest, delta: delta, known: known)))
    if store[number: stored.number] == nil { _ = store.enter { _ in stored } }
    return (stored.number, delta)
  }

  /// Takes the next lane that no voucher uses.
  public mutating func allocateLane(
    _ channel: Address
  ) throws(Voucher.WalletRefusal) -> LaneNumber {
    let stored = try tracked(channel)
    try rules.require(stored.nextLane < .max, else: .standing(.noLaneLeft))
    store[number: stored.number]?.nextLane = stored.nextLane &+ 1
    return stored.nextLane
  }

  /// The vouchers of a channel, in the order in which they came.
  public func vouchers(
    of channel: Address
  ) throws(Voucher.WalletRefusal) -> [Voucher.StoredVoucher] {
    try tracked(channel).vouchers
  }

  /// Submits what was accepted after a settle at once, where that is the rule.
  private mutating func submitLate(_ channel: Address) -> [Voucher.WalletEffect] {
    rules.holds(.lateVouchersSubmitted) ? submitAfterSettle(channel) : []
  }
}
