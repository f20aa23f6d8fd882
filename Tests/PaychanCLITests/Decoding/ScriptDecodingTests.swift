import ExactJSON
import Testing

@testable import PaychanCLI

/// A script and what Bitcoin Core's own tests of `decodescript` say of it.
struct KnownScript: CustomTestStringConvertible, Sendable {
  let hex: String
  let facts: [String: String]
  var keys = ["asm", "desc", "type"]

  var testDescription: String { hex }
}

private let key = "03b0da749730dc9b4b1f4a14d6902877a92541f5368778853d9c4a0cb7802dcfb2"
private let longKey =
  "04b0da749730dc9b4b1f4a14d6902877a92541f5368778853d9c4a0cb7802dcfb25e01fc8fde47c96c98a4f3a8123e"
  + "33a38a50cf9025cc8c4494a518f991792bb7"
private let keyHash = "5dd1d3a048119c27b28293056724d9522f26d945"
private let ee32 = String(repeating: "ee", count: 32)
private let ee20 = String(repeating: "ee", count: 20)

let knownScripts = [
  KnownScript(
    hex: "5120" + ee32,
    facts: [
      "asm": "1 \(ee32)", "desc": "rawtr(\(ee32))#jk7c6kys", "type": "witness_v1_taproot",
      "address": "bcrt1pamhwamhwamhwamhwamhwamhwamhwamhwamhwamhwamhwamhwamhqz6nvlh",
    ],
    keys: ["asm", "desc", "address", "type"]),
  KnownScript(
    hex: "5102eeee",
    facts: [
      "asm": "1 -28398", "desc": "addr(bcrt1pamhqk96edn)#vkh8uj5a", "type": "witness_unknown",
    ],
    keys: ["asm", "desc", "address", "type"]),
  KnownScript(
    hex: "0020" + ee32,
    facts: [
      "desc": "addr(bcrt1qamhwamhwamhwamhwamhwamhwamhwamhwamhwamhwamhwamhwamhqgdn98t)#afaecevx",
      "type": "witness_v0_scripthash", "p2sh": "2MwGk8mw1GBP6U9D5X8gTvgvXpuknmAK3fo",
    ],
    keys: ["asm", "desc", "address", "type", "p2sh"]),
  KnownScript(
    hex: "a914\(ee20)87",
    facts: [
      "asm": "OP_HASH160 \(ee20) OP_EQUAL", "type": "scripthash",
      "desc": "addr(2NF2b3KS8xXb9XHvbRMXdZh8s5g92rUZHtp)#ywfcpmh9",
    ],
    keys: ["asm", "desc", "address", "type"]),
  KnownScript(
    hex: "6a00", facts: ["asm": "OP_RETURN 0", "desc": "raw(6a00)#ncfmkl43", "type": "nulldata"]),
  KnownScript(
    hex: "6aee",
    facts: [
      "asm": "OP_RETURN OP_UNKNOWN", "desc": "raw(6aee)#vsyzgqdt", "type": "nonstandard",
    ]),
  KnownScript(
    hex: "6aac", facts: ["asm": "OP_RETURN OP_CHECKSIG", "type": "nonstandard"]),
  KnownScript(
    hex: "6a02ee",
    facts: ["asm": "OP_RETURN [error]", "desc": "raw(6a02ee)#gvdwnlzl", "type": "nonstandard"]),
  KnownScript(
    hex: "02eeee",
    facts: [
      "asm": "-28398", "desc": "raw(02eeee)#5xzck7pr", "type": "nonstandard",
      "p2sh": "2N34iiGoUUkVSPiaaTFpJjB1FR9TXQu3PGM",
      "segwit.asm": "0 96c2368fc30514a438a8bd909f93c49a1549d77198ccbdb792043b666cb24f42",
      "segwit.hex": "002096c2368fc30514a438a8bd909f93c49a1549d77198ccbdb792043b666cb24f42",
      "segwit.address": "bcrt1qjmprdr7rq522gw9ghkgfly7yng25n4m3nrxtmdujqsakvm9jfapqk795l5",
      "segwit.type": "witness_v0_scripthash",
      "segwit.p2sh-segwit": "2MtoejEictTQ6XtmHYzoYttt35Ec6krqFKN",
    ],
    keys: ["asm", "desc", "type", "p2sh", "segwit"]),
  KnownScript(
    hex: "ba", facts: ["asm": "OP_CHECKSIGADD", "desc": "raw(ba)#yy0eg44l", "type": "nonstandard"]),
  KnownScript(
    hex: "50", facts: ["asm": "OP_RESERVED", "desc": "raw(50)#a7tu03xf", "type": "nonstandard"]),
  KnownScript(
    hex: "21\(key)ac",
    facts: ["asm": "\(key) OP_CHECKSIG", "type": "pubkey", "segwit.asm": "0 \(keyHash)"],
    keys: ["asm", "desc", "type", "p2sh", "segwit"]),
  KnownScript(
    hex: "76a914\(keyHash)88ac",
    facts: [
      "type": "pubkeyhash", "segwit.type": "witness_v0_keyhash", "segwit.asm": "0 \(keyHash)",
    ],
    keys: ["asm", "desc", "address", "type", "p2sh", "segwit"]),
  KnownScript(
    hex: "5221\(key)21\(key)21\(key)53ae",
    facts: [
      "type": "multisig", "asm": "2 \(key) \(key) \(key) 3 OP_CHECKMULTISIG",
      "segwit.type": "witness_v0_scripthash",
    ],
    keys: ["asm", "desc", "type", "p2sh", "segwit"]),
  KnownScript(
    hex: "41\(longKey)ac", facts: ["type": "pubkey", "asm": "\(longKey) OP_CHECKSIG"],
    keys: ["asm", "desc", "type", "p2sh"]),
  KnownScript(
    hex: "5221\(key)41\(longKey)52ae",
    facts: ["type": "multisig", "asm": "2 \(key) \(longKey) 2 OP_CHECKMULTISIG"],
    keys: ["asm", "desc", "type", "p2sh"]),
  KnownScript(
    hex: "0014\(keyHash)", facts: ["type": "witness_v0_keyhash", "asm": "0 \(keyHash)"],
    keys: ["asm", "desc", "address", "type", "p2sh"]),
  KnownScript(
    hex: "6321\(key)ad670320a107b1756821\(key)ac",
    facts: [
      "type": "nonstandard",
      "asm": "OP_IF \(key) OP_CHECKSIGVERIFY OP_ELSE 500000 OP_CHECKLOCKTIMEVERIFY OP_DROP OP_ENDIF"
        + " \(key) OP_CHECKSIG",
    ],
    keys: ["asm", "desc", "type", "p2sh", "segwit"]),
  KnownScript(
    hex: "51024e73", facts: ["asm": "1 29518", "type": "anchor"],
    keys: ["asm", "desc", "address", "type"]),
  KnownScript(
    hex: "", facts: ["asm": "", "desc": "raw()#58lrscpx", "type": "nonstandard"],
    keys: ["asm", "desc", "type", "p2sh", "segwit"]),
]

