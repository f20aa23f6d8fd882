public import Filecoin

extension AccountLedger {
  /// The messages that wait for a block, in the order in which they came.
  public var mempool: [SignedMessage] { pool.map(\.signed) }

  /// Takes a message into the pool, and gives its name.
  @discardableResult
  public mutating func send(
    _ signed: SignedMessage
  ) throws(MessageRefusal) -> ContentIdentifier {
    let message = signed.message
    guard message.version == 0 else { throw .unknownVersion(message.version) }
    let key = try sender(of: signed)
    let next = nextNonce(of: key)
    guard message.nonce == next else { throw .nonceNotNext(message.nonce, next: next) }
    guard !message.value.isNegative else { throw .negativeValue(message.value) }
    let needed = cost(of: message)
    let available = available(to: key)
    guard needed <= available else {
      throw .fundsShort(needed: needed, available: available)
    }
    let pooled = PooledMessage(signed: signed, cid: signed.cid, signer: key)
    pool.append(pooled)
    return pooled.cid
  }

  /// The key's address of the account that sends a message, if the signature is its own.
  private func sender(of signed: SignedMessage) throws(MessageRefusal) -> Address {
    let from = signed.message.from
    guard let key = key(of: from) else { throw .senderUnknown(from) }
    guard signed.signature.type == .secp256k1 else {
      throw .signatureUnsupported(signed.signature.type)
    }
    let signer = memory.signer(
      of: signed.message.signingDigest, with: signed.signature.data)
    guard signer == key else { throw .signatureInvalid(sender: key, signer: signer) }
    return key
  }

  func key(of address: Address) -> Address? {
    books.resolve(address).flatMap { books[$0]?.key }
  }

  /// What a message takes from its sender at most.
  func cost(of message: FilecoinMessage) -> TokenAmount {
    message.value + parameters.fees[message.kind]
  }

  /// The nonce that the sender's next message must have, those of waiting messages counted.
  func nextNonce(of key: Address) -> UInt64 {
    let mined = books.resolve(key).flatMap { books[$0]?.nonce } ?? 0
    return mined + UInt64(pool.count { $0.signer == key })
  }

  /// What an account has, less what its waiting messages take.
  func available(to key: Address) -> TokenAmount {
    let balance = books.resolve(key).flatMap { books[$0]?.balance } ?? .zero
    return pool.filter { $0.signer == key }.reduce(balance) { $0 - cost(of: $1.message) }
  }
}
