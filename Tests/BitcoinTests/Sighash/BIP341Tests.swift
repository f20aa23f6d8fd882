import Bitcoin
import Hashing
import Secp256k1
import TestSupport
import Testing

@Suite("Signature hashes of taproot (BIP341)", .enabled(if: Vectors.arePresent, Vectors.absence))
struct BIP341Tests {
  struct SpentOutput: Decodable, Sendable {
    let scriptPubKey: HexBytes
    let amountSats: Int64

    var output: TransactionOutput {
      TransactionOutput(
        value: Amount(uncheckedSatoshis: amountSats), scriptPubKey: Script(scriptPubKey))
    }
  }

  struct Given: Decodable, Sendable {
    let rawUnsignedTx: HexBytes
    let utxosSpent: [SpentOutput]

    var transaction: Transaction {
      get throws { try Transaction(decoding: rawUnsignedTx.bytes) }
    }
    var hasher: SignatureHasher {
      get throws { SignatureHasher(try transaction, spentOutputs: utxosSpent.map(\.output)) }
    }
  }

  struct Shared: Decodable, Sendable {
    let hashAmounts: HexBytes
    let hashOutputs: HexBytes
    let hashPrevouts: HexBytes
    let hashScriptPubkeys: HexBytes
    let hashSequences: HexBytes
  }

  struct Spend: Decodable, Sendable {
    struct Given: Decodable, Sendable {
      let txinIndex: Int
      let hashType: UInt32
    }
    struct Intermediary: Decodable, Sendable {
      let sigMsg: HexBytes
      let sigHash: HexBytes
    }
    struct Expected: Decodable, Sendable { let witness: [HexBytes] }

    let given: Given
    let intermediary: Intermediary
    let expected: Expected
  }

  struct Document: Decodable, Sendable {
    struct Auxiliary: Decodable, Sendable { let fullySignedTx: HexBytes }
    let given: BIP341Tests.Given
    let intermediary: Shared
    let inputSpending: [Spend]
    let auxiliary: Auxiliary
  }

  /// One signed input, with its transaction.
  struct Case: Sendable, CustomTestStringConvertible {
    let given: BIP341Tests.Given
    let shared: Shared
    let spend: Spend

    var input: Int { spend.given.txinIndex }
    var type: SighashType { SighashType(rawValue: spend.given.hashType) }
    var testDescription: String { "input \(input), hash type \(spend.given.hashType)" }
  }

  static let documents = Result {
    try Vectors.cases(of: .bip341, kind: "key_path_spending", as: Document.self)
  }
  static let cases = documents.map { documents in
    documents.flatMap { document in
      document.inputSpending.map {
        Case(given: document.given, shared: document.intermediary, spend: $0)
      }
    }
  }

  @Test("the message and the hash are the published ones", arguments: try cases.get())
  func published(known: Case) throws {
    let hasher = try known.given.hasher
    let message = try hasher.taprootPreimage(input: known.input, type: known.type)
    #expect(hex(of: message) == known.spend.intermediary.sigMsg.description)
    let digest = try hasher.taproot(input: known.input, type: known.type)
    #expect(hex(of: digest.bytes) == known.spend.intermediary.sigHash.description)
  }

  @Test("the published signature is by the output's key", arguments: try cases.get())
  func signature(known: Case) throws {
    let spent = known.given.utxosSpent[known.input].output.scriptPubKey
    guard case .witnessV1Taproot(let program) = spent.template else {
      return #expect(Bool(false), "no taproot output")
    }
    let key = try XOnlyPublicKey(program.array)
    let bytes = try #require(known.spend.expected.witness.first).bytes
    let signature = try SchnorrSignature(Array(bytes.prefix(64)))
    #expect(bytes.dropFirst(64).elementsEqual(known.type.byte == 0 ? [] : [known.type.byte]))
    let digest = try known.given.hasher.taproot(input: known.input, type: known.type)
    #expect(key.verify(signature, message32: digest.bytes))
    let annexed = try known.given.hasher.taproot(
      input: known.input, type: known.type, context: TaprootContext(annex: [0x50]))
    #expect(!key.verify(signature, message32: annexed.bytes))
  }

