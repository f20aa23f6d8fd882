public import Hashing
public import Secp256k1

/// A call of an actor's method, or a payment, that an account asks the chain to execute.
public struct FilecoinMessage: Hashable, Sendable {
  /// The version of the form; only zero exists.
  public var version: UInt64
  /// The actor that is called or paid.
  public var to: Address
  /// The account that calls and pays.
  public var from: Address
  /// How many messages the account sent before.
  public var nonce: UInt64
  /// What is paid along with the call.
  public var value: TokenAmount
  /// The most gas that the call may use.
  public var gasLimit: Int64
  /// The most that the account pays for one unit of gas.
  public var feeCap: TokenAmount
  /// What the miner gets for one unit of gas.
  public var premium: TokenAmount
  /// The number of the method; zero pays and calls nothing.
  public var method: UInt64
  /// What the method is given.
  public var params: [UInt8]

  /// Describes a message; without more it pays and calls nothing.
  public init(
    version: UInt64 = 0, to: Address, from: Address, nonce: UInt64, value: TokenAmount = .zero,
    gasLimit: Int64 = 0, feeCap: TokenAmount = .zero, premium: TokenAmount = .zero,
    method: UInt64 = 0, params: [UInt8] = []
  ) {
    self.version = version
    self.to = to
    self.from = from
    self.nonce = nonce
    self.value = value
    self.gasLimit = gasLimit
    self.feeCap = feeCap
    self.premium = premium
    self.method = method
    self.params = params
  }

  /// The name of the unsigned message.
  public var cid: ContentIdentifier {
    ContentIdentifier(hashing: cbor)
  }

  /// The hash that is signed: that of the identifier's bytes, unlike a voucher's.
  public var signingDigest: Digest<32> {
    BLAKE2b.hash(cid.bytes)
  }

  /// The message with the key's signature; the same inputs give the same signature.
  public func signed(with key: SecretKey) -> SignedMessage {
    SignedMessage(
      message: self, signature: FilecoinSignature(key.signRecoverable(signingDigest)))
  }
}

/// A message with the signature of the account that sends it.
public struct SignedMessage: Hashable, Sendable {
  /// The message.
  public var message: FilecoinMessage
  /// The signature over its identifier.
  public var signature: FilecoinSignature

  /// Puts a message and a signature together, whether they belong together or not.
  public init(message: FilecoinMessage, signature: FilecoinSignature) {
    self.message = message
    self.signature = signature
  }

  /// The name under which the chain files the message: with a BLS signature, which blocks
  /// aggregate, that of the message alone.
  public var cid: ContentIdentifier {
    signature.type == .bls ? message.cid : ContentIdentifier(hashing: cbor)
  }

  /// The address of the account whose key signed the message, whoever that is.
  public func signer() throws(FilecoinSignatureError) -> Address {
    try signature.signer(of: message.signingDigest)
  }
}
