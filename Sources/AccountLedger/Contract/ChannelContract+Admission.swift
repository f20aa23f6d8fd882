public import Filecoin
internal import Hashing

// The checks of a voucher that come before its call, in their order.
extension ChannelContract {
  /// Confirms that a voucher may be redeemed, as far as the lanes do not matter.
  public func admit(
    _ voucher: SignedVoucher, secret: [UInt8], in context: CallContext
  ) throws(ContractRefusal) {
    try checkCaller(of: .update, by: .voucherCaller, in: context)
    try checkSubmission(voucher, secret: secret, in: context)
    try checkSigner(of: voucher, in: context)
    try checkChannel(of: voucher, in: context)
    try checkTime(of: voucher, in: context)
    try checkTerms(of: voucher, secret: secret, rules: context.rules)
  }

  private func checkSubmission(
    _ voucher: SignedVoucher, secret: [UInt8], in context: CallContext
  ) throws(ContractRefusal) {
    let rules = context.rules
    if rules.holds(.voucherSigned), voucher.signature == nil { throw ContractRefusal(.unsigned) }
    if rules.holds(.notSettled), state.isSettling, context.epoch >= state.settlingAt {
      throw ContractRefusal(.settled(at: state.settlingAt, now: context.epoch))
    }
    if rules.holds(.secretLength), secret.count > Self.maximumSecretBytes {
      throw ContractRefusal(.secretTooLong(secret.count, limit: Self.maximumSecretBytes))
    }
  }

  private func checkSigner(
    of voucher: SignedVoucher, in context: CallContext
  ) throws(ContractRefusal) {
    guard context.rules.holds(.signerCounterparty) else { return }
    let signer = state.counterparty(of: context.caller)
    guard context.authenticates(signer, voucher) else {
      throw ContractRefusal(.notSigned(by: signer))
    }
  }

  private func checkChannel(
    of voucher: SignedVoucher, in context: CallContext
  ) throws(ContractRefusal) {
    let address = voucher.channel
    if context.rules.holds(.voucherChannelID), address.id == nil {
      throw ContractRefusal(.channelNotByNumber(address))
    }
    guard context.rules.holds(.voucherChannel) else { return }
    guard let named = context.resolve(address) else {
      throw ContractRefusal(.channelUnresolved(address))
    }
    guard named == id else { throw ContractRefusal(.otherChannel(named, called: id)) }
  }

  private func checkTime(
    of voucher: SignedVoucher, in context: CallContext
  ) throws(ContractRefusal) {
    let window = VoucherWindow(voucher, of: state)
    if context.rules.holds(.timeLockMin), context.epoch < voucher.timeLockMin {
      throw ContractRefusal(.tooEarly(now: context.epoch, window: window))
    }
    if context.rules.holds(.timeLockMax), voucher.timeLockMax != .zero,
      context.epoch > voucher.timeLockMax
    {
      throw ContractRefusal(.tooLate(now: context.epoch, window: window))
    }
  }

  private func checkTerms(
    of voucher: SignedVoucher, secret: [UInt8], rules: ContractRules
  ) throws(ContractRefusal) {
    if rules.holds(.amountNotNegative), voucher.amount.isNegative {
      throw ContractRefusal(.negativeAmount(voucher.amount))
    }
    guard rules.holds(.secretHash), !voucher.secretHash.isEmpty else { return }
    let hash: Digest<32> = BLAKE2b.hash(secret)
    guard hash.array == voucher.secretHash else {
      throw ContractRefusal(.wrongSecret(hash: hash.array, lock: voucher.secretHash))
    }
  }
}
