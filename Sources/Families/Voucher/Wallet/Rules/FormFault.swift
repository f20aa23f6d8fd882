public import Filecoin

extension Voucher {
  /// What a voucher is, or carries, that the wallet does not take.
  public enum FormFault: Hashable, Sendable {
    /// It names another channel, or the same one by another of its addresses.
    case otherChannel(found: Address, expected: Address)
    /// It asks for a call.
    case messageLocked(VoucherCall)
    /// It has a last epoch.
    case timeLockedMax(Epoch)
    /// It has a first epoch.
    case timeLockedMin(Epoch)
    /// It asks for the secret behind a hash.
    case hashLocked([UInt8])
    /// It carries no signature; the payer's is expected.
    case unsigned(expected: Address)
    /// It is not signed by the payer; no address is found where no signer can be told.
    case otherSigner(found: Address?, expected: Address)
    /// It merges other lanes.
    case merges([LaneMerge])
  }
}

extension Voucher.FormFault {
  var rule: Voucher.WalletRule {
    switch self {
    case .otherChannel: .channelAddress
    case .messageLocked: .noMessageLock
    case .timeLockedMax: .noTimeLockMax
    case .timeLockedMin: .noTimeLockMin
    case .hashLocked: .noHashLock
    case .unsigned: .signed
    case .otherSigner: .signedByPayer
    case .merges: .noMerges
    }
  }

  var values: [(String, Voucher.WalletValue)] {
    switch self {
    case .otherChannel(let found, let expected):
      [("found", .address(found)), ("expected", .address(expected))]
    case .messageLocked(let call): [("actor", .address(call.actor))]
    case .timeLockedMax(let epoch): [("time-lock-max", .epoch(epoch))]
    case .timeLockedMin(let epoch): [("time-lock-min", .epoch(epoch))]
    case .hashLocked(let hash): [("secret-hash", .bytes(hash))]
    case .unsigned(let expected), .otherSigner(nil, let expected):
      [("expected", .address(expected))]
    case .otherSigner(let found?, let expected):
      [("found", .address(found)), ("expected", .address(expected))]
    case .merges(let merges): [("merges", .count(merges.count))]
    }
  }

  var remedy: Voucher.WalletRemedy {
    switch self {
    case .otherChannel(_, let expected): .withChannel(expected)
    case .messageLocked, .timeLockedMax, .timeLockedMin, .hashLocked, .merges: .withoutCondition
    case .unsigned(let expected), .otherSigner(_, let expected): .signedBy(expected)
    }
  }

  func lotusText(_ network: AddressNetwork) -> String {
    switch self {
    case .otherChannel(let found, let expected):
      "voucher ChannelAddr doesn't match channel address, "
        + "got \(found.text(network)), expected \(expected.text(network))"
    case .messageLocked: "voucher is Message Locked"
    case .timeLockedMax: "voucher is Max Time Locked"
    case .timeLockedMin: "voucher is Min Time Locked"
    case .hashLocked: "voucher is Hash Locked"
    case .unsigned: "signature is nil"
    case .otherSigner: "signature did not match"
    case .merges: "don't currently support paych lane merges"
    }
  }
}
