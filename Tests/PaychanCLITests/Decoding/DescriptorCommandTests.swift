import ExactJSON
import TestSupport
import Testing

@testable import PaychanCLI

/// A descriptor of BIPs 381 to 383.
struct DescriptorText: Decodable, CustomTestStringConvertible {
  let descriptor: String
  let valid: Bool
  let ranged: Bool?
  let scripts: [String]?

  var testDescription: String { String(descriptor.prefix(60)) }

  /// Every secret key that stands in the descriptor.
  var secrets: [Substring] {
    descriptor.split { "(),[]/#".contains($0) }
      .filter { ["xprv", "L", "K", "5K"].contains(where: $0.hasPrefix) && $0.count > 50 }
  }

  static func all(valid: Bool) throws -> [DescriptorText] {
    try Vectors.cases(of: .bip380, kind: "descriptor").filter { $0.valid == valid }
  }
}

@Test(
  "a descriptor of the BIPs shows its scripts, and no secret",
  .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try DescriptorText.all(valid: true))
func showsDescriptor(_ vector: DescriptorText) throws {
  for (index, script) in (vector.scripts ?? []).enumerated() {
    let json = try decoded(
      "descriptor", vector.descriptor, "--network", "mainnet", "--index", String(index))
    #expect(json.text(at: "script") == script)
    #expect(json["isrange"] == .bool(vector.ranged ?? false))
    #expect(json["issolvable"] == true)
    #expect(json["hasprivatekeys"] == .bool(!vector.secrets.isEmpty))
    for secret in vector.secrets { #expect(!json.text().contains(secret)) }
  }
}

@Test(
  "a descriptor that the BIPs refuse ends with 65 and a reason that repeats no secret",
  .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try DescriptorText.all(valid: false)
)
func refusesDescriptor(_ vector: DescriptorText) {
  let outcome = PaychanCommand.program.run("descriptor", vector.descriptor, "--network", "mainnet")
  #expect(outcome.code == .badData)
  #expect(outcome.output.isEmpty)
  #expect(outcome.messages.hasPrefix("error: the argument is no descriptor: "))
  for secret in vector.secrets { #expect(!outcome.messages.contains(secret)) }
}

@Test("the checksum is that of what was given, the descriptor has one of its own")
func showsBothChecksums() throws {
  let secret = "pkh(L4rK1yDtCWekvXuE6oXD9jCYfFNV2cWRpVuPLBcCU2z8TrisoyY1)"
  let json = try decoded("descriptor", secret, "--network", "mainnet")
  let checksum = try #require(json.text(at: "checksum"))
  #expect(
    try decoded("descriptor", "\(secret)#\(checksum)", "--network", "mainnet") == json)
  let shown = try #require(json.text(at: "descriptor"))
  #expect(!shown.hasSuffix(checksum))
  let again = try decoded("descriptor", shown, "--network", "mainnet")
  #expect(again.text(at: "descriptor") == shown)
  #expect(again["hasprivatekeys"] == false)
}

@Test("an address is described by what can be known of it")
func showsAddress() throws {
  let address = "bcrt1qw508d6qejxtdg4y5r3zarvary0c5xw7kygt080"
  let json = try decoded("descriptor", address)
  #expect(
    json.keys == [
      "descriptor", "checksum", "isrange", "issolvable", "hasprivatekeys", "script", "asm", "type",
      "address",
    ])
  #expect(json.text(at: "descriptor")?.hasPrefix("addr(\(address))#") == true)
  #expect(json["issolvable"] == false)
  #expect(json.text(at: "script") == "0014751e76e8199196d454941c45d1b3a323f1433bd6")
  #expect(json.text(at: "address") == address)
}

@Test("a script without an address has none")
func showsRawDescriptor() throws {
  let json = try decoded("descriptor", "raw(deadbeef)")
  #expect(json.text(at: "descriptor") == "raw(deadbeef)#89f8spxm")
  #expect(json.keys?.suffix(3) == ["script", "asm", "type"])
}

@Test("where only a secret key could tell the script, there is none, and all else is shown")
func omitsHardenedScript() throws {
  let json = try decoded(
    "descriptor",
    "wpkh(xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD"
      + "265TMg7usUDFdp6W1EGMcet8/0h/*)",
    "--network", "mainnet")
  #expect(json["isrange"] == true)
  #expect(json["script"] == nil)
}

@Test("an index is a number below 2^31", arguments: ["-1", "2147483648", "x"])
func refusesIndex(_ index: String) {
  let outcome = PaychanCommand.program.run("descriptor", "raw(00)", "--index=\(index)")
  #expect(outcome.code == .usage)
}
