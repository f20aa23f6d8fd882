import Bitcoin
import Hashing
import TestSupport
import Testing

@Suite("Lightning's transactions (BOLT3)", .enabled(if: Vectors.arePresent, Vectors.absence))
struct BOLT3Tests {
  struct Funding: Decodable, Sendable {
    let block1CoinbaseTransaction: HexBytes
    let fundingTx: HexBytes
    let fundingTxid: String
    let fundingWitnessScript: HexBytes
    let fundingSatoshi: Int64
    let changeSatoshi: Int64
    let fundingOutputIndex: Int
    let localFundingPubkey: HexBytes
    let remoteFundingPubkey: HexBytes
  }

  struct Parameters: Decodable, Sendable {
    let fundingTxId: String
    let fundingAmountSatoshi: Int64
    let fundingWitnessScript: HexBytes
    let localFundingPubkey: HexBytes
    let remoteFundingPubkey: HexBytes
    let localHtlcpubkey: HexBytes
    let remoteHtlcpubkey: HexBytes
  }

  struct Document: Decodable, Sendable { let parameters: Parameters }

  struct Output: Decodable, Sendable {
    let type: String
    let amountSatoshi: Int64
    let witnessScript: HexBytes?
    let p2wpkhPubkey: HexBytes?

    var output: TransactionOutput {
      let script =
        witnessScript.map { Script.payToWitnessScriptHash(of: Script($0)) }
        ?? .payToWitnessKeyHash(Hash160.hash(p2wpkhPubkey?.bytes ?? []))
      return TransactionOutput(
        value: Amount(uncheckedSatoshis: amountSatoshi), scriptPubKey: script)
    }
  }

  struct HTLC: Decodable, Sendable {
    let htlcTx: HexBytes
    let remoteHtlcSignature: HexBytes
    let localHtlcSignature: HexBytes?
    let commitTxOutputIndex: UInt32?
  }

  struct Commitment: Decodable, Sendable, CustomTestStringConvertible {
    let appendix: String
    let name: String
    let optionAnchors: Bool
    let commitTx: HexBytes
    let remoteSignature: HexBytes
    let localSignature: HexBytes?
    let outputs: [Output]?
    let htlcTxs: [HTLC]

    var testDescription: String { "\(appendix): \(name)" }
    var transaction: Transaction { get throws { try Transaction(decoding: commitTx.bytes) } }
  }

  static let fundings = Result { try Vectors.cases(of: .bolt3, kind: "funding", as: Funding.self) }
  static let commitments = Result {
    try Vectors.cases(of: .bolt3, kind: "commitment", as: Commitment.self)
  }
  static var parameters: Parameters {
    get throws { try Vectors.document(.bolt3, as: Document.self).parameters }
  }

