import Bitcoin
import TestSupport
import Testing

@Suite("Descriptors inferred from scripts")
struct DescriptorInferenceTests {
  static let point = DescriptorTests.point
  static let key = DescriptorTests.key
  static let hybrid = DescriptorTests.hybrid
  static let uncompressed = "04" + hybrid.dropFirst(2)
  static let offCurve = "02" + String(repeating: "ff", count: 32)

  static let cases: [(script: String, descriptor: String)] = [
    ("", "raw()"),
    ("21\(key)ac", "pk(\(key))"),
    ("41\(uncompressed)ac", "pk(\(uncompressed))"),
    ("21\(offCurve)ac", "pk(\(offCurve))"),
    ("41\(hybrid)ac", "raw(41\(hybrid)ac)"),
    ("21\(key)ad", "raw(21\(key)ad)"),
    ("5121\(key)41\(uncompressed)52ae", "multi(1,\(key),\(uncompressed))"),
    ("5121\(offCurve)51ae", "multi(1,\(offCurve))"),
    ("5141\(hybrid)51ae", "raw(5141\(hybrid)51ae)"),
    ("5221\(key)51ae", "raw(5221\(key)51ae)"),
    (
      "52\(String(repeating: "21\(key)", count: 4))54ae",
      "multi(2\(String(repeating: ",\(key)", count: 4)))"
    ),
    ("5120\(point)", "rawtr(\(point))"),
    (
      "5120\(String(repeating: "ff", count: 32))",
      "addr(bcrt1plllllllllllllllllllllllllllllllllllllllllllllllllllse0lp4e)"
    ),
    ("51024e73", "addr(bcrt1pfeesnyr2tx)"),
    ("6a0107", "raw(6a0107)"),
    ("00010101", "raw(00010101)"),
  ]

  @Test("a script is described as Bitcoin Core describes it", arguments: cases)
  func inference(script: String, descriptor: String) throws {
    let script = Script(try bytes(fromHex: script))
    let inferred = Descriptor.inferred(from: script, network: .regtest)
    let checksum = try DescriptorChecksum.compute(descriptor)
    #expect(inferred.description == "\(descriptor)#\(checksum)")
    #expect(try inferred.script() == script)
  }

  @Test("the checksums are those that Bitcoin Core prints")
  func checksums() throws {
    #expect(Descriptor.inferred(from: Script(), network: .regtest).checksum == "58lrscpx")
    let anchor = Script([0x51, 0x02, 0x4e, 0x73])
    #expect(Descriptor.inferred(from: anchor, network: .regtest).checksum == "swxgse0y")
  }

  @Test(
    "a published address is inferred from its script, and taproot's key if it is one",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try AddressTests.known())
  func addresses(known: AddressTests.Known) throws {
    let script = Script(known.payload.bytes)
    let inferred = Descriptor.inferred(from: script, network: known.network)
    let isTaproot = script.bytes.starts(with: [0x51, 0x20])
    let expected =
      isTaproot && inferred.isSolvable
      ? "rawtr(\(hex(of: script.bytes.dropFirst(2))))#" : "addr(\(known.string))#"
    #expect(inferred.description.hasPrefix(expected))
    #expect(try inferred.script() == script)
  }
}
