internal import Filecoin

/// One message on its way through the actors.
struct Execution {
  /// What is the same for all calls that the message causes.
  struct Setting {
    let parameters: LedgerParameters
    let memory: SignatureMemory
    let epoch: Epoch
    /// The address of the key that signed the message.
    let origin: Address
    /// The message's nonce.
    let nonce: UInt64
  }

  let setting: Setting
  var books: Books
  /// How many actors the message has created so far.
  var created: UInt64 = 0
  private var depth = 0

  /// The real machine goes 1,024 calls deep; no channel of this ledger gets near either number.
  static let maximumDepth = 64

  init(_ setting: Setting, on books: Books) {
    self.setting = setting
    self.books = books
  }

  /// Calls an actor; a call that fails leaves the books as they were.
  mutating func send(_ request: CallRequest) -> CallResult {
    let before = books
    depth += 1
    defer { depth -= 1 }
    do throws(CallAbort) {
      guard depth <= Self.maximumDepth else {
        throw CallAbort(.assertionFailed, .tooDeep(limit: Self.maximumDepth))
      }
      let receiver = try receiver(of: request)
      try transfer(request, to: receiver)
      return .ok(try invoke(request, on: receiver))
    } catch {
      books = before
      return CallResult(error)
    }
  }

  /// Whether the call comes from the message itself, and not from an actor.
  private var isOutermost: Bool { depth == 1 }

  private mutating func receiver(of request: CallRequest) throws(CallAbort) -> ActorID {
    guard let id = books.resolveOrSettle(request.to), books[id] != nil else {
      throw CallAbort(
        isOutermost ? .receiverGone : .unspecified, .receiverGone(request.to))
    }
    return id
  }

  private mutating func transfer(
    _ request: CallRequest, to receiver: ActorID
  ) throws(CallAbort) {
    let available = books[request.caller]?.balance ?? .zero
    guard request.value <= available else {
      throw CallAbort(
        isOutermost ? .senderFundsShort : .insufficientFunds,
        .fundsShort(needed: request.value, available: available))
    }
    books.move(request.value, from: request.caller, to: receiver)
  }

  private mutating func invoke(
    _ request: CallRequest, on receiver: ActorID
  ) throws(CallAbort) -> [UInt8] {
    guard request.method != SendMethod.send, let resident = books[receiver] else { return [] }
    switch resident.role {
    case .system, .burnt: throw CallAbort(.unhandledMethod, .unknownMethod(request.method))
    case .initial: return try invokeInitial(request)
    case .account(let key): return try invokeAccount(request, key: key)
    case .channel:
      try invokeChannel(request, id: receiver)
      return []
    }
  }

  /// An account answers with its address, and lets every exported method pass that it does not
  /// know; the one by which actors ask for its signature is not to be called from outside here.
  private func invokeAccount(
    _ request: CallRequest, key: Address
  ) throws(CallAbort) -> [UInt8] {
    switch request.method {
    case AccountMethod.constructor:
      throw CallAbort(
        .forbidden, .callerForbidden(request.caller, method: request.method))
    case AccountMethod.publicKeyAddress:
      return key.cborString
    case AccountMethod.firstExported... where request.method != AccountMethod.authenticateMessage:
      return []
    default:
      throw CallAbort(.unhandledMethod, .unknownMethod(request.method))
    }
  }
}

/// What an actor is asked to do.
struct CallRequest {
  let caller: ActorID
  let to: Address
  var value = TokenAmount.zero
  var method = SendMethod.send
  var params: [UInt8] = []
}

extension CallRequest {
  /// Refuses parameters where there are none to be.
  func withoutParameters() throws(CallAbort) {
    guard params.isEmpty else {
      throw CallAbort(
        .illegalArgument, .parametersSurplus(method: method, count: params.count))
    }
  }

  /// Decodes the parameters, which must be there.
  func decoded<Value>(
    _ decode: ([UInt8]) throws(FilecoinDecodingError) -> Value
  ) throws(CallAbort) -> Value {
    guard !params.isEmpty else {
      throw CallAbort(.illegalArgument, .parametersMissing(method: method))
    }
    do { return try decode(params) } catch {
      throw CallAbort(.serialization, .undecodable(error))
    }
  }
}

extension Address {
  /// The bytes as a byte string of CBOR; an account's address has fewer than 256.
  fileprivate var cborString: [UInt8] {
    let count = UInt8(truncatingIfNeeded: bytes.count)
    return (count < 24 ? [0x40 | count] : [0x58, count]) + bytes
  }
}