  @Test("the funding transaction is built as published")
  func funding() throws {
    let known = try #require(try Self.fundings.get().first)
    let transaction = try Transaction(decoding: known.fundingTx.bytes)
    #expect(transaction.txid.description == known.fundingTxid)
    let script = Script.multisig(
      required: 2, keys: [known.localFundingPubkey.bytes, known.remoteFundingPubkey.bytes])
    #expect(script.bytes == known.fundingWitnessScript.bytes)
    let output = transaction.outputs[known.fundingOutputIndex]
    #expect(output.scriptPubKey == .payToWitnessScriptHash(of: script))
    #expect(
      transaction.outputs.map(\.value.satoshis) == [known.fundingSatoshi, known.changeSatoshi])
  }

  @Test("the funding transaction is signed by the key that block 1 paid")
  func fundingSignature() throws {
    let known = try #require(try Self.fundings.get().first)
    let transaction = try Transaction(decoding: known.fundingTx.bytes)
    let coinbase = try Transaction(decoding: known.block1CoinbaseTransaction.bytes)
    #expect(
      transaction.inputs[0].previousOutput == OutPoint(txid: coinbase.txid, index: 0))
    let pushes = transaction.inputs[0].scriptSig.pushes
    let script = coinbase.outputs[0].scriptPubKey
    try #require(pushes.count == 2)
    #expect(script == .payToPublicKeyHash(Hash160.hash(pushes[1])))
    let signed = try Signed(pushes[0])
    let hasher = SignatureHasher(transaction)
    #expect(
      try signed.isBy(pushes[1], for: hasher.legacy(input: 0, scriptCode: script, type: .all)))
    #expect(
      try !signed.isBy(pushes[1], for: hasher.legacy(input: 0, scriptCode: script, type: .none)))
  }

  @Test("both parties signed the commitment", arguments: try commitments.get())
  func commitment(known: Commitment) throws {
    let parameters = try Self.parameters
    let transaction = try known.transaction
    #expect(transaction.inputs[0].previousOutput.txid.description == parameters.fundingTxId)
    let items = transaction.inputs[0].witness.items
    try #require(items.count == 4)
    #expect(items[0].isEmpty)
    #expect(items[3] == parameters.fundingWitnessScript.bytes)
    #expect(items[2] == known.remoteSignature.bytes + [1])
    if let local = known.localSignature { #expect(items[1] == local.bytes + [1]) }
    let keys = [parameters.localFundingPubkey.bytes, parameters.remoteFundingPubkey.bytes]
    for (key, bytes) in zip(keys, items[1...2]) {
      let (right, wrong) = try Self.digests(
        transaction, script: items[3], satoshis: parameters.fundingAmountSatoshi)
      #expect(try Signed(bytes).isBy(key, for: right))
      #expect(try !Signed(bytes).isBy(key, for: wrong))
    }
  }

  /// The hash for the amount that is spent, and the one for a satoshi more.
  static func digests(
    _ transaction: Transaction, script: [UInt8], satoshis: Int64, type: SighashType = .all
  ) throws -> (right: Digest<32>, wrong: Digest<32>) {
    let hasher = SignatureHasher(transaction)
    func digest(_ satoshis: Int64) -> Digest<32> {
      hasher.segwitV0(
        input: 0, scriptCode: Script(script), amount: Amount(uncheckedSatoshis: satoshis),
        type: type)
    }
    return (digest(satoshis), digest(satoshis + 1))
  }

  @Test(
    "the commitment has every published output",
    arguments: try commitments.get().filter { $0.outputs != nil })
  func outputs(known: Commitment) throws {
    let published = try #require(known.outputs).map(\.output)
    let outputs = try known.transaction.outputs
    #expect(Set(published).isSubset(of: outputs))
    #expect(outputs.count >= published.count)
  }

  @Test(
    "both parties signed each HTLC's transaction",
    arguments: try commitments.get().filter { !$0.htlcTxs.isEmpty })
  func htlcs(known: Commitment) throws {
    let parameters = try Self.parameters
    let commitment = try known.transaction
    for htlc in known.htlcTxs {
      let transaction = try Transaction(decoding: htlc.htlcTx.bytes)
      let spends = transaction.inputs[0].previousOutput
      #expect(spends.txid == commitment.txid)
      if let index = htlc.commitTxOutputIndex { #expect(spends.index == index) }
      let items = transaction.inputs[0].witness.items
      try #require(items.count == 5)
      let spent = commitment.outputs[Int(spends.index)]
      #expect(spent.scriptPubKey == .payToWitnessScriptHash(of: Script(items[4])))
      let remote = try Signed(items[1])
      #expect(items[1].dropLast().elementsEqual(htlc.remoteHtlcSignature.bytes))
      #expect(remote.type == (known.optionAnchors ? .single.withAnyoneCanPay : .all))
      let keys = [parameters.remoteHtlcpubkey.bytes, parameters.localHtlcpubkey.bytes]
      for (key, signed) in zip(keys, [remote, try Signed(items[2])]) {
        let (right, wrong) = try Self.digests(
          transaction, script: items[4], satoshis: spent.value.satoshis, type: signed.type)
        #expect(try signed.isBy(key, for: right))
        #expect(try !signed.isBy(key, for: wrong))
      }
    }
  }
}
