import Testing

@testable import PaychanCLI

/// Words on the command line, and what is said about the data among them.
struct BadDatum: CustomTestStringConvertible, Sendable {
  let words: [String]
  let problem: String

  init(_ words: String..., problem: String) {
    self.words = words
    self.problem = problem
  }

  var testDescription: String { words.joined(separator: " ") }
}

private let address = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"

let badData: [BadDatum] = [
  BadDatum("tx", "decode", "", problem: "is empty, and should be a transaction"),
  BadDatum("tx", "decode", "0x00", problem: "is not hexadecimal: remove the '0x' in front"),
  BadDatum(
    "tx", "decode", "00 00", problem: "is not hexadecimal: the byte 0x20 at offset 2 is no digit"),
  BadDatum(
    "tx", "decode", "000",
    problem:
      "is not hexadecimal: it has an odd number of digits (3), so that one is missing or too many"),
  BadDatum(
    "tx", "decode", "0200000000",
    problem: "is no transaction: it ends inside a value of one byte that starts at byte 5"),
  BadDatum(
    "tx", "decode", "0200000000000000000000",
    problem: "is no transaction: it is complete at byte 10; remove the one byte from there on"),
  BadDatum(
    "tx", "decode", "02000000fd0000",
    problem: "is no transaction: the count at byte 4 takes more bytes than 0 needs"),
  BadDatum(
    "tx", "decode", "02000000ff0000000000000001",
    problem: "is no transaction: the count at byte 4 is 72057594037927936,"
      + " and Bitcoin Core accepts none above 33554432"),
  BadDatum(
    "tx", "decode", "0200000005",
    problem: "is no transaction: the count at byte 4 announces 5, more than the bytes behind it"
      + " can hold"),
  BadDatum(
    "tx", "decode", "70736274ff", problem: "is a PSBT; try 'paychan psbt decode'"),
  BadDatum(
    "tx", "decode", "cHNidP8BAA==",
    problem: "is not hexadecimal but a PSBT; try 'paychan psbt decode'"),
  BadDatum(
    "tx", "decode", String(repeating: "ab", count: 32),
    problem: "is no transaction, and may be the identifier of one: there is no chain to look it up"
      + " in, so give the whole transaction"),
  BadDatum("script", "decode", "5g", problem: "is not hexadecimal: 'g' at offset 1 is no digit"),
  BadDatum(
    "psbt", "decode", "02000000",
    problem: "is no PSBT: it does not start with 'psbt' and 0xff; if it is a transaction, try"
      + " 'paychan tx decode'"),
  BadDatum(
    "psbt", "decode", "cHNidP8",
    problem: "is no PSBT, since it is not base64: it has 7 characters, and base64 a multiple of"
      + " four; some may be missing at the end"),
  BadDatum(
    "psbt", "decode", "cHNi-P8A",
    problem: "is no PSBT, since it is not base64: '-' at offset 4 is no digit"),
  BadDatum("psbt", "decode", "cHNidP8A", problem: "is no PSBT: it has no transaction"),
  BadDatum(
    "psbt", "decode", "70736274ff010000",
    problem: "is no PSBT: the field of type 0x0 at byte 5, in the global map, is wrong: in its"
      + " value: it ends inside a value of 4 bytes that starts at byte 8"),
  BadDatum(
    "descriptor", address.replacing("w508", with: "w509"),
    problem: "is no address: its checksum is wrong: look for a typing error"),
  BadDatum(
    "descriptor", "bcrt1Qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080",
    problem: "is no address: the letter at offset 5 has another case than those before; write all"
      + " in lower case"),
  BadDatum(
    "descriptor", address, "--network", "signet",
    problem: "is no address: it is for regtest; pass --network regtest"),
  BadDatum(
    "descriptor", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
    problem: "is no address: it is for testnet or signet; pass --network testnet"),
  BadDatum(
    "descriptor", "ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9",
    problem: "is no address: no chain has the prefix 'ltc'"),
  BadDatum(
    "descriptor", "0OIl", problem: "is no address: the character at offset 0 is no digit of base58"),
  BadDatum(
    "descriptor", "raw(deadbeef)#89f8spxn",
    problem: "is no descriptor: its checksum is '89f8spxn', and should be '89f8spxm' if nothing is"
      + " mistyped"),
  BadDatum(
    "descriptor", "wsh(wpkh(02))",
    problem: "is no descriptor: 'wpkh(' at offset 4 may not stand in 'wsh'"),
  BadDatum(
    "descriptor", "wpkh(0200)",
    problem: "is no descriptor: the key at offset 5 is wrong: a public key does not have 2 bytes"),
  BadDatum(
    "descriptor", "raw(0)",
    problem: "is no descriptor: the script at offset 4 is not hexadecimal: it has an odd number of"
      + " digits (1), so that one is missing or too many"),
  BadDatum(
    "descriptor", "multi(2,)",
    problem: "is no descriptor: the key at offset 8 is wrong: it is empty"),
  BadDatum(
    "descriptor", "combo(02)",
    problem: "is no descriptor: at offset 0: 'combo' (BIP384) is not supported here"),
]

@Test("bad data ends with 65 and a sentence that says where it is bad", arguments: badData)
func explainsBadData(_ datum: BadDatum) {
  let outcome = PaychanCommand.program.runWords(datum.words)
  let messages = "error: the argument \(datum.problem)\n"
  #expect(outcome == Outcome(code: .badData, output: "", messages: messages))
}

@Test("the sentence names where the data came from")
func namesInput() {
  let outcome = PaychanCommand.program.run("tx", "decode", "-", input: "zz\n")
  #expect(
    outcome.messages
      == "error: standard input is not hexadecimal: 'z' at offset 0 is no digit\n")
}
