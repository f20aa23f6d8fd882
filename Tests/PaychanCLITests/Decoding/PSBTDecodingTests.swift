import ExactJSON
import TestSupport
import Testing

@testable import PaychanCLI

/// A PSBT as BIP-0174 writes it.
struct PSBTText: Decodable {
  let hex: String
  let base64: String
}

/// A PSBT of BIP-0174 that is valid, or is not.
struct NamedPSBT: Decodable, CustomTestStringConvertible {
  let name: String
  let hex: String
  let base64: String

  var testDescription: String { name }
}

@Test(
  "a PSBT of BIP174 shows the same in base64 and hexadecimal, and Core's keys in order",
  .enabled(if: Vectors.arePresent, Vectors.absence),
  arguments: try Vectors.cases(of: .bip174, kind: "valid", as: NamedPSBT.self))
func decodesValidPSBT(_ vector: NamedPSBT) throws {
  let json = try decoded("psbt", "decode", vector.base64)
  #expect(try decoded("psbt", "decode", vector.hex) == json)
  var keys = ["tx", "global_xpubs", "psbt_version", "proprietary", "unknown", "inputs", "outputs"]
  if json["fee"] != nil { keys.append("fee") }
  #expect(json.keys == keys + ["missing_signatures"])
  #expect(json.at("tx.vin")?.array?.count == json["inputs"]?.array?.count)
  #expect(json["missing_signatures"]?.array?.count == json["inputs"]?.array?.count)
}

@Test(
  "a PSBT that BIP174 calls invalid ends with 65 and a reason",
  .enabled(if: Vectors.arePresent, Vectors.absence),
  arguments: try Vectors.cases(of: .bip174, kind: "invalid", as: NamedPSBT.self))
func refusesInvalidPSBT(_ vector: NamedPSBT) {
  let outcome = PaychanCommand.program.run("psbt", "decode", vector.base64)
  #expect(outcome.code == .badData)
  #expect(outcome.output.isEmpty)
  #expect(outcome.messages.hasPrefix("error: the argument is no PSBT: "))
}

/// The step in which BIP-0174's updater adds what it knows.
struct UpdaterVector: Decodable, CustomTestStringConvertible {
  struct Key: Decodable {
    let publicKey: String
    let derivationPath: String
  }

  let name: String
  let redeemScripts: [String]?
  let witnessScripts: [String]?
  let publicKeys: [Key]?
  let sighashType: Int?
  let result: PSBTText

  var testDescription: String { name }
}

@Test(
  "what BIP174's updater adds is shown",
  .enabled(if: Vectors.arePresent, Vectors.absence),
  arguments: try Vectors.cases(of: .bip174, kind: "update", as: UpdaterVector.self))
func showsUpdate(_ vector: UpdaterVector) throws {
  let json = try decoded("psbt", "decode", vector.result.base64)
  let inputs = try #require(json["inputs"]?.array)
  let redeemScripts = inputs.compactMap { $0.text(at: "redeem_script.hex") }
  for script in vector.redeemScripts ?? [] { #expect(redeemScripts.contains(script)) }
  let witnessScripts = inputs.compactMap { $0.text(at: "witness_script.hex") }
  for script in vector.witnessScripts ?? [] { #expect(witnessScripts.contains(script)) }
  let maps = inputs + (json["outputs"]?.array ?? [])
  let derivations = maps.flatMap { $0["bip32_derivs"]?.array ?? [] }
  for key in vector.publicKeys ?? [] {
    let shown = derivations.first { $0.text(at: "pubkey") == key.publicKey }
    let path = key.derivationPath.map { $0 == "'" ? "h" : String($0) }.joined()
    #expect(shown?.text(at: "path") == path)
    #expect(shown?.keys == ["pubkey", "master_fingerprint", "path"])
  }
  if vector.sighashType == 1 { #expect(inputs.allSatisfy { $0.text(at: "sighash") == "ALL" }) }
}

/// A step that goes from PSBTs to a PSBT.
struct PSBTStep: Decodable {
  let name: String
  let result: PSBTText
}

/// The PSBT that a step of BIP-0174 ends with, as JSON.
private func result(of name: String, kind: String) throws -> JSON {
  let steps = try Vectors.cases(of: .bip174, kind: kind, as: PSBTStep.self)
  let step = try #require(steps.first { $0.name == name })
  return try decoded("psbt", "decode", step.result.base64)
}

@Test(
  "after one signer each input wants one signature more, and its candidate is the other's key",
  .enabled(if: Vectors.arePresent, Vectors.absence))
func showsMissingSignatures() throws {
  let first = try result(of: "signer_1", kind: "sign")
  let second = try result(of: "signer_2", kind: "sign")
  for input in 0..<2 {
    let signed = second.at("inputs.\(input).partial_signatures")?.keys
    let missing = try #require(first.at("missing_signatures.\(input)"))
    #expect(missing.keys == ["input", "count", "candidates"])
    #expect(missing.text(at: "count") == "1")
    #expect(missing["candidates"]?.array?.compactMap { $0.text(at: "pubkey") } == signed)
  }
}

@Test(
  "once all have signed nothing is missing, and the fee is what BIP174's amounts leave",
  .enabled(if: Vectors.arePresent, Vectors.absence))
func showsCompletePSBT() throws {
  let json = try result(of: "combiner", kind: "combine")
  #expect(json.at("missing_signatures.0.count") == 0)
  #expect(json.at("missing_signatures.1.candidates") == [])
  #expect(json.text(at: "fee") == "0.00010000")
  #expect(json.at("inputs.0.partial_signatures")?.keys?.count == 2)
}

@Test(
  "what is final is shown, and what the finaliser must forget is gone",
  .enabled(if: Vectors.arePresent, Vectors.absence))
func showsFinalInputs() throws {
  let json = try result(of: "input_finalizer", kind: "finalize")
  #expect(json.at("inputs.0")?.keys == ["non_witness_utxo", "final_scriptSig"])
  #expect(json.at("inputs.1")?.keys == ["witness_utxo", "final_scriptSig", "final_scriptwitness"])
  #expect(json.text(at: "inputs.0.final_scriptSig.asm")?.contains("[ALL]") == true)
  #expect(json.at("missing_signatures.0.count") == 0)
}

@Test(
  "unknown fields are shown in the order of their keys, whatever the order in which they came",
  .enabled(if: Vectors.arePresent, Vectors.absence))
func ordersUnknownFields() throws {
  let json = try result(of: "combiner_unknown_keys_lexicographic", kind: "combine")
  let keys = try #require(json["unknown"]?.keys)
  #expect(keys.count == 2)
  #expect(keys == keys.sorted())
  #expect(json.at("missing_signatures.0")?.keys == ["input", "count", "reason"])
}
