import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("Signature hashes from before segwit")
struct LegacySighashTests {
  static let types: [UInt32] = [
    0, 1, 2, 3, 4, 0x1f, 0x21, 0x22, 0x23, 0x81, 0x82, 0x83, 0x80, 0xff, 0x102, 0xffff_ffff,
  ]

  /// Three inputs and two outputs, all different.
  static func transaction() throws -> Transaction {
    let txid = try Txid(hex: String(repeating: "5a", count: 32))
    return Transaction(
      version: 1,
      inputs: (0..<3).map {
        TransactionInput(
          previousOutput: OutPoint(txid: txid, index: $0), scriptSig: Script([0x51, UInt8($0)]),
          sequence: InputSequence(rawValue: 0xffff_fff0 + $0), witness: Witness([[1]]))
      },
      outputs: (1...2).map {
        TransactionOutput(
          value: Amount(uncheckedSatoshis: $0 * 1000), scriptPubKey: Script([UInt8($0)]))
      },
      lockTime: LockTime(rawValue: 99))
  }

  /// The definition: a copy of the transaction, changed as the hash type says, and the type.
  static func definition(
    _ original: Transaction, input: Int, scriptCode: Script, type: UInt32
  ) -> [UInt8] {
    var copy = original
    for index in copy.inputs.indices {
      copy.inputs[index].scriptSig = index == input ? scriptCode : Script()
      copy.inputs[index].witness = Witness()
    }
    let kind = type & 0x1f
    if kind == 2 { copy.outputs = [] }
    if kind == 3 {
      copy.outputs = Array(copy.outputs[...input])
      for index in 0..<input {
        copy.outputs[index] = TransactionOutput(
          value: Amount(uncheckedSatoshis: -1), scriptPubKey: Script())
      }
    }
    if kind == 2 || kind == 3 {
      for index in copy.inputs.indices where index != input {
        copy.inputs[index].sequence = InputSequence(rawValue: 0)
      }
    }
    if type & 0x80 != 0 { copy.inputs = [copy.inputs[input]] }
    let suffix = (0..<4).map { UInt8(truncatingIfNeeded: type >> (8 * UInt32($0))) }
    return copy.encoded + suffix
  }

