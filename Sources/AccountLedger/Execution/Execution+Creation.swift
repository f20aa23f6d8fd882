internal import Filecoin

extension Execution {
  /// The actor that creates others, and can here create nothing but channels.
  mutating func invokeInitial(_ request: CallRequest) throws(CallAbort) -> [UInt8] {
    switch request.method {
    case PaychMethod.constructor:
      throw CallAbort(
        .forbidden, .callerForbidden(request.caller, method: request.method))
    case InitMethod.exec:
      return try create(request)
    default:
      throw CallAbort(.unhandledMethod, .unknownMethod(request.method))
    }
  }

  private mutating func create(_ request: CallRequest) throws(CallAbort) -> [UInt8] {
    let parameters = try request.decoded { bytes throws(FilecoinDecodingError) in
      try ExecParams(cbor: bytes)
    }
    guard parameters.code.isChannel else {
      throw CallAbort(.forbidden, .codeNotCreatable(parameters.code))
    }
    let robust = Address.robustAddress(
      creator: setting.origin, nonce: setting.nonce, created: created)
    created += 1
    let id = books.settle(Resident(role: .channel(robust: robust, state: nil)), under: robust)
    let result = send(
      CallRequest(
        caller: .initial, to: id.address, value: request.value,
        method: PaychMethod.constructor, params: parameters.constructorParams))
    if let failure = result.failure { throw CallAbort(result.exit, failure) }
    return ExecReturn(id: id.address, robust: robust).cbor
  }
}

extension ContentIdentifier {
  /// Whether it is the code of a channel, in any version that has one by name.
  fileprivate var isChannel: Bool {
    (1...7).contains { self == PaychCode.code(actorsVersion: $0) }
  }
}
