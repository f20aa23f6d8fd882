internal import Filecoin

extension Voucher {
  /// What a wallet asks of the ledger, before it is a message.
  enum OutgoingCall {
    case create(from: Address, to: Address, value: TokenAmount)
    case topUp(Address, value: TokenAmount)
    case update(Address, SignedVoucher, secret: [UInt8])
    case settle(Address)
    case collect(Address)
  }
}

extension Voucher.OutgoingCall {
  /// The message, from an account and with its next nonce.
  func message(from sender: Address, nonce: UInt64) -> FilecoinMessage {
    switch self {
    case .create(let from, let to, let value):
      FilecoinMessage(
        to: Address.initActor, from: sender, nonce: nonce, value: value, method: InitMethod.exec,
        params: ExecParams(
          code: PaychCode.standard,
          constructorParams: ConstructorParams(from: from, to: to).cbor
        ).cbor)
    case .topUp(let channel, let value):
      FilecoinMessage(to: channel, from: sender, nonce: nonce, value: value)
    case .update(let channel, let voucher, let secret):
      FilecoinMessage(
        to: channel, from: sender, nonce: nonce, method: PaychMethod.updateChannelState,
        params: UpdateParams(voucher: voucher, secret: secret).cbor)
    case .settle(let channel):
      FilecoinMessage(to: channel, from: sender, nonce: nonce, method: PaychMethod.settle)
    case .collect(let channel):
      FilecoinMessage(to: channel, from: sender, nonce: nonce, method: PaychMethod.collect)
    }
  }
}
