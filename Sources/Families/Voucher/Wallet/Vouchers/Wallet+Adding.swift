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
    let stored = try inbound(channel)
    if let place = stored.place(of: voucher), !stored.vouchers[place].isApart {
      return Voucher.AddedVoucher(delta: .zero, effects: [])
    }
    let known = try judge(voucher, in: stored, at: channel, counting: .accepted)
    let delta = voucher.amount - known
    try rules.require(
      delta >= smallest,
      else: .standing(.deltaTooSmall(wanted: smallest, delta: delta, known: known)))
    if store[number: stored.number] == nil { _ = store.enter { _ in stored } }
    enter(voucher, into: stored.number)
    return Voucher.AddedVoucher(delta: delta, effects: submitLate(channel))
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

  /// Writes a voucher down; one that was kept apart is taken in.
  mutating func enter(_ voucher: SignedVoucher, into number: UInt32, apart: Bool = false) {
    guard var channel = store[number: number] else { return }
    if let place = channel.place(of: voucher) {
      channel.vouchers[place].isApart = apart
    } else {
      channel.vouchers.append(Voucher.StoredVoucher(voucher, isApart: apart))
    }
    if channel.nextLane <= voucher.lane {
      channel.nextLane = voucher.lane == .max ? .max : voucher.lane + 1
    }
    store[number: number] = channel
  }

  /// Submits what was accepted after a settle at once, where that is the rule.
  private mutating func submitLate(_ channel: Address) -> [Voucher.WalletEffect] {
    rules.holds(.lateVouchersSubmitted) ? submitAfterSettle(channel) : []
  }
}
