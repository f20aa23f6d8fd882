import Filecoin
import Secp256k1
import TestSupport
import Testing

/// A published address with its texts and bytes.
struct AddressVector: NamedVector {
  let id: String
  let strings: [String]
  let bytesHex: HexBytes
  let cborHex: HexBytes
  let publicKeyHex: HexBytes?
  let hashedDataHex: HexBytes?
  let actorId: UInt64?
}

/// A published text, or published bytes, that are no address.
struct InvalidAddressVector: NamedVector {
  let id: String
  let string: String?
  let bytesHex: HexBytes?
  let error: String
  let validTwin: String?

  /// Whether an error is the one that the file names.
  func names(_ found: AddressError) -> Bool {
    switch found {
    case .wrongLength: error == "invalidLength"
    case .unknownNetwork: error == "unknownNetwork"
    case .unknownProtocol: error == "unknownProtocol"
    case .notDecimal: error == "invalidPayload"
    case .notLEB128: error == "invalidPayload" || error == "error"
    case .aboveMaximumNumber: error == "invalid (IDs stay below 2^63)"
    case .notBase32(let offset): error == "base32 symbol at \(offset)"
    case .spareBitsSet: error.hasPrefix("invalidEncoding (spare bits")
    case .wrongChecksum: error == "invalidChecksum"
    }
  }
}

/// A published creation of an actor.
struct ActorAddressVector: NamedVector {
  let id: String
  let origin: String
  let originNonce: UInt64
  let actorsCreatedBefore: UInt64
  let preimageHex: HexBytes
  let idAddress: String
  let robustAddress: String
  let execReturnHex: HexBytes
}

/// A published key with its address.
struct KeyVector: NamedVector {
  let id: String
  let privateKeyHex: HexBytes
  let publicKeyHex: HexBytes
  let address: String
}

@Suite("Published addresses")
struct AddressVectorTests {
  @Test(
    "an address has its published bytes and texts, and is read from each",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.addresses))
  func published(vector: AddressVector) throws {
    let address = try Address(bytes: vector.bytesHex.bytes)
    #expect(address.bytes == vector.bytesHex.bytes)
    for text in vector.strings {
      #expect(try Address(text: text) == address)
      #expect(address.text(AddressNetwork(of: text)) == text)
    }
    if let key = vector.publicKeyHex, address.kind == .secp256k1 {
      #expect(try Address(PublicKey(key.bytes)) == address)
    }
    if let data = vector.hashedDataHex { #expect(Address(actorData: data.bytes) == address) }
    #expect(address.id == vector.actorId)
    if let id = vector.actorId { #expect(try Address(id: id) == address) }
    let message = FilecoinMessage(to: address, from: address, nonce: 0)
    #expect(message.cbor.dropFirst(2).starts(with: vector.cborHex.bytes))
    #expect(try FilecoinMessage(cbor: message.cbor) == message)
  }

  @Test(
    "what is no address is refused, for the published reason",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.invalidAddresses))
  func refused(vector: InvalidAddressVector) throws {
    let found = #expect(throws: AddressError.self) {
      if let text = vector.string { _ = try Address(text: text) }
      if let bytes = vector.bytesHex { _ = try Address(bytes: bytes.bytes) }
    }
    let error = try #require(found)
    #expect(vector.names(error), "\(error) instead of \(vector.error)")
    if let twin = vector.validTwin { #expect(try Address(text: twin).text() == twin) }
  }

  @Test(
    "a created actor has its published addresses",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.actorAddresses))
  func created(vector: ActorAddressVector) throws {
    let robust = Address.robustAddress(
      creator: try Address(text: vector.origin), nonce: vector.originNonce,
      created: vector.actorsCreatedBefore)
    #expect(robust.text() == vector.robustAddress)
    #expect(Address(actorData: vector.preimageHex.bytes) == robust)
    let result = ExecReturn(id: try Address(text: vector.idAddress), robust: robust)
    #expect(result.cbor == vector.execReturnHex.bytes)
    #expect(try ExecReturn(cbor: vector.execReturnHex.bytes) == result)
  }

  @Test(
    "a key has its published address",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.keys))
  func key(vector: KeyVector) throws {
    let key = try SecretKey(vector.privateKeyHex.bytes).publicKey
    #expect(key.uncompressed == vector.publicKeyHex.bytes)
    #expect(Address(key).text(AddressNetwork(of: vector.address)) == vector.address)
    #expect(try Address(text: vector.address) == Address(key))
  }
}
