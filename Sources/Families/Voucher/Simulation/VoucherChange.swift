internal import Channels
public import Filecoin
internal import Secp256k1
public import Simulation

extension Voucher {
  /// One change to a voucher on its way.
  public enum VoucherChange: Hashable, Sendable {
    /// It names another channel.
    case channel(Address)
    /// It is of another lane.
    case lane(UInt64)
    /// It has another nonce.
    case nonce(UInt64)
    /// It is for another amount.
    case amount(TokenAmount)
    /// It counts from an epoch on.
    case timeLockMin(Epoch)
    /// It runs out after an epoch.
    case timeLockMax(Epoch)
    /// It asks for the secret behind a hash.
    case secretHash([UInt8])
    /// It puts the end of the channel off to an epoch.
    case minSettleHeight(Epoch)
    /// It merges another lane.
    case merge(lane: UInt64, nonce: UInt64)
    /// It carries no signature.
    case unsigned
  }

  public static func forge(
    _ message: Message, _ change: VoucherChange, by forger: Forger<Voucher>
  ) -> Message? {
    var voucher = message.voucher
    voucher.apply(change)
    switch (change, forger.signing) {
    case (.unsigned, _), (_, .not): return Message(voucher)
    case (_, .again): return Message(voucher.signed(with: forger.wallets.secrets[forger.role]))
    }
  }

  /// A message that is signed is one whole: no other message has its signature.
  public static func change(
    _ holding: Holding, _ change: VoucherChange, by forger: Forger<Voucher>
  ) -> OfferedMessage? { nil }

  public static func kind(of message: Message) -> String { "voucher" }
}

extension SignedVoucher {
  /// Changes one thing.
  fileprivate mutating func apply(_ change: Voucher.VoucherChange) {
    switch change {
    case .channel(let address): channel = address
    case .lane(let number): lane = number
    case .nonce(let number): nonce = number
    case .amount(let amount): self.amount = amount
    case .timeLockMin(let epoch): timeLockMin = epoch
    case .timeLockMax(let epoch): timeLockMax = epoch
    case .secretHash(let hash): secretHash = hash
    case .minSettleHeight(let epoch): minSettleHeight = epoch
    case .merge(let lane, let nonce): merges.append(LaneMerge(lane: lane, nonce: nonce))
    case .unsigned: signature = nil
    }
  }
}
