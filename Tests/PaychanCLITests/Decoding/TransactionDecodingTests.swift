import ExactJSON
import TestSupport
import Testing

@testable import PaychanCLI

/// A commitment of BOLT 3 and what its text says of it.
struct CommitmentVector: Decodable, CustomTestStringConvertible {
  struct Output: Decodable {
    let amountSatoshi: Int
  }

  let appendix: String
  let name: String
  let outputs: [Output]?
  let localSignature: String?
  let remoteSignature: String
  let commitTx: String

  var testDescription: String { "\(appendix): \(name)" }
}

/// The funding of BOLT 3.
struct FundingVector: Decodable {
  let block1CoinbaseTransaction: String
  let block1CoinbaseAddress: String
  let inputTxid: String
  let fundingTx: String
  let fundingTxid: String
  let fundingSatoshi: Int
  let changeSatoshi: Int
}

/// The parameters that BOLT 3's vectors share.
struct BOLT3Document: Decodable {
  struct Parameters: Decodable {
    let fundingTxId: String
    let fundingOutputIndex: Int
    let fundingWitnessScript: String
  }

  let parameters: Parameters
}

/// Satoshis as bitcoins, by another way than the library's.
private func bitcoins(_ satoshis: Int) -> String {
  let fraction = String(satoshis % 100_000_000)
  return "\(satoshis / 100_000_000)." + String(repeating: "0", count: 8 - fraction.count) + fraction
}

@Test(
  "a commitment of BOLT 3 shows its input, signatures and amounts",
  .enabled(if: Vectors.arePresent, Vectors.absence),
  arguments: try Vectors.cases(of: .bolt3, kind: "commitment", as: CommitmentVector.self))
func decodesCommitment(_ vector: CommitmentVector) throws {
  let shared = try Vectors.document(.bolt3, as: BOLT3Document.self).parameters
  let json = try decoded("tx", "decode", vector.commitTx)
  #expect(json.text(at: "vin.0.txid") == shared.fundingTxId)
  #expect(json.text(at: "vin.0.vout") == String(shared.fundingOutputIndex))
  let witness = json.at("vin.0.txinwitness")?.array?.compactMap(\.string) ?? []
  #expect(witness.first?.isEmpty == true)
  #expect(witness.last == shared.fundingWitnessScript)
  #expect(witness.contains(vector.remoteSignature + "01"))
  if let local = vector.localSignature { #expect(witness.contains(local + "01")) }
  var values = json["vout"]?.array?.compactMap { $0.text(at: "value") } ?? []
  for output in vector.outputs ?? [] {
    let place = values.firstIndex(of: bitcoins(output.amountSatoshi))
    values.remove(at: try #require(place, "an output for each amount of the text"))
  }
}

@Test(
  "the funding of BOLT 3 shows its id, amounts and what it spends",
  .enabled(if: Vectors.arePresent, Vectors.absence))
func decodesFunding() throws {
  let vector = try #require(
    try Vectors.cases(of: .bolt3, kind: "funding", as: FundingVector.self).first)
  let json = try decoded("tx", "decode", vector.fundingTx)
  #expect(json.text(at: "txid") == vector.fundingTxid)
  #expect(json.text(at: "hash") == vector.fundingTxid)
  #expect(json.text(at: "vin.0.txid") == vector.inputTxid)
  #expect(json.text(at: "vout.0.value") == bitcoins(vector.fundingSatoshi))
  #expect(json.text(at: "vout.1.value") == bitcoins(vector.changeSatoshi))
}

@Test(
  "a coinbase shows its script as bytes, and no output that it spends",
  .enabled(if: Vectors.arePresent, Vectors.absence))
func decodesCoinbase() throws {
  let vector = try #require(
    try Vectors.cases(of: .bolt3, kind: "funding", as: FundingVector.self).first)
  let json = try decoded("tx", "decode", vector.block1CoinbaseTransaction)
  #expect(json.at("vin.0") == ["coinbase": "510101", "sequence": 4_294_967_295])
  #expect(json.text(at: "vout.0.scriptPubKey.address") == vector.block1CoinbaseAddress)
  #expect(json.text(at: "txid") == vector.inputTxid)
}

/// A signed transaction of BIP-0143.
struct SegwitVector: Decodable, CustomTestStringConvertible {
  let name: String
  let unsignedTx: String
  let signedTx: String?
  let scriptPubKey: String
  let inputIndex: Int

  var testDescription: String { name }
}

@Test(
  "a transaction of BIP143 keeps its id when it is signed, and shows a witness then",
  .enabled(if: Vectors.arePresent, Vectors.absence),
  arguments: try Vectors.cases(of: .bip143, as: SegwitVector.self))
func decodesSegwit(_ vector: SegwitVector) throws {
  let unsigned = try decoded("tx", "decode", vector.unsignedTx)
  #expect(unsigned.text(at: "txid") == unsigned.text(at: "hash"))
  #expect(unsigned.at("vin.0.txinwitness") == nil)
  guard let signedTx = vector.signedTx else { return }
  let signed = try decoded("tx", "decode", signedTx)
  #expect(signed.at("vin.\(vector.inputIndex).txinwitness")?.array?.isEmpty == false)
  #expect(signed.text(at: "size") == String(signedTx.count / 2))
  #expect(signed["vout"] == unsigned["vout"])
}
