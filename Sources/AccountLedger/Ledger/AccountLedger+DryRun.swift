public import Filecoin

extension AccountLedger {
  /// What a message would come to in the next epoch, or at another time, on the books of now.
  ///
  /// Nothing changes. Signature, nonce and fee are not looked at, and waiting messages do not
  /// count.
  public func outcome(of message: FilecoinMessage, at time: Epoch? = nil) -> CallResult {
    let origin = key(of: message.from) ?? message.from
    return run(message, by: origin, at: time ?? epoch.adding(1)).1
  }

  /// What a channel's contract would answer to a call in the next epoch, or at another time.
  public func outcome(
    of call: ContractCall, on channel: Address, by caller: Address, at time: Epoch? = nil
  ) -> CallResult {
    outcome(
      of: FilecoinMessage(
        to: channel, from: caller, nonce: 0, method: call.method.number, params: call.params),
      at: time)
  }
}

extension ContractCall {
  /// The method that is called.
  public var method: ContractMethod {
    switch self {
    case .construct: .construct
    case .update: .update
    case .settle: .settle
    case .collect: .collect
    }
  }

  /// The parameters as a message carries them.
  public var params: [UInt8] {
    switch self {
    case .construct(let parameters): parameters.cbor
    case .update(let voucher, let secret): UpdateParams(voucher: voucher, secret: secret).cbor
    case .settle, .collect: []
    }
  }
}

extension ContractMethod {
  /// The number of the method.
  public var number: UInt64 {
    switch self {
    case .construct: PaychMethod.constructor
    case .update: PaychMethod.updateChannelState
    case .settle: PaychMethod.settle
    case .collect: PaychMethod.collect
    }
  }
}
