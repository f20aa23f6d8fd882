public import Filecoin

/// How a call ended.
public struct CallResult: Equatable, Sendable {
  /// The code that the receipt has.
  public let exit: ExitCode
  /// What the call returned, as bytes.
  public let returned: [UInt8]
  /// Why it failed, if it did.
  public let failure: CallFailure?

  static func ok(_ returned: [UInt8] = []) -> CallResult {
    CallResult(exit: .ok, returned: returned, failure: nil)
  }

  init(exit: ExitCode, returned: [UInt8], failure: CallFailure?) {
    self.exit = exit
    self.returned = returned
    self.failure = failure
  }

  init(_ abort: CallAbort) {
    self.init(exit: abort.exit, returned: [], failure: abort.failure)
  }

  /// The contract's refusal, if it was a contract that refused.
  public var refusal: ContractRefusal? {
    guard case .refused(let refusal) = failure else { return nil }
    return refusal
  }
}

/// Why a call failed, with the values that were compared.
public enum CallFailure: Equatable, Sendable {
  /// A channel's contract refused.
  case refused(ContractRefusal)
  /// There is no account at the sender's address.
  case senderUnknown(Address)
  /// There is no actor at the receiver's address.
  case receiverGone(Address)
  /// The caller has less than it is to send.
  case fundsShort(needed: TokenAmount, available: TokenAmount)
  /// The method needs parameters and was given none.
  case parametersMissing(method: UInt64)
  /// The method takes no parameters and was given this many bytes.
  case parametersSurplus(method: UInt64, count: Int)
  /// The parameters cannot be decoded.
  case undecodable(FilecoinDecodingError)
  /// The actor has no such method.
  case unknownMethod(UInt64)
  /// The method is not for this caller.
  case callerForbidden(ActorID, method: UInt64)
  /// Actors of this code cannot be created here: only channels can.
  case codeNotCreatable(ContentIdentifier)
  /// The channel is gone, or not yet constructed.
  case stateMissing(ActorID)
  /// Calls within calls go this deep and no deeper.
  case tooDeep(limit: Int)
}

/// What ends a call before its time.
struct CallAbort: Error {
  let exit: ExitCode
  let failure: CallFailure

  init(_ exit: ExitCode, _ failure: CallFailure) {
    self.exit = exit
    self.failure = failure
  }

  init(_ refusal: ContractRefusal) {
    self.init(refusal.exit, .refused(refusal))
  }
}
