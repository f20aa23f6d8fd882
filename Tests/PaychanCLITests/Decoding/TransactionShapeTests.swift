import ExactJSON
import Testing

@testable import PaychanCLI

/// A P2PKH spend that Bitcoin Core's own tests of `bitcoin-tx` sign.
private let signedSpend =
  "01000000018594c5bdcaec8f06b78b596f31cd292a294fd031e24eec716f43dac91ea7494d000000008b4830450221"
  + "0096a75056c9e2cc62b7214777b3d2a592cfda7092520126d4ebfcd6d590c99bd8022051bb746359cf98c0603f30"
  + "04477eac68701132380db8facba19c89dc5ab5c5e201410479be667ef9dcbbac55a06295ce870b07029bfcdb2dce"
  + "28d959f2815b16f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8ffffffff"
  + "01a0860100000000001976a9145834479edbbe0539b31ffd3a8f8ebadc2165ed0188ac00000000"

@Test("a transaction of Core's own tests is shown as there")
func decodesKnownSpend() throws {
  let json = try decoded("tx", "decode", signedSpend, "--network", "mainnet")
  let txid = "977e7cd286cb72cd470d539ba6cb48400f8f387d97451d45cdb8819437a303af"
  #expect(json.text(at: "txid") == txid)
  #expect(json.text(at: "hash") == txid)
  #expect(json.text(at: "size") == "224")
  #expect(json.text(at: "vsize") == "224")
  #expect(json.text(at: "weight") == "896")
  #expect(
    json.text(at: "vin.0.txid")
      == "4d49a71ec9da436f71ec4ee231d04f292a29cd316f598bb7068feccabdc59485")
  let words = json.text(at: "vin.0.scriptSig.asm")?.split(separator: " ") ?? []
  #expect(words.first?.hasSuffix("c5e2[ALL]") == true)
  #expect(words.last?.hasPrefix("0479be667e") == true)
  #expect(json.text(at: "vout.0.value") == "0.00100000")
  #expect(
    json.text(at: "vout.0.scriptPubKey.asm")
      == "OP_DUP OP_HASH160 5834479edbbe0539b31ffd3a8f8ebadc2165ed01 OP_EQUALVERIFY OP_CHECKSIG")
  #expect(json.text(at: "vout.0.scriptPubKey.type") == "pubkeyhash")
}

@Test("keys come in Core's order")
func ordersTransactionKeys() throws {
  let json = try decoded("tx", "decode", signedSpend)
  #expect(
    json.keys == [
      "txid", "hash", "version", "size", "vsize", "weight", "locktime", "vin", "vout",
    ])
  #expect(json.at("vin.0")?.keys == ["txid", "vout", "scriptSig", "sequence"])
  #expect(json.at("vin.0.scriptSig")?.keys == ["asm", "hex"])
  #expect(json.at("vout.0")?.keys == ["value", "n", "scriptPubKey"])
  #expect(json.at("vout.0.scriptPubKey")?.keys == ["asm", "desc", "hex", "address", "type"])
}

@Test("a witness stands between script and sequence")
func ordersWitness() throws {
  let division = PaychanCommand.program.run(
    "tour", "hostage", "--step", "5", "--print", "hex"
  ).output
  let json = try decoded("tx", "decode", division)
  #expect(json.at("vin.0")?.keys == ["txid", "vout", "scriptSig", "txinwitness", "sequence"])
}

@Test("an output without an address has none", arguments: ["6a00", "51", "02eeee", ""])
func omitsAddress(_ script: String) throws {
  let json = try decoded("tx", "decode", transaction(paying: "0000000000000000", to: script))
  #expect(json.at("vout.0.scriptPubKey")?.keys == ["asm", "desc", "hex", "type"])
}

/// A version 1 transaction with no input and one output.
private func transaction(paying value: String, to script: String) -> String {
  let count = script.count / 2
  return "0100000000" + "01" + value + (count < 16 ? "0" : "") + String(count, radix: 16) + script
    + "00000000"
}

@Test(
  "an amount has all its decimals and its sign, in range or not",
  arguments: [
    ("0000000000000000", "0.00000000"), ("0100000000000000", "0.00000001"),
    ("00e1f50500000000", "1.00000000"), ("ffffffffffffffff", "-0.00000001"),
    ("0000000000000080", "-92233720368.54775808"), ("ffffffffffffff7f", "92233720368.54775807"),
  ])
func writesAmount(_ value: String, _ text: String) throws {
  let json = try decoded("tx", "decode", transaction(paying: value, to: "51"))
  #expect(json.text(at: "vout.0.value") == text)
}

@Test("numbers of 32 bits are shown without a sign")
func writesUnsignedNumbers() throws {
  let json = try decoded(
    "tx", "decode",
    "ffffffff" + "01" + String(repeating: "11", count: 32) + "feffffff" + "00" + "fdffffff" + "01"
      + "0000000000000000" + "00" + "ffffffff")
  #expect(json.text(at: "version") == "4294967295")
  #expect(json.text(at: "vin.0.vout") == "4294967294")
  #expect(json.text(at: "vin.0.sequence") == "4294967293")
  #expect(json.text(at: "locktime") == "4294967295")
}

@Test(
  "the chain decides the address",
  arguments: [
    ("regtest", "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"),
    ("signet", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"),
    ("testnet", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"),
    ("mainnet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
  ])
func followsNetwork(_ network: String, _ address: String) throws {
  let hex = transaction(
    paying: "0000000000000000", to: "0014751e76e8199196d454941c45d1b3a323f1433bd6")
  let json = try decoded("tx", "decode", hex, "--network", network)
  #expect(json.text(at: "vout.0.scriptPubKey.address") == address)
  #expect(json.text(at: "vout.0.scriptPubKey.desc")?.hasPrefix("addr(\(address))#") == true)
}

@Test("the script of an input names hash types, that of an output never does")
func namesHashTypes() throws {
  let signature =
    "304502207fa7a6d1e0ee81132a269ad84e68d695483745cde8b541e3bf630749894e342a022100c1f7ab20e13e22"
    + "fb95281a870f3dcf38d782e53023ee313d741ad0cfbc0c5090"
  let hex =
    "01000000" + "01" + String(repeating: "11", count: 32) + "00000000" + "4948" + signature + "82"
    + "ffffffff" + "01" + "0000000000000000" + "4948" + signature + "82" + "00000000"
  let json = try decoded("tx", "decode", hex)
  #expect(json.text(at: "vin.0.scriptSig.asm") == signature + "[NONE|ANYONECANPAY]")
  #expect(json.text(at: "vout.0.scriptPubKey.asm") == signature + "82")
}
