public import Bitcoin

extension OneWay.Channel {
  /// The address of the funding output.
  public var address: Address {
    guard let address = Address(script: funding.scriptPubKey, network: terms.network) else {
      preconditionFailure("every script hash has an address")
    }
    return address
  }
}