  @Test("are the hash of a changed copy, as defined", arguments: types, 0..<2)
  func defined(type: UInt32, input: Int) throws {
    let transaction = try Self.transaction()
    let hasher = SignatureHasher(transaction)
    let code = Script([0x76, 0xa9, 0x88])
    let expected = Self.definition(transaction, input: input, scriptCode: code, type: type)
    let hashType = SighashType(rawValue: type)
    let preimage = hasher.legacyPreimage(input: input, scriptCode: code, type: hashType)
    #expect(preimage == expected)
    #expect(
      hasher.legacy(input: input, scriptCode: code, type: hashType)
        == SHA256.hash(SHA256.hash(expected)))
  }

  @Test(
    "SIGHASH_SINGLE without an output at the input's index signs the number one",
    arguments: [3, 0x83, 0x23, 0x43] as [UInt32])
  func singleBug(type: UInt32) throws {
    let hasher = SignatureHasher(try Self.transaction())
    let hashType = SighashType(rawValue: type)
    let digest = hasher.legacy(input: 2, scriptCode: Script(), type: hashType)
    #expect(hex(of: digest.bytes) == "01" + String(repeating: "0", count: 62))
    #expect(hasher.legacyPreimage(input: 2, scriptCode: Script(), type: hashType) == nil)
    #expect(hasher.legacy(input: 1, scriptCode: Script(), type: hashType) != digest)
  }

  @Test("OP_CODESEPARATORs are not signed, pushes that hold the byte are")
  func codeSeparators() throws {
    let hasher = SignatureHasher(try Self.transaction())
    func digest(_ bytes: [UInt8]) -> Digest<32> {
      hasher.legacy(input: 0, scriptCode: Script(bytes), type: .all)
    }
    #expect(digest([0xab, 0x51, 0xab, 0xac]) == digest([0x51, 0xac]))
    #expect(digest([0x01, 0xab, 0xac]) != digest([0x01, 0xac]))
    #expect(digest([0x51, 0xac]) != digest([0x52, 0xac]))
  }

  @Test(
    "a change is seen where the type covers it, and only there",
    arguments: [1, 2, 3, 0x81, 0x82, 0x83] as [UInt32])
  func coverage(type: UInt32) throws {
    let original = try Self.transaction()
    func changes(_ change: (inout Transaction) -> Void) -> Bool {
      var changed = original
      change(&changed)
      let hashType = SighashType(rawValue: type)
      let before = SignatureHasher(original).legacy(
        input: 0, scriptCode: Script([0xac]), type: hashType)
      return before
        != SignatureHasher(changed).legacy(input: 0, scriptCode: Script([0xac]), type: hashType)
    }
    let kind = type & 0x1f
    let alone = type & 0x80 != 0
    #expect(changes { $0.version = 2 })
    #expect(changes { $0.lockTime = .none })
    #expect(changes { $0.inputs[0].sequence = .final })
    #expect(changes { $0.inputs[0].previousOutput.index = 9 })
    #expect(!changes { $0.inputs[0].scriptSig = Script() })
    #expect(!changes { $0.inputs[0].witness = Witness() })
    #expect(changes { $0.inputs[1].previousOutput.index = 9 } == !alone)
    #expect(changes { $0.inputs[1].sequence = .final } == (!alone && kind == 1))
    #expect(changes { $0.outputs[0].value = .zero } == (kind != 2))
    #expect(changes { $0.outputs[1].value = .zero } == (kind == 1))
  }

  struct Extract: Decodable, Sendable { let resultTx: HexBytes }
  struct Update: Decodable, Sendable { let previousTransactions: [HexBytes]? }

  @Test(
    "BIP174's extracted transaction is signed by the keys of its P2SH script",
    .enabled(if: Vectors.arePresent, Vectors.absence))
  func payToScriptHash() throws {
    let extracted = try Vectors.cases(of: .bip174, kind: "extract", as: Extract.self)
    let updates = try Vectors.cases(of: .bip174, kind: "update", as: Update.self)
    let transaction = try Transaction(decoding: #require(extracted.first).resultTx.bytes)
    let previous = try updates.flatMap { $0.previousTransactions ?? [] }
      .map { try Transaction(decoding: $0.bytes) }
    let spends = transaction.inputs[0].previousOutput
    let spent = try #require(previous.first { $0.txid == spends.txid })
    let pushes = transaction.inputs[0].scriptSig.pushes
    let redeemScript = Script(try #require(pushes.last))
    #expect(
      spent.outputs[Int(spends.index)].scriptPubKey
        == .payToScriptHash(Hash160.hash(redeemScript.bytes)))
    guard case .multisig(required: 2, let keys) = redeemScript.template else {
      return #expect(Bool(false), "no 2-of-2 script")
    }
    for (key, bytes) in zip(keys, pushes[1...2]) {
      let signed = try Signed(bytes)
      let digest = SignatureHasher(transaction).legacy(
        input: 0, scriptCode: redeemScript, type: signed.type)
      #expect(try signed.isBy(key, for: digest))
    }
  }

  @Test(
    "lose the data of a push that runs past the end of the script",
    arguments: [
      ([0x51, 0x05, 0x01], [3, 0x51, 0x05]), ([0x4c], [1, 0x4c]), ([0x4c, 0x02, 1], [3, 0x4c, 2]),
      ([0x4d, 0x02], [2, 0x4d]), ([0x4d, 0x02, 0x00, 1], [4, 0x4d, 2, 0]), ([0xab, 0x05], [1, 5]),
    ] as [([UInt8], [UInt8])])
  func unreadableEnd(script: [UInt8], written: [UInt8]) throws {
    let transaction = try Self.transaction()
    let preimage = SignatureHasher(transaction).legacyPreimage(
      input: 0, scriptCode: Script(script), type: SighashType(rawValue: 0x81))
    let start = 4 + 1 + 36
    #expect(Array((preimage ?? [])[start...].prefix(written.count)) == written)
    #expect(preimage?[(start + written.count)...].starts(with: [0xf0, 0xff, 0xff, 0xff]) == true)
  }
}
