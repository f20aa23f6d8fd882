import Filecoin
internal import Voucher

/// The cost of making and checking a voucher in a wallet that has few and many, compared with the
/// signature and the hashes alone.
func voucherCases() -> [RatioCase] {
  [10, 1_000, 100_000].flatMap { stored in
    let purse = VoucherPurse(stored: stored)
    return [creating(purse), checking(purse)]
  }
}

private func creating(_ purse: VoucherPurse) -> RatioCase {
  let curve = BareRecovery()
  let voucher = SignedVoucher(
    channel: VoucherPurse.channel, lane: 0, nonce: 1, amount: TokenAmount(atto: 1))
  return RatioCase(
    name: "create-voucher-after-\(purse.stored)", limit: 1.10,
    bare: { count in curve.sign(voucher.signingBytes, count: count) },
    ours: { count in purse.create(count) })
}

private func checking(_ purse: VoucherPurse) -> RatioCase {
  let curve = BareRecovery()
  let checks = Once {
    purse.candidates.map { voucher in
      BareRecovery.Check(voucher.signingBytes, voucher.signature?.data ?? [])
    }
  }
  return RatioCase(
    name: "check-voucher-after-\(purse.stored)", limit: 1.10, repetitions: 256,
    bare: { count in curve.recover(checks.value, count: count) },
    ours: { count in purse.check(count) })
}
