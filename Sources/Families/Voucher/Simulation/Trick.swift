internal import AccountLedger
public import Channels
public import Filecoin
internal import Secp256k1
public import Simulation

extension Voucher {
  /// What only cheats of a voucher channel do: each with its own key, and whenever it likes.
  public enum Trick: Hashable, Sendable {
    /// Hands in a voucher, whatever its wallet thinks of it.
    case submit(PaymentRole, SignedVoucher, secret: [UInt8])
    /// Settles, whatever its wallet thinks of it.
    case settle(PaymentRole)
    /// Collects, whatever its wallet thinks of it.
    case collect(PaymentRole)
    /// Signs a voucher that its wallet would not sign, and sends it.
    case sign(PaymentRole, VoucherWish, nonce: UInt64)
  }

  /// Why a cheat cannot do what it is to do.
  public enum TrickFault: Error, Hashable, Sendable {
    /// There is no channel yet.
    case noChannel
  }

  public static func perform(
    _ trick: Trick, in turn: inout Turn<Voucher>
  ) throws(MoveRefusal<Voucher>) {
    switch trick {
    case .submit(let role, let voucher, let secret):
      try turn.call(
        .update(role, lane: voucher.lane, nonce: voucher.nonce),
        .update(voucher, secret: secret), on: voucher.channel, by: role)
    case .settle(let role):
      try turn.call(.settle(role), .settle, on: try turn.channel, by: role)
    case .collect(let role):
      try turn.call(.collect(role), .collect, on: try turn.channel, by: role)
    case .sign(let role, let wish, let nonce):
      let voucher = wish.voucher(in: try turn.channel, nonce: nonce)
      let signed = voucher.signed(with: turn.world.setting.wallets.secrets[role])
      turn.send(Part(Message(signed), .onDemand), from: role, to: role.other)
    }
  }
}

extension Turn<Voucher> {
  /// The channel's address.
  fileprivate var channel: Address {
    get throws(MoveRefusal<Voucher>) {
      guard let contract = world.contract else { throw .trick(.noChannel) }
      return contract.channel
    }
  }

  /// Sends a call to a contract, with the sender's next nonce.
  fileprivate mutating func call(
    _ name: Voucher.MessageName, _ call: ContractCall, on channel: Address, by role: PaymentRole
  ) throws(MoveRefusal<Voucher>) {
    try requireUp(role)
    let wallets = world.setting.wallets
    let sender = wallets.addresses[role]
    let message = FilecoinMessage(
      to: channel, from: sender, nonce: world.layer.ledger.account(sender)?.nextNonce ?? 0,
      method: call.method.number, params: call.params)
    let offer = Voucher.OfferedMessage(
      .changed(name), message.signed(with: wallets.secrets[role]))
    self.offer(Part(offer, .onDemand), by: role)
  }
}
