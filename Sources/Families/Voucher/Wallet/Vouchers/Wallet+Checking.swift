internal import AccountLedger
public import Filecoin

extension Voucher.Wallet {
  /// Checks a voucher of a channel as its receiver does; a channel that is not in the store is
  /// judged as if it had been entered.
  public func check(
    _ voucher: SignedVoucher, in channel: Address
  ) throws(Voucher.WalletRefusal) {
    _ = try judge(voucher, in: try inbound(channel), at: channel, counting: .accepted)
  }

  /// Checks a voucher, and gives the amount that its lane had before.
  func judge(
    _ voucher: SignedVoucher, in channel: Voucher.StoredChannel, at address: Address,
    counting: Voucher.Counting
  ) throws(Voucher.WalletRefusal) -> TokenAmount {
    try judgeForm(voucher, at: channel.address ?? address)
    let seen = try seen(channel.address ?? address)
    try judgeSigner(voucher, payer: seen.from)
    return try judgeRest(voucher, in: channel, seen, counting: counting)
  }

  /// What may be wrong with a voucher before anybody has signed it, in the order of the rules.
  func judgeUnsigned(
    _ voucher: SignedVoucher, in channel: Voucher.StoredChannel, at address: Address,
    counting: Voucher.Counting
  ) throws(Voucher.WalletRefusal) {
    try judgeForm(voucher, at: address)
    let seen = try seen(address)
    if key(of: channel.control)?.address != seen.from {
      try rules.require(
        false, else: .form(.otherSigner(found: channel.control, expected: seen.from)))
    }
    _ = try judgeRest(voucher, in: channel, seen, counting: counting)
  }

  private func judgeForm(
    _ voucher: SignedVoucher, at address: Address
  ) throws(Voucher.WalletRefusal) {
    try rules.require(
      voucher.channel == address,
      else: .form(.otherChannel(found: voucher.channel, expected: address)))
    if let call = voucher.extra { try rules.require(false, else: .form(.messageLocked(call))) }
    try rules.require(
      voucher.timeLockMax == .zero, else: .form(.timeLockedMax(voucher.timeLockMax)))
    try rules.require(
      voucher.timeLockMin == .zero, else: .form(.timeLockedMin(voucher.timeLockMin)))
    try rules.require(voucher.secretHash.isEmpty, else: .form(.hashLocked(voucher.secretHash)))
  }

  private func judgeSigner(
    _ voucher: SignedVoucher, payer: Address
  ) throws(Voucher.WalletRefusal) {
    try rules.require(voucher.signature != nil, else: .form(.unsigned(expected: payer)))
    guard let signature = voucher.signature else { return }
    // The contract passes the bytes on without their type; a wallet looks at the type too.
    let signer =
      signature.type == .secp256k1
      ? memory.signer(of: voucher.digest, with: signature.data) : nil
    try rules.require(
      signer == payer, else: .form(.otherSigner(found: signer, expected: payer)))
  }

  private func judgeRest(
    _ voucher: SignedVoucher, in channel: Voucher.StoredChannel, _ seen: Voucher.ChannelFacts,
    counting: Voucher.Counting
  ) throws(Voucher.WalletRefusal) -> TokenAmount {
    let standings = standing(of: channel, counting: counting)
    let lane = standings[voucher.lane]
    if let lane { try judge(voucher, behind: lane.nonce, lane.redeemed) }
    try rules.require(voucher.merges.isEmpty, else: .form(.merges(voucher.merges)))
    let total = standings.total(with: voucher)
    try rules.require(
      total <= seen.balance, else: .standing(.overdrawn(total: total, balance: seen.balance)))
    try judgeTimes(voucher, seen)
    return lane?.redeemed ?? .zero
  }

  private func judge(
    _ voucher: SignedVoucher, behind nonce: UInt64, _ amount: TokenAmount
  ) throws(Voucher.WalletRefusal) {
    try rules.require(
      voucher.nonce > nonce,
      else: .standing(
        .nonceTooLow(lane: voucher.lane, found: voucher.nonce, known: nonce)))
    try rules.require(
      voucher.amount > amount,
      else: .standing(
        .amountTooLow(lane: voucher.lane, found: voucher.amount, known: amount)))
  }
}