  @Test("what all inputs share is the published", arguments: try cases.get())
  func shared(known: Case) throws {
    let message = try known.given.hasher.taprootPreimage(input: 0, type: .taprootDefault)
    let shared = [
      known.shared.hashPrevouts, known.shared.hashAmounts, known.shared.hashScriptPubkeys,
      known.shared.hashSequences, known.shared.hashOutputs,
    ]
    #expect(hex(of: message[10..<170]) == shared.map(\.description).joined())
  }

  @Test(
    "the signed transaction carries the published witnesses", arguments: try documents.get().indices
  )
  func signedTransaction(index: Int) throws {
    let document = try Self.documents.get()[index]
    let signed = try Transaction(decoding: document.auxiliary.fullySignedTx.bytes)
    var stripped = signed
    for index in stripped.inputs.indices { stripped.inputs[index].scriptSig = Script() }
    #expect(stripped.txid == (try document.given.transaction).txid)
    for spend in document.inputSpending {
      let items = signed.inputs[spend.given.txinIndex].witness.items
      #expect(items == spend.expected.witness.map(\.bytes))
    }
  }

  @Test(
    "another spent amount or script changes every hash that covers it", arguments: try cases.get())
  func otherSpentOutput(known: Case) throws {
    let published = known.spend.intermediary.sigHash.description
    for index in known.given.utxosSpent.indices {
      var outputs = known.given.utxosSpent.map(\.output)
      outputs[index].value = Amount(uncheckedSatoshis: outputs[index].value.satoshis + 1)
      let hasher = SignatureHasher(try known.given.transaction, spentOutputs: outputs)
      let digest = try hasher.taproot(input: known.input, type: known.type)
      let covers = !known.type.isAnyoneCanPay || index == known.input
      #expect((hex(of: digest.bytes) != published) == covers)
    }
  }

  @Test("a leaf, a place in it and an annex change the hash", arguments: try cases.get())
  func contexts(known: Case) throws {
    let hasher = try known.given.hasher
    let leaf = Taproot.leafHash(of: Script([0x51]))
    let contexts = [
      TaprootContext(), TaprootContext(annex: [0x50]), TaprootContext(annex: [0x50, 0]),
      TaprootContext(leaf: .init(hash: leaf)),
      TaprootContext(leaf: .init(hash: leaf, codeSeparator: 0)),
      TaprootContext(annex: [0x50], leaf: .init(hash: leaf)),
    ]
    let digests = try contexts.map {
      try hasher.taproot(input: known.input, type: known.type, context: $0)
    }
    #expect(Set(digests).count == contexts.count)
  }

  @Test(
    "a hash type that BIP341 does not define is refused",
    arguments: [4, 0x80, 0x84, 0xff, 0x100, 0x101] as [UInt32])
  func undefined(type: UInt32) throws {
    let known = try #require(try Self.cases.get().first)
    #expect(throws: TaprootSighashError.undefinedType(type)) {
      try known.given.hasher.taproot(input: 0, type: SighashType(rawValue: type))
    }
  }

  @Test("SIGHASH_SINGLE needs an output at the input's index", arguments: [3, 0x83] as [UInt32])
  func single(type: UInt32) throws {
    let known = try #require(try Self.cases.get().first)
    let outputs = try known.given.transaction.outputs.count
    #expect(throws: TaprootSighashError.noMatchingOutput(input: outputs)) {
      try known.given.hasher.taproot(input: outputs, type: SighashType(rawValue: type))
    }
  }

  @Test("without every spent output there is no hash")
  func unknownOutputs() throws {
    let known = try #require(try Self.cases.get().first)
    let outputs = known.given.utxosSpent.map(\.output).dropLast()
    let hasher = SignatureHasher(try known.given.transaction, spentOutputs: Array(outputs))
    #expect(throws: TaprootSighashError.spentOutputsUnknown) {
      try hasher.taproot(input: 0, type: .all)
    }
  }
}