@Test("a script is shown as in Core's own tests, with the same keys", arguments: knownScripts)
func decodesScript(_ script: KnownScript) throws {
  let json = try decoded("script", "decode", script.hex)
  #expect(json.keys == script.keys)
  for (path, text) in script.facts { #expect(json.text(at: path) == text, "\(path)") }
}

@Test("the segwit output of a multisig names it in its descriptor, and keeps Core's order of keys")
func describesHiddenMultisig() throws {
  let json = try decoded("script", "decode", "5121\(key)21\(key)52ae")
  #expect(json.text(at: "desc")?.hasPrefix("multi(1,\(key),\(key))#") == true)
  #expect(json.text(at: "segwit.desc")?.hasPrefix("wsh(multi(1,\(key),\(key)))#") == true)
  #expect(
    json["segwit"]?.keys == ["asm", "desc", "hex", "address", "type", "p2sh-segwit"])
}

@Test("a multisig with more keys than an output may show is named inside of a segwit output")
func describesLargeMultisig() throws {
  let keys = String(repeating: "21\(key)", count: 20)
  let json = try decoded("script", "decode", "51\(keys)0114ae")
  #expect(json.text(at: "type") == "multisig")
  #expect(json.text(at: "segwit.desc")?.hasPrefix("wsh(multi(1,\(key),") == true)
}
