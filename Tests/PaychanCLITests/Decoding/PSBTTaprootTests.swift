import ExactJSON
import TestSupport
import Testing

@testable import PaychanCLI

private let x = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
private let key = "02" + x
private let other = "02c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"
private let origin = "d34db33f" + "00000080" + "07000000"

/// A PSBT with one input and one output, whose maps have these records: a key and a value each.
private func psbt(
  global: [(String, String)] = [], input: [(String, String)] = [], output: [(String, String)] = []
) -> String {
  let transaction =
    "02000000" + "01" + String(repeating: "11", count: 32) + "00000000" + "00" + "ffffffff" + "01"
    + "0000000000000000" + "00" + "00000000"
  let maps = [[("00", transaction)] + global, input, output].map { map in
    map.map { sized($0.0) + sized($0.1) }.joined() + "00"
  }
  return "70736274ff" + maps.joined()
}

/// Hexadecimal with its length in front, which is below 253 here.
private func sized(_ hex: String) -> String {
  TestSupport.hex(of: [UInt8(hex.count / 2)]) + hex
}

@Test("the taproot fields of an input are shown by Core's names and in its order")
func showsTaprootInput() throws {
  let signature = String(repeating: "5a", count: 64)
  let blocks = ["c0" + x, "c0" + x + String(repeating: "00", count: 32)]
  let hashes = [String(repeating: "bb", count: 32), String(repeating: "aa", count: 32)]
  let json = try decoded(
    "psbt", "decode",
    psbt(input: [
      ("18", hashes[0]), ("17", x), ("16" + x, "02" + hashes[0] + hashes[1] + origin),
      ("15" + blocks[1], "51c0"), ("15" + blocks[0], "51c0"), ("14" + x + hashes[0], signature),
      ("13", signature), ("03", "00000000"),
    ]))
  let input = try #require(json.at("inputs.0"))
  #expect(
    input == [
      "sighash": "",
      "taproot_key_path_sig": .string(signature),
      "taproot_script_path_sigs": [
        ["pubkey": .string(x), "leaf_hash": .string(hashes[0]), "sig": .string(signature)]
      ],
      "taproot_scripts": [
        ["script": "51", "leaf_ver": 192, "control_blocks": .array(blocks.map(JSON.string))]
      ],
      "taproot_bip32_derivs": [
        [
          "pubkey": .string(x), "master_fingerprint": "d34db33f", "path": "m/0h/7",
          "leaf_hashes": [.string(hashes[1]), .string(hashes[0])],
        ]
      ],
      "taproot_internal_key": .string(x),
      "taproot_merkle_root": .string(hashes[0]),
    ])
}

@Test("leaves with one script and different versions are shown one by one")
func showsLeafVersions() throws {
  let json = try decoded(
    "psbt", "decode",
    psbt(input: [("15c0" + x, "51c0"), ("15c2" + x, "51c2")]))
  let leaves = try #require(json.at("inputs.0.taproot_scripts")?.array)
  #expect(leaves.map { $0["leaf_ver"] } == [192, 194])
  #expect(leaves.map { $0["control_blocks"] } == [[.string("c0" + x)], [.string("c2" + x)]])
}

@Test("the musig fields of an input name participant, aggregate key and leaf")
func showsMusigInput() throws {
  let leaf = String(repeating: "cc", count: 32)
  let nonce = String(repeating: "66", count: 66)
  let json = try decoded(
    "psbt", "decode",
    psbt(input: [
      ("1c" + other + key + leaf, leaf), ("1b" + other + key, nonce), ("1a" + key, other + key),
    ]))
  #expect(
    json.at("inputs.0") == [
      "musig2_participant_pubkeys": [
        [
          "aggregate_pubkey": .string(key),
          "participant_pubkeys": [.string(other), .string(key)],
        ]
      ],
      "musig2_pubnonces": [
        [
          "participant_pubkey": .string(other), "aggregate_pubkey": .string(key),
          "pubnonce": .string(nonce),
        ]
      ],
      "musig2_partial_sigs": [
        [
          "participant_pubkey": .string(other), "aggregate_pubkey": .string(key),
          "leaf_hash": .string(leaf), "partial_sig": .string(leaf),
        ]
      ],
    ])
}

@Test("preimages stand under their hashes, proprietary and unknown fields at the end")
func showsOtherFields() throws {
  let hash = String(repeating: "ab", count: 20)
  let json = try decoded(
    "psbt", "decode",
    psbt(input: [("f1", "02"), ("fc03616263" + "05" + "ff", "01"), ("0a" + hash, "0102")]))
  #expect(
    json.at("inputs.0") == [
      "ripemd160_preimages": .object([hash: "0102"]),
      "proprietary": [
        ["identifier": "616263", "subtype": 5, "key": "fc0361626305ff", "value": "01"]
      ],
      "unknown": ["f1": "02"],
    ])
}

@Test("an output shows its taproot tree; empty scripts and keys of zeros are left out")
func showsOutput() throws {
  let json = try decoded(
    "psbt", "decode",
    psbt(output: [
      ("00", ""), ("05", String(repeating: "00", count: 32)), ("06", "00c00151"),
      ("02" + key, origin),
    ]))
  #expect(
    json.at("outputs.0") == [
      "bip32_derivs": [
        ["pubkey": .string(key), "master_fingerprint": "d34db33f", "path": "m/0h/7"]
      ],
      "taproot_tree": [["depth": 0, "leaf_ver": 192, "script": "51"]],
    ])
}

@Test("a fee is shown as soon as the spent output is known, even one below zero")
func showsFee() throws {
  let spent = "e803000000000000" + "00"
  #expect(
    try decoded("psbt", "decode", psbt(input: [("01", spent)])).text(at: "fee") == "0.00001000")
  #expect(try decoded("psbt", "decode", psbt()).at("fee") == nil)
  let negative = psbt(input: [("01", spent)]).replacing(
    "ffffffff010000000000000000", with: "ffffffff01ff0f000000000000")
  #expect(try decoded("psbt", "decode", negative).text(at: "fee") == "-0.00003095")
}
