import Bitcoin
import TestSupport
import Testing

private let key = "03b0da749730dc9b4b1f4a14d6902877a92541f5368778853d9c4a0cb7802dcfb2"
private let longKey =
  "04b0da749730dc9b4b1f4a14d6902877a92541f5368778853d9c4a0cb7802dcfb25e01fc8fde47c96c98a4f3a8123e"
  + "33a38a50cf9025cc8c4494a518f991792bb7"

@Test(
  "a hidden script that shows compressed keys is described by them",
  arguments: [
    ("21\(key)ac", "wsh(pk(\(key)))"),
    ("5121\(key)21\(key)52ae", "wsh(multi(1,\(key),\(key)))"),
  ])
func infersHiddenKeys(_ script: String, _ expression: String) throws {
  let script = Script(try bytes(fromHex: script))
  let descriptor = Descriptor.inferred(fromWitnessScript: script, network: .regtest)
  #expect(descriptor.expression.description == expression)
  #expect(try descriptor.script() == .payToWitnessScriptHash(of: script))
}

@Test(
  "any other hidden script is described by the address of its output",
  arguments: [
    "41\(longKey)ac", "5121\(key)41\(longKey)52ae", "51", "",
    "5120" + String(repeating: "ee", count: 32), "21\(key)ad51",
  ])
func infersHiddenAddress(_ script: String) throws {
  let output = Script.payToWitnessScriptHash(of: Script(try bytes(fromHex: script)))
  let descriptor = Descriptor.inferred(
    fromWitnessScript: Script(try bytes(fromHex: script)), network: .regtest)
  #expect(descriptor == Descriptor(try #require(Address(script: output, network: .regtest))))
}
