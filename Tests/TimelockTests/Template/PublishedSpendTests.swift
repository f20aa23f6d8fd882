import Bitcoin
import Channels
import Hashing
import Secp256k1
import TestSupport
import Testing

@testable import Timelock

@Suite(
  "Others' 2-of-2 transactions through the template's code (BOLT3)",
  .enabled(if: Vectors.arePresent, Vectors.absence))
struct PublishedChannelTests {
  struct Parameters: Decodable, Sendable {
    let fundingTxId: String
    let fundingOutputIndex: UInt32
    let fundingAmountSatoshi: Int64
    let fundingWitnessScript: HexBytes
    let localFundingPrivkey: HexBytes
    let localFundingPubkey: HexBytes
    let remoteFundingPubkey: HexBytes
  }

  struct Document: Decodable, Sendable { let parameters: Parameters }

  struct Funding: Decodable, Sendable {
    let fundingTx: HexBytes
    let fundingOutputIndex: Int
  }

  struct Commitment: Decodable, Sendable, CustomTestStringConvertible {
    let appendix: String
    let name: String
    let commitTx: HexBytes
    let remoteSignature: HexBytes
    let localSignature: HexBytes?

    var testDescription: String { "\(appendix): \(name)" }
    var transaction: Transaction { get throws { try Transaction(decoding: commitTx.bytes) } }
  }

  static let fundings = Result { try Vectors.cases(of: .bolt3, kind: "funding", as: Funding.self) }
  static let commitments = Result {
    try Vectors.cases(of: .bolt3, kind: "commitment", as: Commitment.self)
  }

  let parameters: Parameters
  let funded: Timelock.FundedChannel

  /// A channel of ours with their keys, and as much money in its funding output.
  init() throws {
    parameters = try Vectors.document(.bolt3, as: Document.self).parameters
    var scene = try TemplateScene()
    scene.payer = Member(
      key: try PublicKey(parameters.localFundingPubkey.bytes), payout: scene.payer.payout)
    scene.payee = Member(
      key: try PublicKey(parameters.remoteFundingPubkey.bytes), payout: scene.payee.payout)
    let fee = try scene.channel.closingFee.satoshis
    scene.terms.capacity = .sat(parameters.fundingAmountSatoshi - fee)
    funded = Timelock.FundedChannel(
      try scene.channel,
      outPoint: OutPoint(
        txid: try Txid(hex: parameters.fundingTxId), index: parameters.fundingOutputIndex))
  }

  @Test("the funding output is the published one")
  func funding() throws {
    let known = try #require(try Self.fundings.get().first)
    let transaction = try Transaction(decoding: known.fundingTx.bytes)
    #expect(funded.channel.script.bytes == parameters.fundingWitnessScript.bytes)
    #expect(transaction.outputs[known.fundingOutputIndex] == funded.channel.fundingOutput)
    #expect(transaction.txid == funded.outPoint.txid)
  }

  @Test("both published signatures are over our digest", arguments: try commitments.get())
  func signatures(known: Commitment) throws {
    let transaction = try known.transaction
    let items = transaction.inputs[0].witness.items
    let digest = funded.digest(of: transaction, type: .all)
    #expect(prepared(transaction) == digest)
    for (member, bytes) in zip([funded.channel.payer, funded.channel.payee], items[1...2]) {
      let signature = try ECDSASignature(der: Array(bytes.dropLast()))
      #expect(member.key.verify(signature, digest: digest.bytes))
      let other = funded.digest(of: transaction, type: .none)
      #expect(!member.key.verify(signature, digest: other.bytes))
    }
  }

  @Test("both signatures in place give the published bytes", arguments: try commitments.get())
  func complete(known: Commitment) throws {
    let published = try known.transaction
    let items = published.inputs[0].witness.items
    #expect(items[2] == known.remoteSignature.bytes + [1])
    let signatures = try items[1...2].map {
      ChannelSignature(try ECDSASignature(der: Array($0.dropLast())))
    }
    var unsigned = published
    unsigned.inputs[0].witness = Witness()
    let complete = funded.complete(unsigned, payer: signatures[0], payee: signatures[1])
    #expect(complete.encoded == known.commitTx.bytes)
  }

  @Test(
    "our signature with their key is the published one",
    arguments: try commitments.get().filter { $0.localSignature != nil })
  func signing(known: Commitment) throws {
    let secret = try SecretKey(Array(parameters.localFundingPrivkey.bytes.prefix(32)))
    let examined = Timelock.Examined(
      body: .deviant(try known.transaction), signature: nil,
      digest: prepared(try known.transaction), type: .all)
    #expect(
      funded.sign(examined, with: secret).bytes == (known.localSignature?.bytes ?? []) + [1])
  }

  /// The digest as commitments get it, from the same parts.
  private func prepared(_ transaction: Transaction) -> Digest<32> {
    transaction.preparedDigest(
      script: funded.channel.script, amount: funded.channel.fundingOutput.value)
  }
}

extension Transaction {
  /// The digest of the only input, put together as those of closing transactions are.
  fileprivate func preparedDigest(script: Script, amount: Amount) -> Digest<32> {
    let prepared = PreparedSpend(
      version: version, outPoint: inputs[0].previousOutput, sequence: inputs[0].sequence,
      script: script, amount: amount)
    var hash = OutputsHash()
    for output in outputs { hash.append(output.value, output.scriptPubKey) }
    return prepared.digest(outputs: hash.digest, lock: lockTime)
  }
}

@Suite(
  "Others' witness scripts through the template's code (BIP143)",
  .enabled(if: Vectors.arePresent, Vectors.absence))
struct PublishedDigestTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let unsignedTx: HexBytes
    let inputIndex: Int
    let scriptCode: HexBytes
    let amountSat: Int64
    let hashType: UInt32
    let sighash: HexBytes

    var testDescription: String { name }
    var transaction: Transaction { get throws { try Transaction(decoding: unsignedTx.bytes) } }
  }

  static let cases = Result {
    try Vectors.cases(of: .bip143, as: Vector.self).filter { $0.inputIndex == 0 }
  }

  @Test("the hash of the first input is the published one", arguments: try cases.get())
  func general(vector: Vector) throws {
    let digest = Timelock.FundingKind.p2wsh.digest(
      of: try vector.transaction, spending: .sat(vector.amountSat),
      script: Script(vector.scriptCode.bytes), type: SighashType(rawValue: vector.hashType))
    #expect(digest.array == vector.sighash.bytes)
  }

  @Test(
    "so is the one that is prepared ahead, for an only input and everything covered",
    arguments: try cases.get().filter {
      try $0.hashType == 1 && $0.transaction.inputs.count == 1
    })
  func prepared(vector: Vector) throws {
    let digest = try vector.transaction.preparedDigest(
      script: Script(vector.scriptCode.bytes), amount: .sat(vector.amountSat))
    #expect(digest.array == vector.sighash.bytes)
  }

  @Test("the six keys' script is among them")
  func present() throws {
    let names = try Self.cases.get().map(\.name)
    #expect(names.contains("p2sh_p2wsh_6_of_6_all"))
  }
}
