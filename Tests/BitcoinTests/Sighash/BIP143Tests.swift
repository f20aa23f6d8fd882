import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("Signature hashes of segwit v0 (BIP143)", .enabled(if: Vectors.arePresent, Vectors.absence))
struct BIP143Tests {
  struct OtherInput: Decodable, Sendable {
    let inputIndex: Int
    let scriptPubKey: HexBytes
  }

  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let unsignedTx: HexBytes
    let signedTx: HexBytes
    let inputIndex: Int
    let scriptCode: HexBytes
    let scriptCodeWithLength: HexBytes
    let amountSat: Int64
    let hashType: UInt32
    let hashPrevouts: HexBytes
    let hashSequence: HexBytes
    let hashOutputs: HexBytes
    let preimage: HexBytes
    let sighash: HexBytes
    let publicKey: HexBytes?
    let signature: HexBytes?
    let publicKeys: [HexBytes]?
    let signatures: [HexBytes]?
    let otherInputs: [OtherInput]

    var testDescription: String { name }
    var type: SighashType { SighashType(rawValue: hashType) }
    var amount: Amount { Amount(uncheckedSatoshis: amountSat) }
    var hasher: SignatureHasher {
      get throws { SignatureHasher(try Transaction(decoding: unsignedTx.bytes)) }
    }

    func digest(
      by hasher: SignatureHasher, type: SighashType? = nil, amount: Amount? = nil,
      scriptCode: Script? = nil, input: Int? = nil
    ) -> Digest<32> {
      hasher.segwitV0(
        input: input ?? inputIndex, scriptCode: scriptCode ?? Script(self.scriptCode),
        amount: amount ?? self.amount, type: type ?? self.type)
    }
  }

  static let cases = Result { try Vectors.cases(of: .bip143, as: Vector.self) }

  @Test("the message and the hash are the published ones", arguments: try cases.get())
  func published(vector: Vector) throws {
    let preimage = try vector.hasher.segwitV0Preimage(
      input: vector.inputIndex, scriptCode: Script(vector.scriptCode), amount: vector.amount,
      type: vector.type)
    #expect(hex(of: preimage) == vector.preimage.description)
    #expect(hex(of: preimage[4..<36]) == vector.hashPrevouts.description)
    #expect(hex(of: preimage[36..<68]) == vector.hashSequence.description)
    #expect(hex(of: preimage.dropLast(8).suffix(32)) == vector.hashOutputs.description)
    #expect(Script(vector.scriptCode).encoded == vector.scriptCodeWithLength.bytes)
    #expect(hex(of: try vector.digest(by: vector.hasher).bytes) == vector.sighash.description)
  }

  @Test("signing changes nothing of what is signed", arguments: try cases.get())
  func signedTransaction(vector: Vector) throws {
    let signed = SignatureHasher(try Transaction(decoding: vector.signedTx.bytes))
    #expect(hex(of: vector.digest(by: signed).bytes) == vector.sighash.description)
  }

  @Test("the published signatures are by the published keys", arguments: try cases.get())
  func signatures(vector: Vector) throws {
    let digest = try vector.digest(by: vector.hasher)
    let keys = try vector.publicKeys ?? [#require(vector.publicKey)]
    let signatures = try vector.signatures ?? [#require(vector.signature)]
    try #require(keys.count == signatures.count)
    for (key, bytes) in zip(keys, signatures) {
      let signed = try Signed(bytes.bytes)
      #expect(signed.type == vector.type)
      #expect(try signed.isBy(key.bytes, for: digest))
      let other = try vector.digest(by: vector.hasher, amount: Amount(uncheckedSatoshis: 1))
      #expect(try !signed.isBy(key.bytes, for: other))
    }
  }

  @Test("one change in what is committed to changes the hash", arguments: try cases.get())
  func twins(vector: Vector) throws {
    let hasher = try vector.hasher
    let twins = [
      vector.digest(by: hasher, type: SighashType(rawValue: vector.hashType ^ 0x80)),
      vector.digest(by: hasher, type: SighashType(rawValue: vector.hashType | 0x100)),
      vector.digest(by: hasher, amount: Amount(uncheckedSatoshis: vector.amountSat + 1)),
      vector.digest(by: hasher, scriptCode: Script(vector.scriptCode.bytes + [0xab])),
    ]
    for twin in twins { #expect(hex(of: twin.bytes) != vector.sighash.description) }
    #expect(Set(twins).count == twins.count)
  }

  @Test(
    "the older signatures of the same transactions are by the keys that they spend",
    arguments: try cases.get().filter { !$0.otherInputs.isEmpty })
  func legacy(vector: Vector) throws {
    let transaction = try Transaction(decoding: vector.signedTx.bytes)
    for other in vector.otherInputs {
      let script = Script(other.scriptPubKey)
      guard case .publicKey(let key) = script.template else { continue }
      let bytes = try #require(transaction.inputs[other.inputIndex].scriptSig.pushes.first)
      let signed = try Signed(bytes)
      let digest = SignatureHasher(transaction).legacy(
        input: other.inputIndex, scriptCode: script, type: signed.type)
      #expect(try signed.isBy(key, for: digest))
    }
  }
}
