import ExactJSON
import Filecoin
import Hashing
import Secp256k1
import TestSupport
import Testing

/// Bytes whose identifier and whose digest for signing are published.
struct DigestVector: NamedVector {
  let id: String
  let messageCborHex: HexBytes
  let cidBytesHex: HexBytes
  let digestHex: HexBytes?
}

/// A published signature over the bytes of an identifier.
struct SignatureVector: NamedVector {
  let id: String
  let privateKeyHex: HexBytes
  let signedBytesHex: HexBytes
  let digestHex: HexBytes
  let signatureHex: HexBytes
  let signer: String
}

@Suite("Published messages")
struct MessageVectorTests {
  @Test(
    "a message has its published bytes and name, and is read from each form",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try JSONVector.cases("messages"))
  func published(vector: JSONVector) throws {
    if let messages = vector["messages"]?.array {
      for message in messages { try checkApplied(try #require(message.object)) }
      try checkState(vector["postState"])
    } else if let cbor = try vector["messageCborHex"]?.hexBytes() {
      let message = try FilecoinMessage(json: vector.object("fields"))
      try check(message, cbor: cbor)
    } else {
      try checkSigned(vector)
    }
  }

  @Test(
    "bytes have their published identifier and digest",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.digests))
  func digest(vector: DigestVector) throws {
    let identifier = ContentIdentifier(hashing: vector.messageCborHex.bytes)
    #expect(identifier.bytes == vector.cidBytesHex.bytes)
    #expect(try ContentIdentifier(text: identifier.text) == identifier)
    if let digest = vector.digestHex {
      let computed: Digest<32> = BLAKE2b.hash(identifier.bytes)
      #expect(computed.array == digest.bytes)
    }
  }

  @Test(
    "a digest has its published signature, and the signature its signer",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.signatures))
  func signature(vector: SignatureVector) throws {
    let digest: Digest<32> = BLAKE2b.hash(vector.signedBytesHex.bytes)
    #expect(digest.array == vector.digestHex.bytes)
    let signature = FilecoinSignature(
      try SecretKey(vector.privateKeyHex.bytes).signRecoverable(digest))
    #expect(signature.data == vector.signatureHex.bytes)
    #expect(try signature.signer(of: digest).text() == vector.signer)
  }

  private func check(_ message: FilecoinMessage, cbor: [UInt8]) throws {
    #expect(message.cbor == cbor)
    #expect(try FilecoinMessage(cbor: cbor) == message)
    #expect(try FilecoinMessage(json: message.json) == message)
    #expect(message.cid == ContentIdentifier(hashing: cbor))
  }

  private func checkApplied(_ applied: JSONObject) throws {
    let cbor = try #require(applied["messageCborHex"]).hexBytes()
    let fields = try #require(applied["fields"]?.object)
    let message = try FilecoinMessage(cbor: cbor)
    try check(message, cbor: cbor)
    #expect(message.cid.text == applied["messageCid"]?.string)
    #expect(message.version == fields["version"]?.number?.uint64)
    #expect(message.to.text() == fields["to"]?.string)
    #expect(message.from.text() == fields["from"]?.string)
    #expect(message.nonce == fields["nonce"]?.number?.uint64)
    #expect(message.value.decimal == fields["value"]?.string)
    #expect(message.gasLimit == fields["gasLimit"]?.number?.int64)
    #expect(message.feeCap.decimal == fields["gasFeeCap"]?.string)
    #expect(message.premium.decimal == fields["gasPremium"]?.string)
    #expect(message.method == fields["method"]?.number?.uint64)
    #expect(try message.params == fields["paramsHex"]?.hexBytes())
    try checkParams(of: message, returned: applied["receipt"]?["returnHex"]?.hexBytes() ?? [])
  }

  private func checkParams(of message: FilecoinMessage, returned: [UInt8]) throws {
    if message.to == .initActor, message.method == InitMethod.exec {
      let params = try ExecParams(cbor: message.params)
      #expect(params.cbor == message.params)
      #expect(params.code == PaychCode.code(actorsVersion: 2))
      let parties = try ConstructorParams(cbor: params.constructorParams)
      #expect(parties.from == message.from)
      let result = try ExecReturn(cbor: returned)
      #expect(
        result.robust == Address.robustAddress(creator: message.from, nonce: message.nonce))
    } else if message.method == PaychMethod.updateChannelState {
      #expect(try UpdateParams(cbor: message.params).cbor == message.params)
    }
  }

  private func checkState(_ state: JSON?) throws {
    guard let state else { return }
    let cbor = try #require(state["cborHex"]).hexBytes()
    #expect(try ContentIdentifier(hashing: cbor).bytes == state["cidHex"]?.hexBytes())
    let lanes = try #require(state["lanesRootBlockHex"]).hexBytes()
    #expect(
      try ContentIdentifier(hashing: lanes).bytes
        == state["fields"]?["lanesRootCidHex"]?.hexBytes())
  }

  private func checkSigned(_ vector: JSONVector) throws {
    let signed = try SignedMessage(json: vector.object("signedMessage"))
    #expect(try SignedMessage(cbor: signed.cbor) == signed)
    #expect(try SignedMessage(json: signed.json(on: .test)) == signed)
    if let cid = vector["cid"]?.string { #expect(signed.cid.text == cid) }
    if vector["verifies"]?.bool == true { #expect(try signed.signer() == signed.message.from) }
  }
}
